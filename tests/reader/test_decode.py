"""Of scored candidates, which become claims: one reading a statement, one statement a pair."""

from types import SimpleNamespace
from typing import Any

import pytest

from factcheck.reader.candidates import FRAMES, Candidate
from factcheck.reader.decode import Choice, choices
from factcheck.reader.model import Model, Scored, learned
from factcheck.reader.statements import Statement

MODEL = Model(learned().links, learned().weights, {"percent": 500, "points": 500, "direction": 300})
UP, DOWN = SimpleNamespace(way="up"), SimpleNamespace(way="down")


def mention(number: int) -> Any:
    """A figure of a text, by its number; it stands where that says."""
    return SimpleNamespace(number=number, start=10 * number)


def statement(form: str, number: int) -> Statement:
    return Statement(form, mention(number), None, 0)


def scored(form: str, before: int, after: int, probability: float, cue: Any = UP, told: int = 0) -> Scored:
    return Scored(Candidate(FRAMES[form][0], mention(before), mention(after), cue, told), probability)


def chosen(*found: tuple[Statement, list[Scored]]) -> list[tuple[str, int, int, int]]:
    """What is taken: the form, the place of the statement, and the pair."""
    return [
        (c.statement.form, c.statement.figure.start, c.candidate.before.number, c.candidate.after.number)
        for c in choices(found, MODEL)
    ]


def test_a_statement_claims_its_likeliest_pair() -> None:
    found = [scored("percent", 1, 2, 0.2), scored("percent", 2, 3, 0.7), scored("percent", 1, 3, 0.1)]
    assert chosen((statement("percent", 9), found)) == [("percent", 90, 2, 3)]


@pytest.mark.parametrize(("probability", "taken"), [(0.499, False), (0.5, True), (0.501, True)])
def test_a_reading_is_as_likely_as_its_frame_asks(probability: float, taken: bool) -> None:
    assert bool(chosen((statement("percent", 9), [scored("percent", 1, 2, probability)]))) is taken


def test_without_candidates_nothing_is_claimed() -> None:
    assert not chosen((statement("percent", 9), []))


def test_a_pair_belongs_to_the_likelier_statement_whichever_way_round_it_is() -> None:
    one = statement("percent", 8), [scored("percent", 2, 1, 0.6)]
    other = statement("percent", 9), [scored("percent", 1, 2, 0.9)]
    assert chosen(one, other) == [("percent", 90, 1, 2)]


def test_of_equals_the_first_in_the_text_has_the_pair() -> None:
    one, other = ((statement("percent", number), [scored("percent", 1, 2, 0.6)]) for number in (9, 8))
    assert chosen(one, other) == [("percent", 80, 1, 2)]


def test_a_pair_can_have_a_percentage_and_points() -> None:
    one = statement("percent", 8), [scored("percent", 1, 2, 0.6)]
    other = statement("points", 9), [scored("points", 1, 2, 0.9)]
    assert sorted(chosen(one, other)) == [("percent", 80, 1, 2), ("points", 90, 1, 2)]


@pytest.mark.parametrize(("probability", "told"), [(0.149, True), (0.15, False), (0.6, False)])
def test_a_bare_direction_leaves_a_pair_that_a_figure_may_have(probability: float, told: bool) -> None:
    """However likely the direction is: fifteen in a hundred for the figure are enough."""
    figure = statement("percent", 9), [scored("percent", 1, 2, probability)]
    direction = statement("direction", 1), [scored("direction", 1, 2, 0.99)]
    assert (("direction", 10, 1, 2) in chosen(direction, figure)) is told


def test_a_bare_direction_leaves_a_pair_that_another_direction_may_have() -> None:
    one, other = ((statement("direction", n), [scored("direction", 1, 2, p)]) for n, p in ((1, 0.9), (2, 0.8)))
    assert chosen(one, other) == [("direction", 10, 1, 2)]


def test_a_direction_that_is_left_hides_no_other() -> None:
    likely, left, other = (
        (statement("direction", n), [scored("direction", 1, after, p)])
        for n, after, p in ((1, 2, 0.9), (2, 2, 0.8), (3, 5, 0.7))
    )
    assert chosen(likely, left, other) == [("direction", 10, 1, 2), ("direction", 30, 1, 5)]


def test_words_of_change_that_go_one_way_are_one_reading() -> None:
    """Two of a quarter each outweigh one of two fifths; the likelier of the two words is the one that is quoted."""
    words = [
        scored("direction", 1, 2, 0.2, UP, told=1),
        scored("direction", 1, 2, 0.25, SimpleNamespace(way="up"), told=2),
        scored("direction", 1, 2, 0.4, DOWN, told=3),
    ]
    (choice,) = choices([(statement("direction", 1), words)], MODEL)
    assert isinstance(choice, Choice)
    assert (choice.candidate.told, round(choice.probability, 9)) == (2, 0.45)


def test_words_of_change_of_another_level_or_without_a_way_are_readings_of_their_own() -> None:
    levels = [scored("direction", 1, 2, 0.25), scored("direction", 1, 3, 0.25), scored("direction", 1, 4, 0.35)]
    assert chosen((statement("direction", 1), levels)) == [("direction", 10, 1, 4)]
    bare = [scored("direction", 1, 2, 0.25), scored("direction", 1, 2, 0.35, None)]
    ((*_, after),) = chosen((statement("direction", 1), bare))
    assert after == 2


def test_a_figure_has_one_candidate_and_no_sum_of_them() -> None:
    words = [scored("percent", 1, 2, 0.3, UP), scored("percent", 1, 2, 0.3, UP), scored("percent", 1, 3, 0.39, UP)]
    assert not chosen((statement("percent", 9), words))
