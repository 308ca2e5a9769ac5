"""What goes wrong on the way to a page."""

from __future__ import annotations


class FetchError(Exception):
    """An address could not or may not be fetched: what was wrong, and what to do next.

    `status` is the status code of the answer, 0 where none came.
    """

    def __init__(self, error: str, advice: str, status: int = 0) -> None:
        super().__init__(error)
        self.error = error
        self.advice = advice
        self.status = status
