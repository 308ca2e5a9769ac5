"""Places on the globe."""

from __future__ import annotations

import pytest

from legation.where import Point, gazetteer, locate
from legation.where.points import points


@pytest.mark.parametrize(
    ("country", "locality", "longitude", "latitude"),
    [
        ("CN", "Beijing", 116.4, 39.9),
        ("RU", "Moscow", 37.6, 55.75),
        ("US", "", -77.04, 38.9),
        ("AU", "Sydney", 151.2, -33.9),
    ],
)
def test_known_places_lie_where_they_are(country: str, locality: str, longitude: float, latitude: float) -> None:
    found = locate(country, locality)
    assert found is not None
    assert found.longitude == pytest.approx(longitude, abs=0.3)
    assert found.latitude == pytest.approx(latitude, abs=0.3)


def test_a_town_nobody_knows_stands_at_the_state_and_says_so() -> None:
    found = locate("FR", "Trifouilly-les-Oies")
    assert isinstance(found, Point) and found.of == "state"


def test_unknown_states_and_bare_towns_have_no_point() -> None:
    assert locate("", "Paris") is None
    assert locate("NATO") is None


def test_every_point_is_on_the_globe_and_in_a_known_state() -> None:
    for (_, country), point in points().items():
        assert -180 <= point.longitude <= 180 and -90 <= point.latitude <= 90
        assert gazetteer().state(country)
