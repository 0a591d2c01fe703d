"""The answers to a text: a function each from a checked document to what is sent, and this table of them."""

import json
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from attrs import field, frozen

from factcheck.prose import FORMS, Prose
from factcheck.prose.annotated import Part, annotated
from factcheck.report import FORMATS, Checked, Page
from factcheck.report.html import fragment
from factcheck.report.jsonl import jsonl, line
from factcheck.report.languagetool import matches
from factcheck.reviewer import Reviewer
from factcheck.serve.order import PARTS, Order
from factcheck.suppressions import Suppression

__all__ = ["ANSWERS", "Answer", "made"]

STDIN = "-"
"""The path of a text that has none."""

MOST = 100_000
"""Characters of a text that is remembered until the next: what is known of it takes much more room than it does."""

Headers = Mapping[str, str]


@frozen
class Answer:
    """A way to answer: its media type, further headers, and the function that makes it."""

    media_type: str
    make: Callable[[Checked], Iterable[str]]
    headers: Headers = field(factory=dict)


def _document(checked: Checked) -> Iterable[str]:
    return jsonl((checked,), Page())


def _cards(checked: Checked) -> Iterable[str]:
    return (fragment(checked),)


def _report(checked: Checked) -> Iterable[str]:
    return FORMATS["html"].write((checked,), Page())


def _matches(checked: Checked) -> Iterable[str]:
    return (line(matches(checked)),)


ANSWERS: Mapping[str, Answer] = MappingProxyType(
    {
        "document": Answer("application/json", _document),
        "cards": Answer("text/html; charset=utf-8", _cards),
        "report": Answer(
            "text/html; charset=utf-8", _report, {"content-disposition": 'attachment; filename="report.html"'}
        ),
        "matches": Answer("application/json", _matches),
    }
)
"""The answers by name."""


def made(order: Order, reviewer: Reviewer) -> bytes:
    r"""What is answered to an order, by a reviewer who may remember some of the text.

    >>> made(Order("document", "text", (), "Nothing here."), Reviewer())
    b'{"schema": "1", "path": "-", "error": null, "findings": []}\n'
    """
    said = tuple(map(_said, order.suppress))
    prose = _prose(order.form, order.text)
    if len(prose.text) > MOST:
        reviewer = Reviewer(reviewer.policy)
    checked = Checked(STDIN, reviewer.review(prose.text).placed(prose).suppressing(said))
    # Half a character, which HTML can name, is none in UTF-8.
    return "".join(ANSWERS[order.answer].make(checked)).encode("utf-8", "replace")


def _said(suppress: str) -> Suppression:
    """What a person stands by: a fingerprint, and after a colon the reason, if one is given."""
    fingerprint, _, reason = suppress.partition(":")
    return Suppression(fingerprint, reason.strip(), "request")


def _prose(form: str, text: str) -> Prose:
    if form == PARTS:
        return annotated(Part(*part) for part in json.loads(text))
    return FORMS[form].prose(text)
