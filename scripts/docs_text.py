"""Write what is generated in docs/, or with --check say what is out of date: commands, kinds, figures, dependencies,
and the tables of runs that take long, from what the last run of each came to (docs/runs/).

Figures and the session are taken from the README, where `make readme` writes them.

Example: python scripts/docs_text.py --check
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import docs_cli
import docs_faults
import docs_figures
import docs_kinds
import readme
import runs
import supply

ROOT = Path(__file__).parent.parent
SIZE = re.compile(r"\d+\.\d MB")
"""Installed sizes differ from platform to platform: written, but not checked."""


@dataclass(frozen=True, slots=True)
class Part:
    """A page of the documentation, or the section between two marks of it, and what writes it."""

    page: str
    section: str
    write: Callable[[], str]

    def renew(self, folder: Path) -> tuple[Path, str, str]:
        """Return the page's path, its text as it stands and as it should be."""
        path = folder / self.page
        old = path.read_text("utf-8") if path.exists() else ""
        return path, old, self.write() if not self.section else readme.fill(old, self.section, self.write())


def reading() -> str:
    """Return the first command of the README's session with what it prints."""
    found = re.search(r"```text\n(\$ legation read .*?)\n\n", readme.README.read_text("utf-8"), re.DOTALL)
    if found is None:
        raise ValueError("README.md has no session; `make readme` writes it")
    return f"```console\n{found[1]}\n```"


def codebook() -> str:
    """Return the codebook that stands beside the lexicon's files, without its title."""
    return (ROOT / "src/legation/lexicon/CODEBOOK.md").read_text("utf-8").partition("\n")[2].strip()


PARTS = (
    Part("reference/cli.md", "", docs_cli.reference),
    Part("tutorial.md", "reading", reading),
    Part("lexicon.md", "kinds", docs_kinds.table),
    Part("lexicon.md", "codebook", codebook),
    Part("faults.md", "faults", docs_faults.table),
    Part("figures.md", "figures", docs_figures.table),
    Part("limits.md", "weak", docs_figures.weak),
    Part("supply.md", "dependencies", supply.dependencies),
    Part("supply.md", "built-in", supply.built_in),
    Part("supply.md", "exceptions", supply.exceptions),
    Part("supply.md", "tools", supply.tool_exceptions),
)


def measured() -> Iterator[Part]:
    """Yield the tables of runs that take long: from what the last run came to, not from a new one."""
    for section, run in runs.runs().items():
        yield Part(str(Path(run.page).relative_to("docs")), section, runs.load(section).markdown)


def main() -> int:
    """Write every part, or check it; return 1 if something is out of date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; fail where a page is out of date")
    parser.add_argument("--folder", type=Path, default=ROOT / "docs", help="the folder of the pages")
    options = parser.parse_args()
    stale = [path for part in (*PARTS, *measured()) for path in renewed(part, options.folder, options.check)]
    for path in dict.fromkeys(stale):
        print(f"{path.relative_to(options.folder)}: out of date; `make docs-text` writes it" if options.check else path)
    return 1 if stale and options.check else 0


def renewed(part: Part, folder: Path, check: bool) -> list[Path]:
    """Write a part unless it is only checked; return its page if that was not as it should be."""
    path, old, new = part.renew(folder)
    if old == new or (check and SIZE.sub("", old) == SIZE.sub("", new)):
        return []
    if not check:
        path.write_text(new, "utf-8")
    return [path]


if __name__ == "__main__":
    sys.exit(main())
