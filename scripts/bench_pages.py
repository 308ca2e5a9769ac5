"""Pages of news as HTML, for measuring: texts put into templates of our own, with all that stands around a story.

Menus, captions, comments and related links, scripts and styles, as news sites have them; the words around the stories
are ours, the outlets are invented. The same number gives the same page.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from html import escape

from legation.model import Page

SECTIONS = "Home World Politics Business Markets Sport Science Health Culture Travel Opinion Video Weather".split()
LINKS = (
    "Ten gardens to see this spring", "Council puts off decision on parking", "Rail strike enters second week",
    "How to sleep better in summer", "The striker who would not run", "Prices of flour fall again",
    "France celebrates its bakers", "A village in Italy sells houses for a song", "German carmaker recalls vans",
    "What we know about the storm", "Minister visits school in the north", "Readers' letters",
)  # fmt: skip
COMMENTS = (
    "Well said, thank you for this.", "I could not disagree more.", "When will the other side be heard?",
    "My uncle was there and tells it differently.", "Please correct the spelling in the second paragraph.",
)  # fmt: skip
SCRIPT = "window.dataLayer=window.dataLayer||[];function track(){dataLayer.push(arguments)};track('page');" * 12
STYLE = (
    ".story{max-width:42em;margin:auto}.menu li{display:inline}.related a{color:#036}.comment{border:1px solid}" * 12
)


def html_of(page: Page, number: int) -> str:
    """Return a page's text as a site would print it: one of three templates, by number."""
    chance = random.Random(number)
    story = [escape(part.strip()) for part in page.text.split("\n\n") if part.strip()]
    body = TEMPLATES[number % len(TEMPLATES)](escape(page.title), story, chance)
    date = f'<meta property="article:published_time" content="{page.published.start}">' if page.published else ""
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(page.title)} | The Bench Post'
        f"</title>"
        f'<meta property="og:site_name" content="The Bench Post">{date}<style>{STYLE}</style>'
        f"<script>{SCRIPT}</script></head><body>{body}</body></html>"
    )


def menu(chance: random.Random) -> str:
    """Return a site's menu, twice as long as anybody reads."""
    rows = "".join(f'<li><a href="/{name.lower()}/{chance.randrange(99)}">{name}</a></li>' for name in SECTIONS * 2)
    return f'<header><nav class="menu"><ul>{rows}</ul></nav></header>'


def related(chance: random.Random) -> str:
    """Return links to other stories."""
    rows = "".join(f'<li><a href="/s/{chance.randrange(9999)}">{escape(t)}</a></li>' for t in chance.sample(LINKS, 8))
    return f'<aside class="related"><h3>Most read</h3><ul>{rows}</ul></aside>'


def comments(chance: random.Random) -> str:
    """Return what readers wrote below."""
    said = "".join(f'<div class="comment"><b>reader{n}</b><p>{chance.choice(COMMENTS)}</p></div>' for n in range(6))
    return f'<section id="comments"><h3>Comments</h3>{said}</section>'


def figure(chance: random.Random) -> str:
    """Return a picture with its caption."""
    return (
        f'<figure><img src="/i/{chance.randrange(999)}.jpg"><figcaption>The building on Monday.</figcaption></figure>'
    )


def footer() -> str:
    """Return the lines at the foot of a page."""
    return (
        "<footer><p>Copyright The Bench Post. All rights reserved.</p><p>Terms of use. Privacy. Contact.</p></footer>"
    )


def plain_site(title: str, story: Sequence[str], chance: random.Random) -> str:
    """Return a page with an article element."""
    words = "".join(f"<p>{part}</p>" for part in story)
    return (
        f'{menu(chance)}<main><article class="story"><h1>{title}</h1>{figure(chance)}{words}</article>'
        f"{related(chance)}{comments(chance)}</main>{footer()}"
    )


def boxed_site(title: str, story: Sequence[str], chance: random.Random) -> str:
    """Return a page of nested boxes, with a related link after every third paragraph."""
    parts = [f"<div><p>{part}</p></div>" for part in story]
    for at in range(len(parts) - len(parts) % 3, 0, -3):
        parts.insert(at, f'<div class="promo">Read also: <a href="/s">{escape(chance.choice(LINKS))}</a></div>')
    inner = "".join(parts)
    return (
        f'{menu(chance)}<div id="wrap"><div class="col"><h1>{title}</h1><div class="story-body">{figure(chance)}'
        f'{inner}</div></div><div class="side">{related(chance)}</div></div>{comments(chance)}{footer()}'
    )


def old_site(title: str, story: Sequence[str], chance: random.Random) -> str:
    """Return a page laid out by tables, with line breaks for paragraphs."""
    words = "<br><br>".join(story)
    return (
        f"<table><tr><td>{menu(chance)}</td></tr><tr><td><h1>{title}</h1><div>{words}</div></td>"
        f"<td>{related(chance)}</td></tr></table>{comments(chance)}{footer()}"
    )


TEMPLATES = (plain_site, boxed_site, old_site)
