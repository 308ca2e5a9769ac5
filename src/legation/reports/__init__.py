"""Parsed sentences to Reports: frames, roles, status, time, place, speaker, codes."""

from legation.reports.codes import code
from legation.reports.read import read

__all__ = ["code", "read"]
