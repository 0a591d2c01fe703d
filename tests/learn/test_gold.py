"""Claims that were written down by hand, held against the candidates of their text."""

from fractions import Fraction

import pytest

from factcheck.learn.gold import Claim, Row
from factcheck.reader.analysis import analyse
from factcheck.reader.features import Surroundings, described

TEXT = "Sales rose 12% to £1.9m from £1.7m. It has 31 shops in France and 12 in Spain, 43 in all."
SALES = Claim("percent_change", Fraction(1700000), Fraction(1900000), Fraction(12), "up")


def right(row: Row, directions: bool = False) -> list[tuple[str, str, str]]:
    """The candidates of a text that a row has: those of stated figures, or of bare directions."""
    around = Surroundings(analyse(row.text))
    return [
        (candidate.frame.code, str(candidate.first.quantity), str(candidate.second.quantity))
        for statement in around.statements
        for candidate, _ in described(around, statement)
        if (statement.form == "direction") is directions and row.has(statement, candidate)
    ]


def test_a_candidate_is_right_where_a_claim_has_its_figures() -> None:
    assert right(Row("one", TEXT, (SALES,))) == [("percent", "£1.7m", "£1.9m")]


@pytest.mark.parametrize(
    "claim",
    [
        SALES._replace(stated=Fraction(13)),
        SALES._replace(kind="point_change"),
        SALES._replace(second=Fraction(1910000)),
        SALES._replace(second=(Fraction(1900000), Fraction(2000000))),
        SALES._replace(stated="up"),
    ],
)
def test_a_claim_of_other_figures_or_another_kind_makes_nothing_right(claim: Claim) -> None:
    assert not right(Row("one", TEXT, (claim,)))


def test_the_kind_says_which_frame_is_right_and_the_roles_which_way_round() -> None:
    turned = SALES._replace(first=SALES.second, second=SALES.first)
    assert right(Row("one", TEXT, (turned,))) == [("percent", "£1.9m", "£1.7m")]
    assert right(Row("one", TEXT, (SALES._replace(kind="share"),))) == [("share", "£1.7m", "£1.9m")]


@pytest.mark.parametrize(("way", "found"), [("up", [("direction", "£1.7m", "£1.9m")]), ("down", []), (None, [])])
def test_a_direction_is_told_of_the_levels_of_whatever_is_stated(way: str | None, found: list[str]) -> None:
    assert right(Row("one", TEXT, (SALES._replace(way=way),)), directions=True) == found


def test_a_total_is_right_with_all_its_parts_in_whatever_order() -> None:
    parts = Fraction(12), Fraction(31)
    assert right(Row("one", TEXT, (), ((Fraction(43), parts),))) == [("total", "31 shops", "12")]
    assert not right(Row("one", TEXT, (), ((Fraction(43), (*parts, Fraction(40))),)))
    assert not right(Row("one", TEXT, (), ((Fraction(44), parts),)))


def test_thirds_are_written_as_decimals() -> None:
    claim = Claim("multiple", Fraction(45), Fraction(15), Fraction("0.3333"), "down")
    text = "It sold 15 boats, 0.333 times the 45 of May."
    assert ("factor", "45", "15 boats") in right(Row("one", text, (claim,)))
