"""The table of measures that are made of others."""

import pytest

from factcheck.reading.document import document
from factcheck.reading.relation import Relation, is_one_body, may_be_told, relations_of
from factcheck.reading.spoken import spoken
from factcheck.reading.told import tell

FACTOR = Relation("share", ("load factor",), ("passenger miles", "traffic"), ("seat miles", "capacity"))
HALF = Relation("halves", (), ("men",), ("women",))


@pytest.mark.parametrize("kind", ["share", "balance", "halves"])
def test_each_relation_of_the_table_has_words_for_both_its_parts(kind: str) -> None:
    for relation in relations_of(kind):
        assert relation.kind == kind
        assert relation.one
        assert relation.other
        assert not set(relation.one) & set(relation.other)
        assert bool(relation.stated) is (kind != "halves")


@pytest.mark.parametrize(
    ("relation", "words", "expected"),
    [
        (FACTOR, "the load factor traffic capacity", True),
        (FACTOR, "load factor passenger miles seat", True),
        (FACTOR, "the load factor traffic", False),
        (FACTOR, "load traffic capacity", False),
        (FACTOR, "", False),
        (HALF, "men women", True),
        (HALF, "men children", False),
    ],
)
def test_a_text_without_the_words_for_all_of_them_is_not_looked_through(
    relation: Relation, words: str, expected: bool
) -> None:
    assert may_be_told(relation, frozenset(words.split())) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Hale sales were £9m. In Hale costs were £7m.", True),
        ("In Hale sales were £9m. In Merrow costs were £7m.", False),
        ("Sales were £9m. In Merrow costs were £7m.", False),
        ("Sales were £9m. Costs were £7m.", True),
        ("In Hale sales were £9m. Costs were £7m.", True),
    ],
)
def test_two_sentences_are_of_one_body_by_their_names(text: str, expected: bool) -> None:
    one, other = spoken(tell(document(text)))
    assert is_one_body(one, other) is expected
