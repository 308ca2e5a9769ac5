"""What speaks for two reports being one event: parties, place, days, and what else ties them."""

from __future__ import annotations

from collections.abc import Iterator

from legation.ledger import hints, names
from legation.ledger.parts import Part, part
from legation.ledger.profile import AHEAD, DONE, Profile, gap, shift
from legation.ledger.towns import is_town
from legation.ledger.vetoes import names_of, same
from legation.model import Party

TIES = frozenset({"tie.around", "tie.around_two", "tie.words", "tie.quote", "tie.topic", "tie.gathering"})
# What two parties do not do with each other every day: told twice, it is likely one.
RARE = frozenset({"agreement", "sanction", "refusal", "concession"})
_STAY = 3  # days: two pages may tell a visit by two of its days
_ROUND = 7  # days: what is told as under way may be told as held this much later
_NEWS = 3  # days: how long a thing called off is told as new
_OFF = frozenset({"postponed", "cancelled"})
_TALKS = frozenset({"visit", "meeting", "call"})


def find(left: Profile, right: Profile) -> Iterator[Part]:
    """Yield every likeness (and the few unlikenesses) of two reports that no veto parts."""
    yield from parties(left, right)
    yield from places(left, right)
    yield from named_days(left, right) if left.days and right.days else told_days(left, right)
    yield from ties(left, right)
    yield from kept(left, right)
    yield from denied(left, right)
    yield from dropped(left, right)
    yield from lasted(left, right)
    if left.kind != right.kind and left.family != "meeting":
        yield part("kind.unlike", f"{left.kind} and {right.kind}")


def parties(left: Profile, right: Profile) -> Iterator[Part]:
    """Yield how far the parties agree: travellers and speakers by themselves, everybody else as a whole."""
    if left.family in ("visit", "speech"):
        ours = [one for one in left.movers if any(same(one, other, True) for other in right.movers)]
        yield from (part("party.all", names_of(ours)),) if ours else ()
        if left.family == "visit" and ours and left.country and left.country == right.country:
            yield part("visit.goal", f"to {left.country}")
        return
    short, long = sorted((left.parties, right.parties), key=len)
    named = [one for one in short if any(names.same_party(one, other) for other in long)]
    meant = [one for one in short if one not in named and any(same(one, other, False) for other in long)]
    yield from agreement(named, meant, len(short))


def agreement(named: list[Party], meant: list[Party], size: int) -> Iterator[Part]:
    """Yield the part for `named` and `meant` parties of the shorter report's `size`."""
    words, found = names_of([*named, *meant]), len(named) + len(meant)
    if size >= 2 and found == size:
        persons = any(party.kind == "person" for party in named)
        yield part("party.stand_in" if meant else "party.all" if persons else "party.states", words)
    elif size == 1 and named:
        yield part("party.one", words)
    elif len(named) >= 2 and found * 2 > size:
        yield part("party.some", words)


def places(left: Profile, right: Profile) -> Iterator[Part]:
    """Yield how far the places agree; what one report leaves out counts for nothing."""
    if left.locality and right.locality:
        like = names.same_name(left.locality, right.locality)
        apart = is_town(left.locality, left.country) and is_town(right.locality, right.country)
        if like or (apart and (left.country == right.country or not (left.country and right.country))):
            yield part("place.locality" if like else "place.towns", f"{left.locality} and {right.locality}")
    elif left.country and left.country == right.country and left.family != "visit":
        yield part("place.country", f"both in {left.country}")


def named_days(left: Profile, right: Profile) -> Iterator[Part]:
    """Yield how far two named times agree."""
    assert left.days and right.days
    apart = gap(left.days, right.days)
    if apart == 0:
        sharp = left.exact and right.exact
        yield part("day.day" if sharp else "day.overlap", f"both on {max(left.days[0], right.days[0])}")
    elif "postponed" in (left.status, right.status):
        yield part("day.moved", f"moved by {apart} days")
    else:
        yield part("day.near_visit", f"{apart} days apart")


def told_days(left: Profile, right: Profile) -> Iterator[Part]:
    """Yield how near two reports stand in time where one at least names no day."""
    ours, theirs = left.days or left.paged, right.days or right.paged
    if ours is None or theirs is None:
        return
    apart = gap(ours, theirs)
    name = "hours" if apart <= 3 else "week" if apart <= 10 else "month"
    yield part(f"day.{name}", f"told {apart} days apart, no day named on one side at least")


def ties(left: Profile, right: Profile) -> Iterator[Part]:
    """Yield what ties two reports besides party, place and day."""
    there = {f"to {one.country}" for one in (left, right) if left.family == "meeting"}  # who met there had come there
    shared = (left.around & right.around) - there
    if shared and left.family in _TALKS:
        yield part("tie.around_two" if len(shared) > 1 else "tie.around", "; ".join(sorted(shared)[:4]))
    yield from written(left, right)
    if same_quote(left.quote, right.quote):
        yield part("tie.quote", min(left.quote, right.quote, key=len)[:80])
    if left.gathering and left.gathering == right.gathering:
        yield part("tie.gathering", left.gathering)
    elif left.topic and left.topic == right.topic:
        yield part("tie.topic", left.topic)
    elif left.issue and left.issue == right.issue:
        yield part("tie.issue", left.issue)
    if left.cameo and left.cameo == right.cameo and left.family not in _TALKS:
        yield part("tie.code", left.cameo)


def written(left: Profile, right: Profile) -> Iterator[Part]:
    """Yield what words without a date have in common with a date, or with the same words on another page."""
    if left.days and right.days:
        return
    if left.when_words == right.when_words and hints.hint(left.when_words).days:
        yield part("tie.words", left.when_words)
        return
    for open_, dated in ((left, right), (right, left)):
        days = shift(dated.days, -_STAY, _STAY) if dated.days and dated.exact and left.family == "visit" else dated.days
        if not open_.days and days and dated.days and hints.agrees(open_.when_words, days):
            name = "tie.words" if hints.hint(open_.when_words).days else "tie.weekday"
            yield part(name, f"{open_.when_words} fits {dated.days[0]}")


def kept(left: Profile, right: Profile) -> Iterator[Part]:
    """Yield the part for an announcement that was kept: planned for days on which the other report has it happen, or
    for no day, and told before it."""
    for plan, deed in ((left, right), (right, left)):
        if plan.status not in AHEAD or deed.status not in DONE:
            continue
        name = "status.kept_rare" if left.kind in RARE and right.kind in RARE else "status.kept"
        if plan.days and deed.days:
            yield from (part(name, f"announced for {plan.days[0]}"),) if gap(plan.days, deed.days) == 0 else ()
        elif plan.paged and (over := deed.days or deed.paged) and plan.paged[0] <= over[1]:
            yield part(name, f"announced by {plan.paged[1]}")


def lasted(left: Profile, right: Profile) -> Iterator[Part]:
    """Yield the part for talks told as under way, and within a week as held or over: a round lasts days."""
    for now, later in ((left, right), (right, left)):
        told, open_ = later.days or later.paged, now.status == "ongoing" and later.status == "happened"
        near = bool(now.paged and told and now.paged[0] <= told[1] and gap(now.paged, told) <= _ROUND)
        if left.family == "meeting" and open_ and near and now.paged:
            yield part("status.lasted", f"under way on {now.paged[0]}")


def denied(left: Profile, right: Profile) -> Iterator[Part]:
    """Yield the part for what one report tells as done and the other denies: who denies names the deed."""
    for claim, denial in ((left, right), (right, left)):
        if denial.status == "denied" and claim.status in DONE and left.family not in _TALKS:
            yield part("status.denied", "one denies what the other tells")


def dropped(left: Profile, right: Profile) -> Iterator[Part]:
    """Yield the part for talks that two pages of the same days call off: that is news once, whatever day was meant."""
    off = left.status in _OFF and right.status in _OFF
    if off and left.paged and right.paged and gap(left.paged, right.paged) <= _NEWS:
        yield part("status.dropped", f"called off by {max(left.paged[1], right.paged[1])}")


def same_quote(left: str, right: str) -> bool:
    """Say whether one quote holds the other, six words at least: shorter ones are said every day."""
    short, long = sorted((left, right), key=len)
    return len(short.split()) >= 6 and short in long
