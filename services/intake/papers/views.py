"""What a paper of an applicant's own prints.

Read in one go, so that no connection is held while the paper is made.
"""

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts import paper_mark
from contracts.application import snapshot_hash
from contracts.application.codes import EvidenceKind
from contracts.application.form import pruned
from contracts.application.form_version import FormVersion
from contracts.application.labelled import labelled_content
from contracts.problem import NotFound
from contracts.receipt import Receipt as SignedBody
from contracts.receipt import SignedReceipt
from contracts.vocabulary import Actor, Docket, FileRef, Role
from documents import ReceiptPaper, beijing_instant
from documents.form import AttachedFiles, FormPaper, PageMark, Picture
from documents.readable import ReadableApplication, ReadableFile
from kit import gates
from kit.db import Reading
from kit.forms import form_of
from kit.personal import PersonErased, Vault
from services.intake.campaigns import templates
from services.intake.evidence.models import Evidence
from services.intake.evidence.states import EvidenceState
from services.intake.evidence.views import promoted_file
from services.intake.officers import views as officers
from services.intake.papers import rules
from services.intake.papers.problems import NoTemplate
from services.intake.receipts.models import ReceiptRow
from services.intake.submissions.models import Draft, Snapshot, Submission
from services.intake.submissions.views import contact_of, mine

GONE = frozenset({EvidenceState.removed, EvidenceState.refused, EvidenceState.abandoned})
"""States of a file that is no part of a draft."""
PICTURES = ("image/jpeg", "image/png")


@dataclass(frozen=True)
class PrintRequest:
    """One form to print.

    files: where the pictures lie that the paper shows. paper.pictures says why the others are not.
    """

    name: str
    template: bytes
    template_sha256: str
    paper: FormPaper
    files: Mapping[str, FileRef]


async def blank_form(session: Reading, campaign_id: UUID) -> PrintRequest:
    """The blank form of a campaign. Raises NotFound, NoTemplate."""
    campaign = await gates.plan_of(session, campaign_id)
    paper = FormPaper(
        form=await form_of(session, campaign_id),
        year=campaign.year,
        rehearsal=campaign.rehearsal,
    )
    return await _print_request(session, campaign_id, rules.form_name(None), paper, {})


async def draft_form(
    session: Reading, who: Actor, submission_id: UUID, version: int | None, vault: Vault
) -> PrintRequest:
    """A draft version's form, the newest by default.

    Raises NotFound, NoOrganisation, NoTemplate.
    """
    row = await mine(session, who, submission_id)
    wanted = row.draft_version if version is None else version
    of_submission = col(Draft.submission_id) == row.id
    query = select(Draft).where(of_submission, col(Draft.version) == wanted)
    draft = (await session.execute(query)).scalar_one_or_none()
    if draft is None:
        raise NotFound("没有这一版草稿", "No such version of the draft")
    content = json.loads(draft.content)
    contact = await contact_of(session, vault, draft)
    attached = await _attached_now(session, row.id)
    found = snapshot_hash(content)
    return await _form(session, row, content, contact, draft.version, found, attached)


async def snapshot_form(
    session: Reading, who: Actor, submission_id: UUID, number: int, vault: Vault
) -> PrintRequest:
    """The form as it was handed in. An officer's has no contact, whose readers are recorded.

    Raises NotFound, NoOrganisation, NoTemplate.
    """
    own = who.has(Role.applicant_member, Role.applicant_signatory)
    if own:
        row = await mine(session, who, submission_id)
    else:
        row = await officers.readable(session, who, submission_id)
    snapshot = await _snapshot(session, row.id, number)
    content = json.loads(snapshot.content)
    sealed: dict[str, Any] = {}
    if own:
        with suppress(PersonErased):
            opened = await vault.open(session, snapshot.contact_person, snapshot.contact)
            sealed = json.loads(opened)
    hashes = frozenset(item["sha256"] for item in snapshot.manifest)
    attached = _by_kind((item["kind"], item["filename"]) for item in snapshot.manifest)
    contact = sealed.get("contact") or {}
    return await _form(
        session,
        row,
        content,
        contact,
        snapshot.draft_version,
        snapshot.content_hash,
        attached,
        hashes,
    )


async def readable_snapshot(
    session: Reading, who: Actor, submission_id: UUID, number: int
) -> tuple[ReadableApplication, str]:
    """What was handed in, for reading, and the file's name. It never has the contact.

    Raises NotFound, NoOrganisation.
    """
    if who.has(Role.applicant_member, Role.applicant_signatory):
        row = await mine(session, who, submission_id)
    else:
        row = await officers.readable(session, who, submission_id)
    snapshot = await _snapshot(session, row.id, number)
    docket = Docket.model_validate(snapshot.docket)
    campaign = await gates.plan_of(session, row.campaign_id)
    names = await gates.unit_names_of(session, row.campaign_id)
    form = await form_of(session, row.campaign_id)
    facts = (
        ("征集活动", campaign.title),
        ("申报编号", docket.number),
        ("提交次序", f"第{number}次提交（草稿第{snapshot.draft_version}版）"),
        ("收到时间", beijing_instant(snapshot.received_at)),
        ("申报单位", docket.organisation_name),
        ("工厂名称", docket.factory_name),
        ("推荐单位", names.get(docket.unit, docket.unit)),
        ("快照值", snapshot.content_hash),
    )
    paper = ReadableApplication(
        title=f"{docket.factory_name}申报材料（阅读件）",
        rehearsal=campaign.rehearsal,
        facts=facts,
        parts=labelled_content(form, json.loads(snapshot.content), names),
        files=tuple(_readable(form, each) for each in snapshot.manifest),
        foot=paper_mark.footer_words(row.number, row.id, snapshot.content_hash),
        printed_at=await gates.now(session, row.campaign_id),
    )
    return paper, rules.readable_name(docket.factory_name)


def _readable(form: FormVersion, item: Mapping[str, Any]) -> ReadableFile:
    return ReadableFile(
        kind=form.evidence_label(item["kind"]) or item["kind"],
        filename=rules.one_line(item["filename"]),
        size=item["size"],
        sha256=item["sha256"],
    )


async def receipt_paper(
    session: Reading, who: Actor, submission_id: UUID, number: int
) -> ReceiptPaper:
    """A receipt of the applicant's own with the names it concerns.

    Raises NotFound, NoOrganisation.
    """
    row = await mine(session, who, submission_id)
    snapshot = await _snapshot(session, row.id, number)
    query = select(ReceiptRow).where(
        col(ReceiptRow.submission_id) == row.id, col(ReceiptRow.snapshot) == number
    )
    kept = (await session.execute(query)).scalar_one()
    docket = Docket.model_validate(snapshot.docket)
    body = SignedBody.model_validate(json.loads(kept.body))
    names = await gates.unit_names_of(session, row.campaign_id)
    plan = (await gates.plan_of(session, row.campaign_id)).plan
    return ReceiptPaper(
        paper_number=f"HZ-{body.number}-{body.snapshot}",
        rehearsal=body.rehearsal,
        signed=SignedReceipt(receipt=body, signature=kept.signature),
        factory_name=rules.one_line(docket.factory_name),
        applicant_name=rules.one_line(docket.organisation_name),
        recommending_unit=rules.one_line(names.get(docket.unit, docket.unit)),
        issuer=rules.one_line(plan.organiser),
        contact=rules.one_line(f"{plan.contact.office}，电话{plan.contact.phone}"),
    )


async def _form(
    session: Reading,
    row: Submission,
    content: Mapping[str, Any],
    contact: Mapping[str, Any],
    version: int,
    content_hash: str,
    attached: AttachedFiles,
    manifest: frozenset[str] | None = None,
) -> PrintRequest:
    campaign = await gates.plan_of(session, row.campaign_id)
    names = await gates.unit_names_of(session, row.campaign_id)
    printed = pruned(content)
    cover = printed.get("cover")
    # A draft may hold anything in place of a part.
    answers: Mapping[str, Any] = cover if isinstance(cover, Mapping) else {}
    unit = answers.get("recommending_unit")
    wanted = rules.named_pictures(printed)
    files, pictures = await _pictures(session, row.id, wanted, manifest)
    paper = FormPaper(
        form=await form_of(session, row.campaign_id),
        year=campaign.year,
        rehearsal=campaign.rehearsal,
        content=printed,
        contact=contact,
        unit_name=names.get(unit) if isinstance(unit, str) else None,
        pictures=pictures,
        attached=attached,
        mark=PageMark(
            words=paper_mark.footer_words(row.number, row.id, content_hash),
            code=paper_mark.mark(row.id, version, content_hash),
        ),
    )
    name = rules.form_name(answers.get("factory_name"))
    return await _print_request(session, row.campaign_id, name, paper, files)


async def _print_request(
    session: Reading, campaign_id: UUID, name: str, paper: FormPaper, files: Mapping[str, FileRef]
) -> PrintRequest:
    template = await templates.newest(session, campaign_id)
    if template is None:
        raise NoTemplate()
    return PrintRequest(name, template.content, template.sha256, paper, files)


async def _pictures(
    session: Reading, submission_id: UUID, names: tuple[str, ...], manifest: frozenset[str] | None
) -> tuple[dict[str, FileRef], dict[str, Picture]]:
    """(where those lie that are printed, why the others are not).

    manifest: hashes of the files of a snapshot, which alone count.
    """
    if not names:
        return {}, {}
    query = select(Evidence).where(
        col(Evidence.submission_id) == submission_id,
        col(Evidence.id).in_([UUID(name) for name in names]),
    )
    rows = {str(row.id): row for row in (await session.execute(query)).scalars()}
    why = {name: _why_not(rows.get(name), manifest) for name in names}
    sizes = [(name, rows[name].size) for name in names if not why[name]]
    chosen = rules.printed_pictures(sizes)
    files: dict[str, FileRef] = {}
    missing: dict[str, Picture] = {}
    for name in names:
        if name in chosen:
            files[name] = promoted_file(rows[name])
        else:
            missing[name] = Picture(None, why[name] or "过多或过大，未印出")
    return files, missing


async def _attached_now(session: Reading, submission_id: UUID) -> AttachedFiles:
    """The names of the files that a draft has attached, by kind, oldest first."""
    query = select(col(Evidence.kind), col(Evidence.filename)).where(
        col(Evidence.submission_id) == submission_id, col(Evidence.state).not_in(GONE)
    )
    rows = (await session.execute(query.order_by(col(Evidence.id)))).tuples()
    return _by_kind(rows)


def _by_kind(files: Iterable[tuple[str, str]]) -> AttachedFiles:
    """File names as one line of print each. files: (kind, name), in order."""
    found: dict[EvidenceKind, list[str]] = {}
    for kind, name in files:
        found.setdefault(EvidenceKind(kind), []).append(rules.one_line(name))
    return found


def _why_not(row: Evidence | None, manifest: frozenset[str] | None) -> str:
    """Why a picture cannot be shown, in words; empty when it can."""
    of_draft = manifest is None
    if row is None or (of_draft and row.state is EvidenceState.removed):
        return "未找到"
    if manifest is not None and row.sha256 not in manifest:
        return "不在本次提交的材料中"
    unchecked = of_draft and row.state is not EvidenceState.promoted
    if row.version_id is None or unchecked:
        return "尚未通过检查"
    if row.content_type not in PICTURES:
        return "不是图片文件"
    return ""


async def _snapshot(session: Reading, submission_id: UUID, number: int) -> Snapshot:
    query = select(Snapshot).where(
        col(Snapshot.submission_id) == submission_id, col(Snapshot.snapshot) == number
    )
    found = (await session.execute(query)).scalar_one_or_none()
    if found is None:
        raise NotFound("没有这一次提交", "No such hand-in")
    return found


def with_pictures(request: PrintRequest, found: Mapping[str, Picture]) -> FormPaper:
    """The paper with the pictures that were fetched."""
    return replace(request.paper, pictures={**request.paper.pictures, **found})
