"""The report as a page, and the fragment of a draft: whole, linked, and proof against any text."""

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from justhtml import JustHTML

from factcheck import review
from factcheck.prose import FORMS, FormName, Prose
from factcheck.report import FORMATS
from factcheck.report.checked import Checked, Page
from factcheck.report.harmless import harmless, visible
from factcheck.report.html import fragment
from factcheck.report.html.page import asset
from factcheck.suppressions import Suppression
from tests.report.made import police

HOSTILE = [
    *("<script>alert(1)</script>", "</script>", "<img src=x onerror=alert(1)>", '"><svg onload=alert(1)>', "'", "\0"),
    *("</article>", "{{ 7 * 7 }}", "{% raw %}", "<!--", "]]>", "&lt;", "&amp;", "javascript:alert(1)", "\x1b[31m"),
    *("\u202e", "\ud800", "\r\n", "\u2028", "<!-- documents -->", "👩\u200d👧", "\n\n", "<base href=//x>", "<p>"),
    *("</textarea>", "</style>", "</title>"),
]
CLAIM = " Sales rose 24 per cent to £99m, from £82m. "
texts = st.lists(st.sampled_from([*HOSTILE, CLAIM, "“", "”"]) | st.text(max_size=5), max_size=8).map("".join)
STRUCTURE = set(
    "html head meta title style body main script section header nav ol li h1 p fieldset legend label input span"
    " article a aside details summary q div svg line text rect dl dt dd output button mark kbd #text #document"
    " #comment !doctype".split()
)


def nodes(page: str) -> Iterator[Any]:
    waiting = [JustHTML(page, sanitize=False).root]
    while waiting:
        node = waiting.pop(0)
        yield node
        waiting = [*(node.children or ()), *waiting] if node.name != "#text" else waiting


def letters(text: str) -> str:
    """Without white space, some of which is a control code and shown by a sign."""
    return "".join(text.replace("�", " ").split())


def attributes(node: Any) -> dict[str, str]:
    return getattr(node, "attrs", None) or {}


def report(*documents: Checked) -> str:
    return "".join(FORMATS["html"].write(documents, Page()))


def words(page: str, name: str, key: str, value: str) -> str:
    """The text of an element as a reader sees it, what only screen readers hear left out."""
    (found,) = [n for n in nodes(page) if n.name == name and attributes(n).get(key) == value]
    waiting, told = [found], []
    while waiting:
        node = waiting.pop(0)
        if node.name == "#text":
            told.append(node.data)
        elif attributes(node).get("class") != "unseen":
            waiting = [*(node.children or ()), *waiting]
    return "".join(told)


@given(texts, texts)
def test_any_text_and_any_path_is_shown_as_text(text: str, path: str) -> None:
    """No element, no attribute that runs, no address but our own: whatever the article or its name say."""
    page = report(Checked.of(path, Prose.plain(text)), Checked(path, error="is binary"))
    page.encode()
    found = list(nodes(page))
    assert {node.name for node in found} <= STRUCTURE
    assert sum(node.name == "script" for node in found) == 1
    for node in found:
        given = attributes(node)
        assert not any(name.startswith("on") or name in ("src", "style", "srcdoc") for name in given)
        assert re.match(r"#d\d+(-[fm]\d+)?$|https://", given.get("href", "#d0-f0"))
    shown = words(page, "article", "aria-label", "The text")
    assert letters(shown) == letters(visible(text))
    assert sum(node.name == "h1" for node in found) == 2


@given(texts)
def test_a_draft_is_given_back_letter_by_letter(text: str) -> None:
    """The marks lie under the draft, so not a letter may be missing or moved."""
    page = fragment(Checked.of("-", Prose.plain(text)))
    assert {node.name for node in nodes(page)} <= STRUCTURE
    assert words(page, "div", "id", "marked") == visible(text)


def test_every_link_of_the_report_leads_somewhere() -> None:
    page = report(Checked("a", police()), Checked("b", police()))
    found = list(nodes(page))
    ids = [attributes(node)["id"] for node in found if "id" in attributes(node)]
    assert len(ids) == len(set(ids))
    links = {attributes(node)["href"] for node in found if attributes(node).get("href", "").startswith("#")}
    assert {link[1:] for link in links} <= set(ids)
    assert len(links) == 4 * len(police().findings) + 2


def test_operands_name_the_findings_that_they_serve() -> None:
    page = report(Checked("a", police()))
    marks = {n.children[0].data: n for n in nodes(page) if attributes(n).get("class", "").startswith("mark")}
    assert marks["23 per cent"].attrs["class"] == "mark stated alarm"
    assert marks["318"].attrs == {"class": "mark operand", "href": "#d0-f0", "data-of": "d0-f0"}


def test_a_card_has_what_the_terminal_has() -> None:
    page = report(Checked("a", police()))
    for finding in police().alarms:
        assert finding.verdict.message in page
        assert finding.fingerprint in page
    for told in ("(318 - 246) / 246 = 29.27%, rounds to 29%", "new-base", "29 per cent", "in a quotation"):
        assert told in page
    assert "These are someone’s own words" in page
    assert "5 claims: ✗ 3 alarms (2 wrong, 1 misrounded)" in page


def test_what_is_suppressed_is_shown_as_such() -> None:
    first = police().findings[0].fingerprint
    page = report(Checked("a", police().suppressing((Suppression(first, "unrounded"),))))
    assert "<dd>unrounded (command line)</dd>" in page
    assert 'class="card alarm suppressed"' in page
    assert "1 suppressed" in page


def test_what_could_not_be_read_is_told_and_loses_nothing() -> None:
    page = report(Checked("bad.txt", error="is binary, not text"), Checked("a", police()))
    assert "bad.txt is binary, not text." in page
    assert "23 per cent" in page
    assert "No claims found." in report(Checked("a", review("Nothing.")))
    assert "<h1>Report</h1>" in report(Checked("-", review("Nothing.")))


def test_what_was_found_in_all_documents_stands_on_top_and_leads_to_each() -> None:
    page = report(Checked("a", police()), Checked("<b>", police()), Checked("c", error="is binary, not text"))
    one, both = report(Checked("a", police())), words(page, "nav", "class", "overview")
    assert "2 texts, 10 claims: ✗ 6 alarms (4 wrong, 2 misrounded)" in both
    assert "1 input could not be read." in both
    assert re.findall(r"^(.+) (?:5 claims|is binary)", both, re.MULTILINE) == ["a", "<b>", "c"]
    assert page.index("2 texts") < page.index('<section class="document" id="d0"')
    assert "overview" not in {attributes(node).get("class") for node in nodes(one)}


def test_a_page_allows_its_own_style_and_script_alone() -> None:
    page = report()
    for part in (asset("report.css"), asset("cards.js") + asset("report.js")):
        digest = b64encode(sha256(part.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in page
        assert part in page
    assert "default-src 'none'" in page
    assert "http" not in re.sub(r"https://factcheck-claims[^\"]*|http-equiv|http://www.w3.org[^\"]*", "", page)


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("markdown", "# Up\n\n- Sales rose **24%** to 99,\n  from 82."),
        ("html", "<h1>Up</h1><ul><li>Sales rose <b>24%</b> to 99, from 82."),
    ],
)
def test_the_article_reads_as_it_reads(name: str, source: str) -> None:
    page = report(Checked.of("a", FORMS[name].prose(source)))
    shown = words(page, "article", "aria-label", "The text")
    assert [line for line in shown.split("\n") if line] == ["Up", "- Sales rose 24% to 99, from 82."]
    assert '<p class="item">' in page


def test_an_edit_of_a_draft_is_one_of_the_document() -> None:
    source = "<p>Sales rose <b>24</b> per cent to 99, from 82."
    page = fragment(Checked.of("-", FORMS["html"].prose(source)))
    (button,) = [n for n in nodes(page) if attributes(n).get("class") == "accept"]
    start, end = int(button.attrs["data-start"]), int(button.attrs["data-end"])
    assert source[:start] + button.attrs["data-text"] + source[end:] == source.replace("24", "21")


def test_a_path_is_shown_without_what_steers() -> None:
    assert harmless("a\u202eb") in report(Checked("a\u202eb", police()))


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("html", "<p>Thefts rose <b>24</b>&nbsp;per&nbsp;cent to 99, from 82.</p>"),
        ("markdown", "Thefts rose **24**&nbsp;per&nbsp;cent to 99, from 82."),
    ],
)
def test_a_card_quotes_the_words_and_no_markup(form: FormName, text: str) -> None:
    page = report(Checked("a", review(text, form=form)))
    (quote,) = [node for node in nodes(page) if attributes(node).get("class") == "quote"]
    assert "".join(quote.children[0].data.split()) == "rose24percent"
    assert "&amp;nbsp" not in page
