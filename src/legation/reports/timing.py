"""Which time words date which act: the ones that hang on its clause, resolved by its tense.

A time attaches to the nearest trigger above it in the parse. What the publication date alone would say is never used;
only a digest that bears its day as title lends that day, and says so (`anchor="title"`).
"""

from __future__ import annotations

import datetime as dt
import re
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from legation.language.lemma import lemmas
from legation.model import Page, Status, When
from legation.reports.modality import listed
from legation.reports.slots import support
from legation.reports.status import is_decided
from legation.reports.subjects import is_decided as is_decided_to
from legation.reports.tree import VERBAL, children
from legation.when import Expression, resolve

if TYPE_CHECKING:
    from spacy.tokens import Token

    from legation.reports.scene import Sentence

At = tuple[list[int], int] | None
"""Where the joined parts of an act begin in their sentence, and where the one that is meant begins."""

_DAY_TITLE = re.compile(
    r"(?>.*?(?:events|news|digest|briefing|diary|summary|headlines|roundup)\b).*?\b(\d{4}-\d\d-\d\d)", re.I
)
_ANNOUNCE = frozenset("announce unveil confirm approve order".split())
_DAY = re.compile(r"\b\w+day\b|\d{1,2}\b(?!\d)|week|night|morning|evening|hour", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\s+(?:[\w'’.-]+\s+){1,5}(?:in|of)\s+\Z", re.IGNORECASE)
"""Words before a time that is that of something long past: "the first to go there since the old king in 1967"."""
_PAST = frozenset(["VBD", "VBN"])
_HALF_YEAR = 183


def tense(verb: Token | None, status: Status) -> str:
    """Return the tense that turns a weekday into a day: "future" for what is planned, "past" for what happened."""
    if status in ("planned", "proposed"):
        return "future"
    if status in ("cancelled", "postponed", "denied", "refused"):
        return ""
    if verb is not None and verb.pos_ in VERBAL and verb.tag_ in _PAST:
        return "past"
    return "past" if status in ("happened", "ongoing") else ""


def when(sentence: Sentence, trigger: Token, triggers: set[int], status: Status, at: At = None) -> When | None:
    """Return the time of an act: an expression of the sentence that hangs on its trigger, None if there is none.

    `at` tells apart joined parts of one act ("Israel on Tuesday, then Egypt"): where each begins, and which is meant.
    """
    verb = next((up for up in (trigger, *trigger.ancestors) if up.pos_ in VERBAL), None)
    found = [
        expression
        for expression in sentence.times
        if expression.kind not in ("duration", "set") and _attached(sentence, expression, trigger, triggers)
    ]
    found = [e for e in found if not _is_open(e) and not _is_of_plan(e, trigger)]
    chosen = _nearest(found, *at) if at is not None else (found[0] if found else None)
    if chosen is None:
        return None
    time = read(sentence, chosen, tense(verb, status))
    if status in ("cancelled", "postponed") and _is_long_past(sentence, time):
        time = read(sentence, chosen, "future")  # nobody calls off what was to be last year: the year is not told
    return None if status in ("planned", "proposed") and _is_over(sentence, time) else time


def _is_open(expression: Expression) -> bool:
    """Tell whether words only say since when or how long: "since 2022" dates no visit."""
    return expression.words.lower().startswith(("since ", "for "))


def _is_over(sentence: Sentence, time: When) -> bool:
    """Tell whether a time lies wholly before the page: it cannot date what is still planned."""
    published = sentence.page.published
    return published is not None and time.end is not None and time.end < published.start


def _is_long_past(sentence: Sentence, time: When) -> bool:
    """Tell whether a time lies more than half a year before the page."""
    published = sentence.page.published
    return published is not None and time.end is not None and (published.start - time.end).days > _HALF_YEAR


def _nearest(found: list[Expression], starts: list[int], own: int) -> Expression | None:
    """Return the expression between a part and the next one; one before or after all parts dates them all."""
    after = [start for start in starts if start > own]
    until = min(after, default=sys.maxsize)
    for expression in found:
        if own <= expression.start < until:
            return expression
    return next((e for e in found if e.start < min(starts) or e.start > max(starts)), None)


def read(sentence: Sentence, expression: Expression, reading: str) -> When:
    """Resolve a time expression against the page's date, with its words as evidence."""
    found = resolve(expression, sentence.page.published, reading)
    return replace(found, span=sentence.piece(expression.start, expression.end))


def _attached(sentence: Sentence, expression: Expression, trigger: Token, triggers: set[int]) -> bool:
    """Tell whether a time expression hangs on a trigger, its supporting verb, or a verb that only carries it.

    Another clause in between ("named adviser last month, will meet") keeps the time to itself.
    """
    span = sentence.doc.char_span(expression.start, expression.end, alignment_mode="expand")
    if span is None or (span.root.dep_ in ("poss", "compound") and span.root.head.i not in triggers):
        return False
    if _is_of_speech(expression, trigger) or _SINCE.search(sentence.text, 0, expression.start):
        return False
    if _is_bracketed(sentence, expression, trigger):
        return True
    if any(_goes_on(sentence, expression, word) for verb in _verbs(trigger) for word in children(verb, "advmod")):
        return True
    near = carriers(trigger)
    near |= {clause.i for clause in children(trigger, "ccomp") if _is_of_speech(expression, clause)}
    for up in (span.root, *span.root.ancestors):
        if up.i in near:
            return True
        if up.i in triggers or (up.pos_ in VERBAL and up != span.root):
            return False
    return False


def _is_bracketed(sentence: Sentence, expression: Expression, trigger: Token) -> bool:
    """Tell whether a time in brackets stands right behind words of an act: "ends with a visit to Mali (May 7)"."""
    before = sentence.text[: expression.start]
    if not before.endswith("(") or trigger.pos_ in VERBAL:
        return False
    last = next((token for token in reversed(sentence.doc) if token.idx + len(token) <= len(before) - 1), None)
    return last is not None and (last is trigger or trigger in last.ancestors)


def _verbs(trigger: Token) -> list[Token]:
    """Return a verb, or the verb that supports a noun."""
    verb = trigger if trigger.pos_ in VERBAL else support(trigger)
    return [verb] if verb is not None else []


def _goes_on(sentence: Sentence, expression: Expression, word: Token) -> bool:
    """Tell whether "when" takes up the time right before it: "in January, when she went to Peru"."""
    between = sentence.text[expression.end : word.idx]
    return word.lower_ == "when" and expression.end <= word.idx and between.strip() in ("", ",")


def _is_of_plan(expression: Expression, verb: Token) -> bool:
    """Tell whether a month or year after what is announced dates that: "announced the reopening of a border in May"."""
    if not lemmas(verb.text) & _ANNOUNCE or _DAY.search(expression.words):
        return False
    return any(thing.idx < expression.start for thing in children(verb, "dobj"))


def _is_of_speech(expression: Expression, verb: Token) -> bool:
    """Tell whether a time stands between "said" and what was said: "said on Friday it would send" dates the saying."""
    subjects = children(verb, "nsubj", "nsubjpass", "mark")
    if verb.dep_ != "ccomp" or not subjects or verb.head.i > verb.i:
        return False
    return verb.head.idx < expression.start and expression.end <= subjects[0].left_edge.idx


def carriers(trigger: Token) -> set[int]:
    """Return a trigger with the verbs that carry it: "held" for talks, "is set" and "plans" for an infinitive."""
    near, token = {trigger.i}, trigger
    if trigger.pos_ not in VERBAL and (verb := support(trigger)) is not None and not is_decided(trigger):
        near.add(verb.i)
        token = verb
    if trigger.pos_ not in VERBAL:
        near |= {clause.i for clause in children(trigger, "acl") if clause.tag_ == "VBN"} | scheduled(trigger)
    while token.dep_ == "xcomp" and token.head != token and not is_decided_to(token):
        token = token.head
        near.add(token.i)
    return near


def scheduled(noun: Token) -> set[int]:
    """Return the words of a clause that says for when an event was planned: "talks that were due to take place on"."""
    sides = [side for prep in children(noun, "prep") for side in children(prep, "pobj")]
    clauses = [clause for head in (noun, *sides) for clause in children(head, "relcl")]
    plans = [one for clause in clauses for one in (clause, *children(clause, "acomp")) if listed(one, "state")]
    verbs = [plan.head if plan.dep_ == "acomp" else plan for plan in plans]
    return {one.i for one in (*plans, *verbs, *(child for plan in plans for child in children(plan, "xcomp")))}


def title_day(page: Page) -> When | None:
    """Return the day that a one-day digest bears as its title, None for any other page."""
    found = _DAY_TITLE.match(page.title)
    if found is None:
        return None
    try:
        day = dt.date.fromisoformat(found.group(1))
    except ValueError:
        return None
    return When(found.group(1), day, day, day.isoformat(), "day", "title")
