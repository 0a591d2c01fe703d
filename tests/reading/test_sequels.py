"""What one statement of a sentence takes from the one beside it."""

import pytest
from hypothesis import given

from factcheck.reading.levels import levels_of
from factcheck.reading.sequels import with_sequels
from tests.statements import news, row_of, statements, told


@given(news)
def test_taking_twice_changes_nothing_that_was_stated(text: str) -> None:
    """Sequels add levels; the figures of change, the way and the place stay."""
    row, found = row_of(text), statements(text)
    again = with_sequels(row, levels_of(row), found)
    assert [(c.way, c.place, c.stated, c.amounts) for c in again] == [
        (c.way, c.place, c.stated, c.amounts) for c in found
    ]


@pytest.mark.parametrize(
    ("text", "spell"),
    [
        ("Sales rose 4% in the month.", "month"),
        ("The monthly rise was 4%.", "month"),
        ("Sales rose 4% yesterday to £40.", "day"),
        ("There was a quarterly rise of 4%.", "quarter"),
        ("Sales rose 4% in a busy week.", None),
        ("Sales rose to £40 in the month.", None),
        ("Sales rose 4%.", None),
    ],
)
def test_the_length_that_a_change_is_told_for(text: str, spell: str | None) -> None:
    assert statements(text)[0].spell == spell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It rose to 136.0 after a 1.7 pct rise to 135.0.",
            ["up to 136.0 from 135.0", "up by 1.7 pct to 135.0 (earlier)"],
        ),
        ("It rose to 40p after a 2 pct rise to £3.", ["up to 40p", "up by 2 pct to £3 (earlier)"]),
        ("It rose to 40p from 38p after a rise to 39p.", ["up to 40p from 38p", "up to 39p (earlier)"]),
        ("It rose 4% after a rise to 39p.", ["up by 4%", "up to 39p (earlier)"]),
        ("It rose to 40p after a 2 pct rise.", ["up to 40p", "up by 2 pct (earlier)"]),
        ("It rose to 40p and fell to 39p.", ["up to 40p", "down to 39p from 40p"]),
    ],
)
def test_what_was_reached_before_is_the_base(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rose to 60 from 35, then fell to 40.", ["up to 60 from 35", "down to 40 from 60"]),
        ("It was 60 but will quickly fall to 40.", ["down to 40 from 60"]),
        ("It was 60 and should fall to 40.", ["down to 40 from 60"]),
        ("It was 60 and the town fell to 40.", ["down to 40"]),
        ("It was 60, the fee fell to 40.", ["down to 40"]),
        ("It was 60 before it fell to 40.", ["down to 40"]),
        ("It was 60 and fell to 40 from 50.", ["down to 40 from 50"]),
        ("It was 60 and fell 4% to 40.", ["down by 4% to 40"]),
        ("It was 60 and fell by 20 to 40.", ["down by [20] to 40"]),
        ("It was 60, and cut to 40.", ["down to 40"]),
        ("It fell to 40.", ["down to 40"]),
        ("Over 60 it fell to 40.", ["down to 40"]),
        ("It was 60, a fall to 40.", ["down to 40"]),
    ],
)
def test_a_second_change_goes_on_from_where_the_first_ended(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Up 12%: sales rose to 56 from 50.", ["up by 12% to 56 from 50", "up to 56 from 50"]),
        ("Sales up 12%: they rose to 56 from 50.", ["up by 12% to 56 from 50", "up to 56 from 50"]),
        ("All sales up 12%: they rose to 56 from 50.", ["up by 12%", "up to 56 from 50"]),
        ("Up 12%: sales fell to 56 from 60.", ["up by 12%", "down to 56 from 60"]),
        ("Up 12%: sales rose to 56.", ["up by 12%", "up to 56"]),
        ("Up 12%: sales rose 3% to 56 from 50.", ["up by 12%", "up by 3% to 56 from 50"]),
        ("Up 12%: sales rose by 6 to 56 from 50.", ["up by 12%", "up by [6] to 56 from 50"]),
        ("Up 12% from 50: sales rose to 56 from 49.", ["up by 12% from 50", "up to 56 from 49"]),
        ("Prices rose 12%, lifting sales to 56 from 50.", ["up by 12% to 56 from 50", "up to 56 from 50"]),
        ("Prices rose 12% and sales rose to 56 from 50.", ["up by 12%", "up to 56 from 50"]),
        ("Prices rose 12%, far outstripping the 7% of 2015.", ["up by 12%", "up at 12% from 7%"]),
    ],
)
def test_a_headline_takes_the_levels_of_what_follows_at_once(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell from 40 to 38, a sharp 5% drop.", ["down to 38 from 40", "down by 5% to 38 from 40"]),
        ("It fell from 40 to 38, a drop of 5%.", ["down to 38 from 40", "down by 5% to 38 from 40"]),
        ("It rose from 38 to 40, up 5%.", ["up to 40 from 38", "up by 5% to 40 from 38"]),
        ("It fell from 40 to 38, a rise of 5%.", ["down to 38 from 40", "up by 5% at 38"]),
        ("It fell to 38, a drop of 5%.", ["down to 38", "down by 5% at 38"]),
        ("It fell from 40, a drop of 5%.", ["down from 40", "down by 5%"]),
        ("It fell from 40 to 38, dropping 5%.", ["down to 38 from 40", "down by 5% to 38 from 40"]),
        ("It fell from 40 to 38, it dropped 5%.", ["down to 38 from 40", "down by 5%"]),
        ("It fell from 40 to 38 with a drop of 5%.", ["down to 38 from 40", "down by 5% at 38"]),
        ("It fell 2% from 40 to 38, a drop of 5%.", ["down by 2% to 38 from 40", "down by 5% at 38"]),
        ("It fell from 40 to 38, a drop of 5% to 30.", ["down to 38 from 40", "down by 5% to 30"]),
        ("It fell from 40 to 38, a drop of 5% from 41.", ["down to 38 from 40", "down by 5% at 38 from 41"]),
        ("It fell from 40 to 38, a drop.", ["down to 38 from 40", "down at 38"]),
        ("It fell from 40 to 38, or over 2015, a drop of 5%.", ["down to 38 from 40", "down by 5% to 38 from 40"]),
    ],
)
def test_what_stands_behind_a_comma_sums_up(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 40 flights were raised to 50.", ["up to 50 from 40 flights"]),
        ("The 40 flights will be cut to 30.", ["down to 30 from 40 flights"]),
        ("They will cut the 5 pct duty to 4 pct.", ["down to 4 pct from 5 pct"]),
        # no word that makes it known, a verb of its own, another clause, another unit, a stated change, a base
        ("They will cut a 5 pct duty to 4 pct.", ["down to 4 pct"]),
        ("The 40 flights rose to 50.", ["up to 50"]),
        ("They will cut the 5 pct duty, and so rents, to 4 pct.", ["down to 4 pct"]),
        ("They will cut the 5 pct duty but rents to 4 pct.", ["down"]),
        ("The 40 flights were raised to £50.", ["up to £50"]),
        ("The 40 flights were raised 5 per cent to 50.", ["up by 5 per cent to 50"]),
        ("The 40 flights were raised by 6 flights to 50.", ["up by [6 flights] to 50"]),
        ("The 40 flights were raised to 50 from 45.", ["up to 50 from 45"]),
        ("The 40 flights saw a rise to 50.", ["up to 50"]),
        ("They were raised to 50.", ["up to 50"]),
        ("40 flights were raised to 50.", ["up to 50"]),
    ],
)
def test_a_quality_of_a_known_thing_is_what_it_changes_from(text: str, expected: list[str]) -> None:
    assert told(text) == [one for one in expected if one != "down"]


INDEX = "The index rose to 154.5"
DATED = f"{INDEX} in May 1987 from 154.6 in April 1987, against 147.4 in May 1986"
AGO = f"{INDEX} from 154.6 a month ago, against 147.4 a year ago"


@pytest.mark.parametrize(
    ("text", "before"),
    [
        (f"{INDEX} from 154.6 in January, against 147.4 a year ago, a year-on-year rise of 4.8 pct.", ["147.4"]),
        (f"{INDEX} in May from 154.6 in April, against 147.4 in May 1986, a yearly rise of 4.8 pct.", ["147.4"]),
        (f"{DATED}, a yearly rise of 4.8 pct.", ["147.4"]),
        (f"{DATED}, a monthly rise of 4.8 pct.", ["154.6"]),
        (f"{AGO}, a yearly rise of 4.8 pct.", ["147.4"]),
        (f"{AGO}, a monthly rise of 4.8 pct.", ["154.6"]),
        # neither base is of the spell, or no spell, or no periods are told
        (f"{DATED}, a weekly rise of 4.8 pct.", []),
        (f"{AGO}, a weekly rise of 4.8 pct.", []),
        (f"{AGO} or so, a rise of 4.8 pct.", []),
        (f"{INDEX} from 154.6, against 147.4, a yearly rise of 4.8 pct.", []),
        (f"{INDEX} in May from 154.6 in April, against 147.4 in March, a monthly rise of 4.8 pct.", []),
        (f"{INDEX} from 154.6 in April and 147.4 in March, a rise of 4.8 pct.", []),
        # one base alone
        (f"{INDEX} from 154.6, a yearly rise of 4.8 pct.", ["154.6"]),
    ],
)
def test_of_two_bases_only_the_one_of_the_spell_is_meant(text: str, before: list[str]) -> None:
    stated = [change for change in statements(text) if change.stated]
    assert [str(base.quantity) for change in stated for base in change.befores] == before
