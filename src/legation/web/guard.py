"""What every request passes: only this machine's own names, and headers that let a page do nothing but show itself."""

from __future__ import annotations

import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_PORT = re.compile(r":[0-9]+$")
LOCAL = frozenset({"127.0.0.1", "localhost", "[::1]"})

# No script, style or connection but our own files, nothing inline, no frames: words of a page can never act.
POLICY = "; ".join((
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'",
    "font-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
))  # fmt: skip
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class Guard:
    """Refuses requests for another host (DNS rebinding) and writes from another site; adds the headers."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str] = LOCAL) -> None:
        self.app = app
        self.hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        refusal = refused(scope, self.hosts)
        app = PlainTextResponse(refusal, 403 if "site" in refusal else 421) if refusal else self.app
        await app(scope, receive, with_headers(send))


def refused(scope: Scope, hosts: frozenset[str]) -> str:
    """Return why a request is refused, "" if it is not."""
    headers = Headers(scope=scope)
    host = headers.get("host", "")
    if _PORT.sub("", host) not in hosts:
        return "This server answers only under the names of this machine (127.0.0.1, localhost)."
    if scope["method"] in ("GET", "HEAD"):
        return ""
    return "" if own_site(headers, host) else "A decision can only be sent from a page of this very site."


def own_site(headers: Headers, host: str) -> bool:
    """Say whether a writing request comes from a page of ours: the browser vouches for it, by either header."""
    origin, site = headers.get("origin"), headers.get("sec-fetch-site")
    if origin is not None and origin != f"http://{host}":
        return False
    return site == "same-origin" or (site is None and origin is not None)


def with_headers(send: Send) -> Send:
    """Return a sender that adds the headers to the start of an answer."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return sending
