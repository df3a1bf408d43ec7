"""The columns of the table of letters."""

from typing import Final

from kit.tabular import TableColumn
from services.notify.channels.rules import DELIVERY_STATE_WORDS
from services.notify.letter_list.schemas import LetterRecord

TITLE: Final = "通知记录"
Column = TableColumn[LetterRecord]
COLUMNS: Final = (
    Column(
        "写信时间（北京时间）",
        lambda item: item.written_at,
    ),
    Column(
        "标题",
        lambda item: item.subject,
    ),
    Column(
        "申报编号",
        lambda item: item.number,
    ),
    Column(
        "收件人编号",
        lambda item: str(item.person_id) if item.person_id else None,
    ),
    Column(
        "邮箱（隐去部分）",
        lambda item: item.email.address if item.email else None,
    ),
    Column(
        "发送状态",
        lambda item: DELIVERY_STATE_WORDS[item.email.state].zh if item.email else "仅站内信",
    ),
    Column(
        "发送次数",
        lambda item: item.email.attempts if item.email else None,
    ),
    Column(
        "发送时间（北京时间）",
        lambda item: item.email.sent_at if item.email else None,
    ),
    Column(
        "对方服务器的答复",
        lambda item: item.email.last_answer if item.email else None,
    ),
    Column(
        "阅读时间（北京时间）",
        lambda item: item.read_at,
    ),
)
