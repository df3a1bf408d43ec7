"""What publicity refuses."""

from contracts.problem import Problem


class AlreadyPublished(Problem):
    status, zh, en = (
        409,
        "该公示已发布，不能再次发布",
        "This notice was published: it is not published twice",
    )


class NotToday(Problem):
    status, zh, en = (
        422,
        "公示发布日必须是当日，不能倒签或预签",
        "A notice is published on the day itself: neither antedated nor postdated",
    )


class NothingToPublish(Problem):
    status, zh, en = 409, "公示名单中没有可公示的项目", "No item is left on this notice"


class NoPaperYet(Problem):
    status, zh, en = (
        409,
        "公示尚未发布，没有公示文本",
        "The notice was not published: it has no paper yet",
    )
