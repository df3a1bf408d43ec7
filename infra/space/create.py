"""Makes a space on servers that run.

One code for native mode, compose and test containers; harmless to repeat.
"""

from __future__ import annotations

from infra.space import minio, postgres, rabbitmq, temporal
from infra.space.admin import Admin, checked_name
from infra.space.environment import server_environment


def create_space(admin: Admin, name: str) -> dict[str, str]:
    """Make what is missing of a space, and return its settings, secrets included.

    Raises BadSetting for an unfit name, InfraProblem when a server refuses or does not answer.
    """
    checked_name(name)
    postgres.create(admin, name)
    rabbitmq.create(admin, name)
    temporal.create(admin, name)
    minio.create(admin, name)
    return server_environment(admin, name)
