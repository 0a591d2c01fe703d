"""The generated pages and tables of the site: one page a kind, a diagnosis and a note, from their docstrings.

A page is written where its code is: change the docstring and the page changes. `pages()` gives all of them
by path, so that a test can read them without building the site.
"""

import inspect
import re
import tomllib
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, get_args

import sympy

import factcheck
from factcheck import errors
from factcheck.claim import Claim
from factcheck.diagnoses import DIAGNOSES
from factcheck.errors import FactcheckError
from factcheck.hedges import DEFAULT_POLICY
from factcheck.kinds import KINDS
from factcheck.notes import NOTES
from factcheck.report.records import COLUMNS
from factcheck.rounding import CONVENTIONS
from factcheck.words import table

MODULES = re.compile(r"\b(?:[a-z_]+\.)+(?=\w)")
"""The modules before a name."""

RAISES = re.compile(r"^Raises:\n((?:    .*\n?)+)", re.MULTILINE)

QUOTED = re.compile(r"(?<=: )'([^']*)'")
"""An annotation that is written as a string."""

MADE = frozenset({"Claim", "Finding", "Policy", "Prose", "Reading", "Report", "Verdict"})
"""What nobody makes by hand: the functions give it, or one makes another."""

EXAMPLE = re.compile(r"(?:^>>> .*\n?(?:^\S.*\n?)*)+", re.MULTILINE)


def prose(thing: object) -> str:
    """A docstring as Markdown: its examples become blocks of code."""
    text = RAISES.sub(raises, inspect.getdoc(thing) or "")
    return EXAMPLE.sub(lambda found: f"```pycon\n{found[0].rstrip()}\n```\n", text) + "\n"


def raises(section: re.Match[str]) -> str:
    """The errors of a docstring as a list."""
    lines = inspect.cleandoc(section[1]).replace("\n    ", " ").splitlines()
    return "\n".join(["It raises", "", *(f"- `{line.replace(': ', '`: ', 1)}" for line in lines), ""])


def first_sentence(thing: object) -> str:
    """The first paragraph of a docstring, on one line."""
    return " ".join((inspect.getdoc(thing) or "").split("\n\n")[0].split())


def pages() -> dict[str, str]:
    """Every generated page: its path below docs/, and its Markdown."""
    found = {f"kinds/{kind.code}.md": kind_page(kind) for kind in KINDS}
    found["reference.md"] = reference()
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


def reference() -> str:
    """All that the package exports, from its docstrings: functions first, then classes, then the rest."""
    names = {name: getattr(factcheck, name) for name in dir(factcheck) if not name.startswith("_")}
    functions = {name: thing for name, thing in names.items() if inspect.isfunction(thing)}
    classes = {name: thing for name, thing in names.items() if isinstance(thing, type)}
    kinds = {name: thing for name, thing in classes.items() if thing in KINDS}
    raised = {name: thing for name, thing in classes.items() if issubclass(thing, Exception)}
    values = {name: thing for name, thing in names.items() if name not in functions | classes}
    parts = [
        "# Reference",
        "All names are those of the package: `from factcheck import check`. The page is made from their docstrings.",
        *(entry(name, thing) for name, thing in functions.items()),
        *(entry(name, thing) for name, thing in classes.items() if name not in kinds | raised),
        "## Kinds of claim",
        "\n".join(
            f"- [`{name}`](kinds/{kind.code}.md)`{called(kind)}`: {first_sentence(kind)}"
            for name, kind in kinds.items()
        ),
        "## Errors",
        "\n".join(f"- `{name}`: {first_sentence(error)}" for name, error in raised.items()),
        "## Constants and types",
        "\n".join(f"- `{name}`: {value(thing)}" for name, thing in values.items()),
    ]
    return "\n\n".join(parts) + "\n"


def entry(name: str, thing: Any) -> str:
    """A function or a class: how it is called, its docstring, and what else it has, a line each."""
    members = vars(thing).items() if isinstance(thing, type) else ()
    shown = [
        f"- `{key}{called(member) if callable(plain(member)) else ''}`: {first_sentence(plain(member))}"
        for key, member in members
        if not key.startswith("_") and plain(member) is not None and inspect.getdoc(plain(member))
    ]
    call = [] if name in MADE else [f"```python\n{name}{called(thing)}\n```"]
    return "\n\n".join([f"## {name}", *call, prose(thing).strip(), *(["\n".join(shown)] if shown else [])])


def plain(member: Any) -> Any:
    """What stands behind a member of a class, if it says what it is: a method, or what a property asks."""
    if isinstance(member, classmethod | staticmethod):
        return member.__func__
    if isinstance(member, property):
        return member.fget
    if isinstance(member, cached_property):
        return member
    return member if inspect.isfunction(member) else None


def called(thing: Any) -> str:
    """A signature with plain names, without what Python fills in."""
    if isinstance(thing, property | cached_property):
        return ""
    shown = inspect.signature(getattr(thing, "__func__", thing))
    given = [each for name, each in shown.parameters.items() if name not in ("self", "cls")]
    return QUOTED.sub(r"\1", MODULES.sub("", str(shown.replace(parameters=given))))


def value(thing: Any) -> str:
    """What a constant or a type holds, in a line."""
    options = get_args(thing) or (tuple(thing) if isinstance(thing, Mapping) else thing)
    if isinstance(options, tuple):
        return ", ".join(f"`{MODULES.sub('', getattr(each, '__name__', repr(each)))}`" for each in options)
    return f"`{thing!r}`"


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
    found = [(name, getattr(errors, name)) for name in errors.__all__ if name.endswith("Error")]
    found.sort(key=lambda pair: (pair[1] is not FactcheckError, pair[0]))
    lines = [f"| `{name}` | {first_sentence(error)} |" for name, error in found]
    return "\n".join(["| error | when |", "|---|---|", *lines])


MEASURED = {
    "documents": "`published`: cross-validated by document",
    "press_from_newswire": "`published`: trained on newswire, tested on press releases",
    "newswire_from_press": "`published`: trained on press releases, tested on the rest",
    "documents_as_drafts": "`draft`, though on published text",
    "slips_in_drafts": "`draft`: slips planted into our own articles",
}


def measured_table() -> str:
    """What the tiers were measured to be worth."""
    lines = [
        "| | alarms true | mistakes that are an alarm | mistakes that are an alarm or a query |",
        "|---|---|---|---|",
    ]
    for name, label in MEASURED.items():
        row = table("tiers")["measured"][name]
        shares = (
            (row["true_alarms"], row["alarms"]),
            (row["true_alarms"], row["true"]),
            (row["true_alarms_and_queries"], row["true"]),
        )
        lines.append(f"| {label} | {' | '.join(share(*each) for each in shares)} |")
    return "\n".join(lines)


def share(part: int, whole: int) -> str:
    """A share with Wilson's interval.

    >>> share(26, 28)
    '26 of 28, 93% (77 to 98)'
    """
    z, p = 1.96, part / whole
    middle, half = p + z * z / 2 / whole, z * (p * (1 - p) / whole + z * z / 4 / whole**2) ** 0.5
    low, high = (100 * (middle + way * half) / (1 + z * z / whole) for way in (-1, 1))
    return f"{part} of {whole}, {100 * p:.0f}% ({low:.0f} to {high:.0f})"


def accuracy_table() -> str:
    """What was measured, on what, with the version and the day."""
    rows = tomllib.loads((Path(__file__).parent / "accuracy.toml").read_text(encoding="utf-8"))
    lines = [f"| {row['on']} | {row['what']} | {row['result']} |" for row in rows["row"]]
    told = f"Version {rows['version']}, {rows['date']}:"
    return "\n".join([told, "", "| measured on | what | result |", "|---|---|---|", *lines])


def queried_table() -> str:
    """The kinds that are a query at most, with the reason."""
    kinds = table("profiles")["kinds"].items()
    lines = [f"| `{kind}` | {row['why']} |" for kind, row in kinds if row["most"] == "query"]
    return "\n".join(["| kind | of its judged alarms |", "|---|---|", *lines])


def column_table() -> str:
    """The columns of findings but for the id of the article, each with its type as Arrow calls it."""
    called = {str: "string", int: "int64", float: "double", bool: "bool"}
    number = "| `number` | int64 | the number of the finding in its article, from 1, in the order of the text |"
    rows = [f"| `{n}` | {called[each.holds]} | {each.meaning} |" for n, each in COLUMNS.items() if n != "path"]
    return "\n".join(["| column | type | what it holds |", "|---|---|---|", number, *rows])


TABLES: Mapping[str, Callable[[], str]] = {
    "accuracy": accuracy_table,
    "columns": column_table,
    "measured": measured_table,
    "queried": queried_table,
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
