"""How the patterns of the program are used, from its source: only matched at one place, or searched for."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src"
ANCHORED = frozenset({"match", "fullmatch"})


@cache
def trees() -> dict[Path, ast.Module]:
    """Return the sources of the program, parsed."""
    return {path: ast.parse(path.read_text("utf-8")) for path in sorted(SOURCE.rglob("*.py"))}


def name_at(path: Path, line: int) -> str:
    """Return the name that a line of a file gives to a pattern, the line's number where it gives none."""
    given = (node for node in ast.walk(trees()[path]) if isinstance(node, ast.Assign))
    spots = (node.targets[0] for node in given if node.lineno <= line <= (node.end_lineno or line))
    return next((spot.id for spot in spots if isinstance(spot, ast.Name)), str(line))


def only_matched(path: Path, name: str) -> bool:
    """Say whether a named pattern is used, and by nothing but `match` and `fullmatch`, in its own file or another."""
    ways = {way for other in trees() for way in ways_of(other, path, name)}
    return bool(ways) and ways <= ANCHORED


def ways_of(other: Path, path: Path, name: str) -> Iterator[str]:
    """Yield what a file calls on the pattern of a name in another file, or the same; "" where it hands it on."""
    uses = uses_in(other)
    if other == path or name in uses.brought.get(path.stem, ()):
        yield from uses.names.get(name, ())
    if any(path.stem in brought for brought in uses.brought.values()):
        yield from uses.attributes.get(name, ())


@dataclass(frozen=True, slots=True)
class Uses:
    """What a file calls on names and on attributes, by name ("" for one that is handed on), and what it imports."""

    names: dict[str, set[str]]
    attributes: dict[str, set[str]]
    brought: dict[str, set[str]]


@cache
def uses_in(path: Path) -> Uses:
    """Return what a file uses; the key of what it imports is the last part of the module's name."""
    nodes, found = list(ast.walk(trees()[path])), Uses({}, {}, {})
    called = {id(node.value): node.attr for node in nodes if isinstance(node, ast.Attribute)}
    for node in nodes:
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            found.names.setdefault(node.id, set()).add(called.get(id(node), ""))
        elif isinstance(node, ast.Attribute):
            found.attributes.setdefault(node.attr, set()).add(called.get(id(node), ""))
        elif isinstance(node, ast.ImportFrom):
            module = (node.module or "").rpartition(".")[2]
            found.brought.setdefault(module, set()).update(alias.name for alias in node.names)
    return found
