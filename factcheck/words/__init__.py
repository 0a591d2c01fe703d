"""The language as data: one TOML file a subject, each a set of named rows.

Adding a word, a unit or a currency is adding a row; no other file knows the words.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from tomllib import loads
from types import MappingProxyType
from typing import Any

__all__ = ["Row", "table"]

Row = Mapping[str, Any]


@cache
def table(name: str) -> Mapping[str, Row]:
    """The rows of `words/<name>.toml`, read when first asked for and kept, read-only throughout.

    Args:
        name: the name of the file without its ending, such as "scales".

    Raises:
        FileNotFoundError: there is no such table.

    >>> table("scales")["plain"]["million"]
    1000000
    """
    text = files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return MappingProxyType({key: _frozen(row) for key, row in loads(text).items()})


def _frozen(value: Any) -> Any:
    """The value with its lists made tuples and its tables read-only. TOML nests no deeper than it is typed."""
    if isinstance(value, dict):
        return MappingProxyType({key: _frozen(item) for key, item in value.items()})
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value
