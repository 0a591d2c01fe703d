"""A text goes in and an answer comes out, in time, whatever the text is."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import anyio
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient
from starlette.types import Message

from factcheck.prose import FORMS
from factcheck.report import FORMATS, Checked, Page
from factcheck.serve import app as module
from factcheck.serve import timely
from factcheck.serve.app import POSTS, app
from factcheck.serve.limits import Limits
from factcheck.serve.order import Order, Outcome
from factcheck.serve.pool import Pool
from tests.serve.conftest import HERE

WRONG = "Sales rose 24 per cent to 99, from 82."
FORM_OF = {form.media_type: form for form in FORMS.values()}
HOSTILE = st.text(st.characters(codec="utf-8")) | st.text("<>&\"'\\/;=%\r\n\t\x1b\u2028\u202e a1,.").map(
    lambda noise: f"Sales of {noise} rose 24 per cent to 99, from 82."
)
TEXTS = HOSTILE.filter(lambda text: "\0" not in text and not text.startswith("\ufeff"))


@given(TEXTS, st.sampled_from(list(FORM_OF)))
def test_the_answer_is_what_the_command_line_writes(client: TestClient, text: str, media_type: str) -> None:
    answer = client.post("/api/check", content=text.encode(), headers={"content-type": media_type})
    assert answer.headers["content-type"] == "application/json"
    checked = Checked.of("-", FORM_OF[media_type].prose(text))
    assert answer.text == "".join(FORMATS["jsonl"].write([checked], Page()))
    for found in answer.json()["findings"]:
        assert text[found["start"] : found["end"]] == found["quote"]


@given(TEXTS)
def test_no_text_writes_a_header(client: TestClient, text: str) -> None:
    """The headers are the same whatever is sent, but for the length."""
    plain = client.post("/page/report", content="")
    hostile = client.post("/page/report", content=text.encode(), params={"suppress": text})
    assert {**plain.headers, "content-length": ""} == {**hostile.headers, "content-length": ""}


@pytest.mark.parametrize("path", [path for path, _ in POSTS])
def test_every_address_answers(client: TestClient, path: str) -> None:
    answer = client.post(path, content=WRONG, headers={"content-type": "text/plain; charset=utf-8"})
    assert answer.status_code == 200
    assert "20.73%" in answer.text
    assert answer.headers["cache-control"] == "no-store"
    assert ("content-disposition" in answer.headers) == (path == "/page/report")


def test_the_report_is_a_file_to_keep(client: TestClient) -> None:
    answer = client.post("/page/report", content=WRONG)
    assert answer.headers["content-disposition"] == 'attachment; filename="report.html"'


@pytest.mark.parametrize(("data", "text"), [(b"", ""), (b"\xef\xbb\xbf" + WRONG.encode(), WRONG)])
def test_an_empty_text_and_a_byte_order_mark_are_no_error(client: TestClient, data: bytes, text: str) -> None:
    assert client.post("/api/check", content=data).json() == client.post("/api/check", content=text).json()


class Fixed:
    """In place of a pool: it answers so, or never."""

    def __init__(self, outcome: Outcome | None, begins: bool = True) -> None:
        self.outcome = outcome
        self.begins = begins
        self.orders: list[Order] = []

    async def ask(self, order: Order, begun: Callable[[], None]) -> Outcome:
        self.orders.append(order)
        if self.begins:
            begun()
        if self.outcome is None:
            await anyio.sleep_forever()
            pytest.fail("it sleeps")
        return self.outcome


@contextmanager
def answering(
    outcome: Outcome | None, monkeypatch: pytest.MonkeyPatch, seconds: int = 9, begins: bool = True
) -> Iterator[TestClient]:
    """Someone whose texts are all answered so."""
    monkeypatch.setattr(Pool, "ask", Fixed(outcome, begins).ask)
    with TestClient(app(Limits(seconds=seconds, workers=0)), base_url=HERE, raise_server_exceptions=False) as client:
        yield client


def test_what_takes_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with answering(None, monkeypatch, seconds=0) as client:
        answer = client.post("/api/check", content=WRONG)
        assert answer.status_code == 503
        assert answer.json()["error"].startswith("takes longer than 0 seconds: send a shorter text")
        assert client.post("/page/cards", content=WRONG).text.startswith("takes longer")


def test_a_text_that_gets_no_turn_is_told_that_others_are_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """It may be a short one: nothing is wrong with it."""
    with answering(None, monkeypatch, seconds=0, begins=False) as client:
        answer = client.post("/api/check", content=WRONG)
        assert answer.status_code == 503
        assert answer.json()["error"] == "has waited 0 seconds while others were checked: try again in a moment"
        assert answer.headers["retry-after"] == "1"


def test_a_text_that_does_not_arrive_is_told_that(monkeypatch: pytest.MonkeyPatch) -> None:
    async def never(*given: object) -> None:
        await anyio.sleep_forever()

    with answering(None, monkeypatch, seconds=0) as client:
        monkeypatch.setattr(module, "order_of", never)
        answer = client.post("/api/check", content=WRONG)
        assert answer.status_code == 408
        assert answer.json()["error"] == "has not arrived within 0 seconds: send it again"


def test_a_failed_check_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with answering(Outcome(False, b"factcheck itself has failed"), monkeypatch) as client:
        answer = client.post("/api/check", content=WRONG)
        assert answer.status_code == 500
        assert answer.json()["error"] == "factcheck itself has failed"


def test_a_fault_of_the_server_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*given: object) -> None:
        raise RuntimeError("a secret draft")

    with answering(None, monkeypatch) as client:
        monkeypatch.setattr(module, "order_of", fail)
        answer = client.post("/api/check", content=WRONG)
        assert answer.status_code == 500
        assert answer.json()["error"] == "factcheck itself has failed (RuntimeError): please report it"


def leave(messages: list[Message], pool: Fixed) -> list[Message]:
    """What is sent to someone who sends these messages and is gone then."""
    sent: list[Message] = []

    async def receive() -> Message:
        return messages.pop(0) if messages else {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        sent.append(message)

    headers = [(b"host", b"127.0.0.1:8377")]
    scope: dict[str, Any] = {
        "type": "http",
        "method": "POST",
        "path": "/api/check",
        "query_string": b"",
        "headers": headers,
    }
    scope |= {"server": ("127.0.0.1", 8377), "state": {"pool": pool}, "root_path": "", "http_version": "1.1"}

    async def main() -> None:
        with anyio.fail_after(60):
            await app(Limits(seconds=600))(scope, receive, send)

    anyio.run(main)
    return sent


def test_a_check_that_nobody_waits_for_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Long before its time is over. A message in between is no reason."""
    monkeypatch.setattr(timely, "LINGER", 0)
    pool = Fixed(None)
    body = {"type": "http.request", "body": WRONG.encode(), "more_body": False}
    assert leave([body, {"type": "http.request"}], pool)[0]["status"] == 503
    assert [order.text for order in pool.orders] == [WRONG]


def test_a_short_check_is_not_stopped() -> None:
    """A new process would cost more than what is left of it."""
    body = {"type": "http.request", "body": WRONG.encode(), "more_body": False}
    assert leave([body], Fixed(Outcome(True, b"{}")))[0]["status"] == 200


def test_a_text_that_breaks_off_is_not_checked() -> None:
    pool = Fixed(None)
    sent = leave([{"type": "http.request", "body": WRONG.encode(), "more_body": True}], pool)
    assert sent[0]["status"] == 400
    assert json.loads(sent[1]["body"])["error"] == "the text did not arrive in full"
    assert not pool.orders
