"""The folds of cross-validation: which documents a model must not have learned from."""

from hashlib import blake2b

__all__ = ["FOLDS", "fold_of"]

FOLDS = 5


def fold_of(document: str, folds: int = FOLDS) -> int:
    """The fold of a document: it depends on its id alone, and parts of one document ("bbc:1#0-22") share it.

    >>> fold_of("reuters:4787"), fold_of("bbc:business/490"), fold_of("bbc:business/490#3-9")
    (1, 0, 0)
    """
    name = document.partition("#")[0]
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big") % folds
