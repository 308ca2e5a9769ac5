"""Event codes for single sentences: the whole PLOVER or CAMEO scheme, with the countries of source and target.

The coder is general (conflict, courts, protests too); the ledger takes the diplomatic part. One act is coded for a
sentence, the one its main clause tells, as the gold sets and the peers do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from legation.language import Parser, split
from legation.lexicon import Lexicon
from legation.reports import sides, status
from legation.reports.frames import Frame, find
from legation.reports.parties import Cast, names, openings
from legation.reports.repair import repair
from legation.reports.slots import support
from legation.when import find as find_times
from legation.when import find_dateline
from legation.who import mentions

if TYPE_CHECKING:
    from spacy.tokens import Token

Ontology = Literal["plover", "cameo"]

_CHOICE = frozenset("will would wo ca can could do does".split())
_MUTUAL = ("03", "04", "06")
"""CAMEO roots whose acts are coded in both directions when two parties share them."""


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
    parser = Parser()
    for row in rows:
        text = row.get("text") or ""
        dateline = find_dateline(text)
        texts = [text[start:end] for start, end in split(text, dateline.end if dateline else 0)]
        named = [mentions.find(sentence) for sentence in texts]
        docs = parser.parse((sentence, names(found)) for sentence, found in zip(texts, named, strict=True))
        casts = [Cast(doc, found) for doc, found in zip(docs, named, strict=True)]
        for cast, found in zip(casts, named, strict=True):
            repair(cast.doc, names(found), openings(found, find_times(cast.doc.text)))
        acts = [act for cast in casts for act in code_sentence(cast, lexicon)]
        yield {"id": row["id"], "events": list(_events(acts, ontology))}


def _events(acts: list[Coded], ontology: Ontology) -> Iterator[dict[str, str]]:
    seen = set()
    for act in acts:
        word = act.plover if ontology == "plover" else act.cameo
        pairs = [(act.source, act.target)]
        if ontology == "cameo" and act.cameo[:2] in _MUTUAL and act.source and act.target:
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
    """Rank an act: near the root, with known parties, and more than mere speech."""
    depth = len(list(frame.trigger.ancestors))
    known = any(cast.country(t) for t in frame.role("source")) + any(cast.country(t) for t in frame.role("target"))
    speech = frame.sense.cameo.startswith("01") and len(frames) > 1
    presupposed = frame.sense.part != "verb" and support(frame.trigger) is None
    return (known * 1.5 - depth - 4 * speech - 2 * presupposed, -frame.trigger.i)


def _coded(frame: Frame, frames: list[Frame], cast: Cast, lexicon: Lexicon) -> Iterator[Coded]:
    cameo = cameo_of(frame, frames, lexicon)
    known = lexicon.codes.get(cameo) or lexicon.codes.get(cameo[:3]) or lexicon.codes.get(cameo[:2])
    plover = frame.sense.plover or (known.plover if known else "")
    sources = sides.sources(frame, cast)
    inner = embedded(frame, frames) if frame.sense.matrix else None
    targets = sides.targets(frame, inner, cast)
    for source in sources or [""]:
        for target in targets or [""]:
            yield Coded(source, target, cameo, plover, frame)


def cameo_of(frame: Frame, frames: list[Frame], lexicon: Lexicon) -> str:
    """Return the CAMEO code of a frame: its own, or composed with the act that it embeds or that is only intended."""
    own = frame.sense.cameo
    if frame.sense.matrix and (inner := embedded(frame, frames)) is not None:
        return lexicon.compose(frame.sense.matrix, cameo_of(inner, frames, lexicon)) or own
    if frame.sense.matrix:
        return lexicon.compose(frame.sense.matrix, "") or own
    reading = status.of_verb(frame.trigger) if frame.sense.part == "verb" else status.of_noun(frame.trigger)
    if reading in ("planned", "proposed"):
        return lexicon.compose("intend", own) or own
    if reading == "refused" or (reading == "denied" and _is_choice(frame.trigger)):
        return lexicon.compose("reject", own) if own[:2] != "01" else ""
    return own


def _is_choice(verb: Token) -> bool:
    """Tell whether a negation is a decision ("will not accept"), not a fact ("has not met")."""
    return any(child.dep_ == "aux" and child.lower_ in _CHOICE for child in verb.children)


def embedded(frame: Frame, frames: list[Frame]) -> Frame | None:
    """Return the act that a matrix act ("threaten to", "call for") governs: the highest frame below its trigger."""
    below = {token.i for token in frame.trigger.subtree} - {frame.trigger.i}
    inner = [other for other in frames if other.trigger.i in below and other.trigger.i > frame.trigger.i]
    return min(inner, key=lambda other: len(list(other.trigger.ancestors)), default=None)
