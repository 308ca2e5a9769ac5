"""The ledger in a browser: pages for people, the same views as JSON, CSV, Atom and iCalendar."""

from legation.web.app import create

__all__ = ["create"]
