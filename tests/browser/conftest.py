"""A real Chromium, and a real server for it. Without a browser these tests are skipped; on CI they fail."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.flags import BROWSER, FLAGS
from tests.tools import node_module

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium, closed behind each file: as long as it is open, Playwright's event loop counts as running here."""
    found = os.environ.get(BROWSER) or shutil.which("chromium")
    if found is None:
        told = f"no browser: install Debian's package chromium, or set {BROWSER}"
        if os.environ.get("CI"):
            pytest.fail(told)
        pytest.skip(told)
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=found, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def server(browser: Any) -> Iterator[str]:
    """The address of `factcheck serve`."""
    command = [sys.executable, "-m", "factcheck", "serve", "--port", "0", "--no-open"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        address = re.search(r"http://\S+", program.stdout.readline())
        assert address is not None
        yield address[0]
        program.terminate()
        program.wait(20)


@pytest.fixture
def tab(browser: Any) -> Iterator[Callable[..., Any]]:
    """Opens an address in a new tab. It fails the test if a script fails or if anything goes to another host."""
    contexts, trouble = [], []

    def opened(address: str, **options: Any) -> Any:
        context = browser.new_context(**{"viewport": WIDE, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("console", lambda told: trouble.append(told.text) if told.type == "error" else None)
        page.on("dialog", lambda dialog: trouble.append(dialog.message))
        home = address.split("/", 3)[2]
        page.on("request", lambda asked: None if _is_home(asked.url, home) else trouble.append(asked.url))
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not trouble


def _is_home(address: str, home: str) -> bool:
    return address.startswith(("blob:", "data:", "file:")) or address.split("/", 3)[2] == home


@pytest.fixture(scope="session")
def violations() -> Callable[[Any], list[str]]:
    """What axe-core finds serious or critical on a page."""
    axe = node_module("axe-core", "axe.min.js").read_text(encoding="utf-8")

    def found(page: Any) -> list[str]:
        page.evaluate(axe)
        results = page.evaluate("axe.run()")
        assert len(results["passes"]) > 5
        return [
            f"{each['id']}: {each['nodes'][0]['html'][:200]} {each['nodes'][0].get('failureSummary')}"
            for each in results["violations"]
            if each["impact"] in ("serious", "critical")
        ]

    return found


@pytest.fixture(scope="session")
def articles() -> Path:
    """The articles of our own, with their faults."""
    return Path(__file__).resolve().parents[2] / "examples/articles"
