"""Fuzz one target with atheris for some minutes; what breaks a promise is written into a file beside the corpus.

usage: run.py TARGET [--minutes N] [--corpus FOLDER]     (targets: see targets.py)

Atheris is no dependency of the project; install it beside: pip install --target build/fuzz atheris, and run this with
PYTHONPATH=build/fuzz. A finding becomes a case of tests/trust/test_fuzz.py.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["legation"]):
    from seeds import SEEDS
    from targets import TARGETS


def main() -> None:
    """Read the arguments and fuzz until the time is over or something is found."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("target", choices=TARGETS)
    reader.add_argument("--minutes", type=float, default=30)
    reader.add_argument("--corpus", type=Path, default=Path("build/corpus"))
    told = reader.parse_args()
    corpus = told.corpus / told.target
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(SEEDS.get(told.target, (b"",))):
        (corpus / f"seed-{number}").write_bytes(seed)
        TARGETS[told.target](seed)  # libraries are loaded now, not within the first case's time
    limits = [f"-max_total_time={round(told.minutes * 60)}", "-max_len=4096", "-timeout=20", "-rss_limit_mb=4096"]
    atheris.Setup([sys.argv[0], str(corpus), *limits, f"-artifact_prefix={corpus}/found-"], TARGETS[told.target])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
