"""What can go wrong with a ledger file, told so that the reader knows what to do next."""

from __future__ import annotations


class LedgerError(Exception):
    """A file that cannot be used as a ledger: the message says why and what to do."""
