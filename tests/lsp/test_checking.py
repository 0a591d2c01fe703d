"""Results: what came of a document, and what of it is told unasked."""

from pathlib import Path

import pytest

from factcheck import review
from factcheck.hedges import DEFAULT_POLICY
from factcheck.lsp.checking import Result, check
from factcheck.lsp.documents import Document
from factcheck.reviewer import Reviewer
from factcheck.suppressions import SIDECAR, entry
from tests.lsp.drafts import POLICE, RATED


@pytest.mark.parametrize("language", ["plaintext", "markdown", "html"])
def test_the_findings_are_those_of_the_report(language: str) -> None:
    document = Document("untitled:1", POLICE, language=language)
    assert check(document).checked.report == review(POLICE, form=document.form.name)


def test_what_is_right_or_not_checked_is_not_told() -> None:
    result = check(Document("untitled:1", RATED))
    assert {f.rating for f in result.checked.findings} == {
        "wrong", "misrounded", "stretched", "correct", "consistent", "unchecked",
    }  # fmt: skip
    assert [f.rating for f in result.told] == ["wrong", "misrounded", "stretched", "consistent"]
    assert [f.tier for f in result.told] == ["alarm", "alarm", "query", "query"]


def test_what_is_suppressed_is_not_told(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    document = Document(article.as_uri(), POLICE)
    first, *rest = check(document).told
    Path(f"{article}{SIDECAR}").write_text(f"[suppress]\n{entry(first.fingerprint)}\n", encoding="utf-8")
    assert list(check(document).told) == rest


def test_where_the_words_are_the_same_they_are_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Markup may change, and the sidecar."""
    before = check(Document("untitled:1", POLICE, 1, "markdown"))

    def never(*_: object) -> None:
        raise AssertionError("it is read again")

    monkeypatch.setattr(Reviewer, "review", never)
    bold = POLICE.replace("23 per cent", "**23** per cent")
    after = check(Document("untitled:1", bold, 2, "markdown"), before)
    assert [f.reading for f in after.checked.findings] == [f.reading for f in before.checked.findings]
    finding = after.told[0]
    start, end = after.stated(finding)
    assert bold[start:end] == "23** per cent"
    assert {bold[mark.start : mark.end] for mark in after.marked(finding)} == {"23** per cent", "318", "246"}
    with pytest.raises(AssertionError, match="read again"):
        check(Document("untitled:1", POLICE + "5", 3, "markdown"), before)


def test_a_figure_that_was_hedged_is_marked_with_its_hedge() -> None:
    result = check(Document("untitled:1", RATED))
    start, end = result.stated(result.told[-2])
    assert RATED[start:end] == "nearly 90 per cent"


def test_of_what_failed_nothing_is_found() -> None:
    result = Result.failed(Document("untitled:1", POLICE), "it failed")
    assert result.told == ()
    assert result.failure == "it failed"


def test_a_document_is_checked_by_its_policy_from_the_first_version_on() -> None:
    surer = DEFAULT_POLICY.with_profile("published", alarm="0.999")
    text = "Sales rose 24 per cent to 99, from 82."
    first = check(Document("untitled:1", text), policy=surer)
    second = check(Document("untitled:1", f"{text} It was cold.", 2), first, surer)
    assert [finding.tier for result in (first, second) for finding in result.told] == ["query", "query"]
