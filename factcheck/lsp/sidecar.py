"""The file beside a document that says which findings are not to be reported, as an editor's server sees it."""

from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from attrs import frozen
from pygls.uris import to_fs_path

from factcheck.errors import InputError
from factcheck.suppressions import SIDECAR, Suppression, entry, parsed

__all__ = ["Sidecar", "sidecar_of"]

HEAD = "[suppress]\n"


@frozen
class Sidecar:
    """A sidecar: its address and its text, what it says, and why it could not be read.

    `text` is None where there is no such file, `uri` where there can be none.
    """

    uri: str | None = None
    text: str | None = None
    suppressions: tuple[Suppression, ...] = ()
    problem: str | None = None

    def added(self, fingerprint: str, reason: str) -> str | None:
        r"""What to write at its end so that it holds one finding more; None where it cannot be told.

        >>> Sidecar().added("5f1c0a9b3e7d2c41", "Checked.")
        '[suppress]\n5f1c0a9b3e7d2c41 = "Checked."\n'
        """
        if self.problem is not None or self.text == "":
            return None
        text = self.text or ""
        line = f"{entry(fingerprint, reason)}\n"
        apart = "" if text.endswith("\n") or not text else "\n"
        written = (f"{apart}{head}{line}" for head in ("", HEAD))
        return next((new for new in written if self._holds(text + new, fingerprint)), None)

    def _holds(self, text: str, fingerprint: str) -> bool:
        """Whether a text says what this one says, and one finding more."""
        try:
            *before, last = parsed(text)
        except InputError:
            return False
        return tuple(before) == self.suppressions and last.fingerprint == fingerprint


def sidecar_of(uri: str) -> Sidecar:
    """What stands beside a document; nothing beside one that is not a file.

    >>> sidecar_of("file:///no/such/folder/a%20b.md").uri
    'file:///no/such/folder/a%20b.md.factcheck.toml'
    >>> sidecar_of("untitled:Untitled-1").uri
    """
    try:
        path, parts = to_fs_path(uri), urlsplit(uri)
        if path is None:
            return Sidecar()
        beside = urlunsplit(parts._replace(path=parts.path + SIDECAR, query="", fragment=""))
        place = Path(path + SIDECAR)
        return _read(place, beside) if place.is_file() else Sidecar(beside)
    except (OSError, ValueError):  # no URI, or none that can name a file, or a name too long for one
        return Sidecar()


def _read(place: Path, uri: str) -> Sidecar:
    text = ""
    try:
        text = place.read_bytes().decode("utf-8-sig")
        return Sidecar(uri, text, parsed(text))
    except UnicodeDecodeError:
        problem = "is not UTF-8"
    except InputError as error:
        problem = str(error)
    except OSError as error:
        problem = f"cannot be read: {(error.strerror or str(error)).lower()}"
    return Sidecar(uri, text, problem=f"{place.name} {problem}")
