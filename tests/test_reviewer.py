"""A reviewer gives of each version of a draft what `review` gives of it, to the last word."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import DEFAULT_POLICY, Policy, Report, check, review
from factcheck.reviewer import Reviewer
from tests.laws.sources import documents, own
from tests.laws.test_articles import articles

TYPED = (
    *" a5.,-%\n\"“”'’",
    "\n\n",
    "\r\n",
    ". ",
    ": ",
    "\n\n1. ",
    "\n- ",
    " 12% ",
    " 7 per cent ",
    ", up from 12",
    " rose ",
    " fell to 90 ",
    "In Leeds, ",
    "Police said: ",
    "That is a rise of 20 per cent. ",
    "The figure was 45 in 2019. ",
    "\ud800",
)
"""What a writer types, or a program: letters, ends of sentences and of paragraphs, figures, names, statements."""

WORDS = ("message", "diagnoses", "notes", "alternatives", "suggestion", "assumption", "reason", "label")


def said(report: Report) -> list[Any]:
    """All that is said in a report."""
    return [report, *([getattr(finding.verdict, word) for word in WORDS] for finding in report.findings)]


drafts = st.one_of(
    articles().map(lambda article: article.text),
    st.lists(st.sampled_from(list(own().values())), min_size=1, max_size=3).map("\n\n".join),
)


@st.composite
def versions(draw: st.DrawFn) -> Sequence[str]:
    """A draft as it is written: each version has a stretch less than the one before, and something else instead."""
    text = draw(drafts)
    found, other = [text], draw(drafts)
    for _ in range(draw(st.integers(1, 6))):
        at, first, size = draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(other)), st.integers(0, 300)))
        typed = draw(st.sampled_from((*TYPED, "", other[first : first + size])))
        text = text[:at] + typed + text[at + draw(st.sampled_from((0, 0, 1, 7, 60))) :]
        found.append(text)
    return found


@settings(max_examples=150, deadline=None)
@given(versions())
def test_each_version_is_reviewed_as_if_it_were_the_first(texts: Sequence[str]) -> None:
    reviewer = Reviewer()
    for text in texts:
        assert said(reviewer.review(text)) == said(review(text))


def test_one_document_after_another_is_reviewed_as_if_it_were_the_first(shared: Path) -> None:
    reviewer = Reviewer()
    for text in (*own().values(), *documents(shared / "eval" / "dev.jsonl").values()):
        assert said(reviewer.review(text)) == said(review(text))


@pytest.mark.parametrize("policy", [DEFAULT_POLICY, evolve(DEFAULT_POLICY, points_as_percent=False)])
def test_it_has_its_policy(policy: Policy) -> None:
    text = "Unemployment rose by 8 per cent, to 39% from 31%."
    assert said(Reviewer(policy).review(text)) == said(review(text, policy=policy))


def test_what_an_edit_has_not_touched_is_not_checked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[str] = []

    def counting(claim: Any, **given: Any) -> Any:
        checked.append(claim.code)
        return check(claim, **given)

    monkeypatch.setattr("factcheck.reviewer.check", counting)
    text = (
        "Thefts rose 24 per cent to 99 from 82.\n\nFires fell 20% to 20 from 25.\n\nOf 640 tenants, 416, or 65%, came."
    )
    reviewer = Reviewer()
    first = reviewer.review(text).findings
    assert checked == ["percent_change", "percent_change", "share"]
    second = reviewer.review("It was cold. " + text.replace("25", "26")).findings
    assert checked == ["percent_change", "percent_change", "share", "percent_change"]
    assert second[0].verdict.message is first[0].verdict.message


def test_it_remembers_no_more_than_two_drafts() -> None:
    reviewer = Reviewer()
    for number in range(100, 150):
        reviewer.review(f"Thefts rose 24 per cent to {number} from 82.")
    assert len(reviewer._verdicts._now) + len(reviewer._verdicts._before) == 2
