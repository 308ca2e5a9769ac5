"""Words -> places: states, demonyms, cities, seats of government, organisations and groups, with their country."""

from legation.where.found import Found, Kind
from legation.where.gazetteer import Gazetteer, alpha3, gazetteer
from legation.where.points import Point, locate

__all__ = ["Found", "Gazetteer", "Kind", "Point", "alpha3", "gazetteer", "locate"]
