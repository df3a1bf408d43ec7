"""Pure: what a record that was handed over may change in the stored one."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from contracts.field_error import FieldError
from services.intake.outages.problems import OutageDiffers

FIXED: Final = ("kind", "service", "dependency", "last_good_at", "began_at")
GROWING: Final = ("last_bad_at", "ended_at", "asked", "answers", "line", "line_hash")


class OutageStep(StrEnum):
    """What a record adds to the stored one."""

    new = "new"
    known = "known"
    goes_on = "goes_on"
    ended = "ended"


def step(kept: Mapping[str, Any] | None, given: Mapping[str, Any]) -> OutageStep:
    """What a record adds. Raises OutageDiffers where it contradicts the stored one.

    A running outage may go on or end. An ended one never changes. An earlier line of the
    prober's ledger adds nothing.
    """
    if kept is None:
        return OutageStep.new
    if any(kept[name] != given[name] for name in FIXED):
        raise OutageDiffers(errors=[_differing(given)])
    if given["line"] <= kept["line"]:
        return OutageStep.known
    if kept["ended_at"] is not None:
        raise OutageDiffers(errors=[_differing(given)])
    if given["ended_at"] is None:
        return OutageStep.goes_on
    return OutageStep.ended


def _differing(given: Mapping[str, Any]) -> FieldError:
    return FieldError(
        pointer="",
        code="outage_differs",
        message="与已记录的中断不一致，请核对观测账本",
        message_en="It contradicts the outage that is recorded: look at the prober's ledger",
        outage=str(given["id"]),
    )
