"""What can go wrong with what a caller gives us: one base class and its few children.

>>> issubclass(ClaimError, FactcheckError) and issubclass(FactcheckError, ValueError)
True
"""

from os import PathLike

__all__ = ["ClaimError", "FactcheckError", "FigureError", "InputError", "UnknownCodeError", "expect_text"]


class FactcheckError(ValueError):
    """Base of every error that this library raises on purpose."""


class FigureError(FactcheckError):
    """A text or a number that cannot be read as a printed figure."""


class ClaimError(FactcheckError):
    """A claim that is badly built: it names the role, what was given and what would be right."""


class InputError(FactcheckError):
    """A file that cannot be read: missing, not text, or of a format that is not supported."""


class UnknownCodeError(FactcheckError):
    """A code that is not the name of a kind, rating, diagnosis, note, group of hedges, profile or form."""


def expect_text(given: object, function: str) -> None:
    """Refuse what a function of text was given by mistake, and say what to do instead.

    >>> expect_text(b"Crime rose.", "review")
    Traceback (most recent call last):
    ...
    TypeError: review() takes a text, not bytes: decode them first, as in review(given.decode("utf-8"))
    """
    if isinstance(given, str):
        return
    told = f"{function}() takes a text, not {type(given).__name__}"
    if isinstance(given, bytes | bytearray | memoryview):
        told += f': decode them first, as in {function}(given.decode("utf-8"))'
    elif isinstance(given, PathLike):
        told += f': read the file first, as in {function}(path.read_text("utf-8"))'
    elif hasattr(given, "read"):
        told += f": read it first, as in {function}(file.read())"
    elif given is None or isinstance(given, float) or type(given).__name__ == "NAType":  # a NaN, pandas.NA
        told += ": leave out what has no text, or give an empty one"
    raise TypeError(told)
