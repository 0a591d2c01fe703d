"""The answers are those of the reports, over any text."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.prose import FORMS
from factcheck.report import FORMATS, Checked, Page
from factcheck.serve.answers import ANSWERS, made
from factcheck.serve.order import Order

WRONG = "Sales rose 24 per cent to 99, from 82."
TEXTS = st.text(st.characters(codec="utf-8")) | st.text("<>&\"'\\ 24%to99,fr.\n").map(
    lambda noise: f"{noise}\n\n{WRONG}"
)


@given(TEXTS, st.sampled_from(list(FORMS)))
def test_a_document_is_a_line_of_jsonl(text: str, form: str) -> None:
    checked = Checked.of("-", FORMS[form].prose(text))
    assert made(Order("document", form, (), text)).decode() == "".join(FORMATS["jsonl"].write([checked], Page()))


@pytest.mark.parametrize("name", ANSWERS)
@given(text=TEXTS, form=st.sampled_from(list(FORMS)))
def test_every_answer_is_utf8(name: str, text: str, form: str) -> None:
    assert made(Order(name, form, (), text)).decode()


def test_what_html_names_and_utf8_does_not_have_is_answered() -> None:
    assert made(Order("cards", "html", (), f"<p>{WRONG} &#xD800;")).decode()


def test_a_person_stands_by_a_finding() -> None:
    found = json.loads(made(Order("document", "text", (), WRONG)))["findings"][0]
    assert found["suppressed"] is None
    again = json.loads(made(Order("document", "text", (found["fingerprint"], "no such"), WRONG)))["findings"][0]
    assert again == {**found, "suppressed": {"reason": "", "source": "request"}}
