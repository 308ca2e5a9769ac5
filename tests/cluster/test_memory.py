"""Memory of a long run: what is kept of the words of pages is bounded, so that a process does not grow."""

from __future__ import annotations

import functools
import gc
import subprocess
import sys
from collections.abc import Iterator

from legation.run import Reader

ENOUGH = 512
"""More answers than any table that is loaded once has questions: what holds more grows with what is read."""
GROWTH = """
import resource
import sys
from legation.language import pipeline
from tests.cluster.test_memory import pages
from legation.run import Reader
pipeline.KNOWN = int(sys.argv[1])
reader = Reader.load()
for first, last in ((0, 80), (80, 480)):
    assert all(item.reports for item in reader.read(pages(first, last)))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def name(number: int) -> str:
    """Return a name of letters that no other page has."""
    return "".join("bdfgklmnprst"[number // 12**at % 12] + "aeiou"[at] for at in range(5)).title()


def pages(first: int, last: int) -> Iterator[object]:
    """Yield pages, each with words of its own."""
    from legation.pages import page_of  # noqa: PLC0415 - the process that is measured loads what it needs

    for number in range(first, last):
        own = [name(40 * number + at) for at in range(40)]
        words = " ".join(f"The {one.lower()} was {one}." for one in own[2:])
        told = f"The foreign minister of Peru, {own[0]} {own[1]}, visited Quito on Monday."
        yield page_of({"id": str(number), "text": f"{told} {words}", "date": "2024-05-15"}, "test")


def grown(known: int) -> float:
    """Return how many times the memory of 80 pages a fresh process has had after 480, keeping so many words."""
    asked = [sys.executable, "-c", GROWTH, str(known)]
    done = subprocess.run(asked, capture_output=True, text=True, check=True)
    early, late = map(int, done.stdout.split())
    return late / early


def test_six_times_the_pages_need_no_more_memory_where_new_words_are_forgotten() -> None:
    assert grown(known=0) < 1.14  # 1.18 where they are kept


def test_no_cache_grows_with_the_words_of_the_pages(reader: Reader) -> None:
    for _ in reader.read(pages(1000, 1200)):  # type: ignore[arg-type]
        pass
    caches = [one for one in gc.get_objects() if isinstance(one, functools._lru_cache_wrapper)]
    ours = [one for one in caches if str(getattr(one, "__module__", "")).startswith("legation.")]
    endless = [one for one in ours if one.cache_info().maxsize is None and one.cache_info().currsize > ENOUGH]
    assert len(ours) > 20 and not endless
