"""Refusals of an extension, beside those of its window (campaigns/problems.py)."""

from contracts.problem import Problem


class PreviewNeeded(Problem):
    status, zh, en = (
        409,
        "请先预览延期的影响范围和将发出的通知，再凭预览结果确认",
        "Look at the preview first (dry_run), then confirm with its token",
    )


class PreviewStale(Problem):
    """`token`: the present preview's."""

    status, zh, en = (
        409,
        "预览之后情况有变，未作延期，请重新预览后确认",
        "Something moved since the preview: nothing was done, look at it again",
    )


class OutageUnknown(Problem):
    """`errors`: the ids that are no recorded gap."""

    status, zh, en = (
        422,
        "所引用的系统故障没有记录，或只是未观测的时段，不能作为延期依据",
        "An outage named as the ground was never recorded, or is only a stretch nobody observed",
    )
