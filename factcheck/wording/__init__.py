"""Figures, workings and messages in words."""

from factcheck.wording.corrections import correction, reworded, uncorrected
from factcheck.wording.figures import (
    briefly,
    changed,
    implied_change,
    is_signed,
    printed,
    reprinted,
    rounded,
    shown,
    stated,
)
from factcheck.wording.line import working_line
from factcheck.wording.messages import assumption, message
from factcheck.wording.numbers import amount, number
from factcheck.wording.questions import doubt, question
from factcheck.wording.workings import say, working

__all__ = [
    "amount",
    "assumption",
    "briefly",
    "changed",
    "correction",
    "doubt",
    "implied_change",
    "is_signed",
    "message",
    "number",
    "printed",
    "question",
    "reprinted",
    "reworded",
    "rounded",
    "say",
    "shown",
    "stated",
    "uncorrected",
    "working",
    "working_line",
]
