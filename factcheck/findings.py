"""Read a text, then check what it claims: text -> report."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from hashlib import blake2b
from html import escape
from os import PathLike, fspath
from typing import Any, cast

from attrs import evolve, field, frozen

from factcheck.certainty import TIERS, Certainty, Tier, certainty_of
from factcheck.claim import Claim, Implied
from factcheck.collection import without_collection
from factcheck.contract import Object, Roles, frame
from factcheck.hedges import DEFAULT_POLICY, Policy, expect_policy
from factcheck.ignores import Ignores
from factcheck.kinds import Kind
from factcheck.prose import Edit, FormName, Prose, prose_of
from factcheck.quantity import Quantity
from factcheck.rate import Rating
from factcheck.reader import LEARNED, read
from factcheck.reading import Reading
from factcheck.reading.cues import cues_by_word
from factcheck.suppressions import CONFIGURED, WITHIN, Suppression
from factcheck.verdict import Verdict, check
from factcheck.wording import doubt, question

__all__ = ["Finding", "Report", "by_tier", "review", "reviewed"]

POINTS = "percentage points"
WORD = re.compile(r"\s+([a-z]+)")


@frozen(slots=False, repr=False)
class Finding:
    """A claim read in a text, with its place and its verdict.

    Places count code points of the text that was reviewed: `text[finding.start:finding.end] == finding.quote`, in
    Markdown and HTML too. `fingerprint` names the finding and survives edits elsewhere in the article: it is made from
    the kind, the quote and the printed figures, and counts up where the same statement occurs again. `suppression` is
    what a person who stands by it has said, if anyone does.

    What was read is in `reading`, and what came of it in `verdict`; `reading` has its places in the prose, which is
    the text without its markup.
    """

    reading: Reading
    verdict: Verdict
    fingerprint: str
    prose: Prose = field(hash=False)
    suppression: Suppression | None = None

    @cached_property
    def _sureness(self) -> Certainty:
        return certainty_of(self.reading, self.verdict)

    @property
    def tier(self) -> Tier:
        """Whether it is an "alarm", a "query", "fine" or "open"."""
        return self._sureness.tier

    @property
    def confidence(self) -> float:
        """How likely it is that the claim was read correctly."""
        return self._sureness.confidence

    @property
    def certainty(self) -> float | None:
        """How likely it is that an alarm or a query is true; `None` for any other finding."""
        return self._sureness.certainty

    @cached_property
    def question(self) -> str | None:
        """What to ask the writer, in a sentence that names the figures that were read; `None` if it is not a query."""
        return question(self.verdict.outcome) if self.tier == "query" else None

    @property
    def said(self) -> str:
        """What people are told in a sentence: the question of a query, the verdict of an alarm.

        Where factcheck has most likely read the wrong figures, it says so.
        """
        return doubt(self.verdict.outcome) if self.is_doubted else self.question or self.message

    @property
    def is_doubted(self) -> bool:
        """Whether it is open although the figures disagree: factcheck has most likely read the wrong ones."""
        return self.tier == "open" and self.verdict.is_alarm

    @property
    def evidence(self) -> Mapping[str, float]:
        """What the certainty adds up, or the confidence where the figures agree: by name, in log odds."""
        return self._sureness.evidence

    @property
    def claim(self) -> Claim:
        """The claim: figures in the roles of a kind, such as `finding.claim.before`."""
        return self.reading.claim

    @property
    def kind(self) -> Kind:
        """The code of its kind, such as "percent_change"."""
        return cast(Kind, self.claim.code)

    @property
    def rating(self) -> Rating:
        """The rating of its verdict."""
        return self.verdict.rating

    @property
    def message(self) -> str:
        """The verdict in a sentence: that figures disagree, never who is at fault."""
        return self.verdict.message

    @property
    def working(self) -> str | None:
        """The way to the stated figure in one line; `None` where there is nothing to compute."""
        return self.verdict.working

    @cached_property
    def _place(self) -> tuple[int, int]:
        return self.prose.place(self.reading.start, self.reading.end)

    @property
    def start(self) -> int:
        """Where its quote begins, in code points from 0."""
        return self._place[0]

    @property
    def end(self) -> int:
        """Where its quote ends."""
        return self._place[1]

    @property
    def line(self) -> int:
        """The number of the line on which its quote begins, from 1."""
        return self.prose.lines.position(self.start)[0] + 1

    @property
    def column(self) -> int:
        """The column at which its quote begins, from 1, in code points."""
        return self.prose.lines.position(self.start)[1] + 1

    @property
    def quote(self) -> str:
        """The shortest stretch that holds the stated figure and the word that makes it a claim."""
        return self.prose.source[self.start : self.end]

    @property
    def quoted(self) -> bool:
        """Whether it is inside someone's own words."""
        return self.reading.quoted

    @property
    def edit(self) -> Edit | None:
        """What to write in place of the stated figure and its hedge, and where.

        `None` where nothing is wrong, where no figure would mend it, where the edit would break markup, and inside
        quotation marks: nobody's words are edited.

        >>> text = "The force recorded 99 crimes, a 24 per cent rise on the 82 of the year before."
        >>> edit = review(text).findings[0].edit
        >>> edit, edit.applied(text)
        (Edit(start=32, end=43, text='21 per cent'), 'The force recorded 99 crimes, a 21 per cent rise on the 82 ...')
        """
        text, figure = self.verdict.suggestion, self.verdict.claim.figure
        if text is None or self.quoted or not isinstance(figure, Quantity):
            return None
        if figure.start is None or figure.end is None:
            return None
        start = figure.start if figure.hedge_start is None else min(figure.start, figure.hedge_start)
        return self.prose.edit(start, figure.end, _before_noun(text, self.prose.text[figure.end :]))

    @property
    def uncorrected(self) -> str | None:
        """Why a wrong or misrounded finding has no edit; `None` if it has one, or nothing is wrong."""
        if not self.verdict.is_alarm or self.edit is not None:
            return None
        if self.quoted:
            return "it is in someone's own words, which are not edited"
        return self.verdict.uncorrected or "the edit would break the markup"

    def to_dict(self) -> Object:
        """The finding as the JSON of the contract has it: what `factcheck check --format json` writes.

        >>> found = review("Sales rose 24 per cent to 99, from 82.").findings[0].to_dict()
        >>> found["rating"], found["roles"]["before"]["value"], found["suggestion"]
        ('wrong', '82', {'start': 11, 'end': 22, 'text': '21 per cent'})
        """
        roles, edit, said = Roles(self.claim, self.prose), self.edit, self.suppression
        return self.verdict.to_dict() | {
            "tier": self.tier,
            "confidence": f"{self.confidence:.3f}",
            "certainty": None if self.certainty is None else f"{self.certainty:.3f}",
            "start": self.start,
            "end": self.end,
            "quote": self.quote,
            "quoted": self.quoted,
            "roles": roles.all(),
            "question": self.question,
            "suggestion": None if edit is None else edit._asdict(),
            "uncorrected": self.uncorrected,
            "candidates": [roles.of(figure) for figure in self.reading.candidates],
            "fingerprint": self.fingerprint,
            "suppressed": None if said is None else {"reason": said.reason, "source": said.source},
        }

    def __str__(self) -> str:
        return f'{self.tier}, line {self.line}: "{" ".join(self.reading.quote.split())}": {self.said}'

    def __repr__(self) -> str:
        return f"<Finding {self.tier} {self.kind} {self.rating} {self.quote!r} at {self.start}>"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """The same in IPython and in the failing examples of hypothesis, which would print every field."""
        printer.text(repr(self))


@frozen(slots=False, repr=False)
class Report:
    """The findings of one document, in the order of the text.

    `prose` is the document and what it says without its markup. `suppressions` are what a person has said of it, also
    of findings that are not there any more; `comments` is whether what it says of its own findings is obeyed.
    """

    prose: Prose
    findings: tuple[Finding, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    comments: bool = True

    @classmethod
    @without_collection()
    def of(
        cls,
        prose: Prose,
        readings: Iterable[Reading],
        verdict: Callable[[Reading], Verdict],
        suppressions: Iterable[Suppression | str] = (),
        *,
        comments: bool = True,
        guesses: bool = False,
    ) -> "Report":
        """The report of what was read in some prose, each reading with its verdict.

        Where operands were found by what was learned, and factcheck has most likely found the wrong ones, the claim is
        not checked; with `guesses` it is, as whoever measures or learns wants to know.
        """
        found = _findings(prose, readings, verdict, guesses)
        return cls(prose, tuple(found), comments=comments).suppressing(suppressions)

    @property
    def text(self) -> str:
        """The text as it was given, markup included."""
        return self.prose.source

    @cached_property
    def alarms(self) -> tuple[Finding, ...]:
        """The findings of which we are sure enough that the text is wrong, without those that are suppressed."""
        return self._of("alarm")

    @cached_property
    def queries(self) -> tuple[Finding, ...]:
        """The findings that are worth a question, without those that are suppressed."""
        return self._of("query")

    def _of(self, tier: Tier) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.tier == tier and finding.suppression is None)

    def suppressing(self, suppressions: Iterable[Suppression | str]) -> "Report":
        """The same report, with findings that a person stands by, named by their fingerprints.

        They stay in `findings` and alarm nobody. Of two for the same finding the one whose source is nearer to the
        person who asks is told, or the first: the command line, the text itself, its sidecar, the policy.

        >>> report = review("Sales rose 24 per cent to 99, from 82.")
        >>> report.suppressing([report.alarms[0].fingerprint]).alarms
        ()
        """
        if isinstance(suppressions, str):
            raise TypeError(f"suppressions are a list of fingerprints: write [{suppressions!r}]")
        given: tuple[object, ...] = tuple(suppressions)
        said = tuple(each if isinstance(each, Suppression) else _named_by(each) for each in given)
        return evolve(self, suppressions=said)._silenced()

    def placed(self, prose: Prose) -> "Report":
        """The same report of a document that says the same with other markup, and perhaps other comments."""
        findings = (_with(finding, prose=prose) for finding in self.findings)
        return evolve(self, prose=prose, findings=tuple(findings))._silenced()

    @cached_property
    def ignores(self) -> Ignores:
        """What the text says of its own findings, in comments; nothing where it is not obeyed."""
        return Ignores.of(self.prose) if self.comments else Ignores()

    def _silenced(self) -> "Report":
        """The same report, each finding with what silences it, if anything does."""
        by_name: dict[str, Suppression] = {}
        for each in sorted(self.suppressions, key=lambda each: each.rank):
            by_name.setdefault(each.fingerprint, each)
        findings = (_with(f, suppression=self._silencing(f, by_name.get(f.fingerprint))) for f in self.findings)
        return evolve(self, findings=tuple(findings))

    def _silencing(self, finding: Finding, named: Suppression | None) -> Suppression | None:
        """Of what silences a finding, the nearest to the person who asks."""
        said = [] if named is None else [named]
        ignore = self.ignores.at(finding.kind, finding.start)
        if ignore is not None:
            said.append(Suppression(finding.fingerprint, ignore.reason, WITHIN))
        if finding.kind in finding.verdict.policy.off:
            said.append(Suppression(finding.fingerprint, f"{finding.kind} is switched off", CONFIGURED))
        return min(said, key=lambda each: each.rank, default=None)

    def to_dict(self, *, path: str | PathLike[str] = "-") -> Object:
        """The document as the JSON of the contract has it; `path` is what it is called there.

        >>> import json
        >>> told = review("Sales rose 24 per cent to 99, from 82.").to_dict()
        >>> list(told), json.loads(json.dumps(told)) == told
        (['schema', 'path', 'error', 'findings'], True)
        """
        return {**frame(fspath(path)), "findings": [finding.to_dict() for finding in self.findings]}

    def __str__(self) -> str:
        tiers = Counter(finding.tier for finding in self.findings)
        told = ", ".join(f"{tiers[tier]} {_named(tier, tiers[tier])}" for tier in TIERS if tiers[tier])
        count = len(self.findings)
        return f"{count} claim{'' if count == 1 else 's'}{f': {told}' if told else ''}"

    def __repr__(self) -> str:
        return f"<Report of {self}>"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """The same in IPython and in the failing examples of hypothesis, which would print every field."""
        printer.text(repr(self))

    def _repr_html_(self) -> str:
        """What a notebook shows: a row for each finding, alarms first."""
        told = ((f.tier, str(f.line), f.reading.quote, f.said) for f in by_tier(self.findings))
        body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in told)
        head = "".join(f"<th>{name}</th>" for name in ("tier", "line", "quote", "message"))
        return f"<p>{escape(str(self))}</p><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def by_tier(findings: Iterable[Finding]) -> list[Finding]:
    """Findings as people are told of them: alarms, queries, fine, open, those of a tier in the order of the text."""
    return sorted(findings, key=lambda finding: TIERS.index(finding.tier))


def review(
    text: str,
    *,
    form: FormName = "text",
    policy: Policy = DEFAULT_POLICY,
    suppressions: Iterable[Suppression | str] = (),
    comments: bool = True,
) -> Report:
    """Find every claim of a text and check it.

    `form` is "text", "markdown" or "html"; markup is skipped, and every place is one in the text as it was given.
    `suppressions` are the fingerprints of findings that a person stands by; `comments` is whether those are obeyed with
    which the text silences findings of its own.

    Raises:
        TypeError: the text is not a `str`: a path or bytes, say. The error says what to do.

    >>> report = review("The force recorded 99 crimes, a 24 per cent rise on the 82 of the year before.")
    >>> [(finding.quote, finding.rating) for finding in report.findings]
    [('24 per cent rise', 'wrong')]
    >>> review("Sales rose **24%** to 99, from 82.", form="markdown").findings[0].quote
    'rose **24%'
    """
    return reviewed(prose_of(text, form), policy=policy, suppressions=suppressions, comments=comments)


def reviewed(
    prose: Prose,
    *,
    policy: Policy = DEFAULT_POLICY,
    suppressions: Iterable[Suppression | str] = (),
    comments: bool = True,
    guesses: bool = False,
    by: Callable[[str], Iterable[Reading]] = read,
) -> Report:
    """The report of some prose: what `review` is made of; `guesses` as in `Report.of`, `by` reads the text.

    >>> str(reviewed(Prose.plain("Sales rose 24 per cent to 99, from 82.")))
    '1 claim: 1 alarm'
    """
    expect_policy(policy)

    def verdict(reading: Reading) -> Verdict:
        return check(reading.claim, policy=policy, series=reading.series)

    return Report.of(prose, by(prose.text), verdict, suppressions, comments=comments, guesses=guesses)


def _with(finding: Finding, **other: Any) -> Finding:
    """The same finding with another field; itself, where that changes nothing."""
    same = all(getattr(finding, name) is value for name, value in other.items())
    return finding if same else evolve(finding, **other)


def _named_by(fingerprint: object) -> Suppression:
    if not isinstance(fingerprint, str):
        raise TypeError(f"suppressions are fingerprints or Suppressions, and {fingerprint!r} is neither")
    return Suppression(fingerprint)


def _named(tier: Tier, count: int) -> str:
    """The tier of so many findings in words."""
    return {"alarm": "alarms", "query": "queries"}.get(tier, tier) if count != 1 else tier


def _before_noun(text: str, following: str) -> str:
    """Percentage points as they are written before a noun of change: "a 3 percentage-point rise"."""
    word = WORD.match(following)
    if word is None or not text.endswith(POINTS):
        return text
    parts = {cue.part for cues in cues_by_word().get(word[1], ()) for cue in cues if len(cue.words) == 1}
    return f"{text.removesuffix(POINTS)}percentage-point" if "noun" in parts else text


def _findings(
    prose: Prose, readings: Iterable[Reading], verdict: Callable[[Reading], Verdict], guesses: bool
) -> Iterator[Finding]:
    seen: Counter[str] = Counter()
    for reading in readings:
        found = verdict(reading)
        if reading.reason is not None:
            found = found.unchecked(reading.reason)
        mark = _mark(reading)
        seen[mark] += 1
        finding = Finding(reading, found, mark if seen[mark] == 1 else f"{mark}-{seen[mark]}", prose)
        is_guess = (
            LEARNED in reading.evidence and found.outcome.reason is None
        )  # what is impossible is so whatever it is of
        if is_guess and finding.is_doubted and not guesses:
            finding = evolve(finding, reading=evolve(reading, reason=UNCLEAR), verdict=found.unchecked(UNCLEAR))
        yield finding


UNCLEAR = "the words do not say clearly which figures it is worked out from"
"""Why a claim is open whose operands are a guess that most likely was wrong."""


def _mark(reading: Reading) -> str:
    """A short name for a statement from its own words, however its lines are broken."""
    roles = (f"{name}={_printed(getattr(reading.claim, name))}" for name in reading.claim.roles)
    told = "\x1f".join(" ".join(words.split()) for words in (reading.claim.code, reading.quote, *roles))
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _printed(given: Any) -> str:
    """What stands in a role, without its place: that is another one after an edit elsewhere."""
    if isinstance(given, Implied):
        given = tuple(given.sources.values())
    return ", ".join(map(_printed, given)) if isinstance(given, tuple) else str(given)
