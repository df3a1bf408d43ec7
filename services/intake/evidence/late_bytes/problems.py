"""What promising files, or bringing them late, can refuse."""

from datetime import datetime

from contracts.calendar import SHANGHAI
from contracts.canonical import plain
from contracts.problem import Problem


class LateBytesNotTaken(Problem):
    status, zh, en = (
        409,
        "本次征集不接受提交后补传文件，请在全部文件上传完成后提交",
        "This campaign takes no bytes after the hand-in: hand in when every upload is done",
    )


class LateBytesLapsed(Problem):
    """`due_at`; `attempted_at`, while it is known."""

    status, zh, en = (
        409,
        "补传期限已过，此文件未予接收；推荐单位可退回补正",
        "The time for late bytes is over: the file is not taken; the unit may return the case "
        "for correction",
    )

    def __init__(self, due_at: datetime, attempted_at: datetime | None = None) -> None:
        local = due_at.astimezone(SHANGHAI).isoformat()
        at = {} if attempted_at is None else {"attempted_at": plain(attempted_at)}
        super().__init__(
            f"补传期限为 {local}（不含）",
            f"late bytes were due before {local}",
            due_at=plain(due_at),
            **at,
        )
