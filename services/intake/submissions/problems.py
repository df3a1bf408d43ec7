"""What every act on a submission can refuse."""

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


class NotEditable(Problem):
    status, zh, en = (
        409,
        "已提交的申报不能修改；如被退回补正，仅可修改列明的内容",
        "A handed-in submission is not edited; when returned, only what was named",
    )
