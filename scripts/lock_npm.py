"""The npm packages that the web pages' moving parts are built from, and that so lie in the wheel: from the npm lock."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lock import Package

FOLDER = "node_modules/"
COPIED = frozenset({"world-atlas"})
"""Packages for building of which data are copied into what is built (frontend/vite.config.ts)."""


def packages(lock: Path) -> Iterator[Package]:
    """Yield the packages whose code or data lie in what is built; those that only build or test are left out."""
    for path, row in json.loads(lock.read_text("utf-8"))["packages"].items():
        name = path.rpartition(FOLDER)[2]
        if name and (name in COPIED or not row.get("dev")):
            yield package(name, row)


def package(name: str, row: dict[str, Any]) -> Package:
    """Return a package of the lock; its size as built cannot be told apart, and stays 0."""
    needs = frozenset(row.get("dependencies", ()))
    return Package(name, row["version"], (sha512(row["integrity"]),), 0, row.get("license", ""), needs, "npm")


def sha512(integrity: str) -> tuple[str, str]:
    """Return the hash that npm writes in base 64 (Subresource Integrity) as a bill of materials has it."""
    return "SHA-512", base64.b64decode(integrity.removeprefix("sha512-")).hex()
