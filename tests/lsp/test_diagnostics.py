"""Diagnostics: each alarm and each query, at its figure, in the words of the report."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Diagnostic, DiagnosticSeverity, Range

from factcheck.lsp.checking import check
from factcheck.lsp.client import Client
from factcheck.lsp.diagnostics import SEVERITIES, SOURCE, diagnostics
from factcheck.lsp.documents import Document
from factcheck.report.links import page_of
from factcheck.report.tiers import SIGNS
from factcheck.suppressions import SIDECAR
from tests.lsp.drafts import POLICE, RATED, told
from tests.lsp.editing import UNITS, encodings, offset, spot

ALL = Client(related=True, described=True, data=True)


def found(text: str, language: str = "plaintext", client: Client = ALL, uri: str = "untitled:1") -> list[Diagnostic]:
    return diagnostics(check(Document(uri, text, 1, language, client.encoding)), client)


def covered(text: str, place: Range, encoding: str = "utf-16") -> str:
    return text[offset(text, place.start, encoding) : offset(text, place.end, encoding)]


def test_every_level_has_its_severity() -> None:
    assert {sign.level for sign in SIGNS.values() if sign.level is not None} | {"warning"} == set(SEVERITIES)


def test_messages_are_those_of_the_report_with_the_first_diagnosis() -> None:
    cut_off = "matches if 67.57% is cut off; rounded it is 67.6%"
    new_base = "matches if the change is divided by the new figure: (318 - 246) / 318 = 22.64%; the printed figures"
    loose = "33.8% is possible only because the figures are rounded"
    assert told(found(RATED)) == [
        ("Error", f"246 to 318 is a rise of 29.27%, not 23%. Perhaps: {new_base} give 29%."),
        ("Warning", f"37 to 62 is a rise of 67.57%, which rounds to 67.6, not 67.5. Perhaps: {cut_off}."),
        ("Information", "15 to 27 would be a rise of 80%: is nearly 90% a fair way to put it?"),
        ("Information", f"£18.8bn to £25.1bn would be a rise of 33.51%; {loose}: is that the pair?"),
    ]


def test_a_diagnostic_names_its_kind_its_page_and_its_finding() -> None:
    finding = check(Document("untitled:1", POLICE)).told[0]
    one = found(POLICE)[0]
    assert (one.code, one.source, one.data) == ("percent_change", SOURCE, finding.fingerprint)
    assert one.code_description is not None
    assert one.code_description.href == page_of("percent_change")


def test_the_operands_are_related() -> None:
    related = found(POLICE)[0].related_information or []
    assert [each.message for each in related] == ["318", "246"]
    assert [covered(POLICE, each.location.range) for each in related] == ["318", "246"]
    assert {each.location.uri for each in related} == {"untitled:1"}


def test_a_client_is_sent_what_it_understands() -> None:
    one = found(POLICE, client=Client())[0]
    assert one.related_information is one.code_description is one.data is None


@given(st.sampled_from(["😀", "e\u0301", "\u2028", "\ud83d", "£"]), encodings)
def test_the_range_is_the_figure_in_every_encoding(sign: str, encoding: str) -> None:
    text = f"{sign * 3}\r\n{sign} Burglaries rose 23 per cent to 318, from 246 {sign}."
    (one,) = found(text, client=Client(encoding))
    assert one.range == spot(text, "23 per cent", encoding)
    assert encoding in UNITS


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        (
            "markdown",
            "# Crime\n\nBurglaries rose **23** per cent to 318, from [246](https://example.org).",
            "23** per cent",
        ),
        ("html", "<p>Burglaries rose <b>23</b>&nbsp;per cent to 318, from <i>246</i>.", "23</b>&nbsp;per cent"),
        ("plaintext", "Arrests rose by nearly 90 per cent to 27, from 15.", "nearly 90 per cent"),
    ],
)
def test_the_range_is_that_of_the_source(language: str, text: str, shown: str) -> None:
    (one,) = found(text, language)
    assert covered(text, one.range) == shown


def test_a_sidecar_that_cannot_be_read_is_told_and_loses_nothing(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    whole = found(POLICE, uri=article.as_uri())
    Path(f"{article}{SIDECAR}").write_text("[suppress", encoding="utf-8")
    first, *rest = found(POLICE, uri=article.as_uri())
    assert (first.severity, first.code) == (DiagnosticSeverity.Warning, "sidecar")
    assert first.message.startswith("a.txt.factcheck.toml is not valid TOML")
    assert rest == whole


hostile = st.text(st.sampled_from("ab\u202e\x1b\x00\n<>[]*😀 "))


@given(hostile)
def test_messages_are_harmless(noun: str) -> None:
    text = f"Reports rose 24 per cent to 99 {noun} reports, from 82 {noun} reports."
    for one in found(text):
        related = [each.message for each in one.related_information or ()]
        assert all(message.isprintable() for message in (one.message, *related))


WRONG = "Sales rose 24 per cent to 99, from 82."


def test_what_a_comment_silences_is_not_underlined() -> None:
    silenced = f"<!-- factcheck ignore-next-line: her own words -->\n{WRONG}\n\n{WRONG}"
    assert [each.range.start.line for each in found(silenced, "markdown")] == [3]


@pytest.mark.parametrize("encoding", UNITS)
def test_a_comment_that_cannot_be_obeyed_is_underlined(encoding: str) -> None:
    text = f"😀 <!-- factcheck off trnd: why -->\n{WRONG}"
    (mistake, alarm) = found(text, "markdown", Client(encoding=encoding))
    assert covered(text, mistake.range, encoding) == "<!-- factcheck off trnd: why -->"
    assert (mistake.severity, mistake.code) == (DiagnosticSeverity.Warning, "comment")
    assert "'trnd' is not a kind of claim; did you mean trend" in mistake.message
    assert alarm.severity == DiagnosticSeverity.Error
