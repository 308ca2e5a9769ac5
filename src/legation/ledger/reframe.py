"""A file whose list of tables is damaged, read as if its first tables stood where they stand in every ledger.

The list takes a few blocks of the file, and without it SQLite opens nothing, however whole the pages are. But all
ledgers are made by the same first step, so that the tables of pages begin at the same blocks of each.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from legation.ledger import migrate, schema

_BLOCK = 4096
_HEADER = 100  # bytes of SQLite's own header, which is kept
_VERSIONS = slice(18, 20)  # where it says whether the file has a log: a copy in memory has none
_MOST = 1_000_000_000  # bytes of a file that is taken into memory
_TABLES = ("pages", "sqlite_autoindex_pages_1", "blocks")


def reframe(db: sqlite3.Connection) -> sqlite3.Connection:
    """Return a copy, in memory, of the file of a connection whose list of tables holds the pages and their blocks.

    The connection itself where its list can be read, or where no such copy can be made.
    """
    try:
        db.execute("SELECT 1 FROM pages LIMIT 0")
        return db
    except sqlite3.DatabaseError:
        file = Path(db.execute("PRAGMA database_list").fetchone()[2])
    if file.stat().st_size > _MOST:
        return db
    data = bytearray(file.read_bytes())
    data[_HEADER:_BLOCK] = first_block()[_HEADER:]
    data[_VERSIONS] = b"\x01\x01"
    made = sqlite3.connect(":memory:")
    made.row_factory = sqlite3.Row
    made.deserialize(bytes(data))
    return made


def first_block() -> bytes:
    """Return the first block of a file that has only the tables of pages, at the blocks where every ledger has them."""
    ledger, bare = sqlite3.connect(":memory:", isolation_level=None), sqlite3.connect(":memory:", isolation_level=None)
    migrate.migrate(ledger)
    query = "SELECT rootpage, name FROM sqlite_schema WHERE name IN (?, ?, ?)"
    roots = ledger.execute(query, _TABLES).fetchall()
    migrate.script(bare, schema.PAGES)
    bare.execute("PRAGMA writable_schema = ON")
    bare.execute("DELETE FROM sqlite_schema WHERE name NOT IN (?, ?, ?)", _TABLES)
    bare.executemany("UPDATE sqlite_schema SET rootpage = ? WHERE name = ?", roots)
    bare.execute("PRAGMA writable_schema = OFF")
    return bare.serialize()[:_BLOCK]
