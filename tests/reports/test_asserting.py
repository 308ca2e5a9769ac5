"""Fact, speech, judgement: what is only thought or rumoured never happened."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.model import Report

Tell = Callable[..., tuple[Report, ...]]

TOLD = [
    ("Penny Wong met Retno Marsudi in Jakarta.", "fact", "happened"),
    ("Xi Jinping is expected to visit Hanoi in June.", "fact", "planned"),
    ("Hungarian officials said Viktor Orban had met Vladimir Putin in Moscow.", "speech", "happened"),
    ("Vladimir Putin reportedly met Alexander Lukashenko in Minsk.", "speech", "happened"),
    ("Pyongyang is said to have sent troops to Russia.", "speech", "happened"),
    ("Analysts say Kim Jong Un visited Beijing in secret.", "judgement", "proposed"),
    ("Analysts believe that China will send troops to Niger.", "judgement", "planned"),
    ("Kim Jong Un is believed to have visited Beijing.", "judgement", "proposed"),
    ("Kim Jong Un probably met Xi Jinping in Dalian.", "judgement", "proposed"),
    ("Rumours that Kim Jong Un visited Beijing spread on Monday.", "judgement", "proposed"),
    ("Vladimir Putin appears to have cancelled a visit to Baku.", "judgement", "cancelled"),
    ("China could impose sanctions on Lithuania.", "judgement", "proposed"),
]


@pytest.mark.parametrize(("text", "assertion", "status"), TOLD)
def test_how_an_act_is_asserted(tell: Tell, text: str, assertion: str, status: str) -> None:
    (report,) = tell(text)
    assert (report.assertion, report.status) == (assertion, status)


@pytest.mark.parametrize(
    "text",
    [
        "The visit is expected to reinforce ties between India and France.",
        "Whether China will support Russia remains a key question.",
        "The deal is seen as a threat to Taiwan.",
    ],
)
def test_a_forecast_alone_is_no_report(tell: Tell, text: str) -> None:
    assert tell(text) == ()


def test_what_is_told_as_done_later_goes_before_what_was_thought(tell: Tell) -> None:
    (report,) = tell("Kim Jong Un is believed to have visited Beijing. On Tuesday Kim Jong Un visited Beijing.")
    assert (report.assertion, report.status) == ("fact", "happened")


def test_what_somebody_predicts_is_nobodys_plan(tell: Tell) -> None:
    told = tell("Penny Wong predicted that Fiji would lose the vote.")
    assert [one.kind for one in told] == ["statement"]
