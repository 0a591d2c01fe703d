"""The files of the page: those that are packaged, and no other, whatever is asked for."""

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from factcheck.serve import assets
from factcheck.serve.assets import INDEX, File, static

PATHS = st.text(st.characters(codec="utf-8")) | st.lists(
    st.sampled_from(["..", ".", "/", "%2e", "%2f", "%5c", "\\", "page.js", "static", "app.py", "etc/passwd", "%00"])
).map("".join)


def test_the_page_is_there(client: TestClient) -> None:
    assert client.get("/").content == static()[INDEX].content
    assert client.get("/").headers["content-type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize("name", static())
def test_every_file_is_sent_as_what_it_is(client: TestClient, name: str) -> None:
    answer = client.get(f"/static/{name}")
    assert answer.status_code == 200
    assert answer.content == static()[name].content
    assert answer.headers["content-type"] == static()[name].media_type


def test_what_a_browser_has_is_not_sent_again(client: TestClient) -> None:
    tag = client.get("/").headers["etag"]
    again = client.get("/", headers={"if-none-match": tag})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert client.get("/", headers={"if-none-match": '"other"'}).status_code == 200


@given(st.binary(), st.binary())
def test_the_tag_changes_with_the_content(one: bytes, other: bytes) -> None:
    assert (File(one, "").tag == File(other, "").tag) == (one == other)


@given(PATHS)
def test_no_path_leads_to_another_file(client: TestClient, path: str) -> None:
    answer = client.get(f"/static/{quote(path, safe='')}")
    kept = {file.content for file in static().values()}
    assert answer.status_code == 404 or answer.content in kept
    assert "<script>" not in answer.text


def test_what_has_no_known_ending_is_not_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "MEDIA_TYPES", {"css": "text/css", "js": "text/javascript"})
    assert {name.rpartition(".")[2] for name in static()} == {"css", "js"}
