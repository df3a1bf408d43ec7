"""The refusals of objections that the public lodges."""

from contracts.problem import Problem


class ObjectorUnproved(Problem):
    status = 422
    zh = "邮箱验证已失效，请重新获取验证码"
    en = "The proof of your e-mail address does not count any more: ask for a new code"


class ObjectionIncomplete(Problem):
    status = 422
    zh = "异议材料不完整，请补齐后提交"
    en = "The objection lacks something: add it, then send it"


class ObjectionsTooMany(Problem):
    """`limit`: lodgings of one address for one notice."""

    status = 409
    zh = "同一邮箱对本公示提出异议的次数已满，请将补充材料寄送公示所列地址"
    en = "This address has lodged enough for this notice: send more to the notice's postal address"
