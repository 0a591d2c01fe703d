"""No text is read as markup."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.prose import FORMS
from factcheck.report import Checked
from factcheck.serve.placeholder import fragment


@given(st.text("<>&\"' a", max_size=9))
def test_only_our_own_tags_are_written(noun: str) -> None:
    text = f"There were 99 {noun}, up 24 per cent, from 82."
    written = "".join(fragment(Checked.of("-", FORMS["text"].prose(text))))
    assert "<" not in written.replace("<ul>", "").replace("</ul>", "").replace("<li>", "").replace("</li>", "")
