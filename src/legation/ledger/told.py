"""A report together with what its page adds to it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from legation.model import Published, Report


@dataclass(frozen=True, slots=True)
class Told:
    """A report, when its page was published, which of its page's reports it is, and whether its time is that of a
    whole tour."""

    report: Report
    published: Published | None
    position: int = 0
    of_tour: bool = False

    @property
    def on(self) -> dt.date | None:
        """The last day on which the page can have been published; None if that is not known."""
        return self.published.end if self.published else None

    @property
    def day(self) -> dt.date | None:
        """The day on which the page was published, None if that is not known to the day."""
        page = self.published
        return page.end if page and (page.end - page.start).days <= 1 else None
