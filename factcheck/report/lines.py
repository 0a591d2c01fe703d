"""JSON Lines read back: the documents of an earlier run, a line each, as far as reports ask for them.

What stands in a line is not believed: it may be from anywhere.
"""

import json
import re
from collections.abc import Container, Iterator, Mapping
from typing import Any, cast, get_args

from attrs import field, frozen

from factcheck.certainty import TIERS, Tier
from factcheck.contract import SCHEMA
from factcheck.diagnoses import impossible
from factcheck.errors import InputError
from factcheck.ignores import Ignore
from factcheck.kinds import Kind, kind_of
from factcheck.report.ratings import RATED
from factcheck.suppressions import Suppression

__all__ = ["Found", "Line", "parsed"]

CODES = get_args(Kind)
CERTAINTY = re.compile(r"[01](?:\.[0-9]{1,9})?")


@frozen
class Found:
    """A finding as the JSON of the contract has it, under the same names, as far as a report of many texts shows it.

    `said` is what people are told of it, `diagnoses` are the sentences of the slips that would explain it, without that
    it is impossible, which is said. `correction` is the figure that would be right; None where only a part of it is
    told, as in a figure with markup inside.
    """

    kind: str
    tier: Tier
    rating: str
    certainty: float | None
    start: int
    quote: str
    quoted: bool
    said: str
    working: str | None
    diagnoses: tuple[str, ...]
    correction: str | None
    fingerprint: str
    suppression: Suppression | None


@frozen
class Line:
    """A document as a line of JSON has it. `fields` are all of the line, those that others have added too."""

    path: str
    error: str | None
    findings: tuple[Found, ...]
    fields: Mapping[str, Any] = field(repr=False)
    mistaken: tuple[Ignore, ...] = ()
    """Comments of its text that cannot be obeyed: they were told when it was checked."""

    @property
    def alarms(self) -> tuple[Found, ...]:
        """The alarms, without those that a person stands by."""
        return tuple(each for each in self.findings if each.tier == "alarm" and each.suppression is None)


def parsed(line: str | bytes) -> Line:
    """The document of a line that `factcheck check --format jsonl` has written.

    Raises:
        InputError: it is not such a line; it says what is wrong with it.

    >>> parsed('{"schema": "1", "path": "a.txt", "error": "is binary, not text", "findings": []}').error
    'is binary, not text'
    >>> parsed("[]")
    Traceback (most recent call last):
    ...
    factcheck.errors.InputError: is not a document that `factcheck check --format jsonl` has written
    """
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        raise InputError("is not JSON") from None
    if not isinstance(found, dict) or "schema" not in found:
        raise InputError("is not a document that `factcheck check --format jsonl` has written")
    if found["schema"] != SCHEMA:
        raise InputError(f"is of another schema than {SCHEMA}, which is the one that is read here")
    findings = _of(found, "findings", list)
    return Line(
        _of(found, "path", str), _of(found, "error", str, None), tuple(_found(each) for each in findings), found
    )


def _found(found: Any) -> Found:
    fingerprint = _of(found, "fingerprint", str)
    said = _of(found, "suppressed", dict, None)
    certainty = _of(found, "certainty", str, None)
    if certainty is not None and not CERTAINTY.fullmatch(certainty):
        raise InputError("has a finding whose certainty is not a decimal from 0 to 1")
    return Found(
        kind=_one_of(found, "kind", CODES),
        tier=cast(Tier, _one_of(found, "tier", TIERS)),
        rating=_one_of(found, "rating", RATED),
        certainty=None if certainty is None else float(certainty),
        start=_of(found, "start", int),
        quote=_of(found, "quote", str),
        quoted=_of(found, "quoted", bool),
        said=_of(found, "question", str, None) or _of(found, "message", str),
        working=_of(found, "working", str, None),
        diagnoses=tuple(_slips(found)),
        correction=_correction(found),
        fingerprint=fingerprint,
        suppression=None
        if said is None
        else Suppression(fingerprint, _of(said, "reason", str), _of(said, "source", str)),
    )


def _slips(found: Any) -> Iterator[str]:
    for each in _of(found, "diagnoses", list):
        if _of(each, "code", str) != impossible.code:
            yield _of(each, "message", str)


def _correction(found: Any) -> str | None:
    """The text of the suggestion, if it stands for the whole of the stated figure."""
    edit = _of(found, "suggestion", dict, None)
    if edit is None:
        return None
    role = _of(found, "roles", dict).get(kind_of(_of(found, "kind", str)).stated)
    text, start, end = _of(edit, "text", str), _of(edit, "start", int), _of(edit, "end", int)
    whole = start <= _of(role, "start", int) and end >= _of(role, "end", int)
    return text if whole else None


def _of(found: Any, name: str, type_: type, *other: None) -> Any:
    """What an object has under a name, if it is of a type, or another value that is allowed."""
    value = found.get(name, ...) if isinstance(found, dict) else ...
    if not isinstance(value, type_) and value not in other:
        raise InputError(f"is not a document of ours: its {name!r} is missing or of another type")
    return value


def _one_of(found: Any, name: str, known: Container[str]) -> str:
    value: str = _of(found, name, str)
    if value not in known:
        raise InputError(f"has a {name} that is not known here")
    return value
