"""What keeping evidence can refuse at once; what a check refuses is a state of the file, with its reason."""

from contracts.problem import Problem


class TypeNotAllowed(Problem):
    """`allowed`: the content types the campaign takes."""

    status, zh, en = 422, "不接受此类文件", "Files of this type are not taken"


class FileTooLarge(Problem):
    """`limit`, `asked`: bytes."""

    status, zh, en = 413, "文件大小超过上限", "The file is larger than the campaign allows"


class QuotaUsedUp(Problem):
    """`scope`: kind or files (counted in files), submission or applicant (in bytes); `limit`, `used`, `asked`."""

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


class KindNotTaken(Problem):
    """`taken`: the kinds of evidence this campaign takes."""

    status, zh, en = 422, "本次征集不接受此类材料", "This campaign takes no evidence of that kind"


class UploadsRefused(Problem):
    """`errors`: one per file that cannot be taken, `path` its place (`/files/2`); none of the files was given a place."""

    status, zh, en = (
        422,
        "部分文件不能接收，全部未登记，请按提示调整后重新提交",
        "Some of the files cannot be taken, so none was: change what is told, then send the list again",
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
