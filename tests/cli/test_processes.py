"""Work spread over processes: the same results in the same order, and none lost with a process."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.cli import processes
from factcheck.cli.processes import AHEAD, ROOM, TOGETHER, attempt, in_order
from factcheck.errors import InputError
from factcheck.report import FORMATS
from factcheck.suppressions import SIDECAR
from tests.cli.run import CUT_OFF, RIGHT, WRONG, run
from tests.cli.works import doubled, killed, killed_once, talking, unpicklable, waiting

posix = pytest.mark.skipif(os.name != "posix", reason="no signal ends a process so")


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 7, 3 * TOGETHER * AHEAD + 1])
def test_it_is_what_one_process_makes_in_the_order_of_the_items(jobs: int, count: int) -> None:
    made = [(item, repr(done)) for item, done in in_order(doubled, range(count), jobs)]
    assert made == [(item, repr(attempt(doubled, item))) for item in range(count)]


@given(st.lists(st.integers(0, 2 * ROOM) | st.integers(0, 10), max_size=40))
def test_only_small_items_are_sent_together(sizes: list[int]) -> None:
    sent = list(processes._together(sizes, abs))
    assert [size for some in sent for size in some] == sizes
    assert all(len(some) == 1 or (len(some) <= TOGETHER and sum(some) <= ROOM) for some in sent)
    assert all(len(some) == TOGETHER or sum(some) + after[0] > ROOM for some, after in pairwise(sent))


@posix
def test_who_ends_a_process_has_an_error_and_the_others_are_done() -> None:
    names = ["a", "killed", "b", "c", "killed", "d"]
    made = [str(done) for _, done in in_order(killed, names, 2)]
    ended = "factcheck itself has failed (its process has ended): please report it"
    assert made == ["a", ended, "b", "c", ended, "d"]


@posix
def test_a_process_that_is_killed_once_loses_nothing(tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    assert list(in_order(killed_once, [mark, mark], 2)) == [(mark, "done"), (mark, "done")]


def test_what_cannot_be_sent_back_is_an_error_of_its_item() -> None:
    made = [done for _, done in in_order(unpicklable, ["a", "lambda", "b"], 2)]
    assert [made[0], made[2]] == ["a", "b"]
    assert isinstance(made[1], InputError)


def test_what_is_printed_is_no_answer() -> None:
    assert [done for _, done in in_order(talking, ["a", "b"], 2)] == ["a", "b"]


def test_so_many_items_are_taken_and_no_more_before_the_first_is_done() -> None:
    taken = []

    def items() -> Iterator[int]:
        for number in range(10 * AHEAD * TOGETHER):
            taken.append(number)
            yield number

    made = in_order(doubled, items(), 2)
    assert next(made) == (0, 0)
    assert len(taken) <= 2 * AHEAD * TOGETHER
    made.close()


@posix
def test_processes_end_with_the_iterator_whatever_they_do() -> None:
    made = in_order(waiting, ["go on", "go on", "wait", "wait"], 2, lambda _: ROOM)
    numbers = {next(made)[1], next(made)[1]}
    made.close()
    for number in numbers:
        assert isinstance(number, int)
        with pytest.raises(ProcessLookupError):
            os.kill(number, 0)


def test_a_process_that_cannot_begin_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "COMMAND", (sys.executable, "-c", ""))
    with pytest.raises(OSError, match="as soon as it is started"):
        list(in_order(doubled, range(3), 2))


def test_no_module_of_the_current_folder_is_run(tmp_path: Path) -> None:
    for name in ("pickle", "struct", "attrs", "factcheck"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('run')", encoding="utf-8")
    (tmp_path / "a.txt").write_text(WRONG, encoding="utf-8")
    command = [sys.executable, "-P", "-m", "factcheck", "check", "--jobs", "2", "--format", "github", "a.txt"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("::error file=a.txt,line=1")


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with articles of every form, some of which cannot be read, or not as they should be."""
    place = tmp_path_factory.mktemp("newsroom")
    texts = {
        "a.txt": WRONG,
        "b/a.txt": f"{CUT_OFF}<!-- factcheck ignore-next-line shares -->\n{RIGHT}“{WRONG}”\n",
        f"b/a.txt{SIDECAR}": '[suppress]\nabc = "why"\n',
        f"c.txt{SIDECAR}": "no toml",
        "c.txt": RIGHT,
        "d.md": "Sales rose **24** per cent to [£99m](x), from £82m.\n\n- Of 60 voters, 20, or a third, left.",
        "e.html": "<p>Sales rose <b>24</b>&nbsp;per cent to &pound;99m, from &pound;82m.",
        "f.xml": f"<rss><channel>{'<item><description>Up 24% to 99 from 82.</description></item>' * 3}</channel></rss>",
        "g.txt": "",
        "h.txt": f"Sales were £5m.\n\n{WRONG * 3}",
    }
    for name, text in texts.items():
        (place / name).parent.mkdir(exist_ok=True)
        (place / name).write_text(text, encoding="utf-8")
    (place / "i.txt").write_bytes(b"\x00\x01")
    (place / "j.txt").write_bytes("Sales rose 24 per cent to £99m, from £82m.".encode("cp1252"))
    (place / "k.txt").write_bytes(b"{\\rtf1 Sales rose 24 per cent to 99, from 82.}")
    return place


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_the_same_to_the_byte(newsroom: Path, form: str) -> None:
    options = ["--include", "*.*", newsroom, newsroom / "none.txt"]
    first = json.loads(run("check", "--format", "jsonl", newsroom / "a.txt").stdout)["findings"][0]["fingerprint"]
    chosen = ["--choose", first, "--reviewer", "The Desk", "--url", "https://example.org"]
    command = ["check", "--format", form, *(chosen if FORMATS[form].chosen_only else []), *options]
    one, two = (run(*command, "--jobs", jobs) for jobs in (1, 2))
    assert two.stdout_bytes == one.stdout_bytes
    assert two.stderr_bytes == one.stderr_bytes
    assert two.exit_code == one.exit_code == 2
    assert one.stderr.count("factcheck: ") > 2
