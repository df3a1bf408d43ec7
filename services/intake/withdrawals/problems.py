"""What asking to withdraw can refuse."""

from contracts.problem import Problem


class NotHandedIn(Problem):
    status, zh, en = 409, "尚未提交或已经办结，无需撤回", "Not handed in, or ended already: nothing to withdraw"


class WithdrawalPending(Problem):
    status, zh, en = 409, "撤回申请已经提出，正在办理", "A withdrawal was requested already"
