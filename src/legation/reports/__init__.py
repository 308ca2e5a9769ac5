"""Parsed sentences to Reports: frames, roles, status, time, place, speaker, codes."""

from legation.reports.codes import code
from legation.reports.draft import PASSING, SETTING
from legation.reports.read import Begun, Told, begin, finish, read

__all__ = ["PASSING", "SETTING", "Begun", "Told", "begin", "code", "finish", "read"]
