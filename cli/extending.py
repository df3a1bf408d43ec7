"""What an extension would do, in a few lines a person reads before confirming it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from contracts.calendar import beijing_time

MOST_UNITS: Final = 30
GATES: Final = {
    "intake": ("申报", "hand-ins"),
    "delivery": ("报送", "deliveries"),
    "scoring": ("评分", "scores"),
}
AUDIENCES: Final = {
    "applicants": ("申报单位", "applicants"),
    "unit_officers": ("推荐单位", "officers of units"),
    "experts_and_city": ("评审专家和市局", "experts and the city"),
}


def in_words(preview: dict[str, Any]) -> Iterator[str]:
    """The lines of a preview: Chinese, and the same in English below."""
    for zh, en in _sentences(preview):
        yield zh
        yield f"    {en}"


def _sentences(preview: dict[str, Any]) -> Iterator[tuple[str, str]]:
    zh, en = GATES[preview["gate"]]
    whom = preview["scope_id"] or "全部"
    until = _at(preview["closes_at"])
    yield (
        f"{zh}截止时间延至{until}，范围：{whom}",
        f"{en} would close at {until}; for: {preview['scope_id'] or 'everybody'}",
    )
    drafts, submissions = len(preview["drafts"]), len(preview["submissions"])
    unmoved = f"；另有{preview['unmoved']}件已适用更晚的时间，不变" if preview["unmoved"] else ""
    yield (
        f"涉及草稿{drafts}件、已提交申报{submissions}件，告知申报人员{preview['people']}人{unmoved}",
        f"{drafts} drafts and {submissions} submissions move; {preview['people']} applicants are"
        f" told; {preview['unmoved']} keep a later time that applies already",
    )
    for unit in [each for each in preview["by_unit"] if each["moves"]][:MOST_UNITS]:
        name = unit["name"] or "尚未选定推荐单位"
        before = _at(unit["before"]) if unit["before"] else "—"
        after = _at(unit["after"]) if unit["after"] else "—"
        yield f"  {name}：{before} → {after}", f"  {unit['code'] or '-'}: {before} → {after}"
    for moved in preview["corrections"]:
        due = _at(moved["due_after"])
        yield (
            f"  补正随之顺延：{moved['number']} 至{due}",
            f"  correction of {moved['number']} is due {due}",
        )
    for letter in preview["letters"]:
        audience_zh, audience_en = AUDIENCES[letter["audience"]]
        count = letter["recipients"]
        yield (
            f"  通知{audience_zh}：{letter['uncounted_zh'] if count is None else f'{count}人'}",
            f"  letters to {audience_en}: {letter['uncounted_en'] if count is None else count}",
        )
    ahead = [each for each in preview["reminders"] if not each["passed"]]
    yield f"以后的提醒{len(ahead)}次", f"{len(ahead)} reminders to come"


def _at(text: str) -> str:
    return beijing_time(datetime.fromisoformat(text))
