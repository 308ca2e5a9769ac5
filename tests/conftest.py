"""What all tests share: one reader a process, a ledger of the example pages, and the pace of the property tests."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from tests.site import Site, serving

from legation.ledger import Ledger
from legation.model import Failure, Page, Report
from legation.pages import page_of
from legation.pages import read as read_pages
from legation.run import Account, Reader, Reading, keep

EXAMPLES = Path(__file__).parent.parent / "examples"
PUBLISHED = "2024-05-15"
"""The Wednesday on which the pages of the tests are published, where a test names no other day."""

Tell = Callable[..., tuple[Report, ...]]

# Parsing has no even pace, and the first example of a process loads a model: no deadline, and no scolding for it.
_SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large)
settings.register_profile("dev", deadline=None, suppress_health_check=_SLOW)
settings.register_profile("ci", deadline=None, suppress_health_check=_SLOW, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


@pytest.fixture(scope="session")
def reader() -> Reader:
    """One reader for every test of a process: it keeps nothing of a page."""
    return Reader.load()


@pytest.fixture(scope="session")
def read_one(reader: Reader) -> Callable[[Page], Reading]:
    """Read one page, which must not fail."""

    def read(page: Page) -> Reading:
        (found,) = reader.read([page])
        assert isinstance(found, Reading), found
        return found

    return read


@pytest.fixture(scope="session")
def tell(read_one: Callable[[Page], Reading]) -> Tell:
    """Return what a text reports, read as a page of a day (None: a page without a date) with a title."""

    def told(text: str, on: str | None = PUBLISHED, title: str = "") -> tuple[Report, ...]:
        page = page_of({"id": "page", "text": text, "date": on, "title": title or None}, "test")
        assert not isinstance(page, Failure), page
        return read_one(page).reports

    return told


@pytest.fixture(scope="session")
def examples_pages() -> list[Page]:
    """The example pages themselves."""
    return [item for item in read_pages([str(EXAMPLES)]) if isinstance(item, Page)]


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory, reader: Reader) -> Path:
    """A ledger of the example pages; for looking only, as every test of the process shares it."""
    path = tmp_path_factory.mktemp("examples") / "examples.ledger"
    with Ledger.open(path, create=True) as ledger:
        account = Account()
        for _ in keep(ledger, reader, read_pages([str(EXAMPLES)]), account):
            pass
    assert account.kept > 15 and not account.failed
    return path


@pytest.fixture(scope="session")
def growth() -> Callable[[Callable[[int], object], int], float]:
    """How many times the CPU seconds of a work of one size that of four times the size takes: 4 linear, 16 quadratic.

    Each is the best of three, with 20 ms on top, so that neither a busy machine nor a work of no cost decides.
    """

    def cost(work: Callable[[int], object], size: int) -> float:
        spent = []
        for _ in range(3):
            start = time.process_time()
            work(size)
            spent.append(time.process_time() - start)
        return min(spent) + 0.02

    return lambda work, size: cost(work, 4 * size) / cost(work, size)


@pytest.fixture
def site() -> Iterator[Site]:
    """A site on this machine that answers as it is told."""
    with serving() as found:
        yield found
