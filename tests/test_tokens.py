"""Text to tokens: every offset exact, every text taken, in linear time."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.tokens import Tokens, glued, laid_out, tokenise

KINDS = {"word", "number", "symbol", "punct"}
NEWSLIKE = st.text("0123456789.,/-–%£$ abcNZ.'’“\n\u00a0½", max_size=60)


@given(st.text() | NEWSLIKE)
def test_offsets_point_to_the_print(text: str) -> None:
    for token in tokenise(text):
        assert text[token.start : token.end] == token.text
        assert token.kind in KINDS


@given(st.text() | NEWSLIKE)
def test_nothing_but_white_space_is_left_out(text: str) -> None:
    kept = "".join(token.text for token in tokenise(text))
    assert kept == "".join(char for char in text if not char.isspace()) or kept.split() == text.split()


@given(st.text() | NEWSLIKE)
def test_tokens_stand_in_order_and_do_not_overlap(text: str) -> None:
    found = tokenise(text)
    assert all(before.end <= after.start for before, after in itertools.pairwise(found))


@given(NEWSLIKE, NEWSLIKE)
def test_a_part_of_a_text_has_offsets_into_the_whole(before: str, text: str) -> None:
    whole = before + "\n" + text
    found = tokenise(whole, len(before) + 1)
    assert all(whole[token.start : token.end] == token.text for token in found)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("21%", ["21", "%"]),
        ("$1.13bn", ["$", "1.13", "bn"]),
        ("10,331 in 2019/20", ["10,331", "in", "2019/20"]),
        ("10-1/2 and 19-1/8", ["10-1/2", "and", "19-1/8"]),
        ("0808 800 5000", ["0808", "800", "5000"]),
        ("five-point", ["five", "-", "point"]),
        ("20-25", ["20", "-", "25"]),
        ("1,00,000", ["1,00,000"]),
        ("1,2,3", ["1", ",", "2", ",", "3"]),
        ("6,5000,000 and 1,5", ["6,5000,000", "and", "1,5"]),
        ("March 3,1987", ["March", "3", ",", "1987"]),
        ("a lap of 3:45.2 at 10:30", ["a", "lap", "of", "3:45.2", "at", "10", ":", "30"]),
        ("5\u00a0200\u202f300 or 5 200", ["5\u00a0200\u202f300", "or", "5", "200"]),
        ("5 per cent¹ of 12 km²", ["5", "per", "cent", "¹", "of", "12", "km", "²"]),
        ("EUR193 .3 m", ["EUR", "193", ".3", "m"]),
        ("No.5", ["No", ".", "5"]),
        ("U.S. oil at 5 a.m.", ["U.S.", "oil", "at", "5", "a.m."]),
        ("N.Z. Dlrs", ["N.Z.", "Dlrs"]),
        ("the year’s end", ["the", "year", "’s", "end"]),
        ("they don't", ["they", "don't"]),
        ("£5\u00a0m", ["£", "5", "m"]),
        ("(55.4 %)", ["(", "55.4", "%", ")"]),
        ("10½", ["10", "½"]),
        ("192.168.1.2", ["192.168.1.2"]),
        ("see https://a.org/?q=30%25 now", ["see", "https://a.org/?q=30%25", "now"]),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert [token.text for token in tokenise(text)] == tokens


def test_curly_apostrophes_are_straight_in_lower_case() -> None:
    assert tokenise("Don’t")[0].lower == "don't"


def test_a_look_beside_the_text_is_empty() -> None:
    tokens = tokenise("5pm")
    assert (tokens.lower[-1], tokens.lower[2], tokens.lower[7]) == ("", "", "")
    assert (glued(tokens, 0), glued(tokens, 1), glued(tokens, 2)) == (False, True, False)


def test_a_list_of_tokens_is_laid_out_once() -> None:
    tokens = tokenise("Up 5%")
    assert laid_out(tokens) is tokens
    assert laid_out(list(tokens)) == tokens
    assert Tokens(tokens[1:]).lower[:3] == ["5", "%", ""]


@pytest.mark.parametrize("unit", ["1", " ", ",1", "1-", "1/", "A.", ".1", "'a", '"', "http://", "123,", "22,"])
def test_long_rows_are_read(unit: str) -> None:
    """A row of anything costs time in proportion to its length; a quadratic reader would not come back."""
    text = unit * 60_000
    assert "".join(token.text for token in tokenise(text)) == text.replace(" ", "")


@pytest.mark.parametrize("text", ["2٤", "\uff124", "23٤5", "1.2٤", "1,000٤", "1/2٤", "٤,5٤"])
def test_of_a_figure_with_digits_of_another_script_nothing_is_read(text: str) -> None:
    """Half of it would be another figure."""
    assert [token.text for token in tokenise(f"up {text} % or 5") if token.kind == "number"] == ["5"]
