"""Of weighed candidates, which become claims: one a figure, one of a form a pair in a sentence, one a base."""

from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reader.candidates import FRAMES, Candidate
from factcheck.reader.decode import Choice, chosen, group_of
from factcheck.reader.statements import FORMS, Statement

LEAST = {
    "percent": (0.5, 0.6),
    "points": (0.5, 0.5),
    "factor": (0.5, 0.7),
    "amount": (0.7, 0.5),
    "mean": (0.5, 0.5),
    "direction": (0.3, 0.3),
}


def mention(number: int, sentence: int = 0) -> Any:
    return SimpleNamespace(number=number, start=10 * number, sentence=sentence)


def stated(form: str, figure: int, pair: tuple[int, int], probability: float, at: int = 0) -> Choice:
    """A candidate of a figure that states something of a pair of the first sentence; `at` is its own sentence."""
    of_pair = Candidate(FRAMES[form][0], mention(pair[0]), mention(pair[1]))
    return Choice(Statement(form, at, mention(figure), None, 0), of_pair, probability)


def direction(pair: tuple[int, int], probability: float) -> Choice:
    of_pair = Candidate(FRAMES["direction"][0], mention(pair[0]), mention(pair[1]))
    return Choice(Statement("direction", 0, None, None, 0), of_pair, probability)


def least(choice: Choice) -> float:
    """How likely a choice must be: its operands stand in the first sentence."""
    near, elsewhere = LEAST.get(choice.candidate.frame.code, (2, 2))
    return near if choice.statement.sentence == 0 else elsewhere


def taken(*found: Choice) -> list[tuple[str, int | None, tuple[int, int]]]:
    """What becomes a claim: the frame, the figure that states it, and the pair."""
    return [
        (c.candidate.frame.code, None if c.statement.figure is None else c.statement.figure.number, c.pair)
        for c in chosen(found, LEAST)
    ]


pairs = st.tuples(st.integers(0, 4), st.integers(0, 4)).filter(lambda pair: pair[0] != pair[1])
odds = st.sampled_from([0.1, 0.3, 0.5, 0.6, 0.7, 0.9])
figures = st.builds(stated, st.sampled_from(FORMS[:6]), st.integers(5, 8), pairs, odds, at=st.integers(0, 1))
choices = st.lists(st.one_of(figures, st.builds(direction, pairs, odds)), max_size=30)


@given(choices)
def test_what_becomes_a_claim(found: list[Choice]) -> None:
    """It is a candidate, as likely as its frame asks, one a figure, one of a form a pair in a sentence, one a base."""
    claims = chosen(found, LEAST)
    assert all(any(claim is each for each in found) for claim in claims)
    assert all(claim.probability >= least(claim) for claim in claims)
    of_figures = [claim for claim in claims if claim.statement.figure is not None]
    numbers = [claim.statement.figure.number for claim in of_figures if claim.statement.figure is not None]
    assert len(numbers) == len(set(numbers))
    keys = [(claim.statement.sentence, claim.candidate.frame.code, claim.pair) for claim in of_figures]
    assert len(keys) == len(set(keys))
    bare = [claim for claim in claims if claim.statement.figure is None]
    assert len({claim.pair[0] for claim in bare}) == len(bare)
    told = {frozenset(claim.pair) for claim in of_figures}
    assert told.isdisjoint(frozenset(claim.pair) for claim in bare)
    assert len({frozenset(claim.pair) for claim in bare}) == len(bare)


@given(choices)
def test_a_figure_is_taken_at_its_likeliest(found: list[Choice]) -> None:
    for claim in chosen(found, LEAST):
        figure = claim.statement.figure
        if figure is not None:
            others = [c for c in found if c.statement.figure is not None and c.statement.figure.number == figure.number]
            assert claim.probability == max(c.probability for c in others)


def test_a_figure_claims_its_likeliest_pair() -> None:
    found = [stated("percent", 9, pair, p) for pair, p in (((1, 2), 0.6), ((2, 3), 0.7), ((1, 3), 0.5))]
    assert taken(*found) == [("percent", 9, (2, 3))]


@pytest.mark.parametrize(
    ("form", "at", "least"), [("percent", 0, 0.5), ("percent", 1, 0.6), ("amount", 0, 0.7), ("amount", 1, 0.5)]
)
@pytest.mark.parametrize(("more", "is_taken"), [(-0.001, False), (0, True), (0.001, True)])
def test_a_reading_is_as_likely_as_its_frame_asks(
    form: str, at: int, least: float, more: float, is_taken: bool
) -> None:
    """In the sentence of its operands, and elsewhere."""
    assert bool(taken(stated(form, 9, (1, 2), least + more, at))) is is_taken


def test_of_a_frame_without_a_least_probability_nothing_is_read() -> None:
    assert not taken(stated("total", 9, (1, 2), 1.0))


def test_a_figure_whose_likeliest_reading_is_too_unlikely_has_no_other() -> None:
    """A percentage is read as no amount because the amount is too unlikely, nor the other way round."""
    assert not taken(stated("amount", 9, (3, 4), 0.65), stated("percent", 9, (3, 4), 0.6))


def test_of_equals_the_first_is_taken() -> None:
    assert taken(stated("percent", 9, (1, 2), 0.6), stated("percent", 9, (2, 3), 0.6)) == [("percent", 9, (1, 2))]
    assert taken(stated("percent", 8, (1, 2), 0.6), stated("percent", 9, (1, 2), 0.6)) == [("percent", 8, (1, 2))]


def test_a_pair_belongs_to_the_likelier_figure_of_a_sentence() -> None:
    one, other = stated("percent", 8, (1, 2), 0.6), stated("percent", 9, (1, 2), 0.9)
    assert taken(one, other) == taken(other, one) == [("percent", 9, (1, 2))]


def test_a_pair_can_have_claims_in_two_sentences_and_of_two_forms() -> None:
    one, other = stated("percent", 8, (1, 2), 0.6), stated("percent", 9, (1, 2), 0.9, at=1)
    assert sorted(taken(one, other)) == [("percent", 8, (1, 2)), ("percent", 9, (1, 2))]
    assert sorted(taken(one, stated("amount", 9, (1, 2), 0.9))) == [("amount", 9, (1, 2)), ("percent", 8, (1, 2))]


@pytest.mark.parametrize("pair", [(1, 2), (2, 1)])
def test_a_bare_direction_is_told_of_levels_that_no_figure_tells_of(pair: tuple[int, int]) -> None:
    figure = stated("percent", 9, (1, 2), 0.6)
    assert taken(figure, direction(pair, 0.99)) == [("percent", 9, (1, 2))]
    assert taken(figure._replace(probability=0.4), direction(pair, 0.99)) == [("direction", None, pair)]


def test_a_base_has_one_newer_level_the_likeliest() -> None:
    assert taken(direction((1, 2), 0.6), direction((1, 3), 0.8)) == [("direction", None, (1, 3))]
    assert len(taken(direction((1, 3), 0.6), direction((2, 3), 0.8))) == 2


def test_two_levels_have_one_direction_whichever_way_round() -> None:
    assert taken(direction((1, 2), 0.6), direction((2, 1), 0.8)) == [("direction", None, (2, 1))]


def test_without_candidates_nothing_is_claimed() -> None:
    assert not taken()


def test_every_form_has_a_forest() -> None:
    assert {group_of(form) for form in FORMS} == {"stated", "direction", "total"}
