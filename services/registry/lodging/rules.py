"""What the public may send, how much of it, and when an objection is complete. Pure."""

from collections.abc import Sequence
from typing import Final

from services.registry.lodging.problems import (
    ObjectionIncomplete,
    ObjectionsTooMany,
)
from services.registry.objections.files.rules import ObjectionFileKind
from services.registry.objections.rules import InadmissibleGround, ObjectorKind, ground_against

MOST_ITEMS: Final = 10
MOST_LODGINGS_OF_ONE: Final = 5
NUMBER_SIGNS: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Signs of a number. None resembles another."""
NUMBER_LENGTH: Final = 8
CHANNEL: Final = "网上提交"


LACKS: Final = {
    InadmissibleGround.anonymous: (
        "请填写真实姓名或单位全称，不受理匿名异议",
        "give your real name or the organisation's full name: anonymous ones are not taken",
    ),
    InadmissibleGround.unsealed: (
        "请上传加盖单位公章的异议书扫描件或照片",
        "upload a scan or photo of the objection with the organisation's seal",
    ),
    InadmissibleGround.unsigned: (
        "请上传本人亲笔签名的异议书扫描件或照片",
        "upload a scan or photo of the objection with your own signature",
    ),
    InadmissibleGround.no_contact: ("请填写联系方式", "give a way to reach you"),
    InadmissibleGround.no_reason: ("请写明异议事项和理由", "say what you object to, and why"),
    InadmissibleGround.no_evidence: (
        "请至少上传一份证据材料",
        "upload at least one file of evidence",
    ),
}


def may_lodge(lodged: int) -> None:
    """Raises ObjectionsTooMany."""
    if lodged >= MOST_LODGINGS_OF_ONE:
        raise ObjectionsTooMany(limit=MOST_LODGINGS_OF_ONE)


def must_be_complete(
    kind: ObjectorKind, name: str, contact: str, reason: str, files: Sequence[ObjectionFileKind]
) -> None:
    """The public is told what is missing, at once. Raises ObjectionIncomplete."""
    proofs = [each for each in files if each is ObjectionFileKind.proof]
    signed = ObjectionFileKind.statement in files
    ground = ground_against(kind, name, contact, reason, proofs, signed)
    if ground is not None:
        zh, en = LACKS[ground]
        raise ObjectionIncomplete(zh, f"{en[:1].upper()}{en[1:]}", ground=ground)


def number(rehearsal: bool, year: int, signs: str) -> str:
    """YY-2023-7KQ4MXWP. It counts nothing, so that it does not tell how many objected."""
    return f"{'YL-' if rehearsal else ''}YY-{year}-{signs}"


def typed_number(text: str) -> str:
    """A number as somebody typed it."""
    return "".join(text.split()).upper()
