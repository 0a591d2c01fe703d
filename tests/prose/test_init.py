"""The table of forms."""

import pytest

from factcheck.prose import FORMS, form_of


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a.md", "markdown"),
        ("a.MARKDOWN", "markdown"),
        ("x/a.htm", "html"),
        ("a.txt", "text"),
        ("a", "text"),
        ("", "text"),
    ],
)
def test_the_form_of_a_file_is_told_by_its_name(path: str, name: str) -> None:
    assert form_of(path) is FORMS[name]


def test_no_two_forms_share_a_name() -> None:
    for names in (
        [form.media_type for form in FORMS.values()],
        [form.language for form in FORMS.values()],
        [suffix for form in FORMS.values() for suffix in form.suffixes],
    ):
        assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", FORMS)
def test_every_form_reads(name: str) -> None:
    assert FORMS[name].prose("Up 5%.").text == "Up 5%."
