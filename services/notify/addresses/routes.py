"""HTTP of addresses: codes by e-mail, proofs, the address of the person signed in."""

from uuid import UUID

from fastapi import Request, Response

from contracts.problem import NotFound, Unauthorised
from kit.app import FEW_BYTES, Act, Read
from kit.clients import Client
from kit.db import new_id
from kit.keys import signing_key
from kit.problems import problems
from kit.routing import Router
from kit.security import Anyone, sign
from services.notify.addresses import actions, codes, rules, views
from services.notify.addresses.problems import (
    CodeLapsed,
    CodeMalformed,
    CodesTooMany,
    CodeWrong,
    EmailNotFitting,
    ProofInvalid,
)
from services.notify.addresses.rules import Verdict
from services.notify.addresses.schemas import (
    AddressChange,
    AddressProof,
    EmailCodeConfirmation,
    EmailCodeRequest,
    EmailCodeSent,
    MyAddress,
)
from services.notify.settings import NotifySettings

router = Router(tags=["addresses"])


@router.post(
    "/email-codes",
    status_code=202,
    max_body_size=FEW_BYTES,
    responses=problems(EmailNotFitting, CodesTooMany),
)
async def send_email_code(
    request: Request, client: Client, body: EmailCodeRequest, act: Act
) -> EmailCodeSent:
    """Send a code to an address.

    Public; the answer is the same whether or not the address is known.
    """
    state = request.app.state
    code = await act(actions.send_code, state.cipher, state.notify, body.email, client)
    return EmailCodeSent(address_id=code.address_id, request_id=code.id)


@router.post(
    "/email-codes/{address_id}/confirm",
    max_body_size=FEW_BYTES,
    responses=problems(NotFound, CodeMalformed, CodeWrong, CodeLapsed),
)
async def confirm_email_code(
    request: Request,
    address_id: UUID,
    client: Client,
    body: EmailCodeConfirmation,
    act: Act,
) -> AddressProof:
    """Confirm a code. The answer proves the address to identity, or at /my/address."""
    rules.check_layout(body.code)
    state = request.app.state
    settings: NotifySettings = state.notify
    judged = await act(
        codes.confirm_code,
        state.cipher,
        settings,
        address_id,
        body.code,
        client,
        body.request_id,
    )
    if judged.verdict is Verdict.wrong:
        raise CodeWrong(
            "验证码不正确，请核对邮件后重新填写",
            "The code is wrong: look at the letter again",
        )
    if judged.verdict is Verdict.lapsed:
        raise CodeLapsed()

    life = int(settings.proof_life.total_seconds())
    key = signing_key(state.settings.keys_dir, "address")
    # Another room writes to the address under the code's name, which tells nobody else whose it is.
    reply_to = str(judged.code_id)
    claims = {"sub": str(address_id), "jti": str(new_id()), "reply_to": reply_to}
    proof = sign(key, "address_proof", claims, life)
    return AddressProof(address_proof=proof, expires_in=life)


@router.get("/my/address", responses=problems(Unauthorised))
async def show_my_address(request: Request, who: Anyone, read: Read) -> MyAddress:
    """One's own address, masked."""
    assert who.person_id is not None
    return await views.my_address(read, request.app.state.cipher, who.person_id)


@router.put("/my/address", status_code=204, responses=problems(Unauthorised, ProofInvalid))
async def change_my_address(
    request: Request,
    who: Anyone,
    body: AddressChange,
    act: Act,
) -> Response:
    """Get letters at another address from now on, proved by a code."""
    verifier = request.app.state.verifier
    try:
        claims = verifier.verify("address_proof", body.address_proof)
        address_id = UUID(claims["sub"])
    except (Unauthorised, ValueError) as error:
        raise ProofInvalid() from error
    await act(actions.change_address, who, request.app.state.cipher, address_id)
    return Response(status_code=204)
