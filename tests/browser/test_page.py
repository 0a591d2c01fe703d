"""The page of `factcheck serve` as a sub-editor uses it, in a real browser."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck import review
from factcheck.reader.both import LONG
from tests.browser.conftest import PHONE, WIDE

CLAIM = "Burglaries rose 23 per cent to 318, from 246 a year earlier."
HOSTILE = [
    "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "</textarea></div></mark><svg onload=alert(3)>",
    "<!-- --> ]]> {{ 7 * 7 }} &lt;b&gt; \u202e\u2028 👩\u200d👧 é",
]
Tab = Callable[..., Any]


def written(page: Any, text: str) -> Any:
    """A page in whose draft a text stands, checked."""
    page.fill("#draft", text)
    page.wait_for_function("text => document.getElementById('backdrop').textContent === text", arg=text)
    page.wait_for_selector("#found .summary")
    return page


def marks(page: Any) -> list[str]:
    found: list[str] = page.locator("#backdrop .mark").all_text_contents()
    return found


def test_marks_appear_as_one_types(tab: Tab, server: str) -> None:
    page = tab(server)
    page.locator("#draft").press_sequentially(CLAIM)
    page.wait_for_selector("#backdrop .stated.alarm")
    assert marks(page) == ["23 per cent", "318", "246"]
    assert page.locator(".card .verdict").inner_text() == "246 to 318 is a rise of 29.27%, not 23%."
    assert page.locator("#found .summary").inner_text() == "1 claim: ✗ 1 alarm."


def test_a_mark_stands_where_its_figure_stands(tab: Tab, server: str) -> None:
    """Before and after the next check: what is typed in front moves the marks at once."""
    page = written(tab(server), f"👩‍👧 {CLAIM}")
    for before in ("", "In a year, "):
        page.locator("#draft").press("Home")
        page.keyboard.insert_text(before)
        assert marks(page) == ["23 per cent", "318", "246"]
        assert page.locator("#backdrop").text_content() == page.locator("#draft").input_value()
    # in one step: the next check puts new marks in place of these
    left, at, right = page.evaluate(
        """() => {
            const box = draft.getBoundingClientRect();
            return [box.left, backdrop.querySelector(".stated").getBoundingClientRect().left, box.right];
        }"""
    )
    assert left < at < right
    assert page.evaluate("draft.scrollHeight <= draft.clientHeight")


@pytest.mark.parametrize(
    ("edit", "keys"),
    [("in a mark", ["2", "9"]), ("at its end", ["s"]), ("across marks", ["Delete"])],
)
def test_the_marks_follow_any_edit(tab: Tab, server: str, edit: str, keys: list[str]) -> None:
    page = written(tab(server), f"{CLAIM}\n\n{CLAIM}")
    start, end = {"in a mark": (17, 18), "at its end": (27, 27), "across marks": (10, 100)}[edit]
    page.evaluate("([start, end]) => draft.setSelectionRange(start, end)", [start, end])
    page.locator("#draft").focus()
    for key in keys:
        page.keyboard.press(key)
        assert page.locator("#backdrop").text_content() == page.locator("#draft").input_value()


def test_typing_on_while_a_check_runs_is_no_trouble(tab: Tab, server: str, articles: Path) -> None:
    """The check is let finish, what was typed meanwhile is checked next, and the status never takes it for a fault."""
    page = written(tab(server), (articles / "1-police-figures.txt").read_text(encoding="utf-8") * 5)
    failed: list[str] = []
    page.on("requestfailed", lambda asked: failed.append(asked.url))
    page.evaluate(
        """() => {
            window.said = [];
            const status = document.getElementById("status");
            new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true });
        }"""
    )
    page.locator("#draft").press_sequentially(f" {CLAIM}")
    page.wait_for_function("() => document.querySelectorAll('.card').length === 46")
    assert {*page.evaluate("said")} <= {"", "Checking …"}
    assert failed == []


@pytest.mark.parametrize("unseen", ["\u202e", "\u200f", "\u0085", "\x01", "\u00ad"])
def test_the_marks_lie_under_the_very_characters_of_the_draft(tab: Tab, server: str, unseen: str) -> None:
    """What a report shows a sign for has another width in a draft, where it stands as it is."""
    page = written(tab(server), f"Last{unseen} year {CLAIM}")
    assert marks(page) == ["23 per cent", "318", "246"]
    assert page.locator("#backdrop").text_content() == f"Last{unseen} year {CLAIM}"


def test_what_was_found_is_told_to_those_who_do_not_see_it(tab: Tab, server: str) -> None:
    page = written(tab(server), CLAIM)
    assert page.locator("#told[role=status]").text_content() == "1 claim: ✗ 1 alarm."
    page.fill("#draft", "")
    page.wait_for_function("() => document.getElementById('told').textContent === ''")


def test_a_card_shows_the_working_the_line_and_the_figures(tab: Tab, server: str) -> None:
    page = written(tab(server), CLAIM)
    page.locator(".card > summary").click()
    card = page.locator(".card")
    assert "(318 - 246) / 246 = 29.27%, rounds to 29%" in card.inner_text()
    assert card.locator("svg").get_attribute("aria-label") == (
        "Stated: a rise of 23%. The other figures give: a rise of 29.27%."
    )
    page.wait_for_selector("#backdrop .operand.chosen")
    assert page.locator("#backdrop .chosen").count() == 3


def test_a_click_on_a_figure_opens_its_card(tab: Tab, server: str) -> None:
    page = written(tab(server), f"{CLAIM}\n\nThefts fell by 22 per cent, from 320 to 410.")
    box = page.locator("#backdrop .mark", has_text="410").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert page.locator(".card.chosen .quote").inner_text().strip("“”") == "fell by 22 per cent"
    assert page.locator(".card.chosen").get_attribute("open") is not None


def test_accepting_a_correction_changes_the_draft_and_can_be_undone(tab: Tab, server: str) -> None:
    page = written(tab(server), f"😀 {CLAIM}")
    page.locator(".card > summary").click()
    page.locator(".accept").click()
    page.wait_for_selector(".card.fine", state="attached")
    mended = f"😀 {CLAIM}".replace("23", "29")
    assert page.locator("#draft").input_value() == mended
    page.keyboard.press("Control+z")
    page.wait_for_selector(".card.alarm")
    assert page.locator("#draft").input_value() == f"😀 {CLAIM}"


def test_corrections_can_be_accepted_faster_than_they_are_checked(tab: Tab, server: str) -> None:
    page = written(tab(server), f"{CLAIM} 😀 Thefts fell by 27 per cent, from 320 to 250.")
    page.evaluate(
        """() => {
            draft.focus();
            draft.setSelectionRange(0, 0);
            document.execCommand("insertText", false, "Home ");
            for (const button of document.querySelectorAll(".accept")) button.click();
            document.querySelector(".accept").click();
        }"""
    )
    page.wait_for_selector(".card.fine >> nth=1", state="attached")
    mended = f"Home {CLAIM} 😀 Thefts fell by 22 per cent, from 320 to 250.".replace("23", "29")
    assert page.locator("#draft").input_value() == mended


def test_what_was_typed_over_is_not_corrected(tab: Tab, server: str) -> None:
    page = written(tab(server), CLAIM)
    page.evaluate(
        """() => {
            draft.setSelectionRange(17, 18);
            document.execCommand("insertText", false, "5");
            document.querySelector(".accept").click();
        }"""
    )
    assert page.locator("#draft").input_value() == CLAIM.replace("23", "25")


@pytest.mark.parametrize("way", ["Escape", "a click"])
def test_a_card_leads_back_to_its_figure(tab: Tab, server: str, way: str) -> None:
    page = written(tab(server), f"😀 {CLAIM}")
    page.keyboard.press("F8")
    if way == "Escape":
        page.keyboard.press("Escape")
    else:
        page.locator(".card .back").click()
    assert page.evaluate("document.activeElement.id") == "draft"
    page.keyboard.insert_text("29 per cent")
    assert page.locator("#draft").input_value() == f"😀 {CLAIM}".replace("23", "29")


def test_nobodys_words_can_be_changed(tab: Tab, server: str) -> None:
    page = written(tab(server), f"“{CLAIM}” she said.")
    page.locator(".card > summary").click()
    assert page.locator(".card .tag").inner_text() == "in a quotation"
    assert page.locator(".accept, .copy").count() == 0
    assert "someone’s own words" in page.locator(".card").inner_text()


def test_the_keyboard_is_enough(tab: Tab, server: str) -> None:
    page = tab(server)
    page.keyboard.type(f"{CLAIM} Thefts fell by 27 per cent, from 320 to 250. ")
    page.wait_for_selector(".card >> nth=1")
    page.keyboard.press("F8")
    page.keyboard.press("F8")
    assert page.locator(".card.chosen").get_attribute("id") == "d-f1"
    page.keyboard.press("Shift+F8")
    assert page.locator(".card.chosen > summary").evaluate("each => each === document.activeElement")
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('accept')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_selector(".fold.fine")
    assert "rose 29 per cent" in page.locator("#draft").input_value()
    page.keyboard.press("F8")
    assert page.locator(".card.chosen").get_attribute("id") == "d-f1"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "draft"


@pytest.mark.parametrize("form", ["text/plain", "text/markdown", "text/html"])
def test_a_hostile_text_is_text(tab: Tab, server: str, form: str) -> None:
    """The tab fails the test if a dialog opens, a script fails or anything is loaded from elsewhere."""
    page = tab(server)
    page.select_option("#form", form)
    text = f"{CLAIM} ".join(HOSTILE)
    page.fill("#draft", text)
    page.wait_for_selector("#found .summary")
    page.evaluate("document.getElementById('reads').click()")
    for name in ("#backdrop", "#reading", "#found"):
        assert page.locator(f"{name} :is(script, img, base, iframe)").count() == 0
    assert page.locator(":is(#backdrop, #reading) svg").count() == 0
    assert page.locator("#draft").input_value() == text
    assert len(page.locator("#backdrop").text_content()) == len(text)


def test_a_paste_of_a_megabyte_is_checked_while_the_page_answers(tab: Tab, server: str, articles: Path) -> None:
    page = tab(server)
    story = (articles / "1-police-figures.txt").read_text(encoding="utf-8")
    rest = "The council met on Tuesday and talked about the weather, the roads and the old bridge. " * 110
    part = f"{story}\n\n{rest}\n\n"
    text = part * 100
    assert len(text) > 1_000_000
    few = 1 + LONG // len(part)
    alarms = len(review(part * few).alarms)  # of a text that is as little an article
    assert alarms >= few
    page.evaluate("text => { draft.value = text; draft.dispatchEvent(new Event('input')); }", text)
    page.wait_for_selector("#status:text('Checking …')", timeout=20_000)
    assert page.evaluate("1 + 1") == 2
    page.wait_for_selector("#found .summary", timeout=90_000)
    assert page.locator(".card").count() == 900
    assert page.locator("#backdrop .stated.alarm").count() == alarms * 100 // few


def test_a_draft_that_is_too_long_is_told(tab: Tab, server: str, browser: Any) -> None:
    page = browser.new_page()
    page.goto(server)
    page.evaluate("draft.value = 'x'.repeat(2_100_000); draft.dispatchEvent(new Event('input'))")
    page.wait_for_selector("#status.trouble")
    assert "too long" in page.locator("#status").inner_text()
    page.close()


QUERY = "Of the 310 residents who were asked, 248, or nearly 90 per cent, felt safe."
RIGHT = "Arrests rose 12 per cent to 1,400, from 1,250."
OPEN = "Fraud was up by 6 per cent."


def test_problems_come_first_and_the_rest_is_folded_away(tab: Tab, server: str) -> None:
    """Whatever the order of the text: an alarm before a query, and F8 goes to no other."""
    page = written(tab(server), f"{RIGHT} {OPEN} {QUERY} {CLAIM}")
    assert page.locator(".card:visible .tier").all_inner_texts() == ["alarm", "query"]
    assert page.locator(".card.query .verdict").inner_text().endswith("is nearly 90% a fair way to put it?")
    assert page.locator(".fold > summary").all_inner_texts() == ["✓ 1 fine", "○ 1 open"]
    told = []
    for _ in range(3):
        page.keyboard.press("F8")
        told.append(page.locator(".card.chosen .tier").inner_text())
    assert told == ["alarm", "query", "alarm"]
    page.keyboard.press("Shift+F8")
    assert page.locator(".card.chosen .tier").inner_text() == "query"


def test_what_is_unfolded_stays_so_over_the_next_check(tab: Tab, server: str) -> None:
    page = written(tab(server), f"{CLAIM} {RIGHT} {OPEN}")
    page.locator(".fold.fine > summary").click()
    assert page.locator(".card:visible").count() == 2
    page.locator(".fold.fine > summary").focus()
    page.locator("#draft").evaluate("draft => { draft.value += ' x'; draft.dispatchEvent(new Event('input')); }")
    page.wait_for_timeout(300)
    assert page.locator(".card:visible").count() == 2
    assert page.evaluate("document.activeElement.innerText") == "✓ 1 fine"


def test_a_figure_leads_into_what_is_folded(tab: Tab, server: str) -> None:
    page = written(tab(server), f"{CLAIM} {RIGHT}")
    page.locator("#draft").evaluate(
        """(draft, at) => {
            draft.focus();
            draft.setSelectionRange(at, at);
            draft.dispatchEvent(new Event("click"));
        }""",
        f"{CLAIM} {RIGHT}".index("12 per cent") + 1,
    )
    assert page.locator(".card.chosen .quote").inner_text().strip("“”") == "rose 12 per cent"
    assert page.locator(".card.chosen > summary").is_visible()


def test_a_tier_can_be_hidden(tab: Tab, server: str) -> None:
    page = written(tab(server), f"{CLAIM} {RIGHT}")
    assert page.locator(".fold.fine").is_visible()
    page.locator(".show-fine").uncheck()
    assert not page.locator(".fold.fine").is_visible()
    assert page.locator(".card.alarm").is_visible()
    page.locator("#draft").press_sequentially(" ")
    page.locator(".show-fine").focus()
    page.locator("#draft").evaluate("draft => { draft.value += ' x'; draft.dispatchEvent(new Event('input')); }")
    page.wait_for_timeout(300)
    assert not page.locator(".fold.fine").is_visible()
    assert page.evaluate("document.activeElement.className") == "show-fine"


def test_a_reload_does_not_lose_the_draft(tab: Tab, server: str) -> None:
    """Nor how it is read, nor what somebody stands by; another tab knows nothing of it."""
    page = tab(server)
    page.select_option("#form", "text/markdown")
    written(page, f"**{CLAIM}**")
    page.locator(".card > summary").click()
    stand_by(page, "As the force counts")
    page.reload()
    page.wait_for_selector(".fold.suppressed")
    assert page.locator("#draft").input_value() == f"**{CLAIM}**"
    assert page.input_value("#form") == "text/markdown"
    other = tab(server)
    assert other.locator("#draft").input_value() == ""
    page.fill("#draft", "")
    page.reload()
    assert page.locator("#draft").input_value() == ""
    assert page.locator("#empty").is_visible()


def stand_by(page: Any, reason: str) -> None:
    page.locator(".card.chosen .stand, .card[open] .stand").first.click()
    page.keyboard.type(reason)
    page.keyboard.press("Enter")
    page.wait_for_selector(".fold.suppressed")


def test_a_person_stands_by_a_finding_and_takes_it_back(tab: Tab, server: str, tmp_path: Path) -> None:
    page = written(tab(server, accept_downloads=True), f"{CLAIM} {QUERY}")
    page.locator(".card.alarm > summary").click()
    stand_by(page, "As the force counts: <b>")
    assert page.locator("#found .summary").inner_text() == "2 claims: ? 1 query, 1 suppressed."
    page.locator(".fold.suppressed > summary").click()
    page.locator(".card.suppressed", has_text="As the force counts: <b>").wait_for()
    with page.expect_download() as download:
        page.click("#report")
    download.value.save_as(tmp_path / "report.html")
    assert "As the force counts: &lt;b&gt;" in (tmp_path / "report.html").read_text(encoding="utf-8")
    page.locator("#draft").press_sequentially(" x")
    page.wait_for_timeout(300)
    assert page.locator(".card.alarm:not(.suppressed)").count() == 0  # an edit elsewhere changes nothing
    page.locator(".unstand").click()
    page.wait_for_selector(".card.alarm:not(.suppressed)")


def test_a_reason_is_not_lost_to_a_check(tab: Tab, server: str) -> None:
    page = written(tab(server), CLAIM)
    page.locator(".card > summary").click()
    page.locator(".stand").click()
    page.keyboard.type("As the ")
    page.locator("#draft").evaluate("draft => { draft.value += ' x'; draft.dispatchEvent(new Event('input')); }")
    page.wait_for_function("() => document.getElementById('backdrop').textContent.endsWith(' x')")
    page.wait_for_timeout(300)
    page.keyboard.type("force")
    assert page.locator(".reason").input_value() == "As the force"


def test_an_example_can_be_tried(tab: Tab, server: str) -> None:
    """It has something of everything, and is gone with an undo."""
    page = tab(server)
    page.click("#try")
    page.wait_for_selector("#found .summary")
    assert not page.locator("#empty").is_visible()
    for tier in ("alarm", "query", "fine", "open"):
        assert page.locator(f".card.{tier}").count() > 0
    page.locator("#draft").focus()
    page.keyboard.press("Control+z")
    page.wait_for_selector("#empty:visible")


def test_what_was_not_checked_is_told_and_marked_on_request(tab: Tab, server: str) -> None:
    page = written(tab(server), f"{CLAIM} The force has 311 officers.")
    assert "4 figures read, 3 checked." in page.locator(".coverage").inner_text()
    rest = page.locator("#backdrop .rest")
    assert rest.all_text_contents() == ["311 officers"]
    line = "getComputedStyle(document.querySelector('#backdrop .rest')).outlineStyle"
    assert page.evaluate(line) == "none"
    page.locator(".show-rest").check()
    assert page.evaluate(line) == "solid"
    page.locator("#draft").evaluate("draft => { draft.value += ' x'; draft.dispatchEvent(new Event('input')); }")
    page.wait_for_timeout(300)
    assert page.evaluate(line) == "solid"


def test_a_draft_with_markup_can_be_seen_as_it_reads(tab: Tab, server: str) -> None:
    page = tab(server)
    assert not page.locator("#aside").is_visible()
    page.select_option("#form", "text/html")
    written(page, "<ul><li>Sales rose <b>24</b>&nbsp;per cent to 99, from 82.</ul><script>alert(1)</script>")
    page.check("#reads")
    (read,) = page.locator("#reading p").all_text_contents()
    assert read == "- Sales rose 24\u00a0per cent (alarm) to 99, from 82."
    left, right = page.locator("#draft").bounding_box(), page.locator("#reading").bounding_box()
    assert left["x"] + left["width"] <= right["x"]
    page.locator("#reading .operand", has_text="99").click()
    assert page.locator(".card.chosen .quote").count() == 1
    assert page.locator("#reading .chosen").count() == 3
    page.select_option("#form", "text/plain")
    assert not page.locator("#reading").is_visible()


def test_the_words_behind_a_code_are_there_without_a_connection(tab: Tab, server: str) -> None:
    page = written(tab(server), CLAIM)
    page.locator(".card > summary").click()
    page.locator(".words > summary", has_text="new-base").click()
    assert "divided by the new level" in page.locator(".words[open]").inner_text()
    assert page.locator(".card").get_attribute("open") is not None


def test_on_a_phone_a_card_leads_back_to_the_text(tab: Tab, server: str, articles: Path) -> None:
    """To the figure, and without the keyboard of the phone."""
    page = tab(server, viewport=PHONE, has_touch=True)
    written(page, (articles / "1-police-figures.txt").read_text(encoding="utf-8"))
    page.locator("#draft").evaluate("draft => draft.blur()")
    assert not page.locator("#return").is_visible() or page.locator("#return").bounding_box()["y"] > PHONE["height"]
    page.locator(".card.alarm > summary").nth(2).tap()
    page.wait_for_selector(".card.chosen")
    box = page.locator("#return").bounding_box()
    assert 0 <= box["y"] <= PHONE["height"] - box["height"]
    page.locator("#return").tap()
    figure = page.locator("#backdrop .stated.chosen").bounding_box()
    assert 0 <= figure["y"] <= PHONE["height"]
    assert page.evaluate("document.activeElement.id") != "draft"


def test_a_file_can_be_opened_and_dropped(tab: Tab, server: str, tmp_path: Path) -> None:
    page = tab(server)
    (tmp_path / "a.html").write_text("<p>Sales rose <b>24</b>&nbsp;per cent to 99, from 82.", encoding="utf-8")
    page.set_input_files("#file", tmp_path / "a.html")
    page.wait_for_selector("#backdrop .stated.alarm")
    assert page.input_value("#form") == "text/html"
    assert "".join(marks(page)[:1]) == "24</b>&nbsp;per cent"
    page.locator(".card > summary").click()
    page.locator(".accept").click()
    page.wait_for_selector(".card.fine", state="attached")
    assert page.locator("#draft").input_value() == "<p>Sales rose <b>21</b>&nbsp;per cent to 99, from 82."
    page.evaluate(
        """claim => {
            const data = new DataTransfer();
            data.items.add(new File([claim], "b.txt"));
            document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
        }""",
        CLAIM,
    )
    page.wait_for_function("claim => draft.value === claim", arg=CLAIM)
    page.wait_for_selector("#found .card.alarm")
    page.keyboard.press("Control+z")
    assert page.locator("#draft").input_value().startswith("<p>Sales rose")
    page.set_input_files("#file", tmp_path / "a.html")
    page.wait_for_function("() => draft.value.includes('<b>24</b>')")
    page.locator("#draft").fill(CLAIM)
    page.wait_for_selector("#found .card.alarm")
    (tmp_path / "c.txt").write_bytes(b"\xa399")
    page.set_input_files("#file", tmp_path / "c.txt")
    page.wait_for_selector("#status.trouble")
    assert "not UTF-8" in page.locator("#status").inner_text()
    assert page.locator("#draft").input_value() == CLAIM


def test_a_check_under_way_does_not_hide_that_a_file_was_refused(tab: Tab, server: str, tmp_path: Path) -> None:
    page = tab(server)
    asked = list[Any]()
    page.route("**/page/cards", lambda route: asked.append(route))  # noqa: PLW0108 - Playwright marks what it calls
    with page.expect_request("**/page/cards"):
        page.fill("#draft", CLAIM)
    (tmp_path / "c.txt").write_bytes(b"\xa399")
    page.set_input_files("#file", tmp_path / "c.txt")
    page.wait_for_selector("#status.trouble")
    page.wait_for_timeout(300)  # a slow check is spoken of
    asked[0].continue_()
    page.wait_for_selector("#found .card.alarm")
    assert "not UTF-8" in page.locator("#status").inner_text()
    page.unroute("**/page/cards")
    page.locator("#draft").press_sequentially(" ")
    page.wait_for_selector("#status:not(.trouble)")


def test_the_report_can_be_downloaded(tab: Tab, server: str, tmp_path: Path) -> None:
    page = written(tab(server, accept_downloads=True), CLAIM)
    with page.expect_download() as download:
        page.click("#report")
    download.value.save_as(tmp_path / "report.html")
    assert download.value.suggested_filename == "report.html"
    assert "a rise of 29.27%" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_a_server_that_has_gone_is_told(browser: Any, server: str) -> None:
    page = browser.new_page()
    page.goto(server)
    page.route("**/page/cards", lambda route: route.abort())
    page.route("**/page/report", lambda route: route.abort())
    page.fill("#draft", CLAIM)
    page.wait_for_selector("#status.trouble")
    assert "factcheck serve" in page.locator("#status").inner_text()
    page.evaluate("document.getElementById('status').textContent = ''")
    page.click("#report")
    page.wait_for_selector("#status:text('factcheck serve')")
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_everyone_can_use_it(
    tab: Tab, server: str, articles: Path, violations: Any, scheme: str, size: dict[str, int]
) -> None:
    page = tab(server, viewport=size, color_scheme=scheme, bypass_csp=True)
    assert violations(page) == []
    written(page, (articles / "1-police-figures.txt").read_text(encoding="utf-8"))
    page.keyboard.press("F8")
    assert violations(page) == []
    page.select_option("#form", "text/markdown")
    page.check("#reads")
    page.check(".show-rest")
    page.wait_for_selector("#reading p")
    for name in (".card.chosen .words > summary", ".card.chosen .stand"):
        page.locator(name).first.click()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
