"""A bill of materials of the lock files, CycloneDX 1.6 as JSON (https://cyclonedx.org/docs/1.6/json/).

It names no machine and no time of making, so the same lock files give the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from lock import Package

from legation import __version__


def bill(found: Iterable[Package], licence: Callable[[Package], str]) -> dict[str, Any]:
    """Return the bill: Legation, its packages with hashes of every file that may be installed, and who needs whom."""
    known = list(found)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": ourselves()},
        "components": [component(one, licence(one)) for one in known],
        "dependencies": [
            {"ref": "legation", "dependsOn": [url(one) for one in known]},
            *(
                {
                    "ref": url(one),
                    "dependsOn": [
                        url(other) for other in known if other.name in one.needs and other.system == one.system
                    ],
                }
                for one in known
            ),
        ],
    }


def ourselves() -> dict[str, Any]:
    """Return Legation itself as a component."""
    licences = [{"license": {"id": "Apache-2.0"}}]
    return {
        "type": "application",
        "bom-ref": "legation",
        "name": "legation",
        "version": __version__,
        "licenses": licences,
    }


def component(one: Package, licence: str) -> dict[str, Any]:
    """Return a package as a component; the lock's hashes are those of its files for every platform."""
    files = [
        {"type": "distribution", "url": url(one), "hashes": [{"alg": name, "content": digits}]}
        for name, digits in one.hashes
    ]
    return {
        "type": "library", "bom-ref": url(one), "name": one.name, "version": one.version, "purl": url(one),
        "licenses": [{"expression": licence}], "externalReferences": files,
    }  # fmt: skip


def url(one: Package) -> str:
    """Return the package URL (https://github.com/package-url/purl-spec)."""
    return f"pkg:{one.system}/{one.name}@{one.version}"
