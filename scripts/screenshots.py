"""Two pictures for the README: the examples' ledger as `legation serve` shows it, in Debian's chromium.

make screenshots        # writes docs/screenshots/*.png, each under 200 KB
"""

from __future__ import annotations

import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import Browser, ViewportSize, expect, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "docs" / "screenshots"
LEGATION = Path(sys.executable).with_name("legation")
PICTURES = (("trips", "/trips", "light"), ("timeline", "/timeline?lanes=state", "dark"))
SIZE = ViewportSize(width=1280, height=860)
LARGEST = 200_000
"""Bytes that a picture in the README may take."""
# Chromium asks nothing of the outside: no updates, no sync, no first-run pages.
QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
WAITING = ":is(legation-map, legation-timeline, legation-histogram):not([data-ready])"


def main() -> None:
    """Read the examples, serve them, and take the pictures."""
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        ledger = str(Path(folder) / "examples.ledger")
        subprocess.run([LEGATION, "read", str(ROOT / "examples"), "--into", ledger], check=True)
        port = free_port()
        server = subprocess.Popen([LEGATION, "serve", ledger, "--port", str(port)], stdout=subprocess.DEVNULL)
        try:
            take_all(wait_for(f"http://127.0.0.1:{port}"))
        finally:
            server.terminate()
            server.wait()


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        return int(door.getsockname()[1])


def wait_for(address: str) -> str:
    """Return an address once it answers. Raises TimeoutError after a minute."""
    for _ in range(300):
        try:
            urllib.request.urlopen(address).close()
        except OSError:
            time.sleep(0.2)
        else:
            return address
    raise TimeoutError(f"{address} does not answer")


def take_all(address: str) -> None:
    """Take every picture and say how large each is."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=QUIET)
        for name, path, scheme in PICTURES:
            picture = take(browser, address + path, scheme)
            if len(picture) > LARGEST:
                raise SystemExit(f"{name}.png has {len(picture):,} bytes; the README wants at most {LARGEST:,}")
            (OUT / f"{name}.png").write_bytes(picture)
            print(f"docs/screenshots/{name}.png: {len(picture) / 1000:.0f} kB")
        browser.close()


def take(browser: Browser, address: str, scheme: str) -> bytes:
    """Return the picture of a page with its islands drawn."""
    page = browser.new_page(viewport=SIZE, color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.goto(address)
    expect(page.locator(WAITING)).to_have_count(0, timeout=20_000)
    page.evaluate("document.fonts.ready")
    picture = page.screenshot(animations="disabled")
    page.close()
    return picture


if __name__ == "__main__":
    main()
