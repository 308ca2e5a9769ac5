"""Tables of long runs stand in docs/ as their files have them, and what each run promises holds in its file."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

import docs_text  # noqa: E402
import measured  # noqa: E402
import runs  # noqa: E402

PRINTED = "beside: few of it\n| what | n | longest |\n|---|--:|--:|\n| a | 1,200 | 0.5 s |\n| b |  | 1.0 s |\nlast"


@pytest.mark.parametrize("section", runs.runs())
def test_every_run_has_its_marks_its_script_and_what_it_measures(section: str) -> None:
    run = runs.runs()[section]
    page = (ROOT / run.page).read_text("utf-8")
    assert f"<!-- {section} -->" in page and f"<!-- end {section} -->" in page
    assert (ROOT / run.command.split()[1]).exists() and all((ROOT / path).exists() for path in run.of)
    assert runs.load(section).command.split()[:2] == run.command.split()[:2]


def test_every_table_is_that_of_its_file() -> None:
    assert not [part.section for part in docs_text.measured() if docs_text.renewed(part, ROOT / "docs", check=True)]


def test_a_table_that_differs_from_its_file_is_told(tmp_path: Path) -> None:
    page = tmp_path / "faults.md"
    (part,) = (part for part in docs_text.measured() if part.section == "kills")
    page.write_text(
        (ROOT / "docs" / "faults.md").read_text("utf-8").replace("| import (fold) | ", "| import (fold) | 9")
    )
    assert docs_text.renewed(part, tmp_path, check=True) == [page]


def test_what_a_command_prints_is_kept_and_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "FOLDER", tmp_path / "runs")
    found = replace(measured.outcome(PRINTED), command="python x.py", day="2026-11-22", commit="abc1234")
    runs.save("some", found)
    assert runs.load("some") == found and found.number("n") == 1200 and found.number("longest", "b") == 1
    assert found.markdown().splitlines() == [
        "| what | n | longest |", "|---|--:|--:|", "| a | 1,200 | 0.5 s |", "| b |  | 1.0 s |", "",
        "`python x.py`, 2026-11-22, commit abc1234; few of it.",
    ]  # fmt: skip


def test_no_table_and_the_record_of_an_experiment_are_refused() -> None:
    with pytest.raises(ValueError, match="no table"):
        measured.outcome("nothing\n")
    with pytest.raises(ValueError, match="not repeated"):
        measured.repeat(runs.runs()["ways"], [])
    with pytest.raises(ValueError, match="no row"):
        runs.load("kills").number("kills", "nothing")


def test_the_list_names_every_run_with_its_day() -> None:
    done = subprocess.run([sys.executable, "scripts/measured.py"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert [line.split()[0] for line in done.stdout.splitlines()] == list(runs.runs())
    assert all(runs.load(line.split()[0]).day in line for line in done.stdout.splitlines())


def test_the_committed_runs_hold_what_is_promised() -> None:
    kills = runs.load("kills")
    assert {kills.number(name) for name in ("sound", "nothing lost", "same after a second run")} == {
        kills.number("kills")
    }
    assert runs.load("load").number("bad") == 0 and runs.load("load").number("answers") > 10_000
    assert {row[-1] for row in runs.load("stages").rows} == {"none"}
    assert len({row[-1] for row in runs.load("cluster").rows}) == 1
