"""The repository reads itself: imports from above only, exports, no floats in the core.

Each rule is one test, so that what is broken is named by the test that fails.
"""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import FunctionType

import pytest

import factcheck

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "factcheck"

FLOORS = (
    "errors",
    "collection",
    "fence",
    "near",
    "docstrings",
    "frozenmap",
    "memory",
    "interval",
    "rounding",
    "words",
    "tokens",
    "units",
    "measures",
    "box",
    "quantity",
    "numerals",
    "periods",
    "profiles",
    "hedges",
    "figures",
    "claim",
    "given",
    "kinds",
    "one_unit",
    "rate",
    "wording",
    "diagnoses",
    "notes",
    "prose",
    "contract",
    "verdict",
    "reading",
    "reader",
    "certainty",
    "suppressions",
    "ignores",
    "findings",
    "reviewer",
    "report",
    "spacy",
    "arrow",
    "dask",
    "spark",
    "office",
    "strategies",
    "serve",
    "site",
    "lsp",
    "mcp",
    "cli",
    "learn",
)
"""A module imports only from those before it in this list, and from its own folder."""

PROBABLE = {"cli", "report", "reader", "certainty", "learn"}
"""Where floats may stand: widths and times that are shown, and probabilities. No rating is decided by one."""

MODULES = sorted(PACKAGE.rglob("*.py"))
IDS = [path.relative_to(ROOT).as_posix() for path in MODULES]

each_module = pytest.mark.parametrize("path", MODULES, ids=IDS)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def floor_of(path: Path) -> str | None:
    """The floor of a file; None for __init__.py, __main__.py and public.py of the package, which see all."""
    first = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    return None if first in {"__init__", "__main__", "public"} else first


def imported(path: Path) -> Iterator[str]:
    """The floors that a file imports from, wherever in the file the import stands."""
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names = [alias.name.split(".") for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = list(package[: len(package) - node.level + 1]) if node.level else []
            base += node.module.split(".") if node.module else []
            names = [[*base, alias.name] for alias in node.names]
        else:
            continue
        yield from (name[1] for name in names if name[0] == "factcheck" and len(name) > 1)


@each_module
def test_every_module_is_on_a_floor(path: Path) -> None:
    assert floor_of(path) in {*FLOORS, None}, "add it to FLOORS, where it belongs"


@each_module
def test_a_module_imports_only_from_above(path: Path) -> None:
    floor = floor_of(path)
    if floor is None:
        return
    allowed = {*FLOORS[: FLOORS.index(floor) + 1]}
    below = {name for name in imported(path) if name not in allowed}
    assert not below, f"{floor} imports from below itself: {sorted(below)}"


@each_module
def test_no_float_decides_anything(path: Path) -> None:
    """Figures are exact: no float is written in the core, nor made there."""
    if floor_of(path) in PROBABLE:
        return
    floats = [
        f"line {node.lineno}"
        for node in ast.walk(tree(path))
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "float")
    ]
    assert not floats


@pytest.mark.parametrize("name", dir(factcheck))
def test_everything_that_is_exported_says_what_it_is(name: str) -> None:
    """A docstring for people: what `help()` shows of it, and of its public methods."""
    exported = getattr(factcheck, name)
    if not isinstance(exported, type | FunctionType):
        return
    methods = vars(exported) if isinstance(exported, type) else {}
    named = {key: value for key, value in methods.items() if not key.startswith("_") and callable(value)}
    assert not [key for key, value in {name: exported, **named}.items() if not value.__doc__]


def test_every_table_of_words_is_packaged() -> None:
    """The tables lie inside the package, so that the wheel carries them."""
    assert not [path for path in ROOT.rglob("words/*.toml") if PACKAGE not in path.parents]
