"""What the routes before a campaign's opening take and give."""

from typing import Annotated, Literal

from pydantic import Field

from contracts.field_error import FieldError
from contracts.vocabulary import Frozen, Instant
from services.intake.campaigns.schemas import NamedInstant
from services.intake.openings.rules import SettingKind

Pointer = Annotated[str, Field(max_length=100)]
Value = Annotated[str, Field(max_length=1000)]


class TemplateSummary(Frozen):
    """A folder of a call that a new one can begin from."""

    code: str
    title: str
    year: str


class CampaignTemplates(Frozen):
    items: tuple[TemplateSummary, ...]


class CampaignTemplate(Frozen):
    """files: the text of each file by its name in the folder; a Word template in base64."""

    code: str
    files: dict[str, str]


class CheckCampaign(Frozen):
    """files: as they will be sent to open the campaign.

    changes: settings of campaign.yaml by their pointer, e.g. `/dates/opens_at`. They are written
    into the file that the answer gives back. null takes one out.
    """

    rehearsal: bool = False
    files: Annotated[dict[str, str], Field(max_length=40)]
    changes: Annotated[dict[Pointer, Value | None], Field(max_length=100)] = {}


class SettingChoice(Frozen):
    value: str
    label: str
    label_en: str


class CampaignSetting(Frozen):
    """A setting that people change from call to call, with what the file says now.

    value: an instant in UTC where it is one.
    """

    pointer: str
    group: str
    group_en: str
    label: str
    label_en: str
    kind: SettingKind
    value: str | None
    choices: tuple[SettingChoice, ...]


class CheckedUnit(Frozen):
    """closes_at: the cut-off for its applicants."""

    code: str
    name: str
    kind: str
    parent: str | None
    closes_at: Instant


class CheckedWindow(Frozen):
    """unit: whose own cut-off it is; null for everybody's."""

    gate: str
    unit: str | None
    opens_at: Instant
    closes_at: Instant


class CheckedPlan(Frozen):
    """The campaign as it would be. template: whether the form has a Word template of its own."""

    code: str
    title: str
    year: int
    instants: tuple[NamedInstant, ...]
    windows: tuple[CheckedWindow, ...]
    units: tuple[CheckedUnit, ...]
    elements: int
    texts: tuple[str, ...]
    template: bool


RefusalCode = Literal["campaign-exists", "campaign-over", "calendar-year-missing"]


class OpeningRefusal(Frozen):
    """Why the campaign cannot be opened now although its files are right."""

    code: RefusalCode
    message: str
    message_en: str


class CampaignCheck(Frozen):
    """campaign_yaml: with the changes in it. wrong: each place of the files, by file and line.

    plan: null while the files are wrong. ready: nothing stands against the opening now.
    """

    campaign_yaml: str
    settings: tuple[CampaignSetting, ...]
    wrong: tuple[FieldError, ...]
    refusals: tuple[OpeningRefusal, ...]
    plan: CheckedPlan | None
    ready: bool
