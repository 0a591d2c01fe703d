"""What a Python programmer meets: values that compare, hash, pickle and print, and errors that say what to do."""

import copy
import json
import pickle
import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from inspect import signature
from io import StringIO
from pathlib import Path
from typing import Any, assert_type, get_args

import numpy as np
import pytest
from attrs import evolve
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck import (
    DEFAULT_POLICY,
    KINDS,
    Edit,
    FactcheckError,
    FormName,
    Implied,
    Interval,
    Kind,
    Label,
    PercentChange,
    Quantity,
    Range,
    Rating,
    Suppression,
    Tier,
    check,
    parse,
    read,
    review,
    solve,
)
from factcheck.cli import main
from factcheck.frozenmap import FrozenMap
from factcheck.prose import FORMS
from factcheck.strategies import claims
from tests.laws.sources import own

TEXTS = list(own().values())
WRONG = (
    "Burglaries rose {} per cent to 318, from\n246 a year earlier.\n\n"
    "“Thefts rose 24 per cent to 99, from 82,” he said.\n"
)
MARKED: Mapping[FormName, str] = {"text": "{}", "markdown": "**{}**", "html": "<b>{}</b>"}
SOURCES: Mapping[FormName, str] = {form: WRONG.format(marked.format(23)) for form, marked in MARKED.items()}
"""The same article in each form."""

each_form = pytest.mark.parametrize("form", SOURCES)


@pytest.mark.parametrize("text", TEXTS)
def test_a_report_survives_a_pickle_and_a_copy(text: str) -> None:
    """It is equal, hashes alike, and says the same, whether it had said it before or not."""
    report = review(text)
    for again in (pickle.loads(pickle.dumps(report)), copy.deepcopy(report)):
        assert again == report
        assert hash(again) == hash(report)
        assert again.to_dict() == report.to_dict()
    told = [(f.verdict, f.verdict.to_dict(), f.claim) for f in report.findings]
    assert pickle.loads(pickle.dumps(told)) == told
    assert len({*report.findings, *review(text).findings}) == len(report.findings)


@given(claims())
def test_a_claim_and_its_verdict_survive_a_pickle(claim: Any) -> None:
    verdict = check(claim)
    again = pickle.loads(pickle.dumps((claim, verdict)))
    assert again == (claim, verdict)
    assert {claim: 1, verdict: 2} == dict(zip(again, (1, 2), strict=True))
    assert json.loads(json.dumps(verdict.to_dict())) == verdict.to_dict()


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_printed_is_short(text: str) -> None:
    report = review(text)
    assert len(str(report)) < 100
    assert all(len(repr(value)) < 400 for value in (report, *report.findings))
    for finding in report.findings:
        assert str(finding).startswith(f"{finding.tier}, line {finding.line}: ")
        assert str(finding.verdict).endswith(finding.message)
        assert "\n" not in str(finding)


def test_a_report_counts_its_findings_alarms_first() -> None:
    assert str(review("")) == "0 claims"
    assert str(review("Sales rose 24% to 99, from 82. Costs fell 20% to 20, from 25.")) == "2 claims: 1 alarm, 1 fine"


def test_a_notebook_shows_a_table_that_no_text_breaks_out_of() -> None:
    shown = review("Sales of <script> rose <b>24%</b> to 99, from 82.")._repr_html_()
    assert "<td>alarm</td><td>1</td>" in shown
    assert "<script>" not in shown
    assert "<b>" not in shown


@each_form
def test_to_dict_is_what_the_command_line_writes(tmp_path: Path, form: FormName) -> None:
    path = tmp_path / f"a{FORMS[form].suffixes[0]}"
    path.write_text(SOURCES[form], encoding="utf-8")
    ran = CliRunner().invoke(main, ["check", "--format", "json", str(path)])
    report = review(SOURCES[form], form=form)
    assert report.findings
    assert json.loads(ran.stdout) == [report.to_dict(path=path)]
    assert [finding.to_dict() for finding in report.findings] == report.to_dict()["findings"]


@each_form
def test_places_are_those_of_the_text_that_was_given(form: FormName) -> None:
    text = SOURCES[form]
    report = review(text, form=form)
    assert report.text == text
    first, second = report.findings
    for finding in report.findings:
        assert text[finding.start : finding.end] == finding.quote
        line = text.splitlines()[finding.line - 1]
        assert line[finding.column - 1 :].startswith(finding.quote.split("\n", maxsplit=1)[0])
    assert (first.line, second.line) == (1, 4)


@each_form
def test_an_edit_mends_its_claim_and_breaks_no_markup(form: FormName) -> None:
    alarm, quoted = review(SOURCES[form], form=form).findings
    assert alarm.edit is not None
    mended = alarm.edit.applied(SOURCES[form])
    assert mended == WRONG.format(MARKED[form].format(29))
    assert review(mended, form=form).findings[0].rating == "correct"
    assert quoted.edit is None


def test_a_suppressed_finding_stays_and_alarms_nobody() -> None:
    text = SOURCES["text"]
    report = review(text)
    seen = Suppression(report.alarms[0].fingerprint, "Seen. AC")
    said: list[Any] = [[seen], [seen.fingerprint], [seen, "gone"], iter([seen, Suppression(seen.fingerprint)])]
    for suppressing in said:
        again = review(text, suppressions=suppressing)
        assert [finding.fingerprint for finding in again.findings] == [f.fingerprint for f in report.findings]
        assert again.alarms == tuple(f for f in report.alarms if f.fingerprint != seen.fingerprint)
        assert [f.fingerprint for f in again.findings if f.suppression is not None] == [seen.fingerprint]
    told = review(text, suppressions=[seen]).to_dict()["findings"]
    assert [row["suppressed"]["reason"] for row in told if row["suppressed"]] == ["Seen. AC"]


def test_one_fingerprint_is_no_list_of_them() -> None:
    with pytest.raises(TypeError, match=r"write \['5f1c'\]"):
        review("", suppressions="5f1c")


def test_further_figures_may_be_a_list() -> None:
    series = [Quantity.whole(value) for value in (100, 110, 121)]
    claim = PercentChange(before=series[0], after=series[-1], percent="10")
    assert {check(claim, series=series)} == {check(claim, series=tuple(series))}


@pytest.mark.parametrize("function", [review, read, parse])
@pytest.mark.parametrize(
    ("given_", "told"),
    [
        (b"Crime rose.", r"not bytes: decode them first"),
        (Path("a.txt"), r"not \w+Path: read the file first"),
        (StringIO("Crime rose."), r"not StringIO: read it first"),
        (None, "not NoneType"),
    ],
)
def test_what_is_no_text_is_refused_with_what_to_do(function: Any, given_: Any, told: str) -> None:
    with pytest.raises(TypeError, match=rf"{function.__name__}\(\) takes a text, {told}"):
        function(given_)


def test_what_is_no_claim_is_refused_with_what_to_do() -> None:
    wrong: Any = "Crime rose 24% to 99, from 82."
    with pytest.raises(TypeError, match=r"check\(\) takes a claim, .* and review\(\) what a text claims"):
        check(wrong)
    with pytest.raises(TypeError, match=r"solve\(\) takes a claim"):
        solve(wrong, "before")


def test_a_second_argument_that_is_optional_has_a_name() -> None:
    claim = PercentChange(before=82, after=99, percent="21")
    calls: list[tuple[Any, ...]] = [
        (check, claim, DEFAULT_POLICY),
        (solve, claim, "before", DEFAULT_POLICY),
        (review, "", "html"),
    ]
    for function, *arguments in calls:
        with pytest.raises(TypeError, match="positional"):
            function(*arguments)
    with pytest.raises(FactcheckError, match="'md' is not a form of text: give one of text, markdown, html"):
        review("", form="md")  # type: ignore[arg-type]


def test_the_policy_does_not_change_and_is_not_printed_into_help() -> None:
    limits: Any = DEFAULT_POLICY.limits
    with pytest.raises(TypeError):
        limits["about"] = limits["almost"]
    with pytest.raises(AttributeError):
        DEFAULT_POLICY.points_as_percent = False  # type: ignore[misc]
    assert "policy: factcheck.hedges.Policy = DEFAULT_POLICY" in str(signature(check))
    assert repr(evolve(DEFAULT_POLICY, points_as_percent=False)) == "Policy(points_as_percent=False)"
    strict = DEFAULT_POLICY.with_limits("about", fine="[-5, 5]", wide="[-10, 10]")
    assert repr(strict).startswith("Policy(limits={'about': ")
    assert len({DEFAULT_POLICY, strict, DEFAULT_POLICY.with_limits("about", fine="[-7.5, 7.5]", wide="[-15, 15]")}) == 2


def test_types_are_as_narrow_as_what_there_is() -> None:
    """mypy holds this one: an editor offers the ratings, tiers and kinds that there are."""
    claim = PercentChange(before=np.int64(82), after=Fraction(99), percent="24")
    verdict, (finding,) = check(claim), review("Sales rose 24 per cent to 99, from 82.").findings
    assert_type(verdict.rating, Rating)
    assert_type(verdict.label, Label)
    assert_type(verdict.computed, Fraction | None)
    assert_type(finding.tier, Tier)
    assert_type(finding.kind, Kind)
    assert_type(finding.edit, Edit | None)
    assert_type(finding.suppression, Suppression | None)
    assert_type(solve(claim, "before"), Interval)
    assert_type(claim.before, Quantity | Range | Implied | None)
    assert verdict.rating == finding.rating == "wrong"


def test_every_kind_is_exported_and_its_code_is_a_type() -> None:
    assert [getattr(factcheck, kind.__name__, None) for kind in KINDS] == list(KINDS)
    assert list(get_args(Kind)) == [kind.code for kind in KINDS]


@given(st.dictionaries(st.text(), st.integers()))
def test_a_frozen_map_is_what_it_was_made_of(held: dict[str, int]) -> None:
    frozen: FrozenMap[str, int] = FrozenMap(held)
    assert frozen == held == dict(frozen)
    assert hash(frozen) == hash(FrozenMap(reversed(held.items())))
    assert pickle.loads(pickle.dumps(frozen)) == frozen
    held["more"] = 1
    assert "more" not in frozen or frozen["more"] == 1


@pytest.mark.parametrize(
    ("misuse", "told"),
    [
        (lambda: review("A text.", policy="published"), "write DEFAULT_POLICY.with_profile('published')"),  # type: ignore[arg-type]  # misuse
        (lambda: check(PercentChange(percent="6"), policy=0.05), "takes a Policy, not 0.05, such as DEFAULT_POLICY"),  # type: ignore[arg-type]  # misuse
        (lambda: review("A text.", suppressions=[5]), "fingerprints or Suppressions, and 5 is neither"),  # type: ignore[list-item]  # misuse
        (lambda: review(None), "leave out what has no text"),  # type: ignore[arg-type]  # misuse
        (lambda: review(float("nan")), "leave out what has no text"),  # type: ignore[arg-type]  # misuse
    ],
)
def test_misuse_says_what_to_do(misuse: Callable[[], object], told: str) -> None:
    with pytest.raises(TypeError, match=re.escape(told)):
        misuse()
