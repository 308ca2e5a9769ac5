"""Write what the commands print into README.md: a session over the examples, the lexicon's size, and all the figures.

Example: python scripts/readme.py --shared ../shared
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
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
    options = parser.parse_args()
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
