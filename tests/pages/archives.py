"""WARC files of our own making, for tests."""

from __future__ import annotations

import io

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

STORY = (
    "<html><body><h1>Talks number {0}</h1><p>The foreign minister of Peru flew to Quito on Thursday and met her "
    "counterpart for talks about border post {0}.</p><p>She will go on to Lima on Friday, a spokesman said.</p></body>"
    "</html>"
)


def warc(
    number: int, packed: bool = True, status: str = "200 OK", kind: str = "text/html; charset=utf-8", first: int = 0
) -> bytes:
    """Return a WARC file with so many responses, packed record by record as crawlers do; stories count from `first`."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "test"}))
    for n in range(first, first + number):
        head = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        body = io.BytesIO(STORY.format(n).encode())
        url = f"https://news.example/{n}"
        writer.write_record(writer.create_warc_record(url, "response", payload=body, http_headers=head))
    return out.getvalue()
