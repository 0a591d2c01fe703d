"""What a text says of a measure: the words of the clause, the levels by their roles, the span of time."""

import pytest

from factcheck.reading.document import document
from factcheck.reading.spoken import Spoken, spoken
from factcheck.reading.told import tell


def said(text: str) -> list[Spoken]:
    return list(spoken(tell(document(text))))


def words(text: str) -> list[str]:
    return [one.words.strip() for one in said(text)]


def roles(text: str) -> list[dict[str, str]]:
    return [{role: str(level.quantity) for role, level in one.levels.items()} for one in said(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales were £9m.", [{"after": "£9m"}]),
        ("Sales rose to £9m.", [{"after": "£9m"}]),
        ("Sales rose to £9m from £8m.", [{"after": "£9m", "before": "£8m"}]),
        ("Sales rose by £1m to £9m from £8m.", [{"after": "£9m", "before": "£8m", "amount": "£1m"}]),
        ("Sales rose to £9m from $8m.", [{"after": "£9m"}]),
        ("Sales rose by £1m.", [{"amount": "£1m"}]),
        ("Sales were £9m and costs £7m.", [{"after": "£9m"}, {"after": "£7m"}]),
        ("Sales rose.", []),
        ("Sales rose 5 per cent.", []),
    ],
)
def test_the_levels_of_a_sentence_by_their_roles(text: str, expected: list[dict[str, str]]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # from the mark, figure or parting word before it to the comma, word of change or base behind it
        (
            "Sales of tea were £9m in Hale, but rents fell to £7m.",
            ["rents fell to £ 7 m .", "sales of tea were £ 9 m in hale"],
        ),
        ("Rain fell; sales were £9m against £8m.", ["sales were £ 9 m"]),
        ("Sales were £9m for most of the long year.", ["sales were £ 9 m for most of the"]),
        ("Sales were £9m down.", ["sales were £ 9 m"]),
        ("Sales rose by £1m to £9m.", ["sales rose by £ 1 m to £ 9 m ."]),
    ],
)
def test_the_words_of_a_clause(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales were £9m.", [None]),
        ("Sales in May were £9m. Costs were £7m.", [False, False]),
        ("In the year to date sales were £9m. Costs were £7m.", [True, True]),
        ("In the year to date sales were £9m. Costs in May were £7m.", [True, False]),
        ("In the year to date sales were £9m. In the month they were £7m.", [True, False]),
        ("Sales in May were £9m and in the year to date £50m.", [False, True]),
        ("In the year to date sales were £9m, in May they were £7m.", [True, False]),
        ("Sales so far this year were £9m. Rain fell. Costs were £7m.", [True, True]),
    ],
)
def test_how_long_a_period_a_figure_is_of(text: str, expected: list[bool | None]) -> None:
    """What a sentence says of it goes on till the next that names a period."""
    assert [one.long for one in said(text)] == expected


@pytest.mark.parametrize(
    ("phrase", "before", "behind"),
    [
        ("tea", "of", "were"),
        ("sales", "the", "of"),
        ("sales of tea", "the", "were"),
        ("the", None, "sales"),
        ("the sales", None, "of"),
    ],
)
def test_a_phrase_is_found_with_what_stands_beside_it(phrase: str, before: str | None, behind: str | None) -> None:
    (one,) = said("The sales of tea were £9m.")
    assert one.names((phrase,))
    assert [None if e is None else e.text for e in one.beside(phrase)] == [before, behind]


@pytest.mark.parametrize("phrase", ["black tea", "ale", "te", "sales tea"])
def test_only_whole_words_in_their_order_are_a_phrase(phrase: str) -> None:
    (one,) = said("The sales of tea were £9m.")
    assert not one.names((phrase,))
    assert one.names(("ales", phrase, "tea"))
