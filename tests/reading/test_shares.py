"""Parts of a whole and their percentage."""

import pytest

from tests.articles import by_rules

CASES = [
    # a percentage of its own whole, and in how many places
    ("They hold more than 20% of the seats in only 2 of the 14 towns.", []),
    ("They hold 20% of the seats, or 3 of the 14.", ["3 14 20 wrong"]),
    # part and whole joined by "of", the percentage behind or before them
    ("There 64 of 155 rigs, or 41.3%, were idle.", ["64 155 413/10 correct"]),
    ("There 64 out of the 155 rigs (41.3%) were idle.", ["64 155 413/10 correct"]),
    ("There 64 of 155 rigs, or 43%, were idle.", ["64 155 43 wrong"]),
    ("Only 2% of members - 13 out of 659 - replied.", ["13 659 2 correct"]),
    ("Of 155 rigs, 64, or 41.3%, were idle.", ["64 155 413/10 correct"]),
    ("Of the 155 rigs, 64 (41.3%) were idle.", ["64 155 413/10 correct"]),
    # the whole behind the percentage, the part before or behind
    ("He sold 148 tonnes, or 3.1 pct of the 4,700 tonnes.", ["148 4700 31/10 correct"]),
    ("He sold 148 tonnes, representing 3.1 pct of the 4,700 tonnes.", ["148 4700 31/10 correct"]),
    ("Some 41% of the 155 rigs, or 64, were idle.", ["64 155 41 correct"]),
    ("A third of the 60 officers, or 20, left.", ["20 60 100/3 correct"]),
    ("One in five of the 60 officers, or 12, left.", ["12 60 20 correct"]),
    ("Output was 141 tonnes, of which 136 tonnes (96.5%) was coal.", ["136 141 193/2 correct"]),
    ("There 64 of Hale's 155 rigs, or 45%, were idle.", ["64 155 45 wrong"]),
    ("There 64 of miners' 155 rigs, or 45%, were idle.", ["64 155 45 wrong"]),
    # a part of a whole that stands before both, named again by its noun
    ("The surplus rose to £12m, with more than half the surplus, £7m, kept.", ["7000000 12000000 50 correct"]),
    ("The surplus rose to £12m, with more than half the surplus, £5m, kept.", ["5000000 12000000 50 wrong"]),
    ("The surplus rose to £12m, with more than half the money, £7m, kept.", []),
    ("The surplus rose to £12m from £9m, with more than half the surplus, £7m, kept.", []),
    ("The surplus rose to £12m, with more than half the surplus, $7m, kept.", []),
    ("The surplus rose to £12m, with more than half the surplus kept.", []),
    ("The surplus rose to £12m, with more than half the surplus of those years, £7m, kept.", []),
    ("The surplus rose to £12m, with 55% the surplus, £7m, kept.", []),
    ("With more than half the surplus, £7m, kept, it rose to £12m.", []),
    # no "or" that joins them, no part, no whole, a holding whose whole is not printed
    ("He sold 148 tonnes 3.1 pct of the 4,700 tonnes.", []),
    ("He sold tonnes, or 3.1 pct of the 4,700 tonnes.", []),
    ("He sold 148 tonnes or 3.1 pct of the 4,700 tonnes.", []),
    ("He sold 148 tonnes, or 3.1 pct.", []),
    ("He sold 148 tonnes, or 3.1 pct of", []),
    ("He sold 148 tonnes, or 3.1 pct", []),
    ("He sold 148 tonnes, or 3.1 pct in 4,700 tonnes.", []),
    ("He sold 148 tonnes, or 3.1 pct of output against 4,700 tonnes.", []),
    ("He sold 148 tonnes, or 3.1 pct of the total.", []),
    ("He sold 148 tonnes, or 3.1 pct of it, for £9.", []),
    ("He holds 148 shares, or 3.1 pct of the firm.", []),
    ("He holds 148 shares, or 3.1 pct of what rose 4,700.", []),
    ("There were 155, 64 (41.3%) in use.", []),
    ("There 64 155 rigs, or 41.3%, were idle.", []),
    ("There 64 of them in 155 rigs, or 41.3%, were idle.", []),
    # other things, percentages of percentages, a change, a range, a dealer's quotation
    ("He sold £148, or 3.1 pct of the 4,700 tonnes.", []),
    ("There 64 men of £155, or 41.3%, were idle.", []),
    ("Output was £141, of which 136 tonnes (96.5%) was coal.", []),
    ("Output was 141 tonnes, of which 136 tonnes is 96.5% coal.", []),
    ("Output was 141 tonnes, of which 136 tonnes was by far the best (96.5%).", []),
    ("Output was 141 tonnes, 136 tonnes (96.5%) of it coal.", []),
    ("Output was 141 tonnes, which 136 tonnes (96.5%) topped.", []),
    ("Some 5% of 20%, or 25%, were idle.", []),
    ("Some 41% of the 155 rigs, or £64, were idle.", []),
    ("Some 41% of the 155 rigs are in the sea, or 64.", []),
    ("Some 41% of the 155 rigs, not 64, were idle.", []),
    ("Rigs rose 41.3%, or 64 of 155.", []),
    ("There 64 of 155 rigs, or between 40 and 42 per cent, were idle.", []),
    ("He sold 12, or 5% of the 1.3055/60 units.", []),
    ("He sold 1.3055/60, or 5% of the 100 units.", []),
    # another figure stands between, or the percentage far away
    ("There 64 of 155 rigs and 3 boats, or 41.3%, were idle.", []),
    ("There 64 of 155 rigs were idle for most of the year in the bay: 41.3%.", []),
    ("There 64 of the rigs and 155 boats, or 41.3%.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_share_is_held_against_its_part_and_its_whole(text: str, expected: list[str]) -> None:
    assert by_rules(text, "share") == [f"share {told}" for told in expected]


BOUGHT = "Hale Corp said Merrow bought two mln shares, or 10 pct, of its stock."
OF_ALL = "Hale has 20 mln shares outstanding."

HOLDINGS = [
    (f"{BOUGHT} {OF_ALL}", ["2000000 20000000 10 correct"]),
    (f"{BOUGHT} Hale has outstanding 20 mln shares.", ["2000000 20000000 10 correct"]),
    (f"{BOUGHT} Hale has 30 mln shares outstanding.", ["2000000 30000000 10 wrong"]),
    (f"{BOUGHT.replace(', or 10 pct,', ' (10 pct)')} {OF_ALL}", ["2000000 20000000 10 correct"]),
    # not said to be all, in two sentences, of another company, other things, whose stock, no part that is near
    (f"{BOUGHT} Hale has 20 mln shares.", []),
    (f"{BOUGHT} {OF_ALL} Hale had 19 mln shares outstanding.", []),
    (f"{BOUGHT} In Ashby the Ashby Group has 20 mln shares outstanding.", []),
    (f"{BOUGHT.replace('shares', 'tonnes')} {OF_ALL}", []),
    (f"{BOUGHT} Hale has 20 mln notes outstanding.", []),
    (f"{BOUGHT.replace('of its', 'of Merrow')} {OF_ALL}", []),
    (f"{BOUGHT.replace(', or 10', ' 10')} {OF_ALL}", []),
    (f"Hale Corp said Merrow bought (10 pct) of its stock. {OF_ALL}", []),
    (f"Hale Corp said Merrow bought two mln shares in the spring of last year (10 pct). {OF_ALL}", []),
]


@pytest.mark.parametrize(("text", "expected"), HOLDINGS)
def test_a_holding_is_a_share_of_all_shares_that_the_text_says_are_outstanding(text: str, expected: list[str]) -> None:
    assert by_rules(text, "share") == [f"share {told}" for told in expected]
