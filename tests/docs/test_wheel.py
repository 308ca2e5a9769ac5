"""The wheel: the same bytes twice, and in it the package with its data, nothing else."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


def build(root: Path, into: Path) -> Path:
    """Build the wheel of the checkout as `make wheel` does."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "-d", str(into)]
    subprocess.run(
        command, cwd=root, check=True, capture_output=True, env=os.environ | {"SOURCE_DATE_EPOCH": "1700000000"}
    )
    (wheel,) = into.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def wheel(root, tmp_path_factory) -> Path:
    return build(root, tmp_path_factory.mktemp("one"))


def test_two_builds_are_the_same_bytes(root, wheel, tmp_path):
    again = build(root, tmp_path)
    assert hashlib.sha256(wheel.read_bytes()).digest() == hashlib.sha256(again.read_bytes()).digest()


def test_it_holds_the_package_with_its_data_and_nothing_else(root, wheel):
    with zipfile.ZipFile(wheel) as file:
        names = set(file.namelist())
    tops = {name.split("/")[0] for name in names}
    assert tops == {"legation", "legation-0.1.0.dist-info"}
    listed = subprocess.run(["git", "ls-files", "src/legation"], cwd=root, capture_output=True, text=True, check=True)
    tracked = {line.removeprefix("src/") for line in listed.stdout.splitlines() if (root / line).exists()}
    assert tracked <= names
    assert not [name for name in names if name.endswith((".pyc", ".ledger"))]


def test_it_is_small_and_its_licence_is_in_it(wheel):
    assert wheel.stat().st_size < 10_000_000
    with zipfile.ZipFile(wheel) as file:
        assert b"Apache License" in file.read("legation-0.1.0.dist-info/licenses/LICENSE")
