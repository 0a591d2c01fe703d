"""A text says the same in other spellings, other words and other marks: the findings stay the same."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.strategies import sentences
from tests.laws.edits import EDITS
from tests.laws.known import KNOWN, marked
from tests.laws.patches import differences, patched, seen
from tests.laws.sources import documents, found, own
from tests.laws.test_articles import articles

names = pytest.mark.parametrize("name", EDITS)


def broken(name: str, texts: dict[str, str]) -> dict[str, list[str]]:
    """The texts in which an edit changes a finding, with what it changes."""
    after = {key: patched(text, EDITS[name](text)) for key, text in texts.items() if (name, key) not in KNOWN}
    changed = {key: differences(found(texts[key]), to) for key, to in after.items() if to.patches}
    return {key: lines for key, lines in changed.items() if lines}


@names
def test_an_edit_changes_no_finding_of_our_own_articles(name: str) -> None:
    assert broken(name, dict(own())) == {}


@names
def test_an_edit_changes_no_finding_of_the_development_documents(name: str, shared: Path) -> None:
    assert broken(name, dict(documents(shared / "eval" / "dev.jsonl"))) == {}


@pytest.mark.parametrize(("name", "key"), marked(EDITS))
def test_known_failures(name: str, key: str, shared: Path) -> None:
    text = {**documents(shared / "eval" / "dev.jsonl"), **own()}[key]
    assert differences(found(text), patched(text, EDITS[name](text))) == []


@names
def test_an_edit_has_something_to_change_in_our_own_articles(name: str) -> None:
    """So that the laws above are about something."""
    assert any(EDITS[name](text) for text in own().values())


told = sentences().map(lambda sentence: sentence.text) | articles().map(lambda article: article.text)


@settings(max_examples=150)
@given(told, st.data())
def test_an_edit_changes_no_finding_of_any_sentence_or_article(text: str, data: Any) -> None:
    edits = {name: patched(text, edit(text)) for name, edit in EDITS.items()}
    name = data.draw(st.sampled_from([name for name, to in edits.items() if to.patches] or ["CRLF"]))
    assert differences(seen(text), edits[name]) == []
