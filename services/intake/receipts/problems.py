"""What handing in can refuse."""

from datetime import datetime

from contracts.calendar import SHANGHAI
from contracts.canonical import plain
from contracts.problem import Problem


def local(instant: datetime) -> str:
    """An instant as people here read it."""
    return instant.astimezone(SHANGHAI).isoformat()


class HandInEarly(Problem):
    """`opens_at`: when to come back."""

    status = 409
    zh = "尚未开始受理，请在开启后提交，草稿已保留"
    en = "Not open yet: come back when it opens, the draft is kept"

    def __init__(self, opens_at: datetime) -> None:
        opens = local(opens_at)
        super().__init__(
            f"受理自 {opens} 开始",
            f"intake opens at {opens}",
            opens_at=plain(opens_at),
        )


class HandInLate(Problem):
    """`closes_at`, `attempted_at`, `late_by_seconds`. The attempt is recorded, the draft kept."""

    status = 409
    zh = "已过截止时刻，未予受理；草稿已保留"
    en = "The deadline has passed: not taken in, the draft is kept"

    def __init__(self, attempted_at: datetime, closes_at: datetime, schedule_version: int) -> None:
        late = (attempted_at - closes_at).total_seconds()
        attempt = local(attempted_at)
        deadline = local(closes_at)
        super().__init__(
            f"截止时刻为 {deadline}，本次提交时刻为 {attempt}，迟 {late:.6f} 秒",
            f"the deadline was {deadline}, this attempt came at {attempt}, {late:.6f} s late",
            closes_at=plain(closes_at),
            attempted_at=plain(attempted_at),
            late_by_seconds=f"{late:.6f}",
            schedule_version=schedule_version,
        )
        self.attempted_at = attempted_at
        self.closes_at = closes_at
        self.schedule_version = schedule_version


class DraftOutdated(Problem):
    """`current`: the newest draft version."""

    status = 409
    zh = "草稿已有更新的版本，请核对后提交最新版本"
    en = "There is a newer draft: look at it and hand that in"


class HandInBlocked(Problem):
    """`errors`: every finding that blocks."""

    status = 422
    zh = "申报内容尚不完整或有误，未提交；草稿已保留"
    en = "Something blocks the hand-in: mend it, the draft is kept"


class AlreadyHandedIn(Problem):
    status = 409
    zh = "该申报已经提交"
    en = "This submission was handed in already"

    def __init__(self) -> None:
        super().__init__(
            "现在没有待答复的补正，不能再次提交；"
            "需要修改的，请推荐单位退回补正，不再申报的，请在报送前申请撤回",
            "no correction waits for an answer: to change something, ask the unit to return it;"
            " to give it up, withdraw before its delivery",
        )


class FactoryTaken(Problem):
    """`number`: the live submission for the same factory."""

    status = 409
    zh = "本单位的同一工厂已有一件有效申报"
    en = "There is a live submission of yours for the same factory"


class TooManySubmissions(Problem):
    status = 409
    zh = "本单位的申报件数已达上限"
    en = "Your organisation has as many submissions as the campaign allows"


class QueueFull(Problem):
    """Come back after `Retry-After` seconds with the header `Queue-Place`.

    The hand-in is judged by when it was first seen. The place is good for 60 s.
    """

    status = 429
    zh = "提交人数较多，请稍后凭排队号重新提交；排队等候不会造成逾期"
    en = "Many are handing in: come back shortly with your place; waiting makes nobody late"

    def __init__(self, place: str, seconds: int) -> None:
        super().__init__(
            f"请在{seconds}秒后、60秒内重新提交，"
            "并在请求头 Queue-Place 中带上排队号，以首次到达的时刻为准",
            f"send it again in {seconds} s, within 60 s, with your place in the header"
            " Queue-Place: your first arrival counts",
            headers={"Retry-After": str(seconds), "Queue-Place": place},
            retry_after_seconds=seconds,
            queue_place=place,
        )
