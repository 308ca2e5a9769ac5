"""The same run over many processes and machines: engines that spread work, a reader that reads through one, shards."""

from legation.cluster.engine import Engine, Serial, engine
from legation.cluster.farm import Farm
from legation.cluster.merging import merge, shards
from legation.cluster.pool import Pool
from legation.cluster.shard import Made, Order, make
from legation.cluster.sharding import orders, shard
from legation.cluster.spread import Opening, Spread

__all__ = [
    "Engine", "Farm", "Made", "Opening", "Order", "Pool", "Serial", "Spread",
    "engine", "make", "merge", "orders", "shard", "shards",
]  # fmt: skip
