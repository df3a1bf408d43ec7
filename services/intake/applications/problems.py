"""What keeping drafts can refuse."""

from collections.abc import Sequence

from contracts.application import FormVersion
from contracts.field_error import FieldError
from contracts.problem import Problem
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
