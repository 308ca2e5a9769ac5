"""Acts told only in passing: a report of one denied, a decision somebody objects to, an accord said to be broken.

Such a page is not the first to tell of the act: it is where the ledger learns that it is denied or disputed. The guide
of the gold pages does not count what is told in passing among a page's own events, so `PASSING` marks the rule.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.model import Party, Status
from legation.reports import status
from legation.reports.aimed import aimed
from legation.reports.draft import PASSING, Draft
from legation.reports.frames import Frame
from legation.reports.maker import Maker
from legation.reports.modality import is_negated
from legation.reports.slots import fill, support
from legation.reports.subjects import decider
from legation.reports.tree import VERBAL, children, governor

if TYPE_CHECKING:
    from spacy.tokens import Token

_ACTS = frozenset("agreement aid sanction refusal military concession support".split())
_CLAUSES = ("acl", "ccomp", "relcl")
_ITS = frozenset("it its them their".split())
_NAMES = ("title", "heading", "caption")


@cache
def words() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """Return the word lists of `passing.toml` by section and name."""
    table = tomllib.loads(files("legation.reports").joinpath("passing.toml").read_text("utf-8"))
    return {part: {name: frozenset(row.split()) for name, row in rows.items()} for part, rows in table.items()}


def passing(maker: Maker, told: Collection[Draft]) -> Iterator[Draft]:
    """Yield the acts that a sentence tells only in passing; `told` are its own, which are told already."""
    if maker.sentence.kind in _NAMES:
        return
    known = {draft.trigger.start for draft in told}
    for frame in maker.frames:
        told_as = _status(frame) if frame.sense.kind in _ACTS else None
        if told_as and maker.sentence.words(frame.trigger).start not in known:
            yield from _draft(maker, frame, told_as)


def _status(frame: Frame) -> Status | None:
    """Return what the noun that a clause hangs on says of the act: denied, decided, planned; None for any other."""
    verb = frame.trigger if frame.trigger.pos_ in VERBAL else support(frame.trigger)
    if verb is None or _is_there(verb):
        return status.of_verb(verb) if verb is not None else None
    if verb.dep_ not in _CLAUSES or verb.head.pos_ != "NOUN":
        return None
    forms, above = lemmas(verb.head.text), governor(verb.head)
    if frame.sense.kind == "agreement" and verb.dep_ == "relcl" and forms & words()["accord"]["nouns"]:
        return status.of_verb(verb)  # "the pact that Ghana and Benin signed on Wednesday sets a floor price"
    if is_denied(verb.head):
        return "denied"
    if above is None or not decider(verb) or is_negated(verb):
        return None
    found: tuple[Status, ...] = ("happened", "planned")
    return next((one for one in found if forms & words()["decided"][one]), None)


def _is_there(verb: Token) -> bool:
    """Tell whether a clause says what is done where somebody goes: "a trip to Oslo, where he is to receive a prize"."""
    inner = verb
    while inner.dep_ == "xcomp" and inner.head.pos_ in VERBAL:
        inner = inner.head
    words = [word.lower_ for one in (verb, inner) for word in children(one, "advmod")]
    return inner.dep_ in ("relcl", "advcl") and "where" in words


def is_denied(noun: Token) -> bool:
    """Tell whether a report or claim is denied: "dismissed as untrue reports that"."""
    above = governor(noun)
    row = words()["denied"]
    if above is None or not lemmas(noun.text) & row["nouns"]:
        return False
    return bool(lemmas(above.text) & row["verbs"]) and not is_negated(above)


def _draft(maker: Maker, frame: Frame, told_as: Status) -> Iterator[Draft]:
    sources = maker.parties(frame, "source") or maker.parties(frame, "participant", "source")
    names = {party.name for party in sources}
    targets = [party for party in aimed(maker, frame, sources) if party.name not in names]
    if not any(party.country for party in targets):
        targets = _objector(maker, frame, sources) or targets
    if frame.sense.kind == "agreement":
        mine = maker.parties(frame, "participant") or sources
        sides = [replace(party, role="participant") for party in (*mine, *targets)]
        sides = [side for at, side in enumerate(sides) if side.name not in {one.name for one in sides[:at]}]
        if len(sides) > 1:
            yield in_passing(maker, frame, tuple(sides), told_as)
    elif sources:
        yield in_passing(maker, frame, (*sources, *targets), told_as)


def _objector(maker: Maker, frame: Frame, sources: list[Party]) -> list[Party]:
    """Return who objects, where only "it" or "its" is hit: "Chad condemned Mali's decision to expel its envoy"."""
    things = [thing for slot in ("obj", "from", "against") for thing in fill(frame.trigger, slot)]
    if not any(word.lower_ in _ITS for thing in things for word in (thing, *children(thing, "poss"))):
        return []
    own = {party.country for party in sources}
    for verb in (up for up in frame.trigger.ancestors if up.pos_ in VERBAL):
        told = [party for head in fill(verb, "subj") for party in maker.resolve(head, "target")]
        if found := [party for party in told if party.country and party.country not in own]:
            return found
    return []


def in_passing(maker: Maker, frame: Frame, who: tuple[Party, ...], told_as: Status) -> Draft:
    """Return a draft of an act that its sentence only presupposes, with the rule and the code of the act itself."""
    draft = replace(maker.draft(frame, who, place=maker.setting(frame), status=told_as), rule=PASSING + frame.sense.id)
    if told_as == "planned":
        return draft
    cameo, sense = frame.sense.cameo, frame.sense  # decided or denied, it is the deed, not the intention of it
    known = maker.lexicon.codes.get(cameo)
    plover = sense.plover or (known.plover if known else "")
    return replace(draft, cameo=cameo, plover=plover, mode=sense.mode or (known.mode if known else ""))
