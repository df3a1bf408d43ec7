"""The refusals of credit."""

from contracts.problem import Problem


class CreditNotListed(Problem):
    status, zh, en = (
        409,
        "没有来源显示该主体已列入严重失信主体名单，无可确认",
        "No source says listed: there is nothing to confirm",
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
