"""What is fuzzed: functions of any bytes, each of which raises where a promise of ours is broken.

Errors that we raise on purpose, and tell in English, are no finds.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from traceback import extract_tb
from types import MappingProxyType
from typing import cast

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Message

from factcheck import FactcheckError, PercentChange, Prose, Report, Total, check, parse, parse_period, review
from factcheck.errors import InputError
from factcheck.findings import reviewed
from factcheck.office.copy import annotated
from factcheck.office.document import opened
from factcheck.prose import prose_of
from factcheck.prose.feeds import feed
from factcheck.prose.fields import Fields
from factcheck.prose.rtf import rtf
from factcheck.report import FORMATS, Checked, Page
from factcheck.report.jsonl import line
from factcheck.reviewer import Reviewer
from factcheck.serve.answers import made
from factcheck.serve.form import Asked, asked_of
from tests.office.makers import docx_of, odt_of

__all__ = ["CORPUS", "TARGETS", "Target", "place_of"]

CORPUS = Path(__file__).parent / "corpus"
"""A folder for each target, and the words that libFuzzer puts in."""

Target = Callable[[bytes], None]

OURS = ("/factcheck/", "/tests/fuzz/")
WHEN = datetime(2026, 1, 2, tzinfo=UTC)
LINES = frozenset({"jsonl", "rdjsonl"})
WHOLE = frozenset({"json", "sarif", "annotation", "claimreview"})


def text_of(data: bytes) -> str:
    """Bytes as a text: what is not UTF-8 becomes halves of characters, which no text should have and some do."""
    return data.decode("utf-8", "surrogateescape")


def of_review(data: bytes) -> None:
    """A plain text is read; what is found stands where it says, and a reviewer who remembers says the same."""
    report = review(text_of(data))
    expect_places(report)
    text, reviewer = report.prose.text, Reviewer()
    reviewer.review(text[: len(text) // 2])
    again = [finding.to_dict() for finding in reviewer.review(text).findings]
    assert again == [finding.to_dict() for finding in review(text).findings], (
        "who remembers half of it reads it otherwise"
    )


def of_numbers(data: bytes) -> None:
    """A figure, or an error that says why it is none; claims of any three of them are checked."""
    found = []
    for printed in text_of(data).split("\n")[:4]:
        with suppress(FactcheckError):
            parse_period(printed)
        with suppress(FactcheckError):
            figure = parse(printed)
            assert figure == parse(printed)
            assert str(figure)
            found.append(figure)
    if len(found) >= 3:
        before, after, stated = found[:3]
        with suppress(FactcheckError):
            line(check(PercentChange(before=before, after=after, percent=stated)).to_dict())
        with suppress(FactcheckError):
            line(check(Total(parts=found[1:], total=before)).to_dict())


def of_markdown(data: bytes) -> None:
    """Markdown is read, and its words have their places."""
    expect_prose(lambda: [prose_of(text_of(data), "markdown")])


def of_html(data: bytes) -> None:
    """A page is read, and its words have their places."""
    expect_prose(lambda: [prose_of(text_of(data), "html")])


def of_xml(data: bytes) -> None:
    """A feed, NITF or NewsML is read, or its error says why not."""
    expect_prose(lambda: feed(text_of(data)))


def of_fields(data: bytes) -> None:
    """JSON of a content management system is read, at its top or in a field."""
    for pointer in ("", "/0", "/body"):
        expect_prose(lambda: [Fields((pointer,)).prose(text_of(data))])  # noqa: B023 - called at once


def of_rtf(data: bytes) -> None:
    """RTF is read, or its error says why not."""
    with suppress(InputError):
        expect_places(review(rtf(b"{\\rtf1 " + data)))


def of_docx(data: bytes) -> None:
    """A document is read and copied with remarks, or its error says why not; the copy says what it said.

    What the bytes are: the archive, where they begin as one; the body of a .docx, or of an .odt after a dash.
    """
    if not data.startswith(b"PK"):
        body = data.decode("utf-8", "replace")
        data = odt_of(body[1:]) if body.startswith("-") else docx_of(body)
    with suppress(InputError):
        document = opened(data)
        report = reviewed(document.prose)
        expect_places(report)
        for track in (False, True):
            copy = opened(annotated(document, report.findings, track=track, when=WHEN))
            assert track or copy.prose == document.prose, "a copy with remarks says something else"


def of_json(data: bytes) -> None:
    """Every writer writes any text, whatever its name; those of JSON write JSON."""
    path, _, text = text_of(data).partition("\n")
    checked = (
        Checked("-", review(text)),
        Checked(path or "-", reviewed(prose_of(text, "html"))),
        Checked("b", error=path),
    )
    for name, writer in FORMATS.items():
        written = "".join(writer.write(checked, Page()))
        whole = [written] if name in WHOLE and written else written.splitlines() if name in LINES else []
        for each in whole:
            json.loads(each, parse_constant=_no_json)
            assert each.isascii(), f"{name} is not ASCII"


def of_languagetool(data: bytes) -> None:
    """The body of a request is refused, or answered with matches that stand in the text that was sent."""
    with suppress(HTTPException):
        asked = asked_for(data)
        length = len(asked.fields.get("text", "").encode("utf-16-le", "surrogatepass")) // 2
        for match in filter(asked.rules.want, json.loads(made(asked.order, Reviewer()))):
            start, end = match["offset"], match["offset"] + match["length"]
            assert 0 <= start <= end, "a match ends before it begins"
            assert end <= length or "text" not in asked.fields, "a match stands outside the text"


def asked_for(data: bytes) -> Asked:
    """What a request with this body asks for."""

    async def receive() -> Message:
        return {"type": "http.request", "body": data, "more_body": False}

    scope = {"type": "http", "method": "POST", "query_string": b"", "headers": []}
    asking = asked_of(Request(scope, receive), len(data))
    try:
        asking.send(None)  # all is there: it never waits
    except StopIteration as done:
        return cast(Asked, done.value)
    raise AssertionError("it waits for something")


def expect_prose(read: Callable[[], Iterable[Prose]]) -> None:
    """Prose whose pieces stand in order, each where its characters are; and which can be reviewed."""
    found: Iterable[Prose] = ()
    with suppress(InputError):
        found = tuple(read())
    for prose in found:
        at = 0
        for piece in prose.pieces:
            assert piece.at >= at, "pieces overlap"
            assert 0 <= piece.source <= piece.source + piece.span <= len(prose.source), "a piece is outside"
            at = piece.at + piece.length
        assert at <= len(prose.text), "pieces hold more than the text"
        expect_places(reviewed(prose))


def expect_places(report: Report) -> None:
    """Findings that stand where they say, and can be told."""
    for finding in report.findings:
        text, reading = report.prose.text, finding.reading
        assert text[reading.start : reading.end] == reading.quote, "the quote stands elsewhere"
        assert reading.sentence[0] <= reading.start < reading.end <= reading.sentence[1], "it is outside its sentence"
        assert finding.said, "nothing is said of it"
        json.loads(line(finding.to_dict()), parse_constant=_no_json)
        if finding.edit is not None:
            finding.edit.applied(report.prose.source)


def _no_json(constant: str) -> None:
    raise AssertionError(f"{constant} is not JSON")


TARGETS: Mapping[str, Target] = MappingProxyType(
    {
        "review": of_review,
        "numbers": of_numbers,
        "markdown": of_markdown,
        "html": of_html,
        "xml": of_xml,
        "fields": of_fields,
        "rtf": of_rtf,
        "docx": of_docx,
        "json": of_json,
        "languagetool": of_languagetool,
    }
)
"""The targets by name."""


def place_of(error: Exception) -> str:
    """What was raised, and the last places of ours on the way there: finds with the same are one."""
    frames = [each for each in extract_tb(error.__traceback__) if any(part in each.filename for part in OURS)]
    places = ", ".join(f"{Path(each.filename).stem}.{each.name}" for each in frames[-2:])
    return " ".join([type(error).__name__, *(error.args if isinstance(error, AssertionError) else ()), "in", places])
