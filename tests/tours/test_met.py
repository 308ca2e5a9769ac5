"""Whom a traveller met is found on the leg where he met them, in passages of the kind that agencies write."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import legation
from legation.where import gazetteer

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "scripts"))
from names import country, same_name  # noqa: E402

FLOORS = {"look": 0.68, "keep": 0.75}
"""The least part of the names that must be found: `keep` is the half whose errors nobody has read."""
BEFORE = dt.timedelta(200)
"""An older visit makes the traveller known, as he is in a ledger of many pages."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage with whom its traveller met in which country."""

    half: str
    traveller: str
    land: str
    met: tuple[str, ...]
    day: dt.date
    text: str


def passages() -> Iterator[Passage]:
    for row in (HERE / "met.tsv").read_text("utf-8").splitlines():
        if not row.startswith("#"):
            half, traveller, land, met, day, text = row.split("\t")
            yield Passage(half, traveller, land, tuple(met.split("; ")), dt.date.fromisoformat(day), text)


def pages(passage: Passage) -> list[dict[str, str]]:
    older = f"{passage.traveller} arrived in Oslo on Monday for a two-day visit and will hold talks with officials."
    return [
        {"id": "now", "date": passage.day.isoformat(), "text": passage.text},
        {"id": "then", "date": (passage.day - BEFORE).isoformat(), "text": older},
    ]


def told(passage: Passage, folder: Path) -> set[str]:
    """Return whom the traveller met in the country, by the ledger of a passage."""
    source, ledger = folder / "pages.jsonl", folder / "pages.ledger"
    source.write_text("\n".join(json.dumps(page) for page in pages(passage)) + "\n", "utf-8")
    legation.read(source, into=ledger)
    with legation.Ledger(ledger) as opened:
        trips = [trip for trip in opened.trips() if same_name(passage.traveller, trip.traveller)]
    legs = (leg for trip in trips for leg in trip.legs if leg.country)
    same = (leg for leg in legs if country(gazetteer().state(leg.country)) == country(passage.land))
    return {name for leg in same for name in leg.met}


@pytest.mark.parametrize("half", FLOORS)
def test_most_of_those_met_are_on_their_leg(half: str, tmp_path: Path) -> None:
    right = of = wrong = 0
    for number, passage in enumerate(one for one in passages() if one.half == half):
        folder = tmp_path / str(number)
        folder.mkdir()
        found = told(passage, folder)
        named = [name for name in passage.met if any(same_name(name, other) for other in found)]
        right, of = right + len(named), of + len(passage.met)
        wrong += sum(not any(same_name(name, other) for name in passage.met) for other in found)
    assert right / of >= FLOORS[half]
    assert wrong <= right // 20


def test_each_passage_names_those_whom_it_says_were_met() -> None:
    every = list(passages())
    assert len({one.text for one in every}) == len(every) >= 60
    assert all(name.split()[-1] in one.text for one in every for name in one.met)


@pytest.mark.parametrize(
    ("land", "met"), [("Fiji", "Sitiveni Rabuka"), ("Palau", "Surangel Whipps"), ("Samoa", "Fiame Naomi Mata'afa")]
)
def test_a_list_puts_everybody_at_the_place_behind_the_name(land: str, met: str, tmp_path: Path) -> None:
    text = (
        "German Foreign Minister Annalena Baerbock will visit Fiji, Palau and Samoa next week. She is to meet Prime "
        "Minister Sitiveni Rabuka in Suva, President Surangel Whipps in Palau and Prime Minister Fiame Naomi Mata'afa "
        "in Apia, her ministry said."
    )
    found = told(Passage("", "Annalena Baerbock", land, (met,), dt.date(2023, 5, 2), text), tmp_path)
    assert [name for name in found if same_name(name, met)] and len(found) == 1
