"""What a check says about a draft: a finding per thing missing or wrong, with what to do."""

from enum import StrEnum
from typing import Final

from contracts.field_error import FieldError
from contracts.vocabulary import Frozen


class Severity(StrEnum):
    """``blocks`` stops the hand-in, ``warns`` does not."""

    blocks = "blocks"
    warns = "warns"


class Finding(Frozen):
    """``path`` is a JSON pointer into the draft (``/basic/company_profile``), ``code`` a stable
    English slug.
    """

    path: str
    code: str
    severity: Severity
    zh: str
    en: str

    def as_error(self) -> FieldError:
        """The finding as an item of a refusal. `path` names the blank, as in a check."""
        return FieldError(
            pointer=self.path,
            code=self.code,
            message=self.zh,
            message_en=self.en,
            path=self.path,
            severity=self.severity,
        )


class FormIncomplete(ValueError):
    """The draft cannot become a snapshot; ``findings`` are all that block it (and what else was
    found).
    """

    def __init__(self, findings: list[Finding]) -> None:
        blocking = [finding for finding in findings if finding.severity is Severity.blocks]
        super().__init__("; ".join(f"{finding.path}: {finding.code}" for finding in blocking))
        self.findings = tuple(findings)


MESSAGES: Final[dict[str, tuple[str, str]]] = {
    "unknown_key": ("申请书没有此项，请删除", "The form has no such field: remove it"),
    "wrong_type": (
        "填写内容的类型不对，请按提示填写",
        "Wrong type of value: fill it in as the form asks",
    ),
    "missing": ("请填写“{label}”", "Fill in: {label_en}"),
    "too_long": (
        "最多{limit}个字符，现有{actual}个，请删减",
        "At most {limit} characters, has {actual}: shorten it",
    ),
    "over_limit": (
        "限{limit}字以内，现有{actual}字，请删减",
        "At most {limit} 字, has {actual}: shorten it",
    ),
    "over_soft_limit": (
        "第二部分原则上不超过{limit}字，现有{actual}字，建议精简",
        "Part two should not exceed {limit} 字, has {actual}: better shorten it",
    ),
    "one_line": ("请填成一行，不要换行", "One line only: remove the line breaks"),
    "control_characters": (
        "含有不可打印的控制字符，请删除",
        "Contains control characters: remove them",
    ),
    "unknown_code": (
        "“{actual}”不在可选范围内，请重新选择",
        "{actual} is not a choice here: choose again",
    ),
    "one_only": ("只能选择1项", "Choose exactly one"),
    "one_type_only": (
        "建设方向限选1个：产线级、车间级、工厂级中只能选择一个",
        "Exactly one type: line, workshop or factory",
    ),
    "chosen_twice": ("“{actual}”重复选择，请去掉一个", "{actual} is chosen twice: remove one"),
    "not_a_count": ("请填写不小于0的整数", "Give a whole number, 0 or more"),
    "negative": ("不能小于0", "May not be below 0"),
    "too_large": ("数值过大，请核对单位", "Too large: check the unit"),
    "not_money": (
        "请填写金额（万元）：0至9999999999.99，最多两位小数，不含千分位和单位，例如“1200.50”",
        "Give the amount in 万元: 0 to 9999999999.99, at most two decimals, no separators or unit,"
        " such as 1200.50",
    ),
    "mixed_alphabets": (
        "含有形似拉丁字母的其他文字“{sign}”（{number}），请核对后改用拉丁字母",
        "Holds {sign} ({number}), which only looks like a Latin letter: check it and type the Latin"
        " one",
    ),
    "not_a_month": ("请按“年-月”填写，例如{example}", "Give year and month, such as {example}"),
    "not_a_date": ("请按“年-月-日”填写，例如{example}", "Give a date, such as {example}"),
    "not_a_year": ("请填写2018年至今的四位年份", "Give a year of four digits, from 2018 on"),
    "must_accept": (
        "须勾选同意此项承诺：“{label}”",
        "This promise must be accepted: {label_en}",
    ),
    "unknown_unit": (
        "推荐单位不在本次征集名单内，请重新选择",
        "No such recommending unit in this campaign: choose again",
    ),
    "other_needs_text": (
        "选择了“{label}”中的其他项，请填写具体内容",
        "“Other” is chosen: say what it is",
    ),
    "other_not_chosen": (
        "填写了其他内容但未选择其他项，打印时将视为已选",
        "There is text for “other” but it is not chosen: it will print as chosen",
    ),
    "no_scene": ("五个环节中至少选择1个应用场景", "Choose at least one scene over the five links"),
    "ends_before_start": (
        "建设止期不能早于起期{start}，请核对",
        "The end month is before the start month {start}: check both",
    ),
    "invested_above_total": (
        "已投入资金超过项目总投资额，请核对；如属超支可保留",
        "Invested exceeds total investment: check; keep it if the project overran",
    ),
    "built_before_end": (
        "项目阶段为已建成，但建设止期尚未到，请核对",
        "The stage is “built” but the end month is still to come: check both",
    ),
    "implausible_month": (
        "与5G建设的年代不符，请核对年份",
        "Hardly plausible for 5G construction: check the year",
    ),
    "wrong_year": ("日期应在{year}年内", "The date must lie in {year}"),
    "date_in_future": ("日期晚于今天，请核对", "The date is after today: check it"),
    "bad_phone": (
        "电话号码格式不对，请填写手机号或带区号的固定电话",
        "Not a telephone number: give a mobile number or one with area code",
    ),
    "bad_email": (
        "电子邮箱格式不对，只填一个形如 name@example.com 的地址（@前仅限英文字母、数字和符号），"
        "姓名和电话填在各自的栏目",
        "Not one e-mail address like name@example.com, with ASCII signs before the @:"
        " name and telephone have blanks of their own",
    ),
    "credit_code_overridden": (
        "统一社会信用代码校验不符，已凭证人工放行",
        "The credit code fails its check and was overridden on evidence",
    ),
    "kind_differs": (
        "单位性质与统一社会信用代码前两位不一致，请核对",
        "The kind of body does not fit the code's first two signs: check both",
    ),
    "no_platform_record": (
        "尚未填写“5G+工业互联网发展管理平台”录入情况，请尽快录入；入库前必须补齐",
        "No record on 5gii yet: enter the project there; it is needed before registry entry",
    ),
    "empty_record": (
        "请填写平台项目编号或录入日期",
        "Give the project number there, or the day of entry",
    ),
    "markup_not_allowed": (
        "含有不支持的格式（{actual}）；仅支持段落、加粗、列表、表格和以证据编号引用的图片；"
        "如只是文字，请在该符号前加反斜杠\\",
        "Not supported: {actual}. Only paragraphs, bold, lists, tables, and images named by"
        " evidence id. If the sign is text, put a backslash before it",
    ),
    "text_and_substitute": (
        "已选择以既往申报材料代替，本部分文字仍将一并提交",
        "Earlier material stands in; the texts given here are handed in as well",
    ),
}


def blocks(path: str, code: str, **values: object) -> Finding:
    """A finding that stops the hand-in."""
    return _finding(path, code, Severity.blocks, values)


def warns(path: str, code: str, **values: object) -> Finding:
    """A finding that only tells."""
    return _finding(path, code, Severity.warns, values)


def _finding(path: str, code: str, severity: Severity, values: dict[str, object]) -> Finding:
    zh, en = MESSAGES[code]
    return Finding(
        path=path, code=code, severity=severity, zh=zh.format(**values), en=en.format(**values)
    )
