"""The refusals of bulk acts."""

from contracts.problem import Problem


class BulkStale(Problem):
    status, zh, en = (
        409,
        "查看之后情况已有变化或确认码不符，一件也未办理，请重新查看",
        "Something changed since the look, or the token is another's: nothing was done, look again",
    )


class BulkExpired(Problem):
    status, zh, en = (
        409,
        "确认码已过期，请重新查看后确认",
        "The token is too old: look again, then confirm",
    )


class BulkNotOpen(Problem):
    """`state`: where the bulk act is."""

    status, zh, en = (
        409,
        "这次批量办理已确认、已撤销或已生效",
        "This bulk act was confirmed or undone, or has taken effect",
    )


class NothingToDo(Problem):
    status, zh, en = (
        409,
        "所选案卷均不能这样办理，请查看各件原因",
        "None of the cases can be treated so: see why for each",
    )
