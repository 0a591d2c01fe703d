"""A printed numeral, in digits or in words, to its exact value and the unit of its last digit."""

from factcheck.numerals.digits import plain_digits, scale_words
from factcheck.numerals.reader import numeral, starts, starts_numeral
from factcheck.numerals.small import Numeral, after_article, number_words, scale_at, under_hundred

__all__ = [
    "Numeral",
    "after_article",
    "number_words",
    "numeral",
    "plain_digits",
    "scale_at",
    "scale_words",
    "starts",
    "starts_numeral",
    "under_hundred",
]
