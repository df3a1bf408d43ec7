"""What keeping evidence can refuse at once.

What a check refuses is a state of the file, with its reason.
"""

from collections.abc import Sequence
from typing import Final

from contracts.application import FormVersion
from contracts.problem import Problem
from services.intake.submissions.problems import named

NAMES: Final = {
    "application/pdf": "PDF",
    "image/jpeg": "JPG",
    "image/png": "PNG",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word（.docx）",
    "application/zip": "ZIP",
}
"""Content types as people call them."""
_SCOPES: Final = {
    "kind": ("同类材料的文件数", "files of this kind"),
    "files": ("本申报的文件数", "files of this submission"),
    "submission": ("本申报的材料总量", "all files of this submission"),
    "applicant": ("本单位在本次征集中的材料总量", "all files of this applicant"),
}


def _size(count: int) -> str:
    """Bytes as people read them."""
    return (
        f"{count / 1024 / 1024:.1f} MB"
        if count >= 1024 * 1024
        else f"{max(1, round(count / 1024))} KB"
    )


class TypeNotAllowed(Problem):
    """`allowed`: the content types the campaign takes.

    what: what the file is and how to turn it into one that is taken, Chinese first; None where
    that is not known.
    """

    status, zh, en = 422, "不接受此类文件", "Files of this type are not taken"

    def __init__(self, allowed: Sequence[str], what: tuple[str, str] | None = None) -> None:
        names = [NAMES.get(each, each) for each in allowed]
        zh, en = what or ("请另存为其中一种再上传", "save it as one of them")
        super().__init__(
            f"只接收{'、'.join(names)}，{zh}",
            f"only {', '.join(names)}: {en}",
            allowed=list(allowed),
        )


class FileTooLarge(Problem):
    """`limit`, `asked`: bytes."""

    status, zh, en = 413, "文件大小超过上限", "The file is larger than the campaign allows"

    def __init__(self, limit: int, asked: int) -> None:
        super().__init__(
            f"单个文件不超过{_size(limit)}，此文件{_size(asked)}，请压缩或拆分后上传",
            f"at most {_size(limit)} a file, this one has {_size(asked)}: make it smaller or "
            "split it",
            limit=limit,
            asked=asked,
        )


class QuotaUsedUp(Problem):
    """`scope`: kind or files (counted in files), submission or applicant (in bytes).

    Also `limit`, `used`, `asked`.
    """

    status, zh, en = (
        409,
        "材料总量超过上限，请先删除不需要的文件",
        "That is more than the campaign allows: remove files not needed",
    )

    def __init__(self, scope: str, limit: int, used: int, asked: int) -> None:
        zh, en = _SCOPES[scope]
        words = str if scope in {"kind", "files"} else _size
        most = words(limit)
        taken = words(used)
        wanted = words(asked)
        super().__init__(
            f"{zh}上限为{most}，已用{taken}，本次{wanted}，请先删除不需要的文件",
            f"{en}: at most {most}, used {taken}, asked {wanted}: remove files not needed",
            scope=scope,
            limit=limit,
            used=used,
            asked=asked,
        )


class EvidenceNotReopened(Problem):
    """`kind`; `reopened`: what the correction names."""

    status, zh, en = (
        409,
        "本次补正未开放此类材料",
        "This correction does not reopen evidence of this kind",
    )

    def __init__(self, form: FormVersion, kind: str, reopened: Sequence[str]) -> None:
        opened = named(form, reopened)
        super().__init__(
            f"本次补正只开放{opened}，未开放{named(form, [kind])}；确需更换的，请与推荐单位联系",
            f"only {', '.join(reopened)} may change, not {kind}: ask the recommending unit if "
            "it has to",
            kind=kind,
            reopened=list(reopened),
        )


class NotUploadedYet(Problem):
    status, zh, en = (
        409,
        "文件尚未上传完成，请上传后再确认",
        "Nothing was uploaded yet: upload the file, then say so",
    )


class BeingChecked(Problem):
    status, zh, en = 409, "文件正在校验，请稍候", "The file is being checked: ask again shortly"


class KindNotTaken(Problem):
    """`taken`: the kinds of evidence this campaign takes."""

    status, zh, en = 422, "本次征集不接受此类材料", "This campaign takes no evidence of that kind"


class UploadsRefused(Problem):
    """`errors`: one per file that cannot be taken, at its place (`/files/2`).

    None of the files was given a place.
    """

    status, zh, en = (
        422,
        "部分文件不能接收，全部未登记，请按提示调整后重新提交",
        "Some of the files cannot be taken, so none was: change what is told, then send the "
        "list again",
    )


class NotWaiting(Problem):
    status, zh, en = (
        409,
        "此文件已校验或已取消，不能再上传；如需更换请重新登记",
        "This file was checked or given up already: ask for a new place to replace it",
    )


class NotKept(Problem):
    status, zh, en = (
        409,
        "此文件尚未通过校验，暂不能下载",
        "This file has not passed its check: there is nothing to download",
    )
