"""What may help with an alarm or a query."""

from attrs import evolve

from factcheck import PercentChange, Quantity, review
from factcheck.report.remarks import choices, notes, remarks, slips, told
from tests.report.made import POLICE, figure, finding, tiered

TEXT = "Thefts rose 23 per cent to 318, from 246. Fires rose 60 per cent to 8, from 4."


def test_everything_that_may_help_is_there_with_its_label() -> None:
    first, second = review(TEXT).findings
    assert [label for label, _ in remarks(first)] == ["working", "perhaps", "should be", "finding"]
    assert dict(remarks(first))["finding"] == first.fingerprint
    assert [words.rpartition(" ")[2] for label, words in remarks(first) if label == "perhaps"] == ["(new-base)"]
    assert "note" in dict(remarks(second))


def test_nobodys_words_are_edited() -> None:
    found = review(TEXT).findings[0]
    quoted = evolve(found, reading=evolve(found.reading, quoted=True))
    assert "should be" not in dict(remarks(quoted))


def test_without_an_operand_there_is_only_the_name() -> None:
    (found,) = review("Thefts rose by 23 per cent.").findings
    assert list(remarks(found)) == [("finding", found.fingerprint)]


def test_what_would_mend_a_query_depends_on_the_answer() -> None:
    found = tiered(review(TEXT).findings[0], "query")
    assert dict(remarks(found))["if so"] == "29 per cent"
    assert not {"should be", "working"} & set(dict(remarks(found)))


def test_the_choices_are_told_once_and_not_those_that_the_reason_names() -> None:
    """A figure that is printed twice is one to the eye."""
    made = finding(POLICE, PercentChange, "up by 6 per cent", tier="open", percent="6 per cent")
    figures = [figure(POLICE, printed) for printed in ("318", "246", "318")]
    candidates = tuple(each for each in figures if isinstance(each, Quantity))
    undecided = evolve(made, reading=evolve(made.reading, candidates=candidates))
    assert choices(undecided) == "318, 246"
    assert choices(evolve(undecided, verdict=undecided.verdict.unchecked("318 is too far away"))) == "246"
    assert choices(evolve(undecided, verdict=undecided.verdict.unchecked("318 and 1 other figure are near"))) == ""


def test_no_slip_and_no_note_explain_figures_that_factcheck_has_probably_misread() -> None:
    for found in review(TEXT).findings:
        alarm, doubted = tiered(found, "alarm"), tiered(found, "open")
        assert (slips(alarm), notes(alarm)) == (alarm.verdict.diagnoses, alarm.verdict.notes)
        assert (slips(doubted), notes(doubted)) == ((), ())
        assert told(doubted) == doubted.said
        assert found.verdict.is_alarm


def test_that_a_claim_is_impossible_is_said_once() -> None:
    (found,) = review("Deaths fell by 130 per cent, from 230 to 100.").findings
    assert [match.code for match in found.verdict.diagnoses] == ["new-base", "impossible"]
    assert [match.code for match in slips(found)] == ["new-base"]
    assert str(found.verdict.outcome.reason) in found.said
