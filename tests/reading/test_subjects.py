"""What sentences are about: their names and measures, or those of the sentence before."""

from factcheck.reading.document import document
from factcheck.reading.subjects import About, Subject, Subjects
from factcheck.reading.told import tell


def subjects(text: str) -> list[Subject]:
    return [told.subject for told in tell(document(text)).told]


def test_a_sentence_without_names_or_measures_has_those_of_the_one_before() -> None:
    first, second, third = subjects("Thefts in Leeds rose 5%. They fell later. Fires in York fell to 8.")
    assert first == Subject(frozenset({"leeds"}), frozenset({"theft"}))
    assert second == first
    assert third == Subject(frozenset({"york"}), frozenset({"fire"}))


def test_a_line_that_is_no_part_of_the_story_leaves_the_names() -> None:
    _, aside, last = subjects("Thefts in Leeds rose.\n\nRead more: What York thinks of Hull\n\nThey fell by 5%.")
    assert aside.names == {"leeds"}
    assert last.names == {"leeds"}


def test_figures_and_periods_are_no_names() -> None:
    (one,) = subjects("In May the Leeds office sold 40 Canadian dollars.")
    assert "may" not in one.names
    assert "leeds" in one.names


def test_nothing_is_worked_out_before_it_is_asked_for() -> None:
    found = document("Thefts in Leeds rose 5%.")
    asked = Subjects(found, [About(found.text)], Subject())
    assert asked.all == asked.all
    assert asked.all[0].names == {"leeds"}


def test_the_first_sentence_has_the_subject_before_it() -> None:
    found = document("They fell by 5%.")
    before = Subject(frozenset({"leeds"}), frozenset({"theft"}))
    assert Subjects(found, [About(found.text)], before).all == (before,)
