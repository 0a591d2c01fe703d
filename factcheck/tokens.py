"""Text to tokens: words, numbers, symbols and punctuation, each with its place.

One compiled expression does all the work. Each of its branches either takes what it has looked at or gives up
after a bounded distance, so the time is linear in the length of the text whatever the text is.
"""

import re
from collections.abc import Container, Iterable, Sequence
from typing import NamedTuple

__all__ = ["DASHES", "Token", "Tokens", "glued", "laid_out", "tokenise"]

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


# Rules look at most so many tokens beyond either end of what is read.
PADDING = ("",) * 8


class Tokens(list[Token]):
    """The tokens of a stretch of text, and beside them what the rules look at most.

    `lower` is their words in lower case. It runs on with empty words: a look a little beyond either end finds none,
    and needs no check. `numbers` are the indexes of the numbers in digits.

    >>> tokens = tokenise("Up 5%")
    >>> tokens.lower[0], tokens.lower[-1], tokens.lower[3], tokens.numbers
    ('up', '', '', [1])
    """

    __slots__ = ("lower", "numbers")

    def __init__(
        self, tokens: Iterable[Token], lower: list[str] | None = None, numbers: list[int] | None = None
    ) -> None:
        super().__init__(tokens)
        self.lower = [token.lower for token in self] if lower is None else lower
        self.lower += PADDING
        self.numbers = [i for i, token in enumerate(self) if token.kind == "number"] if numbers is None else numbers

    def starts(self, words: Container[str]) -> list[int]:
        """The indexes of the numbers in digits and of some words, in order.

        >>> tokenise("Three of 10 said two").starts({"two", "three"})
        [0, 2, 4]
        """
        found = [i for i, told in enumerate(self.lower) if told in words]
        return sorted(self.numbers + found) if self.numbers else found


# Grouped thousands come first ("1,154", Indian "1,00,000", "5 200" with a space that does not break a line), with a
# limit on the groups so that a list of numbers without spaces is not looked at over and over; then digits with commas
# that are not thousands ("6,5000", "1,5"), one misprint rather than two figures, but for a day before its year; then a
# time on a watch ("3:45.2"), whole and fraction ("10-1/2", "2019/20"), and what has dots.
_NUMBER = r"""
    [0-9]{1,3}(?:,[0-9]{2,3}){0,9},[0-9]{3}(?![0-9]) (?:\.[0-9]++ | -[0-9]{1,2}/[0-9]{1,2}(?![0-9/]))?
  | [0-9]{1,3}(?:[\u00a0\u2009\u202f][0-9]{3}){1,5}(?![0-9]) (?:\.[0-9]++)?
  | (?![0-9]{1,2},(?:19|20)[0-9]{2}(?![0-9,]))[0-9]{1,6}(?:,[0-9]{3,9}){1,9}(?![0-9]) (?:\.[0-9]++)?
  | (?<![0-9],)[0-9]{1,3},[0-9]{1,2}(?![0-9,])
  | [0-9]{1,2}:[0-5][0-9](?::[0-5][0-9])?\.[0-9]{1,3}(?![0-9])
  | (?:[0-9]{1,6}-)?[0-9]{1,6}(?:/[0-9]{1,6}){1,3}(?![0-9/])
  | [0-9]++(?:\.[0-9]++)*+
  | (?<![\w.])\.[0-9]++
  | [½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]
"""
# Digits of another script beside those that we read make it another figure: none of it is read.
_WHOLE = rf"(?<![^\D0-9])(?:{_NUMBER})(?![.,/]?[0-9]*+[^\D0-9])"
# The first branch takes most words at once. An address of the web is one word, so that no figure is read in it.
# "U.S." and "p.m." are one word, and so is "don't", but "year's" is "year" and "'s". Hyphens part words:
# "five-point" is three tokens. Digits above and below the line are marks of their own: "per cent¹", "CO₂", "km²".
_WORD = r"""
    [A-Za-z]++(?=[ ,])
  | https?://\S++ | www\.\S++
  | ['’]s(?!\w)
  | [A-Za-z](?:\.[A-Za-z](?![A-Za-z]))+\.?
  | [^\W\d_½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⁰¹²³⁴-⁹₀-₉]+(?:['’](?!s(?!\w))[^\W\d_⁰¹²³⁴-⁹₀-₉]+)*
"""
_SYMBOL = r"[$£€¥₤₩₹₽₺₫₪¢₡₾₭₦₱₸₴฿₿%‰+±=<>~≈×°]"
# A space before a token is taken with it, so that the search need not try every branch on the space.
_TOKEN = re.compile(rf"\s?+(?:({_WORD})|({_WHOLE})|({_SYMBOL})|([^\s\w]|_|\w))", re.VERBOSE)
_KINDS = (None, "word", "number", "symbol", "punct")
_NUMBERS = _KINDS.index("number")


def tokenise(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """The tokens of `text[start:end]`, in order, with offsets into the whole of `text`.

    >>> [token.text for token in tokenise("$1.13bn, up 10-1/2% in 2019/20")]
    ['$', '1.13', 'bn', ',', 'up', '10-1/2', '%', 'in', '2019/20']
    >>> [token.text for token in tokenise("A five-point plan: the U.S. and this year’s 10,331.")]
    ['A', 'five', '-', 'point', 'plan', ':', 'the', 'U.S.', 'and', 'this', 'year', '’s', '10,331', '.']
    """
    stop = len(text) if end is None else end
    make, kinds = tuple.__new__, _KINDS  # the constructor of a named tuple takes twice as long
    found: list[Token] = []
    lower: list[str] = []
    numbers: list[int] = []
    curly = text.find("’", start, stop) >= 0
    for match in _TOKEN.finditer(text, start, stop):
        kind = match.lastindex or 0
        printed, last = match[kind], match.end()
        told = printed.lower().replace("’", "'") if curly else printed.lower()
        if kind == _NUMBERS:
            numbers.append(len(lower))
        found.append(make(Token, (printed, told, last - len(printed), last, kinds[kind])))
        lower.append(told)
    return Tokens(found, lower, numbers)


def laid_out(tokens: Sequence[Token]) -> Tokens:
    """The same tokens, ready for the rules."""
    return tokens if isinstance(tokens, Tokens) else Tokens(tokens)


def glued(tokens: Sequence[Token], i: int) -> bool:
    """Whether the token at `i` touches the one before it."""
    return 0 < i < len(tokens) and tokens[i].start == tokens[i - 1].end
