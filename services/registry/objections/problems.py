"""The refusals of objections."""

from contracts.problem import Problem


class ObjectionLate(Problem):
    status = 409
    zh = "公示期已结束，异议逾期不予受理，本次提出已留存记录"
    en = "The notice is over: a late objection is not taken, the attempt is recorded"


class NoticeNotOpen(Problem):
    status = 409
    zh = "公示尚未发布，不能登记异议"
    en = "The notice was not published yet: nothing to object to"


class AlreadyJudged(Problem):
    status = 409
    zh = "该异议已作出处理，不能重复处理"
    en = "This objection was judged: it is not judged twice"


class NotAdmitted(Problem):
    status = 409
    zh = "该异议未被受理，无需处理"
    en = "This objection was not admitted: there is nothing to judge"


class AlreadyEntered(Problem):
    status = 409
    zh = "该项目已入库，不能再由异议移出"
    en = "The item is in the register: an objection no longer removes it"


class GroundUnfit(Problem):
    status = 409
    zh = "该异议在公示期内提出，不能以逾期为由不予受理，请另选理由"
    en = "This objection came in time, so it cannot be refused as late: choose another ground"


class LetterMissing(Problem):
    status = 422
    zh = "已勾选签名或盖章的，须上传异议书扫描件或照片"
    en = "Where it is sealed or signed, upload a scan or photo of the letter"
