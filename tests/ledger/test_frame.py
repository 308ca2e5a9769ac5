"""The days between setting out and coming home, from words, and what they say of a first stop."""

from __future__ import annotations

import pytest

from legation.ledger.flights import overnight, overseas
from legation.ledger.frame import frame
from legation.ledger.marks import of_signs

from .journey import MILLER, day, lines, sheet, sign


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
    assert (overseas("US", "CN"), overseas("US", "MX"), overseas("IN", "LK")) == (True, False, False)
    out = [sign(land, "2005-03-14", "tour") for land in ("IN", "BR")]
    assert [overnight(one, "US") for one in out] == [True, False]
    assert overnight(sign("BR", "2005-03-14", "tour", "Monday evening"), "US")


def test_who_was_at_another_stop_before_does_not_set_out_from_home() -> None:
    signs = [sign("IN", "2005-03-14", "tour"), sign("PK", "2005-03-16", "tour")]
    assert [one.kind for one in of_signs(signs, "US")] == ["flight", "plan"]
