"""What an export of one's own data can refuse."""

from contracts.problem import Problem


class ExportTooLarge(Problem):
    """`limit`: bytes, unpacked."""

    status, zh, en = (
        413,
        "数据量过大，请按单件申报分别导出",
        "Too much for one export: ask for one submission at a time",
    )


class ExportsBusy(Problem):
    status, zh, en = (
        503,
        "正在为他人导出数据，请稍候再试",
        "Other exports are being made: try again shortly",
    )
