"""A printed numeral, in digits or in words, to its exact value and the unit of its last digit."""

from factcheck.numerals.digits import numeral, plain_digits, starts_numeral
from factcheck.numerals.small import Numeral, number_words

__all__ = ["Numeral", "number_words", "numeral", "plain_digits", "starts_numeral"]
