"""A form in LanguageTool's protocol: read by its bytes, whatever it is called, and whether it is encoded or not."""

import json
from urllib.parse import quote, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.exceptions import HTTPException

from factcheck.prose.annotated import Part
from factcheck.serve.form import Rules, fields_of, parts_of

texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1).filter(
    lambda text: not text.startswith("\ufeff") and "%20" not in text
)
names = st.sampled_from(["text", "data", "language", "enabledOnly", "username"])


@given(st.dictionaries(names, texts))
def test_what_is_encoded_is_decoded(fields: dict[str, str]) -> None:
    assert fields_of(urlencode(fields).encode()) == fields
    assert fields_of(urlencode(fields, quote_via=quote).encode()) == fields


@given(
    st.tuples(texts, texts).map(" ".join),
    st.sampled_from(["en-GB", "de-DE"]),
    st.sampled_from(["", "&username=a.b&apiKey=secret"]),
)
def test_what_is_not_encoded_is_taken_as_it_stands(text: str, language: str, account: str) -> None:
    """As LibreOffice 7.4 sends it. What might as well be encoded is left out here."""
    found = fields_of(f"text={text}&language={language}{account}".encode())
    assert found["text"] == text
    assert found["language"] == language
    assert ("apiKey" in found) == bool(account)


@pytest.mark.parametrize(
    "text",
    [
        "R&D rose 24 per cent to 99, from 82.",
        "1+1 and 2 + 2",
        "up 24%",
        "24%20 is no space here",
        "one &language=fr in the middle",
        "text=text=",
        "a=b;c=d & e",
        "£5m",
    ],
)
def test_signs_that_part_a_form_are_signs_where_nothing_is_encoded(text: str) -> None:
    text = f"{text} "
    assert fields_of(f"text={text}&language=en-GB".encode()) == {"text": text, "language": "en-GB"}


EMACS = "Sales rose 24% to 99, R&D 5+5%, £5m 😀"


@pytest.mark.parametrize(
    "text",
    [
        quote(quote(EMACS, safe="")),
        quote(EMACS, safe="%"),
        quote(EMACS),
        quote(EMACS, safe="£😀"),
    ],
    ids=["encoded twice", "the per cent sign alone", "encoded", "ASCII only"],
)
def test_emacs_encodes_in_its_own_ways(text: str) -> None:
    """The clients of Emacs, as they have been recorded or as their sources and reports say."""
    found = fields_of(f"text={text}&language=en-GB&disabledRules=A%2CB".encode())
    assert found == {"text": EMACS, "language": "en-GB", "disabledRules": "A,B"}


def test_a_form_that_is_written_by_hand_may_name_its_text_last() -> None:
    assert fields_of(b"language=en-GB&text=Up 24% to 99.") == {"language": "en-GB", "text": "Up 24% to 99."}


@pytest.mark.parametrize("data", [b"text=\xff&language=en", b"text=%FF&language=en", b"text=a \xff b&language=en"])
def test_what_is_not_utf_8_is_refused(data: bytes) -> None:
    with pytest.raises(HTTPException, match="UTF-8"):
        fields_of(data)


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        fields = fields_of(data)
    except HTTPException as error:
        status = error.status_code
    else:
        status = 200 if all(isinstance(value, str) for value in fields.values()) else 500
    assert status in {200, 400}


def test_the_parts_of_an_annotated_text() -> None:
    annotation = [
        {"text": "Up ", "offset": {"start": 0, "end": 3}},
        {"markup": "<b>"},
        {"text": "5%"},
        {"markup": "</b><p>", "interpretAs": "\n\n"},
        {"markup": "<i>", "interpretAs": None},
    ]
    assert parts_of(json.dumps({"annotation": annotation})) == [
        Part("Up ", "Up "),
        Part("<b>", ""),
        Part("5%", "5%"),
        Part("</b><p>", "\n\n"),
        Part("<i>", ""),
    ]
    assert parts_of('{"text": "Up 5%"}') == [Part("Up 5%", "Up 5%")]
    assert parts_of('{"annotation": []}') == []


BROKEN = ["", "5%", "[]", "{}", "null", "5", '"annotation"', '{"annotation": 5}', '{"annotation": {"text": "a"}}']
BROKEN += ['{"annotation": [5]}', '{"annotation": [{}]}', '{"annotation": [{"text": 5}]}', '{"text": null}']
BROKEN += ['{"annotation": [{"markup": "a", "interpretAs": 5}]}', "[" * 100_000, "9" * 100_000]


@pytest.mark.parametrize("data", BROKEN, ids=range(len(BROKEN)))
def test_what_is_no_annotated_text_is_refused_with_an_example(data: str) -> None:
    with pytest.raises(HTTPException, match="send JSON such as") as caught:
        parts_of(data)
    assert caught.value.status_code == 400


RULE, CATEGORY, OTHER = "FACTCHECK_TOTAL", "SEMANTICS", "EN_A_VS_AN"


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({}, True),
        ({"disabledRules": RULE}, False),
        ({"disabledRules": f"{OTHER}, {RULE}"}, False),
        ({"disabledRules": OTHER}, True),
        ({"disabledCategories": CATEGORY}, False),
        ({"disabledCategories": CATEGORY, "enabledRules": RULE}, True),
        ({"enabledRules": OTHER}, True),
        ({"enabledRules": OTHER, "enabledOnly": "true"}, False),
        ({"enabledRules": RULE, "enabledOnly": "true"}, True),
        ({"enabledCategories": CATEGORY, "enabledOnly": "yes"}, True),
        ({"enabledCategories": CATEGORY, "enabledOnly": "true", "disabledRules": RULE}, False),
        ({"enabledRules": "", "enabledOnly": "false"}, True),
    ],
)
def test_rules_are_switched_by_their_ids_and_by_their_categories(fields: dict[str, str], wanted: bool) -> None:
    match = {"rule": {"id": RULE, "category": {"id": CATEGORY}}}
    assert Rules.of(fields).want(match) == wanted
