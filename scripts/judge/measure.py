"""Measure the judge on sentences with known events: rules alone, judge alone, and both in three ways.

Takes what actors.py wrote and the gold, prints P, R, F1 over PLOVER events a sentence (as score_codes.py counts them),
on all lines and on the half whose errors nobody looked at (every other line from the first).

Example: python scripts/judge/measure.py --judge judge.pt --gold plv_train.jsonl --rules plv_train.rules.jsonl
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from minilm import EVENTS, Judge, judged, tokenize
from train import YIELD

Row = dict[str, Any]
Verdict = Callable[[Row, torch.Tensor, torch.Tensor], set[str]]
"""From a row of the rules, and what the judge makes of it marked and unmarked, to the events of the sentence."""
ODD = {"191": "COERCE", "192": "COERCE", "175": "ASSAULT", "1712": "ASSAULT", "163": "COERCE"}
OLD = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
ROOTS = dict(zip(
    "02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20".split(),
    "REQUEST AGREE CONSULT SUPPORT COOPERATE AID YIELD ACCUSE REQUEST ACCUSE REJECT THREATEN PROTEST MOBILIZE SANCTION"
    " COERCE ASSAULT ASSAULT ASSAULT".split(),
    strict=True,
))  # fmt: skip


def plover(code: str) -> str:
    """Return the PLOVER event of a code of either scheme, "" where it has none."""
    if code[:1].isdigit():
        return ODD.get(code, ODD.get(code[:3], ROOTS.get(code[:2], "")))
    return (
        "YIELD" if code in YIELD else {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "FIGHT": "ASSAULT"}.get(code, code)
    )


def rules(row: Row) -> set[str]:
    """Return the events of the rules."""
    return {plover(event["code"]) for event in row["events"]} - {""}


def best(shares: torch.Tensor, least: float = 0.0) -> set[str]:
    """Return the likeliest event if it is likely enough and no "none"."""
    top = EVENTS[int(shares.argmax())]
    return {top} if top != "none" and float(shares.max()) >= least else set()


def share(shares: torch.Tensor, event: str) -> float:
    """Return how likely an event is."""
    return float(shares[EVENTS.index(event)]) if event in EVENTS else 0.0


def veto(row: Row, marked: torch.Tensor, _: torch.Tensor) -> set[str]:
    """Return the events of the rules that the judge does not think absurd (under 1 in 100)."""
    return {event for event in rules(row) if share(marked, event) >= 0.01}


def filler(row: Row, marked: torch.Tensor, unmarked: torch.Tensor) -> set[str]:
    """Return the events of the rules, the judge's where they have none but somebody to act."""
    return rules(row) or (best((marked + unmarked) / 2) if row["actors"] else set())


def ties(row: Row, marked: torch.Tensor, unmarked: torch.Tensor) -> set[str]:
    """Return the judge's choice among all acts that the rules see in the sentence, the chosen one ahead by a half."""
    mean, own = (marked + unmarked) / 2, rules(row)
    seen = own | {plover(code) for code in row["others"]} - {""}
    return {max(sorted(seen), key=lambda event: share(mean, event) + 0.5 * (event in own))} if seen else set()


def all_three(row: Row, marked: torch.Tensor, unmarked: torch.Tensor) -> set[str]:
    """Return a filler where the rules are silent; else their event, unless the judge is sure of another."""
    mean, own = (marked + unmarked) / 2, rules(row)
    sure = best(mean, 0.8)
    if own and sure and not sure & own and max(share(mean, event) for event in own) < 0.05:
        return sure
    return ties(row, marked, unmarked) or filler(row, marked, unmarked)


WAYS: dict[str, Verdict] = {
    "rules alone": lambda row, marked, unmarked: rules(row),
    "judge alone, actors marked": lambda row, marked, unmarked: best(marked),
    "judge alone, unmarked": lambda row, marked, unmarked: best(unmarked),
    "judge alone, mean of both": lambda row, marked, unmarked: best((marked + unmarked) / 2),
    "rules, judge as veto": veto,
    "rules, judge as filler": filler,
    "rules, judge breaks ties": ties,
    "rules, all three": all_three,
}


def score(wanted: list[set[str]], found: list[set[str]]) -> tuple[float, float, float]:
    """Return precision, recall and F1 over the events of sentences."""
    both = sum(len(want & got) for want, got in zip(wanted, found, strict=True))
    system, gold = sum(map(len, found)), sum(map(len, wanted))
    return both / max(1, system), both / max(1, gold), 2 * both / max(1, system + gold)


def load(path: Path, frozen: int) -> tuple[Judge, Any]:
    """Return a trained judge and its tokenizer."""
    judge = Judge(frozen)
    judge.load_state_dict(torch.load(path, weights_only=True))
    return judge.eval(), tokenize()


def rows(path: Path) -> list[Row]:
    """Return the rows of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("judge", "gold", "rules"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--frozen", type=int, default=3)
    options = parser.parse_args()
    torch.set_num_threads(1)
    judge, tokenizer = load(options.judge, options.frozen)
    acts, gold = rows(options.rules), rows(options.gold)
    begun = time.process_time()
    marked = judged(judge, tokenizer, [row["marked"] for row in acts])
    words = sum(len(row["text"].split()) for row in acts)
    print(
        f"{options.gold.stem}: {len(acts)} sentences, judge {words / (time.process_time() - begun):,.0f} words/s of CPU"
    )
    unmarked = judged(judge, tokenizer, [row["text"] for row in acts])
    wanted = [{plover(event["code"]) for event in row["events"]} - {"", "none"} for row in gold]
    for name, way in WAYS.items():
        found = [way(row, marked[n], unmarked[n]) for n, row in enumerate(acts)]
        whole, half = score(wanted, found), score(wanted[::2], found[::2])
        print(f"{name:28} P {whole[0]:.3f} R {whole[1]:.3f} F1 {whole[2]:.3f}   untouched half F1 {half[2]:.3f}")


if __name__ == "__main__":
    main()
