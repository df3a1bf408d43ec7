"""The refusals of proofs."""

from contracts.problem import Problem


class AlreadyProved(Problem):
    status = 409
    zh = "本单位已核验通过，无需再提交证明材料"
    en = "This organisation is confirmed: no papers are needed any more"


class ProofDecided(Problem):
    status = 409
    zh = "该证明材料已有决定，不能再次决定"
    en = "These papers were decided on: they are not decided on twice"


class ProofOutdated(Problem):
    status = 409
    zh = "单位已重新提交证明材料，请刷新后按最新材料核验"
    en = "The organisation handed in other papers since: look at those"


class OwnOrganisation(Problem):
    status = 403
    zh = "您是或曾是该单位成员，不能核验该单位，请由其他人员办理"
    en = "You belong or belonged to this organisation: somebody else confirms it"


class RefusalReasonNeeded(Problem):
    status = 422
    zh = "退回证明材料须写明理由，以便单位重新提交"
    en = "Refusing papers needs a reason: the organisation hands in others by it"
