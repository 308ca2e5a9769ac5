"""Lists of offices with their holders, counterparts, envoys, and lands that keep their own name."""

import pytest

from legation.who import find

Rows = list[tuple[str, str, str]]


def people(text: str) -> Rows:
    return [(m.name, m.office, m.country) for m in find(text) if m.kind == "person"]


@pytest.mark.parametrize(
    "phrase",
    [
        "The foreign ministers of Chad and Peru, Ada Lovellan and Idris Varane,",
        "The Chadian and Peruvian foreign ministers, Ada Lovellan and Idris Varane,",
        "Chadian and Peruvian foreign ministers Ada Lovellan and Idris Varane",
    ],
)
def test_holders_go_with_their_states(phrase: str) -> None:
    text = f"{phrase} met in Oslo."
    both = [("Ada Lovellan", "foreign minister", "TD"), ("Idris Varane", "foreign minister", "PE")]
    assert people(text) == both
    first = find(text)[0]
    assert text[first.start : first.end] == phrase[: phrase.index("Lovellan") + len("Lovellan")]


def test_three_states_and_three_holders() -> None:
    text = "The leaders of Chad, Peru and the United States, Ada Lovellan, Idris Varane and Joe Biden, met."
    assert [country for _, _, country in people(text)] == ["TD", "PE", "US"]


def test_the_body_of_the_first_is_not_the_second_office() -> None:
    text = "The heads of NATO and the EU, Mark Rutte and Ursula von der Leyen, met."
    assert people(text) == [("Mark Rutte", "head", "NATO"), ("Ursula von der Leyen", "head", "EU")]


@pytest.mark.parametrize(
    "text",
    ["The presidents of Chad and Peru met.", "The presidents of Chad and Peru, Ada Lovellan said, met."],
)
def test_fewer_names_than_states_are_no_list(text: str) -> None:
    found = find(text)
    assert [(m.kind, m.country) for m in found[:2]] == [("group", "TD"), ("state", "PE")]


def test_a_counterpart_from_a_state_is_one_mention() -> None:
    text = "He met his counterpart from Peru, Ada Lovellan, there."
    (mention,) = find(text)
    assert text[mention.start : mention.end] == "his counterpart from Peru, Ada Lovellan"
    assert (mention.name, mention.office, mention.country) == ("Ada Lovellan", "counterpart", "PE")


def test_an_officer_from_a_state_is_not_read_so() -> None:
    assert [m.country for m in find("He expelled the ambassador from Peru.")] == ["", "PE"]


@pytest.mark.parametrize("place", ["Israel", "the United Nations", "the European Union"])
def test_an_envoy_is_not_of_where_they_are_sent(place: str) -> None:
    (mention,) = find(f"They named an ambassador to {place}.")
    assert (mention.office, mention.country) == (f"ambassador to {place}", "")


@pytest.mark.parametrize("land", ["California", "Greenland", "Transnistria"])
def test_a_land_keeps_its_own_name(land: str) -> None:
    assert find(f"{land} rejects the offer.")[0].name == land
