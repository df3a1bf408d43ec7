"""YAML as text values with the line of every value, so that an error names its place. Pure.

plan.py reads campaign files with it. Scalars stay text or None; the models decide what they mean.
Anchors, aliases, tags and double keys are refused.
"""

from dataclasses import dataclass, field
from typing import Any

import yaml

from contracts.field_error import FieldError, pointer

Path = tuple[str | int, ...]
DEEPEST = 12


@dataclass(frozen=True)
class Wrong:
    """One thing wrong in one file; `line` from 1, None for the file as a whole."""

    file: str
    line: int | None
    zh: str
    en: str
    code: str = "file_wrong"

    def as_error(self, *place: str) -> FieldError:
        """An item of a refusal. place: of the file's text in what was sent."""
        return FieldError(
            pointer=pointer(place),
            code=self.code,
            message=self.zh,
            message_en=self.en,
            file=self.file,
            line=self.line,
        )


@dataclass
class Located:
    """A file's data, the line of each path in it, and what was wrong with the file's shape."""

    file: str
    data: Any = None
    lines: dict[Path, int] = field(default_factory=dict)
    wrong: list[Wrong] = field(default_factory=list)

    def line(self, path: Path) -> int | None:
        """The line of a path, or of the nearest thing around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path)

    def object_at(self, key: str) -> dict[str, Any]:
        """A nested object; empty when it is absent or no object."""
        found = self.data.get(key) if isinstance(self.data, dict) else None
        return found if isinstance(found, dict) else {}


def read_yaml(file: str, text: str) -> Located:
    """The located data of one YAML text; `data` is None when it could not be read at all."""
    found = Located(file)
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        why = getattr(error, "problem", None) or type(error).__name__
        line = mark.line + 1 if mark else None
        found.wrong.append(Wrong(file, line, f"不是有效的YAML：{why}", f"not valid YAML: {why}"))
        return found
    except RecursionError:
        found.wrong.append(Wrong(file, 1, "嵌套过深", "nested too deep"))
        return found
    if not isinstance(node, yaml.MappingNode):
        found.wrong.append(Wrong(file, 1, "应为“键: 值”形式的内容", "must hold keys with values"))
        return found
    found.data = _value(found, node, (), set())
    return found


def _value(found: Located, node: yaml.Node, path: Path, seen: set[int]) -> Any:
    line = node.start_mark.line + 1
    found.lines.setdefault(path, line)
    if id(node) in seen or len(path) > DEEPEST:
        zh = "不允许使用锚点引用或过深的嵌套"
        found.wrong.append(Wrong(found.file, line, zh, "no aliases, no deep nesting"))
        return None
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        return _mapping(found, node, path, seen)
    if isinstance(node, yaml.SequenceNode):
        return [_value(found, item, (*path, place), seen) for place, item in enumerate(node.value)]
    return None if node.tag == "tag:yaml.org,2002:null" else str(node.value)


def _mapping(found: Located, node: yaml.MappingNode, path: Path, seen: set[int]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        line = key_node.start_mark.line + 1
        if key in made or not isinstance(key_node, yaml.ScalarNode):
            zh = f"键重复或无效：{key:.40}"
            en = f"key twice or not text: {key:.40}"
            found.wrong.append(Wrong(found.file, line, zh, en))
            continue
        found.lines[(*path, key)] = line
        made[key] = _value(found, value_node, (*path, key), seen)
    return made
