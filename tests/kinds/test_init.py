"""The list of kinds."""

import pytest

from factcheck import kinds
from factcheck.errors import UnknownCodeError
from tests.kinds.given import ARITHMETIC, PREDICATES


def test_each_kind_is_found_by_its_code_and_codes_differ() -> None:
    assert len({kind.code for kind in kinds.KINDS}) == len(kinds.KINDS) == 13
    for kind in kinds.KINDS:
        assert kinds.kind_of(kind.code) is kind
        assert kind.__name__ in kinds.__all__


def test_the_laws_over_all_kinds_have_a_claim_of_each() -> None:
    assert [type(claim) for claim in ARITHMETIC + PREDICATES] == list(kinds.KINDS)


def test_an_unknown_code_is_told_with_those_that_are_known() -> None:
    with pytest.raises(UnknownCodeError, match="'ratio' is not a kind of claim: the kinds are percent_change"):
        kinds.kind_of("ratio")
