"""The words of a timeline: who acted, which part of the system, what a member of a fact says."""

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Final

from contracts.code_words import (
    BLOCKS_WORDS,
    CREDIT_VERDICT_WORDS,
    ENDING_WORDS,
    HOLD_WORDS,
    OUTCOME_WORDS,
    ROLE_WORDS,
    CodeTable,
    CodeWords,
    coded,
)
from contracts.shared_words import PART_WORDS, REMINDER_WORDS, TWO_PERSON_ACT_WORDS
from kit.tabular import written
from services.registry.words import WORDS

LABELS: Final = coded(
    {
        "act": ("拟办事项", "Proposed act"),
        "agrees": ("与申报一致", "Shows the application"),
        "attempted_at": ("提交时间", "Tried at"),
        "blocks": ("暂缓环节", "Stops"),
        "closed_at": ("关闭时间", "Closed at"),
        "closes_at": ("截止时间", "Closes at"),
        "delivered_at": ("报送时间", "Delivered at"),
        "document_number": ("文号", "Document number"),
        "due_at": ("办理期限", "Due at"),
        "ending": ("办结结果", "Ending"),
        "external_number": ("国家平台编号", "Number on the platform"),
        "how": ("解除说明", "How it was cleared"),
        "kind": ("类别", "Kind"),
        "last_day": ("公示截止日", "Last day"),
        "outcome": ("审核意见", "Ruling"),
        "position": ("排序", "Position"),
        "reason": ("理由", "Reason"),
        "received_at": ("收到时间", "Received at"),
        "registry_number": ("入库编号", "Registry number"),
        "requested_at": ("申请时间", "Requested at"),
        "round": ("轮次", "Round"),
        "snapshot": ("提交版本", "Snapshot"),
        "unit": ("推荐单位", "Recommending unit"),
        "upheld": ("异议成立", "Upheld"),
        "verdict": ("结论", "Verdict"),
    }
)
"""What the members that a timeline shows are called."""
VALUES: Final[Mapping[str, tuple[CodeTable, ...]]] = MappingProxyType(
    {
        "act": (TWO_PERSON_ACT_WORDS,),
        "blocks": (BLOCKS_WORDS,),
        "ending": (ENDING_WORDS,),
        "outcome": (OUTCOME_WORDS,),
        "kind": (HOLD_WORDS, REMINDER_WORDS, WORDS["DriftKind"]),
        "verdict": (CREDIT_VERDICT_WORDS, WORDS["ComparisonVerdict"]),
    }
)
"""Members that are codes, with the tables that know their words."""
YES_NO: Final = {True: CodeWords(zh="是", en="Yes"), False: CodeWords(zh="否", en="No")}


def part_words(part: str) -> CodeWords:
    """The name of a part of the system."""
    return PART_WORDS.get(part, CodeWords(zh=part, en=part))


def actor_words(actor: Mapping[str, Any], units: Mapping[str, str]) -> CodeWords:
    """Who acted and for whom. units: their names by code."""
    if actor["system"]:
        part = part_words(actor["system"])
        return CodeWords(zh=f"系统（{part.zh}）", en=f"The system ({part.en.lower()})")
    roles = [ROLE_WORDS[role] for role in actor["roles"]]
    zh = "、".join(role.zh for role in roles) or "本人"
    en = ", ".join(role.en for role in roles) or "A person"
    if actor["kind"] == "delegate":
        zh, en = f"{zh}（代办）", f"{en} (for somebody else)"
    if actor["unit"]:
        unit = units.get(actor["unit"], actor["unit"])
        zh, en = f"{zh}·{unit}", f"{en} · {unit}"
    return CodeWords(zh=zh, en=en)


def value_words(name: str, value: Any, units: Mapping[str, str]) -> CodeWords:
    """A member's value as people read it."""
    if isinstance(value, bool):
        return YES_NO[value]
    text = str(value)
    for table in VALUES.get(name, ()):
        if text in table:
            return table[text]
    if name == "unit":
        text = units.get(text, text)
    elif name == "last_day":
        text = written(date.fromisoformat(text))
    elif name.endswith("_at"):
        text = written(datetime.fromisoformat(text))
    return CodeWords(zh=text, en=text)
