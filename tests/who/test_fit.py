import datetime as dt

import pytest

from legation.who import fits, register, resolve

D = dt.date


@pytest.mark.parametrize(
    ("name", "office", "country", "on", "verdict"),
    [
        ("Qin Gang", "Foreign Minister", "CN", D(2023, 2, 21), "ok"),
        ("Wang Yi", "Foreign Minister", "CN", D(2023, 2, 21), "wrong"),
        ("Wang Yi", "top diplomat", "CN", D(2023, 2, 21), "ok"),
        ("Wang Yi", "top diplomat", "CN", D(2025, 3, 31), "ok"),
        ("Stéphane Séjourné", "Foreign Minister", "FR", D(2025, 3, 31), "wrong"),
        ("Nikolai Patrushev", "head of Security Council", "RU", D(2023, 2, 21), "ok"),
        ("Sergei Shoigu", "security official", "RU", D(2025, 3, 31), "ok"),
        ("Xi Jinping", "leader", "CN", D(2023, 2, 21), "ok"),
        ("Emmanuel Macron", "goalkeeper", "FR", D(2023, 2, 21), "unknown"),
        ("David Lammy", "President", "FR", D(2024, 11, 1), "wrong"),
    ],
)
def test_offices_against_the_register(name: str, office: str, country: str, on: dt.date, verdict: str) -> None:
    person = register().find(name)[0].person.id
    fit = fits(register(), person, office, country, on)
    assert fit.verdict == verdict and fit.reason


def test_the_conflict_names_the_holder() -> None:
    person = resolve("Stéphane Séjourné", "FR").person
    fit = fits(register(), person, "Foreign Minister", "FR", interval=(D(2025, 3, 20), D(2025, 4, 5)))
    assert fit.verdict == "wrong" and fit.holder is not None and fit.holder.name == "Jean-Noël Barrot"
    assert fit.term is not None and fit.term.end == D(2024, 9, 21)


def test_an_interval_that_touches_the_term_fits() -> None:
    person = register().find("Qin Gang")[0].person.id
    assert fits(register(), person, "Foreign Minister", "CN", interval=(D(2023, 7, 1), D(2023, 9, 1))).verdict == "ok"


def test_nobody_and_no_time_are_unknown() -> None:
    assert fits(register(), "", "President", "FR", D(2020, 1, 1)).verdict == "unknown"
    person = register().find("Qin Gang")[0].person.id
    assert fits(register(), person, "Foreign Minister", "CN").verdict == "unknown"


def test_a_term_before_the_first_one_known_may_be_missing_from_the_register() -> None:
    person = register().find("J. R. Jayewardene")[0].person.id
    fit = fits(register(), person, "President", "LK", D(1977, 9, 2))
    assert fit.verdict == "unknown" and "may be missing" in fit.reason
