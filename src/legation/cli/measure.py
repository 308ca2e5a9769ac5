"""Commands of the contract for measuring: `reports` and `code`, JSON Lines in, JSON Lines out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import tee
from pathlib import Path
from typing import Annotated, Any

import typer

from legation.cli.tables import as_json, say
from legation.contract import date_row, event_row, told
from legation.lexicon import load
from legation.model import Failure, Page
from legation.pages import page_of
from legation.pages.rows import wrong_with
from legation.pages.size import LONGEST, LONGEST_TEXT
from legation.reports import code as code_rows
from legation.run import Reader, Reading, published
from legation.when.command import when_rows

Lines = Annotated[Path, typer.Argument(help="A JSON Lines file.", exists=True, dir_okay=False)]


def register(app: typer.Typer) -> None:
    """Add the commands to the application."""
    for command in (reports, code, when, date):
        app.command()(command)


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON Lines file; a broken line ends the command with its number."""
    with path.open("rb") as file:
        for number, line in enumerate(iter(lambda: file.readline(LONGEST), b""), 1):
            if line.strip():
                yield row_of(line, f"{path}:{number}")


def row_of(line: bytes, where: str) -> dict[str, Any]:
    """Return the object of a line. Raises BadParameter for any other line, naming it."""
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        words = str(error).partition(": line 1")[0][:100]
        raise typer.BadParameter(f"{where}: not JSON in UTF-8 ({words}); each line must be one object.") from error
    if not isinstance(row, dict):
        raise typer.BadParameter(f"{where}: not an object; each line must be one, with an id and a text.")
    return row


def sentences_of(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a file of sentences; a text that cannot be read is told of, and taken as empty."""
    for row in rows(path):
        text = row.get("text")
        wrong = wrong_with(text) if isinstance(text, str) else "no text"
        if isinstance(text, str) and len(text) > LONGEST_TEXT:
            wrong = f"a text of {len(text):,} characters, more than {LONGEST_TEXT:,}; split it"
        if wrong:
            say(f"{path}, {row.get('id')}: {wrong}.", err=True)
        yield {"id": None, **row, "text": "" if wrong else text}


def show(row: dict[str, Any]) -> None:
    """Print one row as a line of JSON."""
    typer.echo(as_json(row))


def reports(pages: Lines) -> None:
    """Print what each page reports, a line a page.

    Example: legation reports pages.jsonl > events.jsonl
    """
    asked, given = tee(rows(pages))
    results = Reader.load().read(page_of(row, str(pages)) for row in asked)
    for row, result in zip(given, results, strict=True):
        if isinstance(result, Failure):
            say(f"{result.source}: {result.error}. {result.advice}", err=True)
        events = [event_row(report) for report in told(result.reports)] if isinstance(result, Reading) else []
        show({"id": row.get("id"), "events": events})


def code(
    sentences: Lines,
    ontology: Annotated[str, typer.Option(help="plover or cameo")] = "plover",
) -> None:
    """Print the event codes of single sentences, a line a sentence.

    Example: legation code sentences.jsonl --ontology cameo
    """
    if ontology not in ("plover", "cameo"):
        raise typer.BadParameter("--ontology is plover or cameo")
    for row in code_rows(sentences_of(sentences), load(), ontology):  # type: ignore[arg-type]
        show(row)


def when(sentences: Lines) -> None:
    """Print the time expressions of sentences ({id, text, published}), a line a sentence.

    Example: legation when sentences.jsonl
    """
    for row in when_rows(sentences_of(sentences)):
        show(row)


def date(pages: Lines) -> None:
    """Print when each page was published, a line a page: its own date, else an interval worked out from within.

    Example: legation date pages.jsonl
    """
    reader = Reader.load()
    for row in rows(pages):
        page = page_of(row, str(pages))
        if isinstance(page, Failure):
            say(f"{page.source}: {page.error}. {page.advice}", err=True)
        show(date_row(row.get("id"), published(page, reader) if isinstance(page, Page) else None))
