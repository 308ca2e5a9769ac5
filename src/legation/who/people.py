"""The memory of one page: which full name a short one stands for."""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache

from legation.where.fold import split
from legation.who.mentioned import Mentioned
from legation.who.spelling import PARTICLES

Key = tuple[str, ...]
"""The folded words of a name, small ones and titles left out."""
CROWD = 100
"""Names of a page with one word in common, past which a shorter name is nobody's; on 513 news pages the most are 7."""
HONORIFIC = frozenset("mr mrs ms miss dr sir dame lady madame president minister".split())


class People:
    """Full names seen so far on a page. A short name that two of them fit is left as it is."""

    def __init__(self) -> None:
        self._full: dict[Key, Mentioned] = {}
        self._with: dict[str, list[Key]] = {}
        self._families: set[str] = set()

    def add(self, mentioned: Mentioned) -> None:
        """Remember a person with a name; a fuller mention (office, person) replaces an emptier one."""
        key = _key(mentioned.name)
        if mentioned.kind != "person" or not key:
            return
        old = self._full.get(key)
        if old is None or (not old.person and mentioned.person) or (not old.country and mentioned.country):
            self._full[key] = mentioned
        if old is None:
            self._index(key, mentioned.name)

    def _index(self, key: Key, name: str) -> None:
        """Note the words of a new name, and which of them may stand alone for the person."""
        for word in set(key):
            self._with.setdefault(word, []).append(key)
        self._families |= {key[0], key[-1]}
        if "-" in name and (double := " ".join(_key(name.rsplit(maxsplit=1)[-1]))):
            self._families.add(double)

    def full(self, name: str) -> str:
        """Return the fullest form seen of a name ("Wang" -> "Wang Yi"); the name itself if none or two fit."""
        found = self.seen(name)
        return found.name if found is not None and len(_key(found.name)) > len(_key(name)) else name

    def seen(self, name: str) -> Mentioned | None:
        """Return the one mention that a name stands for, None if none or two different persons fit."""
        key = _key(name)
        near = min((self._with.get(word, []) for word in key), key=len, default=[])
        if len(near) > CROWD:
            return self._full.get(key)
        fits = [full for full in near if _within(key, full) and not _is_younger(key, full)]
        longest = max(map(len, fits), default=0)
        best = [full for full in fits if len(full) == longest]
        rivals = [full for full in fits if not all(_within(full, one) for one in best)]
        return self._full[best[0]] if len(best) == 1 and not rivals else None

    def known(self) -> tuple[Mentioned, ...]:
        """Return the persons seen, each in one form."""
        return tuple(self._full.values())

    def families(self) -> Set[str]:
        """Return folded first and last words of the names seen ("okonjo iweala" for a double one), as they are now.

        These are what may stand alone for a person later on the page.
        """
        return self._families


@lru_cache(maxsize=1 << 12)
def _key(name: str) -> Key:
    words = [word for word in split(name) if word not in PARTICLES]
    return tuple(words[1:] if len(words) > 1 and words[0] in HONORIFIC else words)


def _is_younger(short: Key, full: Key) -> bool:
    """Tell whether the full form only adds "Jr" to a whole name: a son is not his father."""
    return len(short) > 1 and bool({"jr", "junior"} & set(full)) and not {"jr", "junior"} & set(short)


def _within(short: Key, full: Key) -> bool:
    """Tell whether every word of a short form stands in the full one, in order."""
    rest = iter(full)
    return all(word in rest for word in short)
