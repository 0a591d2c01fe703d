"""The rules for what is no figure, together."""

import pytest

from factcheck.figures import figures, nonfigures
from factcheck.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("They met at 10.45pm.", "time"),
        ("Call 0808 800 5000 now.", "telephone"),
        ("Covid-19 spread.", "name"),
        ("The M25 was shut.", "name"),
        ("Leaders of the G7 met.", "name"),
        ("They won 3-1 at home.", "result"),
        ("She lives at 10 Market Street.", "address"),
        ("On the 21st it rained.", "ordinal"),
        ("See page 12.", "reference"),
        ("It was on Channel 4 and on the radio.", "reference"),
        ("Remember 9/11.", "code"),
        ("The server 192.168.1.2 was down.", "code"),
        ("No one came.", "pronoun"),
        ("The FTSE 100 fell.", "name"),
        ("A boy aged 15 was hurt.", "age"),
        ("Open 24/7.", "code"),
    ],
)
def test_what_is_no_figure_has_a_reason_and_gives_none(text: str, reason: str) -> None:
    tokens = tokenise(text)
    assert [item.reason for item in nonfigures(tokens, text)] == [reason]
    assert figures(tokens, text) == []


@pytest.mark.parametrize(
    "text", ["page 5%", "Channel £4", "aged care rose 5%", "No. It fell 5%", "one million", "call 5 people"]
)
def test_a_unit_makes_a_quantity(text: str) -> None:
    tokens = tokenise(text)
    assert len(figures(tokens, text)) + (text == "call 5 people") == 1
