"""The manifest beside a shard: from which source it was made, by which code, and what became of every record."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from functools import cache
from importlib.resources import files
from pathlib import Path

from legation import __version__
from legation.model import Failure

ENDING = ".manifest.json"


@dataclass(frozen=True, slots=True)
class Manifest:
    """`records` = kept + the sum of `skipped` + the failures of single records; a failure may also be the file's own.

    `setting` stands for the options, `peak_mb` is the most memory the process that made it has had so far, `seconds`
    its CPU time for this shard; these two are facts of the run and never part of a ledger.
    """

    source: str
    size: int
    code: str
    setting: str
    records: int = 0
    kept: int = 0
    reports: int = 0
    skipped: Mapping[str, int] = field(default_factory=Counter)
    failures: tuple[Failure, ...] = ()
    seconds: float = 0.0
    peak_mb: int = 0

    @property
    def failed(self) -> int:
        """How many failures there were."""
        return len(self.failures)

    def covers(self, other: Manifest) -> bool:
        """Tell whether this shard need not be made anew for what another would be made from."""
        return all(getattr(self, name) == getattr(other, name) for name in ("source", "size", "code", "setting"))

    def write(self, path: Path) -> None:
        """Write the file, whole or not at all."""
        half = path.with_name(f".{path.name}.part")
        half.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8")
        half.replace(path)

    @classmethod
    def read(cls, path: Path) -> Manifest | None:
        """Return the manifest of a file, None where there is none or it is no manifest."""
        try:
            found = json.loads(path.read_text("utf-8"))
            known = {one.name: found[one.name] for one in fields(cls)}
            known["failures"] = tuple(Failure(**one) for one in found["failures"])
            return cls(**known)
        except (OSError, ValueError, KeyError, TypeError):
            return None


@cache
def code() -> str:
    """Return the version with a hash over every module and data file: shards of other code are made anew."""
    mark, stack = hashlib.sha256(), [files("legation")]
    while stack:
        for one in sorted(stack.pop().iterdir(), key=lambda found: found.name):
            if one.is_dir() and one.name not in ("__pycache__", "node_modules"):
                stack.append(one)
            elif one.is_file() and not one.name.endswith(".pyc"):
                mark.update(one.name.encode() + b"\0" + one.read_bytes())
    return f"{__version__}+{mark.hexdigest()[:12]}"


def setting(*parts: str, contents: tuple[Path, ...] = ()) -> str:
    """Return what stands for options: a hash of words and of files' bytes."""
    mark = hashlib.sha256("\x1f".join(parts).encode())
    for path in contents:
        mark.update(b"\x1f" + path.read_bytes())
    return mark.hexdigest()[:12]
