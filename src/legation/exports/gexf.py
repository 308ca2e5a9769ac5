"""GEXF 1.3, a dynamic network for Gephi: parties and their dealings, with a spell for each event that has days."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as etree

from legation.exports.atom import legal
from legation.exports.network import Edge, Network, Node, network
from legation.exports.view import View

_SPACE = "http://gexf.net/1.3"
_NODE = (("0", "kind"), ("1", "country"), ("2", "events"))
_EDGE = (("0", "kind"), ("1", "status"))


def write(view: View) -> Iterator[str]:
    """Yield the pieces of the document; an edge without spells is one whose events have no days."""
    made = network(view.events())
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<gexf xmlns="{_SPACE}" version="1.3">\n'
    yield text(head(view.note))
    yield '<graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">\n'
    yield text(declared("node", _NODE)) + text(declared("edge", _EDGE))
    yield from pieces(made)
    yield "</graph>\n</gexf>\n"


def pieces(made: Network) -> Iterator[str]:
    """Yield nodes, then edges, by their keys."""
    yield "<nodes>\n"
    for key in sorted(made.nodes):
        yield text(node(made.nodes[key]))
    yield "</nodes>\n<edges>\n"
    for number, ends in enumerate(sorted(made.edges)):
        yield text(edge(made.edges[ends], number))
    yield "</edges>\n"


def head(note: str) -> etree.Element:
    """Return what the file says of itself."""
    meta = etree.Element("meta")
    etree.SubElement(meta, "creator").text = "Legation"
    etree.SubElement(meta, "description").text = legal(note)
    return meta


def declared(of: str, names: tuple[tuple[str, str], ...]) -> etree.Element:
    """Return the declaration of the attributes of nodes or edges."""
    made = etree.Element("attributes", {"class": of, "mode": "static"})
    for number, name in names:
        kind = "integer" if name == "events" else "string"
        etree.SubElement(made, "attribute", id=number, title=name, type=kind)
    return made


def node(one: Node) -> etree.Element:
    """Return a node."""
    made = etree.Element("node", id=legal(one.key), label=legal(one.label))
    values(made, (("0", one.kind), ("1", one.country), ("2", str(one.events))))
    return made


def edge(one: Edge, number: int) -> etree.Element:
    """Return an edge; its weight is the number of events."""
    ends = {"source": legal(one.source), "target": legal(one.target)}
    made = etree.Element("edge", {"id": str(number), **ends, "weight": str(one.events), "label": one.kind})
    values(made, (("0", one.kind), ("1", one.status)))
    if one.spells:
        spells = etree.SubElement(made, "spells")
        for start, end in sorted(set(one.spells)):
            etree.SubElement(spells, "spell", start=start.isoformat(), end=end.isoformat())
    return made


def values(parent: etree.Element, found: tuple[tuple[str, str], ...]) -> None:
    """Add the values of the attributes that are known."""
    made = etree.SubElement(parent, "attvalues")
    for number, value in found:
        if value:
            etree.SubElement(made, "attvalue", {"for": number, "value": legal(value)})


def text(element: etree.Element) -> str:
    """Return an element as a line."""
    return etree.tostring(element, encoding="unicode") + "\n"
