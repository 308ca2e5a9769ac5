"""Terms of the user's own, added to the register for as long as something runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from legation.model import Office
from legation.who.register import OWN, Register
from legation.who.resolve import resolve


@contextmanager
def using(terms: Iterable[Office]) -> Iterator[Register]:
    """Add terms to the register for everything inside the block; the compiled register itself never changes.

    Names are looked up anew on the way in and out, because an answer may hang on a term that is only there inside.
    """
    book = Register.load(terms)
    before = OWN.set(book)
    resolve.cache_clear()
    try:
        yield book
    finally:
        OWN.reset(before)
        resolve.cache_clear()
