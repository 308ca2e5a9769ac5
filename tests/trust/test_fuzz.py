"""Any bytes in any reader: pages, skips and failures come out, and every block lies on its exact words."""

from __future__ import annotations

import importlib.util
import random
import sys
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

FOLDER = Path(__file__).parents[2] / "scripts" / "fuzz"


def script(name: str) -> ModuleType:
    """Return a script of the folder as a module."""
    spec = importlib.util.spec_from_file_location(f"fuzz_{name}", FOLDER / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


TARGETS = script("targets").TARGETS
SEEDS = script("seeds").SEEDS
NASTY = (
    b"\x00", b"\xed\xa0\x80", b"\xff\xfe", b"\xef\xbb\xbf", b"\xe2\x80\xaeevil\xe2\x80\xac", b"<![CDATA[", b"</script>",
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>&a;", b"<" * 300, b"<div>" * 300, b'"' * 50, b"{" * 300, b"[" * 3000, b"9" * 20,
    b"&#xD800;&#0;&#1114112;", "\u2028\u0085\x1f".encode(), b"%00%ff%ed%a0%80", b"' OR 1=1 --", b'" NEAR(a,',
    b"Content-Length: -1\r\n", "\uff11\uff19\uff19\uff19".encode(), "\u0662\u0660".encode(), b"0000-00-00",
    b"\x1f\x8b\x08",
)  # fmt: skip
"""Pieces that break readers: null and half characters, marks, entities, deep nests, long numbers, other digits."""


def mixed(seed: bytes, chance: random.Random) -> bytes:
    """Return a seed with some pieces cut out, doubled, overwritten, or put in."""
    data = bytearray(seed)
    for _ in range(chance.randint(1, 6)):
        at, to = sorted(chance.choices(range(len(data) + 1), k=2))
        to = min(to, at + 40)
        new = chance.choice([b"", bytes(data[at:to]) * 2, chance.randbytes(3), chance.choice(NASTY)])
        data[at:to] = new
    return bytes(data)


def test_every_target_has_a_seed() -> None:
    assert set(SEEDS) == set(TARGETS)


@pytest.mark.parametrize("name", TARGETS)
def test_a_whole_example_is_read(name: str) -> None:
    for seed in SEEDS[name]:
        TARGETS[name](seed)


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=60)
@given(number=st.integers(0, 2**32))
def test_a_broken_example_breaks_nothing(name: str, number: int) -> None:
    chance = random.Random(number)
    TARGETS[name](mixed(chance.choice(SEEDS[name]), chance))


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=40)
@given(data=st.binary(max_size=300) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")))
def test_any_bytes_break_nothing(name: str, data: bytes) -> None:
    TARGETS[name](data)
