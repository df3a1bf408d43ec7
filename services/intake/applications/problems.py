"""What keeping drafts can refuse."""

from collections.abc import Sequence

from contracts.application import label
from contracts.problem import Problem


def named(paths: Sequence[str]) -> str:
    """Blanks and kinds of evidence as a person knows them."""
    return "、".join(f"“{label(path) or label(f'/attachments/{path}') or path}”" for path in paths)


class NoOrganisation(Problem):
    status, zh, en = (
        409,
        "请先创建或加入申请单位，再重新登录",
        "Found or join an organisation first, then refresh your sign-in",
    )


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


class NotEditable(Problem):
    status, zh, en = (
        409,
        "已提交的申报不能修改；如被退回补正，仅可修改列明的内容",
        "A handed-in submission is not edited; when returned, only what was named",
    )


class FieldNotReopened(Problem):
    """`errors`: the paths that may not change; `reopened`: those that may."""

    status, zh, en = (
        409,
        "本次补正未开放所改内容，未保存",
        "This correction does not reopen what was changed: nothing was saved",
    )

    def __init__(self, closed: Sequence[str], reopened: Sequence[str]) -> None:
        super().__init__(
            f"本次补正只能修改{named(reopened)}；{named(closed)}未开放，请改回原样后再保存",
            f"only {', '.join(reopened)} may change; put {', '.join(closed)} back as it was, then save",
            errors=[{"path": path, "label": label(path)} for path in closed],
            reopened=list(reopened),
        )
