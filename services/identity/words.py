"""The words of identity's codes."""

from collections.abc import Mapping
from typing import Final

from contracts.code_words import CodeTable, coded
from contracts.shared_words import APPLICANT_KIND_WORDS, PROOF_STATE_WORDS
from contracts.waiting_words import WAITING_TABLES
from services.identity.accounts.rules import SecondStep
from services.identity.contests.rules import ContestState
from services.identity.organisations.rules import MembershipState
from services.identity.people_list.schemas import PeopleSort
from services.identity.proofs.schemas import PaperKind

WORDS: Final[Mapping[str, CodeTable]] = {
    **WAITING_TABLES,
    "ApplicantKind": APPLICANT_KIND_WORDS,
    "ContestState": coded(
        {
            ContestState.open: ("待处理", "To be decided"),
            ContestState.upheld: ("异议成立", "Upheld"),
            ContestState.dismissed: ("异议不成立", "Dismissed"),
        }
    ),
    "KeyUse": coded(
        {
            "token": ("登录凭证", "Sign-ins"),
            "receipt": ("提交回执", "Receipts"),
            "address": ("邮箱验证", "Proofs of an address"),
            "place": ("排队号", "Places in the queue of hand-ins"),
            "prober": ("故障观测", "The prober's ledger"),
            "facts-identity": ("身份模块的事实", "Facts of identity"),
            "facts-intake": ("申报模块的事实", "Facts of intake"),
            "facts-review": ("审核模块的事实", "Facts of review"),
            "facts-registry": ("入库模块的事实", "Facts of registry"),
            "facts-notify": ("通知模块的事实", "Facts of notify"),
        }
    ),
    "MembershipState": coded(
        {
            MembershipState.asked: ("待批准", "Waits to be let in"),
            MembershipState.admitted: ("已加入", "Admitted"),
            MembershipState.removed: ("已移出", "Removed"),
        }
    ),
    "PeopleSort": coded(
        {
            PeopleSort.registered: ("注册时间", "By when they registered"),
            PeopleSort.name: ("姓名", "By name"),
            PeopleSort.login: ("登录名", "By login"),
        }
    ),
    "PaperKind": coded(
        {
            PaperKind.licence: ("营业执照", "Business licence"),
            PaperKind.letter: ("授权委托书", "Letter of authorisation"),
        }
    ),
    "ProofState": PROOF_STATE_WORDS,
    "SecondStep": coded(
        {
            SecondStep.code: ("输入验证码", "Enter a code"),
            SecondStep.enrolment: ("设置两步验证", "Set up a second factor"),
        }
    ),
    "TokenKeeper": coded(
        {
            "json": ("随答复返回", "In the answer"),
            "cookie": ("存于浏览器的 cookie", "In the browser's cookie"),
        }
    ),
}
