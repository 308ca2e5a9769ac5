"""Write down what the rules find in sentences, for the judge to read: their codes, and the text with the actors marked.

Example: python scripts/judge/actors.py plv_train.jsonl > plv_train.rules.jsonl
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from legation.language import Parser, split
from legation.lexicon import Lexicon, load
from legation.reports import codes, sides
from legation.reports.coding import cameo_of
from legation.reports.frames import Frame, find
from legation.reports.parties import Cast, names, openings
from legation.reports.repair import repair
from legation.when import find as find_times
from legation.when import find_dateline
from legation.who import mentions

_PHRASE = frozenset("compound amod poss nmod det case".split())
Span = tuple[int, int]


def read(row: dict[str, Any], parser: Parser, lexicon: Lexicon) -> dict[str, Any]:
    """Return {id, marked, events, others, actors} of a row {id, text}: `others` are the codes of acts not chosen,
    `actors` who marked the text: "frame" (the act's own), "names" (the first two named states) or ""."""
    text = row["text"]
    dateline = find_dateline(text)
    cuts = list(split(text, dateline.end if dateline else 0))
    casts = [prepare(text[start:end], parser) for start, end in cuts]
    acts = [act for cast in casts for act in codes.code_sentence(cast, lexicon)]
    firsts = ((acted, cut[0]) for cast, cut in zip(casts, cuts, strict=True) for acted in _first(cast, lexicon))
    best = next(firsts, None)
    spans = _of_frame(*best) if best else _of_names(text)
    return {
        "id": row["id"],
        "text": text,
        "marked": mark(text, *spans),
        "events": [{"source": act.source, "target": act.target, "code": act.plover} for act in acts if act.plover],
        "others": sorted({code for cast in casts for code in others(cast, lexicon)}),
        "actors": "frame" if best else "names" if any(spans) else "",
    }


def prepare(sentence: str, parser: Parser) -> Cast:
    """Return a parsed sentence with its names, as `legation code` reads it."""
    found = mentions.find(sentence)
    cast = Cast(next(iter(parser.parse([(sentence, names(found))]))), found)
    repair(cast.doc, names(found), openings(found, find_times(sentence)))
    return cast


def others(cast: Cast, lexicon: Lexicon) -> Iterator[str]:
    """Yield the PLOVER event of every act of a sentence, chosen or not."""
    frames = find(cast.doc, lexicon, cast.typed)
    for frame in frames:
        known = lexicon.codes.get(cameo_of(frame, frames, lexicon))
        if plover := frame.sense.plover or (known.plover if known else ""):
            yield plover


def _first(cast: Cast, lexicon: Lexicon) -> Iterator[tuple[Frame, Cast]]:
    yield from ((act.frame, cast) for act in codes.code_sentence(cast, lexicon)[:1])


def _of_frame(acted: tuple[Frame, Cast], start: int) -> tuple[Span | None, Span | None]:
    frame, cast = acted
    own = sides.sources_heads(frame)
    heads = frame.role("target") or frame.role("host") or tuple(h for h in frame.role("participant") if h not in own)
    found = [_span(group[0], cast, start) if group else None for group in (own, heads)]
    return found[0], found[1]


def _span(head: Any, cast: Cast, start: int) -> Span:
    left = [token for token in head.lefts if token.dep_ in _PHRASE]
    mention = cast.at(head)
    first = min([head.idx, *(t.left_edge.idx for t in left), *([mention.start] if mention else [])])
    end = max(head.idx + len(head), mention.end if mention else 0)
    return start + first, start + end


def _of_names(text: str) -> tuple[Span | None, Span | None]:
    spans = [(found.start, found.end) for found in mentions.find(text) if found.country]
    return (spans[0] if spans else None), (spans[1] if len(spans) > 1 else None)


def mark(text: str, source: Span | None, target: Span | None) -> str:
    """Return the text with source and target marked as the judge was taught; of spans that overlap only the source."""
    if source and target and source[0] < target[1] and target[0] < source[1]:
        target = None
    for span, sign in sorted(((s, sign) for s, sign in ((source, "@"), (target, "#")) if s), reverse=True):
        text = f"{text[: span[0]]}{sign} {text[span[0] : span[1]]} {sign}{text[span[1] :]}"
    return text


def main() -> None:
    """Read a file of sentences and print a row for each."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("sentences", type=Path)
    parser, lexicon = Parser(), load()
    for line in options.parse_args().sentences.read_text("utf-8").splitlines():
        print(json.dumps(read(json.loads(line), parser, lexicon), ensure_ascii=False))


if __name__ == "__main__":
    main()
