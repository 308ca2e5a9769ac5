"""One sense of a trigger: the record behind an entry of `senses/*.toml`.

A sense says which word triggers it, which slots of the clause must be filled (and with what), which slot fills which
role, and what kind and codes the event has (`abroad`: the kind it has only between states). The codebook is
`CODEBOOK.md` beside the data.
"""

from __future__ import annotations

from dataclasses import dataclass, field

PARTS = ("verb", "noun", "adj")
SLOTS = frozenset(
    "subj obj thing iobj comp ccomp whose doer prt poss mod pre purp attr of by between with to for against in at on "
    "over into from among about as under toward towards upon onto via through after behind off out up down near "
    "without around outside".split()
)
MARKS = frozenset(["", "ahead", "lists", "stay", "whole", "spoken", "invite", "honour", "sent"])
ROLES = ("source", "target", "participant", "companion", "host", "place", "topic", "speaker")


@dataclass(frozen=True, slots=True)
class Test:
    """What may fill a slot: any of these lemmas, word classes (`@aid`) or actor types (`@actor`); see `CODEBOOK.md`.

    `absent` turns the test round: the slot must not be filled so. With neither words nor types anything fits.
    """

    slot: str
    words: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    absent: bool = False


@dataclass(frozen=True, slots=True)
class Sense:
    """A trigger with its frame and codes. `id` is the rule id that every report carries."""

    id: str
    part: str
    lemmas: tuple[str, ...]
    kind: str = ""
    abroad: str = ""
    cameo: str = ""
    plover: str = ""
    mode: str = ""
    context: str = ""
    needs: tuple[Test, ...] = ()
    frame: tuple[tuple[str, str], ...] = ()
    matrix: str = ""
    weight: int = 0
    mark: str = ""
    example: str = ""
    asks: tuple[frozenset[str], ...] = field(init=False, compare=False, repr=False)
    """Of each list a sentence must have a word, wherever it stands: what is needed by word and by nothing else."""

    def __post_init__(self) -> None:
        words = tuple(test.words for test in self.needs if test.words and not test.types and not test.absent)
        object.__setattr__(self, "asks", words)

    @property
    def specificity(self) -> int:
        """How much this sense asks for; of the senses that fit, the one that asks for most wins."""
        return self.weight + sum(3 if test.words else 2 if test.types else 1 for test in self.needs)
