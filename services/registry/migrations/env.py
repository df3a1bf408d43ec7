"""Alembic's entry for registry."""

from alembic import context

from kit.migrate import run_env
from services.registry import schema

run_env(context, schema.METADATA, schema.SCHEMAS)
