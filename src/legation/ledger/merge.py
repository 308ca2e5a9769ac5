"""One event from its reports: each field taken from the best-founded report, all of them kept.

Pure and independent of order: reports are sorted by their page's date and their id before anything is chosen.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from legation.ledger import names, status
from legation.ledger.timing import firm, when
from legation.ledger.told import Told
from legation.model import Event, Kind, Party, Place, Report, When, make_id


def event_id(report: str) -> str:
    """Return the id of the event whose smallest report this is; also the alias under which any event holding the
    report is found, so that an old link still leads there after a fold."""
    return make_id("e", report)


def lasting_id(event: Event) -> str:
    """Return the id that calendars and feeds know an event by: that of its earliest told report. It leads to the event
    as every former id does, and pages that come later do not change it, as they may change `event.id`."""
    return event_id(event.reports[0])


def merge(told: Iterable[Told]) -> Event:
    """Fold one event's reports. The words that its fields rest on are those of its reports: it has no spans itself.

    Raises ValueError if there is none.
    """
    ordered = sorted(told, key=lambda one: (one.on or dt.date.max, one.report.id))
    if not ordered:
        raise ValueError("an event needs at least one report")
    main = min(ordered, key=lambda one: weight(one.report))
    history = status.history(changes(ordered))
    return Event(
        id=event_id(min(one.report.id for one in ordered)), kind=kind(ordered), status=status.last(history),
        parties=parties(ordered), place=place(ordered), when=bare(when(ordered)),
        reports=tuple(one.report.id for one in ordered),
        pages=tuple(dict.fromkeys(one.report.page for one in ordered)), history=history,
        speaker=first(ordered, main, lambda report: report.speaker),
        quote=first(ordered, main, lambda report: report.quote),
        topic=first(ordered, main, lambda report: report.topic),
        issue=first(ordered, main, lambda report: report.issue),
    )  # fmt: skip


def changes(ordered: Sequence[Told]) -> list[tuple[status.Change, dt.date | None]]:
    """Return one status for each report with the first day it can have been told, as `status.history` wants them."""
    return [(status.change(one.report, one.on), one.published.start if one.published else None) for one in ordered]


def weight(report: Report) -> tuple[int, int, int, str]:
    """Return the order of the main report: firm, with a quote, with a day, then by id."""
    return firm(report.status), not report.quotes, report.when is None, report.id


def first(ordered: Sequence[Told], main: Told, field: Callable[[Report], str]) -> str:
    """Return a field of the main report, else of the first report that has it."""
    return field(main.report) or next((field(one.report) for one in ordered if field(one.report)), "")


def kind(ordered: Sequence[Told]) -> Kind:
    """Return the kind that most reports name; among equals the first told."""
    return Counter(one.report.kind for one in ordered).most_common(1)[0][0]


def place(ordered: Sequence[Told]) -> Place | None:
    """Return the most specific place, of equals the one told most often, then the newest."""
    found = [one.report.place for one in ordered if one.report.place]
    often = Counter((names.plain(one.locality), one.country) for one in found)
    ranked = enumerate(found)
    best = max(
        ranked, key=lambda at: (bool(at[1].locality), bool(at[1].country), often[key(at[1])], at[0]), default=None
    )
    return replace(best[1], span=None) if best else None


def bare(time: When | None) -> When | None:
    """Return a time without its span."""
    return replace(time, span=None) if time else None


def key(one: Place) -> tuple[str, str]:
    """Return what makes two places one."""
    return names.plain(one.locality), one.country


def parties(ordered: Sequence[Told]) -> tuple[Party, ...]:
    """Return the union of the parties, each in its best form; a state that only stood in for its person is left out."""
    groups: list[list[Party]] = []
    for one in ordered:
        for party in one.report.parties:
            home = next((group for group in groups if any(names.same_party(party, other) for other in group)), None)
            groups.append([party]) if home is None else home.append(party)
    best = [form(group) for group in groups]
    return tuple(party for party in best if not stood_in(party, best, ordered))


def form(group: Sequence[Party]) -> Party:
    """Return the best form of one party: the fullest name, any id and country, the newest office, the first role."""
    full = max(group, key=lambda party: (bool(party.person), len(names.words(party.name)), len(party.name), party.name))
    roles = Counter(party.role for party in group)
    return replace(
        full,
        span=None,
        by="",
        role=roles.most_common(1)[0][0],
        person=full.person or next((party.person for party in group if party.person), ""),
        country=full.country or next((party.country for party in group if party.country), ""),
        office=next((party.office for party in reversed(group) if party.office), ""),
    )


def stood_in(party: Party, every: Sequence[Party], ordered: Sequence[Told]) -> bool:
    """Say whether talks name this state only where other reports name its person."""
    if party.kind == "person" or ordered[0].report.kind not in ("meeting", "call", "negotiation"):
        return False
    if not any(names.stands_for(party, other) for other in every):
        return False
    return not all(any(names.same_party(party, one) for one in told.report.parties) for told in ordered)
