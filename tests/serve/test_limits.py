"""The limits: each can be set, and two texts can be checked at once."""

from factcheck.serve.limits import Limits


def test_a_short_text_is_checked_beside_a_long_one() -> None:
    assert Limits().workers >= 2
    assert Limits(size=1)._replace(workers=Limits().workers) == Limits(1)
