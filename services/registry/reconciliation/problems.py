"""The refusals of reconciliation."""

from contracts.problem import Problem


class DriftSettled(Problem):
    status = 409
    zh = "该差异已处理或已消失，请刷新列表"
    en = "This drift was acknowledged before or is gone: read the list again"
