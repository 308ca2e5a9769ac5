"""Whom an act is aimed at, where no slot of its trigger says so: an embedded act's target, a condition, a state named
in what is acted on."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

from legation.model import Party, PartyKind, Role
from legation.reports.coding import embedded
from legation.reports.frames import Frame
from legation.reports.maker import Maker
from legation.reports.modality import has_condition
from legation.reports.slots import fill, support
from legation.reports.states import state_name
from legation.reports.tree import VERBAL, children, conjuncts

if TYPE_CHECKING:
    from spacy.tokens import Token

    from legation.who.mentions import Mentioned

_ACTS = frozenset("sanction aid refusal threat protest military concession support criticism".split())
"""Kinds that hit or help somebody; who only speaks or plans need not."""
_TOWARDS = frozenset("against on upon onto to into from towards toward at between outside of".split())
"""Prepositions on a verb whose phrase may say whom its act concerns. "In", "over", "after" and "with" tell of where,
why and beside whom; below the object every preposition is part of what is acted on."""
_WITH = _TOWARDS | {"with"}
_LEADS = {"sanction": _WITH, "agreement": frozenset("with to from for".split())} | dict.fromkeys(
    ("aid", "concession", "support"), _WITH | {"for"}
)
"""By kind: "with" and "for" lead to the other side only where something is shut or given ("its border with")."""
_ABOUT = frozenset("on about in at against".split())
"""What an accord is about, or where it was signed, is no side of it."""
_WITHIN = (
    "poss",
    "amod",
    "compound",
    "nmod",
    "appos",
    "acl",
    "pobj",
    "conj",
    "dobj",
    "pcomp",
    "agent",
    "npadvmod",
    "dative",
)
_CAUSE = frozenset("over after amid since despite following during before because like as".split())
_SKIPPED = {"agreement": _CAUSE | _ABOUT, "support": _CAUSE | _ABOUT} | dict.fromkeys(
    ("sanction", "threat", "criticism", "protest"), _CAUSE | {"for"}
)
"""By kind: what within the object leads away from the other side; what a penalty is "for" is its cause."""
RULE = "object: the only other state named in what is acted on"


def aimed(maker: Maker, frame: Frame, sources: list[Party]) -> list[Party]:
    """Return whom an act is aimed at: who fills its slot, else whom its content, condition or object names."""
    found = maker.parties(frame, "target") or _of_embedded(maker, frame, sources)
    if not found and frame.sense.kind == "threat":
        found = _on_condition(maker, frame)
    return found or (other_state(maker, frame, sources) if frame.sense.kind in _ACTS else [])


def _of_embedded(maker: Maker, frame: Frame, sources: list[Party]) -> list[Party]:
    """Return whom the act that a frame embeds is aimed at: Russia in "refused to condemn Russia's invasion"; where that
    is the actor himself, who does it: "protested against Mali's decision to ban its goods"."""
    inner = embedded(frame, maker.frames) if frame.sense.matrix or frame.role("topic") else None
    if inner is None:
        return []
    found = maker.parties(inner, "target") or maker.parties(inner, "host", "target")
    own = {party.name for party in sources}
    if found and all(party.name in own for party in found):
        return [party for party in maker.parties(inner, "source", "target") if party.name not in own]
    return found


def _on_condition(maker: Maker, frame: Frame) -> list[Party]:
    """Return whose act a threat hangs on: Israel in "warned that if Israel attacked, its answer would be harsh"."""
    verbs = [frame.trigger, *children(frame.trigger, "ccomp", "xcomp")]
    clauses = [c for verb in verbs for c in children(verb, "advcl") if has_condition(verb)]
    return [party for clause in clauses for head in fill(clause, "subj") for party in maker.resolve(head, "target")]


def other_state(maker: Maker, frame: Frame, sources: list[Party], role: Role = "target") -> list[Party]:
    """Return the one state, not the actor's own, that the object and its phrases name: "sons of Peru's president".

    Two states compete, and it is neither, unless they are joined: "goods from Mali and Togo".
    """
    own = {party.country for party in sources}
    found: dict[str, tuple[Token, Mentioned]] = {}
    for token in _acted_on(frame):
        mention = maker.sentence.cast.exact(token)
        if mention is not None and _is_state(mention) and mention.country not in own:
            found.setdefault(mention.country, (token, mention))
    heads = [token for token, _ in found.values()]
    if not heads or not set(heads) <= set(conjuncts(heads[0])):
        return []
    return [_as_party(maker, mention, role) for _, mention in found.values()]


def _is_state(mention: Mentioned) -> bool:
    """Tell whether a mention is of one state: its people, a town, an office or body of it; or is a body of states."""
    return bool(mention.country) and (bool(state_name(mention.country)) or mention.kind == "organisation")


def _as_party(maker: Maker, mention: Mentioned, role: Role) -> Party:
    words = maker.sentence.piece(mention.start, mention.end)
    name = state_name(mention.country)
    kind: PartyKind = "state" if name else "organisation"
    return Party(name or mention.name, role, kind, mention.country, span=words, by=RULE)


def _acted_on(frame: Frame) -> Iterator[Token]:
    """Yield the words of what an act is done to: below a noun, or below the objects and prepositions of its verb."""
    trigger = frame.trigger
    verb = trigger if trigger.pos_ in VERBAL else support(trigger)
    skipped = _SKIPPED.get(frame.sense.kind, _CAUSE)
    if trigger.pos_ not in VERBAL:
        yield from _below(trigger, skipped)
    if verb is not None:
        yield from _below_verb(verb, frame.sense.kind, skipped)


def _below_verb(verb: Token, kind: str, skipped: Container[str]) -> Iterator[Token]:
    words = _LEADS.get(kind, _TOWARDS)
    for child in verb.children:
        if child.dep_ in ("dobj", "nsubjpass", "dative") or (child.dep_ == "prep" and child.lower_ in words):
            yield from _below(child, skipped)
        elif child.dep_ == "xcomp" and not children(child, "nsubj"):
            yield from _below_verb(child, kind, skipped)


def _below(head: Token, skipped: Container[str]) -> Iterator[Token]:
    """Yield a head and what its phrase holds, without clauses of their own and without causes and times."""
    yield head
    for child in head.children:
        to_do = child.dep_ == "relcl" and any(aux.lower_ == "to" for aux in children(child, "aux"))
        if to_do or child.dep_ in _WITHIN or (child.dep_ == "prep" and child.lower_ not in skipped):
            yield from _below(child, skipped)
