"""What people stand by is read from a sidecar as it was written, and survives edits elsewhere."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck import Finding, InputError, review
from factcheck.suppressions import BESIDE, Suppression, entry, parsed
from tests.laws.additions import ADDITIONS, NEUTRAL, gaps
from tests.laws.patches import Patch, patched
from tests.report.hostile import texts, words

ARTICLES = sorted((Path(__file__).resolve().parent.parent / "examples/articles").iterdir())
SHAPE = 'it takes [suppress], then a line for each finding: fingerprint = "reason"'

fingerprints = st.from_regex(r"[0-9a-f]{16}(-[2-9])?", fullmatch=True)
reasons = st.text() | words


def whole(text: str) -> str:
    """A text without half characters, which no file in UTF-8 can hold."""
    return "".join("\ufffd" if "\ud800" <= sign <= "\udfff" else sign for sign in text)


def file(rows: dict[str, str]) -> str:
    return "[suppress]\n" + "".join(f"{entry(fingerprint, reason)}\n" for fingerprint, reason in rows.items())


@given(st.dictionaries(fingerprints, reasons))
def test_what_is_written_is_read_back(rows: dict[str, str]) -> None:
    assert parsed(file(rows)) == tuple(Suppression(name, whole(reason), BESIDE) for name, reason in rows.items())


@given(st.dictionaries(words.map(whole), reasons))
def test_a_name_of_any_kind_is_one_key(rows: dict[str, str]) -> None:
    """Nobody's name or reason makes a second line."""
    assert [each.fingerprint for each in parsed(file(rows))] == list(rows)


@given(fingerprints, reasons)
def test_a_line_is_one_line_and_holds_nothing_unseen(fingerprint: str, reason: str) -> None:
    line = entry(fingerprint, reason)
    assert len(line.splitlines()) == 1
    assert line.isprintable()
    assert line.startswith(f"{fingerprint} = ")


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "[suppress]\n", "suppress = {}"])
def test_an_empty_file_suppresses_nothing(text: str) -> None:
    assert parsed(text) == ()


BROKEN = {
    "no TOML": ("5f1c: reason", "is not valid TOML: expected '=' after a key"),
    "a fingerprint twice": ('[suppress]\na = "x"\na = "y"', "is not valid TOML: cannot overwrite a value"),
    "another table": ('[suppres]\na = "x"', "has 'suppres', which does not belong in a sidecar"),
    "no table": ('a = "x"', "has 'a', which does not belong in a sidecar"),
    "beside the table": ('b = 1\n[suppress]\na = "x"', "has 'b', which does not belong in a sidecar"),
    "a list": ('suppress = ["a"]', "has 'suppress', which is not a table"),
    "a list of tables": ('[[suppress]]\na = "x"', "has 'suppress', which is not a table"),
    "a reason that is no text": ("[suppress]\na = true", "has a reason for 'a' that is not text"),
    "no reason": ("[suppress]\na", "is not valid TOML: expected '=' after a key"),
    "a table in it": ('[suppress.a]\nb = "x"', "has a reason for 'a' that is not text"),
    "too many digits": (f"[suppress]\na = {'9' * 5000}", "is not valid TOML: exceeds the limit"),
    "too deep": (f"[suppress]\na = {'[' * 10_000}", "is not valid TOML: "),
    "a control code": ('[suppress]\na = "\x1b"', "is not valid TOML: illegal character '\\x1b'"),
}


@pytest.mark.parametrize(("text", "says"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_says_what_is_wrong_and_what_would_be_right(text: str, says: str) -> None:
    with pytest.raises(InputError) as error:
        parsed(text)
    assert str(error.value).startswith(says)
    assert str(error.value).endswith(SHAPE)


@given(st.text() | words | st.lists(st.sampled_from(["[suppress]", "a", "=", '"', "{", "[", "\n", "."])).map("".join))
@example("[suppress]\na = 1979-13-01")
def test_any_file_is_read_or_is_an_input_error(text: str) -> None:
    told = ""
    try:
        found = parsed(text)
    except InputError as error:
        told = str(error)
    if told:
        assert told.isprintable()
        assert told.endswith(SHAPE)
    else:
        rows = tomllib.loads(text).get("suppress", {})
        assert {each.fingerprint: each.reason for each in found} == rows


def named(text: str) -> set[tuple[str, str]]:
    """The findings of a text by what they say and what they are called."""
    return {(finding.quote, finding.fingerprint) for finding in review(text).findings}


def alarms(found: tuple[Finding, ...]) -> list[str]:
    return [finding.fingerprint for finding in found if finding.verdict.is_alarm]


class TestFingerprints:
    """An edit elsewhere in the article leaves the names of its findings: what was suppressed stays so."""

    @pytest.mark.parametrize("path", ARTICLES, ids=[path.stem for path in ARTICLES])
    @pytest.mark.parametrize("name", ADDITIONS)
    def test_what_stands_around_an_article_changes_none(self, path: Path, name: str) -> None:
        text = path.read_text(encoding="utf-8")
        edited = patched(text, ADDITIONS[name](text)).text
        assert named(edited) == named(text)

    @pytest.mark.parametrize("path", ARTICLES, ids=[path.stem for path in ARTICLES])
    @pytest.mark.parametrize("name", NEUTRAL)
    def test_a_paragraph_in_any_gap_changes_none(self, path: Path, name: str) -> None:
        text = path.read_text(encoding="utf-8")
        for at in gaps(text):
            assert named(patched(text, [Patch(at, at, f"{NEUTRAL[name]}\n\n")]).text) == named(text)

    @given(st.sampled_from(ARTICLES), st.lists(st.tuples(st.integers(0, 20), st.sampled_from(sorted(NEUTRAL)))))
    def test_no_number_of_edits_changes_any(self, path: Path, edits: list[tuple[int, str]]) -> None:
        text = path.read_text(encoding="utf-8")
        edited = text
        for number, name in edits:
            places = [0, *gaps(edited), len(edited)]
            at = places[number % len(places)]
            edited = f"{edited[:at]}\n\n{NEUTRAL[name]}\n\n{edited[at:]}"
        assert named(edited) == named(text)

    @pytest.mark.parametrize("path", ARTICLES, ids=[path.stem for path in ARTICLES])
    def test_an_article_that_is_mended_loses_only_what_was_mended(self, path: Path) -> None:
        """Each suggestion that is followed takes its own alarm away, and leaves the names of the others."""
        text = path.read_text(encoding="utf-8")
        before = review(text).findings
        for finding in before:
            figure = finding.claim.figure
            start, end = getattr(figure, "start", None), getattr(figure, "end", None)
            if finding.verdict.suggestion is None or start is None or end is None:
                continue
            mended = review(text[:start] + finding.verdict.suggestion + text[end:]).findings
            assert finding.fingerprint not in alarms(mended)
            others = {other for other in alarms(before) if other != finding.fingerprint}
            assert others <= {each.fingerprint for each in mended}

    @given(texts)
    def test_each_finding_of_a_text_has_a_name_of_its_own_that_a_sidecar_takes(self, text: str) -> None:
        names = [finding.fingerprint for finding in review(text).findings]
        assert len(set(names)) == len(names)
        assert [each.fingerprint for each in parsed(file(dict.fromkeys(names, "")))] == names
