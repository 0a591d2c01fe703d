"""What raises no alarm takes a line."""

from attrs import evolve

from factcheck import PercentChange, Quantity
from factcheck.report.quiet import quiet, quotes_width
from tests.report.made import POLICE, figure, finding, police


def test_a_right_figure_shows_its_working() -> None:
    text = "Arrests were up 12 per cent, 1,400 after 1,250."
    made = finding(
        text, PercentChange, "up 12 per cent", tier="fine", before="1,250", after="1,400", percent="12 per cent"
    )
    (row,) = quiet(made, 72, 16)
    assert row.plain == "✓   1  up 12 per cent    (1,400 - 1,250) / 1,250 = 12%"


def test_what_is_not_checked_says_why_and_between_what() -> None:
    made = police().findings[-1]
    candidates = tuple(q for q in (figure(POLICE, "318"), figure(POLICE, "246")) if isinstance(q, Quantity))
    undecided = evolve(made, reading=evolve(made.reading, candidates=candidates))
    rows = " ".join(row.plain.strip() for row in quiet(undecided, 200))
    assert rows.startswith("○   7  up by 6 per cent")
    assert f"{made.verdict.reason}; nearby: 318, 246" in rows


def test_a_long_quote_stands_in_rows_of_its_own() -> None:
    text = f"It was up{' and up' * 12} 6 per cent."
    made = finding(text, PercentChange, text[3:-1], percent="6 per cent")
    rows = [row.plain for row in quiet(made, 50)]
    assert len(rows) > 2
    assert all(len(row) <= 50 for row in rows)
    assert quotes_width([made]) == 0


def test_quotes_share_a_column() -> None:
    findings = police().findings[3:]
    assert quotes_width(findings) == len("rose by nearly 90 per cent")
    wheres = [next(iter(quiet(f, 200, quotes_width(findings)))).plain for f in findings]
    assert wheres[0].index("15 to 27") == wheres[1].index(str(findings[1].verdict.reason))
