"""An export into a file: whole or not at all, since a half file looks like a whole one; never over a ledger."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import NamedTemporaryFile

from legation.exports.formats import Name, files
from legation.exports.view import View

SQLITE = b"SQLite format 3\0"


def export(view: View, name: Name, out: Path) -> Iterator[tuple[Path, int]]:
    """Write a view in a format and yield each file, when it is whole, with its size in bytes.

    The file is written beside its place and renamed, so that a kill leaves the old one. Raises OSError.
    """
    for path, found in files(view, name, out):
        yield path, save(path, found)


def save(path: Path, found: Iterator[bytes]) -> int:
    """Write bytes into a file, whole or not at all; return how many. A link is followed.

    What is no file (a pipe, a device) is written to as it is: renamed over, it would be gone. Raises FileExistsError
    where a database stands, for that may be the ledger itself.
    """
    path = Path(os.path.realpath(path))
    if os.path.exists(path) and not os.path.isfile(path):
        return poured(path, found)
    if is_database(path):
        raise FileExistsError(errno.EEXIST, "a database stands there, perhaps a ledger: delete it first", str(path))
    size = 0
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        try:
            for piece in found:
                size += file.write(piece)
        except BaseException:
            os.unlink(file.name)
            raise
    os.chmod(file.name, 0o666 & ~_umask())
    os.replace(file.name, path)
    return size


def poured(path: Path, found: Iterator[bytes]) -> int:
    """Write bytes to a pipe or a device; return how many."""
    with path.open("wb") as file:
        return sum(file.write(piece) for piece in found)


def is_database(path: Path) -> bool:
    """Say whether a file begins as SQLite's do."""
    if not os.path.isfile(path):
        return False
    with path.open("rb") as file:
        return file.read(len(SQLITE)) == SQLITE


def _umask() -> int:
    # Temporary files are the owner's alone; an export is a file like any other. There is no way to ask without setting.
    mask = os.umask(0)
    os.umask(mask)
    return mask
