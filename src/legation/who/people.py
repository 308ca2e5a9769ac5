"""The memory of one page: which full name a short one stands for."""

from __future__ import annotations

from functools import lru_cache

from legation.where.fold import split
from legation.who.mentioned import Mentioned
from legation.who.spelling import PARTICLES

HONORIFIC = frozenset("mr mrs ms miss dr sir dame lady madame president minister".split())


class People:
    """Full names seen so far on a page. A short name that two of them fit is left as it is."""

    def __init__(self) -> None:
        self._full: dict[tuple[str, ...], Mentioned] = {}

    def add(self, mentioned: Mentioned) -> None:
        """Remember a person with a name; a fuller mention (office, person) replaces an emptier one."""
        key = _key(mentioned.name)
        if mentioned.kind != "person" or not key:
            return
        old = self._full.get(key)
        if old is None or (not old.person and mentioned.person) or (not old.country and mentioned.country):
            self._full[key] = mentioned

    def full(self, name: str) -> str:
        """Return the fullest form seen of a name ("Wang" -> "Wang Yi"); the name itself if none or two fit."""
        found = self.seen(name)
        return found.name if found is not None and len(_key(found.name)) > len(_key(name)) else name

    def seen(self, name: str) -> Mentioned | None:
        """Return the one mention that a name stands for, None if none or two different persons fit."""
        key = _key(name)
        if not key:
            return None
        fits = [m for full, m in self._full.items() if _within(key, full) and not _is_younger(key, full)]
        longest = max((len(_key(m.name)) for m in fits), default=0)
        best = [m for m in fits if len(_key(m.name)) == longest]
        rivals = [m for m in fits if not all(_within(_key(m.name), _key(b.name)) for b in best)]
        return best[0] if len(best) == 1 and not rivals else None

    def known(self) -> tuple[Mentioned, ...]:
        """Return the persons seen, each in one form."""
        return tuple(self._full.values())

    def families(self) -> frozenset[str]:
        """Return folded first and last words of the names seen ("okonjo iweala" for a double one).

        These are what may stand alone for a person later on the page.
        """
        ends = {word for full in self._full if len(full) > 1 for word in (full[0], full[-1])}
        joined = {" ".join(_key(m.name.split()[-1])) for m in self._full.values() if "-" in m.name}
        return frozenset(ends | joined | {full[0] for full in self._full if len(full) == 1}) - {""}


@lru_cache(maxsize=10_000)
def _key(name: str) -> tuple[str, ...]:
    words = [word for word in split(name) if word not in PARTICLES]
    return tuple(words[1:] if len(words) > 1 and words[0] in HONORIFIC else words)


def _is_younger(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Tell whether the full form only adds "Jr" to a whole name: a son is not his father."""
    return len(short) > 1 and bool({"jr", "junior"} & set(full)) and not {"jr", "junior"} & set(short)


def _within(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Tell whether every word of a short form stands in the full one, in order."""
    rest = iter(full)
    return all(word in rest for word in short)
