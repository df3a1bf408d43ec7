"""The object store through the S3 API. Readers name a FileRef, its version id included: object lock does not stop a second PUT on a key.

The client is synchronous: whatever talks runs in a thread. Presigning talks to nobody (the region is given).
"""

import asyncio
import hashlib
import io
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any, Literal, NamedTuple, ParamSpec, TypeVar
from urllib.parse import quote, urlsplit

import urllib3
from minio import Minio
from minio.commonconfig import GOVERNANCE
from minio.datatypes import PostPolicy
from minio.error import InvalidResponseError, S3Error, ServerError
from minio.retention import Retention

from contracts.vocabulary import FileRef
from kit.settings import ServiceSettings

P = ParamSpec("P")
T = TypeVar("T")
Bucket = Literal["quarantine", "evidence", "papers"]
LONGEST_NAME = 240
"""Bytes of UTF-8: most file systems take 255, and a browser may add a number."""
LONGEST_ENDING = 10


class Stored(NamedTuple):
    """One object as a listing tells it."""

    key: str
    modified: datetime


class FilesDown(ConnectionError):
    """The object store does not answer, or says that it cannot yet."""


class NoSuchFile(Exception):
    """Nothing lies under that key or version."""


class DifferentBytes(Exception):
    """What lies there is not what the reference names."""


def disposition(filename: str) -> str:
    """Content-Disposition for saving under a name (RFC 6266, RFC 8187), whoever gave it.

    What is not printable (line ends, and marks that turn the direction of text) and what parts a path are left out; a name is cut to
    what file systems take, its ending kept. Clients that read only plain `filename` get the ending under the name `file`.
    """
    name = "".join(
        char for char in filename if char.isprintable() and char not in '/\\:*?"<>|'
    ).strip(" .")
    stem, dot, ending = name.rpartition(".")
    if not dot or len(ending) > LONGEST_ENDING:
        stem, dot, ending = name, "", ""
    room = LONGEST_NAME - len((dot + ending).encode())
    stem = stem.encode("utf-8", "ignore")[:room].decode("utf-8", "ignore").rstrip() or "file"
    plain = f"file.{ending}" if ending.isascii() and ending.isalnum() else "file"
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(stem + dot + ending, safe='', errors='ignore')}"


def _client(endpoint: str, keys: tuple[str, str], region: str) -> Minio:
    url = urlsplit(endpoint)
    http = urllib3.PoolManager(
        timeout=urllib3.Timeout(connect=3, read=30),
        maxsize=16,
        retries=urllib3.Retry(total=1, backoff_factor=0.1),
    )
    return Minio(
        endpoint=url.netloc,
        access_key=keys[0],
        secret_key=keys[1],
        region=region,
        secure=url.scheme == "https",
        http_client=http,
    )


class Files:
    """One service's view of the store, with its own keys."""

    def __init__(self, settings: ServiceSettings) -> None:
        self.prefix = settings.s3_bucket_prefix
        self._inside = _client(settings.s3_endpoint, settings.s3_keys, settings.s3_region)
        self._outside = _client(settings.s3_public_endpoint, settings.s3_keys, settings.s3_region)
        self._public = settings.s3_public_endpoint.rstrip("/")

    def bucket(self, bucket: Bucket) -> str:
        return self.prefix + bucket

    async def put(
        self,
        bucket: Bucket,
        key: str,
        data: bytes,
        content_type: str,
        *,
        retain_until: datetime | None = None,
    ) -> FileRef:
        """Store bytes; with `retain_until` (UTC) this version cannot be destroyed before then."""
        retention = Retention(GOVERNANCE, retain_until) if retain_until else None
        result = await self._call(
            self._inside.put_object,
            bucket_name=self.bucket(bucket),
            object_name=key,
            data=io.BytesIO(data),
            length=len(data),
            content_type=content_type,
            retention=retention,
        )
        return FileRef(
            bucket=self.bucket(bucket),
            key=key,
            version_id=result.version_id or "",
            sha256=hashlib.sha256(data).hexdigest(),
            size=len(data),
            content_type=content_type,
        )

    async def get(self, ref: FileRef) -> bytes:
        """The bytes of that version. Raises NoSuchFile, or DifferentBytes when the hash is not the reference's."""
        data = await self.read(ref.bucket, ref.key, ref.version_id or None)
        if hashlib.sha256(data).hexdigest() != ref.sha256:
            raise DifferentBytes(ref.key)
        return data

    async def read(self, bucket_name: str, key: str, version_id: str | None = None) -> bytes:
        """Bytes by key (quarantine, where no reference exists yet)."""

        def read() -> bytes:
            response = self._inside.get_object(
                bucket_name=bucket_name, object_name=key, version_id=version_id
            )
            try:
                return bytes(response.read())
            finally:
                response.close()
                response.release_conn()

        return await self._call(read)

    async def size(self, bucket: Bucket, key: str) -> int | None:
        """Bytes of the newest version, None when nothing is there."""
        try:
            found = await self._call(
                self._inside.stat_object, bucket_name=self.bucket(bucket), object_name=key
            )
        except NoSuchFile:
            return None
        return int(found.size or 0)

    async def modified(self, bucket: Bucket, key: str) -> datetime | None:
        """When the newest version was there, to the second before; None when nothing is."""
        try:
            found = await self._call(
                self._inside.stat_object, bucket_name=self.bucket(bucket), object_name=key
            )
        except NoSuchFile:
            return None
        return found.last_modified

    async def holds(self, ref: FileRef) -> bool:
        """True when that very version is there; nothing is read."""
        try:
            await self._call(
                self._inside.stat_object,
                bucket_name=ref.bucket,
                object_name=ref.key,
                version_id=ref.version_id,
            )
        except NoSuchFile:
            return False
        return True

    async def listed(self, bucket: Bucket, after: str | None, most: int) -> list[Stored]:
        """Up to `most` keys in their order, those after one key; what lies under a delete marker is not among them."""

        def listed() -> list[Stored]:
            found = self._inside.list_objects(
                bucket_name=self.bucket(bucket), recursive=True, start_after=after
            )
            return [
                Stored(each.object_name, each.last_modified)
                for each in islice(found, most)
                if each.object_name and each.last_modified
            ]

        return await self._call(listed)

    async def lock(self, ref: FileRef, until: datetime) -> None:
        """Retain one version (GOVERNANCE) until an instant."""
        await self._call(
            self._inside.set_object_retention,
            bucket_name=ref.bucket,
            object_name=ref.key,
            config=Retention(GOVERNANCE, until),
            version_id=ref.version_id,
        )

    async def remove(self, bucket: Bucket, key: str) -> None:
        """Take away a quarantined object; absent is fine."""
        await self._call(
            self._inside.remove_object, bucket_name=self.bucket(bucket), object_name=key
        )

    def upload_form(
        self, key: str, content_type: str, size: int, seconds: int = 900
    ) -> dict[str, Any]:
        """A presigned POST into quarantine: exactly this key, this type, this many bytes. {url, fields}; talks to nobody."""
        bucket = self.bucket("quarantine")
        policy = PostPolicy(bucket, datetime.now(UTC) + timedelta(seconds=seconds))
        policy.add_equals_condition("key", key)
        policy.add_equals_condition("Content-Type", content_type)
        policy.add_content_length_range_condition(size, size)
        fields = self._outside.presigned_post_policy(policy)
        return {
            "url": f"{self._public}/{bucket}",
            "fields": {**fields, "key": key, "Content-Type": content_type},
        }

    def download_link(self, ref: FileRef, filename: str, seconds: int = 300) -> str:
        """A short-lived link to exactly that version, saved under `filename` (RFC 6266)."""
        return self._outside.presigned_get_object(
            bucket_name=ref.bucket,
            object_name=ref.key,
            expires=timedelta(seconds=seconds),
            version_id=ref.version_id,
            extra_query_params={
                "response-content-disposition": disposition(filename),
                "response-content-type": ref.content_type,
            },
        )

    async def ready(self) -> None:
        await self._call(self._inside.bucket_exists, bucket_name=self.bucket("papers"))

    async def _call(self, ask: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return await asyncio.to_thread(ask, *args, **kwargs)
        except S3Error as error:
            if error.code in {"NoSuchKey", "NoSuchVersion", "MethodNotAllowed"}:
                raise NoSuchFile(error.object_name or "") from error
            if error.response.status >= 500:
                raise FilesDown(str(error.code)) from error
            raise
        except (ServerError, InvalidResponseError) as error:
            raise FilesDown(type(error).__name__) from error
        except (urllib3.exceptions.HTTPError, OSError) as error:
            raise FilesDown(f"{type(error).__name__}") from error
