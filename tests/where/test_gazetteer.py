import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.where import Gazetteer, alpha3, gazetteer

KNOWN = """
Soviet Union=RU; West Germany=DE; Yugoslavia=RS; Zaire=CD; Burma=MM; Kiev=UA; Kyiv=UA; U.K.=GB;
UAE=AE; DPRK=KP; ROK=KR; PRC=CN; Davos=CH; Sochi=RU; Sharm el-Sheikh=EG; Crimea=UA; Gaza Strip=PS;
Chechnya=RU; Kremlin=RU; White House=US; Downing Street=GB; Élysée=FR; Foggy Bottom=US;
Zhongnanhai=CN; Hamas=PS; Hezbollah=LB; Taliban=AF; Houthis=YE; PKK=TR; M23=CD; Knesset=IL;
Bundestag=DE; Duma=RU; NATO=NATO; African Union=African Union; Kurdistan Workers' Party=TR; Western
nations=; al-Qaeda=; Texas=US; Northern Ireland=GB; Frenchman=FR
"""
PIECES = ["US", "us", "U.S.", "Turkey", "turkey", "Georgia", "Atlanta,", "St.", "Petersburg", "Côte", "d'Ivoire"]
PIECES += ["the", "Gulf"]
PIECES += [
    "al-Qaeda",
    "China’s",
    "WHO",
    "Bosnia-Herzegovina",
    "Sharm",
    "el-Sheikh",
    "Élysée",
    "İ",
    "ﬁ",
    "ß",
    "北京",
    "—",
    "\n",
]
PIECES += ["New", "York", "N'Djamena", "Kurdistan", "Workers'", "Party"]
WORDS = st.lists(
    st.sampled_from(PIECES),
    max_size=12,
)


def kinds(text: str) -> list[tuple[str, str, str]]:
    return [(f.words, f.kind, f.country) for f in gazetteer().find(text)]


@given(st.one_of(WORDS.map(" ".join), st.text(max_size=80)))
def test_every_find_is_exact_in_order_and_apart(text: str) -> None:
    last = 0
    for found in gazetteer().find(text):
        assert text[found.start : found.end] == found.words
        assert last <= found.start < found.end
        last = found.end


def test_case_tells_a_state_from_a_word() -> None:
    assert kinds("the US told us that Turkey ate turkey") == [("US", "state", "US"), ("Turkey", "state", "TR")]


def test_acronyms_that_are_words_are_not_read_in_capitals() -> None:
    assert kinds("WHO IS TO BLAME, ASKS TURKEY") == [("TURKEY", "state", "TR")]
    assert kinds("the WHO warned") == [("WHO", "organisation", "WHO")]


def test_the_longest_name_wins() -> None:
    assert kinds("South China Sea") == [("South China Sea", "region", "")]
    assert kinds("Democratic Republic of Congo") == [("Democratic Republic of Congo", "state", "CD")]


@pytest.mark.parametrize(("words", "country"), [tuple(pair.strip().split("=")) for pair in KNOWN.split(";")])
def test_known_names(words: str, country: str) -> None:
    found = gazetteer().find(f"It was {words} again")
    assert [(f.words, f.country) for f in found] == [(words, country)]


def test_a_us_city_makes_georgia_the_us_state() -> None:
    assert kinds("from Atlanta, Georgia, to Georgia") == [
        ("Atlanta", "city", "US"), ("Georgia", "region", "US"), ("Georgia", "state", "GE"),
    ]  # fmt: skip


def test_peoples_are_plural_demonyms() -> None:
    israelis, french = gazetteer().find("Israelis and the French minister")
    assert (israelis.plural, israelis.name, french.plural, french.kind) == (True, "Israel", False, "demonym")


def test_place_is_most_specific_first() -> None:
    sochi = gazetteer().place("Sochi, Russia")
    assert (sochi.name, sochi.locality, sochi.country) == ("Sochi, Russia", "Sochi", "RU")
    village = gazetteer().place("Kazungula, Zambia")
    assert (village.locality, village.country) == ("Kazungula", "ZM")
    assert gazetteer().place("nowhere in particular").country == ""


def test_codes() -> None:
    assert [alpha3(code) for code in ("FR", "XK", "NATO", "African Union", "Oxfam", "", "XX")] == [
        "FRA", "XKX", "IGO", "IGO", "NGO", "", "",
    ]  # fmt: skip
    assert gazetteer().code("France") == "FR" == gazetteer().code("the French Republic").upper()
    assert gazetteer().state("FR") == "France"
    assert gazetteer().adjective("FR") == "French"


def test_load_reads_once() -> None:
    assert Gazetteer.load() is gazetteer()


def test_the_longer_name_after_the_article_wins() -> None:
    found = gazetteer().find("The Gulf Cooperation Council met in the Gulf, far from The Hague.")
    assert [f.words for f in found] == ["Gulf Cooperation Council", "the Gulf", "The Hague"]


def test_the_councils_of_europe_are_told_apart() -> None:
    found = gazetteer().find(
        "The European Council, the EU Council, the Council of the EU and the Council of Europe met."
    )
    assert [f.name for f in found] == ["European Council", *["Council of the European Union"] * 2, "Council of Europe"]
