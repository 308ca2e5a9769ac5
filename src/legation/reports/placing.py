"""Where an act happens: place phrases of its clause, else the visit it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from legation.model import Place
from legation.reports.naming import state_name
from legation.reports.slots import fill, support
from legation.reports.tree import VERBAL, children, conjuncts, prepositions

if TYPE_CHECKING:
    from spacy.tokens import Token

    from legation.reports.scene import Sentence

_WHERE = ("in", "at", "near", "outside", "inside")


def place_of(sentence: Sentence, head: Token) -> Place | None:
    """Return the place a head names, with its wider place after a comma ("Sochi, Russia"); None if it names none."""
    mention = sentence.cast.at(head)
    if mention is None or mention.kind not in ("place", "state"):
        return None
    start, end = mention.start, mention.end
    locality = "" if mention.kind == "state" else mention.name
    words = [mention.name] if locality else [state_name(mention.country) or mention.name]
    for wider in (*children(head, "appos", "conj", "npadvmod"), *prepositions(head, "in")):
        other = sentence.cast.at(wider)
        if (
            locality
            and other is not None
            and other.kind in ("state", "place")
            and other.country == mention.country
            and other is not mention
        ):
            words.append(state_name(other.country) if other.kind == "state" else other.name)
            end = max(end, other.end)
    return Place(", ".join(dict.fromkeys(words)), locality, mention.country, sentence.piece(start, end))


def places(sentence: Sentence, heads: tuple[Token, ...]) -> list[Place]:
    """Return one Place a country: several cities of a country are one, "Algiers; Souk Ahras; Algeria"."""
    found: dict[str, Place] = {}
    for head in heads:
        here = place_of(sentence, head)
        if here is None:
            continue
        known = found.get(here.country or here.name)
        found[here.country or here.name] = here if known is None else _joined(known, here)
    return list(found.values())


def _joined(first: Place, second: Place) -> Place:
    if second.name in first.name or not second.locality:
        return first
    if not first.locality:
        return Place(second.name, second.locality, first.country or second.country, second.span)
    if first.name.endswith(second.name):
        return first
    return Place(f"{first.name}; {second.name}", first.locality, first.country, first.span)


def setting(sentence: Sentence, trigger: Token) -> Place | None:
    """Return where a clause says its act takes place: "in Damascus", "at the White House"; None if it does not."""
    holders = [trigger]
    verb = support(trigger) if trigger.pos_ not in VERBAL else None
    if verb is not None:
        holders.append(verb)
    for holder in holders:
        for word in _WHERE:
            for head in fill(holder, word):
                for joined in conjuncts(head)[:1]:
                    if here := place_of(sentence, joined):
                        return here
    return None
