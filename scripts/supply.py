"""What Legation stands on: every pinned package with its size, its licence and why it is there; and as an SBOM.

Reasons, allowed licences and exceptions are data, in supply.toml. A licence that is neither allowed nor excepted, or a
dependency without a reason, is an error.

Example: python scripts/supply.py --sbom build/sbom.json
         python scripts/supply.py --tools requirements-dev.lock
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import lock_npm
import sbom
from lock import Package, packages

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements.lock"


@dataclass(frozen=True, slots=True)
class Rules:
    """Licences allowed, words for them, reasons by package, and excepted parts by package; `tools` are the excepted
    parts of what only checks the project and is never shipped."""

    allowed: frozenset[str]
    words: dict[str, str]
    why: dict[str, str]
    exceptions: dict[str, dict[str, str]]
    tools: dict[str, dict[str, str]]


@cache
def rules() -> Rules:
    """Read the rules."""
    table = tomllib.loads((ROOT / "scripts" / "supply.toml").read_text("utf-8"))
    return Rules(frozenset(table["allowed"]), table["words"], table["why"], table["exceptions"], table["tools"])


@cache
def islands() -> tuple[Package, ...]:
    """Return the npm packages that lie in the wheel as built."""
    return tuple(lock_npm.packages(ROOT / "frontend" / "package-lock.json"))


@cache
def locked() -> tuple[Package, ...]:
    """Return the packages that running Legation needs."""
    return tuple(packages(LOCK))


def problems(found: Iterable[Package], rule: Rules) -> Iterator[str]:
    """Yield what is wrong: licences neither allowed nor excepted, packages nobody needs."""
    known = list(found)
    for one in known:
        for part in refused(one, rule):
            yield f"{one.name}: licence {part!r} is not allowed and not excepted in scripts/supply.toml"
        if not reason(one, known, rule):
            yield f"{one.name}: needed by nobody and without a reason in scripts/supply.toml"


def refused_tools(found: Iterable[Package], rule: Rules) -> Iterator[str]:
    """Yield the licences of packages that only check the project, where they are neither allowed nor excepted."""
    wide = replace(rule, exceptions={**rule.exceptions, **rule.tools})
    for one in found:
        for part in refused(one, wide):
            yield f"{one.name}: licence {part!r} is neither allowed nor excepted for tools in scripts/supply.toml"


def refused(one: Package, rule: Rules) -> list[str]:
    """Return the parts of a licence that are neither allowed nor excepted; of alternatives the best counts."""
    excepted = rule.exceptions.get(one.name, {})
    choices = [alternative.split(" AND ") for alternative in spdx(one, rule).split(" OR ")]
    left = [[part for part in parts if part not in rule.allowed and part not in excepted] for parts in choices]
    return min(left, key=len)


def spdx(one: Package, rule: Rules) -> str:
    """Return the licence in SPDX names where the metadata's words are known."""
    parts = re.split(r" (AND|OR) ", one.licence)
    return " ".join(rule.words.get(part, part.strip("()")) for part in parts)


def reason(one: Package, known: Iterable[Package], rule: Rules) -> str:
    """Return why a package is there: our own reason, or who needs it."""
    users = sorted(other.name for other in known if one.name in other.needs)
    return rule.why.get(one.name) or (f"needed by {', '.join(users)}" if users else "")


def dependencies() -> str:
    """Return the table of packages as Markdown. Raises ValueError saying what is wrong."""
    known, rule = locked(), rules()
    wrong = list(problems(known, rule))
    if wrong:
        raise ValueError("; ".join(wrong))
    total, own = sum(one.size for one in known), [one for one in known if one.name in rule.why]
    head = (
        f"{len(known)} packages, {megabytes(total)} installed; {len(own)} of them are named by the project, the others "
        "come along.\n\n| package | version | size | licence | why |\n|---|---|--:|---|---|\n"
    )
    rows = sorted(known, key=lambda one: (one.name not in rule.why, one.name))
    return head + "\n".join(
        f"| {one.name} | {one.version} | {megabytes(one.size)} | {spdx(one, rule)} | {reason(one, known, rule)} |"
        for one in rows
    )


def built_in() -> str:
    """Return the table of npm packages in the wheel as Markdown. Raises ValueError saying what is wrong."""
    known, rule = islands(), rules()
    if wrong := list(problems(known, rule)):
        raise ValueError("; ".join(wrong))
    rows = [f"| {one.name} | {one.version} | {spdx(one, rule)} | {reason(one, known, rule)} |" for one in known]
    return "\n".join(["| package | version | licence | why |", "|---|---|---|---|", *rows])


def exceptions() -> str:
    """Return the table of excepted licences as Markdown."""
    return excepted(rules().exceptions)


def tool_exceptions() -> str:
    """Return the table of excepted licences of tools as Markdown."""
    return excepted(rules().tools)


def excepted(table: dict[str, dict[str, str]]) -> str:
    """Return a table of exceptions as Markdown."""
    rows = [f"| {name} | {part} | {why} |" for name, parts in table.items() for part, why in parts.items()]
    return "\n".join(["| package | part of its licence | why it is taken |", "|---|---|---|", *rows])


def megabytes(size: int) -> str:
    """Return bytes as megabytes."""
    return f"{size / 1e6:.1f} MB"


def check_tools(lock: Path, environment: Path | None) -> int:
    """Print what is wrong with the licences of a lock file of tools; return 1 if anything is."""
    folder = next(environment.glob("lib/python*/site-packages")) if environment else None
    found = list(packages(lock, folder))
    wrong = list(refused_tools(found, rules()))
    print("\n".join(wrong) if wrong else f"{lock.name}: {len(found)} packages, every licence allowed or excepted")
    return int(bool(wrong))


def main() -> int:
    """Write the SBOM, or print the table; return 1 if something is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quiet", action="store_true", help="print no table")
    parser.add_argument("--sbom", type=Path, help="write a CycloneDX bill of materials here")
    parser.add_argument("--tools", type=Path, help="check only the licences of this lock file of tools")
    parser.add_argument("--environment", type=Path, help="where those are installed, if not here")
    options = parser.parse_args()
    if options.tools:
        return check_tools(options.tools, options.environment)
    wrong = [line for known in (locked(), islands()) for line in problems(known, rules())]
    print("\n".join(wrong), file=sys.stderr) if wrong else options.quiet or print(dependencies())
    if options.sbom:
        options.sbom.parent.mkdir(parents=True, exist_ok=True)
        options.sbom.write_text(
            json.dumps(sbom.bill([*locked(), *islands()], lambda one: spdx(one, rules())), indent=1) + "\n", "utf-8"
        )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
