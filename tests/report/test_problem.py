"""An alarm tells all that helps, a query asks, and nothing is told twice."""

import pytest

from factcheck import PercentChange, Verdict
from factcheck.notes import Note
from factcheck.prose import Prose
from factcheck.report.places import Where
from factcheck.report.problem import problem
from factcheck.report.tiers import SIGNS
from tests.report.made import POLICE, finding, police


def shown(index: int, width: int = 72) -> str:
    return "\n".join(
        row.plain.rstrip() for row in problem(police().findings[index], Where.of(Prose.plain(POLICE)), width)
    )


def test_an_alarm_shows_the_sentence_the_working_and_what_would_be_right() -> None:
    lines = shown(0).splitlines()
    assert lines[:5] == [
        f"✗ alarm (wrong): {police().findings[0].verdict.message}",
        "",
        "   1 │ Burglaries rose 23 per cent to 318, from 246 a year earlier.",
        "     │                 ^^^^^^^^^^^    ---       ---",
        "",
    ]
    assert "  working    (318 - 246) / 246 = 29.27%, rounds to 29%" in lines
    assert "  should be  29 per cent" in lines


def test_slips_and_remarks_have_labels() -> None:
    finding = police().findings[0]
    lines = [line for line in shown(0).splitlines() if line.startswith(("  perhaps", "  note"))]
    assert len(lines) == len(finding.verdict.diagnoses) + len(finding.verdict.notes)


def test_a_quotation_is_named_and_gets_no_edit() -> None:
    assert shown(2).startswith("✗ alarm (misrounded), in a quotation: ")
    assert "should be" not in shown(2)


def test_figures_elsewhere_are_shown_where_they_stand() -> None:
    assert "   6 │ There were 83 such incidents, against 52.\n     │            --" in shown(2)


def test_a_narrow_page_is_kept_to() -> None:
    assert all(len(line) <= 40 for line in shown(2, 40).splitlines())


def test_remarks_come_last_but_for_the_name_of_the_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Verdict, "notes", (Note("small-base", "the base is small"),))
    assert shown(0).splitlines()[-2:] == [
        "  note       the base is small",
        f"  finding    {police().findings[0].fingerprint}",
    ]


def test_without_a_working_none_is_shown() -> None:
    """A hedged base gives no one value to show."""
    text = "Sales rose 90 per cent to 99, from about 82."
    made = finding(
        text, PercentChange, "rose 90 per cent", tier="alarm", before="82", after="99", percent="90 per cent"
    )
    assert made.rating == "wrong"
    rows = [row.plain for row in problem(made, Where.of(Prose.plain(text)), 72)]
    assert not [row for row in rows if row.startswith("  working")]


def test_a_query_asks_with_the_pair_before_the_eyes() -> None:
    text = "Fines came to 318, it said, from 246 a year earlier, and rose 23 per cent."
    made = finding(
        text, PercentChange, "rose 23 per cent", tier="query", before="246", after="318", percent="23 per cent"
    )
    rows = [row.plain.rstrip() for row in problem(made, Where.of(Prose.plain(text)), 90)]
    assert rows == [
        "? query: 246 to 318 would be a rise of 29.27%, not 23%: is that the pair?",
        "",
        "   1 │ Fines came to 318, it said, from 246 a year earlier, and rose 23 per cent.",
        "     │               ---                ---                          ^^^^^^^^^^^",
        "",
        "  perhaps    matches if the change is divided by the new figure: (318 - 246) / 318 =",
        "             22.64%; the printed figures give 29% (new-base)",
        "  if so      29 per cent",
        f"  finding    {made.fingerprint}",
    ]


def test_the_stated_figure_is_in_the_colour_of_its_tier() -> None:
    for each in (police().findings[0], police().findings[3]):
        rows = problem(each, Where.of(Prose.plain(POLICE)), 72)
        styles = {str(span.style) for row in rows for span in row.spans}
        assert styles == {SIGNS[each.tier].style, "bold", "dim"}
