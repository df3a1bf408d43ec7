"""A signed-in session at the REST API, for the operators' commands."""

import getpass
import os
from typing import Any

import httpx
import typer


class Api:
    """The API at `address`, signed in as `login`.

    The password is read from QUANLIAN_PASSWORD or a prompt.
    """

    def __init__(self, address: str, login: str) -> None:
        self.client = httpx.Client(base_url=address.rstrip("/"), timeout=60)
        password = os.environ.get("QUANLIAN_PASSWORD") or getpass.getpass(f"password of {login}: ")
        token = self.ask(
            "POST",
            "identity/v1/sessions",
            {"login": login, "password": password},
        )["access_token"]
        self.client.headers["Authorization"] = f"Bearer {token}"

    def ask(self, method: str, path: str, body: Any = None, **params: Any) -> Any:
        """The JSON answer. Prints a refusal in its own words and exits with 1."""
        try:
            answer = self.client.request(
                method,
                f"/api/{path}",
                json=body,
                params=params or None,
            )
        except httpx.TransportError as error:
            typer.echo(
                f"接口没有答复，请核对 --api 和系统状态 The API at {self.client.base_url} does not"
                f" answer: {error}",
                err=True,
            )
            raise typer.Exit(1) from error
        if answer.is_success:
            return answer.json() if answer.content else None
        problem: dict[str, Any] = (
            answer.json()
            if "json" in answer.headers.get("content-type", "")
            else {"title": answer.text}
        )
        typer.echo(
            f"{problem.get('title')} / {problem.get('title_en', '')} ({answer.status_code})",
            err=True,
        )
        typer.echo(f"  {problem.get('detail', '')}", err=True)
        for wrong in problem.get("errors", ()):
            place = ":".join(
                str(wrong[part]) for part in ("file", "line") if wrong.get(part) is not None
            ) or wrong.get("pointer", "")
            typer.echo(
                f"  {place}  {wrong.get('message', '')}  {wrong.get('message_en', '')}",
                err=True,
            )
        raise typer.Exit(1)
