"""`factcheck serve`: the page in a browser, on this machine."""

from contextlib import suppress
from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.options import configured, speaking
from factcheck.serve.limits import Limits

if TYPE_CHECKING:
    from factcheck.hedges import Policy

__all__ = ["serve"]

DEFAULT = Limits()
PORT = 8377
EXTRA = frozenset({"anyio", "starlette", "uvicorn"})
"""What comes with the extra "serve"."""


class ServeError(click.ClickException):
    """The server cannot start."""

    exit_code = 2


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="0 picks any free port.")
@click.option("--open/--no-open", "open_", default=False, help="Open the page in the browser.")
@click.option(
    "--max-size",
    metavar="BYTES",
    type=click.IntRange(1),
    default=DEFAULT.size,
    show_default=True,
    help="The largest text accepted.",
)
@click.option(
    "--time-limit",
    metavar="SECONDS",
    type=click.IntRange(1),
    default=DEFAULT.seconds,
    show_default=True,
    help="The longest that a check may take.",
)
@click.option(
    "--upstream",
    metavar="URL",
    help="A LanguageTool server: what is sent to /v2 is sent on to it, and its answers are added to ours.",
)
@configured
@speaking
def serve(port: int, open_: bool, max_size: int, time_limit: int, upstream: str | None, policy: "Policy") -> None:
    """Serve the page on which drafts are checked as they are written.

    Word processors and editors that know LanguageTool can use it as their server, at /v2. Only this machine can reach
    it, and nothing leaves the machine unless --upstream leads elsewhere. Ctrl-C ends it.
    """
    server = _server()
    asked = None if upstream is None else _upstream(server, upstream)
    try:
        at = server.listening(port)
    except OSError as error:
        raise ServeError(
            f"port {port} cannot be used: {(error.strerror or str(error)).lower()}; try --port 0"
        ) from None
    with suppress(KeyboardInterrupt), at:  # Ctrl-C is how a server ends
        address = server.address(at)
        click.echo(f"factcheck is running at {address} and stops with Ctrl-C.")
        if asked is not None:
            click.echo(f"Texts that are sent to {address}v2 are sent on to {asked.address}")
        if open_:
            Thread(target=_open, args=(address,), daemon=True).start()
        _run(server, at, Limits(max_size, time_limit), policy, asked)


def _open(address: str) -> None:
    """Open a browser; one that runs in the terminal stays there, so that this may not return."""
    import webbrowser

    webbrowser.open(address)


def _server() -> Any:
    """The module that serves, which needs what not everyone has installed."""
    try:
        return import_module("factcheck.serve.run")
    except ModuleNotFoundError as error:
        if error.name not in EXTRA:
            raise
        raise ServeError(f"the page needs {error.name}: pip install '.[serve]' in a clone of factcheck") from None


def _upstream(server: Any, given: str) -> Any:
    """The other server, which tells on standard error when it is silent."""
    try:
        return server.Upstream(server.address_of(given), lambda words: click.echo(words, err=True))
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--upstream") from None


def _run(server: Any, at: Any, limits: Limits, policy: "Policy", upstream: Any) -> None:
    """Serve, if it starts."""
    try:
        server.run(at, limits, policy, upstream)
    except SystemExit:
        raise ServeError("the processes that check texts do not start; `factcheck check` may show why") from None
