"""Whom an act hits or helps where no slot of its verb names a party: the one other state in what is acted on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.model import Report
from legation.reports.aimed import RULE

from .telling import lines

Tell = Callable[..., tuple[Report, ...]]

AIMED = [
    ("Canada imposed sanctions against two sons of Peru's co-presidents.", "sanction happened: Canada > Peru"),
    ("Mexico imposed a tariff on goods from Japan and the European Union.",
     "sanction happened: Mexico > Japan, European Union"),
    ("The European Union sanctions two Uzbekistan-based plants for supplying goods to the Russian army.",
     "sanction happened: European Union > Uzbekistan"),
    ("Spain announced a ban on ships carrying weapons to Israel.", "sanction happened: Spain > Israel"),
    ("Donald Trump has threatened tariffs on cars made in Germany.", "threat happened: Donald Trump > Germany"),
    ("Norway refused to hand over the trawler to Iceland.", "refusal happened: Norway > Iceland"),
    ("Dozens of students protested outside the Indonesian embassy.",
     "protest happened: Dozens of students > Indonesia"),
    ("Gabon resorted to shelling along Cameroonian villages.", "military happened: Gabon > Cameroon"),
    ("Gabon closed its border with Cameroon.", "sanction happened: Gabon > Cameroon @ Cameroon"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), AIMED)
def test_the_one_other_state_in_the_object_is_the_target(tell: Tell, text: str, told: str) -> None:
    assert lines(tell(text)) == [told]


def test_the_target_says_how_it_was_found(tell: Tell) -> None:
    (found,) = tell("Canada imposed sanctions against two sons of Peru's co-presidents.")
    (target,) = (party for party in found.parties if party.role == "target")
    assert target.by == RULE and target.span is not None and "Peru" in target.span.exact


@pytest.mark.parametrize(
    "text",
    [
        "Canada imposed sanctions on eight entities accused of helping Russia, including Kyrgyz firms.",
        "Canada imposed sanctions on banks over the war in Sudan.",
        "Canada imposed sanctions on banks after a vote in Peru.",
    ],
)
def test_two_that_compete_and_causes_are_no_target(tell: Tell, text: str) -> None:
    assert lines(tell(text), "sanction") == ["sanction happened: Canada"]


ONE_SIDED = [
    ("The United States signed an agreement to provide 2 billion dollars to Kenya's hospitals.",
     "agreement happened: United States, Kenya"),
    ("India signed a deal to supply missiles to Vietnam.", "agreement happened: India, Vietnam"),
    ("India signed a declaration on Sudan.", "agreement happened: India"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), ONE_SIDED)
def test_an_accord_of_one_side_is_with_the_state_that_it_serves(tell: Tell, text: str, told: str) -> None:
    assert lines(tell(text), "agreement") == [told]
