"""Rows are no wider than they may be, and marks stand below what they mark."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from factcheck.report.excerpt import Cell, cells_of
from factcheck.report.rows import below, hung, shown, wrapped

CELLS = st.lists(st.builds(Cell, st.sampled_from("ab12 ,数é…"), st.sampled_from(["", "", "", "^", "-"])))


def size(row: tuple[Cell, ...]) -> int:
    return sum(cell_len(cell.glyph) for cell in row)


@given(CELLS, st.integers(2, 20))
def test_a_row_is_no_wider_than_the_page(cells: list[Cell], width: int) -> None:
    assert all(size(row) <= width for row in wrapped(cells, width))


@given(CELLS, st.integers(2, 20))
def test_nothing_but_spaces_is_lost(cells: list[Cell], width: int) -> None:
    rows = [cell for row in wrapped(cells, width) for cell in row if cell.glyph != " "]
    assert rows == [cell for cell in cells if cell.glyph != " "]


@given(CELLS, st.integers(8, 20))
def test_marks_stand_below_their_figures(cells: list[Cell], width: int) -> None:
    """Also where characters are two columns wide."""
    for row in wrapped(cells, width):
        signs = below(row)
        expected = "".join((cell.mark or " ") * cell_len(cell.glyph) for cell in row).rstrip()
        assert (signs.plain if signs else "") == expected
        assert shown(row).cell_len == size(row)


def test_a_figure_stays_on_one_row() -> None:
    cells = [*map(Cell, "it rose "), *(Cell(c, "^") for c in "23 per cent"), *map(Cell, " more")]
    assert [shown(row).plain for row in wrapped(cells, 12)] == ["it rose", "23 per cent", "more"]


def test_a_figure_wider_than_the_page_is_broken_rather_than_lost() -> None:
    cells = [Cell(c, "^") for c in "1234567890"]
    assert [shown(row).plain for row in wrapped(cells, 4)] == ["1234", "5678", "90"]


@given(st.text(), st.text(max_size=30), st.integers(1, 80))
def test_hung_text_keeps_to_its_indent(body: str, head: str, width: int) -> None:
    rows = list(hung(Text("x" * len(head)), cells_of(body), width))
    deep = max(min(len(head), width - 12), 0)
    assert all(row.plain.startswith(" " * deep) for row in rows[1:])
    assert all(row.cell_len <= max(width, 2 + deep, len(head)) for row in rows)
