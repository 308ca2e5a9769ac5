"""The reference of the command line is what the program says, and nothing of the program is undocumented."""

from __future__ import annotations

import docs_cli
import pytest
import typer


def one(**options: object) -> typer.Typer:
    """Return an application of one command, as documented as the test asks."""
    application = typer.Typer()
    asked = typer.Option(1, help=str(options.get("option", "How deep.")))

    @application.callback()
    def root() -> None:
        """An application."""

    def look(depth: int = asked) -> None:
        return None

    look.__doc__ = str(options.get("command", "Look.\n\nExample: app look --depth 2"))
    application.command()(look)
    return application


def test_the_committed_reference_is_what_the_commands_say(root):
    assert (root / "docs/reference/cli.md").read_text("utf-8") == docs_cli.reference()


def test_every_command_and_option_stands_in_it():
    text = docs_cli.reference()
    found = list(docs_cli.commands(typer.main.get_command(docs_cli.app), "legation"))
    assert len(found) > 25
    for path, command in found:
        part = text.partition(f" `{path}`\n")[2].partition("\n## ")[0]
        assert f"$ {path} " in part, path
        names = [name for param in command.params for name in param.opts if name.startswith("--")]
        assert all(name in part for name in names), path


@pytest.mark.parametrize(
    ("options", "missing"),
    [
        ({"option": ""}, "app look --depth"),
        ({"command": "Look."}, "app look (help with an Example)"),
        ({"command": ""}, "app look (help with an Example)"),
    ],
)
def test_what_is_undocumented_is_named(options, missing):
    with pytest.raises(ValueError, match="not documented") as error:
        docs_cli.reference(one(**options), "app")
    assert missing in str(error.value)


def test_examples_become_code_and_lists_that_typer_cuts_short_are_left_out():
    text = docs_cli.reference(one(), "app")
    assert "```console\n$ app look --depth 2\n```" in text
    assert "**Commands**" not in text and "  [default: 1]" in text
