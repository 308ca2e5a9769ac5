"""Addresses to pages: fetched politely, one request at a time from each host, refused where they lead inside."""

from legation.pages.fetch.fetcher import Fetcher
from legation.pages.fetch.manners import Manners
from legation.pages.fetch.reading import read_address, read_addresses, read_list

__all__ = ["Fetcher", "Manners", "read_address", "read_addresses", "read_list"]
