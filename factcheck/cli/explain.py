"""`factcheck kinds` and `factcheck explain`: what the words mean."""

import click

from factcheck.cli.output import write

__all__ = ["explain", "kinds"]


@click.command()
def kinds() -> None:
    """List the kinds of claim, with an example of each."""
    from factcheck.kinds import KINDS
    from factcheck.report.explain import example, sentence

    rows = (f"{kind.code}\n  {sentence(kind)}\n  {example(kind) or ''}".rstrip() + "\n" for kind in KINDS)
    write(_plain(row) for row in rows)


@click.command()
@click.argument("code", nargs=-1, required=True)
def explain(code: tuple[str, ...]) -> None:
    """Explain a kind, a tier, a rating, a label, a diagnosis, a note or a hedge.

    CODE is a word that factcheck prints, such as percent_change, misrounded, new-base or nearly.
    """
    from factcheck.errors import UnknownCodeError
    from factcheck.report import explain as codes

    try:
        entry = codes.explain(" ".join(code))
    except UnknownCodeError as error:
        raise click.BadParameter(str(error), param_hint="CODE") from None
    write([_plain(f"{entry.code} ({entry.what})\n\n{entry.text}\n")])


def _plain(text: str) -> str:
    """A text without the marks of code, which a terminal does not show as such."""
    return text.replace("`", "")
