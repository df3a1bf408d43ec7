"""Refusals on account of what a person did before."""

from contracts.problem import Problem


class DutiesSeparate(Problem):
    status, zh, en = (
        403,
        "您已在其他环节办理过该项目（审核、受理、评分或解除暂缓事项），不能再办理本环节，请由其他人员办理",
        "You acted on this case at another stage: another person must take this step",
    )


class ExpertsNotApart(Problem):
    status, zh, en = (
        409,
        "有专家曾审核、受理过所评项目或解除过其待决事项，请改派其他专家",
        "An expert ruled on, accepted or lifted a hold of one of the cases: name another",
    )
