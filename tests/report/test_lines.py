"""A line that was written is read back as what it was; any other is refused in words."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import review
from factcheck.certainty import TIERS
from factcheck.errors import InputError
from factcheck.prose import FormName
from factcheck.report import FORMATS, Page
from factcheck.report.checked import Checked
from factcheck.report.lines import parsed
from factcheck.report.remarks import slips
from factcheck.report.tiers import WEIGHTS, weighs
from tests.report.hostile import documents

KEPT = ("kind", "tier", "rating", "start", "quote", "quoted", "working")


@given(documents())
def test_what_was_written_is_read_back(written: list[Checked]) -> None:
    lines = "".join(FORMATS["jsonl"].write(written, Page())).splitlines()
    for checked, line in zip(written, map(parsed, lines), strict=True):
        assert (line.path, line.error) == (checked.path, checked.error)
        for finding, found in zip(checked.findings, line.findings, strict=True):
            assert [getattr(found, name) for name in KEPT] == [getattr(finding, name) for name in KEPT]
            assert found.fingerprint == finding.fingerprint
            assert found.suppression == finding.suppression
            assert (found.certainty is None) == (finding.certainty is None)
            assert found.tier not in ("alarm", "query") or found.said == finding.said
            assert [weighs(found, least) for least in WEIGHTS] == [weighs(finding, least) for least in WEIGHTS]
        assert [found.fingerprint for found in line.alarms] == [finding.fingerprint for finding in checked.alarms]


@pytest.mark.parametrize(
    ("text", "form", "correction"),
    [
        ("Sales rose 24 per cent to 99, from 82.", "text", "21 per cent"),
        ("Sales rose nearly 44 per cent to 99, from 82.", "text", "21 per cent"),
        ("Sales rose by **24 per cent** to 99, from 82.", "markdown", "21 per cent"),
        ("Sales rose by **24** per cent to 99, from 82.", "markdown", None),
        ("“Sales rose 24 per cent to 99, from 82,” he said.", "text", None),
        ("Sales rose 21 per cent to 99, from 82.", "text", None),
        ("Deaths fell by 130 per cent, from 230 to 100.", "text", "57 per cent"),
    ],
)
def test_the_correction_is_a_whole_figure_or_none(text: str, form: FormName, correction: str | None) -> None:
    """A suggestion that covers a part of a figure says nothing by itself; that a claim is impossible is said once."""
    report = review(text, form=form)
    (found,) = parsed(json.dumps(report.to_dict())).findings
    assert found.correction == correction
    assert found.diagnoses == tuple(match.message for match in slips(report.findings[0]))


LINE = review("Sales rose 24 per cent to 99, from 82.").suppressing(["abc"]).to_dict(path="a.txt")
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*LINE, "text", "x"]), inner),
    max_leaves=5,
)


@given(st.text() | st.binary())
def test_anything_is_a_line_or_an_error(line: str | bytes) -> None:
    with pytest.raises(InputError):
        parsed(line)


@given(values, st.sampled_from([*LINE["findings"][0], *LINE]))
def test_whatever_stands_in_a_field_it_is_a_line_or_an_error(value: Any, name: str) -> None:
    found = json.loads(json.dumps(LINE))
    (found if name in found else found["findings"][0])[name] = value
    try:
        line = parsed(json.dumps(found))
    except InputError:
        return
    told = [line.path, line.error or "", *(text for each in line.findings for text in (each.quote, each.said))]
    assert [type(each) for each in told] == [str] * len(told)
    assert {each.tier for each in line.findings} <= set(TIERS)


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("tier", "sure", "a tier that is not known"),
        ("kind", "guess", "a kind that is not known"),
        ("rating", "bad", "a rating that is not known"),
        ("certainty", "1e999999999", "certainty is not a decimal"),
        ("certainty", "nan", "certainty is not a decimal"),
        ("certainty", 1, "'certainty'"),
        ("quote", None, "'quote'"),
    ],
)
def test_the_error_says_what_is_wrong(name: str, value: object, told: str) -> None:
    found = json.loads(json.dumps(LINE))
    found["findings"][0][name] = value
    with pytest.raises(InputError, match=told):
        parsed(json.dumps(found))
