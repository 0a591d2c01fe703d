"""Which tests concern which module of the core, the quickest first."""

from typing import NamedTuple

__all__ = ["PLAN", "Target"]


class Target(NamedTuple):
    """Modules that belong together, by their places below `factcheck`, and the tests that should notice a change."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]


LAWS = ("tests/test_specification.py", "tests/laws/test_oracle.py")
RATINGS, ARITHMETIC = "tests/laws/test_ratings.py", "tests/laws/test_arithmetic.py"
CLAIMS = ("tests/test_claim.py", "tests/test_claim_implied.py", "tests/test_claim_roles.py")

PLAN = {
    "interval": Target(("interval.py",), ("tests/test_interval.py", *LAWS, "tests/test_box.py", ARITHMETIC)),
    "rounding": Target(("rounding.py",), ("tests/test_rounding.py", "tests/laws/test_published.py", "tests/wording")),
    "quantity": Target(("quantity.py",), ("tests/test_quantity.py", *LAWS, "tests/test_one_unit.py", "tests/wording")),
    "claim": Target(
        ("claim.py",), ("tests/kinds/test_percent_change.py", *LAWS, *CLAIMS, "tests/test_given.py", ARITHMETIC)
    ),
    "kinds": Target(("kinds",), ("tests/kinds", *LAWS, "tests/wording", ARITHMETIC, RATINGS)),
    "hedges": Target(("hedges.py",), ("tests/test_hedges.py", "tests/test_profiles.py", *LAWS, "tests/kinds")),
    "rate": Target(("rate.py",), ("tests/test_rate.py", *LAWS, "tests/test_verdict.py", RATINGS)),
    "diagnoses": Target(("diagnoses",), ("tests/diagnoses", *LAWS[:1], "tests/wording", RATINGS)),
    "verdict": Target(("verdict.py",), ("tests/test_verdict.py", *LAWS, "tests/wording", RATINGS)),
    "tiers": Target(("certainty.py", "profiles.py"), ("tests/test_certainty.py", "tests/test_profiles.py")),
    "agreement": Target(("reading/agreement.py",), ("tests/reading/test_agreement.py", "tests/reading/test_read.py")),
    "reader": Target(
        ("reader/decode.py", "reader/forest.py"),
        ("tests/reader/test_decode.py", "tests/reader/test_forest.py", "tests/reader/test_learned.py"),
    ),
}
"""The core by name. The examples of each module are run as well."""
