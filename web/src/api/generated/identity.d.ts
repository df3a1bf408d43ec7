/* Made by `npm run generate` from docs/openapi/identity.json. */
export interface paths {
    "/api/identity/v1/demo-people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Demo People
         * @description The people of the demo, by their desk, with what was left for them to do. Public.
         */
        get: operations["list_demo_people"];
        put?: never;
        /**
         * Enter Demo People
         * @description Enter people of the demo. Anybody may sign in as them from now on.
         */
        post: operations["enter_demo_people"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/demo-people/{person_id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign In As Demo Person
         * @description Sign in as a person of the demo, without a password. Public.
         */
        post: operations["sign_in_as_demo_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/journal/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Summarise Identity Journal
         * @description Compare this with the audit. Equal figures mean that no fact was lost or added.
         */
        get: operations["summarise_identity_journal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Me
         * @description Who is signed in: name, login, roles with labels, organisation, unit.
         */
        get: operations["show_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Password
         * @description Change one's password. Every sign-in ends, this one too: sign in again.
         *
         *     The fifth wrong try ends every sign-in too, and the next waits like a failed sign-in.
         */
        put: operations["change_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Second Factor
         * @description Whether one signs in with a second factor, and how many recovery codes are left.
         */
        get: operations["read_second_factor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew Recovery Codes
         * @description New recovery codes, shown here only; the earlier ones count no more.
         */
        post: operations["renew_recovery_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/second-factor/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove Own Second Factor
         * @description Give up one's device, to set up another. Every sign-in ends, this one too.
         *
         *     The fifth wrong code ends every sign-in too.
         */
        post: operations["remove_own_second_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Sign Ins
         * @description One's own sign-ins that are open, with their device.
         */
        get: operations["list_sign_ins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/sign-ins/{sign_in_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End Sign In
         * @description End one of one's own sign-ins, at once. The others stay, and refresh their access token.
         */
        delete: operations["end_sign_in"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/memberships/{membership_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove Member
         * @description Remove a member or refuse a request (signatory), or leave (oneself).
         */
        delete: operations["remove_member"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/memberships/{membership_id}/admit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Admit Member
         * @description Let a person in, or change a member's roles. A signatory is a member too.
         */
        post: operations["admit_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/one-time-links/redemption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Redeem One Time Link
         * @description Set one's password by a one-time link. Public. Every sign-in ends: sign in anew.
         */
        post: operations["redeem_one_time_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Found Organisation
         * @description Found an organisation.
         *
         *     Refresh the token afterwards: it then carries the organisation and both applicant roles.
         */
        post: operations["found_organisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/organisations/{organisation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Organisation
         * @description An organisation, to its members, the city and the auditor.
         */
        get: operations["show_organisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/organisations/{organisation_id}/authorisation-letter.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print Authorisation Letter
         * @description The letter of authorisation as a Word file, for the signing member to have sealed.
         */
        get: operations["print_authorisation_letter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/organisations/{organisation_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Members
         * @description Members and those who ask to join, to members and the auditor.
         */
        get: operations["list_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/organisations/{organisation_id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Proof
         * @description How one organisation is proved.
         */
        get: operations["show_proof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/organisations/{organisation_id}/proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand In Proof
         * @description Hand in what proves the organisation; it takes the place of what was handed in before.
         *
         *     licence: the scan of its licence. letter: of the sealed letter of authorisation. Each is PDF,
         *     JPG or PNG, up to 5 MB, and is checked like evidence.
         */
        post: operations["hand_in_proof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/organisations/contests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Contests
         * @description Contests: all of them for the city and auditors, one's own for everybody else.
         */
        get: operations["list_contests"];
        put?: never;
        /**
         * Open Contest
         * @description Contest an organisation that somebody else founded under your credit code.
         *
         *     file: the scan of its licence, PDF, JPG or PNG, up to 5 MB. It is checked like evidence.
         *     A city officer decides.
         */
        post: operations["open_contest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/organisations/contests/{contest_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Contest
         * @description One contest, to its contester, the city and auditors.
         */
        get: operations["show_contest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/organisations/contests/{contest_id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide Contest
         * @description Decide by the licence, with a reason.
         *
         *     Upheld: everybody who belonged to the organisation loses it, and the contester signs for it.
         */
        post: operations["decide_contest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/organisations/contests/{contest_id}/licence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Licence
         * @description The licence that proves a contest, to be saved and looked at.
         */
        get: operations["show_licence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/organisations/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask Membership
         * @description Ask to join; a signatory of the organisation decides.
         */
        post: operations["ask_membership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/organisations/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Overrides
         * @description Codes that were allowed although their check fails, the newest first.
         */
        get: operations["list_overrides"];
        put?: never;
        /**
         * Override Credit Code
         * @description Allow founding with a code that fails its check, on the licence.
         *
         *     name: in full, as on the licence. reason: why the code is right although the check fails.
         *     file: the scan of the licence, PDF, JPG or PNG, up to 5 MB. It is checked like evidence.
         *     The answer is the id that the organisation will have.
         */
        post: operations["override_credit_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/organisations/overrides/{organisation_id}/licence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Overridden Licence
         * @description The licence that an override rests on, to be saved and looked at.
         */
        get: operations["show_overridden_licence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/organisations/proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Proofs
         * @description How organisations are proved: all for the city and auditors, for a unit those whose
         *     application went to it, for everybody else their own.
         */
        get: operations["list_proofs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/organisations/proofs/{proof_id}/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Paper
         * @description A paper, to be saved and looked at. The reading is recorded.
         */
        get: operations["show_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/organisations/proofs/{proof_id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide Proof
         * @description Confirm the organisation by its papers, or refuse them with a reason.
         */
        post: operations["decide_proof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset Password
         * @description Set a forgotten password by the proof of one's own address (notify). Public.
         *
         *     An unknown login and another's address get one answer, after the same work. Every sign-in ends.
         */
        post: operations["reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List People
         * @description Accounts, for administrators and auditors; the city sees experts (role=expert).
         *
         *     As a table by `Accept`.
         */
        get: operations["list_people"];
        put?: never;
        /**
         * Register Person
         * @description Register with an address proved by e-mail code (notify). Public.
         */
        post: operations["register_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/people/{person_id}/one-time-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue One Time Link
         * @description A link by which a staff person sets their password, once and within a day.
         *
         *     The token is shown here only. Earlier links of the person count no more.
         */
        post: operations["issue_one_time_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/people/{person_id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke Sign Ins
         * @description End every sign-in of a person, in every room.
         */
        post: operations["revoke_sign_ins"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/people/{person_id}/revocation/lifting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift Revocation
         * @description Undo a wrong revocation, in every room: the person may sign in again from now on.
         */
        post: operations["lift_revocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/people/{person_id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Roles
         * @description Replace a staff person's roles.
         *
         *     Their access tokens end; their next refresh carries the new roles.
         */
        put: operations["set_roles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/people/{person_id}/second-factor/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset Second Factor
         * @description Remove a lost device. The person's sign-ins end, and the next one sets up another.
         */
        post: operations["reset_second_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/people/{person_id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unlock Person
         * @description Let nobody wait at this login. For an hour it bears ten times as many failures.
         */
        post: operations["unlock_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign In
         * @description Sign in. A browser asks `keep: cookie`, and its refresh token is in no answer.
         *
         *     202: the person has or needs a second factor; the sign-in goes on with the ticket.
         *     A wrong password, an unknown login and a client that has to wait get one answer, after the same
         *     work.
         */
        post: operations["sign_in"];
        /**
         * Sign Out
         * @description Sign out everywhere.
         */
        delete: operations["sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/sessions/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign In By Code
         * @description The second step of a sign-in: a code of one's device, or a recovery code.
         *
         *     Each code counts once. After five wrong ones, from wherever, the next try waits.
         */
        post: operations["sign_in_by_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign Out Here
         * @description Sign out here only. One's other sign-ins stay, and refresh their access token.
         */
        delete: operations["sign_out_here"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/sessions/enrolment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enrol Second Factor
         * @description Set up the device that the ticket told, by its first code, and sign in.
         *
         *     The recovery codes are shown here only. Every other sign-in of the person ends.
         */
        post: operations["enrol_second_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/sessions/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh Session
         * @description The next pair of tokens, with the roles, unit and organisation of now.
         *
         *     A refresh token counts once. Without one in the body, a browser's cookie is taken and set anew;
         *     for ten seconds it counts in the browser's other tabs too. A refusal clears it.
         */
        post: operations["refresh_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/signing-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Signing Keys
         * @description Which key signs for each use, since when, and which older ones still verify.
         */
        get: operations["list_signing_keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Staff
         * @description A staff account with its roles; a unit's roles need the unit's code.
         *
         *     Its person sets the password by a one-time link: whoever makes an account never knows it.
         */
        post: operations["create_staff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Waiting In Identity
         * @description What waits for me: people who ask to join, papers to hand in (signatory), papers to look
         *     at (unit, city), contests (city officer).
         *
         *     limit=0 answers the totals alone.
         */
        get: operations["list_waiting_in_identity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Identity Words
         * @description What people read in place of each code of this room, Chinese and English.
         *
         *     Holds also say what clears them.
         */
        get: operations["list_identity_words"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * About
         * @description The object to open: its kind and its id in the room that answered.
         */
        About: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["AboutKind"];
        };
        /**
         * AboutKind
         * @description The object that a waiting item is about. A front end makes its link of it and the id.
         * @enum {string}
         */
        AboutKind: "membership" | "contest" | "organisation" | "submission" | "draft" | "evidence" | "correction" | "case" | "ruling" | "hold" | "proposed_act" | "list" | "campaign" | "selection" | "seat" | "notice" | "item" | "objection" | "drift" | "letter";
        /** AdmissionRequest */
        AdmissionRequest: {
            /** Roles */
            roles: ("applicant_member" | "applicant_signatory")[];
        };
        /** Body_hand_in_proof */
        Body_hand_in_proof: {
            /** Letter */
            letter: string;
            /** Licence */
            licence: string;
        };
        /** Body_open_contest */
        Body_open_contest: {
            /** Credit Code */
            credit_code: string;
            /** File */
            file: string;
            /** Reason */
            reason: string;
        };
        /** Body_override_credit_code */
        Body_override_credit_code: {
            /** Credit Code */
            credit_code: string;
            /** File */
            file: string;
            /** Name */
            name: string;
            /** Reason */
            reason: string;
        };
        /**
         * CodeShown
         * @description code: six digits of the device, or a recovery code.
         */
        CodeShown: {
            /** Code */
            code: string;
        };
        /**
         * CodeWords
         * @description What people read in place of a code.
         */
        CodeWords: {
            /** En */
            en: string;
            /**
             * To Do En
             * @description 同上，英文 / The same in English
             */
            to_do_en?: string | null;
            /**
             * To Do Zh
             * @description 怎样处理，仅在需要处理时有 / What to do, where something is
             */
            to_do_zh?: string | null;
            /** Zh */
            zh: string;
        };
        /**
         * ContestDecision
         * @description upheld: the licence says that the organisation is the contester's.
         */
        ContestDecision: {
            /** Reason */
            reason: string;
            /** Upheld */
            upheld: boolean;
        };
        /** Contests */
        Contests: {
            /** Items */
            items: components["schemas"]["ContestView"][];
            /** Next */
            next?: string | null;
        };
        /**
         * ContestState
         * @enum {string}
         */
        ContestState: "open" | "upheld" | "dismissed";
        /**
         * ContestView
         * @description A contest. decision: the officer's reason.
         *
         *     organisation_name, credit_code: as the organisation was founded.
         */
        ContestView: {
            /**
             * Claimant
             * Format: uuid
             */
            claimant: string;
            /** Claimant Name */
            claimant_name: string;
            /**
             * Contest Id
             * Format: uuid
             */
            contest_id: string;
            /** Credit Code */
            credit_code: string;
            /** Decided At */
            decided_at: string | null;
            /** Decision */
            decision: string | null;
            /** Licence Sha256 */
            licence_sha256: string;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /** Organisation Name */
            organisation_name: string;
            /** Reason */
            reason: string;
            state: components["schemas"]["ContestState"];
            /** Version */
            version: number;
        };
        /**
         * Credentials
         * @description keep: who keeps the refresh token. `cookie`: a browser's cookie, which no script reads.
         */
        Credentials: {
            /**
             * Keep
             * @default json
             * @enum {string}
             */
            keep: "json" | "cookie";
            /** Login */
            login: string;
            /** Password */
            password: string;
        };
        /** DemoPeople */
        DemoPeople: {
            /** Items */
            items: components["schemas"]["DemoPersonView"][];
            /** Next */
            next?: string | null;
        };
        /** DemoPeopleEntered */
        DemoPeopleEntered: {
            /** Entered */
            entered: number;
        };
        /**
         * DemoPersonView
         * @description A person as whom anybody may sign in here.
         */
        DemoPersonView: {
            /** Label */
            label: string;
            /** Label En */
            label_en: string;
            /** Login */
            login: string;
            /** Note */
            note: string;
            /** Note En */
            note_en: string;
            /** Part */
            part: string;
            /** Part En */
            part_en: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Roles */
            roles: components["schemas"]["RoleLabel"][];
            /** Unit */
            unit: string | null;
        };
        /**
         * DemoSignIn
         * @description keep: as at any sign-in.
         */
        DemoSignIn: {
            /**
             * Keep
             * @default json
             * @enum {string}
             */
            keep: "json" | "cookie";
        };
        /**
         * DeviceToEnrol
         * @description secret: to be typed into an authenticator. address: the same, as its QR code says it.
         */
        DeviceToEnrol: {
            /** Address */
            address: string;
            /** Secret */
            secret: string;
        };
        /**
         * EnterDemoPeople
         * @description Who is there already is written anew.
         */
        EnterDemoPeople: {
            /** People */
            people: components["schemas"]["EnteredDemoPerson"][];
        };
        /**
         * EnteredDemoPerson
         * @description part: their desk, as pages group them. note: what was left for them to do.
         */
        EnteredDemoPerson: {
            /** Label */
            label: string;
            /** Label En */
            label_en: string;
            /**
             * Note
             * @default
             */
            note: string;
            /**
             * Note En
             * @default
             */
            note_en: string;
            /** Part */
            part: string;
            /** Part En */
            part_en: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Place */
            place: number;
        };
        /**
         * FieldError
         * @description Further members are data of the one refusal: the blank's label, holds, a file's line.
         */
        FieldError: {
            /**
             * Code
             * @description 原因代码 / Why, as a stable word
             */
            code: string;
            /**
             * Got
             * @description 收到的值，有删节，不含个人信息 / What was sent, shortened, never personal
             * @default null
             */
            got: string | null;
            /**
             * Limit
             * @description 所超出的限度或可选值 / The limit or the choices
             * @default null
             */
            limit: number | string | null;
            /**
             * Message
             * @description 问题与改法 / What is wrong and what to do, in Chinese
             */
            message: string;
            /**
             * Message En
             * @description 同上，英文 / The same in English
             */
            message_en: string;
            /**
             * Pointer
             * @description 出错之处：请求内容或申请书中的 JSON 指针（RFC 6901）；in 为 query、header、path 时为参数名 / Where: a JSON pointer into what was sent or judged; a parameter's name where `in` says query, header or path
             */
            pointer: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * FoundingRequest
         * @description credit_code: as typed; spaces and small letters are mended. name: in full, as on the
         *     licence.
         */
        FoundingRequest: {
            /** Credit Code */
            credit_code: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "enterprise" | "public_institution";
            /** Name */
            name: string;
        };
        /** JoinRequest */
        JoinRequest: {
            /** Credit Code */
            credit_code: string;
        };
        /** JoinRequested */
        JoinRequested: {
            /**
             * Membership Id
             * Format: uuid
             */
            membership_id: string;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            state: components["schemas"]["MembershipState"];
        };
        /**
         * JournalSummary
         * @description The figures of a room's journal.
         *
         *     facts: rows that go to other rooms. local: rows that stay in the room.
         *     digest: SHA-256 over the sorted leaves of `facts`.
         *     unsent: those of `facts` that are still in the outbox. sent_digest: over the others.
         *     oldest_unsent_at: when the oldest of the unsent was said. read_at: when this was read.
         */
        JournalSummary: {
            /** Digest */
            digest: string;
            /** Facts */
            facts: number;
            /** Local */
            local: number;
            /** Oldest Unsent At */
            oldest_unsent_at: string | null;
            /**
             * Read At
             * Format: date-time
             */
            read_at: string;
            /** Sent Digest */
            sent_digest: string;
            /** Unsent */
            unsent: number;
        };
        /**
         * Me
         * @description Who is signed in, by the record of now: a token may be older (refresh it).
         */
        Me: {
            /** Login */
            login: string;
            /** Membership State */
            membership_state?: ("asked" | "admitted") | null;
            /** Name */
            name: string;
            organisation: components["schemas"]["OrganisationView"] | null;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Roles */
            roles: components["schemas"]["RoleLabel"][];
            unit: components["schemas"]["UnitView"] | null;
        };
        /** Members */
        Members: {
            /** Items */
            items: components["schemas"]["MemberView"][];
            /** Next */
            next?: string | null;
        };
        /**
         * MembershipState
         * @description Where a membership is. removed: left, removed, or not let in.
         * @enum {string}
         */
        MembershipState: "asked" | "admitted" | "removed";
        /** MemberView */
        MemberView: {
            /**
             * Membership Id
             * Format: uuid
             */
            membership_id: string;
            /** Name */
            name: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Roles */
            roles: components["schemas"]["RoleLabel"][];
            /**
             * State
             * @enum {string}
             */
            state: "asked" | "admitted";
        };
        /**
         * OneTimeLinkIssued
         * @description token: shown once, here; pass it on to that person and nobody else.
         */
        OneTimeLinkIssued: {
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Token */
            token: string;
        };
        /** OneTimeLinkRedemption */
        OneTimeLinkRedemption: {
            /** New */
            new: string;
            /** Token */
            token: string;
        };
        /** OrganisationFounded */
        OrganisationFounded: {
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
        };
        /** OrganisationView */
        OrganisationView: {
            /** Credit Code */
            credit_code: string;
            /** Credit Code Overridden */
            credit_code_overridden: boolean;
            /**
             * Kind
             * @enum {string}
             */
            kind: "enterprise" | "public_institution";
            /** Name */
            name: string;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            proof_state: components["schemas"]["ProofState"];
            /** Version */
            version: number;
        };
        /** Overrides */
        Overrides: {
            /** Items */
            items: components["schemas"]["OverrideView"][];
            /** Next */
            next?: string | null;
        };
        /**
         * OverrideView
         * @description A code that was allowed although its check fails.
         *
         *     organisation_id: of the organisation that is or will be founded with it. name: in full, as on
         *     the licence. with_licence: its scan was kept; of older ones only the hash was recorded.
         */
        OverrideView: {
            /** Credit Code */
            credit_code: string;
            /**
             * Decided At
             * Format: date-time
             */
            decided_at: string;
            /** Decided By */
            decided_by: string;
            /** Licence Sha256 */
            licence_sha256: string;
            /** Name */
            name: string;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /** Reason */
            reason: string;
            /** With Licence */
            with_licence: boolean;
        };
        /**
         * OwnSecondFactor
         * @description since: null without a second factor. required: whether one's roles need one.
         */
        OwnSecondFactor: {
            /** Recovery Codes Left */
            recovery_codes_left: number;
            /** Required */
            required: boolean;
            /** Since */
            since: string | null;
        };
        /**
         * PaperKind
         * @description Which of the two papers.
         * @enum {string}
         */
        PaperKind: "licence" | "letter";
        /** PasswordChange */
        PasswordChange: {
            /** New */
            new: string;
            /** Present */
            present: string;
        };
        /**
         * PasswordReset
         * @description address_proof: notify's answer when the code sent to the person's own address was confirmed.
         *
         *     new: the password from now on.
         */
        PasswordReset: {
            /** Address Proof */
            address_proof: string;
            /** Login */
            login: string;
            /** New */
            new: string;
        };
        /** People */
        People: {
            /** Items */
            items: components["schemas"]["PersonView"][];
            /** Next */
            next?: string | null;
            /**
             * Total
             * @description 符合条件的总数 / How many match, over all pages
             */
            total: number;
        };
        /**
         * PeopleSort
         * @description What the list is sorted by.
         * @enum {string}
         */
        PeopleSort: "registered" | "name" | "login";
        /** PersonRegistered */
        PersonRegistered: {
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
        };
        /**
         * PersonView
         * @description An account.
         *
         *     locked: some client waits at this login after failed sign-ins. second_factor_since: when a
         *     device was set up.
         */
        PersonView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Locked */
            locked: boolean;
            /** Login */
            login: string;
            /** Name */
            name: string;
            /**
             * Registered At
             * Format: date-time
             */
            registered_at: string;
            /** Roles */
            roles: components["schemas"]["RoleLabel"][];
            /** Second Factor Since */
            second_factor_since: string | null;
            /** Unit */
            unit: string | null;
            /** Version */
            version: number;
        };
        /**
         * Problem
         * @description 拒绝的说明（RFC 9457），中文在前 / A refusal, Chinese first
         */
        Problem: {
            detail: string;
            detail_en: string;
            errors?: components["schemas"]["FieldError"][];
            /** @description 错误总数，仅在未全部列出时给出 / How many, where not all are listed */
            errors_total?: number;
            instance?: string;
            /** @description 多少秒后重试，同 Retry-After / After how many seconds to try again */
            retry_after?: number;
            status: number;
            title: string;
            title_en: string;
            /** Format: uri */
            type: string;
        };
        /**
         * ProofDecision
         * @description confirmed: both papers show that the founder acts for the organisation.
         *
         *     reason: needed where it is refused; the founder reads it.
         */
        ProofDecision: {
            /** Confirmed */
            confirmed: boolean;
            /**
             * Reason
             * @default
             */
            reason: string;
        };
        /** Proofs */
        Proofs: {
            /** Items */
            items: components["schemas"]["ProofView"][];
            /** Next */
            next?: string | null;
        };
        /**
         * ProofState
         * @description How far an organisation is proved (单位核验).
         *
         *     claimed: founded by its credit code, no papers yet. handed_in: licence and letter of
         *     authorisation wait to be looked at. refused: they do not do, others may be handed in.
         * @enum {string}
         */
        ProofState: "claimed" | "handed_in" | "confirmed" | "refused";
        /**
         * ProofView
         * @description How an organisation stands, and the papers that it handed in last.
         *
         *     proof_id: null where none were handed in, and where it was confirmed without any: by a contest,
         *     or before papers were asked for. reason: the decider's words.
         */
        ProofView: {
            /** Credit Code */
            credit_code: string;
            /** Decided At */
            decided_at: string | null;
            /** Decided By */
            decided_by: string | null;
            /** Handed In At */
            handed_in_at: string | null;
            /** Handed In By */
            handed_in_by: string | null;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /** Organisation Name */
            organisation_name: string;
            /** Proof Id */
            proof_id: string | null;
            /** Reason */
            reason: string | null;
            state: components["schemas"]["ProofState"];
        };
        /**
         * RecoveryCodes
         * @description Each counts once. They are shown here only.
         */
        RecoveryCodes: {
            /** Recovery Codes */
            recovery_codes: string[];
        };
        /**
         * RefreshRequest
         * @description refresh_token: without one, the browser's cookie is taken.
         */
        RefreshRequest: {
            /** Refresh Token */
            refresh_token?: string | null;
        };
        /**
         * Registration
         * @description address_proof: notify's answer when the code sent by e-mail was confirmed.
         */
        Registration: {
            /** Address Proof */
            address_proof: string;
            /** Login */
            login: string;
            /** Name */
            name: string;
            /** Password */
            password: string;
        };
        /**
         * RevocationRequest
         * @description reason: what happened, without names or other personal data.
         */
        RevocationRequest: {
            /** Reason */
            reason: string;
        };
        /**
         * Role
         * @description What a person may be. tests/access/table.py says which role each route serves.
         * @enum {string}
         */
        Role: "applicant_member" | "applicant_signatory" | "unit_officer" | "unit_head" | "city_officer" | "city_head" | "expert" | "auditor" | "system_administrator" | "security_administrator";
        /** RoleLabel */
        RoleLabel: {
            code: components["schemas"]["Role"];
            /** Label */
            label: string;
            /** Label En */
            label_en: string;
        };
        /**
         * RolesRequest
         * @description The whole set of staff roles from now on; an empty one takes all away.
         */
        RolesRequest: {
            /** Roles */
            roles: components["schemas"]["Role"][];
            /** Unit */
            unit?: string | null;
        };
        /**
         * RoomWords
         * @description Kind → code → words. `x-words` of a schema in the OpenAPI document names the kind.
         */
        RoomWords: {
            [key: string]: {
                [key: string]: components["schemas"]["CodeWords"];
            };
        };
        /**
         * SecondStep
         * @description What a sign-in still needs after the password.
         * @enum {string}
         */
        SecondStep: "code" | "enrolment";
        /**
         * SecondStepAsked
         * @description The password was right, and the sign-in goes on with `step`.
         *
         *     ticket: sent along with the code. expires_in: seconds that it lives. device: where a second
         *     factor has to be set up first.
         */
        SecondStepAsked: {
            device?: components["schemas"]["DeviceToEnrol"] | null;
            /** Expires In */
            expires_in: number;
            step: components["schemas"]["SecondStep"];
            /** Ticket */
            ticket: string;
        };
        /**
         * SecondStepTaken
         * @description ticket: as the password's answer gave it. code: of the device, or a recovery code.
         */
        SecondStepTaken: {
            /** Code */
            code: string;
            /**
             * Keep
             * @default json
             * @enum {string}
             */
            keep: "json" | "cookie";
            /** Ticket */
            ticket: string;
        };
        /**
         * SignedIn
         * @description The tokens of a sign-in, and who it is: a client need not ask that as well.
         */
        SignedIn: {
            /** Access Token */
            access_token: string;
            /** Expires In */
            expires_in: number;
            me: components["schemas"]["Me"];
            /** Refresh Token */
            refresh_token: string | null;
            /**
             * Token Type
             * @default Bearer
             */
            token_type: string;
        };
        /**
         * SignedInEnrolled
         * @description The sign-in that setting up a second factor ends with, and its recovery codes.
         */
        SignedInEnrolled: {
            /** Access Token */
            access_token: string;
            /** Expires In */
            expires_in: number;
            me: components["schemas"]["Me"];
            /** Recovery Codes */
            recovery_codes: string[];
            /** Refresh Token */
            refresh_token: string | null;
            /**
             * Token Type
             * @default Bearer
             */
            token_type: string;
        };
        /**
         * SigningKeys
         * @description Grouped by use, each use's oldest first. They grow by a rotation only.
         */
        SigningKeys: {
            /** Items */
            items: components["schemas"]["SigningKeyView"][];
        };
        /**
         * SigningKeyView
         * @description made_at: null of a key that was made before this was recorded.
         *
         *     signs: whether it is the newest of its use. The others only verify what they signed.
         */
        SigningKeyView: {
            /** Kid */
            kid: string;
            /** Made At */
            made_at: string | null;
            /** Signs */
            signs: boolean;
            /**
             * Use
             * @enum {string}
             */
            use: "token" | "receipt" | "address" | "place" | "prober" | "facts-identity" | "facts-intake" | "facts-review" | "facts-registry" | "facts-notify";
        };
        /**
         * SignIns
         * @description Newest first; `next` is the `cursor` of the next page.
         */
        SignIns: {
            /** Items */
            items: components["schemas"]["SignInView"][];
            /** Next */
            next?: string | null;
        };
        /**
         * SignInView
         * @description One sign-in that is open.
         *
         *     network: whence it began, masked. browser: kind of browser and system; both empty for one that
         *     began before they were kept. current: the one that asks.
         */
        SignInView: {
            /**
             * Began At
             * Format: date-time
             */
            began_at: string;
            /** Browser */
            browser: string;
            /** Current */
            current: boolean;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Network */
            network: string;
            /** Refreshed At */
            refreshed_at: string | null;
        };
        /**
         * StaffAccount
         * @description The account has no password: its person sets one by a one-time link, and nobody else.
         */
        StaffAccount: {
            /** Login */
            login: string;
            /** Name */
            name: string;
            /** Roles */
            roles: components["schemas"]["Role"][];
            /** Unit */
            unit?: string | null;
        };
        /** UnitView */
        UnitView: {
            /** Code */
            code: string;
            /** Name */
            name: string | null;
        };
        /**
         * WaitingCount
         * @description How much of one kind waits.
         */
        WaitingCount: {
            kind: components["schemas"]["WaitingKind"];
            /** Label */
            label: string;
            /** Label En */
            label_en: string;
            /** Total */
            total: number;
        };
        /**
         * WaitingItem
         * @description One thing that waits for the person who asked.
         *
         *     who: the role in which they may act. slack_working_days: working days that are left after
         *     today by the campaign's own clock, 0 on the last day, negative when it is late.
         */
        WaitingItem: {
            about: components["schemas"]["About"];
            /** Campaign Id */
            campaign_id: string | null;
            /** Campaign Title */
            campaign_title: string | null;
            /** Factory Name */
            factory_name: string | null;
            kind: components["schemas"]["WaitingKind"];
            /** Label */
            label: string;
            /** Label En */
            label_en: string;
            /** Number */
            number: string | null;
            /** Rehearsal */
            rehearsal: boolean;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Slack Working Days */
            slack_working_days: number | null;
            /** Submission Id */
            submission_id: string | null;
            /** Unit */
            unit: string | null;
            /** Until */
            until: string | null;
            /**
             * What
             * @description 一句话 / In one line
             */
            what: string;
            /** What En */
            what_en: string;
            who: components["schemas"]["Role"];
            /** Why */
            why: string;
            /** Why En */
            why_en: string;
        };
        /**
         * WaitingKind
         * @description What somebody has to do next.
         * @enum {string}
         */
        WaitingKind: "admit_member" | "decide_contest" | "prove_organisation" | "confirm_organisation" | "finish_draft" | "add_sealed_scan" | "replace_file" | "bring_file" | "answer_correction" | "review_case" | "look_at_scan" | "settle_credit" | "confirm_listing" | "confirm_ruling" | "make_list" | "seal_list" | "deliver_list" | "accept_case" | "clear_hold" | "open_panel" | "fill_seat" | "close_evaluation" | "confirm_act" | "propose_selection" | "confirm_selection" | "declare_seat" | "score_seat" | "publish_notice" | "judge_objection" | "settle_listed_item" | "announce_notice" | "record_on_platform" | "acknowledge_drift" | "resend_letter";
        /**
         * WaitingPage
         * @description What waits, most urgent first: by `until`, then by `since`; without a date last.
         *
         *     total: of the kind asked for, or of all. kinds: each kind that waits, also
         *     where one kind is asked for.
         */
        WaitingPage: {
            /** Items */
            items: components["schemas"]["WaitingItem"][];
            /** Kinds */
            kinds: components["schemas"]["WaitingCount"][];
            /**
             * Next
             * @description the cursor of the next page
             */
            next?: string | null;
            /** Total */
            total: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description 可保留多久 / How long it may be kept */
        "Cache-Control": string;
        /** @description 版本号，修改时作 If-Match，重新读取时作 If-None-Match / The version, for If-Match of an edit or If-None-Match of another reading */
        ETag: string;
        /** @description 新建事项的地址 / The address of what was made */
        Location: string;
        /** @description 多少秒后重试 / After how many seconds to try again */
        "Retry-After": number;
        /** @description 登录方式 / How to sign in */
        "WWW-Authenticate": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_demo_people: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoPeople"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enter_demo_people: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterDemoPeople"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoPeopleEntered"];
                };
            };
            /** @description request-unreadable: 请求内容无法读取，请检查格式；JSON须以UTF-8编码 / The request cannot be read: look at its form; JSON is written in UTF-8 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: 您的角色不能办理此事项 / Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media: 请求内容的格式不受支持，请修改 Content-Type 请求头 / A body of this type is not taken: change the Content-Type header */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no-demo-account: 只有登录名以 demo- 开头的账号可以登记为演示人员 / Only accounts whose login begins with demo- are entered as people of the demo; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_in_as_demo_person: {
        parameters: {
            query?: never;
            header?: {
                /** @description 浏览器会话须填 quanlian / `quanlian`, where a cookie keeps the refresh token */
                "X-Requested-With"?: string | null;
            };
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DemoSignIn"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description request-unreadable: 请求内容无法读取，请检查格式；JSON须以UTF-8编码 / The request cannot be read: look at its form; JSON is written in UTF-8 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cross-site-refused: 此操作须由本系统的网页发起 / Only a page of this system may ask this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media: 请求内容的格式不受支持，请修改 Content-Type 请求头 / A body of this type is not taken: change the Content-Type header */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    summarise_identity_journal: {
        parameters: {
            query?: {
                campaign_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalSummary"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: 您的角色不能办理此事项 / Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    show_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description request-unreadable: 请求内容无法读取，请检查格式；JSON须以UTF-8编码 / The request cannot be read: look at its form; JSON is written in UTF-8 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media: 请求内容的格式不受支持，请修改 Content-Type 请求头 / A body of this type is not taken: change the Content-Type header */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password-wrong: 原密码不正确 / The present password is wrong; password-too-weak: 密码不符合要求 / The password does not fit the rule; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_second_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSecondFactor"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renew_recovery_codes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeShown"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description request-unreadable: 请求内容无法读取，请检查格式；JSON须以UTF-8编码 / The request cannot be read: look at its form; JSON is written in UTF-8 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no-second-factor: 该账号没有设置两步验证 / This account has no second factor */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media: 请求内容的格式不受支持，请修改 Content-Type 请求头 / A body of this type is not taken: change the Content-Type header */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description device-code-wrong: 验证码不正确或已用过，或因连续失败须稍后再试 / The code is wrong or was used, or there were too many failures: wait a while; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_own_second_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeShown"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description request-unreadable: 请求内容无法读取，请检查格式；JSON须以UTF-8编码 / The request cannot be read: look at its form; JSON is written in UTF-8 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no-second-factor: 该账号没有设置两步验证 / This account has no second factor */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media: 请求内容的格式不受支持，请修改 Content-Type 请求头 / A body of this type is not taken: change the Content-Type header */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description device-code-wrong: 验证码不正确或已用过，或因连续失败须稍后再试 / The code is wrong or was used, or there were too many failures: wait a while; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_sign_ins: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignIns"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sign_in_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                membership_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description last-signatory: 这是单位唯一的授权人，请先指定另一位授权人 / This is the only signatory: make another one first */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    admit_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                membership_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdmissionRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description request-unreadable: 请求内容无法读取，请检查格式；JSON须以UTF-8编码 / The request cannot be read: look at its form; JSON is written in UTF-8 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: 您的角色不能办理此事项 / Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description last-signatory: 这是单位唯一的授权人，请先指定另一位授权人 / This is the only signatory: make another one first; staff-cannot-apply: 工作人员账号不能登记或加入申报单位，请另行注册 / A staff account cannot act for an applicant: register another */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media: 请求内容的格式不受支持，请修改 Content-Type 请求头 / A body of this type is not taken: change the Content-Type header */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    redeem_one_time_link: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OneTimeLinkRedemption"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description request-unreadable: 请求内容无法读取，请检查格式；JSON须以UTF-8编码 / The request cannot be read: look at its form; JSON is written in UTF-8 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description one-time-link-lapsed: 链接无效、已用过或已过期，请向系统管理员另要一个 / The link is not valid, was used or has expired: ask the system administrator for another */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media: 请求内容的格式不受支持，请修改 Content-Type 请求头 / A body of this type is not taken: change the Content-Type header */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password-too-weak: 密码不符合要求 / The password does not fit the rule; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    found_organisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FoundingRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationFounded"];
                };
            };
            /** @description request-unreadable: 请求内容无法读取，请检查格式；JSON须以UTF-8编码 / The request cannot be read: look at its form; JSON is written in UTF-8 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description organisation-exists: 该统一社会信用代码已登记单位，请申请加入 / An organisation with this credit code exists: ask to join it; membership-exists: 您已属于一个单位或已提出加入申请；一个账号只能属于一个单位 / You belong to an organisation, or asked to: one account, one organisation; staff-cannot-apply: 工作人员账号不能登记或加入申报单位，请另行注册 / A staff account cannot act for an applicant: register another */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media: 请求内容的格式不受支持，请修改 Content-Type 请求头 / A body of this type is not taken: change the Content-Type header */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description credit-code-invalid: 统一社会信用代码校验未通过 / The credit code fails its check; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    show_organisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    print_authorisation_letter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The letter as a Word file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_members: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Members"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    show_proof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofView"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hand_in_proof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_hand_in_proof"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofView"];
                };
            };
            /** @description request-unreadable: 请求内容无法读取，请检查格式；JSON须以UTF-8编码 / The request cannot be read: look at its form; JSON is written in UTF-8 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: 您的角色不能办理此事项 / Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description already-proved: 本单位已核验通过，无需再提交证明材料 / This organisation is confirmed: no papers are needed any more */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media: 请求内容的格式不受支持，请修改 Content-Type 请求头 / A body of this type is not taken: change the Content-Type header */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description paper-not-readable: 营业执照、授权委托书须为PDF、JPG或PNG文件，每个不超过5 MB，内容与文件类型相符 / A licence or letter is a PDF, JPG or PNG of at most 5 MB, whose content is what it calls itself; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description paper-not-scanned: 病毒扫描暂不可用，文件未保存，请稍后重新提交 / The malware scanner is away, so nothing was kept: send it again shortly; press-busy: 正在处理的文件较多，请稍后再试 / Too many files are being worked on: try again shortly; overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_contests: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                state?: components["schemas"]["ContestState"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contests"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    open_contest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_open_contest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContestView"];
                };
            };
            /** @description request-unreadable: 请求内容无法读取，请检查格式；JSON须以UTF-8编码 / The request cannot be read: look at its form; JSON is written in UTF-8 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is; organisation-unknown: 该统一社会信用代码尚未登记单位，请先登记单位 / No organisation has this credit code: found it first */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description staff-cannot-apply: 工作人员账号不能登记或加入申报单位，请另行注册 / A staff account cannot act for an applicant: register another; membership-exists: 您已属于一个单位或已提出加入申请；一个账号只能属于一个单位 / You belong to an organisation, or asked to: one account, one organisation; contest-not-needed: 您已属于该单位，请由授权人办理；授权人有误的，请先退出该单位再提出异议 / You are a member: a signatory acts for it. If the signatory is wrong, leave, then contest; contest-exists: 您对该单位提出的异议正在核查，请等待市局决定 / Your contest of this organisation is being looked into: wait for the city's decision; contests-too-many: 您提出的异议过多，请等待市局决定后再提出 / You have too many contests undecided: wait for the city's decision */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media: 请求内容的格式不受支持，请修改 Content-Type 请求头 / A body of this type is not taken: change the Content-Type header */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description paper-not-readable: 营业执照、授权委托书须为PDF、JPG或PNG文件，每个不超过5 MB，内容与文件类型相符 / A licence or letter is a PDF, JPG or PNG of at most 5 MB, whose content is what it calls itself; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description paper-not-scanned: 病毒扫描暂不可用，文件未保存，请稍后重新提交 / The malware scanner is away, so nothing was kept: send it again shortly; press-busy: 正在处理的文件较多，请稍后再试 / Too many files are being worked on: try again shortly; overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    show_contest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContestView"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide_contest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContestDecision"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContestView"];
                };
            };
            /** @description request-unreadable: 请求内容无法读取，请检查格式；JSON须以UTF-8编码 / The request cannot be read: look at its form; JSON is written in UTF-8 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: 您的角色不能办理此事项 / Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description contest-decided: 该异议已有决定，不能再次决定 / This contest was decided: it is not decided twice; staff-cannot-apply: 工作人员账号不能登记或加入申报单位，请另行注册 / A staff account cannot act for an applicant: register another; membership-exists: 您已属于一个单位或已提出加入申请；一个账号只能属于一个单位 / You belong to an organisation, or asked to: one account, one organisation */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media: 请求内容的格式不受支持，请修改 Content-Type 请求头 / A body of this type is not taken: change the Content-Type header */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    show_licence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contest_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The paper as it was uploaded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ask_membership: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinRequested"];
                };
            };
            /** @description request-unreadable: 请求内容无法读取，请检查格式；JSON须以UTF-8编码 / The request cannot be read: look at its form; JSON is written in UTF-8 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is; organisation-unknown: 该统一社会信用代码尚未登记单位，请先登记单位 / No organisation has this credit code: found it first */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description membership-exists: 您已属于一个单位或已提出加入申请；一个账号只能属于一个单位 / You belong to an organisation, or asked to: one account, one organisation; staff-cannot-apply: 工作人员账号不能登记或加入申报单位，请另行注册 / A staff account cannot act for an applicant: register another */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media: 请求内容的格式不受支持，请修改 Content-Type 请求头 / A body of this type is not taken: change the Content-Type header */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_overrides: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overrides"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: 您的角色不能办理此事项 / Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    override_credit_code: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_override_credit_code"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationFounded"];
                };
            };
            /** @description request-unreadable: 请求内容无法读取，请检查格式；JSON须以UTF-8编码 / The request cannot be read: look at its form; JSON is written in UTF-8 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: 您的角色不能办理此事项 / Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description credit-code-fits: 该代码校验通过，无需人工放行 / This code passes its check: nothing to override; credit-code-overridden: 该代码已放行，申报单位可以直接登记 / This code was overridden: the organisation can be founded */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media: 请求内容的格式不受支持，请修改 Content-Type 请求头 / A body of this type is not taken: change the Content-Type header */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description credit-code-invalid: 统一社会信用代码校验未通过 / The credit code fails its check; paper-not-readable: 营业执照、授权委托书须为PDF、JPG或PNG文件，每个不超过5 MB，内容与文件类型相符 / A licence or letter is a PDF, JPG or PNG of at most 5 MB, whose content is what it calls itself; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description paper-not-scanned: 病毒扫描暂不可用，文件未保存，请稍后重新提交 / The malware scanner is away, so nothing was kept: send it again shortly; press-busy: 正在处理的文件较多，请稍后再试 / Too many files are being worked on: try again shortly; overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    show_overridden_licence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The paper as it was uploaded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: 您的角色不能办理此事项 / Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_proofs: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                state?: components["schemas"]["ProofState"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proofs"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    show_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["schemas"]["PaperKind"];
                proof_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The paper as it was uploaded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide_proof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proof_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofDecision"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofView"];
                };
            };
            /** @description request-unreadable: 请求内容无法读取，请检查格式；JSON须以UTF-8编码 / The request cannot be read: look at its form; JSON is written in UTF-8 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: 您的角色不能办理此事项 / Your role may not do this; own-organisation: 您是或曾是该单位成员，不能核验该单位，请由其他人员办理 / You belong or belonged to this organisation: somebody else confirms it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description proof-outdated: 单位已重新提交证明材料，请刷新后按最新材料核验 / The organisation handed in other papers since: look at those; proof-decided: 该证明材料已有决定，不能再次决定 / These papers were decided on: they are not decided on twice */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media: 请求内容的格式不受支持，请修改 Content-Type 请求头 / A body of this type is not taken: change the Content-Type header */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refusal-reason-needed: 退回证明材料须写明理由，以便单位重新提交 / Refusing papers needs a reason: the organisation hands in others by it; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reset_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordReset"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description request-unreadable: 请求内容无法读取，请检查格式；JSON须以UTF-8编码 / The request cannot be read: look at its form; JSON is written in UTF-8 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media: 请求内容的格式不受支持，请修改 Content-Type 请求头 / A body of this type is not taken: change the Content-Type header */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password-reset-refused: 无法重置：登录名与已验证的邮箱不符，或尝试过多须稍后再试 / No reset: login and proved address do not belong together, or too many tries: wait; address-proof-invalid: 邮箱验证凭证无效、已过期或已用过，请重新获取邮箱验证码 / The proof of address is not valid, has expired or was used: ask for a new code by e-mail; password-too-weak: 密码不符合要求 / The password does not fit the rule; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_people: {
        parameters: {
            query?: {
                /** @description 上一页的 next / `next` of the page before */
                cursor?: string | null;
                descending?: boolean;
                /** @description 这些人员 / These people */
                id?: string[];
                /** @description 每页条数，表格不分页 / Items of a page; a table has no pages */
                limit?: number;
                /** @description 因多次登录失败须等待 / Waits after failed sign-ins */
                locked?: boolean | null;
                /** @description 检索词，以空格分隔，须全部出现，不论全角半角、大小写 / Words, all of which are there, whatever their width and case */
                q?: string | null;
                role?: components["schemas"]["Role"][];
                sort?: components["schemas"]["PeopleSort"];
                unit?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 人员清单；表格为符合条件的全部行 / The list; a table has every row that the filters leave */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["People"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: 您的角色不能办理此事项 / Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-rows: 符合条件的行数过多，无法导出，请缩小筛选范围 / Too many rows for one table: narrow the filters; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register_person: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Registration"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRegistered"];
                };
            };
            /** @description request-unreadable: 请求内容无法读取，请检查格式；JSON须以UTF-8编码 / The request cannot be read: look at its form; JSON is written in UTF-8 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description login-taken: 该登录名已被使用，请换一个 / Somebody has this login: choose another */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media: 请求内容的格式不受支持，请修改 Content-Type 请求头 / A body of this type is not taken: change the Content-Type header */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description login-not-fitting: 登录名不符合要求 / The login does not fit the rule; password-too-weak: 密码不符合要求 / The password does not fit the rule; address-proof-invalid: 邮箱验证凭证无效、已过期或已用过，请重新获取邮箱验证码 / The proof of address is not valid, has expired or was used: ask for a new code by e-mail; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issue_one_time_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneTimeLinkIssued"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: 您的角色不能办理此事项 / Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description person-belongs-to-applicant: 该人员属于申报单位，不能担任工作人员角色，请另建账号 / This person belongs to an applicant: make another account for staff roles */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description link-not-for-oneself: 不能为自己开具一次性链接，请由另一位系统管理员办理 / Nobody issues a link for themselves: ask another system administrator; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke_sign_ins: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevocationRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description request-unreadable: 请求内容无法读取，请检查格式；JSON须以UTF-8编码 / The request cannot be read: look at its form; JSON is written in UTF-8 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: 您的角色不能办理此事项 / Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media: 请求内容的格式不受支持，请修改 Content-Type 请求头 / A body of this type is not taken: change the Content-Type header */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lift_revocation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevocationRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description request-unreadable: 请求内容无法读取，请检查格式；JSON须以UTF-8编码 / The request cannot be read: look at its form; JSON is written in UTF-8 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: 您的角色不能办理此事项 / Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media: 请求内容的格式不受支持，请修改 Content-Type 请求头 / A body of this type is not taken: change the Content-Type header */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_roles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RolesRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description request-unreadable: 请求内容无法读取，请检查格式；JSON须以UTF-8编码 / The request cannot be read: look at its form; JSON is written in UTF-8 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: 您的角色不能办理此事项 / Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description person-belongs-to-applicant: 该人员属于申报单位，不能担任工作人员角色，请另建账号 / This person belongs to an applicant: make another account for staff roles */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media: 请求内容的格式不受支持，请修改 Content-Type 请求头 / A body of this type is not taken: change the Content-Type header */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description roles-not-allowed: 角色组合不允许 / These roles cannot be held together; unit-unknown: 没有这个推荐单位 / There is no such recommending unit; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reset_second_factor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevocationRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description request-unreadable: 请求内容无法读取，请检查格式；JSON须以UTF-8编码 / The request cannot be read: look at its form; JSON is written in UTF-8 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: 您的角色不能办理此事项 / Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no-second-factor: 该账号没有设置两步验证 / This account has no second factor */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media: 请求内容的格式不受支持，请修改 Content-Type 请求头 / A body of this type is not taken: change the Content-Type header */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description second-factor-of-oneself: 不能重置自己的两步验证：请用验证码或恢复码自行更换手机，或由另一位安全管理员办理 / Nobody resets their own second factor: change the device by a code or a recovery code, or ask another security administrator; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlock_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: 您的角色不能办理此事项 / Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: {
                /** @description 浏览器会话须填 quanlian / `quanlian`, where a cookie keeps the refresh token */
                "X-Requested-With"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondStepAsked"];
                };
            };
            /** @description request-unreadable: 请求内容无法读取，请检查格式；JSON须以UTF-8编码 / The request cannot be read: look at its form; JSON is written in UTF-8 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sign-in-refused: 登录名或密码不正确，或因连续失败须稍后再试 / Login or password is wrong, or too many failures: wait a while */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cross-site-refused: 此操作须由本系统的网页发起 / Only a page of this system may ask this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media: 请求内容的格式不受支持，请修改 Content-Type 请求头 / A body of this type is not taken: change the Content-Type header */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_in_by_code: {
        parameters: {
            query?: never;
            header?: {
                /** @description 浏览器会话须填 quanlian / `quanlian`, where a cookie keeps the refresh token */
                "X-Requested-With"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondStepTaken"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description request-unreadable: 请求内容无法读取，请检查格式；JSON须以UTF-8编码 / The request cannot be read: look at its form; JSON is written in UTF-8 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code-refused: 验证码不正确或已用过，或登录步骤已过期，或因连续失败须稍后再试 / The code is wrong or was used, this sign-in took too long, or too many failures: wait */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cross-site-refused: 此操作须由本系统的网页发起 / Only a page of this system may ask this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media: 请求内容的格式不受支持，请修改 Content-Type 请求头 / A body of this type is not taken: change the Content-Type header */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_out_here: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enrol_second_factor: {
        parameters: {
            query?: never;
            header?: {
                /** @description 浏览器会话须填 quanlian / `quanlian`, where a cookie keeps the refresh token */
                "X-Requested-With"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondStepTaken"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInEnrolled"];
                };
            };
            /** @description request-unreadable: 请求内容无法读取，请检查格式；JSON须以UTF-8编码 / The request cannot be read: look at its form; JSON is written in UTF-8 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description code-refused: 验证码不正确或已用过，或登录步骤已过期，或因连续失败须稍后再试 / The code is wrong or was used, this sign-in took too long, or too many failures: wait */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cross-site-refused: 此操作须由本系统的网页发起 / Only a page of this system may ask this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media: 请求内容的格式不受支持，请修改 Content-Type 请求头 / A body of this type is not taken: change the Content-Type header */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description 浏览器会话须填 quanlian / `quanlian`, where a cookie keeps the refresh token */
                "X-Requested-With"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description request-unreadable: 请求内容无法读取，请检查格式；JSON须以UTF-8编码 / The request cannot be read: look at its form; JSON is written in UTF-8 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description refresh-refused: 刷新凭证无效或已用过，请重新登录 / The refresh token is not valid or was used: sign in again */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cross-site-refused: 此操作须由本系统的网页发起 / Only a page of this system may ask this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media: 请求内容的格式不受支持，请修改 Content-Type 请求头 / A body of this type is not taken: change the Content-Type header */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_signing_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningKeys"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: 您的角色不能办理此事项 / Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_staff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffAccount"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRegistered"];
                };
            };
            /** @description request-unreadable: 请求内容无法读取，请检查格式；JSON须以UTF-8编码 / The request cannot be read: look at its form; JSON is written in UTF-8 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: 您的角色不能办理此事项 / Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description login-taken: 该登录名已被使用，请换一个 / Somebody has this login: choose another */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media: 请求内容的格式不受支持，请修改 Content-Type 请求头 / A body of this type is not taken: change the Content-Type header */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description login-not-fitting: 登录名不符合要求 / The login does not fit the rule; roles-not-allowed: 角色组合不允许 / These roles cannot be held together; unit-unknown: 没有这个推荐单位 / There is no such recommending unit; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_waiting_in_identity: {
        parameters: {
            query?: {
                campaign_id?: string | null;
                cursor?: string | null;
                kind?: components["schemas"]["WaitingKind"] | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingPage"];
                };
            };
            /** @description unauthorised: 请先登录 / Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_identity_words: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomWords"];
                };
            };
            /** @description 内容未变，If-None-Match 所指的仍是最新 / Not changed since the ETag was told */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-too-long: 请求地址过长 / The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-fault: 系统内部错误，已记录，请稍后重试或联系管理员 / A fault of ours, recorded: try again or tell the administrator */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
