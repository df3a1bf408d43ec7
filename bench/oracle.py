"""What counts: a receipt that was given counts only if it verifies with the published keys and
again out of the database afterwards.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from bench.ground import Applicant, owner
from bench.load import Answer
from contracts import receipt as receipts
from contracts.canonical import canonical, leaf_of, sha256_hex
from kit.keys import public_keys
from kit.settings import load

KEPT = """
SELECT s.id, s.number, r.body, r.signature, p.content, p.content_hash, j.envelope, j.leaf,
    (SELECT count(*) FROM intake.receipts x WHERE x.submission_id = s.id) AS receipts,
    (SELECT count(*) FROM intake.outbox o WHERE o.fact_id = j.fact_id) AS told
FROM intake.submissions s
LEFT JOIN intake.receipts r ON r.submission_id = s.id
LEFT JOIN intake.snapshots p ON p.submission_id = s.id
LEFT JOIN intake.journal j ON j.submission_id = s.id AND j.topic = 'intake.submission_handed_in.v1'
WHERE s.id = ANY($1::uuid[])
"""


class Wrong(Exception):
    """The database does not bear out what was answered: nothing measured counts."""


async def kept_of(applicants: Sequence[Applicant]) -> dict[UUID, Any]:
    """What the database holds of each."""
    db = await owner()
    rows = await db.fetch(KEPT, [who.submission_id for who in applicants])
    await db.close()
    if len(rows) != len({row["id"] for row in rows}):
        raise Wrong("a submission has several receipts, snapshots or facts")
    return {row["id"]: row for row in rows}


def verified(answer: bytes, row: Mapping[str, Any], keys: Mapping[str, Any]) -> receipts.Receipt:
    """The receipt of an answer, held against the rows: signature, stored body, content, fact and
    leaf. Raises Wrong.
    """
    given = json.loads(answer)
    receipt = receipts.verify(given, keys)
    fact = json.loads(row["envelope"] or "{}")
    if (
        canonical(given["receipt"]).decode() != row["body"]
        or given["signature"] != row["signature"]
    ):
        raise Wrong(f"{receipt.number}: another receipt is kept than was given")
    if (
        sha256_hex(row["content"].encode()) != receipt.snapshot_hash
        or row["number"] != receipt.number
    ):
        raise Wrong(f"{receipt.number}: the snapshot is not the one the receipt names")
    if (
        leaf_of(row["envelope"].encode()) != receipt.leaf
        or row["leaf"] != receipt.leaf
        or row["told"] != 1
    ):
        raise Wrong(f"{receipt.number}: the fact is not the one the receipt names")
    if fact["fact"]["receipt_id"] != str(receipt.receipt_id) or row["receipts"] != 1:
        raise Wrong(f"{receipt.number}: fact and receipt are not of one hand-in")
    return receipt


async def count(applicants: Sequence[Applicant], answers: Sequence[Answer]) -> int:
    """How many of these answers are hand-ins that count. Raises Wrong unless all of them do."""
    rows, keys = await kept_of(applicants), public_keys(load("intake").keys_dir, "receipt")
    others = Counter(answer.status for answer in answers if answer.status != 201)
    if others:
        raise Wrong(f"answered otherwise: {dict(others)}")
    found = [
        verified(answer.body, rows[who.submission_id], keys)
        for who, answer in zip(applicants, answers, strict=True)
    ]
    if len({receipt.number for receipt in found}) != len(found):
        raise Wrong("a number was given twice")
    return len(found)


async def wrong_in_surge(
    applicants: Sequence[Applicant], answers: Sequence[Sequence[Answer]], closes_at: datetime
) -> dict[str, int]:
    """lost: receipted and not kept, or in time and refused; doubled: several receipts, answers or
    numbers; wrong_side: judged against its stamp.
    """
    rows, keys = await kept_of(applicants), public_keys(load("intake").keys_dir, "receipt")
    wrong = Counter({"lost": 0, "doubled": 0, "wrong_side": 0, "other": 0})
    numbers: Counter[str] = Counter()
    for who, given in zip(applicants, answers, strict=True):
        row = rows[who.submission_id]
        accepted = {answer.body for answer in given if answer.status == 201}
        wrong["doubled"] += len(accepted) > 1 or row["receipts"] > 1
        for body in accepted:
            try:
                receipt = verified(body, row, keys)
            except (Wrong, receipts.ReceiptInvalid, AttributeError):
                wrong["lost"] += 1
                continue
            numbers[receipt.number] += 1
            wrong["wrong_side"] += datetime.fromisoformat(receipt.received_at) >= closes_at
        for answer in given:
            if answer.status == 201:
                continue
            told = json.loads(answer.body)
            late = answer.status == 409 and told["type"].endswith("/hand-in-late")
            wrong["other"] += not late
            wrong["wrong_side"] += late and datetime.fromisoformat(told["attempted_at"]) < closes_at
        wrong["lost"] += not accepted and row["number"] is not None
    wrong["doubled"] += sum(times - 1 for times in numbers.values())
    return dict(wrong)
