"""Status: what is willed, promised, possible, put off, called off, denied or refused is never read as done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.model import Report

Tell = Callable[..., tuple[Report, ...]]

VISITS = {
    "planned": [
        "German Chancellor Olaf Scholz will travel to China next week.",
        "Japanese Prime Minister Fumio Kishida is due to visit Washington in April.",
        "Chinese President Xi Jinping is expected to visit Moscow in the spring.",
        "Turkish President Recep Tayyip Erdogan plans to visit Baghdad.",
        "Mike Pence is scheduled to arrive in Seoul on Monday.",
        "Olaf Scholz is set to travel to Beijing.",
        "Joe Biden said he would visit Angola in December.",
        "Joe Biden had been due to visit Hanoi.",
        "Joe Biden has promised to visit Angola.",
        "The White House announced a trip by Joe Biden to Angola.",
        "Emmanuel Macron is preparing for his upcoming visit to Berlin.",
    ],
    "proposed": [
        "Xi Jinping may visit Vietnam later this year.",
        "Ursula von der Leyen wants to visit Beirut.",
        "Joe Biden hopes to visit Angola.",
        "Joe Biden is likely to visit Angola this year.",
        "If Joe Biden visits Hiroshima, protests are expected.",
        "Narendra Modi is considering a visit to Kyiv.",
    ],
    "postponed": [
        "US Treasury Secretary Janet Yellen postponed her visit to Beijing.",
        "Canadian Prime Minister Justin Trudeau's visit to New Delhi was postponed.",
        "Emmanuel Macron's planned visit to Germany has been put off.",
        "Recep Tayyip Erdogan's trip to Washington, scheduled for May 9, was postponed.",
        "Antony Blinken has delayed his trip to Beijing.",
    ],
    "cancelled": [
        "British Prime Minister Rishi Sunak has cancelled his trip to Rome.",
        "Pope Francis called off his trip to Dubai.",
        "Emmanuel Macron shelved a trip to Kyiv.",
        "A visit by Kyriakos Mitsotakis to London was scrapped.",
    ],
    "denied": [
        "Vladimir Putin has not visited Ukraine.",
        "The Kremlin denied that Vladimir Putin visited Mariupol.",
        "Emmanuel Macron will not travel to Moscow.",
    ],
    "refused": [
        "Zelensky refused to visit Moscow.",
        "Volodymyr Zelensky declined to visit Minsk.",
    ],
    "happened": [
        "Narendra Modi has visited Kyiv.",
        "Erdogan's visit to Baghdad went ahead.",
        "Olaf Scholz concluded a trip to China.",
        "Olaf Scholz had visited China in 2022.",
    ],
}  # fmt: skip

MEETINGS = {
    "planned": [
        "Xi Jinping will meet Joe Biden in San Francisco next week.",
        "Talks between Iran and Saudi Arabia are scheduled for May 20.",
        "Ethiopia and Somalia have agreed to hold technical talks.",
        "Donald Trump is going to meet Vladimir Putin in Budapest.",
        "Hakan Fidan is to meet Antony Blinken on Friday.",
        "Joe Biden and Xi Jinping are to hold talks in Bali on Monday.",
    ],
    "proposed": [
        "Ukraine proposed talks with Russia.",
        "Joe Biden might meet Xi Jinping in Lima.",
        "Volodymyr Zelensky offered to meet Vladimir Putin in Istanbul.",
    ],
    "postponed": ["Talks between Kyiv and Moscow were postponed."],
    "cancelled": [
        "A meeting between Narendra Modi and Xi Jinping has been cancelled.",
        "The planned summit between Joe Biden and Kim Jong Un was scrapped.",
    ],
    "denied": [
        "Lavrov and Blinken did not meet in Vilnius.",
        "Donald Trump ruled out a meeting with Xi Jinping.",
    ],
    "refused": ["Vladimir Putin refused to meet Volodymyr Zelensky."],
    "happened": [
        "Wang Yi has met Sergei Lavrov.",
        "After talks with Wang Yi, Annalena Baerbock said Germany wanted fair trade.",
        "A meeting of Wang Yi and Sergei Lavrov took place on Monday.",
    ],
}  # fmt: skip


def rows(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(text, status) for status, texts in table.items() for text in texts]


@pytest.mark.parametrize(("text", "status"), rows(VISITS))
def test_the_status_of_a_visit(tell: Tell, text: str, status: str) -> None:
    assert [report.status for report in tell(text) if report.kind == "visit"] == [status]


@pytest.mark.parametrize(("text", "status"), rows(MEETINGS))
def test_the_status_of_a_meeting(tell: Tell, text: str, status: str) -> None:
    assert [report.status for report in tell(text) if report.kind == "meeting"] == [status]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("After a stay in Beijing, Penny Wong will return.", "visit", "planned"),
        ("Putin said he expected Xi Jinping to visit Russia.", "visit", "planned"),
        ("No British minister met Yasser Arafat.", "meeting", "denied"),
        ("Armenia and Azerbaijan will sign a peace treaty.", "agreement", "planned"),
        ("Israel and Hamas have not agreed to a ceasefire.", "agreement", "denied"),
        ("Kyiv and Moscow failed to reach an agreement.", "agreement", "denied"),
        ("Britain will impose sanctions on Iranian generals.", "sanction", "planned"),
        ("The European Union lifted sanctions on Venezuelan officials.", "sanction", "cancelled"),
        ("Olaf Scholz will speak with Vladimir Putin by phone on Friday.", "call", "planned"),
        ("A planned phone call between Donald Trump and Vladimir Putin was cancelled.", "call", "cancelled"),
        ("Germany will deliver tanks to Ukraine.", "aid", "planned"),
    ],
)
def test_the_status_of_other_acts(tell: Tell, text: str, kind: str, status: str) -> None:
    assert [report.status for report in tell(text) if report.kind == kind] == [status]
