"""Refusals of a request to withdraw, and of taking it back."""

from contracts.problem import Problem


class NotHandedIn(Problem):
    status, zh, en = (
        409,
        "尚未提交或已经办结，无需撤回",
        "Not handed in, or ended already: nothing to withdraw",
    )


class WithdrawalPending(Problem):
    status, zh, en = 409, "撤回申请已经提出，正在办理", "A withdrawal was requested already"


class NothingToTakeBack(Problem):
    status, zh, en = (
        409,
        "没有正在办理的撤回申请，无需收回",
        "No withdrawal is being decided: there is nothing to take back",
    )


class WithdrawalDecided(Problem):
    """`state`: granted or refused."""

    status, zh, en = (
        409,
        "撤回申请已经作出决定，不能收回；如已准许撤回且仍在申报期内，可重新提交申报",
        "The withdrawal was decided already and cannot be taken back; if it was granted, hand in"
        " anew while intake is open",
    )
