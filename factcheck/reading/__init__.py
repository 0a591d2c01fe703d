"""English text -> claims with their places."""

from factcheck.reading.read import heard, read
from factcheck.reading.reading import Reading

__all__ = ["Reading", "heard", "read"]
