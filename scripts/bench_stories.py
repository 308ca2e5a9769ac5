"""Stories made from sentences of our own with names and numbers by chance: any number of different pages of news.

One in twenty tells of diplomacy, as in general news. The same number gives the same story.
"""

from __future__ import annotations

import random
from datetime import date, timedelta

from legation.model import Block, Page, Published

ONE_IN = 20
FIRST = "Anna Marko Jelena Tomas Lucia Peter Nadia Oscar Irene Viktor Paula Samir".split()
TOWNS = "Ashford Brinley Calder Dunmore Eastwick Farnley Garside Holmby Ilkeston Kelby".split()
STATES = "Peru Chile Kenya Ghana Norway Latvia Jordan Qatar Nepal Laos Malta Fiji".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday".split()
GENERAL = (
    "The council of {town} will close the bridge for {n} weeks while workers mend its northern pier.",
    "{name}, who has coached the side since last spring, said the defence had been asleep for {n} minutes.",
    "Prices of milk rose by {n} per cent in a month, and shops in {town} expect them to rise again.",
    "A fire broke out in a warehouse in {town} late on {day}; {n} people were led to safety.",
    "The singer {name} will open the season with {n} concerts, most of them sold out for months.",
    "Doctors at the clinic in {town} treated {n} patients after the heat of {day}.",
    "Shares of the maker of trains fell by {n} points before recovering in the afternoon.",
    "{name} moved into the old mill with two dogs and {n} boxes of books.",
    "The school in {town} has {n} pupils more than it has chairs, its head {name} wrote to parents.",
    "Police in {town} are looking for {n} bicycles that vanished from the station on {day}.",
)
DIPLOMACY = (
    "The foreign minister of {here}, {name}, arrived in the capital of {there} on {day} for talks on fishing rights.",
    "{here} and {there} signed an agreement on {n} border posts after a meeting of their presidents on {day}.",
    "The president of {here} will travel to {there} next week, the foreign ministry said.",
    "{here} called on {there} to release {n} fishermen and summoned its ambassador.",
    "The ministers also discussed visas, said {name}, a spokeswoman for the foreign ministry of {here}.",
    "{there} postponed the visit of the prime minister of {here}, {name}, that was planned for {day}.",
)


def story(number: int) -> Page:
    """Return the story of a number: ten paragraphs of two sentences, dated and titled."""
    chance = random.Random(number)
    sentences = DIPLOMACY if number % ONE_IN == ONE_IN - 1 else GENERAL
    here, there = chance.sample(STATES, 2)
    paragraphs = [" ".join(one(chance, sentences, here, there) for _ in range(2)) for _ in range(10)]
    title = one(chance, sentences, here, there).rstrip(".")
    text = "\n\n".join(paragraphs)
    day = date(2020, 1, 1) + timedelta(days=number % 1000)
    published = Published(day, day, "given")
    return Page(str(number), "bench", text, (Block(0, len(text), "paragraph"),), title, published=published)


def one(chance: random.Random, sentences: tuple[str, ...], here: str, there: str) -> str:
    """Return a sentence with everything filled in."""
    surname = chance.choice("BDGHKLMNPRST") + "".join(
        chance.choice(("al", "or", "en", "ik", "ov", "as")) for _ in "123"
    )
    return chance.choice(sentences).format(
        town=chance.choice(TOWNS), name=f"{chance.choice(FIRST)} {surname}", day=chance.choice(DAYS),
        n=chance.randrange(2, 90), here=here, there=there,
    )  # fmt: skip
