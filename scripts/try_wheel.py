"""Install a built wheel into an empty environment, every package by its hash, and repeat the README's session from it.

The environment is made in a folder of its own and thrown away; nothing of the checkout but examples and README is used.

Example: python scripts/try_wheel.py build/dist
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
PIP = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check")


def main() -> int:
    """Install and repeat; return 1 where the session prints something else than the README shows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="the folder that holds the wheel")
    parser.add_argument("--python", default=sys.executable, help="the Python of the empty environment")
    options = parser.parse_args()
    wheel = max(options.folder.glob("legation-*.whl"), key=lambda path: path.stat().st_mtime)
    with tempfile.TemporaryDirectory() as folder:
        python = install(wheel.resolve(), Path(folder) / "venv", options.python)
        where = run(python, "-c", "import legation; print(legation.__file__)")
        if not where.startswith(folder):
            raise SystemExit(f"the wheel is not what is imported, but {where}")
        print(f"{wheel.name} is installed; repeating the session of README.md")
        return subprocess.run([python, ROOT / "scripts" / "readme.py", "--check"], check=False).returncode


def install(wheel: Path, folder: Path, python: str) -> Path:
    """Install the packages of the lock file and the wheel into a new environment; return its Python."""
    run(Path(python), "-m", "venv", str(folder))
    own = folder / "bin" / "python"
    run(own, *PIP, "--require-hashes", "-r", str(ROOT / "requirements.lock"))
    run(own, *PIP, "--no-deps", str(wheel))
    run(own, "-m", "pip", "check")
    return own


def run(python: Path, *words: str) -> str:
    """Run Python outside the checkout and return what it prints. Raises CalledProcessError."""
    return subprocess.run([python, *words], cwd="/", capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
