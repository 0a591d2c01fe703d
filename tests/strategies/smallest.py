"""The smallest example of a strategy."""

from collections.abc import Callable
from random import Random
from typing import Any

from hypothesis import HealthCheck, Phase, find, settings
from hypothesis import strategies as st

# without the phase that explains, which traces every line
QUICK = settings(
    max_examples=5000, database=None, phases=(Phase.generate, Phase.shrink), suppress_health_check=list(HealthCheck)
)


def smallest(strategy: st.SearchStrategy[Any], wanted: Callable[[Any], bool] = lambda _: True) -> Any:
    """What hypothesis would show as the example of a failing test."""
    return find(strategy, wanted, settings=QUICK, random=Random(0))
