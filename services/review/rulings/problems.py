"""The refusals of rulings."""

from contracts.problem import Problem


class RulingOutdated(Problem):
    status, zh, en = (
        409,
        "申请材料已更新，请按最新快照重新审核",
        "The ruling judges an older snapshot: read the newest one and rule on that",
    )


class RulingTooLate(Problem):
    status, zh, en = (
        409,
        "报送时间已截止，不能再提出或确认审核意见",
        "The unit's delivery window is over: no ruling can be made now",
    )


class CorrectionsUsedUp(Problem):
    status, zh, en = (
        409,
        "补正次数已用完，请作出推荐或不予推荐的意见",
        "No round of correction is left: recommend or decline",
    )


class PointsNeeded(Problem):
    status, zh, en = (
        422,
        "退回补正须逐项列明需要补正的内容，其他意见不得附补正内容",
        "A return lists each point to mend; other rulings list none",
    )


class PointsUnknown(Problem):
    """`errors`: the paths that name nothing to be mended, or lack a word on it."""

    status, zh, en = (
        422,
        "有补正事项未对应申请书栏目或附件种类，或未写明问题和补正要求；推荐单位栏不能通过补正变更",
        "A point names no blank of the form and no kind of evidence, or not what is wrong and how"
        " to mend it; the recommending unit cannot be corrected",
    )


class RulingNotOpen(Problem):
    status, zh, en = (
        409,
        "该审核意见已确认或已被取代",
        "This ruling was confirmed or superseded already",
    )
