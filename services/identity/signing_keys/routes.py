"""HTTP of signing keys, for administrators and auditors."""

import asyncio
from typing import Annotated

from fastapi import Request

from contracts.problem import Forbidden, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.problems import problems
from kit.routing import Router
from kit.security import acting
from services.identity.signing_keys import views
from services.identity.signing_keys.schemas import SigningKeys

router = Router(tags=["signing-keys"])


@router.get("/signing-keys", responses=problems(Unauthorised, Forbidden))
async def list_signing_keys(
    request: Request,
    who: Annotated[
        Actor, acting(Role.system_administrator, Role.security_administrator, Role.auditor)
    ],
) -> SigningKeys:
    """Which key signs for each use, since when, and which older ones still verify."""
    keys_dir = request.app.state.settings.keys_dir
    return await asyncio.to_thread(views.signing_keys, keys_dir)
