"""The export package of one submission, for typing into the platform.

A zip of its fields, the snapshot and a manifest with hashes. It is made for whoever asks and stored
nowhere: the same snapshot gives the same bytes.
"""

import asyncio
import io
import json
import zipfile
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from contracts.canonical import sha256_hex
from contracts.spreadsheet import inert
from contracts.vocabulary import FACTORY_TYPE_LABELS, Actor, Docket, FileRef
from kit.db import Database
from kit.files import Files
from services.registry.standing.views import readable
from services.registry.sync_5gii.problems import DocketUnknown
from services.registry.sync_5gii.rules import KIND

ZIP = "application/zip"
EPOCH = (1980, 1, 1, 0, 0, 0)
"""Every member has the same date, so that the same content gives the same bytes."""


def fields_of(docket: Docket) -> dict[str, Any]:
    """The platform's fields, as far as the docket has them.

    They are copied into forms and spreadsheets, so none begins as a formula does.
    """
    return {
        "项目类型": KIND,
        "申报编号": inert(docket.number),
        "企业名称": inert(docket.organisation_name),
        "统一社会信用代码": inert(docket.credit_code),
        "工厂名称": inert(docket.factory_name),
        "建设方向": FACTORY_TYPE_LABELS[docket.factory_type],
        "所属行业": [inert(industry) for industry in docket.industries],
        "推荐单位": inert(docket.unit),
    }


def packed(docket: Docket, file: FileRef | None, snapshot: bytes | None) -> bytes:
    """The zip: fields.json, snapshot.json when it is filed, manifest.json with their SHA-256."""
    members = {"fields.json": _json(fields_of(docket))}
    if snapshot is not None:
        members["snapshot.json"] = snapshot
    manifest = _json(_manifest(docket, file, members))

    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in [*sorted(members.items()), ("manifest.json", manifest)]:
            package.writestr(zipfile.ZipInfo(name, EPOCH), data, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _manifest(
    docket: Docket,
    file: FileRef | None,
    members: dict[str, bytes],
) -> dict[str, Any]:
    files = [
        {"name": name, "sha256": sha256_hex(data), "size": len(data)}
        for name, data in sorted(members.items())
    ]
    return {
        "submission_id": str(docket.submission_id),
        "number": docket.number,
        "snapshot": docket.snapshot,
        "snapshot_hash": docket.snapshot_hash,
        "snapshot_version": file.version_id if file else None,
        "rehearsal": docket.rehearsal,
        "files": files,
    }


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=2).encode()


@dataclass(frozen=True)
class PlatformPackage:
    """A package and the name to save it under."""

    filename: str
    data: bytes


async def package(db: Database, files: Files, who: Actor, submission_id: UUID) -> PlatformPackage:
    """Make the package. Raises NotFound, DocketUnknown, NoSuchFile, FilesDown."""
    async with db.reading() as session:
        standing = await readable(session, who, submission_id)
    if standing.docket is None:
        raise DocketUnknown()
    docket = Docket.model_validate(standing.docket)
    file = FileRef.model_validate(standing.file) if standing.file else None
    snapshot = await files.get(file) if file else None

    # In a thread: deflating a whole snapshot would hold up the loop.
    data = await asyncio.to_thread(packed, docket, file, snapshot)
    return PlatformPackage(filename=f"{docket.number}-5gii.zip", data=data)
