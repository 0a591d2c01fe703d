"""Paths as addresses: what tools that speak of URIs call a document."""

from pathlib import PurePath
from urllib.parse import quote

__all__ = ["STDIN", "posix", "uri_of"]

STDIN = "-"
"""The path of standard input."""

STREAM = "file:///dev/stdin"
"""What Unix calls standard input; no file of a repository is called so."""


def posix(path: str) -> str:
    """A path with slashes on every system, and without a dot that leads nowhere.

    >>> posix("./news/a.txt")
    'news/a.txt'
    """
    return PurePath(path).as_posix()


def uri_of(path: str) -> str:
    """The address of a document, in ASCII: relative for a relative path, with whatever means something else escaped.

    >>> uri_of("news/50% more: a.txt"), uri_of("/srv/a.txt"), uri_of("-")
    ('news/50%25%20more%3A%20a.txt', 'file:///srv/a.txt', 'file:///dev/stdin')
    """
    if path == STDIN:
        return STREAM
    name = posix(path)
    if not PurePath(path).is_absolute():
        return quote(_bytes(name))
    return f"file://{'' if name.startswith('/') else '/'}{quote(_bytes(name), safe='/:')}"


def _bytes(name: str) -> bytes:
    """A name as the system has it: Python holds what is not UTF-8 in half characters."""
    try:
        return name.encode(errors="surrogateescape")
    except UnicodeEncodeError:
        return name.encode(errors="surrogatepass")
