"""What recording a look at a scan can refuse."""

from contracts.problem import Problem


class OtherSnapshot(Problem):
    """`current`: the snapshot in review now."""

    status, zh, en = (
        409,
        "案卷已有新的快照，请核对后重新登记",
        "The case has another snapshot now: compare with that one",
    )


class NoteMissing(Problem):
    status, zh, en = 422, "核对不一致时须写明不一致之处", "Say what does not agree"
