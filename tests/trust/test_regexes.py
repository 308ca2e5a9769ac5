"""No pattern costs more than in step with its text; and the script that says so knows one that does."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from legation.language.sentences import split
from legation.pages.furniture import bare
from legation.who.office import classify

SCRIPTS = Path(__file__).parents[2] / "scripts" / "trust"
sys.path.insert(0, str(SCRIPTS))

import regexes  # noqa: E402


@pytest.fixture(autouse=True)
def timer() -> Iterator[None]:
    """Give back the handler that the script sets."""
    before = signal.getsignal(signal.SIGPROF)
    yield
    signal.signal(signal.SIGPROF, before)


@pytest.mark.parametrize(("pattern", "anchored"), [(r"\s*x", False), (r"(a+)+$", False), (r"(a+)+$", True)])
def test_a_pattern_that_grows_too_fast_is_told(pattern: str, anchored: bool) -> None:
    told = list(regexes.bad([regexes.Caught(re.compile(pattern), "here.NAME", anchored)], few=True))
    assert len(told) == 1 and "here.NAME" in told[0]


@pytest.mark.parametrize(("pattern", "anchored"), [(r"\bx+\b", False), (r"\s*x", True), (r"(?<!\s)\s++x", False)])
def test_a_pattern_in_step_with_its_text_passes(pattern: str, anchored: bool) -> None:
    assert not list(regexes.bad([regexes.Caught(re.compile(pattern), "here.NAME", anchored)], few=True))


def test_what_is_only_matched_is_known_from_the_source() -> None:
    found = {f"{path.parent.name}/{path.name}": path for path in regexes.used.trees()}
    assert regexes.used.only_matched(found["pages/days.py"], "ISO")
    assert regexes.used.only_matched(found["language/sentences.py"], "_TAG")
    assert not regexes.used.only_matched(found["language/sentences.py"], "_STOP")


def test_no_pattern_of_the_program_grows_faster_than_its_text() -> None:
    done = subprocess.run(
        [sys.executable, str(SCRIPTS / "regexes.py"), "--few"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert int(done.stdout.split()[0]) > 100


@pytest.mark.parametrize("work", [lambda n: split("." * n + "a"), lambda n: bare("-" * n + "a" + "1" * n + "b")])
def test_long_runs_cost_their_length(
    work: Callable[[int], object], growth: Callable[[Callable[[int], object], int], float]
) -> None:
    assert growth(work, 20_000) < 8


def test_an_office_is_classified_as_before_the_patterns_were_bound() -> None:
    assert classify("president-elect and foreign minister") == classify("foreign minister") != frozenset()
    assert not classify("prime minister-designate")
    assert len(classify("Deputy Prime Minister and Minister for Foreign Affairs")) == 2
    assert classify("former minister, now ambassador to the United Nations") == {"ambassador"}
