"""What keeping evidence can refuse at once; what a check refuses is a state of the file, with its reason."""

from contracts.problem import Problem


class TypeNotAllowed(Problem):
    """`allowed`: the content types the campaign takes."""

    status, zh, en = 422, "不接受此类文件", "Files of this type are not taken"


class FileTooLarge(Problem):
    """`limit`, `asked`: bytes."""

    status, zh, en = 413, "文件大小超过上限", "The file is larger than the campaign allows"


class QuotaUsedUp(Problem):
    """`scope`: submission or applicant; `limit`, `used`, `asked`: bytes (or files)."""

    status, zh, en = (
        409,
        "材料总量超过上限，请先删除不需要的文件",
        "That is more than the campaign allows: remove files not needed",
    )


class EvidenceNotReopened(Problem):
    status, zh, en = 409, "本次补正未开放此类材料", "This correction does not reopen evidence of this kind"


class NotUploadedYet(Problem):
    status, zh, en = 409, "文件尚未上传完成，请上传后再确认", "Nothing was uploaded yet: upload the file, then say so"


class BeingChecked(Problem):
    status, zh, en = 409, "文件正在校验，请稍候", "The file is being checked: ask again shortly"
