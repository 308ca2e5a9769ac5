"""A title without a name: "the Turkish president", "Chad's army", "US officials"."""

from __future__ import annotations

from legation.who.items import Item
from legation.who.mentioned import Mentioned, MentionKind
from legation.who.parts import Parts
from legation.who.vocabulary import Vocabulary


def stands_alone(items: list[Item], parts: Parts, words: Vocabulary) -> bool:
    """Tell whether a title without a name is somebody: not "in general", not "the British general election"."""
    after = items[parts.last] if parts.last < len(items) else None
    says = after is not None and after.key == "state" and parts.plural  # "officials state that ..."
    if after is not None and after.gap == " " and after.key in words.not_before and not says:
        return False
    return bool(parts.origins) or (not parts.weak and (parts.definite or parts.strong or bool(parts.collective)))


def read_alone(text: str, items: list[Item], at: int, parts: Parts, words: Vocabulary) -> Mentioned:
    """Return the mention of a title that stands alone: a person without a name, else a collective by its words."""
    start, end = items[at].start, items[parts.last - 1].end
    country = parts.country or words.country.get(parts.office.lower(), "")
    if not parts.collective and not parts.plural:
        return Mentioned(start, end, "person", "", start, start, parts.office, country, "", parts.former)
    bare = (i for i in items[at : parts.last] if i.kind != "determiner" and i.key not in words.counts)
    first = next(bare, items[at]).start
    kind: MentionKind = parts.collective or "group"  # type: ignore[assignment]
    return Mentioned(
        start, end, kind, text[first:end], first, end, parts.office, country, "", parts.former, parts.plural
    )
