"""Who is meant by words without a name: "the bloc", "its troops", a delegation, a counterpart's title, "the talks"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.model import Report

from .telling import lines

Tell = Callable[..., tuple[Report, ...]]

TOLD = [
    ("EU foreign ministers met in Brussels. The bloc agreed to impose further sanctions on Hamas.",
     "sanction planned: European Union > Hamas"),
    ("Rwanda agreed to withdraw its troops from Burundi.", "concession planned: Rwanda > Burundi"),
    ("A delegation from the African Union arrived in Niger on Monday.",
     "visit happened: delegation from the African Union > Niger @ Niger [2024-05-13]"),
    ("The presidents of the Economic Community of West African States and the African Union convened in Accra.",
     "meeting happened: Economic Community of West African States, African Union @ Accra"),
    ("Chad said its troops had withdrawn.", "military happened: Chad"),
    ("Volodymyr Zelensky rejected Russia's offer of holding negotiations.",
     "refusal happened: Volodymyr Zelensky > Russia"),
    ("Hundreds of students threw rocks at the British Embassy.",
     "protest happened: Hundreds of students > British Embassy"),
    ("Iran warned that if Israel attacked, its response would be harsh.", "threat happened: Iran > Israel"),
    ("Bolivia closed its embassy after Peru cut diplomatic ties with Mexico.", "sanction happened: Peru > Mexico"),
    ("Chad and Mali will sign a number of instruments on trade.", "agreement planned: Chad, Mali"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_words_without_a_name_are_resolved(tell: Tell, text: str, told: str) -> None:
    assert told in lines(tell(text))


def test_a_counterpart_holds_the_same_office(tell: Tell) -> None:
    told = tell(
        "Prime Minister Sheikh Hasina met her South Korean counterpart Lee Nak-yon. "
        "The South Korean premier arrived in Dhaka on a visit to Bangladesh."
    )
    assert [one.parties[0].name for one in told if one.kind == "visit"] == ["Lee Nak-yon"]


def test_the_talks_that_something_follows_are_those_told_before(tell: Tell) -> None:
    told = tell(
        "Sheikh Hasina and Li Qiang held talks in Dhaka. After the talks, Bangladesh and China will sign a treaty."
    )
    assert lines(told, "meeting") == ["meeting happened: Hasina, Li Qiang @ Dhaka"]


def test_an_office_is_nobody_called_office(tell: Tell) -> None:
    told = tell("Talks were held at the Prime Minister's Office between Sheikh Hasina and Li Qiang.")
    assert lines(told) == ["meeting happened: Hasina, Li Qiang @ Prime Minister's Office"]


def test_whose_remarks_were_told_is_he(tell: Tell) -> None:
    told = tell("Foreign Minister Wang Yi's remarks came after the vote. He said that China was concerned.")
    assert lines(told, "statement") == ["statement happened: Wang Yi"]
