"""Copies: each comment on exactly its figure, corrections that can be taken back, and everything else as it was."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import docx as python_docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.office.copy import annotated
from factcheck.office.document import opened
from factcheck.report.checked import Checked
from factcheck.report.places import marks
from tests.office.makers import DELETED, STRUCK, R, Stretch, W, archive, docx, docx_of, odt, odt_of, paragraphs
from tests.office.readers import commented, members

MADE = Path(__file__).parent / "made"
WHEN = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
BY_LIBREOFFICE = ("draft.docx", "draft.odt")

makers = st.sampled_from([docx, odt])
Maker = Callable[[list[list[Stretch]]], bytes]


def copied(data: bytes, track: bool = False) -> tuple[Checked, bytes]:
    document = opened(data)
    checked = Checked.of("draft", document.prose)
    return checked, annotated(document, checked.problems, track=track, when=WHEN)


def figures(checked: Checked) -> list[str]:
    """The stated figures of what is remarked on, in the order of the text."""
    stated = (next(mark for mark in marks(finding) if mark.stated) for finding in checked.problems)
    return [checked.prose.text[mark.start : mark.end] for mark in sorted(stated)]


@given(paragraphs(), makers)
def test_each_comment_stands_on_exactly_its_figure(given_: list[list[Stretch]], maker: Maker) -> None:
    checked, copy = copied(maker(given_))
    ours = [on.replace(DELETED, "").replace(STRUCK, "") for on, told in commented(copy) if told.startswith(("✗", "?"))]
    assert ours == figures(checked)
    assert opened(copy).prose.text == checked.prose.text


@given(paragraphs(), makers)
def test_a_tracked_copy_reads_as_corrected_and_the_comment_is_kept_where_the_change_is_rejected(
    given_: list[list[Stretch]], maker: Maker
) -> None:
    checked, copy = copied(maker(given_), track=True)
    text = checked.prose.text
    for finding in sorted(checked.alarms, key=lambda finding: finding.start, reverse=True):
        assert finding.edit is not None
        text = finding.edit.applied(text)
    assert opened(copy).prose.text == text
    assert len([told for _, told in commented(copy) if told.startswith(("✗", "?"))]) == len(checked.problems)


@given(paragraphs(), makers, st.booleans())
def test_everything_else_is_as_it_was(given_: list[list[Stretch]], maker: Maker, track: bool) -> None:
    data = maker(given_)
    checked, copy = copied(data, track)
    if not checked.problems:
        assert copy == data
        return
    before, after = members(data), members(copy)
    changed = {name for name in before if before[name] != after[name]}
    assert changed <= {"content.xml", "word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert after.keys() - before.keys() <= {"word/comments.xml"}


def test_a_document_without_a_finding_is_copied_byte_for_byte() -> None:
    for maker in (docx, odt):
        data = maker([[Stretch("Sales rose 21 per cent to 99, from 82.")]])
        assert copied(data)[1] == data


@pytest.mark.parametrize("name", BY_LIBREOFFICE)
def test_a_document_made_by_libreoffice(name: str) -> None:
    """Runs cut in a figure, a link, a tracked change, a table, a note and a box: see made/draft.fodt."""
    checked, copy = copied((MADE / name).read_bytes())
    assert len(checked.problems) == 6
    notes = ["10 per cent"] if name.endswith(".odt") else []
    on = [figure for figure, told in commented(copy) if not told.startswith("in this")]
    assert sorted(on) == sorted(["23 per cent", "24 per cent", "40 per cent", "30 per cent", *notes])
    beside = [told.split(":")[0] for _, told in commented(copy) if told.startswith("in this")]
    boxed = ['in this text box, "50 per cent"']
    assert sorted(beside) == sorted(boxed if notes else [*boxed, 'in this note, "10 per cent"'])
    assert opened(copy).prose.text == checked.prose.text


def test_word_s_own_reader_finds_the_comments() -> None:
    _, copy = copied((MADE / "draft.docx").read_bytes(), track=True)
    comments = list(python_docx.Document(BytesIO(copy)).comments)
    assert len(comments) == 6
    assert {comment.author for comment in comments} == {"factcheck"}
    assert {comment.timestamp for comment in comments} == {WHEN}
    assert comments[0].text.startswith("✗ alarm (wrong): 246 to 318 is a rise of 29.27%, not 23%.")


def test_comments_join_those_that_are_there() -> None:
    there = '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="41"'
    there += ' w:author="Ana"><w:p><w:r><w:t>Check.</w:t></w:r></w:p></w:comment></w:comments>'
    body = '<w:p><w:commentRangeStart w:id="41"/><w:r><w:t>Sales rose 24 per cent</w:t></w:r><w:commentRangeEnd '
    body += 'w:id="41"/><w:r><w:commentReference w:id="41"/></w:r><w:r><w:t> to 99, from 82.</w:t></w:r></w:p>'
    _, copy = copied(docx_of(body, comments=there))
    assert [on for on, _ in commented(copy)] == ["Sales rose 24 per cent", "24 per cent"]
    assert b'w:id="42"' in members(copy)["word/comments.xml"]


def test_a_correction_within_somebody_s_insertion_is_no_part_of_it() -> None:
    _, copy = copied(docx([[Stretch("Sales rose 24 per cent to 99, from 82.", "inserted")]]), track=True)
    text = members(copy)["word/document.xml"].decode()
    opens = [part.split(">")[0] for part in text.split("<w:ins ")[1:]]
    assert len(opens) == 3
    assert text.count("</w:ins>") == 3
    assert "<w:del " in text
    deep = 0
    for tag in text.split("<"):
        deep += tag.startswith("w:ins ") - tag.startswith("/w:ins>")
        assert deep in (0, 1)


def test_a_list_of_changes_is_joined() -> None:
    there = '<text:tracked-changes/><text:p>Sales rose <text:span text:style-name="B">24</text:span> per cent to 99, '
    _, copy = copied(odt_of(f"{there}from 82.</text:p>"), track=True)
    text = members(copy)["content.xml"].decode()
    assert text.count("<text:tracked-changes") == 1
    assert '<text:p><text:span text:style-name="B">24</text:span></text:p></text:deletion>' in text


def test_a_box_that_stands_in_no_line_has_its_comment_at_the_first_words() -> None:
    box = "<draw:text-box><text:p>Sales rose 24 per cent to 99, from 82.</text:p></draw:text-box>"
    _, copy = copied(odt_of(f"<draw:frame>{box}</draw:frame><text:p>News.</text:p>"), track=True)
    text = members(copy)["content.xml"].decode()
    assert text.index("News.") > text.index("in this text box") > text.index("</draw:frame>")


def test_what_would_take_more_than_words_away_is_only_said() -> None:
    """A space that is an element stays, so the figure is not changed."""
    body = "<text:p>Sales rose by a quarter<text:s/>, to 300 from 200.</text:p>"
    checked, copy = copied(odt_of(body), track=True)
    assert len(commented(copy)) == len(checked.problems)


SENTENCE = "Sales rose 24 per cent to 99, from 82."
TAGS = "w:p w:r w:t w:ins w:hyperlink w:txbxContent w:footnote text:p text:span text:a draw:frame draw:text-box".split()
PARTS = (
    *((f"<{name}>",) for name in TAGS),
    *((f"</{name}>",) for name in TAGS),
    *((f"<{name}/>",) for name in ("w:rPr", "w:tab", "w:del", "w:x", "text:s", "w:t", "w:r", "text:p")),
    ("Sales rose ", "2", "&#52;", " per cent", " to 99, from 82."),
    ("<w:p>", "<w:r>", "<w:t>", SENTENCE, "</w:t>", "</w:r>", "</w:p>"),
    ("<w:r>", "<w:t>", SENTENCE[:12], "</w:t>", "<w:tab/>", "</w:r>", "<w:r>", "<w:t>", SENTENCE[12:]),
    ("<text:p>", SENTENCE, "</text:p>"),
    ("<text:p>", SENTENCE[:12], "<text:span>", SENTENCE[12:16], "</text:span>", SENTENCE[16:]),
)
BODIES = st.lists(st.sampled_from(PARTS), max_size=12).map(lambda parts: [each for part in parts for each in part])


def closed(parts: list[str]) -> str:
    """The same with a last tag for each first one, and no last tag without a first."""
    open_: list[str] = []
    found = []
    for part in parts:
        if part.startswith("</"):
            if open_ and part[2:-1] == open_[-1]:
                found.append(f"</{open_.pop()}>")
            continue
        found.append(part)
        if part.startswith("<") and not part.endswith("/>"):
            open_.append(part[1:-1])
    return "".join(found) + "".join(f"</{name}>" for name in reversed(open_))


@given(BODIES, st.sampled_from([docx_of, odt_of]), st.booleans())
def test_elements_in_any_order_are_copied_or_refused(
    parts: list[str], maker: Callable[[str], bytes], track: bool
) -> None:
    data = maker(closed(parts))
    try:
        checked, copy = copied(data, track)
    except InputError:
        return
    if not track:
        assert opened(copy).prose.text == checked.prose.text


def test_a_document_with_other_prefixes_and_one_with_none() -> None:
    data = docx([[Stretch("Sales rose 24 per cent to 99, from 82.", "apart")]])
    other = {name: text.replace(b"w:", b"ns0:") for name, text in members(data).items()}
    other["word/document.xml"] = other["word/document.xml"].replace(b"xmlns:w=", b"xmlns:ns0=")
    _, copy = copied(archive(dict(other)))
    assert [on for on, _ in commented(copy)] == ["24 per cent"]
    bare = {name: text.replace(b"w:", b"").replace(b"xmlns:w=", b"xmlns=") for name, text in members(data).items()}
    with pytest.raises(InputError, match="no comment can be put into it"):
        copied(archive(dict(bare)))


def test_a_document_made_by_python_docx() -> None:
    made = python_docx.Document()
    made.add_heading("Sales rise 5%", 1)
    paragraph = made.add_paragraph("Sales rose ")
    paragraph.add_run("24").bold = True
    paragraph.add_run(" per cent to 99, from 82.")
    made.add_paragraph("Costs fell.", style="List Bullet")
    table = made.add_table(rows=1, cols=2)
    table.cell(0, 1).text = "Thefts fell 40 per cent to 60, from 80."
    file = BytesIO()
    made.save(file)
    checked, copy = copied(file.getvalue(), track=True)
    assert "\n\n- Costs fell.\n\nThefts" in checked.prose.text
    again = python_docx.Document(BytesIO(copy))
    assert [comment.author for comment in again.comments] == ["factcheck", "factcheck"]
    assert [paragraph.text for paragraph in again.paragraphs][1] == "Sales rose  per cent to 99, from 82."


def test_the_strict_kind_of_a_docx_keeps_its_own_names() -> None:
    data = docx([[Stretch("Sales rose 24 per cent to 99, from 82.")]])
    strict = {
        name: text.replace(W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main").replace(
            R.encode(), b"http://purl.oclc.org/ooxml/officeDocument/relationships"
        )
        for name, text in members(data).items()
    }
    after = members(copied(archive(dict(strict)))[1])
    assert b'<w:comments xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">' in after["word/comments.xml"]
    assert b"http://purl.oclc.org/ooxml/officeDocument/relationships/comments" in after["word/_rels/document.xml.rels"]


def rejected(data: bytes) -> bytes:
    """A copy with all changes by us taken back, as a person would."""
    found = members(data)
    if "content.xml" in found:
        text = found["content.xml"].decode()
        region = re.compile(r'text:id="(factcheck\d+)"><text:deletion>.*?<text:p[^>]*>(.*?)</text:p></text:del')
        gone = dict(region.findall(text))
        text = re.sub(r'<text:change [^>]*change-id="(factcheck\d+)"/>', lambda change: gone[change[1]], text)
        text = re.sub(r'<text:change-start [^>]*="factcheck\d+"/>.*?<text:change-end [^>]*="factcheck\d+"/>', "", text)
        return archive({**found, "content.xml": text})
    text = found["word/document.xml"].decode()
    text = re.sub(r'<w:ins [^>]*"factcheck"[^>]*>.*?</w:ins>', "", text)
    text = re.sub(
        r'<w:del [^>]*"factcheck"[^>]*>(.*?)</w:del>', lambda found: found[1].replace("w:delText", "w:t"), text
    )
    return archive({**found, "word/document.xml": text})


@given(paragraphs(), makers)
def test_changes_that_are_rejected_leave_the_draft_as_it_was(given_: list[list[Stretch]], maker: Maker) -> None:
    data = maker(given_)
    checked, copy = copied(data, track=True)
    assert opened(rejected(copy)).prose.text == checked.prose.text


def test_comments_that_are_said_to_be_in_the_text_itself_are_not_written() -> None:
    data = docx([[Stretch("Sales rose 24 per cent to 99, from 82.")]])
    found = members(data)
    link = f'<Relationship Id="c" Type="{R}/comments" Target="document.xml"/></Relationships>'
    links = found["word/_rels/document.xml.rels"].decode().replace("</Relationships>", link)
    with pytest.raises(InputError, match="no comment can be put into it"):
        copied(archive({**found, "word/_rels/document.xml.rels": links}))
