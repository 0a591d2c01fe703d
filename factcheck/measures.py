"""What a unit measures: time, money, weight. The rows are in `words/`."""

from collections.abc import Mapping
from functools import cache

from factcheck.words import table

__all__ = ["cents", "is_measure", "lengths", "measure"]

PER = " per "
THINGS = "things"


@cache
def lengths() -> Mapping[str, tuple[str, int]]:
    """Each unit of time with the row of units that it converts into, and what one of it is worth there."""
    return {unit: (row, worth) for row, worths in table("lengths").items() for unit, worth in worths.items()}


@cache
def cents() -> Mapping[str, frozenset[str]]:
    """The hundredths of currencies, and the currencies that they are hundredths of.

    >>> sorted(cents()["pence"])
    ['GBP']
    """
    rows = [(row["cents"][0].split()[-1], code) for code, row in table("currencies").items() if "cents" in row]
    return {name: frozenset(code for of, code in rows if of == name) for name, _ in rows}


def measure(unit: str) -> str:
    """What a unit measures, by one name for all units that are compared as they are, or convert.

    Each unit of weight or length is its own measure, since there is no table that converts them. A difference of
    percentages is in points, so the two are one measure; so are barrels and barrels a day, as in "up 200,000 barrels
    to 1.2 million barrels a day". All that is counted is one measure, whatever its noun.

    >>> measure("hours"), measure("USD"), measure("points"), measure("tonnes per day"), measure("offences")
    ('clock', 'USD', 'percent', 'tonne', 'things')
    """
    return _measures().get(unit, THINGS)


def is_measure(unit: str | None) -> bool:
    """Whether a unit is money or a measure, without which a figure means something else; not a counted noun.

    >>> is_measure("USD"), is_measure("tonne"), is_measure("offences")
    (True, True, False)
    """
    return unit is not None and unit in _measures()


@cache
def _measures() -> Mapping[str, str]:
    rows = table("units")
    named = {words: row.get("unit", name) for name, row in rows.items() for words in row["words"]}
    units = {row.get("unit", name) for name, row in rows.items()}
    return {
        **{unit: named.get(unit.partition(PER)[0], unit) for unit in units},
        **{code: code for code in table("currencies")},
        **{name: name for name in cents()},
        **{unit: row for unit, (row, _) in lengths().items()},
        "points": "percent",
    }
