"""Pages to reports to ledger, as one stream: the rooms joined, each step a generator that passes failures on."""

from legation.run.gates import gated, prose, wanted
from legation.run.keeping import Account, keep, put
from legation.run.reader import Reader, Reading, Reads, published, warm

__all__ = ["Account", "Reader", "Reading", "Reads", "gated", "keep", "prose", "published", "put", "wanted", "warm"]
