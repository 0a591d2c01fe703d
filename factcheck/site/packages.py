"""The packages that Python has in the browser: those that are installed here, in one archive, by an own list."""

from collections.abc import Iterator
from importlib.metadata import distribution
from io import BytesIO
from pathlib import Path, PurePosixPath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import factcheck

__all__ = ["packages"]

OURS = "factcheck-claims"
THEIRS = ("attrs", "jinja2", "justhtml", "markdown-it-py", "markupsafe", "mdurl")
"""What a check needs, all of which runs as plain Python."""

ELSEWHERE = frozenset({"cli", "learn", "lsp", "mcp", "office", "site", "strategies"})
"""Our rooms that a page has no use for."""

LEFT_OUT = frozenset({".so", ".pyd", ".pyc", ".pyi", ".c"})
"""What another machine has no use for."""

ABOUT = ("METADATA", "LICEN", "COPYING", "NOTICE")
"""How the names of those files begin that say what a package is, and under which terms it is passed on."""

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time of each file: the same files give the same archive."""


def packages(further: dict[str, bytes]) -> bytes:
    """An archive of the packages, and of further files by name.

    >>> packages({"policy": b"x"}) == packages({"policy": b"x"})
    True
    """
    written = BytesIO()
    files = {**_ours(), **dict(pair for name in THEIRS for pair in _theirs(name)), **further}
    with ZipFile(written, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            archive.writestr(ZipInfo(name, EPOCH), files[name], ZIP_DEFLATED)
    return written.getvalue()


def _ours() -> dict[str, bytes]:
    """Our own package, wherever it lies, and what is known of it."""
    root = Path(factcheck.__file__).parent
    found = {
        f"factcheck/{path.relative_to(root).as_posix()}": path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and _is_read(path.relative_to(root)) and path.relative_to(root).parts[0] not in ELSEWHERE
    }
    known = distribution(OURS)
    about = f"{known.name.replace('-', '_')}-{known.version}.dist-info/METADATA"
    return found | {about: (known.read_text("METADATA") or "").encode()}


def _theirs(name: str) -> Iterator[tuple[str, bytes]]:
    """The files of a package that is installed."""
    for path in distribution(name).files or ():
        if _is_read(path) and (".dist-info" not in path.parts[0] or path.name.upper().startswith(ABOUT)):
            yield path.as_posix(), Path(str(path.locate())).read_bytes()


def _is_read(path: PurePosixPath | Path) -> bool:
    return ".." not in path.parts and "__pycache__" not in path.parts and path.suffix not in LEFT_OUT
