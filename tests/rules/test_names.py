"""A name means one thing: no two classes of the product share one."""

import ast
from collections import defaultdict

from tests.rules.project import name_of, sources, tree

PRODUCT = {
    "contracts",
    "documents",
    "kit",
    "services",
    "workflows",
    "simulators",
    "cli",
    "infra",
}


def doubled_class_names() -> dict[str, set[str]]:
    """Class names that stand in more than one file of the product, with those files."""
    places: dict[str, set[str]] = defaultdict(set)
    for path in sources():
        name = name_of(path)
        if name.split("/")[0] not in PRODUCT or "migrations" in path.parts:
            continue
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ClassDef):
                places[node.name].add(name)
    return {name: files for name, files in places.items() if len(files) > 1}


def test_class_names_are_unique_over_the_product() -> None:
    doubled = {name: sorted(files) for name, files in doubled_class_names().items()}
    assert not doubled, doubled
