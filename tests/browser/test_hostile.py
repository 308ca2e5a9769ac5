"""What a page says is shown as words, whatever it says: markup, handlers, direction marks, words without an end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from legation.ledger import Ledger
from legation.model import Failure
from legation.pages import page_of
from legation.run import Account, Reader, keep

SCRIPT = "<script>document.title = 'taken'</script><img src=x onerror=\"document.title = 'taken'\">"
TURNED = "\u202egnawtfel\u202c \u2066"
TEXT = (
    f"Chinese Foreign Minister Wang Yi met French President Emmanuel Macron in Paris on Tuesday. {SCRIPT} "
    f'"The talks {SCRIPT} {TURNED} were good," Wang Yi said in Paris on Tuesday.\n\n{"x" * 9_000}'
)


@pytest.fixture(scope="module")
def hostile(
    tmp_path_factory: pytest.TempPathFactory, reader: Reader, serving: Callable[[Path], Iterator[str]]
) -> Iterator[str]:
    """The address of a ledger whose one page tries to be more than words."""
    path = tmp_path_factory.mktemp("hostile") / "hostile.ledger"
    given = {"id": "bad", "text": TEXT, "date": "2024-05-15", "title": f"Talks {SCRIPT}", "url": "javascript:alert(1)"}
    page = page_of(given, "test")
    assert not isinstance(page, Failure)
    with Ledger.open(path, create=True) as ledger:
        account = Account()
        for _ in keep(ledger, reader, [page], account):
            pass
    assert account.kept == 1 and not account.failed
    yield from serving(path)


@pytest.mark.parametrize(
    "path", ["/", "/events", "/pages/bad", "/timeline", "/trips", "/search?text=talks", "/network"]
)
def test_hostile_words_stay_words(path: str, hostile: str, look: Callable[..., Page]) -> None:
    page = look(path, width=390, base=hostile)
    assert page.title() != "taken"
    assert page.locator("main img, main script, main [onerror]").count() == 0
    assert page.locator("a[href^='javascript:']").count() == 0
    sideways = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert sideways <= 0


def test_a_page_shows_its_markup_as_text(hostile: str, look: Callable[..., Page]) -> None:
    page = look("/pages/bad", base=hostile)
    expect(page.locator("main")).to_contain_text("<script>document.title = 'taken'</script>")


def test_a_tip_shows_markup_as_text(look: Callable[..., Page]) -> None:
    page = look("/network")
    page.route(
        "**/network.json",
        lambda route: route.fulfill(
            json={
                "nodes": [
                    {
                        "id": "a",
                        "href": "javascript:alert(1)",
                        "label": SCRIPT,
                        "kind": "person",
                        "country": "",
                        "count": 1,
                    }
                ],
                "edges": [],
            }
        ),
    )
    page.reload()
    node = page.locator("legation-network a.lg-node")
    expect(node).to_have_attribute("aria-label", f"{SCRIPT}, 1 meeting")
    assert node.get_attribute("href") is None
    node.hover()
    expect(page.locator(".lg-tip strong")).to_have_text(SCRIPT)
    assert page.title() != "taken"
