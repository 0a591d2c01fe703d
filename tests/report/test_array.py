"""One list of all documents."""

import json

import pytest

from factcheck.report.array import array
from factcheck.report.checked import Checked, Page
from tests.report.made import police


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_the_list_holds_every_document(count: int) -> None:
    written = "".join(array([Checked(str(i), police()) for i in range(count)], Page()))
    assert [found["path"] for found in json.loads(written)] == [str(i) for i in range(count)]
    assert written.endswith("]\n")
