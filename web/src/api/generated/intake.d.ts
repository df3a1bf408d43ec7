/* Made by `npm run generate` from docs/openapi/intake.json. */
export interface paths {
    "/api/intake/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Calendars
         * @description The official calendars that are loaded.
         */
        get: operations["list_calendars"];
        put?: never;
        /**
         * Load Calendar
         * @description Load the official arrangement of one or more years from a file.
         *
         *     The answer says which dates working days would put elsewhere. `dry_run` loads nothing.
         */
        post: operations["load_calendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/campaign-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Campaign
         * @description What opening with these files would make, and everything that stands against it.
         *
         *     `changes` are written into campaign.yaml first. Nothing is opened.
         */
        post: operations["check_campaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/campaign-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Campaign Templates
         * @description The folders of calls that a new one can begin from.
         */
        get: operations["list_campaign_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/campaign-templates/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Campaign Template
         * @description The files of one folder, as `POST /campaigns` takes them.
         */
        get: operations["show_campaign_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Campaigns
         * @description Every campaign and rehearsal, newest first.
         */
        get: operations["list_campaigns"];
        put?: never;
        /**
         * Open Campaign
         * @description Open a campaign, or a rehearsal of one, from its files.
         *
         *     `templates/application.docx` comes in base64.
         */
        post: operations["open_campaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/campaigns/{campaign_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Campaign
         * @description One campaign: its plan, dates, parts of the form.
         */
        get: operations["show_campaign"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/campaigns/{campaign_id}/application.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print Blank Form
         * @description The blank 申请书 of a campaign, made from its own template.
         */
        get: operations["print_blank_form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/campaigns/{campaign_id}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move Clock
         * @description Move a rehearsal's clock forward in plan time.
         *
         *     Says which named instants it passed. What is due by then is done at once, by itself.
         */
        post: operations["move_clock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/campaigns/{campaign_id}/extended-organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Extended Organisations
         * @description The applicants with a window of their own, by name. The windows are public; names are not.
         */
        get: operations["list_extended_organisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/campaigns/{campaign_id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extend Window
         * @description Extend a window for all, a unit or an organisation, with a reason.
         *
         *     `dry_run` previews who moves and who does not, every letter and reminder, and the outages
         *     recorded before the cut-off. A confirmation carries the preview's token.
         */
        post: operations["extend_window"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/campaigns/{campaign_id}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Campaign Form
         * @description The application form as data: JSON Schema and presentation.
         *
         *     They are enough to make a page or a dialogue of it.
         */
        get: operations["show_campaign_form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/campaigns/{campaign_id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Reminders To Come
         * @description Which reminders go out when, and how many people they would reach if they went now.
         */
        get: operations["list_reminders_to_come"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/campaigns/{campaign_id}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Units
         * @description The units that recommend.
         */
        get: operations["list_units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/campaigns/{campaign_id}/windows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Windows
         * @description Every version of every window: who may act until when.
         */
        get: operations["list_windows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/evidence/sweeps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Evidence Sweeps
         * @description What the last sweeps over evidence cleared away and found.
         *
         *     Orphans, missing and differing objects.
         */
        get: operations["list_evidence_sweeps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export Own Data
         * @description All that intake keeps of one's own organisation, as a zip.
         *
         *     Every draft version, contact data in clear, snapshots, receipts, evidence with short-lived
         *     links, corrections, withdrawals, late attempts, facts. manifest.json counts and hashes each
         *     file.
         */
        post: operations["export_own_data"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/journal/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Summarise Intake Journal
         * @description Compare this with the audit. Equal figures mean that no fact was lost or added.
         */
        get: operations["summarise_intake_journal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/outages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Outages
         * @description Gaps in readiness, and times that nobody observed, within a stretch of real time.
         *
         *     `next`, given as `until`, continues further back.
         */
        get: operations["list_outages"];
        put?: never;
        /**
         * Record Outages
         * @description The prober's entries. It may send an entry again: a known one changes nothing.
         */
        post: operations["record_outages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/receipts/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Receipt Keys
         * @description The public keys that verify receipts, old and new, without sign-in.
         */
        get: operations["list_receipt_keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Submissions
         * @description The organisation's submissions, newest first; as a table by `Accept`.
         */
        get: operations["list_submissions"];
        put?: never;
        /**
         * Begin Submission
         * @description A new draft; its id stays the submission's for good.
         */
        post: operations["begin_submission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Submission
         * @description The newest draft, what it lacks, and where the submission stands.
         */
        get: operations["show_submission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/application.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print Draft
         * @description The 申请书 filled from the newest draft or a named version.
         *
         *     As it is: right, wrong or incomplete.
         */
        get: operations["print_draft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check Draft
         * @description Everything missing or wrong, by field, Chinese and English.
         */
        get: operations["check_draft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Submission Clock
         * @description Whose time ran when, and what is left of an open correction.
         */
        get: operations["show_submission_clock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Contact
         * @description Whom to ask about a submission: for its unit, and for the city once it was delivered.
         *
         *     Who reads it is recorded, once a person, submission and day.
         */
        get: operations["read_contact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Correction
         * @description The newest correction of a submission, point by point with what was done about it.
         */
        get: operations["show_correction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Save Draft
         * @description Save a draft by JSON merge patch, one field or many; it may be wrong or incomplete.
         *
         *     Amounts are kept as decimal text. A JSON number is taken for the text that it is written as,
         *     to its last digit; numbers, dates and telephone numbers may be typed in full-width signs.
         */
        patch: operations["save_draft"];
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Evidence
         * @description Every file of a submission, and what its check found.
         */
        get: operations["list_evidence"];
        put?: never;
        /**
         * Start Upload
         * @description A place for one file, and the form to send it with: this key, this type, this many bytes.
         *
         *     The form is good for 15 minutes.
         */
        post: operations["start_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/evidence/{evidence_id}": {
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
         * Remove Evidence
         * @description Take a file off the draft.
         */
        delete: operations["remove_evidence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/evidence/{evidence_id}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew Upload Form
         * @description A fresh form for the same place: the first has expired, or was lost.
         */
        post: operations["renew_upload_form"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/evidence/{evidence_id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Link Evidence
         * @description A short-lived link to a file that was kept, saved under its own name.
         */
        get: operations["link_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/evidence/{evidence_id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read Sealed Scan
         * @description Read a sealed scan back now.
         *
         *     Done by itself some seconds after its promotion; a finished reading is answered as it is.
         */
        post: operations["read_sealed_scan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/evidence/{evidence_id}/uploaded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Upload
         * @description Say that the file was sent.
         *
         *     It is checked now and promoted, or refused with a reason, or waits for the malware scanner
         *     (`outcome`). After a hand-in only what it named by hash is taken, until its instant: other bytes
         *     are refused, and the place waits on for the right ones.
         */
        post: operations["confirm_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/evidence/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Uploads
         * @description A place and a form for each of several files, in the order asked.
         *
         *     Or none, and what is wrong with which.
         */
        post: operations["start_uploads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/hand-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand In Submission
         * @description Hand in a draft version, or the answer to an open correction.
         *
         *     The answer is the signed receipt.
         *
         *     `with_unfinished`: files whose upload still runs go along by their hash; their bytes may
         *     follow (GET …/late-files says until when).
         */
        post: operations["hand_in_submission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/late-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Late Files
         * @description Files that were handed in by their hash: which still have to come, and until when.
         */
        get: operations["list_late_files"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read Word Form
         * @description Read a filled application form (.docx) into the draft.
         *
         *     It is the blank offered here, or typed into the notice's layout. What the file fills in wins
         *     over the draft and is listed with what it replaced; an empty blank erases nothing. What cannot
         *     be read for certain is listed, never guessed. A promise is accepted by a person, never by a
         *     file.
         */
        post: operations["read_word_form"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Receipts
         * @description The signed receipts of a submission, one for each hand-in.
         */
        get: operations["list_receipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/receipts/{snapshot}/paper.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print Receipt
         * @description The receipt of a hand-in on one page, with a QR code; the receipt's JSON is what verifies.
         */
        get: operations["print_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Sealed Scans
         * @description Each sealed scan, read back from its pages and compared with the draft as it is now.
         */
        get: operations["list_sealed_scans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/snapshots/{before}/compare/{after}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare Hand Ins
         * @description What differs between two hand-ins, field by field and file by file.
         */
        get: operations["compare_hand_ins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/snapshots/{snapshot}/application.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print Snapshot
         * @description The 申请书 as it was handed in: for the applicant, and without the contact for officers.
         *
         *     Its unit reads it, the city once it was delivered, and auditors.
         */
        get: operations["print_snapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/snapshots/{snapshot}/application.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print Readable Application
         * @description What was handed in, for reading: every part with its labels, evidence with its hashes.
         *
         *     For the applicant, its unit, the city once it was delivered, and auditors; never the contact.
         */
        get: operations["print_readable_application"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Versions
         * @description Who changed what when, newest first.
         */
        get: operations["list_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Version
         * @description One version as it was saved.
         */
        get: operations["show_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/versions/{number}/compare/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare Versions
         * @description Any two versions, blank by blank, as a person reads them.
         */
        get: operations["compare_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/versions/{number}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore Version
         * @description Save an older version's content anew: nothing in between is lost.
         */
        post: operations["restore_version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request Withdrawal
         * @description Ask to withdraw after the hand-in.
         *
         *     The answer is no grant: review grants what came before the unit's delivery, and refuses the
         *     rest. What was decided comes by letter and stands in GET …/withdrawals.
         */
        post: operations["request_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/withdrawal/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take Back Withdrawal
         * @description Take a request back. Review answers whether it came before its decision.
         */
        post: operations["take_back_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/submissions/{submission_id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Withdrawals
         * @description Every request to withdraw, and what became of it.
         */
        get: operations["list_withdrawals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Waiting In Intake
         * @description What waits for me as a member or signatory of an applicant, most urgent first.
         *
         *     limit=0 answers the totals alone.
         */
        get: operations["list_waiting_in_intake"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Intake Words
         * @description What people read in place of each code of this room, Chinese and English.
         *
         *     Holds also say what clears them.
         */
        get: operations["list_intake_words"];
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
        /**
         * AffectedOrganisation
         * @description before, after: the closing instant. moves: False where a wider window applies already.
         */
        AffectedOrganisation: {
            /**
             * After
             * Format: date-time
             */
            after: string;
            /**
             * Before
             * Format: date-time
             */
            before: string;
            /** Drafts */
            drafts: number;
            /** Moves */
            moves: boolean;
            /** Name */
            name: string | null;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            /** Submissions */
            submissions: number;
        };
        /**
         * AffectedUnit
         * @description A unit, and everybody in scope who applies through it. code: empty: no unit chosen yet.
         */
        AffectedUnit: {
            /** After */
            after: string | null;
            /** Before */
            before: string | null;
            /** Code */
            code: string;
            /** Drafts */
            drafts: number;
            /** Moves */
            moves: boolean;
            /** Name */
            name: string | null;
            /** Organisations */
            organisations: components["schemas"]["AffectedOrganisation"][];
            /** People */
            people: number;
            /** Submissions */
            submissions: number;
        };
        /**
         * ApplicantClock
         * @description Whose time ran when, as far as intake knows: hand-ins, returns, answers.
         *
         *     Each span names the leaf of its fact. After the last hand-in the time of the unit goes on in
         *     review, whose own ledger has the rest.
         *
         *     due_at: the instant that an open correction is judged by. recomputed_due_at: the same instant,
         *     out of this ledger alone: the campaign's working days from the return on, cut short at the
         *     delivery as it stands. remaining_seconds: until due_at.
         */
        ApplicantClock: {
            /** Due At */
            due_at: string | null;
            /**
             * Now
             * Format: date-time
             */
            now: string;
            /** Recomputed Due At */
            recomputed_due_at: string | null;
            /** Remaining Seconds */
            remaining_seconds: number | null;
            /** Spans */
            spans: components["schemas"]["Span"][];
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
            /** Totals */
            totals: components["schemas"]["Total"][];
        };
        /**
         * ArchiveRules
         * @description What an archive may hold where the campaign takes `application/zip`; members are checked
         *     like files of their own.
         *
         *     max_unpacked_bytes: over all members; max_ratio: unpacked to packed; max_depth: archives inside
         *     archives (1 = none inside).
         */
        ArchiveRules: {
            /**
             * Max Depth
             * @default 1
             */
            max_depth: number;
            /**
             * Max Members
             * @default 200
             */
            max_members: number;
            /**
             * Max Ratio
             * @default 100
             */
            max_ratio: number;
            /**
             * Max Unpacked Bytes
             * @default 209715200
             */
            max_unpacked_bytes: number;
        };
        /**
         * CalendarLoaded
         * @description years: what the file says; moved: which dates differ by it; saved: False for a dry run.
         */
        CalendarLoaded: {
            /** Moved */
            moved: components["schemas"]["MovedDate"][];
            /** Saved */
            saved: boolean;
            /** Years */
            years: components["schemas"]["LoadedYear"][];
        };
        /** CalendarYears */
        CalendarYears: {
            /** Items */
            items: components["schemas"]["CalendarYearView"][];
        };
        /** CalendarYearView */
        CalendarYearView: {
            /** Makeup */
            makeup: string[];
            /** Off */
            off: string[];
            /** Source */
            source: string;
            /** Year */
            year: number;
        };
        /**
         * CampaignCheck
         * @description campaign_yaml: with the changes in it. wrong: each place of the files, by file and line.
         *
         *     plan: null while the files are wrong. ready: nothing stands against the opening now.
         */
        CampaignCheck: {
            /** Campaign Yaml */
            campaign_yaml: string;
            plan: components["schemas"]["CheckedPlan"] | null;
            /** Ready */
            ready: boolean;
            /** Refusals */
            refusals: components["schemas"]["OpeningRefusal"][];
            /** Settings */
            settings: components["schemas"]["CampaignSetting"][];
            /** Wrong */
            wrong: components["schemas"]["FieldError"][];
        };
        /**
         * CampaignDetail
         * @description dates: the plan's, the deadlines as they stand now. `windows` has every earlier one.
         *
         *     instants: the same in order, named, for who counts down to them or moves a rehearsal's clock.
         *     elements: what is asked of a factory, in the order of the call. Experts score by them.
         *     types: what is asked of each type of factory.
         */
        CampaignDetail: {
            /** Basis */
            basis: string;
            /** Code */
            code: string;
            contact: components["schemas"]["ContactOffice"];
            dates: components["schemas"]["Dates"];
            /**
             * Delivery Closes At
             * Format: date-time
             */
            delivery_closes_at: string;
            /** Division */
            division: string;
            /** Elements */
            elements: components["schemas"]["ConditionElement"][];
            evidence: components["schemas"]["EvidenceRules"];
            form: components["schemas"]["ShownForm"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Instants */
            instants: components["schemas"]["NamedInstant"][];
            /**
             * Now
             * Format: date-time
             */
            now: string;
            /**
             * Opens At
             * Format: date-time
             */
            opens_at: string;
            /** Organiser */
            organiser: string;
            /** Plan Version */
            plan_version: number;
            /** Rehearsal */
            rehearsal: boolean;
            /** Texts */
            texts: {
                [key: string]: string;
            };
            /** Title */
            title: string;
            /** Types */
            types: components["schemas"]["TypeCondition"][];
            /** Version */
            version: number;
            /** Windows */
            windows: components["schemas"]["ShownWindow"][];
            /** Year */
            year: number;
        };
        /**
         * CampaignForm
         * @description schema: JSON Schema 2020-12 of a complete draft with its `contact`.
         *
         *     Blanks that nobody filled in are left out of a draft.
         *     presentation: how to show the form and ask for it.
         *     version, hash: of the form; the campaign keeps them.
         *     units: the choices of `recommending_unit`. evidence: which files are taken.
         */
        CampaignForm: {
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            evidence: components["schemas"]["EvidenceRules"];
            /** Hash */
            hash: string;
            presentation: components["schemas"]["Presentation"];
            /** Rehearsal */
            rehearsal: boolean;
            /** Schema */
            schema: {
                [key: string]: unknown;
            };
            submissions: components["schemas"]["SubmissionRules"];
            /** Title */
            title: string;
            /** Units */
            units: components["schemas"]["UnitChoice"][];
            /** Version */
            version: string;
            /** Year */
            year: number;
        };
        /** CampaignOpened */
        CampaignOpened: {
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /**
             * Now
             * Format: date-time
             */
            now: string;
            /** Rehearsal */
            rehearsal: boolean;
        };
        /** Campaigns */
        Campaigns: {
            /** Items */
            items: components["schemas"]["CampaignSummary"][];
            /** Next */
            next?: string | null;
        };
        /**
         * CampaignSetting
         * @description A setting that people change from call to call, with what the file says now.
         *
         *     value: an instant in UTC where it is one.
         */
        CampaignSetting: {
            /** Choices */
            choices: components["schemas"]["SettingChoice"][];
            /** Group */
            group: string;
            /** Group En */
            group_en: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "text" | "number" | "instant" | "flag" | "choice";
            /** Label */
            label: string;
            /** Label En */
            label_en: string;
            /** Pointer */
            pointer: string;
            /** Value */
            value: string | null;
        };
        /**
         * CampaignSummary
         * @description now: plan time on the database's clock, or the rehearsal's own.
         *
         *     delivery_closes_at: as it stands now, extensions for everybody included.
         */
        CampaignSummary: {
            /** Code */
            code: string;
            /**
             * Delivery Closes At
             * Format: date-time
             */
            delivery_closes_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Now
             * Format: date-time
             */
            now: string;
            /**
             * Opens At
             * Format: date-time
             */
            opens_at: string;
            /** Rehearsal */
            rehearsal: boolean;
            /** Title */
            title: string;
            /** Year */
            year: number;
        };
        /**
         * CampaignTemplate
         * @description files: the text of each file by its name in the folder; a Word template in base64.
         */
        CampaignTemplate: {
            /** Code */
            code: string;
            /** Files */
            files: {
                [key: string]: string;
            };
        };
        /** CampaignTemplates */
        CampaignTemplates: {
            /** Items */
            items: components["schemas"]["TemplateSummary"][];
        };
        /**
         * ChangedField
         * @description label: of the blank, as the form prints it.
         */
        ChangedField: {
            /** Label */
            label: string | null;
            /** Path */
            path: string;
        };
        /**
         * CheckCampaign
         * @description files: as they will be sent to open the campaign.
         *
         *     changes: settings of campaign.yaml by their pointer, e.g. `/dates/opens_at`. They are written
         *     into the file that the answer gives back. null takes one out.
         */
        CheckCampaign: {
            /**
             * Changes
             * @default {}
             */
            changes: {
                [key: string]: string | null;
            };
            /** Files */
            files: {
                [key: string]: string;
            };
            /**
             * Rehearsal
             * @default false
             */
            rehearsal: boolean;
        };
        /**
         * CheckedPlan
         * @description The campaign as it would be. template: whether the form has a Word template of its own.
         */
        CheckedPlan: {
            /** Code */
            code: string;
            /** Elements */
            elements: number;
            /** Instants */
            instants: components["schemas"]["NamedInstant"][];
            /** Template */
            template: boolean;
            /** Texts */
            texts: string[];
            /** Title */
            title: string;
            /** Units */
            units: components["schemas"]["CheckedUnit"][];
            /** Windows */
            windows: components["schemas"]["CheckedWindow"][];
            /** Year */
            year: number;
        };
        /**
         * CheckedUnit
         * @description closes_at: the cut-off for its applicants.
         */
        CheckedUnit: {
            /**
             * Closes At
             * Format: date-time
             */
            closes_at: string;
            /** Code */
            code: string;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            /** Parent */
            parent: string | null;
        };
        /**
         * CheckedWindow
         * @description unit: whose own cut-off it is; null for everybody's.
         */
        CheckedWindow: {
            /**
             * Closes At
             * Format: date-time
             */
            closes_at: string;
            /** Gate */
            gate: string;
            /**
             * Opens At
             * Format: date-time
             */
            opens_at: string;
            /** Unit */
            unit: string | null;
        };
        /**
         * Choice
         * @description One choice as printed.
         */
        Choice: {
            /** Code */
            code: string;
            /** En */
            en: string;
            /** Zh */
            zh: string;
        };
        /**
         * ClockMoved
         * @description passed: the named instants that came on the way. What is due by them is done from now on.
         */
        ClockMoved: {
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /**
             * Now
             * Format: date-time
             */
            now: string;
            /** Passed */
            passed: components["schemas"]["NamedInstant"][];
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
         * Compared
         * @description Two versions, blank by blank, in the form's order.
         */
        Compared: {
            after: components["schemas"]["DraftVersion"];
            before: components["schemas"]["DraftVersion"];
            /** Differences */
            differences: components["schemas"]["FieldDifference"][];
        };
        /** ComparedSnapshot */
        ComparedSnapshot: {
            /** Content Hash */
            content_hash: string;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Snapshot */
            snapshot: number;
        };
        /**
         * ComparedSnapshots
         * @description The differences of two snapshots, blank by blank and file by file.
         *
         *     contact_changed: whether the contact part differs. Its content does not appear.
         */
        ComparedSnapshots: {
            after: components["schemas"]["ComparedSnapshot"];
            before: components["schemas"]["ComparedSnapshot"];
            /** Contact Changed */
            contact_changed: boolean;
            /** Fields */
            fields: components["schemas"]["FieldDifference"][];
            /** Files */
            files: components["schemas"]["FileDifference"][];
        };
        /**
         * Condition
         * @description Holds when the value at ``path`` has the choice ``contains``.
         *
         *     Without one it holds when the value is filled in (``filled``), or when it is not.
         */
        Condition: {
            /** Contains */
            contains?: string | null;
            /**
             * Filled
             * @default true
             */
            filled: boolean;
            /** Path */
            path: string;
        };
        /**
         * ConditionElement
         * @description One element of what a factory has to have built; group: the heading it stands under.
         *
         *     text: what the call says of it; empty where the plan keeps none.
         */
        ConditionElement: {
            /** Group */
            group: string;
            /** Number */
            number: number;
            /** Text */
            text: string;
            /** Title */
            title: string;
        };
        /**
         * ContactOffice
         * @description Where objections and questions go; configuration, never a person.
         */
        ContactOffice: {
            /** Address */
            address: string;
            /** Email */
            email: string;
            /** Fax */
            fax: string;
            /** Office */
            office: string;
            /** Phone */
            phone: string;
            /** Postal Code */
            postal_code: string;
        };
        /**
         * ContactView
         * @description Whom to ask about a submission, as the newest hand-in names them.
         */
        ContactView: {
            /** Contact Email */
            contact_email: string | null;
            /** Contact Name */
            contact_name: string | null;
            /** Contact Phone */
            contact_phone: string | null;
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
        };
        /**
         * CorrectionState
         * @description open: it may be answered; lapsed: nobody did in time; ended: the case ended meanwhile.
         * @enum {string}
         */
        CorrectionState: "open" | "answered" | "lapsed" | "ended";
        /** CountedExample */
        CountedExample: {
            /** Text */
            text: string;
            /** Zi */
            zi: number;
        };
        /**
         * Counting
         * @description How 字 are counted, with answers to try one's own counting on.
         */
        Counting: {
            /** En */
            en: string;
            /** Examples */
            examples: components["schemas"]["CountedExample"][];
            /** Name */
            name: string;
            /** Zh */
            zh: string;
        };
        /**
         * Dates
         * @description Instants of the plan; half-open windows (`stamp < closes_at`).
         */
        Dates: {
            /**
             * Acceptance Due At
             * Format: date-time
             */
            acceptance_due_at: string;
            /**
             * Announcement On
             * Format: date-time
             */
            announcement_on: string;
            /**
             * Delivery Closes At
             * Format: date-time
             */
            delivery_closes_at: string;
            /**
             * Notice On
             * Format: date-time
             */
            notice_on: string;
            /**
             * Opens At
             * Format: date-time
             */
            opens_at: string;
            /**
             * Scores Due At
             * Format: date-time
             */
            scores_due_at: string;
            /**
             * Selection Due At
             * Format: date-time
             */
            selection_due_at: string;
        };
        /**
         * DownloadLink
         * @description Good for five minutes; the browser saves under the file's own name.
         */
        DownloadLink: {
            /** Url */
            url: string;
        };
        /**
         * DraftCheck
         * @description What is missing or wrong in the newest draft. With `blocks` 0 it can be handed in.
         *
         *     counts: every text with a limit in 字.
         *
         *     snapshot_hash: of exactly this draft, as a receipt would name it and as the footer of the
         *     printed form names it.
         *
         *     closes_at: before it, this draft may be handed in: the cut-off of its unit, or its applicant's
         *     own extension. None while no unit is chosen.
         */
        DraftCheck: {
            /** Blocks */
            blocks: number;
            /** Closes At */
            closes_at: string | null;
            /** Content Hash */
            content_hash: string;
            /** Counts */
            counts: components["schemas"]["ZiCount"][];
            /** Draft Version */
            draft_version: number;
            /** Findings */
            findings: components["schemas"]["Finding"][];
            /** Snapshot Hash */
            snapshot_hash: string;
            /** Warns */
            warns: number;
        };
        /**
         * DraftSaved
         * @description version: of the submission, also its ETag. draft_version: what a hand-in names.
         *
         *     A save that changes nothing answers the version that is there.
         *
         *     blocks, warns: what the check found in it; changed: the blanks that this save changed.
         *     counts: every text with a limit in 字, as it is kept now.
         */
        DraftSaved: {
            /** Blocks */
            blocks: number;
            /** Changed */
            changed: string[];
            /** Content Hash */
            content_hash: string;
            /**
             * Counts
             * @default []
             */
            counts: components["schemas"]["ZiCount"][];
            /** Draft Version */
            draft_version: number;
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
            /** Version */
            version: number;
            /** Warns */
            warns: number;
        };
        /**
         * DraftVersion
         * @description Who saved it when, what it changed against the version before, what its check found then.
         */
        DraftVersion: {
            /** Blocks */
            blocks: number;
            /** Changed */
            changed: components["schemas"]["ChangedField"][];
            /** Content Hash */
            content_hash: string;
            /**
             * Saved At
             * Format: date-time
             */
            saved_at: string;
            /**
             * Saved By
             * Format: uuid
             */
            saved_by: string;
            /** Version */
            version: number;
            /** Warns */
            warns: number;
        };
        /**
         * DraftVersionDetail
         * @description One version as it was saved.
         *
         *     contact_erased: it had contact data, and its person has been erased since.
         */
        DraftVersionDetail: {
            /** Blocks */
            blocks: number;
            /** Changed */
            changed: components["schemas"]["ChangedField"][];
            /** Contact */
            contact: {
                [key: string]: unknown;
            };
            /** Contact Erased */
            contact_erased: boolean;
            /** Content */
            content: {
                [key: string]: unknown;
            };
            /** Content Hash */
            content_hash: string;
            /**
             * Saved At
             * Format: date-time
             */
            saved_at: string;
            /**
             * Saved By
             * Format: uuid
             */
            saved_by: string;
            /** Version */
            version: number;
            /** Warns */
            warns: number;
        };
        /** DraftVersions */
        DraftVersions: {
            /** Items */
            items: components["schemas"]["DraftVersion"][];
            /** Next */
            next?: string | null;
        };
        /**
         * DuplicateRules
         * @description What the check says of one factory twice, by credit code and factory name: refuse blocks the
         *     hand-in, warn only tells.
         *
         *     same_factory_live: another submission of this campaign that was handed in and has not ended,
         *     whoever's; earlier_entry: an entry of an earlier year.
         */
        DuplicateRules: {
            /**
             * Earlier Entry
             * @default warn
             * @enum {string}
             */
            earlier_entry: "refuse" | "warn" | "allow";
            /**
             * Same Factory Live
             * @default refuse
             * @enum {string}
             */
            same_factory_live: "refuse" | "warn" | "allow";
        };
        /**
         * Ending
         * @description How a submission ends. Review writes the first seven, registry the last two.
         * @enum {string}
         */
        Ending: "withdrawn" | "correction_lapsed" | "not_recommended" | "ineligible" | "missed_deadline" | "not_accepted" | "not_selected" | "removed_after_objection" | "registered";
        /**
         * EvidenceKind
         * @description What a file proves. attachments.py says where each kind belongs and when it is needed.
         * @enum {string}
         */
        EvidenceKind: "licence" | "construction_evidence" | "achievements" | "sealed_scan" | "earlier_material" | "other";
        /**
         * EvidenceLabel
         * @description One kind of evidence as shown.
         */
        EvidenceLabel: {
            /** En */
            en: string;
            /** Hint Zh */
            hint_zh: string;
            kind: components["schemas"]["EvidenceKind"];
            /** Zh */
            zh: string;
        };
        /** EvidenceList */
        EvidenceList: {
            /** Items */
            items: components["schemas"]["UploadView"][];
        };
        /**
         * EvidenceRules
         * @description kinds: the kinds of evidence taken, and how many files of each; max_files: of a submission.
         *     max_*_bytes: bytes.
         *
         *     late_bytes_minutes: how long bytes committed by hash may still arrive; abandoned_hours: when an
         *     upload that never came is ended.
         *     when_scanner_unavailable: a file the malware scanner cannot look at now waits, or is taken,
         *     shown as unscanned and scanned later.
         *     sealed_scan_must_match: whether a sealed scan of other content than the draft's blocks the
         *     hand-in; one that cannot be read never does.
         */
        EvidenceRules: {
            /**
             * Abandoned Hours
             * @default 24
             */
            abandoned_hours: number;
            /**
             * @default {
             *       "max_depth": 1,
             *       "max_members": 200,
             *       "max_ratio": 100,
             *       "max_unpacked_bytes": 209715200
             *     }
             */
            archives: components["schemas"]["ArchiveRules"];
            /**
             * Content Types
             * @default [
             *       "application/pdf",
             *       "image/jpeg",
             *       "image/png",
             *       "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
             *     ]
             */
            content_types: string[];
            /**
             * Kinds
             * @default {
             *       "achievements": 50,
             *       "construction_evidence": 50,
             *       "earlier_material": 20,
             *       "licence": 5,
             *       "other": 20,
             *       "sealed_scan": 5
             *     }
             */
            kinds: {
                [key: string]: number;
            };
            /**
             * Late Bytes Minutes
             * @default 120
             */
            late_bytes_minutes: number;
            /**
             * Max Applicant Bytes
             * @default 1073741824
             */
            max_applicant_bytes: number;
            /**
             * Max File Bytes
             * @default 20971520
             */
            max_file_bytes: number;
            /**
             * Max Files
             * @default 100
             */
            max_files: number;
            /**
             * Max Pdf Pages
             * @default 500
             */
            max_pdf_pages: number;
            /**
             * Max Pixels
             * @default 80000000
             */
            max_pixels: number;
            /**
             * Max Submission Bytes
             * @default 209715200
             */
            max_submission_bytes: number;
            /**
             * Sealed Scan Must Match
             * @default warn
             * @enum {string}
             */
            sealed_scan_must_match: "block" | "warn";
            /**
             * Sealed Scan Required
             * @default false
             */
            sealed_scan_required: boolean;
            /**
             * When Scanner Unavailable
             * @default wait
             * @enum {string}
             */
            when_scanner_unavailable: "wait" | "take_unscanned";
        };
        /**
         * ExportRequest
         * @description Everything of the organisation, or of one campaign or one submission of it.
         */
        ExportRequest: {
            /** Campaign Id */
            campaign_id?: string | null;
            /** Submission Id */
            submission_id?: string | null;
        };
        /**
         * Extend
         * @description An extension, or the preview of one.
         *
         *     scope_id: a unit's code or an organisation's id; empty for all.
         *     outages: recorded gaps that the extension rests on.
         *     outage_hours: how long before the present cut-off the preview looks for outages.
         *     dry_run: preview whom it concerns, and change nothing.
         *     token: of the preview that is confirmed.
         */
        Extend: {
            /**
             * Closes At
             * Format: date-time
             */
            closes_at: string;
            /**
             * Dry Run
             * @default false
             */
            dry_run: boolean;
            /**
             * Gate
             * @enum {string}
             */
            gate: "intake" | "delivery" | "scoring";
            /**
             * Outage Hours
             * @default 72
             */
            outage_hours: number;
            /**
             * Outages
             * @default []
             */
            outages: string[];
            /** Reason */
            reason: string;
            /**
             * Scope
             * @default all
             * @enum {string}
             */
            scope: "all" | "unit" | "organisation";
            /**
             * Scope Id
             * @default
             */
            scope_id: string;
            /** Token */
            token?: string | null;
        };
        /**
         * Extended
         * @description An extension as it was done, or as it would be.
         *
         *     submissions, drafts: those whose closing instant moves. units: whose own window moves.
         *     people: how many applicants are told; officers and experts are in `letters`.
         *     unmoved: how many drafts and submissions in scope keep their instant, because a wider window
         *     applies already. by_unit lists all in scope.
         *     outages: recorded before the cut-off that moves.
         *     token: what a confirmation carries. A change of what is shown makes it stale.
         */
        Extended: {
            /** By Unit */
            by_unit: components["schemas"]["AffectedUnit"][];
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /**
             * Closes At
             * Format: date-time
             */
            closes_at: string;
            /** Corrections */
            corrections: components["schemas"]["MovedCorrection"][];
            /** Drafts */
            drafts: string[];
            /** Dry Run */
            dry_run: boolean;
            /** Gate */
            gate: string;
            /** Grounds */
            grounds: string[];
            /** Letters */
            letters: components["schemas"]["LetterCount"][];
            /** Outages */
            outages: components["schemas"]["ShownOutage"][];
            /** People */
            people: number;
            /** Reminders */
            reminders: components["schemas"]["PlannedReminder"][];
            /** Scope */
            scope: string;
            /** Scope Id */
            scope_id: string;
            /** Submissions */
            submissions: string[];
            /** Token */
            token: string;
            /** Units */
            units: string[];
            /** Unmoved */
            unmoved: number;
            /** Version */
            version: number;
            wording: components["schemas"]["Wording"];
        };
        /**
         * ExtendedOrganisation
         * @description An applicant with a window of its own. name: None where intake has not heard it yet.
         */
        ExtendedOrganisation: {
            /** Name */
            name: string | null;
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
        };
        /** ExtendedOrganisations */
        ExtendedOrganisations: {
            /** Items */
            items: components["schemas"]["ExtendedOrganisation"][];
        };
        /**
         * FactoryType
         * @description 建设方向, declared by the applicant, exactly one (notice, attachment 2).
         * @enum {string}
         */
        FactoryType: "line" | "workshop" | "factory";
        /**
         * FieldDifference
         * @description One field. before, after: as kept, null where there was nothing; *_zh: as a person reads it.
         *
         *     pieces: of a long text, in order.
         *     hidden: it differs, but what it says may not be read any more.
         */
        FieldDifference: {
            /** After */
            after?: unknown;
            /**
             * After Zh
             * @default
             */
            after_zh: string;
            /** Before */
            before?: unknown;
            /**
             * Before Zh
             * @default
             */
            before_zh: string;
            /**
             * Hidden
             * @default false
             */
            hidden: boolean;
            /** Label */
            label: string | null;
            /** Path */
            path: string;
            /**
             * Pieces
             * @default []
             */
            pieces: components["schemas"]["TextPiece"][];
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
         * FieldLabel
         * @description One blank as shown. ``path`` is its JSON pointer.
         *
         *     ``fields`` are the blanks of a group, of which one set of ``either`` is filled in whole.
         */
        FieldLabel: {
            /**
             * Box
             * @default true
             */
            box: boolean;
            /**
             * Either
             * @default []
             */
            either: string[][];
            /** En */
            en: string;
            /**
             * Example
             * @default
             */
            example: string;
            /**
             * Fields
             * @default []
             */
            fields: components["schemas"]["FieldLabel"][];
            /**
             * Hint Zh
             * @default
             */
            hint_zh: string;
            /**
             * Images
             * @default false
             */
            images: boolean;
            kind: components["schemas"]["Kind"];
            /** Max Chars */
            max_chars?: number | null;
            /** Max Zi */
            max_zi?: number | null;
            /**
             * Measure
             * @default
             */
            measure: string;
            /**
             * Options
             * @default []
             */
            options: components["schemas"]["Option"][];
            /** Other */
            other?: string | null;
            /** Path */
            path: string;
            /**
             * Pattern
             * @default
             */
            pattern: string;
            /** Required */
            required: boolean;
            /**
             * Source
             * @default
             */
            source: string;
            /** Zh */
            zh: string;
        };
        /**
         * FileDifference
         * @description One file that came or went; a file whose bytes were exchanged is one removed and one
         *     added.
         */
        FileDifference: {
            /**
             * Change
             * @enum {string}
             */
            change: "added" | "removed";
            /** Filename */
            filename: string;
            /** Kind */
            kind: string;
            /** Label */
            label: string | null;
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number;
        };
        /**
         * Finding
         * @description ``path`` is a JSON pointer into the draft (``/basic/company_profile``), ``code`` a stable
         *     English slug.
         */
        Finding: {
            /** Code */
            code: string;
            /** En */
            en: string;
            /** Path */
            path: string;
            severity: components["schemas"]["Severity"];
            /** Zh */
            zh: string;
        };
        /**
         * HandedOver
         * @description kept: entries that were new or had gone on. known: the others.
         */
        HandedOver: {
            /** Kept */
            kept: number;
            /** Known */
            known: number;
        };
        /**
         * HandIn
         * @description with_unfinished: files whose upload still runs go along by their hash; their bytes may follow
         *     for as long as the campaign says.
         */
        HandIn: {
            /** Draft Version */
            draft_version: number;
            /**
             * With Unfinished
             * @default false
             */
            with_unfinished: boolean;
        };
        /**
         * Handover
         * @description Entries of the prober's ledger.
         */
        Handover: {
            /** Items */
            items: components["schemas"]["RecordedOutage"][];
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
         * Kind
         * @description How a blank is filled in.
         * @enum {string}
         */
        Kind: "text" | "long_text" | "rich_text" | "one" | "many" | "number" | "money" | "month" | "date" | "year" | "promise" | "unit" | "group" | "derived" | "scan";
        /**
         * LetterCount
         * @description One kind of letter to one audience of one unit.
         *
         *     recipients: None where only notify knows who holds the office; uncounted_zh and uncounted_en
         *     then say who they are.
         */
        LetterCount: {
            /**
             * Audience
             * @enum {string}
             */
            audience: "applicants" | "unit_officers" | "experts_and_city";
            /**
             * Kind
             * @enum {string}
             */
            kind: "schedule_changed" | "correction_due_moved";
            /** Recipients */
            recipients: number | null;
            /** Uncounted En */
            uncounted_en?: string | null;
            /** Uncounted Zh */
            uncounted_zh?: string | null;
            /** Unit */
            unit: string;
        };
        /**
         * Limit
         * @description At most ``most`` of a measure, over ``paths`` together.
         *
         *     measure: 字 (counted by ``count_zi``) or characters (code points).
         *     hard: more blocks the hand-in; else it warns.
         *     counted_on: the text as typed, or as a reader sees it, without its marks.
         */
        Limit: {
            /**
             * Counted On
             * @default typed
             * @enum {string}
             */
            counted_on: "typed" | "visible";
            /** Hard */
            hard: boolean;
            /**
             * Measure
             * @enum {string}
             */
            measure: "zi" | "characters";
            /** Most */
            most: number;
            /** Paths */
            paths: string[];
        };
        /**
         * LoadCalendar
         * @description text: the file; dry_run: say what would change and which dates would move, load nothing.
         */
        LoadCalendar: {
            /**
             * Dry Run
             * @default false
             */
            dry_run: boolean;
            /** Text */
            text: string;
        };
        /**
         * LoadedYear
         * @description One year of the file. change: against what is loaded now.
         */
        LoadedYear: {
            /**
             * Change
             * @enum {string}
             */
            change: "new" | "replaces" | "same";
            /** Makeup */
            makeup: string[];
            /** Off */
            off: string[];
            /** Source */
            source: string;
            /** Year */
            year: number;
        };
        /**
         * ManifestItem
         * @description One file of the hand-in.
         *
         *     late_until: of a file handed in by its hash alone: until when its bytes could follow
         *     (half-open). It is left out where there is none, so that receipts from before it existed
         *     remain the same signed bytes.
         */
        ManifestItem: {
            /** Filename */
            filename: string;
            /** Kind */
            kind: string;
            /** Late Until */
            late_until?: string | null;
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number;
        };
        /** MoveClock */
        MoveClock: {
            /**
             * Now
             * Format: date-time
             */
            now: string;
        };
        /**
         * MovedCorrection
         * @description An open correction that was due at the delivery's cut-off and gets more of its days.
         */
        MovedCorrection: {
            /**
             * Correction Id
             * Format: uuid
             */
            correction_id: string;
            /**
             * Due After
             * Format: date-time
             */
            due_after: string;
            /**
             * Due Before
             * Format: date-time
             */
            due_before: string;
            /** Number */
            number: string;
            /** Organisation Name */
            organisation_name: string | null;
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
            /** Unit */
            unit: string;
        };
        /**
         * MovedDate
         * @description A date that working days decide. before: None while its year is not loaded.
         *
         *     kept: it was fixed when its window opened and stays; else the next reckoning gives `after`.
         */
        MovedDate: {
            /** After */
            after: string | null;
            /** Before */
            before: string | null;
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /** Kept */
            kept: boolean;
            /** Subject */
            subject: string | null;
            /**
             * What
             * @enum {string}
             */
            what: "notice_closes_at" | "correction_due_at";
        };
        /**
         * NamedInstant
         * @description An instant of a campaign, by what happens then. code: its name in `dates`, or
         *     `unit_closes_at` for the earlier cut-off of single units.
         */
        NamedInstant: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Code */
            code: string;
            /** Label */
            label: string;
            /** Label En */
            label_en: string;
        };
        /** NewSubmission */
        NewSubmission: {
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /**
             * Content
             * @description the first draft, whole or in part, `contact` too
             */
            content?: {
                [key: string]: unknown;
            };
        };
        /**
         * OpenCampaign
         * @description files: the text of each file by its name in the campaign's folder.
         *
         *     now: a rehearsal's first instant; opens_at where it is left out.
         */
        OpenCampaign: {
            /** Files */
            files: {
                [key: string]: string;
            };
            /** Now */
            now?: string | null;
            /**
             * Rehearsal
             * @default false
             */
            rehearsal: boolean;
        };
        /**
         * OpeningRefusal
         * @description Why the campaign cannot be opened now although its files are right.
         */
        OpeningRefusal: {
            /**
             * Code
             * @enum {string}
             */
            code: "campaign-exists" | "campaign-over" | "calendar-year-missing";
            /** Message */
            message: string;
            /** Message En */
            message_en: string;
        };
        Option: [
            string,
            string,
            string
        ];
        /**
         * OutageAnswer
         * @description One kind of answer while a service was not ready.
         *
         *     status: HTTP status; None if there was no answer. times: how often it came.
         */
        OutageAnswer: {
            /**
             * First At
             * Format: date-time
             */
            first_at: string;
            /**
             * Last At
             * Format: date-time
             */
            last_at: string;
            /** Said */
            said: string;
            /** Status */
            status: number | null;
            /** Times */
            times: number;
        };
        /**
         * Outages
         * @description Recorded outages, newest first.
         */
        Outages: {
            /** Items */
            items: components["schemas"]["ShownOutage"][];
            /** Next */
            next?: string | null;
        };
        /**
         * OverwrittenField
         * @description A blank that said something else before; `before` stays in the draft's history.
         */
        OverwrittenField: {
            /** Before */
            before: unknown;
            /** Label */
            label: string | null;
            /** Path */
            path: string;
            /** Value */
            value: unknown;
        };
        /**
         * PartLabel
         * @description One part as shown. ``printed`` is False for what is not on the form.
         *
         *     ``beside`` is printed but not typed.
         */
        PartLabel: {
            /**
             * Beside
             * @default []
             */
            beside: components["schemas"]["FieldLabel"][];
            /**
             * Either
             * @default []
             */
            either: string[][];
            /** En */
            en: string;
            /** Fields */
            fields: components["schemas"]["FieldLabel"][];
            /** Key */
            key: string;
            /** Note Zh */
            note_zh: string;
            /** Printed */
            printed: boolean;
            /** Zh */
            zh: string;
        };
        /**
         * PlannedReminder
         * @description A reminder as it would be planned anew.
         *
         *     passed: its instant is over. Of those only the newest is sent, at once.
         */
        PlannedReminder: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Closes At
             * Format: date-time
             */
            closes_at: string;
            /** Kind */
            kind: string;
            /** Offset */
            offset: string;
            /** Passed */
            passed: boolean;
        };
        /**
         * Presentation
         * @description The whole form as shown. attachments_*: the title of part three, which holds ``evidence``.
         */
        Presentation: {
            /** Attachments En */
            attachments_en: string;
            /** Attachments Zh */
            attachments_zh: string;
            counting: components["schemas"]["Counting"];
            /** Evidence */
            evidence: components["schemas"]["ShownEvidence"][];
            /** Parts */
            parts: components["schemas"]["ShownPart"][];
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
         * PromisedFileView
         * @description due_at: plan time, half-open. why: of a lapsed one, the outcome of the check; none: its bytes
         *     never came.
         */
        PromisedFileView: {
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /**
             * Evidence Id
             * Format: uuid
             */
            evidence_id: string;
            /** Filename */
            filename: string;
            /** Kind */
            kind: string;
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number;
            /** Snapshot */
            snapshot: number;
            state: components["schemas"]["PromiseState"];
            /** Why */
            why: string | null;
        };
        /**
         * PromisedFileViews
         * @description now: of the campaign, to count down by.
         */
        PromisedFileViews: {
            /** Items */
            items: components["schemas"]["PromisedFileView"][];
            /**
             * Now
             * Format: date-time
             */
            now: string;
        };
        /**
         * PromiseState
         * @enum {string}
         */
        PromiseState: "awaited" | "arrived" | "lapsed";
        /**
         * PublicKey
         * @description A JSON Web Key (RFC 8037).
         */
        PublicKey: {
            /**
             * Alg
             * @default EdDSA
             */
            alg: string;
            /**
             * Crv
             * @default Ed25519
             */
            crv: string;
            /** Kid */
            kid: string;
            /**
             * Kty
             * @default OKP
             */
            kty: string;
            /**
             * Use
             * @default sig
             */
            use: string;
            /** X */
            x: string;
        };
        /** PublicKeys */
        PublicKeys: {
            /** Keys */
            keys: components["schemas"]["PublicKey"][];
        };
        /**
         * ReadField
         * @description A blank the file fills in, at its JSON pointer.
         */
        ReadField: {
            /** Label */
            label: string | null;
            /** Path */
            path: string;
            /** Value */
            value: unknown;
        };
        /**
         * Receipt
         * @description What is signed.
         *
         *     leaf: of the hand-in's fact, which the audit holds too.
         *     schedule_version, closes_at: the window it was judged by. Version 0: a correction's window.
         */
        Receipt: {
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /** Closes At */
            closes_at: string | null;
            /** Contact Hash */
            contact_hash: string;
            /** Kid */
            kid: string;
            /** Leaf */
            leaf: string;
            /** Manifest */
            manifest: components["schemas"]["ManifestItem"][];
            /** Number */
            number: string;
            /**
             * Receipt Id
             * Format: uuid
             */
            receipt_id: string;
            /** Received At */
            received_at: string;
            /** Rehearsal */
            rehearsal: boolean;
            /** Schedule Version */
            schedule_version: number;
            /** Snapshot */
            snapshot: number;
            /** Snapshot Hash */
            snapshot_hash: string;
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
            /**
             * V
             * @default 1
             * @constant
             */
            v: 1;
            /**
             * Zone
             * @default Asia/Shanghai
             */
            zone: string;
        };
        /**
         * Receipts
         * @description First to last; each snapshot has one.
         */
        Receipts: {
            /** Items */
            items: components["schemas"]["SignedReceipt"][];
        };
        /**
         * RecordedOutage
         * @description One entry of the prober's ledger, where `line` and `line_hash` name it.
         *
         *     Instants are real time. ended_at: None while it runs.
         */
        RecordedOutage: {
            /** Answers */
            answers: components["schemas"]["OutageAnswer"][];
            /** Asked */
            asked: number;
            /**
             * Began At
             * Format: date-time
             */
            began_at: string;
            /** Dependency */
            dependency: string;
            /** Ended At */
            ended_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "gap" | "not_observed";
            /**
             * Last Bad At
             * Format: date-time
             */
            last_bad_at: string;
            /** Last Good At */
            last_good_at: string | null;
            /** Line */
            line: number;
            /** Line Hash */
            line_hash: string;
            /** Service */
            service: string;
        };
        /**
         * ReminderForecast
         * @description A reminder that is still to be sent. at: when, in plan time.
         *
         *     people: how many it would reach if it were sent now. Of the kinds that review sends, review
         *     tells it.
         */
        ReminderForecast: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Closes At
             * Format: date-time
             */
            closes_at: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "hand_in" | "correction" | "rule" | "deliver" | "accept" | "score";
            kind_words: components["schemas"]["CodeWords"];
            /**
             * Offset
             * @description 截止前多久，ISO 8601 / How long before the closing
             */
            offset: string;
            /** People */
            people: number | null;
        };
        /**
         * RemindersToCome
         * @description As many as the plan has rules, offsets and closing instants: some dozens. now: plan time.
         */
        RemindersToCome: {
            /** Items */
            items: components["schemas"]["ReminderForecast"][];
            /** Next */
            next?: null;
            /**
             * Now
             * Format: date-time
             */
            now: string;
        };
        /**
         * Role
         * @description What a person may be. tests/access/table.py says which role each route serves.
         * @enum {string}
         */
        Role: "applicant_member" | "applicant_signatory" | "unit_officer" | "unit_head" | "city_officer" | "city_head" | "expert" | "auditor" | "system_administrator" | "security_administrator";
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
         * ScanMark
         * @description One mark on a scan.
         *
         *     pages: where it was found, from 1. ours: it names this submission.
         *     known: and a version with this hash, which was saved at saved_at.
         */
        ScanMark: {
            /** Draft Version */
            draft_version: number;
            /** Hash Prefix */
            hash_prefix: string;
            /** Known */
            known: boolean;
            /** Ours */
            ours: boolean;
            /** Pages */
            pages: number[];
            /** Saved At */
            saved_at?: string | null;
        };
        /**
         * ScanOutcome
         * @description What a sealed scan was printed from.
         *
         *     same: every marked page was printed from this content.
         *     older: from another saved version of this submission.
         *     mixed: from several versions or submissions.
         *     other_submission: from the form of another submission.
         *     unknown: from this submission, but from no version it ever had.
         *     unreadable: no page carries a readable mark; an officer looks at it.
         * @enum {string}
         */
        ScanOutcome: "same" | "older" | "mixed" | "other_submission" | "unknown" | "unreadable";
        /**
         * SealedScanView
         * @description How one sealed scan stands to the present draft. Unread while `read_at` is empty.
         *
         *     pages, looked, marked: of the file, looked at, carrying a mark. draft_version, saved_at,
         *     snapshot: what it was printed from, when one version of this submission. changed: JSON pointers
         *     of the fields that are different now. why: what stopped the reading, if something did.
         */
        SealedScanView: {
            /**
             * Changed
             * @default []
             */
            changed: string[];
            /** Draft Version */
            draft_version?: number | null;
            /** En */
            en: string;
            /**
             * Evidence Id
             * Format: uuid
             */
            evidence_id: string;
            /** Filename */
            filename: string;
            /**
             * Looked
             * @default 0
             */
            looked: number;
            /**
             * Marked
             * @default 0
             */
            marked: number;
            /**
             * Marks
             * @default []
             */
            marks: components["schemas"]["ScanMark"][];
            outcome: components["schemas"]["ScanOutcome"] | null;
            /**
             * Pages
             * @default 0
             */
            pages: number;
            /** Read At */
            read_at: string | null;
            /** Saved At */
            saved_at?: string | null;
            /** Sha256 */
            sha256: string;
            /** Snapshot */
            snapshot?: number | null;
            /** Why */
            why?: string | null;
            /** Zh */
            zh: string;
        };
        /** SealedScanViews */
        SealedScanViews: {
            /** Items */
            items: components["schemas"]["SealedScanView"][];
        };
        /** SettingChoice */
        SettingChoice: {
            /** Label */
            label: string;
            /** Label En */
            label_en: string;
            /** Value */
            value: string;
        };
        /**
         * Severity
         * @description ``blocks`` stops the hand-in, ``warns`` does not.
         * @enum {string}
         */
        Severity: "blocks" | "warns";
        /**
         * ShownCorrection
         * @description due_at: answer before it, by editing the draft and handing in again; now: plan time.
         *
         *     untouched: what handing in with points left as they were meets here: a warning, or a refusal.
         */
        ShownCorrection: {
            /** Answered Snapshot */
            answered_snapshot: number | null;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Now
             * Format: date-time
             */
            now: string;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Points */
            points: components["schemas"]["ShownPoint"][];
            /** Round */
            round: number;
            state: components["schemas"]["CorrectionState"];
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
            /**
             * Untouched
             * @enum {string}
             */
            untouched: "warns" | "blocks";
        };
        /**
         * ShownEvidence
         * @description A kind of evidence.
         *
         *     required: at least one file always; required_when: else under this condition; by_policy: the
         *     campaign says. about: JSON pointers of what it proves; printed: the form's part three names it.
         */
        ShownEvidence: {
            /** About */
            about: string[];
            /**
             * By Policy
             * @default false
             */
            by_policy: boolean;
            /** En */
            en: string;
            /** Hint Zh */
            hint_zh: string;
            kind: components["schemas"]["EvidenceKind"];
            /** Printed */
            printed: boolean;
            /** Required */
            required: boolean;
            required_when?: components["schemas"]["Condition"] | null;
            /** Zh */
            zh: string;
        };
        /**
         * ShownField
         * @description One blank.
         *
         *     required: always; required_when: else under this condition.
         *     at_least_one_of: of these sets of blanks one is whole.
         *     same_as: what of the applicant's own registration it must equal.
         *     in_campaign_year: a date of the campaign's year.
         *     personal: kept apart and encrypted, never part of what is filed.
         *     other: the text beside its "other" choice; box: the form prints a box for that choice.
         *     choices_from: where a campaign's own choices stand; source: printed from there.
         */
        ShownField: {
            /**
             * At Least One Of
             * @default []
             */
            at_least_one_of: string[][];
            /**
             * Box
             * @default true
             */
            box: boolean;
            /**
             * Choices
             * @default []
             */
            choices: components["schemas"]["Choice"][];
            /** Choices From */
            choices_from?: "units" | null;
            /** En */
            en: string;
            /**
             * Example
             * @default
             */
            example: string;
            /**
             * Fields
             * @default []
             */
            fields: components["schemas"]["ShownField"][];
            /**
             * Hint Zh
             * @default
             */
            hint_zh: string;
            /**
             * Images
             * @default false
             */
            images: boolean;
            /**
             * In Campaign Year
             * @default false
             */
            in_campaign_year: boolean;
            /** Key */
            key: string;
            kind: components["schemas"]["Kind"];
            /**
             * Limits
             * @default []
             */
            limits: components["schemas"]["Limit"][];
            /**
             * Measure
             * @default
             */
            measure: string;
            /** Other */
            other?: string | null;
            /** Path */
            path: string;
            /**
             * Personal
             * @default false
             */
            personal: boolean;
            /** Required */
            required: boolean;
            required_when?: components["schemas"]["Condition"] | null;
            /** Same As */
            same_as?: ("organisation.name" | "organisation.credit_code") | null;
            /**
             * Source
             * @default
             */
            source: string;
            /** Zh */
            zh: string;
        };
        /** ShownForm */
        ShownForm: {
            /** Evidence */
            evidence: components["schemas"]["EvidenceLabel"][];
            /** Parts */
            parts: components["schemas"]["PartLabel"][];
            /** Title */
            title: string;
        };
        /**
         * ShownOutage
         * @description One recorded outage.
         */
        ShownOutage: {
            /** Answers */
            answers: components["schemas"]["OutageAnswer"][];
            /** Asked */
            asked: number;
            /**
             * Began At
             * Format: date-time
             */
            began_at: string;
            /** Dependency */
            dependency: string;
            /** Ended At */
            ended_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "gap" | "not_observed";
            /**
             * Last Bad At
             * Format: date-time
             */
            last_bad_at: string;
            /** Last Good At */
            last_good_at: string | null;
            /** Line */
            line: number;
            /** Line Hash */
            line_hash: string;
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
            /** Service */
            service: string;
        };
        /**
         * ShownPart
         * @description One part in the form's order. printed: False for what is asked besides the form.
         *
         *     beside: printed, but nobody types it.
         */
        ShownPart: {
            /**
             * At Least One Of
             * @default []
             */
            at_least_one_of: string[][];
            /** Beside */
            beside: components["schemas"]["ShownField"][];
            /** En */
            en: string;
            /** Fields */
            fields: components["schemas"]["ShownField"][];
            /** Key */
            key: string;
            /**
             * Limits
             * @default []
             */
            limits: components["schemas"]["Limit"][];
            /** Note Zh */
            note_zh: string;
            /** Path */
            path: string;
            /** Printed */
            printed: boolean;
            /** Zh */
            zh: string;
        };
        /**
         * ShownPoint
         * @description label: of the field or the kind of evidence, as the form prints it.
         *
         *     state: open (nothing mended yet), changed (not handed in yet), answered, or unchanged (handed in
         *     as it was).
         */
        ShownPoint: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "field" | "evidence";
            /** Label */
            label: string | null;
            /** Mend */
            mend: string;
            /** Path */
            path: string;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "changed" | "answered" | "unchanged";
            /** Wrong */
            wrong: string;
        };
        /**
         * ShownUnit
         * @description closes_at: the cut-off for its applicants now.
         */
        ShownUnit: {
            /**
             * Closes At
             * Format: date-time
             */
            closes_at: string;
            /** Code */
            code: string;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            /** Parent */
            parent: string | null;
            /** Short Name */
            short_name: string;
        };
        /** ShownWindow */
        ShownWindow: {
            /**
             * Closes At
             * Format: date-time
             */
            closes_at: string;
            /**
             * Decided At
             * Format: date-time
             */
            decided_at: string;
            /** Gate */
            gate: string;
            /** Narrows */
            narrows: boolean;
            /**
             * Opens At
             * Format: date-time
             */
            opens_at: string;
            /** Outages */
            outages: string[];
            /** Reason */
            reason: string;
            /** Scope */
            scope: string;
            /** Scope Id */
            scope_id: string;
            /** Version */
            version: number;
        };
        /**
         * ShownWithdrawal
         * @description One request. answer: why it was refused, or why it stands although it was taken back.
         */
        ShownWithdrawal: {
            /** Answer */
            answer: string | null;
            /** Reason */
            reason: string;
            /**
             * Requested At
             * Format: date-time
             */
            requested_at: string;
            state: components["schemas"]["WithdrawalState"];
            /** Taken Back At */
            taken_back_at: string | null;
        };
        /**
         * SignedReceipt
         * @description signature: base64url without padding.
         */
        SignedReceipt: {
            receipt: components["schemas"]["Receipt"];
            /** Signature */
            signature: string;
        };
        /**
         * Span
         * @description A turn with its end.
         *
         *     ended_at: when the next one began; None while this one runs.
         *     seconds: until its end, or until now.
         */
        Span: {
            /** Because */
            because: string;
            /**
             * Began At
             * Format: date-time
             */
            began_at: string;
            /** Ended At */
            ended_at: string | null;
            /** Evidence */
            evidence?: string | null;
            /**
             * Holder
             * @enum {string}
             */
            holder: "applicant" | "unit" | "city" | "registry" | "nobody";
            /** Seconds */
            seconds: number;
        };
        /**
         * StartUpload
         * @description sha256 and size: of the file as it will be sent.
         */
        StartUpload: {
            /** Content Type */
            content_type: string;
            /** Filename */
            filename: string;
            kind: components["schemas"]["EvidenceKind"];
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number;
        };
        /**
         * StartUploads
         * @description Several files at once: each gets its place, or none does.
         */
        StartUploads: {
            /** Files */
            files: components["schemas"]["StartUpload"][];
        };
        /**
         * SubmissionDetail
         * @description The newest draft. Content and contact are stored apart; one merge patch edits both.
         */
        SubmissionDetail: {
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /** Contact */
            contact: {
                [key: string]: unknown;
            };
            /** Content */
            content: {
                [key: string]: unknown;
            };
            /** Content Hash */
            content_hash: string;
            /** Draft Version */
            draft_version: number;
            ended: components["schemas"]["Ending"] | null;
            /** Factory Name */
            factory_name: string | null;
            /** Handed In At */
            handed_in_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string | null;
            /**
             * Saved At
             * Format: date-time
             */
            saved_at: string;
            /**
             * Saved By
             * Format: uuid
             */
            saved_by: string;
            /** Snapshot */
            snapshot: number;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "handed_in" | "in_correction" | "ended";
            /** Unit */
            unit: string | null;
            /** Version */
            version: number;
            /** Withdrawal Refused */
            withdrawal_refused: string | null;
            /** Withdrawal Requested At */
            withdrawal_requested_at: string | null;
        };
        /**
         * SubmissionRules
         * @description How often one may apply.
         *
         *     max_per_applicant: how many live submissions an applicant may have; None for any number.
         *     duplicates: what follows when a factory is there already.
         */
        SubmissionRules: {
            duplicates: components["schemas"]["DuplicateRules"];
            /** Max Per Applicant */
            max_per_applicant: number | null;
            /** One Live Submission Per Factory */
            one_live_submission_per_factory: boolean;
        };
        /** Submissions */
        Submissions: {
            /** Items */
            items: components["schemas"]["SubmissionSummary"][];
            /** Next */
            next?: string | null;
            /**
             * Total
             * @description 符合条件的总数 / How many match, over all pages
             */
            total: number;
        };
        /**
         * SubmissionSort
         * @description What the list is sorted by; `begun`: by the submissions' ids.
         * @enum {string}
         */
        SubmissionSort: "begun" | "number" | "name" | "handed_in";
        /**
         * SubmissionSummary
         * @description withdrawal_refused: why review did not grant the request.
         */
        SubmissionSummary: {
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /** Draft Version */
            draft_version: number;
            ended: components["schemas"]["Ending"] | null;
            /** Factory Name */
            factory_name: string | null;
            /** Handed In At */
            handed_in_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string | null;
            /** Snapshot */
            snapshot: number;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "handed_in" | "in_correction" | "ended";
            /** Unit */
            unit: string | null;
            /** Version */
            version: number;
            /** Withdrawal Refused */
            withdrawal_refused: string | null;
            /** Withdrawal Requested At */
            withdrawal_requested_at: string | null;
        };
        /**
         * SweepReport
         * @description One sweep over evidence.
         *
         *     figures: counts as in EvidenceSweptV1. findings: ids and keys by what is wrong, at most two
         *     hundred each.
         */
        SweepReport: {
            /**
             * Began At
             * Format: date-time
             */
            began_at: string;
            /**
             * Ended At
             * Format: date-time
             */
            ended_at: string;
            /** Figures */
            figures: {
                [key: string]: number;
            };
            /** Findings */
            findings: {
                [key: string]: string[];
            };
            /**
             * Id
             * Format: uuid
             */
            id: string;
        };
        /**
         * SweepReports
         * @description Newest first.
         */
        SweepReports: {
            /** Items */
            items: components["schemas"]["SweepReport"][];
        };
        /**
         * TakingBack
         * @description taken_back_at: plan time. Review answers whether it came before the decision.
         */
        TakingBack: {
            /**
             * Requested At
             * Format: date-time
             */
            requested_at: string;
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
            /**
             * Taken Back At
             * Format: date-time
             */
            taken_back_at: string;
        };
        /**
         * TemplateSummary
         * @description A folder of a call that a new one can begin from.
         */
        TemplateSummary: {
            /** Code */
            code: string;
            /** Title */
            title: string;
            /** Year */
            year: string;
        };
        /**
         * TextPiece
         * @description A run of a text: in both, only before, only after.
         */
        TextPiece: {
            /**
             * Change
             * @enum {string}
             */
            change: "same" | "removed" | "added";
            /** Text */
            text: string;
        };
        /**
         * Total
         * @description All of a holder's spans together.
         */
        Total: {
            /**
             * Holder
             * @enum {string}
             */
            holder: "applicant" | "unit" | "city" | "registry" | "nobody";
            /** Label */
            label: string;
            /** Seconds */
            seconds: number;
        };
        /**
         * TypeCondition
         * @description What the call asks of one type of factory.
         */
        TypeCondition: {
            factory_type: components["schemas"]["FactoryType"];
            /** Text */
            text: string;
        };
        /**
         * UnitChoice
         * @description A recommending unit: the value of the blank, and what is shown for it.
         */
        UnitChoice: {
            /** Code */
            code: string;
            /** Kind */
            kind: string;
            /** Parent */
            parent: string | null;
            /** Zh */
            zh: string;
        };
        /** Units */
        Units: {
            /** Items */
            items: components["schemas"]["ShownUnit"][];
        };
        /**
         * UnreadPlace
         * @description Seen in the file but not read.
         *
         *     path: the blank it may belong to. place: where it stands. code: the reason as a word.
         */
        UnreadPlace: {
            /** Code */
            code: string;
            /** En */
            en: string;
            /** Label */
            label: string | null;
            /** Path */
            path: string | null;
            /** Place */
            place: string;
            /** Seen */
            seen: string;
            /** Zh */
            zh: string;
        };
        /**
         * UploadForm
         * @description A form to be sent by POST, multipart, with `fields` first and the bytes last as `file`.
         */
        UploadForm: {
            /** Fields */
            fields: {
                [key: string]: unknown;
            };
            /** Url */
            url: string;
        };
        /**
         * UploadsStarted
         * @description In the order asked.
         */
        UploadsStarted: {
            /** Items */
            items: components["schemas"]["UploadStarted"][];
        };
        /** UploadStarted */
        UploadStarted: {
            evidence: components["schemas"]["UploadView"];
            /**
             * Evidence Id
             * Format: uuid
             */
            evidence_id: string;
            upload: components["schemas"]["UploadForm"];
        };
        /**
         * UploadView
         * @description What is known of one file.
         *
         *     outcome, why_zh, why_en: what the last check found, as a code and in words, of a file that was
         *     not kept (or not yet). scan_outcome: what is known of its malware scan: clean; unscanned (taken
         *     while the scanner was away, scanned later); found; over_scanner_limit; scanner_unavailable; off
         *     (no scanner is configured). scan_engine, scan_signatures_at, scanned_at: by what, when.
         */
        UploadView: {
            /** Content Type */
            content_type: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Filename */
            filename: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Outcome */
            outcome?: string | null;
            /** Scan Engine */
            scan_engine?: string | null;
            /** Scan Outcome */
            scan_outcome?: string | null;
            /** Scan Signature */
            scan_signature?: string | null;
            /** Scan Signatures At */
            scan_signatures_at?: string | null;
            /** Scanned At */
            scanned_at?: string | null;
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "checking" | "promoted" | "refused" | "abandoned";
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
            /** Version */
            version: number;
            /** Why En */
            why_en: string | null;
            /** Why Zh */
            why_zh: string | null;
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
        /**
         * Windows
         * @description Every version, oldest first; the latest of a scope counts.
         *
         *     outages: the recorded gaps that an extension rests on.
         */
        Windows: {
            /** Items */
            items: components["schemas"]["ShownWindow"][];
        };
        /** Withdraw */
        Withdraw: {
            /** Reason */
            reason: string;
        };
        /**
         * WithdrawalRequested
         * @description A request that is not decided yet.
         *
         *     requested_at: plan time. zh, en: who decides it, by what, and where the decision is read.
         */
        WithdrawalRequested: {
            /**
             * En
             * @default The request was received and is not granted yet: it is granted if it came before the unit delivered its list; after the delivery it is refused and the submission goes on, ask your recommending unit then. The decision comes by letter and stands in the list of withdrawals
             */
            en: string;
            /**
             * Requested At
             * Format: date-time
             */
            requested_at: string;
            /** @default asked */
            state: components["schemas"]["WithdrawalState"];
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
            /**
             * Zh
             * @default 撤回申请已收到，尚未准许：推荐单位报送汇总表之前提出的予以准许；已报送的不予准许，申报继续办理，确需退出的请联系推荐单位。决定以通知告知，也可在本申报的撤回申请中查看
             */
            zh: string;
        };
        /**
         * Withdrawals
         * @description The requests, first to last.
         */
        Withdrawals: {
            /** Items */
            items: components["schemas"]["ShownWithdrawal"][];
        };
        /**
         * WithdrawalState
         * @description The state of a request to withdraw.
         *
         *     asked: review has not decided. taking_back: the applicant asked to take it back, and review
         *     has not answered. taken_back, refused, granted: review's answer.
         * @enum {string}
         */
        WithdrawalState: "asked" | "taking_back" | "taken_back" | "refused" | "granted";
        /**
         * Wording
         * @description A letter about a moved date.
         */
        Wording: {
            /** Body En */
            body_en: string;
            /** Body Zh */
            body_zh: string;
            /** Subject En */
            subject_en: string;
            /** Subject Zh */
            subject_zh: string;
        };
        /**
         * WordRead
         * @description What became of the draft.
         *
         *     version, draft_version: after saving, or as they were. saved: false for a dry run and for a file
         *     that says nothing new. filled: blanks that were empty. overwritten: that said something else.
         *     unchanged: how many the file says like the draft. closed: what the file says otherwise about
         *     blanks that the open correction does not reopen, left as they are.
         */
        WordRead: {
            /** Closed */
            closed: components["schemas"]["OverwrittenField"][];
            /** Draft Version */
            draft_version: number;
            /** File Sha256 */
            file_sha256: string;
            /** Filled */
            filled: components["schemas"]["ReadField"][];
            /** Overwritten */
            overwritten: components["schemas"]["OverwrittenField"][];
            /** Saved */
            saved: boolean;
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
            /** Unchanged */
            unchanged: number;
            /** Unread */
            unread: components["schemas"]["UnreadPlace"][];
            /** Version */
            version: number;
        };
        /**
         * ZiCount
         * @description One counted text: ``used`` of ``limit`` 字.
         *
         *     A hard limit blocks the hand-in, a soft one warns.
         */
        ZiCount: {
            /** En */
            en: string;
            /** Hard */
            hard: boolean;
            /** Limit */
            limit: number;
            /** Path */
            path: string;
            /** Used */
            used: number;
            /** Zh */
            zh: string;
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
    list_calendars: {
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
                    "application/json": components["schemas"]["CalendarYears"];
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
    load_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoadCalendar"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarLoaded"];
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
            /** @description calendar-file-wrong: 节假日安排文件有误，请按所列各处修改后重新提交 / The calendar file is wrong: mend every place named; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    check_campaign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckCampaign"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignCheck"];
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
            /** @description press-busy: 正在处理的文件较多，请稍后再试 / Too many files are being worked on: try again shortly; press-stuck: 文件未能制作完成，请稍后再试；如仍失败请联系管理员 / The paper could not be made: try again shortly, then tell the administrator; overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
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
    list_campaign_templates: {
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
                    "application/json": components["schemas"]["CampaignTemplates"];
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
    show_campaign_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["CampaignTemplate"];
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
    list_campaigns: {
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
                    "application/json": components["schemas"]["Campaigns"];
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
    open_campaign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenCampaign"];
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
                    "application/json": components["schemas"]["CampaignOpened"];
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
            /** @description calendar-year-missing: 缺少所涉年份的节假日安排，请先载入 / The official calendar of a year is not loaded: load it first; campaign-exists: 该征集活动已经开启 / This campaign is open already; campaign-over: 征集活动的申报截止时间已过，未开启 / The call's hand-ins have ended already: it was not opened */
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
            /** @description campaign-files-wrong: 征集活动文件有误，请按所列各处修改后重新提交 / The campaign's files are wrong: mend every place named; clock-out-of-years: 演练时钟超出允许的年份 / The clock of a rehearsal would leave its years; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
            /** @description press-busy: 正在处理的文件较多，请稍后再试 / Too many files are being worked on: try again shortly; press-stuck: 文件未能制作完成，请稍后再试；如仍失败请联系管理员 / The paper could not be made: try again shortly, then tell the administrator; overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
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
    show_campaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignDetail"];
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
    print_blank_form: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The Word file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is; no-template: 本次征集没有申请书的Word模板，请在线填写，或向征集单位索取 / This campaign has no Word template of its form: fill it in online, or ask the organiser for one */
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
            /** @description press-busy: 正在处理的文件较多，请稍后再试 / Too many files are being worked on: try again shortly; press-stuck: 文件未能制作完成，请稍后再试；如仍失败请联系管理员 / The paper could not be made: try again shortly, then tell the administrator; overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
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
    move_clock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveClock"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockMoved"];
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
            /** @description not-a-rehearsal: 只有演练活动的时钟可以拨动 / Only a rehearsal's clock can be moved; clock-goes-forward: 演练时钟只能向前拨 / A rehearsal's clock only goes forward */
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
            /** @description clock-out-of-years: 演练时钟超出允许的年份 / The clock of a rehearsal would leave its years; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    list_extended_organisations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
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
                    "application/json": components["schemas"]["ExtendedOrganisations"];
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
    extend_window: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Extend"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Extended"];
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
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is; no-such-window: 没有该项时间窗口或推荐单位 / No such window or recommending unit */
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
            /** @description window-would-shorten: 截止时刻只能延后，不能提前，请另选更晚的时刻 / A closing instant is only moved later: choose a later one; calendar-year-missing: 缺少所涉年份的节假日安排，请先载入 / The official calendar of a year is not loaded: load it first; preview-needed: 请先预览延期的影响范围和将发出的通知，再凭预览结果确认 / Look at the preview first (dry_run), then confirm with its token; preview-stale: 预览之后情况有变，未作延期，请重新预览后确认 / Something moved since the preview: nothing was done, look at it again */
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
            /** @description outage-unknown: 所引用的系统故障没有记录，或只是未观测的时段，不能作为延期依据 / An outage named as the ground was never recorded, or is only a stretch nobody observed; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    show_campaign_form: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
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
                    "application/json": components["schemas"]["CampaignForm"];
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
    list_reminders_to_come: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
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
                    "application/json": components["schemas"]["RemindersToCome"];
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
    list_units: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
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
                    "application/json": components["schemas"]["Units"];
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
    list_windows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
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
                    "application/json": components["schemas"]["Windows"];
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
    list_evidence_sweeps: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["SweepReports"];
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
    export_own_data: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            /** @description The zip */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
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
            /** @description no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description file-gone: 文件已从文件存储中删除，无法下载；请联系系统管理员从备份恢复 / This file was deleted from the store and cannot be downloaded: ask the system administrator to restore it from the backup; person-erased: 个人信息已按要求删除 / The personal data was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description export-too-large: 数据量过大，请按单件申报分别导出 / Too much for one export: ask for one submission at a time; request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
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
            /** @description exports-busy: 正在为他人导出数据，请稍候再试 / Other exports are being made: try again shortly; overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
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
    summarise_intake_journal: {
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
    list_outages: {
        parameters: {
            query?: {
                limit?: number;
                service?: string | null;
                since?: string | null;
                until?: string | null;
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
                    "application/json": components["schemas"]["Outages"];
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
    record_outages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Handover"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandedOver"];
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
            /** @description not-acceptable: 本接口不提供所要求的格式，请修改 Accept 请求头 / This address does not answer in that format: change the Accept header */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description outage-differs: 同一编号的故障记录内容不一致，已保留原记录，请核对探测账本 / A record of this id says something else: the first is kept, look at the prober's ledger */
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
    list_receipt_keys: {
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
                    "application/json": components["schemas"]["PublicKeys"];
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
    list_submissions: {
        parameters: {
            query?: {
                campaign_id?: string | null;
                /** @description 上一页的 next / `next` of the page before */
                cursor?: string | null;
                /** @description 默认新的在前 / Newest first by default */
                descending?: boolean;
                ending?: components["schemas"]["Ending"][];
                limit?: number;
                /** @description 检索词，以空格分隔，须全部出现，不论全角半角、大小写 / Words, all of which are there, whatever their width and case */
                q?: string | null;
                sort?: components["schemas"]["SubmissionSort"];
                state?: ("draft" | "handed_in" | "in_correction" | "ended")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 我的申报；表格为符合条件的全部行 / The list; a table has every row that the filters leave */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submissions"];
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
            /** @description no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
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
    begin_submission: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSubmission"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftSaved"];
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
            /** @description draft-too-late: 申报已截止，不能新建申报草稿 / The call has closed: no draft can be begun; no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description draft-too-large: 内容过长，未保存 / Too much content: nothing was saved; request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
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
            /** @description unknown-fields: 含有申请书中没有的项，未保存 / Fields that the form does not have: nothing was saved; draft-unreadable: 内容的结构无法保存 / The content's structure cannot be kept; not-finite: 含有不是数字的值（NaN、Infinity），未保存 / Holds what is no number (NaN, Infinity): nothing was saved; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    show_submission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionDetail"];
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
            /** @description no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description person-erased: 个人信息已按要求删除 / The personal data was erased */
            410: {
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
    print_draft: {
        parameters: {
            query?: {
                draft_version?: number | null;
            };
            header?: never;
            path: {
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The Word file */
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
            /** @description forbidden: 您的角色不能办理此事项 / Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no-template: 本次征集没有申请书的Word模板，请在线填写，或向征集单位索取 / This campaign has no Word template of its form: fill it in online, or ask the organiser for one; not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
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
            /** @description no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description person-erased: 个人信息已按要求删除 / The personal data was erased */
            410: {
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
            /** @description unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly; press-busy: 正在处理的文件较多，请稍后再试 / Too many files are being worked on: try again shortly; press-stuck: 文件未能制作完成，请稍后再试；如仍失败请联系管理员 / The paper could not be made: try again shortly, then tell the administrator; overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost */
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
    check_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submission_id: string;
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
                    "application/json": components["schemas"]["DraftCheck"];
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
            /** @description no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
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
    show_submission_clock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submission_id: string;
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
                    "application/json": components["schemas"]["ApplicantClock"];
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
            /** @description no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
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
    read_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submission_id: string;
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
                    "application/json": components["schemas"]["ContactView"];
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
            /** @description forbidden: 您的角色不能办理此事项 / Your role may not do this; held-elsewhere: 联系方式仅供正在办理此案卷的人员查看 / The contact is for those who hold the case now */
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
            /** @description person-erased: 个人信息已按要求删除 / The personal data was erased */
            410: {
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
    show_correction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submission_id: string;
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
                    "application/json": components["schemas"]["ShownCorrection"];
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
            /** @description no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
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
    save_draft: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftSaved"];
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
            /** @description not-editable: 已提交的申报不能修改；如被退回补正，仅可修改列明的内容 / A handed-in submission is not edited; when returned, only what was named; field-not-reopened: 本次补正未开放所改内容，未保存 / This correction does not reopen what was changed: nothing was saved; unit-closed: 原推荐单位已截止，不能改由其他单位推荐 / The deadline of your unit has passed: another cannot take its place; no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description person-erased: 个人信息已按要求删除 / The personal data was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale-version: 内容已被他人更新，请刷新后再改 / Somebody changed it meanwhile: load it again, then edit */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description draft-too-large: 内容过长，未保存 / Too much content: nothing was saved; request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
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
            /** @description unknown-fields: 含有申请书中没有的项，未保存 / Fields that the form does not have: nothing was saved; draft-unreadable: 内容的结构无法保存 / The content's structure cannot be kept; not-finite: 含有不是数字的值（NaN、Infinity），未保存 / Holds what is no number (NaN, Infinity): nothing was saved; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-needed: 请带上 If-Match 版本号 / Send If-Match with the version you edited */
            428: {
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
    list_evidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submission_id: string;
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
                    "application/json": components["schemas"]["EvidenceList"];
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
            /** @description no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
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
    start_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartUpload"];
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
                    "application/json": components["schemas"]["UploadStarted"];
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
            /** @description not-editable: 已提交的申报不能修改；如被退回补正，仅可修改列明的内容 / A handed-in submission is not edited; when returned, only what was named; evidence-not-reopened: 本次补正未开放此类材料 / This correction does not reopen evidence of this kind; quota-used-up: 材料总量超过上限，请先删除不需要的文件 / That is more than the campaign allows: remove files not needed; no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description file-too-large: 文件大小超过上限 / The file is larger than the campaign allows; request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
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
            /** @description kind-not-taken: 本次征集不接受此类材料 / This campaign takes no evidence of that kind; type-not-allowed: 不接受此类文件 / Files of this type are not taken; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    remove_evidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidence_id: string;
                submission_id: string;
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
            /** @description not-editable: 已提交的申报不能修改；如被退回补正，仅可修改列明的内容 / A handed-in submission is not edited; when returned, only what was named; evidence-not-reopened: 本次补正未开放此类材料 / This correction does not reopen evidence of this kind; no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
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
    renew_upload_form: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidence_id: string;
                submission_id: string;
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
                    "application/json": components["schemas"]["UploadStarted"];
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
            /** @description not-waiting: 此文件已校验或已取消，不能再上传；如需更换请重新登记 / This file was checked or given up already: ask for a new place to replace it; not-editable: 已提交的申报不能修改；如被退回补正，仅可修改列明的内容 / A handed-in submission is not edited; when returned, only what was named; evidence-not-reopened: 本次补正未开放此类材料 / This correction does not reopen evidence of this kind; late-bytes-lapsed: 补传期限已过，此文件未予接收；推荐单位可退回补正 / The time for late bytes is over: the file is not taken; the unit may return the case for correction; no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
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
    link_evidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidence_id: string;
                submission_id: string;
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
                    "application/json": components["schemas"]["DownloadLink"];
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
            /** @description not-kept: 此文件尚未通过校验，暂不能下载 / This file has not passed its check: there is nothing to download; no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description file-gone: 文件已从文件存储中删除，无法下载；请联系系统管理员从备份恢复 / This file was deleted from the store and cannot be downloaded: ask the system administrator to restore it from the backup */
            410: {
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
            /** @description unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly; overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost */
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
    read_sealed_scan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidence_id: string;
                submission_id: string;
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
                    "application/json": components["schemas"]["SealedScanViews"];
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
            /** @description no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in; not-a-sealed-scan: 只识读已通过校验的盖章扫描件（PDF、JPG或PNG） / Only sealed scans that passed their check are read (PDF, JPG or PNG) */
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
            /** @description readers-busy: 正在识读其他扫描件，稍后会自动识读，也可稍候再试 / Other scans are being read; this one will be read by itself shortly, or ask again; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly; overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost */
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
    confirm_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidence_id: string;
                submission_id: string;
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
                    "application/json": components["schemas"]["UploadView"];
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
            /** @description evidence-not-reopened: 本次补正未开放此类材料 / This correction does not reopen evidence of this kind; not-editable: 已提交的申报不能修改；如被退回补正，仅可修改列明的内容 / A handed-in submission is not edited; when returned, only what was named; not-uploaded-yet: 文件尚未上传完成，请上传后再确认 / Nothing was uploaded yet: upload the file, then say so; being-checked: 文件正在校验，请稍候 / The file is being checked: ask again shortly; late-bytes-lapsed: 补传期限已过，此文件未予接收；推荐单位可退回补正 / The time for late bytes is over: the file is not taken; the unit may return the case for correction; no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
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
            /** @description unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly; overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost */
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
    start_uploads: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartUploads"];
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
                    "application/json": components["schemas"]["UploadsStarted"];
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
            /** @description not-editable: 已提交的申报不能修改；如被退回补正，仅可修改列明的内容 / A handed-in submission is not edited; when returned, only what was named; evidence-not-reopened: 本次补正未开放此类材料 / This correction does not reopen evidence of this kind; quota-used-up: 材料总量超过上限，请先删除不需要的文件 / That is more than the campaign allows: remove files not needed; no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description file-too-large: 文件大小超过上限 / The file is larger than the campaign allows; request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
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
            /** @description kind-not-taken: 本次征集不接受此类材料 / This campaign takes no evidence of that kind; type-not-allowed: 不接受此类文件 / Files of this type are not taken; uploads-refused: 部分文件不能接收，全部未登记，请按提示调整后重新提交 / Some of the files cannot be taken, so none was: change what is told, then send the list again; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    hand_in_submission: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                /** @description the place a 429 gave; another's, an expired or a forged one counts for nothing */
                "Queue-Place"?: string | null;
            };
            path: {
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandIn"];
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
                    "application/json": components["schemas"]["SignedReceipt"];
                };
            };
            /** @description key-needed: 请带上 Idempotency-Key / Send an Idempotency-Key so that a retry does nothing twice; request-unreadable: 请求内容无法读取，请检查格式；JSON须以UTF-8编码 / The request cannot be read: look at its form; JSON is written in UTF-8 */
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
            /** @description hand-in-early: 尚未开始受理，请在开启后提交，草稿已保留 / Not open yet: come back when it opens, the draft is kept; hand-in-late: 已过截止时刻，未予受理；草稿已保留 / The deadline has passed: not taken in, the draft is kept; draft-outdated: 草稿已有更新的版本，请核对后提交最新版本 / There is a newer draft: look at it and hand that in; late-bytes-not-taken: 本次征集不接受提交后补传文件，请在全部文件上传完成后提交 / This campaign takes no bytes after the hand-in: hand in when every upload is done; already-handed-in: 该申报已经提交 / This submission was handed in already; factory-taken: 本单位的同一工厂已有一件有效申报 / There is a live submission of yours for the same factory; too-many-submissions: 本单位的申报件数已达上限 / Your organisation has as many submissions as the campaign allows; no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description person-erased: 个人信息已按要求删除 / The personal data was erased */
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
            /** @description hand-in-blocked: 申报内容尚不完整或有误，未提交；草稿已保留 / Something blocks the hand-in: mend it, the draft is kept; key-reused: 同一幂等键对应了不同的内容，请换一个键 / This Idempotency-Key was used with another body: use a new key; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description queue-full: 提交人数较多，请稍后凭排队号重新提交；排队等候不会造成逾期 / Many are handing in: come back shortly with your place; waiting makes nobody late */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
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
    list_late_files: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submission_id: string;
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
                    "application/json": components["schemas"]["PromisedFileViews"];
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
            /** @description no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
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
    read_word_form: {
        parameters: {
            query?: {
                /** @description say what would be read, save nothing */
                dry_run?: boolean;
            };
            header: {
                "If-Match": string;
            };
            path: {
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordRead"];
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
            /** @description unit-closed: 原推荐单位已截止，不能改由其他单位推荐 / The deadline of your unit has passed: another cannot take its place; field-not-reopened: 本次补正未开放所改内容，未保存 / This correction does not reopen what was changed: nothing was saved; not-editable: 已提交的申报不能修改；如被退回补正，仅可修改列明的内容 / A handed-in submission is not edited; when returned, only what was named; no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description person-erased: 个人信息已按要求删除 / The personal data was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale-version: 内容已被他人更新，请刷新后再改 / Somebody changed it meanwhile: load it again, then edit */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description word-file-too-large: 文件过大，请删去图片后再上传，图片另作为佐证材料上传 / The file is too large: take the pictures out and upload them as evidence; draft-too-large: 内容过长，未保存 / Too much content: nothing was saved; request-too-large: 请求内容过大，附件请通过上传地址提交 / Too much was sent: files go to the address given for their upload; too-many-members: 请求内容的条目过多或层次过深，未处理 / Too many members, or too deep: nothing was done */
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
            /** @description not-word-file: 请以Word文件（.docx）上传 / Send a Word file (.docx) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-fields: 含有申请书中没有的项，未保存 / Fields that the form does not have: nothing was saved; word-file-unreadable: 文件无法读取，草稿未改动 / The file cannot be read: the draft is as it was; not-the-form: 文件中没有认出申请书的栏目，草稿未改动；请使用下载的空白申请书或通知所附格式 / No blank of the application form was found in the file: use the blank form offered here or the notice's layout; draft-unreadable: 内容的结构无法保存 / The content's structure cannot be kept; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-needed: 请带上 If-Match 版本号 / Send If-Match with the version you edited */
            428: {
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
            /** @description word-reading-stopped: 读取中断，草稿未改动；请稍后再试。如仍失败，请把内容填入下载的空白申请书后上传，或在网页上填写，并告知管理员 / Reading broke off, the draft is as it was: try again shortly. If it fails again, fill in the blank form offered here, or type it on the page, and tell the administrator; press-busy: 正在处理的文件较多，请稍后再试 / Too many files are being worked on: try again shortly; overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
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
    list_receipts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submission_id: string;
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
                    "application/json": components["schemas"]["Receipts"];
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
            /** @description no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
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
    print_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                snapshot: number;
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The Word file */
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
            /** @description no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
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
            /** @description press-busy: 正在处理的文件较多，请稍后再试 / Too many files are being worked on: try again shortly; press-stuck: 文件未能制作完成，请稍后再试；如仍失败请联系管理员 / The paper could not be made: try again shortly, then tell the administrator; overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
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
    list_sealed_scans: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submission_id: string;
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
                    "application/json": components["schemas"]["SealedScanViews"];
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
            /** @description no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
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
    compare_hand_ins: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                after: number;
                before: number;
                submission_id: string;
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
                    "application/json": components["schemas"]["ComparedSnapshots"];
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
            /** @description no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
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
    print_snapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                snapshot: number;
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The Word file */
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
            /** @description forbidden: 您的角色不能办理此事项 / Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no-template: 本次征集没有申请书的Word模板，请在线填写，或向征集单位索取 / This campaign has no Word template of its form: fill it in online, or ask the organiser for one; not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is */
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
            /** @description no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description person-erased: 个人信息已按要求删除 / The personal data was erased */
            410: {
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
            /** @description unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly; press-busy: 正在处理的文件较多，请稍后再试 / Too many files are being worked on: try again shortly; press-stuck: 文件未能制作完成，请稍后再试；如仍失败请联系管理员 / The paper could not be made: try again shortly, then tell the administrator; overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost */
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
    print_readable_application: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                snapshot: number;
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The PDF */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
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
            /** @description no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
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
            /** @description fonts-missing: 服务器未安装中文字体，暂不能制作PDF，请联系系统管理员；可先下载Word文件 / The server has no Chinese fonts, so no PDF can be made: tell the administrator, and take the Word file meanwhile; press-busy: 正在处理的文件较多，请稍后再试 / Too many files are being worked on: try again shortly; press-stuck: 文件未能制作完成，请稍后再试；如仍失败请联系管理员 / The paper could not be made: try again shortly, then tell the administrator; overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
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
    list_versions: {
        parameters: {
            query?: {
                cursor?: number | null;
                limit?: number;
            };
            header?: never;
            path: {
                submission_id: string;
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
                    "application/json": components["schemas"]["DraftVersions"];
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
            /** @description no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
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
    show_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
                submission_id: string;
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
                    "application/json": components["schemas"]["DraftVersionDetail"];
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
            /** @description no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description person-erased: 个人信息已按要求删除 / The personal data was erased */
            410: {
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
    compare_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
                other: number;
                submission_id: string;
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
                    "application/json": components["schemas"]["Compared"];
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
            /** @description no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description person-erased: 个人信息已按要求删除 / The personal data was erased */
            410: {
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
    restore_version: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                number: number;
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftSaved"];
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
            /** @description not-editable: 已提交的申报不能修改；如被退回补正，仅可修改列明的内容 / A handed-in submission is not edited; when returned, only what was named; field-not-reopened: 本次补正未开放所改内容，未保存 / This correction does not reopen what was changed: nothing was saved; unit-closed: 原推荐单位已截止，不能改由其他单位推荐 / The deadline of your unit has passed: another cannot take its place; no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description person-erased: 个人信息已按要求删除 / The personal data was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale-version: 内容已被他人更新，请刷新后再改 / Somebody changed it meanwhile: load it again, then edit */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description draft-too-large: 内容过长，未保存 / Too much content: nothing was saved */
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
            /** @description unknown-fields: 含有申请书中没有的项，未保存 / Fields that the form does not have: nothing was saved; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-needed: 请带上 If-Match 版本号 / Send If-Match with the version you edited */
            428: {
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
    request_withdrawal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Withdraw"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalRequested"];
                };
            };
            /** @description key-needed: 请带上 Idempotency-Key / Send an Idempotency-Key so that a retry does nothing twice; request-unreadable: 请求内容无法读取，请检查格式；JSON须以UTF-8编码 / The request cannot be read: look at its form; JSON is written in UTF-8 */
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
            /** @description not-handed-in: 尚未提交或已经办结，无需撤回 / Not handed in, or ended already: nothing to withdraw; withdrawal-pending: 撤回申请已经提出，正在办理 / A withdrawal was requested already; no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
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
            /** @description key-reused: 同一幂等键对应了不同的内容，请换一个键 / This Idempotency-Key was used with another body: use a new key; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    take_back_withdrawal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakingBack"];
                };
            };
            /** @description key-needed: 请带上 Idempotency-Key / Send an Idempotency-Key so that a retry does nothing twice */
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
            /** @description nothing-to-take-back: 没有正在办理的撤回申请，无需收回 / No withdrawal is being decided: there is nothing to take back; withdrawal-decided: 撤回申请已经作出决定，不能收回；如已准许撤回且仍在申报期内，可重新提交申报 / The withdrawal was decided already and cannot be taken back; if it was granted, hand in anew while intake is open; no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
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
            /** @description key-reused: 同一幂等键对应了不同的内容，请换一个键 / This Idempotency-Key was used with another body: use a new key; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    list_withdrawals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submission_id: string;
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
                    "application/json": components["schemas"]["Withdrawals"];
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
            /** @description no-organisation: 请先创建或加入申报单位，再重新登录 / Found or join an organisation first, then refresh your sign-in */
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
    list_waiting_in_intake: {
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
    list_intake_words: {
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
