"""The pairwise decision: what makes two reports one event, what forbids it, and how it is told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.make import Source, day, person, published, state, when

from legation.ledger import Filter, Ledger, hints, names
from legation.ledger.around import surroundings
from legation.ledger.profile import profile
from legation.ledger.same import Decision, decide
from legation.model import Party, Place, Report, Status, When

Told = tuple[Source, Report]


def told(on: str | None, name: str, tell: Callable[[Source], object]) -> Told:
    source = Source(name, on)
    tell(source)
    return source, source.reports[0]


def judge(left: Told, right: Told) -> Decision:
    made = [
        profile(report, published(source.on), surroundings(source.reports)[report.id])
        for source, report in (left, right)
    ]
    assert decide(*made) == decide(*made[::-1])
    return decide(*made)


def visit(
    on: str | None, start: str | None, status: str = "happened", who: str = "Ada Quell", country: str = "TB"
) -> Told:
    return told(
        on, f"{on}{start}{status}{who}{country}", lambda source: source.visit(who, country, status, when(start))
    )  # type: ignore[arg-type]


def meeting(
    on: str | None, start: str | None, other: str = "Bo Tarn", status: str = "happened", country: str = ""
) -> Told:
    name = f"{on}{start}{other}{status}{country}"
    return told(on, name, lambda source: source.meeting("Ada Quell", other, status, when(start), country))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (visit("2025-03-28", "2025-04-01", "planned"), visit("2025-04-02", "2025-04-01"), "same"),
        (visit("2025-04-02", None), visit("2025-04-03", "2025-04-01"), "same"),
        (visit("2025-03-20", None, "planned"), visit("2025-04-03", None), "same"),
        (visit("2023-02-21", None), visit("2025-03-28", None), "different"),
        (visit("2025-04-02", "2023-02-20"), visit("2025-04-02", "2025-04-01"), "different"),
        (visit("2025-04-02", "2025-04-01"), visit("2025-04-02", "2025-04-01", who="Cy Orr"), "different"),
        (visit("2025-04-02", "2025-04-01"), visit("2025-04-02", "2025-04-01", country="CO"), "different"),
        (visit("2025-04-02", "2025-04-01"), visit("2025-04-02", "2025-04-01", who="Quell"), "same"),
        (visit("2025-04-02", "2025-04-01"), visit("2025-04-06", "2025-04-04"), "same"),
        (visit("2025-04-02", "2025-04-01"), visit("2025-04-08", "2025-04-06"), "different"),
        (visit("2025-04-02", None), visit("2025-04-10", None, "planned"), "different"),
        (visit(None, None), visit(None, None, "planned"), "different"),
        (visit(None, None), visit("2025-04-02", "2025-04-01"), "different"),
        (meeting("2025-04-02", "2025-04-01"), meeting("2025-04-03", "2025-04-01"), "same"),
        (meeting("2025-04-02", "2025-04-01"), meeting("2025-04-05", "2025-04-04"), "different"),
        (meeting("2025-04-02", "2025-04-01"), meeting("2025-04-02", "2025-04-01", "Cy Orr"), "different"),
        (
            meeting("2025-04-02", "2025-04-01", country="TB"),
            meeting("2025-04-02", "2025-04-01", country="CO"),
            "different",
        ),
        (meeting("2025-03-30", "2025-04-01", status="planned"), meeting("2025-04-02", "2025-04-01"), "same"),
        (meeting("2025-03-30", "2025-04-01", status="postponed"), meeting("2025-04-12", "2025-04-11"), "same"),
        (meeting("2025-04-02", None), meeting("2025-04-20", None), "different"),
        (visit("2025-04-02", "2025-04-01"), meeting("2025-04-02", "2025-04-01"), "different"),
    ],
)
def test_pairs(left: Told, right: Told, verdict: str) -> None:
    made = judge(left, right)
    assert (made.verdict if made.verdict != "near" else "different") == verdict, made
    assert made.parts


def test_undated_pages_are_tied_by_what_else_they_tell() -> None:
    def tour(source: Source) -> None:
        source.visit("Ada Quell", "TB", "happened")
        source.visit("Ada Quell", "CO", "happened")

    left, right = told(None, "a", tour), told(None, "b", tour)
    made = judge(left, right)
    assert made.verdict == "same"
    assert "tie.around" in {part.name for part in made.parts}


def test_the_register_tells_namesakes_apart() -> None:
    def talks(id_: str) -> Callable[[Source], object]:
        return lambda source: source.tell(
            "meeting", "happened", [person("Kim Orr", id_=id_), person("Bo Tarn")], when("2025-04-01")
        )

    assert judge(told("2025-04-02", "a", talks("Q1")), told("2025-04-02", "b", talks("Q2"))).verdict == "different"
    assert judge(told("2025-04-02", "a", talks("Q1")), told("2025-04-02", "b", talks("Q1"))).verdict == "same"


def test_officials_may_stand_for_their_minister() -> None:
    officials = Party("officials", "participant", "group", "TB")
    vague = told(
        "2025-04-02", "a", lambda s: s.tell("meeting", "happened", [person("Ada Quell"), officials], when("2025-04-01"))
    )
    made = judge(vague, meeting("2025-04-02", "2025-04-01"))
    assert (made.verdict, "party.stand_in" in {part.name for part in made.parts}) == ("same", True)


def statement(on: str, start: str | None, quote: str = "", topic: str = "", who: str = "Ada Quell") -> Told:
    return told(
        on,
        f"{on}{start}{quote}{topic}{who}",
        lambda s: s.tell("statement", "happened", [person(who, "source")], when(start), quote=quote, topic=topic),
    )


LONG = "we shall not sell tin below its price"


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (statement("2025-04-02", "2025-04-01", LONG), statement("2025-04-03", None, LONG[3:]), "same"),
        (statement("2025-04-02", "2025-04-01", "", "tin"), statement("2025-04-03", "2025-04-01", "", "tin"), "same"),
        (
            statement("2025-04-02", "2025-04-01", "", "tin"),
            statement("2025-04-03", "2025-04-02", "", "tin"),
            "different",
        ),
        (statement("2025-04-02", "2025-04-01"), statement("2025-04-03", "2025-04-01"), "different"),
        (
            statement("2025-04-02", "2025-04-01", LONG),
            statement("2025-04-02", "2025-04-01", LONG, "", "Cy Orr"),
            "different",
        ),
    ],
)
def test_words_are_one_by_speaker_day_and_topic_or_quote(left: Told, right: Told, verdict: str) -> None:
    assert judge(left, right).verdict == verdict


def test_a_page_tells_two_events_unless_they_agree_in_everything() -> None:
    source = Source("a", "2025-04-02")
    source.visit("Ada Quell", "TB", "happened", when("2025-04-01"))
    source.visit("Ada Quell", "TB", "happened", when("2025-04-01"))
    source.visit("Ada Quell", "TB", "happened")
    first, second, third = [profile(one, published("2025-04-02")) for one in source.reports]
    assert decide(first, second).verdict == "same"
    assert decide(first, third).verdict == "different"


def test_reversed_roles_are_another_act() -> None:
    def act(one: str, other: str) -> Callable[[Source], object]:
        return lambda s: s.tell(
            "sanction", "happened", [state(one, "source"), state(other, "target")], when("2025-04-01")
        )

    assert (
        judge(told("2025-04-02", "a", act("TB", "CO")), told("2025-04-02", "b", act("CO", "TB"))).verdict == "different"
    )
    assert judge(told("2025-04-02", "a", act("TB", "CO")), told("2025-04-02", "b", act("TB", "CO"))).verdict == "same"


def test_a_place_decides_where_days_are_missing() -> None:
    def talks(town: str) -> Callable[[Source], object]:
        return lambda s: s.tell(
            "meeting", "happened", [person("Ada Quell"), person("Bo Tarn")], None, Place(town, town, "TB")
        )

    near = judge(told("2025-04-02", "a", talks("Port Tin")), told("2025-04-09", "b", talks("Port Tin")))
    other = judge(told("2025-04-02", "a", talks("Port Tin")), told("2025-04-09", "b", talks("Low Town")))
    assert (near.verdict, other.verdict) == ("same", "different")


def test_a_named_gathering_is_known_by_its_name() -> None:
    def summit(party: str, days: str | None, topic: str = "Tin Summit") -> Callable[[Source], object]:
        return lambda s: s.tell(
            "meeting", "happened", [Party(party, "participant", "organisation")], when(days), topic=topic
        )

    first = told("2025-04-02", "a", summit("Tin Union", "2025-04-01"))
    assert judge(first, told("2025-04-04", "b", summit("Tin Union", "2025-04-03"))).verdict == "same"
    assert judge(first, told("2025-06-04", "c", summit("Tin Union", "2025-06-03"))).verdict == "different"
    assert (
        judge(first, told("2025-04-04", "d", summit("Tin Union", "2025-04-03", "Lead Summit"))).verdict == "different"
    )


def test_an_announced_act_and_the_act_are_one() -> None:
    def act(status: str, days: When | None) -> Callable[[Source], object]:
        both = [state("TB", "participant"), state("CO", "participant")]
        return lambda s: s.tell("agreement", status, both, days)  # type: ignore[arg-type]

    plan = told("2025-03-20", "a", act("planned", when("2025-04-01", "2025-04-30", precision="month")))
    deed = told("2025-04-12", "b", act("happened", when("2025-04-11")))
    later = told("2025-05-12", "c", act("happened", when("2025-05-11")))
    assert (judge(plan, deed).verdict, judge(plan, later).verdict) == ("same", "different")
    assert "status.kept_rare" in {part.name for part in judge(plan, deed).parts}


@pytest.mark.parametrize(
    ("words", "start", "end", "agrees", "excludes"),
    [
        ("on tuesday", "2025-04-01", "2025-04-01", True, False),
        ("on monday", "2025-04-01", "2025-04-02", False, False),
        ("april 1", "2025-04-01", "2025-04-02", True, False),
        ("from march 31 to april 2", "2025-03-31", "2025-04-02", True, False),
        ("june 22", "2025-04-01", "2025-04-02", False, True),
        ("may", "2025-09-01", "2025-09-02", False, False),
        ("last may", "2025-09-01", "2025-09-02", False, False),
        ("in september", "2025-01-01", "2025-12-31", False, False),
        ("", "2025-04-01", "2025-04-02", False, False),
    ],
)
def test_hints(words: str, start: str, end: str, agrees: bool, excludes: bool) -> None:
    days = (day(start), day(end))
    assert (hints.agrees(words, days), hints.excludes(words, days)) == (agrees, excludes)


@given(st.text(), st.dates(), st.integers(0, 800))
def test_hints_read_any_words(words: str, first: dt.date, length: int) -> None:
    days = (first, min(dt.date.max, dt.date.fromordinal(min(first.toordinal() + length, dt.date.max.toordinal()))))
    assert not (hints.agrees(names.plain(words), days) and hints.excludes(names.plain(words), days))


@given(st.text(), st.text())
def test_names_compare_alike_from_both_sides(left: str, right: str) -> None:
    assert names.same_name(left, right) == names.same_name(right, left)
    assert names.same_name(left, left) == bool(names.words(left))
    if names.same_name(left, right):
        assert names.keys(left) & names.keys(right), "a fold that no index would find"


def test_a_day_told_of_a_whole_tour_is_no_day_of_its_stop(tmp_path: Path) -> None:
    first, heading, next_year = Source("a", "2025-04-13"), Source("b", "2025-04-21"), Source("c", "2026-04-21")
    first.visit("Ada Quell", "TB", "ongoing", when("2025-04-13"))
    for source, on in ((heading, "2025-04-21"), (next_year, "2026-04-21")):
        for land in ("TB", "CO", "DF"):
            source.visit("Ada Quell", land, "happened", when(on))
    with Ledger.open(tmp_path / "t.ledger", create=True) as ledger:
        for source in (first, heading, next_year):
            ledger.keep(source.page, source.reports)
        told = sorted(event.reports for event in ledger.events(Filter(states=("TB",))))
    assert sorted(len(one) for one in told) == [1, 2]
    assert sorted((first.reports[0].id, heading.reports[0].id)) in [sorted(one) for one in told]


def talks(on: str, start: str | None, status: Status, locality: str = "", who: tuple[Party, ...] = ()) -> Told:
    """Return talks of one place in TB, between two states if nobody else is given."""
    place = Place(locality, locality, "TB") if locality else None
    sides = who or (state("TB", "participant"), state("CO", "participant"))
    return told(
        on, f"{on}{start}{status}{locality}", lambda page: page.tell("meeting", status, sides, when(start), place)
    )


TWO = (person("Ada Quell"), person("Bo Tarn"))


@pytest.mark.parametrize("day", [None, "2025-04-01"])
def test_two_towns_of_one_country_are_two_talks_but_on_one_day(day: str | None) -> None:
    left = talks("2025-04-02", day, "happened", "Ambra", TWO)
    assert judge(left, talks("2025-04-03", None, "happened", "Vessel", TWO)).verdict == "different"
    alike = judge(left, talks("2025-04-03", day, "happened", "Vessel", TWO)).verdict
    assert alike == ("same" if day else "different")


@pytest.mark.parametrize(
    ("right", "verdict"),
    [
        (talks("2025-04-03", None, "cancelled"), "same"),
        (talks("2025-04-03", None, "postponed"), "same"),
        (talks("2025-03-11", None, "cancelled"), "different"),
        (talks("2025-04-03", "2025-05-04", "cancelled"), "different"),
    ],
)
def test_talks_that_two_pages_call_off_are_called_off_once(right: Told, verdict: str) -> None:
    assert judge(talks("2025-04-02", "2025-04-09", "cancelled"), right).verdict == verdict


@pytest.mark.parametrize(
    ("name", "verdict"), [("Low Murk", "near"), ("Tin Palace", "same"), ("Middle East", "same"), ("Ambra", "same")]
)
def test_a_town_that_no_list_knows_is_another_town_but_a_palace_or_a_region_is_not(name: str, verdict: str) -> None:
    told_ = [
        told(f"2025-04-0{at}", f"{at}{place.name}", lambda page, place=place, days=days: page.tell(  # type: ignore[misc]
            "meeting", "happened", [*TWO], when(days), place))
        for at, place, days in ((2, Place("Ambra", "Ambra", "TB"), "2025-04-01"), (3, Place(name, name, ""), None))
    ]  # fmt: skip
    assert judge(*told_).verdict == verdict
