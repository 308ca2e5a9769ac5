"""Setting out by night: the traveller lands on the day after.

From the Americas to another continent a flight takes the night; elsewhere it is open on which of the two days he
arrives, unless words say that he leaves in the evening.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from legation.ledger.signs import Sign

_NIGHT = ("night", "evening", "overnight")


def overnight(sign: Sign, home: str) -> bool:
    """Say whether the flight of a setting out takes the night: from another continent, or by its words."""
    return overseas(home, sign.country) or any(word in sign.when.words.casefold() for word in _NIGHT)


def overseas(home: str, country: str) -> bool:
    """Say whether a journey leads from the Americas to another continent."""
    return home in americas() and bool(country) and country not in americas()


@cache
def americas() -> frozenset[str]:
    """Load the states of the Americas."""
    lines = files("legation.ledger").joinpath("americas.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
