"""The table of weights: what it is made from, and that it is written so that the package reads the same."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.findings import review
from factcheck.learn.corpus import sources
from factcheck.learn.judged import Judged
from factcheck.learn.tiers import FOLDS, Scored, certainty_in, fold_of, tally, written
from factcheck.profiles import PROFILES

SLIP = review("Ticket sales rose 17.6 per cent to 81,424, from 73,212.").findings[0]
TURN = review("Attendance fell to 642 from 518.").findings[0]
sure = st.floats(min_value=0.01, max_value=0.99)


def scored(certainty: float, true: bool = True, finding: object = SLIP) -> Scored:
    return Scored(certainty, Judged("a:1", "a", finding, true))  # type: ignore[arg-type]


def test_the_fresh_shards_are_never_opened() -> None:
    names = {path.stem for path in sources(Path("shared")) if path.parent.name == "shards"}
    assert names == {f"{number:02}" for number in range(12)}


@given(st.text(min_size=1))
def test_a_document_is_always_in_the_same_fold(name: str) -> None:
    assert fold_of(name) == fold_of(name)
    assert 0 <= fold_of(name) < FOLDS


@given(sure)
def test_the_profile_of_published_text_is_what_the_models_were_fitted_to(certainty: float) -> None:
    assert certainty_in(PROFILES["published"], scored(certainty)) == pytest.approx(certainty)
    assert certainty_in(PROFILES["draft"], scored(certainty)) > certainty


def test_a_direction_counts_as_a_query_however_sure_it_is() -> None:
    found = tally([scored(0.9), scored(0.9, true=False), scored(0.99, finding=TURN), scored(0.2), scored(0.1)])
    assert found == {
        "judged": 5,
        "true": 4,
        "alarms": 2,
        "true_alarms": 1,
        "alarms_and_queries": 4,
        "true_alarms_and_queries": 3,
    }


def test_what_is_written_is_toml_with_whole_weights() -> None:
    frames = {"figures": {'words: "each"': -0.1234, "after: to": 0.5}, "directions": {"prior": 2.0}}
    text = written(frames, {"prior": -3.0004}, {"documents": {"true": 3}}, {"evidence": 1, "left": 'a "b"'})
    found = tomllib.loads(text)
    assert found["frame"]["figures"] == {"after: to": 500, 'words: "each"': -123}
    assert found["channel"] == {"prior": -3000}
    assert found["measured"]["documents"] == {"true": 3}
    assert found["provenance"]["left"] == 'a "b"'
