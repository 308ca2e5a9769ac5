"""Why two reports cannot be one event, whatever else they share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from legation.ledger import gatherings, hints, names
from legation.ledger.profile import AHEAD, DONE, MOVE, Profile, gap
from legation.ledger.towns import is_town
from legation.model import Party

_STAY = 3  # days: how long a visit of which only the arrival is told may still go on


@dataclass(frozen=True, slots=True)
class Veto:
    """Why not. A `days` veto is lifted where a third report says that the date was moved; the others stand."""

    name: Literal["kind", "days", "reach", "order", "who", "where", "which"]
    words: str


def find(left: Profile, right: Profile) -> Veto | None:
    """Return the first reason that forbids folding two reports, None if there is none."""
    for test in _TESTS:
        if veto := test(left, right):
            return veto
    return None


def other_kind(left: Profile, right: Profile) -> Veto | None:
    """Kinds of different families are different events (a visit, and the meeting during it)."""
    return Veto("kind", f"{left.kind}, not {right.kind}") if left.family != right.family else None


def other_days(left: Profile, right: Profile) -> Veto | None:
    """Named days may not differ by more than they are precise (visits and named gatherings: three days); a moved plan
    may. Words that name no date may still name another weekday or month."""
    moved = "postponed" in (left.status, right.status)
    lasting = left.family == "visit" or (left.gathering and left.gathering == right.gathering)
    if left.days and right.days:
        apart = gap(left.days, right.days)
        return Veto("days", f"{apart} days apart") if apart > (MOVE if moved else 3 if lasting else 0) else None
    for open_, dated in ((left, right), (right, left)):
        if not open_.days and dated.days and not moved and unlike(open_.when_words, dated, 2 if lasting else 0):
            return Veto("days", f"{open_.when_words}, not {dated.days[0]}")
    if left.reach and right.reach and gap(left.reach, right.reach) > 0:
        return Veto("reach", "told too far apart in time")
    return None


def unlike(words: str, dated: Profile, slack: int) -> bool:
    """Say whether words without a date speak of another month, or another weekday than the one day of a report."""
    assert dated.days
    return hints.excludes(words, dated.days) or (dated.exact and hints.other_weekday(words, dated.days, slack))


def other_order(left: Profile, right: Profile) -> Veto | None:
    """What is announced (or called off) after the other was over is another event, unless both name the same days. A
    visit told by its first day alone may go on: "during his stay, which began on Saturday, he will ..."."""
    if left.days and right.days:
        return None
    for plan, done in ((left, right), (right, left)):
        over, stays = done.days or done.paged, done.family == "visit" and (done.exact or not done.days)
        later = plan.status in AHEAD or plan.status in ("postponed", "cancelled")
        slack = _STAY if stays and plan.status in AHEAD else 0
        if later and done.status in DONE and plan.paged and over and (plan.paged[0] - over[1]).days > slack:
            return Veto("order", f"{plan.status} on {plan.paged[0]}, after the other was over")
    return None


def other_actor(left: Profile, right: Profile) -> Veto | None:
    """Travellers, speakers and actors must be the same."""
    if left.family in ("meeting", "call"):
        return None
    ours, theirs = left.movers, right.movers
    strict = left.family in ("visit", "speech")
    if any(same(one, other, strict) for one in ours for other in theirs):
        return None
    return Veto("who", f"{names_of(ours)}, not {names_of(theirs)}") if ours and theirs else None


def other_guest(left: Profile, right: Profile) -> Veto | None:
    """Two talks between two parties each are one only if both parties are."""
    if left.family not in ("meeting", "call") or len(left.parties) != 2 or len(right.parties) != 2:
        return None
    if left.gathering and left.gathering == right.gathering:
        return None  # two who came to one summit
    spare = [one for one in left.parties if not any(same(one, other, False) for other in right.parties)]
    other = [one for one in right.parties if not any(same(one, other, False) for other in left.parties)]
    return Veto("who", f"{names_of(spare)}, not {names_of(other)}") if spare or other else None


def other_country(left: Profile, right: Profile) -> Veto | None:
    """Two countries are two events, for all that has a place: visits and talks in person."""
    placed = left.family in ("visit", "meeting") and left.country and right.country
    return Veto("where", f"{left.country}, not {right.country}") if placed and left.country != right.country else None


def other_town(left: Profile, right: Profile) -> Veto | None:
    """Two towns of one country are two talks: hosts take a guest from the capital to the hills on the next day. Only
    for one and the same day a page may mean the same by a town and its suburb."""
    if left.family != "meeting" or not left.country == right.country != "" or left.gathering or right.gathering:
        return None
    towns = all(is_town(one.locality, one.country) for one in (left, right))
    apart = towns and not names.same_name(left.locality, right.locality)
    one_day = left.exact and right.exact and left.days == right.days
    return Veto("where", f"{left.locality}, not {right.locality}") if apart and not one_day else None


def other_edition(left: Profile, right: Profile) -> Veto | None:
    """The 15th summit is not the 16th, nor that of another year."""
    ours, theirs = (gatherings.edition(one.topic) if one.gathering else "" for one in (left, right))
    alike = not (ours and theirs) or ours == theirs or ours.isdigit() != theirs.isdigit()
    return None if alike else Veto("which", f"{ours}, not {theirs}")


def who_came(left: Profile, right: Profile) -> Veto | None:
    """That somebody is to come to a summit, or stays away, is another event than that it is held."""
    if bool(left.gathering) == bool(right.gathering) or gatherings.name(left.topic) != gatherings.name(right.topic):
        return None
    came = right if left.gathering else left
    return Veto("who", f"{names_of(came.parties)} at it, not the gathering itself")


def same(one: Party, other: Party, strict: bool) -> bool:
    """Say whether two parties can be one; unless `strict`, a state may stand for its person."""
    if names.same_party(one, other):
        return True
    return not strict and (names.stands_for(one, other) or names.stands_for(other, one))


def names_of(parties: tuple[Party, ...] | list[Party]) -> str:
    """Return names for a reason."""
    return ", ".join(party.name for party in parties) or "nobody"


_TESTS = (
    other_kind, other_days, other_order, other_actor, other_guest, other_country, other_town, other_edition, who_came,
)  # fmt: skip
