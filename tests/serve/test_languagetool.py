"""LanguageTool's protocol: what its clients ask, and what they are answered, with and without another server."""

import json
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any, ClassVar, NamedTuple
from urllib.parse import parse_qs, urlencode

import anyio
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from factcheck.prose import FORMS
from factcheck.report import Checked
from factcheck.report.languagetool import matches
from factcheck.serve import upstream as module
from factcheck.serve.app import app
from factcheck.serve.limits import Limits
from factcheck.serve.order import Outcome
from factcheck.serve.pool import Pool
from factcheck.serve.upstream import Upstream, address_of
from tests.serve.conftest import HERE, SMALL

WRONG = "Sales rose 24 per cent to 99, from 82."
TEXTS = (
    st.text(st.characters(codec="utf-8", exclude_characters="\0"))
    .map(lambda noise: f"{noise}\n\n{WRONG}")
    .filter(lambda text: not text.startswith("\ufeff"))
)
LIBREOFFICE = {"accept": "*/*", "content-type": "application/x-www-form-urlencoded"}
LTEX = {"content-type": "application/json"}
"""How two clients call what they send: LibreOffice 7.4.7 as recorded, LTeX+ by its source."""


def matched(client: TestClient, **fields: str) -> list[dict[str, Any]]:
    """The matches that a form is answered with."""
    answer = client.post("/v2/check", data={"language": "en-GB", **fields})
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["matches"]
    return found


@given(TEXTS)
def test_the_matches_are_those_of_the_report(client: TestClient, text: str) -> None:
    expected = matches(Checked.of("-", FORMS["text"].prose(text)))
    assert matched(client, text=text) == expected
    assert client.get("/v2/check", params={"text": text[-500:], "language": "en"}).json()["matches"]
    assert matched(client, data=json.dumps({"text": text}))[-1]["offset"] == expected[-1]["offset"]


def test_an_answer_has_all_that_clients_read(client: TestClient) -> None:
    answer = client.post("/v2/check", data={"text": WRONG, "language": "en-GB"})
    assert answer.headers["content-type"] == "application/json"
    found = answer.json()
    assert found["software"]["name"] == "factcheck"
    assert found["warnings"] == {"incompleteResults": False}
    assert found["language"]["detectedLanguage"] == {"name": "English (GB)", "code": "en-GB", "confidence": 1}
    detected = client.post("/v2/check", data={"text": WRONG, "language": "auto"}).json()["language"]
    assert (detected["code"], detected["detectedLanguage"]["confidence"]) == ("en", 0)


def test_libreoffice_encodes_nothing(client: TestClient) -> None:
    body = "text=R&D costs + £5m: sales rose 24 per cent to 99, from 82.&language=en-GB"
    answer = client.post("/v2/check", content=body.encode(), headers=LIBREOFFICE)
    (match,) = answer.json()["matches"]
    assert match["sentence"] == "R&D costs + £5m: sales rose 24 per cent to 99, from 82."
    assert (match["offset"], match["length"]) == (28, 11)
    assert match["replacements"] == [{"value": "21 per cent"}]


def test_ltex_calls_a_form_json_and_sends_parts(client: TestClient) -> None:
    """LaTeX, in which a per cent sign is written with a stroke before it."""
    annotation = [
        {"markup": "\\section{", "interpretAs": ""},
        {"text": "Sales \U0001f600"},
        {"markup": "}\n\n", "interpretAs": "\n\n"},
        {"text": "Sales rose \\emph{".removesuffix("\\emph{")},
        {"markup": "\\emph{"},
        {"text": "24"},
        {"markup": "\\%", "interpretAs": "%"},
        {"markup": "}"},
        {"text": " to 99, from 82."},
    ]
    source = "".join(part.get("text", part.get("markup", "")) for part in annotation)
    body = urlencode({"language": "en-GB", "data": json.dumps({"annotation": annotation})})
    answer = client.post("/v2/check", content=body, headers=LTEX)
    (match,) = answer.json()["matches"]
    at, value = match["offset"] * 2, match["replacements"][0]["value"]
    units = source.encode("utf-16-le")
    mended = units[:at] + value.encode("utf-16-le") + units[at + 2 * match["length"] :]
    assert mended.decode("utf-16-le") == source.replace("24\\%", "21\\%")
    assert match["sentence"] == "Sales rose 24% to 99, from 82."


@pytest.mark.parametrize(
    ("fields", "count"),
    [
        ({}, 1),
        ({"disabledRules": "FACTCHECK_PERCENT_CHANGE"}, 0),
        ({"disabledRules": "FACTCHECK_TOTAL,EN_A_VS_AN"}, 1),
        ({"enabledOnly": "true", "enabledRules": "FACTCHECK_TOTAL"}, 0),
        ({"enabledOnly": "true", "enabledRules": "FACTCHECK_PERCENT_CHANGE"}, 1),
        ({"enabledRules": "FACTCHECK_TOTAL"}, 1),
        ({"disabledCategories": "SEMANTICS"}, 0),
        ({"disabledCategories": "STYLE"}, 1),
        ({"language": "de-DE"}, 0),
        ({"language": "EN_us"}, 1),
        ({"language": "auto"}, 1),
        ({"language": ""}, 1),
    ],
)
def test_rules_and_languages_are_chosen_by_the_client(client: TestClient, fields: dict[str, str], count: int) -> None:
    assert len(matched(client, text=WRONG, **fields)) == count


def test_the_other_addresses(client: TestClient) -> None:
    codes = {each["longCode"] for each in client.get("/v2/languages").json()}
    assert {"en", "en-GB", "en-US"} <= codes
    assert client.get("/v2/info").json()["software"]["name"] == "factcheck"
    assert client.get("/v2/healthcheck").text == "OK"
    assert client.post("/v2/languages", data={"text": WRONG}).status_code == 200  # as flymake-languagetool asks
    assert client.put("/v2/info").status_code == 405
    assert client.get("/v2/words").status_code == 404


def test_the_longest_text_arrives_whatever_is_in_it(client: TestClient) -> None:
    longest = int(client.get("/v2/maxtextlength").text)
    assert matched(client, text="\u201c" * (longest - 8)) == []
    assert client.post("/v2/check", data={"text": "x" * SMALL}).status_code == 413


@pytest.mark.parametrize("fields", [{}, {"language": "en"}, {"text": "a", "data": "{}"}, {"data": "5%"}])
def test_what_has_no_text_is_refused_in_a_sentence(client: TestClient, fields: dict[str, str]) -> None:
    answer = client.post("/v2/check", data=fields)
    assert answer.status_code == 400
    assert answer.headers["content-type"].startswith("text/plain")
    assert "send" in answer.text


def test_a_comment_in_the_text_silences_a_finding(client: TestClient) -> None:
    """As text, and as the markup that an editor takes it for."""
    comment = "<!-- factcheck ignore-next-line: her own words -->"
    assert matched(client, text=f"{comment}\n{WRONG}\n\n{WRONG}")[0]["offset"] > len(comment) + len(WRONG)
    annotation = [{"markup": comment}, {"markup": "\n", "interpretAs": "\n\n"}, {"text": WRONG}]
    assert matched(client, data=json.dumps({"annotation": annotation})) == []


PLAIN = st.none() | st.booleans() | st.integers() | st.text()
WORDS = st.sampled_from([WRONG, "24", "%", "\\%", "\ud83d", "\0", "\n\n", "😀"]) | st.text()
PARTS = st.dictionaries(st.sampled_from(["text", "markup", "interpretAs", "offset"]), WORDS | PLAIN)
ANNOTATIONS = st.fixed_dictionaries({"annotation": st.lists(PARTS | PLAIN) | PLAIN}) | st.recursive(PLAIN, st.lists)


@given(ANNOTATIONS, st.dictionaries(st.sampled_from(["language", "enabledRules", "enabledOnly", "other"]), st.text()))
def test_any_form_is_answered_or_refused(client: TestClient, data: Any, fields: dict[str, str]) -> None:
    good = {name: value.encode("utf-8", "replace").decode() for name, value in fields.items()}
    answer = client.post("/v2/check", data={**good, "data": json.dumps(data)})
    assert answer.status_code in {200, 400}
    if answer.status_code == 200:
        source = "".join(part["markup"] if "markup" in part else part["text"] for part in data["annotation"])
        units = len(source.encode("utf-16-le", "surrogatepass")) // 2
        assert all(
            0 <= match["offset"] < match["offset"] + match["length"] <= units for match in answer.json()["matches"]
        )


def test_half_a_character_is_answered(client: TestClient) -> None:
    """JSON can name it."""
    (match,) = matched(client, data='{"text": "\\ud83d Sales rose 24 per cent to 99, from 82."}')
    assert match["offset"] == 13


THEIRS = {
    "software": {"name": "LanguageTool", "version": "6.4"},
    "warnings": {"incompleteResults": False},
    "language": {"name": "English (GB)", "code": "en-GB"},
    "matches": [{"offset": at, "length": 2, "message": "a comma", "replacements": []} for at in (0, 30)],
}
"""What another server may say of the text."""


class Other(BaseHTTPRequestHandler):
    """LanguageTool as far as it is needed: it says what it is told to say, and keeps what it is asked."""

    status, content = 200, b""
    asked: ClassVar[list[tuple[str, dict[str, list[str]]]]] = []

    def do_GET(self) -> None:
        self.answer(200, json.dumps([{"name": "Deutsch", "code": "de", "longCode": "de-DE"}]).encode())

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"])).decode()
        self.asked.append((self.path, parse_qs(body)))
        if self.status:
            self.answer(self.status, self.content)
        else:  # it does not speak HTTP
            self.wfile.write(self.content)

    def answer(self, status: int, content: bytes) -> None:
        self.send_response(status)
        self.send_header("location", "http://127.0.0.1:9/")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Behind(NamedTuple):
    """Someone whose texts are sent on, to which server, and what is told about that."""

    client: TestClient
    upstream: Upstream
    said: list[str]

    def check(self, **fields: str) -> Any:
        """The answer to our text."""
        return self.client.post("/v2/check", data={"text": WRONG, "language": "en-GB", **fields}).json()


@pytest.fixture(scope="module")
def one() -> Iterator[Behind]:
    """One for all tests."""
    said: list[str] = []
    with HTTPServer(("127.0.0.1", 0), Other) as at:
        thread = threading.Thread(target=at.serve_forever, args=(0.01,))
        thread.start()
        upstream = Upstream(address_of(f"http://127.0.0.1:{at.server_port}"), said.append)
        served = app(Limits(workers=1), upstream=upstream)
        with TestClient(served, base_url=HERE, raise_server_exceptions=False) as client:
            yield Behind(client, upstream, said)
        at.shutdown()
        thread.join()


@pytest.fixture
def behind(one: Behind, monkeypatch: pytest.MonkeyPatch) -> Behind:
    """The same as if nobody had asked anything."""
    monkeypatch.setattr(Other, "content", json.dumps(THEIRS).encode())
    one.upstream.silent = False
    one.said.clear()
    Other.asked.clear()
    return one


def test_the_matches_of_both_are_in_the_order_of_the_text(behind: Behind) -> None:
    body = f"text={WRONG}&language=en-GB".encode()
    answer = behind.client.post("/v2/check", content=body, headers=LIBREOFFICE).json()
    assert [match["offset"] for match in answer["matches"]] == [0, 11, 30]
    assert answer["software"] == THEIRS["software"]
    assert answer["warnings"] == {"incompleteResults": False}
    assert Other.asked == [("/v2/check", {"text": [WRONG], "language": ["en-GB"]})]
    assert behind.check(language="de-DE", apiKey="a+b") == THEIRS
    assert Other.asked[-1][1]["apiKey"] == ["a+b"]
    assert behind.client.get("/v2/languages").json()[0]["code"] == "de"
    assert behind.said == []


BAD = [(500, b""), (429, b"too many"), (302, b""), (200, b""), (200, b"<html>"), (200, b"[]"), (200, b'{"matches": 5}')]
BAD += [(0, b""), (0, b"hello\r\n\r\n"), (0, b"HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{}")]
BAD += [(200, b'{"matches": [{}]}'), (200, b'{"matches": [NaN]}'), (200, b"[" * 100_000)]


@pytest.mark.parametrize(("status", "content"), BAD)
def test_a_server_that_does_not_answer_well_is_told_and_figures_are_checked(
    behind: Behind, monkeypatch: pytest.MonkeyPatch, status: int, content: bytes
) -> None:
    monkeypatch.setattr(Other, "status", status)
    monkeypatch.setattr(Other, "content", content)
    for _ in range(2):
        answer = behind.check()
        assert [match["offset"] for match in answer["matches"]] == [11]
        assert answer["warnings"]["incompleteResults"]
        reason = answer["warnings"]["incompleteResultsReason"]
        assert reason.startswith(f"{behind.upstream.address} ")
        assert reason.endswith(": only figures are checked.")
        assert behind.said == [reason]


def test_it_is_told_once_that_a_server_is_silent_and_once_that_it_is_not(
    behind: Behind, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = behind.upstream.address
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = nobody.getsockname()[1]
    monkeypatch.setattr(behind.upstream, "address", f"http://127.0.0.1:{port}/v2/")
    assert behind.client.get("/v2/languages").json()[0]["longCode"] == "en"
    assert behind.check()["warnings"]["incompleteResults"]
    assert behind.said == [f"http://127.0.0.1:{port}/v2/ does not answer: only figures are checked."]
    monkeypatch.setattr(behind.upstream, "address", address)
    assert not behind.check()["warnings"]["incompleteResults"]
    assert behind.said[1:] == [f"{address} answers again."]


def test_a_server_that_takes_too_long_is_not_waited_for(behind: Behind, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0)
    assert len(behind.check()["matches"]) == 1
    assert "has not answered within 0 seconds" in behind.said[0]


async def fail(*_: object) -> Outcome:
    return Outcome(False, b"factcheck itself has failed")


async def sleep(*_: object) -> Outcome:
    await anyio.sleep_forever()
    raise AssertionError


@pytest.mark.parametrize("ask", [fail, sleep])
def test_whoever_has_grammar_keeps_it_where_figures_cannot_be_checked(
    behind: Behind, monkeypatch: pytest.MonkeyPatch, ask: Any
) -> None:
    monkeypatch.setattr(Pool, "ask", ask)
    monkeypatch.setattr(Limits, "seconds", 1)
    answer = behind.check()
    assert answer["matches"] == THEIRS["matches"]
    assert answer["warnings"]["incompleteResultsReason"].startswith("figures are not checked: ")


NO_ADDRESSES = ["", "localhost:8081", "ftp://a.example", "http://", "http://a.example?b", "http://a:99999", "/v2"]
NO_ADDRESSES += ["http://me:secret@a.example", "http://b\u00fccher.example"]


@pytest.mark.parametrize("given_address", NO_ADDRESSES)
def test_what_is_no_address_of_a_server_is_refused(given_address: str) -> None:
    with pytest.raises(ValueError, match=r"address of a server|Port"):
        address_of(given_address)


@pytest.mark.parametrize("path", ["", "/", "/v2", "/v2/", "/v2/check"])
def test_an_address_is_understood_however_it_is_given(path: str) -> None:
    assert address_of(f"https://lt.example:8081/tool{path}") == "https://lt.example:8081/tool/v2/"
