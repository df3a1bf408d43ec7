"""Alembic's entry for notify."""

from alembic import context

from kit.migrate import run_env
from services.notify import schema

run_env(context, schema.METADATA, schema.SCHEMAS)
