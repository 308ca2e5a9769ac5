"""Same or different: a scored, explained decision about two reports.

Pure: two profiles in, one decision out, the same whichever is named first. Vetoes come first and say why; then each
likeness adds its weight (`weights.toml`). Publication dates only ever compare pages; they date no event.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from legation.ledger import gatherings, likeness, names, vetoes
from legation.ledger.parts import Part, weights
from legation.ledger.profile import Profile, gap

_SURE = likeness.TIES - {"tie.around", "tie.around_two"}
_FRESH = 3  # days after which others may still join in a demand
Verdict = Literal["same", "near", "different"]


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about two reports (`left` sorts before `right`), and the parts of the score."""

    left: str
    right: str
    verdict: Verdict
    score: float
    parts: tuple[Part, ...]


def decide(one: Profile, other: Profile) -> Decision:
    """Decide whether two reports tell of one event."""
    left, right = sorted((one, other), key=lambda report: report.id)
    if veto := vetoes.find(left, right):
        return Decision(left.id, right.id, "different", 0.0, (Part(f"veto.{veto.name}", 0.0, veto.words),))
    parts = tuple(likeness.find(left, right))
    if lack := missing(left, right, parts):
        return Decision(left.id, right.id, "different", 0.0, (*parts, Part("veto.lack", 0.0, lack)))
    score = sum(part.score for part in parts)
    return Decision(left.id, right.id, verdict(score), score, parts)


def verdict(score: float) -> Verdict:
    """Turn a score into a verdict by the reviewed threshold."""
    figures = weights()
    return (
        "same" if score >= figures.threshold else "near" if score >= figures.threshold - figures.near else "different"
    )


def missing(left: Profile, right: Profile, parts: tuple[Part, ...]) -> str:
    """Return what is lacking for a fold, "" if nothing is: without a party nothing, without a day a tie."""
    found = {part.name for part in parts}
    if not any(name.startswith("party.") for name in found) and "tie.gathering" not in found:
        return "no party in common"
    if left.page == right.page and not alike(left, right):
        return "one page tells them as two"
    if left.family == "speech":
        return speech(left, right, found)
    if "tie.gathering" in found and not dated(left, right, found):
        return "no day, town or number by which it is the same gathering"
    timed = any(name.startswith("day.") for name in found)
    talks = left.family in ("visit", "meeting", "call")
    if not timed and not found & likeness.TIES:
        return "no day and nothing else that ties them"
    if not timed and left.family != "visit" and not found & _SURE and not elsewhere(left, right):
        return "no day, and all that ties them holds for any journey there"
    if talks or (left.days and right.days) or found & (likeness.TIES | {"tie.issue", "tie.code"}):
        return ""
    return "" if once(left, found) else "no day and no topic that ties them"


def elsewhere(left: Profile, right: Profile) -> bool:
    """Say whether two pages tell of another stop of the same journey. That both name who receives there says little:
    whoever goes to Tokyo meets the same prime minister for years."""
    own = {one.country for one in (left, right)} | {party.country for one in (left, right) for party in one.parties}
    shared = left.around & right.around
    return any(key.startswith("to ") and key[3:] not in own for key in shared)


def dated(left: Profile, right: Profile, found: set[str]) -> bool:
    """Say whether something places two tellings of a gathering in one time: the bodies that hold it meet often, and no
    page says which meeting it means. A plan that was kept does, so do pages ten days apart at most."""
    near = found & {"day.day", "day.overlap", "day.near_visit", "day.moved", "day.hours", "day.week", "status.kept"}
    sure = found & {"tie.words", "tie.quote", "place.locality"} and "day.month" in found
    told = gatherings.edition(left.topic) and gatherings.edition(left.topic) == gatherings.edition(right.topic)
    return bool(near or sure or told)


def once(report: Profile, found: set[str]) -> bool:
    """Say whether an act told twice is one act though nothing else ties its reports: within three days, if a named
    person does it, if two parties do not do it every day (aid and attacks they may), if support was announced and
    then given (praise is not announced), or if one denies what the other tells; or if one announced what is rare."""
    rare = report.kind in likeness.RARE
    told = "status.kept" in found and report.kind == "support"
    one_act = "party.all" in found or rare or told or "status.denied" in found
    return ("day.hours" in found and one_act) or (rare and "status.kept_rare" in found)


def speech(left: Profile, right: Profile, found: set[str]) -> str:
    """Return what is lacking for words to be the same words: the quote, or the day and the topic."""
    if "tie.quote" in found:
        return ""
    ours, theirs = left.days or left.paged, right.days or right.paged
    if ours and theirs and left.echo != right.echo and gap(ours, theirs) <= _FRESH:
        return "" if {"tie.code", "party.all"} <= found else "other words, as far as their code says"
    if not (ours and theirs) or gap(ours, theirs) > 0 or ours[0] != ours[1] or theirs[0] != theirs[1]:
        return "words of another day, or of no known day"
    return "" if "tie.topic" in found else "no topic or quote in common"


def alike(left: Profile, right: Profile) -> bool:
    """Say whether two reports of one page agree in kind, parties, place and day: only then are they one."""
    if (left.kind, left.country, left.locality, left.days) != (right.kind, right.country, right.locality, right.days):
        return bool(left.gathering) and left.gathering == right.gathering
    if left.family == "speech" and left.quote != right.quote:
        return False
    return names.same_parties(left.parties, right.parties)
