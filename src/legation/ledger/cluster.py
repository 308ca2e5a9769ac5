"""Group reports into events: connected components over pairwise decisions, kept apart where two cannot be one.

The result depends on the set of reports, decisions and judgements alone, never on the order they came in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from legation.ledger import vetoes
from legation.ledger.profile import AHEAD, MOVE, Profile, gap

Edge = tuple[str, str, float]
Pair = tuple[str, str]
_TOGETHER = frozenset({"visit", "meeting", "call", "speech"})  # what each of several does apart is another event


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


@dataclass(slots=True)
class Group:
    """Reports that are one event so far, and the numbers of their looks."""

    members: list[str]
    looks: frozenset[int]


def cluster(reports: Mapping[str, Profile], edges: Sequence[Edge], ruling: Ruling) -> list[list[str]]:
    """Return the events of one component: strongest decisions first, refusing a join that puts two contradictory
    reports (or two that a person parted) into one event. What a person joined is joined last, and wholly: vetoes that
    he overruled for two reports do not tear their events apart."""
    judge = Contradictions(reports, ruling)
    groups = {one: Group([one], frozenset({judge.look(one)})) for one in reports}
    waiting = sorted(edges, key=lambda edge: (-edge[2], edge[0], edge[1]))
    while refused := [edge for edge in waiting if not attempt(groups, edge, judge)]:
        if len(refused) == len(waiting):
            break
        waiting = refused  # a report that moved a date may have joined since, and lifted the contradiction
    for left, right in sorted(ruling.same):
        if left in groups and right in groups:
            unite(groups, left, right)
    distinct = {id(group): group.members for group in groups.values()}
    return sorted(sorted(members) for members in distinct.values())


def attempt(groups: dict[str, Group], edge: Edge, judge: Contradictions) -> bool:
    """Join the two groups of a decision if nothing stands between them; say whether they are one now."""
    left, right, _ = edge
    if left not in groups or right not in groups:
        return False
    if groups[left] is not groups[right] and judge.clash(groups[left], groups[right]):
        return False
    unite(groups, left, right)
    return True


def unite(groups: dict[str, Group], left: str, right: str) -> None:
    """Make two groups one; nothing happens if they are one already."""
    one, other = groups[left], groups[right]
    if one is not other:
        one.members.extend(other.members)
        one.looks |= other.looks
        groups.update(dict.fromkeys(other.members, one))


class Contradictions:
    """What cannot stand together in one event. Reports that vetoes cannot tell apart have one look, and looks are
    judged once: a hundred pages about one summit are some ten different reports."""

    def __init__(self, reports: Mapping[str, Profile], ruling: Ruling) -> None:
        self._ruling = ruling
        self._numbers: dict[Profile, int] = {}
        self._looks = {name: self._number(one) for name, one in reports.items()}
        self._known: dict[tuple[frozenset[int], frozenset[int]], bool] = {}
        self._pairs: dict[tuple[int, int, bool], bool] = {}

    def _number(self, one: Profile) -> int:
        bare = replace(one, id="", page="", issue="", quote="", cameo="", around=frozenset())
        return self._numbers.setdefault(bare, len(self._numbers))

    def look(self, name: str) -> int:
        """Return the number of a report's look."""
        return self._looks[name]

    def clash(self, left: Group, right: Group) -> bool:
        """Say whether some report of one group cannot be the event of some report of the other."""
        if self._ruling.different and self._parted(left.members, right.members):
            return True
        key = (left.looks, right.looks)
        if key not in self._known:
            self._known[key] = self._contradict(*key)
        return self._known[key]

    def _contradict(self, left: frozenset[int], right: frozenset[int]) -> bool:
        every = list(self._numbers)
        moved = any(every[look].status == "postponed" for look in left | right)
        joint = [every[look] for look in left | right if len(every[look].movers) > 1]
        return any(
            self._opposed(every, one, other, moved) and not any(of_all(act, every[one], every[other]) for act in joint)
            for one in left
            for other in right
        )

    def _opposed(self, every: Sequence[Profile], one: int, other: int, moved: bool) -> bool:
        key = (one, other, moved)
        if key not in self._pairs:
            self._pairs[key] = opposed(every[one], every[other], moved)
        return self._pairs[key]

    def _parted(self, left: Sequence[str], right: Sequence[str]) -> bool:
        pairs = ((min(one, other), max(one, other)) for one in left for other in right)
        return any(pair in self._ruling.different for pair in pairs)


def of_all(act: Profile, one: Profile, other: Profile) -> bool:
    """Say whether an act of several is that of two who are each told of alone: what Mali announced, what Chad did, and
    "Mali and Chad recognised ..."."""
    if one.family in _TOGETHER or not act.kind == one.kind == other.kind:
        return False
    veto, alone = vetoes.find(one, other), (*one.movers, *other.movers)
    told = all(any(vetoes.same(mover, both, False) for both in act.movers) for mover in alone)
    return told and veto is not None and veto.name == "who"


def opposed(one: Profile, other: Profile, moved: bool) -> bool:
    """Say whether a veto stands between two reports; a moved date (by `MOVE` days at most) is none where one of them
    only planned it."""
    veto = vetoes.find(one, other)
    if veto is None:
        return False
    plan = bool({one.status, other.status} & (AHEAD | {"postponed", "cancelled"}))
    near = bool(one.reach and other.reach and gap(one.reach, other.reach) <= MOVE)
    return not (veto.name in ("days", "reach") and moved and plan and near)
