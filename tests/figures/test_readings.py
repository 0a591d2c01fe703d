"""What figures of many forms are read as, and what numbers are none."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.figures import figures, inventory, nonfigures
from factcheck.quantity import Quantity, Range
from factcheck.tokens import tokenise

PIECES = st.sampled_from(
    "5 12 200 1,154 40, 090 67.5 3:45.2 1:42 £ $ € % per cent pct k m mln bn T c C x h hr min - – , . ( ) [ ] : / + "
    "odd plus or more so half a dozen in to one 1 2 out of from against and ratio ranked Quarter Years type iPhone "
    "324th up people households hours minutes ¹ \u00a0 \u202f 20251 Name".split()
)


def read(text: str) -> list[tuple[str, str | None]]:
    found = []
    for figure in figures(tokenise(text), text):
        ends = figure.quantity.ends if isinstance(figure.quantity, Range) else (figure.quantity,)
        found.append(("..".join(str(end.value) for end in ends), ends[-1].unit))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("half a dozen clubs", [("6", "clubs")]),
        ("a loan of $1.308T", [("1308000000000", "USD")]),
        ("sales of $700-million", [("700000000", "USD")]),
        ("9 per 10 homes", [("9", None), ("10", "homes")]),
        ("5.25 thousand or five point two five thousand tonnes", [("5250", None), ("5250", "tonne")]),
        ("paid 48c a share", [("48", "cents")]),
        ("it was 31C at noon and -4C at night", [("31", "degree"), ("-4", "degree")]),
        ("up 5-6bn", [("5000000000..6000000000", None)]),
        ("a 9- to 14-metre wall", [("9..14", "metre")]),
        ("a 1-in-4 chance", [("25", "percent")]),
        ("a one-in-ten chance", [("10", "percent")]),
        ("a ratio of 12.6 to 1", [("63/5", "to one")]),
        ("the ratio went from 15 to 1 in 2004 to 18 to 1 in 2006", [("15", "to one"), ("18", "to one")]),
        ("changed the ratio from 1:30 to 1:45", [("30", "to one"), ("45", "to one")]),
        ("outvoted by three to one", [("3", "to one")]),
        ("took 1h 20m", [("80", "minutes")]),
        ("took 2hr 5min 30sec", [("7530", "seconds")]),
        ("from 31 hours 40 minutes to 32 hours and 5 minutes", [("1900", "minutes"), ("1925", "minutes")]),
        ("swam it in 2:03.5", [("247/2", "seconds")]),
        ("an area of 12 km² and 14.5 m²", [("12", "square kilometre"), ("29/2", "square metre")]),
        ("824g of beef and 20l of milk", [("824", "gram"), ("20", "litre")]),
        ("$US970 million", [("970000000", "USD")]),
        ("ten or twelve beds", [("10", "beds"), ("12", "beds")]),
        ("up 6 per cent¹ to 14[2]", [("6", "percent"), ("14", None)]),
        ("cut by 20-30,000 homes", [("20000..30000", "homes")]),
        ("leads by 47-45 per cent", [("47", "percent"), ("45", "percent")]),
        ("fell to minus-30 degrees", [("-30", "degree")]),
        ("it may take 15 years before it opens", [("15", "years")]),
        ("above 50 indicates growth", [("50", None)]),
        # what is no ratio and no pair
        ("fell from 14 to 1 in 2004", [("14", None), ("1", None)]),
        ("scored 22 in 20 games", [("22", None), ("20", "games")]),
    ],
)
def test_readings(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "hedge", "value"),
    [
        ("a £1.4bn-plus bill", "at least", 1_400_000_000),
        ("some 30-odd huts", "some", 30),
        ("30-odd huts", "about", 30),
        ("80+ people", "at least", 80),
        ("ten people or more", "at least", 10),
        ("ten or so people", "about", 10),
        ("ten per cent or less", "at most", 10),
    ],
)
def test_hedges_behind_a_figure(text: str, hedge: str, value: int) -> None:
    (figure,) = figures(tokenise(text), text)
    assert isinstance(figure.quantity, Quantity)
    assert (figure.quantity.hedge, figure.quantity.value) == (hedge, value)
    assert str(figure.quantity) in text


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("the end of Quarter 3 was", ["reference"]),
        ("in Years 5 to 9 pupils read", ["reference"]),
        ("sections 3, 4 and 7 say", ["reference"]),
        ("had type 2 diabetes", ["reference"]),
        ("the new iPhone 15 costs", ["reference"]),
        ("watched it on France 2 at home", ["name"]),
        ("the Orrin Ascend 3, a phone,", ["name"]),
        ("rose to a peak.[4]", ["note"]),
        ("under section 12(3) of it", ["reference", "note"]),
        ("will double by 20251", ["note"]),
        ("call (555) 123-4567 now", ["telephone"]),
        ("won 6 in 5 attempts", ["tally"]),
        ("slipped from 114 to 186 in the rankings", ["rank", "rank"]),
        ("now ranked 31, up from 44", ["rank", "rank"]),
        ("came 12th, up from 19", ["ordinal", "rank"]),
        ("came 21 st in it", ["ordinal"]),
        ("Ann Orr, 53, faces a charge", ["age"]),
        ("lost 6,5000,000 pennies", ["code"]),
        ("up 1,5 per cent", ["code"]),
        ("logged on to 4chan again", ["name"]),
        ("play Steel City 3 tonight", ["name"]),
        ("said Ann Mary Orr, 19. She", ["age"]),
        ("the driver, 44, admitted it", ["age"]),
        ("on turning 31 she", ["age"]),
        ("a net-zero plan", ["name"]),
        ("as Chart 6.1 and section 3.2 show", ["reference", "reference"]),
        ("on platform six now", ["reference"]),
        ("launched at COP26 by", ["name"]),
        ("more than a year and a half of it", ["name"]),
        ("said Jo Orr, now 28. She", ["age"]),
        ("it ended. 3. The members", ["list numeral"]),
        ("it is in Orrin DC 20006 or", ["name"]),
        ("missed double 20s twice", ["name"]),
        ("see 86 Fed. Reg. in full", ["reference"]),
        ("Orrin v. Dale, 221 U.S. 1 of it", ["reference"]),
        ("stop it at 01:41 to see", ["time"]),
        ("went one-on-one with it", ["result"]),
    ],
)
def test_what_is_no_figure(text: str, reasons: list[str]) -> None:
    assert [item.reason for item in nonfigures(tokenise(text), text)] == reasons
    assert not read(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ranked 300 people", 300),
        ("In Orrin 43 of the homes burnt", 43),
        ("told Parliament 12 had died", 12),
        ("In London 12 died", 12),
        ("it drew Orrin, 40, up from 30", 40),
        ("In May, Orrin 5 per cent", 5),
        ("Smith, 40, 300", 40),
        ("rose by 20251 to", 20251),
        ("sent 86 Fed officials", 86),
        ("killed 221 U.S. troops", 221),
        ("to 23899 from 20209", 20209),
    ],
)
def test_what_is_one_all_the_same(text: str, value: int) -> None:
    assert str(value) in [found for found, _ in read(text)]


@given(st.lists(PIECES, max_size=25).map(" ".join) | st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=80))
def test_any_text_is_read_and_prints_stand_where_they_say(text: str) -> None:
    tokens = tokenise(text)
    found = inventory(tokens, text)
    for figure in (*found.figures, *found.multipliers):
        for quantity in figure.quantity.ends if isinstance(figure.quantity, Range) else (figure.quantity,):
            assert text[quantity.start : quantity.end] == quantity.printed
            assert isinstance(quantity.value, Fraction)


@given(st.lists(PIECES, max_size=12).map(" ".join), st.lists(PIECES, max_size=12).map(" ".join))
def test_a_figure_does_not_depend_on_what_stands_far_away(before: str, behind: str) -> None:
    """Sixty plain words part it from anything else."""
    apart = " and so on. It goes on like that for a while." * 6
    text = f"{before}{apart} Sales fell from 512.4 to 498.1 million euros, or 4 per cent.{apart} {behind}"
    values = [value for value, _ in read(text)]
    assert "512400000" in values
    assert "498100000" in values
