"""What documents say: in the order of the text, what is deleted, hidden or said twice left out."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.office.document import opened
from tests.office.makers import URN, Stretch, W, archive, docx, docx_of, odt, odt_of, paragraphs, text_of
from tests.office.readers import members

MADE = Path(__file__).parent / "made"

SAYS = """Burglaries up in Northfield & Marden

BURGLARIES in Northfield rose 23 per cent to 318, from 246 a year earlier, the force said.

The council spent £5.2m & more; thefts of bicycles rose 24 per cent to 99, from 82.

Robberies fell 40 per cent to 60, from 80, while fires did not change.

The station opened in March.

Assaults

Assaults rose 30 per cent to 240, from 200.

- Sales rose 12 per cent to 224, from 200.
- Costs fell.

Turnout was 318 in all.

Vandalism rose 10 per cent to 60, from 50, in the same year.

Arson rose 50 per cent to 90, from 75."""


def run(text: str, looks: str = "") -> str:
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, looks: str = "") -> str:
    return f"<w:p><w:pPr>{looks}</w:pPr>{''.join(runs)}</w:p>"


DOCX = {
    "tabs and breaks": (paragraph("<w:r><w:t>A</w:t><w:tab/><w:t>B</w:t><w:br/><w:t>C</w:t></w:r>"), "A B\nC"),
    "a hyphen that does not break": (paragraph("<w:r><w:t>2019</w:t><w:noBreakHyphen/><w:t>20</w:t></w:r>"), "2019-20"),
    "a soft hyphen": (paragraph("<w:r><w:t>per</w:t><w:softHyphen/><w:t>cent</w:t></w:r>"), "percent"),
    "hidden": (paragraph(run("A"), run("9", "<w:vanish/>"), run("B", '<w:vanish w:val="0"/>')), "AB"),
    "struck": (paragraph(run("8", "<w:strike/>"), run("9", "<w:dstrike w:val='true'/>"), run("B")), "B"),
    "the mark of a note": (paragraph(run("318"), run("1", '<w:vertAlign w:val="superscript"/>')), "318"),
    "raised letters": (paragraph(run("1"), run("st", '<w:vertAlign w:val="superscript"/>')), "1st"),
    "moved": (paragraph(f"<w:moveFrom>{run('9')}</w:moveFrom><w:moveTo>{run('B')}</w:moveTo>"), "B"),
    "how it looked before": (
        paragraph(run("B", "<w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange>")),
        "B",
    ),
    "two paragraphs made one": (
        paragraph(run("up 2"), looks="<w:rPr><w:del/></w:rPr>") + paragraph(run("3%")) + paragraph(run("C")),
        "up 23%\n\nC",
    ),
    "a field": (
        paragraph("<w:r><w:instrText>PAGE 9</w:instrText></w:r>", f"<w:fldSimple>{run('B')}</w:fldSimple>"),
        "B",
    ),
    "lists": (
        paragraph(run("A"))
        + paragraph(run("B"), looks='<w:numPr><w:numId w:val="2"/></w:numPr>')
        + paragraph(run("C"), looks='<w:pStyle w:val="ListBullet"/>')
        + paragraph(run("D"), looks='<w:pStyle w:val="ListBullet"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
        "A\n\n- B\n- C\n\nD",
    ),
    "a table of contents": (
        paragraph(run("Crime 9"), looks='<w:pStyle w:val="TOC1"/>')
        + "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
        f"<w:sdtContent>{paragraph(run('9'))}</w:sdtContent></w:sdt>{paragraph(run('B'))}",
        "B",
    ),
    "a control": (f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph(run('B'))}</w:sdtContent></w:sdt>", "B"),
    "a box": (
        paragraph(f"<w:r><w:pict><w:txbxContent>{paragraph(run('Z'))}</w:txbxContent></w:pict></w:r>", run("A"))
        + paragraph(run("B")),
        "A\n\nB\n\nZ",
    ),
    "nothing": ("<w:p/>", ""),
}

ODT = {
    "spaces and breaks": ("<text:p>A<text:s/>B<text:tab/>C<text:line-break/>D\n  E</text:p>", "A B C\nD E"),
    "struck": ('<text:p>A<text:span text:style-name="S">9<text:span>9</text:span></text:span>B</text:p>', "AB"),
    "a picture": (
        "<text:p>A<draw:frame><svg:title>9</svg:title><draw:image/></draw:frame>B</text:p>",
        "AB",
    ),
    "a note": (
        (
            "<text:p>A<text:note><text:note-citation>9</text:note-citation><text:note-body><text:p>Z</text:p>"
            "</text:note-body></text:note>B</text:p><text:p>C</text:p>"
        ),
        "AB\n\nC\n\nZ",
    ),
    "contents": ("<text:table-of-content><text:p>9</text:p></text:table-of-content><text:h>A</text:h>", "A"),
    "lists": (
        (
            "<text:p>A</text:p><text:list><text:list-header><text:p>H</text:p></text:list-header><text:list-item>"
            "<text:p>B</text:p></text:list-item><text:list-item><text:p>C</text:p><text:p>c</text:p></text:list-item>"
            "</text:list><text:p>D</text:p>"
        ),
        "A\n\nH\n\n- B\n- C\n\nc\n\nD",
    ),
    "words that are in no paragraph": ("9<text:p>A</text:p>9", "A"),
    "nothing": ("<text:p/>", ""),
}


@pytest.mark.parametrize("name", ["draft.docx", "draft.odt"])
def test_a_document_made_by_libreoffice(name: str) -> None:
    assert opened((MADE / name).read_bytes()).prose.text == SAYS


@pytest.mark.parametrize(("body", "says"), DOCX.values(), ids=DOCX)
def test_the_words_of_a_docx(body: str, says: str) -> None:
    assert opened(docx_of(body)).prose.text == says


@pytest.mark.parametrize(("body", "says"), ODT.values(), ids=ODT)
def test_the_words_of_an_odt(body: str, says: str) -> None:
    assert opened(odt_of(body)).prose.text == says


@given(paragraphs(), st.sampled_from([docx, odt]))
def test_words_are_read_however_they_are_cut(given_: list[list[Stretch]], maker: Callable[..., bytes]) -> None:
    document = opened(maker(given_))
    assert document.prose.text == text_of(given_)
    for piece in document.placed.pieces:
        if piece.length == piece.span:
            source = document.placed.source[piece.source : piece.source + piece.span]
            assert source == document.placed.text[piece.at : piece.at + piece.length]


def test_notes_come_in_the_order_of_their_marks_and_only_once() -> None:
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="0" w:type="separator">{paragraph(run("9"))}</w:footnote>'
    notes += (
        "".join(f'<w:footnote w:id="{i}">{paragraph(run(f"N{i}"))}</w:footnote>' for i in (1, 2)) + "</w:footnotes>"
    )
    marks = "".join(f'<w:r><w:footnoteReference w:id="{i}"/></w:r>' for i in (2, 1, 2))
    assert opened(docx_of(paragraph(run("A"), marks), notes=notes)).prose.text == "A\n\nN2\n\nN1"


def packed(data: bytes, **changed: str) -> bytes:
    return archive({**members(data), **{name.replace("__", "/"): text for name, text in changed.items()}})


ENTITY = '<!DOCTYPE a [<!ENTITY x "y">]>'
SHEET = f'<x:workbook xmlns:x="{W.replace("wordprocessingml", "spreadsheetml")}"/>'
DEEP = "<w:p>" * 5000
GOOD = docx([[Stretch("Up 5%.")]])
DOCUMENT = '<w:document xmlns:w="' + W + '">'
REFUSED = {
    "an archive": (archive({"a.txt": "Up 5%."}), "no document"),
    "a book": (archive({"META-INF/container.xml": "<a/>", "content.xml": ""}), "electronic book"),
    "Pages": (archive({"Index/Document.iwa": "x"}), "export it to Word"),
    "a spreadsheet": (packed(GOOD, **{"word/document.xml": SHEET}), "no text"),
    "an OpenDocument that is none": (archive({"content.xml": f'<a xmlns="{URN}:office:1.0"/>'}), "no text"),
    "no text in it": (archive({"[Content_Types].xml": "<Types/>"}), "does not say where its text is"),
    "a text that is not there": (
        archive({name: data for name, data in members(GOOD).items() if name != "word/document.xml"}),
        "word/document.xml is not in it",
    ),
    "a text that is elsewhere": (
        packed(GOOD, **{"_rels/.rels": members(GOOD)["_rels/.rels"].decode().replace("word/", "../../etc/")}),
        r"etc/document\.xml is not in it",
    ),
    "broken XML": (packed(GOOD, **{"word/document.xml": DOCUMENT}), "cannot be read"),
    "entities": (packed(GOOD, **{"word/document.xml": f"{ENTITY}{DOCUMENT}&x;</w:document>"}), "entities"),
    "depth": (packed(GOOD, **{"word/document.xml": DOCUMENT + DEEP}), "1,000 deep"),
    "an OpenDocument with a password": (
        archive({"content.xml": "x", "META-INF/manifest.xml": "<m:encryption-data/>"}),
        "password",
    ),
    "UTF-16 within": (archive({**members(GOOD), "word/document.xml": DOCUMENT.encode("utf-16")}), "UTF-8"),
}


@pytest.mark.parametrize(("data", "says"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_says_why(data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=says):
        opened(data)


@given(
    st.text(st.sampled_from("<>/&;wptrAé5% \"='[]!-?:") | st.characters(), max_size=60),
    st.sampled_from([docx_of, odt_of]),
)
def test_anything_in_a_body_is_read_or_refused(body: str, maker: Callable[..., bytes]) -> None:
    try:
        document = opened(maker(body))
    except (InputError, UnicodeEncodeError):  # the maker takes no half of a pair
        return
    assert isinstance(document.prose.text, str)
