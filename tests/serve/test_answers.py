"""The answers are those of the reports, over any text."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import Report
from factcheck.prose import FORMS
from factcheck.report import FORMATS, Checked, Page
from factcheck.reviewer import Reviewer
from factcheck.serve import answers
from factcheck.serve.answers import ANSWERS, made
from factcheck.serve.order import Order

WRONG = "Sales rose 24 per cent to 99, from 82."
REVIEWER = Reviewer()
"""One for all: it remembers texts, and nobody can tell."""

TEXTS = st.text(st.characters(codec="utf-8")) | st.text("<>&\"'\\ 24%to99,fr.\n").map(
    lambda noise: f"{noise}\n\n{WRONG}"
)


def made_of(order: Order) -> bytes:
    return made(order, REVIEWER)


@given(TEXTS, st.sampled_from(list(FORMS)))
def test_a_document_is_a_line_of_jsonl(text: str, form: str) -> None:
    checked = Checked.of("-", FORMS[form].prose(text))
    assert made_of(Order("document", form, (), text)).decode() == "".join(FORMATS["jsonl"].write([checked], Page()))


@pytest.mark.parametrize("name", ANSWERS)
@given(text=TEXTS, form=st.sampled_from(list(FORMS)))
def test_every_answer_is_utf8(name: str, text: str, form: str) -> None:
    assert made_of(Order(name, form, (), text)).decode()


def test_what_html_names_and_utf8_does_not_have_is_answered() -> None:
    assert made_of(Order("cards", "html", (), f"<p>{WRONG} &#xD800;")).decode()


def test_a_person_stands_by_a_finding() -> None:
    found = json.loads(made_of(Order("document", "text", (), WRONG)))["findings"][0]
    assert found["suppressed"] is None
    again = json.loads(made_of(Order("document", "text", (found["fingerprint"], "no such"), WRONG)))["findings"][0]
    assert again == {**found, "suppressed": {"reason": "", "source": "request"}}


@pytest.mark.parametrize("reason", ["As the council counts: by year", "", "<b>"])
def test_a_reason_stands_after_the_fingerprint(reason: str) -> None:
    found = json.loads(made_of(Order("document", "text", (), WRONG)))["findings"][0]["fingerprint"]
    told = json.loads(made_of(Order("document", "text", (f"{found}: {reason}",), WRONG)))["findings"][0]
    assert told["suppressed"] == {"reason": reason, "source": "request"}


def test_a_draft_is_remembered_and_a_long_text_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is known of a text takes much more room than it does."""
    asked: list[str] = []
    review = Reviewer.review

    def noted(reviewer: Reviewer, text: str) -> Report:
        asked.append("remembered" if reviewer is REVIEWER else "not")
        return review(reviewer, text)

    monkeypatch.setattr(Reviewer, "review", noted)
    made_of(Order("document", "text", (), WRONG))
    monkeypatch.setattr(answers, "MOST", len(WRONG) - 1)
    made_of(Order("document", "text", (), WRONG))
    assert asked == ["remembered", "not"]
