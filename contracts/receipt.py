"""The signed receipt of a hand-in. Intake signs it; anybody verifies it offline.

The Ed25519 signature is over the canonical JSON of `receipt`. Its instants are text in canonical
form: UTC, microseconds, Z.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as Base64Error
from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Final, Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from pydantic import Field, StringConstraints, ValidationError

from contracts.canonical import canonical, content_hash, plain
from contracts.vocabulary import Frozen, Sha256

ZONE: Final = "Asia/Shanghai"
InstantText = Annotated[
    str, StringConstraints(pattern=r"^[0-9]{4}(-[0-9]{2}){2}T([0-9]{2}:){2}[0-9]{2}\.[0-9]{6}Z$")
]


class ManifestItem(Frozen):
    """One file of the hand-in.

    late_until: of a file handed in by its hash alone: until when its bytes could follow
    (half-open). It is left out where there is none, so that receipts from before it existed
    remain the same signed bytes.
    """

    kind: str
    filename: str
    sha256: Sha256
    size: int
    late_until: InstantText | None = Field(default=None, exclude_if=lambda until: until is None)


class Receipt(Frozen):
    """What is signed.

    leaf: of the hand-in's fact, which the audit holds too.
    schedule_version, closes_at: the window it was judged by. Version 0: a correction's window.
    """

    v: Literal[1] = 1
    receipt_id: UUID
    number: str
    campaign_id: UUID
    submission_id: UUID
    snapshot: int
    snapshot_hash: Sha256
    manifest: tuple[ManifestItem, ...]
    contact_hash: Sha256
    received_at: InstantText
    zone: str = ZONE
    schedule_version: int
    closes_at: InstantText | None
    leaf: Sha256
    rehearsal: bool
    kid: str


class SignedReceipt(Frozen):
    """signature: base64url without padding."""

    receipt: Receipt
    signature: str


class ReceiptInvalid(ValueError):
    """The receipt proves nothing. `zh` and `en` say why."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.zh = zh
        self.en = en


def sign(receipt: Receipt, private: Ed25519PrivateKey) -> SignedReceipt:
    """The receipt with its signature. `receipt.kid` must name the key."""
    signature = private.sign(canonical(receipt))
    return SignedReceipt(receipt=receipt, signature=_b64(signature))


def verify(signed: Mapping[str, Any], public_keys: Mapping[str, Ed25519PublicKey]) -> Receipt:
    """The receipt in a file, if a published key signed exactly it. Raises ReceiptInvalid."""
    try:
        extra = sorted(set(signed) - {"receipt", "signature"})
        body = signed["receipt"]
        signature = _unb64(signed["signature"])
        key = public_keys.get(str(body["kid"]))
    except (KeyError, TypeError, AttributeError, ValueError, Base64Error) as error:
        raise ReceiptInvalid("不是回执文件", "this is no receipt file") from error
    if extra:
        raise ReceiptInvalid(
            f"回执之外另有未签名的成员“{extra[0][:40]}”，请使用下载的原文件",
            f"there is an unsigned member {extra[0][:40]!r} beside the receipt: use the file as it"
            " was downloaded",
        )
    if key is None:
        raise ReceiptInvalid(
            "回执的签名密钥不在公布的密钥中",
            "the key that signed it is not among the published ones",
        )
    try:
        key.verify(signature, canonical(body))
        # Text in another form than NFC has the same canonical bytes, but was not signed.
        if plain(body) != body:
            raise InvalidSignature
        return Receipt.model_validate(body)
    except ValidationError as error:
        raise ReceiptInvalid("回执内容不完整", "the receipt's content is not complete") from error
    except (InvalidSignature, TypeError, ValueError) as error:
        raise ReceiptInvalid(
            "签名不符：内容被改动，或不是本系统签发",
            "the signature does not fit: changed, or not ours",
        ) from error


def keys_of(jwks: Mapping[str, Any]) -> dict[str, Ed25519PublicKey]:
    """The keys for receipts, by kid, from GET /receipts/keys or public.json.

    Keys of other uses are left out. Raises ReceiptInvalid for any other document.
    """
    try:
        ours = [key for key in jwks["keys"] if key.get("quanlian_use", "receipt") == "receipt"]
        kids = [key["kid"] for key in ours]
        if len(set(kids)) != len(kids):
            raise ReceiptInvalid(
                "公布的密钥文件中有两个密钥编号相同",
                "two keys of the file have the same kid",
            )
        return {key["kid"]: Ed25519PublicKey.from_public_bytes(_unb64(key["x"])) for key in ours}
    except ReceiptInvalid:
        raise
    except (KeyError, TypeError, AttributeError, ValueError, Base64Error) as error:
        raise ReceiptInvalid("不是公布的密钥文件", "this is no file of published keys") from error


def in_words(receipt: Receipt) -> list[str]:
    """What a verified receipt proves, in Chinese, one sentence a line."""
    return [zh for zh, _ in proves(receipt)]


def proves(receipt: Receipt) -> list[tuple[str, str]]:
    """What a verified receipt proves, sentence by sentence, in Chinese and English."""
    at = _local(receipt.received_at)
    files = len(receipt.manifest)
    sentences = [
        (
            f"申报 {receipt.number} 第{receipt.snapshot}次提交于 {at}（北京时间）收到，"
            f"签名有效，密钥 {receipt.kid}。",
            f"Submission {receipt.number}, hand-in {receipt.snapshot}, was received at {at}"
            f" (Beijing time); the signature of key {receipt.kid} is valid.",
        ),
        (
            f"提交内容的SHA-256值为 {receipt.snapshot_hash}，另附材料{files}件，各有SHA-256值。",
            f"The content handed in has the SHA-256 {receipt.snapshot_hash};"
            f" {files} files with a SHA-256 each came with it.",
        ),
    ]
    late = [item for item in receipt.manifest if item.late_until is not None]
    if late:
        until = _local(max(item.late_until or "" for item in late))
        sentences.append(
            (
                f"其中{len(late)}件提交时仅确定SHA-256值，文件可在 {until} 之前补传；"
                "是否补齐，本回执不作证明。",
                f"{len(late)} of the files were fixed by their SHA-256 alone; their bytes could"
                f" follow before {until}. Whether they did, this receipt does not prove.",
            )
        )
    if receipt.closes_at is not None:
        closes = _local(receipt.closes_at)
        sentences.append(
            (
                f"适用的截止时刻为 {closes}（不含），在截止之前收到。",
                f"The deadline that applied was {closes} (not included); it was received before.",
            )
        )
    if receipt.rehearsal:
        sentences.append(
            (
                "这是演练回执，不具有任何效力。",
                "This is the receipt of a rehearsal and has no effect whatsoever.",
            )
        )
    return sentences


def proves_not(receipt: Receipt) -> list[tuple[str, str]]:
    """What a valid receipt does not prove, in Chinese and English."""
    return [
        (
            "不证明申报内容真实、完整或符合条件，也不表示已受理、推荐或入选。",
            "It does not prove that the content is true, complete or eligible, nor that anything"
            " was accepted, recommended or selected.",
        ),
        (
            "不证明申报此后的情况：可能已补正、撤回或办结。",
            "It does not prove what became of the submission since: it may have been corrected,"
            " withdrawn or ended.",
        ),
        (
            "不证明由谁操作提交；联系信息只有加盐的SHA-256值。",
            "It does not prove which person handed in; contact data is in it only as a salted"
            " SHA-256.",
        ),
        (
            "证明力以公布的密钥文件可信为前提，收到时刻以受理系统的数据库时钟为准；"
            f"事实的叶哈希 {receipt.leaf} 可与审计记录核对。",
            "It is worth as much as the file of published keys it was checked with, and its"
            " instant is that of the system's database clock; the leaf"
            f" {receipt.leaf} can be looked up in the audit.",
        ),
    ]


def is_content(document: Any, receipt: Receipt) -> bool:
    """Whether a document is the content that the receipt's snapshot hash names.

    document: JSON of the form, bare or inside a snapshot's file.
    """
    content = document.get("content", document) if isinstance(document, dict) else document
    try:
        return content_hash(content) == receipt.snapshot_hash
    except (TypeError, ValueError):
        return False


def named_as(sha256: str, receipt: Receipt) -> tuple[ManifestItem, ...]:
    """The files of the manifest with this hash."""
    return tuple(item for item in receipt.manifest if item.sha256 == sha256)


def _local(instant: str) -> str:
    local = datetime.fromisoformat(instant).astimezone(ZoneInfo(ZONE))
    return f"{local:%Y-%m-%d %H:%M:%S.%f}"


def _unb64(text: str) -> bytes:
    """The bytes of base64url without padding. Raises ValueError for any other spelling."""
    raw = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if _b64(raw) != text:
        raise ValueError("not base64url without padding")
    return raw


def _b64(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()
