"""Documents of word processors, made for tests after the published structure of their formats."""

from io import BytesIO
from typing import NamedTuple
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from hypothesis import strategies as st

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
URN = "urn:oasis:names:tc:opendocument:xmlns"

LOOKS = ("plain", "bold", "link", "inserted", "apart", "in two")
DELETED, STRUCK = "9,999 or 12%", "77%"
"""Words that nobody reads: deleted ones, or those of a comment; and struck out ones."""

JUNK = ("none", "deleted", "mark", "struck")

SENTENCES = (
    "Sales rose 24 per cent to £99m, from £82m.",
    "Thefts & fires fell 40 per cent to 60 from 80.",
    "The station opened in March.",
    "“Robberies” <at night> rose from 82 to 99, a rise of 31 per cent.",
    "Profit doubled to 200 from 100 😀.",
)


class Stretch(NamedTuple):
    """Some words of a paragraph, how they look, and what stands before them and is not read."""

    text: str
    look: str = "plain"
    junk: str = "none"


@st.composite
def paragraphs(draw: st.DrawFn) -> list[list[Stretch]]:
    """A few sentences, each cut at any places into stretches of any looks."""
    found = []
    for sentence in draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3)):
        cuts = sorted(draw(st.sets(st.integers(1, len(sentence) - 1), max_size=5)))
        texts = [sentence[a:b] for a, b in zip([0, *cuts], [*cuts, len(sentence)], strict=True)]
        looks = st.tuples(st.sampled_from(LOOKS), st.sampled_from(JUNK))
        found.append([Stretch(text, *draw(looks)) for text in texts])
    return found


def text_of(paragraphs: list[list[Stretch]]) -> str:
    """What such a document says."""
    return "\n\n".join("".join(stretch.text for stretch in paragraph) for paragraph in paragraphs)


def archive(members: dict[str, str | bytes], stored: str = "mimetype") -> bytes:
    """An archive."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as packed:
        for name, data in members.items():
            packed.writestr(name, data, ZIP_STORED if name == stored else ZIP_DEFLATED)
    return file.getvalue()


def docx(paragraphs: list[list[Stretch]], **more: str) -> bytes:
    """A .docx; `more` are members that it has besides, or has differently, by their names' last parts."""
    body = "".join(f"<w:p>{''.join(map(_docx_stretch, paragraph))}</w:p>" for paragraph in paragraphs)
    return docx_of(f"{body}<w:sectPr/>", **more)


def docx_of(body: str, notes: str = "", comments: str = "") -> bytes:
    """A .docx with this in its body."""
    parts = {"footnotes": notes, "comments": comments}
    kinds = [name for name, text in parts.items() if text]
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType='
        f'"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>'
        for name, kind in (("document", "document.main"), *((kind, kind) for kind in kinds))
    )
    links = "".join(f'<Relationship Id="r{kind}" Type="{R}/{kind}" Target="{kind}.xml"/>' for kind in kinds)
    links += f'<Relationship Id="rl" Type="{R}/hyperlink" Target="https://example.org/" TargetMode="External"/>'
    default = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return archive(
        {
            "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">{default}{types}</Types>',
            "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/document.xml": f'<?xml version="1.0"?>\n<w:document xmlns:w="{W}" xmlns:r="{R}">'
            f"<w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>',
            "word/media/image1.png": b"\x89PNG" + bytes(range(256)),
            **{f"word/{kind}.xml": parts[kind] for kind in kinds},
        }
    )


def _docx_stretch(stretch: Stretch) -> str:
    by = 'w:id="7" w:author="Ana" w:date="2026-05-03T10:00:00Z"'
    junk = {
        "deleted": f"<w:del {by}><w:r><w:delText>{DELETED}</w:delText></w:r></w:del>",
        "mark": '<w:bookmarkStart w:id="3" w:name="b"/><w:proofErr w:type="spellStart"/><w:bookmarkEnd w:id="3"/>',
        "struck": f"<w:r><w:rPr><w:strike/></w:rPr><w:t>{STRUCK}</w:t></w:r>",
    }.get(stretch.junk, "")
    space = ' xml:space="preserve"'
    words = f"<w:t{space}>{escape(stretch.text)}</w:t>"
    look = "<w:rPr><w:b/><w:sz w:val='24'/></w:rPr>" if stretch.look == "bold" else ""
    if stretch.look == "in two":
        half = len(stretch.text) // 2
        words = "".join(f"<w:t{space}>{escape(part)}</w:t>" for part in (stretch.text[:half], stretch.text[half:]))
    run = f'<w:r w:rsidR="00AB">{look}{words}</w:r>'
    if stretch.look == "apart":
        run = "".join(f"<w:r><w:t{space}>{escape(sign)}</w:t></w:r>" for sign in stretch.text)
    around = {
        "link": ('<w:hyperlink r:id="rl">', "</w:hyperlink>"),
        "inserted": (f"<w:ins {by}>", "</w:ins>"),
    }.get(stretch.look, ("", ""))
    return junk + around[0] + run + around[1]


def odt(paragraphs: list[list[Stretch]]) -> bytes:
    """An .odt."""
    body = "".join(f"<text:p>{''.join(map(_odt_stretch, paragraph))}</text:p>" for paragraph in paragraphs)
    return odt_of(body)


def odt_of(body: str) -> bytes:
    """An .odt with this in its text."""
    names = ("office", "text", "style", "table")
    spaces = " ".join(f'xmlns:{name}="{URN}:{name}:1.0"' for name in names)
    spaces += f' xmlns:draw="{URN}:drawing:1.0" xmlns:svg="{URN}:svg-compatible:1.0"'
    spaces += ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
    struck = '<style:style style:name="S" style:family="text"><style:text-properties {}/></style:style>'
    styles = struck.format('style:text-line-through-style="solid"')
    manifest = f'<manifest:manifest xmlns:manifest="{URN}:manifest:1.0"><manifest:file-entry manifest:full-path="/"'
    manifest += ' manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry'
    manifest += ' manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} '
            f'office:version="1.3"><office:automatic-styles>{styles}</office:automatic-styles><office:body>'
            f"<office:text>{body}</office:text></office:body></office:document-content>",
            "META-INF/manifest.xml": manifest,
            "Thumbnails/thumbnail.png": b"\x89PNG" + bytes(range(256)),
        }
    )


def _odt_stretch(stretch: Stretch) -> str:
    junk = {
        "deleted": f"<office:annotation><dc:creator>A</dc:creator><text:p>{DELETED}</text:p></office:annotation>",
        "mark": '<text:bookmark-start text:name="b"/><text:soft-page-break/><text:bookmark-end text:name="b"/>',
        "struck": f'<text:span text:style-name="S">{STRUCK}</text:span>',
    }.get(stretch.junk, "")
    text = escape(stretch.text)
    if stretch.look == "apart":
        text = "".join(f"<text:span>{escape(sign)}</text:span>" for sign in stretch.text)
    around = {
        "bold": ('<text:span text:style-name="B">', "</text:span>"),
        "link": ('<text:a xlink:href="https://example.org/" xlink:type="simple">', "</text:a>"),
        "in two": ("<text:span><text:span>", "</text:span></text:span>"),
    }.get(stretch.look, ("", ""))
    return junk + around[0] + text + around[1]
