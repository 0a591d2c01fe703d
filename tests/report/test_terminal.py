"""The terminal, for people: alarms and queries first, quiet lines below, and a summary."""

import re
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from factcheck import Finding, review
from factcheck.certainty import TIERS
from factcheck.prose import FORMS
from factcheck.report.checked import Checked, Page
from factcheck.report.terminal import blocks, text
from factcheck.suppressions import Suppression
from tests.report.made import POLICE, police, report, tiered

DOCUMENT = Checked("articles/a.txt", police())


def page(*documents: Checked, width: int = 72, colour: bool = False) -> str:
    return "".join(text(documents, Page(width, colour)))


def test_alarms_come_before_queries_before_what_is_fine_before_what_is_open() -> None:
    for tiers in permutations(TIERS):
        found = [tiered(*pair) for pair in zip(police().findings[:4], tiers, strict=True)]
        symbols = re.findall(r"^[✗?✓○]", page(Checked("a", report(POLICE, *found))), re.MULTILINE)
        assert symbols == ["✗", "?", "✓", "○"]


def test_it_begins_with_the_path_and_ends_with_the_summary() -> None:
    lines = page(DOCUMENT).splitlines()
    assert lines[0].startswith("── articles/a.txt ──")
    assert " ".join(lines[-2:]) == "1 text, 5 claims: ✗ 3 alarms (2 wrong, 1 misrounded), ? 1 query, ○ 1 open."


@pytest.mark.parametrize("width", range(30, 101))
def test_no_sign_of_the_summary_is_parted_from_its_number(width: int) -> None:
    lines = [line for line in page(DOCUMENT, width=width).splitlines() if line]
    summary = lines[next(i for i, line in enumerate(lines) if line.startswith("1 text, ")) :]
    assert " ".join(summary) == "1 text, 5 claims: ✗ 3 alarms (2 wrong, 1 misrounded), ? 1 query, ○ 1 open."
    assert not any(line.endswith(("✗", "?", "✓", "○")) for line in summary)


def test_a_plain_page_holds_no_codes_and_a_coloured_one_says_the_same() -> None:
    """Colour never stands alone: without its codes the page is the same."""
    plain, coloured = page(DOCUMENT), page(DOCUMENT, colour=True)
    assert "\x1b" not in plain
    assert "\x1b[1;31m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_a_text_without_claims_says_so() -> None:
    assert "no claims found" in page(Checked("a", report("Nothing.")))
    assert "empty: nothing to check" in page(Checked("a", report(" \n")))


def test_what_could_not_be_read_is_counted() -> None:
    assert page(Checked("a", error="is binary")) == "0 texts, 0 claims. 1 input could not be read.\n"


def test_each_document_is_written_as_soon_as_it_is_done() -> None:
    def documents() -> object:
        yield DOCUMENT
        raise AssertionError("asked for too early")

    assert "a.txt" in next(text(documents(), Page()))  # type: ignore[arg-type]


def test_the_words_of_an_article_are_no_orders() -> None:
    """Neither rich's markup nor the codes of a terminal are obeyed, in a path neither."""
    shown = page(Checked("[red]\x1b[2J\u202e.txt", police()), colour=True)
    assert "[bold]Jo[/bold] �[31m" in re.sub(r"\n.*│ ", " ", shown.replace("\x1b[0m", "").replace("\x1b[2m", ""))
    assert "[red]�[2J�.txt" in shown
    assert "\x1b[2J" not in shown


def test_a_report_comes_in_blocks_one_for_each_finding() -> None:
    """So that a long page is never whole in memory."""
    found = police()
    shown = [[row.plain for row in block] for block in blocks(Checked("a.txt", found), 60)]
    symbols = [block[0][0] for block in shown if block[0]]
    assert symbols == ["─", "✗", "✗", "✗", "?", "○"]
    assert len(symbols) == 1 + len(found.findings)


@pytest.mark.parametrize("words", ["Nothing.", POLICE])
def test_what_is_suppressed_and_gone_is_told(words: str) -> None:
    said = (Suppression("0123456789abcdef", "An\nold \x1b[2J one. AC", "sidecar"), Suppression("fedcba9876543210"))
    shown = " ".join(page(Checked("a", review(words).suppressing(said))).split())
    assert "suppressed, but not found any more: 0123456789abcdef (An old �[2J one. AC)" in shown
    assert "fedcba9876543210" not in shown


@given(st.text(st.characters()), st.integers(30, 100))
def test_any_text_gives_a_page_of_its_width(words: str, width: int) -> None:
    shown = page(Checked("-", review(f"{words} Sales rose 24% to 99 from 82. {words}")), width=width)
    assert all(cell_len(line) <= width for line in shown.split("\n"))


def test_line_numbers_are_those_of_the_text() -> None:
    assert POLICE.splitlines()[3].startswith("Shoplifting")
    assert "   4 │ Shoplifting" in page(DOCUMENT)


def test_what_is_suppressed_is_shown_and_counted_apart() -> None:
    first = police().findings[0]
    shown = page(Checked("a", police().suppressing((Suppression(first.fingerprint, "unrounded"),))))
    assert "✗ alarm (wrong): 246 to 318" not in shown
    words = " ".join(shown.split())
    assert "suppressed (command line: unrounded); 246 to 318 is a rise of 29.27%" in words
    assert words.endswith("5 claims: ✗ 2 alarms (1 wrong, 1 misrounded), ? 1 query, ○ 1 open, 1 suppressed.")


def test_lines_are_those_of_the_document() -> None:
    prose = FORMS["html"].prose("<html>\n<body>\n<p>Sales rose <b>24%</b> to 99, from 82.")
    assert "   3 │ Sales rose 24% to 99" in page(Checked.of("a.html", prose))


def test_no_finding_is_looked_for_among_all_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """Or the work would grow as the square of their number: a line of a megabyte can hold 20,000."""

    def compared(_one: Finding, _other: object) -> bool:
        raise AssertionError("a finding was compared with another")

    found = review("Crime rose 24 per cent to 99, from 82. Fraud was up 21 per cent to 99, from 82. " * 3)
    monkeypatch.setattr(Finding, "__eq__", compared)
    assert "6 claims" in page(Checked("a", found.suppressing([found.findings[0].fingerprint])))


def test_a_long_list_of_what_is_quiet_is_folded_into_a_line() -> None:
    """A problem must not scroll away behind what needs no attention."""
    right, unknown = "Sales rose 20 per cent to 120, from 100.\n\n", "Fraud was up by 6 per cent.\n\n"
    checked = Checked("a", review(f"Sales rose 24 per cent to 99, from 82.\n\n{right * 10}{unknown * 11}"))
    shown = page(checked)
    assert shown.count("\n✓ ") == 10
    assert "\n○ 11 open, on lines 23 to 43; --all lists them\n" in shown
    listed = "".join(text([checked], Page(72, every=True)))
    assert (listed.count("\n✓ "), listed.count("\n○ ")) == (10, 11)
    assert "--all" not in listed
