"""Dates of the calendar: 2 April 2025, May 13-17, Dec. 2024, the third quarter, the 1990s, 2024/25."""

from __future__ import annotations

import datetime as dt

from .lexer import Token
from .meaning import Beside, Calendar, Holiday, Meaning, Pair, Stretch, Years
from .pick import SHIFT, first, number, shift, unit, year

MONTHS = "mMb"


def _valid(year_: int | None, month: int | None, day: int | None) -> Calendar | None:
    if day is not None and not 1 <= day <= 31:
        return None
    try:
        dt.date(year_ or 2000, month or 1, day or 1)
    except ValueError:
        return None
    return Calendar(year_, month, day)


def _calendar(tokens: list[Token], day: int | None) -> Calendar | None:
    found = _valid(year(tokens), number(tokens, MONTHS), day)
    if found is None or found.year is not None or not first(tokens, "R"):
        return found
    return Calendar(None, found.month, found.day, None, shift(tokens))


def build_iso(tokens: list[Token]) -> Meaning | None:
    """2025-04-02."""
    parts = [int(part) for part in tokens[0].text.split("-")]
    return _valid(parts[0], parts[1], parts[2]) if parts[0] else None


def build_numeric(tokens: list[Token]) -> Meaning | None:
    """10/30/89, month first as American wires write, and 30.10.1989, day first; turned where only that is a date."""
    dotted = "." in tokens[0].text
    month, day, short = (int(part) for part in tokens[0].text.split("." if dotted else "/"))
    month, day = (day, month) if dotted else (month, day)
    full = short if short > 99 else short + (1900 if short >= 50 else 2000)
    if not 1400 <= full < 2200:
        return None
    return _valid(full, month, day) or _valid(full, day, month)


def build_day_span(tokens: list[Token]) -> Meaning | None:
    """May 13-17; 16 and 17 May: the first and last day of one month, its year written at most once."""
    days = [int(token.number) for token in tokens if token.mark in "1o"]
    left, right = _calendar(tokens, days[0]), _calendar(tokens, days[1])
    if left is None or right is None or days[1] <= days[0]:
        return None
    return Pair(left, right, True)


def build_date(tokens: list[Token]) -> Meaning | None:
    """Feb. 21; Wednesday, 2 April 2025; the 5th of May last year."""
    if not first(tokens, MONTHS):
        return None
    return _calendar(tokens, number(tokens, "1o"))


def build_month_year(tokens: list[Token]) -> Meaning | None:
    """December 2024; May of last year; last May."""
    if first(tokens, "yR'"):
        found = _calendar(tokens, None)
        return found if found and (found.year or found.years is not None) else None
    return Calendar(None, number(tokens, MONTHS), None, shift(tokens))


def build_month(tokens: list[Token]) -> Meaning | None:
    """September."""
    return Calendar(None, number(tokens, MONTHS))


def build_year(tokens: list[Token]) -> Meaning | None:
    """2019, where the words before it say that it is a year; later than 2100 only counts are written."""
    found = year(tokens)
    return Calendar(found) if found and found <= 2100 else None


def build_fiscal(tokens: list[Token]) -> Meaning | None:
    """Fiscal 1990: taken as the calendar year of that number, since whose fiscal year it is was not said."""
    return Calendar(year(tokens))


def build_year_cycle(tokens: list[Token]) -> Meaning | None:
    """2024/25 and 1998-2001, both years inclusive; None when the second is not after the first."""
    begin, last = int(tokens[0].number), int(tokens[-1].number)
    end = last if last > 99 else begin - begin % 100 + last
    if not begin < end <= begin + 100 or len(tokens[-1].text) == 1 or len(tokens[-1].text) == 3:
        return None
    return Years(begin, end)


def build_decade(tokens: list[Token]) -> Meaning | None:
    """The 1990s, the '90s, the nineties; "his nineties" are years of a life."""
    word = first(tokens, "%")
    if word is not None:
        return None if first(tokens, "t") and tokens[0].text.lower() != "the" else _ten(int(word.number))
    digits = next(token for token in tokens if token.mark == "D").number
    begin = int(digits if digits > 99 else digits + (1900 if digits >= 30 else 2000))
    return _ten(begin) if begin % 10 == 0 and 1400 <= begin < 2200 else None


def _ten(begin: int) -> Years:
    return Years(begin, begin + 9)


def build_quarter(tokens: list[Token]) -> Meaning | None:
    """The third quarter, first-quarter, the second half of 2024, fourth quarter of last year."""
    which, what = number(tokens, "o") or 0, "half" if first(tokens, "f") else "quarter"
    if not 1 <= which <= (2 if what == "half" else 4):
        return None
    years = shift(tokens) if first(tokens, "R") else None
    return Stretch(what, which, year(tokens), None, years)


def build_season(tokens: list[Token]) -> Meaning | None:
    """Summer 2023, the fall of last year, in winter."""
    years = shift(tokens) if first(tokens, "R") else None
    return Stretch("season", number(tokens, "sF") or 1, year(tokens), None, years)


def build_nth_century(tokens: list[Token]) -> Meaning | None:
    """The 19th century; other numbered units ("the second day") hang on something else and are no date."""
    which = number(tokens, "o") or 0
    if tokens[-1].name != "century" or not 1 <= which <= 22:
        return None
    return Years(which * 100 - 99 if which > 1 else 1, which * 100)


def build_nth_of(tokens: list[Token]) -> Meaning | None:
    """The second day of (talks): so long after something began that has its own day, or none."""
    return build_nth_century(tokens) or Beside("after", unit(tokens), (number(tokens, "o") or 1) - 1)


def build_holiday(tokens: list[Token]) -> Meaning | None:
    """Victory Day, last Christmas, Easter 2024."""
    token = next(token for token in tokens if token.mark == "X")
    moved = first(tokens, "lxH")
    step = SHIFT[moved.name] if moved else None
    by_year = first(tokens, "R") is not None
    return Holiday(token.name, year(tokens), None if by_year else step, step if by_year else None)
