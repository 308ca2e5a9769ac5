"""Event codes for single sentences: the whole PLOVER or CAMEO scheme, with the countries of source and target.

The coder is general (conflict, courts, protests too); the ledger takes the diplomatic part. One act is coded for a
sentence, the one its main clause tells, as the gold sets and the peers do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Literal

from legation.language import Parser, split
from legation.lexicon import Lexicon
from legation.reports import sides
from legation.reports.coding import cameo_of, embedded
from legation.reports.frames import Frame, find
from legation.reports.parties import Cast, names, openings
from legation.reports.repair import repair
from legation.reports.slots import support
from legation.reports.tree import VERBAL
from legation.when import find as find_times
from legation.when import find_dateline
from legation.who import mentions
from legation.who.mentioned import Mentioned

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Ontology = Literal["plover", "cameo"]

TOGETHER = 128
"""Rows whose sentences are parsed together."""
_DENIAL = "016"
_MUTUAL = ("036", "040", "041", "042", "044", "046", "057", "06")
"""CAMEO codes whose acts are coded in both directions when two parties share them."""


@dataclass(frozen=True, slots=True)
class Coded:
    """An act with its codes and the countries (ISO alpha-3, IGO, NGO or "") on both sides."""

    source: str
    target: str
    cameo: str
    plover: str
    frame: Frame


def code(rows: Iterable[dict[str, str]], lexicon: Lexicon, ontology: Ontology) -> Iterator[dict[str, object]]:
    """Yield a row {"id", "events": [{"source", "target", "code"}]} for each row {"id", "text", "date"}."""
    parser, rest = Parser(), iter(rows)
    while group := list(islice(rest, TOGETHER)):
        told = [_sentences(row.get("text") or "") for row in group]
        docs = parser.parse((sentence, names(found)) for sentences in told for sentence, found in sentences)
        for row, sentences in zip(group, told, strict=True):
            casts = [_cast(next(docs), found) for _, found in sentences]
            acts = [act for cast in casts for act in code_sentence(cast, lexicon)]
            yield {"id": row["id"], "events": list(_events(acts, ontology))}


def _sentences(text: str) -> list[tuple[str, tuple[Mentioned, ...]]]:
    """Return the sentences of a text, its dateline left out, with whom they mention."""
    dateline = find_dateline(text)
    texts = [text[start:end] for start, end in split(text, dateline.end if dateline else 0)]
    return [(sentence, mentions.find(sentence)) for sentence in texts]


def _cast(doc: Doc, found: tuple[Mentioned, ...]) -> Cast:
    """Return a parsed sentence, mended, with its mentions laid over it."""
    repair(doc, names(found), openings(found, find_times(doc.text)))
    return Cast(doc, found)


def _events(acts: list[Coded], ontology: Ontology) -> Iterator[dict[str, str]]:
    seen = set()
    for act in acts:
        word = act.plover if ontology == "plover" else act.cameo
        pairs = [(act.source, act.target)]
        if ontology == "cameo" and act.cameo.startswith(_MUTUAL) and act.source and act.target:
            pairs.append((act.target, act.source))
        for source, target in pairs:
            if word and (source, target, word) not in seen:
                seen.add((source, target, word))
                yield {"source": source, "target": target, "code": word}


def code_sentence(cast: Cast, lexicon: Lexicon) -> list[Coded]:
    """Return the coded acts of the main event of a parsed sentence, one for each pair of countries."""
    frames = find(cast.doc, lexicon, cast.typed)
    best = max(frames, key=lambda frame: _rank(frame, frames, cast), default=None)
    return list(_coded(best, frames, cast, lexicon)) if best is not None else []


def _rank(frame: Frame, frames: list[Frame], cast: Cast) -> tuple[float, int]:
    """Rank an act: near the root, with known parties, more than mere speech, and no part or aside of another act."""
    trigger = frame.trigger
    up = [trigger, *trigger.ancestors]
    known = any(cast.country(t) for t in frame.role("source")) + any(cast.country(t) for t in frame.role("target"))
    speech = frame.sense.cameo.startswith("01") and len(frames) > 1
    presupposed = frame.sense.part != "verb" and support(trigger) is None
    aside = any(token.dep_ in ("advcl", "relcl", "acl") and token.pos_ in VERBAL for token in up)
    points = known * 1.5 - (len(up) - 1) - 4 * speech - 2 * presupposed - 3 * aside
    for other in frames:
        if other is frame:
            continue
        if other.sense.matrix and other.trigger in up and embedded(other, frames) is frame:
            points -= 50
        if other.trigger in up and (other.sense.cameo == _DENIAL or _is_for(other, frame)):
            points += -50 if other.sense.cameo == _DENIAL else 2
        if frame.sense.part != "verb" and other.sense.part == "verb" and _is_about(other, trigger):
            points -= 3
    return (points, -trigger.i)


def _is_for(call: Frame, frame: Frame) -> bool:
    """Tell whether an act is what somebody is called for: "called the king to express his support"."""
    purpose = frame.trigger.dep_ == "advcl" and frame.trigger.head.i == call.trigger.i
    return call.sense.kind == "call" and purpose and frame.sense.kind in ("support", "demand", "criticism", "aid")


def _is_about(frame: Frame, noun: Token) -> bool:
    """Tell whether a noun is what another act is aimed at or about ("condemned the attack")."""
    heads = frame.role("target") + frame.role("topic")
    return not frame.sense.cameo.startswith("01") and any(head.i == noun.i for head in heads)


def _coded(frame: Frame, frames: list[Frame], cast: Cast, lexicon: Lexicon) -> Iterator[Coded]:
    cameo = cameo_of(frame, frames, lexicon)
    known = lexicon.codes.get(cameo) or lexicon.codes.get(cameo[:3]) or lexicon.codes.get(cameo[:2])
    plover = frame.sense.plover or (known.plover if known else "")
    sources = sides.sources(frame, cast)
    inner = embedded(frame, frames) if frame.sense.matrix else None
    targets = sides.targets(frame, inner, cast)
    if len(sources) > 1 and not targets:
        sources, targets = sources[:1], sources[1:]
    for source in sources or [""]:
        for target in [other for other in targets if other != source] or targets[:1] or [""]:
            yield Coded(source, target, cameo, plover, frame)
