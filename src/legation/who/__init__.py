"""Words -> parties: who is mentioned in a sentence, and who held which office when."""

from legation.who.fit import fits
from legation.who.gaps import Gap, find_gaps, gap_rows
from legation.who.mentioned import Mentioned
from legation.who.mentions import find
from legation.who.people import People
from legation.who.person import Fit, Match, Person, Resolved
from legation.who.register import Register, register
from legation.who.resolve import resolve

__all__ = [
    "Fit", "Gap", "Match", "Mentioned", "People", "Person", "Register", "Resolved",
    "find", "find_gaps", "fits", "gap_rows", "register", "resolve",
]  # fmt: skip
