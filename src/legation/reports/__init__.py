"""Parsed sentences to Reports: frames, roles, status, time, place, speaker, codes."""

from legation.reports.codes import code
from legation.reports.draft import SETTING
from legation.reports.read import Begun, Told, begin, finish, read

__all__ = ["SETTING", "Begun", "Told", "begin", "code", "finish", "read"]
