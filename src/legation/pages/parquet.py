"""Parquet files to pages: rows of the same shape as JSON Lines, a batch at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from legation.model import Failure, Page, Skip
from legation.pages.decode import decode
from legation.pages.rows import page_of
from legation.pages.sieve import Wanted
from legation.pages.size import fail, show

BATCH = 64
"""Rows held at a time: pages may have megabytes each."""
COLUMNS = ("id", "url", "date", "published", "title", "outlet", "text", "html")


def read_parquet(path: Path, wanted: Wanted | None = None) -> Iterator[Page | Skip | Failure]:
    """Yield the page of each row of a file with a column `text` or `html`, named `file#row`, rows counted from 1."""
    import pyarrow  # type: ignore[import-untyped] # noqa: PLC0415 - slow to load, and few runs read Parquet
    import pyarrow.parquet  # type: ignore[import-untyped] # noqa: PLC0415

    source = show(str(path))
    try:
        with pyarrow.parquet.ParquetFile(path) as file:
            known = [name for name in COLUMNS if name in file.schema_arrow.names]
            if not {"text", "html"} & set(known):
                yield fail(source, "no column text or html", "name the column of the pages' words text or html")
                return
            rows = (row for batch in file.iter_batches(BATCH, columns=known) for row in as_bytes(batch).to_pylist())
            for number, row in enumerate(rows, 1):
                yield page_of(plain(row), f"{source}#{number}", wanted)
    except (pyarrow.ArrowException, UnicodeError) as error:
        yield fail(source, f"unreadable Parquet: {str(error)[:120]}", "make the file again, or fetch it again")


def as_bytes(batch: Any) -> Any:
    """Return a batch whose columns of words are bytes, without a copy: words of one row that are no UTF-8, which other
    programs do write, would cost the whole file."""
    import pyarrow  # noqa: PLC0415

    words = (pyarrow.types.is_string, pyarrow.types.is_large_string)
    columns = [
        one.cast(pyarrow.large_binary()) if any(test(one.type) for test in words) else one for one in batch.columns
    ]
    return pyarrow.RecordBatch.from_arrays(columns, names=batch.schema.names)


def plain(row: Mapping[str, Any]) -> dict[str, object]:
    """Return a row with its days as ISO text and its bytes as words."""
    return {key: value_of(value, key == "html") for key, value in row.items()}


def value_of(value: Any, markup: bool) -> object:
    """Return a cell as JSON Lines would have it: UTF-8 to the letter, other bytes in the likeliest encoding, which
    `markup` may name itself."""
    if isinstance(value, dt.date):
        return value.isoformat()
    try:
        return value.decode() if isinstance(value, bytes) else value
    except UnicodeDecodeError:
        return decode(value, markup)
