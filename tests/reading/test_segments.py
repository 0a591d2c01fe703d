"""Lines to paragraphs, and paragraphs to sentences."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.segments import Paragraph, paragraphs, sentences


def split(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences(text, Paragraph(0, len(text), 0), 0)]


@given(st.text(max_size=200) | st.text("a. \n-1)“”’U", max_size=80))
def test_paragraphs_stand_in_order_and_hold_all_print(text: str) -> None:
    found = paragraphs(text)
    assert all(p.start <= p.body <= p.end for p in found)
    assert all(before.end <= after.start for before, after in itertools.pairwise(found))
    assert "".join("".join(text[p.start : p.end].split()) for p in found) == "".join(text.split())


@given(st.text("Aa. \"?!5'", max_size=80))
def test_sentences_hold_all_print_of_their_paragraph(text: str) -> None:
    assert "".join("".join(part.split()) for part in split(text)) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Up 21 per cent. Then it fell.", 2),
        ("Sales of Acme Inc. Sales rose.", 1),
        ("It fell at Acme Inc. The firm said so.", 2),
        ("U.S. Imports rose. N.Z. Dlrs fell.", 2),
        ("Mr. Smith and J. P. Morgan met Dr. Who.", 1),
        ("No. 5 is here. He said no. Then he left.", 3),
        ("It rose to 10,331 in 2019/20. It was 5.5.", 2),
        ("“It rose.” Then it fell.", 2),
        ("It rose (by 5 per cent.) It fell.", 2),
        ("Did it? Yes! It did.", 3),
        ("it fails to act . . . will cause trouble", 1),
        ("on Sept. 30 it fell", 1),
        ("at 5 p.m. Monday", 1),
        ("sales in the U.S. To Japan", 1),
        ("in the U.S. The firm said", 2),
        ("at Dallas-Ft. Worth", 1),
        ("at 5 p.m. The match began", 2),
        ("He said ... It is so.", 2),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(split(text)) == count


def test_list_items_are_paragraphs_with_their_mark() -> None:
    text = "The plan:\n  1. Act.\n  2) Tell.\n • Point.\n- Dash.\n2019. A year."
    found = paragraphs(text)
    assert [(p.mark, p.number) for p in found] == [
        (None, None),
        ("1.", 1),
        ("2)", 2),
        ("•", None),
        ("-", None),
        (None, None),
    ]
    assert [text[p.body : p.end] for p in found[1:3]] == ["Act.", "Tell."]


def test_lines_wrapped_by_hand_are_one_paragraph() -> None:
    text = (
        "The number of offences recorded in the county rose to 99\n"
        "Dorset police said, and it was the first time that the\n"
        "figure had passed 90.\n\nAnother one."
    )
    assert len(paragraphs(text)) == 2


def test_headlines_stand_alone() -> None:
    text = "Offences rise in Dorset\nThe number of offences rose to 99, police said on Friday."
    assert len(paragraphs(text)) == 2


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\u2028"])
def test_any_end_of_a_line_will_do(end: str) -> None:
    assert len(paragraphs(f"One.{end}{end}Two.")) == 2


@pytest.mark.parametrize("unit", ["1", ". ", ".", " ", "\n", "A. ", "1. a\n", '."', '!" '])
def test_long_rows_are_read(unit: str) -> None:
    text = unit * 50_000
    found = paragraphs(text)
    assert sum(1 for p in found for _ in sentences(text, p, 0)) >= len(found) > 0 or not text.strip()
