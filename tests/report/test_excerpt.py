"""Sentences are shortened around their figures, and no figure is cut."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck import Enumeration, PercentChange
from factcheck.findings import Finding
from factcheck.prose import Prose
from factcheck.quantity import Quantity
from factcheck.report.excerpt import LONGEST, Excerpt, cells_of, excerpts
from factcheck.report.places import Where
from tests.report.made import POLICE, finding, police

FILLER = st.lists(st.sampled_from(["the", "council", "said", "on", "Tuesday,", "x" * 90]), max_size=60).map(" ".join)


def plain(excerpt: Excerpt) -> str:
    return "".join(cell.glyph for cell in excerpt.cells)


def marked(excerpt: Excerpt, mark: str) -> list[str]:
    """The marked stretches."""
    found = "".join(cell.glyph if cell.mark == mark else "\n" for cell in excerpt.cells)
    return [stretch for stretch in found.split("\n") if stretch]


def sales(text: str) -> Finding:
    return finding(text, PercentChange, "up 23 per cent", before="246", after="318", percent="23 per cent")


@given(FILLER, FILLER, FILLER, st.integers(0, 400))
def test_no_figure_is_cut_however_long_the_sentence(a: str, b: str, c: str, room: int) -> None:
    text = f"In all {a} 318 were {b} up 23 per cent {c} from 246 before."
    found = excerpts(sales(text), Where.of(Prose.plain(text)), room)
    assert [m for e in found for m in marked(e, "^")] == ["23 per cent"]
    assert [m for e in found for m in marked(e, "-")] == ["318", "246"]
    assert all(word in text.split() for e in found for word in plain(e).split() if word != "…")


@given(FILLER, st.integers(0, 400))
def test_a_sentence_that_fits_is_shown_whole(filler: str, more: int) -> None:
    text = f"Sales {filler} were 318, up 23 per cent from 246."
    (found,) = excerpts(sales(text), Where.of(Prose.plain(text)), len(text) + more)
    assert plain(found) == " ".join(text.split())


def test_a_long_sentence_is_a_few_rows() -> None:
    text = f"Sales {'of many things ' * 60} were 318, up 23 per cent {'in the shops ' * 60} from 246 before."
    (found,) = excerpts(sales(text), Where.of(Prose.plain(text)), 240)
    assert len(plain(found)) < 260
    assert plain(found).count("…") == 2


def test_operands_elsewhere_are_shown_in_the_order_of_the_text() -> None:
    found = excerpts(police().findings[2], Where.of(Prose.plain(POLICE)), 240)
    assert [(e.line, marked(e, "^"), marked(e, "-")) for e in found] == [
        (4, ["59 per cent"], []),
        (6, [], ["83", "52"]),
    ]


def test_a_whole_list_shows_its_beginning() -> None:
    listed = "1. Act now.\n" * 40
    text = f"A five-point plan:\n{listed}"
    items = Quantity(listed, 40 * Quantity.whole(1).value, exact=True, start=19, end=len(text))
    made = finding(text, Enumeration, "five-point", count=5, items=items)
    assert all(len(m) <= LONGEST for e in excerpts(made, Where.of(Prose.plain(text)), 240) for m in marked(e, "-"))


def test_hostile_text_is_shown_harmlessly() -> None:
    assert "".join(cell.glyph for cell in cells_of(" \x1b[31m\u202e \t\n[b]")) == "�[31m� [b]"
