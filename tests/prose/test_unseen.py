"""What nobody sees changes nothing that is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import review
from factcheck.prose import FORMS, FormName, prose_of
from tests.prose.documents import assert_places_hold, documents

UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufeff"
SENTENCE = "Sales rose 24 per cent to £99m, from £82m."


@pytest.mark.parametrize("sign", UNSEEN, ids=[f"{ord(sign):04x}" for sign in UNSEEN])
@pytest.mark.parametrize("form", FORMS)
@given(place=st.integers(0, len(SENTENCE)))
def test_a_sign_that_nobody_sees_is_not_read(sign: str, form: FormName, place: int) -> None:
    text = SENTENCE[:place] + sign + SENTENCE[place:]
    (finding,) = review(text, form=form).findings
    assert finding.verdict.message == "£82m to £99m is a rise of 20.73%, not 24%."
    start, end = finding.start, finding.end
    assert "".join(character for character in text[start:end] if character not in UNSEEN) == "rose 24 per cent"


@given(documents, st.sampled_from(list(FORMS)))
def test_places_hold_without_them(text: str, form: FormName) -> None:
    assert_places_hold(prose_of(text.replace("\0", "") if form == "text" else text, form))


@pytest.mark.parametrize("text", ["2&shy;4&zwnj;%&#8203;", "2\u200b4%\ufeff"])
def test_they_can_be_named(text: str) -> None:
    assert prose_of(text, "html").text == "24%"


def test_what_joins_emoji_stays() -> None:
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    assert prose_of(f"{family} up 5\u200d%\u200b", "text").text == f"{family} up 5%"
