"""What must not be paired (section 7 of the specification), class by class; beside each, pairs that must be read."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck import Finding
from tests.articles import ALARMS, figures_of, findings, line

TABLE = tomllib.loads(Path(__file__).with_name("not_paired.toml").read_text(encoding="utf-8"))


def rows(name: str) -> Iterator[Any]:
    """The texts of all classes under "never" or "read", each as a parameter with what is said of it."""
    for title, group in TABLE.items():
        for number, given in enumerate(group[name], 1):
            row = given if isinstance(given, dict) else {"text": given}
            marks = [pytest.mark.xfail(strict=True, reason=row["known"])] if "known" in row else []
            yield pytest.param(row, marks=marks, id=f"{title} {number}")


def complete(text: str) -> list[Finding]:
    """The claims of a text that were checked."""
    return [finding for finding in findings(text) if finding.rating != "unchecked"]


def printed(finding: Finding) -> list[str]:
    """The figures of a claim as printed, with the direction that it states."""
    return [str(figure.printed) for figure in figures_of(finding.claim)]


def is_among(figure: str, finding: Finding) -> bool:
    """Whether a claim has a figure in a role; a part of its print will do ("390" for "390 crimes")."""
    return any(figure in one or one in figure for one in printed(finding))


@pytest.mark.parametrize("row", list(rows("never")))
def test_what_does_not_belong_together_is_not_paired(row: dict[str, Any]) -> None:
    found = complete(row["text"])
    assert [line(f.claim, f.rating) for f in found if f.rating in ALARMS] == []
    if "apart" in row:
        stated, *others = row["apart"]
        found = [f for f in found if is_among(stated, f) and any(is_among(other, f) for other in others)]
    assert [line(f.claim, f.rating) for f in found] == []


@pytest.mark.parametrize("row", list(rows("read")))
def test_what_belongs_together_is_read(row: dict[str, Any]) -> None:
    found = [line(finding.claim, finding.rating) for finding in complete(row["text"])]
    assert [claim for claim in row["gives"] if claim not in found] == []
    assert [finding.rating for finding in complete(row["text"]) if finding.rating in ALARMS] == []


@pytest.mark.parametrize("title", TABLE)
def test_each_class_has_texts_of_both_sorts(title: str) -> None:
    assert len(TABLE[title]["never"]) >= 6
    assert len(TABLE[title]["read"]) >= 2
