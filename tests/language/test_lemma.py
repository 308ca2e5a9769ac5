"""Word forms to the lemmas they may stand for: the true one is always among them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.language.lemma import lemmas

FORMS = """
met meet|held hold|said say|flew fly|sought seek|withdrew withdraw|froze freeze|shot shoot|is be|told tell|went go
stopped stop|planned plan|agreed agree|visited visit|Visiting visit|travelling travel|urged urge|imposing impose
studies study|carries carry|denied deny|flying fly|cities city|talks talk|shelves shelf|presses press|ties tie
Russia's russia|Russia’s russia|ENVOYS envoy|meeting meet|meeting meeting
"""


@pytest.mark.parametrize("pair", FORMS.replace("\n", "|").strip("|").split("|"))
def test_the_lemma_of_a_form_is_among_its_candidates(pair: str) -> None:
    form, lemma = pair.split()
    assert lemma in lemmas(form)


@pytest.mark.parametrize(("form", "other"), [("sing", "s"), ("bed", "b"), ("red", "r"), ("ring", "r"), ("his", "h")])
def test_short_words_are_not_cut_to_a_letter(form: str, other: str) -> None:
    assert other not in lemmas(form)


@given(st.text(max_size=40))
def test_every_form_stands_for_itself_in_any_case(form: str) -> None:
    assert form.lower() in lemmas(form)
    assert lemmas(form) == lemmas(form.lower())
