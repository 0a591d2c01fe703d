"""JSON that may stand in a page, and names that are the same tomorrow."""

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from factcheck.report.linked import embedded, urn
from tests.report.hostile import names

UUID5 = re.compile(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


@given(st.dictionaries(names, names))
def test_no_text_leaves_the_script_that_it_stands_in(found: dict[str, str]) -> None:
    written = embedded(found)
    assert json.loads(written) == found
    assert not set(written) & set("<>&\n\r")
    assert written.isascii()


def test_names_are_told_apart_and_stay() -> None:
    assert urn("a", "b") == urn("a", "b")
    assert len({urn("a", "b"), urn("b", "a"), urn("ab"), urn("a"), urn("")}) == 5
    assert UUID5.fullmatch(urn("a", "b"))
