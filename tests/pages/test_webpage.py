"""HTML to pages: the story without the site, kinds from the tags, dates by how they are known, hostile markup."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from legation.model import Failure, Page
from legation.pages.webpage import page_of_html

Growth = Callable[[Callable[[int], object], int], float]

BODY = """
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Ruiz meets Berg in Oslo</h1><p class="byline">By Olaf Hansen</p>
<figure><img src="a.jpg" alt="x"><figcaption>Ana Ruiz and her host in Oslo</figcaption></figure>
<p>The foreign minister of Spain, <a href="r">Ana Ruiz</a>, met her counterpart in Oslo on <b>Monday</b> for talks.</p>
<h2>Fish and fences</h2>
<p>They agreed to set up a commission on fisheries, Norway's foreign ministry said after the meeting on Monday.</p>
<blockquote><p>"We have a long coast in common," Ruiz told reporters in the harbour after the talks.</p></blockquote>
<ul><li>The commission is to meet in Bergen in June.</li><li>Its report is due by the end of the year.</li></ul>
<p>Ruiz will travel on to Stockholm on Tuesday, where she is to be received by the Swedish prime minister.</p></article>
<div id="comments"><h3>Comments</h3><p>Talk is cheap, said my grandmother, and she was right about it.</p></div>
<footer><p>© 2024 The Courier. All rights reserved.</p></footer>"""

JSON_LD = '<script type="application/ld+json">{"@graph":[{"@type":"Comment","datePublished":"2024-05-09"},%s]}</script>'
ARTICLE = '{"@type":"NewsArticle","datePublished":"2024-05-03T23:30:00+02:00"}'


def page(head: str = "", body: str = BODY, url: str = "") -> Page:
    found = page_of_html(f'<html lang="en"><head>{head}</head><body>{body}</body></html>', "a.html", url)
    assert isinstance(found, Page), found
    return found


def published(head: str = "", body: str = BODY, url: str = "") -> tuple[dt.date, str] | None:
    date = page(head, body, url).published
    return (date.start, date.source) if date else None


def test_the_story_comes_in_blocks_of_known_kinds() -> None:
    found = page()
    shown = [(block.kind, found.text[block.start : block.end][:16]) for block in found.blocks]
    assert shown == [
        ("title", "Ruiz meets Berg "),
        ("caption", "Ana Ruiz and her"),
        ("paragraph", "The foreign mini"),
        ("heading", "Fish and fences"),
        ("paragraph", "They agreed to s"),
        ("paragraph", '"We have a long '),
        ("paragraph", "The commission i"),
        ("paragraph", "Its report is du"),
        ("paragraph", "Ruiz will travel"),
    ]


def test_menus_comments_and_footers_are_not_in_the_text() -> None:
    text = page().text
    assert not any(words in text for words in ("Home", "grandmother", "rights reserved"))


@pytest.mark.parametrize("name", ["dc.date.published", "publication", "date"])
def test_odd_forms_of_a_date_are_read_from_its_tag(name: str) -> None:
    assert published(f'<meta name="{name}" content="Friday, 3rd of May 2024">') == (dt.date(2024, 5, 3), "metadata")


@pytest.mark.parametrize(
    "head",
    [
        "<title>Events of 3 May 2019 remembered</title>",
        '<meta name="description" content="What happened on 3 May 2019">',
        '<meta name="last-modified" content="2019-05-03">',
        '<meta property="article:modified_time" content="2019-05-03T10:00:00Z">',
        '<meta property="og:image" content="https://example.org/2019/05/03/a.jpg">',
        '<meta name="pubdate" content="03/05/2019">',
        '<meta name="date" content="soon">',
        '<script>var shown = "2019-05-03";</script>',
    ],
)
def test_dates_of_other_things_are_not_the_page_s_date(head: str) -> None:
    assert published(head) is None


def test_icons_that_close_themselves_do_not_nest() -> None:
    assert "Fish and fences" in page(body="<svg>" + '<path d="M0 0"/><g><use/></g>' * 500 + "</svg>" + BODY).text


def test_many_captions_take_linear_time(growth: Growth) -> None:
    def read(size: int) -> None:
        figures = "".join(f"<figure><img src='{n}'><figcaption>Caption {n}</figcaption></figure>" for n in range(size))
        assert isinstance(page_of_html(f"<article>{figures}</article>", "a.html"), (Page, Failure))

    assert growth(read, 1_000) < 9


def test_metadata() -> None:
    found = page(
        '<meta property="og:site_name" content="The Courier"><link rel="canonical" href="https://example.org/a">'
    )
    assert (found.title, found.outlet, found.url) == ("Ruiz meets Berg in Oslo", "The Courier", "https://example.org/a")


def test_the_date_is_that_of_the_article_in_json_ld_before_all_others() -> None:
    head = JSON_LD % ARTICLE + '<meta property="article:published_time" content="2024-05-04">'
    assert published(head, url="https://example.org/2024/05/05/a") == (dt.date(2024, 5, 3), "json-ld")


@pytest.mark.parametrize(
    ("head", "url", "source"),
    [
        ('<meta property="article:published_time" content="2024-05-03T10:00:00Z">', "", "metadata"),
        ('<meta name="date" content="3 May 2024">', "https://example.org/2024/06/01/a", "metadata"),
        ("", "https://example.org/world/2024/05/03/talks.html", "url"),
        ("", "https://example.org/world/2024-05-03/talks", "url"),
        ('<script type="application/ld+json">{"broken</script>', "https://example.org/20240503/a", "url"),
    ],
)
def test_dates_and_how_they_are_known(head: str, url: str, source: str) -> None:
    assert published(head, url=url) == (dt.date(2024, 5, 3), source)


def test_a_time_tag_counts_only_where_it_is_marked() -> None:
    marked = '<time itemprop="datePublished" datetime="2024-05-03">today</time>'
    assert published(body=marked + BODY) == (dt.date(2024, 5, 3), "metadata")
    assert published(body='<time datetime="2024-05-03">3 May</time>' + BODY) is None


def test_a_date_in_the_story_is_not_the_page_s_date() -> None:
    assert published(body=BODY.replace("on Tuesday", "on 7 May 2024")) is None


def test_a_short_fragment_is_read_too() -> None:
    found = page(body="<p>Ruiz met Berg in Oslo on Monday and the two signed a treaty.</p>")
    assert found.text == "Ruiz met Berg in Oslo on Monday and the two signed a treaty."


def test_two_line_breaks_on_end_part_paragraphs() -> None:
    found = page(body="<div>Ruiz met Berg in Oslo on Monday.<br><br>\nThe two signed<br>a treaty on fish.</div>")
    assert found.text == "Ruiz met Berg in Oslo on Monday.\n\nThe two signed a treaty on fish."


def test_a_small_picture_inside_a_paragraph_does_not_part_it() -> None:
    found = page(body='<p>Ruiz met <img src="flag.png"> Berg in Oslo on Monday to sign <!-- ad --> a treaty.</p>')
    assert found.text == "Ruiz met Berg in Oslo on Monday to sign a treaty."


def test_a_heading_that_names_the_outlet_is_not_the_title() -> None:
    head = (
        '<meta property="og:site_name" content="The Courier"><meta property="og:title" content="Talks | The Courier">'
    )
    assert page(head, BODY.replace("Ruiz meets Berg in Oslo", "The Courier")).title == "Talks"


def test_headings_are_kept_where_markup_is_odd() -> None:
    odd = BODY.replace("<article>", '<div class="story">').replace("</article>", "</div>").replace("h2>", "h3>")
    found = page(body=odd)
    assert [found.text[b.start : b.end] for b in found.blocks if b.kind == "heading"] == ["Fish and fences"]


@pytest.mark.parametrize("tags", ["<div>", "<b>", "<ul><li>", "<table><tr><td>", "<span><i>", "<x-y>"])
def test_nested_tags_are_refused_before_they_are_parsed(tags: str) -> None:
    found = page_of_html(tags * 100_000, "bomb.html")
    assert isinstance(found, Failure) and "nest too deep" in found.error and found.advice


@pytest.mark.parametrize(
    "piece",
    ["<p>", "<li>", "<td>", "<!--", "<script>", "<", "</p", "<a href='", "<![CDATA[", "<?", "&#", "<head>", "<time>"],
)
def test_hostile_markup_takes_linear_time(piece: str, growth: Growth) -> None:
    def read(size: int) -> None:
        assert isinstance(page_of_html(piece * size, "a.html"), (Page, Failure))

    assert growth(read, 5_000) < 9


@pytest.mark.parametrize(
    "html",
    ["<", "<!--", "<html></html>", "<p>\x00</p>", "<?xml version='1.0' encoding='utf-8'?><p>x</p>", "&#xD800; &#0;"],
)
def test_scraps_of_markup_end_in_a_page_or_a_failure(html: str) -> None:
    assert isinstance(page_of_html(html, "a.html"), (Page, Failure))
