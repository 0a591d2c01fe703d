"""The page without a server, from a web server that knows nothing of it, in a real browser."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.hedges import DEFAULT_POLICY
from factcheck.site.pyodide import FILES, pyodide
from factcheck.site.written import written
from tests.browser.test_page import CLAIM
from tests.host import Host, laid
from tests.tools import node_module

Tab = Callable[..., Any]
READY = 60_000
"""Milliseconds that a busy machine has to get ready."""


@pytest.fixture(scope="module")
def python(browser: Any) -> Path:
    """The folder of Pyodide."""
    return [node_module("pyodide", name).parent for name in FILES][0]  # noqa: RUF015 - each is asked for


@pytest.fixture(scope="module")
def folder(python: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `factcheck site` writes."""
    return laid(written(pyodide(python)), tmp_path_factory.mktemp("site"))


@pytest.fixture
def host(folder: Path) -> Iterator[Host]:
    opened = Host(folder)
    yield opened
    opened.go()


def ready(page: Any, text: str = CLAIM) -> Any:
    """The page with a text, checked."""
    page.fill("#draft", text)
    page.wait_for_selector("#found .card", timeout=READY, state="attached")
    return page


def shown(page: Any, form: str, text: str) -> str:
    """All that is found in a text, as it stands on the page."""
    page.fill("#draft", "")
    page.wait_for_function("() => !document.querySelector('#found .summary')")
    page.select_option("#form", form)
    page.fill("#draft", text)
    page.wait_for_selector("#found .summary", timeout=READY)
    found: str = page.evaluate("backdrop.innerHTML + reading.innerHTML + found.innerHTML")
    return found


def test_it_finds_what_the_server_finds(tab: Tab, host: Host, server: str, articles: Path) -> None:
    """To the letter, in all example articles, in HTML, and in what is nested deeply."""
    here, there = ready(tab(host.address)), tab(server)
    forms = {".txt": "text/plain", ".md": "text/markdown"}
    texts = [(forms[path.suffix], path.read_text(encoding="utf-8")) for path in sorted(articles.iterdir())]
    texts.append(("text/html", f"<h1>Up</h1><p>{CLAIM.replace('23', '<b>23</b>&nbsp;')} <script>x</script> 👩‍👧 "))
    texts += [("text/html", "<div>" * 3000 + CLAIM), ("text/markdown", "> " * 90 + CLAIM)]
    for form, text in texts:
        found = shown(here, form, text)
        assert found == shown(there, form, text)
        assert 'class="mark stated' in found


def test_once_loaded_it_asks_for_nothing(tab: Tab, host: Host, tmp_path: Path) -> None:
    """Not while one types, and not when it is opened again: the server can be gone."""
    page = ready(tab(host.address, accept_downloads=True))
    assert len([path for path in host.asked if path.startswith("/python/")]) == 5  # each is loaded once
    before = len(host.asked)
    page.locator("#draft").press_sequentially(" Thefts fell by 27 per cent, from 320 to 250.")
    page.wait_for_selector(".card >> nth=1")
    with page.expect_download() as download:
        page.click("#report")
    download.value.save_as(tmp_path / "report.html")
    assert "a rise of 29.27%" in (tmp_path / "report.html").read_text(encoding="utf-8")
    assert host.asked[before:] == []
    host.go()
    page.reload()
    page.wait_for_selector(".card >> nth=1", timeout=READY)
    assert page.locator("#draft").input_value().startswith(CLAIM)
    page.locator(".card.alarm > summary").first.click()
    page.locator(".card[open] .stand").click()
    page.keyboard.type("As the force counts")
    page.keyboard.press("Enter")
    page.wait_for_selector(".fold.suppressed")


def test_a_text_that_takes_too_long_is_given_up_and_the_next_is_checked(tab: Tab, host: Host) -> None:
    """Python is ended and started again; the page answers all the while."""
    page = tab(host.address)
    page.clock.install()
    ready(page)
    told = list[str]()
    page.on("worker", lambda _: told.append("started"))
    page.workers[0].on("close", lambda _: told.append("ended"))
    page.evaluate("claim => { draft.value = claim.repeat(50_000); draft.dispatchEvent(new Event('input')); }", CLAIM)
    page.clock.run_for(1_000)  # what is long is checked after a pause
    page.clock.fast_forward(31_000)
    page.wait_for_selector("#status.trouble")
    assert "no time to check" in page.locator("#status").inner_text()
    page.fill("#draft", CLAIM)
    page.clock.run_for(1_000)
    page.wait_for_selector("#found .card.alarm", timeout=READY)
    for _ in range(100):
        if len(told) < 2:
            page.wait_for_timeout(100)  # a browser lets it go when it comes to it
    assert sorted(told) == ["ended", "started"]


def test_a_browser_that_has_the_page_takes_over_a_newer_one(tab: Tab, python: Path, tmp_path: Path) -> None:
    """By itself, and it keeps nothing of the old one."""
    host = Host(laid(written(pyodide(python)), tmp_path))
    try:
        page = ready(tab(host.address))
        kept = page.evaluate("caches.keys()")
        laid(written(pyodide(python), DEFAULT_POLICY.with_profile("published", alarm="0.999")), tmp_path)
        page.reload()
        for _ in range(READY // 200):
            if page.evaluate("caches.keys()").count(kept[0]):
                page.wait_for_timeout(200)
        page.reload()
        page.wait_for_selector("#found .card.query", timeout=READY)
        assert len(page.evaluate("caches.keys()")) == len(kept) == 1
    finally:
        host.go()


def test_neither_the_page_nor_python_can_do_more_than_they_need(tab: Tab, host: Host) -> None:
    """No script is made from text, and no other address can be reached."""
    page = ready(tab(host.address)).context.new_page()  # by its own: what is refused is told as an error
    page.goto(host.address)
    ready(page)
    made = """new Promise(done => setTimeout(() => {
        try { new Function("1")(); done("made"); } catch (error) { done(error.name); }
    }))"""
    reached = """new Promise(done => {
        addEventListener("securitypolicyviolation", (event) => done(event.effectiveDirective));
        fetch("http://127.0.0.2:9/").catch(() => {});
    })"""
    for place in (page, page.workers[0]):
        assert place.evaluate(made) == "EvalError"
        assert place.evaluate(reached) == "connect-src"
    started = "(() => { try { new Worker('static/page.js') } catch (e) { return e.name } })()"
    assert page.evaluate(started) == "TypeError"


def test_python_that_has_ended_is_started_again(tab: Tab, host: Host) -> None:
    page = ready(tab(host.address))
    page.workers[0].evaluate("loading.then((answer) => answer.destroy())")
    page.fill("#draft", f"{CLAIM} x")
    page.wait_for_selector("#status.trouble")
    assert page.locator("#status").inner_text() == "The draft could not be checked."
    page.fill("#draft", f"{CLAIM} y")
    page.wait_for_function("() => backdrop.textContent.endsWith('y') && !document.querySelector('#status.trouble')")
    page.wait_for_selector("#status:text-is('')", timeout=READY, state="attached")
    assert page.locator(".card.alarm").count() == 1


def test_where_python_cannot_be_loaded_it_says_so(browser: Any, host: Host) -> None:
    page = browser.new_page(service_workers="block")
    page.route("**/packages.zip", lambda route: route.abort())
    page.goto(host.address)
    page.fill("#draft", CLAIM)
    page.wait_for_selector("#status.trouble", timeout=READY)
    assert "could not be loaded" in page.locator("#status").inner_text()
    page.close()
