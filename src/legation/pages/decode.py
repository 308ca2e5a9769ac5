"""Bytes to text: which encoding, and when bytes are no text at all."""

from __future__ import annotations

import codecs
import re

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?([\w.:-]{2,40})""", re.IGNORECASE)
# Python knows codecs that are no encodings of pages (hex, unicode_escape, punycode): a page may not call them up.
PAGE_ENCODING = re.compile(r"iso8859|cp\d|koi8|gb|big5|shift_jis|euc|ascii|mac|utf-8")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x7f-\x84\x86-\x9f]")

# An encoding is declared in the first bytes of a page (HTML, section 4.2.5: the first 1024).
HEAD = 1024
# Text has next to no control characters; random bytes read in any one-byte encoding have about one in ten.
MOST_CONTROLS = 0.005


def declared(data: bytes) -> str:
    """Return the encoding that markup declares for itself, empty where it names none that pages are written in."""
    found = DECLARED.search(data[:HEAD])
    try:
        name = codecs.lookup(found.group(1).decode("ascii")).name if found else ""
    except LookupError:
        return ""
    return name if PAGE_ENCODING.match(name) else ""


def guess(data: bytes) -> str:
    """Return an encoding for bytes that are not UTF-8 and declare nothing.

    English pages that are not UTF-8 are Windows-1252; a UTF-8 page with a few broken bytes stays UTF-8.
    """
    sample = data[:1_000_000]
    if len(sample) > 3 and sample[1::2].count(0) > 0.4 * len(sample) / 2:
        return "utf-16-le"
    broken = sample.decode("utf-8", "replace")
    good = sum(char > "\x7f" and char != "\ufffd" for char in broken)
    return "utf-8" if good > broken.count("\ufffd") else "cp1252"


def is_binary(text: str) -> bool:
    """Say whether decoded text is no text: a null character, or many control characters."""
    return "\x00" in text or len(CONTROL.findall(text)) > MOST_CONTROLS * len(text)


def decode(data: bytes, markup: bool = False) -> str | None:
    """Return the text of bytes, None where they hold no text.

    Tried in order: byte order mark, UTF-8, for `markup` the encoding it declares, the best guess. Bytes that do not fit
    the encoding become U+FFFD. Line ends come out as `\\n`.
    """
    if data.startswith(b"%PDF"):
        return None
    text = first_fit(data, markup)
    return None if is_binary(text) else text.replace("\r\n", "\n").replace("\r", "\n")


def first_fit(data: bytes, markup: bool) -> str:
    """Return the text in the first encoding that fits."""
    for mark, name in MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        name = (declared(data) if markup else "") or guess(data)
        return data.decode(name, "replace")
