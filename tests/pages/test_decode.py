"""Bytes to text, and texts that are English."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.pages.decode import decode
from legation.pages.english import is_english

WORDS = "Türkiye’s minister – Hakan Fidan – left Málaga"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "cp1252"])
def test_encodings_without_a_declaration(encoding: str) -> None:
    assert decode(WORDS.encode(encoding)) == WORDS


def test_markup_is_read_in_the_encoding_it_declares_where_it_is_not_utf_8() -> None:
    page = '<meta charset="iso-8859-9"><p>Erdoğan'
    assert decode(page.encode("iso-8859-9"), markup=True) == page
    assert decode(page.encode("utf-8"), markup=True) == page


@pytest.mark.parametrize("name", ["none-such", "utf-16", "hex", "unicode_escape", "idna"])
def test_a_false_declaration_does_no_harm(name: str) -> None:
    page = f'<meta charset="{name}"><p>Málaga'
    assert decode(page.encode("cp1252"), markup=True) == page


def test_line_ends_come_out_the_same() -> None:
    assert decode(b"a\r\nb\rc\n") == "a\nb\nc\n"


@settings(deadline=None)
@given(st.binary(), st.booleans())
def test_any_bytes_are_text_that_can_be_stored_or_none(data: bytes, markup: bool) -> None:
    text = decode(data, markup)
    assert text is None or text.encode("utf-8").decode() == text


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre des affaires étrangères est arrivé à Quito jeudi pour des entretiens avec son homologue.",
        "El ministro de Exteriores llegó el jueves a Quito para reunirse con su homólogo y hablar de la frontera.",
        "De minister van Buitenlandse Zaken is donderdag in Quito aangekomen voor overleg met zijn collega.",
        "Ulkoministeri saapui torstaina Quitoon neuvottelemaan rajasta kollegansa kanssa ja palaa kotiin perjantaina "
        "illalla lentokoneella, kertoi ministeriö tiedotteessaan aamulla toimittajille, jotka odottivat kentällä.",
        "Министр иностранных дел прибыл в четверг в Кито на переговоры о границе.",
        "外交部长周四抵达基多。",
        "",
        "2024 — 10:15",
    ],
)
def test_other_languages_are_not_english(text: str) -> None:
    assert not is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "The minister arrived.",
        "Xi Jinping, Vladimir Putin, Recep Tayyip Erdogan",
        "Chad–Niger relations\n\nNiger recalls its ambassador to Chad and expels three diplomats. (Reuters)",
    ],
)
def test_short_english_texts(text: str) -> None:
    assert is_english(text)
