"""What announcing refuses."""

from contracts.problem import Problem


class NoticeStillOpen(Problem):
    status, zh, en = (
        409,
        "公示期未满，不能公布",
        "The notice is not over yet: announce after it has closed",
    )


class NothingToAnnounce(Problem):
    status, zh, en = (
        409,
        "没有可公布的项目：均已公布、移出或有未解除的暂缓事项",
        "Nothing can be announced: every item was announced, removed or is on hold",
    )


class BadDocumentNumber(Problem):
    status, zh, en = (
        422,
        "文号格式不正确，应如“津工信〔2023〕1号”",
        "The document number has another form: write 津工信〔2023〕1号",
    )


class NumbersUsedUp(Problem):
    status, zh, en = 409, "本年度登记编号已用完", "The year's registry numbers are used up"
