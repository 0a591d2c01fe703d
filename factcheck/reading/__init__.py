"""English text -> claims with their places."""

from factcheck.reading.read import read
from factcheck.reading.reading import Reading

__all__ = ["Reading", "read"]
