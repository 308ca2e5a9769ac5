"""Each stage of reading on nasty texts of nearly a megabyte: none may take over two seconds of the processor.

usage: stages.py [--kilobytes N] [--seconds S]      Prints what takes longer, and fails if anything does.

A text is one piece over and over. Stages that see the text of a page get no more of it than a page may have; those that
see a sentence at a time get it cut as it is in reading, and the parser and the grammar, which take their time for any
prose, get one sentence of the longest length. A stage that is not done after LIMIT is broken off.
"""

from __future__ import annotations

import argparse
import signal
import sys
import time
from collections.abc import Callable

from rich.progress import track

from legation.language import is_diplomacy, split
from legation.language.sentences import LONGEST
from legation.lexicon import load
from legation.pages.feed import read_feed
from legation.pages.rows import page_of
from legation.pages.sieve import rough
from legation.pages.size import LONGEST_TEXT
from legation.pages.textpage import page_of_plain
from legation.pages.webpage import page_of_html
from legation.reports import code
from legation.when import find
from legation.who.mentions import find as find_names

LIMIT = 20.0
PIECES = (
    *("a", " ", "1", ".", "-", "A", "\n", "\n \n", "a ", "A. ", "Aa ", "1 ", "1/1/", ", ", '"', "“", "(", "). ", "é"),
    *("Monday ", "events ", "in the ", "a-elect ", "5 May ", "Mr. Li ", "http://a.b ", "He met. ", "(Reuters) ", "<"),
)
MARKUP = (
    *(
        "<p>",
        "<p>a</p>",
        "<div>a",
        "<a href=b>c</a> ",
        "<!--",
        "<b>a</b>\n",
        "<script>1</script>",
        "<img src=a>",
        "&#1;",
    ),
    *('<time datetime="2024-13-41">3 Frob 2024</time>', "<h1>a</h1>", "<table><tr><td>1", "<span>5 May 2024</span>"),
)
Stage = Callable[[str], object]
STAGES: dict[str, Stage] = {
    "plain page": lambda text: page_of_plain(text, "x.txt"),
    "row of JSON Lines": lambda text: page_of({"id": "a", "title": text, "text": text}, "x.jsonl"),
    "HTML page": lambda text: page_of_html(f"<html><title>{text}</title><body><p>{text}</body></html>", "x"),
    "sieve": rough,
    "feed": lambda text: list(read_feed(f"<rss><channel><item><title>{text}</title></item></channel></rss>", "x.xml")),
    "sentences": split,
    "gate of pages": lambda text: is_diplomacy([text[start:end] for start, end in split(text)]),
    "times": lambda text: list(find(text)),
    "names": lambda text: [find_names(text[start:end]) for start, end in split(text)],
    "parser and grammar": lambda text: list(code([{"id": "a", "text": text}], load(), "plover")),
}
MARKED = ("HTML page", "sieve", "feed")
INNER = ("sentences", "gate of pages", "times", "names")
"""Stages that see the text of a page, which has at most LONGEST_TEXT characters."""
SENTENCE = ("parser and grammar",)


def seconds(stage: Stage, text: str) -> float:
    """Return the processor seconds of a stage on a text, LIMIT where it is broken off."""
    begun = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, LIMIT)
    try:
        stage(text)
    except TimeoutError:
        return LIMIT
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return time.process_time() - begun


def interrupt(*_: object) -> None:
    """End a stage that is over its limit."""
    raise TimeoutError


def main() -> None:
    """Try every stage on every text, print what takes too long, and the longest of each stage."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--kilobytes", type=int, default=1000)
    reader.add_argument("--seconds", type=float, default=2.0)
    reader.add_argument("--stages", nargs="+", choices=STAGES, default=list(STAGES))
    told = reader.parse_args()
    signal.signal(signal.SIGPROF, interrupt)
    over = 0
    print(f"| stage | text of | longest | on | over {told.seconds:g} s |\n|---|--:|--:|---|---|")
    for name in track(told.stages, "stages", disable=not sys.stderr.isatty()):
        STAGES[name]("Ada Quell met Bo Tarn in May. " * 9)  # what is loaded at the first call is no cost of the text
        kinds = (*PIECES, *MARKUP) if name in MARKED else PIECES
        size = min(
            told.kilobytes * 1000, LONGEST_TEXT if name in INNER else LONGEST if name in SENTENCE else sys.maxsize
        )
        spent = {piece: seconds(STAGES[name], piece * (size // len(piece))) for piece in kinds}
        slow = sorted((piece for piece in kinds if spent[piece] > told.seconds), key=lambda piece: -spent[piece])
        over += len(slow)
        worst = max(kinds, key=lambda piece: spent[piece])
        row = (name, f"{size / 1000:,.4g} kB", f"{spent[worst]:.1f} s", f"`{worst!r}`".replace("'", ""))
        told_over = ", ".join(f"`{piece!r}` {spent[piece]:.1f} s" for piece in slow) or "none"
        print(f"| {' | '.join(row)} | {told_over} |", flush=True)
    sys.exit(over > 0)


if __name__ == "__main__":
    main()
