"""W3C Web Annotations: each finding as a remark on the words that it is about, for any reader of annotations."""

from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.findings import Finding
from factcheck.report.checked import Checked, Page
from factcheck.report.linked import embedded, urn
from factcheck.report.links import site
from factcheck.report.operands import operands
from factcheck.report.tiers import SIGNS
from factcheck.report.uris import uri_of

__all__ = ["annotation"]

Object = dict[str, Any]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""How many characters before and after the words tell them from the same words elsewhere."""

END = "]}}"
"""What closes the annotations, their page and the collection."""


def annotation(documents: Iterable[Checked], _page: Page) -> Iterator[str]:
    """All findings as a collection with its one page inside: a page alone has to name the collection it is part of.

    >>> print(*annotation([], Page()), sep="", end="")  # doctest: +ELLIPSIS
    {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationCollection", "label": "factcheck", ...
    ], "id": "urn:uuid:..."}, "total": 0, "id": "urn:uuid:..."}
    """
    yield embedded(_collection()).removesuffix(END) + "\n"
    total, name, before = 0, "", ""
    for checked in documents:
        for finding in checked.findings:
            found = _annotation(finding, checked)
            yield f"{before}{embedded(found)}"
            total, name, before = total + 1, urn(name, found["id"]), ",\n"
    page = embedded({"id": urn("page", name)})
    rest = embedded({"total": total, "id": urn("collection", name)})
    yield f"\n], {page[1:]}, {rest[1:]}\n"


def _collection() -> Object:
    """The collection before its annotations are put in."""
    return {
        "@context": CONTEXT,
        "type": "AnnotationCollection",
        "label": "factcheck",
        "generator": {"id": f"{site()}/", "type": "Software", "name": "factcheck"},
        "first": {"type": "AnnotationPage", "startIndex": 0, "items": []},
    }


def _annotation(finding: Finding, checked: Checked) -> Object:
    """A finding: what is said of the quote, and the quote."""
    found = finding.to_dict()
    return {
        "id": urn(uri_of(checked.path), finding.fingerprint),
        "type": "Annotation",
        "motivation": "assessing",
        "body": list(_bodies(finding, found, checked)),
        "target": _stretch(found["start"], found["end"], checked),
    }


def _bodies(finding: Finding, found: Object, checked: Checked) -> Iterator[Object]:
    """What is said, tier and rating, what the quote should read, who stands by it, the figures it is held against."""
    yield _text(finding.said, "assessing")
    yield _text(found["tier"], "tagging")
    yield _text(found["rating"], "tagging")
    edit, source = found["suggestion"], checked.prose.source
    if (
        not SIGNS[finding.tier].folded
        and edit is not None
        and found["start"] <= edit["start"]
        and edit["end"] <= found["end"]
    ):
        before, after = source[found["start"] : edit["start"]], source[edit["end"] : found["end"]]
        yield _text(f"{before}{edit['text']}{after}", "editing")
    if found["suppressed"] is not None:
        yield _text("suppressed", "tagging")
        yield _text(found["suppressed"]["reason"], "commenting")
    for operand in operands(found["roles"], finding.claim.stated):
        yield {**_stretch(operand.start, operand.end, checked), "purpose": "linking"}


def _text(value: str, purpose: str) -> Object:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "language": "en", "purpose": purpose}


def _stretch(start: int, end: int, checked: Checked) -> Object:
    """Some words of a document, by themselves with what stands around them, and by their place."""
    source = checked.prose.source
    quote = {
        "type": "TextQuoteSelector",
        "exact": source[start:end],
        "prefix": source[max(start - AROUND, 0) : start],
        "suffix": source[end : end + AROUND],
    }
    place = {"type": "TextPositionSelector", "start": start, "end": end}
    return {"type": "SpecificResource", "source": uri_of(checked.path), "selector": [quote, place]}
