"""The words of notify's codes."""

from collections.abc import Mapping
from typing import Final

from contracts.code_words import CodeTable, coded
from contracts.waiting_words import WAITING_TABLES
from services.notify.channels.rules import DeliveryState

WORDS: Final[Mapping[str, CodeTable]] = {
    **WAITING_TABLES,
    "DeliveryState": coded(
        {
            DeliveryState.queued: ("待发送", "Queued"),
            DeliveryState.sending: ("发送中", "Being sent"),
            DeliveryState.sent: ("已发送", "Sent"),
            DeliveryState.unsure: (
                "是否送达不明",
                "Unsure whether it was sent",
                "请向收件人确认，必要时重新发送",
                "ask the reader, and send it again where needed",
            ),
            DeliveryState.failed: (
                "发送失败",
                "Failed",
                "请核对邮箱地址后重新发送",
                "check the address and send it again",
            ),
        }
    ),
}
