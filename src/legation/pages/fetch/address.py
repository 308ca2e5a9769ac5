"""Which addresses may be fetched: http and https, on hosts of the open internet unless private ones are allowed.

A page may name any address: without this, a feed could make the reader ask the machines beside it (server-side request
forgery, OWASP A10:2021). Every redirect is checked anew, and so is the address that the answer really came from.
"""

from __future__ import annotations

import ipaddress
import socket
from urllib.parse import urlsplit

from legation.pages.fetch.errors import FetchError
from legation.pages.fetch.manners import Manners

SCHEMES = {"http": 80, "https": 443}
INSIDE = "it leads to this machine or its own network; if you mean it, allow it with --allow-private"


def check(url: str, manners: Manners) -> None:
    """Raise FetchError unless an address may be fetched."""
    host, port = parts(url)
    if manners.private:
        return
    try:
        found = socket.getaddrinfo(host, port, proto=socket.IPPROTO_TCP)
    except (OSError, UnicodeError) as error:
        raise FetchError("host not found", "check the address and your connection") from error
    if not all(is_open(str(entry[4][0])) for entry in found):
        raise FetchError("not a public address", INSIDE)


def parts(url: str) -> tuple[str, int]:
    """Return host and port of an address. Raises FetchError for what is no web address."""
    try:
        split = urlsplit(url)
        host, port = split.hostname, split.port
    except ValueError as error:
        raise FetchError("no address", "write it as https://host/path") from error
    if split.scheme not in SCHEMES or not host:
        raise FetchError("no web address", "give an address that begins with http:// or https://")
    if split.username or split.password:
        raise FetchError("an address with a password", "leave user and password out")
    return host, port or SCHEMES[split.scheme]


def is_open(address: str) -> bool:
    """Say whether an IP address is one of the open internet: not private, loopback, link-local, multicast or such."""
    try:
        found = ipaddress.ip_address(address.split("%", maxsplit=1)[0])
    except ValueError:
        return False
    inner = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None) or found
    return inner.is_global and not inner.is_multicast
