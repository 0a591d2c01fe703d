"""What outputs are made of."""

from factcheck import review
from factcheck.prose import Prose
from factcheck.report.checked import Checked, Page
from factcheck.suppressions import Suppression

WRONG = "Sales rose 24 per cent to 99, from 82."
MARK = review(WRONG).findings[0].fingerprint


def test_a_page_is_plain_and_eighty_columns_wide_by_default() -> None:
    assert Page() == Page(80, colour=False)


def test_a_document_has_a_report_or_an_error() -> None:
    assert Checked("a", error="is binary, not text").report is None


def test_what_is_suppressed_is_found_and_does_not_alarm() -> None:
    said = Suppression(MARK, "Seen. AC", "sidecar")
    checked = Checked.of("a", Prose.plain(WRONG), (said,))
    assert [finding.fingerprint for finding in checked.findings] == [MARK]
    assert checked.alarms == ()
    assert checked.suppressed == {MARK: said}


def test_of_two_that_stand_by_a_finding_the_first_is_told() -> None:
    """The sidecar with its reason comes before the command line, which has none."""
    sidecar, command = Suppression(MARK, "Seen. AC", "sidecar"), Suppression(MARK)
    assert Checked.of("a", Prose.plain(WRONG), (sidecar, command)).suppressed == {MARK: sidecar}


def test_what_the_sidecar_says_of_nothing_that_is_there_is_stale() -> None:
    """What the command line says may be of another text."""
    gone, there = Suppression("0" * 16, "Old.", "sidecar"), Suppression(MARK, "", "sidecar")
    said = (gone, there, Suppression("1" * 16))
    assert Checked.of("a", Prose.plain(WRONG), said).stale == (gone,)
    assert Checked("a", error="is binary", suppressions=said).stale == ()
