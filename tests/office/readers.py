"""What the copies of documents hold, read by ways of our own."""

from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from tests.office.makers import URN, W


def members(data: bytes) -> dict[str, bytes]:
    """The members of an archive, unpacked."""
    with ZipFile(BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def commented(data: bytes) -> list[tuple[str, str]]:
    """What each comment stands on, and what it says, in the order of the text."""
    found = members(data)
    if "content.xml" in found:
        return list(odt_comments(ElementTree.fromstring(found["content.xml"])))
    return list(_of_docx(found))


def _of_docx(found: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    root = ElementTree.fromstring(found["word/document.xml"])
    comments = ElementTree.fromstring(found["word/comments.xml"]) if "word/comments.xml" in found else Element("none")
    told = {each.get(f"{{{W}}}id"): "\n".join(_paragraphs(each)) for each in comments}
    stretches: dict[str | None, list[str]] = {}
    within: set[str | None] = set()
    for each in root.iter():
        id_ = each.get(f"{{{W}}}id")
        if each.tag == f"{{{W}}}commentRangeStart":
            stretches[id_] = []
            within.add(id_)
        elif each.tag == f"{{{W}}}t":
            for name in within:
                stretches[name].append(each.text or "")
        elif each.tag == f"{{{W}}}commentRangeEnd":
            within.remove(id_)
    for id_, texts in stretches.items():
        yield "".join(texts), told[id_]


def _paragraphs(comment: Element) -> Iterator[str]:
    for paragraph in comment.iter(f"{{{W}}}p"):
        yield "".join(text.text or "" for text in paragraph.iter(f"{{{W}}}t"))


def odt_comments(root: Element) -> Iterator[tuple[str, str]]:
    """The comments of an OpenDocument; on nothing where they have a point and no stretch."""
    found: list[tuple[str | None, list[str], str]] = []
    ended: set[str | None] = set()
    for text in _odt_events(root):
        if isinstance(text, str):
            for name, texts, _ in found:
                if name not in ended:
                    texts.append(text)
        elif text.tag == f"{{{URN}:office:1.0}}annotation":
            paragraphs = text.iter(f"{{{URN}:text:1.0}}p")
            found.append(
                (text.get(f"{{{URN}:office:1.0}}name"), [], "\n".join("".join(p.itertext()) for p in paragraphs))
            )
        else:
            ended.add(text.get(f"{{{URN}:office:1.0}}name"))
    for name, texts, told in found:
        yield ("".join(texts) if name in ended else ""), told


def _odt_events(element: Element) -> Iterator[str | Element]:
    if element.tag in (f"{{{URN}:office:1.0}}annotation", f"{{{URN}:office:1.0}}annotation-end"):
        yield element
    elif element.tag != f"{{{URN}:text:1.0}}tracked-changes":
        yield element.text or ""
        for child in element:
            yield from _odt_events(child)
            yield child.tail or ""
