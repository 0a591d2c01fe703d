"""What is measured: a reader, with the verdicts and tiers of the library behind it."""

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any

from attrs import frozen

from factcheck import DEFAULT_POLICY, Policy, Reading, read
from factcheck.findings import reviewed
from factcheck.learn.folds import FOLDS, fold_of
from factcheck.prose import prose_of

__all__ = ["FOLDS", "Object", "Reader", "Readers", "crossed", "findings", "fold_of", "loaded", "same"]

Object = dict[str, Any]
Reader = Callable[[str], Iterable[Reading]]
"""The text of an article to what it claims, as `factcheck.read` does."""


@frozen
class Readers:
    """The reader of each document: the one of its fold, which has not learned from it."""

    of_fold: tuple[Reader, ...]

    def of(self, document: str) -> Reader:
        """The reader of a document, by its id."""
        return self.of_fold[fold_of(document, len(self.of_fold))]


def same(reader: Reader = read) -> Readers:
    """One reader for all documents."""
    return Readers((reader,))


def crossed(trained: Callable[[int], Reader]) -> Readers:
    """Cross-validation: `trained(fold)` is a reader that has seen no document of that fold."""
    return Readers(tuple(map(trained, range(FOLDS))))


def findings(text: str, form: str, reader: Reader = read, policy: Policy = DEFAULT_POLICY) -> list[Object]:
    """What is found in a document by a reader: the objects of the JSON."""
    prose = prose_of(text, form)  # type: ignore[arg-type]  # the name of a form, from a file
    found: list[Object] = reviewed(prose, policy=policy, by=reader).to_dict()["findings"]
    return found


def loaded(name: str) -> Any:
    """What "module:name" names."""
    module, _, attribute = name.partition(":")
    return getattr(import_module(module), attribute)
