"""`factcheck serve`: what it is told, what it says, and how it ends."""

import sys
import webbrowser
from types import ModuleType
from typing import Any

import pytest
from click.testing import CliRunner, Result

from factcheck.cli import main
from factcheck.hedges import DEFAULT_POLICY, Policy
from factcheck.serve import run as server
from factcheck.serve.limits import Limits


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["serve", *map(str, arguments)])


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What is served, as far as a server is told: it ends as if by Ctrl-C."""
    found: list[Any] = []

    def serve(at: Any, limits: Limits, policy: Policy, upstream: Any) -> None:
        found.append((at.getsockname()[1], limits, policy, upstream))
        raise KeyboardInterrupt

    monkeypatch.setattr(server, "run", serve)
    return found


def test_it_says_where_it_is_and_ends_quietly(served: list[Any]) -> None:
    result = run("--port", 0)
    ((port, limits, policy, upstream),) = served
    assert (result.exit_code, result.output) == (
        0,
        f"factcheck is running at http://127.0.0.1:{port}/ and stops with Ctrl-C.\n",
    )
    assert (limits, policy, upstream) == (Limits(), DEFAULT_POLICY, None)


def test_limits_can_be_set(served: list[Any]) -> None:
    assert run("--port", 0, "--max-size", 5, "--time-limit", 7).exit_code == 0
    assert served[0][1] == Limits(5, 7)


def test_it_can_be_told_when_to_speak(served: list[Any]) -> None:
    assert run("--port", 0, "--profile", "published", "--alarm-at", 90).exit_code == 0
    assert served[0][2] == DEFAULT_POLICY.with_profile("published", alarm="0.9")


def test_it_says_where_texts_are_sent_on(served: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    result = run("--port", 0, "--upstream", "http://localhost:8081")
    ((port, _, _, upstream),) = served
    assert upstream.address == "http://localhost:8081/v2/"
    told = f"Texts that are sent to http://127.0.0.1:{port}/v2 are sent on to http://localhost:8081/v2/"
    assert result.stdout.splitlines()[1:] == [told]
    monkeypatch.setattr(server, "run", lambda *given: given[-1].tell("it is silent."))
    result = run("--port", 0, "--upstream", "http://localhost:8081")
    assert result.stderr == "it is silent.\n"


def test_an_upstream_that_is_no_address_ends_with_two(served: list[Any]) -> None:
    result = run("--upstream", "localhost:8081")
    assert result.exit_code == 2
    assert "localhost:8081 is not the address of a server, such as http://localhost:8081" in result.output
    assert not served


def test_a_server_that_ends_by_itself_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "run", print)
    assert run("--port", 0).exit_code == 0


@pytest.mark.parametrize("option", ["--open", "--no-open"])
def test_the_page_opens_if_that_is_asked_for(served: list[Any], monkeypatch: pytest.MonkeyPatch, option: str) -> None:
    opened: list[str] = []
    threads: list[Any] = []

    class Thread:
        def __init__(self, target: Any, args: tuple[str], daemon: bool) -> None:
            self.start = lambda: target(*args)
            threads.append(daemon)

    monkeypatch.setattr(webbrowser, "open", opened.append)
    monkeypatch.setattr("factcheck.cli.serve.Thread", Thread)
    run("--port", 0, option)
    assert opened == ([f"http://127.0.0.1:{served[0][0]}/"] if option == "--open" else [])
    assert threads == ([True] if option == "--open" else [])


def test_a_port_that_is_taken_is_an_error() -> None:
    with server.listening(0) as at:
        port = at.getsockname()[1]
        result = run("--port", port)
    assert result.exit_code == 2
    assert result.output.startswith(f"Error: port {port} cannot be used: ")
    assert "in use; try --port 0" in result.output


@pytest.mark.parametrize(
    "arguments", [("--port", 65536), ("--port", "x"), ("--max-size", 0), ("--time-limit", 0), ("--host", "0.0.0.0")]
)
def test_bad_usage_ends_with_two(arguments: tuple[object, ...]) -> None:
    assert run(*arguments).exit_code == 2


@pytest.mark.parametrize("name", ["starlette", "uvicorn", "anyio"])
def test_what_is_not_installed_is_told(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    def missing(module: str) -> ModuleType:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)

    monkeypatch.setattr("factcheck.cli.serve.import_module", missing)
    result = run()
    assert result.exit_code == 2
    assert result.output == f"Error: the page needs {name}: pip install '.[serve]' in a clone of factcheck\n"


def test_what_is_missing_of_ours_is_no_matter_of_installing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "factcheck.serve.run", None)
    result = run()
    assert result.exit_code == 2
    assert "ModuleNotFoundError" in result.stderr
    assert "pip install" not in result.stderr


def test_workers_that_do_not_start_end_it_with_two(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        sys.exit(3)

    monkeypatch.setattr(server, "run", fail)
    result = run("--port", 0)
    assert result.exit_code == 2
    assert "do not start" in result.output
