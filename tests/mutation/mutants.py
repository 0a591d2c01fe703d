"""Small wrong changes to a module, one at a time, as edits of its text.

Expressions are changed where they stand, so that docstrings and the lines before a change stay as they are. What is
left alone: annotations, docstrings, f-strings and other wording, the names in `__all__`, assertions (in the core they
tell mypy what is known), and what is never run (`if TYPE_CHECKING`).
"""

import ast
from collections.abc import Iterator
from copy import deepcopy
from typing import NamedTuple

__all__ = ["Mutant", "mutants"]

COMPARED: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
RECKONED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
    ast.BitXor: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
CALLED = {"min": "max", "max": "min", "any": "all", "all": "any", "floor": "ceil", "ceil": "floor"}


class Mutant(NamedTuple):
    """A change: what stands from `start` to `end` in the text of the module, and what is put there instead."""

    line: int
    start: int
    end: int
    was: str
    now: str

    def applied(self, text: str) -> str:
        """The text of the module with the change."""
        return text[: self.start] + self.now + text[self.end :]

    def __str__(self) -> str:
        return f"{self.was!r} -> {self.now!r}"


def mutants(text: str) -> list[Mutant]:
    """All changes to a module, in the order of its text.

    >>> [str(each) for each in mutants("y = x < 2")]
    ["'x < 2' -> '(x <= 2)'", "'x < 2' -> '(x >= 2)'", "'2' -> '(3)'"]
    """
    lines = text.encode().splitlines(keepends=True)
    begins = [0]
    for line in lines:
        begins.append(begins[-1] + len(line))
    raw = text.encode()
    found = []
    for node, changed in _changes(ast.parse(text)):
        start = begins[node.lineno - 1] + node.col_offset
        end = begins[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
        was = raw[start:end].decode()
        now = ast.unparse(changed) if isinstance(changed, ast.stmt) else f"({ast.unparse(changed)})"
        at = len(raw[:start].decode())
        found.append(Mutant(node.lineno, at, at + len(was), was, now))
    return sorted(found, key=lambda mutant: (mutant.start, -mutant.end))


Change = tuple[ast.stmt | ast.expr, ast.AST]


def _changes(node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.Assert | ast.JoinedStr) or _is_for_types(node) or _is_list_of_names(node):
        return
    if isinstance(node, ast.stmt | ast.expr):
        yield from ((node, changed) for changed in _changed(node))
    if isinstance(node, ast.If | ast.While) and isinstance(node.test, ast.Name | ast.Attribute | ast.Call):
        yield node.test, ast.UnaryOp(ast.Not(), node.test)  # a comparison is turned round by itself
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list", "bases"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _changes(child)


def _changed(node: ast.stmt | ast.expr) -> Iterator[ast.AST]:
    """What a node may be changed into."""
    match node:
        case ast.Compare():
            for i, op in enumerate(node.ops):
                for other in COMPARED[type(op)]:
                    changed = deepcopy(node)
                    changed.ops[i] = other()
                    yield changed
        case ast.BoolOp():
            yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
        case ast.BinOp(op=op) if type(op) in RECKONED:
            yield ast.BinOp(node.left, RECKONED[type(op)](), node.right)
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield node.operand
        case ast.Constant(value=bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(value=int(value)):
            yield ast.Constant(value + 1)
        case ast.Call(func=ast.Name(id=name)) if name in CALLED:
            yield ast.Call(ast.Name(CALLED[name]), node.args, node.keywords)
        case ast.IfExp():
            yield ast.IfExp(node.test, node.orelse, node.body)
        case ast.Return(value=value) if value is not None and not _is_nothing(value):
            yield ast.Return(ast.Constant(None))
        case ast.Continue():
            yield ast.Break()
        case ast.Expr(value=ast.Call()):
            yield ast.Pass()


def _is_nothing(node: ast.expr) -> bool:
    """`None`, or `False`, which a caller cannot tell from it."""
    return isinstance(node, ast.Constant) and (node.value is None or node.value is False)


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def _is_list_of_names(node: ast.AST) -> bool:
    """`__all__ = [...]`, and an alias of types."""
    if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
        return False
    return node.targets[0].id == "__all__" or isinstance(node.value, ast.Subscript)
