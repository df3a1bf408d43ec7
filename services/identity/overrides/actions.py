"""The act on overrides: allow a failing code."""

from uuid import UUID

from sqlalchemy.dialects.postgresql import insert

from contracts import credit_code
from contracts.facts.identity import CreditCodeOverriddenV1
from contracts.vocabulary import Actor
from kit.db import Writing, new_id
from kit.facts import only_fact
from kit.journal import say
from services.identity.organisations import rules
from services.identity.organisations.models import CreditCodeOverride
from services.identity.organisations.problems import CreditCodeOverridden
from services.identity.papers import actions as papers
from services.identity.papers.rules import SentPaper


async def allow(
    tx: Writing,
    who: Actor,
    code: str,
    name: str,
    reason: str,
    licence: SentPaper,
) -> UUID:
    """The city allows founding with a failing code, on the licence.

    Returns the id that the organisation will have. Raises CreditCodeFits, CreditCodeInvalid,
    CreditCodeOverridden.
    """
    check = credit_code.check(credit_code.clean(code))
    rules.may_override(check)
    kept = await papers.keep(tx, licence)
    row = insert(CreditCodeOverride).values(
        organisation_id=new_id(),
        credit_code=check.code,
        name=name,
        reason=reason,
        licence_sha256=kept.sha256,
        licence_id=kept.id,
        decided_by=who.person_id,
    )
    # Of two overrides of one code at once, the unique credit code lets one in.
    entering = row.on_conflict_do_nothing().returning(CreditCodeOverride)
    override = await tx.scalar(entering)
    if override is None:
        raise CreditCodeOverridden()
    overridden = only_fact(
        override,
        CreditCodeOverriddenV1,
        credit_code=check.code,
        reason=reason,
        licence_sha256=kept.sha256,
    )
    await say(tx, who, overridden)
    return override.organisation_id
