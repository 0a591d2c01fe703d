"""Findings that are named on the command line: those that are suppressed, and those that are published."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck import review
from factcheck.cli import main

WRONG = "Sales rose 24 per cent to 99, from 82.\n"
OTHER = "Costs fell 30 per cent to 20, from 25.\n"
MARK, OTHER_MARK = (review(text).findings[0].fingerprint for text in (WRONG, OTHER))
REVIEWER = ("--reviewer", "The Desk", "--url", "https://example.org/7")


def run(*arguments: object, stdin: str = "") -> Result:
    return CliRunner().invoke(main, ["check", *map(str, arguments)], input=stdin)


def reviews(*arguments: object, stdin: str = WRONG) -> Result:
    return run("--format", "claimreview", *arguments, stdin=stdin)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "b.txt").write_text(OTHER, encoding="utf-8")
    return tmp_path


class TestSuppressed:
    """What a person stands by does not alarm, and is told where it is nothing."""

    def test_one_that_is_named_does_not_alarm(self) -> None:
        result = run("--suppress", MARK, stdin=WRONG)
        assert (result.exit_code, result.stderr) == (0, "")
        assert "1 suppressed" in result.stdout

    def test_it_may_be_in_any_of_the_texts(self, articles: Path) -> None:
        result = run("--suppress", MARK, "--suppress", OTHER_MARK, articles)
        assert (result.exit_code, result.stderr) == (0, "")

    def test_one_that_is_in_none_is_told_and_ends_nothing(self, articles: Path) -> None:
        result = run("--format", "jsonl", "--suppress", MARK, "--suppress", "old\x1b[2J\n", articles)
        assert result.exit_code == 1
        assert result.stderr == "factcheck: --suppress old�[2J : no such finding\n"

    def test_a_sidecar_suppresses_and_tells_what_is_gone(self, articles: Path) -> None:
        rows = f'[suppress]\n{MARK} = "Seen. AC"\n{OTHER_MARK} = "Old."\n'
        (articles / "a.txt.factcheck.toml").write_text(rows, encoding="utf-8")
        result = run(articles / "a.txt")
        assert result.exit_code == 0
        assert "suppressed (sidecar: Seen. AC)" in result.stdout
        assert f"suppressed, but not found any more: {OTHER_MARK} (Old.)" in result.stdout

    def test_a_broken_sidecar_suppresses_nothing_and_is_named(self, articles: Path) -> None:
        (articles / "a.txt.factcheck.toml").write_text("[suppress]\nnonsense", encoding="utf-8")
        result = run(articles / "a.txt")
        assert result.exit_code == 2
        assert "a.txt.factcheck.toml: is not valid TOML: expected '='" in result.stderr
        assert "1 alarm" in result.stdout


class TestChosen:
    """What is published is what a person chose."""

    def test_a_chosen_finding_is_published(self) -> None:
        result = reviews("--choose", MARK, *REVIEWER, "--date", "2026-05-03")
        (found,) = json.loads(result.stdout)
        assert (found["author"]["name"], found["url"]) == ("The Desk", "https://example.org/7")
        assert found["datePublished"] == "2026-05-03"
        assert found["claimReviewed"] == WRONG.strip()

    @pytest.mark.parametrize("text", ["3 May 2026", "2026-13-01", "20260503", "today"])
    def test_a_date_is_a_day_in_isos_form(self, text: str) -> None:
        assert reviews("--choose", MARK, *REVIEWER, "--date", text).exit_code == 2

    @pytest.mark.parametrize(
        "url", ["example.org", "javascript:alert(1)", "http://", "file:///a", "http://[", "https://é"]
    )
    def test_an_address_is_one_of_the_web(self, url: str) -> None:
        result = reviews("--choose", MARK, "--reviewer", "The Desk", "--url", url)
        assert result.exit_code == 2
        assert "is not a web address" in result.stderr

    @pytest.mark.parametrize(
        ("given", "missing"),
        [
            ((), "give --choose and --reviewer and --url"),
            (REVIEWER, "give --choose."),
            (("--choose", MARK, "--url", "https://example.org/7"), "give --reviewer."),
            (("--choose", MARK, "--reviewer", "The Desk"), "give --url."),
        ],
    )
    def test_nothing_is_published_without_a_choice_and_a_name(self, given: tuple[str, ...], missing: str) -> None:
        result = reviews(*given)
        assert (result.exit_code, result.stdout) == (2, "")
        assert missing in result.stderr

    @pytest.mark.parametrize("form", ["text", "json", "jsonl", "sarif", "github", "annotation"])
    @pytest.mark.parametrize("given", [("--choose", MARK), REVIEWER[:2], REVIEWER[2:], ("--date", "2026-05-03")])
    def test_no_other_format_takes_a_choice(self, form: str, given: tuple[str, ...]) -> None:
        result = run("--format", form, *given, stdin=WRONG)
        assert (result.exit_code, result.stdout) == (2, "")
        assert f"{given[0]} is for --format claimreview, not for {form}." in result.stderr

    def test_what_is_not_there_is_named_and_nothing_is_published(self, articles: Path) -> None:
        given = ("--choose", MARK, "--choose", "0" * 16, "--choose", OTHER_MARK, *REVIEWER)
        result = reviews(*given, articles)
        assert (result.exit_code, result.stdout) == (2, "")
        assert f"--choose {'0' * 16}: no such finding." in result.stderr
        target = articles / "reviews.json"
        target.write_text("old", encoding="utf-8")
        assert reviews(*given, "-o", target, articles).exit_code == 2
        assert target.read_text(encoding="utf-8") == "old"

    def test_what_cannot_be_read_is_told(self, articles: Path) -> None:
        result = reviews("--choose", MARK, *REVIEWER, articles, "none.txt")
        assert result.exit_code == 2
        assert "none.txt: cannot be read" in result.stderr
        assert len(json.loads(result.stdout)) == 1


def test_an_annotation_of_what_cannot_be_read_is_none(articles: Path) -> None:
    result = run("--format", "annotation", articles, "none.txt")
    assert (result.exit_code, json.loads(result.stdout)["total"]) == (2, 2)
    assert "none.txt: cannot be read" in result.stderr


class TestComments:
    """What a text says of its own findings, in comments."""

    SAID = f"<!-- factcheck ignore-next-line percent_change: her own words -->\n{WRONG}"
    MISTAKEN = f"<!-- factcheck ignore-next-line percnt_change: her own words -->\n{WRONG}"

    def test_a_comment_silences_a_finding_and_is_shown_and_counted(self) -> None:
        result = run(stdin=self.SAID)
        assert (result.exit_code, result.stderr) == (0, "")
        words = " ".join(result.stdout.split())
        assert "suppressed (comment: her own words); 82 to 99 is a rise of 20.73%" in words
        assert words.endswith("1 text, 1 claim: 1 suppressed.")

    def test_comments_can_be_left_mistaken(self) -> None:
        result = run("--no-ignore", stdin=self.SAID)
        assert result.exit_code == 1
        assert "suppressed" not in result.stdout

    def test_every_output_names_it(self) -> None:
        (found,) = json.loads(run("--format", "jsonl", stdin=self.SAID).stdout)["findings"]
        assert found["suppressed"] == {"reason": "her own words", "source": "comment"}
        (run_,) = json.loads(run("--format", "sarif", stdin=self.SAID).stdout)["runs"]
        assert run_["results"][0]["suppressions"] == [
            {"kind": "inSource", "justification": "her own words", "properties": {"source": "comment"}}
        ]
        assert "comment: her own words" in run("--format", "csv", stdin=self.SAID).stdout
        assert run("--format", "github", stdin=self.SAID).stdout == ""
        assert run("--format", "rdjsonl", stdin=self.SAID).stdout == ""
        assert "her own words (comment)" in " ".join(run("--format", "html", stdin=self.SAID).stdout.split())

    @pytest.mark.parametrize(("form", "stream"), [("text", "stdout"), ("jsonl", "stderr"), ("github", "stderr")])
    def test_a_mistake_in_one_is_told_once(self, form: str, stream: str) -> None:
        result = run("--format", form, stdin=self.MISTAKEN)
        assert result.exit_code == 1
        told = " ".join(getattr(result, stream).split())
        assert (
            told.count("the comment on line 1 is not obeyed: 'percnt_change' is not a kind of claim; did you mean") == 1
        )
        assert ("not obeyed" in result.stdout) + ("not obeyed" in result.stderr) == 1

    def test_one_that_silences_nothing_is_told_where_people_read(self) -> None:
        result = run(stdin=f"<!-- factcheck off trend: old -->\n{WRONG}")
        assert "the comment on line 1 silences nothing (old)" in result.stdout

    def test_words_of_a_comment_steer_no_terminal(self) -> None:
        assert "\x1b" not in run(stdin=f"<!-- factcheck \x1b[2J: a\x1b[2J -->\n{WRONG}").output
