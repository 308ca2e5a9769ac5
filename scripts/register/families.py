"""The family names of a person: as a source marks them, else by the custom of the country."""

from __future__ import annotations

from collections.abc import Iterable

from raw import Raw


def families(rows: Iterable[Raw], country: str) -> set[str]:
    """Return the family names of a person: as a source marks them, else by the custom of the country."""
    marked = {row.family for row in rows if row.family}
    found = set(marked)
    for row in rows:
        for name in (row.person, *row.others):
            found |= _family(name, country)
    return found


def _family(name: str, country: str) -> set[str]:
    words = name.replace(",", "").split()
    while len(words) > 1 and words[-1].lower().strip(".") in ("jr", "sr", "ii", "iii", "iv"):
        words.pop()
    if len(words) == 1:
        return {words[0]}
    if country in ("CN", "TW", "KR", "KP", "HK", "MO") and "-" not in words[0]:
        first, last = words[0], words[-1]
        return {first} if len(first) <= 5 else {last}
    if country in ("VN", "KH"):
        return {words[0], words[-1]}
    at = len(words) - 1
    while at > 1 and words[at - 1].lower() in PREFIXES:
        at -= 1
    if at == len(words) - 1:
        return {words[-1]}
    alone = set() if words[at].lower() in ("bin", "ibn", "ben") else {words[-1]}
    return {" ".join(words[at:])} | alone


PREFIXES = frozenset("van von der den de la del della di da do dos bin ben ibn al el le du st. ter y ould".split())
"""Words that belong to the family name after them."""
