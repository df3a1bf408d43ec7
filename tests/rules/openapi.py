"""The rooms' apps and their OpenAPI documents, composed without any server."""

import functools
import importlib
import json
from typing import Any

from fastapi import FastAPI
from fastapi.routing import iter_route_contexts

from cli import openapi
from kit.settings import load


@functools.cache
def app_of(service: str) -> FastAPI:
    with openapi.nowhere():
        app: FastAPI = importlib.import_module(f"services.{service}.app").build(load(service))
    return app


@functools.cache
def document(service: str) -> dict[str, Any]:
    """The document that is published, as data."""
    found: dict[str, Any] = json.loads(openapi.document(service))
    return found


def routes(service: str) -> list[Any]:
    """Every route that stands in the document, as the framework includes it."""
    return [
        each
        for each in iter_route_contexts(app_of(service).routes)
        if getattr(each, "include_in_schema", False) and hasattr(each, "dependant")
    ]
