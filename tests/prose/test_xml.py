"""XML walked through with places, within bounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.prose.xml import Tag, walk

NAMES = ("a", "w:b", "c")
texts = st.lists(st.sampled_from([*"5% £é😀\n\t", "&amp;", "&#163;", "\r\n"]), max_size=8).map("".join)


class Seen:
    """What a visitor is told, as the parts of the source that it is said to be."""

    def __init__(self, source: str, offset: int) -> None:
        self.source, self.offset, self.parts, self.text = source, offset, [""], ""

    def part(self, at: int, end: int) -> str:
        return self.source[at - self.offset : end - self.offset]

    def start(self, tag: Tag) -> None:
        self.parts.append(self.part(tag.at, tag.end))

    def close(self, tag: Tag, at: int, end: int) -> None:
        self.parts.append(self.part(at, end))

    def words(self, text: str, at: int, span: int) -> None:
        self.parts.append(self.part(at, at + span))
        self.text += text


@st.composite
def trees(draw: st.DrawFn, deep: int = 3) -> str:
    name = draw(st.sampled_from(NAMES))
    given_ = draw(st.sampled_from(["", ' x="1>2"', " y='a\"b'"]))
    if draw(st.booleans()):
        return f"<{name}{given_}/>"
    inner = st.lists(texts | trees(deep - 1) if deep else texts, max_size=4)
    return f"<{name}{given_}>{''.join(draw(inner))}</{name}>"


@given(trees(), st.integers(0, 99))
def test_all_of_a_document_is_told_with_its_places(tree: str, offset: int) -> None:
    source = f'<r xmlns:w="urn:w">{tree}</r>'
    seen = Seen(source, offset)
    walk(source, seen, {"urn:w": "w:"}, offset)
    assert "".join(seen.parts) == source


@given(st.text(st.sampled_from("<>/&;ab='\"!?[]-:x \né") | st.characters(), max_size=50))
def test_anything_is_read_or_refused(source: str) -> None:
    seen = Seen(source, 0)
    try:
        walk(source, seen, {})
    except InputError:
        return
    assert seen.parts


def test_names_have_the_prefix_of_their_namespace_whatever_theirs_is() -> None:
    found: list[str] = []

    class Names(Seen):
        def start(self, tag: Tag) -> None:
            found.extend([tag.name, *tag.attributes])

    walk('<q:a xmlns:q="urn:w" q:i="1" j="2"><b/><c xmlns="urn:z"/></q:a>', Names("", 0), {"urn:w": "w:"})
    assert found == ["w:a", "w:i", "j", "b", "?:c"]


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "entities"),
        ('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "entities"),
        ('<!DOCTYPE a [<!ENTITY % x "y">]><a/>', "entities"),
        ("<a>" * 1001, "1,000 deep"),
        ("<a>&nbsp;</a>", r"undefined entity \(line 1\)"),
        ("<a>\n<b></a>", r"mismatched tag \(line 2\)"),
        ("", "no element"),
    ],
)
def test_hostile_and_broken_documents_say_why(source: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        walk(source, Seen(source, 0), {})


def test_an_entity_of_a_dtd_that_is_elsewhere_is_what_it_is_in_html() -> None:
    source = '<!DOCTYPE nitf SYSTEM "nitf.dtd"><a>&pound;9&nbsp;m&nosuch;</a>'
    seen = Seen(source, 0)
    walk(source, seen, {})
    assert seen.text == "£9\xa0m"


def test_what_looks_like_markup_and_is_none_stands_for_itself() -> None:
    source = "<a>&amp;<![CDATA[&amp;<b>&]]>&lt;<![CDATA[&\n&]]></a>"
    seen = Seen(source, 0)
    walk(source, seen, {})
    assert seen.text == "&&amp;<b>&<&\n&"
    assert "".join(seen.parts) == source.replace("<![CDATA[", "").replace("]]>", "")
