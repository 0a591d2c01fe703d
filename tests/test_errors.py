"""One base class, so that a caller can catch everything the library raises on purpose."""

import pytest

from factcheck import errors

ERRORS = [each for each in vars(errors).values() if isinstance(each, type) and issubclass(each, Exception)]


@pytest.mark.parametrize("error", ERRORS)
def test_every_error_is_a_factcheck_error_and_a_value_error(error: type) -> None:
    assert issubclass(error, errors.FactcheckError)
    assert issubclass(error, ValueError)
