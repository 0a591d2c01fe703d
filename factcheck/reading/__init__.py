"""English text -> claims with their places."""

from factcheck.reading.reading import Reading

__all__ = ["Reading", "read"]


def read(text: str) -> tuple[Reading, ...]:
    """The claims of a text, in its order."""
    return ()
