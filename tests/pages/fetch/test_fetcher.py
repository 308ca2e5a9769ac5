"""One address to its answer: manners, caps, and no way inside."""

from __future__ import annotations

import time

import pytest

from legation.pages.fetch import Fetcher, Manners, address
from legation.pages.fetch.errors import FetchError
from legation.pages.fetch.pace import Pace


def wrong(fetcher: Fetcher, url: str) -> FetchError:
    with pytest.raises(FetchError) as caught:
        fetcher.get(url)
    assert caught.value.advice
    return caught.value


def test_a_page_comes_with_its_bytes_and_our_name(site, fetcher):
    url = site.put("/a", "<p>Hello</p>")
    answer = fetcher.get(url)
    assert answer.body == b"<p>Hello</p>" and answer.url == url
    assert site.headers["/a"]["User-Agent"].startswith("legation")


def test_robots_are_asked_once_and_obeyed(site, fetcher):
    site.put("/robots.txt", "User-agent: legation\nDisallow: /closed\n", "text/plain")
    assert fetcher.get(site.put("/open", "x")).body == b"x"
    assert "robots.txt" in wrong(fetcher, site.put("/closed/a", "x")).error
    assert site.asked["/robots.txt"] == 1 and site.asked["/closed/a"] == 0


@pytest.mark.parametrize(("status", "free"), [(404, True), (403, True), (500, False), (503, False)])
def test_a_site_without_rules_is_open_one_whose_server_fails_is_not(site, fetcher, status, free):
    site.put("/robots.txt", "", status=status)
    url = site.put("/a", "x")
    if free:
        assert fetcher.get(url).body == b"x"
    else:
        assert "robots.txt" in wrong(fetcher, url).error


def test_redirects_are_followed_so_far(site, fetcher):
    site.put("/end", "x")
    for number in range(20):
        site.put(f"/{number}", "", status=302, Location="/end" if number == 3 else f"/{number + 1}")
    assert fetcher.get(site.base + "/0").url == site.base + "/end"
    assert wrong(fetcher, site.base + "/4").error == "too many redirects"


def test_what_has_not_changed_is_not_sent_again(site, fetcher):
    url = site.put("/feed", "x", ETag='"1"')
    first = fetcher.get(url)
    fetcher.notes.take(url, first.note)
    assert fetcher.get(url).body is None and site.asked["/feed"] == 2


def test_a_known_page_is_not_asked_for(site):
    url = site.put("/a", "x")
    with Fetcher(Manners(private=True, delay=0.0), known={url}.__contains__) as fetcher:
        assert fetcher.get(url, again=False).body is None
        assert not site.asked
        assert fetcher.get(url).body == b"x"


def test_an_answer_over_the_limit_is_refused(site):
    url = site.put("/a", b"x" * 5000)
    with Fetcher(Manners(private=True, delay=0.0, largest=1000)) as fetcher:
        assert "larger than" in wrong(fetcher, url).error


@pytest.mark.parametrize("status", [401, 404, 410, 429, 500])
def test_other_answers_say_their_status(site, fetcher, status):
    assert str(status) in wrong(fetcher, site.put("/a", "x", status=status)).error


def test_nobody_there(fetcher):
    assert wrong(fetcher, "http://127.0.0.1:9/a").error.startswith("no answer")


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org/a",
        "file:///etc/passwd",
        "http://",
        "http://[::1",
        "http://user:pass@example.org/",
        "http:///a",
    ],
)
def test_what_is_no_web_address(url):
    with pytest.raises(FetchError):
        address.check(url, Manners())


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "169.254.169.254", "[::1]", "[fe80::1]", "[::ffff:127.0.0.1]", "0.0.0.0",
     "localhost", "2130706433", "224.0.0.1", "[2002:7f00:1::]"],
)  # fmt: skip
def test_this_machine_and_its_network_are_closed(host):
    with pytest.raises(FetchError, match=r"public|host"):
        address.check(f"http://{host}/", Manners())


def test_a_redirect_inside_is_refused(site, monkeypatch):
    """A public page that sends the reader to a private address: the second step is checked like the first."""
    inside = site.put("/secret", "x").replace("127.0.0.1", "localhost")
    url = site.put("/a", "", status=302, Location=inside)

    def check(found: str, manners: Manners) -> None:
        if "localhost" in found:
            raise FetchError("not a public address", address.INSIDE)

    monkeypatch.setattr(address, "check", check)
    monkeypatch.setattr(address, "is_open", lambda _: True)
    with Fetcher(Manners(delay=0.0)) as fetcher:
        assert wrong(fetcher, url).error == "not a public address"
    assert site.asked["/a"] == 1 and not site.asked["/secret"]


def test_an_answer_from_inside_is_refused_though_its_name_looked_public(site, monkeypatch):
    """A name may be looked up twice with two answers: what counts is the machine that answered."""
    url = site.put("/a", "x")
    monkeypatch.setattr(address, "check", lambda *_: None)
    with Fetcher(Manners(delay=0.0)) as fetcher:
        assert wrong(fetcher, url).error == "not a public address"


def test_a_host_waits_for_its_turn_and_no_other_host_does():
    pace = Pace(0.05)
    begin = time.monotonic()
    for _ in range(3):
        pace.wait("one")
    assert time.monotonic() - begin >= 0.1
    pace = Pace(30.0)
    for number in range(50):
        pace.wait(f"host{number}")
    assert time.monotonic() - begin < 30
