"""What is sent is read as it is said to be, or refused with what would be right."""

import gzip
import json
from collections.abc import Iterator

import anyio
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.testclient import TestClient
from starlette.types import Message

from factcheck.serve.body import PATIENCE, form_of, order_of
from tests.serve.conftest import SMALL

WRONG = "Sales rose <b>24 per cent</b> to 99, from 82."
HEADER = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E))
URLS = st.text(st.characters(codec="utf-8"))


@pytest.mark.parametrize(
    ("content_type", "name"),
    [
        ("", "text"),
        ("text/plain", "text"),
        ("Text/Plain; Charset=UTF-8", "text"),
        ('text/markdown; variant=GFM; charset="utf-8"', "markdown"),
        ("text/html;charset=utf8", "html"),
        ("; charset=utf-8", "text"),
    ],
)
def test_the_content_type_says_how_a_text_is_read(content_type: str, name: str) -> None:
    assert form_of(content_type).name == name


@pytest.mark.parametrize(
    ("content_type", "says"),
    [
        ("application/json", "is application/json, and only text/plain, text/markdown, text/html are read"),
        ("multipart/form-data; boundary=x", "is multipart/form-data,"),
        ("text", "is text,"),
        ("text/plain; charset=latin-1", "is in latin-1, and only UTF-8 is read"),
        ("text/plain; charset=utf-8; charset=utf-16", "is in utf-16,"),
        ("text/plain; charset=", "is in ,"),
    ],
)
def test_any_other_type_is_refused(client: TestClient, content_type: str, says: str) -> None:
    answer = client.post("/api/check", content=WRONG, headers={"content-type": content_type})
    assert answer.status_code == 415
    assert answer.json()["error"].startswith(says)


@given(HEADER)
def test_any_content_type_is_a_form_or_refused(content_type: str) -> None:
    try:
        form_of(content_type)
    except HTTPException as error:
        refused = error
    else:
        return
    assert refused.status_code == 415
    assert len(refused.detail) < 150


def test_what_is_packed_is_refused(client: TestClient) -> None:
    answer = client.post("/api/check", content=gzip.compress(b"99"), headers={"content-encoding": "gzip"})
    assert (answer.status_code, answer.json()["error"]) == (415, "is compressed (gzip): send the text as it is")
    assert client.post("/api/check", content=b"99", headers={"content-encoding": "identity"}).status_code == 200


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (WRONG.encode("utf-16"), "is UTF-16"),
        (b"\xa399", "is not UTF-8 (line 1, byte 0xa3)"),
        (b"\x89PNG\x00", "is binary"),
    ],
)
def test_what_is_no_utf8_is_refused(client: TestClient, data: bytes, says: str) -> None:
    answer = client.post("/api/check", content=data)
    assert answer.status_code == 400
    assert answer.json()["error"].startswith(says)
    assert client.post("/page/cards", content=data).text.startswith(says)


def test_what_is_too_long_is_refused_and_what_is_not_is_read(client: TestClient) -> None:
    def parts(size: int) -> Iterator[bytes]:
        yield from (b"x" * (size // 2), b"x" * (size - size // 2))

    for content in (lambda size: b"x" * size, parts):
        assert client.post("/api/check", content=content(SMALL)).status_code == 200
        answer = client.post("/api/check", content=content(SMALL + 1))
        assert answer.status_code == 413
        assert answer.json()["error"].startswith("is longer than 100,000 bytes: send a shorter text")


def received(headers: dict[str, str], messages: list[Message]) -> HTTPException:
    """How a request is refused; what is not asked for of its messages is left in the list."""

    async def receive() -> Message:
        return messages.pop(0)

    packed = [(name.encode(), value.encode()) for name, value in headers.items()]
    request = Request({"type": "http", "headers": packed, "query_string": b""}, receive)

    async def ordered() -> None:
        await order_of(request, "document", 10)

    with pytest.raises(HTTPException) as caught:
        anyio.run(ordered)
    return caught.value


def chunk(size: int, more: bool = True) -> Message:
    return {"type": "http.request", "body": b"x" * size, "more_body": more}


def test_who_sends_too_much_sends_it_to_its_end_to_hear_the_answer() -> None:
    for headers in ({}, {"content-length": "12"}, {"content-type": "a/b"}):
        messages = [chunk(4) for _ in range(9)] + [chunk(0, more=False)]
        assert received(headers, messages).status_code in {413, 415}
        assert not messages


def test_nobody_sends_without_end() -> None:
    messages = [chunk(PATIENCE // 2) for _ in range(9)]
    assert received({}, messages).status_code == 413
    assert messages


@pytest.mark.parametrize("length", ["11", "9" * 5000])
def test_who_waits_for_the_answer_before_the_text_is_sent_hears_it(length: str) -> None:
    messages = [chunk(1)]
    assert received({"content-length": length, "expect": "100-continue"}, messages).status_code == 413
    assert messages


@pytest.mark.parametrize("length", ["", "-1", "x", "²"])
def test_a_length_that_is_none_is_counted(length: str) -> None:
    messages = [chunk(11, more=False)]
    assert received({"content-length": length} if length else {}, messages).status_code == 413


def test_a_text_that_breaks_off_is_no_text() -> None:
    with pytest.raises(ClientDisconnect):
        received({}, [chunk(1), {"type": "http.disconnect"}])


@given(st.lists(URLS))
def test_any_fingerprint_is_handed_on(client: TestClient, fingerprints: list[str]) -> None:
    answer = client.post("/api/check", content=WRONG, params={"suppress": fingerprints, "other": "x"})
    assert answer.status_code == 200
    assert [found["suppressed"] for found in answer.json()["findings"]] == [None]


def test_a_person_stands_by_a_finding(client: TestClient) -> None:
    found = client.post("/api/check", content=WRONG).json()["findings"][0]["fingerprint"]
    answer = client.post("/api/check", content=WRONG, params={"suppress": ["x", found]})
    assert json.loads(answer.text)["findings"][0]["suppressed"] == {"reason": "", "source": "request"}
