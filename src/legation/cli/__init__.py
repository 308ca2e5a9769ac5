"""The command line: the same verbs as the Python API, one module for each group of commands."""

from legation.cli.app import app, main

__all__ = ["app", "main"]
