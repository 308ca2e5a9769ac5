"""The same run over many processes: engines that spread work, and a reader that reads through one."""

from legation.cluster.engine import Engine, Serial, engine
from legation.cluster.pool import Pool
from legation.cluster.spread import Spread

__all__ = ["Engine", "Pool", "Serial", "Spread", "engine"]
