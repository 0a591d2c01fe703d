"""What may help to mend an alarm."""

from attrs import evolve

from factcheck import review
from factcheck.report.remarks import remarks

TEXT = "Thefts rose 23 per cent to 318, from 246. Fires rose 60 per cent to 8, from 4."


def test_everything_that_may_help_is_there_with_its_label() -> None:
    first, second = review(TEXT).findings
    assert [label for label, _ in remarks(first)] == ["working", "perhaps", "should be", "finding"]
    assert dict(remarks(first))["finding"] == first.fingerprint
    assert "(new-base)" in dict(remarks(first))["perhaps"]
    assert "note" in dict(remarks(second))


def test_nobodys_words_are_edited() -> None:
    found = review(TEXT).findings[0]
    quoted = evolve(found, reading=evolve(found.reading, quoted=True))
    assert "should be" not in dict(remarks(quoted))


def test_without_an_operand_there_is_only_the_name() -> None:
    (found,) = review("Thefts rose by 23 per cent.").findings
    assert list(remarks(found)) == [("finding", found.fingerprint)]
