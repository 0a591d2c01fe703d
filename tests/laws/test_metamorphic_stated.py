"""Operands are found by the words: another stated figure changes no operand of its claim, nor any other claim's."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from factcheck import Finding, Quantity, review
from tests.articles import plain
from tests.laws.known import KNOWN, marked
from tests.laws.patches import Edited, Patch, patched
from tests.laws.sources import documents, own

LAW = "stated"
DIGIT = re.compile(r"\d")
OTHER = ("3", "8", "47", "365")
"""What the first digit of a stated figure becomes: a smaller one, a larger one, and figures beyond a hundred."""

Operands = tuple[str, int, tuple[str, ...], tuple[str, ...]]


def operands(finding: Finding, after: Edited) -> Operands:
    """The roles of a claim but for the stated one, at its place after an edit.

    And its candidates, unless it lacks a level: then they are all that stands near it and could be one.
    """
    claim = finding.claim
    candidates = () if claim.missing() else finding.reading.candidates
    roles = tuple(plain(getattr(claim, name)) for name in claim.roles if name != claim.stated)
    return finding.kind, after.start(finding.start), roles, tuple(map(plain, candidates))


def first_digit(finding: Finding) -> int | None:
    """Where the first digit of the stated figure stands, if it is printed in digits that can be changed one by one."""
    figure = getattr(finding.claim, finding.claim.stated)
    if not isinstance(figure, Quantity) or figure.start is None or set("/,") & set(figure.printed):
        return None
    digit = DIGIT.search(figure.printed)
    return None if digit is None else figure.start + digit.start()


def changed(text: str) -> Iterator[str]:
    """The claims whose operands are others when another figure is stated."""
    here = Edited(text, ())
    for finding in review(text).findings:
        at = first_digit(finding)
        for other in OTHER if at is not None else ():
            assert at is not None
            after = patched(text, [Patch(at, at + 1, other)])
            wanted = operands(finding, after)
            got = [operands(one, Edited(after.text, ())) for one in review(after.text).findings]
            if wanted not in got:
                yield f"{finding.quote!r}: {operands(finding, here)} is lost with {other}"


def broken(texts: Mapping[str, str]) -> dict[str, list[str]]:
    """The texts in which the operands of a claim depend on its stated figure."""
    changes = {key: list(changed(text)) for key, text in texts.items() if (LAW, key) not in KNOWN}
    return {key: lines for key, lines in changes.items() if lines}


def test_another_stated_figure_changes_no_operand_of_our_own_articles() -> None:
    assert broken(own()) == {}


def test_another_stated_figure_changes_no_operand_of_the_development_documents(shared: Path) -> None:
    texts = documents(shared / "eval" / "dev.jsonl")
    assert broken({key: texts[key] for key in sorted(texts)[::3]}) == {}


@pytest.mark.parametrize(("name", "key"), marked([LAW]))
def test_known_failures_of_stated_figures(name: str, key: str, shared: Path) -> None:
    assert list(changed({**documents(shared / "eval" / "dev.jsonl"), **own()}[key])) == [], name
