"""Time between two requests to a host."""

from __future__ import annotations

import threading
import time

LONGEST_DELAY = 60.0
"""Seconds: a robots.txt that asks for more is not waited for longer."""


class Pace:
    """Makes each host wait for its turn; hosts do not wait for each other."""

    def __init__(self, delay: float) -> None:
        self._delay = delay
        self._lock = threading.Lock()
        self._next: dict[str, float] = {}

    def wait(self, host: str, asked: float = 0.0) -> None:
        """Wait until a host may be asked again: after the delay, or the longer one that its robots.txt asks for."""
        gap = min(max(self._delay, asked), LONGEST_DELAY)
        with self._lock:
            now = time.monotonic()
            turn = max(now, self._next.get(host, 0.0))
            self._next[host] = turn + gap
        time.sleep(max(0.0, turn - now))
