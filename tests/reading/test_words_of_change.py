"""Whether a word is one of change in the place where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.words_of_change import change_cue, change_follows
from tests.statements import news, row_of


def cues(text: str, waiting: bool = False) -> list[str]:
    """The words of change of a text, each as "part way word"."""
    row = row_of(text)
    found = ((e, change_cue(row, i, waiting)) for i, e in enumerate(row))
    return [f"{cue.part} {cue.way} {e.text}" for e, cue in found if cue is not None]


@given(news | st.text(max_size=60), st.booleans())
def test_a_cue_of_change_is_one_of_its_element(text: str, waiting: bool) -> None:
    row = row_of(text)
    for place, element in enumerate(row):
        cue = change_cue(row, place, waiting)
        assert cue is None or (cue in element.cues and cue.part in ("verb", "noun", "adverb") and cue.way)


@given(news)
def test_a_figure_that_waits_makes_no_word_less_one_of_change(text: str) -> None:
    """Whatever counts without a waiting figure counts with one."""
    row = row_of(text)
    for place in range(len(row)):
        alone, waited_for = change_cue(row, place, False), change_cue(row, place, True)
        assert alone is None or (waited_for is not None and waited_for.way == alone.way)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sales rose", ["verb up rose"]),
        ("sales fell and rose", ["verb down fell", "verb up rose"]),
        ("they rise", ["verb up rise"]),
        ("a rise", ["noun up rise"]),
        ("rise", ["verb up rise"]),
        ("12% rise", ["noun up rise"]),
        ("they cut of late", ["noun down cut"]),
        ("they rise in May", ["noun up rise"]),
        ("they cut in May", ["verb down cut"]),
        ("the growth", ["noun up growth"]),
        ("from the gains", []),
        ("against last year's gains", []),
        ("than a rise", []),
        ("from 3 to a rise", ["noun up rise"]),
        ("from here, a rise", ["noun up rise"]),
        ("from one that was in no way at all a rise", ["noun up rise"]),
        ("to lower the price", ["verb down lower"]),
        ("it is lower than the rest", ["adverb down lower"]),
        ("12% lower", ["adverb down lower"]),
        ("from it rose", ["verb up rose"]),
        ("sales were flat", ["adverb flat flat"]),
        ("sales, flat", ["adverb flat flat"]),
        ("a flat", []),
        ("flat", []),
        ("sales", []),
    ],
)
def test_verbs_and_nouns(text: str, expected: list[str]) -> None:
    assert cues(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("up 12%", ["adverb up up"]),
        ("up the 12%", ["adverb up up"]),
        ("up the big old 12%", []),
        ("12% up", ["adverb up up"]),
        ("12% more", ["adverb up more"]),
        ("more money", []),
        ("higher the 12%", []),
        ("higher than it was", ["adverb up higher"]),
        ("higher, than it was", []),
        ("higher (from it)", []),
        ("higher; from it", []),
        ("up from it", ["adverb up up"]),
        ("up sharply from it", ["adverb up up"]),
        ("down at it", ["adverb down down"]),
        ("down", []),
        ("women made up 12%", []),
        ("they took up 12%", []),
        ("off 12%", ["adverb down off"]),
        ("laid off 12%", []),
        (", off 12%", ["adverb down off"]),
        ("ahead of forecasts of £40", ["adverb up ahead of"]),
        ("ahead of forecasts", []),
        ("ahead of forecasts by all of those who had a say on it 40", []),
        ("it was up to 40%", []),
        ("it was up to 40% from it", ["adverb up up"]),
        ("it was up to 40%, against it", ["adverb up up"]),
        ("it was 3% up to £40", ["adverb up up"]),
        ("it was up to it", []),
        ("it was up to", []),
        ("down to 40%", ["adverb down down"]),
    ],
)
def test_adverbs(text: str, expected: list[str]) -> None:
    assert cues(text) == expected


def test_an_adverb_counts_where_a_figure_waits_for_it() -> None:
    assert cues("more money", waiting=False) == []
    assert cues("more money", waiting=True) == ["adverb up more"]


@pytest.mark.parametrize(
    ("text", "relative", "follows"),
    [
        ("12% rise", True, True),
        ("40 rise", False, True),
        ("12% sales rise", True, True),
        ("40 the rise", False, False),
        ("12% a year on sales rise", True, False),
        ("12% of the rise", True, False),
        ("12% more", True, True),
        ("40 lower", False, True),
        ("40 more", False, False),
        ("40 more than", False, True),
        ("40 more of them than", False, True),
        ("40 more of them there than", False, False),
        ("12% sales more", True, True),
        ("40 the more", False, False),
        ("12% unchanged", False, False),
        ("12%, a rise", True, False),
        ("12% in the big old town rise", True, False),
        ("12%", True, False),
        ("12% sales", True, False),
    ],
)
def test_a_word_of_change_behind_a_figure(text: str, relative: bool, follows: bool) -> None:
    row = row_of(text)
    assert change_follows(row, 0, relative) == follows
