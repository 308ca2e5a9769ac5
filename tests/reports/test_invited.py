"""An invitation is a request, and proposes a visit where it says where to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legation.model import Report

from .telling import lines

Tell = Callable[..., tuple[Report, ...]]

INVITED = [
    ("Greece invited Sergei Lavrov to visit.", ["visit proposed: Sergei Lavrov > Greece @ Greece"]),
    ("Emmanuel Macron invited Narendra Modi to Paris.", ["visit proposed: Narendra Modi > France @ Paris"]),
    ("Xi Jinping invited Donald Trump to visit China.", ["visit proposed: Donald Trump > China @ China"]),
    ("Emmanuel Macron invited Narendra Modi to a summit.", []),
    ("Greece did not invite Sergei Lavrov to visit.", []),
]


@pytest.mark.parametrize(("text", "told"), INVITED)
def test_who_is_invited_may_come(tell: Tell, text: str, told: list[str]) -> None:
    assert lines(tell(text), "visit") == told
