"""The ledger: reports folded into events, trips, positions and conflicts, kept in one SQLite file."""

from legation.ledger.errors import LedgerError
from legation.ledger.query import Filter
from legation.ledger.store import Ledger

__all__ = ["Filter", "Ledger", "LedgerError"]
