"""The report as a file, in a real browser."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.prose import Prose
from factcheck.report import FORMATS, Checked, Page
from factcheck.report.archive import Archive
from factcheck.report.html.archive import page
from factcheck.report.lines import parsed
from factcheck.suppressions import Suppression
from tests.browser.conftest import PHONE, WIDE
from tests.browser.test_page import CLAIM, HOSTILE

Tab = Callable[..., Any]


@pytest.fixture
def report(tmp_path: Path, articles: Path) -> str:
    """The address of a report on our articles, on a hostile text, and on one that could not be read."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(articles.glob("*.txt"))}
    texts["<script>alert(4)</script>"] = CLAIM.join(HOSTILE)
    documents = [Checked.of(name, Prose.plain(text)) for name, text in texts.items()]
    said = (Suppression(documents[1].alarms[0].fingerprint, "As the council counts. AC"),)
    documents[1] = Checked.of(documents[1].path, documents[1].prose, said)
    path = tmp_path / "report.html"
    written = FORMATS["html"].write([*documents, Checked("x", error="is binary, not text")], Page())
    path.write_text("".join(written), encoding="utf-8", errors="replace")
    return path.as_uri()


def test_a_mark_and_its_card_are_chosen_together(tab: Tab, report: str) -> None:
    page = tab(report)
    page.locator("a.operand", has_text="410").click()
    assert page.locator(".card.chosen .quote").inner_text().strip("“”") == "fell by 22 per cent"
    assert page.locator("a.mark.chosen").all_text_contents() == ["22 per cent (query)", "320", "410"]
    page.keyboard.press("Escape")
    assert page.locator(".chosen").count() == 0
    assert page.evaluate("document.activeElement.textContent") == "22 per cent (query)"


def test_the_keyboard_goes_from_problem_to_problem(tab: Tab, report: str) -> None:
    page = tab(report)
    cards = page.locator("#d0 .card").evaluate_all("cards => cards.map((card) => [card.className, card.id])")
    problems = [name for tier in ("card alarm", "card query") for classes, name in cards if classes == tier]
    assert len(problems) > 2
    for name in problems:
        page.keyboard.press("F8")
        assert page.locator(".card.chosen").get_attribute("id") == name
    page.keyboard.press("Shift+F8")
    assert page.evaluate("document.activeElement.parentElement.id") == problems[-2]
    before = page.locator(f"#{problems[-2]}").get_attribute("open")
    page.keyboard.press("Enter")
    assert page.locator(f"#{problems[-2]}").get_attribute("open") != before


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_the_card_that_is_chosen_is_in_view(tab: Tab, report: str, size: dict[str, int]) -> None:
    """At once: what scrolls for a while may end elsewhere, for the cards on the way grow as they are drawn."""
    page = tab(report, viewport=size)
    for _ in range(4):
        page.keyboard.press("F8")
        assert 0 <= page.locator(".card.chosen > summary").bounding_box()["y"] < size["height"] - 20


def test_a_tier_can_be_hidden_in_one_document(tab: Tab, report: str) -> None:
    page = tab(report)
    first, second = page.locator(".document").nth(0), page.locator(".document").nth(1)
    before = second.locator(".card:visible").count()
    first.locator(".show-alarm").uncheck()
    assert first.locator(".card.alarm:visible").count() == 0
    assert first.locator(".card:visible").count() > 0
    assert second.locator(".card:visible").count() == before


def test_a_correction_can_be_copied(tab: Tab, report: str) -> None:
    page = tab(report)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("#d0-f0 .copy").click()
    page.wait_for_selector("#d0-f0 .copy:text('Copied'), #d0-f0 .copy:text('Selected')")
    assert page.evaluate("getSelection().toString() || navigator.clipboard.readText()") == "29 per cent"


def test_a_mark_of_what_is_folded_unfolds_it(tab: Tab, report: str) -> None:
    page = tab(report)
    assert not page.locator("#d0 .fold .card").first.is_visible()
    page.locator("#d0 a.stated.fine").first.click()
    assert page.locator("#d0 .card.fine.chosen summary").is_visible()


def test_without_scripts_it_reads_and_leads_all_the_same(tab: Tab, report: str) -> None:
    page = tab(report, java_script_enabled=False)
    assert page.locator(".copy:visible").count() == 0
    assert page.locator("#d0-f0 .working").is_visible()
    page.locator("a.stated").first.click()
    assert page.url.endswith("#d0-f0")
    page.locator(".show-alarm").first.uncheck()
    assert page.locator(".document").first.locator(".card.alarm:visible").count() == 0


def test_it_prints_in_black_on_white_without_what_one_clicks(tab: Tab, report: str) -> None:
    page = tab(report, color_scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator("button:visible, .filters:visible, .help:visible").count() == 0
    assert page.locator("#d0-f0 .working").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_everyone_can_read_it(tab: Tab, report: str, violations: Any, scheme: str, size: dict[str, int]) -> None:
    page = tab(report, viewport=size, color_scheme=scheme, bypass_csp=True)
    page.keyboard.press("F8")
    page.evaluate("for (const card of document.querySelectorAll('.card')) card.open = true")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.fixture
def archive(tmp_path: Path, articles: Path) -> str:
    """The address of the page on a run over our articles, hostile texts and one that could not be read, by desk."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(articles.glob("*.txt"))] * 8
    found = Archive()
    documents = [
        Checked.of(f"news/{desk}/20{10 + n:02}-05/<b>{n}.txt", Prose.plain(text))
        for desk in ("sport", "<script>alert(5)</script>")
        for n, text in enumerate([*texts, CLAIM.join(HOSTILE)])
    ]
    written = FORMATS["jsonl"].write([*documents, Checked("x", error="is binary, not text")], Page())
    for line in "".join(written).splitlines():
        found.add(parsed(line))
    target = tmp_path / "archive.html"
    target.write_text(page(found, ["run.jsonl"], ["other.jsonl: cannot be read"]), encoding="utf-8", errors="replace")
    return target.as_uri()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_everyone_can_read_the_page_on_runs(
    tab: Tab, archive: str, violations: Any, scheme: str, size: dict[str, int]
) -> None:
    found = tab(archive, viewport=size, color_scheme=scheme, bypass_csp=True)
    found.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true")
    assert violations(found) == []
    assert found.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_page_on_runs_leads_and_unfolds_without_scripts(tab: Tab, archive: str) -> None:
    found = tab(archive, java_script_enabled=False)
    assert found.locator("#first .working:visible").count() == 0
    found.locator("#first summary").first.click()
    assert found.locator("#first .working:visible").count() == 1
    found.locator(".contents a").first.click()
    assert found.url.endswith("#first")
