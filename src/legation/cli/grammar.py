"""`legation lexicon check` and `show`: the grammar that every reading rests on, validated and looked up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from legation.cli.tables import AsFormat, Format, show
from legation.language.lemma import lemmas
from legation.lexicon import Sense, load
from legation.lexicon.check import check as find_problems
from legation.lexicon.check import coverage

Own = Annotated[list[Path] | None, typer.Option("--lexicon", help="A lexicon file of your own, checked with ours.")]


def register(app: typer.Typer) -> None:
    """Add the group of commands to the application."""
    group = typer.Typer(help="The grammar of diplomacy: check it, look words up in it.", no_args_is_help=True)
    group.command()(check)
    group.command("show")(show_senses)
    app.add_typer(group, name="lexicon")


def check(lexicon: Own = None) -> None:
    """Check the lexicon and say what it covers; exit code 1 if an entry is wrong.

    Example: legation lexicon check --lexicon mine.toml
    """
    found = load(lexicon or [])
    problems = find_problems(found, lemmas)
    for problem in problems:
        typer.echo(problem, err=True)
    covered = coverage(found)
    typer.echo(
        f"{len(found.senses)} senses of {len(found.triggers)} triggers, {len(found.topics)} topics; "
        f"CAMEO: {len(covered.roots)} of 20 roots, {covered.count(3)} of {covered.total(3)} codes of three digits, "
        f"{covered.count(4)} of {covered.total(4)} of four. {len(problems)} problems."
    )
    if problems:
        raise typer.Exit(1)


def show_senses(
    word: Annotated[str, typer.Argument(help="A lemma: visit, talk, condemn ...; or a CAMEO code: 1041.")],
    lexicon: Own = None,
    form: AsFormat = Format.TABLE,
) -> None:
    """Show the senses of a word, the most demanding first, or of a code: what must be there, which code follows.

    Example: legation lexicon show meet
    """
    known = load(lexicon or [])
    senses = tuple(sense for sense in known.senses if sense.cameo == word) or known.triggers.get(word, ())
    show(_rows(senses), form, empty=f"No sense of {word!r}; try its lemma, as in 'visit' for 'visited'.")
    if senses and form is Format.TABLE:
        codes = {sense.cameo for sense in senses if sense.cameo}
        finer = sum(len(code) == 4 for code in codes)
        typer.echo(f"{len(senses)} senses, {len(codes)} CAMEO codes of their own, {finer} of four digits.")


def _rows(senses: tuple[Sense, ...]) -> Iterator[dict[str, Any]]:
    for sense in senses:
        needs = [f"{'no ' if test.absent else ''}{test.slot}: {_some(test.words | test.types)}" for test in sense.needs]
        yield {
            "id": sense.id, "part": sense.part, "kind": sense.kind, "cameo": sense.cameo, "matrix": sense.matrix,
            "needs": needs, "frame": [f"{role}: {slot}" for role, slot in sense.frame], "example": sense.example,
        }  # fmt: skip


def _some(words: frozenset[str]) -> str:
    listed = sorted(words)
    return " ".join(listed[:6]) + (f" … ({len(listed)})" if len(listed) > 6 else "") if listed else "any"
