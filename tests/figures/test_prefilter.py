"""The quick look for figures."""

import pytest

from factcheck.figures import figures, has_figures, multipliers
from factcheck.tokens import tokenise

TEXTS = (
    "It doubled.",
    "A third of them.",
    "Five-point plan",
    "“Nine,” he said",
    "½ of it",
    "a million",
    "dozens? a dozen.",
    "5",
    "cut in half",
    "the rise was threefold",
    "half-a-million",
)


@pytest.mark.parametrize("text", TEXTS)
def test_what_holds_a_figure_is_let_through(text: str) -> None:
    tokens = tokenise(text)
    assert figures(tokens, text) or multipliers(tokens, text)
    assert has_figures(text)


@pytest.mark.parametrize("text", ["", "No number here.", "A man and a dog.", "Often, bonehead, tenant."])
def test_what_holds_none_is_not(text: str) -> None:
    assert not has_figures(text)


def test_a_part_of_a_text_is_looked_at_alone() -> None:
    assert not has_figures("5 men", 2)
    assert has_figures("men 5", 2, 5)
