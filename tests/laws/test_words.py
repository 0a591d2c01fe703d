"""The laws of the words: what a message, a working, a reason or a correction says is true and loses nothing."""

import re
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import (
    KINDS,
    AbsoluteChange,
    Mean,
    PercentChange,
    PointChange,
    Total,
    Trend,
    check,
    parse,
    review,
)
from factcheck.claim import Claim
from factcheck.quantity import Quantity
from factcheck.reading.seen import MOST
from factcheck.rounding import CONVENTIONS
from factcheck.strategies import claims, sentences
from factcheck.verdict import Verdict
from factcheck.wording import number, printed
from tests.laws.test_articles import articles

each_kind = pytest.mark.parametrize("kind", KINDS, ids=[kind.code for kind in KINDS])
few = settings(max_examples=60)
FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
LONE = re.compile(r"[\d.,/\s-]+|more|less|fewer|higher|lower|up|down|above|below")


def told(verdict: Verdict) -> list[str]:
    """All that is said of a verdict."""
    line = verdict.working
    return [
        verdict.message,
        *(match.message for match in verdict.diagnoses),
        *([] if line is None else [line]),
        *(text for text in (verdict.suggestion, verdict.uncorrected, verdict.reason) if text is not None),
    ]


# -- numbers ---------------------------------------------------------------------------------------------------------


@given(st.integers(-(10**9), 10**9))
def test_a_value_that_ends_within_three_decimals_is_shown_whole(thousandths: int) -> None:
    value = Fraction(thousandths, 1000)
    text = number(value).replace(",", "")
    scaled = re.fullmatch(r"(-?[\d.]+)(?: (million|billion))?", text)
    assert scaled is not None
    size = {None: 1, "million": 10**6, "billion": 10**9}[scaled[2]]
    assert Fraction(scaled[1]) * size == value


@given(st.fractions(-(10**5), 10**5), st.integers(2, 4))
def test_any_other_value_is_rounded_half_up(value: Fraction, places: int) -> None:
    if (value * 1000).denominator == 1 or abs(value) * 10**places < 1:
        return
    shown = Fraction(number(value, places).replace(",", ""))
    assert shown == CONVENTIONS["half-up"].round(abs(value), Fraction(1, 10**places)) * (1 if value > 0 else -1)


# -- money, scale, unit and sign -------------------------------------------------------------------------------------

sizes = st.integers(101, 9999).map(lambda n: f"{n // 10}.{n % 10}")
prints = st.sampled_from(
    [
        ("£", ""),
        ("$", "bn"),
        ("€", "m"),
        ("A$", " million"),
        ("", " million euros"),
        ("", "p"),
        ("", " tonnes"),
        ("", " km"),
    ]
)
hedges = st.sampled_from(["", "", "nearly ", "more than "])


@given(
    prints, sizes, sizes, sizes, hedges, st.booleans(), st.sampled_from([AbsoluteChange, Total, Mean, PercentChange])
)
def test_currency_scale_and_unit_are_never_lost(
    form: tuple[str, str], one: str, other: str, third: str, hedge: str, bare: bool, kind: type[Claim]
) -> None:
    """Whether or not the stated figure repeats them."""
    before, after = form
    first, last = f"{before}{one}{after}", f"{before}{other}{after}"
    stated = hedge + (third if bare else f"{before}{third}{after}")
    make: dict[type[Claim], Claim] = {
        AbsoluteChange: AbsoluteChange(before=first, after=last, change=stated),
        Total: Total(parts=[first, last], total=stated),
        Mean: Mean(total=first, count=7, mean=stated),
        PercentChange: PercentChange(before=first, after=last, percent=third),
    }
    claim = make[kind]
    verdict = check(claim)
    for text in (verdict.message, (verdict.working or "")):
        for found in FIGURE.finditer(text):
            if found.group() in (third, "7") or text[found.end() :].startswith("%"):
                continue
            if kind is PercentChange and found.group() not in (one, other):
                continue
            assert text[: found.start()].endswith(before), (text, found.group())
            scale = text[found.end() :]
            assert scale.startswith((after, " million", " thousand")) or not after, (text, found.group())
    if verdict.suggestion is not None and kind is not PercentChange:
        assert verdict.suggestion.startswith(before)
        assert verdict.suggestion.endswith(after)


@given(sizes, sizes)
def test_the_sign_of_a_loss_is_kept(one: str, other: str) -> None:
    verdict = check(AbsoluteChange(before=f"-£{one}m", after=f"£{other}m", change="£1m"))
    assert f"-£{one}m" in verdict.message
    assert f"-£{one}m" in (verdict.working or "")
    assert check(Total(parts=[f"-£{one}m", f"-£{other}m"], total="£1m")).message.startswith("The parts add up to -£")


TABLE = [
    (
        AbsoluteChange(before="$2.4bn", after="$3.9bn", change="$1.2bn"),
        "$2.4bn to $3.9bn is a rise of $1.5bn, not $1.2bn.",
    ),
    (AbsoluteChange(before="$2.4bn", after="$3.9bn", change="1.2"), "$2.4bn to $3.9bn is a rise of $1.5bn, not 1.2."),
    (AbsoluteChange(before="$24", after="$39", change="$12"), "$24 to $39 is a rise of $15, not $12."),
    (AbsoluteChange(before="£1.40", after="£1.95", change="40p"), "£1.40 to £1.95 is a rise of £0.55, not 40p."),
    (Total(parts=["£90", "£61"], total="£140"), "The parts add up to £151, not £140."),
    (Mean(total="£985", count=12, mean="£80"), "£985 over 12 is an average of £82.08, not £80."),
    (
        AbsoluteChange(before="3 hours", after="5 hours", change="3 hours"),
        "3 hours to 5 hours is a rise of 2 hours, not 3 hours.",
    ),
    (
        AbsoluteChange(before="3 hours", after="4 hours", change="3 hours"),
        "3 hours to 4 hours is a rise of 1 hour, not 3 hours.",
    ),
    (AbsoluteChange(before="12 km", after="15.5 km", change="9 km"), "12 km to 15.5 km is a rise of 3.5 km, not 9 km."),
]


@pytest.mark.parametrize(("claim", "message"), TABLE, ids=[message for _, message in TABLE])
def test_a_value_is_shown_in_the_print_of_its_figures(claim: Claim, message: str) -> None:
    assert check(claim).message == message


# -- what is said is true --------------------------------------------------------------------------------------------


@each_kind
@few
@given(data=st.data())
def test_a_message_names_the_printed_figures(kind: type[Claim], data: st.DataObject) -> None:
    """Its operands where it says what they imply."""
    verdict = check(data.draw(claims(kind)))
    claim = verdict.outcome.claim
    if verdict.computed is None or kind.code in ("total", "span") or verdict.message.startswith("The other"):
        return
    for figure in filter(None, claim.operands().values()):
        assert printed(figure).lower() in verdict.message.lower()


@each_kind
@few
@given(data=st.data())
def test_an_alarm_has_a_correction_or_says_why_there_is_none(kind: type[Claim], data: st.DataObject) -> None:
    verdict = check(data.draw(claims(kind, truth="false")))
    assert verdict.is_alarm
    assert (verdict.suggestion is None) != (verdict.uncorrected is None)


@each_kind
@few
@given(data=st.data())
def test_a_correction_is_right(kind: type[Claim], data: st.DataObject) -> None:
    """Read as printed, and put in place of the stated figure, it is never an alarm.

    Where the word is corrected, per cent for points or the reverse, the claim is one of the other kind.
    """
    claim = data.draw(claims(kind, truth="false"))
    verdict = check(claim)
    if verdict.suggestion is None:
        return
    figure, mended = claim.figure, parse(verdict.suggestion)
    assert isinstance(figure, Quantity)
    assert isinstance(mended, Quantity)
    if "{rise}" in claim.says and figure.value < 0 < mended.value:
        mended = -mended
    if mended.unit == figure.unit:
        right: Claim = claim.replaced({claim.stated: mended})
    elif mended.unit == "percent" and isinstance(claim, PointChange):
        right = PercentChange(before=claim.before, after=claim.after, percent=mended)
    else:
        assert isinstance(claim, PercentChange)
        assert mended.unit == "points"
        right = PointChange(before=claim.before, after=claim.after, points=mended)
    assert not check(right).is_alarm, verdict.suggestion


@pytest.mark.parametrize("kind", [PercentChange, AbsoluteChange, PointChange, Trend], ids=lambda kind: str(kind.code))
@few
@given(data=st.data())
def test_a_difference_between_two_things_is_not_called_a_rise(kind: type[Claim], data: st.DataObject) -> None:
    claim = data.draw(claims(kind))
    levels = {name: getattr(claim, name) for name in claim.roles}
    verdict = check(kind(**levels, comparison=True))
    assert verdict.rating == check(claim).rating
    for text in (verdict.message, *(match.message for match in verdict.diagnoses)):
        assert not re.search(r"\ba (?:rise|fall)\b", text), text


COMPARED = [
    (
        "There were 61 cases, more than the 75 of the year before.",
        "more than the 75",
        "61 is lower than 75, not higher.",
    ),
    (
        "Men earned £24.10 an hour, 12% more than the £19.80 women earned.",
        "12% more",
        "£24.10 is 21.72% higher than £19.80, not 12%.",
    ),
]


@pytest.mark.parametrize(("text", "quote", "message"), COMPARED)
def test_a_comparison_is_told_as_one(text: str, quote: str, message: str) -> None:
    (finding,) = review(text).findings
    assert (finding.quote, finding.verdict.message) == (quote, message)


# -- what is said of a text is true of it ----------------------------------------------------------------------------


@each_kind
@few
@given(data=st.data())
def test_a_quote_holds_a_word(kind: type[Claim], data: st.DataObject) -> None:
    """Never a lone number, and never a lone "more"."""
    text = data.draw(sentences(data.draw(claims(kind)))).text
    for finding in review(text).findings:
        assert not LONE.fullmatch(finding.quote.lower()), text


@given(articles())
def test_a_reason_names_figures_that_stand_in_the_text(article: object) -> None:
    """Those that it calls near are the candidates, and none of them is in a role of the claim."""
    text = str(getattr(article, "text"))  # noqa: B009  # a named tuple of another module
    for finding in review(text).findings:
        reason = finding.verdict.reason
        if reason is None:
            continue
        for figure in finding.reading.candidates:
            assert figure.start is not None
            assert text[figure.start : figure.end] == figure.printed
            assert figure not in finding.claim.variables().values()
        if "nearby" in reason:
            named = FIGURE.findall(reason.partition(" nearby")[0])
            assert len(named) == len({str(f) for f in finding.reading.candidates}) or "other figure" in reason
            assert len(named) <= MOST + 1  # the last is the number of the others
        assert "does not give" not in reason


REASONS = [
    (
        "The number of pupils rose 24%. There were 246 in 2019, 280 in 2020 and 318 in 2021.",
        "percent_change",
        "the text gives 246, 280 and 318 nearby; it is not clear which of them are the earlier level and the new level",
    ),
    (
        "Thefts rose 20% to 24.",
        "percent_change",
        "the sentence and its neighbours give no figure that could be the earlier level",
    ),
    (
        "Profit rose 24%, the firm said.",
        "percent_change",
        "the sentence and its neighbours give no figures that could be the earlier level and the new level",
    ),
]


@pytest.mark.parametrize(("text", "kind", "reason"), REASONS)
def test_a_reason_says_what_was_seen(text: str, kind: str, reason: str) -> None:
    found = [finding for finding in review(text).findings if finding.kind == kind]
    assert [finding.verdict.reason for finding in found] == [reason]


HEDGED = [
    (Trend(before="about 80", after="about 40", direction="up"), "The other figures allow only a fall, not a rise."),
    (
        Trend(before="about 80", after="about 40", direction="up", comparison=True),
        "The other figures allow only a lower figure, not higher.",
    ),
]


@pytest.mark.parametrize(("claim", "message"), HEDGED)
def test_hedged_levels_that_go_one_way_are_not_said_to_go_both(claim: Claim, message: str) -> None:
    assert check(claim).message == message
