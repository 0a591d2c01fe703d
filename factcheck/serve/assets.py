"""The files of the page: all that is in two places of the package, nothing else."""

from collections.abc import Iterator, Mapping
from hashlib import blake2b
from importlib.resources import files
from types import MappingProxyType

from attrs import field, frozen

from factcheck.report.html.page import asset

__all__ = ["DESCRIPTION", "INDEX", "File", "named", "static"]

FOLDER = files("factcheck.serve")
INDEX = "index.html"
SHARED = ("report.css", "cards.js")
"""What the page takes from the report."""

DESCRIPTION = "openapi.json"

MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "html": "text/html; charset=utf-8",
        "css": "text/css; charset=utf-8",
        "js": "text/javascript; charset=utf-8",
        "svg": "image/svg+xml",
        "json": "application/json",
    }
)
"""By how names end; what ends with something else is not sent."""


@frozen
class File:
    """A file as it is sent. Its tag changes with what is in it."""

    content: bytes
    media_type: str
    tag: str = field(init=False)

    @tag.default
    def _digest(self) -> str:
        return f'"{blake2b(self.content, digest_size=8).hexdigest()}"'


def named(name: str) -> File:
    """A file of this folder.

    >>> named("openapi.json").media_type
    'application/json'
    """
    return File(FOLDER.joinpath(name).read_bytes(), _media_type(name))


def _media_type(name: str) -> str:
    return MEDIA_TYPES[name.rpartition(".")[2]]


def static() -> Mapping[str, File]:
    """The files of the page by name.

    >>> INDEX in static()
    True
    """
    shared = {name: File(asset(name).encode(), _media_type(name)) for name in SHARED}
    return MappingProxyType(shared | {name: named(f"static/{name}") for name in _names()})


def _names() -> Iterator[str]:
    for each in FOLDER.joinpath("static").iterdir():
        if each.is_file() and each.name.rpartition(".")[2] in MEDIA_TYPES:
            yield each.name
