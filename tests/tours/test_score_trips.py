"""The scorer, run as a user runs it: what it must reward, and what it must not."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
TRUTH = HERE / "truth.jsonl"
Row = dict[str, Any]
LEGS = sum(
    len(row["legs"])
    for row in map(json.loads, TRUTH.read_text(encoding="utf-8").splitlines())
    if row["status"] == "happened"
)


def as_system(row: Row) -> Row:
    """Write a tour as `legation trips` would."""
    legs = [leg | {"status": row["status"], "evidence": row["pages"]} for leg in row["legs"]]
    return {"traveller": row["traveller"], "status": row["status"], "evidence": row["pages"], "legs": legs}


@pytest.fixture
def trips() -> dict[str, Row]:
    rows = [json.loads(line) for line in TRUTH.read_text(encoding="utf-8").splitlines()]
    return {row["tour"]: as_system(row) for row in rows}


def run(system: Path, *more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(HERE / "scripts" / "score_trips.py"), str(TRUTH), str(system), *more]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def score(trips: dict[str, Row], folder: Path) -> dict[str, float]:
    path = folder / "system.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in trips.values()), encoding="utf-8")
    done = run(path, "--json")
    assert done.returncode == 0, done.stderr
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def test_truth_against_itself_is_perfect(trips: dict[str, Row], tmp_path: Path) -> None:
    got = score(trips, tmp_path)
    assert list(got.values())[:7] == [1.0] * 7
    assert got["true legs"] == got["matched legs"] == LEGS


def test_nothing_told_scores_nothing(tmp_path: Path) -> None:
    assert set(list(score({}, tmp_path).values())[:7]) == {0.0}


def test_a_leg_is_matched_only_once(trips: dict[str, Row], tmp_path: Path) -> None:
    legs = trips["obama-2009-02"]["legs"]
    legs.append(copy.deepcopy(legs[0]))
    got = score(trips, tmp_path)
    assert (got["leg recall"], got["false legs"]) == (1.0, 1)


def test_other_names_of_a_country_and_other_spellings_of_a_name_are_right(
    trips: dict[str, Row], tmp_path: Path
) -> None:
    trips["rice-2005-06"]["legs"][1] |= {"country": "Palestine", "met": ["President Abbas"]}
    trips["hclinton-2010-07"]["legs"][3]["met"] = ["Serge Sargsian", "Nalbandian"]
    trips["hu-2011-01"] |= {"traveller": "Hu"}
    got = score(trips, tmp_path)
    assert (got["leg recall"], got["names met"]) == (1.0, 1.0)


def test_a_name_of_the_same_given_name_is_another_person(trips: dict[str, Row], tmp_path: Path) -> None:
    trips["rice-2005-06"]["legs"][1]["met"] = ["Mahmoud Zahar"]
    assert 0.95 < score(trips, tmp_path)["names met"] < 1.0


def test_a_start_a_day_late_is_wrong_but_near(trips: dict[str, Row], tmp_path: Path) -> None:
    trips["bush-2001-10"]["legs"][0]["start"] = "2001-10-19"
    got = score(trips, tmp_path)
    assert got["start day"] == pytest.approx((LEGS - 1) / LEGS, abs=0.001)
    assert got["start within a day"] == 1.0


def test_a_missing_start_is_wrong(trips: dict[str, Row], tmp_path: Path) -> None:
    trips["bush-2001-10"]["legs"][0]["start"] = None
    got = score(trips, tmp_path)
    assert got["start day"] == got["start within a day"] == pytest.approx((LEGS - 1) / LEGS, abs=0.001)


def test_a_dropped_leg_told_as_planned_is_false_and_told_as_cancelled_is_not(
    trips: dict[str, Row], tmp_path: Path
) -> None:
    japan = trips["bush-2001-10"]["legs"][0] | {"country": "Japan", "start": None, "met": []}
    trips["bush-2001-10"]["legs"] += [japan | {"status": "cancelled"}]
    assert score(trips, tmp_path)["false legs"] == 0
    trips["bush-2001-10"]["legs"] += [japan | {"status": "planned"}]
    assert score(trips, tmp_path)["false legs"] == 1


def test_a_journey_of_another_year_told_as_background_is_not_judged(trips: dict[str, Row], tmp_path: Path) -> None:
    tour = trips["rice-2006-07"]
    earlier = tour["legs"][0] | {"country": "Egypt", "start": "2005-06-20"}
    trips["more"] = tour | {"legs": [earlier]}
    got = score(trips, tmp_path)
    assert (got["false legs"], got["legs of other journeys, not judged"], got["grouping F1"]) == (0, 1, 1.0)


def test_tours_told_as_one_trip_lower_the_grouping_only(trips: dict[str, Row], tmp_path: Path) -> None:
    trips["albright-2000-08"]["legs"] += trips.pop("albright-2000-10")["legs"]
    got = score(trips, tmp_path)
    assert (got["leg recall"], got["leg precision"]) == (1.0, 1.0)
    assert 0.9 < got["grouping F1"] < 1.0


def test_a_tour_told_as_single_legs_loses_its_pairs(trips: dict[str, Row], tmp_path: Path) -> None:
    tour = trips.pop("powell-2001-02")
    trips |= {str(n): tour | {"legs": [leg]} for n, leg in enumerate(tour["legs"])}
    got = score(trips, tmp_path)
    assert got["leg recall"] == 1.0
    assert got["grouping F1"] < 0.9


@pytest.mark.parametrize(("status", "apart"), [("denied", 6), ("planned", 5), ("happened", 5)])
def test_a_called_off_journey_must_be_listed_as_such(
    trips: dict[str, Row], tmp_path: Path, status: str, apart: int
) -> None:
    tour = trips["bush-2003-05-put-off"]
    tour["status"] = tour["legs"][0]["status"] = status
    got = score(trips, tmp_path)
    assert got["called off kept apart"] == pytest.approx(apart / 6, abs=0.001)
    assert got["false legs"] == (status == "happened")


def test_a_happened_leg_beside_the_cancelled_one_spoils_it(trips: dict[str, Row], tmp_path: Path) -> None:
    tour = trips["obama-2009-11-berlin"]
    trips["more"] = tour | {"status": "happened", "legs": [tour["legs"][0] | {"status": "happened"}]}
    assert score(trips, tmp_path)["called off kept apart"] == pytest.approx(5 / 6, abs=0.001)


def test_a_journey_elsewhere_on_the_pages_of_one_called_off_is_not_judged(
    trips: dict[str, Row], tmp_path: Path
) -> None:
    tour = trips["hclinton-2012-12-cancelled"]
    leg = tour["legs"][0] | {"country": "Ireland", "start": "2012-12-06", "status": "happened"}
    trips["more"] = tour | {"status": "happened", "legs": [leg]}
    got = score(trips, tmp_path)
    assert (got["called off kept apart"], got["false legs"]) == (1.0, 0)


def test_a_called_off_trip_without_legs_counts(trips: dict[str, Row], tmp_path: Path) -> None:
    trips["obama-2009-11-berlin"]["legs"] = []
    assert score(trips, tmp_path)["called off kept apart"] == 1.0


def test_errors_are_printed_and_bounded(trips: dict[str, Row], tmp_path: Path) -> None:
    empty = tmp_path / "empty.jsonl"
    empty.write_text("", encoding="utf-8")
    lines = run(empty, "--errors", "2").stdout.splitlines()
    assert sum(line.startswith("MISS") for line in lines) == 2
    assert sum(line.startswith("APART") for line in lines) == 2


def test_a_line_that_is_no_trip_ends_the_run_with_its_number(tmp_path: Path) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"traveller": "A B", "legs": []}\n[1]\n', encoding="utf-8")
    done = run(bad)
    assert done.returncode == 2
    assert "bad.jsonl:2" in done.stderr
