"""The check of numbers in the prose finds those with nothing behind them, and those that differ from their source."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

from check_prose import Known, exists, wrong  # noqa: E402
from counted import value  # noqa: E402

LOOSE = "with no command beside"
DEEPEST = "legation.pages.depth:DEEPEST"


@pytest.mark.parametrize(
    "text",
    [
        "It reads 412 pages a second.",
        "## Fast\n\nIt takes 0.3 s.\n\n## Slow\n\n`make bench` tells.",
        "| speed | 1,200 |",
        "About 15 % of it; see [there](page-12.md).",
    ],
)
def test_a_number_with_nothing_behind_it_is_told(text: str) -> None:
    (found,) = wrong("x.md", text, [])
    assert LOOSE in found


@pytest.mark.parametrize(
    "text",
    [
        "`make bench` says 412 pages a second.",
        "It reads 412.\n\n```console\n$ python scripts/bench.py\n```",
        "Of 2019 and 2021, with `x = 5`, to [there](page-12.md), for UTF-8.",
        "<!-- told -->\n\n| 412 |\n\n<!-- end told -->",
        "## 2. Read\n\nRead.",
        "It refuses pages 200 deep, as X (1.2) does.",
    ],
)
def test_a_number_with_a_command_a_source_or_a_fact_passes(text: str) -> None:
    rows = [Known("x.md", "pages # deep", DEEPEST), Known("x.md", "X (#)")] if "deep" in text else []
    assert not list(wrong("x.md", text, rows))


def test_a_number_that_differs_from_its_source_is_told_and_noise_is_not() -> None:
    assert value(DEEPEST) == 200 and value("legation.pages.fetch.manners:Manners.redirects") == 5
    assert list(wrong("x.md", "pages 210\ndeep", [Known("x.md", "pages # deep", DEEPEST)]))
    assert not list(wrong("x.md", "pages 210\ndeep", [Known("x.md", "pages # deep", DEEPEST, step=20)]))
    assert not list(wrong("x.md", "0.2 thousand", [Known("x.md", "# thousand", DEEPEST, unit=1000)]))


def test_words_that_are_gone_and_commands_that_are_not_there_are_told() -> None:
    assert "not there" in next(wrong("x.md", "Nothing.", [Known("x.md", "# pages")]))
    (found,) = wrong("x.md", "`make nothing` says 5.", [])
    assert "there is no make nothing" in found
    assert exists("make test") and exists("scripts/bench.py") and not exists("scripts/nothing.py")


def test_every_number_in_the_prose_of_the_project_has_something_behind_it() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / "check_prose.py"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_number_from_a_long_run_is_looked_up_in_its_file() -> None:
    kills = value("run kills/kills")
    assert value("run kills/kills/read") < kills
    assert not list(wrong("x.md", f"{kills:,.0f} kills", [Known("x.md", "# kills", "run kills/kills")]))
    assert list(wrong("x.md", f"{kills + 1:,.0f} kills", [Known("x.md", "# kills", "run kills/kills")]))
