"""A space's buckets and users.

Evidence and papers are versioned and locked: none of our logins may delete a version or bypass a
retention.
"""

from __future__ import annotations

import json
from urllib.parse import urlsplit

from minio import Minio
from minio.commonconfig import ENABLED, Filter
from minio.credentials.providers import StaticProvider
from minio.deleteobjects import DeleteObject
from minio.error import MinioAdminException, S3Error
from minio.lifecycleconfig import Expiration, LifecycleConfig, Rule
from minio.minioadmin import MinioAdmin

from infra.credentials import S3_USERS
from infra.problems import InfraProblem
from infra.space.admin import Admin
from infra.space.environment import s3_user

QUARANTINE, EVIDENCE, PAPERS = "quarantine", "evidence", "papers"
QUARANTINE_DAYS = 7
"""The last resort: intake's sweep clears earlier; what waits for a malware scanner that is away
waits here.
"""

READ = ("s3:GetObject", "s3:GetObjectVersion", "s3:GetObjectRetention", "s3:GetObjectLegalHold")
LOOK = (
    "s3:ListBucket",
    "s3:ListBucketVersions",
    "s3:GetBucketLocation",
    "s3:GetBucketVersioning",
    "s3:GetBucketObjectLockConfiguration",
)
PUT = (
    "s3:PutObject",
    "s3:PutObjectRetention",
    "s3:AbortMultipartUpload",
    "s3:ListMultipartUploadParts",
)
HOLD = ("s3:PutObjectLegalHold",)
PASS_THROUGH = (
    "s3:GetObject",
    "s3:PutObject",
    "s3:DeleteObject",
    "s3:AbortMultipartUpload",
    "s3:ListMultipartUploadParts",
)

RIGHTS: dict[str, dict[str, tuple[str, ...]]] = {
    "intake": {QUARANTINE: PASS_THROUGH, EVIDENCE: READ + PUT + HOLD, PAPERS: READ + PUT},
    "review": {QUARANTINE: PASS_THROUGH, EVIDENCE: READ, PAPERS: READ + PUT},
    "registry": {QUARANTINE: PASS_THROUGH, EVIDENCE: READ, PAPERS: READ + PUT},
}
PLACES: dict[tuple[str, str], str] = {
    ("review", QUARANTINE): "credit/*",
    ("registry", QUARANTINE): "objections/*",
}
"""Where in a bucket a user acts, if not everywhere: files that officers and the public send."""


def policy(space: str, user: str) -> dict[str, object]:
    """What a user may do, as an IAM policy; what is not named is refused."""
    statements: list[dict[str, object]] = []
    for bucket, actions in RIGHTS[user].items():
        name = f"arn:aws:s3:::{space}-{bucket}"
        statements.append({"Effect": "Allow", "Action": list(LOOK), "Resource": [name]})
        place = PLACES.get((user, bucket), "*")
        inside = [f"{name}/{place}"]
        statements.append({"Effect": "Allow", "Action": list(actions), "Resource": inside})
    return {"Version": "2012-10-17", "Statement": statements}


def create(admin: Admin, space: str) -> None:
    """Makes the buckets, policies and users."""
    try:
        _create_buckets(_store(admin), space)
        _create_users(admin, space)
    except (S3Error, MinioAdminException) as failure:
        raise InfraProblem(f"MinIO at {admin.s3_endpoint} refused: {failure}") from failure


def drop(admin: Admin, space: str) -> None:
    """Removes the buckets with every version in them, retained or not, and the users.

    For spaces of tests and demos.
    """
    store = _store(admin)
    for bucket in (QUARANTINE, EVIDENCE, PAPERS):
        if store.bucket_exists(bucket_name=f"{space}-{bucket}"):
            _empty(store, f"{space}-{bucket}")
            store.remove_bucket(bucket_name=f"{space}-{bucket}")
    rights = _rights(admin)
    known = json.loads(rights.user_list())
    for user in S3_USERS:
        if s3_user(space, user) in known:
            rights.user_remove(s3_user(space, user))
            rights.policy_remove(s3_user(space, user))


def _create_buckets(store: Minio, space: str) -> None:
    for bucket in (QUARANTINE, EVIDENCE, PAPERS):
        name = f"{space}-{bucket}"
        if not store.bucket_exists(bucket_name=name):
            try:
                store.make_bucket(bucket_name=name, object_lock=bucket != QUARANTINE)
            except S3Error as failure:
                if failure.code != "BucketAlreadyOwnedByYou":
                    raise
    expiry = Rule(
        status=ENABLED,
        rule_id="expire",
        rule_filter=Filter(prefix=""),
        expiration=Expiration(days=QUARANTINE_DAYS),
    )
    store.set_bucket_lifecycle(
        bucket_name=f"{space}-{QUARANTINE}", config=LifecycleConfig([expiry])
    )


def _create_users(admin: Admin, space: str) -> None:
    rights = _rights(admin)
    for user in S3_USERS:
        name = s3_user(space, user)
        rights.policy_add(policy_name=name, policy=policy(space, user))
        rights.user_add(access_key=name, secret_key=admin.secrets[f"S3_{user.upper()}_SECRET_KEY"])
        rights.policy_set(policy_name=name, user=name)


def _empty(store: Minio, bucket: str) -> None:
    """Removes every version and delete marker; as administrator, past retentions and holds."""
    versions = list(
        store.list_objects(
            bucket_name=bucket,
            recursive=True,
            include_version=True,
        )
    )
    for version in versions:
        if bucket.endswith(QUARANTINE) or version.is_delete_marker:
            continue
        if version.object_name and store.is_object_legal_hold_enabled(
            bucket_name=bucket, object_name=version.object_name, version_id=version.version_id
        ):
            store.disable_object_legal_hold(
                bucket_name=bucket, object_name=version.object_name, version_id=version.version_id
            )
    doomed = [
        DeleteObject(version.object_name, version.version_id)
        for version in versions
        if version.object_name
    ]
    failed = list(
        store.remove_objects(
            bucket_name=bucket, delete_object_list=doomed, bypass_governance_mode=True
        )
    )
    if failed:
        raise InfraProblem(
            f"{len(failed)} objects of {bucket} could not be removed: {failed[0].code}"
            f" {failed[0].message}"
        )


def _store(admin: Admin) -> Minio:
    address = urlsplit(admin.s3_endpoint)
    return Minio(
        endpoint=address.netloc,
        access_key=admin.s3_access_key,
        secret_key=admin.s3_secret_key,
        region=admin.s3_region,
        secure=address.scheme == "https",
    )


def _rights(admin: Admin) -> MinioAdmin:
    address = urlsplit(admin.s3_endpoint)
    return MinioAdmin(
        endpoint=address.netloc,
        credentials=StaticProvider(admin.s3_access_key, admin.s3_secret_key),
        region=admin.s3_region,
        secure=address.scheme == "https",
    )
