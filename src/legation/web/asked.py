"""What a URL asks for: the whole view lives in its query, and every link is that query with something changed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any, get_args
from urllib.parse import quote, urlencode

from legation.ledger import Filter
from legation.ledger.query import read_day
from legation.model import Kind, Status
from legation.where import gazetteer


class Unclear(Exception):
    """The address asks for something that cannot be read; the message says how to write it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A view's path and query. `other` is a second person, for what two did together; days are ISO text, checked when
    read; `after` is where the last page ended."""

    path: str = "/"
    person: str = ""
    other: str = ""
    state: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    issue: str = ""
    outlet: str = ""
    year: str = ""
    since: str = ""
    until: str = ""
    text: str = ""
    as_of: str = ""
    month: str = ""
    lanes: str = ""
    at: str = ""
    after: str = ""
    fixed: frozenset[str] = field(default=frozenset())

    def href(self, path: str = "", form: str = "", **changes: Any) -> str:
        """Return the address of this view with a change; `path` another view, `form` ".json" and its like."""
        new = replace(self, **{"after": "", **changes})
        at = clean(path or self.path)
        return join((at if at != "/" or not form else "/index") + form, new.pairs())

    def pairs(self) -> list[tuple[str, str]]:
        """Return the query as name and value, in one order, so that one view has one address."""
        found: list[tuple[str, str]] = []
        for name in NAMES:
            value = getattr(self, name)
            if name not in self.fixed:
                found += [(name, one) for one in ([value] if isinstance(value, str) else value) if one]
        return found

    def plainly(self, path: str) -> str:
        """Return the address of another view with only the day of knowledge kept: following a link keeps one's day."""
        return join(clean(path), [("as_of", self.as_of)] if self.as_of else [])

    @property
    def filter(self) -> Filter:
        """The ledger's own filter for this; a year becomes its days. Raises Unclear for a day that is none."""
        since, until = self.days()
        return Filter(
            self.person, self.state, self.kind, self.status, since, until, self.issue, self.text, self.known  # type: ignore[arg-type]
        )  # fmt: skip

    @property
    def known(self) -> dt.date | None:
        """The day as known on which things are shown, None for now."""
        return day(self.as_of)

    def days(self) -> tuple[dt.date | None, dt.date | None]:
        """Return the first and last day asked for: those of the year, narrowed by since and until."""
        since, until = day(self.since), day(self.until)
        if not self.year:
            return since, until
        first, last = dt.date(int(self.year), 1, 1), dt.date(int(self.year), 12, 31)
        return max(since or first, first), min(until or last, last)

    @property
    def narrowed(self) -> bool:
        """Whether anything is chosen at all."""
        return any(getattr(self, name) for name in NAMES[:11])


NAMES: tuple[str, ...] = tuple(one.name for one in fields(Asked))[1:-1]


def clean(path: str) -> str:
    """Return a path with everything escaped that an address cannot hold; what is escaped already stays as it is."""
    return quote(path, safe="/:,.-_~@%") if "%" in path else quote(path, safe="/:,.-_~@")


def join(path: str, pairs: Sequence[tuple[str, str]]) -> str:
    """Return a path with a query."""
    return f"{path}?{urlencode(pairs)}" if pairs else path


def read(path: str, pairs: Sequence[tuple[str, str]]) -> Asked:
    """Return what an address asks for. Raises Unclear for a value that cannot be read; unknown names are left out."""
    given: dict[str, list[str]] = {}
    for name, value in pairs:
        given.setdefault(name, []).extend([value.strip()[:400]] if value.strip() else [])
    single = {name: values[-1] for name, values in given.items() if values and name in NAMES and name not in SEVERAL}
    asked = Asked(
        path, state=states(given.get("state", ())), kind=among(given.get("kind", ()), Kind, "kind"),
        status=among(given.get("status", ()), Status, "status"), **single,  # type: ignore[arg-type]
    )  # fmt: skip
    check(asked)
    return asked


SEVERAL = frozenset({"state", "kind", "status"})


def check(asked: Asked) -> None:
    """Raise Unclear for a day, month or year that is none."""
    for words in (asked.since, asked.until, asked.as_of):
        day(words)
    if asked.year and not re.fullmatch(r"[12][0-9]{3}", asked.year):
        raise Unclear(f"“{asked.year}” is no year; write it as 2023.")
    if asked.month and not re.fullmatch(r"[12][0-9]{3}-(0[1-9]|1[0-2])", asked.month):
        raise Unclear(f"“{asked.month}” is no month; write it as 2023-02.")


def day(words: str) -> dt.date | None:
    """Return a day written as 2023-02-21, None for no words. Raises Unclear."""
    try:
        return read_day(words) if words else None
    except ValueError:
        raise Unclear(f"“{words}” is no day; write it as 2023-02-21.") from None


def states(words: Sequence[str]) -> tuple[str, ...]:
    """Return codes for states given by code or name; what is neither stays as it is (an organisation's name)."""
    found = (one.upper() if gazetteer().state(one.upper()) else gazetteer().code(one) or one for one in words)
    return tuple(dict.fromkeys(found))


def among(words: Sequence[str], allowed: object, name: str) -> tuple[str, ...]:
    """Return the words, each one of what is allowed. Raises Unclear with the list."""
    known = get_args(allowed)
    for word in words:
        if word not in known:
            raise Unclear(f"“{word}” is no {name}; choose from {', '.join(known)}.")
    return tuple(dict.fromkeys(words))
