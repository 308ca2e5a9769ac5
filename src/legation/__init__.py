"""Legation reads news pages and keeps a ledger of diplomacy."""

__version__ = "0.1.0"
