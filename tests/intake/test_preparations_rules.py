"""Rules of preparing a draft without a server: what counts as clean, what a docket takes, the
contact's hash.
"""

from datetime import date

from cli.demo.applicants import example_draft
from contracts.application import Finding, Severity, normalise_draft, read, split_contact
from contracts.vocabulary import FactoryType
from services.intake.preparations import rules


def found(path: str, severity: Severity) -> Finding:
    return Finding(path=path, code="c", severity=severity, zh="示例", en="example")


def test_only_form_and_contact_make_a_draft_unclean() -> None:
    assert rules.clean([])
    assert rules.clean(
        [
            found("/basic/company_profile", Severity.warns),
            found("/attachments/licence", Severity.blocks),
        ]
    )
    assert not rules.clean([found("/contact/contact_phone", Severity.blocks)])


def test_a_docket_takes_from_the_form_what_rooms_may_copy() -> None:
    content, _ = split_contact(normalise_draft(example_draft(3, date(2023, 9, 6))))
    parts = rules.docket_parts(read(content))
    assert parts["organisation_name"] == content["cover"]["applicant_name"]
    assert parts["unit"] == content["cover"]["recommending_unit"]
    assert FactoryType(parts["factory_type"]) and parts["industries"]


def test_a_contacts_hash_depends_on_its_salt() -> None:
    assert rules.contact_hash({"a": "b"}, "1") != rules.contact_hash({"a": "b"}, "2")
