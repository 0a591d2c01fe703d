"""The periods of a text: years, seasons, quarters, months, dates, and words that point to one."""

from factcheck.periods.period import Period
from factcheck.periods.reader import periods

__all__ = ["Period", "periods"]
