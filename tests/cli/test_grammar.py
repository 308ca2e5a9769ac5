"""`legation lexicon`: the grammar checked, and looked up by word."""

from __future__ import annotations

import json
from pathlib import Path

from .running import rows, run, said


def test_the_lexicon_has_no_problems_and_says_what_it_covers() -> None:
    words = run("lexicon", "check").stdout
    assert "20 of 20 roots" in words and words.rstrip().endswith("0 problems.")
    assert "149 of 149 of four" in words


def test_a_word_shows_its_senses() -> None:
    found = rows("lexicon", "show", "visit")
    assert {"visit.visit", "visit.noun"} <= {row["id"] for row in found}
    assert all(row["example"] and row["cameo"] for row in found if row["id"] == "visit.visit")
    assert json.loads(run("lexicon", "show", "visit", "-f", "json").stdout) == found
    shown = run("lexicon", "show", "visit").stdout
    assert "visit.visit" in shown and f"{len(found)} senses" in shown


def test_a_code_shows_the_senses_that_give_it() -> None:
    assert {row["cameo"] for row in rows("lexicon", "show", "0873")} == {"0873"}
    assert "1 CAMEO codes of their own, 1 of four digits" in run("lexicon", "show", "0873").stdout


def test_an_unknown_word_gives_advice() -> None:
    assert "try its lemma" in said(run("lexicon", "show", "visited"))


def test_a_lexicon_of_the_users_own_that_is_broken_fails_with_the_line(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text("[[sense]\nid = 1", encoding="utf-8")
    assert "line 1" in said(run("lexicon", "check", "--lexicon", tmp_path / "mine.toml", code=None))
