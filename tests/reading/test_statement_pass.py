"""The state of one pass along a sentence."""

from fractions import Fraction

import pytest

from factcheck.quantity import Quantity
from factcheck.reading.change import Open
from factcheck.reading.levels import Level
from factcheck.reading.statement_pass import Pass
from tests.statements import row_of


def level(place: int, mark: str | None = None, unit: str | None = None) -> Level:
    return Level(place, Quantity(str(place), Fraction(place), unit=unit), mark, None, None)


def opened(part: str = "verb", place: int = 1) -> Open:
    return Open("up", None, part, place, word="rose")


def test_nothing_stands_between_a_place_and_no_statement() -> None:
    run = Pass(row_of("sales rose then fell"), {})
    assert list(run.between(3)) == []
    run.open = opened()
    assert [e.text for e in run.between(3)] == ["then"]


def test_closing_ends_the_statement_and_keeps_it() -> None:
    run = Pass([], {})
    run.close()
    assert run.done == []
    run.open = opened()
    run.close()
    assert run.open is None
    assert [(c.way, c.word) for c in run.done] == [("up", "rose")]


def test_the_level_reached_is_the_subject_of_what_follows() -> None:
    run = Pass([], {}, subject=level(1))
    run.open = opened()
    run.open.after = level(3)
    run.close()
    assert run.subject == level(3)


def test_a_figure_behind_the_level_reached_is_the_subject_of_what_follows() -> None:
    run = Pass([], {}, subject=level(9))
    run.open = opened()
    run.open.after = level(3)
    run.close()
    assert run.subject == level(9)


def test_a_statement_without_levels_leaves_the_subject() -> None:
    run = Pass([], {}, subject=level(9))
    run.open = opened()
    run.open.stated = [level(3, "object")]
    run.close()
    assert run.subject == level(9)


def test_a_stated_figure_is_a_subject_where_there_is_no_other() -> None:
    """ "sales rose 12%, up from 8%": the rate is what is spoken of."""
    run = Pass([], {})
    run.open = opened()
    run.open.stated = [level(3, "object"), level(4)]
    run.close()
    assert run.subject == level(3, "object")


def test_a_verb_with_a_base_only_has_no_subject() -> None:
    run = Pass([], {})
    run.open = opened()
    run.open.stated, run.open.befores = [level(3)], [level(4)]
    run.close()
    assert run.subject is None


@pytest.mark.parametrize("name", ["stated", "amounts"])
@pytest.mark.parametrize("mark", ["change", "was"])
def test_the_figure_of_a_noun_is_the_subject_of_what_follows(name: str, mark: str) -> None:
    """ "a rise of 600, up from 400 in May" compares the rises, and so does "the rise was 600, up from 400"."""
    run = Pass([], {}, subject=level(9))
    run.open = opened("noun")
    setattr(run.open, name, [level(3), level(4, mark)])
    run.close()
    assert run.subject == level(4, mark)


def test_a_noun_with_levels_or_without_a_change_of_its_own_leaves_the_subject() -> None:
    run = Pass([], {}, subject=level(9))
    run.open = opened("noun")
    run.open.stated = [level(3)]
    run.close()
    assert run.subject == level(9)
    run.open = opened("noun")
    run.open.stated, run.open.befores = [level(3, "change")], [level(4)]
    run.close()
    assert run.subject == level(9)


def test_a_new_clause_forgets_what_was_spoken_of() -> None:
    run = Pass([], {}, open=opened(), subject=level(1), waiting=[level(2)], basis=True)
    run.part()
    assert (run.open, run.subject, run.waiting, run.basis) == (None, None, [], False)
    assert len(run.done) == 1
    run.part(level(7))
    assert run.subject == level(7)


def test_a_statement_is_repeated_with_its_way_and_word_alone() -> None:
    told = opened("noun")
    told.stated = [level(3)]
    run = Pass([], {}, open=told)
    again = run.repeat(told, 5)
    assert run.open is again
    assert (again.way, again.part, again.word, again.place, again.cue) == ("up", "noun", "rose", 5, None)
    assert not again.has_figures
    assert [c.stated for c in run.done] == [(level(3),)]


def test_an_apposition_is_not_the_main_figure() -> None:
    run = Pass([], {})
    run.see(level(1, "to"))
    assert (run.last, run.main) == (level(1, "to"), level(1, "to"))
    for mark in ("or", "bracket"):
        run.see(level(2, mark))
        assert (run.last, run.main) == (level(2, mark), level(1, "to"))
