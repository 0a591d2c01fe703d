"""From paste to marks: an article of 1,000 words put into the page of `factcheck serve` in a real browser."""

import os
import shutil
import subprocess
from functools import partial
from importlib.util import find_spec
from typing import Any

from factcheck import review
from tests.benchmarks.articles import CORPUS, articles, repeated, whole
from tests.benchmarks.editor import cut
from tests.benchmarks.serve import CHARACTERS, COMMAND, WORDS
from tests.benchmarks.table import Row, Table, timed
from tests.browser.flags import BROWSER, FLAGS

TITLE = "From paste to marks in the page: {name}, {words:,} words (aim: 150 ms)"
MISSING = "left out: it takes Debian's chromium, playwright and the extra serve"

PASTE = """text => new Promise((done) => {
  const started = performance.now();
  const watch = new MutationObserver(() => {
    if (!document.querySelector("#found .summary")) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - started)));
  });
  watch.observe(document.body, { childList: true, subtree: true });
  draft.value = text;
  draft.dispatchEvent(new Event("input"));
})"""
"""As a browser tells a page of a paste; it ends when the next picture is painted."""

EMPTY = """() => {
  draft.value = "";
  draft.dispatchEvent(new Event("input"));
}"""


def tables(quick: bool) -> list[Table]:
    """Articles read and checked, and pasted, in turn: real news, where that is there, and ours, full of slips."""
    browser = os.environ.get(BROWSER) or shutil.which("chromium")
    if browser is None or not all(map(find_spec, ("playwright", "uvicorn"))):
        return [Table(TITLE.format(name="an article", words=WORDS), (), (MISSING,))]
    from playwright.sync_api import sync_playwright

    news = "" if quick else "\n\n".join(text for text in map(whole, articles(CORPUS)[:WORDS]) if "pct" in text)
    texts = {"real news": cut(news, WORDS), "the example articles": cut(repeated(CHARACTERS), WORDS)}
    with subprocess.Popen(COMMAND, stdout=subprocess.PIPE, text=True) as server, sync_playwright() as run:
        opened = run.chromium.launch(executable_path=browser, args=FLAGS)
        try:
            assert server.stdout is not None
            page = opened.new_page()
            page.goto(next(word for word in server.stdout.readline().split() if "://" in word))
            return [beside(page, name, text, rounds=2 if quick else 31) for name, text in texts.items() if text]
        finally:
            opened.close()
            server.terminate()


def beside(page: Any, name: str, article: str, rounds: int) -> Table:
    """One article read and checked, and pasted into an empty page, in turn."""
    seconds: dict[str, list[float]] = {"review": [], "paste to marks": []}
    for number in range(rounds + 1):
        alone = timed(partial(review, article))
        page.evaluate(EMPTY)
        pasted = page.evaluate(PASTE, article) / 1000
        if number:  # the first loads tables of words
            seconds["review"].append(alone)
            seconds["paste to marks"].append(pasted)
    notes = {"paste to marks": f"{page.locator('.card').count()} cards"}
    rows = tuple(Row(row, tuple(times), notes.get(row, "")) for row, times in seconds.items())
    return Table(TITLE.format(name=name, words=len(article.split())), rows)
