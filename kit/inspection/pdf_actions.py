"""What in one object of a PDF runs, leads out of the file, or is another file.

Decided on parsed objects: a name in a text or a picture is no action. Actions are judged by an
allow-list (ISO 32000-2, 12.6), together with what follows them.
"""

from collections.abc import Iterator
from typing import Any, Final

from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NullObject,
    StreamObject,
)

from kit.inspection.links import is_harmless_link
from kit.inspection.lists import listed

MOST_ACTIONS: Final = 1000
"""Of one chain; each may name the ones that follow."""
_NAMED: Final = listed(
    "/NextPage /PrevPage /FirstPage /LastPage /Print /GoBack /GoForward /GoToPage /Find /FitPage"
    " /FitWidth /ActualSize /FullScreen"
)
"""Commands of a reader that only move, show or print."""
_BY_ITSELF: Final = listed("/GoTo /Named")
"""Actions that may run when a file or a page is opened."""
_BY_CLICK: Final = _BY_ITSELF | listed("/URI /Thread /Hide /SetOCGState /ResetForm /Trans /NOP")
_NEVER: Final = {
    **dict.fromkeys(listed("/JavaScript /Launch /SubmitForm /ImportData /Rendition"), "script"),
    **dict.fromkeys(listed("/GoToR"), "outside"),
    **dict.fromkeys(listed("/GoToE /Movie /Sound /RichMediaExecute /GoTo3DView"), "attachment"),
}
"""Actions that are refused wherever they are, by the code of the refusal."""
_ATTACHED_KEYS: Final = listed("/EF /RichMediaContent /RichMediaSettings /Collection")
_ATTACHED_TREES: Final = listed("/EmbeddedFiles")
_ATTACHED: Final = listed("/EmbeddedFile /RichMedia /3D /Movie /Sound /Screen /FileAttachment")
_READS_ON: Final = (AttributeError, KeyError, TypeError, ValueError)


def refused_in(found: DictionaryObject) -> str | None:
    """The code of what is wrong in one dictionary, None for nothing.

    What it holds directly or names is judged by itself, but for values that are its own: kinds of
    action, links, chains.
    """
    return (
        _refused_action(found)
        or _refused_script(found)
        or _refused_attachment(found)
        or _refused_reference(found)
        or _refused_triggers(found)
    )


def _refused_action(found: DictionaryObject) -> str | None:
    kind = name_at(found, "/S")
    if kind == "/URI" and not _leads_to_the_web(found, "/URI"):
        return "outside"
    if kind == "/Thread" and value_at(found, "/F") is not None:
        return "outside"
    return None if _is_of_structure(found) else _NEVER.get(kind)


def _is_of_structure(found: DictionaryObject) -> bool:
    """A part of a tagged text, whose kind is any word its author chose."""
    parent = "/P" in found and ("/K" in found or "/Pg" in found)
    return "/N" not in found and (name_at(found, "/Type") == "/StructElem" or parent)


def _refused_script(found: DictionaryObject) -> str | None:
    script = value_at(found, "/JS")
    named = isinstance(script, DictionaryObject) and name_at(script, "/Subtype") != ""
    if script is not None and not named:
        return "script"
    if _holds_something(value_at(found, "/JavaScript")):
        return "script"
    return "script" if _holds_something(value_at(found, "/XFA")) else None


def _refused_attachment(found: DictionaryObject) -> str | None:
    attached = (
        any(value_at(found, key) is not None for key in _ATTACHED_KEYS & set(found))
        or any(_holds_something(value_at(found, key)) for key in _ATTACHED_TREES & set(found))
        or name_at(found, "/Type") in _ATTACHED
        or name_at(found, "/Subtype") in _ATTACHED
    )
    return "attachment" if attached else None


def _refused_reference(found: DictionaryObject) -> str | None:
    """Bytes that a reader would take from elsewhere: of a stream, or of a page drawn here."""
    outside = (
        isinstance(found, StreamObject)
        and isinstance(value_at(found, "/F"), (DictionaryObject, str, bytes))
        and name_at(found, "/F") == ""
    )
    drawn = value_at(found, "/Ref")
    outside = outside or (isinstance(drawn, DictionaryObject) and "/F" in drawn)
    outside = outside or name_at(found, "/FS") == "/URL"
    base = value_at(found, "/URI")
    if isinstance(base, DictionaryObject) and not _leads_to_the_web(base, "/Base"):
        return "outside"
    return "outside" if outside else None


def _refused_triggers(found: DictionaryObject) -> str | None:
    """The actions that a dictionary starts, by itself or by a click, with all that follow."""
    started = [(value_at(found, "/OpenAction"), True)]
    events = value_at(found, "/AA")
    if isinstance(events, DictionaryObject):
        started += [(value_at(events, event), True) for event in events]
    started += [(value_at(found, key), False) for key in ("/A", "/PA") if key in found]
    # A chain that nothing here starts is judged as one that a click starts.
    if name_at(found, "/S") in _BY_CLICK:
        started.append((found, False))
    codes = (_refused_chain(first, by_itself=itself) for first, itself in started)
    return next((code for code in codes if code is not None), None)


def _refused_chain(first: Any, *, by_itself: bool) -> str | None:
    allowed = _BY_ITSELF if by_itself else _BY_CLICK
    for count, action in enumerate(_chain(first)):
        kind = name_at(action, "/S")
        if kind in _NEVER:
            return _NEVER[kind]
        if kind not in allowed or count > MOST_ACTIONS:
            return "script"
        if kind == "/Named" and name_at(action, "/N") not in _NAMED:
            return "script"
    return None


def _chain(first: Any) -> Iterator[DictionaryObject]:
    """An action and those that follow it, each once: a chain may lead back into itself.

    What has no kind is no action: a destination, or the attributes of a tagged text.
    """
    waiting = [first]
    seen: list[Any] = []
    while waiting:
        found = waiting.pop()
        if not isinstance(found, DictionaryObject) or name_at(found, "/S") == "":
            continue
        if any(found is each for each in seen) or len(seen) > MOST_ACTIONS:
            continue
        seen.append(found)
        yield found
        following = value_at(found, "/Next")
        waiting += list(_items(following)) if isinstance(following, ArrayObject) else [following]


def _items(array: ArrayObject) -> Iterator[Any]:
    for each in array:
        yield _resolved(each)


def _leads_to_the_web(found: DictionaryObject, key: str) -> bool:
    target = value_at(found, key)
    if isinstance(target, bytes):
        target = target.decode("latin-1")
    return target is None or (isinstance(target, str) and is_harmless_link(target))


def _holds_something(tree: Any) -> bool:
    """Whether a tree of names, or a form, is more than an empty one that a program left behind."""
    if isinstance(tree, DictionaryObject) and not isinstance(tree, StreamObject):
        return any(value_at(tree, key) not in (None, []) for key in tree if key != "/Limits")
    return tree is not None and tree != []


def name_at(found: DictionaryObject, key: str) -> str:
    """The name under a key; empty for anything else."""
    value = value_at(found, key)
    return value if isinstance(value, NameObject) else ""


def value_at(found: DictionaryObject, key: str) -> Any:
    """The value under a key, followed to the object it names; None for none."""
    return _resolved(found.raw_get(key)) if key in found else None


def _resolved(value: Any) -> Any:
    if isinstance(value, IndirectObject):
        try:
            value = value.get_object()
        except _READS_ON:
            return None
    return None if isinstance(value, NullObject) else value
