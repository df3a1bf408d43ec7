"""What the benchmarks stand on: a space of their own on the native servers, a campaign on real
time, applicants ready to hand in, their signed requests.
"""

import hashlib
import json
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

import asyncpg

from cli.demo.applicants import example_draft
from contracts.application import normalise_draft, read, split_contact
from contracts.canonical import canonical, sha256_hex
from contracts.vocabulary import Role
from kit import security
from kit.db import new_id
from kit.keys import signing_key
from kit.settings import ServiceSettings, load
from services.intake.preparations import actions as preparations
from services.intake.preparations import rules
from services.intake.submissions.rules import factory_key
from tests.rooms import open_space, plant_campaign

UNIT: Final = "120111"
KINDS: Final = ("licence", "construction_evidence", "achievements")
TOKEN_SECONDS: Final = 3600
SIGNS: Final = tuple(chr(0x4E00 + n * 7) for n in range(600))
"""About as many different signs as a text of this length has, so that it compresses about
as well.
"""
ZI: Final = 950
"""Of each of the three texts of part two, so that a form is about as long as the notice allows:
some 13 kB.
"""


@dataclass(frozen=True)
class Applicant:
    """One organisation with one submission that is ready."""

    organisation_id: UUID
    person_id: UUID
    submission_id: UUID
    key: str


@contextmanager
def own_space(name: str) -> Iterator[ServiceSettings]:
    """A space that is gone afterwards; its settings are in the environment for the processes of
    ours.
    """
    with open_space(name):
        yield load("intake")


async def open_campaign(closes_in: float = 3600.0) -> tuple[UUID, datetime]:
    """A campaign on the database's own clock that closes to applicants in so many seconds; its
    closing instant.
    """
    campaign_id = plant_campaign()
    db = await owner()
    await db.execute("DELETE FROM platform.clocks WHERE campaign_id = $1", campaign_id)
    closes_at = await close_in(campaign_id, closes_in)
    await db.close()
    return campaign_id, closes_at


async def close_in(campaign_id: UUID, seconds: float) -> datetime:
    """Move the closing instant to so many seconds from now, by the database's clock."""
    db = await owner()
    closes_at: datetime = await db.fetchval(
        "SELECT clock_timestamp() + make_interval(secs => $1)", seconds
    )
    await db.execute(
        "UPDATE platform.windows SET opens_at = $2, closes_at = $3 WHERE campaign_id = $1 AND gate"
        " = 'intake'",
        campaign_id,
        closes_at - timedelta(days=1),
        closes_at,
    )
    await db.close()
    return closes_at


async def owner() -> Any:
    """The login that owns the schemas: it prepares and checks, the measured processes use their
    own.
    """
    return await asyncpg.connect(load("intake").pg_owner_url.replace("+asyncpg", ""))


async def ready_applicants(campaign_id: UUID, count: int) -> list[Applicant]:
    """So many distinct applicants, each with a complete submission as a save would have left it
    (the draft's own row apart).
    """
    applicants = [Applicant(new_id(), new_id(), new_id(), str(new_id())) for _ in range(count)]
    template, first = Template(), random.randrange(10**6)
    rows: dict[str, list[tuple[Any, ...]]] = {name: [] for name in TABLES}
    for n, who in enumerate(applicants, first):
        mark = f"{n:08d}"
        text = template.text(mark)
        docket = template.docket(mark)
        key = factory_key(docket["factory_name"])
        rows["intake.organisations"].append(
            (who.organisation_id, docket["credit_code"], docket["organisation_name"], 1)
        )
        rows["platform.person_keys"].append((who.person_id, b"wrapped"))
        rows["intake.submissions"].append(
            (
                who.submission_id,
                campaign_id,
                who.organisation_id,
                who.person_id,
                1,
                1,
                UNIT,
                docket["factory_name"],
                docket["credit_code"],
                key,
                0,
                0,
            )
        )
        rows["intake.preparations"].append(
            (
                who.submission_id,
                1,
                True,
                date(2023, 9, 1),
                preparations.checker(),
                text,
                sha256_hex(text.encode()),
                json.dumps(docket),
                key,
                json.dumps(KINDS[:2]),
                b"sealed" * 40,
                who.person_id,
                hashlib.sha256(b"c").hexdigest(),
            )
        )
        rows["intake.evidence"] += [
            (
                new_id(),
                who.submission_id,
                who.organisation_id,
                campaign_id,
                kind,
                f"示例{kind}.pdf",
                "application/pdf",
                10,
                hashlib.sha256(f"{mark}{kind}".encode()).hexdigest(),
                "promoted",
                "evidence",
                f"{who.submission_id}/{kind}",
                "v1",
                who.person_id,
                1,
            )
            for kind in KINDS
        ]
    db = await owner()
    for table, values in rows.items():
        schema, _, name = table.partition(".")
        await db.copy_records_to_table(
            name, schema_name=schema, columns=TABLES[table], records=values
        )
    await db.execute("ANALYZE")
    await db.close()
    return applicants


TABLES: Final[dict[str, list[str]]] = {
    "intake.organisations": ["id", "credit_code", "name", "version"],
    "platform.person_keys": ["person_id", "wrapped"],
    "intake.submissions": [
        "id",
        "campaign_id",
        "organisation_id",
        "created_by",
        "version",
        "draft_version",
        "unit",
        "factory_name",
        "credit_code",
        "compared_name",
        "snapshot",
        "case_version",
    ],
    "intake.preparations": [
        "submission_id",
        "draft_version",
        "clean",
        "checked_on",
        "checked_by",
        "content",
        "content_hash",
        "docket",
        "factory_key",
        "required",
        "contact",
        "contact_person",
        "contact_hash",
    ],
    "intake.evidence": [
        "id",
        "submission_id",
        "organisation_id",
        "campaign_id",
        "kind",
        "filename",
        "content_type",
        "size",
        "sha256",
        "state",
        "bucket",
        "key",
        "version_id",
        "created_by",
        "version",
    ],
}


class Template:
    """One checked form; applicants differ in a mark in the name of their factory, and in nothing
    else.
    """

    MARK: Final = "00000000"

    def __init__(self) -> None:
        chance = random.Random(4)
        draft = normalise_draft(
            example_draft(0, date(2023, 9, 6), cover={"recommending_unit": UNIT})
        )
        draft["cover"]["factory_name"] = f"示例工厂{self.MARK}"
        for part in ("plan_and_progress", "results_and_highlights", "outlook"):
            draft["implementation"][part] = "".join(chance.choice(SIGNS) for _ in range(ZI))
        draft["implementation"].pop("substitute", None)
        self._draft = json.dumps(draft, ensure_ascii=False)
        form = read(split_contact(draft)[0])
        self._text = canonical(form.content()).decode()
        self._docket = rules.docket_parts(form)

    def draft(self, mark: str) -> dict[str, Any]:
        """The whole draft, its contact part too, as people edit it."""
        found: dict[str, Any] = json.loads(self._draft.replace(self.MARK, mark))
        return found

    def text(self, mark: str) -> str:
        return self._text.replace(self.MARK, mark)

    def docket(self, mark: str) -> dict[str, Any]:
        return self._docket | {
            "factory_name": self._docket["factory_name"].replace(self.MARK, mark)
        }


def requests(applicants: Sequence[Applicant]) -> list[bytes]:
    """Each applicant's hand-in as it goes over the wire, signed beforehand."""
    key = signing_key(load("intake").keys_dir, "token")
    return [_request(who, key) for who in applicants]


def token_of(who: Applicant, key: Any) -> str:
    """The access token of an applicant's authorised person."""
    claims = {
        "sub": str(who.person_id),
        "roles": [Role.applicant_signatory.value],
        "org": str(who.organisation_id),
    }
    return security.sign(key, "access", claims, TOKEN_SECONDS)


def _request(who: Applicant, key: Any) -> bytes:
    return (
        f"POST /api/intake/v1/submissions/{who.submission_id}/hand-in HTTP/1.1\r\nHost: bench\r\n"
        f"Authorization: Bearer {token_of(who, key)}\r\nIdempotency-Key:"
        f" {who.key}\r\nContent-Type: application/json\r\n"
        'Content-Length: 19\r\n\r\n{"draft_version":1}'
    ).encode()
