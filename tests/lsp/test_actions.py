"""Actions: what is applied makes the claim right, or keeps the finding from being reported."""

from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import CodeAction, CodeActionContext, CodeActionKind, Range

from factcheck.lsp.actions import actions
from factcheck.lsp.checking import check
from factcheck.lsp.client import Client
from factcheck.lsp.documents import Document
from factcheck.suppressions import SIDECAR
from tests.lsp.drafts import POLICE
from tests.lsp.editing import applied, encodings, position, spot

ALL = Client(actions=True, changes=True, creates=True)
ANY = CodeActionContext([])


def at(
    text: str, words: str, client: Client = ALL, uri: str = "untitled:1", language: str = "plaintext"
) -> list[CodeAction]:
    document = Document(uri, text, 3, language, client.encoding)
    return actions(check(document), spot(text, words, client.encoding), ANY, client)


@given(st.sampled_from(["", "😀 ", "\u2028", "é\r\n"]), encodings, st.booleans())
def test_a_fix_makes_the_claim_right(before: str, encoding: str, versioned: bool) -> None:
    text = before + POLICE
    fixes = at(text, "23 per cent", evolve(ALL, encoding=encoding, changes=versioned))
    (fix,) = (each for each in fixes if each.is_preferred)
    assert fix.edit is not None
    after = applied(fix.edit, {"untitled:1": text}, encoding)["untitled:1"]
    assert fix.title == "Change to 29 per cent"
    assert after == text.replace("23 per cent", "29 per cent")
    assert len(check(Document("untitled:1", after)).told) == len(check(Document("untitled:1", text)).told) - 1


@pytest.mark.parametrize(
    ("language", "text", "right"),
    [
        (
            "markdown",
            "Burglaries rose **23** per cent to 318, from 246.",
            "Burglaries rose **29** per cent to 318, from 246.",
        ),
        ("html", "<p>Burglaries rose <b>23%</b> to 318, from 246.", "<p>Burglaries rose <b>29%</b> to 318, from 246."),
    ],
)
def test_a_fix_keeps_the_markup(language: str, text: str, right: str) -> None:
    (fix,) = at(text, "23", language=language)
    assert fix.edit is not None
    assert applied(fix.edit, {"untitled:1": text}, "utf-16")["untitled:1"] == right


def test_a_fix_is_one_of_the_version_that_was_checked() -> None:
    (fix,) = at(POLICE, "23 per cent")
    assert "'version': 3" in str(fix.edit) or "version=3" in str(fix.edit)
    assert fix.kind == CodeActionKind.QuickFix
    assert [each.message[:10] for each in fix.diagnostics or ()] == ["246 to 318"]


def test_nobody_is_corrected_in_their_own_words() -> None:
    assert at(POLICE, "59 per cent") == []


def test_away_from_a_figure_nothing_can_be_done() -> None:
    assert at(POLICE, "glaries") == []


def test_a_selection_has_the_actions_of_all_its_findings() -> None:
    titles = [action.title for action in at(POLICE, POLICE)]
    assert titles == ["Change to 29 per cent", "Change to 67.6 per cent"]


def test_an_editor_that_takes_no_actions_is_sent_none() -> None:
    assert at(POLICE, "23 per cent", Client()) == []


@pytest.mark.parametrize(
    ("only", "number"),
    [
        (None, 1),
        ([], 1),
        ([""], 1),
        ([CodeActionKind.QuickFix], 1),
        (["refactor", "quickfix"], 1),
        (["quickfix.spelling"], 0),
        ([CodeActionKind.SourceFixAll], 0),
    ],
)
def test_only_what_is_asked_for_is_offered(only: list[CodeActionKind | str] | None, number: int) -> None:
    result = check(Document("untitled:1", POLICE))
    found = actions(result, spot(POLICE, "23 per cent"), CodeActionContext([], only), ALL)
    assert len(found) == number


@pytest.mark.parametrize("begun", [None, "[suppress]\n", '[suppress]\n5f1c0a9b3e7d2c41 = "é 😀"'])
@pytest.mark.parametrize("client", [ALL, evolve(ALL, changes=False)])
def test_a_finding_that_is_marked_is_reported_no_longer(tmp_path: Path, begun: str | None, client: Client) -> None:
    """The sidecar is made, or gets a line more; even if the figure stands in a quotation."""
    article, sidecar = tmp_path / "a b.txt", tmp_path / f"a b.txt{SIDECAR}"
    if begun is not None:
        sidecar.write_text(begun, encoding="utf-8")
    mark = at(POLICE, "59 per cent", client, article.as_uri())[-1]
    assert mark.title == "Mark as checked: stop reporting “up 59 per cent”"
    assert mark.edit is not None
    assert not mark.is_preferred
    texts = {} if begun is None else {sidecar.as_uri(): begun}
    after = applied(mark.edit, texts, "utf-16")
    assert list(after) == [sidecar.as_uri()]
    sidecar.write_text(after[sidecar.as_uri()], encoding="utf-8")
    assert at(POLICE, "59 per cent", client, article.as_uri()) == []
    assert len(at(POLICE, "23 per cent", client, article.as_uri())) == 2


def test_no_file_is_made_for_an_editor_that_makes_none(tmp_path: Path) -> None:
    uri = (tmp_path / "a.txt").as_uri()
    assert at(POLICE, "59 per cent", evolve(ALL, creates=False), uri) == []
    (tmp_path / f"a.txt{SIDECAR}").write_text("[suppress]\n", encoding="utf-8")
    assert len(at(POLICE, "59 per cent", evolve(ALL, creates=False), uri)) == 1


def test_nothing_is_written_into_a_sidecar_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / f"a.txt{SIDECAR}").write_text("[suppress", encoding="utf-8")
    assert at(POLICE, "59 per cent", uri=(tmp_path / "a.txt").as_uri()) == []


hostile = st.text(st.sampled_from("ab\u202e\x1b\x00\n\"'\\{}%<>[]=#😀 "))


@given(hostile)
def test_whatever_is_quoted_the_sidecar_holds_one_finding_more(words: str) -> None:
    text = f"Reports rose {words} 24 per cent {words} to 99, from 82."
    document = Document("file:///no/such/folder/a.txt", text)
    result = check(document)
    whole = Range(position(text, 0, "utf-16"), position(text, len(text), "utf-16"))
    for action in actions(result, whole, ANY, ALL):
        assert action.title.isprintable()
        if not action.is_preferred:
            assert action.edit is not None
            assert "[suppress]" in applied(action.edit, {}, "utf-16")[f"{document.uri}{SIDECAR}"]
