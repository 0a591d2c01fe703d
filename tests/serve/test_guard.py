"""Only this machine, and only our own page."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from factcheck.serve.app import app
from factcheck.serve.guard import ALWAYS
from factcheck.serve.languagetool import ROOT
from tests.serve.conftest import HERE

OWN = ("127.0.0.1:8377", "localhost:8377", "LOCALHOST:8377", "[::1]:8377")
HEADER = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1)
FOREIGN = (
    "127.0.0.1",
    "127.0.0.1:8378",
    "evil.example:8377",
    "127.0.0.1.evil.example:8377",
    "127.0.0.1:8377.evil.example",
    "evil.example#127.0.0.1:8377",
    "user@127.0.0.1:8377",
    "0.0.0.0:8377",
    "[::]:8377",
    "localhost.:8377",
    "",
)


@pytest.mark.parametrize("host", OWN)
def test_the_server_answers_to_its_names(client: TestClient, host: str) -> None:
    for headers in ({}, {"origin": f"http://{host}"}, {"sec-fetch-site": "same-origin"}, {"sec-fetch-site": "none"}):
        assert client.get("/", headers={"host": host, **headers}).status_code == 200


@pytest.mark.parametrize("host", FOREIGN)
def test_another_name_that_leads_here_is_refused(client: TestClient, host: str) -> None:
    answer = client.post("/api/check", content="99", headers={"host": host})
    assert answer.status_code == 421
    assert "127.0.0.1:8377" in answer.json()["error"]
    assert not answer.json()["findings"]


@given(HEADER)
def test_any_other_host_is_refused(client: TestClient, host: str) -> None:
    status = client.get("/", headers={"host": host}).status_code
    assert status == (200 if host.lower() in OWN else 421)


def test_a_request_names_one_host(client: TestClient) -> None:
    headers = [("host", OWN[0]), ("host", OWN[0])]
    assert client.get("/", headers=headers).status_code == 400


@given(
    HEADER
    | st.sampled_from(["null", "http://127.0.0.1", "https://127.0.0.1:8377", "http://localhost:8377", f"{HERE}.evil"])
)
def test_any_other_origin_is_refused(client: TestClient, origin: str) -> None:
    """One of our names is not another: the page knows only the one under which it was opened."""
    answer = client.post("/api/check", content="99", headers={"origin": origin})
    assert answer.status_code == (200 if origin == HERE else 403)
    assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize("site", ["cross-site", "same-site", "anything", ""])
def test_what_a_foreign_page_asks_for_is_refused(client: TestClient, site: str) -> None:
    """Another port of this machine is a foreign page, too."""
    for path in ("/", "/static/page.js", "/openapi.json"):
        assert client.get(path, headers={"sec-fetch-site": site}).status_code == 403


def test_one_good_header_does_not_help_a_bad_one(client: TestClient) -> None:
    for name, values in (("origin", (HERE, "http://evil.example")), ("sec-fetch-site", ("none", "cross-site"))):
        assert client.get("/", headers=[(name, value) for value in values]).status_code == 403


def test_the_port_of_the_web_is_left_out_by_browsers() -> None:
    """Without workers: the files need none."""
    client = TestClient(app(), base_url="http://localhost")
    assert client.get("/").status_code == 200
    assert client.get("/", headers={"host": "localhost:80"}).status_code == 200
    assert client.get("/", headers={"host": "evil.example"}).status_code == 421


@pytest.mark.parametrize(
    ("method", "path", "headers"),
    [
        ("GET", "/", {}),
        ("GET", "/static/page.js", {}),
        ("GET", "/openapi.json", {}),
        ("POST", "/api/check", {}),
        ("POST", "/page/cards", {}),
        ("POST", "/page/report", {}),
        ("GET", "/none", {}),
        ("PUT", "/", {}),
        ("GET", "/", {"host": "evil.example"}),
        ("GET", "/", {"origin": "http://evil.example"}),
        ("POST", "/api/check", {"content-type": "application/json"}),
    ],
)
def test_every_answer_has_the_headers(client: TestClient, method: str, path: str, headers: dict[str, str]) -> None:
    answer = client.request(method, path, headers=headers)
    assert ALWAYS.items() <= answer.headers.items()
    kept = "no-cache" if answer.status_code == 200 and method == "GET" else "no-store"
    assert answer.headers["cache-control"] == kept
    assert not {name for name in answer.headers if name.startswith("access-control") or name == "server"}


def test_the_policy_allows_nothing_but_our_own_files() -> None:
    policy = dict(each.strip().split(" ", 1) for each in ALWAYS["content-security-policy"].split(";"))
    assert policy["default-src"] == policy["base-uri"] == policy["form-action"] == policy["frame-ancestors"] == "'none'"
    assert {policy[name] for name in ("script-src", "style-src", "connect-src")} == {"'self'"}
    assert policy["img-src"] == "'self'"
    assert "unsafe" not in ALWAYS["content-security-policy"]


APPS = ("moz-extension://0a1b-2c3d", "chrome-extension://abcdefghij", "safari-web-extension://A-B", "app://obsidian.md")
SITES = (
    "https://evil.example",
    "http://localhost",
    "null",
    "file://",
    "app://",
    "app://a b",
    "moz-extension://a/b",
    "x",
)


@pytest.mark.parametrize("origin", APPS)
def test_extensions_and_apps_may_ask_in_languagetools_protocol(client: TestClient, origin: str) -> None:
    headers = {"origin": origin, "sec-fetch-site": "cross-site"}
    answer = client.post("/v2/check", data={"text": "5%", "language": "en"}, headers=headers)
    assert answer.status_code == 200
    assert answer.headers["access-control-allow-origin"] == origin
    assert answer.headers["vary"] == "origin"
    assert ALWAYS.items() <= answer.headers.items()
    asked = client.options("/v2/check", headers={**headers, "access-control-request-private-network": "true"})
    assert asked.status_code == 204
    assert asked.headers["access-control-allow-private-network"] == "true"
    assert "POST" in asked.headers["access-control-allow-methods"]


@pytest.mark.parametrize("origin", APPS)
@pytest.mark.parametrize("path", ["/", "/api/check", "/page/cards", "/v2", "/openapi.json"])
def test_they_may_ask_nothing_else(client: TestClient, origin: str, path: str) -> None:
    for method in ("GET", "POST", "OPTIONS"):
        answer = client.request(method, path, headers={"origin": origin})
        assert answer.status_code == 403
        assert not {name for name in answer.headers if name.startswith("access-control")}


@given(HEADER | st.sampled_from(SITES))
def test_pages_of_the_web_may_not_ask_in_it_either(client: TestClient, origin: str) -> None:
    assume(origin != HERE)
    for method in ("POST", "OPTIONS"):
        answer = client.request(method, f"{ROOT}check", data={"text": "5%"}, headers={"origin": origin})
        assert answer.status_code == 403
        assert "access-control-allow-origin" not in answer.headers


def test_an_app_that_comes_by_a_foreign_name_is_refused(client: TestClient) -> None:
    headers = {"origin": APPS[0], "host": "evil.example"}
    assert client.post("/v2/check", data={"text": "5%"}, headers=headers).status_code == 421
    two = [("origin", APPS[0]), ("origin", "https://evil.example")]
    assert client.get("/v2/info", headers=two).status_code == 403


def test_what_has_no_origin_is_no_app(client: TestClient) -> None:
    """An image in a page of the web is asked for like this."""
    assert client.get("/v2/info", headers={"sec-fetch-site": "cross-site"}).status_code == 403
    assert client.get("/v2/info").status_code == 200
