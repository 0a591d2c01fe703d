"""How a browser is found and started."""

BROWSER = "FACTCHECK_CHROMIUM"
"""The variable that names a browser; without it, it is the one that Debian installs."""

FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
]
"""Root cannot use the sandbox; and nothing but the page is to ask for anything."""
