"""The refusals of files that are sent."""

from contracts.problem import Problem


class SentFileUnfit(Problem):
    """`limit`: bytes, where the file is too large."""

    status = 422
    zh = "不接受该文件"
    en = "This file is not taken"


class SentFileAwaited(Problem):
    status = 409
    zh = "尚未收到该文件，请重新上传"
    en = "This file has not arrived: upload it again"


class SentFileBusy(Problem):
    status = 409
    zh = "该文件正在检查，请稍候"
    en = "This file is being looked at: wait a moment"


class SentFileUntaken(Problem):
    """It never came, is not checked yet, or was refused."""

    status = 409
    zh = "该文件尚未上传或未通过检查，请重新上传"
    en = "This file has not arrived, or was not taken: upload it again"
