"""What the reading of a contact can refuse."""

from contracts.problem import Problem


class HeldElsewhere(Problem):
    status, zh, en = (
        403,
        "联系方式仅供正在办理此案卷的人员查看",
        "The contact is for those who hold the case now",
    )
