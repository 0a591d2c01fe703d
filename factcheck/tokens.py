"""Text to tokens: words, numbers, symbols and punctuation, each with its place.

One compiled expression does all the work. Each of its branches either takes what it has looked at or gives up
after a bounded distance, so the time is linear in the length of the text whatever the text is.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

__all__ = ["DASHES", "Token", "glued", "tokenise", "word"]

DASHES = ("-", "–")


class Token(NamedTuple):
    """One token. `text` is as printed, `lower` in lower case with straight apostrophes.

    `start` and `end` are offsets into the whole text. `kind` is "word", "number", "symbol" (money, per cent,
    arithmetic) or "punct". A number token is one unbroken figure: 10,331 or 10-1/2 or 2019/20 or 192.168.1.2.
    """

    text: str
    lower: str
    start: int
    end: int
    kind: str


# Grouped thousands come first ("1,154", Indian "1,00,000"), with a limit on the groups so that a list of numbers
# without spaces is not looked at over and over; then whole and fraction ("10-1/2", "2019/20"), then what has dots.
_NUMBER = r"""
    [0-9]{1,3}(?:,[0-9]{2,3}){0,9},[0-9]{3}(?![0-9]) (?:\.[0-9]++ | -[0-9]{1,2}/[0-9]{1,2}(?![0-9/]))?
  | (?:[0-9]{1,6}-)?[0-9]{1,6}(?:/[0-9]{1,6}){1,3}(?![0-9/])
  | [0-9]++(?:\.[0-9]++)*
  | (?<![\w.])\.[0-9]++
  | [½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]
"""
# An address of the web is one word, so that no figure is read in it. "U.S." and "p.m." are one word, and so is
# "don't", but "year's" is "year" and "'s". Hyphens part words: "five-point" is three tokens.
_WORD = r"""
    https?://\S++ | www\.\S++
  | ['’]s(?!\w)
  | [A-Za-z](?:\.[A-Za-z](?![A-Za-z]))+\.?
  | [^\W\d_½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]+(?:['’](?!s(?!\w))[^\W\d_]+)*
"""
_SYMBOL = r"[$£€¥₤₩₹₽₺₫₪¢₡₾₭₦₱₸₴฿₿%‰+±=<>~≈×°]"

_TOKEN = re.compile(
    rf"(?P<word>{_WORD})|(?P<number>{_NUMBER})|(?P<symbol>{_SYMBOL})|(?P<punct>[^\s\w]|_|\w)", re.VERBOSE
)


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]`, in order, with offsets into the whole of `text`.

    >>> [token.text for token in tokenise("$1.13bn, up 10-1/2% in 2019/20")]
    ['$', '1.13', 'bn', ',', 'up', '10-1/2', '%', 'in', '2019/20']
    >>> [token.text for token in tokenise("A five-point plan: the U.S. and this year’s 10,331.")]
    ['A', 'five', '-', 'point', 'plan', ':', 'the', 'U.S.', 'and', 'this', 'year', '’s', '10,331', '.']
    """
    return [
        Token(found := match.group(), _lowered(found), *match.span(), match.lastgroup or "punct")
        for match in _TOKEN.finditer(text, start, len(text) if end is None else end)
    ]


def word(tokens: Sequence[Token], i: int) -> str:
    """The token at `i` in lower case, "" where there is none."""
    return tokens[i].lower if 0 <= i < len(tokens) else ""


def glued(tokens: Sequence[Token], i: int) -> bool:
    """Whether the token at `i` touches the one before it."""
    return 0 < i < len(tokens) and tokens[i].start == tokens[i - 1].end


def _lowered(text: str) -> str:
    return text.lower() if text.isascii() else text.lower().replace("’", "'")
