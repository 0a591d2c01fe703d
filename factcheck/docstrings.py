"""Docstrings as data: what a code means is written once, where it is defined."""

import ast
import inspect
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any

__all__ = ["docstring"]


def docstring(thing: Any) -> str:
    """The docstring of a class, function or module, without its indent; empty where there is none.

    `python -OO` takes docstrings away. They are read from the source then.

    >>> docstring(docstring).splitlines()[0]
    'The docstring of a class, function or module, without its indent; empty where there is none.'
    """
    if thing.__doc__ is not None or __doc__ is not None:
        return inspect.getdoc(thing) or ""
    module = thing if isinstance(thing, ModuleType) else import_module(thing.__module__)
    found = _written(module).get("" if thing is module else thing.__qualname__)
    return found or ""


@cache
def _written(module: ModuleType) -> dict[str, str | None]:
    """The docstrings in the source of a module, by the names of what they are of."""
    try:
        tree = ast.parse(inspect.getsource(module))
    except (OSError, TypeError):  # no source is installed
        return {}
    found = {"": ast.get_docstring(tree)}
    inside: list[tuple[str, ast.AST]] = [("", tree)]
    while inside:
        name, node = inside.pop()
        for each in ast.iter_child_nodes(node):
            if isinstance(each, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                found[f"{name}{each.name}"] = ast.get_docstring(each)
                inside.append((f"{name}{each.name}.", each))
    return found
