"""Alembic's entry for review."""

from alembic import context

from kit.migrate import run_env
from services.review import schema

run_env(context, schema.METADATA, schema.SCHEMAS)
