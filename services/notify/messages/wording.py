"""Facts in Chinese words: instants, windows, endings, and the templates under letters/.

A template has the subject on its first line, then the body.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context

from contracts.application import FormVersion
from contracts.schedule_letter import moved_correction, moved_window
from contracts.text import comparison_form
from contracts.vocabulary import ENDING_LABELS, OUTCOME_LABELS, ROLE_LABELS, Ending

ZONE = ZoneInfo("Asia/Shanghai")
REHEARSAL = "【演练】"
REHEARSAL_NOTICE = "本邮件属于系统演练，不具有实际效力。"
GATES = {
    "intake": "申报递交",
    "correction": "补正",
    "delivery": "推荐报送",
    "scoring": "专家评分",
    "objection": "公示异议",
}
REMINDED = {
    "hand_in": "递交申报材料",
    "correction": "提交补正材料",
    "rule": "完成材料审核",
    "deliver": "向市局报送推荐名单",
    "accept": "完成市级受理",
    "score": "完成专家评分",
}
REVOKED = {
    "roles_changed": "您的角色或权限发生了变化",
    "password_changed": "您的登录密码已修改",
    "membership_ended": "您已不再属于原单位",
    "password_guessed": (
        "有人多次用错误的密码尝试修改您的登录密码，已退出您的所有登录，账号暂时锁定"
    ),
    "refresh_token_reused": ("检测到您的登录凭证被重复使用，可能已经泄露，建议尽快修改密码"),
}
ENDED = {
    Ending.withdrawn: "您单位申请撤回，本次申报已撤回。如仍在申报期内，可重新递交。",
    Ending.correction_lapsed: "您单位未在规定期限内提交补正材料，本次申报按逾期未补正结束。",
    Ending.not_recommended: "推荐单位审核后决定不予推荐。",
    Ending.ineligible: "经核查，申报主体不符合征集条件。",
    Ending.missed_deadline: "推荐单位未在截止时间前报送，按通知规定逾期不予受理。",
    Ending.not_accepted: "市局收件核对后未予受理。",
    Ending.not_selected: "经遴选评估，本次未列入拟公示名单。",
    Ending.removed_after_objection: "公示期间的异议经核查成立，已从名单中移出。",
    Ending.registered: "已正式入库。",
}


def deadline(instant: datetime) -> str:
    """A half-open limit as people write it: midnight is 24:00 of the day before."""
    local = instant.astimezone(ZONE)
    if (local.hour, local.minute, local.second) == (0, 0, 0):
        return f"{day(local - timedelta(days=1))}24:00"
    return moment(instant)


def moment(instant: datetime) -> str:
    """An instant in Chinese time, to the minute."""
    local = instant.astimezone(ZONE)
    return f"{day(local)}{local:%H:%M}"


def day(value: date) -> str:
    """A day in Chinese."""
    return f"{value.year}年{value.month}月{value.day}日"


def period(offset: str) -> str:
    """An ISO 8601 duration of the plan's reminders in words: P7D, PT4H."""
    if offset.startswith("PT") and offset.endswith("H"):
        return f"{offset[2:-1]}小时"
    if offset.startswith("P") and offset.endswith("D"):
        return f"{offset[1:-1]}天"
    return offset


def of_organiser(office: str, organiser: str) -> str:
    """The office with its organiser before it, unless its own name says it."""
    said = comparison_form(office).startswith(comparison_form(organiser))
    return office if said else f"{organiser} {office}"


def clause(text: str) -> str:
    """A text as part of a sentence: the letter sets the stop."""
    return text.rstrip().rstrip("。.；;，,")


def says_more(reason: str, ending: Ending) -> bool:
    """Whether a reason tells anything beyond the ending's own words."""
    told = comparison_form(clause(reason))
    label = comparison_form(ENDING_LABELS[ending])
    if told.removeprefix("遴选") in {"", label}:
        return False
    return told not in comparison_form(ENDED[ending])


@pass_context
def evidence_kind(letter: Context, kind: str) -> str:
    """A kind of evidence as the campaign's form prints it."""
    form: FormVersion | None = letter["form"]
    label = None if form is None else form.evidence_label(kind)
    return label or kind


@pass_context
def blank_name(letter: Context, path: str) -> str | None:
    """A blank as the campaign's form prints it."""
    form: FormVersion | None = letter["form"]
    return None if form is None else form.label(path)


def _environment() -> Environment:
    # Letters are plain text, never shown as HTML.
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "letters"),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= {
        "deadline": deadline,
        "moment": moment,
        "day": day,
        "period": period,
        "of_organiser": of_organiser,
        "clause": clause,
        "says_more": says_more,
        "evidence_kind": evidence_kind,
        "blank_name": blank_name,
    }
    made.globals |= {
        "gates": GATES,
        "reminded": REMINDED,
        "moved_window": moved_window,
        "moved_correction": moved_correction,
        "revoked": REVOKED,
        "ended": ENDED,
        "ending_labels": ENDING_LABELS,
        "outcome_labels": OUTCOME_LABELS,
        "role_labels": ROLE_LABELS,
    }
    return made


LETTERS = _environment()


def write(
    template: str,
    values: Mapping[str, Any],
    *,
    rehearsal: bool,
    form: FormVersion | None = None,
) -> tuple[str, str]:
    """Subject and body. A letter of a rehearsal says so in both.

    form: the campaign's, which names blanks and kinds of evidence; None outside a campaign.
    """
    text = LETTERS.get_template(f"{template}.txt").render(values, form=form)
    subject, _, body = text.partition("\n")
    one_line = " ".join(subject.split())
    trimmed = f"{body.strip()}\n"
    if rehearsal:
        return f"{REHEARSAL}{one_line}", f"{REHEARSAL}{REHEARSAL_NOTICE}\n\n{trimmed}"
    return one_line, trimmed
