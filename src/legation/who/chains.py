"""Mentions that are pieces of one: a chain of offices before a name, a government named before its officials."""

from __future__ import annotations

import re
from dataclasses import replace

from legation.who.mentioned import Mentioned

_AND = re.compile(r"(?: (?:of|for) (?:the )?[A-Z][\w'’-]*(?: (?:and |of |the )?[A-Z][\w'’-]*)*)? and ")
"""What may stand between two offices of one person: the rest of the first one's field, and "and"."""


def chained(text: str, found: list[Mentioned]) -> tuple[Mentioned, ...]:
    """Return the mentions of a sentence with the pieces of one joined."""
    whole: list[Mentioned] = []
    for mention in found:
        last = whole[-1] if whole else None
        if last is not None and (joined := _join(text, last, mention)) is not None:
            whole[-1] = joined
        else:
            whole.append(mention)
    return tuple(whole)


def _join(text: str, first: Mentioned, second: Mentioned) -> Mentioned | None:
    between = text[first.end : second.start]
    if _is_office_of(text, first, second) and _AND.fullmatch(between):
        office = f"{first.office}{between}{second.office}"
        return replace(second, start=first.start, office=office, country=first.country or second.country)
    if first.kind == "state" and not first.country and second.kind == "group" and between == " of ":
        return replace(second, start=first.start)  # "Government of Puntland officials"
    return None


def _is_office_of(text: str, first: Mentioned, second: Mentioned) -> bool:
    """Tell whether an office without a name is another one of who is named next: "Vice Chairman of the Council and
    Minister Ivan Petrov"; one with an article is somebody else's: "the president and Minister Ivan Petrov"."""
    bare = first.kind == second.kind == "person" and not first.name and not first.plural and bool(first.office)
    return bare and bool(second.name and second.office) and text[first.start].isupper()
