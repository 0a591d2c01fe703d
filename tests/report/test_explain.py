"""Every code is explained, by one lookup."""

from itertools import chain

import pytest

from factcheck.claim import Claim
from factcheck.errors import UnknownCodeError
from factcheck.kinds import KINDS
from factcheck.rate import LABELS, RATINGS, Rating
from factcheck.report.explain import CODED, entries, example, explain, sentence
from factcheck.report.ratings import RATED


def test_every_code_has_an_entry_that_says_something() -> None:
    codes = {entry.code for entry in entries()}
    assert {kind.code for kind in KINDS} | set(RATINGS) | set(LABELS.values()) <= codes
    assert {row.code for row in chain(*(rows for _, rows in CODED))} <= codes
    assert all(len(entry.text.split()) > 5 for entry in entries())


@pytest.mark.parametrize("code", [entry.code for entry in entries()])
def test_every_code_is_found_by_its_name(code: str) -> None:
    assert code in explain(code).text or explain(code).code == code


@pytest.mark.parametrize("code", ["percent_change", "percent-change", "Percent Change", " PERCENT_CHANGE "])
def test_it_does_not_matter_how_words_are_joined(code: str) -> None:
    assert explain(code).code == "percent_change"


def test_a_kind_tells_its_roles_and_its_relation() -> None:
    told = explain("share").text
    assert "part, whole, percent (stated)" in told
    assert "part = whole x percent / 100" in told
    assert ">>>" not in told


def test_a_hedge_is_explained_by_its_words_and_by_its_group() -> None:
    assert explain("nearly").text == explain("almost").text
    assert "Right:     [-7.5, 0)" in explain("nearly").text


@pytest.mark.parametrize("rating", RATINGS)
def test_a_rating_tells_its_label_and_a_label_its_ratings(rating: Rating) -> None:
    """A rating is found by the word that people read for it, too."""
    label = LABELS[rating]
    assert f"Label: {label}" in explain(rating).text
    assert rating in explain(label).text.partition("Ratings: ")[2].split(", ")
    assert explain(label.lower()).what == "label"
    assert explain(RATED[rating].word).code == rating


def test_a_word_that_is_near_nothing_is_told_every_group_of_codes() -> None:
    with pytest.raises(UnknownCodeError) as told:
        explain("foo")
    groups = {{"diagnosis": "diagnoses"}.get(entry.what, entry.what.split()[0]) for entry in entries()}
    assert all(group in str(told.value) for group in groups)


@pytest.mark.parametrize(
    ("code", "near"),
    [("wrogn", "wrong"), ("percentchange", "percent_change"), ("xyzzy", "kinds"), ("refute", "REFUTES")],
)
def test_an_unknown_code_names_what_comes_near(code: str, near: str) -> None:
    with pytest.raises(UnknownCodeError, match=near):
        explain(code)


@pytest.mark.parametrize("kind", KINDS, ids=[kind.code for kind in KINDS])
def test_a_kind_is_told_in_a_sentence(kind: type[Claim]) -> None:
    assert sentence(kind).endswith(".")
    assert "\n" not in sentence(kind)
    assert (example(kind) or '"').startswith(('"', "“"))
