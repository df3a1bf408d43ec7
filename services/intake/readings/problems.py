"""What reading a Word file can refuse: only what makes the whole file unreadable.

What a blank says unclearly is listed, not refused.
"""

from contracts.problem import Problem


class NotWordFile(Problem):
    status, zh, en = 415, "请以Word文件（.docx）上传", "Send a Word file (.docx)"


class WordFileTooLarge(Problem):
    """`limit`: bytes."""

    status, zh, en = (
        413,
        "文件过大，请删去图片后再上传，图片另作为佐证材料上传",
        "The file is too large: take the pictures out and upload them as evidence",
    )


class WordFileUnreadable(Problem):
    """`reason`: why, as a word; the detail says what to do.

    `limit`: where the file needs more than a reading may take: bytes of memory (`memory`) or of
    what was read (`answer`), seconds (`processor`, `time`).
    """

    status, zh, en = (
        422,
        "文件无法读取，草稿未改动",
        "The file cannot be read: the draft is as it was",
    )


class WordReadingStopped(Problem):
    """Reading broke off, and nobody knows whether for the file's sake."""

    status, zh, en = (
        503,
        "读取中断，草稿未改动；请稍后再试。如仍失败，请把内容填入下载的空白申请书后上传，"
        "或在网页上填写，并告知管理员",
        "Reading broke off, the draft is as it was: try again shortly. If it fails again, fill in "
        "the blank form offered here, or type it on the page, and tell the administrator",
    )


class NotTheForm(Problem):
    status, zh, en = (
        422,
        "文件中没有认出申请书的栏目，草稿未改动；请使用下载的空白申请书或通知所附格式",
        "No blank of the application form was found in the file: use the blank form offered "
        "here or the notice's layout",
    )
