"""What a question finds: records to walk over, as often as wanted, and tables for Arrow and pandas."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    import pandas as pd  # type: ignore[import-untyped]
    import pyarrow as pa  # type: ignore[import-untyped]

One = TypeVar("One")
Row = Mapping[str, Any]


class Rows(Generic[One]):
    """Records that are looked up anew each time they are walked over; nothing is read before.

    `for record in rows` yields typed records, `rows.rows()` the plain rows that `--format jsonl` prints.
    """

    def __init__(
        self,
        find: Callable[[], Iterator[One]],
        row: Callable[[One], Row],
        table: Callable[[], pa.Table] | None = None,
    ) -> None:
        self._find, self._row, self._table = find, row, table

    def __iter__(self) -> Iterator[One]:
        return self._find()

    def rows(self) -> Iterator[Row]:
        """Yield the records as plain rows."""
        return map(self._row, self._find())

    def first(self) -> One | None:
        """Return the first record, None if there is none."""
        return next(self._find(), None)

    def to_arrow(self) -> pa.Table:
        """Return the records as an Arrow table."""
        if self._table is not None:
            return self._table()
        import pyarrow  # noqa: PLC0415 - half a second that only tables cost

        return pyarrow.Table.from_pylist([dict(row) for row in self.rows()])

    def to_pandas(self) -> pd.DataFrame:
        """Return the records as a data frame. Raises ImportError with advice where pandas is not installed."""
        try:
            return self.to_arrow().to_pandas()
        except ModuleNotFoundError as error:
            raise ImportError("pandas is not installed; add it with `pip install legation[frames]`") from error
