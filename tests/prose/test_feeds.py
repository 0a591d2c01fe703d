"""XML in which news is passed on: each article by itself, its words with their places in the file."""

from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.prose.feeds import feed, is_xml
from tests.prose.documents import assert_places_hold, documents

NAR = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
ATOM = 'xmlns="http://www.w3.org/2005/Atom"'
PAGE = "<p>Up <b>5</b>% &amp; more</p><p>Two"
NITF = """<nitf><head><title>9</title></head><body><body.head><hedline><hl1>A</hl1><hl2>B</hl2></hedline>
<byline>By 9</byline><dateline>9 May</dateline><abstract><p>C</p></abstract></body.head><body.content><block>
<p><location>D</location> <num>5</num>%</p><ul><li>E</li><li>F</li></ul><table><tr><td>1</td><td>2</td></tr></table>
<media><media-reference source="9"/><media-caption>G</media-caption></media></block></body.content>
<body.end><tagline>9</tagline></body.end></body></nitf>"""
SAYS = "A\n\nB\n\nC\n\nD 5%\n\n- E\n- F\n\n1\n\n2\n\nG"
INSIDE = NITF.replace("<nitf>", '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">')

CASES = {
    "NITF": (f'<!DOCTYPE nitf SYSTEM "nitf.dtd">{NITF}', [SAYS]),
    "NITF with a namespace": (INSIDE, [SAYS]),
    "NewsML-G2 with NITF": (
        (
            f"<newsItem {NAR}><itemMeta><provider>9</provider></itemMeta>"
            "<contentMeta><headline>H</headline></contentMeta>"
            f"<contentSet><inlineXML>{INSIDE}</inlineXML></contentSet></newsItem>"
        ),
        [f"H\n\n{SAYS}"],
    ),
    "NewsML-G2, several": (
        (
            f"<newsMessage {NAR}><header>9</header><itemSet><newsItem><contentSet><inlineData contenttype='text/plain'>"
            "Up 5%</inlineData></contentSet></newsItem><newsItem><contentSet>"
            "<inlineData contenttype='text/html;charset=x'>"
            f"{escape(PAGE)}</inlineData></contentSet></newsItem></itemSet></newsMessage>"
        ),
        ["Up 5%", "Up 5% & more\n\nTwo"],
    ),
    "RSS": (
        (
            "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:m='urn:m'><channel><title>9</title>"
            f"<item><title>A</title><m:title>9</m:title><description>{escape(PAGE)}</description><pubDate>9</pubDate>"
            f"</item><item><content:encoded><![CDATA[{PAGE}]]></content:encoded></item></channel></rss>"
        ),
        ["A\n\nUp 5% & more\n\nTwo", "Up 5% & more\n\nTwo"],
    ),
    "RSS 1.0": (
        (
            "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
            "<item><title>A</title></item></r:RDF>"
        ),
        ["A"],
    ),
    "Atom": (
        (
            f"<feed {ATOM}><title>9</title><entry><title>A</title><summary>B &lt; 5</summary><content type='html'>"
            f"{escape(PAGE)}</content></entry><entry><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
            "<p>C<br/>D <s>9</s></p><p>E</p></div></content></entry></feed>"
        ),
        ["A\n\nB < 5\n\nUp 5% & more\n\nTwo", "C\nD\n\nE"],
    ),
    "one entry": (f"<entry {ATOM}><title>A</title></entry>", ["A"]),
}


@pytest.mark.parametrize(("source", "says"), CASES.values(), ids=CASES)
def test_the_articles_of_a_document(source: str, says: list[str]) -> None:
    found = feed(source)
    assert [prose.text for prose in found] == says
    for prose in found:
        assert_places_hold(prose)
        assert prose.source == source
        if "5%" in prose.text:
            at = prose.text.index("5%")
            start, end = prose.place(at, at + 2)
            assert source[start] == "5"
            assert source[end - 1] == "%"


@given(documents, st.booleans())
def test_any_page_is_read_out_of_a_feed_as_it_is_read_by_itself(page: str, cdata: bool) -> None:
    page = "".join(sign for sign in page if sign.isprintable() or sign in "\n\t").replace("]]>", "")
    words = f"<![CDATA[{page}]]>" if cdata else escape(page)
    source = f"<rss><item><description>{words}</description></item></rss>"
    (prose,) = feed(source)
    from factcheck.prose import prose_of

    assert prose.text == prose_of(page, "html").text
    assert_places_hold(prose)


@given(st.text(st.sampled_from("<>/&;itemrss titledescription![]CDATA5% \n") | st.characters(), max_size=80))
def test_anything_is_read_or_refused(body: str) -> None:
    try:
        found = feed(f"<rss><item>{body}</item></rss>")
    except InputError:
        return
    assert all(isinstance(prose.text, str) for prose in found)


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("<html><p>Up 5%</p></html>", "begins with 'html', and of XML only NITF, NewsML-G2, RSS, Atom are read"),
        ("<rss><channel/></rss>", "RSS with no article in it"),
        ("<rss><item>", "no element found|unclosed token"),
        ('<!DOCTYPE rss [<!ENTITY a "b">]><rss/>', "entities"),
        ("", "no element"),
    ],
)
def test_what_is_none_says_why(source: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        feed(source)


def test_xml_is_told_by_how_it_begins() -> None:
    for source in ("<?xml version='1.0'?>", "\n<rss>", "<feed xmlns='x'>", "<nitf>", "<newsItem a='b'>"):
        assert is_xml(source)
    for source in ("<p>", "<rssx>", "5 < 6", ""):
        assert not is_xml(source)
