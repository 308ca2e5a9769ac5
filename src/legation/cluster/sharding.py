"""Many sources to shards through an engine, in the order of their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from legation.cluster.engine import Engine
from legation.cluster.shard import Made, Order, lost, make, tools
from legation.model import Failure, Skip
from legation.pages import walk
from legation.run import warm


def orders(sources: Iterable[str], like: Order) -> Iterator[Order | Skip | Failure]:
    """Yield an order for each file that the sources stand for, and what in their folders is no file of pages."""
    for source in sources:
        for found in walk.find(source):
            yield replace(like, source=str(found)) if isinstance(found, Path) else found


def shard(wanted: Iterable[Order], engine: Engine) -> Iterator[Made]:
    """Make each shard that is not there yet, and yield what became of it, in the order of the sources' names."""
    todo = sorted(set(wanted), key=lambda order: order.source)
    if not todo:
        return
    Path(todo[0].into).mkdir(parents=True, exist_ok=True)
    tools(todo[0].project, todo[0].lexicon)  # a pool's workers are forked with everything loaded
    warm()
    yield from engine.map(make, todo, lost)
