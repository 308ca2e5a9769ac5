"""Records as rows of Parquet and back: the columns follow the dataclasses of `model`, so that the two cannot drift.

A record becomes a struct, a tuple of records a list of structs, a pair a struct of `first` and `second`; a row is a
page with its blocks, its reports (with their spans) and its mentions.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pyarrow as pa  # type: ignore[import-untyped]

PLAIN = {str: pa.string(), int: pa.int64(), bool: pa.bool_(), float: pa.float64(), dt.date: pa.date32()}
PAIR = ("first", "second")


def schema(record: type) -> pa.Schema:
    """Return the columns of a dataclass."""
    return pa.schema(list(columns(record)))


def columns(record: type) -> pa.StructType:
    """Return the struct of a dataclass."""
    return pa.struct([(name, arrow(hint)) for name, hint in hints(record).items()])


@cache
def hints(record: type) -> dict[str, Any]:
    """Return the types of a dataclass's fields, in order."""
    found = get_type_hints(record)
    return {one.name: found[one.name] for one in fields(record)}


def arrow(hint: Any) -> pa.DataType:
    """Return the Arrow type of a field. Raises TypeError for a type that no record has so far."""
    hint, inner = bare(hint), get_args(bare(hint))
    if hint in PLAIN:
        return PLAIN[hint]
    if is_dataclass(hint) and isinstance(hint, type):
        return columns(hint)
    if get_origin(hint) is Literal:
        return pa.string()
    if get_origin(hint) is tuple and inner[-1] is Ellipsis:
        return pa.list_(arrow(inner[0]))
    if get_origin(hint) is tuple and len(inner) == len(PAIR):
        return pa.struct([(name, arrow(one)) for name, one in zip(PAIR, inner, strict=True)])
    raise TypeError(f"no column for {hint}")


def bare(hint: Any) -> Any:
    """Return a type without its "or None": every column may be empty."""
    if get_origin(hint) in (Union, UnionType):
        (hint,) = (one for one in get_args(hint) if one is not NoneType)
    return hint


def row(hint: Any, value: Any) -> Any:
    """Return a record, or the value of a field, as plain values."""
    hint, inner = bare(hint), get_args(bare(hint))
    if value is None or hint in PLAIN or get_origin(hint) is Literal:
        return value
    if get_origin(hint) is not tuple:
        return {name: row(one, getattr(value, name)) for name, one in hints(hint).items()}
    if inner[-1] is Ellipsis:
        return [row(inner[0], one) for one in value]
    return {name: row(one, part) for name, one, part in zip(PAIR, inner, value, strict=True)}


def record(hint: Any, value: Any) -> Any:
    """Return the record, or the value of a field, that plain values stand for."""
    hint, inner = bare(hint), get_args(bare(hint))
    if value is None or hint in PLAIN or get_origin(hint) is Literal:
        return value
    if get_origin(hint) is not tuple:
        return hint(**{name: record(one, value[name]) for name, one in hints(hint).items()})
    if inner[-1] is Ellipsis:
        return tuple(record(inner[0], one) for one in value)
    return tuple(record(one, value[name]) for name, one in zip(PAIR, inner, strict=True))
