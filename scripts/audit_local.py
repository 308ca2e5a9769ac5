"""Hold the pins of the lock files against vulnerabilities in a folder of OSV files: for machines without a network.

usage: audit_local.py --database FOLDER LOCK ...

OSV gives all it knows of PyPI as one archive of JSON files, one a vulnerability (https://osv.dev, PyPI/all.zip):
unpack it anywhere and name the folder. A pin is hit where the file lists its version, or where it lies within a range
of it (the schema: https://ossf.github.io/osv-schema/). Prints the hits, how many pins are known, and the newest day of
the files; ends with 1 for a hit, and where the folder knows none of the pins.

Example: make audit DATABASE=osv
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name
from packaging.version import Version

PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)
Row = Mapping[str, Any]


def pins(locks: Iterable[Path]) -> dict[str, Version]:
    """Return the version of each package that lock files pin."""
    found = (PIN.findall(lock.read_text("utf-8")) for lock in locks)
    return {canonicalize_name(name): Version(version) for rows in found for name, version in rows}


def vulnerabilities(folder: Path) -> Iterator[Row]:
    """Yield the vulnerabilities of a folder that were not taken back."""
    rows = (json.loads(path.read_text("utf-8")) for path in sorted(folder.rglob("*.json")))
    yield from (row for row in rows if "affected" in row and not row.get("withdrawn"))


def affected(row: Row) -> Iterator[tuple[str, Row]]:
    """Yield the packages of PyPI that a vulnerability is in, each with what is told of its versions."""
    for one in row["affected"]:
        package = one.get("package", {})
        if package.get("ecosystem") == "PyPI":
            yield canonicalize_name(package["name"]), one


def hit(version: Version, one: Row) -> bool:
    """Say whether a version is among those that are listed, or within a range."""
    ranges = (found["events"] for found in one.get("ranges", ()) if found["type"] == "ECOSYSTEM")
    return str(version) in one.get("versions", ()) or any(within(version, events) for events in ranges)


def within(version: Version, events: Iterable[Mapping[str, str]]) -> bool:
    """Say whether a version lies in a range: the last event up to it has opened it."""
    open_ = False
    for kind, at in sorted(((kind, at) for event in events for kind, at in event.items()), key=moment):
        if kind == "introduced":
            open_ = open_ or at == "0" or version >= Version(at)
        elif (kind == "fixed" and version >= Version(at)) or (kind == "last_affected" and version > Version(at)):
            open_ = False
    return open_


def moment(event: tuple[str, str]) -> tuple[Version, bool]:
    """Return where an event stands: by its version, opening first."""
    return Version(event[1]), event[0] != "introduced"


def main() -> int:
    """Print what was found; return 1 for a hit or a folder that knows nothing of the pins."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("locks", nargs="+", type=Path)
    reader.add_argument("--database", type=Path, required=True)
    told = reader.parse_args()
    pinned, rows = pins(told.locks), list(vulnerabilities(told.database))
    about = [(name, one, row) for row in rows for name, one in affected(row) if name in pinned]
    hits = sorted({(name, str(pinned[name]), row["id"]) for name, one, row in about if hit(pinned[name], one)})
    print(*(" ".join(found) for found in hits), sep="\n", end="\n" if hits else "")
    newest, known = max((row["modified"][:10] for row in rows), default="never"), {name for name, _, _ in about}
    print(f"{len(hits)} hits; {len(known)} of {len(pinned)} pins are known in {len(rows):,} files, newest of {newest}")
    return int(bool(hits) or not known)


if __name__ == "__main__":
    sys.exit(main())
