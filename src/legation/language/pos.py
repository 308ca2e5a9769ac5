"""Parts of speech from tags, words and labels, by the model's own rules, each case worked out once.

spaCy runs its 179 rules over every token with a general matcher, at a sixth of the cost of reading a page. Those that
set a part of speech look at one token (and one rule at its left neighbour's label), so they make a table of few cases.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Case = tuple[int, int, int, bool, int]
"""What the rules ask of a token: its tag, its word in lower case, its label, whether it is white space, and the label
of its left neighbour. Words and labels that no rule names are all one: 0 for words, `OTHER` for labels."""
OTHER = "other"


@dataclass(frozen=True, slots=True)
class Rule:
    """Conditions on the token (the last one; where there are two, also on the one before it) and what they give."""

    tokens: tuple[Mapping[str, Any], ...]
    pos: int


@dataclass(frozen=True, slots=True)
class Tags:
    """The rules of one model, the words and labels (as hashes) that they name, and the cases met so far."""

    rules: tuple[Rule, ...]
    strings: Any
    words: frozenset[int]
    labels: frozenset[int]
    before: frozenset[int]
    known: dict[Case, int] = field(default_factory=dict)
    of_tag: dict[int, tuple[Rule, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, nlp: Language) -> Tags:
        """Return the rules of a model's attribute ruler that set a part of speech, later ones stronger.

        Raises ValueError for a rule of a form this table cannot hold, so that another model is not misread in silence.
        """
        from spacy.symbols import IDS  # noqa: PLC0415  as slow to import as all of spaCy

        ruler: Any = nlp.get_pipe("attribute_ruler")
        rows = [row for row in ruler.patterns if "POS" in row["attrs"]]
        if any(len(tokens) != row["index"] + 1 or len(tokens) > 2 for row in rows for tokens in row["patterns"]):
            raise ValueError("a rule of the attribute ruler looks beyond its token and the one before it")
        rules = tuple(Rule(tuple(tokens), IDS[row["attrs"]["POS"]]) for row in rows for tokens in row["patterns"])
        strings = nlp.vocab.strings
        strings.add(OTHER)
        words = _named((rule.tokens[-1] for rule in rules), "LOWER", strings)
        labels = _named((rule.tokens[-1] for rule in rules), "DEP", strings)
        return cls(rules, strings, words, labels, _named((rule.tokens[0] for rule in rules), "DEP", strings))

    def apply(self, doc: Doc) -> None:
        """Give every token of a doc its part of speech; white space keeps no other tag and label than its own."""
        known, words, labels, befores = self.known, self.words, self.labels, self.before
        other = self.strings[OTHER]
        before = 0
        for token in doc:
            word, label, space = token.lower, token.dep, token.is_space
            case = (token.tag, word if word in words else 0, label if label in labels else other, space, before)
            pos = known.get(case)
            token.pos = known.setdefault(case, self._find(case)) if pos is None else pos
            if space:
                token.tag_, token.dep_ = "_SP", "dep"
            before = label if label in befores else other

    def _find(self, case: Case) -> int:
        """Return the number of the part of speech that the last rule to fit a case gives, 0 where none does."""
        tag, lower, label, space, before = case
        string = self.strings
        own = {"TAG": string[tag], "LOWER": string[lower], "DEP": string[label], "IS_SPACE": space}
        row = ({"DEP": string[before]}, own)
        for rule in reversed(self._of(tag, own)):
            asked = zip(reversed(rule.tokens), reversed(row), strict=False)
            if (len(rule.tokens) == 1 or before) and all(_meets(token, wanted) for wanted, token in asked):
                return rule.pos
        return 0

    def _of(self, tag: int, own: Mapping[str, Any]) -> tuple[Rule, ...]:
        """Return the rules whose condition on the tag a token meets: a tenth of them, found once a tag."""
        if tag not in self.of_tag:
            asked = ((rule, rule.tokens[-1]) for rule in self.rules)
            met = (rule for rule, token in asked if "TAG" not in token or _meets(own, {"TAG": token["TAG"]}))
            self.of_tag[tag] = tuple(met)
        return self.of_tag[tag]


def _named(tokens: Iterable[Mapping[str, Any]], attribute: str, strings: Any) -> frozenset[int]:
    """Return the hashes of the words that conditions on an attribute name."""
    conditions = [token[attribute] for token in tokens if attribute in token]
    words = [each.values() if isinstance(each, dict) else [[each]] for each in conditions]
    return frozenset(strings[word] for lists in words for listed in lists for word in listed)


def _meets(token: Mapping[str, Any], wanted: Mapping[str, Any]) -> bool:
    """Tell whether a token has what a rule wants: a value, one `IN` a list, or one `NOT_IN` it."""
    for name, value in wanted.items():
        if isinstance(value, dict):
            if token[name] not in value.get("IN", [token[name]]) or token[name] in value.get("NOT_IN", []):
                return False
        elif token[name] != value:
            return False
    return True
