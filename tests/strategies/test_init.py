"""The public names of the strategies load when they are asked for."""

import pytest

from factcheck import strategies


@pytest.mark.parametrize("name", strategies.__all__)
def test_every_name_loads(name: str) -> None:
    assert callable(getattr(strategies, name))
    assert name in dir(strategies)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = strategies.no_such_name
