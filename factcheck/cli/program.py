"""The commands. Each imports what it needs when it is called, so that help is there at once."""

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.options import OneOf, page
from factcheck.cli.output import write

if TYPE_CHECKING:
    from factcheck.cli.inputs import Input
    from factcheck.report.checked import Checked
    from factcheck.report.listing import Listed

__all__ = ["main"]

FINE, FOUND, UNREAD = 0, 1, 2
"""Exit codes: the highest that applies."""

INTERRUPTED = 130
"""As shells have it for a program that Ctrl-C ended."""


class Program(click.Group):
    """The commands, with a quiet end where Ctrl-C is pressed."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)


def _formats() -> Iterable[str]:
    from factcheck.report import FORMATS

    return FORMATS


def _listings() -> Iterable[str]:
    from factcheck.report.listing import LISTINGS

    return LISTINGS


def _ratings() -> Iterable[str]:
    from factcheck.rate import RATINGS

    return RATINGS


paths = click.argument("paths", metavar="[PATH]...", nargs=-1)


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="factcheck-claims", prog_name="factcheck")
def main() -> None:
    """A spell-checker for the numbers in the news.

    Reads articles, and checks every figure that other figures of the same article can confirm or contradict.
    """


@main.command()
@click.option("--format", "form", type=OneOf("format", _formats), default="text", help="How to print what is found.")
@click.option(
    "--fail-on",
    type=OneOf("rating", _ratings),
    default="wrong",
    help="End with 1 if a claim is rated so or worse. [default: wrong]",
)
@click.option(
    "--color",
    "--colour",
    "colour",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Colours; by default only on a terminal.",
)
@paths
def check(form: str, fail_on: str, colour: str, paths: tuple[str, ...]) -> None:
    """Check the figures of articles.

    PATH is a file, a folder (its .txt files), or - for standard input, which is also the default.

    Ends with 2 if an input could not be read, else with 1 if a claim is wrong (see --fail-on), else with 0.
    """
    from factcheck.rate import RATINGS
    from factcheck.report import FORMATS

    codes = {FINE}
    alarming = frozenset(RATINGS[RATINGS.index(fail_on) :])
    format_ = FORMATS[form]
    write(format_.write(_checked(_texts(paths, codes, not format_.holds_errors), codes, alarming), page(colour)))
    click.get_current_context().exit(max(codes))


def _waits() -> bool:
    """Whether standard input is someone at a keyboard, who may wonder why nothing happens."""
    return sys.stdin.isatty()


def _texts(paths: tuple[str, ...], codes: set[int], aloud: bool) -> "Iterator[Input]":
    """The inputs; what cannot be read is remembered, and told at once where the output will not tell it."""
    from factcheck.cli.inputs import inputs
    from factcheck.report.harmless import harmless

    if not paths and _waits():
        click.echo("Reading the article from the keyboard: end it with Ctrl-D.", err=True)
    for found in inputs(paths, sys.stdin.buffer):
        if found.error is not None:
            codes.add(UNREAD)
            if aloud:
                click.echo(f"factcheck: {harmless(found.path)}: {found.error}", err=True)
        yield found


def _checked(texts: "Iterable[Input]", codes: set[int], alarming: frozenset[str]) -> "Iterator[Checked]":
    """Each text reviewed when its turn comes; whether it alarms is remembered."""
    from factcheck.findings import review
    from factcheck.report.checked import Checked

    for each in texts:
        report = review(each.text) if each.error is None else None
        if report is not None and any(finding.rating in alarming for finding in report.findings):
            codes.add(FOUND)
        yield Checked(each.path, report, each.error)


@main.command()
@click.option("--format", "form", type=OneOf("format", _listings), default="text", help="How to print what is found.")
@paths
def quantities(form: str, paths: tuple[str, ...]) -> None:
    """List the figures that articles hold.

    PATH is a file, a folder (its .txt files), or - for standard input, which is also the default.
    """
    from factcheck.report.listing import LISTINGS

    codes = {FINE}
    write(LISTINGS[form](_listed(_texts(paths, codes, form == "text"))))
    click.get_current_context().exit(max(codes))


def _listed(texts: "Iterable[Input]") -> "Iterator[Listed]":
    """The figures of each text."""
    from factcheck.figures import figures
    from factcheck.report.listing import Listed
    from factcheck.tokens import tokenise

    for each in texts:
        found = figures(tokenise(each.text), each.text)
        yield Listed(each.path, each.text, tuple(figure.quantity for figure in found), each.error)


@main.command()
def kinds() -> None:
    """List the kinds of claim, with an example of each."""
    from factcheck.cli.explain import example, sentence
    from factcheck.kinds import KINDS

    write(f"{kind.code}\n  {sentence(kind)}\n  {example(kind) or ''}".rstrip() + "\n" for kind in KINDS)


@main.command()
@click.argument("code", nargs=-1, required=True)
def explain(code: tuple[str, ...]) -> None:
    """Say what a kind, a rating, a diagnosis, a note or a hedge means.

    CODE is a word that factcheck prints, such as percent_change, misrounded, new-base or nearly.
    """
    from factcheck.cli import explain as codes
    from factcheck.errors import UnknownCodeError

    try:
        entry = codes.explain(" ".join(code))
    except UnknownCodeError as error:
        raise click.BadParameter(str(error), param_hint="CODE") from None
    write([f"{entry.code} ({entry.what})\n\n{entry.text}\n"])
