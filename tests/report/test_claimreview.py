"""ClaimReview: what a person chose, and nothing that nobody knows."""

import json
from typing import Any

import pytest

from factcheck import review
from factcheck.prose import FORMS
from factcheck.rate import RATINGS
from factcheck.report.checked import Checked, Chosen, Page
from factcheck.report.claimreview import SCALE, claimreview
from tests.report.test_sarif_result import EACH

TEXT = "Sales rose **24 per cent**\nto 99, from 82. Costs fell 20 per cent to 20, from 25."
PROSE = FORMS["markdown"].prose(TEXT)


def written(*given: Checked, choose: tuple[str, ...], date: str | None = None) -> list[dict[str, Any]]:
    page = Page(chosen=Chosen(choose, "The Desk", "https://example.org/7", date))
    found: list[dict[str, Any]] = json.loads("".join(claimreview(given, page)))
    return found


def test_a_finding_that_was_chosen_is_a_review() -> None:
    checked = Checked.of("a", PROSE)
    (found,) = written(checked, choose=(checked.findings[0].fingerprint,), date="2026-05-03")
    assert found == {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": "https://example.org/7",
        "datePublished": "2026-05-03",
        "author": {"@type": "Organization", "name": "The Desk"},
        "claimReviewed": "Sales rose 24 per cent to 99, from 82.",
        "itemReviewed": {"@type": "Claim"},
        "reviewRating": {
            "@type": "Rating",
            "alternateName": "wrong",
            "ratingExplanation": found["reviewRating"]["ratingExplanation"],
            "ratingValue": 1,
            "bestRating": 5,
            "worstRating": 1,
        },
        "reviewBody": "82 to 99 is a rise of 20.73%, not 24%.\n(99 - 82) / 82 = 20.73%, rounds to 21%",
    }


def test_a_day_is_told_only_if_it_was_given() -> None:
    checked = Checked.of("a", PROSE)
    (found,) = written(checked, choose=(checked.findings[0].fingerprint,))
    assert "datePublished" not in found


def test_nothing_is_published_that_nobody_chose() -> None:
    checked = Checked.of("a", PROSE)
    assert written(checked, choose=("none",)) == []
    assert json.loads("".join(claimreview([checked], Page()))) == []


def test_several_are_a_list_in_the_order_of_the_texts() -> None:
    documents = [Checked.of(path, PROSE) for path in "ab"]
    found = written(*documents, choose=tuple(f.fingerprint for f in documents[0].findings))
    assert [each["claimReviewed"].split()[0] for each in found] == ["Sales", "Costs"] * 2


@pytest.mark.parametrize("rating", RATINGS)
def test_a_rating_is_a_number_where_it_is_one(rating: str) -> None:
    """The worse, the lower; what was not checked gets no number that someone could take for a verdict."""
    checked = Checked("a", review(EACH[rating]))
    (found,) = written(checked, choose=(checked.findings[0].fingerprint,))
    assert found["reviewRating"].get("ratingValue") == SCALE.get(rating)
    assert found["reviewRating"]["alternateName"]


def test_the_scale_keeps_the_order_of_the_ratings() -> None:
    numbered = [SCALE[rating] for rating in RATINGS if rating != "unchecked"]
    assert numbered == sorted(numbered, reverse=True) == [5, 4, 3, 2, 1]
    assert set(RATINGS) - set(SCALE) == {"unchecked"}
