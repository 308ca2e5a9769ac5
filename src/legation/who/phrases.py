"""The grammar of a mention: determiner, nationality, title, "of" part, name, and what stands in apposition."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from legation.who.alone import read_alone, stands_alone
from legation.who.apposition import read_name_beside, read_title_beside
from legation.who.bodies import make_body, may_name, read_body
from legation.who.cabinet import read_cabinet
from legation.who.front import read_parts
from legation.who.items import Item
from legation.who.mentioned import Mentioned
from legation.who.names import Names, Run
from legation.who.parts import Parts
from legation.who.placed import read_place
from legation.who.resolve import resolve
from legation.who.several import Holder, may_list, read_holders
from legation.who.vocabulary import Vocabulary


class Phrases:
    """Reads mentions off a row of items; `on` is the day the sentence is about, if known."""

    def __init__(self, text: str, items: list[Item], words: Vocabulary, names: Names, on: dt.date | None) -> None:
        self.text, self.items, self.words, self.names, self.on = text, items, words, names, on
        self.shared: Parts | None = None
        self.shared_to = -1
        self.holders: dict[int, Holder] = {}
        # Looked at once a sentence: most hold neither, and need no second look at each item.
        self.lists, self.bodies = may_list(items), may_name(items, words)

    def read(self, at: int) -> tuple[Mentioned, int] | None:
        """Return the mention that begins at an item and the item after it, None if none begins there."""
        item = self.items[at]
        if item.kind == "word":
            return None
        listed = self._listed(at)
        if listed is not None:
            return listed
        if item.kind != "capital" or item.key in self.words.fields:
            body = read_body(self.text, self.items, at, self.words, self.names) if self.bodies else None
            if body is not None:
                return body
            parts = read_parts(self.text, self.items, at, self.words)
            found = self._titled(at, parts) if parts.titles else None
            if found is not None:
                return found
        run = self.names.read(at)
        if run is not None:
            return self._named(run)
        if item.kind == "place":
            return read_place(self.items, at, self.words), at + 1
        return None

    def _listed(self, at: int) -> tuple[Mentioned, int] | None:
        """Read a holder of a list of offices; the title before the list belongs to the first of them."""
        holder = self.holders.get(at)
        if holder is None and self.lists and self.items[at].kind != "capital":
            several = read_holders(self.text, self.items, at, self.words, self.names)
            self.holders |= {one.run.first: one for one in several}
            holder = several[0] if several else None
        if holder is None:
            return None
        start, end = self._bounds(holder.run)
        first = self.items[at].start
        return self._make(first, start, end, holder.office, holder.country, holder.former), holder.run.last

    def _titled(self, at: int, parts: Parts) -> tuple[Mentioned, int] | None:
        """Read a phrase with a title: with a name, else a collective or a title alone."""
        run = None if parts.collective else self._name_after(parts)
        if run is not None and run.sort == "person":
            return self._person(at, parts, run)
        if parts.honorific or not stands_alone(self.items, parts, self.words):
            return None
        return read_alone(self.text, self.items, at, parts, self.words), parts.last

    def _name_after(self, parts: Parts) -> Run | None:
        last = parts.last
        if last >= len(self.items) or self.items[last - 1].owner:  # "the Prime Minister's Office"
            return None
        gap = self.items[last].gap
        if gap.strip() == "" and "\n\n" not in gap:
            return self.names.read(last, titled=True)
        if gap.strip() in (",", ":") and (parts.definite or parts.origins):
            return read_name_beside(self.text, self.items, parts, self.words, self.names)
        return None

    def _person(self, at: int, parts: Parts, run: Run) -> tuple[Mentioned, int]:
        last, country = run.last, parts.country
        if parts.plural:
            self.shared, self.shared_to = parts, last
        start, end = self._bounds(run)
        of, office, former = self._of_state(last), parts.office, parts.former
        if of is not None and not country:
            country, last = of.country, last + of.size
        after = self._beside(last) if parts.styled(self.words) else None
        if after is not None and (not country or after.country in ("", country)):
            country, last, office, former = country or after.country, after.last, after.office, after.former
        mention = self._make(self.items[at].start, start, end, office, country, former)
        if self.items[last - 1].end > end:
            mention = replace(mention, end=self.items[last - 1].end)
        return read_cabinet(self.text, self.items, mention, last, self.words) or (mention, last)

    def _make(self, start: int, name_start: int, name_end: int, office: str, country: str, former: bool) -> Mentioned:
        name = " ".join(self.text[name_start:name_end].split())  # a line of the page may end within a name
        state = country or self.words.country.get(office.lower(), "")
        known = resolve(name, state, self.on, office)
        return Mentioned(
            start, name_end, "person", name, name_start, name_end, office, state or known.country, known.person, former
        )

    def _bounds(self, run: Run) -> tuple[int, int]:
        return self.items[run.first].start, self.items[run.last - 1].end

    def _of_state(self, last: int) -> Parts | None:
        """Read "of Jordan" after a name."""
        if last + 1 < len(self.items) and self.items[last].key == "of" and self.items[last].gap == " ":
            skip = 2 if self.items[last + 1].key == "the" else 1
            item = self.items[last + skip] if last + skip < len(self.items) else None
            if item and item.kind == "place" and item.found and item.found.kind in ("state", "region", "organisation"):
                return Parts.of_place(item, skip + 1)
        return None

    def _joined(self, at: int, run: Run) -> Parts | None:
        """Return the title that "Presidents A, B and C" gives to B and C; its nationality only if it has one."""
        before = self.shared_to
        if self.shared is None or run.sort != "person" or not before <= at <= before + 2:
            return None
        between = self.text[self.items[before - 1].end : self.items[at].start]
        return self.shared if between.strip() in (",", "and", ", and", "&") else None

    def _named(self, run: Run) -> tuple[Mentioned, int]:
        """Read a bare name, with the apposition after it ("Wang Yi, China's top diplomat,")."""
        start, end = self._bounds(run)
        if run.sort == "organisation":
            return make_body(self.text, self.items, run.first, run, "")
        joined = self._joined(run.first, run)
        if joined is not None:
            self.shared_to = run.last
            return self._make(start, start, end, joined.office, joined.country, joined.former), run.last
        after = self._beside(run.last)
        if after is not None:
            mention = self._make(start, start, end, after.office, after.country, after.former)
            return replace(mention, end=self.items[after.last - 1].end), after.last
        of = self._of_state(run.last)
        mention = self._make(start, start, end, "", of.country if of else "", False)
        whole = read_cabinet(self.text, self.items, mention, run.last, self.words)
        if whole is not None:
            return whole
        if of is None or not mention.person:
            return mention if of is None else self._make(start, start, end, "", "", False), run.last
        return replace(mention, end=self.items[run.last + of.size - 1].end), run.last + of.size

    def _beside(self, at: int) -> Parts | None:
        return read_title_beside(self.text, self.items, at, self.words, self.names)
