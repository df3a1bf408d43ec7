"""The object store, really: what a presigned POST lets in, and what a reference protects from."""

import asyncio
import hashlib
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import unquote

import httpx
import pytest
from minio import Minio
from minio.error import S3Error

from contracts.problem import FileGone
from contracts.vocabulary import FileRef
from kit.db import new_id
from kit.files import DifferentBytes, Files, FilesDown, NoSuchFile, disposition
from kit.settings import load
from tests.locks import destroy
from tests.patience import PATIENCE
from tests.rooms import Space
from tests.servers import servers


@pytest.fixture(scope="module")
def files(space: Space) -> Files:
    return Files(load("intake"))


@pytest.fixture(scope="module")
def administrator(space: Space) -> Minio:
    """Who may do more to the store than any of ours."""
    admin = servers().admin()
    return Minio(
        endpoint=admin.s3_endpoint.removeprefix("http://"),
        access_key=admin.s3_access_key,
        secret_key=admin.s3_secret_key,
        region=admin.s3_region,
        secure=False,
    )


def key() -> str:
    return f"{new_id()}/{new_id()}"


async def upload(form: dict[str, Any], data: bytes, **changes: str) -> httpx.Response:
    async with httpx.AsyncClient(timeout=PATIENCE, trust_env=False) as browser:
        return await browser.post(
            form["url"], data=form["fields"] | changes, files={"file": ("a.pdf", data)}
        )


async def test_a_presigned_upload_lands_in_quarantine(files: Files) -> None:
    name = key()
    assert await files.size("quarantine", name) is None
    answer = await upload(files.upload_form(name, "application/pdf", 5), b"%PDF-")
    assert answer.status_code == 204, answer.text
    assert await files.size("quarantine", name) == 5
    assert await files.read(files.bucket("quarantine"), name) == b"%PDF-"
    await files.remove("quarantine", name)
    await files.remove("quarantine", name)
    assert await files.size("quarantine", name) is None


@pytest.mark.parametrize("data", [b"%PDF", b"%PDF-1", b""], ids=["too small", "too big", "empty"])
async def test_the_size_is_enforced_by_the_store(files: Files, data: bytes) -> None:
    name = key()
    answer = await upload(files.upload_form(name, "application/pdf", 5), data)
    assert 400 <= answer.status_code < 500, answer.text
    assert await files.size("quarantine", name) is None


@pytest.mark.parametrize(
    "changes", [{"Content-Type": "text/html"}, {"key": "somebody/elses"}], ids=["type", "key"]
)
async def test_type_and_key_are_enforced_by_the_store(
    files: Files, changes: dict[str, str]
) -> None:
    answer = await upload(files.upload_form(key(), "application/pdf", 5), b"%PDF-", **changes)
    assert answer.status_code == 403, answer.text


async def test_an_upload_form_lapses(files: Files) -> None:
    answer = await upload(files.upload_form(key(), "application/pdf", 5, seconds=-1), b"%PDF-")
    assert answer.status_code == 403, answer.text


async def test_readers_get_their_version_although_the_key_was_overwritten(files: Files) -> None:
    name = key()
    mine = await files.put("evidence", name, b"mine", "text/plain")
    other = await files.put("evidence", name, b"other", "text/plain")
    assert mine.version_id and mine.version_id != other.version_id
    assert await files.get(mine) == b"mine" and await files.get(other) == b"other"
    assert await files.read(mine.bucket, name) == b"other"
    async with httpx.AsyncClient(timeout=PATIENCE, trust_env=False) as browser:
        answer = await browser.get(files.download_link(mine, "申请书 “一”.txt"))
    assert (answer.status_code, answer.content) == (200, b"mine")
    assert "filename*=UTF-8''%E7%94%B3" in answer.headers["content-disposition"]


async def test_bytes_that_are_not_the_references_are_refused(files: Files) -> None:
    ref = await files.put("evidence", key(), b"mine", "text/plain")
    with pytest.raises(DifferentBytes):
        await files.get(ref.model_copy(update={"sha256": hashlib.sha256(b"other").hexdigest()}))


async def test_what_is_not_there_is_told(files: Files) -> None:
    ref = await files.put("evidence", key(), b"mine", "text/plain")
    for gone in (
        ref.model_copy(update={"key": key()}),
        ref.model_copy(update={"version_id": str(new_id())}),
    ):
        with pytest.raises(NoSuchFile):
            await files.get(gone)


@pytest.mark.parametrize(
    ("given", "saved", "plain"),
    [
        ("申请书 “一”.pdf", "申请书 “一”.pdf", "file.pdf"),
        ('a"b\\c/d:e*f?.docx', "abcdef.docx", "file.docx"),
        ("a\r\nSet-Cookie: x\x00.pdf", "aSet-Cookie x.pdf", "file.pdf"),
        ("a\u202efdp.exe", "afdp.exe", "file.exe"),
        ("示" * 300 + ".pdf", "示" * 78 + ".pdf", "file.pdf"),
        ("x" * 300, "x" * 240, "file"),
        ("a." + "y" * 300, "a." + "y" * 238, "file"),
        ("..", "file", "file"),
        (".pdf", "pdf", "file"),
        ("a.示例", "a.示例", "file"),
        ("a\ud800.pdf", "a.pdf", "file.pdf"),
        ("10%;x='y'.pdf", "10%;x='y'.pdf", "file.pdf"),
    ],
)
def test_a_download_is_saved_under_a_safe_name(given: str, saved: str, plain: str) -> None:
    """RFC 6266: the name as UTF-8 for who can read it, a plain one for who cannot; nothing breaks
    the header or leads out of a folder.
    """
    found = disposition(given)
    start, _, named = found.partition("; filename*=UTF-8''")
    assert start == f'attachment; filename="{plain}"' and unquote(named) == saved
    assert found.isascii() and found.isprintable() and len(saved.encode()) <= 240


async def test_odd_names_come_through_the_store(files: Files) -> None:
    ref = await files.put("evidence", key(), b"mine", "text/plain")
    async with httpx.AsyncClient(timeout=PATIENCE, trust_env=False) as browser:
        for given in ('a"b\r\nX: y\u202e.pdf', "示" * 300 + ".pdf", "10%;x='y'.pdf"):
            answer = await browser.get(files.download_link(ref, given))
            assert answer.status_code == 200, answer.text
            assert (
                answer.headers["content-disposition"] == disposition(given)
                and "x" not in answer.headers
            )


async def test_what_is_there_is_listed_and_asked_for_without_reading(files: Files) -> None:
    folder = str(new_id())
    refs = [await files.put("evidence", f"{folder}/{name}", b"x", "text/plain") for name in "abc"]
    found = await files.listed("evidence", f"{folder}/a", 2)
    assert [each.key for each in found] == [f"{folder}/b", f"{folder}/c"] and found[
        0
    ].modified.tzinfo is not None
    assert await files.holds(refs[0])
    assert not await files.holds(refs[0].model_copy(update={"version_id": str(new_id())}))
    assert not await files.holds(refs[0].model_copy(update={"key": key()}))


@pytest.mark.parametrize("how", ["when stored", "later"])
async def test_a_locked_version_cannot_be_destroyed(
    files: Files, administrator: Minio, how: str
) -> None:
    until = datetime.now(UTC) + timedelta(hours=1)
    ref = await files.put(
        "evidence",
        key(),
        b"kept",
        "text/plain",
        retain_until=until if how == "when stored" else None,
    )
    if how == "later":
        await files.lock(ref, until)
    with pytest.raises(S3Error) as refused:
        administrator.remove_object(
            bucket_name=ref.bucket, object_name=ref.key, version_id=ref.version_id
        )
    assert "WORM" in str(refused.value)
    administrator.remove_object(
        bucket_name=ref.bucket, object_name=ref.key
    )  # a delete marker hides the key
    with pytest.raises(NoSuchFile):
        await files.read(ref.bucket, ref.key)
    assert await files.get(ref) == b"kept"


async def test_a_link_is_given_only_for_what_is_there(files: Files) -> None:
    ref = await files.put("evidence", key(), b"here", "text/plain")
    async with httpx.AsyncClient(timeout=PATIENCE, trust_env=False) as browser:
        assert (await browser.get(await files.link(ref, "a.txt"))).content == b"here"
    destroy(ref.model_dump())
    with pytest.raises(FileGone) as gone:
        await files.link(ref, "a.txt")
    assert gone.value.status == 410


async def test_a_room_may_not_destroy_what_it_stored(files: Files) -> None:
    ref = await files.put("evidence", key(), b"mine", "text/plain")
    with pytest.raises(S3Error) as refused:
        await files.remove("evidence", ref.key)
    assert refused.value.code == "AccessDenied"


async def test_review_reads_evidence_and_writes_papers_only(files: Files) -> None:
    review = Files(load("review"))
    ref = await files.put("evidence", key(), b"mine", "text/plain")
    assert await review.get(ref) == b"mine"
    assert (await review.put("papers", key(), b"list", "text/plain")).size == 4
    with pytest.raises(S3Error):
        await review.put("evidence", ref.key, b"forged", "text/plain")


async def test_a_store_that_is_away_is_down_not_empty(
    space: Space, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUANLIAN_S3_ENDPOINT", "http://127.0.0.1:9")
    away = Files(load("intake"))
    ref = FileRef(bucket="bucket", key="k", version_id="v", sha256="0" * 64, size=0)
    with pytest.raises(FilesDown):
        await away.get(ref)
    with pytest.raises(FilesDown):
        await away.put("evidence", key(), b"x", "text/plain")
    with pytest.raises(FilesDown):
        await away.ready()
    assert away.upload_form(key(), "application/pdf", 5)["url"].startswith(
        load("intake").s3_public_endpoint
    )


async def test_a_store_that_is_starting_is_down_too(
    space: Space, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A gateway or a store that has not found its disks yet answers 5xx, in XML or not."""
    for body in (
        b"<Error><Code>XMinioServerNotInitialized</Code><Message>wait</Message></Error>",
        b"Bad Gateway",
    ):

        async def serve(
            reader: asyncio.StreamReader, writer: asyncio.StreamWriter, body: bytes = body
        ) -> None:
            await reader.readuntil(b"\r\n\r\n")
            kind = b"application/xml" if body.startswith(b"<") else b"text/plain"
            head = (
                b"HTTP/1.1 503 x\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection:"
                b" close\r\n\r\n"
                % (
                    kind,
                    len(body),
                )
            )
            writer.write(head + body)
            await writer.drain()
            writer.close()

        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        monkeypatch.setenv("QUANLIAN_S3_ENDPOINT", f"http://127.0.0.1:{port}")
        starting = Files(load("intake"))
        with pytest.raises(FilesDown):
            await starting.read("bucket", "k")
        server.close()
