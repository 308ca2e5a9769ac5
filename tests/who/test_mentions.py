import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.who import Mentioned, find, register

COUNCIL = "secretary of Security Council"


def one(text: str, on: dt.date | None = None) -> Mentioned:
    found = find(text, on)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("phrase", "kind", "name", "office", "country"),
    [
        ("Russian Foreign Minister Sergey Lavrov", "person", "Sergey Lavrov", "Foreign Minister", "RU"),
        ("the secretary of Russia's Security Council, Sergei Shoigu,", "person", "Sergei Shoigu", COUNCIL, "RU"),
        ("China’s top diplomat, Wang Yi,", "person", "Wang Yi", "top diplomat", "CN"),
        ("Pope Leo XIV", "person", "Leo XIV", "Pope", "VA"),
        ("Chinese leader Xi Jinping", "person", "Xi Jinping", "leader", "CN"),
        ("the Turkish president", "person", "", "president", "TR"),
        ("his Lebanese counterpart, Michel Aoun,", "person", "Michel Aoun", "counterpart", "LB"),
        ("King Abdullah II of Jordan", "person", "Abdullah II", "King", "JO"),
        ("the Prime Minister of Greenland, Mute Bourup Egede,", "person", "Mute Bourup Egede", "Prime Minister", "GL"),
        ("US officials", "group", "US officials", "official", "US"),
        ("Western nations", "group", "Western nations", "", ""),
        ("the Chinese leadership", "state", "Chinese leadership", "leadership", "CN"),
        ("China's foreign ministry", "organisation", "China's foreign ministry", "foreign ministry", "CN"),
        ("the Hungarian government", "state", "Hungarian government", "government", "HU"),
        ("Foreign ministry spokesperson Guo Jiakun", "person", "Guo Jiakun", "Foreign ministry spokesperson", "CN"),
        ("NATO Secretary General Jens Stoltenberg", "person", "Jens Stoltenberg", "Secretary General", "NATO"),
        ("Hamas leader Ismail Haniyeh", "person", "Ismail Haniyeh", "leader", "PS"),
        ("EU foreign policy chief Josep Borrell", "person", "Josep Borrell", "foreign policy chief", "EU"),
        ("US ambassador to Israel David Friedman", "person", "David Friedman", "ambassador to Israel", "US"),
        ("Texas Governor Greg Abbott", "person", "Greg Abbott", "Governor", "US"),
        ("Mr. Gorbachev", "person", "Gorbachev", "", "RU"),
        ("China's Foreign Minister Qin Gang", "person", "Qin Gang", "Foreign Minister", "CN"),
        ("Israel Katz", "person", "Israel Katz", "", "IL"),
        ("Lloyd Austin", "person", "Lloyd Austin", "", "US"),
        ("Ursula von der Leyen", "person", "Ursula von der Leyen", "", "EU"),
        ("President Abdel Fattah el-Sisi", "person", "Abdel Fattah el-Sisi", "President", "EG"),
        ("Wang Yi, China's top diplomat,", "person", "Wang Yi", "top diplomat", "CN"),
        ("Saudi Crown Prince Mohammed bin Salman", "person", "Mohammed bin Salman", "Crown Prince", "SA"),
        ("Ruritanian Foreign Minister Rudolf Rassendyll", "person", "Rudolf Rassendyll", "Foreign Minister", ""),
    ],
)  # fmt: skip
def test_whole_phrases(phrase: str, kind: str, name: str, office: str, country: str) -> None:
    found = [m for m in find(f"On Monday {phrase} waited.") if m.kind != "demonym"]
    mention = found[-1]
    assert (mention.kind, mention.name, mention.office, mention.country) == (kind, name, office, country)


def test_the_span_is_the_whole_phrase() -> None:
    text = "Talks with the secretary of Russia's Security Council, Nikolai Patrushev, ended."
    mention = one(text)
    assert text[mention.start : mention.end] == "the secretary of Russia's Security Council, Nikolai Patrushev"
    assert text[mention.name_start : mention.name_end] == mention.name == "Nikolai Patrushev"


def test_known_persons_carry_their_id() -> None:
    mention = one("Russian Foreign Minister Sergei Lavrov spoke.", dt.date(2023, 2, 21))
    person = register().person(mention.person)
    assert person is not None and person.name == "Sergey Lavrov"


def test_former_is_said() -> None:
    assert one("Former Prime Minister Tony Blair spoke.").former
    assert not one("Prime Minister Tony Blair spoke.").former


def test_days_months_and_openers_are_nobody() -> None:
    assert find("However, on Monday in March it rained.") == ()
    assert [m.name for m in find("Meanwhile Putin left.")] == ["Putin"]


def test_all_capitals_and_title_case() -> None:
    loud = find("PUTIN VISITS MOSCOW AFTER TALKS")
    assert [(m.name, m.country) for m in loud if m.kind == "person"] == [("PUTIN", "RU")]
    title = find("China's Top Diplomat Visits Moscow For Talks With Putin")
    assert [(m.office, m.name, m.country) for m in title] == [
        ("Top Diplomat", "", "CN"), ("", "Moscow", "RU"), ("", "Putin", "RU"),
    ]  # fmt: skip


def test_a_capital_is_a_place_or_a_government() -> None:
    there, government = find("They met in Beijing before Beijing replied.")
    assert (there.kind, there.name, government.kind, government.name) == ("place", "Beijing", "state", "China")


def test_a_backed_group_is_not_of_its_backer() -> None:
    assert [(m.kind, m.country) for m in find("Iran-backed Houthi rebels fired.")] == [("state", "IR"), ("group", "YE")]
    assert [m.country for m in find("pro-Russian separatists fired")] == [""]


def test_an_ordinary_use_of_a_title_is_nobody() -> None:
    assert [m.kind for m in find("The British general election is in general a state matter.")] == ["demonym"]


def test_wang_alone_and_a_page_name() -> None:
    assert one("Wang met reporters from abroad.".replace("reporters from abroad", "them")).name == "Wang"
    assert find("Then Zzyzx spoke.") == ()
    assert find("Then Zzyzx spoke.", known=frozenset({"zzyzx"}))[0].name == "Zzyzx"


def test_unknown_persons_keep_what_the_text_states() -> None:
    mention = one("French Foreign Minister Ada Lovellan spoke.")
    assert (mention.person, mention.country, mention.office) == ("", "FR", "Foreign Minister")


PIECES = st.sampled_from(
    [
        "Russian",
        "Foreign",
        "Minister",
        "Sergey",
        "Lavrov",
        ",",
        "'s",
        "’s",
        "the",
        "of",
        "China",
        "Xi",
        "al-Sisi",
        "and",
        "US-backed",
        "U.S.",
        "Mr.",
        "J.",
        "former",
        "officials",
        "—",
        "KING",
        "de",
        "von",
        "(",
        ")",
        "\n",
        "Ünïcödé",
        "北京",
        "Jordan",
        "ﬁ",
        "İ",
        "'",
        "president",
        "to",
        "Security",
        "Council",
        "Workers'",
    ]
)


@given(
    st.one_of(
        st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES, max_size=8).map("".join), st.text(max_size=60)
    )
)
def test_mentions_lie_within_the_text_in_order(text: str) -> None:
    last = 0
    for mention in find(text):
        assert last <= mention.start < mention.end <= len(text)
        assert mention.start <= mention.name_start <= mention.name_end <= mention.end
        if mention.kind == "person":
            assert text[mention.name_start : mention.name_end].split() == mention.name.split()
        last = mention.end


def test_a_line_end_is_no_part_of_a_name() -> None:
    (found,) = [mention for mention in find("Indian Prime Minister Narendra\nModi spoke.") if mention.kind == "person"]
    assert found.name == "Narendra Modi" and found.person


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Wang Yi Meets Lavrov in Moscow", ["Wang Yi", "Lavrov"]),
        ("Merkel Cancels Trip to Brazil", ["Merkel"]),
        ("Samantha Power Visits Kyiv Today", ["Samantha Power"]),
        ("Wang Yi, Sergei Lavrov and Mevlut Cavusoglu met.", ["Wang Yi", "Sergei Lavrov", "Mevlut Cavusoglu"]),
    ],
)
def test_the_verb_of_a_headline_is_no_part_of_a_name(text: str, names: list[str]) -> None:
    assert [mention.name for mention in find(text) if mention.kind == "person"] == names


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Nikki Holland of the agency left.", "Nikki Holland", ""),
        ("Jo Anne Val Tilburg left.", "Jo Anne Val Tilburg", ""),
        ('General Charles "CQ" Brown left.', 'Charles "CQ" Brown', "General"),
        ("Canadian ambassador in Moscow Alison LeClaire left.", "Alison LeClaire", "ambassador in Moscow"),
        (
            "Vice Chairman of the Council of Ministers and Minister of Defence Ivan Petrov left.",
            "Ivan Petrov",
            "Vice Chairman of the Council of Ministers and Minister of Defence",
        ),
        ("Bangladeshi Road and Bridges Minister Obaidul Quader left.", "Obaidul Quader", "Road and Bridges Minister"),
    ],
)
def test_names_and_offices_of_several_words_are_one_person(text: str, name: str, office: str) -> None:
    found = one(text)
    assert (found.kind, found.name, found.office) == ("person", name, office)


def test_a_town_is_the_person_of_that_name_once_the_page_named_them_but_not_after_in() -> None:
    known = frozenset(["houston"])
    assert [m.kind for m in find("Houston called on Iran to stop.", known=known)] == ["person", "state"]
    assert [m.kind for m in find("She was in Houston.", known=known)] == ["place"]
    assert [m.kind for m in find("Houston called on Iran to stop.")] == ["place", "state"]


def test_officials_of_a_government_are_one_group_and_initials_are_nobody() -> None:
    assert [(m.kind, m.country) for m in find("Government of Puntland officials left.")] == [("group", "SO")]
    assert find("PG&E said so.") == ()
