"""Write the reference of the command line from the application itself: every command, argument and option.

Typer's own writer makes the Markdown; here examples become blocks of code, its list of commands, which cuts sentences
short, is left out, and what has no help is an error: nothing may be undocumented.

Example: python scripts/docs_cli.py > docs/reference/cli.md
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

import typer
from typer.cli import get_docs_for_click

from legation.cli import app

HEAD = """\
# Command line

Every command of `legation`, written by the program itself: `make docs-text` renews this page, and a test fails where it
differs from what the commands say of themselves. `legation COMMAND --help` shows the same.
"""
LISTED = re.compile(r"\*\*Commands\*\*:\n\n(?:\* .*\n)+\n")
EXAMPLE = re.compile(r"^Example: (.+)$", re.MULTILINE)
OWN = ("help", "install_completion", "show_completion")


def reference(application: typer.Typer = app, name: str = "legation") -> str:
    """Return the reference as Markdown. Raises ValueError naming every command or option that lacks its help."""
    missing = list(undocumented(application, name))
    if missing:
        raise ValueError("not documented: " + "; ".join(missing))
    root = typer.main.get_command(application)
    context = typer.Context(root, info_name=name)
    written = get_docs_for_click(obj=root, ctx=context, name=name)
    return HEAD + "\n" + body(written)


def body(written: str) -> str:
    """Return Typer's Markdown without its title and its cut-short lists, examples as code."""
    text = LISTED.sub("", written.partition("\n")[2].lstrip())
    text = EXAMPLE.sub(r"**Example**:\n\n```console\n$ \1\n```", text)
    return text.strip() + "\n"


def undocumented(application: typer.Typer, name: str) -> Iterator[str]:
    """Yield what lacks a help text, and commands that lack an example."""
    for path, command in commands(typer.main.get_command(application), name):
        if not command.help or "Example:" not in command.help:
            yield f"{path} (help with an Example)"
        for one in command.params:
            if one.name not in OWN and not getattr(one, "help", ""):
                yield f"{path} {one.opts[0]}"


def commands(command: object, path: str) -> Iterator[tuple[str, typer.core.TyperCommand]]:
    """Yield every command with the words that call it."""
    if isinstance(command, typer.core.TyperGroup):
        for name, inner in command.commands.items():
            yield from commands(inner, f"{path} {name}")
    elif isinstance(command, typer.core.TyperCommand):
        yield path, command


if __name__ == "__main__":
    sys.stdout.write(reference())
