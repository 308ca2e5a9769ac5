"""Gatherings on several pages: one event for one summit, two for the next one, and who came apart from both."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

import pytest
from tests.make import Source, person, published, state, when

from legation.ledger import Ledger, gatherings
from legation.ledger.profile import profile
from legation.ledger.same import Decision, decide
from legation.model import Party, Place, Status

UNION = Party("Tin Union", "participant", "organisation", "TU")


def summit(
    on: str | None, start: str | None = None, *, status: Status = "happened", name: str = "TU summit", town: str = ""
) -> Source:
    source = Source(f"{on}{start}{status}{name}{town}", on)
    place = Place(town, town, "TB") if town else None
    source.tell("meeting", status, [UNION], when(start), place, topic=name)
    return source


def judge(left: Source, right: Source) -> Decision:
    return decide(*(profile(source.reports[0], published(source.on)) for source in (left, right)))


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (summit("2025-04-01", "2025-04-01"), summit("2025-04-03"), "same"),
        (summit("2025-03-01", status="planned"), summit("2025-04-03"), "same"),
        (summit("2025-04-01"), summit("2025-04-09"), "same"),
        (summit("2025-04-01"), summit("2025-04-25"), "different"),
        (summit("2025-04-01", town="Port Tin"), summit("2025-04-25", town="Port Tin"), "same"),
        (summit("2025-04-01", name="15th TU summit"), summit("2025-04-02"), "same"),
        (summit("2025-04-01", name="15th TU summit"), summit("2025-04-02", name="16th TU summit"), "different"),
        (summit(None), summit(None), "different"),
        (summit(None, name="15th TU summit"), summit(None, name="15th TU summit"), "same"),
    ],
)
def test_one_summit_or_two(left: Source, right: Source, verdict: str) -> None:
    assert judge(left, right).verdict == verdict


def test_who_comes_is_another_event_than_whether_it_is_held() -> None:
    held, absent = summit("2025-04-01", "2025-04-01"), Source("absent", "2025-03-30")
    absent.tell("meeting", "denied", [person("Ada Quell"), UNION], topic="TU summit")
    assert judge(held, absent).verdict == "different"


def test_a_name_is_one_in_any_order_of_its_words() -> None:
    assert gatherings.name("China-Arab Summit") == gatherings.name("2nd Arab-China summit")
    assert gatherings.edition("2nd Arab-China summit") == "2nd"
    assert gatherings.edition("Arab-China summit") == ""


def recognition(name: str, on: str, status: Status, states: Sequence[str], start: str | None) -> Source:
    source = Source(name, on)
    days = when(start, "2025-09-30", precision="month") if status == "planned" else when(start)
    source.tell("support", status, [*(state(code, "source") for code in states), state("PS", "target")], days)
    return source


def test_what_two_announced_apart_and_did_together_is_one_in_any_order(tmp_path: Path) -> None:
    pages = [
        recognition("a", "2025-07-30", "planned", ["CA"], "2025-09-01"),
        recognition("b", "2025-08-11", "planned", ["AU"], "2025-09-01"),
        recognition("c", "2025-09-21", "happened", ["AU", "CA", "PT"], "2025-09-21"),
    ]
    for at, order in enumerate(permutations(pages)):
        with Ledger.open(tmp_path / f"{at}.ledger", create=True) as ledger:
            for source in order:
                ledger.keep(source.page, source.reports)
            assert [event.status for event in ledger.events()] == ["happened"]
