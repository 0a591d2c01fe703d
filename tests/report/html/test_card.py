"""A finding as a card."""

from factcheck import PercentChange
from factcheck.report.checked import Checked
from factcheck.report.html.card import cards, groups
from factcheck.suppressions import Suppression
from tests.report.made import finding, police, report, tiered

SMALL = "Fires rose 100 per cent to 8, from 2."


def test_every_finding_has_its_card_in_order() -> None:
    found = list(cards(Checked("a", police())))
    assert [card.number for card in found] == list(range(len(police().findings)))
    assert [card.finding.fingerprint for card in found] == [f.fingerprint for f in police().findings]
    assert [card.finding.line for card in found] == [1, 3, 4, 7, 7]
    assert found[0].kind == "percent change, wrong"


def test_what_alarms_is_open_unless_someone_stands_by_it() -> None:
    first = police().findings[0].fingerprint
    found = list(cards(Checked("a", police().suppressing((Suppression(first),)))))
    assert [card.is_open for card in found] == [False, True, True, False, False]


def test_nobodys_words_get_a_correction() -> None:
    found = list(cards(Checked("a", police())))
    assert found[0].correction == "29 per cent"
    assert found[2].finding.quoted
    assert found[2].correction is None


def test_cards_stand_by_tier_and_what_is_quiet_is_folded() -> None:
    first = police().findings[0].fingerprint
    found = list(groups(cards(Checked("a", police().suppressing([first])))))
    assert [(group.label, group.folded) for group in found] == [
        ("2 alarms", False),
        ("1 query", False),
        ("1 open", True),
        ("1 suppressed", True),
    ]
    assert [card.number for group in found for card in group.cards] == [1, 2, 3, 4, 0]
    assert found[1].cards[0].finding.said == "15 to 27 would be a rise of 80%: is nearly 90% a fair way to put it?"


def test_a_card_does_not_argue_for_what_factcheck_has_probably_misread() -> None:
    """The same figures as an alarm have a drawing, a slip and a note; the working says in both what was read."""
    made = finding(SMALL, PercentChange, "rose 100 per cent", before="2", after="8", percent="100 per cent")
    shown = {}
    for tier in ("alarm", "open"):
        (shown[tier],) = cards(Checked("a", report(SMALL, tiered(made, tier))))
    assert all((shown["alarm"].drawing, shown["alarm"].slips, shown["alarm"].notes))
    assert shown["alarm"].kind == "percent change, wrong"
    assert (shown["open"].drawing, shown["open"].slips, shown["open"].notes) == (None, (), ())
    assert shown["open"].kind == "percent change, probably misread"
