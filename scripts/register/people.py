"""Bring the rows of one person together: by QID, by name and country, by office and time where spellings differ."""

from __future__ import annotations

from collections import defaultdict

from rapidfuzz import fuzz
from raw import Raw, day_number

from legation.who.office import classify, describe
from legation.who.spelling import PARTICLES, exact, loose, short, skeleton, words_of

HAND = 4
"""Rank of the hand tables: there one spelling is one person, in whatever country or body."""
WORDS_NEAR = 15 * 365
"""Days between the terms of one person at most, where only the words of the name speak for it."""
LIFE = 45 * 365
"""Days between two terms of one person at most: farther apart, the same name is another person."""


class Groups:
    """Union-find over row numbers."""

    def __init__(self, size: int) -> None:
        self.up = list(range(size))

    def top(self, at: int) -> int:
        """Return the row that stands for the group of `at`."""
        while self.up[at] != at:
            self.up[at] = at = self.up[self.up[at]]
        return at

    def join(self, left: int, right: int) -> None:
        """Make one group of two; the lower row stands for it."""
        a, b = self.top(left), self.top(right)
        self.up[max(a, b)] = min(a, b)


def group(rows: list[Raw]) -> list[list[Raw]]:
    """Return the rows of each person. Different QIDs are never joined, nor different names of the hand tables."""
    groups, qids = Groups(len(rows)), {i: {r.qid} - {""} for i, r in enumerate(rows)}
    hands = {i: {r.person} if r.rank == HAND else set() for i, r in enumerate(rows)}

    def join(left: int, right: int) -> None:
        a, b = groups.top(left), groups.top(right)
        if a != b and len(qids[a] | qids[b]) <= 1 and len(hands[a] | hands[b]) <= 1:
            groups.join(a, b)
            qids[min(a, b)], hands[min(a, b)] = qids[a] | qids[b], hands[a] | hands[b]

    _by_key(rows, join)
    _by_office(rows, groups, join)
    _by_words(rows, join)
    people: dict[int, list[Raw]] = defaultdict(list)
    for at, row in enumerate(rows):
        people[groups.top(at)].append(row)
    return list(people.values())


def _by_key(rows: list[Raw], join) -> None:  # type: ignore[no-untyped-def]
    """Join rows of one QID; then of one name (in any order, any transliteration) and country within a working life."""
    seen: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, row in enumerate(rows):
        keys: list[tuple[str, ...]] = [("qid", row.qid)] if row.qid else []
        keys += [("hand", row.person)] if row.rank == HAND else []
        for name in (row.person, *row.others):
            keys += [
                (kind, key, row.country)
                for kind, key in (("e", exact(name)), ("l", loose(name)))
                if " " in name and key
            ]
            if row.country == "US" or row.rank == 4:
                keys += [("s", short(name), row.country)] if short(name) else []
        for key in keys:
            near = [i for i in seen[key] if key[0] in ("qid", "hand") or _near(rows[i], row, key[0])]
            if near:
                join(near[0], at)
            seen[key].append(at)


def _near(left: Raw, right: Raw, kind: str) -> bool:
    days = [abs(day_number(left.start) - day_number(right.start)) if left.start and right.start else 0]
    if kind == "s" and not _middles_agree(left, right):
        return False
    alike = kind == "e" or fuzz.ratio(left.person.lower(), right.person.lower()) >= 60
    return min(days) <= LIFE and alike


def _by_words(rows: list[Raw], join) -> None:  # type: ignore[no-untyped-def]
    """Join rows of leading offices where one name holds all the words of the other ("Pedro Sanchez Perez-Castejon")."""
    first: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, row in enumerate(rows):
        leading = any(describe(key).rank >= 2 for key in classify(row.office, row.country))
        if leading and row.start and row.country not in SHORT_NAMES:
            first[(row.country, words_of(row.person)[0])].append(at)
    for several in first.values():
        for place, left in enumerate(several):
            for right in several[place + 1 :]:
                a, b = set(words_of(rows[left].person)), set(words_of(rows[right].person))
                near = abs(day_number(rows[left].start) - day_number(rows[right].start)) <= WORDS_NEAR
                if near and min(len(a), len(b)) >= 2 and (a < b or b < a):
                    join(left, right)


def _middles_agree(left: Raw, right: Raw) -> bool:
    """Tell whether middle initials, where both names have them, meet: George W. Bush is not George H. W. Bush."""
    a, b = ({w[0] for w in words_of(row.person)[1:-1]} for row in (left, right))
    return not a or not b or a == b


def _by_office(rows: list[Raw], groups: Groups, join) -> None:  # type: ignore[no-untyped-def]
    """Join two rows of one head's or minister's office that begin within 45 days and share a word of the name."""
    held: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, row in enumerate(rows):
        for key in classify(row.office, row.country):
            if describe(key).rank >= 2 and row.start and key not in ("minister",):
                held[(row.country, key)].append(at)
    for several in held.values():
        several.sort(key=lambda i: (day_number(rows[i].start), i))
        for place, left in enumerate(several):
            for right in several[place + 1 : place + 12]:
                if day_number(rows[right].start) - day_number(rows[left].start) > 45:
                    break
                if groups.top(left) != groups.top(right) and (
                    share_word(rows[left], rows[right]) or same_beginning(rows[left], rows[right])
                ):
                    join(left, right)


SHORT_NAMES = frozenset({"CN", "KP", "KR", "TW", "VN", "KH", "HK", "SG", "MM"})
"""Where names are of few short words, and one shared word says nothing."""


def share_word(left: Raw, right: Raw) -> bool:
    """Tell whether two names share a telling word: family names where known, else any, spelled near alike."""
    a, b = _words(left), _words(right)
    if left.country in SHORT_NAMES:
        return bool({loose(n) for n in (left.person, *left.others)} & {loose(n) for n in (right.person, *right.others)})
    common = [x for x in a for y in b if x == y or (fuzz.ratio(x, y) >= 80 and skeleton(x) == skeleton(y))]
    return len(common) >= min(2, len(a), len(b)) or (bool(common) and _family_shared(left, right))


def same_beginning(left: Raw, right: Raw) -> bool:
    """Tell whether two rows tell one beginning of one head's office, the names alike in a word (Awn, Aoun)."""
    heads = {"president", "prime-minister", "monarch", "foreign-minister"}
    both = classify(left.office, left.country) & classify(right.office, right.country) & heads
    near = len(left.start) == len(right.start) == 10 and abs(day_number(left.start) - day_number(right.start)) <= 3
    alike = bool(_words(left) & _words(right)) or fuzz.ratio(loose(left.person), loose(right.person)) >= 60
    return bool(both) and near and alike


def _family_shared(left: Raw, right: Raw) -> bool:
    family = {skeleton(w) for row in (left, right) for w in words_of(row.family) if w not in PARTICLES and len(w) > 2}
    return bool(family & {skeleton(w) for w in _words(left)} & {skeleton(w) for w in _words(right)})


def _words(row: Raw) -> set[str]:
    return {w for name in (row.person, *row.others) for w in words_of(name) if w not in PARTICLES and len(w) > 1}
