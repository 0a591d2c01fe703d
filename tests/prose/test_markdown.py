"""Markdown as GitHub shows it."""

import pytest
from hypothesis import example, given

from factcheck.errors import InputError
from factcheck.prose.markdown import markdown
from tests.prose.documents import assert_places_hold, documents

CASES = {
    "emphasis inside a figure": ("Up **2***3*%", "Up 23%"),
    "signs that mean themselves": ("2 * 3 ** 4 \\* 5_6", "2 * 3 ** 4 * 5_6"),
    "entities": ("&pound;9m &nosuch;", "£9m &nosuch;"),
    "links": ("[5%](http://x/6 '7') and <http://x/8> [9][r]\n\n[r]: http://x", "5% and http://x/8 9"),
    "pictures": ("![5](6)7", "7"),
    "headings": ("# A #\n\nB\n=\n\n1. # 1", "A\n\nB\n\n1. 1"),
    "lines": ("A\nB  \nC\\\nD", "A B\nC\nD"),
    "lists": ("- A\n- B\n\n3. C\n4. D", "- A\n- B\n\n3. C\n4. D"),
    "quotations": ("> A\n> B\nC", "A B C"),
    "tables": ("|1|1|\n|-|-|\n|2|1|", "1\n\n1\n\n2\n\n1"),
    "a cell with a bar": ("|1|\n|-|\n|`a\\|b`|", "1"),
    "code": ("`5` and\n\n    6\n\n```\n7\n```", "5 and"),
    "code over two lines": ("`a\nb` c", "c"),
    "what is struck out": ("from ~~240~~ 246", "from 246"),
    "notes": ("318[^1] and 9<sup>2</sup> and 1<sup>st</sup>", "318 and 9 and 1st"),
    "html": ("<p>Up <b>5</b>&pound;</p>\n\nA<br>B", "Up 5£\n\nA\nB"),
    "html in a quotation": ("> <p>5</p>\n\n6", "6"),
    "front matter in YAML": ("---\nx: 5\n---\n6", "6"),
    "front matter in TOML": ("+++\r\nx = 5\r\n+++\r\n6", "6"),
    "a rule is no front matter": ("---\n\n6", "6"),
}


@pytest.mark.parametrize(("source", "text"), CASES.values(), ids=CASES)
def test_the_words_of_a_text(source: str, text: str) -> None:
    assert markdown(source).text == text


@given(documents)
@example("**")
@example("<\n\xa0\n<")
@example("> <p>5\n")
def test_any_text_has_its_words_in_their_places(source: str) -> None:
    assert_places_hold(markdown(source))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_figure_leads_back_to_the_text(end: str) -> None:
    source = "---|x: 1|---|# Up *5*%||> 1. from **82**|>    to 99||- [9%](x)||`7` &pound;8".replace("|", end)
    prose = markdown(source)
    for figure, there in {"5%": "5*%", "82": "82", "99": "99", "9%": "9%", "7": "7", "£8": "&pound;8"}.items():
        at = prose.text.index(figure)
        start, stop = prose.place(at, at + len(figure))
        assert source[start:stop] == there


@pytest.mark.parametrize("mark", ["> ", "- ", "1. ", "> - "])
def test_what_is_nested_deep_is_read_or_refused(mark: str) -> None:
    """Never passed over."""
    deep = 30 // len(mark.split())
    assert markdown(mark * deep + "up 5%").text.endswith("up 5%")
    for deep in (100, 1000, 20_000):
        with pytest.raises(InputError, match="about 100 deep"):
            markdown(mark * deep + "up 5%")
