"""The wording of a letter about a moved date, in Chinese and English.

Intake shows it in the preview of an extension; notify sends it. Pure, so that both are the same.
"""

from datetime import datetime, timedelta
from typing import Final

from contracts.calendar import SHANGHAI
from contracts.vocabulary import Frozen

GATES: Final[dict[str, tuple[str, str]]] = {
    "intake": ("申报递交", "handing in"),
    "correction": ("补正", "corrections"),
    "delivery": ("推荐报送", "delivery to the city"),
    "scoring": ("专家评分", "scoring"),
}


class Wording(Frozen):
    """A letter about a moved date."""

    subject_zh: str
    body_zh: str
    subject_en: str
    body_en: str


def deadline_zh(closes_at: datetime) -> str:
    """A half-open limit as people write it: midnight is 24:00 of the day before."""
    local = closes_at.astimezone(SHANGHAI)
    if (local.hour, local.minute, local.second) == (0, 0, 0):
        before = local - timedelta(days=1)
        return f"{before.year}年{before.month}月{before.day}日24:00"
    return f"{local.year}年{local.month}月{local.day}日{local:%H:%M}"


def deadline_en(closes_at: datetime) -> str:
    """As `deadline_zh`, in English."""
    local = closes_at.astimezone(SHANGHAI)
    if (local.hour, local.minute, local.second) == (0, 0, 0):
        return f"{local - timedelta(days=1):%Y-%m-%d} 24:00 (China time)"
    return f"{local:%Y-%m-%d %H:%M} (China time)"


def moved_window(
    title: str, gate: str, closes_at: datetime, scope: str, scope_name: str, reason: str
) -> Wording:
    """The letter about a window that moved.

    scope_name: the unit's name, if the scope is one unit.
    """
    zh, en = GATES.get(gate, (gate, gate))
    until_zh = deadline_zh(closes_at)
    until_en = deadline_en(closes_at)
    whom_zh = {"all": "全部单位", "unit": f"{scope_name}及经其推荐的申报单位"}.get(scope, "您单位")
    whom_en = {"all": "everybody", "unit": f"{scope_name} and its applicants"}.get(
        scope, "your organisation"
    )
    return Wording(
        subject_zh=f"{zh}截止时间调整为 {until_zh}",
        body_zh=(
            f"{title}的{zh}截止时间调整为 {until_zh}。\n适用范围：{whom_zh}\n\n调整原因：{reason}"
        ),
        subject_en=f"The deadline for {en} is now {until_en}",
        body_en=(
            f"{title}: the deadline for {en} is now {until_en}.\n"
            f"Applies to: {whom_en}\n\nReason: {reason}"
        ),
    )


def moved_correction(round_: int, due_at: datetime, was_due_at: datetime, reason: str) -> Wording:
    """The letter about a correction whose due instant moved with the delivery."""
    zh = deadline_zh(due_at)
    en = deadline_en(due_at)
    return Wording(
        subject_zh=f"补正截止时间顺延至 {zh}",
        body_zh=(
            f"因推荐报送时间延长，第{round_}次补正的截止时间由 {deadline_zh(was_due_at)}"
            f" 顺延至 {zh}。\n\n调整原因：{reason}"
        ),
        subject_en=f"The correction is now due by {en}",
        body_en=(
            f"As the delivery was extended, correction {round_} is now due by {en}"
            f" (before: {deadline_en(was_due_at)}).\n\nReason: {reason}"
        ),
    )
