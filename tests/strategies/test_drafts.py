"""Drafts: a claim of each kind without its stated figure, and the true values behind its operands."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claim import Claim
from factcheck.kinds import Rate
from factcheck.strategies.drafts import DRAFTS, Draft


@pytest.mark.parametrize("kind", DRAFTS, ids=lambda kind: kind.code)
@given(data=st.data(), desk=st.sampled_from(["any", "british", "american", "agency"]))
def test_only_the_stated_figure_is_missing_and_the_truth_gives_it(
    kind: type[Claim], data: st.DataObject, desk: str
) -> None:
    draft = data.draw(DRAFTS[kind](desk))
    assert isinstance(draft.claim, kind)
    assert draft.claim.missing() == (kind.stated,)
    assert draft.true.keys() == draft.claim.variables().keys()
    assert draft.claim.residual({**_levels(draft), kind.stated: draft.value()}) == 0


def _levels(draft: Draft) -> dict[str, Fraction | int | None]:
    """The true operands, implied ones worked out by the claim that implies them."""
    claim, true = draft.claim, draft.true
    found: dict[str, Fraction | int | None] = {name: value for name, value in true.items() if "." not in name}
    for name, implied, sources in claim.derived():
        found[name] = implied.at({source: true[variable] for source, variable in sources.items()})
    return {**found, "per": claim.per} if isinstance(claim, Rate) else found
