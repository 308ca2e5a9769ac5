"""The days between setting out and coming home, from words, and what they say of a first stop."""

from __future__ import annotations

import pytest

from legation.ledger.choosing import first
from legation.ledger.flights import begun, landed, overseas
from legation.ledger.frame import frame

from .journey import MILLER, day, leg, lines, sheet, sign


def told(text: str, known: tuple[str, ...] = ()) -> tuple[str, str]:
    found = frame([sheet()], {"p": lines(text)}, MILLER, [day(one) for one in known])
    out, back = (str(one) if one else "" for one in found)
    return out, back


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("She will leave on Friday for a week abroad.", ("2005-06-10", "")),
        ("She will make her trip from June 19-27.", ("2005-06-19", "2005-06-27")),
        ("She left Chile on Tuesday.", ("", "")),
        ("She may leave on Friday.", ("", "")),
        ("She will make her trip from May 19-27.", ("2005-05-19", "2005-05-27")),
    ],
)
def test_words_frame_a_journey(text: str, days: tuple[str, str]) -> None:
    assert told(text) == days


def test_a_coming_home_ends_a_known_journey() -> None:
    assert told("She is due back in Washington on June 14.", ("2005-06-09",)) == ("", "2005-06-14")


def test_a_setting_out_after_a_stop_is_told_of_something_else() -> None:
    assert told("She will leave on Friday for a week abroad.", ("2005-06-09",)) == ("", "")


def test_a_flight_overseas_takes_the_night() -> None:
    made = landed(sign("IN", "2005-03-14", "tour"), "US")
    assert made is not None and (str(made.day), made.when.anchor) == ("2005-03-15", "inferred")
    assert landed(sign("BR", "2005-03-14", "tour"), "US") == sign("BR", "2005-03-14", "tour")
    assert landed(sign("IN", "2005-03-14", "arrival"), "US") == sign("IN", "2005-03-14", "arrival")
    assert (overseas("US", "CN"), overseas("US", "MX"), overseas("IN", "LK")) == (True, False, False)


def test_the_first_stop_begins_on_the_day_of_setting_out_or_the_next() -> None:
    legs, words = [leg("LK"), leg("MV")], {("LK", "MV"): 2.0}
    (one, _), out = begun(legs, (day("2015-03-10"), None), words, "IN"), day("2015-03-10")
    assert one.when and (one.when.start, one.when.end, one.when.anchor) == (out, day("2015-03-11"), "inferred")
    assert begun(legs, (out, None), {}, "IN") == tuple(legs)


def test_an_arrival_outweighs_the_day_of_setting_out() -> None:
    chosen = first([sign("IN", "2005-03-14", "tour"), sign("IN", "2005-03-15", "arrival")])
    assert chosen is not None and chosen.strength == "arrival"
