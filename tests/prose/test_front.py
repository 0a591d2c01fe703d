"""The title and the description of front matter are read; nothing else of it is."""

import pytest

from factcheck.prose.markdown import markdown

CASES = {
    "plain": ("---\ntitle: Crime up 5%\nid: 7\n---\nB", "Crime up 5%\n\nB"),
    "a comment": ("---\ntitle: C# up 5% # draft 3\n---\nB", "C# up 5%\n\nB"),
    "quoted": ('---\ntitle: "Up 5%: \\"a lot\\" \\u00a39" # 3\n---\nB', 'Up 5%: "a lot" £9\n\nB'),
    "literal": ("---\ntitle: 'It''s 5%'\n---\nB", "It's 5%\n\nB"),
    "folded": ("---\ndescription: >-\n  up\n  5%\n\n  more\nid: 7\n---\nB", "up 5% more\n\nB"),
    "kept": ("---\ndescription: | # 9\n  up\n  5%\n---\nB", "up 5%\n\nB"),
    "on the next line": ("---\ndescription:\n  up 5%\ntags:\n  - 9\n---\nB", "up 5%\n\nB"),
    "both": ("---\ntitle: A\ndescription: B 5%\n---\nC", "A\n\nB 5%\n\nC"),
    "TOML": ('+++\ntitle = "A 5%"\ndescription = \'B\'\n[x]\ntitle = "9"\n+++\nC', "A 5%\n\nB\n\nC"),
    "within something else": ("---\nx:\n  title: 9\n---\nB", "B"),
    "no text": ("---\ntitle: [9]\ndescription:\n  - 9\n---\nB", "B"),
    "the other language": ("---\ntitle = 9\n---\nB", "B"),
    "nothing": ("---\ntitle:\ndescription: ''\n---\nB", "B"),
}


@pytest.mark.parametrize(("source", "text"), CASES.values(), ids=CASES)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_is_read(source: str, text: str, end: str) -> None:
    assert markdown(source.replace("\n", end)).text == text


@pytest.mark.parametrize("name", CASES)
def test_a_figure_leads_back_and_can_be_changed(name: str) -> None:
    source, text = CASES[name]
    prose = markdown(source)
    if "5%" in text:
        at = prose.text.index("5%")
        edit = prose.edit(at, at + 2, "7%")
        assert edit is not None
        assert markdown(edit.applied(source)).text == text.replace("5%", "7%")
