"""Pairs of levels in other sentences, for a claim that has none of its own."""

import pytest

from factcheck.reading.document import document
from factcheck.reading.pairs import pairs_in
from factcheck.reading.told import tell
from tests.articles import lines

FIRES, SALES = "Fires rose by 24 per cent.", "Sales rose by 24 per cent."

READ = [
    f"{FIRES} There were 62 fires, up from 50.",
    f"{FIRES} The crews went to 62 blazes, compared with 50.",
    "There were 62 fires, up from 50. Fires rose by 24 per cent.",
    "There were 62 fires. This number is up from 50. Fires rose by 24 per cent.",
    "There were 50 fires in 2018 and 62 in 2019. That is a rise of 24 per cent.",
    "There were 62 fires in 2019 and 50 in 2018. That is a rise of 24 per cent.",
    "Fires in Hale rose by 24 per cent. In Hale there were 62 fires, up from 50.",
    f"{SALES} Sales were £62, up from £50.",
    f"{SALES} The rain went on. Sales were £62, up from £50.",
    f"{SALES} The rain went on. The wind fell. Sales were £62, up from £50.",
    "Adjusted sales rose by 24 per cent. Adjusted sales were £62, up from £50.",
    "Adjusted sales rose by 24 per cent. Sales were £62, up from £50.",
    "The share price rose by 24 per cent. The price of a share was £62, up from £50.",
    "In May sales rose by 24 per cent. Sales were £62 in May, up from £50.",
    "In 2019 sales rose by 24 per cent. Sales were £62 in 2019, up from £50.",
    "In 2019 sales rose by 24 per cent. Sales were £62 last year, up from £50.",
    "Sales rose by 24 per cent on the previous year. Sales were £62, up from £50 in the previous year.",
    "Sales a share rose by 24 pct, by 12p a share. Sales were £62 a share, up from £50 a share.",
]

NOT_READ = [
    ("it has no pair", "There were 62 fires in 2019. That is a rise of 24 per cent."),
    ("two places", "There were 62 fires in Hale and 50 in Merrow. That is a rise of 24 per cent."),
    ("two things", "There were 62 fires in 2019 and £50 in 2018. That is a rise of 24 per cent."),
    ("other counts", f"{FIRES} There were 62 boats, against 50."),
    ("other money", f"{SALES} Sales were £62, up from $50."),
    ("points", "The margin rose 24 per cent. The margin rose to 62 points from 50 points."),
    ("percentages", f"{SALES} Sales were 62 percent of output, up from 50 percent."),
    ("the other way", f"{FIRES} There were 50 fires, down from 62."),
    ("another place", "Fires in Hale rose by 24 per cent. In Merrow there were 62 fires, up from 50."),
    ("a rate of its own", f"{SALES} Sales were £62, up 24% from £50."),
    ("a list of results", f"{SALES} Sales £62 vs £50."),
    ("per share", f"{SALES} Sales were £62 a share, up from £50 a share."),
    ("not adjusted", "Adjusted sales rose by 24 per cent. Actual sales were £62, up from £50."),
    ("what is to come", f"{SALES} Sales will be £62, up from £50."),
    ("another basis", f"{SALES} Like-for-like sales were £62, up from £50."),
    ("another price", "Share prices rose by 24 per cent. The price was £62, up from £50."),
    ("another month", "In May sales rose by 24 per cent. Sales were £62 in June, up from £50."),
    ("another year", "In 2019 sales rose by 24 per cent. Sales were £62 in 2018, up from £50."),
    (
        "another base",
        "Sales rose by 24 per cent on the previous year. Sales were £62, up from £50 in the previous month.",
    ),
    ("another spell", "Sales rose by 24 per cent on the day. Sales were £62, up from £50 a year ago."),
    ("a level of its own", "Fires rose by 24 per cent, with 300 men at work. There were 62 fires, up from 50."),
    ("outside its quotation marks", "“Fires rose by 24 per cent,” she said. There were 62 fires, up from 50."),
    ("something narrower", "Fires of tyres rose by 24 per cent. There were 62 fires, up from 50."),
    ("on another basis", "Like-for-like sales rose 24 per cent. Sales were £62, up from £50."),
]


@pytest.mark.parametrize("text", READ)
def test_a_claim_takes_the_pair_of_the_sentence_beside_it(text: str) -> None:
    assert lines(text, "percent_change") == ["percent_change 50 62 24 correct"]


KNOWN = {
    "what is to come": "the time of a level is held against that of its base alone",
    "another price": "two measures with a noun in common are held to be one",
}
"""Where it takes one today, and why; such a test must fail, so that the mark goes with the fault."""


def marked(why: str) -> list[pytest.MarkDecorator]:
    return [pytest.mark.xfail(strict=True, reason=KNOWN[why])] if why in KNOWN else []


@pytest.mark.parametrize(("why", "text"), [pytest.param(*row, marks=marked(row[0]), id=row[0]) for row in NOT_READ])
def test_it_takes_no_pair_of_something_else(why: str, text: str) -> None:
    assert [told for told in lines(text, "percent_change") if "- -" not in told and "24 correct" not in told] == []
    assert any(told.startswith("percent_change - - ") for told in lines(text))


def test_which_of_two_is_older_their_periods_say_and_not_the_claim() -> None:
    text = "There were 62 fires in 2019 and 50 in 2018. That is a drop of 19 per cent."
    assert lines(text) == ["percent_change 50 62 -19 wrong"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales were £62, up from £50.", [("£50", "£62")]),
        ("Sales were £62, up from £50 and from £48.", [("£50", "£62")]),
        ("The margin was 62 points, up from 50 points.", []),
        ("Sales were £62, up from 50 tonnes.", []),
        ("Sales rose to £62.", []),
        ("Sales rose from £50.", []),
        ("Sales rose by 24 per cent.", []),
    ],
)
def test_the_pairs_of_a_sentence(text: str, expected: list[tuple[str, str]]) -> None:
    told = tell(document(text)).told
    assert [(str(p.before.quantity), str(p.after.quantity)) for p in pairs_in(told[0], told)] == expected
