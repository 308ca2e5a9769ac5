"""Pages, feeds, lists of feeds and sitemaps behind addresses."""

from __future__ import annotations

import datetime as dt
import gzip
from pathlib import Path

import pytest

from legation.model import Failure, Page, Skip
from legation.pages import read
from legation.pages.fetch import Fetcher, Manners, lists, read_address
from legation.pages.sieve import UNWANTED

STORY = (
    "<html><head><title>{0}</title></head><body><article><h1>{0}</h1><p>The foreign minister of Peru flew to Quito on "
    "Thursday and met her counterpart for talks about the border, the ministry said. {0}.</p><p>She will go on to Lima "
    "on Friday, where the president is to receive her, a spokesman told reporters.</p></article></body></html>"
)


def story(site, name: str) -> str:
    return site.put(f"/{name}", STORY.format(f"Talks about {name}"))


def feed(site, path: str, *links: str) -> str:
    items = "".join(
        f"<item><title>T</title><link>{link}</link><pubDate>Thu, 02 May 2024 10:00:00 GMT</pubDate>"
        "<description>A minister of Peru went to see another minister in Quito.</description></item>"
        for link in links
    )
    return site.put(path, f"<rss><channel><title>The Quito Line</title>{items}</channel></rss>", "application/rss+xml")


def test_a_page(site, fetcher):
    url = story(site, "tariffs")
    (page,) = read_address(url, fetcher)
    assert isinstance(page, Page) and page.url == url == page.source and "Quito" in page.text


def test_a_feed_gives_the_pages_that_it_links_to_with_its_date(site, fetcher):
    links = [story(site, "fish"), story(site, "copper")]
    pages = list(read_address(feed(site, "/feed", *links), fetcher))
    assert [page.source for page in pages] == links
    assert all(page.published.start == dt.date(2024, 5, 2) and "Friday" in page.text for page in pages)


def test_an_item_whose_page_cannot_be_had_stands_for_itself(site, fetcher):
    failure, item = read_address(feed(site, "/feed", site.base + "/gone"), fetcher)
    assert isinstance(failure, Failure) and "404" in failure.error
    assert isinstance(item, Page) and "another minister" in item.text


def test_an_unchanged_feed_is_one_request_and_a_failed_one_is_read_again(site, fetcher):
    url = feed(site, "/feed", story(site, "fish"))
    site.pages["/feed"][1]["ETag"] = '"1"'
    assert [type(item) for item in read_address(url, fetcher)] == [Page]
    assert [type(item) for item in read_address(url, fetcher)] == [Skip]
    assert site.asked["/fish"] == 1
    url = feed(site, "/bad", site.base + "/gone")
    site.pages["/bad"][1]["ETag"] = '"2"'
    for _ in range(2):
        assert any(isinstance(item, Failure) for item in read_address(url, fetcher))


def test_opml_and_sitemaps_are_followed_in_order(site, fetcher):
    one, two = feed(site, "/one", story(site, "fish")), feed(site, "/two", story(site, "wheat"))
    opml = site.put(
        "/all.opml", f'<opml><body><outline xmlUrl="{one}"/><outline xmlUrl="{two}"/></body></opml>', "text/xml"
    )
    assert [Path(page.source).name for page in read_address(opml, fetcher)] == ["fish", "wheat"]
    leaf = site.put("/map.xml", f"<urlset><url><loc>{story(site, 'oil')}</loc></url></urlset>", "application/xml")
    top = site.put("/index.xml", f"<sitemapindex><sitemap><loc>{leaf}</loc></sitemap></sitemapindex>", "text/xml")
    assert [Path(page.source).name for page in read_address(top, fetcher)] == ["oil"]


def test_a_list_that_names_itself_ends(site, fetcher):
    url = site.base + "/loop.xml"
    site.put("/loop.xml", f"<sitemapindex><sitemap><loc>{url}</loc></sitemap></sitemapindex>", "text/xml")
    (failure,) = read_address(url, fetcher)
    assert "lists inside lists" in failure.error


def test_packed_and_odd_answers(site, fetcher):
    url = site.put("/packed", gzip.compress(STORY.format("packed").encode()), Content_Encoding="gzip")
    assert isinstance(next(read_address(url, fetcher)), Page)
    assert "not text" in next(read_address(site.put("/x.pdf", b"%PDF-1.7 abc", "application/pdf"), fetcher)).error


def test_rows_of_tables_and_lines_of_lists():
    rows = ["1\t2\thttps://a.example/x\n", "https://b.example/y\n", "# a note\n", "\n", "no address\n"]
    assert list(lists.plain(iter(rows))) == ["https://a.example/x", "https://b.example/y"]


def test_a_list_in_a_folder_is_not_followed(site, tmp_path):
    file = tmp_path / "a.urls"
    file.write_text(story(site, "fish") + "\n")
    with Fetcher(Manners(delay=0.0, private=True)) as fetcher:
        (skip,) = read([str(tmp_path)], door=lambda: fetcher)
        assert isinstance(skip, Skip) and "not named" in skip.reason and not site.asked
        (page,) = read([str(file)], door=lambda: fetcher)
        assert isinstance(page, Page)


@pytest.mark.parametrize("kind", ["page", "feed", "list"])
def test_what_is_fetched_passes_the_sieve_wherever_its_address_came_from(site, fetcher, tmp_path, kind):
    fish, copper = story(site, "fish"), story(site, "copper")
    listed = tmp_path / "some.urls"
    listed.write_text(f"{fish}\n{copper}\n")
    sources = {"page": [fish, copper], "feed": [feed(site, "/feed", fish, copper)], "list": [str(listed)]}[kind]
    first, second = read(sources, door=lambda: fetcher, wanted=lambda text: "copper" in text)
    assert first == Skip(fish, UNWANTED)
    assert isinstance(second, Page) and second.url == copper
