"""Removes a space and all that is in it. For tests, and for a person who asks for it by name."""

from __future__ import annotations

from infra.space import minio, postgres, rabbitmq, temporal
from infra.space.admin import Admin, checked_name


def drop_space(admin: Admin, name: str) -> None:
    """Removes the namespace, the vhost, the buckets with every version, and the database.

    Harmless when it is not there.
    """
    checked_name(name)
    temporal.drop(admin, name)
    rabbitmq.drop(admin, name)
    minio.drop(admin, name)
    postgres.drop(admin, name)
