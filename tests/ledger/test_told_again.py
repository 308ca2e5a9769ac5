"""Two tellings of one event: as denied, decorated, under way, by post, by number; and what looks alike and is not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.make import Source, day, person, published, state, when

from legation.ledger import hints, names
from legation.ledger.profile import Profile, profile
from legation.ledger.same import decide
from legation.model import Kind, Party, PartyKind, Place, Status


def told(
    on: str,
    kind: Kind,
    status: Status,
    parties: list[Party],
    start: str | None = None,
    place: Place | None = None,
    topic: str = "",
    cameo: str = "",
    echo: bool = False,
) -> Profile:
    source = Source(f"{on}{kind}{status}{start}{parties}{topic}{echo}", on)
    source.tell(kind, status, parties, when(start), place, topic=topic)
    return replace(profile(source.reports[0], published(on)), cameo=cameo, echo=echo)


ACT = [state("TB", "source"), state("CO", "target")]
GIFT = [state("TB", "source"), person("Ada Quell", "target")]
TIN = Place("Tin", "Tin", "TB")
PAIR = [person("Bo Tarn"), person("Cy Orr")]


def verdict(left: Profile, right: Profile) -> str:
    assert decide(left, right) == decide(right, left)
    return decide(left, right).verdict


def test_who_denies_a_deed_tells_of_it() -> None:
    aid = told("2025-04-02", "aid", "happened", ACT)
    assert verdict(aid, told("2025-04-04", "aid", "denied", ACT)) == "same"
    assert verdict(aid, told("2025-04-04", "aid", "happened", ACT)) != "same"


def test_an_honour_announced_is_the_one_handed_over() -> None:
    plan = told("2025-04-02", "support", "planned", GIFT, topic="an honour")
    assert verdict(plan, told("2025-04-08", "support", "happened", GIFT, topic="an honour")) == "same"
    assert verdict(plan, told("2025-04-08", "support", "happened", GIFT[:1])) != "same"


def test_talks_under_way_are_over_within_a_week() -> None:
    sides = [state("TB", "participant"), state("CO", "participant")]
    now = told("2025-04-02", "negotiation", "ongoing", sides)
    assert verdict(now, told("2025-04-06", "meeting", "happened", sides, "2025-04-06")) == "same"
    assert verdict(now, told("2025-04-20", "meeting", "happened", sides, "2025-04-20")) == "different"


def test_posts_stand_for_those_who_hold_them() -> None:
    def posts(office: str) -> list[Party]:
        return [Party(f"State {code}", "participant", "state", code, "", office) for code in ("TB", "CO")]

    held = [
        person("Bo Tarn", country="TB", office="Foreign Minister"),
        person("Cy Orr", country="CO", office="Foreign Minister"),
    ]
    named = told("2025-04-02", "meeting", "happened", held, "2025-04-01", TIN)
    ministers = told("2025-04-02", "meeting", "happened", posts("foreign minister"), "2025-04-01", TIN)
    presidents = told("2025-04-02", "meeting", "happened", posts("president"), "2025-04-01", TIN)
    assert verdict(named, ministers) == "same"
    assert verdict(named, presidents) == verdict(ministers, presidents) == "different"


def test_another_town_is_another_sitting_unless_the_day_is_one() -> None:
    first = told("2025-04-02", "meeting", "happened", PAIR, "2025-04-01", TIN)
    low = Place("Low", "Low", "TB")
    assert verdict(first, told("2025-04-03", "meeting", "happened", PAIR, None, low)) == "different"
    assert verdict(first, told("2025-04-03", "meeting", "happened", PAIR, "2025-04-01", low)) == "same"


def test_who_joins_in_a_demand_tells_that_it_was_made() -> None:
    said = told("2025-04-01", "demand", "happened", [person("Bo Tarn", "source")], cameo="020")
    echo = told("2025-04-02", "demand", "happened", [person("Bo Tarn", "source")], cameo="020", echo=True)
    later = told("2025-04-09", "demand", "happened", [person("Bo Tarn", "source")], cameo="020", echo=True)
    assert verdict(said, echo) == "same"
    assert verdict(said, later) == "different"


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Mohammed bin Salman bin Abdulaziz Al Saud", "Salman bin Abdulaziz Al Saud", False),
        ("Mohammed bin Salman Al Saud", "Mohammed bin Salman", True),
        ("Ada Quell", "Ada Maria Quell", True),
    ],
)
def test_a_son_is_not_his_father(left: str, right: str, same: bool) -> None:
    assert names.same_name(left, right) == names.same_name(right, left) == same


def test_an_office_is_nobodys_name() -> None:
    one = Party("prime minister", "participant", "person", "", "", "prime minister")
    own = Party("Tobian prime minister", "participant", "person", "TB", "", "prime minister")
    held = person("Bo Tarn", country="TB", office="Prime Minister")
    assert not names.same_party(one, one) and not names.same_party(own, held)
    assert names.stands_for(own, held) and not names.stands_for(one, held)


@pytest.mark.parametrize(
    ("left", "right", "same"), [("five guards", "five top officers", True), ("guards", "men", False)]
)
def test_a_group_is_known_by_its_number(left: str, right: str, same: bool) -> None:
    kind: PartyKind = "group"
    assert names.stands_for(Party(left, "target", kind, "TB"), Party(right, "target", kind, "TB")) == same


def test_a_date_with_its_weekday_is_of_one_year() -> None:
    days = day("2015-05-13"), day("2015-05-13")
    assert hints.agrees("wednesday may 13", days) and not hints.agrees("monday may 13", days)
    assert hints.excludes("monday may 13", days) and not hints.excludes("wednesday may 13", days)
