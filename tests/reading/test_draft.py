"""A claim on its way from a rule to a reading."""

from factcheck.kinds import PercentChange
from factcheck.reading.document import document
from factcheck.reading.draft import Draft
from factcheck.reading.told import tell


def test_a_draft_is_decided_unless_it_says_otherwise() -> None:
    (told,) = tell(document("Thefts rose by 20 per cent.")).told
    draft = Draft(PercentChange(percent=20), told)
    assert (draft.word, draft.reason, draft.candidates, draft.series) == (None, None, (), ())
