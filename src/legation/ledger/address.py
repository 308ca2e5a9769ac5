"""The address under which SQLite opens a ledger file: for writing, for reading, or where nothing can be written."""

from __future__ import annotations

import os
from pathlib import Path


def writing(file: Path) -> str:
    """Return the address of a file that may be written, and made."""
    return f"{file.absolute().as_uri()}?mode=rwc"


def reading(file: Path) -> str:
    """Return the address of a file that is only read.

    A file in WAL mode is read with the help of two files beside it. Where these cannot be made (an archive, a disc),
    the file is taken as one that never changes (https://sqlite.org/wal.html, "Read-Only Databases").
    """
    return f"{file.absolute().as_uri()}?mode=ro" + ("&immutable=1" if is_sealed(file) else "")


def is_sealed(file: Path) -> bool:
    """Say whether we may write neither a file nor beside it, and no change of others waits beside it."""
    log = file.with_name(file.name + "-wal")
    waits = log.is_file() and log.stat().st_size > 0
    return not waits and not os.access(file, os.W_OK) and not os.access(file.absolute().parent, os.W_OK)
