"""Is a text English? A count of small words, its own against those of other languages."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib import resources

WORD = re.compile(r"[^\W\d_]+")

# Of the words of English news a tenth (a digest of names) to a half are on its list, and more than on the list of all
# other languages together; in other languages it is the other way round. In a text of fewer words than FEW a single
# word decides, or, where none is listed, plain ASCII letters throughout (a list of names).
SHARE = 0.05
FEW = 25
# So many words from the beginning are enough to know.
LOOK = 2000


@functools.cache
def small_words(name: str) -> frozenset[str]:
    """Return the words of one list of `data/small_words.toml`: "english" or "others"."""
    data = tomllib.loads(resources.files(__package__).joinpath("data/small_words.toml").read_text("utf-8"))
    return frozenset(data[name])


def is_english(text: str) -> bool:
    """Say whether a text is English; a text without words is not."""
    words = [match.group().casefold() for match, _ in zip(WORD.finditer(text), range(LOOK), strict=False)]
    ours = sum(word in small_words("english") for word in words)
    others = sum(word in small_words("others") for word in words)
    if len(words) < FEW:
        return ours > others or (bool(words) and ours == others == 0 and all(word.isascii() for word in words))
    return ours > others and ours >= SHARE * len(words)
