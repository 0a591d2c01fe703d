"""When to speak: how often texts are wrong, and how sure an alarm or a query has to be."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any, Literal

from attrs import evolve, field, frozen

from factcheck.errors import FactcheckError
from factcheck.frozenmap import FrozenMap
from factcheck.words import table

__all__ = ["PROFILES", "TURNS", "Profile", "ProfileName"]

ProfileName = Literal["draft", "published"]

ANCHOR = "percent_change"
"""The kind whose rate is meant where one rate is given for all."""

TURNS = frozenset({"trend", "threshold"})
"""The kinds that state a direction: one bit, which a wrong reading gets wrong every other time."""


def _probability(given: Any) -> Fraction:
    """A probability as it is written, "0.7", or as a number."""
    try:
        found = Fraction(str(given))
    except (ValueError, ZeroDivisionError):
        found = Fraction(-1)
    if not 0 < found < 1:
        raise FactcheckError(f"{given!r} is not a probability: give a number between 0 and 1, such as 0.7")
    return found


def _rates(given: Mapping[str, Any]) -> FrozenMap[str, Fraction]:
    return FrozenMap({kind: _probability(rate) for kind, rate in given.items()})


@frozen
class Profile:
    """When to speak in one sort of text.

    `errors` says, by kind, which share of the claims is wrong as written. `alarm` and `query` say how likely it has to
    be that a text is wrong, and not our reading of it, for a finding to be an alarm or a query. Kinds in `queried` are
    a query at most; a query of a direction has to be at least as sure as `turn`, and one of a figure that is right only
    because others are rounded as `loose`. All are exact; a string or a number can be given.

    >>> PROFILES["published"].errors["percent_change"], PROFILES["draft"].errors["percent_change"]
    (Fraction(1, 20), Fraction(1, 5))
    """

    errors: Mapping[str, Fraction] = field(converter=_rates)
    alarm: Fraction = field(converter=_probability)
    query: Fraction = field(converter=_probability)
    queried: frozenset[str] = frozenset()
    turn: Fraction = field(default=Fraction(1, 2), converter=_probability)
    loose: Fraction = field(default=Fraction(3, 20), converter=_probability)

    def asks(self, kind: str) -> Fraction:
        """How sure a query of a kind has to be.

        >>> PROFILES["published"].asks("share"), PROFILES["published"].asks("trend")
        (Fraction(3, 20), Fraction(1, 2))
        """
        return max(self.query, self.turn) if kind in TURNS else self.query

    def __attrs_post_init__(self) -> None:
        if self.query > self.alarm:
            raise FactcheckError(f"a query at {100 * self.query}% would be surer than an alarm at {100 * self.alarm}%")

    def with_error_rate(self, rate: Any) -> "Profile":
        """The same profile for texts in which this share of the percentages is wrong; other kinds go with them.

        >>> PROFILES["published"].with_error_rate("0.1").errors["trend"]
        Fraction(1, 250)
        """
        times = _probability(rate) / self.errors[ANCHOR]
        return evolve(self, errors=_times(self.errors, times))

    def with_thresholds(self, *, alarm: Any = None, query: Any = None) -> "Profile":
        """The same profile with other thresholds; one that is not given stays.

        >>> PROFILES["draft"].with_thresholds(alarm="0.9").alarm
        Fraction(9, 10)
        """
        return evolve(self, alarm=self.alarm if alarm is None else alarm, query=self.query if query is None else query)


def _times(rates: Mapping[str, Fraction], times: Fraction) -> dict[str, Fraction]:
    """Rates multiplied; none gets as far as certainty."""
    return {kind: min(rate * times, Fraction(99, 100)) for kind, rate in rates.items()}


def _of_table() -> FrozenMap[str, Profile]:
    rows = table("profiles")
    base = {kind: Fraction(row["wrong"]) / 100 for kind, row in rows["kinds"].items()}
    queried = frozenset(kind for kind, row in rows["kinds"].items() if row["most"] == "query")
    return FrozenMap(
        {
            name: Profile(
                _times(base, Fraction(row["times"])), row["alarm"], row["query"], queried, row["turn"], row["loose"]
            )
            for name, row in rows["profiles"].items()
        }
    )


PROFILES: Mapping[str, Profile] = _of_table()
"""The profiles by name: "draft", the default, and "published"."""
