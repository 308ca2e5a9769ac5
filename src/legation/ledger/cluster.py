"""Group reports into events: connected components over pairwise decisions, kept apart where two cannot be one.

The result depends on the set of reports, decisions and judgements alone, never on the order they came in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from legation.ledger import vetoes
from legation.ledger.profile import AHEAD, MOVE, Profile, gap

Edge = tuple[str, str, float]
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Ruling:
    """What people decided about pairs of reports: these are one event, those are two."""

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()


def components(ids: Iterable[str], pairs: Iterable[Pair]) -> list[list[str]]:
    """Return the connected components of reports, each sorted, in order of their smallest id."""
    root = {one: one for one in ids}
    for left, right in pairs:
        if left in root and right in root:
            join(root, left, right)
    groups: dict[str, list[str]] = {}
    for one in sorted(root):
        groups.setdefault(top(root, one), []).append(one)
    return sorted(groups.values())


def top(root: dict[str, str], one: str) -> str:
    """Return the root of a report's group, shortening the way."""
    while root[one] != one:
        root[one] = root[root[one]]
        one = root[one]
    return one


def join(root: dict[str, str], left: str, right: str) -> None:
    """Join two groups under the smaller root."""
    one, other = sorted((top(root, left), top(root, right)))
    root[other] = one


def cluster(reports: Mapping[str, Profile], edges: Sequence[Edge], ruling: Ruling) -> list[list[str]]:
    """Return the events of one component: strongest decisions first, refusing a join that puts two contradictory
    reports (or two that a person parted) into one event. What a person joined is joined last, and wholly: vetoes that
    he overruled for two reports do not tear their events apart."""
    groups = {one: [one] for one in reports}
    waiting = sorted(edges, key=lambda edge: (-edge[2], edge[0], edge[1]))
    while refused := [edge for edge in waiting if not attempt(groups, edge, reports, ruling)]:
        if len(refused) == len(waiting):
            break
        waiting = refused  # a report that moved a date may have joined since, and lifted the contradiction
    for left, right in sorted(ruling.same):
        if left in groups and right in groups:
            unite(groups, left, right)
    distinct = {id(group): group for group in groups.values()}
    return sorted(sorted(group) for group in distinct.values())


def attempt(groups: dict[str, list[str]], edge: Edge, reports: Mapping[str, Profile], ruling: Ruling) -> bool:
    """Join the two groups of a decision if nothing stands between them; say whether they are one now."""
    left, right, _ = edge
    if left in groups and right in groups and not clash(groups[left], groups[right], reports, ruling):
        unite(groups, left, right)
        return True
    return False


def unite(groups: dict[str, list[str]], left: str, right: str) -> None:
    """Make two groups one; nothing happens if they are one already."""
    one, other = groups[left], groups[right]
    if one is not other:
        one.extend(other)
        groups.update(dict.fromkeys(other, one))


def clash(left: list[str], right: list[str], reports: Mapping[str, Profile], ruling: Ruling) -> bool:
    """Say whether some report of one group cannot be the event of some report of the other."""
    if left is right:
        return False
    moved = any(reports[one].status == "postponed" for one in (*left, *right))
    for one in left:
        for other in right:
            if (min(one, other), max(one, other)) in ruling.different:
                return True
            if opposed(reports[one], reports[other], moved):
                return True
    return False


def opposed(one: Profile, other: Profile, moved: bool) -> bool:
    """Say whether a veto stands between two reports; a moved date (by `MOVE` days at most) is none where one of them
    only planned it."""
    veto = vetoes.find(one, other)
    if veto is None:
        return False
    plan = bool({one.status, other.status} & (AHEAD | {"postponed", "cancelled"}))
    near = bool(one.reach and other.reach and gap(one.reach, other.reach) <= MOVE)
    return not (veto.name in ("days", "reach") and moved and plan and near)
