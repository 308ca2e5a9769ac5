"""Slots: who does what to whom, wherever the sentence says it."""

from __future__ import annotations

import pytest

from legation.reports.slots import fill, support

from .telling import cast_of, word

ROWS = [
    ("Iran condemned Israel.", "condemned", {"subj": "Iran", "obj": "Israel", "on": ""}),
    ("Israel was condemned by Iran.", "condemned", {"subj": "Iran", "obj": "Israel", "by": ""}),
    ("Diplomats expelled by Canada left.", "expelled", {"subj": "Canada", "obj": "Diplomats"}),
    ("The bank sanctioned by the US closed.", "sanctioned", {"subj": "US", "obj": "bank"}),
    ("A series of sanctions was imposed by Japan.", "imposed", {"subj": "Japan", "obj": "series"}),
    ("Germany and France urged Serbia and Kosovo to meet.", "urged",
     {"subj": "Germany France", "obj": "Serbia Kosovo", "comp": "meet"}),
    ("Germany and France urged Serbia and Kosovo to meet.", "meet", {"subj": "Serbia Kosovo"}),
    ("Egypt asked Qatar to mediate.", "mediate", {"subj": "Qatar"}),
    ("Japan promised Kenya to send doctors.", "send", {"subj": "Japan", "obj": "doctors"}),
    ("Peru wants to join the bloc.", "join", {"subj": "Peru", "obj": "bloc"}),
    ("Brazil was invited to join.", "join", {"subj": "Brazil"}),
    ("Turkey, which rejected the plan, left.", "rejected", {"subj": "Turkey", "obj": "plan"}),
    ("Sweden came and signed the treaty.", "signed", {"subj": "Sweden", "obj": "treaty"}),
    ("Norway imposed and then lifted sanctions on Iran.", "lifted",
     {"subj": "Norway", "obj": "sanctions", "on": "Iran"}),
    ("After meeting Modi, Biden left.", "meeting", {"subj": "Biden", "obj": "Modi"}),
    ("Iran called off talks on peace.", "called", {"subj": "Iran", "obj": "talks", "prt": "off", "on": "peace"}),
    ("China gave Laos a loan.", "gave", {"subj": "China", "obj": "loan", "iobj": "Laos"}),
    ("China gave a loan to Laos.", "gave", {"iobj": "Laos", "to": "Laos"}),
    ("Iran held talks with Iraq in Doha.", "talks", {"subj": "Iran", "with": "Iraq", "in": "Doha"}),
    ("Talks between Iran and Iraq ended.", "Talks", {"between": "Iran Iraq", "subj": ""}),
    ("Russia's invasion of Ukraine began.", "invasion", {"poss": "Russia", "of": "Ukraine", "subj": ""}),
    ("The military aid from Spain came.", "aid", {"pre": "military", "mod": "", "from": "Spain"}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "trigger", "slots"), ROWS, ids=[f"{row[1]}: {row[0]}" for row in ROWS])
def test_what_fills_the_slots_of_a_trigger(sentence: str, trigger: str, slots: dict[str, str]) -> None:
    token = word(cast_of(sentence), trigger)
    assert {slot: " ".join(head.text for head in fill(token, slot)) for slot in slots} == slots


@pytest.mark.parametrize(
    ("sentence", "noun", "verb"),
    [
        ("Iran held talks with Iraq.", "talks", "held"),
        ("Talks were held in Doha.", "Talks", "held"),
        ("Japan and Peru began a dialogue and talks.", "talks", "began"),
        ("Modi left after talks.", "talks", ""),
    ],
)
def test_the_verb_that_carries_a_noun(sentence: str, noun: str, verb: str) -> None:
    found = support(word(cast_of(sentence), noun))
    assert (found.text if found is not None else "") == verb
