"""Alembic's entry for intake."""

from alembic import context

from kit.migrate import run_env
from services.intake import schema

run_env(context, schema.METADATA, schema.SCHEMAS)
