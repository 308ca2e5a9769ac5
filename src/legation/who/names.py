"""Runs of capitalised words: where a person's name begins and ends, and whether it is one."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from legation.who.items import Item
from legation.who.register import register
from legation.who.spelling import PARTICLES, exact, words_of
from legation.who.vocabulary import Vocabulary

QUOTES = frozenset("\"'“”‘’")
STYLES = frozenset("sheikh sheik shaikh amir emir".split())
"""Titles that are given names too, where they stand between two names."""
LONGEST = 6
"""Words of the longest name read, the small ones within it ("bin", "Al", "de la") not counted."""


@dataclass(frozen=True, slots=True)
class Run:
    """Items `first` up to `last` (not included) that read as one name; `sort` is person, organisation or ""."""

    first: int
    last: int
    sort: str


class Names:
    """Finds runs in a row of items."""

    def __init__(self, items: list[Item], words: Vocabulary, headline: bool, known: Set[str]) -> None:
        self.items, self.words, self.headline, self.known = items, words, headline, known

    def read(self, at: int, titled: bool = False) -> Run | None:
        """Return the name that begins at an item, None if none does. `titled`: a title stands before it."""
        if not self._opens(at, titled):
            return None
        last = self._end(at)
        return Run(at, last, "person") if titled and not self._is_body(at, last) else self._sort(at, last)

    def _opens(self, at: int, titled: bool) -> bool:
        if at >= len(self.items):
            return False
        item = self.items[at]
        if item.kind == "capital":
            return self._is_known_pair(at) or (
                item.gap != "&"  # the "E" of "PG&E"
                and item.key not in self.words.ordinary
                and not item.key.isdigit()
                and (titled or item.key not in self.words.things)
            )
        return self._place_name(at) or self._is_namesake(at)

    def _is_namesake(self, at: int) -> bool:
        """Tell whether a town has the family name of somebody the page named: "Austin" after "Lloyd Austin".

        After "in" and the like it is the town.
        """
        item = self.items[at]
        town = item.found is not None and item.found.kind in ("city", "region")
        there = at > 0 and self.items[at - 1].key in self.words.locative
        return town and not there and not item.loose and item.key in self.known

    def _is_known_pair(self, at: int) -> bool:
        """Tell whether a plain word and a capital are a name of the register: "To Lam"."""
        return at + 1 < len(self.items) and self._cap(at + 1) and self._is_known(at, at + 2)

    def _place_name(self, at: int) -> bool:
        """Tell whether a place opens a name: "Jordan Bardella", "Israel Katz"; never "Israel Tuesday"."""
        item = self.items[at]
        if (
            item.kind != "place"
            or item.owner
            or item.loose
            or " " in item.key
            or item.key not in self.words.first_places
        ):
            return False
        after = self.items[at + 1] if at + 1 < len(self.items) else None
        if after is None or after.kind != "capital" or after.gap != " ":
            return False
        return after.key not in self.words.ordinary | self.words.things | self.words.bodies

    def _end(self, at: int) -> int:
        last = at + 1
        small = 0
        while last < len(self.items) and last - at - small < LONGEST and self._goes_on(at, last):
            small += self.items[last].key in self.words.inner
            last += 2 if self._is_nickname(last) else 1
        while last - 1 > at and self.items[last - 1].kind == "word":
            last -= 1
        return last

    def _is_nickname(self, at: int) -> bool:
        """Tell whether a capital stands in quotation marks within a name: `Charles "CQ" Brown`."""
        if at + 1 >= len(self.items) or self.items[at].gap.strip() not in QUOTES:
            return False
        after = self.items[at + 1]
        return bool(self.items[at].gap.strip()) and after.kind == "capital" and after.gap.strip() in QUOTES

    def _goes_on(self, at: int, last: int) -> bool:
        before, item = self.items[last - 1], self.items[last]
        if self._is_nickname(last):
            return item.kind == "capital"
        short = len(before.key) == 1 or before.key in ("st", "jr", "mohd", "wm")
        if before.owner or (
            item.gap not in (" ", "\u00a0", "-", "\n") and not (item.gap == ". " and short) and item.gap != "."
        ):
            return False
        if item.kind == "capital":
            return item.key not in self.words.ordinary or self._is_known(at, last + 1)
        if item.kind == "title":  # "Qin Gang", "Angus King": only a name the register knows
            given = item.key in STYLES and self._cap(last + 1)  # "Hassan Sheikh Mohamud"
            return last - at <= 2 and (given or self._is_known(at, last + 1))
        if item.kind == "place":
            return last - at <= 3 and self.items[at].key in self.words.first_names and self._family_place(at, last)
        return self._inner(last) and (self._cap(last + 1) or (self._inner(last + 1) and self._cap(last + 2)))

    def _family_place(self, at: int, last: int) -> bool:
        """Tell whether a place ends a name ("Lloyd Austin"): a person of the register, a plain one-word city, or a
        state whose name people bear ("Nikki Holland")."""
        item = self.items[last]
        borne = item.found is not None and item.found.kind == "state" and item.key in self.words.first_places
        town = item.found is not None and item.found.kind in ("city", "region")
        plain = (town or borne) and " " not in item.key and item.gap == " "
        return self._is_known(at, last + 1) or (plain and not self.headline and self.items[at].key != "new")

    def _is_known(self, at: int, last: int) -> bool:
        name = " ".join(item.key for item in self.items[at:last])
        return ("e" + exact(name)) in register().names and " " in name

    def _inner(self, at: int) -> bool:
        return (
            at < len(self.items)
            and self.items[at].kind in ("word", "determiner")
            and self.items[at].key in self.words.inner
        )

    def _cap(self, at: int) -> bool:
        return at < len(self.items) and self.items[at].kind == "capital" and self.items[at].gap in (" ", "-")

    def _is_body(self, at: int, last: int) -> bool:
        return last - at > 1 and any(item.key in self.words.bodies for item in self.items[at:last])

    def _sort(self, at: int, last: int) -> Run | None:
        """Tell a person from a body or a thing; a lone word must be a family name the register or the page knows."""
        keys = [item.key for item in self.items[at:last]]
        if any(key in self.words.things for key in keys) and not self._is_known(at, last):
            return None
        if self._is_body(at, last):
            return Run(at, last, "organisation")
        if len(keys) == 1 or self.headline:
            return Run(at, last, "person") if self._known_alone(keys) or self._is_known(at, last) else None
        return Run(at, last, "person")

    def _known_alone(self, keys: list[str]) -> bool:
        words = [word for key in keys for word in words_of(key)]
        key = " ".join(words)
        if key in self.known or " ".join(word for word in words if word not in PARTICLES) in self.known:
            return True
        return ("f" + key) in register().names and key not in self.words.bodies
