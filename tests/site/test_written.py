"""The files of the page without a server: those of the page itself, and what stands in for the server."""

import json
import os
import pickle
import re
import subprocess
import sys
from gzip import decompress
from io import BytesIO
from zipfile import ZipFile

import pytest

from factcheck.hedges import DEFAULT_POLICY
from factcheck.serve.assets import INDEX, static
from factcheck.site.pyodide import FILES
from factcheck.site.written import PAGE, POLICY, WORKER, written

PYTHON = {name: name.encode() * 50 for name in FILES}


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return written(PYTHON)


def test_the_page_is_the_page(files: dict[str, bytes]) -> None:
    """The same script, the same style; only how it asks is another."""
    for name, file in static().items():
        if name not in (INDEX, "ask.js"):
            assert files[f"static/{name}"] == file.content
    assert files["static/ask.js"] != static()["ask.js"].content
    added = set(files[INDEX].decode().splitlines()) - set(static()[INDEX].content.decode().splitlines())
    assert all(line.startswith("<meta ") for line in added)


def test_all_that_is_written_is_kept(files: dict[str, bytes]) -> None:
    """So that it opens without a connection; the names are relative, so that it can lie in any folder of a server."""
    names = json.loads(re.search(rb"^const FILES = (.+);$", files["offline.js"], re.MULTILINE)[1])  # type: ignore[index]  # it is there
    assert {*names} == {"./"} | {*files} - {INDEX, "offline.js"}
    assert not any(name.startswith("/") for name in names)
    assert not re.search(rb'(?:src|href)="/', files[INDEX])


def test_the_policies_allow_what_is_here_alone(files: dict[str, bytes]) -> None:
    assert PAGE.encode() in files[INDEX]
    for policy in (PAGE, WORKER):
        assert json.dumps(policy).encode() in files["offline.js"]
        assert policy.startswith("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';")
        assert "'unsafe" not in policy
        assert not re.search(r"https?:|\*|data:", policy)


def test_python_is_as_it_came(files: dict[str, bytes]) -> None:
    for name, content in PYTHON.items():
        packed = files.get(f"python/{name}.packed")
        assert (files[f"python/{name}"] if packed is None else decompress(packed)) == content


def test_it_checks_by_the_policy_that_is_given() -> None:
    policy = DEFAULT_POLICY.with_profile("published")
    archive = ZipFile(BytesIO(written(PYTHON, policy)["python/packages.zip"]))
    assert pickle.loads(archive.read(POLICY)) == policy


def test_every_process_writes_the_same() -> None:
    """Or a browser would load it all again each time that it is written anew."""
    program = "from tests.site.test_written import PYTHON, written; print(written(PYTHON)['offline.js'][:40])"
    told = {
        subprocess.run(
            [sys.executable, "-c", program], check=True, capture_output=True, env={**os.environ, **seed}
        ).stdout
        for seed in ({"PYTHONHASHSEED": "1"}, {"PYTHONHASHSEED": "2"})
    }
    assert len(told) == 1


def test_another_file_is_another_version(files: dict[str, bytes]) -> None:
    """By which a browser sees that there is a new one; the same files are the same."""
    assert written(PYTHON) == files
    other = written({**PYTHON, "pyodide.js": b"other"})["offline.js"]
    assert other.splitlines()[0] != files["offline.js"].splitlines()[0]
    assert other.splitlines()[1:] == files["offline.js"].splitlines()[1:]
