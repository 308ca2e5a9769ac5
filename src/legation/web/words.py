"""The ledger's short names in words for a page: kinds, fields, how a day is known, the parts of a score."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from legation import describe
from legation.ledger.explain import Ground
from legation.model import Party, Report
from legation.where import gazetteer


@cache
def table() -> Mapping[str, Mapping[str, str]]:
    """Load the reviewed words once."""
    data: Mapping[str, Mapping[str, str]] = tomllib.loads(
        files("legation.web").joinpath("words.toml").read_text("utf-8")
    )
    return data


def word(name: str, sort: str) -> str:
    """Return the word for a short name of some sort ("kind", "field", "part" ...); an unknown one reads as it is."""
    return table()[sort].get(name) or name.replace(".", " ").replace("-", " ").replace("_", " ")


def kind(name: str) -> str:
    """Return the word for a kind of event."""
    return table()["kind"].get(name, name)


def role(party: Party) -> str:
    """Return the part somebody has in an event where it is worth saying, "" for who acts."""
    return table()["role"].get(party.role, "")


def told(ground: Ground, report: Report) -> tuple[str, str]:
    """Return what a field is called and what it was read as; of an inferred party also by which rule."""
    name, by, rule = ground.field.partition(" by ")
    if by:
        return word("party", "field"), f"{value(ground, report)} ({rule})"
    return word(name, "field"), value(ground, report)


def value(ground: Ground, report: Report) -> str:
    """Return what a field was read as, in words: no codes, days as precisely as they are known."""
    if ground.field == "when" and report.when:
        return describe.when(report.when)
    if ground.field == "place" and report.place:
        country = gazetteer().state(report.place.country) or report.place.country
        return ", ".join(dict.fromkeys(one for one in (report.place.locality or report.place.name, country) if one))
    if ground.field == "trigger":
        return kind(ground.value)
    return ground.value.replace("[source]", "").replace("[participant]", "").strip()
