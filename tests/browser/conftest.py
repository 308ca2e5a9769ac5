"""The pages in a real browser: a server of the examples, Debian's chromium, and an eye on its console."""

from __future__ import annotations

import json
import shutil
import socket
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, ViewportSize, expect, sync_playwright

from legation.web.app import create

ROOT = Path(__file__).parents[2]
SHOTS = ROOT / "build" / "screenshots"
CHROMIUM = "/usr/bin/chromium"
# Chromium asks nothing of the outside: no updates, no sync, no first-run pages.
QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
# A locator, as the pages' policy forbids what Playwright's own waiting for a function does: evaluate words.
WAITING = ":is(legation-map, legation-timeline, legation-histogram, legation-network):not([data-ready])"

Look = Callable[..., Page]


def serve(ledger: Path) -> Iterator[str]:
    """Yield the address of a server of a ledger, with the review queue open."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        server = uvicorn.Server(uvicorn.Config(create(ledger, review=True), log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [door]}, daemon=True)
        thread.start()
        while not server.started and thread.is_alive():
            time.sleep(0.02)
        yield f"http://127.0.0.1:{door.getsockname()[1]}"
        server.should_exit = True
        thread.join(timeout=10)


@pytest.fixture(scope="session", autouse=True)
def _built() -> None:
    """Without the islands these tests would look at lists only."""
    built = ROOT / "src" / "legation" / "web" / "static" / "built" / "islands.js"
    assert built.exists(), "run `make islands` first"
    assert Path(CHROMIUM).exists(), "run `make browser` first"


@pytest.fixture(scope="session")
def serving() -> Callable[[Path], Iterator[str]]:
    """How to serve a ledger of a test's own."""
    return serve


@pytest.fixture(scope="session")
def site(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the examples, on a copy that the review may write to."""
    copy = tmp_path_factory.mktemp("site") / "site.ledger"
    shutil.copy(examples, copy)
    yield from serve(copy)


@pytest.fixture(scope="session")
def ask(site: str) -> Callable[[str], dict[str, list[dict[str, object]]]]:
    """Ask the server for the data of a view."""

    def get(path: str) -> dict[str, list[dict[str, object]]]:
        with urllib.request.urlopen(site + path) as answer:
            return json.load(answer)  # type: ignore[no-any-return]

    return get


# Playwright keeps a loop running in its thread: other tests of the same process could not start one of their own.
# Without `__init__.py` this folder would be no package to pytest, and the fixture would live as long as the session.
@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def look(chromium: Browser, site: str) -> Iterator[Look]:
    """Open pages, each with its islands drawn; at the end of a test no console may have told of an error."""
    errors: list[str] = []
    contexts: list[BrowserContext] = []

    def note(path: str, said: ConsoleMessage, missing: bool) -> None:
        if said.type == "error" and not (missing and "404" in said.text):
            errors.append(f"{path}: {said.text}")

    def open_page(path: str, width: int = 1280, base: str = site, missing: bool = False) -> Page:
        context = chromium.new_context(viewport=ViewportSize(width=width, height=1400), reduced_motion="reduce")
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: note(path, said, missing))
        page.on("pageerror", lambda error: errors.append(f"{path}: {error}"))
        page.goto(base + path)
        expect(page.locator(WAITING)).to_have_count(0, timeout=20_000)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert errors == []


@pytest.fixture
def keep() -> Callable[[Page, str], None]:
    """Keep a picture of a page under build/, for people to look at."""
    SHOTS.mkdir(parents=True, exist_ok=True)

    def shoot(page: Page, name: str) -> None:
        page.screenshot(path=SHOTS / f"{name}.png", animations="disabled")

    return shoot


@pytest.fixture(scope="session")
def violations() -> Callable[[Page], list[str]]:
    """What axe-core finds serious or critical on a page: rule, and the first element that breaks it."""
    source = (ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")

    def check(page: Page) -> list[str]:
        page.evaluate(source)
        found = page.evaluate("axe.run({resultTypes: ['violations']}).then((result) => result.violations)")
        bad = [one for one in found if one["impact"] in ("serious", "critical")]
        return [f"{one['id']}: {one['nodes'][0]['html'][:200]} ({len(one['nodes'])})" for one in bad]

    return check
