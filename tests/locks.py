"""What the object store says of a stored version: until when it is locked."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from minio import Minio
from minio.deleteobjects import DeleteObject

from contracts.vocabulary import FileRef
from kit.files import Files
from tests.servers import servers


def locked_until(files: Files, ref: FileRef | Mapping[str, Any]) -> datetime | None:
    """The end of the lock; None for a version that anybody with the right may delete."""
    file = ref if isinstance(ref, FileRef) else FileRef.model_validate(ref)
    store: Minio = files._inside
    kept = store.get_object_retention(
        bucket_name=file.bucket, object_name=file.key, version_id=file.version_id
    )
    return kept.retain_until_date if kept else None


def is_kept_ten_years(files: Files, ref: FileRef | Mapping[str, Any]) -> bool:
    """Whether the lock reaches this day in ten years, counted from now."""
    until, ten_years = locked_until(files, ref), timedelta(days=3653)
    return until is not None and until >= datetime.now(UTC) + ten_years


def destroy(ref: Mapping[str, Any]) -> None:
    """Delete a version past its lock, as only the owner of the store can."""
    admin = servers().admin()
    store = Minio(
        endpoint=admin.s3_endpoint.removeprefix("http://"),
        access_key=admin.s3_access_key,
        secret_key=admin.s3_secret_key,
        region=admin.s3_region,
        secure=False,
    )
    doomed = [DeleteObject(ref["key"], ref["version_id"])]
    failed = store.remove_objects(
        bucket_name=ref["bucket"], delete_object_list=doomed, bypass_governance_mode=True
    )
    assert not list(failed)
