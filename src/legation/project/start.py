"""`legation init`: a project folder to fill in, every file with comments that say how."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from legation.project.folder import MARK

FILES = (MARK, "lexicon.toml", "register.tsv", "issues.toml", "outlets.tsv", "README.md")


def start(folder: Path) -> Iterator[tuple[Path, bool]]:
    """Write the files that a folder does not have yet; yield each with whether it was written. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        path = folder / name
        new = not path.exists()
        if new:
            path.write_text(template(name), "utf-8")
        yield path, new


def template(name: str) -> str:
    """Return the text of a file as it is first written."""
    return (files("legation.project") / "template" / name).read_text("utf-8")
