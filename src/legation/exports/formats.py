"""The formats by name: what each is for, how its files are called, and what writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import import_module
from pathlib import Path

from legation.exports.view import View


class Name(StrEnum):
    """The formats."""

    CSV = "csv"
    PARQUET = "parquet"
    JSONL = "jsonl"
    JSONLD = "jsonld"
    FTM = "ftm"
    GDELT = "gdelt"
    POLECAT = "polecat"
    ICS = "ics"
    GEOJSON = "geojson"
    GEXF = "gexf"
    TIMELINEJS = "timelinejs"
    ATOM = "atom"


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its media type, what it is for, its writer, and writers of files that stand beside the first."""

    media: str
    purpose: str
    write: Callable[[View], Iterable[str | bytes]]
    beside: Mapping[str, Callable[[View], Iterable[str | bytes]]]


@cache
def formats() -> Mapping[Name, Format]:
    """Return every format. A module is loaded when its format is written: nobody pays for what he does not use."""
    return {
        Name.CSV: _format("text/csv", "a sheet for analysts", "spreadsheet"),
        Name.PARQUET: _format("application/vnd.apache.parquet", "events for data frames and DuckDB", "parquet"),
        Name.JSONL: _format("application/x-ndjson", "the ledger whole, for `legation import`", "lines"),
        Name.JSONLD: _format("application/ld+json", "schema.org, Web Annotation and PROV", "jsonld"),
        Name.FTM: _format("application/json+ftm", "FollowTheMoney entities", "ftm"),
        Name.GDELT: _format(
            "text/tab-separated-values", "GDELT 2.0 Events, Mentions beside them", "gdelt", mentions="mentions"
        ),
        Name.POLECAT: _format("text/tab-separated-values", "PLOVER events as POLECAT has them", "polecat"),
        Name.ICS: Format("text/calendar", "a calendar", _listed("ics"), {}),
        Name.GEOJSON: _format("application/geo+json", "a map", "geojson"),
        Name.GEXF: _format("application/gexf+xml", "a dynamic network for Gephi", "gexf"),
        Name.TIMELINEJS: _format("application/json", "a timeline for TimelineJS", "timelinejs"),
        Name.ATOM: Format("application/atom+xml", "a feed", _listed("atom"), {}),
    }


def _format(media: str, purpose: str, module: str, **beside: str) -> Format:
    others = {name: _late(module, function) for name, function in beside.items()}
    return Format(media, purpose, _late(module, "write"), others)


def _late(module: str, function: str) -> Callable[[View], Iterable[str | bytes]]:
    def write(view: View) -> Iterable[str | bytes]:
        found: Iterable[str | bytes] = getattr(import_module(f"legation.exports.{module}"), function)(view)
        return found

    return write


def _listed(module: str) -> Callable[[View], Iterable[str | bytes]]:
    # Calendars and feeds are written from a list of events: the web pages hand them lists of other views, too.
    def write(view: View) -> Iterable[str | bytes]:
        found: Iterable[str] = import_module(f"legation.exports.{module}").write(view.events(), view.note)
        return found

    return write


def pieces(view: View, name: Name) -> Iterator[bytes]:
    """Yield the bytes of the first file of a format."""
    return encoded(formats()[name].write(view))


def encoded(found: Iterable[str | bytes]) -> Iterator[bytes]:
    """Yield text as UTF-8, bytes as they are. Half characters, which no file can hold, become `?`."""
    return (piece if isinstance(piece, bytes) else piece.encode("utf-8", "replace") for piece in found)


def files(view: View, name: Name, out: Path) -> Iterator[tuple[Path, Iterator[bytes]]]:
    """Yield the files of a format and their bytes: `out`, then those beside it ("x.tsv": "x.mentions.tsv")."""
    form = formats()[name]
    yield out, encoded(form.write(view))
    for word, write in form.beside.items():
        yield out.with_name(f"{out.stem}.{word}{out.suffix}"), encoded(write(view))
