"""The collector of garbage is still while a group of pages is read, and as it was afterwards."""

from __future__ import annotations

import gc

import pytest

from legation.model import Page
from legation.run import Reader
from legation.run.garbage import put_off


def test_it_is_still_within_and_as_it_was_afterwards() -> None:
    with put_off():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(KeyError), put_off():
        raise KeyError
    assert gc.isenabled()


def test_who_had_it_off_keeps_it_off() -> None:
    gc.disable()
    try:
        with put_off():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_between_two_pages_that_are_given_out_it_runs(reader: Reader, examples_pages: list[Page]) -> None:
    assert all(gc.isenabled() for _ in reader.read(examples_pages[:2]))
