"""Findings as LanguageTool's protocol has them: a match for each alarm and each query, in the order of the text.

Places count units of UTF-16, as the clients do. A match covers the stretch that its replacement replaces, or the
stated figure where there is none.
"""

from bisect import bisect_left
from typing import Any

from attrs import frozen

from factcheck.findings import Finding
from factcheck.prose import Edit
from factcheck.report.checked import Checked
from factcheck.report.explain import sentence
from factcheck.report.links import page_of
from factcheck.report.places import Where, stated
from factcheck.report.remarks import told
from factcheck.report.tiers import named

__all__ = ["CATEGORIES", "matches", "rule_of"]

Object = dict[str, Any]

CATEGORIES = {"alarm": ("SEMANTICS", "Semantics", "inconsistency"), "query": ("STYLE", "Style", "style")}
"""The category of a match and its type, by tier.

They are categories of LanguageTool itself: clients have a colour and a switch for each, and some know no others.
"""

AROUND = 40
CUT = "..."
"""How many characters of the text are shown before and after a match, and what stands for the rest."""

LINE_ENDS = str.maketrans("\r\n", "  ")


def matches(checked: Checked) -> list[Object]:
    """The matches of a document, in the order of their places.

    >>> from factcheck.prose import Prose
    >>> (match,) = matches(Checked.of("-", Prose.plain("Sales 😀 rose 24 per cent to 99, from 82.")))
    >>> match["offset"], match["length"], match["replacements"]
    (14, 11, [{'value': '21 per cent'}])
    """
    where, units = Where.of(checked.prose), Units.of(checked.prose.source)
    found = (_match(finding, where, units) for finding in checked.problems)
    return sorted(found, key=lambda match: match["offset"])


def rule_of(code: str) -> str:
    """The rule of a kind of claim.

    >>> rule_of("percent_change")
    'FACTCHECK_PERCENT_CHANGE'
    """
    return f"FACTCHECK_{code.upper()}"


@frozen
class Units:
    """Places in a text counted in units of UTF-16: a character beyond U+FFFF takes two.

    >>> Units.of("😀5%").span(1, 3)
    (2, 2)
    """

    wide: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Units":
        """Find the characters that take two."""
        return cls(() if text.isascii() else tuple(i for i, character in enumerate(text) if character > "\uffff"))

    def at(self, place: int) -> int:
        """The unit at which a character begins."""
        return place + bisect_left(self.wide, place)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch begins, and how long it is."""
        return self.at(start), self.at(end) - self.at(start)


def _match(finding: Finding, where: Where, units: Units) -> Object:
    source, place = where.prose.source, stated(finding)
    edit = None if finding.edit is None else _with_something(finding.edit, source)
    start, end = where.prose.place(*place) if edit is None else (edit.start, edit.end)
    offset, length = units.span(start, end)
    first, last = where.sentence(place[0])
    return {
        "message": told(finding),
        "shortMessage": named(finding),
        "replacements": [] if edit is None else [{"value": edit.text}],
        "offset": offset,
        "length": length,
        "context": _context(source, start, end),
        "sentence": where.prose.text[first:last] or finding.quote,
        "type": {"typeName": "Other"},
        "rule": _rule(finding),
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": -1,
    }


def _with_something(edit: Edit, source: str) -> Edit:
    """The same edit in place of a character at least: what stands between two cannot be underlined."""
    start, end, text = edit
    if start < end:
        return edit
    if start > 0:
        return Edit(start - 1, end, source[start - 1] + text)
    return Edit(start, end + 1, text + source[end : end + 1])


def _context(source: str, start: int, end: int) -> Object:
    """The stretch with some of the text around it, on one line."""
    first, last = max(start - AROUND, 0), end + AROUND
    before = (CUT if first else "") + source[first:start]
    text = before + source[start:last] + (CUT if last < len(source) else "")
    offset, length = Units.of(text).span(len(before), len(before) + end - start)
    return {"text": text.translate(LINE_ENDS), "offset": offset, "length": length}


def _rule(finding: Finding) -> Object:
    """The kind of claim, and whether it is alarmed about or asked about."""
    category, name, type_ = CATEGORIES[finding.tier]
    return {
        "id": rule_of(finding.kind),
        "description": sentence(type(finding.claim)),
        "issueType": type_,
        "category": {"id": category, "name": name},
        "urls": [{"value": page_of(finding.kind)}],
    }
