"""Check a lexicon against its codebook: known slots, roles, kinds and codes, unique ids, examples, coverage.

A lexicon that loads may still be wrong in ways that only show as silent misses; this says where, in words a reviewer
of the data files can act on.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import get_args

from legation.lexicon.load import Lexicon
from legation.lexicon.sense import MARKS, ROLES, SLOTS, Sense
from legation.model import Kind

KINDS = frozenset(get_args(Kind))
PLOVER = frozenset(
    "AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE "
    "COERCE ASSAULT".split()
)
"""The PLOVER events of 2021, in the words of its code book."""

ROOTS = tuple(f"{number:02}" for number in range(1, 21))
_SLOT_MARKS = re.compile(r"[|+]")
_WORD = re.compile(r"\w+")

Lemmas = Callable[[str], frozenset[str]]
"""Gives the lemmas that a word form may stand for."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which codes of the table some sense reaches: directly, by composition or by a topic."""

    reached: frozenset[str]
    known: frozenset[str]

    def count(self, digits: int) -> int:
        """Return how many codes of that many digits are reached."""
        return sum(len(code) == digits for code in self.reached)

    def total(self, digits: int) -> int:
        """Return how many codes of that many digits the table has."""
        return sum(len(code) == digits for code in self.known)

    @property
    def roots(self) -> frozenset[str]:
        """Return the CAMEO roots ("01" to "20") under which a code is reached."""
        return frozenset(code[:2] for code in self.reached)

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the codes of three and four digits that nothing reaches, in order."""
        return tuple(sorted(code for code in self.known - self.reached if len(code) > 2))


def check(lexicon: Lexicon, lemmas: Lemmas | None = None) -> list[str]:
    """Return what is wrong with a lexicon, one sentence a problem, in order of the senses; empty if nothing is.

    With `lemmas` (`legation.language.lemma.lemmas`, a floor above this room) it also looks for the trigger of each
    sense in the sense's example.
    """
    problems = [problem for sense in lexicon.senses for problem in _sense_problems(sense, lexicon, lemmas)]
    problems += [f"{name}: {n} senses have this id." for name, n in _counts(lexicon.senses) if n > 1]
    problems += list(_table_problems(lexicon))
    problems += [f"No sense reaches CAMEO root {root}." for root in ROOTS if root not in coverage(lexicon).roots]
    return problems


def coverage(lexicon: Lexicon) -> Coverage:
    """Return which CAMEO codes the lexicon can give."""
    own = {sense.cameo for sense in lexicon.senses if sense.cameo}
    matrices = {sense.matrix for sense in lexicon.senses if sense.matrix} | {"intend"}
    reached = set(own)
    # Matrices nest ("promised to ask"), so compositions are followed until nothing new comes of them.
    while new := (_composed(lexicon, matrices, reached) | _topical(lexicon, reached)) - reached:
        reached |= new
    return Coverage(frozenset(reached & lexicon.codes.keys()), frozenset(lexicon.codes))


def _composed(lexicon: Lexicon, matrices: Iterable[str], contents: set[str]) -> set[str]:
    return {code for matrix in matrices for content in contents if (code := lexicon.compose(matrix, content))}


def _topical(lexicon: Lexicon, coarse: Iterable[str]) -> set[str]:
    return {code for topic in lexicon.topics for content in coarse if (code := topic.finer(content))}


def _counts(senses: Iterable[Sense]) -> list[tuple[str, int]]:
    return sorted(Counter(sense.id for sense in senses).items())


def _sense_problems(sense: Sense, lexicon: Lexicon, lemmas: Lemmas | None) -> Iterator[str]:
    for slot in {test.slot for test in sense.needs} | set(_frame_slots(sense)):
        if slot not in SLOTS:
            yield f"{sense.id}: unknown slot {slot}; the codebook lists the slots."
    for role, _ in sense.frame:
        if role not in ROLES:
            yield f"{sense.id}: unknown role {role}; roles are {', '.join(ROLES)}."
    for kind in (sense.kind, sense.abroad):
        if kind and kind not in KINDS:
            yield f"{sense.id}: unknown kind {kind}."
    if sense.mark not in MARKS:
        yield f"{sense.id}: unknown mark {sense.mark}; marks are {', '.join(sorted(MARKS - {''}))}."
    yield from _code_problems(sense, lexicon)
    yield from _example_problems(sense, lemmas)


def _frame_slots(sense: Sense) -> Iterator[str]:
    for _, slots in sense.frame:
        yield from _SLOT_MARKS.split(slots)


def _code_problems(sense: Sense, lexicon: Lexicon) -> Iterator[str]:
    if not sense.cameo and not sense.plover:
        yield f"{sense.id}: needs a CAMEO code (a matrix too: for when nothing is embedded)."
    if sense.cameo and sense.cameo not in lexicon.codes:
        yield f"{sense.id}: CAMEO code {sense.cameo} is not in codes.tsv."
    if sense.plover and sense.plover not in PLOVER:
        yield f"{sense.id}: unknown PLOVER event {sense.plover}."
    if sense.matrix and not any(matrix == sense.matrix for matrix, _ in lexicon.composed):
        yield f"{sense.id}: compose.tsv has no matrix {sense.matrix}."


def _example_problems(sense: Sense, lemmas: Lemmas | None) -> Iterator[str]:
    if not sense.lemmas:
        yield f"{sense.id}: has no trigger."
    if not sense.example:
        yield f"{sense.id}: has no example."
    elif lemmas and sense.lemmas and not any(lemmas(word) & set(sense.lemmas) for word in _WORD.findall(sense.example)):
        yield f"{sense.id}: its example has none of its triggers."


def _table_problems(lexicon: Lexicon) -> Iterator[str]:
    for (matrix, content), code in lexicon.composed.items():
        if code not in lexicon.codes or (content and content not in lexicon.codes):
            yield f"compose.tsv: {matrix} {content} {code} names a code that is not in codes.tsv."
    for topic in lexicon.topics:
        for code in topic.codes:
            if code not in lexicon.codes:
                yield f"topics.toml: {topic.name} names {code}, which is not in codes.tsv."
        if not topic.words:
            yield f"topics.toml: {topic.name} has no words."
    for row in lexicon.codes.values():
        if row.plover and row.plover not in PLOVER:
            yield f"codes.tsv: {row.code} has the unknown PLOVER event {row.plover}."
        if not row.plover and not row.code.startswith("01"):
            yield f"codes.tsv: {row.code} has no PLOVER event."
