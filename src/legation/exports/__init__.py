"""What leaves a ledger: one module a format, each with `write(...) -> Iterator[str]`; same pages, same bytes."""
