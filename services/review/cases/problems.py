"""The refusals of cases."""

from contracts.problem import Problem


class SnapshotDiffers(Problem):
    status, zh, en = (
        409,
        "快照内容与受理凭据的哈希不一致，请核查存储的文件",
        "The snapshot is not what the docket's hash names: look at the stored file",
    )


class SnapshotUnreadable(Problem):
    status, zh, en = 422, "快照不是完整的申请书", "The snapshot is not a finished application form"


class CaseNotOpen(Problem):
    """Answered to commands that come before the case: they are tried again."""

    status, zh, en = 503, "案卷尚未建立，请稍后再试", "The case is not open yet: try again shortly"


class CaseHasEnded(Problem):
    status, zh, en = (
        409,
        "案卷已办结，不能再办理此事项",
        "The case has ended: nothing more can be done on it",
    )


class WrongState(Problem):
    status, zh, en = (
        409,
        "案卷当前状态不能办理此事项，请刷新查看",
        "The case's present state does not allow this: load it again",
    )


class HoldCleared(Problem):
    status, zh, en = 409, "该暂缓事项已解除", "This hold was cleared already"


class NotArrived(Problem):
    """`late_until`: until when its bytes could come."""

    status, zh, en = (
        409,
        "此文件以哈希值提交，文件本身尚未补传",
        "Handed in by its hash: the file itself has not come",
    )


class OtherSnapshot(Problem):
    """`current`: the snapshot in review now."""

    status, zh, en = (
        409,
        "案卷已有新的快照，请核对后重新登记",
        "The case has another snapshot now: compare with that one",
    )
