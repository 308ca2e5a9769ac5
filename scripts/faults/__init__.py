"""The classes of errors on the gold, for `make errors`."""
