"""The gazetteer: names in a text, a place from words, and the codes of states and organisations."""

from __future__ import annotations

import functools
import re
from dataclasses import replace

from legation.model import Place
from legation.where.found import Found
from legation.where.scan import Names
from legation.where.tables import read_all, read_rows, several

LEAD = re.compile(r"^(?:in|at|to|from|near|the|outside|around|into|of)\s+", re.IGNORECASE)


class Gazetteer:
    """The tables of `where/data`, ready to search. Loading reads some 8,000 names once."""

    def __init__(self) -> None:
        self._names = Names(read_all())
        states = list(read_rows("states.tsv"))
        self._alpha3 = {row["code"]: row["alpha3"] for row in states}
        self._alpha3 |= {row["short"]: row["kind"].upper() for row in read_rows("organisations.tsv")}
        self._state = {row["code"]: row["name"] for row in states}
        self._capital = {row["code"]: (several(row["capitals"]) or [""])[0] for row in states}
        self._adjective = {row["code"]: (several(row["demonyms"]) or [""])[0] for row in states}

    @classmethod
    def load(cls) -> Gazetteer:
        """Return the one gazetteer of this process, read on the first call."""
        return gazetteer()

    def find(self, text: str) -> tuple[Found, ...]:
        """Return the known names of a text: longest, not overlapping, in order.

        A US city right before "Georgia" makes it the US state; "Georgia" alone is the country.
        """
        found = self._names.find(text)
        if "Georgia" not in text:
            return found
        return tuple(_american(text, found, at) for at in range(len(found)))

    def place(self, words: str) -> Place:
        """Return the place that words name, most specific first ("Sochi, Russia" -> Sochi, RU).

        An unknown locality before a known state is kept as worded; unknown words give a place without a country.
        """
        name = LEAD.sub("", words.strip())
        found = [f for f in self.find(name) if f.kind != "demonym"]
        country = next((f.country for f in reversed(found) if f.country in self._state), "")
        locals_ = [f.name if f.kind == "capital" else f.words for f in found if f.kind in ("capital", "city", "region")]
        locality = locals_[0] if locals_ else ""
        if not locality and found and found[0].start > 0 and "," in name[: found[0].start]:
            locality = name.split(",")[0].strip()
        return Place(name=name, locality=locality, country=country)

    def alpha3(self, code: str) -> str:
        """Return ISO alpha-3 for alpha-2, "IGO" or "NGO" for an organisation's short name, else ""."""
        return self._alpha3.get(code, "")

    def state(self, code: str) -> str:
        """Return the common English name of a state, "" if the code names none."""
        return self._state.get(code, "")

    def capital(self, code: str) -> str:
        """Return the usual capital of a state ("Cairo"), "" if none is known."""
        return self._capital.get(code, "")

    def adjective(self, code: str) -> str:
        """Return the usual adjective of a state ("French"), "" if none is known."""
        return self._adjective.get(code, "")

    def code(self, words: str) -> str:
        """Return the alpha-2 code or organisation that the words name as a whole, "" if they name none."""
        found = self.find(words.strip())
        return found[0].country if len(found) == 1 and len(found[0].words) >= len(words.strip()) - 4 else ""


def _american(text: str, found: tuple[Found, ...], at: int) -> Found:
    this = found[at]
    before = found[at - 1] if at else None
    if this.words != "Georgia" or before is None or before.country != "US" or before.kind not in ("city", "region"):
        return this
    close = this.start - before.end <= 6
    return replace(this, kind="region", country="US") if close else this


@functools.cache
def gazetteer() -> Gazetteer:
    """Return the gazetteer, read once per process."""
    return Gazetteer()


def alpha3(code: str) -> str:
    """Return ISO alpha-3 for alpha-2; "IGO" or "NGO" for an organisation's short name; "" for anything else."""
    return gazetteer().alpha3(code)
