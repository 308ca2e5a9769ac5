"""Legation reads news pages and keeps a ledger of diplomacy.

`legation.read([...], into="my.ledger")` and `legation.Ledger("my.ledger").events(person="Wang")`: the verbs of the
command line as Python, in `legation.api`. They are loaded when they are first used, so that `import legation` costs
nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from legation.api import Ledger, read

__version__ = "0.1.0"
__all__ = ["Ledger", "__version__", "read"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module("legation.api"), name)
    raise AttributeError(f"module 'legation' has no attribute {name!r}; the verbs are in legation.api")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
