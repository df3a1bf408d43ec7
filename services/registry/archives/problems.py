"""What archiving refuses."""

from contracts.problem import Problem


class HistoriesLeft(Problem):
    """Tells the process to ask again: the rest is archived."""

    status, zh, en = (
        503,
        "部分流程历史暂时无法读取，稍后自动重试归档",
        "Some histories could not be fetched: they are tried again",
    )
