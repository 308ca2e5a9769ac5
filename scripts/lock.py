"""The packages of a lock file, with what the environment's metadata say of each: size, licence, who needs it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution, distributions
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PIN = re.compile(r"^([a-z0-9][\w.-]*)==([^\s;]+)", re.MULTILINE)
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Package:
    """A pinned package. `hashes` are pairs of algorithm and hex digits, one a file that may be installed; `size` is in
    bytes as installed; `licence` the words of its metadata; `needs` its own needs; `system` pypi or npm."""

    name: str
    version: str
    hashes: tuple[tuple[str, str], ...]
    size: int
    licence: str
    needs: frozenset[str]
    system: str = "pypi"


def packages(lock: Path, folder: Path | None = None) -> Iterator[Package]:
    """Yield the packages of a lock file, in its order, as they are installed here or in the packages' folder of
    another environment. Raises PackageNotFoundError for one that is not installed."""
    text = lock.read_text("utf-8")
    pins = list(PIN.finditer(text))
    ends = [*(pin.start() for pin in pins[1:]), len(text)]
    for pin, end in zip(pins, ends, strict=True):
        found = installed(pin[1], folder)
        hashes = tuple(("SHA-256", digits) for digits in HASH.findall(text[pin.end() : end]))
        yield Package(pin[1], pin[2], hashes, size(found), licence(found), needs(found, folder=folder))


def installed(name: str, folder: Path | None) -> Distribution:
    """Return a package of this environment, or of the folder of another."""
    if folder is None:
        return distribution(name)
    found = next(iter(distributions(name=name, path=[str(folder)])), None)
    if found is None:
        raise PackageNotFoundError(name)
    return found


def size(found: Distribution) -> int:
    """Return the bytes that a package's own files take, without the start scripts and compiled caches pip makes."""
    kept = (file for file in found.files or () if file.suffix != ".pyc" and "bin" not in file.parts[:-1])
    return sum(file.size or 0 for file in kept)


def licence(found: Distribution) -> str:
    """Return what the metadata say of the licence: the SPDX expression, else the words, else the classifiers."""
    fields = ("License-Expression", "License")
    stated = next((found.metadata[name] for name in fields if name in found.metadata), "")
    if stated and "\n" not in stated and stated != "UNKNOWN":
        return stated
    listed = found.metadata.get_all("Classifier") or []
    names = [line.rsplit(" :: ", 1)[1] for line in listed if line.startswith("License ::")]
    return " AND ".join(names)


def needs(found: Distribution, extras: frozenset[str] = frozenset(), folder: Path | None = None) -> frozenset[str]:
    """Return the names of the packages it needs here, and what those need for the extras it asks of them."""
    names = set[str]()
    for one in (Requirement(line) for line in found.requires or ()):
        if one.marker is None or any(one.marker.evaluate({"extra": extra}) for extra in ("", *extras)):
            names.add(canonicalize_name(one.name))
            names |= needs(installed(one.name, folder), frozenset(one.extras), folder) if one.extras else set()
    return frozenset(names)
