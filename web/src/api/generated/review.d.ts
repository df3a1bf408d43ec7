/* Made by `npm run generate` from docs/openapi/review.json. */
export interface paths {
    "/api/review/v1/bulk-acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Bulk Acts
         * @description One's own bulk acts, the newest first.
         */
        get: operations["list_bulk_acts"];
        put?: never;
        /**
         * Look At Bulk Act
         * @description A dry run of one act on many cases: what it would treat, what not and why, with its token.
         *
         *     `recommend` proposes the ruling (officer); `confirm_ruling` confirms what waits (head).
         */
        post: operations["look_at_bulk_act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/bulk-acts/{bulk_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Bulk Act
         * @description A bulk act with its cases and where it is.
         */
        get: operations["show_bulk_act"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/bulk-acts/{bulk_id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Bulk Act
         * @description Confirm exactly what was looked at. It takes effect once it cannot be undone any more.
         *
         *     All of it is done in one transaction, or nothing. Until then nobody is told.
         */
        post: operations["confirm_bulk_act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/bulk-acts/{bulk_id}/undoing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo Bulk Act
         * @description Take a confirmed bulk act back before it takes effect: nothing was done.
         */
        post: operations["undo_bulk_act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/campaigns/{campaign_id}/evaluation/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close Evaluation
         * @description Close the scoring: means, ranks, flags. Refused while a case lacks scores.
         */
        post: operations["close_evaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/campaigns/{campaign_id}/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Unit Lists
         * @description One row a unit: the state of its list, how many items, delivered when, and until when.
         *
         *     People of a unit find their own row.
         */
        get: operations["list_unit_lists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/campaigns/{campaign_id}/panels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Panels
         * @description The panels and how far their seats are; points only after the evaluation is closed.
         */
        get: operations["list_panels"];
        put?: never;
        /**
         * Open Panel
         * @description Name experts and alternates for accepted submissions.
         */
        post: operations["open_panel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/campaigns/{campaign_id}/ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Ranking
         * @description The ranking, once the evaluation is closed. It is input, not decision.
         */
        get: operations["show_ranking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/campaigns/{campaign_id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Reminded In Review
         * @description Who still has to rule, deliver, accept or score, and so is reminded if it were now.
         */
        get: operations["list_reminded_in_review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/campaigns/{campaign_id}/selections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose Selection
         * @description A dry run of a selection, with the token that confirms exactly this.
         */
        post: operations["propose_selection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/campaigns/{campaign_id}/units/{unit}/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Unit List
         * @description The newest version of the unit's list; a withdrawn item is struck out.
         */
        get: operations["show_unit_list"];
        /**
         * Make Unit List
         * @description Make the unit's draft list, or replace it whole. Prints attachment 3.
         *
         *     A draft is replaced with its ETag in If-Match, so that no colleague's list is lost.
         */
        put: operations["make_unit_list"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/campaigns/{campaign_id}/units/{unit}/list/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Unit List
         * @description Attachment 3 as it would print now. Makes nothing and keeps nothing.
         */
        post: operations["preview_unit_list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Cases
         * @description Cases: a unit's own, or all of them for the city and auditors; as a table by `Accept`.
         */
        get: operations["list_cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Case
         * @description One case without its content.
         */
        get: operations["show_case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{case_id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Judge Acceptance
         * @description The city takes a delivered case in, or refuses it with a reason.
         */
        post: operations["judge_acceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{case_id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Case Changes
         * @description What is new since the case was last returned, and what was examined then and still stands.
         */
        get: operations["show_case_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{case_id}/checklists/{desk}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Checklist
         * @description A desk's points with its answers, and who saved what when.
         *
         *     Whoever may read the case reads the unit's; the city and auditors read the city's.
         */
        get: operations["show_checklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{case_id}/checklists/city": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save City Checklist
         * @description Save the city's checklist whole, complete or not. An acceptance asks for all of it.
         */
        put: operations["save_city_checklist"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{case_id}/checklists/unit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save Unit Checklist
         * @description Save the unit's checklist whole, complete or not. A recommendation asks for all of it.
         *
         *     If-Match has the ETag of what was read, so that no colleague's answers are lost.
         */
        put: operations["save_unit_checklist"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{case_id}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Case Clock
         * @description Whose time ran when; each pause names its evidence.
         */
        get: operations["show_case_clock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{case_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Case Content
         * @description The snapshot in review. The city reads it once it was delivered.
         */
        get: operations["read_case_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{case_id}/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Credit Checks
         * @description Every check of a case, every answer of every source.
         */
        get: operations["show_credit_checks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{case_id}/credit/answers/{answer_id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Link Credit Evidence
         * @description A link to what an answer rests on: the officer's file, or what the source sent.
         */
        get: operations["link_credit_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{case_id}/credit/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Listing
         * @description Confirm that the subject is listed: the case ends as ineligible.
         */
        post: operations["confirm_listing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{case_id}/credit/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Credit File
         * @description A place for the page or report that a query showed, and the form to send it with.
         *
         *     The bytes go from the browser to the object store: this key, this type, this many bytes.
         */
        post: operations["start_credit_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{case_id}/credit/files/{file_id}/uploaded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Credit File
         * @description Say that a file was sent: it is checked like evidence, kept and locked, or refused.
         */
        post: operations["confirm_credit_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{case_id}/credit/manual": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Credit Answer
         * @description Record a query made by a person at the source; earlier answers stay.
         *
         *     It rests on a file that the same person sent before, and that was taken. The answer shows what
         *     it counts as.
         */
        post: operations["record_credit_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{case_id}/evidence/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Link Case Evidence
         * @description A link to one piece of evidence, saved under the name the applicant gave it.
         */
        get: operations["link_case_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{case_id}/rulings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Rulings
         * @description All rulings on a case, superseded ones too.
         */
        get: operations["list_rulings"];
        put?: never;
        /**
         * Propose Ruling
         * @description Propose a ruling on the snapshot that was read.
         */
        post: operations["propose_ruling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{case_id}/rulings/{ruling_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Ruling
         * @description Confirm another person's proposal: it takes effect.
         */
        post: operations["confirm_ruling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{case_id}/rulings/{ruling_id}/opinion.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print Opinion
         * @description A confirmed ruling as a Word file, to be sealed: the opinion with its checklist.
         */
        get: operations["print_opinion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{case_id}/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Case Scans
         * @description How each sealed scan stands to the snapshot in review.
         *
         *     The same, older, mixed, another submission's, unreadable.
         */
        get: operations["list_case_scans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{case_id}/scans/{sha256}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Scan Look
         * @description Record that one compared the paper with the snapshot by eye.
         *
         *     It agrees, or does not and why.
         */
        post: operations["record_scan_look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{case_id}/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Case Snapshots
         * @description Every hand-in of this case.
         */
        get: operations["list_case_snapshots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{case_id}/snapshots/{before}/compare/{after}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare Case Snapshots
         * @description What differs between two hand-ins, field by field and file by file.
         */
        get: operations["compare_case_snapshots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{case_id}/undoing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo Ending
         * @description Propose to take a unit's decline, or the city's refusal to accept, back.
         */
        post: operations["undo_ending"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/cases/{case_id}/view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * View Case
         * @description The case in one view: content with labels, evidence, credit, holds, rulings, changes, acts.
         *
         *     A reader who may see the docket alone gets what they may see. The ETag is the case's version.
         */
        get: operations["view_case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Case Holds
         * @description What waits although its stage was answered.
         */
        get: operations["list_case_holds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/holds/{hold_id}/clearing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Clear Hold
         * @description A person clears a hold and says how. One about credit waits for another person.
         */
        post: operations["clear_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/journal/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Summarise Review Journal
         * @description Compare this with the audit. Equal figures mean that no fact was lost or added.
         */
        get: operations["summarise_review_journal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/lists/{list_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show List
         * @description One list of whatever version: items in order, when it was delivered, the receipt.
         */
        get: operations["show_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/lists/{list_id}/deliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deliver List
         * @description Deliver the sealed list to the city, whole. A late attempt is refused and recorded.
         *
         *     Its files are locked in the store right after, or by the clock if the store is down.
         */
        post: operations["deliver_list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/lists/{list_id}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Link List Paper
         * @description A link to the docx of attachment 3, to be sealed.
         */
        get: operations["link_list_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/lists/{list_id}/seal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Link List Seal
         * @description A link to the scan of the sealed page.
         */
        get: operations["link_list_seal"];
        put?: never;
        /**
         * Upload Seal
         * @description Upload the scan of the sealed page: PDF, JPG or PNG, up to 20 MB.
         *
         *     Its content says which. It is checked like evidence, and scanned for malware.
         */
        post: operations["upload_seal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/my/seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List My Seats
         * @description The expert's own seats.
         */
        get: operations["list_my_seats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/proposed-acts/{proposal_id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Act
         * @description Another person confirms what was proposed: it takes effect.
         */
        post: operations["confirm_act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/proposed-acts/{proposal_id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject Act
         * @description Another person rejects what was proposed, or its proposer takes it back.
         */
        post: operations["reject_act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/seats/{seat_id}/declaration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declare Conflict
         * @description Declare whether there is a conflict, before the material opens.
         *
         *     One found late strikes the score.
         */
        post: operations["declare_conflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/seats/{seat_id}/evidence/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Link Seat Evidence
         * @description A link to one piece of the snapshot's evidence.
         */
        get: operations["link_seat_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/seats/{seat_id}/material": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Seat Material
         * @description The snapshot to be scored, and the rubric.
         */
        get: operations["read_seat_material"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/seats/{seat_id}/relief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Relieve Expert
         * @description Relieve an expert who has not scored and cannot: an alternate steps in.
         *
         *     Or fill the place of one who recused themselves.
         */
        post: operations["relieve_expert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/seats/{seat_id}/score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Hand In Score
         * @description Hand in one's score: every item, once.
         */
        put: operations["hand_in_score"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/seats/{seat_id}/score-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save Score Draft
         * @description Keep what was written down so far. Nobody but the expert reads it, and it is no score.
         */
        put: operations["save_score_draft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/selections/{selection_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Selection
         * @description One selection, proposed or decided.
         */
        get: operations["show_selection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/selections/{selection_id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Selection
         * @description Decide: the selected go to publication, the rest end.
         *
         *     Stale when anything moved since the dry run.
         */
        post: operations["confirm_selection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Waiting In Review
         * @description What waits for me as a unit's person, the city or an expert, most urgent first.
         *
         *     limit=0 answers the totals alone.
         */
        get: operations["list_waiting_in_review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/v1/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Review Words
         * @description What people read in place of each code of this room, Chinese and English.
         *
         *     Holds also say what clears them.
         */
        get: operations["list_review_words"];
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
         * Acceptance
         * @description proposal: a refusal that waits for another person to confirm it.
         */
        Acceptance: {
            ending: components["schemas"]["Ending"] | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Proposal */
            proposal?: string | null;
            state: components["schemas"]["CaseState"];
            /** Version */
            version: number;
        };
        /** AcceptanceBody */
        AcceptanceBody: {
            /** Accepted */
            accepted: boolean;
            /**
             * Reason
             * @default
             */
            reason: string;
        };
        /**
         * ActStanding
         * @description One act of the reader's roles on this case.
         *
         *     operation: the operation id of the route. target: a ruling, a hold or a scan's hash, where the
         *     act is about one. code, why: the refusal that the act would meet now.
         */
        ActStanding: {
            act: components["schemas"]["CaseAct"];
            /** Allowed */
            allowed: boolean;
            /** Code */
            code: string | null;
            /** Operation */
            operation: string;
            /** Target */
            target: string | null;
            why: components["schemas"]["CodeWords"] | null;
        };
        /**
         * AnswerView
         * @description One query of one source, as kept.
         *
         *     evidence: whether its file is kept, or only a hash that somebody typed.
         */
        AnswerView: {
            /** Adapter */
            adapter: string;
            /** Address */
            address: string;
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /** Asked Code */
            asked_code: string;
            /** Asked Name */
            asked_name: string;
            /** Details */
            details: {
                [key: string]: unknown;
            };
            /** Edition */
            edition: string | null;
            evidence_kept: components["schemas"]["EvidenceKept"];
            /** Evidence Sha256 */
            evidence_sha256: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Note */
            note: string | null;
            /** Report Number */
            report_number: string | null;
            result: components["schemas"]["SourceResult"];
            /** Returned Name */
            returned_name: string | null;
            /** Source */
            source: string;
        };
        /**
         * Blocks
         * @description What a hold blocks. No hold blocks a delivery.
         * @enum {string}
         */
        Blocks: "selection" | "publication" | "announcement";
        /** Body_upload_seal */
        Body_upload_seal: {
            /** File */
            file: string;
        };
        /**
         * BulkAct
         * @description What can be done with many cases at once.
         * @enum {string}
         */
        BulkAct: "recommend" | "confirm_ruling";
        /** BulkConfirmation */
        BulkConfirmation: {
            /** Confirm Token */
            confirm_token: string;
        };
        /**
         * BulkItem
         * @description A case of a bulk act. allowed: it is part of it; else `code` and `why` tell the refusal.
         *
         *     outcome: what is proposed, or what would be confirmed.
         */
        BulkItem: {
            /** Allowed */
            allowed: boolean;
            /**
             * Case Id
             * Format: uuid
             */
            case_id: string;
            /** Code */
            code: string | null;
            /** Factory Name */
            factory_name: string;
            /** Number */
            number: string;
            outcome: components["schemas"]["Outcome"] | null;
            /** Snapshot */
            snapshot: number;
            why: components["schemas"]["CodeWords"] | null;
        };
        /**
         * BulkLook
         * @description What is to be done with which cases. reason: of proposed rulings, one for all.
         */
        BulkLook: {
            act: components["schemas"]["BulkAct"];
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /** Cases */
            cases: string[];
            /**
             * Reason
             * @default
             */
            reason: string;
        };
        /** BulkPage */
        BulkPage: {
            /** Items */
            items: components["schemas"]["BulkSummary"][];
            /**
             * Next
             * @description the cursor of the next page
             */
            next?: string | null;
            /**
             * Total
             * @description 符合条件的总数 / How many match, over all pages
             */
            total: number;
        };
        /**
         * BulkState
         * @description Where a bulk act is.
         *
         *     waiting: confirmed, and it can still be undone. refused: when its instant came, the rules no
         *     longer allowed all of it, and nothing was done.
         * @enum {string}
         */
        BulkState: "looked_at" | "waiting" | "undone" | "done" | "refused";
        /**
         * BulkSummary
         * @description A bulk act without its cases.
         *
         *     count: cases that it treats. left_out: cases that it cannot treat. seconds_left: in which it
         *     can be undone, from when this was answered.
         */
        BulkSummary: {
            act: components["schemas"]["BulkAct"];
            /**
             * Bulk Id
             * Format: uuid
             */
            bulk_id: string;
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /** Count */
            count: number;
            /** Effective At */
            effective_at: string | null;
            /** Ended At */
            ended_at: string | null;
            /** Left Out */
            left_out: number;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Seconds Left */
            seconds_left: number;
            state: components["schemas"]["BulkState"];
        };
        /**
         * BulkView
         * @description A bulk act with its cases. confirm_token: to confirm exactly this until `expires_at`.
         *
         *     undo_seconds: how long it could be undone if it were confirmed now; 0: it takes effect at once.
         */
        BulkView: {
            act: components["schemas"]["BulkAct"];
            /**
             * Bulk Id
             * Format: uuid
             */
            bulk_id: string;
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /** Confirm Token */
            confirm_token: string;
            /** Count */
            count: number;
            /** Effective At */
            effective_at: string | null;
            /** Ended At */
            ended_at: string | null;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Items */
            items: components["schemas"]["BulkItem"][];
            /** Left Out */
            left_out: number;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Reason */
            reason: string;
            /** Seconds Left */
            seconds_left: number;
            state: components["schemas"]["BulkState"];
            /** Undo Seconds */
            undo_seconds: number;
        };
        /**
         * CaseAct
         * @description What a person can do with a case.
         * @enum {string}
         */
        CaseAct: "recommend" | "return_for_correction" | "decline" | "confirm_ruling" | "look_at_scan" | "record_credit_answer" | "confirm_listing" | "answer_unit_checklist" | "answer_city_checklist" | "accept" | "refuse_acceptance" | "clear_hold" | "undo_ending" | "confirm_act" | "reject_act";
        /** CaseHolds */
        CaseHolds: {
            /** Items */
            items: components["schemas"]["HoldView"][];
            /** Next */
            next?: string | null;
            /**
             * Total
             * @description 符合条件的总数 / How many match, over all pages
             */
            total: number;
        };
        /**
         * CaseItem
         * @description A case in the list.
         *
         *     holder_words: who has to act next, by their role where the reader may know what is proposed.
         *     since: since when it waits for its holder. until: the instant this runs against.
         *     slack_working_days: what is left of it after today, negative when it is late.
         *     proposed: to whoever may read the case. credit: the newest verdict.
         */
        CaseItem: {
            /** Accepted At */
            accepted_at: string | null;
            /** Accepted Reason */
            accepted_reason: string | null;
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            credit: components["schemas"]["CreditVerdict"] | null;
            /** Credit Code */
            credit_code: string;
            /** Delivered At */
            delivered_at: string | null;
            /** Ended At */
            ended_at: string | null;
            ending: components["schemas"]["Ending"] | null;
            /** Ending Reason */
            ending_reason: string | null;
            /** Factory Name */
            factory_name: string;
            factory_type: components["schemas"]["FactoryType"];
            /** Holder */
            holder: string | null;
            holder_words: components["schemas"]["CodeWords"] | null;
            /**
             * Holds
             * @default []
             */
            holds: components["schemas"]["HoldKind"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Industries */
            industries: string[];
            /** List Id */
            list_id: string | null;
            /** Number */
            number: string;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Organisation Name */
            organisation_name: string;
            proposed: components["schemas"]["ProposedRuling"] | null;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Round */
            round: number;
            /** Since */
            since: string | null;
            /** Slack Working Days */
            slack_working_days: number | null;
            /** Snapshot */
            snapshot: number;
            /** Snapshot Hash */
            snapshot_hash: string;
            /** Stage */
            stage: string;
            /** Stage Label */
            stage_label: string;
            state: components["schemas"]["CaseState"];
            /** State Label */
            state_label: string;
            /** Unit */
            unit: string;
            /** Unit Name */
            unit_name: string;
            /** Until */
            until: string | null;
            /** Version */
            version: number;
        };
        /**
         * CaseOverview
         * @description The case in one view.
         *
         *     now: plan time. delivery_closes_at: until when its unit may rule and deliver.
         *     correction_due_at: until when the applicant may answer what was returned.
         *     proof: how far the organisation is proved; it is recommended once it is confirmed.
         *     readable: whether the reader may read the content. The city does once the case was delivered.
         *     Until then content, evidence, rulings, scans and snapshots are left out.
         *     other_submissions: the newest; more_submissions: there are more than are told.
         */
        CaseOverview: {
            /** Allowed Acts */
            allowed_acts: components["schemas"]["ActStanding"][];
            case: components["schemas"]["CaseView"];
            /** Checklists */
            checklists: components["schemas"]["ChecklistDesk"][];
            contact: components["schemas"]["ContactAccess"];
            /** Content */
            content: components["schemas"]["LabelledPart"][];
            /** Correction Due At */
            correction_due_at: string | null;
            credit: components["schemas"]["CreditStanding"];
            /** Delivery Closes At */
            delivery_closes_at: string | null;
            /** Evidence */
            evidence: components["schemas"]["LabelledEvidence"][];
            /** Holds */
            holds: components["schemas"]["HoldRead"][];
            last_change: components["schemas"]["LastChange"] | null;
            /** More Submissions */
            more_submissions: boolean;
            /**
             * Now
             * Format: date-time
             */
            now: string;
            /** Other Submissions */
            other_submissions: components["schemas"]["OtherSubmission"][];
            proof: components["schemas"]["ProofRead"];
            /** Proposed Acts */
            proposed_acts: components["schemas"]["ProposedActRead"][];
            /** Readable */
            readable: boolean;
            /** Rulings */
            rulings: components["schemas"]["RulingRead"][];
            scans: components["schemas"]["Scans"] | null;
            /** Snapshots */
            snapshots: components["schemas"]["SnapshotView"][];
            words: components["schemas"]["CaseWords"];
        };
        /** CasePage */
        CasePage: {
            /** Items */
            items: components["schemas"]["CaseItem"][];
            /**
             * Next
             * @description the cursor of the next page
             */
            next?: string | null;
            /**
             * Total
             * @description 符合条件的总数 / How many match, over all pages
             */
            total: number;
        };
        /**
         * CaseSort
         * @description What the list is sorted by. `until` needs a campaign.
         * @enum {string}
         */
        CaseSort: "opened" | "number" | "name" | "received" | "until";
        /**
         * CaseState
         * @description Where a case stands in review's record. A stage table says which stage each belongs to.
         * @enum {string}
         */
        CaseState: "in_review" | "returned" | "recommended" | "delivered" | "accepted" | "selected" | "ended";
        /**
         * CaseView
         * @description A case without its content. holder: who has to act next; holds: kinds still open.
         */
        CaseView: {
            /** Accepted At */
            accepted_at: string | null;
            /** Accepted Reason */
            accepted_reason: string | null;
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /** Credit Code */
            credit_code: string;
            /** Delivered At */
            delivered_at: string | null;
            /** Ended At */
            ended_at: string | null;
            ending: components["schemas"]["Ending"] | null;
            /** Ending Reason */
            ending_reason: string | null;
            /** Factory Name */
            factory_name: string;
            factory_type: components["schemas"]["FactoryType"];
            /** Holder */
            holder: string | null;
            /**
             * Holds
             * @default []
             */
            holds: components["schemas"]["HoldKind"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Industries */
            industries: string[];
            /** List Id */
            list_id: string | null;
            /** Number */
            number: string;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Organisation Name */
            organisation_name: string;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Round */
            round: number;
            /** Snapshot */
            snapshot: number;
            /** Snapshot Hash */
            snapshot_hash: string;
            /** Stage */
            stage: string;
            state: components["schemas"]["CaseState"];
            /** Unit */
            unit: string;
            /** Version */
            version: number;
        };
        /**
         * CaseWords
         * @description The codes of a case in words. ending, holder: null where there is none.
         */
        CaseWords: {
            ending: components["schemas"]["CodeWords"] | null;
            factory_type: components["schemas"]["CodeWords"];
            holder: components["schemas"]["CodeWords"] | null;
            /** Industries */
            industries: components["schemas"]["CodeWords"][];
            stage: components["schemas"]["CodeWords"];
            state: components["schemas"]["CodeWords"];
            /** Unit */
            unit: string;
        };
        /**
         * Changes
         * @description What a later snapshot has that an earlier one had not.
         *
         *     requested: the points that were to be mended in between.
         *     untouched: of these, the ones where nothing changed.
         *     outside: changed paths that no point asked for. Intake lets none through, so a path here is a
         *     fault to report.
         *     standing: parts and kinds of evidence without any change.
         */
        Changes: {
            /** After */
            after: number;
            /** Before */
            before: number;
            /** Fields */
            fields: components["schemas"]["FieldDifference"][];
            /** Files */
            files: components["schemas"]["FileDifference"][];
            /** Outside */
            outside: string[];
            /** Requested */
            requested: components["schemas"]["CorrectionPoint"][];
            /** Standing */
            standing: components["schemas"]["UnchangedPart"][];
            /** Untouched */
            untouched: string[];
        };
        /**
         * CheckAnswer
         * @description How a point of a checklist was answered. All but yes say why, in a note.
         * @enum {string}
         */
        CheckAnswer: "yes" | "no" | "not_applicable";
        /**
         * CheckChange
         * @description What a saving changed at one point.
         */
        CheckChange: {
            after: components["schemas"]["GivenAnswer"];
            before: components["schemas"]["GivenAnswer"];
            /** En */
            en: string;
            /** Zh */
            zh: string;
        };
        /**
         * ChecklistBody
         * @description The whole checklist. snapshot: the one that the officer read. answers: by a point's code.
         */
        ChecklistBody: {
            /** Answers */
            answers: {
                [key: string]: components["schemas"]["SentAnswer"];
            };
            /** Snapshot */
            snapshot: number;
        };
        /**
         * ChecklistDesk
         * @description Whose checklist: the unit's before it recommends, the city's before it accepts.
         * @enum {string}
         */
        ChecklistDesk: "unit" | "city";
        /**
         * ChecklistRead
         * @description One desk's checklist of a case as it stands.
         *
         *     number: of its newest saving, 0 before the first; it is the ETag. carried_over: the answers are
         *     about an earlier hand-in and count once they are saved again. missing, failed: codes of points.
         *     history: the newest savings, the newest first.
         */
        ChecklistRead: {
            /** Carried Over */
            carried_over: boolean;
            /**
             * Case Id
             * Format: uuid
             */
            case_id: string;
            desk: components["schemas"]["ChecklistDesk"];
            /** Failed */
            failed: string[];
            /** History */
            history: components["schemas"]["ChecklistSaveRead"][];
            /** Items */
            items: components["schemas"]["CheckRead"][];
            /** Missing */
            missing: string[];
            /** Number */
            number: number;
            /** Snapshot */
            snapshot: number;
        };
        /**
         * ChecklistSaveRead
         * @description One saving: who, when, old and new. person_id: who saved.
         */
        ChecklistSaveRead: {
            /** Changes */
            changes: components["schemas"]["CheckChange"][];
            /** Number */
            number: number;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /**
             * Saved At
             * Format: date-time
             */
            saved_at: string;
            /** Snapshot */
            snapshot: number;
        };
        /**
         * CheckRead
         * @description A point with its answer. text: the condition's own words; source: where they stand.
         */
        CheckRead: {
            answer: components["schemas"]["CheckAnswer"] | null;
            /** Code */
            code: string;
            /** En */
            en: string;
            /** Note */
            note: string;
            /** Source */
            source: string;
            /** Text */
            text: string;
            /** Zh */
            zh: string;
        };
        /** Checks */
        Checks: {
            /** Items */
            items: components["schemas"]["CheckView"][];
            /** Next */
            next?: null;
        };
        /**
         * CheckView
         * @description One check. sources: the latest result of each; answers: all queries, oldest first.
         *
         *     valid_until: of a clear one, when its oldest answer is too old (plan time).
         */
        CheckView: {
            /**
             * Answers
             * @default []
             */
            answers: components["schemas"]["AnswerView"][];
            /**
             * At Gate
             * @enum {string}
             */
            at_gate: "unit_review" | "delivery" | "publication" | "entry";
            /**
             * Checked At
             * Format: date-time
             */
            checked_at: string;
            /** Confirmed At */
            confirmed_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Round */
            round: number;
            /** Sources */
            sources: {
                [key: string]: components["schemas"]["SourceResult"];
            };
            /** Valid Until */
            valid_until?: string | null;
            verdict: components["schemas"]["CreditVerdict"];
            /** Version */
            version: number;
        };
        /**
         * ClearedHold
         * @description The hold. proposal: what waits for another person, where one is asked to confirm.
         */
        ClearedHold: {
            blocks: components["schemas"]["Blocks"];
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /** Cleared At */
            cleared_at: string | null;
            /** Due At */
            due_at: string | null;
            /** Holder */
            holder: string;
            /** How */
            how: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["HoldKind"];
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Opened By */
            opened_by: string;
            proposal?: components["schemas"]["ProposedActView"] | null;
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
        };
        /** Clearing */
        Clearing: {
            /** How */
            how: string;
        };
        /**
         * ClockLedger
         * @description Whose time ran when (plan time). Each span names the fact and the leaf that prove it.
         *
         *     due_at: when the holder's time is over, where review owns the window (a unit's delivery). It is
         *     read as the gate reads it.
         */
        ClockLedger: {
            /**
             * Case Id
             * Format: uuid
             */
            case_id: string;
            /** Due At */
            due_at: string | null;
            /**
             * Now
             * Format: date-time
             */
            now: string;
            /** Remaining Seconds */
            remaining_seconds: number | null;
            /** Spans */
            spans: components["schemas"]["Span"][];
            /** Totals */
            totals: components["schemas"]["Total"][];
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
        /** Confirmation */
        Confirmation: {
            /** Reason */
            reason: string;
        };
        /** ConfirmationBody */
        ConfirmationBody: {
            /** Confirm Token */
            confirm_token: string;
        };
        /** ConflictDeclaration */
        ConflictDeclaration: {
            /** Conflict */
            conflict: boolean;
            /** Ground */
            ground?: string | null;
        };
        /**
         * ContactAccess
         * @description Whether the reader may ask intake for the applicant's contact, which is recorded.
         *
         *     submission_id: for intake's `read_contact`. why: where not.
         */
        ContactAccess: {
            /** Allowed */
            allowed: boolean;
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
            why: components["schemas"]["CodeWords"] | null;
        };
        /**
         * ContentView
         * @description What reviewers read: one snapshot, never the draft; no contact data.
         */
        ContentView: {
            /** Content */
            content: {
                [key: string]: unknown;
            };
            /** Evidence */
            evidence: components["schemas"]["EvidenceView"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Snapshot */
            snapshot: number;
            /** Snapshot Hash */
            snapshot_hash: string;
        };
        /**
         * CorrectionPoint
         * @description One thing to correct: what is wrong and how to mend it.
         *
         *     path: JSON pointer of a blank of the form, or a kind of evidence.
         */
        CorrectionPoint: {
            /** Mend */
            mend: string;
            /** Path */
            path: string;
            /** Wrong */
            wrong: string;
        };
        /**
         * CreditFileForm
         * @description A form to be sent by POST, multipart, with `fields` first and the bytes last as `file`.
         */
        CreditFileForm: {
            /** Fields */
            fields: {
                [key: string]: unknown;
            };
            /** Url */
            url: string;
        };
        /**
         * CreditFileStart
         * @description size: bytes, of the file as it will be sent.
         */
        CreditFileStart: {
            /** Content Type */
            content_type: string;
            /** Filename */
            filename: string;
            /** Size */
            size: number;
        };
        /**
         * CreditFileStarted
         * @description upload: good for 15 minutes.
         */
        CreditFileStarted: {
            file: components["schemas"]["CreditFileView"];
            upload: components["schemas"]["CreditFileForm"];
        };
        /**
         * CreditFileView
         * @description sha256: of the bytes in the store, once they were taken. outcome, why_zh, why_en: why not.
         */
        CreditFileView: {
            /** Content Type */
            content_type: string;
            /**
             * File Id
             * Format: uuid
             */
            file_id: string;
            /** Filename */
            filename: string;
            /** Outcome */
            outcome: string | null;
            /** Sha256 */
            sha256: string | null;
            /** Size */
            size: number;
            state: components["schemas"]["SentFileState"];
            /** Why En */
            why_en: string | null;
            /** Why Zh */
            why_zh: string | null;
        };
        /**
         * CreditStanding
         * @description The newest credit check. verdict: null while there was none.
         *
         *     valid_until: of a clear one, until when it counts (plan time, half-open).
         */
        CreditStanding: {
            /** At Gate */
            at_gate: string | null;
            /** Checked At */
            checked_at: string | null;
            /** Sources */
            sources: components["schemas"]["SourceStanding"][];
            /** Valid Until */
            valid_until: string | null;
            verdict: components["schemas"]["CreditVerdict"] | null;
            words: components["schemas"]["CodeWords"];
        };
        /**
         * CreditVerdict
         * @description The verdict over all required sources: `clear` only if every one answers `not_listed`.
         * @enum {string}
         */
        CreditVerdict: "clear" | "listed" | "open";
        /**
         * Delivered
         * @description undelivered: cases of the version before that are not on this one.
         */
        Delivered: {
            /**
             * Delivered At
             * Format: date-time
             */
            delivered_at: string;
            /** Items */
            items: string[];
            /**
             * List Id
             * Format: uuid
             */
            list_id: string;
            /** Undelivered */
            undelivered: string[];
            /** Version */
            version: number;
            /** Withdrawn */
            withdrawn: string[];
        };
        /**
         * DeliveryProof
         * @description The receipt of a delivery: its fact, and the leaf that the audit keeps of it.
         */
        DeliveryProof: {
            /**
             * Delivered At
             * Format: date-time
             */
            delivered_at: string;
            /**
             * Fact Id
             * Format: uuid
             */
            fact_id: string;
            /** Leaf */
            leaf: string;
        };
        /**
         * Departure
         * @description A candidate passed over although ranked before one that is selected.
         */
        Departure: {
            /** Mean */
            mean: string;
            /** Rank */
            rank: number;
            /** Reason */
            reason: string;
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
        };
        /** EndedCase */
        EndedCase: {
            ending: components["schemas"]["Ending"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            state: components["schemas"]["CaseState"];
            /** Version */
            version: number;
        };
        /**
         * Ending
         * @description How a submission ends. Review writes the first seven, registry the last two.
         * @enum {string}
         */
        Ending: "withdrawn" | "correction_lapsed" | "not_recommended" | "ineligible" | "missed_deadline" | "not_accepted" | "not_selected" | "removed_after_objection" | "registered";
        /** EvaluationView */
        EvaluationView: {
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /**
             * Closed At
             * Format: date-time
             */
            closed_at: string;
            /** Rubric Version */
            rubric_version: string;
            /** Scored */
            scored: number;
            /** Version */
            version: number;
        };
        /**
         * EvidenceKept
         * @description What there is to see of an answer.
         *
         *     only_hash: a person typed the hash of a file that never came here; not so any more. nothing: the
         *     source did not answer.
         * @enum {string}
         */
        EvidenceKept: "file" | "only_hash" | "nothing";
        /**
         * EvidenceView
         * @description One piece of evidence that a snapshot names.
         *
         *     there: whether its bytes are.
         *     late_until: of a file handed in by its hash, until when its bytes could come.
         */
        EvidenceView: {
            /** Filename */
            filename: string;
            /** Kind */
            kind: string;
            /** Late Until */
            late_until?: string | null;
            malware: components["schemas"]["MalwareView"];
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number;
            /**
             * There
             * @default true
             */
            there: boolean;
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
         * GivenAnswer
         * @description What was answered to one point. answer: None while there is only a note.
         */
        GivenAnswer: {
            answer?: components["schemas"]["CheckAnswer"] | null;
            /**
             * Note
             * @default
             */
            note: string;
        };
        /**
         * HoldKind
         * @description Why a submission waits although its stage was answered.
         * @enum {string}
         */
        HoldKind: "credit_open" | "credit_turned_bad" | "objection" | "platform_record" | "late_bytes" | "late_case";
        /**
         * HoldRead
         * @description An open hold with its words. blocks: what it stops.
         */
        HoldRead: {
            blocks: components["schemas"]["Blocks"];
            blocks_words: components["schemas"]["CodeWords"];
            /** Due At */
            due_at: string | null;
            /** Holder */
            holder: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["HoldKind"];
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            why: components["schemas"]["CodeWords"];
        };
        /** HoldView */
        HoldView: {
            blocks: components["schemas"]["Blocks"];
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /** Cleared At */
            cleared_at: string | null;
            /** Due At */
            due_at: string | null;
            /** Holder */
            holder: string;
            /** How */
            how: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["HoldKind"];
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Opened By */
            opened_by: string;
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
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
         * LabelledEvidence
         * @description A piece of evidence with the label of its kind.
         *
         *     content_type: of the bytes, as they were checked; null while they have not come.
         */
        LabelledEvidence: {
            /** Content Type */
            content_type: string | null;
            /** En */
            en: string;
            /** Filename */
            filename: string;
            /** Kind */
            kind: string;
            /** Late Until */
            late_until?: string | null;
            malware: components["schemas"]["MalwareView"];
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number;
            /**
             * There
             * @default true
             */
            there: boolean;
            /** Zh */
            zh: string;
        };
        /**
         * LabelledField
         * @description One blank with its value.
         *
         *     path: its JSON pointer. value: as kept; null where nothing was filled in.
         *     zh_value, en_value: as a person reads it: choices by their labels, amounts with their measure,
         *     ticks as 是 or 否. Empty where nothing was filled in. Text that was typed is the same in both.
         *     zi, most_zi: how many 字 a limited text has, and how many it may have.
         *     fields: the blanks of a group, which a page shows as the rows of a table.
         */
        LabelledField: {
            /** En */
            en: string;
            /**
             * En Value
             * @default
             */
            en_value: string;
            /**
             * Fields
             * @default []
             */
            fields: components["schemas"]["LabelledField"][];
            kind: components["schemas"]["Kind"];
            /**
             * Measure
             * @default
             */
            measure: string;
            /** Most Zi */
            most_zi?: number | null;
            /** Path */
            path: string;
            /** Value */
            value?: unknown;
            /** Zh */
            zh: string;
            /**
             * Zh Value
             * @default
             */
            zh_value: string;
            /** Zi */
            zi?: number | null;
        };
        /**
         * LabelledPart
         * @description One part of the form. printed: False for what is asked besides the form.
         */
        LabelledPart: {
            /** En */
            en: string;
            /** Fields */
            fields: components["schemas"]["LabelledField"][];
            /** Path */
            path: string;
            /** Printed */
            printed: boolean;
            /** Zh */
            zh: string;
        };
        /**
         * LastChange
         * @description What the newest snapshot has that the one before it had not, in words.
         */
        LastChange: {
            /** After */
            after: number;
            /** Before */
            before: number;
            /** Fields */
            fields: components["schemas"]["FieldDifference"][];
            /** Files */
            files: components["schemas"]["FileDifference"][];
        };
        /**
         * Link
         * @description A link that lives for five minutes, to exactly one version of a file.
         */
        Link: {
            /** Link */
            link: string;
        };
        /**
         * ListBody
         * @description items: submission ids in the order of the list.
         *
         *     The contact is printed on the paper and kept nowhere else.
         */
        ListBody: {
            /** Contact Name */
            contact_name?: string | null;
            /** Contact Phone */
            contact_phone?: string | null;
            /** Items */
            items: string[];
        };
        /**
         * ListedItem
         * @description withdrawn: struck out, keeps its place and number.
         */
        ListedItem: {
            /** Factory Name */
            factory_name: string;
            factory_type: components["schemas"]["FactoryType"];
            /** Number */
            number: string;
            /** Organisation Name */
            organisation_name: string;
            /** Position */
            position: number;
            state: components["schemas"]["CaseState"];
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
            /** Withdrawn */
            withdrawn: boolean;
        };
        /**
         * ListPreview
         * @description Attachment 3 as it will print. nothing: what the table says where there is no row.
         *
         *     mark: of a rehearsal; none in earnest.
         */
        ListPreview: {
            /** Annex */
            annex: string;
            /** Columns */
            columns: components["schemas"]["PreviewedColumn"][];
            /** Contact */
            contact: string;
            /** Dated */
            dated: string;
            /** Mark */
            mark: string | null;
            /** Nothing */
            nothing: string | null;
            /** Paper Number */
            paper_number: string;
            /** Phone */
            phone: string;
            /** Rows */
            rows: components["schemas"]["PreviewedCell"][][];
            /** Title */
            title: string;
            /** Unit */
            unit: string;
        };
        /**
         * ListRead
         * @description A list as those read it who receive it.
         *
         *     closes_at: until when its unit may deliver (half-open). kept_until: real time, until when the
         *     store keeps paper and seal of a delivered list. receipt: null before the delivery.
         */
        ListRead: {
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /** Closes At */
            closes_at: string | null;
            /** Delivered At */
            delivered_at: string | null;
            /** Items */
            items: components["schemas"]["ListedItem"][];
            /** Kept Until */
            kept_until: string | null;
            /**
             * List Id
             * Format: uuid
             */
            list_id: string;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Paper Sha256 */
            paper_sha256: string;
            receipt: components["schemas"]["DeliveryProof"] | null;
            /** Row Version */
            row_version: number;
            /** Seal Sha256 */
            seal_sha256: string | null;
            /** Sealed */
            sealed: boolean;
            state: components["schemas"]["ListState"];
            /** Unit */
            unit: string;
            /** Unit Name */
            unit_name: string;
            /** Version */
            version: number;
        };
        /**
         * ListState
         * @enum {string}
         */
        ListState: "draft" | "delivered" | "superseded";
        /**
         * ListView
         * @description row_version is the ETag; version counts the lists of the unit in the campaign.
         */
        ListView: {
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /** Delivered At */
            delivered_at: string | null;
            /** Items */
            items: components["schemas"]["ListedItem"][];
            /**
             * List Id
             * Format: uuid
             */
            list_id: string;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Paper Sha256 */
            paper_sha256: string;
            /** Row Version */
            row_version: number;
            /** Seal Sha256 */
            seal_sha256: string | null;
            /** Sealed */
            sealed: boolean;
            state: components["schemas"]["ListState"];
            /** Unit */
            unit: string;
            /** Version */
            version: number;
        };
        /**
         * Look
         * @description snapshot: the one that was compared. note: what was seen, needed when it does not agree.
         */
        Look: {
            /** Agrees */
            agrees: boolean;
            /**
             * Note
             * @default
             */
            note: string;
            /** Snapshot */
            snapshot: number;
        };
        /** LookView */
        LookView: {
            /** Agrees */
            agrees: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Looked At
             * Format: date-time
             */
            looked_at: string;
            /** Note */
            note: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Sha256 */
            sha256: string;
            /** Snapshot */
            snapshot: number;
        };
        /**
         * MalwareView
         * @description How the malware scan of a file stands, in words, with the signature that was found.
         *
         *     standing: clean, found, over_scanner_limit, unscanned (to be scanned), off or unknown.
         */
        MalwareView: {
            /** En */
            en: string;
            /** Signature */
            signature: string;
            /** Standing */
            standing: string;
            /** Zh */
            zh: string;
        };
        /**
         * ManualRecord
         * @description A query a person made at the source, and the file that shows it.
         *
         *     file_id: of a file that this person sent for the case and that was taken. name_returned: the
         *     organisation's full name as the source's page shows it. `not_listed` and `name_differs` need
         *     it. `not_listed` about another name is kept as `name_differs`.
         */
        ManualRecord: {
            /**
             * File Id
             * Format: uuid
             */
            file_id: string;
            /** Name Returned */
            name_returned?: string | null;
            /**
             * Note
             * @default
             */
            note: string;
            /** Report Number */
            report_number?: string | null;
            result: components["schemas"]["SourceResult"];
            /** Source */
            source: string;
        };
        /**
         * Material
         * @description The snapshot that is scored, and the rubric it is scored by.
         *
         *     content: as kept. parts: the same with labels, as a person reads it.
         *     draft: what the expert wrote down and has not handed in; null where there is nothing.
         */
        Material: {
            /** Content */
            content: {
                [key: string]: unknown;
            };
            draft: components["schemas"]["ScoreDraftView"] | null;
            /** Evidence */
            evidence: components["schemas"]["LabelledEvidence"][];
            /** Parts */
            parts: components["schemas"]["LabelledPart"][];
            /** Rubric */
            rubric: components["schemas"]["RubricLine"][];
            /** Rubric Version */
            rubric_version: string;
            /**
             * Seat Id
             * Format: uuid
             */
            seat_id: string;
            /** Snapshot */
            snapshot: number;
            /** Snapshot Hash */
            snapshot_hash: string;
            /** Step */
            step: string;
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
            /**
             * Type Text
             * @description 本类型的建设要求 / What the call asks of this type
             */
            type_text: string;
        };
        /**
         * OtherSubmission
         * @description Another case of the same organisation that the reader may see.
         */
        OtherSubmission: {
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            ending: components["schemas"]["Ending"] | null;
            /** Factory Name */
            factory_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            state: components["schemas"]["CaseState"];
            state_words: components["schemas"]["CodeWords"];
            /** Year */
            year: number;
        };
        /**
         * Outcome
         * @description A unit's ruling on a case (审核意见).
         * @enum {string}
         */
        Outcome: "recommend" | "return_for_correction" | "decline";
        /**
         * PanelBody
         * @description alternates: in the order in which they step in.
         */
        PanelBody: {
            /**
             * Alternates
             * @default []
             */
            alternates: string[];
            /** Experts */
            experts: string[];
            /** Submissions */
            submissions: string[];
        };
        /** PanelProgress */
        PanelProgress: {
            /** Alternates */
            alternates: string[];
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /** Experts */
            experts: string[];
            /**
             * Panel Id
             * Format: uuid
             */
            panel_id: string;
            /** Progress */
            progress: components["schemas"]["SeatProgress"][];
            /** Rubric Version */
            rubric_version: string;
            /** Seats */
            seats: number;
            /** Submissions */
            submissions: string[];
        };
        /** Panels */
        Panels: {
            /** Items */
            items: components["schemas"]["PanelProgress"][];
            /** Next */
            next?: string | null;
            /**
             * Total
             * @description 符合条件的总数 / How many match, over all pages
             */
            total: number;
        };
        /** PanelView */
        PanelView: {
            /** Alternates */
            alternates: string[];
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /** Experts */
            experts: string[];
            /**
             * Panel Id
             * Format: uuid
             */
            panel_id: string;
            /** Rubric Version */
            rubric_version: string;
            /** Seats */
            seats: number;
            /** Submissions */
            submissions: string[];
        };
        /**
         * PointAsked
         * @description A point of bounded length.
         *
         *     A fact, a letter and a signal to the process carry all points of a ruling.
         */
        PointAsked: {
            /** Mend */
            mend: string;
            /** Path */
            path: string;
            /** Wrong */
            wrong: string;
        };
        /**
         * PointRead
         * @description One point to correct, with the label of its place.
         */
        PointRead: {
            /** Label */
            label: string;
            /** Mend */
            mend: string;
            /** Pointer */
            pointer: string;
            /** Wrong */
            wrong: string;
        };
        /**
         * PreviewedCell
         * @description struck: struck out; remark: behind it, not struck out.
         */
        PreviewedCell: {
            /** Remark */
            remark: string;
            /** Struck */
            struck: boolean;
            /** Text */
            text: string;
        };
        /**
         * PreviewedColumn
         * @description width: millimetres on the paper.
         */
        PreviewedColumn: {
            /** Centred */
            centred: boolean;
            /** Heading */
            heading: string;
            /** Width */
            width: number;
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
         * ProofRead
         * @description How far the case's organisation is proved.
         */
        ProofRead: {
            /**
             * Organisation Id
             * Format: uuid
             */
            organisation_id: string;
            state: components["schemas"]["ProofState"];
            words: components["schemas"]["CodeWords"];
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
         * Proposal
         * @description snapshot: the one that the officer read and judges.
         */
        Proposal: {
            outcome: components["schemas"]["Outcome"];
            /**
             * Points
             * @default []
             */
            points: components["schemas"]["PointAsked"][];
            /**
             * Reason
             * @default
             */
            reason: string;
            /** Snapshot */
            snapshot: number;
        };
        /**
         * ProposedActRead
         * @description What waits for a second person. mine: the reader proposed it, and cannot confirm it.
         */
        ProposedActRead: {
            /**
             * About
             * Format: uuid
             */
            about: string;
            act: components["schemas"]["TwoPersonAct"];
            act_words: components["schemas"]["CodeWords"];
            /** Mine */
            mine: boolean;
            /**
             * Proposal Id
             * Format: uuid
             */
            proposal_id: string;
            /**
             * Proposed At
             * Format: date-time
             */
            proposed_at: string;
            /** Reason */
            reason: string;
        };
        /**
         * ProposedActState
         * @description rejected: by another person, or taken back by the proposer.
         *
         *     superseded: its ground was gone, and somebody proposed the act anew.
         * @enum {string}
         */
        ProposedActState: "proposed" | "confirmed" | "rejected" | "superseded";
        /**
         * ProposedActView
         * @description A proposal. about: the hold, or the case. answer: why it was rejected.
         */
        ProposedActView: {
            /**
             * About
             * Format: uuid
             */
            about: string;
            act: components["schemas"]["TwoPersonAct"];
            /** Answer */
            answer: string | null;
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Proposed At
             * Format: date-time
             */
            proposed_at: string;
            /** Reason */
            reason: string;
            /** Settled At */
            settled_at: string | null;
            state: components["schemas"]["ProposedActState"];
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
            /** Version */
            version: number;
        };
        /**
         * ProposedRuling
         * @description A ruling that waits to be confirmed.
         */
        ProposedRuling: {
            outcome: components["schemas"]["Outcome"];
            /**
             * Proposed At
             * Format: date-time
             */
            proposed_at: string;
            /**
             * Ruling Id
             * Format: uuid
             */
            ruling_id: string;
        };
        /**
         * RankedItem
         * @description One line of the ranking, which is input and not decision.
         *
         *     totals: the experts' totals, without their names.
         */
        RankedItem: {
            ending: components["schemas"]["Ending"] | null;
            /** Factory Name */
            factory_name: string;
            factory_type: components["schemas"]["FactoryType"];
            /** Mean */
            mean: string;
            /** Number */
            number: string;
            /** Organisation Name */
            organisation_name: string;
            /** Rank */
            rank: number;
            /** Spread */
            spread: string;
            /** Spread Flagged */
            spread_flagged: boolean;
            state: components["schemas"]["CaseState"];
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
            /** Totals */
            totals: string[];
            /** Unit */
            unit: string;
        };
        /** Ranking */
        Ranking: {
            /** Items */
            items: components["schemas"]["RankedItem"][];
            /** Next */
            next?: null;
        };
        /** RejectionBody */
        RejectionBody: {
            /** Reason */
            reason: string;
        };
        /**
         * Relief
         * @description expert: who steps in, where the panel's alternates are used up.
         */
        Relief: {
            /** Expert */
            expert?: string | null;
            /** Ground */
            ground: string;
        };
        /**
         * Reminded
         * @description Who is reminded: a unit's people, an expert, or the city where both are empty.
         *
         *     open_items: how much waits for them.
         */
        Reminded: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "rule" | "deliver" | "score" | "accept";
            kind_words: components["schemas"]["CodeWords"];
            /** Open Items */
            open_items: number;
            /** Person Id */
            person_id: string | null;
            /** Unit */
            unit: string | null;
            /** Unit Name */
            unit_name: string | null;
        };
        /**
         * RemindedNow
         * @description One row a kind and unit or expert: some dozens. When they go out, intake tells.
         */
        RemindedNow: {
            /** Items */
            items: components["schemas"]["Reminded"][];
            /** Next */
            next?: null;
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
         * RubricLine
         * @description text: what the call says of this element. places: the blanks that speak of it.
         */
        RubricLine: {
            /** Group */
            group: string;
            /** Number */
            number: number;
            /** Places */
            places: string[];
            /** Points */
            points: string;
            /** Text */
            text: string;
            /** Title */
            title: string;
        };
        /**
         * RulingRead
         * @description A ruling. Persons are told by their roles.
         *
         *     proposed_by_me: the reader proposed it, and so cannot confirm it.
         */
        RulingRead: {
            /** Confirmed At */
            confirmed_at: string | null;
            confirmed_by: components["schemas"]["Role"] | null;
            outcome: components["schemas"]["Outcome"];
            outcome_words: components["schemas"]["CodeWords"];
            /** Points */
            points: components["schemas"]["PointRead"][];
            /**
             * Proposed At
             * Format: date-time
             */
            proposed_at: string;
            proposed_by: components["schemas"]["Role"];
            /** Proposed By Me */
            proposed_by_me: boolean;
            /** Reason */
            reason: string;
            /** Round */
            round: number;
            /**
             * Ruling Id
             * Format: uuid
             */
            ruling_id: string;
            /** Snapshot */
            snapshot: number;
            state: components["schemas"]["RulingState"];
        };
        /** Rulings */
        Rulings: {
            /** Items */
            items: components["schemas"]["RulingView"][];
            /** Next */
            next?: null;
        };
        /**
         * RulingState
         * @enum {string}
         */
        RulingState: "proposed" | "confirmed" | "superseded";
        /** RulingView */
        RulingView: {
            /** Confirmed At */
            confirmed_at: string | null;
            outcome: components["schemas"]["Outcome"];
            /** Points */
            points: components["schemas"]["CorrectionPoint"][];
            /**
             * Proposed At
             * Format: date-time
             */
            proposed_at: string;
            /** Reason */
            reason: string;
            /** Round */
            round: number;
            /**
             * Ruling Id
             * Format: uuid
             */
            ruling_id: string;
            /** Snapshot */
            snapshot: number;
            state: components["schemas"]["RulingState"];
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
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
         * ScanRead
         * @description What a reading found.
         *
         *     pages: of the file. looked: how many of them were examined; long files only in part.
         *     marked: how many carry a mark.
         */
        ScanRead: {
            /** Looked */
            looked: number;
            /** Marked */
            marked: number;
            /**
             * Marks
             * @default []
             */
            marks: components["schemas"]["ScanMark"][];
            /** Pages */
            pages: number;
        };
        /**
         * Scans
         * @description snapshot: the one the outcomes speak of.
         */
        Scans: {
            /** Items */
            items: components["schemas"]["ScanView"][];
            /** Snapshot */
            snapshot: number;
        };
        /**
         * ScanView
         * @description One sealed scan of the snapshot in review.
         *
         *     read, outcome: empty while intake has not read it. looks: oldest first.
         */
        ScanView: {
            /** En */
            en: string;
            /** Filename */
            filename: string;
            /** Looks */
            looks: components["schemas"]["LookView"][];
            outcome: components["schemas"]["ScanOutcome"] | null;
            read: components["schemas"]["ScanRead"] | null;
            /** Sha256 */
            sha256: string;
            /** Zh */
            zh: string;
        };
        /**
         * ScoreBody
         * @description items: points by item number, every item of the rubric.
         */
        ScoreBody: {
            /**
             * Comment
             * @default
             */
            comment: string;
            /** Items */
            items: {
                [key: string]: string;
            };
        };
        /**
         * ScoreDraftBody
         * @description items: points by item number, as typed so far. Nothing is judged before the hand-in.
         */
        ScoreDraftBody: {
            /**
             * Comment
             * @default
             */
            comment: string;
            /** Items */
            items: {
                [key: string]: string;
            };
        };
        /**
         * ScoreDraftView
         * @description What the expert wrote down last. saved_at: real time.
         */
        ScoreDraftView: {
            /** Comment */
            comment: string;
            /** Items */
            items: {
                [key: string]: string;
            };
            /**
             * Saved At
             * Format: date-time
             */
            saved_at: string;
            /** Version */
            version: number;
        };
        /**
         * SeatProgress
         * @description A seat as the city sees it.
         *
         *     ground: once the expert recused themselves. total, comment: once the evaluation took them in.
         */
        SeatProgress: {
            /** Alternate */
            alternate: boolean;
            /** Comment */
            comment: string | null;
            /**
             * Expert
             * Format: uuid
             */
            expert: string;
            /** Ground */
            ground: string | null;
            /**
             * Seat Id
             * Format: uuid
             */
            seat_id: string;
            state: components["schemas"]["SeatState"];
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
            /** Total */
            total: string | null;
        };
        /** Seats */
        Seats: {
            /** Items */
            items: components["schemas"]["SeatView"][];
            /** Next */
            next?: null;
        };
        /**
         * SeatState
         * @enum {string}
         */
        SeatState: "offered" | "accepted" | "scored" | "recused";
        /**
         * SeatView
         * @description An expert's own seat. Nothing of anybody else's.
         *
         *     scores_due_at: until then it is scored, as an extension has it now.
         */
        SeatView: {
            /** Alternate */
            alternate: boolean;
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /** Comment */
            comment: string | null;
            /** Declared At */
            declared_at: string | null;
            /** Factory Name */
            factory_name: string;
            factory_type: components["schemas"]["FactoryType"];
            /** Items */
            items: {
                [key: string]: string;
            } | null;
            /** Number */
            number: string;
            /** Organisation Name */
            organisation_name: string;
            /**
             * Panel Id
             * Format: uuid
             */
            panel_id: string;
            /** Scored At */
            scored_at: string | null;
            /**
             * Scores Due At
             * Format: date-time
             */
            scores_due_at: string;
            /**
             * Seat Id
             * Format: uuid
             */
            seat_id: string;
            state: components["schemas"]["SeatState"];
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
            /** Total */
            total: string | null;
        };
        /**
         * SelectionBody
         * @description selected: submission ids in list order.
         *
         *     reasons: for each candidate passed over, by its id.
         */
        SelectionBody: {
            /**
             * Reasons
             * @default {}
             */
            reasons: {
                [key: string]: string;
            };
            /** Selected */
            selected: string[];
        };
        /**
         * SelectionState
         * @enum {string}
         */
        SelectionState: "proposed" | "confirmed" | "superseded";
        /**
         * SelectionView
         * @description A dry run until confirmed. held: candidates with an open hold, left for a later selection.
         */
        SelectionView: {
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /** Confirm Token */
            confirm_token: string;
            /** Confirmed At */
            confirmed_at: string | null;
            /** Departures */
            departures: components["schemas"]["Departure"][];
            /** Held */
            held: string[];
            /** Not Selected */
            not_selected: string[];
            /**
             * Proposed At
             * Format: date-time
             */
            proposed_at: string;
            /** Selected */
            selected: string[];
            /**
             * Selection Id
             * Format: uuid
             */
            selection_id: string;
            state: components["schemas"]["SelectionState"];
        };
        /**
         * SentAnswer
         * @description An answer of bounded length.
         */
        SentAnswer: {
            answer?: components["schemas"]["CheckAnswer"] | null;
            /**
             * Note
             * @default
             */
            note: string;
        };
        /**
         * SentFileState
         * @description waiting: for its bytes, for a check, or for the malware scanner. checking: somebody holds a
         *     lease on its check.
         * @enum {string}
         */
        SentFileState: "waiting" | "checking" | "taken" | "refused";
        /**
         * Snapshots
         * @description First to last.
         */
        Snapshots: {
            /** Items */
            items: components["schemas"]["SnapshotView"][];
        };
        /**
         * SnapshotView
         * @description One hand-in as it was verified. received_at: plan time.
         */
        SnapshotView: {
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Round */
            round: number;
            /** Snapshot */
            snapshot: number;
            /** Snapshot Hash */
            snapshot_hash: string;
        };
        /**
         * SourceResult
         * @description One credit source's answer.
         *
         *     `unavailable` and `no_such_subject` never count as `not_listed`.
         * @enum {string}
         */
        SourceResult: "not_listed" | "listed" | "no_such_subject" | "unavailable" | "name_differs";
        /**
         * SourceStanding
         * @description The newest answer of one required source. result: null while it was never asked.
         *
         *     by_hand: a person asked. evidence_kept: of that answer. returned_name: as the source has it.
         */
        SourceStanding: {
            /** Answer Id */
            answer_id: string | null;
            /** Asked At */
            asked_at: string | null;
            /** By Hand */
            by_hand: boolean;
            /** Code */
            code: string;
            evidence_kept: components["schemas"]["EvidenceKept"];
            /** Name */
            name: string;
            /** Note */
            note: string | null;
            result: components["schemas"]["SourceResult"] | null;
            /** Returned Name */
            returned_name: string | null;
            words: components["schemas"]["CodeWords"];
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
         * TwoPersonAct
         * @description An act on a case that one person proposes and another confirms.
         *
         *     clear_credit_hold: the city lifts a hold about credit. refuse_acceptance: the city does not
         *     take a delivered case in. undo_refusal, undo_decline: that refusal, or the unit's decline, is
         *     taken back.
         * @enum {string}
         */
        TwoPersonAct: "clear_credit_hold" | "refuse_acceptance" | "undo_refusal" | "undo_decline";
        /**
         * UnchangedPart
         * @description A part that is the same in both snapshots: what was examined there before still holds.
         */
        UnchangedPart: {
            /** Label */
            label: string;
            /** Path */
            path: string;
        };
        /** UndoBody */
        UndoBody: {
            /** Reason */
            reason: string;
        };
        /**
         * UnitList
         * @description A unit with its newest list, and with the delivered one that counts.
         *
         *     Both may be one list. state: null where the unit has made none. slack_working_days: left until
         *     its window closes, after today; negative when it is over. overdue: it is over, and nothing was
         *     delivered. cases: how many of the unit's are in each state, the states without one left out.
         */
        UnitList: {
            /** Cases */
            cases: {
                [key: string]: number;
            };
            /**
             * Closes At
             * Format: date-time
             */
            closes_at: string;
            /** Count */
            count: number;
            /** Delivered At */
            delivered_at: string | null;
            /** Delivered Count */
            delivered_count: number;
            /** Delivered List Id */
            delivered_list_id: string | null;
            /** Delivered Version */
            delivered_version: number | null;
            /** List Id */
            list_id: string | null;
            /** Made At */
            made_at: string | null;
            /** Overdue */
            overdue: boolean;
            /** Sealed */
            sealed: boolean;
            /** Slack Working Days */
            slack_working_days: number | null;
            state: components["schemas"]["ListState"] | null;
            /** Unit */
            unit: string;
            /** Unit Name */
            unit_name: string;
            /** Version */
            version: number | null;
        };
        /**
         * UnitLists
         * @description One row a recommending unit: a campaign names a few dozen at most.
         */
        UnitLists: {
            /** Items */
            items: components["schemas"]["UnitList"][];
            /** Next */
            next?: null;
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
    list_bulk_acts: {
        parameters: {
            query?: {
                campaign_id?: string | null;
                /** @description 上一页的 next / `next` of the page before */
                cursor?: string | null;
                /** @description 每页条数，表格不分页 / Items of a page; a table has no pages */
                limit?: number;
                state?: components["schemas"]["BulkState"][];
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
                    "application/json": components["schemas"]["BulkPage"];
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
    look_at_bulk_act: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkLook"];
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
                    "application/json": components["schemas"]["BulkView"];
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
    show_bulk_act: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bulk_id: string;
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
                    "application/json": components["schemas"]["BulkView"];
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
    confirm_bulk_act: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bulk_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkConfirmation"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkView"];
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
            /** @description bulk-not-open: 这次批量办理已确认、已撤销或已生效 / This bulk act was confirmed or undone, or has taken effect; bulk-expired: 确认码已过期，请重新查看后确认 / The token is too old: look again, then confirm; bulk-stale: 查看之后情况已有变化或确认码不符，一件也未办理，请重新查看 / Something changed since the look, or the token is another's: nothing was done, look again; nothing-to-do: 所选案卷均不能这样办理，请查看各件原因 / None of the cases can be treated so: see why for each */
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
    undo_bulk_act: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bulk_id: string;
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
                    "application/json": components["schemas"]["BulkView"];
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
            /** @description bulk-not-open: 这次批量办理已确认、已撤销或已生效 / This bulk act was confirmed or undone, or has taken effect */
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
    close_evaluation: {
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
                    "application/json": components["schemas"]["EvaluationView"];
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
            /** @description evaluation-incomplete: 有项目的评分不足、为偶数或仍有未完成的席位 / Some submissions have too few or an even number of scores, or a seat still open */
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
    list_unit_lists: {
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
                    "application/json": components["schemas"]["UnitLists"];
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
    list_panels: {
        parameters: {
            query?: {
                /** @description 上一页的 next / `next` of the page before */
                cursor?: string | null;
                /** @description 每页条数，表格不分页 / Items of a page; a table has no pages */
                limit?: number;
            };
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
                    "application/json": components["schemas"]["Panels"];
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
    open_panel: {
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
                "application/json": components["schemas"]["PanelBody"];
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
                    "application/json": components["schemas"]["PanelView"];
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
            /** @description not-for-this-panel: 有项目未被受理或已分配专家组 / Some submissions are not accepted or have a panel already; experts-not-apart: 有专家曾审核、受理过所评项目或解除过其待决事项，请改派其他专家 / An expert ruled on, accepted or lifted a hold of one of the cases: name another */
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
            /** @description panel-too-small: 专家人数须为不少于规定人数的奇数，且专家与候补不得重复 / A panel has an odd number of experts, at least as many as the plan says, and nobody twice; expert-unknown: 有编号不是现任评审专家的账号，请从专家名册中选择 / Some ids are of nobody who is an expert now: choose from the list of experts; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    show_ranking: {
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
                    "application/json": components["schemas"]["Ranking"];
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
            /** @description evaluation-open: 评审尚未结束，请先结束评审 / The evaluation is not closed yet: close it first */
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
    list_reminded_in_review: {
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
                    "application/json": components["schemas"]["RemindedNow"];
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
    propose_selection: {
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
                "application/json": components["schemas"]["SelectionBody"];
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
                    "application/json": components["schemas"]["SelectionView"];
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
            /** @description duties-separate: 您已在其他环节办理过该项目（审核、受理、评分或解除暂缓事项），不能再办理本环节，请由其他人员办理 / You acted on this case at another stage: another person must take this step; forbidden: 您的角色不能办理此事项 / Your role may not do this */
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
            /** @description evaluation-open: 评审尚未结束，请先结束评审 / The evaluation is not closed yet: close it first; not-candidates: 名单中有重复或不在候选范围内的项目 / Some items are named twice or are no candidates; items-held: 名单中有未解除暂缓事项的项目，请先解除 / Items of the list have an open hold: clear the holds first */
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
            /** @description reasons-needed: 未按排名入选的，须逐项写明理由 / Give a written reason for each departure from the ranking; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    show_unit_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit: string;
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
                    "application/json": components["schemas"]["ListView"];
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
    make_unit_list: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string | null;
            };
            path: {
                campaign_id: string;
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListBody"];
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
                    "application/json": components["schemas"]["ListView"];
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
            /** @description items-undecided: 名单中有项目不属于本单位或尚无经确认的推荐意见 / Some items on the list are not this unit's or have no confirmed recommendation; list-changed: 名单或案卷刚被更新，请重试 / The list or a case changed just now: try again */
            409: {
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
            /** @description items-repeated: 名单中有重复的项目 / An item is on the list twice; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    preview_unit_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListPreview"];
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
            /** @description items-undecided: 名单中有项目不属于本单位或尚无经确认的推荐意见 / Some items on the list are not this unit's or have no confirmed recommendation */
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
            /** @description items-repeated: 名单中有重复的项目 / An item is on the list twice; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    list_cases: {
        parameters: {
            query?: {
                campaign_id?: string | null;
                /** @description 最近一次信用核查的结论 / Verdict of the newest credit check */
                credit?: components["schemas"]["CreditVerdict"][];
                /** @description 上一页的 next / `next` of the page before */
                cursor?: string | null;
                descending?: boolean;
                ending?: components["schemas"]["Ending"][];
                /** @description 有此类未解除的暂缓事项 / Open holds */
                hold?: components["schemas"]["HoldKind"][];
                limit?: number;
                /** @description 有待确认的审核意见 / A ruling waits to be confirmed */
                proposed?: components["schemas"]["Outcome"][];
                /** @description 检索词，以空格分隔，须全部出现，不论全角半角、大小写 / Words, all of which are there, whatever their width and case */
                q?: string | null;
                sort?: components["schemas"]["CaseSort"];
                stage?: string[];
                state?: components["schemas"]["CaseState"][];
                type?: components["schemas"]["FactoryType"][];
                unit?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 案卷清单；表格为符合条件的全部行 / The list; a table has every row that the filters leave */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePage"];
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
    show_case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
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
                    "application/json": components["schemas"]["CaseView"];
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
    judge_acceptance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptanceBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acceptance"];
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
            /** @description duties-separate: 您已在其他环节办理过该项目（审核、受理、评分或解除暂缓事项），不能再办理本环节，请由其他人员办理 / You acted on this case at another stage: another person must take this step; forbidden: 您的角色不能办理此事项 / Your role may not do this */
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
            /** @description case-has-ended: 案卷已办结，不能再办理此事项 / The case has ended: nothing more can be done on it; wrong-state: 案卷当前状态不能办理此事项，请刷新查看 / The case's present state does not allow this: load it again; case-accepted: 该项目已受理，受理意见不能更改 / This case was accepted already: the reason kept with it cannot be changed; checklist-incomplete: 审核清单尚未逐项填写并保存，不能推荐或受理 / The checklist is not answered point by point: answer and save it first; checklist-fails: 审核清单中有不符合的事项，不能推荐或受理 / A point of the checklist is answered with no: the case cannot go on so; act-proposed: 该事项已有人提出，正等待另一人确认 / Somebody proposed this already: it waits for another person to confirm it */
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
            /** @description reason-needed: 请写明理由 / Give the reason; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    show_case_changes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
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
                    "application/json": components["schemas"]["Changes"];
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
    show_checklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
                desk: components["schemas"]["ChecklistDesk"];
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
                    "application/json": components["schemas"]["ChecklistRead"];
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
    save_city_checklist: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChecklistBody"];
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
                    "application/json": components["schemas"]["ChecklistRead"];
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
            /** @description duties-separate: 您已在其他环节办理过该项目（审核、受理、评分或解除暂缓事项），不能再办理本环节，请由其他人员办理 / You acted on this case at another stage: another person must take this step; forbidden: 您的角色不能办理此事项 / Your role may not do this */
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
            /** @description case-has-ended: 案卷已办结，不能再办理此事项 / The case has ended: nothing more can be done on it; wrong-state: 案卷当前状态不能办理此事项，请刷新查看 / The case's present state does not allow this: load it again; other-snapshot: 案卷已有新的快照，请核对后重新登记 / The case has another snapshot now: compare with that one */
            409: {
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
            /** @description check-unknown: 审核清单中没有这一事项，请重新读取后填写 / The checklist has no such point: load it again; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    save_unit_checklist: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChecklistBody"];
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
                    "application/json": components["schemas"]["ChecklistRead"];
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
            /** @description duties-separate: 您已在其他环节办理过该项目（审核、受理、评分或解除暂缓事项），不能再办理本环节，请由其他人员办理 / You acted on this case at another stage: another person must take this step; forbidden: 您的角色不能办理此事项 / Your role may not do this */
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
            /** @description case-has-ended: 案卷已办结，不能再办理此事项 / The case has ended: nothing more can be done on it; wrong-state: 案卷当前状态不能办理此事项，请刷新查看 / The case's present state does not allow this: load it again; other-snapshot: 案卷已有新的快照，请核对后重新登记 / The case has another snapshot now: compare with that one */
            409: {
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
            /** @description check-unknown: 审核清单中没有这一事项，请重新读取后填写 / The checklist has no such point: load it again; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    show_case_clock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
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
                    "application/json": components["schemas"]["ClockLedger"];
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
    read_case_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
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
                    "application/json": components["schemas"]["ContentView"];
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
    show_credit_checks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
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
                    "application/json": components["schemas"]["Checks"];
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
    link_credit_evidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                answer_id: string;
                case_id: string;
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
                    "application/json": components["schemas"]["Link"];
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
            /** @description not-found: 未找到，请核对编号或权限 / Not found: check the number and whose it is; only-hash-recorded: 登记时未上传文件，系统内只有其SHA-256值，请向登记单位调阅原件 / Only its hash was recorded, no file: ask whoever recorded it for the file */
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
    confirm_listing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Confirmation"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedCase"];
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
            /** @description credit-not-listed: 没有来源显示该主体已列入严重失信主体名单，无可确认 / No source says listed: there is nothing to confirm; case-has-ended: 案卷已办结，不能再办理此事项 / The case has ended: nothing more can be done on it; wrong-state: 案卷当前状态不能办理此事项，请刷新查看 / The case's present state does not allow this: load it again */
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
    start_credit_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreditFileStart"];
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
                    "application/json": components["schemas"]["CreditFileStarted"];
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
            /** @description credit-files-too-many: 该案卷的核查凭据文件过多，请合并后上传 / Too many files for this case: put several into one */
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
            /** @description sent-file-unfit: 不接受该文件 / This file is not taken; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    confirm_credit_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
                file_id: string;
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
                    "application/json": components["schemas"]["CreditFileView"];
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
            /** @description sent-file-awaited: 尚未收到该文件，请重新上传 / This file has not arrived: upload it again; sent-file-busy: 该文件正在检查，请稍候 / This file is being looked at: wait a moment */
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
    record_credit_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ManualRecord"];
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
                    "application/json": components["schemas"]["Checks"];
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
            /** @description sent-file-untaken: 该文件尚未上传或未通过检查，请重新上传 / This file has not arrived, or was not taken: upload it again */
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
            /** @description source-unknown: 本次征集未规定这一信用来源 / The campaign names no such credit source; name-returned-needed: 结果为“未列入”或“名称不一致”时，须填写信用来源页面显示的单位全称（name_returned），不超过200字 / For `not_listed` and `name_differs`, give the full name that the source's page shows (name_returned, at most 200 characters); name-returned-contradicts: 所填查询结果与来源返回的名称（name_returned）不相符，请对照查询页面改正其一 / The result and the name that the source returned (name_returned) contradict each other: compare them with the page and correct one; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    link_case_evidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
                sha256: string;
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
                    "application/json": components["schemas"]["Link"];
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
            /** @description not-arrived: 此文件以哈希值提交，文件本身尚未补传 / Handed in by its hash: the file itself has not come; malware-found: 补做病毒扫描时在此文件中发现恶意代码，不提供下载；请退回补正，由申报单位更换 / A later scan found malware in this file, so it is not given out: return the case for another file */
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
    list_rulings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
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
                    "application/json": components["schemas"]["Rulings"];
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
    propose_ruling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Proposal"];
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
                    "application/json": components["schemas"]["RulingView"];
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
            /** @description duties-separate: 您已在其他环节办理过该项目（审核、受理、评分或解除暂缓事项），不能再办理本环节，请由其他人员办理 / You acted on this case at another stage: another person must take this step; forbidden: 您的角色不能办理此事项 / Your role may not do this */
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
            /** @description case-has-ended: 案卷已办结，不能再办理此事项 / The case has ended: nothing more can be done on it; wrong-state: 案卷当前状态不能办理此事项，请刷新查看 / The case's present state does not allow this: load it again; ruling-outdated: 申请材料已更新，请按最新快照重新审核 / The ruling judges an older snapshot: read the newest one and rule on that; ruling-too-late: 报送时间已截止，不能再提出或确认审核意见 / The unit's delivery window is over: no ruling can be made now; organisation-unproved: 申报单位尚未核验，不能推荐；可以审核、退回补正或不予推荐 / The applicant is not confirmed yet, so it cannot be recommended; the case can be reviewed, returned or declined; checklist-incomplete: 审核清单尚未逐项填写并保存，不能推荐或受理 / The checklist is not answered point by point: answer and save it first; checklist-fails: 审核清单中有不符合的事项，不能推荐或受理 / A point of the checklist is answered with no: the case cannot go on so; corrections-used-up: 补正次数已用完，请作出推荐或不予推荐的意见 / No round of correction is left: recommend or decline */
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
            /** @description points-needed: 退回补正须逐项列明需要补正的内容，其他意见不得附补正内容 / A return lists each point to mend; other rulings list none; points-unknown: 有补正事项未对应申请书栏目或附件种类，或未写明问题和补正要求；推荐单位栏不能通过补正变更 / A point names no blank of the form and no kind of evidence, or not what is wrong and how to mend it; the recommending unit cannot be corrected; reason-needed: 请写明理由 / Give the reason; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    confirm_ruling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
                ruling_id: string;
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
                    "application/json": components["schemas"]["RulingView"];
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
            /** @description duties-separate: 您已在其他环节办理过该项目（审核、受理、评分或解除暂缓事项），不能再办理本环节，请由其他人员办理 / You acted on this case at another stage: another person must take this step; second-person-needed: 提出人不能确认自己提出的意见或名单，请由另一位负责人确认 / Who proposed it cannot confirm it: another person must; forbidden: 您的角色不能办理此事项 / Your role may not do this */
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
            /** @description case-has-ended: 案卷已办结，不能再办理此事项 / The case has ended: nothing more can be done on it; wrong-state: 案卷当前状态不能办理此事项，请刷新查看 / The case's present state does not allow this: load it again; ruling-outdated: 申请材料已更新，请按最新快照重新审核 / The ruling judges an older snapshot: read the newest one and rule on that; ruling-too-late: 报送时间已截止，不能再提出或确认审核意见 / The unit's delivery window is over: no ruling can be made now; organisation-unproved: 申报单位尚未核验，不能推荐；可以审核、退回补正或不予推荐 / The applicant is not confirmed yet, so it cannot be recommended; the case can be reviewed, returned or declined; checklist-incomplete: 审核清单尚未逐项填写并保存，不能推荐或受理 / The checklist is not answered point by point: answer and save it first; checklist-fails: 审核清单中有不符合的事项，不能推荐或受理 / A point of the checklist is answered with no: the case cannot go on so; checklist-changed: 提出推荐意见后审核清单有改动，请重新提出 / The checklist was changed after the proposal: propose the recommendation anew; ruling-not-open: 该审核意见已确认或已被取代 / This ruling was confirmed or superseded already */
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
    print_opinion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
                ruling_id: string;
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
    list_case_scans: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
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
                    "application/json": components["schemas"]["Scans"];
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
    record_scan_look: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Look"];
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
                    "application/json": components["schemas"]["LookView"];
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
            /** @description case-has-ended: 案卷已办结，不能再办理此事项 / The case has ended: nothing more can be done on it; wrong-state: 案卷当前状态不能办理此事项，请刷新查看 / The case's present state does not allow this: load it again; other-snapshot: 案卷已有新的快照，请核对后重新登记 / The case has another snapshot now: compare with that one */
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
            /** @description note-missing: 核对不一致时须写明不一致之处 / Say what does not agree; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    list_case_snapshots: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
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
                    "application/json": components["schemas"]["Snapshots"];
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
    compare_case_snapshots: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                after: number;
                before: number;
                case_id: string;
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
                    "application/json": components["schemas"]["Changes"];
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
    undo_ending: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedActView"];
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
            /** @description duties-separate: 您已在其他环节办理过该项目（审核、受理、评分或解除暂缓事项），不能再办理本环节，请由其他人员办理 / You acted on this case at another stage: another person must take this step; forbidden: 您的角色不能办理此事项 / Your role may not do this */
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
            /** @description ending-stands: 该办结结果不能撤销；可以撤销的是不予推荐和不予受理 / This ending cannot be undone: only a unit's decline and the city's refusal can; undo-too-late: 已过可以撤销的时间：不予推荐须在报送截止前，不予受理须在评分截止前撤销 / It is too late to undo this: a decline until the delivery closes, a refusal until scores are due; case-replaced: 该工厂已另行申报，或推荐单位已报送不含本项目的新名单，不能恢复办理 / The factory applied anew, or a newer list of its unit leaves this case out: it cannot go on; act-proposed: 该事项已有人提出，正等待另一人确认 / Somebody proposed this already: it waits for another person to confirm it */
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
    view_case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
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
                    "application/json": components["schemas"]["CaseOverview"];
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
    list_case_holds: {
        parameters: {
            query: {
                campaign_id: string;
                /** @description 上一页的 next / `next` of the page before */
                cursor?: string | null;
                kind?: components["schemas"]["HoldKind"][];
                limit?: number;
                open_only?: boolean;
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
                    "application/json": components["schemas"]["CaseHolds"];
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
    clear_hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hold_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Clearing"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClearedHold"];
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
            /** @description duties-separate: 您已在其他环节办理过该项目（审核、受理、评分或解除暂缓事项），不能再办理本环节，请由其他人员办理 / You acted on this case at another stage: another person must take this step; forbidden: 您的角色不能办理此事项 / Your role may not do this */
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
            /** @description hold-cleared: 该暂缓事项已解除 / This hold was cleared already; act-proposed: 该事项已有人提出，正等待另一人确认 / Somebody proposed this already: it waits for another person to confirm it */
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
    summarise_review_journal: {
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
    show_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list_id: string;
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
                    "application/json": components["schemas"]["ListRead"];
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
    deliver_list: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                list_id: string;
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
                    "application/json": components["schemas"]["Delivered"];
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
            /** @description delivery-closed: 报送已截止，逾期不予受理 / The delivery window is over: a late delivery is not accepted; delivery-not-open: 报送尚未开始，请在开始时间之后办理 / The delivery window has not begun: come back then; list-frozen: 该版本名单已报送，如需更改请在截止前另作新版本 / This version was delivered: to change it, make a new one before the cut-off; seal-missing: 请先上传加盖公章的汇总表扫描件 / Upload the scan of the sealed list first; items-undecided: 名单中有项目不属于本单位或尚无经确认的推荐意见 / Some items on the list are not this unit's or have no confirmed recommendation; items-selected: 上一版名单中已入选的项目不能撤下，请把这些项目列入新名单 / Items of the version before were selected by the city: put them on the new list too */
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
    link_list_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list_id: string;
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
                    "application/json": components["schemas"]["Link"];
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
    link_list_seal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list_id: string;
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
                    "application/json": components["schemas"]["Link"];
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
    upload_seal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_upload_seal"];
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
                    "application/json": components["schemas"]["ListView"];
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
            /** @description list-frozen: 该版本名单已报送，如需更改请在截止前另作新版本 / This version was delivered: to change it, make a new one before the cut-off; list-changed: 名单或案卷刚被更新，请重试 / The list or a case changed just now: try again */
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
            /** @description seal-not-readable: 扫描件须为PDF、JPG或PNG，且不超过20MB / The scan must be a PDF, JPG or PNG of at most 20 MB; seal-refused: 扫描件未通过检查，未予保存 / The scan did not pass its check: it was not kept; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
            /** @description seal-not-scanned: 病毒扫描暂不可用，扫描件未保存，请稍后重新上传 / The malware scanner is away, so the scan was not kept: upload it again shortly; press-busy: 正在处理的文件较多，请稍后再试 / Too many files are being worked on: try again shortly; overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
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
    list_my_seats: {
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
                    "application/json": components["schemas"]["Seats"];
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
    confirm_act: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal_id: string;
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
                    "application/json": components["schemas"]["ProposedActView"];
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
            /** @description second-person-needed: 提出人不能确认自己提出的意见或名单，请由另一位负责人确认 / Who proposed it cannot confirm it: another person must; duties-separate: 您已在其他环节办理过该项目（审核、受理、评分或解除暂缓事项），不能再办理本环节，请由其他人员办理 / You acted on this case at another stage: another person must take this step; forbidden: 您的角色不能办理此事项 / Your role may not do this */
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
            /** @description act-settled: 该事项已确认、被退回或收回 / This was confirmed, rejected or taken back already; hold-cleared: 该暂缓事项已解除 / This hold was cleared already; case-has-ended: 案卷已办结，不能再办理此事项 / The case has ended: nothing more can be done on it; wrong-state: 案卷当前状态不能办理此事项，请刷新查看 / The case's present state does not allow this: load it again; act-outdated: 提出之后案卷已有变化，请重新查看后再提出 / The case moved on since this was proposed: look at it anew, and propose it again; ending-stands: 该办结结果不能撤销；可以撤销的是不予推荐和不予受理 / This ending cannot be undone: only a unit's decline and the city's refusal can; undo-too-late: 已过可以撤销的时间：不予推荐须在报送截止前，不予受理须在评分截止前撤销 / It is too late to undo this: a decline until the delivery closes, a refusal until scores are due; case-replaced: 该工厂已另行申报，或推荐单位已报送不含本项目的新名单，不能恢复办理 / The factory applied anew, or a newer list of its unit leaves this case out: it cannot go on */
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
    reject_act: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectionBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedActView"];
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
            /** @description act-settled: 该事项已确认、被退回或收回 / This was confirmed, rejected or taken back already */
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
    declare_conflict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seat_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConflictDeclaration"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeatView"];
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
            /** @description duties-separate: 您已在其他环节办理过该项目（审核、受理、评分或解除暂缓事项），不能再办理本环节，请由其他人员办理 / You acted on this case at another stage: another person must take this step; forbidden: 您的角色不能办理此事项 / Your role may not do this */
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
            /** @description seat-recused: 您已回避该项目，回避及其理由不能更改 / You recused yourself from this submission: neither that nor its ground can be changed; scoring-ended: 该项目评审已结束，不能再声明或评分 / The evaluation of this submission is over: nothing more can be declared or scored */
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
            /** @description ground-needed: 回避须写明理由 / A recusal needs its ground; ground-without-conflict: 声明无利害关系时不填写回避理由；如有利害关系，请将 conflict 设为 true / No conflict has no ground: leave it out, or say that there is a conflict; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    link_seat_evidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seat_id: string;
                sha256: string;
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
                    "application/json": components["schemas"]["Link"];
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
            /** @description not-arrived: 此文件以哈希值提交，文件本身尚未补传 / Handed in by its hash: the file itself has not come; seat-not-open: 请先声明有无利害关系，无利害关系方可查看材料并评分 / Declare first whether there is a conflict: without one the material opens; seat-recused: 您已回避该项目，回避及其理由不能更改 / You recused yourself from this submission: neither that nor its ground can be changed; malware-found: 补做病毒扫描时在此文件中发现恶意代码，不提供下载；请退回补正，由申报单位更换 / A later scan found malware in this file, so it is not given out: return the case for another file */
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
    read_seat_material: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seat_id: string;
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
                    "application/json": components["schemas"]["Material"];
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
            /** @description seat-not-open: 请先声明有无利害关系，无利害关系方可查看材料并评分 / Declare first whether there is a conflict: without one the material opens; seat-recused: 您已回避该项目，回避及其理由不能更改 / You recused yourself from this submission: neither that nor its ground can be changed */
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
    relieve_expert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seat_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Relief"];
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
                    "application/json": components["schemas"]["PanelView"];
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
            /** @description scoring-ended: 该项目评审已结束，不能再声明或评分 / The evaluation of this submission is over: nothing more can be declared or scored; score-handed-in: 评分和评语已提交，不能更改 / The score was handed in: neither its points nor its comment can be changed; seat-filled: 该席位已由候补专家接替，无需再次更换 / An alternate sits there already: nothing to replace; alternate-needed: 候补专家已用完或所指定的专家已参加该项目评审，请指定另一位专家 / No alternate is left, or the one named has a seat for this submission: name another expert */
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
            /** @description expert-unknown: 有编号不是现任评审专家的账号，请从专家名册中选择 / Some ids are of nobody who is an expert now: choose from the list of experts; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    hand_in_score: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seat_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScoreBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeatView"];
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
            /** @description duties-separate: 您已在其他环节办理过该项目（审核、受理、评分或解除暂缓事项），不能再办理本环节，请由其他人员办理 / You acted on this case at another stage: another person must take this step; forbidden: 您的角色不能办理此事项 / Your role may not do this */
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
            /** @description seat-not-open: 请先声明有无利害关系，无利害关系方可查看材料并评分 / Declare first whether there is a conflict: without one the material opens; seat-recused: 您已回避该项目，回避及其理由不能更改 / You recused yourself from this submission: neither that nor its ground can be changed; score-handed-in: 评分和评语已提交，不能更改 / The score was handed in: neither its points nor its comment can be changed; scoring-closed: 评分已截止 / The scoring window is over; scoring-not-open: 评分尚未开始 / The scoring window has not begun; scoring-ended: 该项目评审已结束，不能再声明或评分 / The evaluation of this submission is over: nothing more can be declared or scored */
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
            /** @description scores-wrong: 评分须覆盖全部指标，每项在0至满分之间，以0.5分为步长 / Score every item, each from 0 to its points, in the plan's steps; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    save_score_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seat_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScoreDraftBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreDraftView"];
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
            /** @description seat-not-open: 请先声明有无利害关系，无利害关系方可查看材料并评分 / Declare first whether there is a conflict: without one the material opens; seat-recused: 您已回避该项目，回避及其理由不能更改 / You recused yourself from this submission: neither that nor its ground can be changed; score-handed-in: 评分和评语已提交，不能更改 / The score was handed in: neither its points nor its comment can be changed; scoring-ended: 该项目评审已结束，不能再声明或评分 / The evaluation of this submission is over: nothing more can be declared or scored */
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
    show_selection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                selection_id: string;
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
                    "application/json": components["schemas"]["SelectionView"];
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
    confirm_selection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                selection_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmationBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelectionView"];
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
            /** @description second-person-needed: 提出人不能确认自己提出的意见或名单，请由另一位负责人确认 / Who proposed it cannot confirm it: another person must; duties-separate: 您已在其他环节办理过该项目（审核、受理、评分或解除暂缓事项），不能再办理本环节，请由其他人员办理 / You acted on this case at another stage: another person must take this step; forbidden: 您的角色不能办理此事项 / Your role may not do this */
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
            /** @description selection-stale: 名单拟定后情况已有变化或确认码不符，请重新拟定 / Something changed since the proposal, or the token is another's: propose again; selection-not-open: 该名单已确认或已被新的拟定取代 / This selection was confirmed or superseded already; evaluation-open: 评审尚未结束，请先结束评审 / The evaluation is not closed yet: close it first */
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
    list_waiting_in_review: {
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
    list_review_words: {
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
