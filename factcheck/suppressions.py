"""Findings that a person has looked at and stands by: they are shown, and alarm nobody any more.

They are named by their fingerprints, on the command line or in a file beside the text, its sidecar:
`police.txt.factcheck.toml` holds those of `police.txt`. A text can silence findings by comments, and a kind of claim
can be switched off for all texts.
"""

import re
import tomllib
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from attrs import frozen

from factcheck.errors import InputError

__all__ = ["BESIDE", "CONFIGURED", "SIDECAR", "WITHIN", "Suppression", "entry", "parsed"]

SIDECAR = ".factcheck.toml"
"""What is added to the name of a text to name its sidecar."""

WITHIN, BESIDE, CONFIGURED = "comment", "sidecar", "configuration"
"""The sources of what a text itself says, its sidecar, and what is said for all texts."""

PRECEDENCE = ("command line", "request", WITHIN, BESIDE, CONFIGURED)
"""Where it can be said, the nearest to the person who asks first: of two that name the same finding it is told."""

TABLE = "suppress"
BARE = re.compile(r"[A-Za-z0-9_-]+")
"""A key that TOML takes without quotation marks, as every fingerprint is."""

QUOTED: Mapping[str, str] = MappingProxyType({'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"})
REPLACEMENT = "\ufffd"
SHAPE = f'[{TABLE}], then a line for each finding: fingerprint = "reason"'


@frozen
class Suppression:
    """A finding that should raise no alarm: its fingerprint, the reason, and where that was given.

    >>> print(Suppression("5f1c0a9b3e7d2c41", "Before rounding.", "sidecar"))
    sidecar: Before rounding.
    """

    fingerprint: str
    reason: str = ""
    source: str = "command line"

    def __str__(self) -> str:
        return ": ".join(filter(None, (self.source, self.reason)))

    @property
    def rank(self) -> int:
        """How far its source is from the person who asks: of two for one finding, the lower is told."""
        return PRECEDENCE.index(self.source) if self.source in PRECEDENCE else 0


def parsed(text: str) -> tuple[Suppression, ...]:
    r"""The suppressions of a sidecar.

    Raises:
        InputError: it is not valid TOML, or not of this form; it says what is wrong and what would be right.

    >>> parsed('[suppress]\n5f1c0a9b3e7d2c41 = "From figures before rounding. AC, 3 May"\n')
    (Suppression(fingerprint='5f1c0a9b3e7d2c41', reason='From figures before rounding. AC, 3 May', source='sidecar'),)
    """
    tables = _tables(text)
    odd = next((name for name in tables if name != TABLE), None)
    if odd is not None:
        raise InputError(f"has {odd!r}, which does not belong in a sidecar; it takes {SHAPE}")
    rows = tables.get(TABLE, {})
    if not isinstance(rows, dict):
        raise InputError(f"has {TABLE!r}, which is not a table; it takes {SHAPE}")
    odd = next((name for name, reason in rows.items() if not isinstance(reason, str)), None)
    if odd is not None:
        raise InputError(f"has a reason for {odd!r} that is not text; it takes {SHAPE}")
    return tuple(Suppression(fingerprint, reason, BESIDE) for fingerprint, reason in rows.items())


def _tables(text: str) -> dict[str, Any]:
    """The tables of a file in TOML."""
    try:
        return tomllib.loads(text)
    except RecursionError:
        told = "it is nested too deeply"
    except ValueError as error:  # a number of too many digits is one too, and no TOMLDecodeError
        told = f"{str(error)[:1].lower()}{str(error)[1:]}"
    raise InputError(f"is not valid TOML: {told}; it takes {SHAPE}")


def entry(fingerprint: str, reason: str = "") -> str:
    r"""A line of a sidecar. `parsed` gives back what was put in, but for half characters, which TOML cannot hold.

    >>> print(entry("5f1c0a9b3e7d2c41", 'The "old" count.'))
    5f1c0a9b3e7d2c41 = "The \"old\" count."
    """
    key = fingerprint if BARE.fullmatch(fingerprint) else _quoted(fingerprint)
    return f"{key} = {_quoted(reason)}"


def _quoted(text: str) -> str:
    """A text between quotation marks, with no sign in it that cannot be seen."""
    return f'"{"".join(map(_sign, text))}"'


def _sign(sign: str) -> str:
    if sign in QUOTED:
        return QUOTED[sign]
    if "\ud800" <= sign <= "\udfff":
        return REPLACEMENT
    return sign if sign.isprintable() else f"\\U{ord(sign):08x}"
