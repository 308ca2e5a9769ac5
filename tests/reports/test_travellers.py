"""Who goes on: a pronoun after a host's sentence is the guest; a visit that a participle closes is over."""

from __future__ import annotations

import pytest


def visits(tell, text: str) -> list[tuple[str, str, str]]:
    return [
        (report.parties[0].name, report.place.country if report.place else "", report.status)
        for report in tell(text)
        if report.kind == "visit"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Penny Wong visited Jakarta on Monday. Thai Foreign Minister Don Pramudwinai received Wong in Bangkok. "
        "From there she flew to Hanoi.",
        "Hakan Fidan visited Doha on Monday. Iraqi President Abdul Latif Rashid hosted Fidan in Baghdad on Tuesday. "
        "He then flew to Amman.",
    ],
)
def test_who_was_received_travels_on(tell, text):
    name, *_ = visits(tell, text)[0]
    assert visits(tell, text)[-1][0] == name


def test_a_visit_that_is_being_closed_is_over(tell):
    told = visits(tell, "Penny Wong met President Joko Widodo on Tuesday, ending a two-day visit to Jakarta.")
    assert told == [("Penny Wong", "ID", "happened")]
