"""The form of a campaign: its own `form.yaml`, or a published version by name. Pure.

Every fault is told at its file and line, like those of the plan.
"""

from dataclasses import dataclass, field
from typing import Any, Final

from pydantic import ValidationError

from contracts.application.form_data import FormData
from contracts.application.form_faults import form_faults
from contracts.application.form_version import (
    FormVersion,
    form_from,
    published_form,
    published_versions,
)
from contracts.field_words import words_of
from services.intake.campaigns.located import Located, Wrong, read_yaml

FORM: Final = "form.yaml"
_TITLE: Final = ("headings", "/cover", "zh")


@dataclass(frozen=True)
class FormRead:
    """The form of a campaign. form: None while it is wrong; document: None for a published one."""

    form: FormVersion | None = None
    document: dict[str, Any] | None = None
    wrong: list[Wrong] = field(default_factory=list)


def read_form(files: dict[str, str], campaign: Located) -> FormRead:
    """The form that `campaign.yaml` names. It is the folder's own when there is a `form.yaml`."""
    named = str((campaign.data or {}).get("form_version") or "")
    if FORM not in files:
        return _published(named, campaign)
    located = read_yaml(FORM, files[FORM])
    if located.data is None or located.wrong:
        return FormRead(wrong=located.wrong)
    try:
        data = FormData.model_validate(located.data)
    except ValidationError as error:
        return FormRead(wrong=[_as_wrong(located, each) for each in error.errors()])
    wrong = [
        Wrong(FORM, located.line(fault.place), fault.zh, fault.en) for fault in form_faults(data)
    ]
    wrong += _check_names(data, named, located, campaign)
    if wrong:
        return FormRead(wrong=wrong)
    document = data.model_dump(mode="json", exclude_defaults=True)
    return FormRead(form_from(document, data.version), document)


def _published(named: str, campaign: Located) -> FormRead:
    known = published_versions()
    if named in known:
        form = published_form(named)
        wrong = _check_title(form.title, campaign, campaign.file, ("form_title",))
        return FormRead(form, wrong=wrong)
    if campaign.data is None:
        return FormRead()
    there = "、".join(sorted(known))
    told = Wrong(
        campaign.file,
        campaign.line(("form_version",)),
        f"form_version：没有名为“{named:.40}”的申请书版本，可用 {there}，或在文件夹中提供 {FORM}",
        f"form_version: no form version is named {named!r:.42};"
        f" there are {', '.join(sorted(known))}, or put a {FORM} into the folder",
    )
    return FormRead(wrong=[told])


def _check_names(data: FormData, named: str, located: Located, campaign: Located) -> list[Wrong]:
    """The two files name one version and one title; the name is not that of a published version."""
    wrong = _check_title(data.headings["/cover"].zh, campaign, FORM, _TITLE, located)
    if data.version in published_versions():
        told = Wrong(
            FORM,
            located.line(("version",)),
            f"version：“{data.version}”是已公布的申请书版本，请另取名称",
            f"version: {data.version} is a published form version, choose another name",
        )
        wrong.append(told)
    if named != data.version and campaign.data is not None:
        told = Wrong(
            campaign.file,
            campaign.line(("form_version",)),
            f"form_version：应与 {FORM} 中的 version（{data.version}）一致",
            f"form_version must be the version that {FORM} names: {data.version}",
        )
        wrong.append(told)
    return wrong


def _check_title(
    title: str, campaign: Located, file: str, place: tuple[str, ...], located: Located | None = None
) -> list[Wrong]:
    """The form's title on the cover is the campaign's `form_title`."""
    wanted = (campaign.data or {}).get("form_title")
    if wanted is None or title == wanted:
        return []
    line = (located or campaign).line(place)
    return [
        Wrong(
            file,
            line,
            f"申请书的标题“{title}”与 form_title“{wanted}”不一致",
            f"the form's title {title} is not the campaign's form_title {wanted}",
        )
    ]


def _as_wrong(located: Located, error: Any) -> Wrong:
    place = error["loc"]
    zh, en = words_of(error)
    name = ".".join(str(step) for step in place)
    return Wrong(FORM, located.line(place), f"{name}：{zh}", f"{name} {en}", error["type"])
