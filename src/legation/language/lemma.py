"""Word forms to the lemmas they may stand for, by rule and a short table of irregular forms.

The reader only ever asks "can this form be one of these lemmas?", so a small set of candidates is enough and spaCy's
lemmatizer, a tenth of its cost, can stay out.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

_ENDINGS = (
    ("ies", "y"), ("ies", "ie"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("d", ""), ("ying", "y"),
    ("ying", "ie"), ("ing", ""), ("ing", "e"), ("'s", ""), ("’s", ""), ("ves", "f"),
)  # fmt: skip


@cache
def irregular() -> dict[str, str]:
    """Return the lemma of each irregular form."""
    lines = files("legation.language").joinpath("irregular.tsv").read_text("utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line and not line.startswith("#"))


@lru_cache(maxsize=10_000)
def lemmas(form: str) -> frozenset[str]:
    """Return the lemmas a word form may stand for, the lower-cased form itself among them.

    "stopped" gives stopped, stopp, stoppe and stop; unknown strings in the set do no harm to a membership test.
    """
    word = form.lower()
    found = {word}
    if word in irregular():
        found.add(irregular()[word])
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            stem = word[: -len(ending)] + instead
            found.add(stem)
            if ending in ("ed", "ing") and not instead and len(stem) > 3 and stem[-1] == stem[-2]:
                found.add(stem[:-1])
    return frozenset(found)
