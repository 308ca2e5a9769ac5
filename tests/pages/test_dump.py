"""MediaWiki dumps: articles as pages, without what is not prose."""

from __future__ import annotations

import bz2
import datetime as dt
import html

import pytest

from legation.model import Failure, Page
from legation.pages import read

ARTICLE = """{{date|May 2, 2024}}
[[File:Quito.jpg|thumb|A square in Quito]]
The [[foreign minister]] of '''Peru''' flew to [[Quito, Ecuador|Quito]] on Thursday.{{ref|1}}

== Border ==
She met her counterpart for talks about the border, the ministry said.<ref>a note</ref>

{| class="wikitable"
| 1 || 2
|}

== Sources ==
* [https://example.org A list of other pages]
[[Category:Peru]]
"""


def dump(*texts: str, ns: int = 0) -> bytes:
    pages = "".join(
        f"<page><title>Talks {n}</title><ns>{ns}</ns><revision><text>{html.escape(text)}</text></revision></page>"
        for n, text in enumerate(texts)
    )
    words = f'<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/"><siteinfo/>{pages}</mediawiki>'
    return words.encode()


@pytest.mark.parametrize("name", ["a.xml", "a.xml.bz2"])
def test_an_article_becomes_its_prose(tmp_path, name):
    file = tmp_path / name
    file.write_bytes(bz2.compress(dump(ARTICLE)) if name.endswith("bz2") else dump(ARTICLE))
    (page,) = read([str(file)])
    assert isinstance(page, Page) and page.title == "Talks 0"
    assert page.published and page.published.start == dt.date(2024, 5, 2)
    assert "The foreign minister of Peru flew to Quito on Thursday." in page.text and "Border" in page.text
    for gone in ("Category", "thumb", "Sources", "other pages", "a note", "{{", "wikitable", "||"):
        assert gone not in page.text


def test_other_namespaces_and_redirects_are_passed_over(tmp_path):
    file = tmp_path / "a.xml"
    file.write_bytes(dump(ARTICLE, ns=1))
    assert list(read([str(file)])) == []


def test_a_dump_that_breaks_off_keeps_what_came_before(tmp_path):
    file = tmp_path / "a.xml"
    whole = dump(*(ARTICLE.replace("Thursday", f"the {n}th day") for n in range(5)))
    file.write_bytes(whole[: len(whole) * 3 // 4])
    *pages, failure = read([str(file)])
    assert len(pages) == 3 and isinstance(failure, Failure) and "breaks off after 3 articles" in failure.error
