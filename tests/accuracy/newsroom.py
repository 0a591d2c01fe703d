"""Articles as reporters write them, with every claim that a sub-editor would check, and slips that are seeded.

A line of claims.jsonl is {"article", "claims": [{"anchor", "expected"}]}. The anchor is text of the article with the
stated figure between « and »; it is "ok" as printed, "bad" (an alarm is right), "bad*" (to call it stretched is right,
too) or "any". Then each right figure is made wrong, one at a time and in four ways.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from factcheck.prose import form_of
from tests.accuracy.readers import Object, Reader, findings

__all__ = ["Newsroom", "measured", "outcome", "slips"]

FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")


class Newsroom(NamedTuple):
    """What came of the claims as they are, and of the slips by their kind and tier.

    An outcome is "right", "open" (not checked), "missed", "passed" or "queried" (a wrong figure), "false" or "doubted"
    (a right figure is an alarm or a query); "other" counts the alarms on figures that are not claims of the list.
    """

    outcomes: Counter[str]
    seeded: Mapping[str, Counter[str]]

    @property
    def claims(self) -> int:
        return self.outcomes.total() - self.outcomes["other"]

    def share(self, *tiers: str) -> float:
        """The share of the seeded slips that have one of these tiers."""
        count = sum(self.seeded.values(), Counter[str]())
        return sum(count[tier] for tier in tiers) / count.total()


def measured(folder: Path, reader: Reader) -> Newsroom:
    """The articles of a folder, as they are and with slips."""
    outcomes, seeded = Counter[str](), dict[str, Counter[str]]()
    for line in (folder / "claims.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text, form = (folder / row["article"]).read_text(encoding="utf-8"), form_of(row["article"]).name
        claims = [(claim["expected"], *_place(text, claim["anchor"])) for claim in row["claims"]]
        outcomes.update(_as_they_are(claims, findings(text, form, reader)))
        for expected, start, end in claims:
            for name, slip in slips(text[start:end]) if expected == "ok" else ():
                found = findings(text[:start] + slip + text[end:], form, reader)
                tiers = {finding["tier"] for finding in found if _covers(finding, start, start + len(slip))}
                tier = next((tier for tier in ("alarm", "query") if tier in tiers), "quiet")
                seeded.setdefault(name, Counter())[tier] += 1
    return Newsroom(outcomes, seeded)


def outcome(expected: str, finding: Object | None) -> str:
    """What came of a claim."""
    if finding is None:
        return "missed"
    tier: str = finding["tier"]
    if tier == "open":
        return tier
    if expected == "ok":
        return {"alarm": "false", "query": "doubted"}.get(tier, "right")
    if tier == "alarm" or (expected == "bad*" and finding["rating"] == "stretched"):
        return "right"
    return "queried" if tier == "query" else "passed"


def slips(figure: str) -> Iterator[tuple[str, str]]:
    """A figure made wrong: 20% up, two units of the last digit, one digit changed, the first two exchanged.

    >>> list(slips("41 per cent"))
    [('up', '49 per cent'), ('near', '43 per cent'), ('digit', '45 per cent'), ('swap', '14 per cent')]
    """
    found = FIGURE.search(figure)
    if found is None:
        return
    raw = found[0].replace(",", "")
    places = len(raw.partition(".")[2])
    units = int(raw.replace(".", ""))
    made = {"up": max(round(units * 1.2), units + 1), "near": units + 2}
    digits = str(units)
    if len(digits) > 1:
        made["digit"] = int(f"{digits[0]}{(int(digits[1]) + 4) % 10}{digits[2:]}")
        if digits[0] != digits[1] != "0":
            made["swap"] = int(f"{digits[1]}{digits[0]}{digits[2:]}")
    for name, changed in made.items():
        grouped = "," in found[0] or changed >= 10 ** (places + 4)
        written = f"{changed / 10**places:{',' if grouped else ''}.{places}f}"
        if written != found[0]:
            yield name, figure[: found.start()] + written + figure[found.end() :]


def _as_they_are(claims: Iterable[tuple[str, int, int]], found: list[Object]) -> Iterator[str]:
    """The outcome of each claim, and "other" for each alarm on another figure."""
    others = [finding for finding in found if finding["tier"] == "alarm"]
    for expected, start, end in claims:
        near = [finding for finding in found if _covers(finding, start, end)]
        others = [finding for finding in others if not _covers(finding, start, end)]
        if expected != "any":
            yield outcome(expected, max(near, key=lambda finding: _own(finding, start, end), default=None))
    yield from ("other" for _ in others)


def _own(finding: Object, start: int, end: int) -> tuple[bool, int]:
    """How much a finding is one of this figure: whether the figure has a role in it, and how much of it is quoted."""
    roles = (part for role in finding["roles"].values() for part in (role if isinstance(role, list) else [role]))
    places = [
        (part["start"], part["end"]) for part in roles if isinstance(part, dict) and part.get("start") is not None
    ]
    return any(a < end and b > start for a, b in places), min(finding["end"], end) - max(finding["start"], start)


def _covers(finding: Object, start: int, end: int) -> bool:
    return bool(finding["start"] < end and finding["end"] > start)


def _place(text: str, anchor: str) -> tuple[int, int]:
    """Where the figure between « and » stands."""
    at = text.index(anchor.replace("«", "").replace("»", ""))
    return at + anchor.index("«"), at + anchor.index("»") - 1
