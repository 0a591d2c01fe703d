"""The page in a browser and the HTTP interface behind it, on this machine only.

A request is looked at (guard), its text is read (body) and checked in a process of its own (pool, worker, answers).
Nothing is loaded here: the command line asks for the limits only.
"""
