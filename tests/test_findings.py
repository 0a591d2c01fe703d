"""A report: what was read, checked, in the order of the text."""

from collections.abc import Sequence

import pytest
from attrs import evolve

from factcheck import DEFAULT_POLICY, Reading, Verdict, check, read, review
from factcheck.findings import Finding, Report
from factcheck.prose import FORMS, Prose
from factcheck.reader import LEARNED

TEXT = "Thefts rose 24 per cent to 99 from 82.\n\nFires fell 20% to 20 from 25.\n\nArrests rose by 3%."


def marks(findings: Sequence[Finding]) -> list[str]:
    return [finding.fingerprint for finding in findings]


def test_a_finding_tells_what_its_reading_and_its_verdict_tell() -> None:
    found = review(TEXT).findings[0]
    assert found.claim is found.reading.claim
    assert (found.kind, found.rating, found.quoted) == ("percent_change", "wrong", False)
    assert TEXT[found.start : found.end] == found.quote == "rose 24 per cent"


def test_a_report_has_the_text_its_findings_in_order_and_the_alarms_among_them() -> None:
    report = review(TEXT)
    assert report.text == TEXT
    assert [finding.rating for finding in report.findings] == ["wrong", "correct", "unchecked"]
    assert report.alarms == report.findings[:1]


def test_an_empty_text_has_an_empty_report() -> None:
    assert review("").findings == review("").alarms == ()


def test_what_the_words_do_not_decide_is_unchecked_with_the_readers_reason() -> None:
    """Also where a check could have said more: 10.8 per cent is not held against levels of another basis."""
    (found, _) = review("Sales rose 10.8% on a like-for-like basis. Sales rose to £6m from £5m.").findings
    assert found.rating == "unchecked"
    assert found.verdict.reason == found.reading.reason is not None


def test_a_policy_is_handed_to_the_check() -> None:
    """A newsroom that lets per cent between percentages stand for points gets no alarm for it."""
    text = "Unemployment rose by 8 per cent, to 39% from 31%."
    assert [finding.rating for finding in review(text).findings] == ["wrong"]
    lenient = evolve(DEFAULT_POLICY, points_as_percent=False)
    assert [finding.rating for finding in review(text, policy=lenient).findings] != ["wrong"]


def test_a_series_is_handed_to_the_check() -> None:
    text = (
        "Fires have risen over the past four years.\n\n"
        "There were 80 fires in 2017, 90 fires in 2018, 85 fires in 2019 and 84 fires in 2020."
    )
    notes = [note.code for finding in review(text).findings for note in finding.verdict.notes]
    assert notes == ["hidden-turn"]


SERIES = "There were 37 fires in 2017/18, 40 in 2018/19, 55 in 2019/20 and 62 in 2020/21."


class TestFingerprints:
    """A name for a finding that survives edits elsewhere."""

    def test_an_edit_elsewhere_changes_none(self) -> None:
        edited = "The council met on Monday, in the hall.\n\n" + TEXT + "\n\nIt was raining."
        assert marks(review(edited).findings) == marks(review(TEXT).findings)

    def test_each_finding_has_its_own_also_where_a_statement_is_repeated(self) -> None:
        found = marks(review(f"{TEXT}\n\n{TEXT}\n\n{TEXT}").findings)
        assert len(found) == len(set(found)) == 9
        first = marks(review(TEXT).findings)[0]
        assert [mark for mark in found if mark.startswith(first)] == [first, f"{first}-2", f"{first}-3"]

    @pytest.mark.parametrize(
        "edited",
        [
            "Thefts rose 25 per cent to 99 from 82.",
            "Thefts rose 24 per cent to 98 from 82.",
            "Thefts rose 24 per cent to 99 from 83.",
            "Thefts grew 24 per cent to 99 from 82.",
        ],
    )
    def test_an_edit_of_the_statement_or_of_its_figures_changes_it(self, edited: str) -> None:
        assert marks(review(edited).findings) != marks(review(TEXT).findings)[:1]

    @pytest.mark.parametrize(
        "statement",
        [
            "The homes held 120, 96 and 71 patients, a total of 287.",
            "Income fell by 73,000 (13.9%) to 477,000.",
            "Sales more than doubled, to 2.6 million from 1.2 million.",
            f"Over the past three years there were fires.\n\n{SERIES}",
        ],
    )
    def test_no_place_of_a_figure_is_part_of_it(self, statement: str) -> None:
        """Parts, sources, periods and words have places too, and all of them move."""
        found = marks(review(statement).findings)
        assert found
        assert marks(review(f"The council met on Monday, in the hall.\n\n{statement}").findings) == found

    def test_breaking_lines_elsewhere_changes_none(self) -> None:
        """As an editor does who wraps the lines of a text in Markdown."""
        wrapped = FORMS["markdown"].prose("Thefts rose\n24 per\ncent to 99\nfrom 82.").text
        assert marks(review(wrapped).findings) == marks(review(TEXT).findings)[:1]

    def test_half_a_character_in_a_quote_is_no_trouble(self) -> None:
        (found,) = review("Thefts more\ud800than doubled, from 20 to 50.").findings
        assert found.fingerprint


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        (
            "Support rose by 3 per cent, from 12.0% to 15.0%.",
            "Support rose by 3 percentage points, from 12.0% to 15.0%.",
        ),
        ("It was a 3 per cent rise, from 12.0% to 15.0%.", "It was a 3 percentage-point rise, from 12.0% to 15.0%."),
        ("Support rose 25 points to 20.0% from 16.0%.", "Support rose 25 per cent to 20.0% from 16.0%."),
    ],
)
def test_points_that_were_called_per_cent_are_mended_by_the_word(text: str, mended: str) -> None:
    (finding,) = review(text).findings
    assert finding.edit is not None
    assert finding.edit.applied(text) == mended


def test_a_guess_that_the_figures_speak_against_is_not_checked() -> None:
    """It keeps its operands: which figures a claim is about is decided by the words alone."""
    text = "Staff were up 5% at 61 (890,000)."
    (read_,) = read(text)
    guess = evolve(read_, evidence=(*read_.evidence, LEARNED))

    def verdict(reading: Reading) -> Verdict:
        return check(reading.claim)

    for reading, guesses, rating in ((read_, False, "wrong"), (guess, False, "unchecked"), (guess, True, "wrong")):
        (found,) = Report.of(Prose.plain(text), [reading], verdict, guesses=guesses).findings
        assert (found.tier, found.rating, found.claim) == ("open", rating, read_.claim)
        assert found.is_doubted is (rating == "wrong")
