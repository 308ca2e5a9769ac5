"""Check a file of FollowTheMoney entities with followthemoney itself: schemata, properties, values, references.

Run by `make ftm` in an environment of its own, because one of the library's needs is compiled for minutes.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from followthemoney import model

Entity = dict[str, Any]


def problems(entity: Entity, schemata: dict[str, str]) -> Iterator[str]:
    """Yield what is wrong with one entity; `schemata` are the schemata of all entities of the file by id."""
    schema = model.get(entity["schema"])
    if schema is None or schema.abstract:
        yield f"no schema {entity['schema']!r}"
        return
    properties = entity["properties"]
    yield from (f"{name} is needed" for name in schema.required if not properties.get(name))
    for name, values in properties.items():
        known = schema.get(name)
        if known is None or known.stub:
            yield f"{schema.name} has no property {name!r}"
            continue
        for value in values:
            if known.range is not None:
                other = model.get(schemata.get(value, ""))
                if other is None or not other.is_a(known.range):
                    yield f"{name} leads to {value!r}, which is no {known.range.name} of this file"
            elif known.type.clean(value) is None:
                yield f"{name} has a value that is no {known.type.name}: {value!r}"


def main(path: Path) -> int:
    """Check a file, say what is in it and what is wrong; return 1 if anything is."""
    entities = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    schemata = {entity["id"]: entity["schema"] for entity in entities}
    wrong = [f"{one['id']}: {problem}" for one in entities for problem in problems(one, schemata)]
    if len(schemata) < len(entities):
        wrong.append(f"{len(entities) - len(schemata)} ids stand more than once")
    counts = ", ".join(f"{count} {schema}" for schema, count in Counter(schemata.values()).most_common())
    print(f"{len(entities)} FollowTheMoney entities ({counts}): {len(wrong)} problems.")
    for problem in wrong[:20]:
        print(f"  {problem}", file=sys.stderr)
    return 1 if wrong or not entities else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
