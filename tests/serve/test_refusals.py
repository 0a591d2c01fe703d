"""A refusal says what is wrong, for tools in JSON that they know, for the page in plain words."""

import json

import anyio
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request
from starlette.responses import Response
from starlette.testclient import TestClient

from factcheck.serve.refusals import fault, refusal


@given(st.text(st.characters(codec="utf-8")))
def test_any_words_come_through(error: str) -> None:
    assert json.loads(bytes(refusal("/api/check", 400, error).body)) == {
        "schema": "1",
        "path": "-",
        "error": error,
        "findings": [],
    }
    assert bytes(refusal("/page/cards", 400, error).body).decode() == f"{error}\n"


@pytest.mark.parametrize(
    ("method", "path", "status", "json_"),
    [
        ("GET", "/api/none", 404, True),
        ("GET", "/api/check", 405, True),
        ("OPTIONS", "/api/check", 405, True),
        ("POST", "/api/check/", 404, True),
        ("GET", "/none", 404, False),
        ("GET", "/page/cards", 405, False),
        ("POST", "/", 405, False),
    ],
)
def test_what_is_not_there_is_refused(client: TestClient, method: str, path: str, status: int, json_: bool) -> None:
    answer = client.request(method, path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == ("application/json" if json_ else "text/plain; charset=utf-8")
    said = answer.json()["error"] if json_ else answer.text
    assert "/api/check" in said
    assert ("allow" in answer.headers) == (status == 405)


def test_a_fault_holds_no_word_of_the_text() -> None:
    scope = {"type": "http", "path": "/api/check"}

    async def made() -> Response:
        return await fault(Request(scope), ValueError("a secret draft"))

    answer = anyio.run(made)
    assert answer.status_code == 500
    assert b"ValueError" in answer.body
    assert b"secret" not in answer.body
