"""Edits of a text that leave what it says: other spellings of a figure, other words, other marks."""

import re
from collections.abc import Callable, Mapping

from tests.laws.patches import Edit, Patch

__all__ = ["EDITS"]


def swap(pattern: str, given: str | Callable[[re.Match[str]], str]) -> Edit:
    r"""The edit that writes something else for each match; `given` may use groups as \1."""
    compiled = re.compile(pattern)

    def edit(text: str) -> list[Patch]:
        rows = (
            (match, match.expand(given) if isinstance(given, str) else given(match))
            for match in compiled.finditer(text)
        )
        return [Patch(*match.span(), after) for match, after in rows if after != match[0]]

    return edit


def words(rows: Mapping[str, str], behind: str = "") -> Edit:
    """The edit that writes other words for words of lower case; `behind` is a pattern for what must not follow."""
    either = "|".join(sorted(rows, key=len, reverse=True))
    return swap(rf"(?<![\w-])(?:{either})(?![\w-]){behind}", lambda match: rows[match[0]])


def nouns(rows: Mapping[str, str]) -> Edit:
    """The edit that writes other nouns, each with the article that it needs ("a rise": "an increase")."""
    compiled = re.compile(rf"(?<![\w-])(an?) ({'|'.join(rows)})(?![\w-])")

    def edit(text: str) -> list[Patch]:
        patches = list[Patch]()
        for match in compiled.finditer(text):
            noun = rows[match[2]]
            patches += [Patch(*match.span(1), "an" if noun[0] in "aeiou" else "a"), Patch(*match.span(2), noun)]
        return patches

    return edit


def bare(match: re.Match[str]) -> str:
    """A number without its commas, unless it would look like a year."""
    digits = match[0].replace(",", "")
    return match[0] if len(digits) == 4 and 1500 <= int(digits) <= 2100 else digits


SMALL = dict(zip("two three four five six seven eight nine".split(), "23456789", strict=True))
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
IDIOMS = r"(?! (?:short|apart|on|out|into|back|foul|to the (?:floor|ground)))"
"""What makes "fell" another word than "dropped"."""

EDITS: Mapping[str, Edit] = {
    "per cent for %": swap(r"(?<=\d)%(?![\w-])", " per cent"),
    "pct for %": swap(r"(?<=\d)%(?![\w-])", " pct"),
    "pct for percent": swap(r"\b(?:per cent|percent)\b(?!-)", "pct"),
    "per cent for pct": swap(r"(?<=\d )(?:pct|percent)\b(?!-)", "per cent"),
    "% for per cent": swap(r"(?<=\d) (?:per cent|percent|pct)\b(?!-)", "%"),
    "1154 for 1,154": swap(r"(?<![\d.,/-])\d{1,3}(?:,\d{3})+(?![\d,/-])", bare),
    "9 for nine": swap(
        rf"(?<= )(?<!in )(?:{'|'.join(SMALL)})(?= (?!or |and a |hundred|thousand|fifths)[a-z])",
        lambda match: SMALL[match[0]],
    ),
    "nine for 9": swap(
        rf"(?<=[a-z] )(?<!age )(?<!aged )[2-9](?= (?!or |and |out |a\.m|p\.m|in |of |to |{MONTHS})[a-z]{{2}})",
        lambda match: {digit: word for word, digit in SMALL.items()}[match[0]],
    ),
    "mln spelt out": words({"mln": "million", "bln": "billion"}),
    "dlrs spelt out": words({"dlrs": "dollars"}),
    "m spelt out": swap(r"(?<=[£$€])([\d.,]+)m\b", "\\1 million"),
    "bn spelt out": swap(r"(?<=[£$€])([\d.,]+)bn\b", "\\1 billion"),
    "rose: increased": words({"rose": "increased", "risen": "increased", "rising": "increasing"}, IDIOMS),
    "rose: climbed": words({"rose": "climbed", "risen": "climbed", "rising": "climbing", "grew": "rose"}, IDIOMS),
    "increased: rose": words({"climbed": "rose", "jumped": "climbed", "soared": "surged", "surged": "jumped"}),
    "fell: dropped": words({"fell": "dropped", "fallen": "dropped", "falling": "dropping"}, IDIOMS),
    "fell: declined": words({"fell": "declined", "fallen": "declined", "declined": "fell", "dropped": "fell"}, IDIOMS),
    "fell: decreased": words({"fell": "decreased", "fallen": "decreased", "declined": "decreased"}, IDIOMS),
    "a rise: an increase": nouns({"rise": "increase", "increase": "rise", "jump": "gain", "gain": "jump"}),
    "a fall: a drop": nouns({"fall": "drop", "drop": "decline", "decline": "fall", "decrease": "reduction"}),
    "compared with: against": words({"compared with": "against", "compared to": "compared with"}),
    "a year earlier: the year before": words(
        {"a year earlier": "the year before", "the year before": "a year earlier"}
    ),
    "the previous year: the year before": words(
        {"the previous year": "the year before", "a year ago": "a year earlier"}
    ),
    "straight quotes": swap("[“”‘’]", lambda match: '"' if match[0] in "“”" else "'"),
    "curly apostrophes": swap(r"(?<=\w)'(?=\w)", "’"),
    "curly quotes": swap(r"(?<![\w\"])\"([^\"\n]*[^\s\"])\"(?![\w\"])", "“\\1”"),
    "no-break spaces": swap(" ", "\u00a0"),
    "no-break spaces behind digits": swap(r"(?<=\d) (?=[a-z])", "\u00a0"),
    "narrow spaces before %": swap(r"(?<=\d)%", "\u202f%"),
    "two spaces between sentences": swap(r"(?<=[a-z][.”]) (?=[A-Z“])", "  "),
    "long dashes": swap(r"(?<=\w) [-–] (?=\w)", " — "),
    "short dashes": swap(r"(?<=\w) [—–] (?=\w)", " - "),
    "middle dashes": swap(r"(?<=\w) (?:-|—|--) (?=\w)", " – "),
    "closed dashes": swap(r"(?<=\w) [-–—] (?=\w)", "—"),
    "CRLF": swap(r"(?<!\r)\n", "\r\n"),
    "blank lines with spaces": swap(r"\n\n", "\n  \n"),
    "three line ends": swap(r"\n\n", "\n\n\n"),
}
"""The edits by name."""
