"""docs/glossary.md names every value of contracts, and names nothing that is gone."""

import ast
import re

from tests.rules.project import ROOT, name_of, sources, tree

GLOSSARY = ROOT / "docs" / "glossary.md"
NAME = re.compile(r"`([A-Za-z_]\w*)`")


def values_of_contracts() -> set[str]:
    """Public classes of contracts: enums and values. Facts and exceptions are listed elsewhere.

    A fact is documented in contracts/schemas/asyncapi.json, a refusal in the guides.
    """
    found = set()
    for path in sources():
        if name_of(path).split("/")[0] != "contracts":
            continue
        for node in tree(path).body:
            if not isinstance(node, ast.ClassDef) or node.name.startswith("_"):
                continue
            bases = {ast.unparse(base) for base in node.bases}
            if not bases & NOT_VALUES:
                found.add(node.name)
    return found


NOT_VALUES = {"Fact", "Problem", "Exception", "ValueError", "LookupError"}


def glossary_names() -> set[str]:
    return set(NAME.findall(GLOSSARY.read_text(encoding="utf-8")))


def test_every_value_of_contracts_is_in_the_glossary() -> None:
    missing = values_of_contracts() - glossary_names()
    assert not missing, f"give them a line in docs/glossary.md: {sorted(missing)}"


def test_every_class_in_the_glossary_exists() -> None:
    classes = {
        node.name
        for path in sources()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef)
    }
    types = {"UnitCode", "CreditCode", "IdempotencyKey"}
    named = {name for name in glossary_names() if name[0].isupper()}
    gone = named - classes - types
    assert not gone, f"no such class any more: {sorted(gone)}"
