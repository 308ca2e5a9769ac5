"""The grammar of diplomacy as data: senses (what triggers an event, which slots fill its roles) and word classes."""

from legation.lexicon.load import Lexicon, LexiconError, load
from legation.lexicon.sense import Sense, Test

__all__ = ["Lexicon", "LexiconError", "Sense", "Test", "load"]
