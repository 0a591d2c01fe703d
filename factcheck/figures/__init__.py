"""The figures of a text: quantities and ranges, factors, and the numbers that are none of them."""

from factcheck.figures.figure import Figure
from factcheck.figures.grammar import figures, nonfigures
from factcheck.figures.inventory import Inventory, inventory
from factcheck.figures.multipliers import multipliers
from factcheck.figures.nonfigures import NonFigure
from factcheck.figures.prefilter import has_figures
from factcheck.figures.whole import parse

__all__ = [
    "Figure",
    "Inventory",
    "NonFigure",
    "figures",
    "has_figures",
    "inventory",
    "multipliers",
    "nonfigures",
    "parse",
]
