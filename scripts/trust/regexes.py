"""Every pattern that the program compiles, tried on nasty texts: none may cost more than in step with the text.

usage: regexes.py      Prints the patterns that grow faster, and fails if there are any.

The patterns are caught as they are compiled: while all modules are imported and a page is read. Each is searched in
texts made of its own letters and of what readers meet most, of one size and of four times the size; 4 is linear, 16 is
quadratic.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from rich.progress import track

SIZE = 4_000
"""Characters of the smaller text; what is quadratic takes some 16 million steps on it, a tenth of a second."""
NOTICED = 0.004
"""Seconds under which a search of the smaller text is not worth a second look."""
MOST = 8.0
PIECES = (
    *("a", "A", " ", "1", "-", ",", ".", '"', "“", "'", "(", "<", "\n", "\t", "/", "é", "a ", "A ", "Aa ", "1 ", "1,"),
    *(
        "a, ",
        "A. ",
        "and ",
        "the ",
        "of ",
        "1-1",
        "1/1/",
        "http://a.",
        "<a ",
        "a=",
        "said ",
        "Mr. A",
        "Monday ",
        "[1] ",
    ),
)
TAILS = ("", "!")


def caught() -> list[re.Pattern[str]]:
    """Return every pattern over text that is compiled while all modules are imported and an example is read."""
    found: dict[tuple[str, int], re.Pattern[str]] = {}
    own = re.compile

    def note(pattern: str | re.Pattern[str], flags: int = 0) -> re.Pattern[str]:
        made = own(pattern, flags)
        if isinstance(made.pattern, str) and "/legation/" in sys._getframe(1).f_code.co_filename:
            found[made.pattern, made.flags] = made
        return made

    re.compile = note  # type: ignore[assignment]
    try:
        use()
    finally:
        re.compile = own  # type: ignore[assignment]
    return list(found.values())


def use() -> None:
    """Import every module, and read an example page, for what is compiled when it is first needed."""
    import legation  # noqa: PLC0415

    for module in pkgutil.walk_packages(legation.__path__, "legation."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    pages = importlib.import_module("legation.pages").read([str(Path(__file__).parents[2] / "examples")])
    reader = importlib.import_module("legation.run").Reader.load(dates=True)
    list(reader.read(item for item, _ in zip(pages, range(4), strict=False)))


def texts(pattern: str, size: int) -> Iterator[str]:
    """Yield texts of a size made of one piece over and over: common ones, and the words of the pattern itself."""
    own = dict.fromkeys(re.findall(r"[A-Za-z]{2,}|[^\w\s\\]", pattern))
    for piece in (*PIECES, *list(own)[:12], *(f"{word} " for word in list(own)[:12])):
        yield from (piece * (size // len(piece)) + tail for tail in TAILS)


def seconds(pattern: re.Pattern[str], text: str) -> float:
    """Return the processor seconds of going through a text."""
    begun = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - begun


def worst(pattern: re.Pattern[str]) -> tuple[float, str]:
    """Return how the cost of a pattern grows at its worst from one size to four times that, and on which text."""
    found = (0.0, "")
    for small, large in zip(texts(pattern.pattern, SIZE), texts(pattern.pattern, 4 * SIZE), strict=True):
        if seconds(pattern, small) < NOTICED:
            continue
        base = min(seconds(pattern, small) for _ in range(2)) + 0.001
        found = max(found, (seconds(pattern, large) / base, small[:12]))
    return found


def main() -> None:
    """Try every pattern and print those that grow too fast."""
    patterns, bad = caught(), 0
    for pattern in track(patterns, "patterns", disable=not sys.stderr.isatty()):
        ratio, text = worst(pattern)
        if ratio > MOST:
            bad += 1
            print(f"{ratio:5.1f}  {text!r}  {pattern.pattern[:150]!r}")
    print(f"{len(patterns)} patterns, {bad} grow faster than the text")
    sys.exit(bad > 0)


if __name__ == "__main__":
    main()
