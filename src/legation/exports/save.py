"""An export into a file: whole or not at all, since a half file looks like a whole one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import NamedTemporaryFile

from legation.exports.formats import Name, files
from legation.exports.view import View


def export(view: View, name: Name, out: Path) -> Iterator[tuple[Path, int]]:
    """Write a view in a format and yield each file, when it is whole, with its size in bytes.

    The file is written beside its place and renamed, so that a kill leaves the old one. Raises OSError.
    """
    for path, found in files(view, name, out):
        yield path, save(path, found)


def save(path: Path, found: Iterator[bytes]) -> int:
    """Write bytes into a file, whole or not at all; return how many."""
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


def _umask() -> int:
    # Temporary files are the owner's alone; an export is a file like any other. There is no way to ask without setting.
    mask = os.umask(0)
    os.umask(mask)
    return mask
