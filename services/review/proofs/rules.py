"""Pure: what rests on a proved organisation."""

from typing import Final

from contracts.vocabulary import ProofState
from services.review.proofs.problems import OrganisationUnproved

WHY_NOT: Final = {
    ProofState.claimed: (
        "申报单位尚未提交营业执照和授权委托书，核验前不能推荐；申报按原递交时间计，不受影响",
        "The applicant has not handed in its licence and letter of authorisation: it cannot be"
        " recommended before it is confirmed. The hand-in keeps its time",
    ),
    ProofState.handed_in: (
        "申报单位的证明材料待核验，请先在“单位核验”中核验，再提出推荐意见",
        "The applicant's papers wait to be looked at: confirm it under “Applicants” first",
    ),
    ProofState.refused: (
        "申报单位的证明材料被退回，重新提交并核验通过后才能推荐",
        "The applicant's papers were refused: it can be recommended once others are confirmed",
    ),
}


def must_be_proved(state: ProofState) -> None:
    """Raises OrganisationUnproved, which says what is missing."""
    if state is not ProofState.confirmed:
        raise OrganisationUnproved(*WHY_NOT[state], proof_state=state)
