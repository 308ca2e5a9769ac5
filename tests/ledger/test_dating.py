"""Undated pages of our own making, dated from the offices, days and happenings they name."""

from __future__ import annotations

import datetime as dt

import pytest

from legation.ledger.dating import date
from legation.ledger.known import BY_NAME, known_events, named_in
from legation.model import Mention, Office, Page, Span

D = dt.date
TERMS = {
    "qin": [("foreign minister", "CN", D(2022, 12, 30), D(2023, 7, 25))],
    "wang": [
        ("foreign minister", "CN", D(2013, 3, 16), D(2022, 12, 30)),
        ("foreign minister", "CN", D(2023, 7, 25), None),
    ],
    "biden": [("president", "US", D(2021, 1, 20), D(2025, 1, 20))],
    "guo": [("spokesperson", "CN", D(2025, 1, 6), None)],
    "truss": [("prime minister", "GB", D(2022, 9, 6), D(2022, 10, 25))],
}


def terms(person: str) -> list[Office]:
    rows = TERMS.get(person, [])
    return [Office(person, person.title(), office, "", state, start, end) for office, state, start, end in rows]


Named = tuple[str, str, str, str]
Dated = tuple[dt.date, dt.date, tuple[str, ...]]
LATE = D(2035, 1, 1)
LAST_KNOWN = max(row.end for row in known_events())


def mentions(text: str, *named: Named) -> list[Mention]:
    made = []
    for name, office, state, person in named:
        at = text.index(name)
        made.append(Mention("p", name, office, state, person, Span("p", at, at + len(name), name)))
    return made


def dated(text: str, *named: Named, read_on: dt.date = LATE) -> Dated | None:
    found = date(Page("p", "p", text), mentions(text, *named), terms, read_on=read_on)
    return (found.start, found.end, found.reasons) if found else None


QIN = ("Qin Gang", "foreign minister", "CN", "qin")
BIDEN = ("Joe Biden", "President", "US", "biden")
GUO = ("Guo Jiakun", "spokesperson", "CN", "guo")
TRUSS = ("Liz Truss", "prime minister", "GB", "truss")


def test_terms_of_office_are_laid_over_one_another() -> None:
    found = dated("Prime minister Liz Truss spoke with President Joe Biden.", TRUSS, BIDEN)
    assert found and D(2022, 8, 30) <= found[0] <= D(2022, 9, 6) and D(2022, 10, 25) <= found[1] <= D(2022, 11, 1)
    assert any("Truss" in reason for reason in found[2])


def test_a_well_known_visit_and_two_weekdays_narrow_it_to_days() -> None:
    text = (
        "Foreign minister Qin Gang spoke on Tuesday after President Joe Biden made an unannounced visit to Ukraine. "
        "He will receive an envoy on Wednesday."
    )
    found = dated(text, QIN, BIDEN)
    assert found and found[:2] == (D(2023, 2, 21), D(2023, 2, 22))


def test_a_planned_journey_with_its_days_is_still_ahead() -> None:
    text = "Wang Yi will visit Russia from March 31 to April 2, said spokesperson Guo Jiakun."
    found = dated(text, GUO)
    assert found and found[1] < D(2025, 3, 31) and (found[1] - found[0]).days <= 10


def test_an_appointment_last_month_is_found_in_the_terms() -> None:
    text = "Qin Gang, named foreign minister last month, called President Joe Biden's envoy."
    found = dated(text, QIN, BIDEN)
    assert found and found[:2] == (D(2023, 1, 1), D(2023, 1, 31))


def test_the_page_is_not_older_than_its_past_dates() -> None:
    text = "President Joe Biden recalled that the pact was signed on May 3, 2024 in Oslo."
    found = dated(text, BIDEN)
    assert found and found[0] == D(2024, 5, 3) and found[1] <= D(2025, 1, 30)


@pytest.mark.parametrize(
    "text",
    ["The ministers met and agreed to meet again.", "They met on Tuesday.", "He was born in 1950.", ""],
)
def test_without_evidence_nothing_is_guessed(text: str) -> None:
    assert dated(text) is None


def test_one_office_alone_dates_nothing() -> None:
    assert dated("Prime minister Liz Truss fell.", TRUSS) is None


WANG = ("Wang Yi", "foreign minister", "CN", "wang")


def test_an_open_term_ends_with_the_day_of_reading_alone() -> None:
    text = "Spokesperson Guo Jiakun said no, and foreign minister Wang Yi agreed."
    assert dated(text, GUO, WANG, read_on=D(2026, 6, 1)) is not None
    assert dated(text, GUO, WANG, read_on=D(2029, 6, 1)) is None
    found = dated(text, GUO, WANG, read_on=D(2026, 6, 1))
    assert found and found[1] == D(2026, 6, 1) and any("read by 2026-06-01" in reason for reason in found[2])


def test_the_clock_alone_never_makes_a_narrow_date() -> None:
    """A ledger takes dates of up to a quarter; one that only the day of reading ends must stay wider."""
    text = "Spokesperson Guo Jiakun said no, and foreign minister Wang Yi agreed."
    found = date(Page("p", "p", text), mentions(text, GUO, WANG), terms, read_on=max(LAST_KNOWN, D(2025, 1, 20)))
    assert found and (found.end - found.start).days > 92


def test_who_is_elected_has_not_yet_taken_office() -> None:
    text = "President-elect Joe Biden spoke of COVID-19."
    found = dated(text, ("Joe Biden", "President-elect", "US", "biden"))
    assert found and D(2020, 10, 1) <= found[0] and found[1] == D(2021, 1, 20)


def test_a_first_journey_is_made_soon_after_taking_office() -> None:
    found = dated("Spokesperson Guo Jiakun left on the first foreign trip since taking the job, a clerk said.", GUO)
    assert found and D(2025, 1, 1) <= found[0] <= D(2025, 1, 6) and found[1] == D(2025, 6, 5)


def test_the_latest_year_reaches_a_little_into_the_next() -> None:
    found = dated("The 2024 pact is the work of President Joe Biden and foreign minister Wang Yi.", BIDEN, WANG)
    assert found and found[:2] == (D(2024, 1, 1), D(2025, 1, 25))
    found = dated("The 2023 pact is the work of President Joe Biden and foreign minister Wang Yi.", BIDEN, WANG)
    assert found and found[0] <= D(2023, 7, 25) and found[1] == D(2024, 4, 29)


def test_a_young_name_makes_the_page_no_older() -> None:
    text = "President Joe Biden spoke of the sabotage of the Nord Stream pipes."
    found = dated(text, BIDEN)
    assert found is None  # 2022-09-26 to 2025-01-20: more than two years
    text = "President Joe Biden spoke of the Crocus City Hall attack."
    found = dated(text, BIDEN)
    assert found and found[0] == D(2024, 3, 22) and found[1] <= D(2025, 1, 30)


def test_a_year_beside_one_closed_term_is_history() -> None:
    assert dated("The 2022 budget of prime minister Liz Truss is in every textbook.", TRUSS) is None


def test_former_offices_are_left_out() -> None:
    text = "Former prime minister Liz Truss met President Joe Biden."
    at = text.index("Liz")
    former = Mention("p", "Liz Truss", "prime minister", "GB", "truss", Span("p", at, at + 9, "Liz Truss"), former=True)
    assert date(Page("p", "p", text), [former], terms) is None


def test_the_reason_names_what_does_not_fit() -> None:
    text = (
        "Foreign minister Qin Gang spoke on Tuesday after President Joe Biden made a visit to Ukraine. "
        "He will receive prime minister Liz Truss on Wednesday."
    )
    found = dated(text, QIN, BIDEN, TRUSS)
    assert found and found[:2] == (D(2023, 2, 21), D(2023, 2, 22))
    assert [reason for reason in found[2] if reason.startswith("does not fit") and "Truss" in reason]


def test_the_table_is_in_order_and_complete() -> None:
    rows = known_events()
    assert len(rows) >= 200
    for row in rows:
        assert row.start <= row.end and (row.end - row.start).days <= 7
        assert row.kind in {"visit", "journey", "summit", "conference", "name"} and row.source and row.places
        assert bool(row.persons) == (row.kind not in BY_NAME)
    assert not list(named_in("Nothing of note was said.", rows))
