"""The application form for whoever shows it or asks it, as data.

Parts in order, labels as printed, hints, choices, limits and how they are counted, what is needed
when, where each kind of evidence belongs. With json_schema.py enough to make a page or a dialogue.
"""

from typing import Final, Literal

from contracts.application.agreement import DAYS_IN_THE_YEAR
from contracts.application.attachments import EVIDENCE_PLACES, EvidencePlace
from contracts.application.blanks import Kind
from contracts.application.codes import EvidenceKind
from contracts.application.form import CONTACT_PART
from contracts.application.form_version import FormVersion
from contracts.application.implementation import TEXT_KEYS
from contracts.application.labels import (
    EvidenceLabel,
    FieldLabel,
    PartLabel,
    form_evidence,
    form_parts,
)
from contracts.text import count_zi
from contracts.vocabulary import Frozen

_COUNTED: Final = ("5G全连接工厂", "“5G + 工业互联网”——示例", "MES、ERP 2套", "é̂ 与 👩‍👩‍👧", "  \n")
_TEXT_KINDS: Final = frozenset({Kind.text, Kind.long_text, Kind.rich_text})


class Choice(Frozen):
    """One choice as printed."""

    code: str
    zh: str
    en: str


class Limit(Frozen):
    """At most ``most`` of a measure, over ``paths`` together.

    measure: 字 (counted by ``count_zi``) or characters (code points).
    hard: more blocks the hand-in; else it warns.
    counted_on: the text as typed, or as a reader sees it, without its marks.
    """

    measure: Literal["zi", "characters"]
    most: int
    hard: bool
    counted_on: Literal["typed", "visible"] = "typed"
    paths: tuple[str, ...]


class Condition(Frozen):
    """Holds when the value at ``path`` has the choice ``contains``.

    Without one it holds when the value is filled in (``filled``), or when it is not.
    """

    path: str
    contains: str | None = None
    filled: bool = True


class ShownField(Frozen):
    """One blank.

    required: always; required_when: else under this condition.
    at_least_one_of: of these sets of blanks one is whole.
    same_as: what of the applicant's own registration it must equal.
    in_campaign_year: a date of the campaign's year.
    personal: kept apart and encrypted, never part of what is filed.
    other: the text beside its "other" choice; box: the form prints a box for that choice.
    choices_from: where a campaign's own choices stand; source: printed from there.
    """

    path: str
    key: str
    kind: Kind
    zh: str
    en: str
    hint_zh: str = ""
    required: bool
    required_when: Condition | None = None
    personal: bool = False
    same_as: Literal["organisation.name", "organisation.credit_code"] | None = None
    in_campaign_year: bool = False
    choices: tuple[Choice, ...] = ()
    choices_from: Literal["units"] | None = None
    other: str | None = None
    box: bool = True
    limits: tuple[Limit, ...] = ()
    measure: str = ""
    images: bool = False
    example: str = ""
    source: str = ""
    at_least_one_of: tuple[tuple[str, ...], ...] = ()
    fields: "tuple[ShownField, ...]" = ()


class ShownPart(Frozen):
    """One part in the form's order. printed: False for what is asked besides the form.

    beside: printed, but nobody types it.
    """

    key: str
    path: str
    zh: str
    en: str
    note_zh: str
    printed: bool
    fields: tuple[ShownField, ...]
    beside: tuple[ShownField, ...]
    at_least_one_of: tuple[tuple[str, ...], ...] = ()
    limits: tuple[Limit, ...] = ()


class ShownEvidence(Frozen):
    """A kind of evidence.

    required: at least one file always; required_when: else under this condition; by_policy: the
    campaign says. about: JSON pointers of what it proves; printed: the form's part three names it.
    """

    kind: EvidenceKind
    zh: str
    en: str
    hint_zh: str
    printed: bool
    about: tuple[str, ...]
    required: bool
    by_policy: bool = False
    required_when: Condition | None = None


class CountedExample(Frozen):
    text: str
    zi: int


class Counting(Frozen):
    """How 字 are counted, with answers to try one's own counting on."""

    name: str
    zh: str
    en: str
    examples: tuple[CountedExample, ...]


class Presentation(Frozen):
    """The whole form as shown. attachments_*: the title of part three, which holds ``evidence``."""

    parts: tuple[ShownPart, ...]
    attachments_zh: str
    attachments_en: str
    evidence: tuple[ShownEvidence, ...]
    counting: Counting


SAME_AS: Final[dict[str, Literal["organisation.name", "organisation.credit_code"]]] = {
    "/cover/applicant_name": "organisation.name",
    "/extra/credit_code": "organisation.credit_code",
}
"""Blanks that must say what the applicant's organisation is registered with."""


_COUNTING_ZH: Final = (
    "东亚宽度为全角的字符及“”‘’—…·各计1字；其他可见字符每一连续串计1字；空格、换行、组合记号不计"
)
_COUNTING_EN: Final = (
    "A character of East Asian width W or F, or one of “ ” ‘ ’ — … ·, counts 1; each unbroken run"
    " of other visible characters counts 1; spaces, line ends, combining marks, joiners and"
    " variation selectors count 0"
)


def presentation(form: FormVersion) -> Presentation:
    """A form version as shown."""
    return Presentation(
        parts=tuple(_part(part, form.part_two_zi) for part in form_parts(form)),
        attachments_zh=form.attachments_zh,
        attachments_en=form.attachments_en,
        evidence=tuple(_evidence(each, EVIDENCE_PLACES[each.kind]) for each in form_evidence(form)),
        counting=Counting(
            name="count_zi",
            zh=_COUNTING_ZH,
            en=_COUNTING_EN,
            examples=tuple(CountedExample(text=text, zi=count_zi(text)) for text in _COUNTED),
        ),
    )


def _part(part: PartLabel, part_two_zi: int) -> ShownPart:
    path = f"/{part.key}"
    return ShownPart(
        key=part.key,
        path=path,
        zh=part.zh,
        en=part.en,
        note_zh=part.note_zh,
        printed=part.printed,
        fields=_fields(part.fields, path, part.either),
        beside=_fields(part.beside, path, ()),
        at_least_one_of=_sets(path, part.either),
        limits=_part_limits(part.key, part_two_zi),
    )


def _part_limits(key: str, most: int) -> tuple[Limit, ...]:
    if key != "implementation":
        return ()
    paths = tuple(f"/{key}/{name}" for name in TEXT_KEYS)
    return (
        Limit(
            measure="zi",
            most=most,
            hard=False,
            counted_on="visible",
            paths=paths,
        ),
    )


def _fields(
    fields: tuple[FieldLabel, ...], around: str, either: tuple[tuple[str, ...], ...]
) -> tuple[ShownField, ...]:
    asked_by = {f"{around}/{field.other}": field.path for field in fields if field.other}
    return tuple(_field(field, around, asked_by.get(field.path), either) for field in fields)


def _field(
    field: FieldLabel, around: str, asked_by: str | None, either: tuple[tuple[str, ...], ...]
) -> ShownField:
    key = field.path.rpartition("/")[2]
    typed = field.kind not in {Kind.derived, Kind.scan}
    when = Condition(path=asked_by, contains="other") if asked_by else _unless(key, around, either)
    return ShownField(
        path=field.path,
        key=key,
        kind=field.kind,
        zh=field.zh,
        en=field.en,
        hint_zh=field.hint_zh,
        required=typed and (field.required or _only_set(key, either)),
        required_when=when,
        personal=around == f"/{CONTACT_PART}",
        same_as=SAME_AS.get(field.path),
        in_campaign_year=tuple(field.path.split("/")[1:]) in DAYS_IN_THE_YEAR,
        choices=tuple(
            Choice(
                code=option.code,
                zh=option.zh,
                en=option.en,
            )
            for option in field.options
        ),
        choices_from="units" if field.kind is Kind.unit else None,
        other=f"{around}/{field.other}" if field.other else None,
        box=field.box,
        limits=_limits(field),
        measure=field.measure,
        images=field.images,
        example=field.example,
        source=field.source,
        at_least_one_of=_sets(field.path, field.either),
        fields=_fields(field.fields, field.path, field.either),
    )


def _unless(key: str, around: str, either: tuple[tuple[str, ...], ...]) -> Condition | None:
    """A blank of the first of two sets is needed unless the second, a single blank, stands in for
    it.
    """
    if len(either) == 2 and len(either[0]) > 1 and len(either[1]) == 1 and key in either[0]:
        return Condition(path=f"{around}/{either[1][0]}", filled=False)
    return None


def _only_set(key: str, either: tuple[tuple[str, ...], ...]) -> bool:
    """A blank of the one set that a form without its alternative has is always needed."""
    return len(either) == 1 and len(either[0]) > 1 and key in either[0]


def _sets(path: str, either: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(f"{path}/{name}" for name in names) for names in either)


def _limits(field: FieldLabel) -> tuple[Limit, ...]:
    paths = (field.path,)
    found = []
    if field.max_zi is not None:
        found.append(
            Limit(
                measure="zi",
                most=field.max_zi,
                hard=True,
                paths=paths,
            )
        )
    if field.max_chars is not None and field.kind in _TEXT_KINDS:
        found.append(
            Limit(
                measure="characters",
                most=field.max_chars,
                hard=True,
                paths=paths,
            )
        )
    return tuple(found)


def _evidence(label: EvidenceLabel, place: EvidencePlace) -> ShownEvidence:
    return ShownEvidence(
        kind=label.kind,
        zh=label.zh,
        en=label.en,
        hint_zh=label.hint_zh,
        printed=place.printed,
        about=place.about,
        required=place.needed == "always",
        by_policy=place.needed == "by_policy",
        required_when=Condition(path=place.beside) if place.needed == "when_filled" else None,
    )
