"""Parts of the command line: choices that load when they are needed, and the page that is written on."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from factcheck.report.checked import Page

__all__ = ["OneOf", "as_form", "page", "paths"]

WIDTHS = (30, 100)
"""A page is no narrower and no wider than this: lines that are longer are hard to read."""


class OneOf(click.ParamType[str]):
    """A choice whose values are asked for late, so that `factcheck --help` imports nothing for them."""

    def __init__(self, name: str, values: Callable[[], Iterable[str]]) -> None:
        self.name = name
        self.values = values

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """The values, as the help of a command shows them."""
        return f"[{'|'.join(self.values())}]"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The value itself if it is one of them."""
        known = tuple(self.values())
        if value not in known:
            self.fail(f"{value!r} is not one of {', '.join(known)}.", param, ctx)
        return str(value)


def page(colour: str, environment: Mapping[str, str] = os.environ) -> "Page":
    """The page that standard output is: colour only on a terminal unless it is asked for.

    NO_COLOR (no-color.org) and FORCE_COLOR decide where `colour` is "auto".
    """
    from factcheck.report.checked import Page

    wanted = {"always": True, "never": False, "auto": _coloured(environment)}
    narrowest, widest = WIDTHS
    return Page(min(max(shutil.get_terminal_size().columns, narrowest), widest), wanted[colour])


def _coloured(environment: Mapping[str, str]) -> bool:
    """Whether colours are shown if nothing is said about them."""
    if environment.get("NO_COLOR"):
        return False
    return bool(environment.get("FORCE_COLOR")) or (sys.stdout.isatty() and environment.get("TERM") != "dumb")


def _forms() -> Iterable[str]:
    from factcheck.prose import FORMS

    return FORMS


as_form = click.option(
    "--as", "as_", type=OneOf("form", _forms), help="Read every input so, whatever its name ends with."
)
paths = click.argument("paths", metavar="[PATH]...", nargs=-1)
