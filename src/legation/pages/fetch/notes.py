"""What is remembered of an address for one run, so that an unchanged feed costs no transfer.

Notes live in memory only: a run that is killed forgets them, and so can never take a page for read that was not kept.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Note:
    """The validators of the last answer (RFC 9110, section 8.8), empty where the server gave none."""

    etag: str = ""
    modified: str = ""


@dataclass(slots=True)
class Notes:
    """The notes of a run, by address."""

    kept: dict[str, Note] = field(default_factory=dict)

    def note(self, url: str) -> Note:
        """Return the note of an address, an empty one if there is none."""
        return self.kept.get(url, Note())

    def take(self, url: str, note: Note) -> None:
        """Keep the note of an address that was fetched and whose pages could all be read."""
        if note.etag or note.modified:
            self.kept[url] = note
