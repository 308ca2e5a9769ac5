"""Reports in a line each, so that a test reads as a table: sentence, what it tells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from legation.language import Parser
from legation.model import Party, Report, Role, When
from legation.reports.parties import Cast
from legation.reports.parties import names as joined
from legation.who import mentions

if TYPE_CHECKING:
    from spacy.tokens import Token

BEFORE: tuple[Role, ...] = ("source", "participant")


def line(report: Report) -> str:
    """Return "visit planned: Wang Yi > France @ Paris [2024-05-13]": who, > whom, @ where, [when], each if told."""
    acting = names(report.parties, *BEFORE)
    others = names(report.parties, "target", "host")
    with_them = names(report.parties, "companion")
    words = [f"{report.kind} {report.status}: {acting}"]
    words += [f"with {with_them}"] if with_them else []
    words += [f"> {others}"] if others else []
    words += [f"@ {report.place.name}"] if report.place else []
    words += [f"[{days(report.when)}]"] if report.when else []
    return " ".join(words)


def names(parties: Iterable[Party], *roles: Role) -> str:
    """Return the names of the parties in one of these roles, in order."""
    return ", ".join(party.name for party in parties if party.role in roles)


def days(when: When) -> str:
    """Return the days of a time, its words where it has none."""
    if when.start is None and when.end is None:
        return when.words
    start, end = when.start or "..", when.end or ".."
    return f"{start}" if start == end else f"{start}/{end}"


def lines(reports: Iterable[Report], *kinds: str) -> list[str]:
    """Return the lines of the reports of these kinds; of all without a kind."""
    return [line(report) for report in reports if not kinds or report.kind in kinds]


def cast_of(sentence: str) -> Cast:
    """Return a sentence parsed, with the parties it mentions, as the reader sees it."""
    found = mentions.find(sentence)
    (doc,) = Parser().parse([(sentence, joined(found))])
    return Cast(doc, found)


def word(cast: Cast, text: str) -> Token:
    """Return the first word of a sentence with this text."""
    return next(token for token in cast.doc if token.text == text)
