"""The refusals of undoing an ending."""

from contracts.problem import Problem


class EndingStands(Problem):
    status, zh, en = (
        409,
        "该办结结果不能撤销；可以撤销的是不予推荐和不予受理",
        "This ending cannot be undone: only a unit's decline and the city's refusal can",
    )


class UndoTooLate(Problem):
    status, zh, en = (
        409,
        "已过可以撤销的时间：不予推荐须在报送截止前，不予受理须在评分截止前撤销",
        "It is too late to undo this: a decline until the delivery closes, a refusal until scores"
        " are due",
    )


class CaseReplaced(Problem):
    status, zh, en = (
        409,
        "该工厂已另行申报，或推荐单位已报送不含本项目的新名单，不能恢复办理",
        "The factory applied anew, or a newer list of its unit leaves this case out: it cannot go"
        " on",
    )
