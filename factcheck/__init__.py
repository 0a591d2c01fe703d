"""factcheck: a spell-checker for the numbers in the news.

>>> import factcheck
>>> factcheck.check(factcheck.PercentChange(before=82, after=99, percent="24")).rating
'wrong'
>>> report = factcheck.review("Burglaries rose 23 per cent to 318, from 246 a year earlier.")
>>> print(report.findings[0].verdict.message)
246 to 318 is a rise of 29.27%, not 23%.

The names are listed in `factcheck/public.py`. They load when one is first used, so that the command line starts
quickly.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.public import *

    __version__: str


def __getattr__(name: str) -> object:
    if name == "__version__":
        from importlib.metadata import version

        return version("factcheck-claims")
    names = _names()
    if name == "__all__":
        return list(names)
    if name not in names:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals().update(names)
    return names[name]


def __dir__() -> list[str]:
    return sorted([*_names(), "__version__"])


def _names() -> dict[str, object]:
    public = import_module("factcheck.public")
    return {name: value for name, value in vars(public).items() if not name.startswith("_")}
