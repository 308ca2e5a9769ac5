"""When two names of a person or of a country are the same, for scoring (standard library only)."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

TITLES = frozenset(
    "mr mrs ms dr sir lady president prime minister premier chancellor secretary foreign king queen prince princess "
    "crown chairman general sultan emir pope ii iii jr".split()
)
COUNTRIES = {
    "burma": "myanmar",
    "czechia": "czech republic",
    "democratic people s republic of korea": "north korea",
    "great britain": "united kingdom",
    "holy see": "vatican city",
    "ivory coast": "cote d ivoire",
    "macedonia": "north macedonia",
    "korea republic of": "south korea",
    "korea south": "south korea",
    "korea north": "north korea",
    "palestine": "palestinian authority",
    "palestine state of": "palestinian authority",
    "palestinian territories": "palestinian authority",
    "palestinian territory": "palestinian authority",
    "people s republic of china": "china",
    "republic of korea": "south korea",
    "russian federation": "russia",
    "state of palestine": "palestinian authority",
    "uae": "united arab emirates",
    "uk": "united kingdom",
    "united states of america": "united states",
    "us": "united states",
    "usa": "united states",
    "vatican": "vatican city",
    "viet nam": "vietnam",
    "west bank": "palestinian authority",
}


def words(text: str) -> list[str]:
    """Split a name into plain lower-case words: no accents, no punctuation."""
    plain = unicodedata.normalize("NFKD", text.replace("ı", "i").replace("ł", "l"))
    return re.findall(r"\w+", "".join(c for c in plain if not unicodedata.combining(c)).lower())


def country(text: str) -> str:
    """Return one form for every common name of a country; "" for none."""
    name = " ".join(words(text)).removeprefix("the ")
    return COUNTRIES.get(name, name)


def same_name(true: str, told: str) -> bool:
    """Whether two names share a surname: the last word, spelled alike, or one name within the other."""
    mine, theirs = ([word for word in words(name) if word not in TITLES] for name in (true, told))
    if not mine or not theirs:
        return False
    within = set(mine) <= set(theirs) or set(theirs) <= set(mine)
    # Spellings differ (Sargsian, Sargsyan) by a letter, but so do short names of two people (Rice, Price).
    alike = min(len(mine[-1]), len(theirs[-1])) >= 6 and SequenceMatcher(None, mine[-1], theirs[-1]).ratio() >= 0.85
    return within or mine[-1] == theirs[-1] or alike
