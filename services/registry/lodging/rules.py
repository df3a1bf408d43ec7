"""What the public may send, how much of it, and when an objection is complete. Pure."""

from collections.abc import Collection, Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import PurePath
from typing import Final

from contracts.policy import EvidenceRules
from contracts.transitions import Transitions
from services.registry.lodging.problems import (
    ObjectionFilesTooMany,
    ObjectionFileUnfit,
    ObjectionIncomplete,
    ObjectionsTooMany,
)
from services.registry.objections.rules import InadmissibleGround, ObjectorKind, ground_against

MOST_ITEMS: Final = 10
MOST_FILES: Final = 10
MOST_FILES_OF_ONE: Final = 30
"""Of one address for one notice, taken or not: bounds what is stored and looked at."""
MOST_LODGINGS_OF_ONE: Final = 5
SCANS: Final = ("application/pdf", "image/jpeg", "image/png")
"""What a signed or sealed paper may be: what shows it as it is."""
NUMBER_SIGNS: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Signs of a number. None resembles another."""
NUMBER_LENGTH: Final = 8
LONGEST_STEM: Final = 120
CHANNEL: Final = "网上提交"


class ObjectionFileKind(StrEnum):
    """statement: the paper with the signature or seal. proof: what supports the objection."""

    statement = "statement"
    proof = "proof"


class ObjectionFileState(StrEnum):
    waiting = "waiting"
    checking = "checking"
    taken = "taken"
    refused = "refused"


FILE_STATES = Transitions(
    ObjectionFileState,
    {
        ObjectionFileState.waiting: {ObjectionFileState.checking},
        ObjectionFileState.checking: {
            ObjectionFileState.waiting,
            # The check before died: the next one takes over.
            ObjectionFileState.checking,
            ObjectionFileState.taken,
            ObjectionFileState.refused,
        },
        ObjectionFileState.taken: (),
        ObjectionFileState.refused: (),
    },
)

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


def may_start(
    kind: ObjectionFileKind, content_type: str, size: int, policy: EvidenceRules, started: int
) -> None:
    """Whether another file may come. Raises ObjectionFileUnfit, ObjectionFilesTooMany."""
    if started >= MOST_FILES_OF_ONE:
        raise ObjectionFilesTooMany(limit=MOST_FILES_OF_ONE)
    statement = kind is ObjectionFileKind.statement
    if content_type not in types_taken(kind, policy):
        raise ObjectionFileUnfit(
            "签名或盖章的异议书须为PDF、JPG或PNG"
            if statement
            else "证据材料须为PDF、JPG、PNG或Word（.docx）",
            "A signed or sealed paper is a PDF, JPG or PNG"
            if statement
            else "Evidence is a PDF, JPG, PNG or Word (.docx)",
        )
    if size > policy.max_file_bytes:
        raise ObjectionFileUnfit(
            f"文件不超过{policy.max_file_bytes // 1024 // 1024} MB，请压缩或拆分后上传",
            f"A file has at most {policy.max_file_bytes // 1024 // 1024} MB: make it smaller",
            limit=policy.max_file_bytes,
        )


def types_taken(kind: ObjectionFileKind, policy: EvidenceRules) -> tuple[str, ...]:
    """The content types that a kind of file may have."""
    if kind is ObjectionFileKind.statement:
        return tuple(each for each in policy.content_types if each in SCANS)
    return policy.content_types


def clean_name(filename: str) -> str:
    """A name as it is kept: the last part of a path, printable, short."""
    last = PurePath(filename.replace("\\", "/")).name
    printable = "".join(sign for sign in last if sign.isprintable()).strip()
    path = PurePath(printable or "file")
    return path.stem[:LONGEST_STEM] + path.suffix[:20]


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


def is_free(claimed_until: datetime | None, now: datetime) -> bool:
    """Whether nobody is looking at a file now."""
    return claimed_until is None or claimed_until <= now


def number(rehearsal: bool, year: int, signs: str) -> str:
    """YY-2023-7KQ4MXWP. It counts nothing, so that it does not tell how many objected."""
    return f"{'YL-' if rehearsal else ''}YY-{year}-{signs}"


def typed_number(text: str) -> str:
    """A number as somebody typed it."""
    return "".join(text.split()).upper()


def all_known(asked: Collection[object], found: Collection[object]) -> bool:
    """Whether everything that was named is there, once each."""
    return len(asked) == len(found) == len(set(asked))
