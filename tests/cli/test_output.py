"""Writing stops quietly where nobody reads on, and says so where nothing can be written."""

import os
import sys
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from factcheck.certainty import TIERS
from factcheck.cli.output import SHORT, OutputError, write, write_file
from factcheck.report.tiers import SIGNS


def test_nothing_more_is_made_for_a_reader_who_has_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def pieces() -> Iterator[str]:
        for i in range(3):
            asked.append(i)
            yield "piece\n"

    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w", encoding="utf-8") as out:
        monkeypatch.setattr(sys, "stdout", out)
        write(pieces())
    assert asked == [0]


def test_what_the_stream_cannot_show_does_not_end_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "out").open("w", encoding="ascii") as out:
        monkeypatch.setattr(sys, "stdout", out)
        write(["✗ wrong at £9m😀\n"])
    assert (tmp_path / "out").read_bytes() == b"x wrong at GBP 9m?\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk to write on")
def test_a_full_disk_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as out:
        monkeypatch.setattr(sys, "stdout", out)
        with pytest.raises(OutputError, match="the output cannot be written: no space left on device") as error:
            write(["text\n"])
    assert error.value.exit_code == 2


def test_any_stream_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    out = StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    write(["✗", " wrong"])
    assert out.getvalue() == "✗ wrong"


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    def broken() -> Iterator[str]:
        yield "new"
        raise RuntimeError

    target = tmp_path / "report.html"
    write_file(["old ", "✗ \ud800"], str(target))
    with pytest.raises(RuntimeError):
        write_file(broken(), str(target))
    assert target.read_text(encoding="utf-8") == "old ✗ ?"
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]


def test_nothing_but_the_file_is_touched(tmp_path: Path) -> None:
    """No file of a name like it, and what a link leads to in place of the link."""
    (tmp_path / "report.html.part").write_text("somebody's", encoding="utf-8")
    (tmp_path / "real.html").write_text("old", encoding="utf-8")
    (tmp_path / "report.html").symlink_to("real.html")
    write_file(["new"], str(tmp_path / "report.html"))
    assert (tmp_path / "report.html").is_symlink()
    assert (tmp_path / "real.html").read_text(encoding="utf-8") == "new"
    assert (tmp_path / "report.html.part").read_text(encoding="utf-8") == "somebody's"


def test_a_private_file_stays_private(tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    target.touch(0o600)
    write_file(["new"], str(target))
    assert target.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.name != "posix", reason="no pipe has a name here")
def test_what_is_no_file_is_not_replaced_by_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_file(["new"], str(pipe))
    assert os.read(reader, 9) == b"new"
    assert pipe.is_fifo()
    os.close(reader)


def test_a_file_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="no such file or directory") as error:
        write_file(["text"], str(tmp_path / "none" / "report.html"))
    assert error.value.exit_code == 2
    with pytest.raises(OutputError, match="directory"):
        write_file(["text"], str(tmp_path))


def test_tiers_differ_where_a_terminal_knows_few_signs() -> None:
    """And none but a query is shown as a question mark, which stands for what cannot be shown."""
    shown = {tier: sign.symbol.encode("ascii", SHORT) for tier, sign in SIGNS.items()}
    assert len(set(shown.values())) == len(TIERS)
    assert [tier for tier, symbol in shown.items() if symbol == b"?"] == ["query"]
