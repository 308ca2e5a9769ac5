"""What is worked out of a sentence once: kept until its tree is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from legation.language import Parser
from legation.reports.below import below, forget, once
from legation.reports.issues import issue_of

if TYPE_CHECKING:
    from spacy.tokens import Token


def test_an_answer_is_kept_until_the_tree_is_mended() -> None:
    (doc,) = Parser().parse([("Peru met Chile.", [])])
    asked: list[str] = []

    @once
    def label(token: Token) -> str:
        asked.append(token.text)
        return token.dep_

    assert (label(doc[0]), label(doc[0]), label(doc[2])) == ("nsubj", "nsubj", "dobj")
    assert asked == ["Peru", "Chile"]
    doc[0].dep_ = "dep"
    forget(doc)
    assert label(doc[0]) == "dep" and next(name for name, _ in below(doc[1])) == "dep"


def test_two_questions_about_one_word_have_two_answers() -> None:
    (doc,) = Parser().parse([("Peru met Chile.", [])])
    text, tag = once(lambda token: token.text), once(lambda token: token.tag_)
    assert (text(doc[1]), tag(doc[1])) == ("met", "VBD")


def test_an_issue_is_known_by_its_words_and_not_by_parts_of_them() -> None:
    assert issue_of("They spoke about the two-state solution.") == issue_of("about the Gaza Strip") != ""
    assert issue_of("The gazelle crossed the road.") == ""
