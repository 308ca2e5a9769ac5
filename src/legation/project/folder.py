"""A project folder: files of the user's own, each used where it is there."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from legation.model import Failure, Office, Page, Skip
from legation.project.issues import Issues, name_issue, read_issues
from legation.project.outlets import Outlets, name_outlets, read_outlets
from legation.run import Reader, Reading
from legation.who.command import read_terms
from legation.who.own import using

MARK = "legation.toml"
"""The file that makes a folder a project: without it nothing in a folder is used unasked."""


class ProjectError(ValueError):
    """A file of a project that cannot be used; the message names it and what to change."""


@dataclass(frozen=True, slots=True)
class Project:
    """What a project adds to ours. An empty one adds nothing."""

    name: str = ""
    lexicon: tuple[Path, ...] = ()
    terms: tuple[Office, ...] = ()
    issues: Issues = ()
    outlets: Outlets = ()

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Read the files of a folder; those that are not there add nothing. Raises ProjectError for a bad one."""
        mark, lexicon = folder / MARK, folder / "lexicon.toml"
        if not mark.is_file():
            raise ProjectError(f"{folder} is no project: it has no {MARK}. Make one with `legation init {folder}`.")
        try:
            return cls(
                str(tomllib.loads(mark.read_text("utf-8")).get("name", "")),
                (lexicon,) if lexicon.is_file() else (),
                tuple(read_terms(found)) if (found := folder / "register.tsv").is_file() else (),
                read_issues(found) if (found := folder / "issues.toml").is_file() else (),
                read_outlets(found) if (found := folder / "outlets.tsv").is_file() else (),
            )
        except (ValueError, OSError) as error:
            raise ProjectError(f"{folder}: {error}") from error

    @contextmanager
    def in_use(self) -> Iterator[Self]:
        """Use the project's terms of office for everything inside the block."""
        if not self.terms:
            yield self
            return
        with using(self.terms):
            yield self

    def reader(self, extra: Iterable[Path] = ()) -> ProjectReader:
        """Return a reader with the project's lexicon, and further ones, that names the project's issues."""
        return ProjectReader(Reader.load((*self.lexicon, *extra), dates=True), self.issues)

    def pages(self, pages: Iterable[Page | Skip | Failure]) -> Iterator[Page | Skip | Failure]:
        """Yield pages with their outlets named as the project names them; the rest passes through."""
        return name_outlets(pages, self.outlets)


@dataclass(frozen=True, slots=True)
class ProjectReader:
    """A reader that finds the user's own issues in what it reads."""

    reader: Reader
    issues: Issues

    def read(self, pages: Iterable[Page | Skip | Failure]) -> Iterator[Reading | Skip | Failure]:
        """Yield a Reading for each page; skips and failures pass through."""
        for item in self.reader.read(pages):
            yield self._named(item) if isinstance(item, Reading) and self.issues else item

    def _named(self, item: Reading) -> Reading:
        reports = tuple(name_issue(self.issues, item.page, report) for report in item.reports)
        return replace(item, reports=reports)


def find(*near: Path) -> Project:
    """Return the project of the first of some folders that is one, else an empty one."""
    folder = next((one for one in near if (one / MARK).is_file()), None)
    return Project.open(folder) if folder else Project()
