"""What a code means: one lookup over kinds, tiers, ratings, labels, diagnoses, notes and hedges."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from fractions import Fraction
from typing import Any, NamedTuple, get_args

from factcheck.claim import Claim
from factcheck.contract import exact
from factcheck.diagnoses import DIAGNOSES
from factcheck.docstrings import docstring
from factcheck.errors import UnknownCodeError
from factcheck.hedges import DEFAULT_POLICY, Policy
from factcheck.interval import Interval
from factcheck.kinds import KINDS
from factcheck.notes import NOTES
from factcheck.rate import LABELS, RATINGS, Label, Rating
from factcheck.report.ratings import RATED
from factcheck.report.tiers import SIGNS

__all__ = ["Entry", "entries", "example", "explain", "paragraphs", "sentence"]

CODED: tuple[tuple[str, tuple[Any, ...]], ...] = (("diagnosis", DIAGNOSES), ("note", NOTES))
GROUPS = "kinds of claim (`factcheck kinds` lists them), tiers, ratings, labels, diagnoses, notes and hedges"
PRINTED_AS = re.compile(r"^Printed as: (.+)$", re.MULTILINE)


class Entry(NamedTuple):
    """A code, what it is a code of, and what it means."""

    code: str
    what: str
    text: str


def entries() -> Iterator[Entry]:
    """Everything that has a code."""
    yield from (Entry(kind.code, "kind of claim", _kind(kind)) for kind in KINDS)
    yield from (Entry(name, "tier", sign.meaning) for name, sign in SIGNS.items())
    yield from (Entry(name, "rating", _rating(name)) for name in RATINGS)
    yield from (Entry(label, "label", _label(label)) for label in get_args(Label))
    for what, rows in CODED:
        yield from (Entry(row.code, what, _prose(row)) for row in rows)
    yield from (Entry(group, "hedge", _hedge(group, DEFAULT_POLICY)) for group in DEFAULT_POLICY.limits)
    yield from (Entry(words, "hedge", _hedge(group, DEFAULT_POLICY)) for words, group in DEFAULT_POLICY.groups.items())


def explain(code: str) -> Entry:
    """The entry of a code, however its words are joined; of a rating also by the word that people read for it.

    Raises:
        UnknownCodeError: nothing has this code; it names what comes near.

    >>> explain("percent-change").what
    'kind of claim'
    >>> explain("within rounding").code
    'consistent'
    >>> explain("wrogn")
    Traceback (most recent call last):
    ...
    factcheck.errors.UnknownCodeError: 'wrogn' is not a code; did you mean wrong?
    """
    known: dict[str, Entry] = {}
    for entry in entries():
        known.setdefault(_plain(entry.code), entry)
    for name, row in RATED.items():
        known.setdefault(_plain(row.word), known[name])
    found = known.get(_plain(code))
    if found is not None:
        return found
    near = [known[match].code for match in get_close_matches(_plain(code), known)]
    hint = f"did you mean {' or '.join(dict.fromkeys(near))}?" if near else f"codes are those of {GROUPS}"
    raise UnknownCodeError(f"{code!r} is not a code; {hint}")


def paragraphs(code: str) -> tuple[str, ...]:
    """What a code means, as a page shows it: a paragraph each, without marks of code.

    >>> paragraphs("reversed")[0]
    'The earlier and the later level were swapped.'
    """
    text = explain(code).text.replace("`", "")
    return tuple(" ".join(each.split()) for each in re.split(r"\n\s*\n", text))


def _plain(code: str) -> str:
    """A code without its joints: percent_change and "percent change" are one."""
    return re.sub(r"[\s_-]+", " ", code.strip().lower())


def _prose(thing: object) -> str:
    """A docstring without its examples in Python."""
    return re.split(r"^>>> ", docstring(thing), maxsplit=1, flags=re.MULTILINE)[0].strip()


def sentence(kind: type[Claim]) -> str:
    """What a kind is, in its first sentence."""
    return re.split(r"(?<=\.)\s", _prose(kind), maxsplit=1)[0].replace("\n", " ")


def example(kind: type[Claim]) -> str | None:
    """How a claim of this kind is printed in the news, where its docstring says it.

    >>> from factcheck import PercentChange
    >>> example(PercentChange)
    '"up 21 per cent, from 82 to 99"'
    """
    found = PRINTED_AS.search(_prose(kind))
    return None if found is None else re.split(r"(?<=,\") |(?<=\"), ", found[1].rstrip("."), maxsplit=1)[0]


def _kind(kind: type[Claim]) -> str:
    """A kind with its roles and its relation."""
    roles = ", ".join(f"{role} (stated)" if role == kind.stated else role for role in kind.roles)
    return f"{_prose(kind)}\n\nRoles:    {roles}\nRelation: {docstring(kind.relation)}"


def _rating(name: Rating) -> str:
    return f"{RATED[name].meaning}\n\nLabel: {LABELS[name]}"


def _label(label: Label) -> str:
    rated = ", ".join(name for name in RATINGS if LABELS[name] == label)
    said = "What the other figures say of the stated one, in the scheme of FEVER (Thorne et al. 2018)."
    return f"{said}\n\nRatings: {rated}"


def _hedge(group: str, policy: Policy) -> str:
    """What a hedge allows, in per cent of the printed figure."""
    limits = policy.limits[group]
    words = ", ".join(words for words, of in policy.groups.items() if of == group)
    return (
        "How far the value may lie from the printed figure, in per cent of it. A square bracket\n"
        "includes the limit, a round one leaves it out.\n\n"
        f"Right:     {_decimals(limits.fine)}\nStretched: {_decimals(limits.wide)}\n"
        f"Words:     {words or 'doubled, halved, half, a third and the like, without a hedge'}"
    )


def _decimals(limits: Interval) -> str:
    """An interval with decimals for quotients."""
    return re.sub(r"-?\d+/\d+", lambda found: exact(Fraction(found[0])) or "", str(limits))
