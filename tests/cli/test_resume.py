"""A run that goes on where its output ends: the same bytes and the same exit code as a run that was never stopped."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.suppressions import SIDECAR
from tests.benchmarks.articles import repeated
from tests.cli.run import RIGHT, WRONG, run

WAIT = 120
posix = pytest.mark.skipif(os.name != "posix", reason="no signal ends a program so")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of articles, one that cannot be read, and a feed of several."""
    place = tmp_path_factory.mktemp("archive")
    texts = {
        "a.txt": WRONG,
        "b.txt": RIGHT,
        f"b.txt{SIDECAR}": "no toml",
        "c.txt": f"{RIGHT}\n{WRONG}",
        "d.xml": f"<rss>{''.join(f'<item><title>{each}</title></item>' for each in (RIGHT, WRONG, RIGHT))}</rss>",
        "f.txt": "",
    }
    for name, text in texts.items():
        (place / name).write_text(text, encoding="utf-8")
    (place / "e.txt").write_bytes(b"\x00\x01")
    return place


@pytest.fixture(scope="module")
def whole(archive: Path) -> bytes:
    """What a run that nobody stops writes."""
    written = run("check", "--format", "jsonl", *inside(archive)).stdout_bytes
    assert written.count(b"\n") == 9
    return written


def inside(archive: Path) -> list[object]:
    return ["--include", "*.txt", "--include", "*.xml", archive]


def resumed(output: Path, *paths: object) -> Result:
    return run("check", "--format", "jsonl", "--resume", "-o", output, *paths)


@given(place=st.integers(0, 20_000))
@example(place=0)
@example(place=1)
@example(place=20_000)
def test_wherever_it_is_cut_it_ends_as_if_it_had_not_been(
    place: int, archive: Path, whole: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    output, place = tmp_path_factory.mktemp("out") / "run.jsonl", place % (len(whole) + 1)
    output.write_bytes(whole[:place])
    result = resumed(output, *inside(archive))
    assert output.read_bytes() == whole
    assert result.exit_code == 2
    done = whole[:place].count(b"\n")
    assert ("goes on after" in result.stderr) == bool(done)
    assert f"after {done:,} document" in result.stderr or not done


def test_every_line_is_a_place_to_go_on_from(archive: Path, whole: bytes, tmp_path: Path) -> None:
    output = tmp_path / "run.jsonl"
    for end in range(whole.count(b"\n") + 1):
        output.write_bytes(b"".join(whole.splitlines(keepends=True)[:end]))
        assert resumed(output, "--jobs", 1 + end % 2, *inside(archive)).exit_code == 2
        assert output.read_bytes() == whole


def test_what_is_done_is_not_read_again(tmp_path: Path) -> None:
    """A text that was changed since keeps its line; the exit code is that of all of them."""
    (tmp_path / "a.txt").write_text(WRONG, encoding="utf-8")
    output = tmp_path / "run.jsonl"
    assert resumed(output, tmp_path).exit_code == 1
    first = output.read_bytes()
    (tmp_path / "a.txt").write_text(RIGHT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(RIGHT, encoding="utf-8")
    assert resumed(output, tmp_path).exit_code == 1
    assert output.read_bytes().startswith(first)
    assert output.read_bytes().count(b"\n") == 2


def test_what_was_told_is_not_told_again(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("£99m <!-- factcheck nothing -->".encode("cp1252"))
    output = tmp_path / "run.jsonl"
    assert resumed(output, tmp_path).stderr.count("\n") == 2
    assert resumed(output, tmp_path).stderr == f"factcheck: {output}: goes on after 1 document\n"


def test_a_finding_that_is_named_may_stand_in_what_is_done(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WRONG, encoding="utf-8")
    mark = json.loads(run("check", "--format", "jsonl", tmp_path).stdout)["findings"][0]["fingerprint"]
    output = tmp_path / "run.jsonl"
    for _ in range(2):
        result = resumed(output, "--suppress", mark, "--suppress", "another", tmp_path)
        assert "another: no such finding" in result.stderr
        assert mark not in result.stderr
        assert result.exit_code == 0


OTHERS = [
    ("an article", lambda _: WRONG.encode(), "line 1 is not JSON"),
    ("an article in one line", lambda _: WRONG.strip().encode(), "line 1 is not JSON"),
    ("a table", lambda _: b"path,line\na.txt,1\n", "line 1 is not JSON"),
    ("a list", lambda whole: b"[\n" + whole, "line 1 is not JSON"),
    ("other JSON", lambda _: b'{"a": 1}\n', "line 1 is not a document"),
    ("a list of JSON", lambda _: b"[]\n", "line 1 is not a document"),
    ("another schema", lambda whole: whole.replace(b'"1"', b'"0"'), "line 1 is of another schema"),
    ("no path", lambda whole: whole.replace(b'"path"', b'"place"'), "its 'path' is missing"),
    ("another folder", lambda whole: whole.replace(b"a.txt", b"z.txt"), "z.txt, and here comes"),
    ("a line left out", lambda whole: whole.partition(b"\n")[2], "and here comes"),
    ("a longer run", lambda whole: whole + whole, "more documents than there are here"),
    ("no text", lambda _: b"\xff\xfe\x00\n", "line 1 is not JSON"),
    ("nested too deeply", lambda _: b"[" * 100_000 + b"\n", "line 1 is not JSON"),
]


@pytest.mark.parametrize(("made", "told"), [row[1:] for row in OTHERS], ids=[row[0] for row in OTHERS])
def test_what_is_of_no_such_run_is_refused_and_left_as_it_is(
    made: "type[bytes]", told: str, archive: Path, whole: bytes, tmp_path: Path
) -> None:
    output = tmp_path / "run.jsonl"
    output.write_bytes(made(whole))
    result = resumed(output, *inside(archive))
    assert result.exit_code == 2
    assert told in result.stderr
    assert "It is not the output of this run: write to another file." in result.stderr
    assert output.read_bytes() == made(whole)


@pytest.mark.parametrize(
    "options", [["--format", "jsonl"], ["-o", "out"], ["--format", "json", "-o", "out"], ["--format", "csv", "-o", "o"]]
)
def test_it_needs_lines_of_json_in_a_file(options: list[str]) -> None:
    result = run("check", "--resume", *options, stdin=RIGHT)
    assert result.exit_code == 2
    assert "--resume is for --format jsonl with -o FILE" in result.stderr


@pytest.mark.parametrize("output", ["", ".", "none/run.jsonl"])
def test_a_file_that_cannot_be_written_is_told(output: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(RIGHT, encoding="utf-8")
    result = resumed(Path(output) if output else output, "a.txt")  # type: ignore[arg-type]
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: ")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_no_text_that_is_read_is_gone_on_with(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(RIGHT, encoding="utf-8")
    assert "one of the texts being read" in resumed(tmp_path / "a.txt", tmp_path).stderr
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == RIGHT


@posix
@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_whoever_ends_it_keeps_what_is_done(tmp_path: Path, jobs: int, number: signal.Signals) -> None:
    """The last article takes so long that the others are done meanwhile."""
    news, output = tmp_path / "news", tmp_path / "run.jsonl"
    news.mkdir()
    for name in "abc":
        (news / f"{name}.txt").write_text(WRONG, encoding="utf-8")
    (news / "d.txt").write_text(repeated(1_000_000), encoding="utf-8")
    (news / "e.txt").write_text(WRONG, encoding="utf-8")
    hearing = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    code = f"{hearing}; from factcheck.cli import main; main()"
    options = ["check", "--format", "jsonl", "--jobs", str(jobs), "--resume", "-o", str(output), str(news)]
    told = tmp_path / "told"
    with told.open("wb") as errors, subprocess.Popen([sys.executable, "-c", code, *options], stderr=errors) as program:
        given_up = time.monotonic() + WAIT
        while not (output.exists() and output.read_bytes().count(b"\n") == 3) and time.monotonic() < given_up:
            time.sleep(0.05)
        program.send_signal(number)
    assert program.returncode == (-number if number == signal.SIGKILL else 128 + number)
    assert told.read_bytes() == b""
    (news / "d.txt").write_text(RIGHT, encoding="utf-8")
    assert output.read_bytes().count(b"\n") == 3
    result = resumed(output, news)
    assert (result.exit_code, result.stderr) == (1, f"factcheck: {output}: goes on after 3 documents\n")
    assert output.read_bytes() == run("check", "--format", "jsonl", news).stdout_bytes
