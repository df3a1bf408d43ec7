"""What reading a scan can refuse."""

from contracts.problem import Problem


class NotASealedScan(Problem):
    status, zh, en = (
        409,
        "只识读已通过校验的盖章扫描件（PDF、JPG或PNG）",
        "Only sealed scans that passed their check are read (PDF, JPG or PNG)",
    )


class ReadersBusy(Problem):
    status, zh, en = (
        503,
        "正在识读其他扫描件，稍后会自动识读，也可稍候再试",
        "Other scans are being read; this one will be read by itself shortly, or ask again",
    )
