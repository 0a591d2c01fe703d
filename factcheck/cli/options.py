"""Parts of the command line: choices that load when they are needed, and the page that is written on."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from functools import reduce, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click

from factcheck.cli.output import sentence

if TYPE_CHECKING:
    from factcheck.cli.configuration import Configuration
    from factcheck.hedges import Policy
    from factcheck.report.checked import Chosen, Page

__all__ = ["OneOf", "as_form", "choosing", "configured", "page", "paths", "selecting", "speaking"]

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


class WebAddress(click.ParamType[str]):
    """An address that others can follow."""

    name = "address"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The value itself if it begins as addresses of the web do."""
        try:
            parts = urlsplit(str(value))
        except ValueError:
            parts = urlsplit("")
        if parts.scheme not in ("http", "https") or not parts.netloc or not str(value).isascii():
            self.fail(f"{value!r} is not a web address, such as https://example.org/checks/7", param, ctx)
        return str(value)


def page(
    colour: str, environment: Mapping[str, str] = os.environ, *, chosen: "Chosen | None" = None, every: bool = False
) -> "Page":
    """The page that standard output is: colour only on a terminal unless it is asked for.

    NO_COLOR (no-color.org) and FORCE_COLOR decide where `colour` is "auto".
    """
    from factcheck.report.checked import Page

    wanted = {"always": True, "never": False, "auto": _coloured(environment)}
    narrowest, widest = WIDTHS
    return Page(min(max(shutil.get_terminal_size().columns, narrowest), widest), wanted[colour], chosen, every)


def _coloured(environment: Mapping[str, str]) -> bool:
    """Whether colours are shown if nothing is said about them."""
    if environment.get("NO_COLOR"):
        return False
    return bool(environment.get("FORCE_COLOR")) or (
        sys.stdout is not None and sys.stdout.isatty() and environment.get("TERM") != "dumb"
    )


def _forms() -> Iterable[str]:
    from factcheck.prose import FORMS

    return FORMS


FORMING = (
    click.option("--as", "as_", type=OneOf("form", _forms), help="Read every input in this form, whatever its name."),
    click.option(
        "--field",
        "fields",
        metavar="POINTER",
        multiple=True,
        help="Read every input as JSON, and of it the text at this place, such as /body. Can be repeated.",
    ),
)


def as_form(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that say how texts are read."""
    return reduce(lambda function, option: option(function), reversed(FORMING), command)


paths = click.argument("paths", metavar="[PATH]...", nargs=-1)

CHOOSING = (
    click.option(
        "--choose",
        metavar="FINDING",
        multiple=True,
        help="For claimreview: the fingerprint of a finding to publish. Can be repeated.",
    ),
    click.option("--reviewer", metavar="NAME", help="For claimreview: the organisation that publishes the review."),
    click.option(
        "--url", type=WebAddress(), metavar="URL", help="For claimreview: the page on which the review appears."
    ),
    click.option(
        "--date",
        type=click.DateTime(["%Y-%m-%d"]),
        metavar="YYYY-MM-DD",
        help="For claimreview: the day on which the review is published; optional.",
    ),
)


def _profiles() -> Iterable[str]:
    from factcheck.profiles import PROFILES

    return PROFILES


PERCENT = click.FloatRange(0, 100, min_open=True, max_open=True)

SPEAKING = (
    click.option(
        "--profile",
        type=OneOf("profile", _profiles),
        default="draft",
        help="What is checked: drafts have more mistakes than published text. [default: draft]",
    ),
    click.option(
        "--error-rate",
        metavar="PERCENT",
        type=PERCENT,
        help="How many percentages in 100 are wrong in your texts; the rates for other claims follow.",
    ),
    click.option(
        "--alarm-at",
        metavar="PERCENT",
        type=PERCENT,
        help="How sure it must be to raise an alarm.",
    ),
    click.option(
        "--query-at",
        metavar="PERCENT",
        type=PERCENT,
        help="How sure it must be to ask a query.",
    ),
)


CONFIGURATION = "factcheck.configuration"
"""What the context of a command calls its configuration."""


def _without(context: click.Context, _option: click.Parameter, said: bool) -> None:
    """Use no configuration."""
    if not said:
        return
    if context.meta.setdefault(CONFIGURATION, None) is not None:
        raise click.UsageError("--config and --no-config: give one of them.")


def _configure(context: click.Context, _option: click.Parameter, place: str | None) -> None:
    """Let what the configuration says hold where an option is not given."""
    from factcheck.cli.configuration import found, parsed
    from factcheck.errors import InputError

    if CONFIGURATION in context.meta and place is not None:
        raise click.UsageError("--config and --no-config: give one of them.")
    if CONFIGURATION in context.meta or context.resilient_parsing:
        return
    try:
        configuration = found(Path.cwd()) if place is None else parsed(Path(place))
    except InputError as error:
        raise click.UsageError(sentence(error)) from None
    context.meta[CONFIGURATION] = configuration
    if configuration is not None:
        context.default_map = dict(configuration.options)


CONFIGURING = (
    click.option(
        "--no-config", is_flag=True, is_eager=True, expose_value=False, callback=_without, help="Use no configuration."
    ),
    click.option(
        "--config",
        metavar="FILE",
        is_eager=True,
        expose_value=False,
        callback=_configure,
        help="The configuration to use. [default: the nearest factcheck.toml, or pyproject.toml with a table "
        "tool.factcheck, from here upwards]",
    ),
)


def configured(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that say which configuration holds where others are not given."""
    return reduce(lambda function, option: option(function), reversed(CONFIGURING), command)


def _configuration() -> "Configuration | None":
    """The configuration of the command that is run."""
    found: Configuration | None = click.get_current_context().meta.get(CONFIGURATION)
    return found


def speaking(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that say when to speak, and their values as one: `policy`."""

    @wraps(command)
    def speaks(
        *, profile: str, error_rate: float | None, alarm_at: float | None, query_at: float | None, **options: Any
    ) -> None:
        command(policy=_policy(profile, error_rate, alarm_at, query_at), **options)

    return reduce(lambda function, option: option(function), reversed(SPEAKING), speaks)


def _policy(profile: Any, *percentages: float | None) -> "Policy":
    """The policy with a profile; percentages are taken as they were written."""
    from factcheck.errors import FactcheckError
    from factcheck.hedges import DEFAULT_POLICY

    rate, alarm, query = (None if each is None else Fraction(str(each)) / 100 for each in percentages)
    configuration = _configuration()
    try:
        policy = DEFAULT_POLICY.with_profile(profile, error_rate=rate, alarm=alarm, query=query)
        return policy if configuration is None else configuration.policy(policy)
    except FactcheckError as error:
        raise click.UsageError(sentence(error)) from None


SELECTING = (
    click.option(
        "--include",
        metavar="PATTERN",
        multiple=True,
        help="The files of a folder to read, in the language of .gitignore. Can be repeated. "
        "[default: *.txt, *.md, *.html]",
    ),
    click.option(
        "--exclude",
        metavar="PATTERN",
        multiple=True,
        help="Files and folders in a folder to leave out, likewise; what git ignores is left out anyway.",
    ),
)


def selecting(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that say which files of a folder it reads, and their values as one: `selection`."""

    @wraps(command)
    def selects(*, include: tuple[str, ...], exclude: tuple[str, ...], **options: Any) -> None:
        from factcheck.cli.folders import ARTICLES, Globs, Selection

        selection = Selection(Globs(include or ARTICLES, _base("include")), Globs(exclude, _base("exclude")))
        command(selection=selection, **options)

    return reduce(lambda function, option: option(function), reversed(SELECTING), selects)


def _base(option: str) -> Path:
    """Where the patterns of an option begin: where it was said."""
    configuration = _configuration()
    source = click.get_current_context().get_parameter_source(option)
    if configuration is None or source is not click.core.ParameterSource.DEFAULT_MAP:
        return Path.cwd()
    return configuration.place.absolute().parent


NEEDED = ("choose", "reviewer", "url")
"""Without these there is nothing to publish, or nobody to publish it."""


def choosing(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options with which a person chooses what is published, and their values as one: `chosen`.

    Whether the format of the output holds what was chosen is told by its row; anything else is bad usage.
    """

    @wraps(command)
    def chooses(*, form: str, **options: Any) -> None:
        said = {name: options.pop(name) for name in (*NEEDED, "date")}
        command(form=form, chosen=_chosen(form, said), **options)

    return reduce(lambda function, option: option(function), reversed(CHOOSING), chooses)


def _chosen(form: str, said: Mapping[str, Any]) -> "Chosen | None":
    """What was chosen, if the format takes it."""
    from factcheck.report import FORMATS
    from factcheck.report.checked import Chosen

    given = [f"--{name}" for name, value in said.items() if value]
    if not FORMATS[form].chosen_only:
        if given:
            taking = " or ".join(name for name, format_ in FORMATS.items() if format_.chosen_only)
            raise click.UsageError(f"{given[0]} is for --format {taking}, not for {form}.")
        return None
    missing = [f"--{name}" for name in NEEDED if not said[name]]
    if missing:
        raise click.UsageError(
            f"--format {form} holds only findings that a person chose to publish: give {' and '.join(missing)}."
        )
    day = None if said["date"] is None else said["date"].date().isoformat()
    return Chosen(said["choose"], said["reviewer"], said["url"], day)
