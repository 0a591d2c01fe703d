"""Totals whose parts stand behind them."""

import pytest

from tests.articles import by_rules

YARD = "The yard holds 90 boats"

MADE_UP = [
    (f"{YARD}, comprising 52 trawlers and 38 ferries.", ["52+38 90 correct"]),
    (f"{YARD}, comprising 52 trawlers and 31 ferries.", ["52+31 90 wrong"]),
    (f"{YARD}, consisting of 52 trawlers, 30 tugs and 8 ferries.", ["52+30+8 90 correct"]),
    (f"{YARD}, namely 52 trawlers and 38 ferries.", ["52+38 90 correct"]),
    # the parts before and now, where each is set against what it was
    (
        f"{YARD}, up from 80, comprising 52 trawlers, against 45, and 38 ferries, against 35.",
        ["52+38 90 correct", "45+35 80 correct"],
    ),
    (f"{YARD}, up from 80, comprising 52 trawlers, against 45, and 38 ferries.", ["52+38 90 correct"]),
    (f"{YARD}, comprising 52 trawlers, against 45, and 38 ferries, against 35.", ["52+38 90 correct"]),
    (f"{YARD}, comprising between 50 and 54 trawlers and 38 ferries.", []),
    # no list, another thing, each of them, no figure or two before it, the clause ends
    (f"{YARD}, comprising 52 trawlers.", []),
    (f"{YARD}, comprising 52 trawlers, 38 ferries.", []),
    (f"{YARD}, comprising 52 trawlers and £38 of nets.", []),
    (f"{YARD}, comprising 52 trawlers and 38% of all ferries.", []),
    (f"{YARD}, comprising a long list of ships, with 52 trawlers and 38 ferries.", []),
    (f"{YARD}, each comprising 52 oars and 38 seats.", []),
    (f"{YARD}, comprising trawlers; there are 52 tugs and 38 ferries.", []),
    (f"{YARD}, comprising trawlers, and it gained 52 tugs and 38 ferries.", []),
    ("The yard, comprising 52 trawlers and 38 ferries, is for sale.", []),
    ("Comprising 52 trawlers and 38 ferries, the fleet is for sale.", []),
    ("The yard holds 14 sheds and 90 boats, comprising 52 trawlers and 38 ferries.", []),
    ("The yard holds between 85 and 95 boats, comprising 52 trawlers and 38 ferries.", []),
]

WITH_PARTS = [
    ("The fees total 2 pct, with 1-1/4 for selling and 3/4 for care.", ["5/4+3/4 2 correct"]),
    ("The fees total 2 pct, with 1 pct for selling and 1/2 pct each for care and storage.", ["1+1/2+1/2 2 correct"]),
    (
        "The fees total 2 pct, with 1/2 pct for selling and 1/2 pct each for care, storage and tax.",
        ["1/2+1/2+1/2+1/2 2 correct"],
    ),
    ("The fees total 2 pct, with 1/2 pct each for care and tax and 1 pct for storage.", ["1/2+1/2+1 2 correct"]),
    ("The fees total 2 pct, with 1 pct for selling and 1 pct each.", ["1+1 2 correct"]),
    ("The fees total 2 pct, with 3 times for selling and 1/2 pct for care.", []),
    ("The fees are 2 pct, with 1 pct for selling and 1/2 pct for care.", []),
    ("The fees total 2 pct in all of these towns, with 1 pct for selling and 1/2 pct for care.", []),
    ("With 1 pct for selling and 1/2 pct for care, the fees total 2 pct.", []),
]

BONDS = "The town will raise £40m of bonds in two tranches."

LOTS = [
    (
        f"{BONDS} The first of £30m is due in May. The second of £10m is due in June.",
        ["30000000+10000000 40000000 correct"],
    ),
    (
        f"{BONDS} The first of £30m is due in May. The second of £20m is due in June.",
        ["30000000+20000000 40000000 wrong"],
    ),
    # one of them without a figure, or missing; no number of them that can be told; two sums, or none, before
    (f"{BONDS} The first of £30m is due in May. The second is due in June.", []),
    (f"{BONDS} The first of £30m is due in May.", []),
    (f"In Hale {BONDS.lower()} The first of £30m is due. In Merrow the second of £10m is due.", []),
    ("The town will raise £40m of bonds in one tranche. It is of £30m. It pays £2m.", []),
    ("The town will raise £40m of bonds in 12 tranches. The first is of £30m. The second is of £10m.", []),
    ("The town will raise £40m of bonds and £9m in two tranches. The first is of £30m. The second is of £10m.", []),
    ("The town will raise bonds in two tranches. The first is of £30m. The second is of £10m.", []),
]

RESTS = [
    (
        "The town will raise £12m. Of it £9m will go to roads, and the remaining £3m to parks.",
        ["9000000+3000000 12000000 correct"],
    ),
    (
        "The town will raise £12m. Of it £9m will go to roads, and the remaining £1m to parks.",
        ["9000000+1000000 12000000 wrong"],
    ),
    ("The town will raise £12m. Roads get £9m. The rest £3m goes to parks.", ["9000000+3000000 12000000 correct"]),
    # more than two sums, or one of an earlier year, before the rest
    (
        "The grant is £61m. First £20m was paid. The second, £10m, came in June, and the remaining £31m in July.",
        [],
    ),
    ("The town raised £61m last year. It spent £20m on roads, and the remaining £12m on parks.", []),
    # a part that is only a bound
    ("The town will raise £12m. Of it up to £9m will go to roads, and the remaining £3m to parks.", []),
    # the nearest figure is the part; none between, none of the unit, no unit, a range, a share, too far away
    ("Roads get £9m and the remaining £3m goes to parks.", []),
    ("The remaining £3m goes to parks.", []),
    ("The town has 12 lorries. Of it £9m will go to roads, and the remaining £3m to parks.", []),
    ("The town will raise 12. Roads get 9. The remaining 3 goes to parks.", []),
    ("The town will raise between £11m and £12m. Of it £9m will go to roads, and the remaining £3m to parks.", []),
    ("The remaining 30% of the £12m is for parks.", []),
    ("The town will raise £12m. Of it £9m will go to roads. Work has begun. The remaining £3m is for parks.", []),
]


@pytest.mark.parametrize(("text", "expected"), [*MADE_UP, *WITH_PARTS, *LOTS, *RESTS])
def test_a_total_is_held_against_what_it_is_made_of(text: str, expected: list[str]) -> None:
    assert by_rules(text, "total") == [f"total {told}" for told in expected]
