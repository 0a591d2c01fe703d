"""Strategies for hypothesis: figures as news prints them, claims of every kind, sentences that state them.

Only `register` is loaded with the package; the rest follows when it is first used, because hypothesis calls
`register` in every process that imports it.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from factcheck.strategies.registering import register

if TYPE_CHECKING:
    from factcheck.strategies.making import claims
    from factcheck.strategies.printing import quantities, ranges
    from factcheck.strategies.telling import sentences

_HOME = {"claims": "making", "quantities": "printing", "ranges": "printing", "sentences": "telling"}

__all__ = ["claims", "quantities", "ranges", "register", "sentences"]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
