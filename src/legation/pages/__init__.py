"""Pages: any source to `Page`, its blocks known, its publication date with how that is known.

`read` goes through files and folders, `page_of` reads one JSON Lines row, `read_rows` a stream of them, `blocks` tells
title, headings, paragraphs, captions and furniture of a plain text apart.
"""

from legation.pages.plain import blocks
from legation.pages.reader import read
from legation.pages.rows import open_raw, page_of, read_rows
from legation.pages.sieve import UNWANTED, Raw

__all__ = ["UNWANTED", "Raw", "blocks", "open_raw", "page_of", "read", "read_rows"]
