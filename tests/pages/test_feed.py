"""RSS and Atom files: an item is a page; what is no feed is a failure."""

from __future__ import annotations

import datetime as dt

import pytest

from legation.model import Failure, Page
from legation.pages.feed import read_feed

STORY = "The foreign minister of Peru flew to Quito on Thursday and met her counterpart for talks."
RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Courier</title>
<item><title>Talks in Quito</title><link>https://example.org/1</link><guid>one</guid>
<pubDate>Fri, 03 May 2024 23:30:00 +0200</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>{STORY}</p><h2>What Follows</h2><p>She will fly home.</p>]]></content:encoded></item>
<item><title>Plain</title><description>{STORY} AT&amp;T was there.</description></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><title>Talks</title><id>tag:1</id>
<link href="https://example.org/2"/><published>2024-05-03T10:00:00Z</published><summary>{STORY}</summary></entry></feed>"""


def pages(text: str) -> list[Page]:
    return [item for item in read_feed(text, "f.rss") if isinstance(item, Page)]


def test_items_of_rss_are_pages_with_title_address_date_and_outlet() -> None:
    first, second = pages(RSS)
    assert (first.title, first.url, first.outlet) == ("Talks in Quito", "https://example.org/1", "The Courier")
    assert first.published is not None
    assert (first.published.start, first.published.source) == (dt.date(2024, 5, 3), "feed")
    assert [block.kind for block in first.blocks] == ["title", "paragraph", "heading", "paragraph"]
    assert second.text == f"Plain\n\n{STORY} AT&T was there." and second.published is None


def test_entries_of_atom() -> None:
    (page,) = pages(ATOM)
    assert page.url == "https://example.org/2" and page.text == f"Talks\n\n{STORY}" and page.published is not None


def test_xhtml_content_of_atom_keeps_its_paragraphs() -> None:
    inner = f'<div xmlns="http://www.w3.org/1999/xhtml"><p>{STORY}</p><p>She will fly home.</p></div>'
    (page,) = pages(ATOM.replace(f"<summary>{STORY}</summary>", f'<content type="xhtml">{inner}</content>'))
    assert page.text == f"Talks\n\n{STORY}\n\nShe will fly home."


def test_an_item_keeps_its_id_when_the_feed_is_read_again_in_another_order() -> None:
    again = RSS.replace(
        "<item><title>Talks", "<item><title>New</title><description>Other words.</description></item><item><title>Talks"
    )
    assert pages(RSS)[0].id == pages(again)[1].id


@pytest.mark.parametrize("text", ["", "no xml", "<html><p>x</p></html>", "<a>" * 100_000, "<!DOCTYPE x"])
def test_what_is_no_feed_is_a_failure(text: str) -> None:
    (found,) = read_feed(text, "f.xml")
    assert isinstance(found, Failure) and found.advice


def test_entities_of_the_document_s_own_are_not_expanded() -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>' + ATOM.replace(STORY, "&b;")
    assert all("haha" not in page.text for page in pages(bomb))
