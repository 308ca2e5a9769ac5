"""Statements and their like, agreements, and what one party does to another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.model import Report

from .telling import lines

Tell = Callable[..., tuple[Report, ...]]

SPOKEN = [
    ("Iran condemned the Israeli strike on Damascus.", "criticism happened: Iran > Israel"),
    ("Germany accused Russia of a cyberattack.", "criticism happened: Germany > Russia"),
    ("France denounced the trial of a journalist in Baku.", "criticism happened: France"),
    ("Sergei Lavrov called the sanctions illegal.", "criticism happened: Sergei Lavrov"),
    ("Josep Borrell called on Israel to open more crossings.", "demand happened: Josep Borrell > Israel"),
    ("Bangladesh asked Myanmar to take back refugees.", "demand happened: Bangladesh > Myanmar"),
    ("India expressed concern over the fighting in Sudan.", "statement happened: India"),
    ("Chinese Foreign Ministry spokeswoman Mao Ning said Beijing was deeply concerned about the blockade.",
     "statement happened: Mao Ning"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), SPOKEN)
def test_the_verb_makes_a_statement_a_demand_or_criticism(tell: Tell, text: str, told: str) -> None:
    assert lines(tell(text)) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Egyptian officials, who condemned the strike, were silent on Monday.",
        "When Iran condemned the strike, oil rose.",
        "The minister who urged Israel to stop was born in Galway.",
    ],
)
def test_speech_in_a_clause_of_its_own_is_background(tell: Tell, text: str) -> None:
    assert lines(tell(text), "statement", "demand", "criticism") == []


def test_joined_verbs_of_two_kinds_are_two_reports(tell: Tell) -> None:
    found = tell("Annalena Baerbock condemned the attack and urged Iran to release the crew.")
    assert lines(found) == ["criticism happened: Annalena Baerbock", "demand happened: Annalena Baerbock > Iran"]


def test_joined_verbs_of_one_kind_and_speaker_are_one_report(tell: Tell) -> None:
    found = tell("António Guterres condemned the coup in Niger and denounced the arrests.")
    assert [report.kind for report in found] == ["criticism"]


def test_a_spoken_act_has_no_other_speaker_than_its_source(tell: Tell) -> None:
    (found,) = tell("Josep Borrell called on Israel to open more crossings.")
    assert found.speaker == "" and found.parties[0].role == "source" and found.parties[0].name == "Josep Borrell"


AGREED = [
    ("China and Russia signed an agreement on gas supplies on Tuesday.",
     "agreement happened: China, Russia [2024-05-14]"),
    ("Sweden and Hungary signed a defence deal in Budapest.", "agreement happened: Sweden, Hungary @ Budapest"),
    ("The European Union and Tunisia signed a memorandum of understanding in July 2023.",
     "agreement happened: European Union, Tunisia [2023-07-01/2023-07-31]"),
    ("Israel and Lebanon signed an agreement brokered by the United States.",
     "agreement happened: Israel, Lebanon"),
    ("China and Brazil agreed to deepen cooperation.", "agreement happened: China, Brazil"),
    ("Emmanuel Macron and Olaf Scholz agreed on a common position.",
     "agreement happened: Emmanuel Macron, Olaf Scholz"),
    ("Japan signed a defence pact with the Philippines.", "agreement happened: Japan, Philippines"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), AGREED)
def test_both_sides_of_an_agreement_take_part(tell: Tell, text: str, told: str) -> None:
    assert lines(tell(text)) == [told]


DONE = [
    ("The United States imposed sanctions on two Russian banks.",
     "sanction happened: United States > two Russian banks"),
    ("The EU extended its sanctions against Russia.", "sanction happened: European Union > Russia"),
    ("Canada expelled six Indian diplomats.", "sanction happened: Canada > Indian diplomats"),
    ("Nicaragua recalled its ambassador from Germany.", "sanction happened: Nicaragua > Germany"),
    ("The United States suspended aid to Niger.", "sanction happened: United States > Niger"),
    ("The European Union lifted sanctions on Venezuelan officials.",
     "sanction cancelled: European Union > Venezuelan officials"),
    ("Hungary refused to send weapons to Ukraine.", "refusal happened: Hungary > Ukraine"),
    ("Turkey rejected the Swedish request.", "refusal happened: Turkey > Sweden"),
    ("Russia vetoed a UN Security Council resolution on North Korea.", "refusal happened: Russia"),
    ("North Korea fired two ballistic missiles on Monday.", "military happened: North Korea [2024-05-13]"),
    ("Armenia withdrew its troops from the border.", "military happened: Armenia"),
    ("Iran threatened to attack Israel.", "threat happened: Iran > Israel"),
    ("The US threatened to impose sanctions on Georgia.", "threat happened: United States > Georgia"),
    ("Norway recognised the State of Palestine on Tuesday.", "support happened: Norway > Palestine [2024-05-14]"),
    ("Egypt welcomed the ceasefire in Lebanon.", "support happened: Egypt"),
    ("Qatar mediated between Israel and Hamas.", "negotiation happened: Qatar > Israel, Hamas"),
    ("The United States will provide Ukraine with 400 million dollars in military aid.",
     "aid planned: United States > Ukraine"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), DONE)
def test_acts_of_one_party_towards_another(tell: Tell, text: str, told: str) -> None:
    assert lines(tell(text)) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "The sanctions hurt Russian banks.",
        "After the United States imposed sanctions, Iranian oil exports fell.",
        "The invasion of Ukraine changed Europe.",
    ],
)
def test_what_no_clause_asserts_is_background(tell: Tell, text: str) -> None:
    assert lines(tell(text), "sanction", "military", "aid", "refusal") == []


def test_the_agent_of_a_passive_acts(tell: Tell) -> None:
    assert lines(tell("Six Indian diplomats were expelled by Canada.")) == [
        "sanction happened: Canada > Indian diplomats"
    ]


def test_who_speaks_vouches_for_the_act(tell: Tell) -> None:
    found = {report.kind: report for report in tell("Latvia said that Germany would deliver tanks to Ukraine.")}
    assert found["aid"].status == "planned" and found["aid"].speaker == "Latvia"
