"""The refusal of what rests on an organisation that is not proved."""

from contracts.problem import Problem


class OrganisationUnproved(Problem):
    """`proof_state`: how far it is proved."""

    status, zh, en = (
        409,
        "申报单位尚未核验，不能推荐；可以审核、退回补正或不予推荐",
        "The applicant is not confirmed yet, so it cannot be recommended; the case can be reviewed,"
        " returned or declined",
    )
