"""What every act on a submission can refuse."""

from collections.abc import Sequence

from contracts.application import FormVersion
from contracts.problem import Problem


def named(form: FormVersion, paths: Sequence[str]) -> str:
    """Blanks and kinds of evidence as a person knows them."""
    names = [form.label(path) or form.evidence_label(path) or path for path in paths]
    return "、".join(f"“{name}”" for name in names)


class NoOrganisation(Problem):
    status, zh, en = (
        409,
        "请先创建或加入申报单位，再重新登录",
        "Found or join an organisation first, then refresh your sign-in",
    )


class NotEditable(Problem):
    status, zh, en = (
        409,
        "已提交的申报不能修改；如被退回补正，仅可修改列明的内容",
        "A handed-in submission is not edited; when returned, only what was named",
    )
