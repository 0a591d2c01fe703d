"""`factcheck kinds` and `factcheck explain`."""

from tests.cli.run import run


def test_kinds_lists_every_kind_with_its_example() -> None:
    shown = run("kinds").output
    assert "percent_change\n  A measure rose" in shown
    assert '\n  "up 21 per cent, from 82 to 99"\n' in shown


def test_explain_explains_a_code_of_any_kind() -> None:
    assert run("explain", "percent_change").output.startswith("percent_change (kind of claim)\n\nA measure rose")
    assert run("explain", "just", "short", "of").output.startswith("just short of (hedge)")


def test_explain_of_an_unknown_code_names_the_nearest() -> None:
    result = run("explain", "wrogn")
    assert result.exit_code == 2
    assert "did you mean wrong?" in result.stderr
