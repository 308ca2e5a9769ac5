"""A fetcher for the site of the tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from legation.pages.fetch import Fetcher, Manners


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    """A fetcher that may ask this machine, and does not wait."""
    with Fetcher(Manners(delay=0.0, private=True, timeout=5.0)) as found:
        yield found
