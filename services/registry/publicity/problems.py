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


class ItemOffList(Problem):
    status = 409
    zh = "该项目已不在名单上（已移出、已终结或已公布入库），不能再办理"
    en = "This item is off the list, removed, ended or announced: nothing is left to decide"


class ListingNotHeld(Problem):
    status = 409
    zh = "该项目没有未解除的信用变化暂缓事项；来源显示列入后方可终结"
    en = "No open hold says that its credit turned bad: an item ends so only once a source lists it"
