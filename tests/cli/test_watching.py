"""`legation watch` and addresses in `legation read`: rounds, what they brought, and no way inside unless asked."""

from __future__ import annotations

import json

import pytest
from tests.site import Site
from typer.testing import CliRunner

from legation.cli.app import app

PLAN = "Peru's Foreign Minister Javier Gonzalez-Olaechea will visit Quito on 14 June 2024, the foreign ministry said."
OFF = "Peru's Foreign Minister Javier Gonzalez-Olaechea cancelled his visit to Quito on 14 June 2024, officials said."


def page(words: str, day: str) -> str:
    head = f'<meta property="article:published_time" content="{day}">'
    more = "<p>Ecuador and Peru share a border and have talked about trade for many years, officials said.</p>"
    return (
        f"<html><head>{head}</head><body><article><h1>Peru and Ecuador</h1><p>{words}</p>{more}</article></body></html>"
    )


def watch(*words: str) -> list[dict[str, object]]:
    done = CliRunner().invoke(app, ["watch", *words, "--rounds", "1", "--delay", "0", "--format", "jsonl"])
    assert done.exit_code == 0, done.output
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def test_each_round_tells_what_it_brought(site: Site, tmp_path) -> None:
    into = str(tmp_path / "desk.ledger")
    feed = "<rss><channel><title>Line</title>{}</channel></rss>"
    item = "<item><title>T</title><link>{}</link><description>Short.</description></item>"
    one = site.put("/one", page(PLAN, "2024-06-01"))
    url = site.put("/feed", feed.format(item.format(one)), "application/rss+xml")
    first = watch(url, "--into", into, "--allow-private")
    assert [(row["change"], row["kind"], row["after"]) for row in first if row["kind"] == "visit"] == [
        ("new", "visit", "planned")
    ]
    assert watch(url, "--into", into, "--allow-private") == []
    assert site.asked["/one"] == 1, "a page that the ledger has is not fetched again"
    two = site.put("/two", page(OFF, "2024-06-10"))
    site.put("/feed", feed.format(item.format(two) + item.format(one)), "application/rss+xml")
    second = [row for row in watch(url, "--into", into, "--allow-private") if row["kind"] == "visit"]
    assert [(row["change"], row["before"], row["after"]) for row in second] == [("status", "planned", "cancelled")]


@pytest.mark.parametrize("command", ["read", "watch"])
def test_this_machine_is_closed_unless_allowed(site: Site, tmp_path, command) -> None:
    rounds = ["--rounds", "1"] if command == "watch" else []
    url = site.put("/one", page(PLAN, "2024-06-01"))
    done = CliRunner().invoke(app, [command, url, "--into", str(tmp_path / "a.ledger"), *rounds])
    assert "not a public address" in done.output and "--allow-private" in done.output
    assert not site.asked
