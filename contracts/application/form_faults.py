"""Whether a form document fits the form's structure: every fault at once, each with its place.

Pure. Called when a campaign is opened, and by the tests for the published versions.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from contracts.application.blanks import BlankRule, Kind, Part
from contracts.application.codes import EvidenceKind
from contracts.application.form import PARTS
from contracts.application.form_data import BlankData, FormData

DocumentPath = tuple[str | int, ...]
_CHOICES: Final = frozenset({Kind.one, Kind.many})
_TYPED_TEXT: Final = frozenset({Kind.text, Kind.long_text, Kind.rich_text})


@dataclass(frozen=True, slots=True)
class FormFault:
    """One thing wrong. place: keys and positions inside the document."""

    place: DocumentPath
    zh: str
    en: str


def form_faults(data: FormData) -> list[FormFault]:
    """Everything in the document that the form's structure does not allow; empty when it fits."""
    rules = blank_rules()
    gone = _gone(data, rules)
    return [
        *_check_left_out(data, rules),
        *_check_keys("headings", data.headings, part_paths() - gone, gone),
        *_check_keys("beside", data.beside, _beside_paths(), frozenset()),
        *_check_keys("blanks", data.blanks, frozenset(rules) - gone, gone),
        *_check_keys("evidence", data.evidence, frozenset(EvidenceKind), frozenset()),
        *_check_groups(rules, gone),
        *_check_companions(rules, gone),
        *_check_blanks(data, rules, gone),
    ]


def blank_rules() -> dict[str, BlankRule]:
    """The rule of every blank that is filled in, by JSON pointer, in the form's order."""
    return {path: rule for key, part in PARTS.items() for path, rule in _rules(f"/{key}", part)}


def part_paths() -> frozenset[str]:
    """JSON pointers of every part and group."""
    groups = {path for path, rule in blank_rules().items() if rule.part is not None}
    return frozenset({f"/{key}" for key in PARTS} | groups)


def _rules(path: str, part: type[Part]) -> Iterator[tuple[str, BlankRule]]:
    for name, rule in part.blank_rules().items():
        yield f"{path}/{name}", rule
        if rule.part is not None:
            yield from _rules(f"{path}/{name}", rule.part)


def _beside_paths() -> frozenset[str]:
    return frozenset(f"/{key}/{name}" for key, part in PARTS.items() for name in part.rule.beside)


def _gone(data: FormData, rules: Mapping[str, BlankRule]) -> frozenset[str]:
    """What is left out, with everything inside a group that is."""
    return frozenset(
        path
        for path in rules
        for left in data.left_out
        if path == left or path.startswith(f"{left}/")
    )


def _check_left_out(data: FormData, rules: Mapping[str, BlankRule]) -> Iterator[FormFault]:
    for number, path in enumerate(data.left_out):
        rule = rules.get(path)
        if rule is None or not rule.may_be_left_out:
            yield FormFault(
                ("left_out", number),
                f"“{path:.60}”不是可以省去的项",
                f"{path:.60} is no blank that a form may leave out",
            )


def _check_companions(rules: Mapping[str, BlankRule], gone: frozenset[str]) -> Iterator[FormFault]:
    """A list that is left out takes the text beside its "other" with it."""
    for path, rule in rules.items():
        beside = f"{path.rpartition('/')[0]}/{rule.other}"
        if path in gone and rule.other is not None and beside not in gone:
            yield FormFault(
                ("left_out",),
                f"省去“{path}”时应一并省去“{beside}”",
                f"{path} is left out: leave out {beside} too",
            )


def _check_keys(
    section: str, given: Iterable[str], wanted: frozenset[str], gone: frozenset[str]
) -> Iterator[FormFault]:
    """Every wanted key is there, and no other."""
    for key in given:
        if key in gone:
            yield FormFault(
                (section, key),
                f"“{key:.60}”已列入 left_out，不应再说明",
                f"{key:.60} is left out: say nothing of it",
            )
        elif key not in wanted:
            yield FormFault(
                (section, key),
                f"申请书没有“{key:.60}”这一项",
                f"the form has no {key:.60}",
            )
    for key in sorted(wanted - {*given}):
        yield FormFault(
            (section,),
            f"{section}：缺少“{key}”",
            f"{section}: {key} is missing",
        )


def _check_groups(rules: Mapping[str, BlankRule], gone: frozenset[str]) -> Iterator[FormFault]:
    """A group of which one set of blanks must be filled in keeps at least one such set."""
    for path, rule in rules.items():
        if path in gone or rule.part is None or not rule.part.rule.either:
            continue
        sets = rule.part.rule.either
        if all(any(f"{path}/{name}" in gone for name in names) for names in sets):
            yield FormFault(
                ("left_out",),
                f"“{path}”中至少应保留一项",
                f"{path} must keep at least one of its blanks",
            )


def _check_blanks(
    data: FormData, rules: Mapping[str, BlankRule], gone: frozenset[str]
) -> Iterator[FormFault]:
    for path, blank in data.blanks.items():
        rule = rules.get(path)
        if rule is None or path in gone:
            continue
        yield from _check_options(path, rule, blank, gone)
        yield from _check_limits(path, rule, blank)
        if rule.pattern and blank.example and not re.fullmatch(rule.pattern, blank.example):
            yield FormFault(
                ("blanks", path, "example"),
                f"“{blank.example:.40}”不符合此项的格式",
                f"{blank.example:.40} does not have the layout of this blank",
            )


def _check_options(
    path: str, rule: BlankRule, blank: BlankData, gone: frozenset[str]
) -> Iterator[FormFault]:
    place: DocumentPath = ("blanks", path, "options")
    if (rule.kind in _CHOICES) != bool(blank.options):
        yield FormFault(
            place if blank.options else ("blanks", path),
            "选择项须列出选项，其他项不得有选项",
            "a list of choices needs options, and no other blank has any",
        )
        return
    codes: set[str] = set()
    spellings: set[str] = set()
    for number, option in enumerate(blank.options):
        # A Word placeholder spells an option without punctuation: two may not become one.
        spelling = re.sub(r"\W+", "_", option.zh)
        if option.code in codes or spelling in spellings:
            yield FormFault(
                (*place, number),
                f"选项重复：{option.code}（{option.zh}）",
                f"the option {option.code} is there twice",
            )
        if rule.codes and option.code not in rule.codes:
            yield FormFault(
                (*place, number, "code"),
                f"此项的代码只能是 {'、'.join(sorted(rule.codes))}",
                f"the codes of this blank are {', '.join(sorted(rule.codes))}",
            )
        codes.add(option.code)
        spellings.add(spelling)
    parent = path.rpartition("/")[0]
    beside_other = rule.other is not None and f"{parent}/{rule.other}" not in gone
    if ("other" in codes) != beside_other:
        yield FormFault(
            place,
            "选项 other 与其填写栏应同时设置或同时省去",
            "the option other and the text beside it come together or not at all",
        )


def _check_limits(path: str, rule: BlankRule, blank: BlankData) -> Iterator[FormFault]:
    if blank.max_zi is not None and rule.kind is not Kind.long_text:
        yield FormFault(
            ("blanks", path, "max_zi"),
            "只有多行文字可以限定字数",
            "only a text of several lines has a limit in 字",
        )
    if "max_chars" in blank.model_fields_set and rule.kind not in _TYPED_TEXT:
        yield FormFault(
            ("blanks", path, "max_chars"),
            "只有文字可以限定字符数",
            "only a text has a ceiling in characters",
        )
