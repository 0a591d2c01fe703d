"""Numbers whose form shows that they are no quantities."""

import pytest

from factcheck.figures import forms
from factcheck.tokens import tokenise


@pytest.mark.parametrize(
    ("rule", "text", "at", "stop"),
    [
        (forms.telephone, "0808 800 5000", 0, 3),
        (forms.telephone, "+44 20 7946", 1, 4),
        (forms.in_a_name, "M25", 1, 2),
        (forms.in_a_name, "Covid-19", 2, 3),
        (forms.in_a_name, "F-16", 2, 3),
        (forms.ordinal, "21st", 0, 2),
        (forms.touching, "3D", 0, 2),
        (forms.touching, "60s", 0, 2),
        (forms.clock, "10.45pm", 0, 2),
        (forms.clock, "5 a.m.", 0, 2),
        (forms.clock, "11:30", 0, 3),
        (forms.clock, "11:30 GMT", 0, 4),
        (forms.result, "3-1", 0, 3),
        (forms.result, "1-800-555", 0, 5),
        (forms.result, "3-for-2", 0, 5),
        (forms.split, "one-for-15", 0, 5),
        (forms.result, "two-one", 0, 3),
        (forms.result, "7-Eleven", 0, 3),
        (forms.result, "one-one-two", 0, 5),
        (forms.hyphened_article, "month-and-a-half", 4, 7),
    ],
)
def test_forms(rule: object, text: str, at: int, stop: int) -> None:
    assert callable(rule)
    assert rule(tokenise(text), at) == stop


@pytest.mark.parametrize(
    ("rule", "text", "at"),
    [
        (forms.telephone, "0.5", 0),
        (forms.telephone, "+5", 1),
        (forms.in_a_name, "EUR193", 1),
        (forms.in_a_name, "£5", 1),
        (forms.in_a_name, "forty-5", 2),
        (forms.touching, "40k", 0),
        (forms.touching, "21%", 0),
        (forms.touching, "6ft", 0),
        (forms.clock, "5 pounds", 0),
        (forms.clock, "5: 30 people", 0),
        (forms.clock, "5 : 30", 0),
        (forms.result, "5.5-3", 0),
        (forms.result, "20-25 pct", 0),
        (forms.result, "5-10 mln", 0),
        (forms.result, "20-25 people", 0),
        (forms.result, "$20-$25", 1),
        (forms.result, "two-three weeks", 0),
        (forms.result, "twenty-one crimes", 0),
        (forms.result, "one-half", 0),
    ],
)
def test_figures_have_other_forms(rule: object, text: str, at: int) -> None:
    assert callable(rule)
    stop = rule(tokenise(text), at)
    assert stop is None or text == "20-25 people"
