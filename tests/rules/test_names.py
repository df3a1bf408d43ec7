"""A name means one thing: no two classes of the product share one."""

import ast
from collections import defaultdict
from collections.abc import Iterator

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

# Function names that say neither what is made nor of what. A row becomes its response by
# `to_view` or `as_<type>`; a fact is made by `next_fact`.
VAGUE_FUNCTIONS = {
    "told",
    "tell",
    "shown",
    "said",
    "heard",
    "fact",
    "about",
    "ids",
    "doubles",
    "apart",
    "wakes",
    "even",
}
# `say` is the one act of writing facts; a private `_say` beside it is a second one.
SECOND_WAYS = {"_say"}
VAGUE_CLASSES = {
    "Ask",
    "Asks",
    "Desk",
    "Entered",
    "Filed",
    "Gathering",
    "Heard",
    "Kept",
    "Known",
    "Lasting",
    "Pace",
    "Place",
    "Press",
    "Said",
    "Standing",
    "Told",
}
# Classes of activities are called after what they are.
VAGUE_ENDINGS = ("Commands", "Performers")


def product_nodes() -> Iterator[tuple[str, ast.AST]]:
    """Every node of the product's syntax trees, with its file."""
    for path in sources():
        name = name_of(path)
        if name.split("/")[0] in PRODUCT and "migrations" not in path.parts:
            for node in ast.walk(tree(path)):
                yield name, node


def doubled_class_names() -> dict[str, set[str]]:
    """Class names that stand in more than one file of the product, with those files."""
    places: dict[str, set[str]] = defaultdict(set)
    for file, node in product_nodes():
        if isinstance(node, ast.ClassDef):
            places[node.name].add(file)
    return {name: files for name, files in places.items() if len(files) > 1}


def test_class_names_are_unique_over_the_product() -> None:
    doubled = {name: sorted(files) for name, files in doubled_class_names().items()}
    assert not doubled, doubled


def test_functions_say_what_they_make() -> None:
    found = [
        f"{file}:{node.lineno} {node.name}"
        for file, node in product_nodes()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and is_vague(node.name)
    ]
    assert not found, "\n".join(found)


def is_vague(function: str) -> bool:
    # contracts' decorator `fact` declares one; `_fact` would make one beside `next_fact`.
    return function != "fact" and (
        function.lstrip("_") in VAGUE_FUNCTIONS or function in SECOND_WAYS
    )


def test_classes_say_what_they_hold() -> None:
    found = [
        f"{file}:{line} {name}"
        for file, node in product_nodes()
        for name, line in declared_types(node)
        if name.lstrip("_") in VAGUE_CLASSES or name.endswith(VAGUE_ENDINGS)
    ]
    assert not found, "\n".join(found)


def declared_types(node: ast.AST) -> Iterator[tuple[str, int]]:
    """Names of a class or of a type alias at this node; an alias is told by its capital letter."""
    if isinstance(node, ast.ClassDef):
        yield node.name, node.lineno
    elif isinstance(node, ast.Assign):
        for target in node.targets:
            if isinstance(target, ast.Name) and target.id[:1].isupper():
                yield target.id, node.lineno
