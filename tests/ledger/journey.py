"""An invented traveller, sentences read from pages about her, and signs of her stops: short to write."""

from __future__ import annotations

import datetime as dt

from legation.ledger.heads import Head
from legation.ledger.lines import Line, read
from legation.ledger.sheets import Sheet
from legation.ledger.signs import Sign, Strength
from legation.ledger.told import Told
from legation.model import Block, Leg, Page, Party, Published, Report, When

MILLER = Party("Ada Miller", "source", "person", "US", "", "Secretary of State")
INTRO = "US Secretary of State Ada Miller is on a tour. "


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def given(on: str) -> Published:
    return Published(day(on), day(on), "given")


def lines(text: str, on: str | None = "2005-06-08") -> list[Line]:
    page = Page(
        "p", "x", INTRO + text, (Block(0, len(INTRO + text), "paragraph"),), published=given(on) if on else None
    )
    return list(read(page))


def sheet(on: str | None = "2005-06-08", sent: str = "") -> Sheet:
    report = Report("r", "p", "statement", "happened", (MILLER,), (), "x")
    return Sheet("p", (Told(report, given(on) if on else None),), Head(sent))


def time(start: str | None, words: str = "") -> When | None:
    return When(words, day(start), day(start), start, "day", "published") if start else None


def leg(country: str, start: str | None = None, words: str = "") -> Leg:
    return Leg(f"e-{country}", country, "", time(start, words), "happened")


def sign(country: str, on: str, strength: Strength = "visit", words: str = "", told_on: str | None = None) -> Sign:
    when = When(words, day(on), day(on), on, "day", "published")
    return Sign(country, day(on), strength, when, "p", day(told_on) if told_on else None)
