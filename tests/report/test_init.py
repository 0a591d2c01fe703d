"""The list of formats."""

import pytest
from hypothesis import given

from factcheck.report import FORMATS, Checked, Page
from tests.report.hostile import documents


def test_the_formats_of_the_contract_are_there() -> None:
    """The three that were there first come first, and then those for what else an article passes through."""
    assert list(FORMATS) == [
        "text",
        "json",
        "jsonl",
        "html",
        "sarif",
        "github",
        "rdjsonl",
        "csv",
        "annotation",
        "claimreview",
    ]


@pytest.mark.parametrize("name", FORMATS)
def test_an_error_is_in_the_output_that_is_said_to_hold_it(name: str) -> None:
    written = "".join(FORMATS[name].write([Checked("a", error="is binary")], Page()))
    assert ("is binary" in written) == FORMATS[name].holds_errors


def test_only_what_is_published_is_chosen() -> None:
    assert [name for name, format_ in FORMATS.items() if format_.chosen_only] == ["claimreview"]


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_in_which_documents_stand_alone_is_what_each_of_them_is(name: str) -> None:
    """So each can be written in a process of its own."""

    @given(documents())
    def hold(given: list[Checked]) -> None:
        write = FORMATS[name].write
        assert "".join(write(given, Page())) == "".join("".join(write([each], Page())) for each in given)

    if FORMATS[name].alone:
        hold()
    else:
        assert "".join(FORMATS[name].write([], Page()))
