"""SARIF 2.1.0, the form in which tools hand the results of an analysis to each other, written a result at a time."""

from collections.abc import Iterable, Iterator
from importlib.metadata import version
from itertools import islice
from typing import Any

from factcheck.claim import Claim
from factcheck.findings import by_tier
from factcheck.kinds import KINDS
from factcheck.report.checked import Checked, Page
from factcheck.report.explain import entries, sentence
from factcheck.report.jsonl import line
from factcheck.report.links import page_of, site
from factcheck.report.sarif_result import message, result
from factcheck.report.sarif_source import Source
from factcheck.report.tiers import SIGNS
from factcheck.report.uris import uri_of

__all__ = ["sarif"]

Object = dict[str, Any]

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
END = "]}]}"
"""What closes the results, the run, the list of runs and the log."""

LINE_ENDS = ("\r\n", "\n", "\r")
"""Where lines end, as we count them: SARIF takes the first alone or the first two unless it is told."""


def sarif(documents: Iterable[Checked], _page: Page) -> Iterator[str]:
    """All documents as one run: a rule for each kind of claim, a result for each finding.

    What could not be read is told at the end, where it does not hold up the results.

    >>> import json
    >>> log = json.loads("".join(sarif([Checked("a.txt", error="is binary, not text")], Page())))
    >>> log["runs"][0]["invocations"][0]["executionSuccessful"]
    False
    """
    yield line(_log()).removesuffix(END) + "\n"
    unread = []
    before = ""
    for checked in documents:
        if checked.error is not None:
            unread.append(_notification(checked.path, checked.error))
        source = Source.of(checked)
        for finding in by_tier(checked.findings):
            yield f"{before}{line(result(finding, source))}"
            before = ",\n"
    invocation = {"executionSuccessful": not unread, "toolExecutionNotifications": unread}
    yield f'\n], "invocations": [{line(invocation)}]}}]}}\n'


def _log() -> Object:
    """A log before its results are put in."""
    run = {
        "tool": {"driver": _driver()},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": LINE_ENDS,
        "defaultEncoding": "UTF-8",
        "results": [],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _driver() -> Object:
    """The tool, with a rule for each kind of claim."""
    texts = {entry.code: entry.text for entry in islice(entries(), len(KINDS))}  # the kinds come first
    return {
        "name": "factcheck",
        "version": version("factcheck-claims"),
        "informationUri": f"{site()}/",
        "rules": [_rule(kind, texts[kind.code]) for kind in KINDS],
    }


def _rule(kind: type[Claim], text: str) -> Object:
    """A kind of claim as a rule, as loud as a claim of it can be."""
    return {
        "id": kind.code,
        "name": kind.__name__,
        "shortDescription": message(sentence(kind)),
        "fullDescription": message(text),
        "help": message(text),
        "helpUri": page_of(kind.code),
        "defaultConfiguration": {"level": SIGNS["alarm"].level},
    }


def _notification(path: str, error: str) -> Object:
    """A document that could not be read."""
    where = {"physicalLocation": {"artifactLocation": {"uri": uri_of(path)}}}
    return {"level": "error", "message": message(error), "locations": [where]}
