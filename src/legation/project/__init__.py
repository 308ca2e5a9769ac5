"""Bring your own: a folder with your lexicon, terms, issues and outlets, used by `legation read`."""

from legation.project.folder import MARK, Project, ProjectError, find
from legation.project.start import start

__all__ = ["MARK", "Project", "ProjectError", "find", "start"]
