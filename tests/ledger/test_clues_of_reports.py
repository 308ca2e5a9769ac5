"""What dated pages tell of the events of an undated one."""

from __future__ import annotations

import datetime as dt

from legation.ledger.clues_of_reports import of_reports, told_elsewhere
from legation.model import Kind, Party, Place, Report, Span, Status

D = dt.date


def report(page: str, words: str, kind: Kind = "visit", status: Status = "happened", land: str = "DZ") -> Report:
    parties = (Party("Ana Roca", "source", person="roca", office="prime minister"),)
    if kind != "visit":
        parties = (*parties, Party("Ole Lund", "target", person="lund", office="king"))
    place = Place(land, country=land) if land else None
    return Report(f"r-{page}", page, kind, status, parties, (Span(page, 0, len(words), words),), "test", place)


OWN = report("a", "Prime minister Ana Roca flew to Algiers and laid a wreath at the harbour memorial.")
OTHER = report("b", "Ana Roca laid a wreath at the memorial in the harbour of Algiers on Monday.")


def test_the_same_visit_on_a_dated_page_places_the_page_near_it() -> None:
    (told,) = told_elsewhere([OWN], [OTHER], {"b": D(2031, 5, 6)})
    assert (told.start, told.end, told.kind, told.pages) == (D(2031, 5, 6), D(2031, 5, 6), "visit", ("b",))
    (clue,) = of_reports([told])
    assert clue.spans == ((D(2031, 4, 22), D(2031, 5, 20)),) and "wreath" in clue.reason


def test_pages_without_a_day_and_the_page_itself_say_nothing() -> None:
    assert told_elsewhere([OWN], [OTHER], {}) == ()
    assert told_elsewhere([OWN], [OWN], {"a": D(2031, 5, 6)}) == ()
    assert told_elsewhere([], [OTHER], {"b": D(2031, 5, 6)}) == ()


def test_the_same_people_at_another_time_are_not_the_same_event() -> None:
    day = {"b": D(2031, 5, 6)}
    planned = report("b", OTHER.evidence[0].exact, status="planned")
    elsewhere = report("b", OTHER.evidence[0].exact, land="NO")
    unlike = report("b", "Ana Roca came to Algiers to open a school.")
    assert told_elsewhere([OWN], [planned], day) == ()
    assert told_elsewhere([OWN], [elsewhere], day) == ()
    assert told_elsewhere([OWN], [unlike], day) == ()


def test_titles_alone_make_no_two_meetings_one() -> None:
    ours = report("a", "Prime minister Ana Roca met King Ole Lund.", "meeting")
    theirs = report("b", "King Ole Lund received Prime minister Ana Roca.", "meeting")
    assert told_elsewhere([ours], [theirs], {"b": D(2031, 5, 6)}) == ()


def test_what_comes_round_again_dates_nothing() -> None:
    again = report("c", OTHER.evidence[0].exact)
    assert told_elsewhere([OWN], [OTHER, again], {"b": D(2031, 5, 6), "c": D(2032, 5, 6)}) == ()
