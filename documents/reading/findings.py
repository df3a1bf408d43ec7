"""What reading a form gives: values found, and what was seen but not read, each with the reason
and what to do.
"""

from dataclasses import dataclass
from typing import Any, Final

SEEN_SIGNS: Final = 200

REASONS: Final[dict[str, tuple[str, str]]] = {
    "no_tick": ("选项前后没有勾选标记，请在系统中选择", "Choices without any tick: choose here"),
    "two_ticks": (
        "只能选1项，但勾选了多项，请在系统中选择",
        "One choice is allowed, several are ticked: choose here",
    ),
    "unclear_tick": (
        "勾选标记无法辨认或不知属于哪一项，请在系统中选择",
        "A tick that cannot be told, or whose choice cannot: choose here",
    ),
    "only_marked": (
        "只有下划线、底色或删除线，不作为勾选，请在系统中选择",
        "Underlined, coloured or struck is not ticked: choose here",
    ),
    "unknown_choice": (
        "勾选的内容与印制的选项不一致，请在系统中选择",
        "Ticked, but no printed choice: choose here",
    ),
    "other_unticked": (
        "“其他”处填写了内容但未勾选，请在系统中确认",
        "There is text for “other”, which is not ticked: settle it here",
    ),
    "not_a_count": (
        "不是可以确认的整数，请在系统中填写",
        "Not plainly a whole number: fill it in here",
    ),
    "not_money": (
        "不是可以确认的金额（万元，至多两位小数），请在系统中填写",
        "Not plainly an amount in 万元 with at most two decimals: fill it in here",
    ),
    "not_a_month": (
        "不是可以确认的年月，请在系统中填写",
        "Not plainly a year and month: fill it in here",
    ),
    "not_a_date": ("不是可以确认的日期，请在系统中填写", "Not plainly a date: fill it in here"),
    "unknown_unit": (
        "与推荐单位名单不一致，请在系统中选择",
        "Not the name of a recommending unit, choose it here",
    ),
    "unclear_contact": (
        "无法确认联系人、电话、邮箱各是哪一段，请在系统中填写",
        "Which part is name, telephone or e-mail cannot be told: fill it in here",
    ),
    "several_contacts": (
        "写有不止一个电话或邮箱，此项只能填一个，请在系统中填写",
        "Several telephones or e-mails, one is asked for: fill it in here",
    ),
    "several_lines": (
        "此项应为一行，文中有多行，请在系统中填写",
        "One line is asked for, several are there: fill it in",
    ),
    "several_cells": (
        "内容分在多个单元格中，请在系统中填写",
        "The content stands in several cells: fill it in here",
    ),
    "too_long": ("内容过长，请在系统中填写", "Too long: fill it in here"),
    "lost_signs": (
        "含有无法辨认的符号，请在系统中核对填写",
        "Signs that cannot be told: fill it in here",
    ),
    "struck": (
        "文字带有删除线，不知是否有效，请在系统中填写",
        "Struck through, so it may not count: fill it in here",
    ),
    "differs": (
        "文中多处填写不一致，请在系统中确认",
        "Filled in differently at several places: settle it here",
    ),
    "sentence": (
        "文字与印制的句式不符，请在系统中填写",
        "The printed sentence was changed: fill it in here",
    ),
    "promise": (
        "承诺须由本人在系统中确认，文件中的文字不代替确认",
        "A promise is accepted by a person here, never by a file",
    ),
    "picture": ("图片未读入，请作为佐证材料上传", "A picture is not read: upload it as evidence"),
    "chart": (
        "图表或SmartArt图形未读入，请截图后作为佐证材料上传",
        "A chart or SmartArt drawing is not read: upload a picture of it as evidence",
    ),
    "control": (
        "控件未读入，请在系统中填写",
        "A control is not read: fill it in here",
    ),
    "field": (
        "域（由Word计算的内容）未读入，请在系统中填写",
        "A field that only Word can compute is not read: fill it in here",
    ),
    "placeholder": (
        "文字被标为占位提示，未读入，请核对",
        "Text that is marked as a placeholder is not read: look at it",
    ),
    "deleted": (
        "修订中删除的文字未读入，请核对",
        "Text whose deletion is tracked is not read: look at it",
    ),
    "comment": ("批注未读入，请核对", "A comment is not read: look at it"),
    "margin": (
        "页眉、页脚中的文字未读入，请核对",
        "Text of a header or footer is not read: look at it",
    ),
    "formula": (
        "公式或叠印的字只读入了文字，请核对",
        "Only the text of a formula was read: look at it",
    ),
    "flat_table": (
        "嵌套表格已并入单元格文字，请核对",
        "A table inside a table became plain text: look at it",
    ),
    "twice": (
        "此标题出现了不止一次，只在第一处划分，请核对",
        "This heading stands there twice: look where it divides",
    ),
    "stray": (
        "不知属于哪一项，未读入，请自行填写",
        "It belongs to no blank that is known: fill it in yourself",
    ),
    "hidden": ("文件含有隐藏文字，未读入", "Hidden text was not read"),
    "note": ("脚注、尾注未读入，请自行填写", "Footnotes are not read: fill them in yourself"),
    "embedded": (
        "嵌入的其他文件未读入，请作为佐证材料上传",
        "Another file inside was not read: upload it as evidence",
    ),
    "many": (
        "未读入的内容过多，未全部列出，请逐项核对",
        "More was left unread than is listed: go through it all",
    ),
    "other_submission": (
        "页脚编号属于另一件申报，请确认没有选错文件",
        "The footer bears another submission's number: make sure it is the right file",
    ),
}


class Doubtful(Exception):
    """Something stands in a blank that cannot be read exactly; `code` is one of REASONS, `seen`
    the very part if known, `choices` what may be meant.
    """

    def __init__(self, code: str, seen: str = "", choices: tuple[str, ...] = ()) -> None:
        super().__init__(code)
        self.code, self.seen, self.choices = code, seen, choices


@dataclass(frozen=True)
class UnitName:
    """A recommending unit of the campaign, as it may be written. others: its other spellings."""

    code: str
    name: str
    short_name: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class FoundValue:
    """A value exactly as the draft keeps it, at its JSON pointer."""

    path: str
    value: Any


@dataclass(frozen=True)
class UnreadText:
    """path: the blank's, None where it is not known; place: where in the document; seen: what
    stands there, shortened; choices: what may be meant.
    """

    path: str | None
    place: str
    seen: str
    code: str
    choices: tuple[str, ...] = ()

    @property
    def zh(self) -> str:
        listed = f"：{'、'.join(self.choices)}" if self.choices else ""
        return REASONS[self.code][0] + listed

    @property
    def en(self) -> str:
        listed = f": {', '.join(self.choices)}" if self.choices else ""
        return REASONS[self.code][1] + listed


@dataclass(frozen=True)
class Printed:
    """What a footer of ours says: the number (or 草稿 with the last digits of the id) and the
    hash's first digits.
    """

    number: str
    hash_prefix: str


@dataclass(frozen=True)
class FormReading:
    """A whole document. recognised: at least one blank of the form was found in it, filled in or
    not.
    """

    found: tuple[FoundValue, ...]
    unread: tuple[UnreadText, ...]
    printed: tuple[Printed, ...]
    recognised: bool


def shortened(text: str) -> str:
    """What was seen, for a list: one line, not too long."""
    line = " ".join(text[: SEEN_SIGNS * 20].split())
    return line if len(line) <= SEEN_SIGNS else line[: SEEN_SIGNS - 1] + "…"
