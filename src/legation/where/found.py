"""What the gazetteer finds in a text: one frozen record, and the entry it came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["state", "demonym", "capital", "city", "region", "seat", "organisation", "body", "group"]


@dataclass(frozen=True, slots=True)
class Found:
    """A known name in a text: `text[start:end] == words`.

    `name` is the canonical name (of the state, for a demonym); `country` is ISO 3166-1 alpha-2, an organisation's
    short name, or empty where no one state stands for it (seas, "Western leaders", al-Qaeda).
    `plural` is true for a people ("Israelis") and for collective names of many states.
    """

    start: int
    end: int
    words: str
    kind: Kind
    name: str
    country: str
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A name of the tables: its words, what it names, and how its letters must look in a text."""

    words: str
    kind: Kind
    name: str
    country: str
    plural: bool = False

    @property
    def acronym(self) -> bool:
        """True for short names in capitals ("US", "WHO"), which match only as they are written."""
        letters = self.words.replace(".", "")
        return letters.isupper() and len(letters) <= 6 and " " not in letters
