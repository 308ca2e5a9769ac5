"""Text to sentences, sentences through the gate, sentences to parses."""

from legation.language.parse import Parser
from legation.language.sentences import split

__all__ = ["Parser", "split"]
