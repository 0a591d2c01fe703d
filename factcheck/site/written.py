"""All files of the page without a server, by their paths in its folder."""

import json
import pickle
from collections.abc import Mapping
from gzip import compress
from hashlib import sha256
from importlib.resources import files
from io import BytesIO
from typing import Any, ClassVar

from factcheck.hedges import DEFAULT_POLICY, Policy
from factcheck.serve.assets import INDEX, static
from factcheck.site.packages import packages

__all__ = ["PAGE", "POLICY", "WORKER", "written"]

PAGE = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self' blob:; base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'; trusted-types factcheck"
)
"""What the page may do. `blob:` is what it has made itself: an answer, which the browser takes apart."""

WORKER = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
"""What Python may do: it is loaded from where the page is, and knows no other address."""

POLICY = "factcheck_policy.pickle"
HERE = '<meta charset="utf-8">'
HEAD = f'<meta http-equiv="Content-Security-Policy" content="{PAGE}">\n<meta name="referrer" content="no-referrer">'
OFFLINE = "offline.js"
INDEXED = "./"
"""The address of the page itself."""


def written(python: Mapping[str, bytes], policy: Policy = DEFAULT_POLICY) -> dict[str, bytes]:
    """The files by path, made of those of Pyodide; drafts are checked by a policy.

    The same ones give the same files.
    """
    page = static()
    own = files("factcheck.site").joinpath("static")
    index = page[INDEX].content.decode()
    assert index.count(HERE) == 1
    found = {f"static/{name}": file.content for name, file in page.items() if name != INDEX}
    found |= {f"static/{name}": own.joinpath(name).read_bytes() for name in ("ask.js", "worker.js")}
    found |= {f"python/{name}": content for name, content in python.items() if not name.endswith(".wasm")}
    # Not every host compresses what it does not know.
    found |= {f"python/{n}.packed": compress(data, mtime=0) for n, data in python.items() if n.endswith(".wasm")}
    found["python/packages.zip"] = packages({POLICY: _pickled(policy)})
    found[INDEX] = index.replace(HERE, f"{HERE}\n{HEAD}").encode()
    return found | {OFFLINE: _offline(own.joinpath(OFFLINE).read_text("utf-8"), found).encode()}


class _Pickler(pickle._Pickler):
    """One that writes the same bytes in every process: a set has no order of its own, and is put in one."""

    def save_frozenset(self, names: frozenset[str]) -> None:
        self.save_reduce(frozenset, (sorted(names),), obj=names)  # type: ignore[attr-defined]  # unknown to its types

    dispatch: ClassVar[dict[type, Any]] = {**pickle._Pickler.dispatch, frozenset: save_frozenset}


def _pickled(policy: Policy) -> bytes:
    data = BytesIO()
    _Pickler(data, protocol=4).dump(policy)
    return data.getvalue()


def _offline(script: str, found: Mapping[str, bytes]) -> str:
    """The script that keeps the files, with their names and a name for all of them as they are."""
    digest = sha256(b"".join(sha256(found[name]).digest() for name in sorted(found))).hexdigest()
    names = [INDEXED, *sorted(name for name in found if name != INDEX)]
    told = {"VERSION": digest[:16], "FILES": names, "PAGE": PAGE, "WORKER": WORKER}
    return "".join(f"const {name} = {json.dumps(value)};\n" for name, value in told.items()) + script
