"""Choices that load late, and the page that is written on."""

import sys

import click
import pytest
from click.testing import CliRunner

from factcheck.cli.options import OneOf, page
from factcheck.report.checked import Page


@click.command()
@click.option("--size", type=OneOf("size", lambda: ("small", "large")), default="small")
def order(size: str) -> None:
    click.echo(size)


def test_a_value_of_the_list_is_taken() -> None:
    assert CliRunner().invoke(order, ["--size", "large"]).output == "large\n"


def test_any_other_is_bad_usage_that_names_the_values() -> None:
    result = CliRunner().invoke(order, ["--size", "huge"])
    assert result.exit_code == 2
    assert "'huge' is not one of small, large" in result.output


def test_the_help_of_a_command_shows_the_values() -> None:
    assert "--size [small|large]" in CliRunner().invoke(order, ["--help"]).output


@pytest.mark.parametrize(
    ("colour", "environment", "terminal", "shown"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_colour_is_for_terminals_unless_it_is_asked_for(
    colour: str, environment: dict[str, str], terminal: bool, shown: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    assert page(colour, environment).colour is shown


@pytest.mark.parametrize(("columns", "width"), [("5", 30), ("72", 72), ("500", 100)])
def test_a_page_is_as_wide_as_the_terminal_within_reason(
    columns: str, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert page("never") == Page(width)
