"""Pins are held against OSV files: listed versions and ranges hit, other packages and what was taken back do not."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from packaging.version import Version

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

from audit_local import pins, within  # noqa: E402

TWO = [{"introduced": "2.0"}, {"fixed": "2.0.7"}, {"introduced": "0"}, {"fixed": "1.26.18"}]


@pytest.mark.parametrize(
    ("version", "events", "inside"),
    [
        ("1.26.17", TWO, True), ("1.26.18", TWO, False), ("2.0.6", TWO, True), ("2.0.7", TWO, False),
        ("1.0", [{"introduced": "0"}], True), ("0.9", [{"introduced": "1.0"}], False),
        ("1.5", [{"introduced": "1.0"}, {"last_affected": "1.5"}], True),
        ("1.6", [{"introduced": "1.0"}, {"last_affected": "1.5"}], False),
        ("1.10", [{"introduced": "0"}, {"fixed": "1.9"}], False),
    ],
)  # fmt: skip
def test_a_version_lies_in_a_range_or_not(version: str, events: list[dict[str, str]], inside: bool) -> None:
    assert within(Version(version), events) is inside


def told(folder: Path, name: str, ecosystem: str = "PyPI", **more: object) -> int:
    """Return how a look at one vulnerability of a package ends; lxml is pinned as 6.1.3."""
    one = {"package": {"ecosystem": ecosystem, "name": name}, "versions": ["6.1.3"]}
    row = {"id": "X-1", "modified": "2026-11-01T00:00:00Z", "affected": [one], **more}
    (folder / "x.json").write_text(json.dumps(row))
    (folder / "lock").write_text("lxml==6.1.3 \\\n    --hash=sha256:00\n")
    line = [sys.executable, ROOT / "scripts" / "audit_local.py", "--database", folder, folder / "lock"]
    return subprocess.run(line, capture_output=True, check=False).returncode


def test_a_hit_fails_and_a_folder_that_knows_no_pin_does_too(tmp_path: Path) -> None:
    assert told(tmp_path, "lxml") == told(tmp_path, "LXML") == 1
    assert told(tmp_path, "other") == told(tmp_path, "lxml", ecosystem="npm") == 1
    assert told(tmp_path, "lxml", affected=[{"package": {"ecosystem": "PyPI", "name": "lxml"}, "versions": ["1"]}]) == 0


def test_every_pin_of_the_lock_files_is_read() -> None:
    found = pins(ROOT / name for name in ("requirements.lock", "requirements-dev.lock", "requirements-ftm.lock"))
    assert len(found) > 150 and found["lxml"] >= Version("6")
