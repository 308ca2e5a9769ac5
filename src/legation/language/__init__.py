"""Text to sentences, sentences through the gate, sentences to parses."""

from legation.language.gate import Gate
from legation.language.parse import Parser
from legation.language.sentences import split
from legation.language.sieve import is_diplomacy

__all__ = ["Gate", "Parser", "is_diplomacy", "split"]
