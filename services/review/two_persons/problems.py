"""The refusals of acts that need two persons."""

from contracts.problem import Problem


class ActProposed(Problem):
    status, zh, en = (
        409,
        "该事项已有人提出，正等待另一人确认",
        "Somebody proposed this already: it waits for another person to confirm it",
    )


class ActSettled(Problem):
    status, zh, en = (
        409,
        "该事项已确认、被退回或收回",
        "This was confirmed, rejected or taken back already",
    )


class ActOutdated(Problem):
    status, zh, en = (
        409,
        "提出之后案卷已有变化，请重新查看后再提出",
        "The case moved on since this was proposed: look at it anew, and propose it again",
    )
