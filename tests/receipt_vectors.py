"""Receipts, good and tampered, and what `quanlian receipt verify` says of each.

`python -m tests.receipt_vectors` writes them for the portal, which checks receipts in the browser.
The keys are made anew and kept nowhere, so each run writes other signatures; commit what it wrote.
"""

import copy
import json
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from contracts import receipt as receipts
from contracts.canonical import canonical, content_hash
from contracts.json_file import JsonFileRefused, read_json
from contracts.paper_mark import receipt_mark

VECTORS = Path(__file__).parents[1] / "web/src/desks/public/verify/vectors/receipts.json"
CONTENT = {"cover": {"factory_name": "天津示例工厂", "𝄞": 1, "ﬁ": [True, None, "a\n\u007f"]}}
BODY: dict[str, Any] = {
    "receipt_id": UUID(int=1),
    "number": "SB-2023-000001",
    "campaign_id": UUID(int=2),
    "submission_id": UUID(int=3),
    "snapshot": 2,
    "snapshot_hash": content_hash(CONTENT),
    "manifest": (
        {"kind": "licence", "filename": "示例é.pdf", "sha256": "1" * 64, "size": 18},
        {
            "kind": "other",
            "filename": 'b"\\.pdf',
            "sha256": "4" * 64,
            "size": 7,
            "late_until": "2023-09-15T18:00:00.000000Z",
        },
    ),
    "contact_hash": "2" * 64,
    "received_at": "2023-09-15T08:00:00.000001Z",
    "schedule_version": 1,
    "closes_at": "2023-09-15T16:00:00.000000Z",
    "leaf": "3" * 64,
    "rehearsal": True,
    "kid": "示例-1",
}


def unpadded(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def files(good: dict[str, Any], key: Ed25519PrivateKey) -> dict[str, bytes]:
    """Each file by what is the matter with it."""
    text = json.dumps(good, ensure_ascii=False)

    def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
        other = copy.deepcopy(good)
        change(other)
        return json.dumps(other, ensure_ascii=False).encode()

    def signed_anew(**changes: Any) -> bytes:
        body = good["receipt"] | changes
        return json.dumps(
            {"receipt": body, "signature": unpadded(key.sign(canonical(body)))}
        ).encode()

    decomposed = text.replace("示例é", "示例e\u0301")
    return {
        "good": text.encode(),
        "good with a mark of UTF-8": b"\xef\xbb\xbf" + text.encode(),
        "good, pretty": json.dumps(good, indent=2).encode(),
        "two marks of UTF-8": b"\xef\xbb\xbf\xef\xbb\xbf" + text.encode(),
        "UTF-16": text.encode("utf-16"),
        "GB 18030": text.encode("gb18030"),
        "number": changed(lambda o: o["receipt"].update(number="SB-2023-000002")),
        "file left out": changed(lambda o: o["receipt"]["manifest"].pop()),
        "size as a fraction": text.replace('"size": 18', '"size": 18.0').encode(),
        "size beyond": text.replace('"size": 18', '"size": 9007199254740993').encode(),
        "not NFC": decomposed.encode(),
        "lone surrogate": text.replace("示例é", "\\ud800").encode(),
        "member twice": text.replace('"snapshot": 2', '"snapshot": 1, "snapshot": 2').encode(),
        "one text twice": text.replace('"kid":', '"é": 1, "e\u0301": 1, "kid":').encode(),
        "member beside": changed(lambda o: o.update(note="受理")),
        "member inside": changed(lambda o: o["receipt"].update(note="受理")),
        "proto": text.replace('"kid":', '"__proto__": {}, "kid":').encode(),
        "text after": text.encode() + b" {}",
        "NaN": text.replace('"size": 18', '"size": NaN').encode(),
        "cut off": text.encode()[:-1],
        "tab in a text": text.replace("SB-", "SB\t").encode(),
        "list": b"[]",
        "empty": b"",
        "no signature": changed(lambda o: o.pop("signature")),
        "padded signature": changed(lambda o: o.update(signature=o["signature"] + "==")),
        "short signature": changed(lambda o: o.update(signature=o["signature"][:-2])),
        "other key": changed(lambda o: o["receipt"].update(kid="示例-2")),
        "unknown key": changed(lambda o: o["receipt"].update(kid="示例-3")),
        "no kid": changed(lambda o: o["receipt"].pop("kid")),
        "signed, but no receipt": signed_anew(leaf="x"),
        "signed with a member more": signed_anew(note="受理"),
        "signed correction": signed_anew(closes_at=None, rehearsal=False, manifest=[]),
    }


def said(data: bytes, keys: dict[str, Any]) -> dict[str, Any]:
    """What the command says of a file."""
    try:
        held = receipts.verify(read_json(data), receipts.keys_of(keys))
    except (JsonFileRefused, receipts.ReceiptInvalid) as error:
        return {"refused": [error.zh, error.en]}
    return {"proves": receipts.proves(held), "proves_not": receipts.proves_not(held)}


def main() -> None:
    key, other = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
    public = [
        {"kid": kid, "x": unpadded(one.public_key().public_bytes_raw()), "quanlian_use": use}
        for kid, one, use in (
            ("示例-1", key, "receipt"),
            ("示例-2", other, "receipt"),
            ("示例-3", other, "token"),
        )
    ]
    keys = {"keys": public}
    signed = receipts.sign(receipts.Receipt.model_validate(BODY), key)
    made = files(signed.model_dump(mode="json"), key)
    document = {
        "keys": keys,
        "content": CONTENT,
        "mark": receipt_mark(signed),
        "cases": [
            {"name": name, "file": b64encode(data).decode(), **said(data, keys)}
            for name, data in made.items()
        ],
    }
    VECTORS.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n")


if __name__ == "__main__":
    main()
