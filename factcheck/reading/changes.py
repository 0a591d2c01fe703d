"""Statements of change in a sentence, in one pass: each figure is handed to the statement that is open.

A word of change opens a statement. A further figure of change without a word ("and 18 pct year-to-date to 2.90
billion"), or a further level ("its total to 1,993,000"), opens one that goes the same way.
"""

from collections.abc import Sequence

from factcheck.reading.change import Change
from factcheck.reading.elements import DASHES, Element
from factcheck.reading.levels import Level
from factcheck.reading.sequels import with_sequels
from factcheck.reading.statement_pass import Pass
from factcheck.reading.take_figure import take_figure
from factcheck.reading.take_word import take_word

__all__ = ["changes"]


def changes(row: Sequence[Element], levels: dict[int, Level]) -> list[Change]:
    """The statements of change of a sentence, in its order."""
    run, depth = Pass(row, levels), 0
    for place, element in enumerate(row):
        kind = element.kind
        if kind == "word":
            continue
        if place in levels:
            if levels[place].mark != "per":
                take_figure(run, levels[place])
        elif kind == "cue":
            take_word(run, place, element)
        elif kind in ("open", "close"):
            depth = max(depth + (1 if kind == "open" else -1), 0)
        elif kind == "stop" and not depth:
            run.close()
            run.part(run.subject if element.text in DASHES else None)  # "profits of £3m - up from £2m"
    run.close()
    return with_sequels(row, levels, run.done)
