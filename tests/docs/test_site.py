"""The built site is checked for what it loads and where its links lead; the checker itself is put to the test."""

from __future__ import annotations

from pathlib import Path

import docs_site
import pytest

GOOD = '<a href="b.html#mark">b</a><a href="https://news.example/">out</a><img src="a.png"><script src="s.js"></script>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "a.html").write_text(f"<html><body>{GOOD}</body></html>")
    (tmp_path / "b.html").write_text('<html><body><h1 id="mark">b</h1></body></html>')
    (tmp_path / "a.png").touch()
    (tmp_path / "s.js").touch()
    (tmp_path / "s.css").write_text("body { background: url(a.png) }")
    return tmp_path


def test_a_site_of_its_own_is_good(site):
    assert list(docs_site.problems(site)) == []


@pytest.mark.parametrize(
    ("markup", "wrong"),
    [
        ('<script src="https://cdn.example/x.js"></script>', "a.html: loads https://cdn.example/x.js"),
        ('<img src="//cdn.example/x.png">', "a.html: loads //cdn.example/x.png"),
        ('<link rel="stylesheet" href="https://fonts.example/css">', "a.html: loads https://fonts.example/css"),
        ('<p style="background:url(https://x.example/i.png)">', "a.html: loads https://x.example/i.png"),
        ('<a href="c.html">c</a>', "a.html: c.html leads nowhere"),
        ('<a href="b.html#gone">b</a>', "a.html: b.html#gone leads nowhere"),
        ('<pre class="mermaid">a</pre>', "a.html: a mermaid, drawn by a script from elsewhere"),
    ],
)
def test_what_is_loaded_from_elsewhere_or_leads_nowhere_is_named(site, markup, wrong):
    (site / "a.html").write_text(f"<html><body>{GOOD}{markup}</body></html>")
    assert wrong in list(docs_site.problems(site))


def test_a_style_that_loads_from_elsewhere_is_named(site):
    (site / "s.css").write_text('@import "https://fonts.example/inter.css";')
    assert list(docs_site.problems(site)) == ["s.css: loads https://fonts.example/inter.css"]
