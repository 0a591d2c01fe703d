"""One base class, so that a caller can catch everything the library raises on purpose."""

import pytest

from factcheck import errors


@pytest.mark.parametrize("name", errors.__all__)
def test_every_error_is_a_factcheck_error_and_a_value_error(name: str) -> None:
    error = getattr(errors, name)
    assert issubclass(error, errors.FactcheckError)
    assert issubclass(error, ValueError)
