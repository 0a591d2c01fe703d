"""A claim held against what its operands imply: claim -> verdict."""

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import Any, TypeVar

from attrs import evolve, field, frozen

from factcheck.claim import Claim
from factcheck.contract import Object, Roles, exact
from factcheck.diagnoses import Match, diagnose, excused, renamed
from factcheck.errors import ClaimError, FigureError
from factcheck.given import Given, figures
from factcheck.hedges import DEFAULT_POLICY, Policy, expect_policy
from factcheck.interval import Interval
from factcheck.notes import Note, notes_on
from factcheck.prose import Prose
from factcheck.quantity import Quantity
from factcheck.rate import ALARMS, LABELS, Label, Outcome, Rating, rate
from factcheck.wording import assumption, correction, message, uncorrected, working_line

__all__ = ["Verdict", "check", "solve"]

Said = TypeVar("Said")


@frozen(repr=False)
class Verdict:
    """What the operands of a claim imply, compared with what is stated.

    The words are made when they are asked for, so that a check costs no more than its arithmetic.
    """

    outcome: Outcome
    policy: Policy
    series: tuple[Quantity, ...] = ()
    _words: dict[Callable[..., Any], Any] = field(factory=dict, eq=False)
    """What was said of it so far, by what says it."""

    @property
    def claim(self) -> Claim:
        """The claim; where its operands are ranges, the end that is rated worst."""
        return self.outcome.claim

    @property
    def rating(self) -> Rating:
        """ "correct", "consistent", "unchecked", "stretched", "misrounded" or "wrong"."""
        return self.outcome.rating

    @property
    def label(self) -> Label:
        """The rating in FEVER's words: SUPPORTS, REFUTES or NOT ENOUGH INFO."""
        return LABELS[self.rating]

    @property
    def is_alarm(self) -> bool:
        """Whether the figures disagree: misrounded or wrong."""
        return self.rating in ALARMS

    @property
    def is_loose(self) -> bool:
        """Whether the rating is "consistent" only because the other figures are rounded, and coarsely.

        As printed they give a figure that is more than two units of the last digit away.

        >>> from factcheck.kinds import PercentChange
        >>> verdict = check(PercentChange(before="£4m", after="£5m", percent="20"))
        >>> verdict.rating, verdict.is_loose
        ('consistent', True)
        >>> check(PercentChange(before="£4.0m", after="£5.0m", percent="24")).is_loose
        False
        """
        return self.outcome.is_loose

    @property
    def computed(self) -> Fraction | None:
        """What the operands imply as printed; `None` where one is hedged or the arithmetic undefined."""
        return self.outcome.value

    @property
    def implied(self) -> Interval | None:
        """All values that the operands can imply, given their own rounding."""
        return self.outcome.implied

    @property
    def reason(self) -> str | None:
        """Why the claim is unchecked."""
        return self.outcome.reason if self.rating == "unchecked" else None

    def unchecked(self, reason: str) -> "Verdict":
        """The same claim left unchecked, for a reason found in the text."""
        return evolve(self, outcome=Outcome(self.outcome.claim, "unchecked", reason=reason), words={})

    def moved(self, by: int) -> "Verdict":
        """The same verdict on the same claim `by` characters further on: its words are the same, and made once."""
        outcome = evolve(self.outcome, claim=self.outcome.claim.moved(by))
        return evolve(self, outcome=outcome, series=tuple(quantity.moved(by) for quantity in self.series))

    def said(self, say: Callable[..., Said], *of: Any) -> Said:
        """What is said or drawn of the verdict: made when it is first asked for, and kept wherever the claim moves."""
        if say not in self._words:
            self._words[say] = say(*of)
        found: Said = self._words[say]
        return found

    @property
    def assumption(self) -> str | None:
        """What had to be assumed of the operands to make the claim right."""
        return self.said(assumption, self.outcome)

    @property
    def message(self) -> str:
        """The verdict in a sentence: that figures disagree, never who is at fault."""
        return self.said(message, self.outcome)

    @property
    def diagnoses(self) -> tuple[Match, ...]:
        """The slips that would explain the stated figure, at most two, the most specific first."""
        if not self.is_alarm and self.rating != "stretched":
            return ()
        return self.said(diagnose, self.outcome, self.policy, self.series)

    @property
    def alternatives(self) -> Mapping[str, Fraction]:
        """For each operand, the value that would make the claim true if the other figures are right."""
        found = self.is_alarm and not self.outcome.converted
        return self.said(_alternatives, self.outcome.claim) if found else {}

    @property
    def suggestion(self) -> str | None:
        """The stated figure as it would be right, printed as it was printed; `None` if nothing is wrong."""
        return self.corrections[0] if self.corrections else None

    @property
    def corrections(self) -> tuple[str, ...]:
        """What could stand in place of the stated figure, the likelier first; empty if nothing is wrong.

        Where percentage points are called per cent, that is the word, and then the other figure.

        >>> from factcheck.kinds import PercentChange
        >>> check(PercentChange(before="12%", after="15%", percent="3 per cent")).corrections
        ('3 percentage points', '25 per cent')
        """
        if not self.is_alarm:
            return ()
        found = (self.said(renamed, self.outcome, self.policy), self.said(correction, self.outcome))
        return tuple(text for text in found if text is not None)

    @property
    def uncorrected(self) -> str | None:
        """Why an alarm has no suggestion: the direction is wrong, say, or a word stands in place of a figure."""
        return self.said(uncorrected, self.outcome) if self.is_alarm and not self.corrections else None

    @property
    def notes(self) -> tuple[Note, ...]:
        """Remarks that never change a rating."""
        return self.said(notes_on, self.outcome, self.series, self.policy)

    @property
    def working(self) -> str | None:
        """The way to the stated figure in one line; `None` where there is nothing to compute."""
        return self.said(working_line, self.outcome)

    def to_dict(self) -> Object:
        """The verdict as the JSON of the contract has a finding; what only a text can give is null in it.

        >>> from factcheck.kinds import PercentChange
        >>> told = check(PercentChange(before=82, after=99, percent="24")).to_dict()
        >>> told["rating"], told["suggestion"], told["start"]
        ('wrong', {'start': None, 'end': None, 'text': '21'}, None)
        """
        return {
            "kind": self.claim.code,
            "rating": self.rating,
            "label": self.label,
            "tier": None,
            "confidence": None,
            "certainty": None,
            "start": None,
            "end": None,
            "quote": None,
            "quoted": False,
            "roles": Roles(self.claim, Prose.plain("")).all(),
            "computed": _computed(self.outcome),
            "message": self.message,
            "question": None,
            "diagnoses": [{"code": match.code, "message": match.message} for match in self.diagnoses],
            "suggestion": None if self.suggestion is None else {"start": None, "end": None, "text": self.suggestion},
            "uncorrected": self.uncorrected,
            "alternatives": {name: exact(value) for name, value in self.alternatives.items()},
            "assumption": self.assumption,
            "reason": self.reason,
            "candidates": [],
            "notes": [{"code": note.code, "message": note.message} for note in self.notes],
            "fingerprint": None,
            "working": self.working,
            "suppressed": None,
        }

    def __str__(self) -> str:
        return self.message if self.rating == "unchecked" else f"{self.rating}: {self.message}"

    def __repr__(self) -> str:
        return f"<Verdict {self.rating}: {self.message}>"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """The same in IPython and in the failing examples of hypothesis, which would print every field."""
        printer.text(repr(self))


def check(claim: Claim, *, policy: Policy = DEFAULT_POLICY, series: Iterable[Given] = ()) -> Verdict:
    """Rate a claim.

    `policy` holds what hedges allow. `series` may give further figures of the same measure, in the order of time and
    without gaps; they serve the diagnosis of another pair and the note on a hidden turn, never the rating.

    >>> from factcheck.kinds import PercentChange
    >>> verdict = check(PercentChange(before=37, after=62, percent="67.5"))
    >>> verdict.rating, verdict.label, verdict.computed
    ('misrounded', 'REFUTES', Fraction(2500, 37))
    >>> verdict.message
    '37 to 62 is a rise of 67.57%, which rounds to 67.6, not 67.5.'
    """
    _expect_claim(claim, "check")
    expect_policy(policy)
    outcome = rate(claim, policy)
    if outcome.rating in ALARMS and not policy.points_as_percent:
        reason = excused(outcome, policy)
        if reason is not None:
            outcome = Outcome(outcome.claim, "unchecked", outcome.value, outcome.implied, reason=reason)
    return Verdict(outcome, policy, _series(series))


def _series(given: Iterable[Given]) -> tuple[Quantity, ...]:
    """The figures of a series, in the order of time."""
    try:
        found = figures(given) or ()
    except FigureError as error:
        raise ClaimError(f"check(): series {error}") from None
    if any(each is None for each in found):
        raise ClaimError("check(): series takes a list of figures without a gap: leave out what is missing")
    return tuple(each for each in found if each is not None)


def solve(claim: Claim, role: str, *, policy: Policy = DEFAULT_POLICY) -> Interval:
    """All values of one role that would make an arithmetic claim true, given the other figures.

    Each figure stands for its whole set of values, its rounding and hedge included. Raises `ClaimError` if the
    claim has no such role, another role is empty, or the arithmetic has no answer.

    >>> from factcheck.kinds import PercentChange
    >>> print(solve(PercentChange(after=99, percent="21"), "before"))
    [2200/27, 19800/241]
    """
    _expect_claim(claim, "solve")
    expect_policy(policy)
    names = [name for name in claim.symbols() if name in claim.operands() or name == claim.stated]
    if not claim.arithmetic:
        raise ClaimError(f"{type(claim).__name__} cannot be solved: it has no equation")
    if role not in names:
        raise ClaimError(f"{type(claim).__name__} cannot be solved for {role!r}: give one of {', '.join(names)}")
    box = {name: interval for name, interval in _sets(claim, policy).items() if name != role}
    missing = [name for name in names if name != role and name not in box]
    if missing:
        raise ClaimError(f"to solve for {role!r}, give a single figure for {', '.join(missing)}")
    found = claim.implied_for(role, box)
    if found is None:
        raise ClaimError(f"{role!r} has no bounds here: the figure to divide by could be zero")
    return found


def _expect_claim(given: object, function: str) -> None:
    if not isinstance(given, Claim):
        text = ", and review() what a text claims" if isinstance(given, str) else ""
        told = f"{function}() takes a claim, such as PercentChange(before=82, after=99, percent='21')"
        raise TypeError(f"{told}{text}; this is of type {type(given).__name__}")


def _computed(outcome: Outcome) -> Object:
    """What the operands imply: null where it is unbounded or undefined."""
    implied = outcome.implied
    return {
        "value": exact(outcome.value),
        "low": None if implied is None else exact(implied.low),
        "high": None if implied is None else exact(implied.high),
        "low_open": implied is not None and implied.low_open,
        "high_open": implied is not None and implied.high_open,
    }


def _sets(claim: Claim, policy: Policy) -> dict[str, Interval]:
    """What each printed figure of the claim stands for, the stated one included."""
    box = claim.box(policy)
    if isinstance(claim.figure, Quantity):
        zones = claim.zones(policy)
        box[claim.stated] = zones.fine if zones.wide is None else zones.wide
    return box


def _alternatives(claim: Claim) -> dict[str, Fraction]:
    """Each operand as it would have to be; none where a level is implied and moves with the others."""
    figures = {name: q.value for name, q in claim.variables().items()}
    stated = claim.figure
    if not claim.arithmetic or not isinstance(stated, Quantity) or set(figures) != set(claim.operands()):
        return {}
    at = {**figures, claim.stated: stated.value}
    found = {name: claim.solved(name, {n: v for n, v in at.items() if n != name}) for name in figures}
    return {name: value for name, value in found.items() if value is not None}
