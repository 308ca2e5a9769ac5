"""The check of the README's figures tells what is out of date, and lets noise pass."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

from check_figures import Told, against_counts, against_floors, against_measured, missing  # noqa: E402

TABLE = "| measure | n | Legation | best peer | to reach |\n|---|--:|--:|--:|--:|\n| trips | 36 | 0.86 |  | 0.85 |\n"


def test_noise_and_rounding_pass() -> None:
    for value in (0.8501, 0.86, 0.8699):
        assert not list(against_measured(TABLE, {"trips": Told(value, 36), "tours": Told(0.5, 3)}))


def test_another_figure_another_number_of_cases_and_an_unknown_name_are_told() -> None:
    assert list(against_measured(TABLE, {"trips": Told(0.871, 36)})) == ["trips: 0.86 is told, 0.871 was measured"]
    assert list(against_measured(TABLE, {"trips": Told(0.86, 35)})) == ["trips: 36 cases are told, 35 were counted"]
    assert list(against_measured(TABLE, {})) == ["trips: told, but nobody measures it"]


def test_figures_too_far_from_their_floor_are_told() -> None:
    assert not list(against_floors(TABLE, {"trips": 0.84}))
    assert list(against_floors(TABLE, {"trips": 0.83})) == ["trips: 0.86 is told, the floor is 0.83"]
    assert list(against_floors(TABLE, {"trips": 0.89})) == ["trips: 0.86 is told, the floor is 0.89"]
    assert list(missing(TABLE, {"trips": {"reach": 1}, "tours": {"reach": 1}, "odd": {}})) == ["tours: no row"]


def test_counts_in_the_prose_are_counted() -> None:
    text = "A register of\n27,000 terms knows"
    assert not list(against_counts(text, [("A register of # terms", "terms", 26_700, 1000)]))
    assert list(against_counts(text, [("A register of # terms", "terms", 28_000, 1000)])) == [
        "terms: 27,000 are told, there are 28,000"
    ]
    assert list(against_counts(text, [("# senses", "senses", 1, 1)])) == ["senses: README.md has no words '# senses'"]


def test_the_committed_figures_hold_and_measured_ones_that_differ_fail(tmp_path: Path) -> None:
    script, file = ROOT / "scripts" / "check_figures.py", tmp_path / "measured.json"
    assert subprocess.run([sys.executable, script, file], check=False).returncode == 0
    file.write_text(json.dumps([{"name": "trips legs recall", "value": 0.1, "n": 36}]), "utf-8")
    done = subprocess.run([sys.executable, script, file], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert re.search(r"^trips legs recall: 0\.\d\d is told, 0\.100 was measured$", done.stdout, re.MULTILINE)
