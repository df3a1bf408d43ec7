"""The refusals of organisations."""

from contracts.problem import Problem


class CreditCodeInvalid(Problem):
    status = 422
    zh = "统一社会信用代码校验未通过"
    en = "The credit code fails its check"


class CreditCodeFits(Problem):
    status = 409
    zh = "该代码校验通过，无需人工放行"
    en = "This code passes its check: nothing to override"


class CreditCodeOverridden(Problem):
    status = 409
    zh = "该代码已放行，申报单位可以直接登记"
    en = "This code was overridden: the organisation can be founded"


class OrganisationExists(Problem):
    status = 409
    zh = "该统一社会信用代码已登记单位，请申请加入"
    en = "An organisation with this credit code exists: ask to join it"


class OrganisationUnknown(Problem):
    status = 404
    zh = "该统一社会信用代码尚未登记单位，请先登记单位"
    en = "No organisation has this credit code: found it first"


class MembershipExists(Problem):
    status = 409
    zh = "您已属于一个单位或已提出加入申请；一个账号只能属于一个单位"
    en = "You belong to an organisation, or asked to: one account, one organisation"


class StaffCannotApply(Problem):
    status = 409
    zh = "工作人员账号不能登记或加入申报单位，请另行注册"
    en = "A staff account cannot act for an applicant: register another"


class LastSignatory(Problem):
    status = 409
    zh = "这是单位唯一的授权人，请先指定另一位授权人"
    en = "This is the only signatory: make another one first"
