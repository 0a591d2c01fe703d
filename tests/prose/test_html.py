"""HTML as a browser shows it."""

from time import process_time

import pytest
from hypothesis import example, given

from factcheck.prose.html import html
from tests.prose.documents import assert_places_hold, documents

CASES = {
    "tags inside a figure": ("<p>Up <b>2</b>3%", "Up 23%"),
    "entities": ("&pound;9m &#163;8m &#xA3;7m &notit; AT&T &lt;", "£9m £8m £7m ¬it; AT&T <"),
    "white space": ("<p>Up\n   5%\t<i> to </i> 9", "Up 5% to 9"),
    "paragraphs": ("<h1>A</h1><p>B<p>C<div>D</div>E", "A\n\nB\n\nC\n\nD\n\nE"),
    "what stands apart ends apart": ("<p>A</p>B", "A\n\nB"),
    "line breaks": ("A<br>B", "A\nB"),
    "lists": ("<ul><li>A<li>B</ul>C", "- A\n- B\n\nC"),
    "cells of a table": ("<table><tr><td>1<td>2</table>", "1\n\n2"),
    "what is not shown": ("<title>T</title><script>5</script><style>6</style><p hidden>7</p>8", "8"),
    "what is struck out": ("from <del>240</del> <s>241</s> 246", "from 246"),
    "the number of a note": ("318<sup>1</sup> and 1<sup>st</sup>", "318 and 1st"),
    "comments": ("31<!-- 9 -->8", "318"),
    "line ends": ("A\r\nB\rC", "A B C"),
    "a digit of another kind in a reference": ("<p>up 5&#37³ to 9", "up 5%³ to 9"),
    "a letter of another script in a reference": ("5&#3٣; &#³ 9²", "5\x03٣; &#³ 9²"),
    "a reference of thousands of digits": (f"5 &#{'9' * 5000}; 6 &#x{'0' * 5000}41; 7", "5 \ufffd 6 A 7"),
    "a zero": ("5\0 6", "5\ufffd 6"),
    "a sign that opens nothing": ("5 < 6 <<< 7 <b>8</b> <", "5 < 6 <<< 7 8 <"),
    "hard spaces are words": ("5&nbsp;%", "5\xa0%"),
}


@pytest.mark.parametrize(("source", "text"), CASES.values(), ids=CASES)
def test_the_words_of_a_page(source: str, text: str) -> None:
    assert html(source).text == text


@given(documents)
@example("<table>a<tr>b<td>c")
@example("<p>a&amp;\r\nb")
def test_any_page_has_its_words_in_their_places(source: str) -> None:
    assert_places_hold(html(source))


def test_a_page_may_be_nested_deeper_than_the_stack() -> None:
    assert html("<div>" * 5000 + "5%").text == "5%"


def test_what_a_broken_table_tears_apart_is_left_out() -> None:
    """The parser joins two texts that stand apart: the place of the second is not known."""
    assert_places_hold(html("<table>12<tr>34</table>"))


def test_signs_that_open_nothing_take_a_time_that_grows_with_their_number() -> None:
    """The parser alone takes four times as long for twice as many."""
    took = []
    for number in (100_000, 400_000):
        began = process_time()
        assert html("<" * number).text == "<" * number
        took.append(process_time() - began)
    assert took[1] < 10 * took[0]


@pytest.mark.parametrize("name", ["b", "font", "a", "span", "div", "section", "ul", "x-own", "sup"])
def test_a_page_that_closes_nothing_says_what_one_does_that_closes_all(name: str) -> None:
    """Which elements are open is forgotten where they are too many; no word is, and none runs into another."""
    sentences = [f'<{name} class="c{number}">up {number}%' for number in range(300)]
    left_open = html("<p>".join(sentences)).text
    closed = html("<p>".join(f"{sentence}</{name}>" for sentence in sentences)).text
    assert left_open.split("\n\n") == closed.split("\n\n") == [f"up {number}%" for number in range(300)]


def test_a_script_that_writes_tags_hides_none_of_the_page() -> None:
    """It opens what it closes elsewhere, if at all: the tags after it count as much as if it were not there."""
    script = f"<script>write({'<div><span><font>' * 500!r})</script>"
    page = "<nav>5%</nav><table><tr><td>12<td>34</table><div>A</div><p>318<sup>1</sup> of <span>9</span>"
    assert html(script + page).text == html(page).text
