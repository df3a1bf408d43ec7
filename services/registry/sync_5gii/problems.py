"""The refusals of sync_5gii."""

from contracts.problem import Problem


class PlatformUnavailable(Problem):
    status = 503
    zh = "国家平台暂不可用，系统会自动重试，也可稍后再次比对"
    en = (
        "The national platform does not answer: it is asked again by itself, or compare again later"
    )


class DocketUnknown(Problem):
    status = 503
    zh = "申报信息尚未同步到登记库，请稍后再试"
    en = "The submission was not heard of yet: try again shortly"


class EnteredInFuture(Problem):
    status = 422
    zh = "录入日期不能晚于当日"
    en = "An entry on the platform cannot lie in the future"
