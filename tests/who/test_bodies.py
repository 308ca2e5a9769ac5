"""Governments and bodies as whole mentions, and the small words that are no part of one."""

import pytest

from legation.who import find


def shown(text: str) -> list[tuple[str, str, str]]:
    return [(text[m.start : m.end], m.kind, m.country) for m in find(text)]


@pytest.mark.parametrize(
    ("phrase", "kind", "country"),
    [
        ("The government of Chad", "state", "TD"),
        ("The Government of the Republic of Korea", "state", "KR"),
        ("The leadership of Vietnam", "state", "VN"),
        ("The ministry of defence of Kenya", "organisation", "KE"),
        ("The parliament of Georgia", "organisation", "GE"),
        ("The army of Sudan", "organisation", "SD"),
        ("The people of Cuba", "group", "CU"),
        ("The president of Peru", "person", "PE"),
    ],
)
def test_a_body_of_a_state_is_one_mention(phrase: str, kind: str, country: str) -> None:
    assert shown(f"{phrase} rejects the offer.") == [(phrase, kind, country)]


def test_a_government_of_no_state_stays_alone() -> None:
    assert shown("The government of national unity fell.") == [("The government", "state", "")]
    assert shown("It left the administration of US President Joe Biden.")[-1] == (
        "US President Joe Biden", "person", "US",
    )  # fmt: skip


def test_that_opens_no_mention_and_joins_none() -> None:
    assert shown("Lima announces that the Argentine embassy shut.")[1:] == [
        ("the Argentine embassy", "organisation", "AR")
    ]
    told = shown("He told the BBC that police fired.")
    assert told == [("BBC", "organisation", "GB"), ("police", "organisation", "")]


def test_state_as_a_verb_is_no_part_of_a_name() -> None:
    assert shown("Malawi state that they agree.") == [("Malawi", "state", "MW")]
    assert shown("Malawian officials state that they agree.") == [("Malawian officials", "group", "MW")]
    assert shown("The Israeli state protested.") == [("The Israeli state", "state", "IL")]


@pytest.mark.parametrize("verb", ["Had", "Were", "Did", "Will", "Should", "Could", "Didn't"])
def test_an_auxiliary_opens_no_name(verb: str) -> None:
    assert [m.name for m in find(f"{verb} Ada Lovellan visit?")] == ["Ada Lovellan"]


@pytest.mark.parametrize(
    ("phrase", "kind", "name", "country"),
    [
        ("The Biden administration", "organisation", "Biden administration", "US"),
        ("Netanyahu's government", "organisation", "Netanyahu's government", "IL"),
        ("President Joe Biden's administration", "organisation", "Joe Biden's administration", "US"),
        ("Biden administration officials", "group", "Biden administration officials", "US"),
        ("A Biden administration official", "person", "Biden", "US"),
    ],
)
def test_a_government_is_called_by_its_head(phrase: str, kind: str, name: str, country: str) -> None:
    mention = find(f"{phrase} condemned the coup.")[0]
    assert (mention.kind, mention.name, mention.country) == (kind, name, country)
    assert bool(mention.person) == (kind == "person")


@pytest.mark.parametrize(
    ("phrase", "country"),
    [
        ("Philippine Department of Foreign Affairs", "PH"),
        ("California Department of Forestry and Fire Protection", "US"),
        ("Georgian Football Federation", "GE"),
        ("National Transportation Safety Committee of Indonesia", "ID"),
        ("Indonesia's National Transportation Safety Committee", "ID"),
        ("Department for Business and Trade", ""),
        ("Australian Bureau of Statistics", "AU"),
        ("Peru's Green Party", "PE"),
    ],
)
def test_a_body_is_whole(phrase: str, country: str) -> None:
    text = f"On Monday the {phrase} and others met."
    mention = find(text)[0]
    assert (mention.kind, mention.name, mention.country) == ("organisation", phrase, country)
    assert text[mention.name_start : mention.name_end] == phrase


def test_a_title_with_a_capital_opens_no_body() -> None:
    found = find("National Guard Commander Ada Lovellan and Orthodox monks met.")
    assert [(m.kind, m.name) for m in found] == [("person", "Ada Lovellan")]


@pytest.mark.parametrize("phrase", ["Peru's Congress", "the Peruvian Congress", "the Congress of Peru"])
def test_a_body_that_many_states_have_is_of_the_state_named(phrase: str) -> None:
    assert shown(f"On Monday {phrase} met.") == [(phrase, "organisation", "PE")]


def test_the_bare_name_of_such_a_body_keeps_its_usual_state() -> None:
    assert shown("On Monday Congress met.") == [("Congress", "organisation", "US")]


def test_a_title_after_a_body_makes_a_person() -> None:
    text = "Ukraine's National Security Council chief, Ada Lovellan, spoke."
    assert [(m.kind, m.name, m.country) for m in find(text)] == [("person", "Ada Lovellan", "UA")]
