"""An extension of a real browser asks in LanguageTool's protocol, without a permission for this address."""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.flags import BROWSER, FLAGS

MANIFEST = {"manifest_version": 3, "name": "one", "version": "1", "background": {"service_worker": "worker.js"}}
ASK = """async ([address, headers]) => {
  const body = "text=Sales rose 24 per cent to 99, from 82.&language=en-GB";
  try {
    const answer = await fetch(address, { method: "POST", body, headers });
    return (await answer.json()).matches[0].replacements[0].value;
  } catch (error) {
    return error.name;
  }
}"""


@pytest.fixture
def extension(browser: Any, tmp_path: Path) -> Iterator[Any]:
    """A page of an extension."""
    folder = tmp_path / "extension"
    folder.mkdir()
    files = {"manifest.json": json.dumps(MANIFEST), "worker.js": "", "page.html": "<!doctype html>"}
    for name, content in files.items():
        (folder / name).write_text(content, encoding="utf-8")
    path = browser.browser_type.launch_persistent_context(
        tmp_path / "profile",
        executable_path=os.environ.get(BROWSER) or shutil.which("chromium"),
        headless=False,  # the flag below does without a screen, and with extensions
        args=[*FLAGS, "--headless=new", f"--disable-extensions-except={folder}", f"--load-extension={folder}"],
    )
    with path as context:
        worker = context.service_workers[0] if context.service_workers else context.wait_for_event("serviceworker")
        page = context.new_page()
        page.goto(worker.url.replace("worker.js", "page.html"))
        yield page


def test_it_is_answered(extension: Any, server: str) -> None:
    assert extension.evaluate(ASK, [f"{server}v2/check", {}]) == "21 per cent"
    assert extension.evaluate(ASK, [f"{server}v2/check", {"x-other": "1"}]) == "21 per cent"  # asks first


def test_it_may_ask_nothing_else(extension: Any, server: str) -> None:
    assert extension.evaluate(ASK, [f"{server}api/check", {}]) == "TypeError"
