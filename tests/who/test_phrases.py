"""Where a mention begins and ends: fields, styles, places after a title, owners without a country."""

import pytest

from legation.who import Mentioned, People, find


def last(phrase: str) -> tuple[Mentioned, str]:
    text = f"On Monday {phrase} waited."
    mention = find(text)[-1]
    return mention, text[mention.start : mention.end]


@pytest.mark.parametrize(
    ("phrase", "name", "office", "country"),
    [
        ("Indian oil and gas minister Ada Lovellan", "Ada Lovellan", "oil and gas minister", "IN"),
        ("British business and trade secretary Ada Lovellan", "Ada Lovellan", "business and trade secretary", "GB"),
        ("Peruvian Minister of Energy and Mines Ada Lovellan", "Ada Lovellan", "Minister of Energy and Mines", "PE"),
        ("Indian steel minister Ada Lovellan", "Ada Lovellan", "steel minister", "IN"),
        ("Chad's leader, General Idris Varane", "Idris Varane", "leader", "TD"),
        ("the prime minister, Sheikh Omar bin Faris Al Noor", "Omar bin Faris Al Noor", "prime minister", ""),
        ("the Emir of Qatar, Sheikh Omar bin Faris bin Zayn Al Noor", "Omar bin Faris bin Zayn Al Noor", "Emir", "QA"),
        ("Guinea-Bissauan Foreign Minister Ada Lovellan", "Ada Lovellan", "Foreign Minister", "GW"),
        ("Papua New Guinean Prime Minister Ada Lovellan", "Ada Lovellan", "Prime Minister", "PG"),
        ("Timorese President Ada Lovellan", "Ada Lovellan", "President", "TL"),
        ("French ambassador to Mali Ada Lovellan", "Ada Lovellan", "ambassador to Mali", "FR"),
        ("UN special envoy for Yemen Ada Lovellan", "Ada Lovellan", "special envoy for Yemen", "UN"),
        ("His Majesty King Abdullah II of Jordan", "Abdullah II", "King", "JO"),
        ("General Idris Varane, Chad's transitional leader,", "Idris Varane", "leader", "TD"),
    ],
)
def test_a_title_and_its_name_are_one_mention(phrase: str, name: str, office: str, country: str) -> None:
    mention, whole = last(phrase)
    assert (mention.kind, mention.name, mention.office, mention.country) == ("person", name, office, country)
    assert whole == phrase.rstrip(",")


@pytest.mark.parametrize(
    ("phrase", "country"),
    [
        ("six Canadian MPs", "CA"),
        ("Israeli delegations", "IL"),
        ("Filipino nationals", "PH"),
        ("Bosnian-Herzegovinian officials", "BA"),
        ("the two countries' foreign ministers", ""),
        ("both nations’ leaders", ""),
        ("the defence ministers of the three countries", ""),
        ("French defence and foreign ministers", "FR"),
    ],
)
def test_groups_are_whole(phrase: str, country: str) -> None:
    mention, whole = last(phrase)
    assert (mention.kind, mention.country, mention.plural, whole) == ("group", country, True, phrase)


@pytest.mark.parametrize(
    "who", ["troops", "peacekeepers", "its spy chief", "a senior diplomat", "her foreign minister"]
)
def test_a_way_to_a_place_is_no_part_of_a_title(who: str) -> None:
    text = f"Kenya sent {who} to Haiti last week."
    found = {text[m.start : m.end]: m.country for m in find(text)}
    assert found == {"Kenya": "KE", who: "", "Haiti": "HT"}


def test_a_journey_is_no_part_of_a_title() -> None:
    text = "The tour took Ghana's most senior diplomat to France, Togo and Benin."
    assert [text[m.start : m.end] for m in find(text)] == ["Ghana's most senior diplomat", "France", "Togo", "Benin"]


@pytest.mark.parametrize("words", ["Washington, D.C.", "Washington D.C.", "Washington DC", "Washington, DC"])
def test_the_district_is_one_place(words: str) -> None:
    text = f"They met in {words} on Monday; {words} was wet."
    assert [(m.kind, m.country, text[m.start : m.end]) for m in find(text)] == [("place", "US", words)] * 2


def test_two_officials_in_a_list_stay_two() -> None:
    text = "The president, Prime Minister Ada Lovellan and others spoke."
    assert [m.name for m in find(text) if m.kind == "person"] == ["", "Ada Lovellan"]


def test_a_subject_of_talks_is_no_ministry() -> None:
    text = "They discussed trade and Foreign Minister Ada Lovellan left."
    assert [(m.office, text[m.start : m.end]) for m in find(text)] == [
        ("Foreign Minister", "Foreign Minister Ada Lovellan")
    ]


@pytest.mark.parametrize(
    ("full", "later", "name"),
    [
        ("Ada Lovellan arrived.", "Ms Lovellan spoke.", "Ada Lovellan"),
        ("Ada Lovellan arrived.", "Lovellan then left.", "Ada Lovellan"),
        ("Omar al-Varani arrived.", "Then al-Varani spoke.", "Omar al-Varani"),
        ("Ida Okonda-Bell arrived.", "Later Okonda-Bell spoke.", "Ida Okonda-Bell"),
        ("Ursa von der Heidt arrived.", "Mrs von der Heidt spoke.", "Ursa von der Heidt"),
    ],
)
def test_a_short_name_later_on_the_page(full: str, later: str, name: str) -> None:
    people = People()
    for mention in find(full):
        people.add(mention)
    short = [m for m in find(later, known=people.families()) if m.kind == "person"]
    assert [people.full(m.name) for m in short] == [name]
