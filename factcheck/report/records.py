"""Findings as rows of a table: plain dictionaries with the same columns, for frames, databases and spreadsheets."""

from collections.abc import Iterable, Iterator, Mapping
from os import PathLike, fspath
from types import MappingProxyType
from typing import Any, NamedTuple

from attrs import evolve

from factcheck.errors import InputError, expect_text
from factcheck.fence import fence
from factcheck.findings import Finding
from factcheck.hedges import DEFAULT_POLICY, Policy, expect_policy
from factcheck.prose import TEXT, FormName, prose_of
from factcheck.report.checked import Checked
from factcheck.suppressions import Suppression

__all__ = ["COLUMNS", "Column", "Row", "records", "rows"]

Row = dict[str, Any]
"""A finding, or why a text could not be read: a value for each of the columns, or None."""


class Column(NamedTuple):
    """A column of a row: the type of its values, any of which can be None, and what they mean."""

    holds: type[str] | type[int] | type[float] | type[bool]
    meaning: str


COLUMNS: Mapping[str, Column] = MappingProxyType(
    {
        "path": Column(str, "the text, as it was called"),
        "line": Column(int, "the line on which the quote begins, from 1"),
        "column": Column(int, "the column at which it begins, from 1, in code points"),
        "start": Column(int, "where the quote begins in the text, in code points from 0"),
        "end": Column(int, "where it ends: `text[start:end] == quote`"),
        "quote": Column(str, "the stated figure and the word that makes it a claim, as they are printed"),
        "quoted": Column(bool, "whether it is inside someone's own words"),
        "kind": Column(str, "the code of the [kind of claim](kinds.md)"),
        "tier": Column(str, "[whether to speak](tiers.md): `alarm`, `query`, `fine` or `open`"),
        "rating": Column(str, "one of the six [ratings](ratings.md)"),
        "label": Column(str, "`SUPPORTS`, `REFUTES` or `NOT ENOUGH INFO`"),
        "confidence": Column(float, "how likely it is that the claim was read right, to three decimals"),
        "certainty": Column(float, "how likely it is that an alarm or a query is true; null for any other finding"),
        "stated": Column(str, "the stated figure, as printed"),
        "value": Column(str, "its number"),
        "computed": Column(str, "what the other figures give"),
        "low": Column(str, "the least that they can give, by their rounding"),
        "high": Column(str, "the most"),
        "operands": Column(str, "the other figures, by role: `before: 82; after: 99`"),
        "said": Column(str, "the verdict in a sentence; of a query, its question"),
        "working": Column(str, "the arithmetic on one line"),
        "diagnoses": Column(str, "the codes of [slips](diagnoses.md) that would explain the figure, parted by spaces"),
        "suggestion": Column(str, "the figure that would be right, whole and without markup; null in a quotation"),
        "notes": Column(str, "the codes of [remarks](notes.md), parted by spaces"),
        "fingerprint": Column(str, "a name for the finding that survives edits elsewhere in the text"),
        "suppressed": Column(str, "why it is silenced and by what, if somebody stands by it"),
        "error": Column(str, "why the text could not be read: then all but its name is null"),
    }
)
"""The columns of a row: the type of each, and what it means. Exact numbers are text, so that nothing is lost."""


def rows(
    text: object,
    *,
    path: str | PathLike[str] = "-",
    form: FormName = TEXT,
    policy: Policy = DEFAULT_POLICY,
    suppressions: Iterable[Suppression | str] = (),
    comments: bool = True,
) -> list[Row]:
    """What `review` finds in a text as plain dictionaries: one for each claim, with the columns of `COLUMNS`.

    Nothing is raised for a text that cannot be read, so that one bad cell loses no column of a million: what is not a
    text, such as None or a NaN, or what the reader fails at, is one row with an `error`. `path` is how the text is
    called in its rows; the other arguments are those of `review`.

    Raises:
        UnknownCodeError: the form is not known.
        TypeError: the policy or a suppression is not one.

    >>> (row,) = rows("Sales rose 24 per cent to 99, from 82.", path="a.txt")
    >>> row["tier"], row["stated"], row["operands"], row["suggestion"]
    ('alarm', '24 per cent', 'before: 82; after: 99', '21 per cent')
    >>> [row["error"] for row in rows(None)]
    ['rows() takes a text, not NoneType: leave out what has no text, or give an empty one']
    """
    expect_policy(policy)
    prose_of("", form)  # a form that there is not is a mistake of the caller, not of the text
    checked = _checked(text, fspath(path), form, policy, tuple(suppressions), comments)
    try:
        with fence():
            return list(records(checked))
    except InputError as error:
        return list(records(Checked(checked.path, error=str(error))))


def _checked(
    text: object,
    path: str,
    form: FormName,
    policy: Policy,
    suppressions: tuple[Suppression | str, ...],
    comments: bool,
) -> Checked:
    try:
        expect_text(text, "rows")
        assert isinstance(text, str)
        with fence():
            checked = Checked.of(path, prose_of(text, form), (), policy, comments=comments)
    except (TypeError, InputError) as error:
        return Checked(path, error=str(error))
    assert checked.report is not None
    return evolve(checked, report=checked.report.suppressing(suppressions))


def records(checked: Checked) -> Iterator[Row]:
    """The rows of a document: its findings in the order of the text, or its error.

    >>> [row["error"] for row in records(Checked("a.txt", error="is binary, not text"))]
    ['is binary, not text']
    """
    blank = {**dict.fromkeys(COLUMNS), "path": checked.path}
    if checked.error is not None:
        yield {**blank, "error": checked.error}
    for finding in checked.findings:
        yield {**blank, **_record(finding)}


def _record(finding: Finding) -> Row:
    """A finding without the document that it stands in."""
    found = finding.to_dict()
    stated, said = found["roles"][finding.claim.stated], finding.suppression
    others = {role: given for role, given in found["roles"].items() if role != finding.claim.stated and given}
    return {
        **{name: value for name, value in found.items() if name in COLUMNS},
        "line": finding.line,
        "column": finding.column,
        "confidence": _probability(found["confidence"]),
        "certainty": _probability(found["certainty"]),
        "stated": _printed(stated),
        "value": _value(stated),
        **{name: found["computed"][of] for name, of in (("computed", "value"), ("low", "low"), ("high", "high"))},
        "operands": "; ".join(f"{role}: {_printed(given)}" for role, given in others.items()),
        "said": finding.said,
        "diagnoses": " ".join(match["code"] for match in found["diagnoses"]),
        "suggestion": None if finding.quoted else finding.verdict.suggestion,
        "notes": " ".join(note["code"] for note in found["notes"]),
        "suppressed": None if said is None else str(said),
    }


def _probability(told: str | None) -> float | None:
    return None if told is None else float(told)


def _printed(given: Any) -> str | None:
    """What stands in a role as it is printed; of what is not printed, its value."""
    if isinstance(given, list):
        return ", ".join(filter(None, map(_printed, given)))
    return None if given is None else given["printed"] or _value(given)


def _value(given: Any) -> str | None:
    if not isinstance(given, dict):
        return None
    value = given["value"]
    return " to ".join(value) if isinstance(value, list) else value
