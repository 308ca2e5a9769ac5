"""When Python looks for rings of objects that nobody needs: between groups of pages, not within one."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def put_off() -> Iterator[None]:
    """Keep the collector of garbage still while some pages are read.

    Nearly all that it would look through within a group is still in use, at a tenth of the cost of reading; what parsed
    sentences leave behind in rings is as many pages' as were read together, and goes at the end.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
