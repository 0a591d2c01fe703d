"""What the rules and the declared wordings say together."""

import pytest

from factcheck.kinds import Trend
from factcheck.quantity import Quantity
from factcheck.reader.both import LONG, read


def trends(text: str) -> list[tuple[str, str, str]]:
    found: list[tuple[str, str, str]] = []
    for reading in read(text):
        claim = reading.claim
        if reading.reason is None and isinstance(claim, Trend):
            assert isinstance(claim.before, Quantity)
            assert isinstance(claim.after, Quantity)
            assert claim.direction is not None
            found.append((claim.before.printed, claim.after.printed, claim.direction.way))
    return found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # one of each: the rules read the first, a wording the second
        (
            "Sales rose to £12m from £10m. The margin slipped to 38% (44%).",
            [("£10m", "£12m", "up"), ("44%", "38%", "down")],
        ),
        # a base has the level that its wording gives, not the nearest
        ("Seven of the eight clubs made money, up from six in May.", [("six", "Seven", "up")]),
        (
            "Sales were 751 lots, up on the May total of 603 but below the 844 of June.",
            [("603", "751 lots", "up"), ("844", "751 lots", "down")],
        ),
        # one that does not measure what its base does is left out even where the wording does not stand
        (
            "It held 82 boats, a fall of 4 per cent, but still far fewer than the 97 of May.",
            [("97", "82 boats", "down")],
        ),
    ],
)
def test_a_bare_direction_has_its_own_level(text: str, wanted: list[tuple[str, str, str]]) -> None:
    assert sorted(trends(text)) == sorted(wanted)


def test_a_text_that_is_no_article_is_not_weighed() -> None:
    """It would take long; the rules and the declared wordings read it."""
    short = "Sales rose 12% to £1.9m from £1.7m.\n\n"
    (reading,), long = read(short), read(short + "It rained in Ayr.\n\n" * (LONG // len("It rained in Ayr.\n\n")))
    assert any(name.startswith("weighed") for name in reading.evidence)
    assert [each.claim for each in long] == [reading.claim]
    assert not any(name.startswith("weighed") for each in long for name in each.evidence)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rents went up by £410, from £410 to £820.", ["absolute_change"]),
        ("Fees are £90. Rents went up more than twice that, by £410, from £410 to £820.", ["absolute_change"]),
        ("Thefts rose 3 per cent, bringing them to 412, compared to 400 last year.", ["percent_change"]),
        (
            "Thefts rose on 2020, itself a 16 per cent rise, bringing them to 412, compared to 400 last year.",
            [],
        ),
    ],
)
def test_a_figure_of_what_was_said_before_takes_no_levels_that_come_after(text: str, wanted: list[str]) -> None:
    found = [reading for reading in read(text) if reading.reason is None and not reading.claim.missing()]
    assert [reading.claim.code for reading in found if not isinstance(reading.claim, Trend)] == wanted
