"""Parquet: a row an event, with its parties, history and words as nested lists (see `arrow` for the columns)."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pyarrow.parquet as pq  # type: ignore[import-untyped]

from legation.exports.arrow import SCHEMA, batches
from legation.exports.view import View


def write(view: View) -> Iterator[bytes]:
    """Yield the bytes of the file; version and query stand in its metadata under `legation`."""
    out = io.BytesIO()
    schema = SCHEMA.with_metadata({"legation": view.note})
    with pq.ParquetWriter(out, schema, compression="zstd") as writer:
        for batch in batches(view.records()):
            writer.write_batch(batch.replace_schema_metadata(schema.metadata))
    yield out.getvalue()
