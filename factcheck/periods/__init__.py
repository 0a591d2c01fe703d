"""The periods of a text: years, seasons, quarters, months, dates, and words that point to one."""

from factcheck.periods.period import Period
from factcheck.periods.reader import parse_period, period_words, periods

__all__ = ["Period", "parse_period", "period_words", "periods"]
