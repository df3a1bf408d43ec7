"""The page of an API's documents: Swagger UI, served by ourselves.

A content delivery network would learn who reads it, and could run in it what it likes. The page
has no script of its own in it, so that its policy allows none.
"""

import importlib.util
from pathlib import Path
from typing import Final

from fastapi import FastAPI
from fastapi.responses import FileResponse, HTMLResponse, Response

from contracts.problem import NotFound
from kit.browsers import PAGE

PACKAGE: Final = "fastapi_offline"
"""The package whose copy of Swagger UI is served. None of its code runs."""
FILES: Final = {
    "swagger-ui-bundle.js": "text/javascript",
    "swagger-ui.css": "text/css",
    "favicon.png": "image/png",
}
HTML: Final = """<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>{title}</title>
<link rel="icon" href="{root}/docs/favicon.png">
<link rel="stylesheet" href="{root}/docs/swagger-ui.css">
<body><div id="swagger-ui"></div>
<script src="{root}/docs/swagger-ui-bundle.js"></script>
<script src="{root}/docs/start.js"></script></body></html>
"""
START: Final = """SwaggerUIBundle({{url: "{root}/openapi.json", dom_id: "#swagger-ui",
  deepLinking: true, validatorUrl: null}});
"""


def add_api_page(app: FastAPI, root: str, title: str) -> None:
    """Serve the page at {root}/docs. It is not in OpenAPI."""

    @app.get(f"{root}/docs", include_in_schema=False)
    async def page() -> HTMLResponse:
        return HTMLResponse(
            HTML.format(root=root, title=title), headers={"Content-Security-Policy": PAGE}
        )

    @app.get(f"{root}/docs/start.js", include_in_schema=False)
    async def start() -> Response:
        return Response(START.format(root=root), media_type="text/javascript")

    @app.get(f"{root}/docs/{{name}}", include_in_schema=False)
    async def file(name: str) -> FileResponse:
        if name not in FILES:
            raise NotFound()
        return FileResponse(_folder() / name, media_type=FILES[name])


def _folder() -> Path:
    """Where the package's files are. Raises ModuleNotFoundError."""
    found = importlib.util.find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(PACKAGE)
    return Path(found.origin).parent / "static"
