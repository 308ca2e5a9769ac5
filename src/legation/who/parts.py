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

    @classmethod
    def read(cls, text: str, items: list[Item], at: int, words: Vocabulary) -> Parts:
        """Return what a phrase that begins at an item opens with; without a title, `titles` is empty."""
        parts = cls(last=at)
        _read_front(items, parts, words)
        _read_titles(text, items, parts)
        if not parts.titles:
            return parts
        parts.weak = all(t.words in words.weak for t in parts.titles)
        _read_of(text, items, parts, words)
        return parts

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

    @property
    def plural(self) -> bool:
        """True for "ministers", "officials"."""
        return bool(self.titles) and self.titles[-1].plural

    @property
    def strong(self) -> bool:
        """True where the title says enough alone: two words or more, or written with a capital."""
        return bool(self.titles) and (self.titles[-1].size > 1 or self.capital)


def _read_front(items: list[Item], parts: Parts, words: Vocabulary) -> None:
    first = True
    while parts.last < len(items):
        item = items[parts.last]
        if not first and item.gap not in RUNS and not (item.gap == "-" and parts.former):
            return
        if item.kind == "determiner":
            if not first and not parts.definite and items[parts.last - 1].key != "all":
                return
            parts.definite = True
        elif item.kind == "modifier":
            parts.former = parts.former or item.key in words.former
        elif item.kind == "place" and not item.loose and item.found:
            parts.origins.append(item.key)
            ethnic = parts.last > 0 and items[parts.last - 1].key == "ethnic"
            parts.country = parts.country if ethnic else item.found.country or parts.country
            parts.definite = parts.definite or item.owner
        else:
            return
        parts.last += 1
        first = False


def _read_titles(text: str, items: list[Item], parts: Parts) -> None:
    while parts.last < len(items):
        item = items[parts.last]
        joined = (
            bool(parts.titles) and item.key in ("and",) and _is_title(items, parts.last + 1) and not parts.collective
        )
        if joined and items[parts.last + 1].title and items[parts.last + 1].kind == "title" and not parts.plural:
            parts.words.append("and")
            parts.last += 1
            continue
        if item.kind != "title" or item.title is None or (parts.words and item.gap not in RUNS | {". "}):
            break
        if parts.last and not parts.words and parts.origins and item.gap not in RUNS:
            break
        parts.titles.append(item.title)
        parts.capital = parts.capital or text[item.start].isupper()
        if item.title.kind != "honorific":
            parts.words.append(_worded(text, item))
        parts.last += 1
        if item.owner:
            break
    if parts.words and parts.words[-1] == "and":
        parts.words.pop()
        parts.last -= 1


def _worded(text: str, item: Item) -> str:
    """Return a title as the page writes it, a plural in the singular ("Presidents" -> "President")."""
    if item.title is None or not item.title.plural or item.title.kind == "group":
        return text[item.start : item.end]
    return item.title.words.capitalize() if text[item.start].isupper() else item.title.words


def _is_title(items: list[Item], at: int) -> bool:
    return at < len(items) and items[at].kind == "title" and items[at].gap in RUNS


def _read_of(text: str, items: list[Item], parts: Parts, words: Vocabulary) -> None:
    """Read "of Russia's Security Council", "of Greenland", "to the United States" after a title."""
    at = parts.last
    if parts.collective == "state" or at >= len(items) or items[at].key not in OF or items[at].gap not in RUNS:
        return
    word = items[at].key
    at += 1
    if at < len(items) and items[at].key == "the" and items[at].gap in RUNS:
        at += 1
    end, body, country = _body(text, items, at)
    last = parts.titles[-1]
    if end == at or (word in ("in", "at") and (last.kind != "group" or parts.origins)):
        return
    if word == "to" and (last.kind != "personal" or parts.plural):
        return
    abroad = parts.titles[-1].words in words.abroad and word in ("to", "in")
    if country and not abroad:
        parts.country = parts.country or country
        parts.origins.append(country)
    parts.definite = True
    if body or abroad:
        sent = items[end - 1].found
        parts.words += [word, *(["the"] if items[at - 1].key == "the" else []), body or (sent.name if sent else "")]
    parts.last = end
    if body and not country:  # "Member of the State Council of the People's Republic of China"
        _read_of(text, items, parts, words)


def _body(text: str, items: list[Item], at: int) -> tuple[int, str, str]:
    """Return the item after a place, a body, or a place's body; the body's words; the country."""
    country, end, words = "", at, []
    while end < len(items) and end - at < 6:
        item = items[end]
        if end > at and (
            item.gap not in RUNS
            or (items[end - 1].kind == "place" and not items[end - 1].owner and item.kind != "title")
        ):
            break
        if item.kind == "place" and item.found and not item.loose:
            known = item.found.kind in ("organisation", "body", "group")
            if known:
                words.append(item.found.words)
            country = country or item.found.country
        elif item.kind == "title" and item.title and item.title.kind in ("organisation", "state"):
            words.append(text[item.start : item.end])
        elif item.kind in ("title", "capital") and words == [] and end > at:
            break
        else:
            break
        end += 1
    return end, " ".join(words), country
