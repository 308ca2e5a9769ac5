"""Plain text to blocks: title, headings, captions, furniture; offsets exact whatever the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from legation.pages import blocks

Growth = Callable[[Callable[[int], object], int], float]

PAGE = """Skip to content

Envoy Lands in Oslo

A short deck under the title, with its full stop.

Ana Ruiz, head of the mission
Ana Ruiz, head of the mission

Ana Ruiz arrived in Oslo on Monday and met the Norwegian foreign minister for talks on fisheries.

Advertisement

What Comes Next

She is to travel to Stockholm on Tuesday and to return to Madrid at the end of the week.

Ana Ruiz, head of the mission
Ana Ruiz, head of the mission

Comments

olaf99
Talk is cheap, said my grandmother.

Latest
Herring quota cut again
"""


def kinds(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in blocks(text, title)]


def of_kind(text: str, kind: str) -> list[str]:
    return [words for found, words in kinds(text) if found == kind]


def test_a_page_with_furniture_falls_into_its_parts() -> None:
    assert of_kind(PAGE, "title") == ["Envoy Lands in Oslo"]
    assert of_kind(PAGE, "heading") == ["What Comes Next"]
    assert [words[:8] for words in of_kind(PAGE, "paragraph")] == ["A short ", "Ana Ruiz", "She is t"]
    assert of_kind(PAGE, "caption") == ["Ana Ruiz, head of the mission"]


def test_repeats_of_a_caption_and_what_follows_comments_are_furniture() -> None:
    furniture = of_kind(PAGE, "furniture")
    assert furniture.count("Ana Ruiz, head of the mission") == 3
    assert furniture[0] == "Skip to content" and "Advertisement" in furniture
    assert furniture[-5:] == [
        "Comments",
        "olaf99",
        "Talk is cheap, said my grandmother.",
        "Latest",
        "Herring quota cut again",
    ]


def test_a_comments_link_above_the_story_does_not_hide_it() -> None:
    story = "The minister flew to Lima on Friday and signed a treaty on the border with his host."
    assert ("paragraph", story) in kinds(f"Comments\n\n{story}\n\n{story[:-1]} today.")


def test_single_newlines_part_paragraphs() -> None:
    text = "The minister flew to Lima on Friday, officials said, and met his host.\nTalks will go on for two days."
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    "heading",
    [
        "Chad–Niger relations",
        "Denmark–Sweden relations, Proposals for a bridge over the strait, Aftermath of the 2026 Baltic storm",
        "Impact on the Talks",
        "What does Lima want?",
        "Coalition of the willing (Baltic Sea)",
    ],
)
def test_digest_headings_stay_apart_from_their_items(heading: str) -> None:
    item = "The two governments agree to reopen their border. (Reuters) (AFP via France 24)"
    assert kinds(f"{heading}\n\n{item}", "Events of the day") == [("heading", heading), ("paragraph", item)]


def test_the_title_is_the_known_one_where_it_is_known() -> None:
    text = "World in brief\n\nChad–Niger relations\n\nThe two governments agree to reopen their border."
    assert [kind for kind, _ in kinds(text, "World in Brief")] == ["title", "heading", "paragraph"]
    assert [kind for kind, _ in kinds(text[16:], "Another title")] == ["heading", "paragraph"]


def test_hard_wrapped_paragraphs_are_put_together() -> None:
    wrapped = (
        "The foreign minister of Peru travelled to Quito on Thursday for talks\n"
        "with her counterpart about the border, the ministry said, and will go\n"
        "on to Bogota.\n"
    )
    text = f"Talks in Quito\n\n{wrapped}\n{wrapped.replace('Quito', 'Lima')}"
    found = kinds(text)
    assert [kind for kind, _ in found] == ["title", "paragraph", "paragraph"]
    assert found[1][1] == wrapped.strip()


@pytest.mark.parametrize(
    "line",
    [
        "Share this article",
        "By Ana Ruiz and Olaf Berg",
        "BY ANA RUIZ",
        "By our diplomatic correspondent",
        "By Ana Ruiz, Quito",
        "(Reporting by Olaf Berg; editing by Ana Ruiz)",
        "Friday, May 3, 2024 - 10:40",
        "Last updated: 03.05.2024 10:40",
        "Published: 3 May 2024",
        "3 May 2024 10:40 GMT",
        "5 min read",
        "© 2024 The Courier. All rights reserved.",
        "We use cookies to improve your experience.",
        "Subscribe to our newsletter",
        "Photo: Olaf Berg / Courier",
        "Read more: A bridge too far",
        "Home | World | Sport | Weather",
        "(12) Comments",
        "https://example.org/story",
        "* * *",
    ],
)
def test_furniture_lines(line: str) -> None:
    story = "The minister flew to Lima on Friday and signed a treaty on the border with his host."
    assert kinds(f"{story}\n\n{line}")[-1] == ("furniture", line)


@pytest.mark.parametrize(
    "sentence",
    [
        "By Friday the two ministers had signed the treaty.",
        "By Monday, the talks had failed.",
        "Posted to Berlin in 2019, the ambassador left in 2023.",
        "March 3, 2024 was a bad day for Lima.",
        "A Reuters/Ipsos poll shows that most people want the treaty, and the minister agrees with them.",
        "The two leaders posed for a group photo by the lake and then signed the treaty in the hall.",
        "The minister then told reporters:",
        "The two governments agree on a treaty (Reuters)",
        "Share prices fell after the talks between the two ministers failed in Geneva on Monday.",
        "Comments by the minister angered Lima, which recalled its ambassador on Friday.",
        "May visited Lima on 3 June 2018 and met the president for talks on trade.",
    ],
)
def test_sentences_that_begin_like_furniture_are_kept(sentence: str) -> None:
    assert kinds(f"{sentence}\n\nThe talks will go on.")[0] == ("paragraph", sentence)


def test_captions_are_known_by_their_credit() -> None:
    story = "The minister flew to Lima on Friday."
    for credit in (
        "(Photo by Olaf Berg)",
        "Photo: Olaf Berg",
        "REUTERS/Olaf Berg",
        "[File photo]",
        "Berg/Getty Images",
    ):
        caption = f"Ana Ruiz and her host shake hands in Lima on Friday. {credit}"
        assert kinds(f"{story}\n\n{caption}")[1] == ("caption", caption)


def test_links_after_related_end_at_the_next_prose() -> None:
    prose = "The minister then flew on to Lima, where she met the president for talks about trade."
    text = f"{prose}\n\nRelated\n\nHerring quota cut again\n\n{prose[:-1]} again."
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "furniture", "furniture", "paragraph"]


@settings(deadline=None)
@given(st.text())
@example("\x85a\x1cb\u2028 c")
@example("a\r\n\r\nb\rc")
@example("\ud800 Comments\n\ud800")
def test_blocks_cover_any_text(text: str) -> None:
    found = blocks(text)
    ends = [0, *(block.end for block in found)]
    assert all(end <= block.start < block.end <= len(text) for end, block in zip(ends, found, strict=False))
    inside = {at for block in found for at in range(block.start, block.end)}
    assert all(at in inside for at, char in enumerate(text) if not char.isspace())


LINES = [
    "Comments",
    "Related",
    "Ana Ruiz, head of the mission",
    "Share",
    "He left.",
    "x" * 50,
    "and so on",
    "",
    "Was it so?",
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(LINES)))
def test_blocks_cover_any_page_of_furniture(lines: list[str]) -> None:
    text = "\n".join(lines)
    shown = "".join(text[block.start : block.end] for block in blocks(text))
    assert "".join(shown.split()) == "".join(text.split())


@pytest.mark.parametrize(
    "piece", ["!", "a ", "Home\n", "\n\n", ".]", ". [1]", "(", "by A ", "a | ", "Home\nA long line of words, here.\n"]
)
def test_hostile_text_takes_linear_time(piece: str, growth: Growth) -> None:
    assert growth(lambda size: blocks(piece * size), 5_000) < 9
    found = blocks(piece * 20_000)
    assert bool(found) == bool(piece.strip())
