"""Routes of a service as its OpenAPI document tells them, with a plausible request for each: what
a stranger with the document would send.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

METHODS = ("get", "post", "put", "patch", "delete")
FORMATS: dict[str, Callable[[], str]] = {
    "uuid": lambda: str(uuid4()),
    "date-time": lambda: "2023-09-08T10:00:00+08:00",
    "date": lambda: "2023-09-08",
    "email": lambda: "somebody@applicant999.example",
    "binary": lambda: "%PDF-1.7",
}
PATTERNS = {
    r"^[0-9a-f]{64}$": "0" * 64,
    r"^[0-9a-fA-F]{64}$": "0" * 64,
    r"^([0-9]{6}|ZONE-[A-Z]{2,12})$": "120111",
    r"^[0-9A-Z]{18}$": "91120000000000000X",
}


def sample(schema: dict[str, Any], components: dict[str, Any], depth: int = 0) -> Any:
    """A value the schema allows, as far as it is told by types, formats, patterns we know and
    enumerations.
    """
    if "$ref" in schema:
        return sample(components[schema["$ref"].rsplit("/", 1)[-1]], components, depth)
    for word in ("anyOf", "oneOf", "allOf"):
        if word in schema:
            return sample(schema[word][0], components, depth)
    if "const" in schema or "enum" in schema:
        return schema.get("const", schema.get("enum", [None])[0])
    kind = schema.get("type")
    if kind == "object":
        wanted = schema.get("required", []) if depth else schema.get("properties", {})
        return {
            name: sample(schema.get("properties", {}).get(name, {}), components, depth + 1)
            for name in wanted
        }
    if kind == "array":
        count = max(schema.get("minItems", 1), 1)
        return [sample(schema.get("items", {}), components, depth + 1) for _ in range(count)]
    if kind in ("integer", "number"):
        return schema.get("minimum", schema.get("exclusiveMinimum", 0) + 1)
    return {"boolean": True, "null": None}[kind] if kind in ("boolean", "null") else _text(schema)


def _text(schema: dict[str, Any]) -> str:
    if schema.get("format") in FORMATS:
        return FORMATS[schema["format"]]()
    if schema.get("pattern") in PATTERNS:
        return PATTERNS[schema["pattern"]]
    text = "示例" * 6
    longest: int = schema.get("maxLength", len(text))
    return (text * (int(schema.get("minLength", 1)) // len(text) + 1))[:longest]


@dataclass(frozen=True)
class Route:
    """One operation. template: the path below the service's root, as the document has it."""

    method: str
    template: str
    root: str
    operation: dict[str, Any]
    components: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.method.upper()} {self.template}"

    @property
    def places(self) -> tuple[str, ...]:
        """The names in the path."""
        return tuple(re.findall(r"{(\w+)}", self.template))

    @property
    def asks_nothing(self) -> bool:
        """No body and no required query: nothing but the object can be refused."""
        required = [each for each in self._parameters("query") if each.get("required")]
        return "requestBody" not in self.operation and not required

    def path(self, **known: str) -> str:
        """With made-up ids in its places, but for those that are known; required query included."""
        given = {
            each["name"]: str(sample(each["schema"], self.components))
            for each in self._parameters("path")
        }
        path = self.root + self.template.format(**{**given, **known})
        required = [each for each in self._parameters("query") if each.get("required")]
        query = "&".join(
            f"{each['name']}={sample(each['schema'], self.components)}" for each in required
        )
        return f"{path}?{query}" if query else path

    def headers(self) -> dict[str, str]:
        """What an honest client would add: a key for what happens once, a version for what is
        edited.
        """
        return {"Idempotency-Key": str(uuid4()), "If-Match": '"1"'}

    def body(self) -> dict[str, Any]:
        """Keyword arguments of a request with a plausible body, if the route takes one."""
        content = self.operation.get("requestBody", {}).get("content", {})
        if "multipart/form-data" in content:
            return {"files": {"file": ("x.pdf", b"%PDF-1.7\n", "application/pdf")}}
        for kind, told in content.items():
            if "json" in kind:
                return {"json": sample(told["schema"], self.components)}
        return {}

    def _parameters(self, where: str) -> list[dict[str, Any]]:
        return [each for each in self.operation.get("parameters", []) if each["in"] == where]


def routes_of(document: dict[str, Any]) -> Iterator[Route]:
    """Every operation of a service's OpenAPI document."""
    components = document.get("components", {}).get("schemas", {})
    for path, operations in document["paths"].items():
        root = "/".join(path.split("/")[:4])
        for method in METHODS:
            if method in operations:
                yield Route(method, path.removeprefix(root), root, operations[method], components)
