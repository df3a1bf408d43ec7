"""The refusals of publicity."""

from contracts.problem import Problem


class AlreadyPublished(Problem):
    status = 409
    zh = "该公示已发布，不能再次发布"
    en = "This notice was published: it is not published twice"


class NotToday(Problem):
    status = 422
    zh = "公示发布日必须是当日，不能倒签或预签"
    en = "A notice is published on the day itself: neither antedated nor postdated"


class NothingToPublish(Problem):
    status = 409
    zh = "公示名单中没有可公示的项目"
    en = "No item is left on this notice"


class NoPaperYet(Problem):
    status = 409
    zh = "公示尚未发布，没有公示文本"
    en = "The notice was not published: it has no paper yet"


class PaperWaits(Problem):
    status = 503
    zh = "文本正在归档，请一分钟后再试"
    en = "The paper is being filed: try again in a minute"
