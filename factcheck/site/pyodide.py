"""Python for browsers: four files of one version of Pyodide, each known by its hash."""

import subprocess
import tarfile
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from types import MappingProxyType

from factcheck.errors import InputError

__all__ = ["FILES", "PACKAGE", "pyodide"]

PACKAGE = "pyodide@0.29.5"

FILES: Mapping[str, str] = MappingProxyType(
    {
        "pyodide.js": "7f832a350240263d9946a9c3c877f7bcdab6c37d6dc65f72cd3be5905dca62dd",
        "pyodide.asm.js": "356c42f69e1695397e9d8670bd3c2e678248cde76e18bdae1731e848537b47d7",
        "pyodide.asm.wasm": "54309a5a2cfd757b1f0fdbc9093c92503f7b341500110329d932487183912718",
        "python_stdlib.zip": "831fd1e535084b972f87c6a35275de3d236efd5166f5e77ce89497710635e73c",
    }
)
"""The files by name, each with its SHA-256."""

PATIENCE = 300
"""Seconds that npm has."""


def pyodide(given: Path | None = None) -> dict[str, bytes]:
    """The files of Pyodide by name: from a folder or a packed package that is given, or by npm from its registry.

    Raises:
        InputError: they cannot be had, or are not those that this version of factcheck was tested with.
    """
    found = _fetched() if given is None else _folder(given) if given.is_dir() else _unpacked(given)
    for name, digest in FILES.items():
        if sha256(found[name]).hexdigest() != digest:
            raise InputError(f"{name} is not the one of {PACKAGE}: its SHA-256 is another")
    return found


def _folder(folder: Path) -> dict[str, bytes]:
    try:
        return {name: (folder / name).read_bytes() for name in FILES}
    except OSError as error:
        raise InputError(f"{error.filename} cannot be read; it is a file of {PACKAGE}") from None


def _unpacked(package: Path) -> dict[str, bytes]:
    found = dict[str, bytes]()
    try:
        with tarfile.open(package) as archive:
            for name in FILES:
                member = archive.extractfile(f"package/{name}")
                found[name] = b"" if member is None else member.read()
    except (OSError, EOFError, KeyError, tarfile.TarError):
        raise InputError(f"{package} is not the package that `npm pack {PACKAGE}` writes") from None
    return found


def _fetched() -> dict[str, bytes]:
    npm = which("npm")
    if npm is None:
        raise InputError(f"npm is missing, which fetches {PACKAGE}; or name its folder or file with --pyodide")
    with TemporaryDirectory() as folder:
        command = [npm, "pack", PACKAGE, "--silent", "--pack-destination", folder]
        try:
            subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=PATIENCE)
        except (OSError, subprocess.SubprocessError):
            raise InputError(f"npm could not fetch {PACKAGE}; `npm pack {PACKAGE}` may show why") from None
        return _unpacked(next(Path(folder).glob("*.tgz"), Path(folder)))
