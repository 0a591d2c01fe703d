"""The noun that a number counts: "37 offences", "99 recorded crimes", "a five-year period"."""

from collections.abc import Sequence

from factcheck.figures.looks import joined_word, words
from factcheck.tokens import Token, word

__all__ = ["Noun", "noun_behind"]

# A noun group of the news is seldom longer: "1,154 child abuse image offences".
LONGEST = 5
Noun = tuple[str, int]  # the noun in lower case, and the index behind it


def noun_behind(tokens: Sequence[Token], i: int, one: bool = False) -> Noun | None:
    """The noun counted by the number that ends before index `i`.

    It is the first plural of the group behind the number; for the number one, the last word of the group. A noun
    joined by a hyphen ("five-year") may be singular.

    >>> from factcheck.tokens import tokenise
    >>> noun_behind(tokenise("82 recorded sexual offences against children"), 1)
    ('offences', 4)
    """
    if joined_word(tokens, i):
        return _compound(tokens, i)
    if word(tokens, i) in words("counted", "singular"):
        return tokens[i].lower, i + 1
    group = _group(tokens, i)
    plurals = [at for at in group if is_plural(tokens[at])]
    small = [at for at in plurals if not tokens[at].text[0].isupper()]
    if plurals:
        head = (small or plurals)[0]
        return tokens[head].lower, head + 1
    singular = [at for at in group if not tokens[at].lower.endswith(("ed", "ing", "ly"))] if one else []
    return (tokens[singular[-1]].lower, singular[-1] + 1) if singular else None


def is_plural(token: Token) -> bool:
    """Whether a word looks like a plural noun."""
    text = token.lower
    if text in words("counted", "plurals"):
        return True
    return len(text) > 2 and text[-1] == "s" and text[-2] not in "siu'" and text not in words("counted", "not-plurals")


def _compound(tokens: Sequence[Token], i: int) -> Noun | None:
    told = word(tokens, i + 1)
    other = told in words("counted", "compounds", "not") or told in words("counted", "stops")
    return None if other else (told, i + 2)


def _group(tokens: Sequence[Token], i: int) -> list[int]:
    """The indexes of the words of the noun group at `i`, in order."""
    found: list[int] = []
    stops = words("counted", "stops")
    while i < len(tokens) and len(found) < LONGEST:
        if tokens[i].kind != "word" or tokens[i].lower in stops:
            if not (found and joined_word(tokens, i)):
                break
        else:
            found.append(i)
        i += 1
    return found
