"""Which sources a ledger has dealt with: kept as a page, or set aside for a reason."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

from legation.ledger import address

KNOWN = "SELECT 1 FROM pages WHERE source = ?1 UNION ALL SELECT 1 FROM skips WHERE source = ?1 LIMIT 1"


class KnownSources:
    """Asks a ledger from any thread, on a connection of its own that can only read."""

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(address.reading(path), uri=True, check_same_thread=False)
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._db.close()

    def __call__(self, source: str) -> bool:
        """Say whether a source was kept or set aside; one that failed was not."""
        with self._lock:
            return self._db.execute(KNOWN, (source,)).fetchone() is not None
