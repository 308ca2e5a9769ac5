"""The dependency parse: spaCy's small English pipeline without its name finder and its lemmatizer.

Sentences are parsed one by one in batches (99.2 % of heads are the same as in the whole page, and it is faster). What
is longer than any sentence is no prose, and the parser's cost grows with it: `split` cuts it in pieces.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from legation.language.pipeline import PLAIN_NAME, look, pipeline
from legation.language.sentences import LONGEST

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

Names = Sequence[tuple[int, int]]
"""Stretches of a sentence (start, end) that are one name."""


class Parser:
    """Parses sentences in batches; loads its model at the first use.

    A name of several words ("the secretary of Russia's Security Council, Nikolai Patrushev") goes in as one word that
    looks like a plain surname: the small model then finds the verb beside it far more often, and no name is torn apart.
    """

    def words(self, sentence: str) -> Doc:
        """Return a sentence cut into words only, for what the gate keeps from the parser."""
        return pipeline().nlp.make_doc(sentence[:LONGEST])

    def parse(self, sentences: Iterable[tuple[str, Names]]) -> Iterator[Doc]:
        """Yield one parsed Doc for each sentence with its names, in order, over the same characters."""
        return pipeline().annotate(self._whole(text, names) for text, names in sentences)

    def bounded(self) -> AbstractContextManager[None]:
        """Return a block after which words new in it are forgotten: memory stays flat over millions of pages."""
        return pipeline().bounded()

    def _whole(self, text: str, names: Names) -> Doc:
        """Return the words of a sentence with each name as one word."""
        doc = self.words(text)
        spans = [doc.char_span(start, end, alignment_mode="expand") for start, end in sorted(names)]
        long = [span for span in spans if span is not None and len(span) > 1]
        return _joined(doc, long) if long else doc


def _joined(doc: Doc, spans: Iterable[Span]) -> Doc:
    """Return a doc of the same characters, each span one word; made anew, as mending one takes three times as long."""
    vocab, said, spaced = doc.vocab, [token.text for token in doc], [bool(token.whitespace_) for token in doc]
    words: list[str] = []
    spaces: list[bool] = []
    at = 0
    for start, end, name in [(span.start, span.end, span.text) for span in spans]:
        if start >= at:  # else two stretches within one word
            look(vocab[name], vocab[PLAIN_NAME])
            words += [*said[at:start], name]
            spaces += [*spaced[at:start], spaced[end - 1]]
            at = end
    return type(doc)(vocab, words=words + said[at:], spaces=spaces + spaced[at:])
