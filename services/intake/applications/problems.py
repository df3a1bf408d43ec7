"""What keeping drafts can refuse."""

from collections.abc import Sequence
from datetime import datetime

from contracts.application import FormVersion
from contracts.calendar import SHANGHAI
from contracts.canonical import plain
from contracts.field_error import FieldError
from contracts.field_words import FIXED
from contracts.problem import MOST_ERRORS, Problem
from services.intake.submissions.problems import named


class UnknownFields(Problem):
    """`errors`: the findings with their paths."""

    status, zh, en = (
        422,
        "含有申请书中没有的项，未保存",
        "Fields that the form does not have: nothing was saved",
    )


class DraftTooLarge(Problem):
    status, zh, en = 413, "内容过长，未保存", "Too much content: nothing was saved"


class DraftUnreadable(Problem):
    status, zh, en = 422, "内容的结构无法保存", "The content's structure cannot be kept"


class NotFinite(DraftUnreadable):
    """NaN or Infinity in place of a number. `errors`: where."""

    zh, en = (
        "含有不是数字的值（NaN、Infinity），未保存",
        "Holds what is no number (NaN, Infinity): nothing was saved",
    )

    def __init__(self, places: Sequence[str]) -> None:
        message, message_en = FIXED["finite_number"]
        super().__init__(
            f"请把{'、'.join(places[:3])}改为数字或加引号的数字文字",
            f"make {', '.join(places[:3])} a number, or text of digits",
            errors=[
                FieldError(
                    pointer=place,
                    code="finite_number",
                    message=message,
                    message_en=message_en,
                )
                for place in places[:MOST_ERRORS]
            ],
            errors_total=len(places),
        )


class FieldNotReopened(Problem):
    """`errors`: the paths that may not change; `reopened`: those that may."""

    status, zh, en = (
        409,
        "本次补正未开放所改内容，未保存",
        "This correction does not reopen what was changed: nothing was saved",
    )

    def __init__(self, form: FormVersion, closed: Sequence[str], reopened: Sequence[str]) -> None:
        may_change = named(form, reopened)
        may_not = named(form, closed)
        super().__init__(
            f"本次补正只能修改{may_change}；{may_not}未开放，请改回原样后再保存",
            f"only {', '.join(reopened)} may change;"
            f" put {', '.join(closed)} back as it was, then save",
            errors=[_closed(path, form.label(path)) for path in closed],
            reopened=list(reopened),
        )


def _closed(path: str, label: str | None) -> FieldError:
    return FieldError(
        pointer=path,
        code="not_reopened",
        message=f"本次补正未开放“{label or path}”，请改回原样",
        message_en=f"This correction does not reopen {path}: put it back as it was",
        path=path,
        label=label,
    )


class DraftTooLate(Problem):
    """No draft is begun that could not be handed in any more. `closes_at`: when that ended."""

    status, zh, en = (
        409,
        "申报已截止，不能新建申报草稿",
        "The call has closed: no draft can be begun",
    )

    def __init__(self, closes_at: datetime) -> None:
        closed = _local(closes_at)
        super().__init__(
            f"申报已于 {closed} 截止；推荐单位已获延期的，请在新建时填写该推荐单位",
            f"It closed at {closed}; if your unit's deadline was extended, begin with the unit",
            closes_at=plain(closes_at),
        )


class UnitClosed(Problem):
    """A unit whose own deadline has passed is not exchanged for one that is still open."""

    status, zh, en = (
        409,
        "原推荐单位已截止，不能改由其他单位推荐",
        "The deadline of your unit has passed: another cannot take its place",
    )

    def __init__(self, unit: str, closes_at: datetime) -> None:
        closed = _local(closes_at)
        super().__init__(
            f"草稿所填推荐单位 {unit} 已于 {closed} 截止，推荐单位不能再更改；"
            "请保留原推荐单位，或联系其说明情况",
            f"The draft's unit {unit} closed at {closed}: its unit cannot change any more; keep it,"
            " or ask the unit",
            unit=unit,
            closes_at=plain(closes_at),
        )


def _local(instant: datetime) -> str:
    return f"{instant.astimezone(SHANGHAI):%Y-%m-%d %H:%M}"
