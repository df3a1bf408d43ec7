"""The refusals of credit."""

from contracts.problem import Problem


class CreditNotListed(Problem):
    status, zh, en = (
        409,
        "没有来源显示该主体已列入严重失信主体名单，无可确认",
        "No source says listed: there is nothing to confirm",
    )


class NameReturnedNeeded(Problem):
    """Without the name nobody knows whom the source called clear."""

    status, zh, en = (
        422,
        "结果为“未列入”或“名称不一致”时，须填写信用来源页面显示的单位全称（name_returned），"
        "不超过200字",
        "For `not_listed` and `name_differs`, give the full name that the source's page shows"
        " (name_returned, at most 200 characters)",
    )


class NameReturnedContradicts(Problem):
    status, zh, en = (
        422,
        "所填查询结果与来源返回的名称（name_returned）不相符，请对照查询页面改正其一",
        "The result and the name that the source returned (name_returned) contradict each other:"
        " compare them with the page and correct one",
    )


class SourceUnknown(Problem):
    status, zh, en = 422, "本次征集未规定这一信用来源", "The campaign names no such credit source"


class SourceStillUnavailable(Problem):
    """Makes the process ask again later. The answers so far are kept."""

    status, zh, en = (
        503,
        "信用来源暂不可用，稍后自动重查",
        "A credit source does not answer: asked again later",
    )
