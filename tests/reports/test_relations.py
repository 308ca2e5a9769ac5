"""Envoys sent away, ties cut and talks broken off: who does it, and to whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.model import Report

from .telling import lines

Tell = Callable[..., tuple[Report, ...]]

SENT_AWAY = [
    ("Bolivia gave the American ambassador 72 hours to leave the country.", "Bolivia > United States"),
    ("Two Iranian diplomats were expelled from Albania.", "Albania > Two Iranian diplomats"),
    ("Estonia ordered a Russian diplomat to leave the country.", "Estonia > Russian diplomat"),
    ("Niger broke off diplomatic relations with Ukraine.", "Niger > Ukraine"),
    ("Spain withdrew its ambassador to Israel.", "Spain > Israel"),
]


@pytest.mark.parametrize(("text", "told"), SENT_AWAY)
def test_who_is_sent_away_by_whom(tell: Tell, text: str, told: str) -> None:
    assert lines(tell(text)) == [f"sanction happened: {told}"]


def test_talks_that_are_suspended_are_put_off_and_no_concession(tell: Tell) -> None:
    assert lines(tell("Iran suspended nuclear talks with the United States.")) == [
        "negotiation postponed: Iran, United States"
    ]


def test_what_is_demanded_is_no_deed_and_its_doer_is_the_target(tell: Tell) -> None:
    assert lines(tell("Guyana demanded that Venezuela withdraw its troops.")) == ["demand happened: Guyana > Venezuela"]


def test_what_somebody_wants_others_to_do_is_not_done(tell: Tell) -> None:
    told = tell("Iran wants American troops to leave the Gulf.")
    assert [one.status for one in told if one.kind == "military"] == ["proposed"]


def test_neither_of_two_did_it(tell: Tell) -> None:
    (report,) = tell("Neither Germany nor France would endorse the result.")
    assert (report.kind, report.status) == ("refusal", "happened")


def test_an_accord_announced_by_its_sides_is_an_agreement(tell: Tell) -> None:
    assert lines(tell("Emmanuel Macron and Keir Starmer announced a defence pact.")) == [
        "agreement happened: Emmanuel Macron, Keir Starmer"
    ]
    assert lines(tell("Qatar announced a defence pact.")) == ["statement happened: Qatar"]


def test_an_announcement_has_not_the_month_of_what_is_announced(tell: Tell) -> None:
    (report,) = tell("Kenya announced the reopening of its border with Somalia in August.")
    assert (report.kind, report.status, report.when) == ("statement", "happened", None)


def test_a_ship_with_a_persons_name_pays_no_visit(tell: Tell) -> None:
    assert lines(tell("The Russian tanker Anatoly Kolodkin arrived in Matanzas, Cuba."), "visit") == []
