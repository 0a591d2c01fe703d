"""The page without a server: static files that run the same Python in the browser.

What is read from the npm registry is checked by its hash (pyodide); the packages that Python needs are those that are
installed here, by an own list (packages); all of it is put beside the files of the page (written).
"""
