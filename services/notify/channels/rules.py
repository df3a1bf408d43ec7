"""Pure decisions on deliveries: their states, when to try again, when to give up."""

from datetime import timedelta
from enum import StrEnum

from contracts.code_words import coded
from contracts.transitions import Transitions


class DeliveryState(StrEnum):
    """Where one e-mail is. `unsure`: its sender died, or the mail server fell silent."""

    queued = "queued"
    sending = "sending"
    sent = "sent"
    unsure = "unsure"
    failed = "failed"


DELIVERY_STATE_WORDS = coded(
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
)


DELIVERY_STATES = Transitions(
    DeliveryState,
    {
        DeliveryState.queued: {DeliveryState.sending},
        DeliveryState.sending: {
            DeliveryState.queued,
            DeliveryState.sent,
            DeliveryState.unsure,
            DeliveryState.failed,
        },
        DeliveryState.sent: (),
        DeliveryState.unsure: {DeliveryState.queued},
        DeliveryState.failed: {DeliveryState.queued},
    },
)


class SendResult(StrEnum):
    """What one try came to. `unfit`: nobody can write it as an e-mail, whoever tries."""

    sent = "sent"
    refused = "refused"
    unsure = "unsure"
    unfit = "unfit"


MOST_DOUBLINGS = 20
"""Beyond this the pause is the longest anyway; it bounds the arithmetic."""


def pause(attempts: int, first: timedelta, longest: timedelta) -> timedelta:
    """The wait after the n-th refusal (from 1): doubled each time, up to the longest."""
    doublings = min(attempts - 1, MOST_DOUBLINGS)
    return min(first * (1 << doublings), longest)


def state_after(result: SendResult, attempts: int, tries: int) -> DeliveryState:
    """The state of a delivery after a try.

    A letter that may have gone out is `unsure`: the system never sends it again by itself.
    """
    if result is SendResult.sent:
        return DeliveryState.sent
    if result is SendResult.unsure:
        return DeliveryState.unsure
    if result is SendResult.unfit or attempts >= tries:
        return DeliveryState.failed
    return DeliveryState.queued


def with_link(body: str, portal: str, page: str | None) -> str:
    """A letter with the address of the page that it speaks of.

    An installation that has not named its portal's address sends letters without.
    """
    if not portal or page is None:
        return body
    return f"{body.rstrip()}\n\n打开相关页面：{portal}{page}\n"
