"""One error of the reader on the gold."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Case:
    """What went wrong where: the set, the error (miss, false, field), its class, and both sides' words."""

    set: str
    kind: str
    what: str
    id: str
    gold: str
    system: str
    words: str
