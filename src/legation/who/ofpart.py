"""What stands after a title: "of Greenland", "of Russia's Security Council", "to France", "of the two countries"."""

from __future__ import annotations

from legation.who.items import Item
from legation.who.parts import OF, RUNS, Parts
from legation.who.portfolio import fields_after
from legation.who.vocabulary import Vocabulary

TO = frozenset({"to", "in", "for"})
"""Words before the place an envoy is sent to: it says where they work, not whose they are."""
FROM = frozenset({"from"})
"""Said only of titles that are told by where they come from ("his counterpart from Chad")."""


def read_of(text: str, items: list[Item], parts: Parts, words: Vocabulary) -> None:
    """Read the fields and the "of" part after a title into `parts`."""
    _read_fields(text, items, parts, words)
    at = parts.last
    if at >= len(items) or items[at].key not in OF | FROM or items[at].gap not in RUNS:
        return
    word = items[at].key
    if parts.collective == "state" and not _is_state(items, at):
        return
    at = _past_the(items, at + 1)
    owners = _owners(items, at, words) if word == "of" else 0
    if owners:
        parts.origins.append(items[owners - 1].key)
        parts.last, parts.definite = owners, True
        return
    end, body, country = _body(text, items, at)
    if end == at or not (_may_follow(word, parts, words) or (word == "in" and _is_posted(items, end, parts, words))):
        return
    sent = parts.titles[-1].words in words.abroad and word in TO
    _take(items, parts, word, end, body, country, sent)
    if body and not country:  # "Chair of the Council of State of the Republic of Cuba"
        read_of(text, items, parts, words)


def _is_state(items: list[Item], at: int) -> bool:
    """Tell whether "of" and a state follow: "the government of Chad", not "of national unity" or "of General X"."""
    at, of = _past_the(items, at + 1), items[at].key == "of"
    found = items[at].found if of and at < len(items) and items[at].gap in RUNS else None
    if found is None or items[at].owner or items[at].loose or found.kind not in ("state", "region"):
        return False
    after = items[at + 1] if at + 1 < len(items) else None  # "the administration of US President X": the head's
    return after is None or after.kind not in ("title", "modifier") or after.gap not in RUNS


def _past_the(items: list[Item], at: int) -> int:
    return at + 1 if at < len(items) and items[at].key == "the" and items[at].gap in RUNS else at


def _read_fields(text: str, items: list[Item], parts: Parts, words: Vocabulary) -> None:
    """Read "of Petroleum and Natural Gas" after "Minister"."""
    end = fields_after(items, parts.last, parts.titles[-1], words)
    if end:
        parts.words.append(text[items[parts.last].start : items[end - 1].end])
        parts.last, parts.definite, parts.weak = end, True, False


def _owners(items: list[Item], at: int, words: Vocabulary) -> int:
    """Return the item after "two countries", 0 where no such words stand there."""
    while at < len(items) and items[at].kind in ("modifier", "determiner") and items[at].gap in RUNS:
        at += 1
    return at + 1 if at < len(items) and items[at].key in words.owners and items[at].gap in RUNS else 0


def _may_follow(word: str, parts: Parts, words: Vocabulary) -> bool:
    """Tell whether a place after this word belongs to the title: "troops to Haiti" are on their way there."""
    last = parts.titles[-1]
    if word in FROM:
        return last.words in words.comers
    if word == "to":
        return last.words in words.abroad and not parts.plural
    return word not in ("in", "at") or (last.kind == "group" and not parts.origins)


def _is_posted(items: list[Item], end: int, parts: Parts, words: Vocabulary) -> bool:
    """Tell whether an envoy is told with post and name in one: "ambassador in Moscow Jane Roe"."""
    named = end < len(items) and items[end].kind == "capital" and items[end].gap in RUNS
    return named and parts.titles[-1].words in words.abroad and not parts.plural


def _take(items: list[Item], parts: Parts, word: str, end: int, body: str, country: str, sent: bool) -> None:
    if country and not sent:
        parts.country = parts.country or country
        parts.origins.append(country)
    parts.definite = True
    if body or sent:
        there, found = items[end - 1].found, items[parts.last + 1].key == "the"
        parts.words += [word, *(["the"] if found else []), body or (there.name if there else "")]
    parts.last = end


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
        else:
            break
        end += 1
    return end, " ".join(words), country
