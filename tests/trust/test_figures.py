"""The check of the README's figures tells what is out of date, and lets noise pass."""

from __future__ import annotations

import importlib.util
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "scripts" / "readme.py"
TABLE = "| measure | n | Legation | best peer | to reach |\n|---|--:|--:|--:|--:|\n| trips | 36 | 0.86 |  | 0.85 |\n"


def test_figures_too_far_from_their_floor_are_told() -> None:
    spec = importlib.util.spec_from_file_location("readme", SCRIPT)
    assert spec is not None and spec.loader is not None
    readme = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(readme)
    assert not list(readme.stale(TABLE, {"trips": 0.84}))
    assert list(readme.stale(TABLE, {"trips": 0.83})) == ["trips: 0.86 is told, the floor is 0.83"]
    assert list(readme.stale(TABLE, {"trips": 0.89})) == ["trips: 0.86 is told, the floor is 0.89"]
    assert list(readme.stale(TABLE, {"tours": 0.5})) == ["tours: no row"]
