"""The refusals of archiving."""

from contracts.problem import Problem


class HistoriesLeft(Problem):
    """Some runs could not be fetched: the process asks again, and the rest is archived."""

    status = 503
    zh = "部分流程历史暂时无法读取，稍后自动重试归档"
    en = "Some histories could not be fetched: they are tried again"
