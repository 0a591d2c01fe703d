"""Small cases, each with what must come out.

A line is {"id", "text", "expected": [...], "mode", "form"}. In mode "review" the findings are expected that are listed,
{"kind", "roles", "rating": "correct|consistent", "diag"?}: the roles that are named have these values, and of the
others none may be an alarm or be passed as right. In mode "quantities" the values of all figures are compared.
"""

import json
from collections import Counter
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

from factcheck.contract import figure_object
from factcheck.figures import figures
from factcheck.prose import form_of, prose_of
from factcheck.tokens import tokenise
from tests.accuracy.readers import Object, Reader, findings

__all__ = ["judged", "tally"]

RIGHT = "right"
Find = Callable[[str, str], list[Object]]
"""A text and its form to findings."""


def tally(cases: Path, reader: Reader) -> Counter[str]:
    """How many cases came out in which way."""

    def find(text: str, form: str) -> list[Object]:
        return findings(text, form, reader)

    return Counter(judged(json.loads(line), find) for line in cases.read_text(encoding="utf-8").splitlines())


def judged(case: Object, find: Find) -> str:
    """What came of a case: "right", "false alarm", "missed", "extra", "no diagnosis", "figures"."""
    form = form_of(f"a.{case['form']}").name
    if case["mode"] == "quantities":
        wanted = sorted(_value(each["quantity"]) for each in case["expected"])
        return RIGHT if _figures(case["text"], form) == wanted else "figures"
    left, missed, silent = find(case["text"], form), False, False
    for wanted in case["expected"]:
        hit = next((finding for finding in left if _is(wanted, finding)), None)
        if hit is None:
            missed = True
            continue
        left.remove(hit)
        silent |= bool(wanted.get("diag")) and wanted["diag"] not in {each["code"] for each in hit["diagnoses"]}
    tiers = {finding["tier"] for finding in left}
    faults = {"false alarm": "alarm" in tiers, "missed": missed, "extra": "fine" in tiers, "no diagnosis": silent}
    return next((name for name, is_so in faults.items() if is_so), RIGHT)


def _figures(text: str, form: str) -> list[str]:
    prose = prose_of(text, form)  # type: ignore[arg-type]  # the name of a form, from a file
    found = figures(tokenise(prose.text), prose.text)
    return sorted(_value(figure_object(figure.quantity, prose)) for figure in found)


def _is(wanted: Object, finding: Object) -> bool:
    if wanted["kind"] != finding["kind"] or finding["rating"] not in wanted["rating"].split("|"):
        return False
    roles = finding["roles"]
    return all(roles.get(name) is not None and _value(roles[name]) == _value(v) for name, v in wanted["roles"].items())


def _value(written: object) -> str:
    """A value in one way of writing, whatever way it was written in."""
    if isinstance(written, list):
        return str(sorted(map(_value, written)))
    if isinstance(written, dict):
        return _value(written["value"])
    try:
        return str(Fraction(str(written)))
    except ValueError:
        return str(written)
