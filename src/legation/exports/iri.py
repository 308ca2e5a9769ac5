"""Names for things in linked formats: stable, the same for the same pages, never the address of a machine."""

from __future__ import annotations

from urllib.parse import quote

from legation.model import Party


def iri(kind: str, name: str) -> str:
    """Return the name of a thing: `urn:legation:KIND:NAME`, with anything a name may not hold written as %XX."""
    return f"urn:legation:{kind}:{quote(name, safe='')}"


def party_key(party: Party) -> str:
    """Return what makes two mentions of a party one: the register's id, a state's code, else name and country."""
    if party.person:
        return f"person:{party.person}"
    if party.kind == "state" and party.country:
        return f"state:{party.country}"
    return f"{party.kind}:{party.name}:{party.country}"


def wikidata(party: Party) -> str:
    """Return a person's address on Wikidata where the register's id is one of Wikidata's, else ""."""
    known = party.person[:1] == "Q" and party.person[1:].isdigit()
    return f"http://www.wikidata.org/entity/{party.person}" if known else ""
