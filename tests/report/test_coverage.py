"""How much of a document was checked."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.figures import figures
from factcheck.prose import Prose, form_of
from factcheck.report.checked import Checked
from factcheck.report.coverage import coverage
from factcheck.report.places import marks
from factcheck.tokens import tokenise

CLAIM = "Sales rose 24 per cent to 99, from 82."
TEXTS = st.lists(
    st.sampled_from([CLAIM, "Fraud was up by 6 per cent.", "It has 311 shops.", "Between 3 and 5 came.", "x"])
)


@pytest.mark.parametrize(
    ("text", "told", "others"),
    [
        ("", "0 figures read, 0 checked.", []),
        (CLAIM, "3 figures read, 3 checked.", []),
        (f"{CLAIM} It has 311 shops.", "4 figures read, 3 checked.", ["311 shops"]),
        ("Fraud was up by 6 per cent.", "1 figure read, 0 checked.", ["6 per cent"]),
        ("It counted between 26 and 31 boats.", "1 figure read, 0 checked.", ["26 and 31"]),
        ("In 2019 and on 3 May it met.", "0 figures read, 0 checked.", []),
    ],
)
def test_figures_are_checked_by_what_is_not_open(text: str, told: str, others: list[str]) -> None:
    found = coverage(Checked.of("-", Prose.plain(text)))
    assert found.told() == told
    assert [text[start:end].removesuffix(" boats") for start, end in found.others] == others


def test_what_somebody_stands_by_is_checked() -> None:
    checked = Checked.of("-", Prose.plain(CLAIM))
    assert checked.report is not None
    silenced = Checked("-", checked.report.suppressing([checked.alarms[0].fingerprint]))
    assert coverage(silenced).checked == 3


@given(TEXTS.map(" ".join))
def test_no_figure_is_both(text: str) -> None:
    """What is left is outside every mark of what was checked, in order, and none lies in another."""
    checked = Checked.of("-", Prose.plain(text))
    found = coverage(checked)
    used = [mark for finding in checked.findings if finding.tier != "open" for mark in marks(finding)]
    assert all(end <= mark.start or mark.end <= start for start, end in found.others for mark in used)
    assert all(a[1] <= b[0] for a, b in zip(found.others, found.others[1:], strict=False))
    assert 0 <= found.checked <= found.read


def test_the_figures_are_those_that_are_listed(root: Path) -> None:
    """As `factcheck quantities` has them, though each paragraph is read by itself."""
    for path in sorted((root / "examples/articles").iterdir()):
        prose = form_of(path.name).prose(path.read_text(encoding="utf-8"))
        listed = figures(tokenise(prose.text), prose.text)
        assert coverage(Checked.of(path.name, prose)).read == len(list(listed)) > 20


def test_what_could_not_be_read_has_no_figures() -> None:
    assert coverage(Checked("a", error="is binary, not text")).read == 0
