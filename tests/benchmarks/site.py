"""The page without a server, in a real browser: how long until it is ready, and a draft of 5 kB after an edit."""

import os
import shutil
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from factcheck.errors import InputError
from factcheck.site.pyodide import PACKAGE, pyodide
from factcheck.site.written import written
from tests.benchmarks.articles import CORPUS, articles, repeated, whole
from tests.benchmarks.table import Row, Table
from tests.browser.flags import BROWSER, FLAGS
from tests.host import Host, laid
from tests.tools import FOLDER, ROOT

SIZE = 5_000
START = "The page without a server: until a draft is checked (aim: 10 s)"
EDIT = "The page without a server: {name}, {size:,} characters, after an edit (aim: 50 ms)"
MISSING = f"left out: it takes Debian's chromium, playwright, and {PACKAGE} from npm"
CLAIM = "Sales rose 24 per cent to 99, from 82."

ANSWERED = """async ([text, number]) => {
  const answer = await loading;
  const order = new TextEncoder().encode(`["cards", "text", []]\\n${text}${"x".repeat(number)}`);
  const started = performance.now();
  answer(order).destroy();
  return performance.now() - started;
}"""
"""In the worker: what Python takes to answer."""

SHOWN = """([text, number]) => new Promise((done) => {
  const started = performance.now();
  const watch = new MutationObserver(() => {
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - started)));
  });
  watch.observe(found, { childList: true });
  draft.value = text + "y".repeat(number);
  draft.dispatchEvent(new Event("input"));
})"""
"""On the page: it ends when the next picture is painted."""


def tables(quick: bool) -> list[Table]:
    """The start, and edits of real news, where that is there, and of ours, full of slips."""
    browser = os.environ.get(BROWSER) or shutil.which("chromium")
    try:
        python = pyodide(Path(os.environ.get(FOLDER) or ROOT / "build/node_modules") / "pyodide")
    except InputError:
        python = {}
    if browser is None or not python or not find_spec("playwright"):
        return [Table(START, (), (MISSING,))]
    from playwright.sync_api import sync_playwright

    news = "" if quick else "\n\n".join(text for text in map(whole, articles(CORPUS)[:1000]) if "per cent" in text)
    texts = {"real news": news[:SIZE], "the example articles": repeated(SIZE)}
    with TemporaryDirectory() as folder, sync_playwright() as run:
        host = Host(laid(written(python), Path(folder)))
        opened = run.chromium.launch(executable_path=browser, args=FLAGS)
        try:
            page = opened.new_page()
            started = Table(START, tuple(starts(page, host.address, rounds=1 if quick else 5)))
            rounds = 2 if quick else 31
            return [started, *(edits(page, name, text, rounds) for name, text in texts.items() if text)]
        finally:
            opened.close()
            host.go()


def starts(page: Any, address: str, rounds: int) -> Iterator[Row]:
    """Opened for the first time, all files loaded from this machine, and opened again."""
    yield Row("opened first", (start(page, address),))
    yield Row("opened again", tuple(start(page, address) for _ in range(rounds)))


def start(page: Any, address: str) -> float:
    """The seconds until a draft is checked."""
    started = time.perf_counter()
    page.goto(address)
    page.fill("#draft", "")
    page.fill("#draft", CLAIM)
    page.wait_for_selector("#found .card", timeout=120_000)
    return time.perf_counter() - started


def edits(page: Any, name: str, text: str, rounds: int) -> Table:
    """A draft that grows at its end: what Python takes, and what it takes until all is shown."""
    seconds: dict[str, list[float]] = {"answered by Python": [], "shown on the page": []}
    for number in range(rounds + 2):
        answered = page.workers[0].evaluate(ANSWERED, [text, number]) / 1000
        shown = page.evaluate(SHOWN, [text, number]) / 1000
        if number > 1:  # in the first, all of it is new
            seconds["answered by Python"].append(answered)
            seconds["shown on the page"].append(shown)
    note = f"{page.locator('.card').count()} cards"
    rows = tuple(Row(row, tuple(times), note) for row, times in seconds.items())
    return Table(EDIT.format(name=name, size=len(text)), rows)
