"""What stands beside the news changes no finding: a byline, boilerplate, a paragraph about nothing, capitals."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.strategies import sentences
from tests.laws.additions import ADDITIONS, NEUTRAL, gaps
from tests.laws.known import KNOWN, marked
from tests.laws.patches import Edited, Patch, differences, patched, seen
from tests.laws.sources import documents, found, own
from tests.laws.test_articles import articles

SAMPLE, GAPS = 25, 3
additions = pytest.mark.parametrize("name", ADDITIONS)
neutral = pytest.mark.parametrize("name", NEUTRAL)


def sampled(path: Path, name: str) -> dict[str, str]:
    """Some of the development documents, others for each name."""
    texts = documents(path / "eval" / "dev.jsonl")
    return {key: texts[key] for key in Random(name).sample(sorted(texts), SAMPLE)}


def broken(name: str, texts: dict[str, str]) -> dict[str, list[str]]:
    """The texts in which an addition changes a finding, with what it changes."""
    chosen = {key: text for key, text in texts.items() if (name, key) not in KNOWN}
    changed = {key: differences(found(text), patched(text, ADDITIONS[name](text))) for key, text in chosen.items()}
    return {key: lines for key, lines in changed.items() if lines}


def with_paragraph(text: str, at: int, name: str) -> Edited:
    """A text with a paragraph about nothing before the one that begins at a place."""
    return patched(text, [Patch(at, at, f"{NEUTRAL[name]}\n\n")])


def changed_by(name: str, texts: dict[str, str], near: bool = False) -> dict[tuple[str, int], list[str]]:
    """The places at which a paragraph about nothing changes a finding: the text and the gap, counted from 0.

    If `near`, only some gaps, and only those that no claim reaches over, since levels may then be out of its reach.
    """
    changed = {
        (key, number): differences(found(text), with_paragraph(text, at, name))
        for key, text in texts.items()
        for number, at in (_some_gaps(key, text) if near else enumerate(gaps(text)))
        if (f"{name} in gap {number}", key) not in KNOWN
    }
    return {place: lines for place, lines in changed.items() if lines}


def _some_gaps(key: str, text: str) -> list[tuple[int, int]]:
    """A few of the gaps of a text that no claim reaches over, with their numbers."""
    reaches = [finding.reach for finding in found(text)]
    free = [
        (number, at) for number, at in enumerate(gaps(text)) if not any(first < at < last for first, last in reaches)
    ]
    return Random(key).sample(free, min(GAPS, len(free)))


@additions
def test_an_addition_changes_no_finding_of_our_own_articles(name: str) -> None:
    assert broken(name, dict(own())) == {}


@additions
def test_an_addition_changes_no_finding_of_the_development_documents(name: str, shared: Path) -> None:
    assert broken(name, sampled(shared, name)) == {}


@pytest.mark.parametrize(("name", "key"), marked(ADDITIONS))
def test_known_failures_of_additions(name: str, key: str, shared: Path) -> None:
    text = {**documents(shared / "eval" / "dev.jsonl"), **own()}[key]
    assert differences(found(text), patched(text, ADDITIONS[name](text))) == []


@neutral
def test_a_paragraph_about_nothing_changes_no_finding_of_our_own_articles(name: str) -> None:
    """Between any two paragraphs, unless the next one points back."""
    assert changed_by(name, dict(own())) == {}


@neutral
def test_a_paragraph_about_nothing_changes_no_finding_of_the_development_documents(name: str, shared: Path) -> None:
    """Between paragraphs that no claim reaches over: how far levels may stand away is the reader's to say."""
    assert changed_by(name, sampled(shared, name), near=True) == {}


@pytest.mark.parametrize(
    ("name", "key"), marked([f"{name} in gap {number}" for name in NEUTRAL for number in range(100)])
)
def test_known_failures_of_paragraphs(name: str, key: str, shared: Path) -> None:
    text = {**documents(shared / "eval" / "dev.jsonl"), **own()}[key]
    paragraph, _, number = name.partition(" in gap ")
    assert differences(found(text), with_paragraph(text, list(gaps(text))[int(number)], paragraph)) == []


told = sentences().map(lambda sentence: sentence.text) | articles().map(lambda article: article.text)


@settings(max_examples=100)
@given(told, st.sampled_from(sorted(ADDITIONS.keys() - {"below: end"})))  # see KNOWN
def test_an_addition_changes_no_finding_of_any_sentence_or_article(text: str, name: str) -> None:
    assert differences(seen(text), patched(text, ADDITIONS[name](text))) == []
