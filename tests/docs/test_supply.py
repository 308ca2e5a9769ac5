"""What is pinned is known: licence, reason, hashes; and what may not be there is named."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import replace
from importlib.metadata import PackageNotFoundError

import lock_npm
import pytest
import sbom
import supply
from lock import packages


@pytest.fixture(scope="module")
def some():
    """A package as the lock file has them."""
    return next(one for one in supply.locked() if one.name == "typer")


def test_every_pin_of_the_lock_file_is_read_with_its_hashes():
    text = supply.LOCK.read_text("utf-8")
    assert len(supply.locked()) == len(re.findall(r"^[a-z0-9][^\s=]*==", text, re.MULTILINE)) > 50
    assert sum(len(one.hashes) for one in supply.locked()) == text.count("--hash=sha256:")
    assert all(one.hashes and one.size > 1000 and one.licence for one in supply.locked())


def test_nothing_is_wrong_with_what_is_pinned():
    assert list(supply.problems(supply.locked(), supply.rules())) == []
    assert list(supply.problems(supply.islands(), supply.rules())) == []


def test_nothing_is_wrong_with_the_licences_of_what_checks_it(root):
    tools = list(packages(root / "requirements-dev.lock"))
    assert len(tools) > len(supply.locked()) and list(supply.refused_tools(tools, supply.rules())) == []
    assert list(supply.refused_tools([replace(tools[0], licence="GPL-3.0-only")], supply.rules()))


def test_packages_are_looked_up_in_another_environment(root, tmp_path):
    with pytest.raises(PackageNotFoundError):
        list(packages(root / "requirements-ftm.lock", tmp_path))
    (tmp_path / "some-1.0.dist-info").mkdir()
    (tmp_path / "some-1.0.dist-info" / "METADATA").write_text("Name: some\nVersion: 1.0\nLicense: GPL\n")
    (tmp_path / "some.lock").write_text("some==1.0 --hash=sha256:" + "0" * 64 + "\n")
    assert [one.licence for one in packages(tmp_path / "some.lock", tmp_path)] == ["GPL"]


def test_no_exception_and_no_reason_outlives_its_package():
    names = {one.name for one in (*supply.locked(), *supply.islands())}
    assert set(supply.rules().exceptions) <= names and set(supply.rules().why) <= names
    locks = "".join((supply.ROOT / f"requirements-{name}.lock").read_text("utf-8") for name in ("dev", "ftm"))
    assert all(re.search(rf"^{name}==", locks, re.MULTILINE) for name in supply.rules().tools)


@pytest.mark.parametrize(
    ("licence", "refused"),
    [
        ("MIT", []),
        ("MIT License", []),
        ("GPL-3.0-only", ["GPL-3.0-only"]),
        ("MIT OR GPL-3.0-only", []),
        ("MIT AND GPL-3.0-only", ["GPL-3.0-only"]),
        ("(LGPL-2.1-only OR GPL-2.0-only)", ["LGPL-2.1-only"]),
        ("", [""]),
    ],
)
def test_a_licence_counts_by_its_best_alternative_and_all_its_parts(some, licence, refused):
    assert supply.refused(replace(some, licence=licence), supply.rules()) == refused


def test_a_licence_nobody_allowed_and_a_package_nobody_needs_are_named(some):
    wrong = list(supply.problems([replace(some, name="stray", licence="Proprietary")], supply.rules()))
    assert [line.split(":")[0] for line in wrong] == ["stray", "stray"]
    assert "'Proprietary' is not allowed" in wrong[0] and "needed by nobody" in wrong[1]


def test_a_marker_and_an_extra_say_who_is_needed():
    found = {one.name: one for one in packages(supply.LOCK)}
    assert "lxml-html-clean" in found["justext"].needs and "colorama" not in found["typer"].needs


def test_the_bill_names_every_package_once_and_is_the_same_each_time(root, tmp_path):
    for name in ("one.json", "two.json"):
        command = [sys.executable, "scripts/supply.py", "--quiet", "--sbom", str(tmp_path / name)]
        subprocess.run(command, cwd=root, check=True)
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()
    bill = json.loads((tmp_path / "one.json").read_bytes())
    refs = [one["bom-ref"] for one in bill["components"]]
    assert len(set(refs)) == len(refs) == len(supply.locked()) + len(supply.islands())
    assert {ref for row in bill["dependencies"] for ref in row["dependsOn"]} <= set(refs)
    assert bill["specVersion"] == "1.6" and bill["metadata"]["component"]["version"]


def test_a_component_carries_its_purl_and_its_hashes(some):
    made = sbom.component(some, "MIT")
    assert made["purl"] == f"pkg:pypi/typer@{some.version}" and made["licenses"] == [{"expression": "MIT"}]
    assert {("SHA-256", file["hashes"][0]["content"]) for file in made["externalReferences"]} == set(some.hashes)


def test_npm_packages_that_only_build_do_not_come_along(root):
    locked = json.loads((root / "frontend/package-lock.json").read_text("utf-8"))["packages"]
    manifest = json.loads((root / "frontend/package.json").read_text("utf-8"))
    names = {one.name for one in supply.islands()}
    assert set(manifest["dependencies"]) <= names and "vite" not in names and "node_modules/vite" in locked


def test_a_hash_of_npm_is_told_in_hex():
    name, digits = lock_npm.sha512("sha512-" + "AAECAw==")
    assert (name, digits) == ("SHA-512", "00010203")
    assert all(len(digits) == 128 for one in supply.islands() for _, digits in one.hashes)
