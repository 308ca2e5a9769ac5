"""One event, one report: tellings of the same act within a page are joined, references back add their sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from legation.model import Party, Place, Status
from legation.reports.draft import CALLED_OFF, GATHERING, SETTING, Draft
from legation.reports.gathering_words import noun_of, same_title

_FIRM: tuple[Status, ...] = (
    "cancelled",
    "postponed",
    "denied",
    "refused",
    "ongoing",
    "happened",
    "planned",
    "proposed",
)
_OPEN = frozenset(["planned", "proposed", "denied"])
"""What "the journey was postponed" may still settle: also of who "will not go"."""
_POINTING = re.compile(r"\b(?:the|this|that|his|her|its|their)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_FAR = 400
"""Happenings of a page that one more is held against; the most that any of 513 news pages tells is 114."""
_SPEECH = frozenset(["statement", "demand", "criticism"])
"""Joined verbs of one speaker and one kind in a sentence are one act of speech."""
_OUTCRY = frozenset(["protest"])
"""Who marches and protests in one sentence does one thing."""
_SAID = frozenset(["statement", "demand", "agreement"])
_SITTINGS = ("meeting", "call", "visit", "agreement", "negotiation")


def merge(drafts: Iterable[Draft]) -> list[Draft]:
    """Return the drafts of a page with repeats joined, in order of first telling; loose references are dropped."""
    every, found = list(drafts), list[Draft]()
    listed = _of_lists(every)
    for draft in every:
        near = range(len(found) - 1, max(-1, len(found) - 1 - _FAR), -1)
        at = next((i for i in near if _same(found[i], draft)), None)
        if at is not None:
            found[at] = _dated(_join(found[at], draft), draft, listed)
            if draft.refers and draft.whole:
                found = [_off(known, found[at]) for known in found]
        elif not draft.refers:
            found.append(draft)
    return [_settle(draft, found) for draft in found if not (_is_region(draft, found) or _is_told_twice(draft, found))]


def _off(leg: Draft, off: Draft) -> Draft:
    """Return a planned leg as called off with the journey that is: "the tour has been put off" is all its stops."""
    told = leg.kind == "visit" and leg.status in _OPEN and bool(_movers(leg) & _movers(off))
    return replace(leg, status=off.status) if told and off.status in CALLED_OFF else leg


def _of_lists(drafts: Iterable[Draft]) -> frozenset[tuple[str, str]]:
    """Return the times, by words and country, that one sentence gives to visits to several countries: a tour's."""
    told: dict[tuple[int, str], set[str]] = {}
    for draft in drafts:
        if draft.kind == "visit" and draft.when and _country(draft):
            told.setdefault((draft.sentence.start, draft.when.words), set()).add(_country(draft))
    return frozenset((words, land) for (_, words), lands in told.items() if len(lands) > 1 for land in lands)


def _dated(joined: Draft, new: Draft, listed: frozenset[tuple[str, str]]) -> Draft:
    """Return a visit with the days of its own stop, where it first had those of a whole tour: "to A and B from 1 to 5
    July ... goes to B on 4 July"."""
    old, own = joined.when, new.when
    if joined.kind != "visit" or old is None or own is None or own.start is None:
        return joined
    of_tour = (old.words, _country(joined)) in listed and (own.words, _country(new)) not in listed
    return replace(joined, when=own) if of_tour else joined


def _is_told_twice(draft: Draft, drafts: list[Draft]) -> bool:
    """Tell whether a meeting is only the same sentence's call in other words: "had a telephone conversation"."""
    return draft.kind == "meeting" and any(
        other.kind == "call" and other.sentence is draft.sentence and _names(other.parties) == _names(draft.parties)
        for other in drafts
    )


def _settle(draft: Draft, drafts: list[Draft]) -> Draft:
    """Return a sitting with the town of the visit it belongs to, where it only had the visit's state."""
    if draft.place is None and draft.kind in _SAID:
        return replace(draft, place=_shared_place(draft, drafts))
    if draft.kind not in ("meeting", "agreement") or draft.place is None or draft.place.locality:
        return draft
    for other in drafts:
        if other.kind == "visit" and _country(other) == _country(draft) and _movers(other) & _names(draft.parties):
            return replace(draft, place=other.place)
    return draft


def _shared_place(draft: Draft, drafts: list[Draft]) -> Place | None:
    """Return where the sentence says its speakers were meeting or visiting: "travels to Panama and urges ..."."""
    for other in drafts:
        told = other.kind in ("meeting", "visit") and other.status in ("happened", "ongoing")
        if told and other.sentence is draft.sentence and _movers(draft) & _names(other.parties):
            return other.place
        if told and other.sentence is draft.sentence and _names(draft.parties) == _names(other.parties):
            return other.place
    return None


def _is_region(draft: Draft, drafts: list[Draft]) -> bool:
    """Tell whether a visit names only a region ("a trip to Africa") while its countries are told as well."""
    if draft.kind != "visit" or draft.place is None or draft.place.country:
        return False
    return any(
        other.kind == "visit"
        and _country(other)
        and other.place
        and other.place.country
        and _movers(other) & _movers(draft)
        for other in drafts
    )


def _same(known: Draft, new: Draft) -> bool:
    """Tell whether two drafts tell of one event: same kind, same parties (and country, for a visit), no other day."""
    if known.kind != new.kind:
        return False
    if known.kind == "sanction" and known.sentence is new.sentence and _movers(known) == _movers(new):
        return _is_pronoun_of(known, new)
    if known.kind not in _SITTINGS:
        return known.sentence is new.sentence and _movers(known) == _movers(new) and known.kind in _SPEECH | _OUTCRY
    if _apart(known, new):
        return False
    if new.refers:
        return _refers(known, new)
    if known.rule.startswith(GATHERING) and new.rule.startswith(GATHERING):
        return same_title(known.topic, new.topic)
    if new.kind == "visit":
        return _country(known) == _country(new) and bool(_movers(known) & _movers(new))
    return _names(new.parties) == _names(known.parties) and not _elsewhere(known, new)


def _is_pronoun_of(known: Draft, new: Draft) -> bool:
    """Tell whether a penalty goes on with one that names whom it hits: "expels two envoys and declares them ..."."""
    family = known.rule.split(".", 1)[0] == new.rule.split(".", 1)[0]
    return family and all(party.role == "source" for party in new.parties)


def _elsewhere(known: Draft, new: Draft) -> bool:
    """Tell whether two tellings name different towns: the same two met twice."""
    here, there = (draft.place.locality if draft.place else "" for draft in (known, new))
    return bool(here and there) and here not in there and there not in here


def _refers(known: Draft, new: Draft) -> bool:
    """Tell whether a reference means an act told before: "the conference" a gathering, "the talks" no setting."""
    if new.rule.startswith(GATHERING) and not new.parties:
        return noun_of(known.topic) == noun_of(new.trigger.exact) and _is_back(known, new)
    names = _names(new.parties)
    return known.rule != SETTING and (not names or names <= _names(known.parties))


def _is_back(known: Draft, new: Draft) -> bool:
    """Tell whether a bare noun points back: "the conference"; "a conference" only below a heading that names it."""
    if _POINTING.search(new.sentence.text[: new.trigger.start - new.sentence.start]):
        return True
    return known.sentence.kind != "paragraph" and new.sentence.block == known.sentence.block + 1


def _apart(known: Draft, new: Draft) -> bool:
    """Tell whether two tellings are of different days, or one is over and the other still to come on other words."""
    a, b = known.when, new.when
    if a and b and a.start and b.start and a.end and b.end:
        return a.end < b.start or b.end < a.start
    return _is_over(known) != _is_over(new) and "planned" in (known.status, new.status)


def _is_over(draft: Draft) -> bool:
    """Tell whether a telling's time lies wholly before its page."""
    published = draft.sentence.page.published
    return bool(published and draft.when and draft.when.end and draft.when.end < published.start)


def _country(draft: Draft) -> str:
    return (draft.place.country or draft.place.name) if draft.place else ""


def _names(parties: Iterable[Party]) -> set[str]:
    return {party.name for party in parties if party.role != "host"}


def _movers(draft: Draft) -> set[str]:
    return {party.name for party in draft.parties if party.role == "source"}


def _join(known: Draft, new: Draft) -> Draft:
    joined = known.join(new)
    firm = known.status if new.refers or known.sentence.kind == "paragraph" else new.status
    if not new.refers and {known.status, new.status} & {"cancelled", "postponed"}:
        firm = min((known.status, new.status), key=_FIRM.index)
    if new.refers and new.status in CALLED_OFF and known.status in _OPEN:
        firm = (
            "postponed" if new.status == "postponed" else "cancelled"
        )  # "the trip will not go ahead": what was planned
    if known.sentence.kind != "paragraph" and new.sentence.kind == "paragraph" and not new.refers:
        joined = replace(
            new.join(known), evidence=tuple(dict.fromkeys((new.sentence.span, known.sentence.span, *known.evidence)))
        )
    if new.refers and known.sentence.kind != "paragraph" and new.rule.startswith(GATHERING):
        firm = new.status  # a heading only names a gathering; whether it is to come, the words below it say
    if known.assertion == "judgement" != new.assertion and not new.refers:
        joined, firm = replace(joined, assertion=new.assertion), new.status
    place = joined.place
    if place is not None and not place.locality and new.place is not None and new.place.country == place.country:
        place = new.place
    return replace(joined, status=firm, place=place)
