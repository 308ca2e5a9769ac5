"""The way to the ledger file: one read-only connection a thread, and a count that moves when the file does."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from legation.ledger import Ledger

# Pages of the file are shared through the system's cache: each thread needs little of its own.
_SETTINGS = ("PRAGMA cache_size = -8192", "PRAGMA mmap_size = 4294967296")


class Door:
    """Opens a ledger for reading, once a thread. Raises LedgerError at once if there is no such ledger."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._own = threading.local()
        self._lock = threading.Lock()
        self._told = self._state = 0
        with self.reading():
            pass
        self._watch = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False, isolation_level=None
        )

    @contextmanager
    def reading(self) -> Iterator[Ledger]:
        """Give this thread's ledger inside one read transaction: all queries of a page see one state of the file."""
        ledger = getattr(self._own, "ledger", None) or self._open()
        ledger.db.execute("BEGIN")
        try:
            yield ledger
        finally:
            ledger.db.execute("ROLLBACK")

    def _open(self) -> Ledger:
        ledger = Ledger.open(self.path, read_only=True)
        for setting in _SETTINGS:
            ledger.db.execute(setting)
        self._own.ledger = ledger
        return ledger

    def version(self) -> int:
        """Return the number of the file's state: it grows whenever another connection, of any process, commits."""
        with self._lock:
            told = int(self._watch.execute("PRAGMA data_version").fetchone()[0])
            self._state += told != self._told
            self._told = told
            return self._state
