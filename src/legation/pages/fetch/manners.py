"""How to behave as a guest on other people's servers."""

from __future__ import annotations

from dataclasses import dataclass

from legation.pages.size import LONGEST

AGENT = "legation"
"""The product token that robots.txt files are asked for (RFC 9309, section 2.2.1)."""


@dataclass(frozen=True, slots=True)
class Manners:
    """How addresses are fetched. `delay` is the least time between two requests to a host, `timeout` the longest wait
    for a next byte and `deadline` for a whole answer, all in seconds; `largest` is in bytes after unpacking; `private`
    lets addresses of this machine and its network be fetched; `workers` is how many hosts are asked at a time."""

    delay: float = 1.0
    timeout: float = 20.0
    deadline: float = 60.0
    largest: int = LONGEST
    redirects: int = 5
    private: bool = False
    robots: bool = True
    workers: int = 8

    @property
    def agent(self) -> str:
        """The name that requests carry."""
        return f"{AGENT} (reads news pages into a ledger of diplomacy; obeys robots.txt)"
