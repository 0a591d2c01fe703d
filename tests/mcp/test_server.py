"""The protocol, message by message: each request has one answer, and nothing else is written."""

import json
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.mcp import server
from factcheck.mcp.server import NAMED, STATELESS, VERSIONS, serve

CLAIM = {"kind": "percent_change", "roles": {"before": 82, "after": 99, "percent": "21"}}


def answers(*lines: bytes) -> list[Any]:
    written = BytesIO()
    serve(BytesIO(b"\n".join(lines)), written)
    return [json.loads(line) for line in written.getvalue().splitlines()]


def asked(method: Any, params: Any = None, **other: Any) -> Any:
    message = {"jsonrpc": "2.0", "id": 1, "method": method, **({} if params is None else {"params": params}), **other}
    (found,) = answers(json.dumps(message).encode())
    return found


def code(method: Any, params: Any = None, **other: Any) -> int:
    return int(asked(method, params, **other)["error"]["code"])


@pytest.mark.parametrize(
    ("wanted", "given"), [*((each, each) for each in VERSIONS), ("1999-01-01", VERSIONS[-1]), (None, VERSIONS[-1])]
)
def test_a_handshake_is_in_the_clients_version_or_else_in_our_latest(wanted: str | None, given: str) -> None:
    result = asked("initialize", {"protocolVersion": wanted})["result"]
    assert result["protocolVersion"] == given
    assert result["capabilities"] == {"tools": {}}
    assert result["serverInfo"]["name"] == "factcheck"


def test_a_client_without_a_handshake_is_told_what_there_is() -> None:
    meta = {"_meta": {NAMED: STATELESS[-1]}}
    found = asked("server/discover", meta)["result"]
    assert found["supportedVersions"][0] == STATELESS[-1]
    assert found["resultType"] == "complete"
    assert asked("tools/list", meta)["result"]["resultType"] == "complete"
    assert "resultType" not in asked("tools/list")["result"]
    unknown = asked("tools/list", {"_meta": {NAMED: "2031-01-01"}})["error"]
    assert (unknown["code"], unknown["data"]["requested"]) == (-32022, "2031-01-01")
    assert set(unknown["data"]["supported"]) == {*VERSIONS, *STATELESS}


@pytest.mark.parametrize(
    ("line", "code", "id_"),
    [
        (b"not JSON", -32700, None),
        (b"\xff\xfe", -32700, None),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "ping", "params": {"n": NaN}}', -32700, None),
        (b"[" * 100_000, -32700, None),
        (b'{"n": ' + b"9" * 5000 + b"}", -32700, None),
        (b'[{"jsonrpc": "2.0", "id": 1, "method": "ping"}]', -32600, None),
        (b'{"id": 1, "method": "ping"}', -32600, None),
        (b'{"jsonrpc": "2.0", "id": null, "method": "ping"}', -32600, None),
        (b'{"jsonrpc": "2.0", "id": {}, "method": "ping"}', -32600, None),
        (b'{"jsonrpc": "2.0", "id": 1.0, "method": "ping"}', -32600, None),
        (b'{"jsonrpc": "2.0", "id": true, "method": "ping"}', -32600, None),
        (b'{"jsonrpc": "2.0", "id": "a"}', -32600, "a"),
        (b'{"jsonrpc": "2.0", "id": 7, "method": "resources/list"}', -32601, 7),
        (b'{"jsonrpc": "2.0", "id": 7, "method": ["ping"]}', -32601, 7),
        (b'{"jsonrpc": "2.0", "id": 7, "method": "ping", "params": []}', -32602, 7),
    ],
)
def test_what_cannot_be_answered_is_an_error_and_the_next_is_answered(line: bytes, code: int, id_: Any) -> None:
    lost, found = answers(line, b'{"jsonrpc": "2.0", "id": 8, "method": "ping"}')
    assert (lost["error"]["code"], lost["id"]) == (code, id_)
    assert found == {"jsonrpc": "2.0", "id": 8, "result": {}}


def test_a_message_that_is_too_long_is_thrown_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "LONGEST", 100)
    ping = b'{"jsonrpc": "2.0", "id": 8, "method": "ping"}'
    lost, found = answers(b'{"x": "' + b"x" * 1000 + b'"}', ping)
    assert (lost["error"]["code"], found["id"]) == (-32600, 8)
    assert [each["id"] for each in answers(ping.ljust(99), ping)] == [8, 8]


@pytest.mark.parametrize(
    "line",
    [
        b'{"jsonrpc": "2.0", "method": "notifications/initialized"}',
        b'{"jsonrpc": "2.0", "method": "tools/call", "params": {}}',
        b'{"jsonrpc": "2.0", "id": 3, "result": {}}',
        b'{"jsonrpc": "2.0", "id": 3, "error": {"code": 1, "message": ""}}',
        b"",
        b"   ",
    ],
)
def test_what_asks_for_no_answer_gets_none(line: bytes) -> None:
    assert answers(line) == []


@pytest.mark.parametrize(
    "params", [{"name": "check_image"}, {}, {"name": 5}, {"name": "check_claim", "arguments": [1]}, {"name": ["a"]}]
)
def test_a_tool_that_there_is_not_is_a_mistake_of_the_client(params: Any) -> None:
    assert code("tools/call", params) == -32602


def test_a_fault_of_ours_is_told_without_a_word_of_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr(server, "TOOLS", {"check_claim": type("Tool", (), {"answer": failing})()})
    told = asked("tools/call", {"name": "check_claim", "arguments": CLAIM})["error"]
    assert told["code"] == -32603
    assert "factcheck itself has failed (RuntimeError" in told["message"]
    assert "secret" not in told["message"]


numbers = st.integers() | st.floats(allow_nan=False, allow_infinity=False)


def test_a_number_is_a_figure_as_it_is_written() -> None:
    line = (
        b'{"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "check_claim", "arguments": '
        b'{"kind": "percent_change", "roles": {"before": 37, "after": 62, "percent": 67.60}}}}'
    )
    (found,) = answers(line)
    told = found["result"]["structuredContent"]
    assert (told["roles"]["percent"]["printed"], told["rating"]) == ("67.60", "wrong")


scalars = st.none() | st.booleans() | numbers | st.text(max_size=20)


def _nested(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)


values: st.SearchStrategy[Any] = st.recursive(scalars, _nested, max_leaves=6)
roles = st.sampled_from(["part", "whole", "percent", "parts", "start", "direction"])
names = st.sampled_from(["check_text", "check_claim", "solve_for"]) | scalars
arguments = st.fixed_dictionaries(
    {},
    optional={
        "text": st.sampled_from(["Sales rose 24 per cent to 99, from 82.", "\ud800"]) | values,
        "form": st.sampled_from(["markdown", "pdf"]) | values,
        "kind": st.sampled_from(["share", "span", "total", "trend"]) | values,
        "roles": st.dictionaries(st.sampled_from(["part", "whole", "percent", "parts", "start", "direction"]), values)
        | values,
        "role": st.sampled_from(["part", "percent"]) | values,
    },
)
calls = st.fixed_dictionaries({"name": names, "arguments": arguments | values})
messages = st.fixed_dictionaries(
    {"jsonrpc": st.just("2.0") | scalars},
    optional={
        "id": st.integers(0, 9) | values,
        "method": st.sampled_from(["tools/call", "tools/call", "tools/list", "initialize", "server/discover"]) | values,
        "params": calls | values,
        "result": values,
    },
)


@given(
    st.lists(messages.map(json.dumps).map(str.encode) | st.binary().map(lambda b: b.replace(b"\n", b" ")), max_size=5)
)
def test_each_request_has_one_answer_on_one_line(lines: list[bytes]) -> None:
    found = answers(*lines)
    for each in found:
        assert each["jsonrpc"] == "2.0"
        assert ("result" in each) != ("error" in each)
        assert "factcheck itself" not in json.dumps(each)
    expected = []
    for line in lines:
        try:
            message = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(message, dict) and message.get("jsonrpc") == "2.0" and type(message.get("id")) in (str, int):
            expected += [message["id"]] if not {"result", "error"} & set(message) else []
    assert [each["id"] for each in found if each["id"] is not None] == expected
