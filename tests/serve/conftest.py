"""A server in this process, with its workers, for all tests of a run."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from factcheck.serve.app import app
from factcheck.serve.limits import Limits

HERE = "http://127.0.0.1:8377"
SMALL = 100_000
"""The most that the server of the tests takes on."""


@pytest.fixture(scope="session")
def client() -> Iterator[TestClient]:
    """Someone on this machine."""
    with TestClient(app(Limits(size=SMALL)), base_url=HERE, raise_server_exceptions=False) as found:
        yield found
