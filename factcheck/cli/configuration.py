"""What is agreed for all texts of a folder: `factcheck.toml`, or `[tool.factcheck]` in `pyproject.toml`.

One file holds, the nearest that is found from where the program is run upwards. Each of its keys but two is called as
an option of the command line is, and holds where that option is not given.
"""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from attrs import frozen

from factcheck.errors import FactcheckError, InputError
from factcheck.near import near

if TYPE_CHECKING:
    from factcheck.hedges import Policy

__all__ = ["NAME", "Configuration", "found", "parsed"]

NAME = "factcheck.toml"
PROJECT = "pyproject.toml"
TABLES = ("tool", "factcheck")
"""Where the table stands in a pyproject.toml."""


@frozen
class Configuration:
    """What a file says. `options` are the values of options, by the names of their parameters; `place` is the file.

    `policy` makes of a policy the one with its hedges, and without the kinds that are switched off.
    """

    place: Path
    options: Mapping[str, Any]
    hedges: Mapping[str, tuple[str, str]]
    off: tuple[str, ...]

    def policy(self, policy: "Policy") -> "Policy":
        """A policy with what the file says of hedges and kinds."""
        for group, (fine, wide) in self.hedges.items():
            policy = policy.with_limits(group, fine, wide)
        return policy.without(*self.off)


def found(start: Path) -> Configuration | None:
    """The configuration of a folder: that of the nearest file upwards, or None.

    Raises:
        InputError: the file cannot be read, or has what does not belong there; it names the file and what is right.
    """
    for folder in (start, *start.parents):
        for name in (NAME, PROJECT):
            place = folder / name
            configuration = _at(place) if _is_file(place) else None
            if configuration is not None:
                return configuration
    return None


def _is_file(place: Path) -> bool:
    try:
        return place.is_file()
    except OSError:  # we may not look into the folder
        return False


def parsed(place: Path) -> Configuration:
    """The configuration in a file that somebody has named; a pyproject.toml without a table of ours is empty.

    Raises:
        InputError: as for `found`.
    """
    return _at(place) or Configuration(place, {}, {}, ())


def _at(place: Path) -> Configuration | None:
    """The configuration in a file; None in a pyproject.toml that says nothing of us."""
    try:
        table: Any = tomllib.loads(place.read_text("utf-8"), parse_float=str)
        if place.name == PROJECT:
            for name in TABLES:
                table = table.get(name)
                if table is None:
                    return None
                _expect(isinstance(table, dict), f"{name!r} is a table")
        return _configuration(place, table)
    except OSError as error:
        raise InputError(f"{place}: cannot be read: {(error.strerror or str(error)).lower()}") from None
    except RecursionError:
        raise InputError(f"{place}: is nested too deeply") from None
    except FactcheckError as error:
        raise InputError(f"{place}: {error}") from None
    except ValueError as error:  # no UTF-8 or no TOML
        raise InputError(f"{place}: is not valid TOML: {str(error)[:1].lower()}{str(error)[1:]}") from None


def _configuration(place: Path, table: Mapping[str, Any]) -> Configuration:
    for key in table:
        _expect(key in KEYS, f"{key!r} is not a key; {near(key, KEYS)}")
    said = {key: KEYS[key](key, value) for key, value in table.items()}
    hedges, off = said.pop("hedges", {}), said.pop("off", ())
    configuration = Configuration(place, {key.replace("-", "_"): value for key, value in said.items()}, hedges, off)
    from factcheck.hedges import DEFAULT_POLICY

    configuration.policy(DEFAULT_POLICY)  # what is wrong with it is told now
    return configuration


def _expect(good: bool, told: str) -> None:
    if not good:
        raise InputError(told)


def _one_of(known: Callable[[], Iterable[str]]) -> Callable[[str, Any], str]:
    def one(key: str, value: Any) -> str:
        names = list(known())
        _expect(value in names, f"{key} = {value!r}: {near(str(value), names)}")
        return str(value)

    return one


def _percentage(key: str, value: Any) -> str:
    """A percentage as it is written."""
    try:
        good = not isinstance(value, bool) and 0 < Decimal(value) < 100
    except (InvalidOperation, TypeError, ValueError):
        good = False
    _expect(good, f"{key} = {value!r}: give a percentage between 0 and 100")
    return str(value)


def _texts(key: str, value: Any) -> tuple[str, ...]:
    good = isinstance(value, list) and all(isinstance(each, str) for each in value)
    _expect(good, f'{key} = {value!r}: give a list of texts, such as ["drafts/"]')
    return tuple(value)


def _limits(key: str, value: Any) -> dict[str, tuple[str, str]]:
    shape = 'give a table for each, such as [hedges.about] with fine = "[-5, 5]" and wide = "[-10, 10]"'
    _expect(isinstance(value, dict), f"{key} = {value!r}: {shape}")
    for group, limits in value.items():
        _expect(isinstance(limits, dict) and set(limits) == {"fine", "wide"}, f"{key}.{group} = {limits!r}: {shape}")
    return {group: (limits["fine"], limits["wide"]) for group, limits in value.items()}


def _profiles() -> Iterable[str]:
    from factcheck.profiles import PROFILES

    return PROFILES


def _ratings() -> Iterable[str]:
    from factcheck.report.tiers import WEIGHTS

    return WEIGHTS


KEYS: Mapping[str, Callable[[str, Any], Any]] = MappingProxyType(
    {
        "profile": _one_of(_profiles),
        "fail-on": _one_of(_ratings),
        "error-rate": _percentage,
        "alarm-at": _percentage,
        "query-at": _percentage,
        "include": _texts,
        "exclude": _texts,
        "hedges": _limits,
        "off": _texts,
    }
)
"""The keys, each with what takes its value or says what would be right."""
