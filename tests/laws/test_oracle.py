"""`check` agrees with the oracle, which was written from the definitions and shares no code with it.

The suite asks a few times for each relation. `FACTCHECK_ORACLE=12500 pytest tests/laws/test_oracle.py` asks so many
times, at random.
"""

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck import check
from tests.laws.asked import asked, claim_of
from tests.laws.oracle import RELATIONS, rating

TIMES = os.environ.get("FACTCHECK_ORACLE")

so_often = settings(
    max_examples=int(TIMES or 40), derandomize=TIMES is None, suppress_health_check=list(HealthCheck), database=None
)
each_relation = pytest.mark.parametrize("relation", RELATIONS)


@each_relation
@so_often
@given(data=st.data())
def test_the_oracle_rates_a_claim_as_check_does(relation: str, data: st.DataObject) -> None:
    question = data.draw(asked(relation))
    claim = claim_of(question)
    assert check(claim).rating == rating(question), claim
