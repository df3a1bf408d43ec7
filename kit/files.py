"""The object store, through the S3 API.

Readers name a FileRef with its version id: object lock does not stop a second PUT on a key.
The client is synchronous, so that every call runs in a thread. Presigning makes no call, because
the region is given.
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

from contracts.problem import FileGone
from contracts.vocabulary import FileRef
from kit.settings import ServiceSettings

P = ParamSpec("P")
T = TypeVar("T")
Bucket = Literal["quarantine", "evidence", "papers"]
LONGEST_NAME = 240
"""Bytes of UTF-8. Most file systems take 255, and a browser may add a number."""
LONGEST_ENDING = 10
FORBIDDEN = '/\\:*?"<>|'
"""Characters that separate paths or that some file system refuses in a name."""


class ListedObject(NamedTuple):
    """One line of a listing."""

    key: str
    modified: datetime


class FilesDown(ConnectionError):
    """The object store does not answer, or reports a fault of its own."""


class NoSuchFile(Exception):
    """No object has that key or version."""


class DifferentBytes(Exception):
    """The object's hash is not the reference's."""


def disposition(filename: str) -> str:
    """Content-Disposition for saving under a name that anybody may have given (RFC 6266, RFC 8187).

    Characters that are not printable (line ends, marks that turn the direction of text) and
    those that separate paths are left out. A long name is cut, its ending kept. Clients that
    read only the plain `filename` get the ending under the name `file`.
    """
    name = "".join(char for char in filename if char.isprintable() and char not in FORBIDDEN)
    stem, ending = _split_ending(name.strip(" ."))

    room = LONGEST_NAME - len(ending.encode())
    stem = stem.encode("utf-8", "ignore")[:room].decode("utf-8", "ignore").rstrip() or "file"
    encoded = quote(
        stem + ending,
        safe="",
        errors="ignore",
    )

    bare = ending.removeprefix(".")
    plain = f"file.{bare}" if bare.isascii() and bare.isalnum() else "file"
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}"


def _split_ending(name: str) -> tuple[str, str]:
    """A file name in two: the stem, and the ending with its dot or nothing."""
    stem, dot, ending = name.rpartition(".")
    if not dot or len(ending) > LONGEST_ENDING:
        return name, ""
    return stem, f".{ending}"


def _client(endpoint: str, keys: tuple[str, str], region: str) -> Minio:
    """A client that waits seconds, not minutes, for a store that is down, and tries once more."""
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
    """The store as one service may use it, with keys of its own."""

    def __init__(self, settings: ServiceSettings) -> None:
        self.prefix = settings.s3_bucket_prefix
        self._inside = _client(
            settings.s3_endpoint,
            settings.s3_keys,
            settings.s3_region,
        )
        self._outside = _client(
            settings.s3_public_endpoint,
            settings.s3_keys,
            settings.s3_region,
        )
        self._public = settings.s3_public_endpoint.rstrip("/")

    def bucket(self, bucket: Bucket) -> str:
        """The bucket's name on the server."""
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
        """Store bytes. With `retain_until` (UTC) nobody can destroy this version before then."""
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
        """The bytes of that version. Raises NoSuchFile, DifferentBytes, FilesDown."""
        data = await self.read(
            ref.bucket,
            ref.key,
            ref.version_id or None,
        )
        if hashlib.sha256(data).hexdigest() != ref.sha256:
            raise DifferentBytes(ref.key)
        return data

    async def read(self, bucket_name: str, key: str, version_id: str | None = None) -> bytes:
        """Bytes by key: in quarantine no reference exists yet. Raises NoSuchFile, FilesDown."""

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
        """How many bytes the newest version has; None when nothing is there."""
        try:
            found = await self._call(
                self._inside.stat_object, bucket_name=self.bucket(bucket), object_name=key
            )
        except NoSuchFile:
            return None
        return int(found.size or 0)

    async def modified(self, bucket: Bucket, key: str) -> datetime | None:
        """When the newest version was stored, rounded down to a second; None when nothing is."""
        try:
            found = await self._call(
                self._inside.stat_object, bucket_name=self.bucket(bucket), object_name=key
            )
        except NoSuchFile:
            return None
        return found.last_modified

    async def holds(self, ref: FileRef) -> bool:
        """Whether that very version is there. Reads no bytes."""
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

    async def listed(self, bucket: Bucket, after: str | None, most: int) -> list[ListedObject]:
        """Up to `most` keys in their order, after one key. Deleted objects are left out."""

        def listed() -> list[ListedObject]:
            found = self._inside.list_objects(
                bucket_name=self.bucket(bucket), recursive=True, start_after=after
            )
            return [
                ListedObject(each.object_name, each.last_modified)
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
        """Remove an object from quarantine. An absent one is no error."""
        await self._call(
            self._inside.remove_object, bucket_name=self.bucket(bucket), object_name=key
        )

    def upload_form(
        self, key: str, content_type: str, size: int, seconds: int = 900
    ) -> dict[str, Any]:
        """A presigned POST into quarantine, as {url, fields}.

        It takes exactly this key, this type and this many bytes. No call to the store is made.
        """
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

    async def link(self, ref: FileRef, filename: str, seconds: int = 300) -> str:
        """As `download_link`, for a version that is there. Raises FileGone, FilesDown."""
        if not await self.holds(ref):
            raise FileGone()
        return self.download_link(ref, filename, seconds)

    def download_link(self, ref: FileRef, filename: str, seconds: int = 300) -> str:
        """A short-lived link to exactly that version, to be saved under `filename`.

        Nobody looks whether it is there: people get the answer of `link`.
        """
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
        """Raises FilesDown when the store does not answer."""
        await self._call(self._inside.bucket_exists, bucket_name=self.bucket("papers"))

    async def _call(self, ask: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a call of the client in a thread. Raises NoSuchFile, FilesDown, S3Error."""
        try:
            return await asyncio.to_thread(
                ask,
                *args,
                **kwargs,
            )
        except S3Error as error:
            if error.code in {"NoSuchKey", "NoSuchVersion", "NoSuchBucket", "MethodNotAllowed"}:
                raise NoSuchFile(error.object_name or "") from error
            if error.response.status >= 500:
                raise FilesDown(str(error.code)) from error
            raise
        except (ServerError, InvalidResponseError) as error:
            raise FilesDown(type(error).__name__) from error
        except (urllib3.exceptions.HTTPError, OSError) as error:
            raise FilesDown(f"{type(error).__name__}") from error
