"""Read the front of a mention: determiner, modifiers, nationality or owner, fields, titles."""

from __future__ import annotations

from legation.who.items import Item
from legation.who.ofpart import read_of
from legation.who.parts import RUNS, Parts
from legation.who.portfolio import fields_before
from legation.who.vocabulary import Vocabulary


def read_parts(text: str, items: list[Item], at: int, words: Vocabulary) -> Parts:
    """Return what a phrase that begins at an item opens with; without a title, `titles` is empty."""
    parts = Parts(last=at)
    _read_front(items, parts, words)
    _read_fields(text, items, at, parts, words)
    _read_titles(text, items, parts)
    if not parts.titles:
        return parts
    parts.weak = all(t.words in words.weak for t in parts.titles)
    read_of(text, items, parts, words)
    return parts


def _read_fields(text: str, items: list[Item], at: int, parts: Parts, words: Vocabulary) -> None:
    """Read "oil and gas" before "minister"; without an origin only with capitals: "discussed trade and ..." is none."""
    first = max(_first_field(items, at, parts.last, words), at)
    end = fields_before(items, first, words)
    if not end or (first == at and not text[items[at].start].isupper()):
        return
    parts.words.append(text[items[first].start : items[end - 1].end])
    parts.last, parts.capital = end, parts.capital or text[items[first].start].isupper()


def _first_field(items: list[Item], at: int, last: int, words: Vocabulary) -> int:
    """Return where the fields begin that the modifiers before an item end with ("senior oil" and gas)."""
    first = last
    while first > at and items[first - 1].kind == "modifier" and items[first - 1].key in words.fields:
        first -= 1
    return first


def _read_front(items: list[Item], parts: Parts, words: Vocabulary) -> None:
    first = True
    while parts.last < len(items):
        item = items[parts.last]
        if not first and item.gap not in RUNS and not (item.gap == "-" and parts.former):
            return
        if item.kind == "determiner":
            if item.key == "that" or (not first and items[parts.last - 1].key not in ("all", "both")):
                return  # "announces that ministers": the conjunction; "told the BBC the police": two mentions
            parts.definite = True
        elif item.kind == "modifier":
            parts.former = parts.former or item.key in words.former
        elif item.owner and item.key in words.owners:  # "the two countries' foreign ministers"
            parts.origins.append(item.key)
            parts.definite = True
        elif item.kind == "place" and not item.loose and item.found:
            parts.origins.append(item.key)
            ethnic = parts.last > 0 and items[parts.last - 1].key == "ethnic"
            own = ethnic or (parts.country and item.key in words.shared)  # "Peru's Congress" is not of the US
            parts.country = parts.country if own else item.found.country or parts.country
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
        if item.key == "state" and _is_verb(text, items, parts):
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
    shown = text[item.start : item.end]
    if item.title is None or not item.title.plural or item.title.kind == "group":
        return shown
    if shown[:-1].isupper():  # "MPs"
        return shown[:-1]
    return item.title.words.capitalize() if shown[0].isupper() else item.title.words


def _is_verb(text: str, items: list[Item], parts: Parts) -> bool:
    """Tell whether "state" at the item says something ("Malawi state that", "officials state"), and is no state."""
    before = items[parts.last - 1] if parts.last else None
    if before is None or text[items[parts.last].start].isupper() or _is_title(items, parts.last + 1):
        return False
    named = before.found is not None and before.found.kind != "demonym" and not before.owner
    return named or bool(parts.titles) or (parts.last + 1 < len(items) and items[parts.last + 1].key == "that")


def _is_title(items: list[Item], at: int) -> bool:
    return at < len(items) and items[at].kind == "title" and items[at].gap in RUNS
