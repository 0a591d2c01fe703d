"""Memory is flat: what a document took is given back, however many are read."""

import gc
import tracemalloc
from collections.abc import Callable
from itertools import islice

from factcheck import Report, review
from tests.fuzz.documents import documents

READ = 120
MOST = 500
"""Bytes a document. Of a report alone, the text is as long."""


def growth(work: Callable[[str], object]) -> float:
    """The bytes that are held for each of some documents, after others of the same words.

    What is known of words fills up to a bound and says nothing about documents.
    """
    texts = [text for _, text in islice(documents(seed=1), READ)]
    for text in texts:
        work(text)
    gc.collect()
    tracemalloc.start()
    try:
        for text in texts:
            work(text.replace(". ", ". So "))
        gc.collect()
        return tracemalloc.get_traced_memory()[0] / READ
    finally:
        tracemalloc.stop()


def test_nothing_is_held_of_a_document() -> None:
    """`python -m tests.fuzz.documents 100000` measures the process itself."""
    assert growth(lambda text: review(text).alarms) < MOST


def test_what_is_held_is_seen() -> None:
    """Here it is the reports."""
    held: list[Report] = []
    assert growth(lambda text: held.append(review(text))) > MOST
