"""The gold's own scorers, loaded from beside the project, so that errors are counted as the scorers count them."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType


def scorer(script: Path) -> ModuleType:
    """Load a scorer; raises FileNotFoundError if there is none."""
    spec = importlib.util.spec_from_file_location(script.stem, script)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"{script}: no such scorer")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
