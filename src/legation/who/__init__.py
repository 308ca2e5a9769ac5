"""Words -> parties: who is mentioned in a sentence, and who held which office when."""

from legation.who.fit import fits
from legation.who.mentioned import Mentioned
from legation.who.mentions import find
from legation.who.people import People
from legation.who.person import Fit, Match, Person, Resolved
from legation.who.register import Register, register
from legation.who.resolve import resolve

__all__ = [
    "Fit", "Match", "Mentioned", "People", "Person", "Register", "Resolved", "find", "fits", "register", "resolve",
]  # fmt: skip
