"""The generated pages and tables of the site: one page a kind, a diagnosis and a note, from their docstrings.

A page is written where its code is: change the docstring and the page changes. `pages()` gives all of them
by path, so that a test can read them without building the site.
"""

import inspect
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import sympy

from factcheck import errors
from factcheck.claim import Claim
from factcheck.diagnoses import DIAGNOSES
from factcheck.errors import FactcheckError
from factcheck.hedges import DEFAULT_POLICY
from factcheck.kinds import KINDS
from factcheck.notes import NOTES
from factcheck.rounding import CONVENTIONS
from factcheck.words import table

EXAMPLE = re.compile(r"(?:^>>> .*\n?(?:^\S.*\n?)*)+", re.MULTILINE)


def prose(thing: object) -> str:
    """A docstring as Markdown: its examples become blocks of code."""
    text = inspect.getdoc(thing) or ""
    return EXAMPLE.sub(lambda found: f"```pycon\n{found[0].rstrip()}\n```\n", text) + "\n"


def first_sentence(thing: object) -> str:
    """The first paragraph of a docstring, on one line."""
    return " ".join((inspect.getdoc(thing) or "").split("\n\n")[0].split())


def pages() -> dict[str, str]:
    """Every generated page: its path below docs/, and its Markdown."""
    found = {f"kinds/{kind.code}.md": kind_page(kind) for kind in KINDS}
    coded: Mapping[str, tuple[Any, ...]] = {"diagnoses": DIAGNOSES, "notes": NOTES}
    for folder, rows in coded.items():
        found |= {f"{folder}/{row.code}.md": f"# {row.code}\n\n{prose(row)}" for row in rows}
    return found


def kind_page(kind: type[Claim]) -> str:
    """What a kind means, its roles, its relation, and the relation solved for each role."""
    roles = "\n".join(f"- `{role}`{', the stated one' if role == kind.stated else ''}" for role in kind.roles)
    parts = [
        f"# {kind.code}",
        prose(kind),
        "## Roles",
        f"In Python: `from factcheck import {kind.__name__}`",
        roles,
        "## Relation",
        f"{inspect.getdoc(kind.relation)}" if not kind.arithmetic else formula(kind),
    ]
    return "\n\n".join(parts) + "\n"


def formula(kind: type[Claim]) -> str:
    """The relation of an arithmetic kind as it is written in the code, and solved for every role by sympy."""
    symbols: dict[str, Any] = {role: sympy.Symbol(role) for role in kind.roles}
    if "parts" in symbols:
        symbols["parts"] = sympy.symbols("part_1 part_2")
    relation = kind.relation(**symbols)
    solved = [
        f"{symbol} = {sympy.factor(answer)}"
        for symbol in sorted(relation.free_symbols, key=str)
        for answer in sympy.solve(relation, symbol)
    ]
    lines = "\n".join(solved)
    return (
        f"`{inspect.getdoc(kind.relation)}`\n\nIt is written once. What any role must be if the others hold "
        f"follows from it:\n\n```text\n{lines}\n```"
    )


def hedge_table() -> str:
    """What each group of hedges allows, from the words and limits that the reader itself uses."""
    rows = ["| words | fine | up to stretched |", "|---|---|---|"]
    for group, row in table("hedges").items():
        words = ", ".join(row["words"]) or "unhedged words: doubled, halved, half, a third ..."
        fine, wide = DEFAULT_POLICY.limits[group]
        rows.append(f"| {words.replace('|', '')} | `{_percent(fine)}` | `{_percent(wide)}` |")
    return "\n".join(rows)


def _percent(limits: object) -> str:
    """An interval of per cent with decimals instead of fractions."""
    return re.sub(r"(-?\d+)/(\d+)", lambda m: f"{int(m[1]) / int(m[2]):g}", str(limits))


def convention_table() -> str:
    """The rounding conventions, a row each."""
    rows = ["| convention | what it does |", "|---|---|"]
    return "\n".join([*rows, *(f"| `{row.name}` | {row.meaning} |" for row in CONVENTIONS.values())])


def listing(folder: str) -> str:
    """The pages of a section, each with its first sentence, and their place in the navigation."""
    rows: Mapping[str, tuple[Any, ...]] = {"kinds": KINDS, "diagnoses": DIAGNOSES, "notes": NOTES}
    lines = [f"| [{row.code}](generated/{folder}/{row.code}.md) | {first_sentence(row)} |" for row in rows[folder]]
    toctree = [f"generated/{folder}/{row.code}" for row in rows[folder]]
    return "\n".join(
        ["| code | what it is |", "|---|---|", *lines, "", "```{toctree}", ":hidden:", "", *toctree, "```"]
    )


def error_table() -> str:
    """Every error that the package raises on purpose."""
    found = [(name, getattr(errors, name)) for name in errors.__all__]
    found.sort(key=lambda pair: (pair[1] is not FactcheckError, pair[0]))
    lines = [f"| `{name}` | {first_sentence(error)} |" for name, error in found]
    return "\n".join(["| error | when |", "|---|---|", *lines])


TABLES: Mapping[str, Callable[[], str]] = {
    "hedges": hedge_table,
    "conventions": convention_table,
    "errors": error_table,
    "kinds": lambda: listing("kinds"),
    "diagnoses": lambda: listing("diagnoses"),
    "notes": lambda: listing("notes"),
}
"""What a line `<!-- table: NAME -->` in a page is replaced by."""

MARK = re.compile(r"^<!-- table: (\w+) -->$", re.MULTILINE)


def fill(markdown: str) -> str:
    """A page with its tables."""
    return MARK.sub(lambda found: TABLES[found[1]](), markdown)


def write(folder: Path) -> None:
    """Write every generated page below a folder, and touch none that has not changed."""
    for path, markdown in pages().items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.is_file() or target.read_text(encoding="utf-8") != markdown:
            target.write_text(markdown, encoding="utf-8")
