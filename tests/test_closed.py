"""Reading and checking are closed: no file is opened, nobody is talked to, no program is started.

Our own tables of words, and the parsers of Markdown and of HTML, are files. Each is read once, when a text first needs
it, so that the command line starts quickly. Once they are read nothing is opened at all.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pythons import ROOT, environment

WATCHED = """
import json, sys
from pathlib import Path
from factcheck import PercentChange, check, parse, review, solve
from factcheck.words import table

seen = []
OPENING = "open", "os.", "socket.", "subprocess.", "shutil.", "tempfile.", "ctypes.", "urllib.", "import"
sys.addaudithook(lambda event, given: seen.append((event, *map(str, given[:2]))) if event.startswith(OPENING) else None)

def work(text, form):
    for finding in review(text, form=form).findings:
        finding.to_dict(), finding.said, finding.tier, finding.edit, finding.verdict.notes, finding.question
    before, after, stated = parse("82"), parse("99"), parse("24%")
    check(PercentChange(before=before, after=after, percent=stated)).to_dict()
    solve(PercentChange(before=before, after=after), "percent")

texts = [(text, form) for form, texts in json.load(sys.stdin).items() for text in texts]
seen.clear()
for form in ("text", "markdown", "html"):
    work("Sales rose 24% to 99, from 82.", form)
for name in TABLES:
    table(name)
first, seen[:] = list(seen), []
WORK
for text, form in texts:
    work(text, form)
print(json.dumps({"first": first, "then": seen}))
"""


def events(work: str = "") -> dict[str, list[list[str]]]:
    """What is opened for the first text of each form and for the tables, and what for many other texts."""
    folder = ROOT / "tests" / "fuzz" / "corpus"
    forms = {"text": "review", "markdown": "markdown", "html": "html"}
    texts = {
        form: [path.read_bytes().decode("utf-8", "replace") for path in sorted((folder / name).iterdir())]
        for form, name in forms.items()
    }
    texts["text"] += [path.read_text("utf-8") for path in sorted((ROOT / "examples" / "articles").glob("*.txt"))]
    tables = sorted(path.stem for path in (ROOT / "factcheck" / "words").glob("*.toml"))
    command = [sys.executable, "-c", WATCHED.replace("WORK", work).replace("TABLES", repr(tables))]
    done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, env=environment())
    assert done.returncode == 0, done.stderr
    found: dict[str, list[list[str]]] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def opened() -> dict[str, list[list[str]]]:
    return events()


def test_nothing_is_opened_once_tables_and_parsers_are_read(opened: dict[str, list[list[str]]]) -> None:
    assert opened["then"] == []


def test_tables_and_parsers_are_all_that_is_read(opened: dict[str, list[list[str]]]) -> None:
    """Files of our package and of Python's, to be read; a folder is listed where a module is looked for."""
    homes = (str(ROOT / "factcheck"), *(str(Path(path)) for path in sys.path if path), sys.prefix, sys.base_prefix)
    for event, *given in opened["first"]:
        assert event in ("open", "import", "os.listdir"), (event, given)
        if event == "open":
            assert given[0].startswith(homes), given
            assert given[1] in ("r", "rb", "None"), given
    assert any(event == "open" and given[0].endswith(".toml") for event, *given in opened["first"])


@pytest.mark.parametrize(
    "work",
    ["open('/dev/null')", "import socket; socket.socket().close()", "import subprocess; subprocess.run(['true'])"],
    ids=["file", "socket", "process"],
)
def test_who_opens_something_is_seen(work: str) -> None:
    assert events(work)["then"]
