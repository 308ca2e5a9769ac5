"""What stands beside a title or a name between commas: "its leader, General X" and "X, its foreign minister,"."""

from __future__ import annotations

from legation.who.front import read_parts
from legation.who.items import Item
from legation.who.names import Names, Run
from legation.who.parts import Parts
from legation.who.vocabulary import Vocabulary

OPENS = (",", "-", "–", "—")
CLOSES = (",", ".", ";", ")", "", "-", "–", "—")
"""What may stand before and after a title beside a name; the empty string is the end of the sentence."""
AFTER = (" and ", " who ", " told")
"""What may follow it without a comma."""
ENDS_NAME = (",", ".", ";", ")", "", "'", "’", "”", '"')


def read_title_beside(text: str, items: list[Item], at: int, words: Vocabulary, names: Names) -> Parts | None:
    """Return the title that stands beside the name before item `at`, None where a new mention begins there."""
    if at >= len(items) or items[at].gap.strip() not in OPENS:
        return None
    parts = read_parts(text, items, at, words)
    if not parts.titles or parts.collective or parts.plural or parts.honorific:
        return None
    last = parts.last
    if last < len(items) and items[last].gap == " " and names.read(last, titled=True):
        return None
    end = items[last - 1].end
    closed = text[end : end + 1] in CLOSES or text.startswith(AFTER, end)
    return parts if closed and (parts.definite or parts.origins or parts.strong) else None


def read_name_beside(text: str, items: list[Item], parts: Parts, words: Vocabulary, names: Names) -> Run | None:
    """Return the name that stands beside a definite title after a comma or colon, a style before it passed over."""
    run = None if parts.plural else _after_style(text, items, parts.last, words, names)
    run = run or names.read(parts.last)
    if run is None or not (run.last - run.first > 1 or parts.origins):
        return None
    return run if _ends_there(text, items, run) else None


def _after_style(text: str, items: list[Item], at: int, words: Vocabulary, names: Names) -> Run | None:
    """Return the name after a style ("General X", "Sheikh Y")."""
    style = read_parts(text, items, at, words)
    if not style.styled(words) or style.last >= len(items) or items[style.last].gap != " ":
        return None
    run = names.read(style.last, titled=True)
    return run if run is not None and run.sort == "person" else None


def _ends_there(text: str, items: list[Item], run: Run) -> bool:
    """Tell whether a mark or the end follows the name, as after an apposition; a name of two words needs none."""
    end = items[run.last - 1].end
    return text[end : end + 1] in ENDS_NAME or run.last - run.first > 1
