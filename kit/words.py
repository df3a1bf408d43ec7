"""The route at which everybody reads the words of a room's codes, and where OpenAPI names them."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from pydantic import RootModel

from contracts.code_words import CodeTable, CodeWords, coded
from kit.caching import cached
from kit.inspection.outcomes import MalwareOutcome
from kit.problems import problems
from kit.routing import Router
from kit.sent_files.rules import SentFileState

Words = Mapping[str, CodeTable]
"""The tables of a room, by kind: an enum's name, or a name for a few words of one field."""
SHOWN_UNASKED: Final = 300
"""Seconds for which a browser shows the words without asking again: they change with a release."""
KIND: Final = "x-words"
"""Member of a schema in OpenAPI: the kind under which the words of its codes stand."""
SENT_FILE_WORDS: Final = coded(
    {
        SentFileState.waiting: ("待上传或待检查", "Awaited, or to be looked at"),
        SentFileState.checking: ("检查中", "Being looked at"),
        SentFileState.taken: ("已收到", "Taken"),
        SentFileState.refused: ("未接收", "Not taken"),
    }
)
MALWARE_WORDS: Final = coded(
    {
        MalwareOutcome.off: ("未设病毒扫描", "No scanner is set up"),
        MalwareOutcome.clean: ("未发现病毒", "Clean"),
        MalwareOutcome.found: (
            "发现病毒",
            "Malware was found",
            "请在安全的电脑上重新制作文件后上传",
            "make the file anew on a safe computer and upload it again",
        ),
        MalwareOutcome.over_scanner_limit: (
            "超出扫描上限",
            "Beyond what the scanner takes",
            "请拆分或压缩文件后重新上传",
            "split the file or make it smaller, and upload it again",
        ),
        MalwareOutcome.scanner_unavailable: ("扫描暂不可用", "The scanner is not available"),
        MalwareOutcome.unscanned: ("尚未扫描", "Not scanned yet"),
    }
)


class RoomWords(RootModel[dict[str, dict[str, CodeWords]]]):
    """Kind → code → words. `x-words` of a schema in the OpenAPI document names the kind."""


def words_routes(service: str, words: Words) -> Router:
    """Every room has the route. It is public, and its answer changes only with the release."""
    router = Router(tags=["words"])
    told = RoomWords.model_validate({kind: dict(table) for kind, table in sorted(words.items())})

    @router.get(
        "/words",
        name=f"list_{service}_words",
        response_model=RoomWords,
        response_model_exclude_none=True,
        responses=problems(),
    )
    @cached(SHOWN_UNASKED)
    async def list_words() -> RoomWords:
        """What people read in place of each code of this room, Chinese and English.

        Holds also say what clears them.
        """
        return told

    return router


def name_kinds(document: dict[str, Any], words: Words) -> None:
    """Say beside each list of codes in a document under which kind its words stand."""
    for name, schema in code_lists(document):
        kind = kind_of(name, frozenset(schema["enum"]), words)
        if kind is not None:
            schema[KIND] = kind


def code_lists(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema that lists texts, with the name of the component that it stands in."""
    for name, schema in document.get("components", {}).get("schemas", {}).items():
        yield from ((name, each) for each in _lists(schema))
    yield from (("", each) for each in _lists(document.get("paths", {})))


def _lists(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if isinstance(node.get("enum"), list):
            yield node
        for value in node.values():
            yield from _lists(value)
    elif isinstance(node, list):
        for value in node:
            yield from _lists(value)


def kind_of(name: str, codes: frozenset[str], words: Words) -> str | None:
    """The kind of some codes: the one of their name, else the smallest that has all of them."""
    if name in words and codes <= words[name].keys():
        return name
    having = [kind for kind, table in words.items() if codes <= table.keys()]
    return min(having, key=lambda kind: (len(words[kind]), kind), default=None)
