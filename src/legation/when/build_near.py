"""Times told from the day of publication: last Friday, two weeks ago, the past year, this month, yesterday morning."""

from __future__ import annotations

from .lexer import Token
from .meaning import Beside, Meaning, Pair, Part, Relative, Running, Shifted, Stretch, Weekday
from .pick import count, first, number, shift, unit

BELOW_DAY = ("hour", "minute", "second")


def build_weekday(tokens: list[Token]) -> Meaning | None:
    """Tuesday, last Friday night, Monday of next week; "the following Tuesday" hangs on what was told before."""
    day = number(tokens, "wv") or 0
    if first(tokens, "u"):
        return Weekday(day, None, shift(tokens))
    return Weekday(day, shift(tokens))


def build_weekday_nth(tokens: list[Token]) -> Meaning | None:
    """Tuesday the 5th: the weekday alone says which day, for the month was not said."""
    return Weekday(number(tokens, "w") or 0)


def build_weekday_span(tokens: list[Token]) -> Meaning | None:
    """Mon.-Fri."""
    days = [int(token.number) for token in tokens if token.mark == "v"]
    return Pair(Weekday(days[0]), Weekday(days[1]), True)


def build_midweek(tokens: list[Token]) -> Meaning | None:
    """Midweek, mid-week: Tuesday to Thursday of the week; "late week" is no word of news."""
    part = first(tokens, "p")
    if part and (part.name != "mid" or unit(tokens) != "week"):
        return None
    return Pair(Weekday(1), Weekday(3), False)


def build_deictic(tokens: list[Token]) -> Meaning | None:
    """Today, yesterday morning, tonight, overnight (the night into today)."""
    if tokens[0].text.lower() == "overnight":
        return Pair(Relative("day", -1), Relative("day", 0), False)
    return Relative("day", int(tokens[0].number))


def build_beyond(tokens: list[Token]) -> Meaning | None:
    """The day before yesterday, the day after tomorrow."""
    side, anchor = first(tokens, "B"), first(tokens, "N")
    if side is None or anchor is None:
        return None
    return Relative(unit(tokens), int(anchor.number) + (-1 if side.name == "before" else 1))


def build_near_part(tokens: list[Token]) -> Meaning | None:
    """This morning is today's, last night yesterday's."""
    return Relative("day", shift(tokens) or 0)


def build_near(tokens: list[Token]) -> Meaning | None:
    """Last week, this month, last summer; "the past year" runs up to now; "the next day" hangs on another."""
    word, step = first(tokens, "lxH"), shift(tokens) or 0
    season = first(tokens, "sF")
    if word is None:
        return None
    if season:
        return Stretch("season", int(season.number), None, step)
    name = unit(tokens)
    if word.name == "past" and tokens[0].mark != "H":
        return Running(name, 1, -1)
    if name == "half":
        return Running("half", 1, step) if step else None
    if step and (name == "day" or name in BELOW_DAY or word.name in ("previous", "following")):
        otherwise = None if name in ("day", "week", "weekend", *BELOW_DAY) else Relative(name, step)
        return Beside("before" if step < 0 else "after", name, 1, None, otherwise)
    return Relative(name, step)


def build_count_near(tokens: list[Token]) -> Meaning | None:
    """The past two years, the next ten days, the coming months, recent weeks."""
    step = shift(tokens)
    if first(tokens, "r"):
        if first(tokens, "uRqW"):
            return Relative(unit(tokens), -1)
        return Running(unit(tokens), None, -1)
    if first(tokens, "C") or not first(tokens, "1c9"):
        return Running(unit(tokens), None, step or -1)
    return Running(unit(tokens), count(tokens), step or -1)


def build_count_ago(tokens: list[Token]) -> Meaning | None:
    """Two weeks ago, a year earlier, three days later, ten days from now, in two weeks' time.

    Days and weeks "earlier" or "later" are told from an event; years and months, as business news has them, from now.
    """
    name, many, way = unit(tokens), count(tokens), first(tokens, "gGKV")
    if way is None:
        return None
    ahead = way.name in ("later", "hence") or way.mark in "KV"
    if way.mark == "g":
        business = not ahead and many and name in ("year", "month", "quarter")
        otherwise = Relative(name, -int(many)) if business and many else None
        return Beside("after" if ahead else "before", name, many or 0, None, otherwise)
    return _moved(name, many, 1 if ahead else -1)


def build_ago_then(tokens: list[Token]) -> Meaning | None:
    """Seven years ago this week: that week, seven years back; a week ago Tuesday: seven days before the last one."""
    then = tokens[-1]
    near: Meaning = Weekday(int(then.number)) if then.mark == "w" else Relative(then.name or "day", int(then.number))
    return _away(tokens, near, -1)


def build_from_then(tokens: list[Token]) -> Meaning | None:
    """Two weeks from Monday: the Monday to come, and fourteen days on."""
    then = tokens[-1]
    return _away(tokens, Weekday(int(then.number), 1) if then.mark == "w" else Relative("day", int(then.number)), 1)


def _away(tokens: list[Token], near: Meaning, sign: int) -> Meaning | None:
    name, many = unit(tokens), count(tokens)
    if many is None or many % 1 or name in BELOW_DAY:
        return None
    return Shifted(near, sign * int(many), name)


def _moved(name: str, many: float | None, sign: int) -> Meaning:
    if many is None:
        return Pair(Relative(name, -7), Relative(name, -2), False) if sign < 0 else Running(name, None, 1)
    if name in BELOW_DAY:
        return Running(name, many, sign)
    if many % 1 and name == "year":
        return Relative("month", sign * round(many * 12))
    return Relative(name, sign * int(many))


def build_year_ago(tokens: list[Token]) -> Meaning | None:
    """Year-ago, the year-earlier quarter: the year before the page's; with a quarter named before it, that one's."""
    if first(tokens, "q"):
        return Shifted(Relative("quarter", -1), -1)
    return Beside("before", unit(tokens), 1, None, Relative(unit(tokens), -1))


def build_unit_end(tokens: list[Token]) -> Meaning | None:
    """Year-end, by month end: the last part of the page's own year or month."""
    edge = first(tokens, "*")
    return Part(edge.name, Relative(unit(tokens), 0)) if edge else None


def build_the_unit(tokens: list[Token]) -> Meaning | None:
    """The year, the month: the page's own; the quarter: the last one ended; the day: the one told of."""
    name = unit(tokens)
    if name == "day":
        return Beside("same", "day", 0)
    return Relative(name, -1 if name == "quarter" else 0)
