"""Text to sentences, sentences through the gate, sentences to parses."""

from legation.language.gate import Gate, is_diplomacy
from legation.language.parse import Parser
from legation.language.sentences import split

__all__ = ["Gate", "Parser", "is_diplomacy", "split"]
