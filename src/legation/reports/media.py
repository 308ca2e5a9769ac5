"""News media are the channel of what is said, not its speaker."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files


@cache
def _names() -> re.Pattern[str]:
    lines = files("legation.reports").joinpath("media.txt").read_text("utf-8").splitlines()
    words = [re.escape(line.strip()) for line in lines if line.strip() and not line.startswith("#")]
    return re.compile(rf"\b(?:{'|'.join(words)})\b")


def is_medium(name: str) -> bool:
    """Tell whether a name is that of a newspaper, agency or broadcaster."""
    return bool(_names().search(name))
