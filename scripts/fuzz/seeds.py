"""Where fuzzing begins: a small, whole example of each format, written here."""

from __future__ import annotations

import bz2
import gzip
import io
from collections.abc import Iterator

import pyarrow  # type: ignore[import-untyped]
import pyarrow.parquet  # type: ignore[import-untyped]

from legation.lexicon import load

STORY = (
    "Ada Quell met Bo Tarn in Port Tin on Tuesday, 2 April 2024. “We agree on tin,” the minister told reporters. "
    "The two had last met in late 2023, and will meet again next month."
)
HTML = f"""<html><head><title>Talks - The Tin Post</title><meta property="article:published_time" content="2024-04-03">
<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "2024-04-03T10:00:00Z"}}</script></head>
<body><h1>Talks</h1><figure><img src="a.jpg"><figcaption>Two</figcaption></figure><p>{STORY}</p></body></html>"""
FEED = f"""<rss version="2.0"><channel><title>Tin</title><item><title>Talks</title><link>http://a.b/c</link>
<pubDate>Wed, 03 Apr 2024 10:00:00 GMT</pubDate><description><![CDATA[<p>{STORY}</p>]]></description></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Tin</title><entry><id>x</id>
<updated>2024-04-03T10:00:00Z</updated>
<link href="http://a.b/c"/><content type="html">{STORY}</content></entry></feed>"""
ROW = f'{{"id": "a", "date": "2024-04-03", "title": "Talks", "text": "{STORY}"}}\n{{"id": 2, "html": "<p>x</p>"}}\n'
OPML = '<opml version="2.0"><body><outline xmlUrl="http://a.b/feed"/></body></opml>'
SITEMAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://a.b/c</loc></url></urlset>'
DUMP = f"""<mediawiki><page><title>Talks</title><ns>0</ns><revision><text>{{{{date|April 3, 2024}}}} {STORY}
[[File:a.jpg|thumb]] {{| table |}} [[Category:x]]</text></revision></page></mediawiki>"""


def warc() -> bytes:
    """Return a WARC file of one response."""
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + HTML.encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.b/c\r\nWARC-Date: 2024-04-03T00:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def parquet() -> bytes:
    """Return a Parquet file of one row."""
    out = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table({"id": ["a"], "text": [STORY], "date": ["2024-04-03"]}), out)
    return out.getvalue()


def stories() -> Iterator[bytes]:
    """Yield stories of five sentences each: examples of the lexicon, far apart in it."""
    told = [sense.example for sense in load().senses if sense.example]
    for first in range(40):
        yield " ".join(told[first::40][:5]).encode()


SEEDS: dict[str, tuple[bytes, ...]] = {
    "html": (HTML.encode(), HTML.encode("utf-16"), b"<p>caf\xe9</p>"),
    "plain": (STORY.encode(), b"A\n\nB\n\nComments\n\nC"),
    "feed": (FEED.encode(), ATOM.encode()),
    "rows": (ROW.encode(),),
    "rows-gz": (gzip.compress(ROW.encode(), mtime=0),),
    "addresses": (OPML.encode(), SITEMAP.encode(), b"http://a.b/c\nx\thttp://a.b/d\n"),
    "warc": (warc(),),
    "warc-gz": (gzip.compress(warc(), mtime=0),),
    "dump": (bz2.compress(DUMP.encode()),),
    "xml": (DUMP.encode(), FEED.encode(), OPML.encode()),
    "parquet": (parquet(),),
    "story": tuple(stories()),
    "dates": (b"2024-04-03/2024-05", b"../2024~", b"2024?/.."),
    "times": (STORY.encode(), b"from 30 to 31 February; May 13-17; the 1990s; two weeks ago; Q3 2024; 31/12/99"),
    "query": (b"state=CN&kind=visit&since=2023-02-01&text=a+b&year=2023", b"as_of=2024-04-03&month=2024-02"),
    "search": (b'tin AND "port', b"NEAR(a b) * ^ col:x -y (", "Séjourné".encode()),
}
