"""Requests and answers of second factors."""

from typing import Annotated

from pydantic import BaseModel, StringConstraints

from contracts.text import AS_TYPED
from contracts.vocabulary import Instant
from services.identity.accounts.rules import SecondStep
from services.identity.accounts.schemas import IdentityRequest

Code = Annotated[str, StringConstraints(min_length=1, max_length=40), AS_TYPED]


class DeviceToEnrol(BaseModel):
    """secret: to be typed into an authenticator. address: the same, as its QR code says it."""

    secret: str
    address: str


class SecondStepAsked(BaseModel):
    """The password was right, and the sign-in goes on with `step`.

    ticket: sent along with the code. expires_in: seconds that it lives. device: where a second
    factor has to be set up first.
    """

    step: SecondStep
    ticket: str
    expires_in: int
    device: DeviceToEnrol | None = None


class CodeShown(IdentityRequest):
    """code: six digits of the device, or a recovery code."""

    code: Code


class RecoveryCodes(BaseModel):
    """Each counts once. They are shown here only."""

    recovery_codes: list[str]


class OwnSecondFactor(BaseModel):
    """since: null without a second factor. required: whether one's roles need one."""

    since: Instant | None
    required: bool
    recovery_codes_left: int
