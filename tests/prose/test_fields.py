"""Strings of JSON are read as articles, each figure with its place in the file."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.prose import FORMS, prose_of
from factcheck.prose.fields import Fields, is_json, strings

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)
BODY = "Sales rose “24 per cent” to £99m,\nfrom £82m.\t\\ 😀"


def places(value: Any, pointer: str = "") -> list[str]:
    """The pointers of all that stands in a value."""
    found = [pointer]
    if isinstance(value, dict | list):
        for name, each in value.items() if isinstance(value, dict) else enumerate(value):
            found += places(each, f"{pointer}/{str(name).replace('~', '~0').replace('/', '~1')}")
    return found


@given(values, st.data(), st.booleans(), st.sampled_from([None, 0, 2, "\t"]))
def test_any_string_of_any_document_is_found(value: Any, data: st.DataObject, ascii_: bool, indent: Any) -> None:
    pointer = data.draw(st.sampled_from(places(value)))
    document = json.dumps(value, ensure_ascii=ascii_, indent=indent)
    put = json.loads(document)
    where = put
    parts = [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]
    for part in parts[:-1]:
        where = where[int(part)] if isinstance(where, list) else where[part]
    if not parts:
        put = BODY
    elif isinstance(where, list):
        where[int(parts[-1])] = BODY
    else:
        where[parts[-1]] = BODY
    source = json.dumps(put, ensure_ascii=ascii_, indent=indent)
    prose = Fields((pointer,)).prose(source)
    assert prose.text == BODY
    at = prose.text.index("24 per cent")
    edit = prose.edit(at, at + 2, "21")
    assert edit is not None
    assert Fields((pointer,)).prose(edit.applied(source)).text == BODY.replace("24", "21")


def test_html_is_told_by_its_first_tag_and_can_be_said() -> None:
    page = "<p>Up <b>5</b>%</p>"
    source = json.dumps({"a": page, "b": f"<!-- wp:paragraph -->{page}", "c": "5 < 6", "d": "**5%**"})
    for pointer, text in {"/a": "Up 5%", "/b": "Up 5%", "/c": "5 < 6", "/d": "**5%**"}.items():
        assert Fields((pointer,)).prose(source).text == text
    assert Fields(("/a",), FORMS["text"]).prose(source).text == page
    assert Fields(("/d",), FORMS["markdown"]).prose(source).text == "5%"


def test_several_are_read_in_the_order_in_which_they_are_asked_for() -> None:
    source = '{"body": "B 5%", "title": "A"}'
    prose = Fields(("/title", "/body", "/title")).prose(source)
    assert prose.text == "A\n\nB 5%"
    start, end = prose.place(5, 7)
    assert source[start:end] == "5%"


def test_of_two_of_one_name_the_last_counts() -> None:
    assert Fields(("/a",)).prose('{"a": "1", "b": {"a": "2"}, "a": "3"}').text == "3"


@pytest.mark.parametrize(
    ("source", "pointer", "says"),
    [
        ('{"a": 5, "bb": "x", "c": {"d/e": "longer"}}', "/a", "no text at /a; it has /c/d~1e, /bb"),
        ('["a"]', "/1", "no text at /1; it has /0"),
        ('["a"]', "/-", "no text"),
        ('["a"]', "/01", "no text"),
        ('["a"]', "/99999999999999999999", "no text"),
        ('{"a": "x"}', "a", "begins with a slash, as /a"),
        ('{"a": "x"}', "", "no text at its top"),
        ('{"a": "x"}', "/a/b", "no text"),
        ('{"a": "x"', "/a", r"is not JSON: .* \(line 1\)"),
        ("[" * 100_000, "/0", "JSON"),
        ("5", "/a", "no text at /a$"),
    ],
)
def test_what_is_not_there_is_told_with_what_is(source: str, pointer: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        Fields((pointer,)).prose(source)


def test_a_number_may_have_any_number_of_digits() -> None:
    assert Fields(("/a",)).prose(f'{{"b": {"9" * 9999}, "a": "5%"}}').text == "5%"


@given(st.text())
def test_a_text_is_seldom_json(text: str) -> None:
    assert not is_json(text) or text.strip()[0] in "{["
    assert prose_of(text).text is not None


def test_strings_are_told_longest_first() -> None:
    assert strings('{"a": "xx", "b": ["xxx"], "c": 5}') == "; it has /b/0, /a"


def test_comments_in_a_string_are_comments_of_the_document() -> None:
    source = json.dumps({"a": 'é "up"\n<!-- factcheck off: why -->\n<p>5%', "b": "<p><!-- factcheck on -->6%"})
    prose = Fields(("/b", "/a"), FORMS["html"]).prose(source)
    assert [comment.words for comment in prose.comments] == ["factcheck on", "factcheck off: why"]
    assert [source[comment.start : comment.end] for comment in prose.comments] == [
        "<!-- factcheck on -->",
        "<!-- factcheck off: why -->",
    ]
