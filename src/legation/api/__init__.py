"""The verbs of the command line as Python: the same names, the same arguments, typed records instead of tables."""

from legation.api.ledger import Ledger
from legation.api.reading import date, read, reports, restore
from legation.api.rows import Rows
from legation.api.words import code, offices, when, who

__all__ = ["Ledger", "Rows", "code", "date", "offices", "read", "reports", "restore", "when", "who"]
