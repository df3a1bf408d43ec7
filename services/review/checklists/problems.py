"""What checklists can refuse."""

from contracts.problem import Problem


class ChecklistIncomplete(Problem):
    """`missing`: the codes of the points that are not answered for the hand-in in review."""

    status, zh, en = (
        409,
        "审核清单尚未逐项填写并保存，不能推荐或受理",
        "The checklist is not answered point by point: answer and save it first",
    )


class ChecklistFails(Problem):
    """`failed`: the codes of the points that are answered with no."""

    status, zh, en = (
        409,
        "审核清单中有不符合的事项，不能推荐或受理",
        "A point of the checklist is answered with no: the case cannot go on so",
    )


class ChecklistChanged(Problem):
    """`number`: of the checklist's newest saving."""

    status, zh, en = (
        409,
        "提出推荐意见后审核清单有改动，请重新提出",
        "The checklist was changed after the proposal: propose the recommendation anew",
    )


class CheckUnknown(Problem):
    """`errors`: the answers to points that the campaign's checklist does not have."""

    status, zh, en = (
        422,
        "审核清单中没有这一事项，请重新读取后填写",
        "The checklist has no such point: load it again",
    )
