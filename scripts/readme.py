"""Write what the commands print into README.md: a session over the examples, the lexicon's size, and all the figures.
With --figures nothing is written: the figures in the README are held against the floors of quality.toml, which stand at
most that far under what was measured last; what is further off, or has no row, is told, and the exit code is 1.

Example: python scripts/readme.py --shared ../shared
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from difflib import unified_diff
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"
SESSION = (
    "read examples --into demo.ledger",
    "trips demo.ledger --person Wang",
    "trips demo.ledger --person Blinken",
    "explain demo.ledger {event}",
    "conflicts demo.ledger",
    'who "Sergei Lavrov" --on 2023-02-21',
)
LONGEST = 16
NOISE = 0.02
"""How far a figure in the README may be from the floor that `make floors` holds it to."""
FIGURE = re.compile(r"^\| ([^|]+?) \| \d+ \| ([01]\.\d\d) \|", re.MULTILINE)


def session(folder: Path) -> str:
    """Run the commands of the session in a folder and return what a reader would see."""
    (folder / "examples").symlink_to(README.parent / "examples")
    shown = []
    for line in SESSION:
        words = line.replace("{event}", a_meeting(folder)) if "{event}" in line else line
        command = f"{sys.executable} -m legation {words}"
        done = subprocess.run(command, shell=True, cwd=folder, capture_output=True, text=True, check=True)
        lines = [line.rstrip() for line in done.stdout.splitlines()]
        cut = [*lines[:LONGEST], "..."] if len(lines) > LONGEST else lines
        shown.append("\n".join([f"$ legation {words}", *cut]))
    return "```text\n" + "\n\n".join(shown) + "\n```"


def a_meeting(folder: Path) -> str:
    """Return the id of a meeting of the example pages that is told best."""
    command = [sys.executable, "-m", "legation", "events", "demo.ledger", "--person", "Lavrov", "--kind", "meeting"]
    found = subprocess.run([*command, "-f", "json"], cwd=folder, capture_output=True, text=True, check=True).stdout
    return str(max(json.loads(found), key=lambda row: (len(row["pages"]), row["id"]))["id"])


def lexicon() -> str:
    """Return what the lexicon says of its size."""
    words = [sys.executable, "-m", "legation", "lexicon", "check"]
    found = subprocess.run(words, cwd=README.parent, capture_output=True, text=True, check=True).stdout.strip()
    return f"```text\n$ legation lexicon check\n{found}\n```"


def figures(shared: Path) -> str:
    """Return the table of figures."""
    words = [sys.executable, "scripts/score.py", "--shared", str(shared), "--markdown"]
    return subprocess.run(words, cwd=README.parent, capture_output=True, text=True, check=True).stdout.strip()


def stale(text: str, floors: Mapping[str, float]) -> Iterator[str]:
    """Yield what is wrong with the figures of a text: too far from their floors, or missing."""
    told = {name: float(value) for name, value in FIGURE.findall(text)}
    for name, floor in floors.items():
        if name not in told:
            yield f"{name}: no row"
        elif abs(told[name] - floor) > NOISE + 1e-9:
            yield f"{name}: {told[name]:.2f} is told, the floor is {floor:.2f}"


def check_figures() -> int:
    """Print what is wrong with the README's figures; return how much it is."""
    known = tomllib.loads(README.with_name("quality.toml").read_text("utf-8"))
    wrong = list(
        stale(README.read_text("utf-8"), {name: one["floor"] for name, one in known.items() if "floor" in one})
    )
    print("\n".join([*wrong, "run `make readme`" if wrong else "the figures hold"]))
    return len(wrong)


def fill(text: str, name: str, content: str) -> str:
    """Return the text with what stands between the marks of a section replaced."""
    pattern = re.compile(rf"<!-- {name} -->.*?<!-- end {name} -->", re.DOTALL)
    return pattern.sub(lambda _: f"<!-- {name} -->\n\n{content}\n\n<!-- end {name} -->", text, count=1)


def main() -> int:
    """Fill the sections, or check those that take no gold; return 1 if one is out of date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--session", action="store_true", help="leave the figures, which take minutes, as they are")
    parser.add_argument("--check", action="store_true", help="change nothing; fail where the session prints otherwise")
    parser.add_argument("--figures", action="store_true", help="say which figures are out of date, write nothing")
    options = parser.parse_args()
    if options.figures:
        return int(check_figures() > 0)
    old = README.read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder:
        text = fill(fill(old, "session", session(Path(folder))), "lexicon", lexicon())
    if options.check:
        print("\n".join(unified_diff(old.splitlines(), text.splitlines(), "README.md", "as it is", lineterm="")))
        return int(text != old)
    if not options.session:
        text = fill(text, "figures", figures(options.shared.resolve()))
    README.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
