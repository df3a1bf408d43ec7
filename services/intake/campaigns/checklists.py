"""The checklists of a campaign's policy: what is wrong with their points. Pure."""

import re
from typing import Final

from contracts.policy import CheckItem, Checklists
from services.intake.campaigns.located import Located, Wrong

MOST_ITEMS: Final = 40
CODE: Final = re.compile(r"[a-z][a-z0-9_]{0,39}", re.ASCII)
LONGEST: Final = {"zh": 100, "en": 200, "text": 500, "source": 100}
"""Signs. A point is one line of the opinion that is printed with it."""


def check_checklists(campaign: Located, checklists: Checklists | None) -> list[Wrong]:
    """Each point has a code of its own and says what it asks and by which condition."""
    if checklists is None:
        return []
    return [
        *_check("unit", campaign, checklists.unit),
        *_check("city", campaign, checklists.city),
    ]


def _check(desk: str, campaign: Located, items: tuple[CheckItem, ...]) -> list[Wrong]:
    if len(items) > MOST_ITEMS:
        zh = f"checklists.{desk}：事项不应超过{MOST_ITEMS}项"
        en = f"checklists.{desk} has more than {MOST_ITEMS} points"
        return [Wrong(campaign.file, campaign.line(("checklists", desk)), zh, en)]
    wrong = []
    for place, item in enumerate(items):
        for zh, en in _faults(item, {each.code for each in items[:place]}):
            line = campaign.line(("checklists", desk, place))
            told = f"checklists.{desk}[{place + 1}]"
            wrong.append(Wrong(campaign.file, line, f"{told}：{zh}", f"{told} {en}"))
    return wrong


def _faults(item: CheckItem, before: set[str]) -> list[tuple[str, str]]:
    """What is wrong with one point. before: the codes of those above it."""
    found = []
    if not CODE.fullmatch(item.code):
        zh = f"code“{item.code:.40}”应由小写字母、数字和下划线组成，以字母开头，至多40个字符"
        en = f"code {item.code:.40} must be lower-case letters, digits and _, 40 at most"
        found.append((zh, en))
    if item.code in before:
        found.append((f"code“{item.code:.40}”重复", f"code {item.code:.40} is there twice"))
    for name, most in LONGEST.items():
        value = getattr(item, name)
        if not value.strip() or len(value) > most or not value.isprintable():
            zh = f"{name}：须填写，为一行文字，不超过{most}字"
            found.append((zh, f"{name} must be one line of text, {most} signs at most"))
    return found
