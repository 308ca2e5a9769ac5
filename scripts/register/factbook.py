"""Read heads of state and government and their deputies from the CIA World Factbook history (public domain)."""

from __future__ import annotations

import csv
import functools
import re
from collections.abc import Iterator
from pathlib import Path

from raw import Raw, clean_day

from legation.where import gazetteer
from legation.where.tables import read_rows

CAPS = re.compile(r"^(?:(?:[Aa]l|El|el|[A-Z][a-z]{0,2})?[-'’]?[A-ZÀ-Þ][A-ZÀ-Þ'’\-]+)$")
LEADS = (
    r"Sir|Dame|Dr\.?|Rev\.?|Gen\.?|General|Col\.?|Lt\.|Maj\.|Capt\.|Adm\.?|Crown Prince|Sheikha?|Sardar|Ing\.?|Prince",
    r"Ambassador|Ret\.|\(Ret\.\)|His Excellency|Chief Advis[eo]r|Chief|Brig\. Gen\.|Brig\.?|Brigadier|Field Marshal",
    r"Marshal|Hon\.|the Right Honorable|Senior Minister|Taliban Leader|Supreme Leader|Supreme|Interim|Acting",
    r"Transitional|Vice President|President|Prime Minister|Premier|General Secretary|Ayatollah|Cardinal|Chairman",
    r"Co-[Pp]rince|State Affairs Commission|Emperor|King|Queen|Emir|Amir|Sultan|Pope|Archbishop|Chancellor|Councilor",
    r"Council|Head of State",
)
"""Titles that the table runs together with names."""
NUMBER = re.compile(r"(?!XI$)[IVX]{2,}")
"""The number of a reign, which stays in capitals; XI is a family name: no such reign falls into these years."""
LEAD = re.compile(
    r"^(?:of the (?:[A-Z]\w+ )*(?:of )?(?:[A-Z]\w+,? )?|and (?:[A-Z]\w+ )+|(?:" + "|".join(LEADS) + r")\s+)",
)
PARTICLE = "al-\\S+|bin|bint|ibn|de|da|do|dos|del|der|van|von|la|e|y|i|ould|uld|di"
PERSON = re.compile(rf"^[A-ZÀ-Þ][\w'’.\-]*(?: (?:[A-ZÀ-Þ][\w'’.\-]*|{PARTICLE}))*$")
MONARCH = re.compile(r"ELIZABETH II|CHARLES III")
TITLE_BY_ROLE = {"chief of state": "Head of State", "head of government": "Head of Government"}
LEADERS = {
    "Taliban Leader": "Supreme Leader",
    "Supreme Leader": "Supreme Leader",
    "General Secretary": "General Secretary",
}


def read(folder: Path) -> Iterator[Raw]:
    """Yield terms of sovereign states' heads (with the next holder as end) and of vice-presidents and deputies."""
    for file, source in (
        ("heads_2000_2026_cia_factbook.csv", "heads"),
        ("execs_all_2000_2026_cia_factbook.csv", "execs"),
    ):
        with (folder / file).open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                if row["entity"] in ("sovereign", "disputed", "dissolved"):
                    yield from _term(row, source)


def _term(row: dict[str, str], source: str) -> Iterator[Raw]:
    rest = row["name"].split(";")[0].split(" (")[0].strip(" ,")
    lead = next((office for words, office in LEADERS.items() if rest.startswith(words)), "")
    name, family = _name(rest)
    title = lead or row["title"] or TITLE_BY_ROLE.get(row["role"], "")
    if not name or title.endswith("s") or row["iso2"] not in _codes() or _is_other(row):
        return
    if row["iso2"] == "ES" and title == "President":
        title = "President of the Government"
    body = gazetteer().state(row["iso2"])
    how = "CIA Factbook history (since)" + ("; end from the next holder" if row.get("end_inferred") else "")
    yield Raw(
        name, "", family, (), title, body, row["iso2"], clean_day(row["since"]), clean_day(row.get("end_inferred", "")),
        how if source == "heads" else "CIA Factbook history (since)", 1 if source == "heads" else 0,
    )  # fmt: skip


OWNERS = ("GB", "MG", "FR", "US", "NZ", "DK", "NL")
"""States under whose code the table files dependencies."""


def _is_other(row: dict[str, str]) -> bool:
    """Tell whether the row is of a dependency filed under another state's code, or of a head who lives elsewhere."""
    if "o-prince" in row["name"] + row["title"] or (row["iso2"] != "GB" and MONARCH.search(row["name"])):
        return True
    small = any(
        word in row["title"] for word in ("Governor", "Commissioner", "Administrator", "Chief Minister", "Minister ")
    )
    return (small and row["iso2"] in OWNERS) or row["name"] in ("Donald GELLING", "Howard QUAYLE", "Richard CORKILL")


@functools.cache
def _codes() -> frozenset[str]:
    return frozenset(row["code"] for row in read_rows("states.tsv"))


def _name(text: str) -> tuple[str, str]:
    """Return the name in usual letters and the family name (the words in capitals); empty if it is no one name."""
    while (cut := LEAD.sub("", text)) != text:
        text = cut
    text = text.split(",")[0].replace('"', "").strip()
    words = [w for w in text.split() if not (w.startswith("'") and w.endswith("'"))]
    caps = [w for w in words if CAPS.match(w) and len(w) > 1 and not w.endswith(".")]
    name = " ".join(_usual(w) if w in caps else w for w in words)
    if not caps or not PERSON.match(name) or " and " in name or len(words) > 7:
        return "", ""
    return name, " ".join(_usual(w) for w in caps)


def _usual(word: str) -> str:
    if NUMBER.fullmatch(word):
        return word
    return re.sub(
        r"[^\W\d_]+", lambda m: m[0] if m[0] in ("al", "el", "Al", "El", "Mc", "Mac") else m[0].capitalize(), word
    )
