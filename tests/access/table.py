"""Who may call what: every route of every service with the roles it serves, written down apart
from the code. A new route needs a line here.

`public`: no sign-in; `signed-in`: any role or none, the object decides; `prober`: its own token.
Groups stand for their roles.
"""

from dataclasses import dataclass
from typing import Final

from contracts.vocabulary import Role

GROUPS: Final[dict[str, tuple[Role, ...]]] = {
    "applicants": (Role.applicant_member, Role.applicant_signatory),
    "signatory": (Role.applicant_signatory,),
    "unit": (Role.unit_officer, Role.unit_head),
    "unit-officer": (Role.unit_officer,),
    "unit-head": (Role.unit_head,),
    "city": (Role.city_officer, Role.city_head),
    "city-officer": (Role.city_officer,),
    "city-head": (Role.city_head,),
    "readers": (
        Role.unit_officer,
        Role.unit_head,
        Role.city_officer,
        Role.city_head,
        Role.auditor,
    ),
    "expert": (Role.expert,),
    "auditor": (Role.auditor,),
    "system": (Role.system_administrator,),
    "security": (Role.security_administrator,),
}

TABLE: Final = {
    "identity": """
        POST /people                                              public
        POST /sessions                                            public
        POST /sessions/code                                       public
        POST /sessions/enrolment                                  public
        POST /sessions/refresh                                    public
        DELETE /sessions                                          signed-in
        DELETE /sessions/current                                  signed-in
        GET /me/second-factor                                     signed-in
        POST /me/second-factor/recovery-codes                     signed-in
        POST /me/second-factor/removal                            signed-in
        GET /me/sign-ins                                          signed-in
        DELETE /me/sign-ins/{sign_in_id}                          signed-in
        GET /me                                                   signed-in
        PUT /me/password                                          signed-in
        POST /password-resets                                     public
        POST /one-time-links/redemption                           public
        POST /people/{person_id}/one-time-links                   system
        POST /staff                                               system
        PUT /people/{person_id}/roles                             system
        GET /people                                               system security auditor city
        POST /people/{person_id}/unlock                           security
        POST /people/{person_id}/second-factor/removal            security
        POST /people/{person_id}/revocation                       security
        POST /people/{person_id}/revocation/lifting               security
        GET /signing-keys                                         system security auditor
        POST /demo-people                                         system
        GET /demo-people                                          public
        POST /demo-people/{person_id}/sessions                    public
        POST /organisations                                       signed-in
        POST /organisations/memberships                           signed-in
        POST /organisations/overrides                             city-officer
        GET /organisations/overrides                              city auditor
        GET /organisations/overrides/{organisation_id}/licence    city auditor
        POST /organisations/contests                              signed-in
        GET /organisations/contests                               signed-in
        GET /organisations/contests/{contest_id}                  signed-in
        GET /organisations/contests/{contest_id}/licence          signed-in
        POST /organisations/contests/{contest_id}/decision        city-officer
        GET /organisations/proofs                                 signed-in
        POST /organisations/{organisation_id}/proofs              signatory
        GET /organisations/{organisation_id}/proof                signed-in
        GET /organisations/{organisation_id}/authorisation-letter.docx signed-in
        GET /organisations/proofs/{proof_id}/{kind}               signed-in
        POST /organisations/proofs/{proof_id}/decision            unit city
        GET /organisations/{organisation_id}                      signed-in
        GET /organisations/{organisation_id}/members              signed-in
        POST /memberships/{membership_id}/admit                   signatory
        DELETE /memberships/{membership_id}                       signed-in
        GET /waiting                                              signed-in
        GET /journal/summary                                      auditor
        GET /words                                                public
    """,
    "intake": """
        GET /campaigns                                            public
        POST /campaigns                                           city-head
        GET /campaign-templates                                   city
        GET /campaign-templates/{code}                            city
        POST /campaign-checks                                     city
        GET /campaigns/{campaign_id}                              public
        GET /campaigns/{campaign_id}/units                        public
        GET /campaigns/{campaign_id}/windows                      public
        GET /campaigns/{campaign_id}/form                         public
        GET /campaigns/{campaign_id}/application.docx             public
        GET /campaigns/{campaign_id}/reminders                    city auditor system
        POST /campaigns/{campaign_id}/clock                       system
        GET /calendars                                            public
        POST /calendars                                           city-head
        POST /campaigns/{campaign_id}/extensions                  city-head
        GET /campaigns/{campaign_id}/extended-organisations       city
        GET /receipts/keys                                        public
        POST /submissions                                         applicants
        GET /submissions                                          applicants
        GET /submissions/{submission_id}                          applicants
        PATCH /submissions/{submission_id}/draft                  applicants
        GET /submissions/{submission_id}/check                    applicants
        GET /submissions/{submission_id}/versions                 applicants
        GET /submissions/{submission_id}/versions/{number}        applicants
        GET /submissions/{submission_id}/versions/{number}/compare/{other}    applicants
        POST /submissions/{submission_id}/versions/{number}/restore           applicants
        POST /submissions/{submission_id}/reading                 applicants
        GET /submissions/{submission_id}/application.docx         applicants
        POST /submissions/{submission_id}/evidence                applicants
        GET /submissions/{submission_id}/evidence                 applicants
        POST /submissions/{submission_id}/evidence/uploads        applicants
        POST /submissions/{submission_id}/evidence/{evidence_id}/form         applicants
        POST /submissions/{submission_id}/evidence/{evidence_id}/uploaded     applicants
        GET /submissions/{submission_id}/evidence/{evidence_id}/link          applicants
        POST /submissions/{submission_id}/evidence/{evidence_id}/reading      applicants
        DELETE /submissions/{submission_id}/evidence/{evidence_id}            applicants
        GET /submissions/{submission_id}/late-files               applicants
        GET /submissions/{submission_id}/scans                    applicants
        POST /submissions/{submission_id}/hand-in                 signatory
        GET /submissions/{submission_id}/snapshots/{snapshot}/application.pdf   applicants readers
        GET /submissions/{submission_id}/receipts                 applicants
        GET /submissions/{submission_id}/receipts/{snapshot}/paper.docx       applicants
        GET /submissions/{submission_id}/snapshots/{snapshot}/application.docx  applicants readers
        GET /submissions/{submission_id}/snapshots/{before}/compare/{after}   applicants
        GET /submissions/{submission_id}/correction               applicants
        GET /submissions/{submission_id}/clock                    applicants
        GET /submissions/{submission_id}/contact                  unit city
        POST /submissions/{submission_id}/withdrawal              signatory
        POST /submissions/{submission_id}/withdrawal/take-back    signatory
        GET /submissions/{submission_id}/withdrawals              applicants
        POST /exports                                             signatory
        GET /evidence/sweeps                                      system auditor
        POST /outages                                             prober
        GET /outages                                              city unit auditor system
        GET /waiting                                              signed-in
        GET /journal/summary                                      auditor
        GET /words                                                public
    """,
    "review": """
        GET /cases                                                unit city auditor
        GET /cases/{case_id}                                      unit city auditor
        GET /cases/{case_id}/view                                 unit city auditor
        GET /cases/{case_id}/content                              unit city auditor
        GET /cases/{case_id}/evidence/{sha256}                    unit city auditor
        GET /cases/{case_id}/snapshots                            unit city auditor
        GET /cases/{case_id}/snapshots/{before}/compare/{after}   unit city auditor
        GET /cases/{case_id}/changes                              unit city auditor
        GET /cases/{case_id}/clock                                unit city auditor
        GET /cases/{case_id}/scans                                unit city auditor
        POST /cases/{case_id}/scans/{sha256}/looks                unit
        GET /cases/{case_id}/credit                               unit city auditor
        POST /cases/{case_id}/credit/files                        unit city
        POST /cases/{case_id}/credit/files/{file_id}/uploaded     unit city
        GET /cases/{case_id}/credit/answers/{answer_id}/evidence  unit city auditor
        POST /cases/{case_id}/credit/manual                       unit city
        POST /cases/{case_id}/credit/confirmation                 unit-head city-head
        GET /cases/{case_id}/rulings                              unit city auditor
        POST /cases/{case_id}/rulings                             unit-officer
        POST /cases/{case_id}/rulings/{ruling_id}/confirm         unit-head
        GET /cases/{case_id}/rulings/{ruling_id}/opinion.docx     unit city auditor
        GET /cases/{case_id}/checklists/{desk}                    unit city auditor
        PUT /cases/{case_id}/checklists/unit                      unit-officer
        PUT /cases/{case_id}/checklists/city                      city-officer
        POST /bulk-acts                                           unit
        GET /bulk-acts                                            unit
        GET /bulk-acts/{bulk_id}                                  unit
        POST /bulk-acts/{bulk_id}/confirmation                    unit
        POST /bulk-acts/{bulk_id}/undoing                         unit
        POST /cases/{case_id}/acceptance                          city-officer
        GET /holds                                                unit city auditor
        POST /holds/{hold_id}/clearing                            city-officer
        POST /cases/{case_id}/undoing                             unit-officer city-officer
        POST /proposed-acts/{proposal_id}/confirmation            unit city
        POST /proposed-acts/{proposal_id}/rejection               unit city
        PUT /campaigns/{campaign_id}/units/{unit}/list            unit-officer
        POST /campaigns/{campaign_id}/units/{unit}/list/preview   unit
        GET /campaigns/{campaign_id}/units/{unit}/list            unit city auditor
        GET /campaigns/{campaign_id}/lists                        unit city auditor
        GET /lists/{list_id}                                      unit city auditor
        GET /lists/{list_id}/seal                                 unit city auditor
        GET /lists/{list_id}/paper                                unit city auditor
        POST /lists/{list_id}/seal                                unit
        POST /lists/{list_id}/deliver                             unit-head
        POST /campaigns/{campaign_id}/panels                      city-officer
        GET /campaigns/{campaign_id}/reminders                    city auditor system
        GET /campaigns/{campaign_id}/panels                       city auditor
        GET /my/seats                                             expert
        POST /seats/{seat_id}/declaration                         expert
        POST /seats/{seat_id}/relief                              city-officer
        GET /seats/{seat_id}/material                             expert
        GET /seats/{seat_id}/evidence/{sha256}                    expert
        PUT /seats/{seat_id}/score                                expert
        PUT /seats/{seat_id}/score-draft                          expert
        POST /campaigns/{campaign_id}/evaluation/close            city-officer
        GET /campaigns/{campaign_id}/ranking                      city auditor
        POST /campaigns/{campaign_id}/selections                  city-officer
        GET /selections/{selection_id}                            city auditor
        POST /selections/{selection_id}/confirmation              city-head
        GET /waiting                                              signed-in
        GET /journal/summary                                      auditor
        GET /words                                                public
    """,
    "registry": """
        GET /notices                                              public
        GET /notices/{notice_id}                                  public
        GET /notices/{notice_id}/items                            public
        GET /notices/{notice_id}/paper                            public
        GET /notices/{notice_id}/preview                          city auditor
        POST /notices/{notice_id}/publication                     city-head
        POST /notices/{notice_id}/announcement                    city-head
        POST /notices/{notice_id}/items/{submission_id}/ineligibility         city-head
        POST /notices/{notice_id}/letter-files                    city-officer
        POST /letter-files/{file_id}/uploaded                     city-officer
        POST /notices/{notice_id}/objections                      city-officer
        GET /objections                                           city
        GET /objections/{objection_id}/objector                   city-officer
        POST /objections/{objection_id}/judgement                 city-officer
        POST /objections/{objection_id}/inadmissibility           city-officer
        GET /announcements                                        public
        GET /announcements/{announcement_id}                      public
        GET /announcements/{announcement_id}/paper                public
        GET /directory                                            public
        GET /directory/counts                                     public
        GET /entries/{registry_number}                            public
        GET /entries                                              applicants unit city auditor
        GET /submissions/{submission_id}/certificate.docx         applicants unit city auditor
        GET /yearbooks/{year}                                     public
        GET /yearbooks/{year}/directory.docx                      public
        POST /notices/{notice_id}/objection-files                 public
        POST /objection-files/{file_id}/uploaded                  public
        POST /notices/{notice_id}/lodged-objections               public
        POST /lodged-objections/state                             public
        GET /objections/{objection_id}/files                      city-officer
        GET /submissions/{submission_id}/platform-package         applicants city auditor
        GET /submissions/{submission_id}/platform-package.zip     applicants city auditor
        GET /submissions/{submission_id}/platform-records         applicants city auditor
        POST /submissions/{submission_id}/platform-records        signatory city-officer
        POST /submissions/{submission_id}/platform-comparison     city-officer
        GET /holds                                                city auditor
        GET /standing                                             applicants unit city auditor
        GET /standing/{submission_id}                             applicants unit city auditor
        GET /audit/submissions/{submission_id}                    auditor city
        GET /audit/summary                                        auditor
        POST /audit/verification                                  auditor
        GET /audit/archives                                       auditor
        GET /audit/archives/{run_id}                              auditor
        GET /parked-facts                                         system
        POST /parked-facts/{hearer}/{sha256}/sending-again        system
        POST /parked-facts/{hearer}/{sha256}/giving-up            system
        GET /platform-drifts                                      city auditor
        POST /platform-drifts/{drift_id}/acknowledgement          city-officer
        GET /platform-standings                                   city auditor
        GET /waiting                                              signed-in
        GET /journal/summary                                      auditor
        GET /words                                                public
    """,
    "notify": """
        POST /email-codes                                         public
        POST /email-codes/{address_id}/confirm                    public
        GET /my/address                                           signed-in
        PUT /my/address                                           signed-in
        GET /inbox                                                signed-in
        POST /inbox/{message_id}/read                             signed-in
        GET /messages                                             auditor system
        POST /messages/{message_id}/send-again                    system
        GET /waiting                                              signed-in
        GET /journal/summary                                      auditor
        GET /words                                                public
    """,
}


@dataclass(frozen=True)
class Access:
    """Whom one route serves. kind: `public`, `prober`, `signed-in` or `roles`."""

    kind: str
    roles: frozenset[Role] = frozenset()

    def serves(self, role: Role | None) -> bool:
        """Whether a signed-in person with this role alone, or with none, is let in."""
        return self.kind == "signed-in" or (self.kind == "roles" and role in self.roles)


def access(service: str) -> dict[tuple[str, str], Access]:
    """By (method in small letters, path below the service's root)."""
    found: dict[tuple[str, str], Access] = {}
    for line in TABLE[service].strip().splitlines():
        method, path, *words = line.split()
        kind = words[0] if words[0] in ("public", "prober", "signed-in") else "roles"
        roles = (
            frozenset(role for word in words for role in GROUPS[word])
            if kind == "roles"
            else frozenset[Role]()
        )
        found[method.lower(), path] = Access(kind, roles)
    return found
