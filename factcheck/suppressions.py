"""Findings that a person has looked at and stands by: they are shown, and alarm nobody any more.

They are named by their fingerprints, on the command line or in a file beside the text, its sidecar:
`police.txt.factcheck.toml` holds those of `police.txt`.
"""

import tomllib
from collections.abc import Mapping
from types import MappingProxyType

from attrs import frozen

from factcheck.errors import InputError

__all__ = ["SIDECAR", "Suppression", "entry", "parsed"]

SIDECAR = ".factcheck.toml"
"""What is added to the name of a text to name its sidecar."""

TABLE = "suppress"
QUOTED: Mapping[str, str] = MappingProxyType({'"': '\\"', "\\": "\\\\"})
SHAPE = f'[{TABLE}], then a line for each finding: fingerprint = "reason"'


@frozen
class Suppression:
    """One finding that is not to alarm: its fingerprint, why, and where that was said."""

    fingerprint: str
    reason: str = ""
    source: str = "command line"


def parsed(text: str) -> tuple[Suppression, ...]:
    r"""The suppressions of a sidecar.

    Raises:
        InputError: it is no TOML, or not of this form; it says what would be right.

    >>> parsed('[suppress]\n5f1c0a9b3e7d2c41 = "From figures before rounding. AC, 3 May"\n')
    (Suppression(fingerprint='5f1c0a9b3e7d2c41', reason='From figures before rounding. AC, 3 May', source='sidecar'),)
    """
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"is no TOML: {str(error)[:1].lower()}{str(error)[1:]}; it takes {SHAPE}") from None
    rows = tables.get(TABLE, {})
    odd = sorted(set(tables) - {TABLE})
    if odd or not isinstance(rows, dict) or not all(isinstance(reason, str) for reason in rows.values()):
        raise InputError(f"{f'has {odd[0]!r}, and' if odd else ''} takes {SHAPE}".strip())
    return tuple(Suppression(fingerprint, reason, "sidecar") for fingerprint, reason in rows.items())


def entry(fingerprint: str, reason: str = "") -> str:
    r"""A line of a sidecar.

    >>> print(entry("5f1c0a9b3e7d2c41", 'The "old" count.'))
    5f1c0a9b3e7d2c41 = "The \"old\" count."
    """
    quoted = "".join(QUOTED.get(sign, sign if sign.isprintable() else " ") for sign in reason)
    return f'{fingerprint} = "{quoted}"'
