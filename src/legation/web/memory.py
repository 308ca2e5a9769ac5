"""What was worked out for one state of the file, kept until the file changes; the least used goes first."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TypeVar, cast

T = TypeVar("T")
Lock = AbstractContextManager[bool]


class Memory:
    """Values by key, for one version of the ledger at a time; at most `most` of them, whatever their kind."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._version = -1
        self._kept: OrderedDict[Hashable, object] = OrderedDict()
        self._lock = threading.Lock()
        self._turns: dict[Hashable, tuple[Lock, int]] = {}

    def get(self, version: int, key: Hashable) -> object | None:
        """Return what is kept under a key for this version of the file, None if nothing is."""
        with self._lock:
            if version != self._version or key not in self._kept:
                return None
            self._kept.move_to_end(key)
            return self._kept[key]

    def put(self, version: int, key: Hashable, value: object) -> None:
        """Keep a value; everything of an older version is dropped, and nothing of an older one is kept."""
        with self._lock:
            if version < self._version:
                return
            if version > self._version:
                self._kept.clear()
                self._version = version
            self._kept[key] = value
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)

    def once(self, version: int, key: Hashable, make: Callable[[], T]) -> T:
        """Return the value under a key, made now if it is not kept; whoever asks for it meanwhile waits for it."""
        found = self.get(version, key)
        if found is None:
            with self._turn(key):
                found = self.get(version, key)
                if found is None:
                    found = make()
                    self.put(version, key, found)
        return cast(T, found)

    @contextmanager
    def _turn(self, key: Hashable) -> Iterator[None]:
        """Let one thread at a time make the value of a key."""
        with self._lock:
            lock, waiting = self._turns.get(key, (threading.RLock(), 0))
            self._turns[key] = (lock, waiting + 1)
        try:
            with lock:
                yield
        finally:
            with self._lock:
                lock, waiting = self._turns[key]
                self._turns[key] = (lock, waiting - 1)
                if waiting == 1:
                    del self._turns[key]
