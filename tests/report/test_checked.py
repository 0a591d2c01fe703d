"""What outputs are made of."""

import pytest

from factcheck import DEFAULT_POLICY, review
from factcheck.prose import FORMS, Prose
from factcheck.report.checked import Checked, Page
from factcheck.suppressions import Suppression
from tests.report.made import POLICE, police

WRONG = "Sales rose 24 per cent to 99, from 82."
MARK = review(WRONG).findings[0].fingerprint


def test_a_page_is_plain_and_eighty_columns_wide_by_default() -> None:
    assert Page() == Page(80, colour=False)


def test_a_document_has_a_report_or_an_error() -> None:
    assert Checked("a", error="is binary, not text").report is None
    assert Checked("a", error="is binary, not text").findings == ()


def test_a_plain_document_is_its_own_prose() -> None:
    assert Checked("a", police()).prose == Prose.plain(POLICE)
    assert Checked("a", error="is binary, not text").prose == Prose.plain("")


def test_a_document_is_checked_by_its_prose() -> None:
    prose = FORMS["html"].prose("<p>Sales rose <b>24%</b> to 99, from 82.")
    (finding,) = Checked.of("a.html", prose).findings
    assert finding.reading.quote == "rose 24%"
    assert finding.quote == prose.source[finding.start : finding.end] == "rose <b>24%"


def test_what_a_person_stands_by_does_not_alarm() -> None:
    first, second, *_ = police().alarms
    said = (Suppression(first.fingerprint, "checked"), Suppression("gone"))
    checked = Checked("a", police().suppressing(said))
    assert [f.suppression for f in checked.findings if f.suppression] == [said[0]]
    assert first not in checked.alarms
    assert second in checked.alarms
    assert len(checked.findings) == len(police().findings)


def test_what_is_suppressed_is_found_and_does_not_alarm() -> None:
    said = Suppression(MARK, "Seen. AC", "sidecar")
    checked = Checked.of("a", Prose.plain(WRONG), (said,))
    assert [finding.fingerprint for finding in checked.findings] == [MARK]
    assert checked.alarms == ()
    assert checked.findings[0].suppression == said


@pytest.mark.parametrize("turned", [False, True])
def test_of_two_that_stand_by_a_finding_the_nearer_is_told(turned: bool) -> None:
    """The nearest to the person who asks, in whatever order they are given: first the command line."""
    sidecar, command = Suppression(MARK, "Seen. AC", "sidecar"), Suppression(MARK)
    said = (command, sidecar) if turned else (sidecar, command)
    off = DEFAULT_POLICY.without("percent_change")
    assert Checked.of("a", Prose.plain(WRONG), said, off).findings[0].suppression == command
    assert Checked.of("a", Prose.plain(WRONG), said[turned : turned + 1], off).findings[0].suppression == sidecar
    told = Checked.of("a", Prose.plain(WRONG), (), off).findings[0].suppression
    assert told == Suppression(MARK, "percent_change is switched off", "configuration")


def test_what_the_sidecar_says_of_nothing_that_is_there_is_stale() -> None:
    """What the command line says may be of another text."""
    gone, there = Suppression("0" * 16, "Old.", "sidecar"), Suppression(MARK, "", "sidecar")
    said = (gone, there, Suppression("1" * 16))
    assert Checked.of("a", Prose.plain(WRONG), said).stale == (gone,)
    assert Checked("a", error="is binary").stale == ()
