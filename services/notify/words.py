"""The words of notify's codes."""

from collections.abc import Mapping
from typing import Final

from contracts.code_words import CodeTable, coded
from contracts.waiting_words import WAITING_TABLES
from services.notify.channels.rules import DELIVERY_STATE_WORDS
from services.notify.letter_list.schemas import LetterSort

WORDS: Final[Mapping[str, CodeTable]] = {
    **WAITING_TABLES,
    "LetterSort": coded(
        {
            LetterSort.written: ("写信时间", "By when it was written"),
            LetterSort.subject: ("标题", "By its subject"),
        }
    ),
    "DeliveryState": DELIVERY_STATE_WORDS,
}
