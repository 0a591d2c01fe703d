"""A finding as a result of SARIF."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from factcheck.certainty import Tier
from factcheck.findings import Finding
from factcheck.kinds import KINDS
from factcheck.report.operands import operands
from factcheck.report.sarif_source import Source
from factcheck.report.tiers import level_of
from factcheck.suppressions import WITHIN

__all__ = ["message", "result"]

Object = dict[str, Any]

RULES: Mapping[str, int] = MappingProxyType({kind.code: i for i, kind in enumerate(KINDS)})
"""The place of each kind among the rules."""

KINDS_OF: Mapping[Tier, str] = MappingProxyType({"alarm": "fail", "query": "fail", "fine": "pass", "open": "open"})
"""What SARIF calls a result, by its tier. Its "review", for questions, has no level: few readers would show it."""

PLACEHOLDERS = MappingProxyType(str.maketrans({"{": "{{", "}": "}}"}))
LINK, NO_LINK = "](", "] ("


def message(text: str) -> Object:
    """A text that is shown as it stands: to SARIF, braces hold a place and brackets with an address are a link.

    >>> message("up {0} [more](http://a.example)")
    {'text': 'up {{0}} [more] (http://a.example)'}
    """
    return {"text": text.translate(PLACEHOLDERS).replace(LINK, NO_LINK)}


def result(finding: Finding, source: Source) -> Object:
    """A finding with its places, its edit, and who stands by it."""
    found = finding.to_dict()
    level = level_of(finding)
    rank = {} if finding.certainty is None else {"rank": round(100 * finding.certainty, 1)}
    return {
        "ruleId": finding.kind,
        "ruleIndex": RULES[finding.kind],
        "kind": KINDS_OF[finding.tier],
        "level": level or "none",
        **rank,
        "message": message(finding.said),
        "locations": [source.location(found["start"], found["end"])],
        "relatedLocations": _related(found, finding.claim.stated, source),
        "partialFingerprints": {"factcheck/v1": found["fingerprint"]},
        "fixes": _fixes(found["suggestion"] if level else None, source),
        "suppressions": _suppressions(found["suppressed"]),
        "properties": {
            "tier": found["tier"],
            "confidence": found["confidence"],
            "certainty": found["certainty"],
            "rating": found["rating"],
            "quoted": found["quoted"],
            "working": found["working"],
            "diagnoses": [match["code"] for match in found["diagnoses"]],
            "notes": [note["code"] for note in found["notes"]],
        },
    }


def _related(found: Object, stated: str, source: Source) -> list[Object]:
    """The figures that the stated one is checked against, each with its role."""
    return [
        {"id": i, **source.location(each.start, each.end), "message": message(f"{each.role}: {each.printed}")}
        for i, each in enumerate(operands(found["roles"], stated), 1)
    ]


def _fixes(suggestion: Object | None, source: Source) -> list[Object]:
    """The edit that would mend the claim, if there is one."""
    if suggestion is None:
        return []
    change = {
        "deletedRegion": source.region(suggestion["start"], suggestion["end"]),
        "insertedContent": {"text": suggestion["text"]},
    }
    return [{"artifactChanges": [{"artifactLocation": source.artifact(), "replacements": [change]}]}]


def _suppressions(suppressed: Object | None) -> list[Object]:
    """Who stands by the finding; an empty list says that nobody does."""
    if suppressed is None:
        return []
    why = {"justification": suppressed["reason"]} if suppressed["reason"] else {}
    kind = "inSource" if suppressed["source"] == WITHIN else "external"
    return [{"kind": kind, **why, "properties": {"source": suppressed["source"]}}]
