"""Words to When: find the time expressions of a text, and resolve them against the day a page was published."""

from .dateline import Dateline, find_dateline
from .expression import Expression
from .find import find
from .resolve import resolve

__all__ = ["Dateline", "Expression", "find", "find_dateline", "resolve"]
