"""Every pattern that the program compiles, tried on nasty texts: none may cost more than in step with the text.

usage: regexes.py [--few]      Prints the patterns that grow faster, and fails if there are any.

The patterns are caught as they are compiled: while all modules are imported and a page is read. Each goes through texts
of 4,000 characters made of what readers meet most and of its own letters. What takes noticeably long there is timed on
1,000 and 2,000 too, and once more on four times as much where it seems to grow: the growth is the exponent of the cost,
1 where it is in step with the text, 2 where it is with its square. No search lasts longer than LIMIT: one that does is
bad whatever its growth. A pattern that is only ever used as NAME.match is matched, not searched for. What sees only
short texts stands in bounded.toml, with the reason.
"""

from __future__ import annotations

import argparse
import importlib
import math
import pkgutil
import re
import signal
import sys
import time
import tomllib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import used
from rich.progress import track

SIZES = (1_000, 2_000, 4_000)
NOTICED = 0.004
"""Seconds under which going through 4,000 characters is not worth a second look: squares take eight million steps."""
LIMIT = 0.5
"""Processor seconds after which a search is broken off: sixty times what the slowest good pattern takes."""
NOISE = 2e-4
"""Seconds added to each timing, so that what costs next to nothing does not seem to grow."""
MOST = 1.5
"""The growth that passes: between in step (1) and square (2), for timing is not exact."""
PIECES = tuple(
    "a|A| |1|-|,|.|\"|“|'|(|<|\n|\t|/|é|a |A |Aa |1 |1,|a, |A. |and |the |of |1-1|1/1/|http://a.|<a |a=|said |Mr. A|"
    "Monday |[1] |\n\n|\n \n".split("|")
)
FEW = (" ", "a", "1", ".", "-", "a ", "\n")
"""What the short version tries, without a pattern's own words."""
TAILS = ("!", "a")
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Worst:
    """The growth of a pattern at its worst, its seconds on the largest text there, and what the text was made of."""

    growth: float = 0.0
    seconds: float = 0.0
    piece: str = ""


@dataclass(frozen=True, slots=True)
class Caught:
    """A pattern, its file and name (its line where it has none), and whether it is only matched, never searched."""

    pattern: re.Pattern[str]
    where: str
    anchored: bool

    def go(self, text: str) -> None:
        """Go through a text as the program does."""
        if self.anchored:
            self.pattern.match(text)
            return
        for _ in self.pattern.finditer(text):
            pass


def caught() -> list[Caught]:
    """Return every pattern over text that is compiled while all modules are imported and an example is read."""
    found: dict[tuple[str, int], Caught] = {}
    own = re.compile

    def note(pattern: str | re.Pattern[str], flags: int = 0) -> re.Pattern[str]:
        made, frame = own(pattern, flags), sys._getframe(1)
        path = Path(frame.f_code.co_filename)
        if isinstance(made.pattern, str) and path.is_relative_to(used.SOURCE):
            found[made.pattern, made.flags] = named(made, path, frame.f_lineno)
        return made

    re.compile = note  # type: ignore[assignment]
    try:
        use()
    finally:
        re.compile = own  # type: ignore[assignment]
    return list(found.values())


def named(pattern: re.Pattern[str], path: Path, line: int) -> Caught:
    """Return a pattern with its name and how it is used, from the source where it was compiled."""
    name = used.name_at(path, line)
    place = path.relative_to(used.SOURCE / "legation").with_suffix("")
    return Caught(pattern, f"{place}.{name}", used.only_matched(path, name))


def use() -> None:
    """Import every module, and read an example page, for what is compiled when it is first needed."""
    import legation  # noqa: PLC0415

    for module in pkgutil.walk_packages(legation.__path__, "legation."):
        if not module.name.endswith("__main__"):
            with suppress(ImportError):  # rooms whose extra is not installed
                importlib.import_module(module.name)
    pages = importlib.import_module("legation.pages").read([str(ROOT / "examples")])
    reader = importlib.import_module("legation.run").Reader.load(dates=True)
    list(reader.read(item for item, _ in zip(pages, range(4), strict=False)))


def pieces(pattern: str, few: bool) -> Iterator[str]:
    """Yield what texts are made of: what readers meet most, and the words and marks of the pattern itself."""
    own = list(dict.fromkeys(re.findall(r"[A-Za-z]{2,}|[^\w\s\\]", pattern)))[:12]
    yield from FEW if few else dict.fromkeys((*PIECES, *own, *(f"{word} " for word in own)))


def interrupt(*_: object) -> None:
    """End a search that is over its limit: the engine looks for signals while it backtracks."""
    raise TimeoutError


def seconds(one: Caught, text: str) -> float:
    """Return the processor seconds of going through a text, LIMIT where it takes longer.

    The clock is the thread's: while the timer is set that of the process moves by whole ticks.
    """
    begun = time.thread_time()
    try:  # two of them: the timer may ring while it is being switched off
        try:
            signal.setitimer(signal.ITIMER_PROF, LIMIT)
            one.go(text)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
    except TimeoutError:
        return LIMIT
    return time.thread_time() - begun


def grows(one: Caught, piece: str, tail: str) -> Worst:
    """Return the growth on one kind of text; where it seems too much it is looked at again on larger ones."""
    last = seconds(one, made(piece, SIZES[-1]) + tail)
    if last < NOTICED or last >= LIMIT:
        return Worst(9.0 if last >= LIMIT else 0.0, last, piece)
    first = slope(one, piece, tail, SIZES)
    return first if first.growth <= MOST else slope(one, piece, tail, tuple(4 * size for size in SIZES))


def slope(one: Caught, piece: str, tail: str, sizes: tuple[int, ...]) -> Worst:
    """Return the slope of the seconds over the sizes, both as logarithms; each time is the best of five."""
    costs = [min(seconds(one, made(piece, size) + tail) for _ in range(5)) + NOISE for size in sizes]
    return Worst(math.log(costs[-1] / costs[0]) / math.log(sizes[-1] / sizes[0]), costs[-1], piece)


def made(piece: str, size: int) -> str:
    """Return a text of a size made of one piece over and over."""
    return piece * (size // len(piece))


def worst(one: Caught, few: bool) -> Worst:
    """Return the growth of a pattern on the text where it is largest, or on the first where it is too much."""
    most = Worst()
    for piece, tail in product(pieces(one.pattern.pattern, few), TAILS):
        most = max(most, grows(one, piece, tail), key=lambda found: found.growth)
        if most.growth > MOST:
            break
    return most


def bad(patterns: list[Caught], few: bool = False) -> Iterator[str]:
    """Yield a line for each pattern that grows faster than the text and is not known to see short texts only."""
    signal.signal(signal.SIGPROF, interrupt)
    bounded = tomllib.loads(Path(__file__).with_name("bounded.toml").read_text("utf-8"))
    for one in track(patterns, "patterns", disable=not sys.stderr.isatty()):
        found = worst(one, few) if one.where not in bounded else Worst()
        if found.growth > MOST:
            yield f"{found.growth:.1f}  {found.seconds:.3f} s  {one.where}  {found.piece!r}"


def main() -> None:
    """Try every pattern and print those that grow too fast."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--few", action="store_true", help="the short version: fewer kinds of texts")
    told, patterns, found = reader.parse_args(), caught(), 0
    for line in bad(patterns, told.few):
        found += 1
        print(line, flush=True)
    print(f"{len(patterns)} patterns, {found} grow faster than the text")
    sys.exit(found > 0)


if __name__ == "__main__":
    main()
