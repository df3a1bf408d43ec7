"""The refusals of announcing."""

from contracts.problem import Problem


class NoticeStillOpen(Problem):
    status = 409
    zh = "公示期未满，不能公布"
    en = "The notice is not over yet: announce after it has closed"


class NothingToAnnounce(Problem):
    status = 409
    zh = "没有可公布的项目：均已公布、移出或有未解除的暂缓事项"
    en = "Nothing can be announced: every item was announced, removed or is on hold"


class BadDocumentNumber(Problem):
    status = 422
    zh = "文号格式不正确，应如“示例工信〔2031〕1号”"
    en = "The document number has another form: write 示例工信〔2031〕1号"


class NumbersUsedUp(Problem):
    status = 409
    zh = "本年度登记编号已用完"
    en = "The year's registry numbers are used up"


class DocumentNumberUsed(Problem):
    status = 409
    zh = "该文号已用于另一份公布文件，请另给文号"
    en = "Another announcement has this document number: give another"
