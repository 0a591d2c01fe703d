"""Sentences: each claim has a form, each figure its place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import KINDS, Enumeration, PercentChange, Quantity
from factcheck.claim import Claim
from factcheck.strategies import claims, sentences
from factcheck.strategies.telling import can_be_told, forms_of
from tests.strategies.smallest import smallest


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
@settings(max_examples=50)
@given(data=st.data())
def test_a_claim_is_told_with_every_figure_in_its_place(kind: type[Claim], data: st.DataObject) -> None:
    text, claim = data.draw(sentences(kind=kind))
    assert isinstance(claim, kind)
    assert text[0].isupper() or not text[0].isalpha()
    assert "{" not in text
    for name, figure in claim.variables().items():
        if name != "items":
            assert text[figure.start : figure.end] == figure.printed
    stated = getattr(claim, claim.stated)
    assert text[stated.start : stated.end] == stated.printed
    if isinstance(stated, Quantity) and stated.hedge is not None:
        assert text[stated.hedge_start : stated.start].strip().lower() == stated.hedge


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_each_kind_has_several_forms(kind: type[Claim]) -> None:
    assert len(forms_of(smallest(claims(kind, truth="true")))) > 1


def test_a_claim_can_be_given() -> None:
    claim = PercentChange(before="82 offences", after="99 offences", percent="21 per cent")
    text, told = smallest(sentences(claim), lambda told: "up" in told.text)
    assert "21 per cent" in text
    assert [figure.value for figure in told.variables().values()] == [82, 99]
    assert smallest(sentences(st.just(claim))).claim.percent.value == 21


def test_a_form_can_be_given() -> None:
    form = "{subject} {rose} {percent} to {after} vs {before:bare} {then}."
    assert " vs " in smallest(sentences(kind="percent_change", form=form)).text


def test_a_list_is_as_long_as_it_is_counted() -> None:
    text, _ = smallest(sentences(Enumeration(items=7, count="seven")), lambda told: "1." in told.text)
    assert "7. " in text
    assert "8. " not in text


@given(sentences())
def test_an_article_fits_its_number(told: tuple[str, Claim]) -> None:
    assert " a 8" not in told[0]
    assert " a 18 " not in told[0]


def test_what_is_empty_or_states_nothing_is_not_told() -> None:
    assert not can_be_told(PercentChange(before=82, after=99))
    assert not can_be_told(PercentChange(before=82, after=82, percent="0"))
    assert can_be_told(PercentChange(before=82, after=99, percent="21"))
