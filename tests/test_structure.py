"""The repository reads itself: floors, mirror, exports, sizes, docstrings, pages.

Each rule is one test, so that what is broken is named by the test that fails.
"""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import factcheck

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "factcheck"

FLOORS = (
    "errors",
    "memory",
    "interval",
    "rounding",
    "words",
    "tokens",
    "units",
    "box",
    "quantity",
    "implied",
    "numerals",
    "periods",
    "hedges",
    "figures",
    "given",
    "claim",
    "kinds",
    "rate",
    "wording",
    "diagnoses",
    "notes",
    "verdict",
    "reading",
    "certainty",
    "findings",
    "reviewer",
    "prose",
    "suppressions",
    "report",
    "strategies",
    "serve",
    "lsp",
    "cli",
)
"""A module imports only from those before it in this list, and from its own folder."""

DOWNWARD = {("implied", "claim"): "for mypy only: the claim that a level follows from"}
"""(floor, what it imports from below): the reason."""

FILE_LINES = 200
FUNCTION_LINES = 40
LONG_FUNCTIONS: dict[str, str] = {}
"""file.function longer than allowed: the reason. Empty if possible."""

MODULES = sorted(PACKAGE.rglob("*.py"))
IDS = [path.relative_to(ROOT).as_posix() for path in MODULES]

each_module = pytest.mark.parametrize("path", MODULES, ids=IDS)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def floor_of(path: Path) -> str | None:
    """The floor of a file; None for __init__.py and __main__.py of the package, which see all."""
    first = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    return None if first in {"__init__", "__main__"} else first


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


def functions(path: Path) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, node


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function, its docstring not counted."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    if ast.get_docstring(function) is not None:
        docstring = function.body[0]
        lines -= (docstring.end_lineno or docstring.lineno) - docstring.lineno + 1
    return lines


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
    below -= {name for importing, name in DOWNWARD if importing == floor}
    assert not below, f"{floor} imports from below itself: {sorted(below)}"


@each_module
def test_every_module_has_its_mirrored_test_file(path: Path) -> None:
    """factcheck/a/b.py has tests/a/test_b.py; an __init__.py without code needs none."""
    defines = any(isinstance(node, ast.FunctionDef | ast.ClassDef) for node in ast.walk(tree(path)))
    if path.name == "__init__.py" and not defines:
        return
    relative = path.relative_to(PACKAGE)
    name = f"test_{relative.stem.strip('_')}.py"
    assert (ROOT / "tests" / relative.parent / name).is_file(), f"no {relative.parent / name} in tests/"


@each_module
def test_a_file_fits_in_the_head(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= FILE_LINES


@each_module
def test_a_function_fits_in_the_head(path: Path) -> None:
    where = path.relative_to(PACKAGE).with_suffix("").as_posix().replace("/", ".")
    long = {f"{where}.{name}": length(node) for name, node in functions(path)}
    long = {name: n for name, n in long.items() if n > FUNCTION_LINES and name not in LONG_FUNCTIONS}
    assert not long


@each_module
def test_everything_public_has_a_docstring(path: Path) -> None:
    module = tree(path)
    missing = [] if ast.get_docstring(module) else ["the module"]
    scopes: list[ast.Module | ast.ClassDef] = [module]
    scopes += [node for node in module.body if isinstance(node, ast.ClassDef)]
    for scope in scopes:
        missing += [
            node.name
            for node in scope.body
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
            and not node.name.startswith("_")
            and not ast.get_docstring(node)
        ]
    assert not missing


@each_module
def test_no_float_decides_anything(path: Path) -> None:
    """Figures are exact: no float is written in the core, nor made there."""
    if floor_of(path) in {"cli", "report"}:
        return
    floats = [
        f"line {node.lineno}"
        for node in ast.walk(tree(path))
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "float")
    ]
    assert not floats


def test_the_lists_of_exceptions_name_only_what_is_there() -> None:
    named = {name.rsplit(".", 1)[0].replace(".", "/") + ".py" for name in LONG_FUNCTIONS}
    assert named <= {path.relative_to(PACKAGE).as_posix() for path in MODULES}


def test_the_package_exports_what_is_written_here() -> None:
    """The public names, in one list: a change of it is a change of the interface."""
    assert sorted(factcheck.__all__) == sorted(EXPORTS)


@pytest.mark.parametrize("name", factcheck.__all__)
def test_every_exported_name_loads(name: str) -> None:
    assert getattr(factcheck, name) is not None
    assert name in dir(factcheck)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = factcheck.no_such_name


def test_every_table_of_words_is_packaged() -> None:
    """The tables lie inside the package, so that the wheel carries them."""
    assert not [path for path in ROOT.rglob("words/*.toml") if PACKAGE not in path.parents]


EXPORTS = (
    "DEFAULT",
    "KINDS",
    "AbsoluteChange",
    "Approximation",
    "ClaimError",
    "Enumeration",
    "FactcheckError",
    "FigureError",
    "Finding",
    "Implied",
    "InputError",
    "Interval",
    "Mean",
    "Multiple",
    "PercentChange",
    "PointChange",
    "Policy",
    "Quantity",
    "Range",
    "Rate",
    "Reading",
    "Report",
    "Share",
    "Span",
    "Threshold",
    "Total",
    "Trend",
    "Verdict",
    "check",
    "parse",
    "read",
    "review",
    "solve",
)
