"""Parts of speech by table: the same as the model's own rules give, which are slower."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.language import split
from legation.language.pipeline import pipeline
from legation.language.pos import Rule, Tags

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
ODD = [
    "There 's no doubt: there is a deal, and he has it.",
    "We gave it to you,  did we?\n\nThat which you do, I got.",
    "Is that what they have done? The one that I have.",
]


def texts() -> list[str]:
    pages = [path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.txt"))[:6]]
    return ODD + [page[start:end] for page in pages for start, end in split(page)]


def test_the_table_gives_what_the_models_rules_give() -> None:
    one = pipeline()
    ruler = one.nlp.get_pipe("attribute_ruler")
    docs = list(one.annotate(one.nlp.make_doc(text) for text in texts()))
    ours = [[(token.text, token.pos_, token.tag_, token.dep_) for token in doc] for doc in docs]
    for doc in docs:
        for token in doc:
            token.pos_ = ""
        ruler(doc)
    assert ours == [[(token.text, token.pos_, token.tag_, token.dep_) for token in doc] for doc in docs]
    assert sum(map(len, ours)) > 500


def test_the_cases_stay_few_however_many_words_are_read() -> None:
    one = pipeline()
    list(one.annotate(one.nlp.make_doc(text) for text in texts()))
    before = len(one.tags.known)
    list(one.annotate(one.nlp.make_doc(f"The envoy of Xa{number}ia met them.") for number in range(100)))
    assert len(one.tags.known) < before + 20


class Ruler:
    patterns = ({"patterns": [[{"TAG": "NN"}, {"TAG": "NN"}]], "attrs": {"POS": "NOUN"}, "index": 0},)


class Model:
    def get_pipe(self, name: str) -> Ruler:
        return Ruler()


def test_a_rule_the_table_cannot_hold_is_an_error() -> None:
    with pytest.raises(ValueError, match="looks beyond"):
        Tags.of(Model())  # type: ignore[arg-type]


def test_conditions_may_list_what_is_wanted_and_what_is_not() -> None:
    rule = Rule(({"TAG": {"NOT_IN": ["TO"]}, "DEP": {"IN": ["aux"]}},), 7)
    strings = pipeline().nlp.vocab.strings
    tags = Tags((rule,), strings, frozenset(), frozenset(), frozenset())
    hashes = {word: strings.add(word) for word in ("TO", "MD", "aux", "dobj")}
    cases = [("MD", "aux"), ("TO", "aux"), ("MD", "dobj")]
    assert [tags._find((hashes[tag], 0, hashes[dep], False, 0)) for tag, dep in cases] == [7, 0, 0]
