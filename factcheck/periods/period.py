"""A period as printed, and the months that it covers where the text gives them."""

from attrs import evolve, frozen

__all__ = ["Period"]

MONTHS = {"year": 12, "quarter": 3, "month": 1}


@frozen
class Period:
    """A year, a season, a quarter, a month, a date, or words that point to one.

    `first` and `last` are the first and the last month covered, counted as year * 12 + month from 0, or `None`
    where the text does not give them. `style` is "year", "financial", "month", "quarter", "half", "months",
    "date", "ended" (12 months to March 31), "decade", "range" or "relative". For a relative period `relative`
    is how many `unit`s ("year", "quarter", "month", "week", "day", "period") it lies from the one spoken of: -1
    for "a year earlier". `parts` are the ends of a range. `start` and `end` are places in the text.

    >>> from factcheck.periods import parse_period
    >>> parse_period("2017/18").years_to(parse_period("2020/21"))
    3
    """

    printed: str
    start: int | None = None
    end: int | None = None
    first: int | None = None
    last: int | None = None
    style: str = "year"
    relative: int | None = None
    unit: str | None = None
    parts: tuple["Period", ...] = ()

    @property
    def months(self) -> int | None:
        """How many months it covers."""
        return None if self.first is None or self.last is None else self.last - self.first + 1

    def years_to(self, other: "Period") -> int | None:
        """How many years lie from the beginning of this period to that of another; `None` if one is not known.

        A business year counts by the calendar year in which it begins.
        """
        if self.first is None or other.first is None:
            return None
        return other.first // 12 - self.first // 12

    def shifted(self, count: int, unit: str) -> "Period | None":
        """The period of the same length that lies `count` years, quarters or months later.

        >>> from factcheck.periods import parse_period
        >>> parse_period("2019/20").shifted(-1, "year").first == parse_period("2018/19").first
        True
        """
        if self.first is None or self.last is None or unit not in MONTHS:
            return None
        by = count * MONTHS[unit]
        return evolve(self, first=self.first + by, last=self.last + by)

    def moved(self, by: int) -> "Period":
        """The same period, `by` characters further on; one that stands in no text is left as it is."""
        if self.start is None or self.end is None:
            return self
        return evolve(self, start=self.start + by, end=self.end + by, parts=tuple(p.moved(by) for p in self.parts))

    def covers(self, other: "Period") -> bool:
        """Whether the other period lies wholly within this one, as far as the months of both are known."""
        if self.first is None or self.last is None or other.first is None or other.last is None:
            return False
        return self.first <= other.first and other.last <= self.last

    def __str__(self) -> str:
        return self.printed
