"""The front of a mention: determiner, modifiers, nationality or owner, titles, and an "of" part."""

from __future__ import annotations

from dataclasses import dataclass, field

from legation.who.items import Item
from legation.who.vocabulary import Title, Vocabulary

OF = frozenset({"of", "for", "at", "to", "in"})
RUNS = frozenset({" ", "\u00a0", "\n", "  "})


@dataclass(slots=True)
class Parts:
    """What stands before a name (or alone). `last` is the item after; `size` counts items of an "of" part."""

    last: int
    titles: list[Title] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    origins: list[str] = field(default_factory=list)
    country: str = ""
    former: bool = False
    definite: bool = False
    weak: bool = False
    capital: bool = False
    size: int = 0

    @classmethod
    def of_place(cls, item: Item, size: int) -> Parts:
        """Return the parts of "of PLACE"."""
        return cls(last=0, country=item.found.country if item.found else "", size=size)

    @property
    def office(self) -> str:
        """The office as worded, singular, without nationality."""
        return " ".join(self.words)

    @property
    def collective(self) -> str:
        """state, organisation or group where the last title names many; "" for a person's."""
        kind = self.titles[-1].kind if self.titles else ""
        return kind if kind in ("state", "organisation", "group") else ""

    @property
    def honorific(self) -> bool:
        """True where only Mr, Ms, Dr ... stand there."""
        return all(t.kind == "honorific" for t in self.titles)

    def styled(self, words: Vocabulary) -> bool:
        """True where only styles stand ("General", "Sheikh", "Mr"): how somebody is called, not what they do."""
        bare = not (self.origins or self.definite or self.plural or self.former)
        return bool(self.titles) and bare and all(t.kind == "honorific" or t.words in words.styles for t in self.titles)

    @property
    def plural(self) -> bool:
        """True for "ministers", "officials"."""
        return bool(self.titles) and self.titles[-1].plural

    @property
    def strong(self) -> bool:
        """True where the title says enough alone: two words or more, or written with a capital."""
        return bool(self.titles) and (self.titles[-1].size > 1 or self.capital)
