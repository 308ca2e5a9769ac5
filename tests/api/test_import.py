"""`import legation` costs nothing: what is heavy loads when it is first used."""

from __future__ import annotations

import subprocess
import sys

import pytest

import legation

HEAVY = ("spacy", "thinc", "numpy", "pyarrow", "pandas", "trafilatura", "pydantic", "typer")


def loaded(code: str) -> set[str]:
    """Return the modules that a fresh Python has loaded after running a line."""
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; {code}; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_the_package_itself_loads_nothing_of_ours_or_others() -> None:
    found = loaded("import legation")
    assert [name for name in found if name.startswith("legation")] == ["legation"]
    assert len(found - loaded("pass")) < 40 and not found & set(HEAVY)


def test_a_ledger_needs_neither_parser_nor_tables() -> None:
    assert not loaded("import legation; legation.Ledger; import legation.api") & set(HEAVY)


def test_what_is_not_there_is_told_with_where_to_look() -> None:
    with pytest.raises(AttributeError, match=r"verbs are in legation\.api"):
        _ = legation.nothing
    assert {"Ledger", "read", "__version__"} <= set(dir(legation))
