"""What a text says of its own findings, in comments."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import DEFAULT_POLICY, FormName, Report, Suppression, review
from factcheck.ignores import Ignores
from factcheck.prose import FORMS
from factcheck.prose.fields import Fields
from factcheck.report.checked import Checked
from tests.report.hostile import texts

WRONG = "Sales rose 24 per cent to 99, from 82."
OTHER = "Fires fell 30 per cent to 20, from 25."
WHY = "the minister's own words"
FORM_NAMES: list[FormName] = list(FORMS)  # type: ignore[arg-type]  # its keys are these


def told(text: str, form: FormName = "markdown") -> list[str | None]:
    """What silences each finding, in order."""
    return [None if f.suppression is None else str(f.suppression) for f in review(text, form=form).findings]


def mistakes(text: str) -> list[str]:
    return [str(each.mistake) for each in review(text).ignores.all if each.mistake]


@pytest.mark.parametrize("form", FORM_NAMES)
@pytest.mark.parametrize(
    ("before", "between", "after", "silenced"),
    [
        ("ignore-next-line: WHY", "", "", (True, False)),
        ("", "ignore-next-line: WHY", "", (False, True)),
        ("ignore-next-line percent_change: WHY", "", "", (True, False)),
        ("ignore-next-line trend, percent_change: WHY", "", "", (True, False)),
        ("ignore-next-line trend threshold: WHY", "", "", (False, False)),
        ("off: WHY", "", "", (True, True)),
        ("off percent_change: WHY", "on", "", (True, False)),
        ("off trend: WHY", "", "", (False, False)),
        ("", "off: WHY", "", (False, True)),
        ("", "", "ignore-file: WHY", (True, True)),
        ("", "", "ignore-file trend: WHY", (False, False)),
        ("", "", "off: WHY", (False, False)),
        ("on", "", "", (False, False)),
        ("ignore-next-line", "", "", (False, False)),
        ("off", "", "", (False, False)),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n"])
def test_what_is_silenced(
    form: FormName, gap: str, before: str, between: str, after: str, silenced: tuple[bool, bool]
) -> None:
    said = [f"<!-- factcheck {each.replace('WHY', WHY)} -->" if each else "" for each in (before, between, after)]
    parts = [WRONG, OTHER] if form != "html" else [f"<p>{WRONG}</p>", f"<p>{OTHER}</p>"]
    text = gap.join((said[0], parts[0], gap, said[1], parts[1], gap, said[2]))
    expected = [f"comment: {WHY}" if each else None for each in silenced]
    assert told(text, form) == expected


@given(texts, st.sampled_from(FORM_NAMES))
def test_a_comment_at_the_end_changes_no_finding(text: str, form: FormName) -> None:
    """Neither what is read nor what it is rated; and one for all the file silences all."""
    if "<!--" in text or (form == "markdown" and "`" in text):
        return
    after = f"{text}\n\n<!-- factcheck ignore-file: {WHY} 5 per cent -->\n"
    before, found = review(text, form=form), review(after, form=form)
    if not found.ignores.all:
        return  # it stands in a script, say
    assert [(f.fingerprint, f.tier, f.start) for f in found.findings] == [
        (f.fingerprint, f.tier, f.start) for f in before.findings
    ]
    assert all(f.suppression is not None for f in found.findings)
    assert found.alarms == found.queries == ()
    no_ignore = review(after, form=form, comments=False)
    assert [f.suppression for f in no_ignore.findings] == [None] * len(found.findings)


@given(texts)
def test_a_text_without_comments_says_nothing(text: str) -> None:
    if "<!-- factcheck" not in text:
        assert review(text).ignores == Ignores()


def test_the_next_line_is_the_next_that_says_something() -> None:
    one = "<!-- factcheck ignore-next-line percent_change: so they say -->"
    other = "<!-- factcheck ignore-next-line trend: WHY -->"
    assert told(f"{one}\n\n{other}\n\n{WRONG}\n\n{OTHER}") == ["comment: so they say", None]
    assert told(f"{one} {WRONG}\n\n{OTHER}") == [None, "comment: so they say"], "not the rest of its own"


WRAPPED = (
    "The force said on Monday that over the whole of the year sales rose by 24",
    "per cent to 99, from 82 in the year before it, and that nobody had known.",
    "It added that it would look into them again as soon as the spring begins.",
)


def test_a_line_is_the_one_on_which_the_finding_begins() -> None:
    comment = f"<!-- factcheck ignore-next-line: {WHY} -->"
    first, *rest = WRAPPED
    assert told("\n".join((comment, *WRAPPED)), "text") == [f"comment: {WHY}"]
    assert told("\n".join((first, comment, *rest)), "text") == [None]


def test_in_wrapped_text_a_comment_parts_no_paragraph() -> None:
    comment = f"<!-- factcheck ignore-file: {WHY} -->"
    first, *rest = WRAPPED
    text = "\n".join((first, comment, *rest))
    assert told(text, "text") == [f"comment: {WHY}"]
    assert FORMS["text"].prose(text).text == "\n".join(WRAPPED)


def test_of_two_that_silence_a_finding_the_nearer_is_told() -> None:
    outer = f"<!-- factcheck ignore-file: outer -->\n\n<!-- factcheck off percent_change: inner -->\n\n{WRONG}\n"
    assert told(outer) == ["comment: inner"]
    assert told(f"{outer}\n<!-- factcheck ignore-next-line: nearest -->\n{OTHER}") == [
        "comment: inner",
        "comment: nearest",
    ]


def test_the_command_line_goes_before_the_text_and_that_before_the_rest() -> None:
    text = f"<!-- factcheck off: {WHY} -->\n{WRONG}"
    mark = review(text).findings[0].fingerprint
    policy = DEFAULT_POLICY.without("percent_change")
    beside = Suppression(mark, "Seen. AC", "sidecar")

    def source(*said: Suppression, comments: bool = True) -> str:
        (found,) = review(text, policy=policy, suppressions=said, comments=comments).findings
        assert found.suppression is not None
        return found.suppression.source

    assert source(beside, Suppression(mark)) == "command line"
    assert source(beside) == "comment"
    assert source(beside, comments=False) == "sidecar"
    assert source(comments=False) == "configuration"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (f"```\n<!-- factcheck ignore-file: {WHY} -->\n```\n\n{WRONG}", "markdown"),
        (f"`<!-- factcheck ignore-file: {WHY} -->`\n\n{WRONG}", "markdown"),
        (f"    <!-- factcheck ignore-file: {WHY} -->\n\n{WRONG}", "markdown"),
        (f"<script>x = '<!-- factcheck ignore-file: {WHY} -->'</script><p>{WRONG}", "html"),
        (f"<textarea><!-- factcheck ignore-file: {WHY} --></textarea><p>{WRONG}", "html"),
        (f"<!-- factcheck ignore-file: {WHY}\n\n{WRONG}", "text"),
        (f"<!-- factchecker ignore-file: {WHY} -->\n\n{WRONG}", "text"),
        (f"<!-- TODO factcheck ignore-file: {WHY} -->\n\n{WRONG}", "text"),
    ],
)
def test_what_is_no_comment_for_us_silences_nothing(text: str, form: FormName) -> None:
    assert told(text, form) == [None]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (f"<html><head><!-- factcheck ignore-file: {WHY} --></head><body><p>{WRONG}", "html"),
        (f"> <!-- factcheck ignore-file: {WHY} -->\n\n- {WRONG}", "markdown"),
        (f"Up <!-- factcheck ignore-file: {WHY} --> and down.\n\n{WRONG}", "markdown"),
        (f"<div>\n<!-- factcheck ignore-file: {WHY} -->\n</div>\n\n{WRONG}", "markdown"),
        (f"---\ntitle: a\n---\n<!--\nfactcheck ignore-file:\n {WHY}\n-->\n{WRONG}", "markdown"),
        (f"<!--factcheck ignore-file:{WHY}-->{WRONG}", "text"),
    ],
)
def test_a_comment_can_stand_anywhere_else(text: str, form: FormName) -> None:
    assert told(text, form) == [f"comment: {WHY}"]


@pytest.mark.parametrize(
    ("comment", "told"),
    [
        ("ignore-nxt-line: why", "'ignore-nxt-line' is not understood; did you mean ignore-next-line"),
        ("ignore-next-line percent_chnge: why", "'percent_chnge' is not a kind of claim; did you mean percent_change"),
        ("ignore-next-line percent_change", "a reason is missing: write it after a colon"),
        ("off trend:  ", "a reason is missing"),
        ("on trend", "'on' ends all that is off, and takes nothing else"),
        ("", "'' is not understood; give one of ignore-next-line, off, on, ignore-file"),
        (": done by AC", "'' is not understood"),
        ("x" * 500, f"'{'x' * 60}' is not understood"),
    ],
)
def test_a_mistake_silences_nothing_and_is_told(comment: str, told: str) -> None:
    text = f"<!-- factcheck {comment} -->\n{WRONG}"
    (mistake,) = mistakes(text)
    assert mistake.startswith(told)
    assert len(review(text).alarms) == 1
    (mistaken,) = Checked.of("a", FORMS["text"].prose(text)).mistaken
    assert mistaken.complaint == f"the comment on line 1 is not obeyed: {mistake}"


def test_a_comment_that_silences_nothing_is_known() -> None:
    comment = "<!-- factcheck ignore-next-line trend: {} -->"
    text = f"{comment.format('one')}\n{WRONG}\n<!-- factcheck off: two -->\n<!-- factcheck on -->\n"
    checked = Checked.of("a", FORMS["text"].prose(text))
    assert [(each.line, each.reason) for each in checked.idle] == [(1, "one"), (3, "two")]
    assert Checked("a", error="is binary").idle == Checked("a", error="is binary").mistaken == ()


def test_other_comments_change_what_was_found_without_another_reading() -> None:
    """As an editor does it: the words are the same, the markup is not."""
    before = review(WRONG, form="markdown")
    after = before.placed(FORMS["markdown"].prose(f"<!-- factcheck off: {WHY} -->\n\n{WRONG}"))
    assert isinstance(after, Report)
    assert after.alarms == ()
    assert after.placed(before.prose) == before


def test_many_comments_cost_no_more_than_each() -> None:
    """Stacks of them, and some that never end: none is looked through for each of the others."""
    stack = f"<!-- factcheck ignore-next-line: {WHY} -->\n\n" * 20_000
    assert told(f"{stack}{WRONG}", "text") == [f"comment: {WHY}"]
    assert len(FORMS["text"].prose("<!-- factcheck " * 100_000 + ">").comments) == 0
    assert len(FORMS["text"].prose("<!--" * 100_000 + "<!-- factcheck on -->").comments) == 0


def test_comments_count_in_the_order_of_the_document() -> None:
    """Strings of JSON can be read in another order than they stand in."""
    source = json.dumps({"a": f"<p>{WRONG}", "b": f"<p><!-- factcheck off: {WHY} -->{OTHER}", "c": f"<p>{WRONG}"})
    prose = Fields(("/c", "/b", "/a")).prose(source)
    report = Checked.of("a.json", prose).report
    assert report is not None
    silenced = {finding.start: finding.suppression is not None for finding in report.findings}
    assert [silenced[start] for start in sorted(silenced)] == [False, True, True]
