"""Makes the pictures of the page and of the report in docs/img: screenshots of the real thing in a real Chromium.

The picture of the page without a server is taken of the files that `factcheck site` writes, for which npm fetches
Pyodide.

    python -m docs.pictures [page-light report-dark ...]

Without names it makes all of them. Run it again whenever the page or the report looks different. It needs Chromium
(Debian's package `chromium`, or a browser named in FACTCHECK_CHROMIUM) and pngquant, which makes the files small; to
look as here, the fonts Inter and Caladea too (`fonts-inter`, `fonts-crosextra-caladea`).
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from types import MappingProxyType
from typing import NamedTuple

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from docs.picture import IMAGES, PROGRAM, ROOT, SMALLER, served, write

ARTICLE = ROOT / "examples" / "articles" / "1-police-figures.txt"
MARKDOWN = ROOT / "examples" / "articles" / "5-museum-visitors.md"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
FLAGS += ["--disable-component-update", "--disable-sync"]
WIDE, PHONE = ViewportSize(width=1200, height=860), ViewportSize(width=390, height=780)


class Picture(NamedTuple):
    """What is taken, in which colours, and how large: the page, the page without a server ("site"), or the report."""

    what: str
    dark: bool = False
    size: ViewportSize = WIDE


PICTURES: Mapping[str, Picture] = MappingProxyType(
    {
        "page-light": Picture("page"),
        "page-dark": Picture("page", dark=True),
        "page-phone": Picture("page", size=PHONE),
        "site": Picture("site"),
        "report-light": Picture("report"),
        "report-dark": Picture("report", dark=True),
        "report-phone": Picture("report", size=PHONE),
    }
)


def browser_path() -> str:
    """The browser; without one, or without pngquant, the program ends and says what it needs."""
    found = os.environ.get("FACTCHECK_CHROMIUM") or shutil.which("chromium")
    if found is None:
        raise SystemExit(
            "docs/pictures.py needs Chromium: install Debian's package chromium, or set FACTCHECK_CHROMIUM"
        )
    if shutil.which(SMALLER[0]) is None:
        raise SystemExit("docs/pictures.py needs Debian's package pngquant")
    return found


def report(folder: Path) -> str:
    """The address of the report on the article, written to a file."""
    target = folder / "report.html"
    article = str(ARTICLE.relative_to(ROOT))
    done = subprocess.run([*PROGRAM, "check", "--format", "html", "-o", str(target), article], cwd=ROOT, check=False)
    if done.returncode != 1:
        raise SystemExit(f"factcheck check ended with {done.returncode}, not with 1 as for a faulty article")
    return target.as_uri()


@contextmanager
def site(folder: Path) -> Iterator[str]:
    """The address of the page without a server, sent by one that knows nothing of it."""
    subprocess.run([*PROGRAM, "site", str(folder)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


class Quiet(SimpleHTTPRequestHandler):
    """Sends files, and says nothing of it."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def prepared(page: Page, picture: Picture) -> None:
    """What a reader would do first: paste the draft, and go to the first finding. Markdown is seen as it reads, too."""
    if picture.what == "site":
        page.select_option("#form", "text/markdown")
        page.check("#reads")
    if picture.what != "report":
        page.fill("#draft", (MARKDOWN if picture.what == "site" else ARTICLE).read_text(encoding="utf-8"))
        page.wait_for_selector("#found .summary", timeout=60_000)
    page.keyboard.press("F8")
    if picture.size == PHONE:  # what lies below each other there: the text of the report, the cards of the page
        page.locator(".document" if picture.what == "report" else ".side").evaluate("each => each.scrollIntoView()")
    page.wait_for_timeout(300)


def take(browser: Browser, name: str, address: str) -> None:
    """Take a picture and write it to its file."""
    picture, target = PICTURES[name], IMAGES / f"{name}.png"
    page = browser.new_page(
        viewport=picture.size,
        color_scheme="dark" if picture.dark else "light",
        device_scale_factor=1.5,
        reduced_motion="reduce",  # nothing is taken while it moves
    )
    page.goto(address)
    prepared(page, picture)
    write(target, page.screenshot())
    page.close()


def main() -> None:
    """Take the pictures that are named, or all."""
    names = sys.argv[1:] or list(PICTURES)
    unknown = [name for name in names if name not in PICTURES]
    if unknown:
        raise SystemExit(f"no picture {', '.join(unknown)}: there are {', '.join(PICTURES)}")
    path = browser_path()
    with sync_playwright() as driver, TemporaryDirectory() as folder, served() as address:
        browser = driver.chromium.launch(executable_path=path, args=FLAGS)
        addresses = {"report": report(Path(folder)), "page": address}
        for name in names:
            what = PICTURES[name].what
            with site(Path(folder) / "site") if what == "site" else nullcontext(addresses.get(what, "")) as place:
                take(browser, name, place)
        browser.close()


if __name__ == "__main__":
    main()
