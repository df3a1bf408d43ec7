"""What opening, extending and reading campaigns can refuse."""

from datetime import datetime

from contracts.calendar import beijing_time
from contracts.canonical import plain
from contracts.problem import Problem


class CampaignFilesWrong(Problem):
    """`errors`: file, line (None for the whole file), zh, en: all of them at once."""

    status, zh, en = (
        422,
        "征集活动文件有误，请按所列各处修改后重新提交",
        "The campaign's files are wrong: mend every place named",
    )


class CampaignExists(Problem):
    status, zh, en = 409, "该征集活动已经开启", "This campaign is open already"


class CampaignOver(Problem):
    """A real call that nobody could apply to. `closes_at`: when its hand-ins ended."""

    status, zh, en = (
        409,
        "征集活动的申报截止时间已过，未开启",
        "The call's hand-ins have ended already: it was not opened",
    )

    def __init__(self, closes_at: datetime) -> None:
        super().__init__(
            f"文件所写的申报截止时间为{beijing_time(closes_at)}。请改正各项日期；"
            "用以往日期演练的，以演练方式开启（命令行加 --rehearsal）",
            f"They end at {closes_at.isoformat()} by the files: correct the dates;"
            " to rehearse with dates of the past, open it as a rehearsal (--rehearsal)",
            closes_at=plain(closes_at),
        )


class NotARehearsal(Problem):
    status, zh, en = 409, "只有演练活动的时钟可以拨动", "Only a rehearsal's clock can be moved"


class ClockGoesForward(Problem):
    status, zh, en = 409, "演练时钟只能向前拨", "A rehearsal's clock only goes forward"


class WindowWouldShorten(Problem):
    """`closes_at`: what holds now."""

    status, zh, en = (
        409,
        "截止时刻只能延后，不能提前，请另选更晚的时刻",
        "A closing instant is only moved later: choose a later one",
    )


class NoSuchWindow(Problem):
    status, zh, en = 404, "没有该项时间窗口或推荐单位", "No such window or recommending unit"


class ClockOutOfYears(Problem):
    """`first`, `last`: the years between which a rehearsal's clock stands."""

    status = 422
    zh = "演练时钟超出允许的年份"
    en = "The clock of a rehearsal would leave its years"
