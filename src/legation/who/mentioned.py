"""One mention of somebody in a sentence: the whole phrase, the bare name, the office, the country."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MentionKind = Literal["person", "state", "organisation", "group", "place", "demonym"]


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Who is mentioned at `text[start:end]`, the whole phrase with title, nationality and possessor.

    `name` is the bare name, "" when a title stands alone ("the Turkish president"); `name_start`, `name_end` bound it
    (both `start` where there is none). `office` is as worded, without nationality. `country` is ISO alpha-2 or an
    organisation's short name, "" if unknown; `person` is the register's id, "" where the evidence does not settle it.
    """

    start: int
    end: int
    kind: MentionKind
    name: str
    name_start: int
    name_end: int
    office: str = ""
    country: str = ""
    person: str = ""
    former: bool = False
    plural: bool = False
