"""Which places are towns, so that two of them are two places: a region holds towns, and a palace stands in one."""

from __future__ import annotations

from functools import lru_cache

from legation.where import gazetteer

_SITES = frozenset(
    "airport airbase base palace house office hall hotel castle residence center centre gate fort".split()
)


@lru_cache(maxsize=4096)
def is_town(locality: str, country: str) -> bool:
    """Say whether a place is a town, be it one of which no list knows the state ("the mountain town of Murree"): a
    region has no state either, and a building or airport lies in some town."""
    if not locality or locality.lower().rpartition(" ")[2] in _SITES:
        return False
    return bool(country) or not any(found.kind == "region" for found in gazetteer().find(locality.title()))
