"""The address under which SQLite opens a ledger file: for writing, for reading, or where nothing can be written."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path


def unfit(file: Path, create: bool) -> str:
    """Return why a path can be no ledger, with what to do; "" where it may be one, or may become one with `create`."""
    if os.path.isdir(file):
        return f"{file} is a folder, not a ledger. Name a file."
    if os.path.exists(file) and not os.path.isfile(file):
        return f"{file} is a device or a pipe, not a ledger. Name a file."
    if create and not os.path.isdir(file.absolute().parent):
        return f"there is no folder {file.parent} for {file.name}. Make it, or give another path."
    if not create and not os.path.isfile(file):
        return f"there is no ledger at {file}. Check the path, or make one with `legation read SOURCE --into {file}`."
    return ""


def broken(file: Path, error: sqlite3.DatabaseError) -> str:
    """Return what to do about a file that SQLite cannot use: give another, or save what is in it."""
    if "not a database" in str(error):
        return f"{file} is no ledger ({error}). Give another path."
    return f"{file} is damaged ({error}). `legation rebuild {file} --into NEW` saves the pages that can be read."


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
