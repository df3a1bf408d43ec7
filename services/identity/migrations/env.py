"""Alembic's entry for identity."""

from alembic import context

from kit.migrate import run_env
from services.identity import schema

run_env(context, schema.METADATA, schema.SCHEMAS)
