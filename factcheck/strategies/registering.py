"""The entry point of hypothesis: `st.from_type(PercentChange)` in anybody's tests.

Hypothesis calls `register` whenever it is imported, also by people who never use factcheck in that process. The
kinds take longer to import than hypothesis may be slowed down, so they are registered when they are imported
themselves, and the strategies are made when they are asked for.
"""

import sys
from collections.abc import Callable, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any

__all__ = ["register"]


def register() -> None:
    """Tell hypothesis how to make figures and claims of every kind.

    >>> from hypothesis import strategies as st
    >>> from factcheck import Share
    >>> st.from_type(Share).example()  # doctest: +SKIP
    Share(part=Quantity('1', ...), whole=Quantity('1', ...), percent=Quantity('100%', ...))
    """
    waiting = {name: row for name, row in _REGISTRARS.items() if name not in sys.modules}
    for name in _REGISTRARS.keys() - waiting.keys():
        _REGISTRARS[name](sys.modules[name])
    if waiting and not any(isinstance(finder, _OnImport) for finder in sys.meta_path):
        sys.meta_path.insert(0, _OnImport())


class _OnImport(MetaPathFinder):
    """Registers what a module defines as soon as the module is imported; finds nothing itself."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The module as it is found without this finder, to be registered as soon as it is loaded."""
        registrar = _REGISTRARS.get(fullname)
        spec = None if registrar is None else PathFinder.find_spec(fullname, path, target)
        if registrar is None or spec is None or spec.loader is None:
            return None
        run = spec.loader.exec_module

        def exec_module(module: ModuleType) -> None:
            run(module)
            registrar(module)

        spec.loader.exec_module = exec_module  # type: ignore[method-assign]  # on this one loader, for this one module
        return spec


def _register_figures(module: ModuleType) -> None:
    from hypothesis.strategies import register_type_strategy

    register_type_strategy(module.Quantity, _quantities)
    register_type_strategy(module.Range, _ranges)


def _register_kinds(module: ModuleType) -> None:
    from hypothesis.strategies import register_type_strategy

    for kind in module.KINDS:
        register_type_strategy(kind, _claims)


def _quantities(_: Any) -> Any:
    from factcheck.strategies.printing import quantities

    return quantities()


def _ranges(_: Any) -> Any:
    from factcheck.strategies.printing import ranges

    return ranges()


def _claims(kind: Any) -> Any:
    from factcheck.strategies.making import claims

    return claims(kind)


_REGISTRARS: dict[str, Callable[[ModuleType], None]] = {
    "factcheck.quantity": _register_figures,
    "factcheck.kinds": _register_kinds,
}
