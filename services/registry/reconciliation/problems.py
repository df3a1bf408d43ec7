"""What reconciliation refuses."""

from contracts.problem import Problem


class DriftSettled(Problem):
    status, zh, en = (
        409,
        "该差异已处理或已消失，请刷新列表",
        "This drift was acknowledged before or is gone: read the list again",
    )
