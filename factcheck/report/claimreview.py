"""ClaimReview of schema.org: findings that a person chose to publish, as search engines read them."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from factcheck.findings import Finding
from factcheck.report.checked import Checked, Chosen, Page
from factcheck.report.linked import embedded
from factcheck.report.ratings import RATED

__all__ = ["claimreview"]

Object = dict[str, Any]

CONTEXT = "https://schema.org"
BEST, WORST = 5, 1
SCALE: Mapping[str, int] = MappingProxyType(
    {"correct": BEST, "consistent": 4, "stretched": 3, "misrounded": 2, "wrong": WORST}
)
"""The ratings as numbers; what is not checked has none."""


def claimreview(documents: Iterable[Checked], page: Page) -> Iterator[str]:
    """A list of reviews, one for each finding that was chosen; nothing is written before all documents are read.

    >>> print(*claimreview([], Page()), end="")
    []
    """
    chosen = page.chosen
    reviews = [
        embedded(_review(finding, checked, chosen))
        for checked in documents
        for finding in checked.findings
        if chosen is not None and finding.fingerprint in chosen.fingerprints
    ]
    told = ",\n".join(reviews)
    yield f"[\n{told}\n]\n" if reviews else "[]\n"


def _review(finding: Finding, checked: Checked, chosen: Chosen) -> Object:
    """One review. What is not known is left out: who made the claim, and where."""
    start, end = finding.reading.sentence
    day = {"datePublished": chosen.date} if chosen.date is not None else {}
    return {
        "@context": CONTEXT,
        "@type": "ClaimReview",
        "url": chosen.url,
        **day,
        "author": {"@type": "Organization", "name": chosen.reviewer},
        "claimReviewed": " ".join(checked.prose.text[start:end].split()),
        "itemReviewed": {"@type": "Claim"},
        "reviewRating": _rating(finding.rating),
        "reviewBody": "\n".join(filter(None, (finding.verdict.message, finding.verdict.working))),
    }


def _rating(rating: str) -> Object:
    """A rating in words, and as a number where it is one."""
    row = RATED[rating]
    words = {"@type": "Rating", "alternateName": row.word, "ratingExplanation": row.meaning}
    if rating not in SCALE:
        return words
    return {**words, "ratingValue": SCALE[rating], "bestRating": BEST, "worstRating": WORST}
