"""What can go wrong with what a caller gives us: one base class and its few children.

>>> issubclass(ClaimError, FactcheckError) and issubclass(FactcheckError, ValueError)
True
"""

__all__ = ["ClaimError", "FactcheckError", "FigureError", "InputError", "UnknownCodeError"]


class FactcheckError(ValueError):
    """Base of every error that this library raises on purpose."""


class FigureError(FactcheckError):
    """A text or a number that cannot be read as a printed figure."""


class ClaimError(FactcheckError):
    """A claim that is badly built: it names the role, what was given and what would be right."""


class InputError(FactcheckError):
    """A file that cannot be read: missing, not text, or of a format that is not supported."""


class UnknownCodeError(FactcheckError):
    """A code that names no kind, rating, diagnosis, note or hedge."""
