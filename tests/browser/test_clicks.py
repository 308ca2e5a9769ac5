"""What a reader does with the pages: each click, drag and key leads where it should."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

Look = Callable[..., Page]
Ask = Callable[[str], dict[str, list[dict[str, object]]]]


def test_a_field_of_an_event_opens_its_words_in_the_page(look: Look, ask: Ask) -> None:
    event = ask("/events.json?person=Q701801&kind=meeting")["rows"][0]["id"]
    page = look(f"/events/{event}")
    proof = page.locator("details.proof").first
    proof.locator("summary").click()
    words = proof.locator("mark").inner_text()
    proof.get_by_role("link", name="Open in the page").click()
    expect(page).to_have_url(re.compile("/pages/"))
    assert words in page.locator("mark").all_inner_texts()


def test_a_stop_on_the_map_leads_to_its_trip(look: Look) -> None:
    page = look("/trips?person=Q701801")
    stop = page.locator("legation-map a.lg-stop[aria-label^='Rome']").first
    expect(stop).to_have_attribute("aria-label", re.compile("Wang Yi, 16 February 2023, happened, met Antonio Tajani"))
    stop.click()
    expect(page).to_have_url(re.compile("/trips/"))
    expect(page.locator("main")).to_contain_text("Budapest")


def test_a_tour_is_drawn_as_arcs_and_played_stop_by_stop(look: Look) -> None:
    page = look("/trips?person=Q701801")
    island = page.locator("legation-map")
    assert island.locator(".lg-arc").count() >= 4
    stops = island.locator("a.lg-stop").count()
    slider = island.get_by_label("Stops shown, in time")
    slider.focus()
    page.keyboard.press("Home")
    expect(island.locator(".lg-said")).to_have_text("before the first stop")
    expect(island.locator("a.lg-stop.lg-later")).to_have_count(stops)
    page.keyboard.press("ArrowRight")
    expect(island.locator(".lg-said")).to_contain_text("14 February 2023: Wang Yi, France")
    island.get_by_role("button", name="Play").click()
    expect(island.get_by_role("button", name="Pause")).to_be_visible()
    expect(island.locator(".lg-said")).to_have_text("all stops", timeout=20_000)


def test_the_arrows_walk_the_stops_of_a_map_from_one_tab_stop(look: Look) -> None:
    page = look("/trips?person=Q701801")
    stops = page.locator("legation-map a.lg-stop")
    expect(page.locator("legation-map a.lg-stop[tabindex='0']")).to_have_count(1)
    stops.first.focus()
    page.keyboard.press("ArrowRight")
    expect(stops.nth(1)).to_be_focused()
    expect(page.locator("legation-map .lg-tip")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/trips/"))


def drag(page: Page, since: float, until: float) -> None:
    """Drag over the histogram from one share of its width to another."""
    box = page.locator("legation-histogram svg").bounding_box()
    assert box
    page.mouse.move(box["x"] + since * box["width"], box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + until * box["width"], box["y"] + 24, steps=4)
    page.mouse.up()


def test_a_brush_by_mouse_narrows_the_list_and_stays_in_the_address(look: Look, ask: Ask) -> None:
    page = look("/events")
    before = page.locator("#results a[href^='/events/']").count()
    drag(page, 0.01, 0.05)
    expect(page).to_have_url(re.compile(r"until=2023-"))
    expect(page.locator("#results")).not_to_contain_text("2025")
    assert 0 < page.locator("#results a[href^='/events/']").count() < before
    page.reload()
    expect(page.locator("legation-histogram .lg-said")).to_contain_text("2023")
    page.get_by_role("button", name="Show all days").click()
    expect(page).not_to_have_url(re.compile("until="))
    expect(page.locator("#results a[href^='/events/']")).to_have_count(before)


def test_a_brush_by_keyboard_moves_the_map_too(look: Look) -> None:
    page = look("/trips")
    stops = page.locator("legation-map a.lg-stop")
    before = stops.count()
    page.get_by_label("From", exact=True).focus()
    for _ in range(12):
        page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile("since=2024-"))
    expect(stops).not_to_have_count(before)
    expect(page.locator("#results")).not_to_contain_text("February 2023")


def test_search_while_typing_finds_a_person(look: Look) -> None:
    page = look("/")
    page.keyboard.press("/")
    page.keyboard.type("Wang Yi", delay=20)
    found = page.get_by_role("region", name="Found so far")
    link = found.get_by_role("link", name="Wang Yi").first
    expect(link).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(found.locator("a").first).to_be_focused()
    link.click()
    expect(page).to_have_url(re.compile("/people/"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Wang Yi")


def test_escape_closes_what_was_found(look: Look) -> None:
    page = look("/events")
    page.keyboard.press("/")
    page.keyboard.type("Macron", delay=20)
    found = page.get_by_role("region", name="Found so far")
    expect(found).to_be_visible()
    page.keyboard.press("Escape")
    expect(found).to_be_hidden()
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_the_page_of_results_follows_the_typing_in_place(look: Look) -> None:
    page = look("/search?text=Macron")
    box = page.get_by_role("searchbox")
    box.fill("")
    box.press_sequentially("Orban", delay=20)
    expect(page.locator("#results")).to_contain_text("Viktor Orbán")
    expect(page).to_have_url(re.compile("text=Orban"))


def test_review_by_keys_and_undo(look: Look) -> None:
    page = look("/review")
    questions = page.locator("article.question")
    before = questions.count()
    assert before > 0
    page.keyboard.press("y")
    expect(page.locator("main")).to_contain_text("Kept as decision")
    expect(questions).to_have_count(before - 1)
    page.keyboard.press("z")
    expect(page.locator("main")).not_to_contain_text("Kept as decision")
    expect(questions).to_have_count(before)


def test_a_key_typed_into_a_box_decides_nothing(look: Look) -> None:
    page = look("/review")
    before = page.locator("article.question").count()
    page.get_by_role("searchbox").press_sequentially("yny")
    expect(page).to_have_url(re.compile("/review$"))
    expect(page.locator("article.question")).to_have_count(before)


def test_a_timeline_zooms_and_leads_to_an_event(look: Look) -> None:
    page = look("/timeline?lanes=state")
    island = page.locator("legation-timeline")
    months = island.locator(".lg-tick").count()
    for _ in range(3):
        island.get_by_role("button", name="Zoom in").click()
    assert island.locator(".lg-tick").all_inner_texts() and months
    island.get_by_role("button", name="Show all again").click()
    island.locator("a.lg-item").first.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/events/"))


def test_the_network_leads_to_a_person(look: Look) -> None:
    page = look("/network")
    node = page.locator("legation-network a.lg-node[aria-label^='Wang Yi']").first
    node.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/people/"))
