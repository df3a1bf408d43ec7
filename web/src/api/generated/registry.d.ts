/* Made by `npm run generate` from docs/openapi/registry.json. */
export interface paths {
    "/api/registry/v1/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Announcements
         * @description Announcements made, and how many entries each has.
         */
        get: operations["list_announcements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/announcements/{announcement_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Announcement
         * @description One announcement with its entries.
         */
        get: operations["show_announcement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/announcements/{announcement_id}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Link Announcement Paper
         * @description A link to the announcement as a Word file.
         */
        get: operations["link_announcement_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/audit/archives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Archives
         * @description Closed runs of workflows whose history is archived.
         */
        get: operations["list_archives"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/audit/archives/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Archive
         * @description One history, read from the store, hashed anew and compared with the audit; with a link.
         */
        get: operations["show_archive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/audit/submissions/{submission_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Timeline
         * @description Everything that happened to a submission: who, what, when, what it changed, and the leaf.
         *
         *     As a table by `Accept`. Who acted is told by role; auditors also learn which person.
         */
        get: operations["show_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/audit/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Summarise Audit
         * @description Per service the number of facts heard and one digest.
         *
         *     Each service answers the same at GET /journal/summary.
         */
        get: operations["summarise_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify Audit
         * @description Recompute every leaf of a campaign and name the first bad row.
         */
        post: operations["verify_audit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Directory
         * @description The published list of registered factories.
         *
         *     A rehearsal's entries, marked as such, are listed only for `rehearsal=true` or its campaign.
         */
        get: operations["list_directory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/directory/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count Directory
         * @description How many factories are registered, by unit and type, by year, by industry.
         */
        get: operations["count_directory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Own Entries
         * @description The registered factories of the asker's organisation or unit; of all, for the city.
         */
        get: operations["list_own_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/entries/{registry_number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Entry
         * @description One registered factory by its number.
         */
        get: operations["show_entry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Registry Holds
         * @description Holds on the items of a campaign: registry's own, and copies of review's.
         */
        get: operations["list_registry_holds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/journal/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Summarise Registry Journal
         * @description Compare this with the audit. Equal figures mean that no fact was lost or added.
         */
        get: operations["summarise_registry_journal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/letter-files/{file_id}/uploaded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Letter File
         * @description Say that a file was sent: it is checked like evidence and kept, or refused.
         */
        post: operations["confirm_letter_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/lodged-objections/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show Lodged Objection
         * @description Where one's objection is, and the answer to it. Public, by number and proved address.
         */
        post: operations["show_lodged_objection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Notices
         * @description Published notices; with a sign-in of the city or an auditor also drafts.
         */
        get: operations["list_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/notices/{notice_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Notice
         * @description A notice with its list, its dates, how to object, and whether objections are open now.
         */
        get: operations["show_notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/notices/{notice_id}/announcement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announce Entries
         * @description Give numbers, in list order, to every published item without an open hold.
         *
         *     A second one for the same notice is a supplementary announcement.
         */
        post: operations["announce_entries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/notices/{notice_id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Notice Items
         * @description The list of a notice, page by page or as a table.
         */
        get: operations["list_notice_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/notices/{notice_id}/items/{submission_id}/ineligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End Ineligible
         * @description End a selected item whose applicant a credit source listed since; nobody moves up.
         */
        post: operations["end_ineligible"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/notices/{notice_id}/letter-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Letter File
         * @description A place for one file of an objection that came by letter, and the form to send it with.
         *
         *     The bytes go from the browser to the object store.
         */
        post: operations["start_letter_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/notices/{notice_id}/lodged-objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lodge Objection
         * @description Object to items of a notice, without an account. Public.
         *
         *     In time is what is stamped before the closing instant; a late one is refused and the attempt
         *     kept. The answer is the receipt. One proof lodges one objection: sent again, it answers the
         *     same.
         */
        post: operations["lodge_objection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/notices/{notice_id}/objection-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Objection File
         * @description A place for one file of an objection, and the form to send it with. Public.
         *
         *     The bytes go from the browser to the object store: this key, this type, this many bytes.
         */
        post: operations["start_objection_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/notices/{notice_id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Objection
         * @description Record what came in, with its files, which the officer sent before.
         *
         *     In time is what is stamped before the closing instant; a late one is refused and the attempt
         *     kept.
         */
        post: operations["record_objection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/notices/{notice_id}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Link Notice Paper
         * @description A link to the notice as a Word file, exactly as published.
         */
        get: operations["link_notice_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/notices/{notice_id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview Notice
         * @description A draft as the Word file that it would be, were it published now.
         *
         *     Items that are held now are left out, as a publication leaves them out.
         */
        get: operations["preview_notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/notices/{notice_id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish Notice
         * @description Publish a drafted notice today, for its working days.
         *
         *     The Word paper is filed right after, or by the sweep if the store is down.
         */
        post: operations["publish_notice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/objection-files/{file_id}/uploaded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Objection File
         * @description Say that a file was sent: it is checked like evidence and kept, or refused. Public.
         */
        post: operations["confirm_objection_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Objections
         * @description Objections with their grounds, findings and replies; never the objector.
         */
        get: operations["list_objections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/objections/{objection_id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Objection Files
         * @description The files of an objection. The reading is recorded.
         */
        get: operations["show_objection_files"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/objections/{objection_id}/inadmissibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn Objection Away
         * @description Not to be admitted, with its ground: its hold is cleared, its objector is told.
         */
        post: operations["turn_objection_away"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/objections/{objection_id}/judgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Judge Objection
         * @description Uphold (the item leaves the list) or dismiss (its hold is cleared).
         */
        post: operations["judge_objection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/objections/{objection_id}/objector": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Objector
         * @description Who objected. The reading is recorded.
         */
        get: operations["show_objector"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/parked-facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Parked Facts
         * @description What a room, or the process, put aside: what, why, since when and how often.
         *
         *     With the last decisions. Looks and decisions wait for each other.
         */
        get: operations["list_parked_facts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/parked-facts/{hearer}/{sha256}/giving-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give Up Parked
         * @description Take a parked fact off its queue for good: its hearer does without it.
         *
         *     The room that said it keeps it in its journal; the message is kept with the decision.
         */
        post: operations["give_up_parked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/parked-facts/{hearer}/{sha256}/sending-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send Parked Again
         * @description Put a parked fact back into its hearer's queue, once the cause is mended.
         */
        post: operations["send_parked_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/platform-drifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Platform Drifts
         * @description Differences between entries and the platform.
         *
         *     `to_do`: open, and nobody has looked into it.
         */
        get: operations["list_platform_drifts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/platform-drifts/{drift_id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge Drift
         * @description An officer has looked into a drift and says what was found out.
         *
         *     The drift stays open until the platform says otherwise.
         */
        post: operations["acknowledge_drift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/platform-standings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Entry Standings
         * @description Every entry of a campaign: agrees, drifts, or not asked since when.
         */
        get: operations["list_entry_standings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Standings
         * @description Where every submission the asker may see is, who holds it, what is the next date and why.
         */
        get: operations["list_standings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/standing/{submission_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Standing
         * @description Where one submission is.
         */
        get: operations["show_standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/submissions/{submission_id}/certificate.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Certificate
         * @description The certificate of a registered factory as a Word file.
         */
        get: operations["read_certificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/submissions/{submission_id}/platform-comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compare With Platform
         * @description Ask the platform again and settle the hold by what it answers.
         */
        post: operations["compare_with_platform"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/submissions/{submission_id}/platform-package": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Link Platform Package
         * @description Name, size and hash of the package, and where its zip is fetched.
         *
         *     Whoever may read the case's content gets it: the city once the case was delivered.
         */
        get: operations["link_platform_package"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/submissions/{submission_id}/platform-package.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Platform Package
         * @description A zip with the fields to type into the platform, the snapshot and a manifest of hashes.
         */
        get: operations["read_platform_package"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/submissions/{submission_id}/platform-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Platform Records
         * @description The records and comparisons so far.
         */
        get: operations["list_platform_records"];
        put?: never;
        /**
         * Record Platform Entry
         * @description Record an entry on the platform.
         *
         *     The applicant's is compared at once. If the platform does not answer, the record stays and the
         *     outage is the comparison.
         */
        post: operations["record_platform_entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Waiting In Registry
         * @description What waits for me as the city or as an applicant, from the notice to the register.
         *
         *     limit=0 answers the totals alone.
         */
        get: operations["list_waiting_in_registry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Registry Words
         * @description What people read in place of each code of this room, Chinese and English.
         *
         *     Holds also say what clears them.
         */
        get: operations["list_registry_words"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/yearbooks/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Yearbook
         * @description A year's registered factories by type and unit.
         *
         *     Those of a rehearsal are told only for `rehearsal=true` or its campaign.
         */
        get: operations["show_yearbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/v1/yearbooks/{year}/directory.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Yearbook Paper
         * @description The same as a Word file, up to 2,000 factories.
         */
        get: operations["read_yearbook_paper"];
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
         * AcknowledgementRequest
         * @description reason: what was found out and who was informed.
         */
        AcknowledgementRequest: {
            /** Reason */
            reason: string;
        };
        /**
         * AnnouncementHead
         * @description An announcement in a list. Its entries are read from it, or page by page.
         */
        AnnouncementHead: {
            /**
             * Announced At
             * Format: date-time
             */
            announced_at: string;
            /**
             * Announced On
             * Format: date
             */
            announced_on: string;
            /**
             * Announcement Id
             * Format: uuid
             */
            announcement_id: string;
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /** Document Number */
            document_number: string;
            /** Entries Total */
            entries_total: number;
            /**
             * Notice Id
             * Format: uuid
             */
            notice_id: string;
            /** Rehearsal */
            rehearsal: boolean;
            /** Sequence */
            sequence: number;
        };
        /**
         * AnnouncementRequest
         * @description document_number: like 示例工信〔2031〕1号; empty means the campaign's own.
         */
        AnnouncementRequest: {
            /** Document Number */
            document_number?: string | null;
        };
        /** AnnouncementResult */
        AnnouncementResult: {
            /**
             * Announced At
             * Format: date-time
             */
            announced_at: string;
            /**
             * Announcement Id
             * Format: uuid
             */
            announcement_id: string;
            /** Document Number */
            document_number: string;
            /** Entries */
            entries: components["schemas"]["NumberGiven"][];
            /** Held */
            held: components["schemas"]["HeldItem"][];
            /**
             * Notice Id
             * Format: uuid
             */
            notice_id: string;
            /** Sequence */
            sequence: number;
        };
        /** Announcements */
        Announcements: {
            /** Items */
            items: components["schemas"]["AnnouncementHead"][];
            /** Next */
            next: string | null;
            /**
             * Total
             * @description 符合条件的总数 / How many match, over all pages
             */
            total: number;
        };
        /** AnnouncementView */
        AnnouncementView: {
            /**
             * Announced At
             * Format: date-time
             */
            announced_at: string;
            /**
             * Announced On
             * Format: date
             */
            announced_on: string;
            /**
             * Announcement Id
             * Format: uuid
             */
            announcement_id: string;
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /** Document Number */
            document_number: string;
            /** Entries */
            entries: components["schemas"]["EntryView"][];
            /** Entries Total */
            entries_total: number;
            /**
             * Notice Id
             * Format: uuid
             */
            notice_id: string;
            /** Rehearsal */
            rehearsal: boolean;
            /** Sequence */
            sequence: number;
        };
        /**
         * ArchivedLink
         * @description verdict: what lies in the store, compared with the catalogue and the audit's leaf.
         *
         *     link: to exactly that version, to replay it from; none where the store has it no more.
         */
        ArchivedLink: {
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /**
             * Closed As
             * @enum {string}
             */
            closed_as: "completed" | "failed" | "canceled" | "terminated" | "continued_as_new" | "timed_out";
            /**
             * Closed At
             * Format: date-time
             */
            closed_at: string;
            /** Events */
            events: number;
            /** Filename */
            filename: string;
            /** Leaf */
            leaf: string | null;
            /** Link */
            link: string | null;
            /**
             * Run Id
             * Format: uuid
             */
            run_id: string;
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number;
            /** Submission Id */
            submission_id: string | null;
            verdict: components["schemas"]["ArchiveVerdict"];
            /** Workflow */
            workflow: string;
        };
        /**
         * ArchivedView
         * @description workflow: its id, as `submission/…`; closed_at: real time; sha256: of the history's bytes.
         */
        ArchivedView: {
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /**
             * Closed As
             * @enum {string}
             */
            closed_as: "completed" | "failed" | "canceled" | "terminated" | "continued_as_new" | "timed_out";
            /**
             * Closed At
             * Format: date-time
             */
            closed_at: string;
            /** Events */
            events: number;
            /**
             * Run Id
             * Format: uuid
             */
            run_id: string;
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number;
            /** Submission Id */
            submission_id: string | null;
            /** Workflow */
            workflow: string;
        };
        /** Archives */
        Archives: {
            /** Items */
            items: components["schemas"]["ArchivedView"][];
            /** Next */
            next: string | null;
        };
        /**
         * ArchiveVerdict
         * @description What lies in the store, compared with the catalogue and the audit's leaf.
         * @enum {string}
         */
        ArchiveVerdict: "sound" | "missing" | "different_bytes" | "not_in_audit_yet" | "differs_from_audit";
        /** BadLeaf */
        BadLeaf: {
            /**
             * Fact Id
             * Format: uuid
             */
            fact_id: string;
            /** Leaf */
            leaf: string;
            /**
             * Said At
             * Format: date-time
             */
            said_at: string;
            /** Topic */
            topic: string;
            /** Why */
            why: string;
        };
        /**
         * BilingualText
         * @description The same in Chinese and English.
         */
        BilingualText: {
            /** En */
            en: string;
            /** Zh */
            zh: string;
        };
        /**
         * Blocks
         * @description What a hold blocks. No hold blocks a delivery.
         * @enum {string}
         */
        Blocks: "selection" | "publication" | "announcement";
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
         * ComparisonVerdict
         * @description The result of one comparison. A comparison is only added, so it has no transitions.
         * @enum {string}
         */
        ComparisonVerdict: "matched" | "differs" | "missing_there" | "unavailable";
        /**
         * ComparisonView
         * @description held: of the newest, whether an open hold of kind platform_record blocks this submission's
         *     announcement now.
         */
        ComparisonView: {
            /**
             * Compared At
             * Format: date-time
             */
            compared_at: string;
            /** Differences */
            differences: components["schemas"]["PlatformDifference"][];
            /** External Number */
            external_number: string | null;
            /** Held */
            held: boolean;
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
            verdict: components["schemas"]["ComparisonVerdict"];
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
        /** Directory */
        Directory: {
            /** Items */
            items: components["schemas"]["EntryView"][];
            /** Next */
            next: string | null;
            /**
             * Total
             * @description 符合条件的总数 / How many match, over all pages
             */
            total: number;
        };
        /**
         * DirectoryCounts
         * @description How many entries the filters leave, for charts: by unit and type, by year, by industry.
         */
        DirectoryCounts: {
            /** Industries */
            industries: components["schemas"]["IndustryCount"][];
            /** Total */
            total: number;
            /** Units */
            units: components["schemas"]["UnitCount"][];
            /** Years */
            years: components["schemas"]["YearCount"][];
        };
        /**
         * DirectorySort
         * @description What the directory is sorted by; `registered`: in the order of registration.
         * @enum {string}
         */
        DirectorySort: "registered" | "number" | "name";
        /**
         * DriftKind
         * @description What differs.
         *
         *     missing: the record is gone. changed: a field differs. doubled: a second record of the
         *     factory. foreign: a project of the organisation that this system does not know.
         * @enum {string}
         */
        DriftKind: "missing" | "changed" | "doubled" | "foreign";
        /** Drifts */
        Drifts: {
            /** Items */
            items: components["schemas"]["DriftView"][];
            /** Next */
            next: string | null;
            /**
             * Total
             * @description 符合条件的总数 / How many match, over all pages
             */
            total: number;
        };
        /**
         * DriftView
         * @description ours, agreed, theirs: the register, both when they last agreed, the platform now.
         *
         *     first_seen, last_seen, resolved_at: plan time.
         */
        DriftView: {
            /** Acknowledged At */
            acknowledged_at: string | null;
            /** Agreed */
            agreed: string;
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /**
             * Drift Id
             * Format: uuid
             */
            drift_id: string;
            /** External Number */
            external_number: string;
            /** Field */
            field: string;
            /**
             * First Seen
             * Format: date-time
             */
            first_seen: string;
            kind: components["schemas"]["DriftKind"];
            /** Kind Label */
            kind_label: string;
            /**
             * Last Seen
             * Format: date-time
             */
            last_seen: string;
            /** Ours */
            ours: string;
            /** Reason */
            reason: string | null;
            /** Registry Number */
            registry_number: string;
            /** Resolved At */
            resolved_at: string | null;
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
            /** Theirs */
            theirs: string;
        };
        /** EndedItem */
        EndedItem: {
            ending: components["schemas"]["Ending"];
            state: components["schemas"]["ItemState"];
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
        };
        /**
         * Ending
         * @description How a submission ends. Review writes the first seven, registry the last two.
         * @enum {string}
         */
        Ending: "withdrawn" | "correction_lapsed" | "not_recommended" | "ineligible" | "missed_deadline" | "not_accepted" | "not_selected" | "removed_after_objection" | "registered";
        /**
         * EntryLine
         * @description An entry with its industries in words, as its campaign's form has them.
         */
        EntryLine: {
            /**
             * Announced On
             * Format: date
             */
            announced_on: string;
            /**
             * Announcement Id
             * Format: uuid
             */
            announcement_id: string;
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /** Factory Name */
            factory_name: string;
            factory_type: components["schemas"]["FactoryType"];
            /** Factory Type Label */
            factory_type_label: string;
            /** Industries */
            industries: string[];
            /** Industry Labels */
            industry_labels: string[];
            /** Organisation Name */
            organisation_name: string;
            /** Registry Number */
            registry_number: string;
            /** Rehearsal */
            rehearsal: boolean;
            /** Unit */
            unit: string;
            /** Unit Name */
            unit_name: string;
            /** Year */
            year: number;
        };
        /**
         * EntryStanding
         * @description standing: `not_asked` whenever the last question was not answered or is too long ago.
         *
         *     answered_at: since when (plan time, none: never).
         */
        EntryStanding: {
            /** Answered At */
            answered_at: string | null;
            /**
             * Entry Id
             * Format: uuid
             */
            entry_id: string;
            /** Open Drifts */
            open_drifts: number;
            /** Registry Number */
            registry_number: string;
            standing: components["schemas"]["PlatformAgreement"];
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
        };
        /** EntryStandings */
        EntryStandings: {
            /** Items */
            items: components["schemas"]["EntryStanding"][];
            /** Next */
            next: string | null;
            /**
             * Total
             * @description 符合条件的总数 / How many match, over all pages
             */
            total: number;
        };
        /** EntryView */
        EntryView: {
            /**
             * Announced On
             * Format: date
             */
            announced_on: string;
            /**
             * Announcement Id
             * Format: uuid
             */
            announcement_id: string;
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /** Factory Name */
            factory_name: string;
            factory_type: components["schemas"]["FactoryType"];
            /** Factory Type Label */
            factory_type_label: string;
            /** Industries */
            industries: string[];
            /** Organisation Name */
            organisation_name: string;
            /** Registry Number */
            registry_number: string;
            /** Rehearsal */
            rehearsal: boolean;
            /** Unit */
            unit: string;
            /** Unit Name */
            unit_name: string;
            /** Year */
            year: number;
        };
        /**
         * FactoryType
         * @description 建设方向, declared by the applicant, exactly one (notice, attachment 2).
         * @enum {string}
         */
        FactoryType: "line" | "workshop" | "factory";
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
         * HeldItem
         * @description holds: the kinds of open holds it waits for.
         */
        HeldItem: {
            /** Holds */
            holds: components["schemas"]["HoldKind"][];
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
        };
        /**
         * HoldKind
         * @description Why a submission waits although its stage was answered.
         * @enum {string}
         */
        HoldKind: "credit_open" | "credit_turned_bad" | "objection" | "platform_record" | "late_bytes" | "late_case";
        /**
         * InadmissibleGround
         * @description Why an objection is not admitted (domain §8, a project default).
         * @enum {string}
         */
        InadmissibleGround: "anonymous" | "no_contact" | "unsealed" | "unsigned" | "no_reason" | "no_evidence" | "unrelated" | "repeated" | "late";
        /**
         * IndustryCount
         * @description An entry counts for each of its industries. label: as the newest form has it.
         */
        IndustryCount: {
            /** Count */
            count: number;
            /** Industry */
            industry: string;
            /** Label */
            label: string;
            /** Label En */
            label_en: string;
        };
        /**
         * IneligibilityRequest
         * @description reason: what the source says and how it was confirmed; told to the applicant.
         */
        IneligibilityRequest: {
            /** Reason */
            reason: string;
        };
        /**
         * ItemState
         * @description Where an item of a notice is.
         *
         *     dropped: its case ended before publication. removed: an upheld objection, or the city for a
         *     listing, took it off the list. entered: it has a number in the register.
         * @enum {string}
         */
        ItemState: "drafted" | "dropped" | "published" | "removed" | "entered";
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
        /** JudgementRequest */
        JudgementRequest: {
            /** Finding */
            finding: string;
            /** Reply */
            reply: string;
            /** Upheld */
            upheld: boolean;
        };
        /**
         * LetterFileStart
         * @description A file of an objection. size: bytes, of the file as it will be sent.
         */
        LetterFileStart: {
            /** Content Type */
            content_type: string;
            /** Filename */
            filename: string;
            kind: components["schemas"]["ObjectionFileKind"];
            /** Size */
            size: number;
        };
        /**
         * LinkedObjectionFile
         * @description link: good for five minutes; the browser saves under the file's own name.
         */
        LinkedObjectionFile: {
            /** Content Type */
            content_type: string;
            /**
             * File Id
             * Format: uuid
             */
            file_id: string;
            /** Filename */
            filename: string;
            kind: components["schemas"]["ObjectionFileKind"];
            /** Link */
            link: string;
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number;
        };
        /** LinkedObjectionFiles */
        LinkedObjectionFiles: {
            /** Items */
            items: components["schemas"]["LinkedObjectionFile"][];
        };
        /** LodgedFile */
        LodgedFile: {
            kind: components["schemas"]["ObjectionFileKind"];
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number;
        };
        /**
         * LodgedItem
         * @description reply: what the city answers, once it has judged. ground: why it was not admitted.
         */
        LodgedItem: {
            /** Factory Name */
            factory_name: string;
            ground: components["schemas"]["InadmissibleGround"] | null;
            /** Judged At */
            judged_at: string | null;
            /** Reply */
            reply: string | null;
            state: components["schemas"]["ObjectionState"];
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
        };
        /**
         * LodgingQuestion
         * @description number: of the receipt. The proof is of the address that the objection was lodged with.
         */
        LodgingQuestion: {
            /** Address Proof */
            address_proof: string;
            /** Number */
            number: string;
        };
        /**
         * LodgingRequest
         * @description submission_ids: the items objected to. file_ids: files that were taken.
         */
        LodgingRequest: {
            /** Address Proof */
            address_proof: string;
            /**
             * File Ids
             * @default []
             */
            file_ids: string[];
            objector: components["schemas"]["Objector"];
            /** Reason */
            reason: string;
            /** Submission Ids */
            submission_ids: string[];
        };
        /**
         * LodgingView
         * @description An objection as whoever lodged it reads it: the receipt, and later the answer.
         *
         *     due_at: until when a finding is due.
         */
        LodgingView: {
            /** Due At */
            due_at: string | null;
            /** Files */
            files: components["schemas"]["LodgedFile"][];
            /** Items */
            items: components["schemas"]["LodgedItem"][];
            /**
             * Notice Id
             * Format: uuid
             */
            notice_id: string;
            /** Number */
            number: string;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Rehearsal */
            rehearsal: boolean;
        };
        /**
         * NoticeHead
         * @description A notice in a list. Its items are read from it, or page by page.
         *
         *     open: whether one may still object; seconds_left: plan time; now: the campaign's now.
         */
        NoticeHead: {
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /** Closes At */
            closes_at: string | null;
            /** Closes In Words */
            closes_in_words: string | null;
            contact: components["schemas"]["ContactOffice"];
            /** Items Total */
            items_total: number;
            /** Last Day */
            last_day: string | null;
            /**
             * Notice Id
             * Format: uuid
             */
            notice_id: string;
            /**
             * Now
             * Format: date-time
             */
            now: string;
            /** Objection Requirements */
            objection_requirements: string[];
            /** Open */
            open: boolean;
            /** Period */
            period: string;
            /** Published On */
            published_on: string | null;
            /** Rehearsal */
            rehearsal: boolean;
            /** Seconds Left */
            seconds_left: number | null;
            /**
             * Selection Id
             * Format: uuid
             */
            selection_id: string;
            /** Sequence */
            sequence: number;
            state: components["schemas"]["NoticeState"];
            /** Title */
            title: string;
        };
        /**
         * NoticeItems
         * @description In the order of the list.
         */
        NoticeItems: {
            /** Items */
            items: components["schemas"]["PublicItem"][];
            /** Next */
            next: string | null;
            /**
             * Total
             * @description 符合条件的总数 / How many match, over all pages
             */
            total: number;
        };
        /** Notices */
        Notices: {
            /** Items */
            items: components["schemas"]["NoticeHead"][];
            /** Next */
            next: string | null;
            /**
             * Total
             * @description 符合条件的总数 / How many match, over all pages
             */
            total: number;
        };
        /**
         * NoticeState
         * @description Where a notice is. Only a drafted one is hidden from the public.
         * @enum {string}
         */
        NoticeState: "drafted" | "published" | "closed";
        /** NoticeView */
        NoticeView: {
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /** Closes At */
            closes_at: string | null;
            /** Closes In Words */
            closes_in_words: string | null;
            contact: components["schemas"]["ContactOffice"];
            /** Items */
            items: components["schemas"]["PublicItem"][];
            /** Items Total */
            items_total: number;
            /** Last Day */
            last_day: string | null;
            /**
             * Notice Id
             * Format: uuid
             */
            notice_id: string;
            /**
             * Now
             * Format: date-time
             */
            now: string;
            /** Objection Requirements */
            objection_requirements: string[];
            /** Open */
            open: boolean;
            /** Period */
            period: string;
            /** Published On */
            published_on: string | null;
            /** Rehearsal */
            rehearsal: boolean;
            /** Seconds Left */
            seconds_left: number | null;
            /**
             * Selection Id
             * Format: uuid
             */
            selection_id: string;
            /** Sequence */
            sequence: number;
            state: components["schemas"]["NoticeState"];
            /** Title */
            title: string;
        };
        /** NumberGiven */
        NumberGiven: {
            /** Registry Number */
            registry_number: string;
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
        };
        /**
         * ObjectionFileArrival
         * @description That the file was sent to the store.
         */
        ObjectionFileArrival: {
            /** Address Proof */
            address_proof: string;
        };
        /**
         * ObjectionFileForm
         * @description A form to be sent by POST, multipart, with `fields` first and the bytes last as `file`.
         */
        ObjectionFileForm: {
            /** Fields */
            fields: {
                [key: string]: unknown;
            };
            /** Url */
            url: string;
        };
        /**
         * ObjectionFileKind
         * @description statement: the paper with the signature or seal. proof: what supports the objection.
         * @enum {string}
         */
        ObjectionFileKind: "statement" | "proof";
        /**
         * ObjectionFileStart
         * @description A file of an objection that the public lodges.
         */
        ObjectionFileStart: {
            /** Address Proof */
            address_proof: string;
            /** Content Type */
            content_type: string;
            /** Filename */
            filename: string;
            kind: components["schemas"]["ObjectionFileKind"];
            /** Size */
            size: number;
        };
        /**
         * ObjectionFileStarted
         * @description upload: good for 15 minutes.
         */
        ObjectionFileStarted: {
            file: components["schemas"]["ObjectionFileView"];
            upload: components["schemas"]["ObjectionFileForm"];
        };
        /**
         * ObjectionFileView
         * @description sha256: of the bytes in the store, once they were taken. outcome, why_zh, why_en: why not.
         */
        ObjectionFileView: {
            /** Content Type */
            content_type: string;
            /**
             * File Id
             * Format: uuid
             */
            file_id: string;
            kind: components["schemas"]["ObjectionFileKind"];
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
         * ObjectionRequest
         * @description What an officer takes down. file_ids: files that this officer sent and that were taken; the
         *     letter itself is among them where it is sealed or signed.
         */
        ObjectionRequest: {
            /** Channel */
            channel: string;
            /**
             * File Ids
             * @default []
             */
            file_ids: string[];
            objector: components["schemas"]["Objector"];
            /**
             * Reason
             * @default
             */
            reason: string;
            /** Sealed Or Signed */
            sealed_or_signed: boolean;
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
        };
        /** Objections */
        Objections: {
            /** Items */
            items: components["schemas"]["ObjectionView"][];
            /** Next */
            next: string | null;
            /**
             * Total
             * @description 符合条件的总数 / How many match, over all pages
             */
            total: number;
        };
        /**
         * ObjectionState
         * @description Where an objection is.
         *
         *     inadmissible: kept with the ground against it, which was seen at once or found later. refused:
         *     it came late. upheld, dismissed: judged.
         * @enum {string}
         */
        ObjectionState: "open" | "inadmissible" | "refused" | "upheld" | "dismissed";
        /**
         * ObjectionView
         * @description due_at: until when a finding is due (plan time).
         *
         *     number: of one that the public lodged. with_files: they are at
         *     /objections/{objection_id}/files; where not, an older record has hashes alone, as typed.
         */
        ObjectionView: {
            /** Admissible */
            admissible: boolean;
            /** Channel */
            channel: string;
            /** Due At */
            due_at: string | null;
            /** Evidence Sha256 */
            evidence_sha256: string[];
            /** Finding */
            finding: string | null;
            ground: components["schemas"]["InadmissibleGround"] | null;
            /** Ground Label */
            ground_label: string | null;
            /** Judged At */
            judged_at: string | null;
            /**
             * Notice Id
             * Format: uuid
             */
            notice_id: string;
            /** Number */
            number?: string | null;
            /**
             * Objection Id
             * Format: uuid
             */
            objection_id: string;
            /** Reason */
            reason: string;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Reply */
            reply: string | null;
            /** Sealed Or Signed */
            sealed_or_signed: boolean;
            state: components["schemas"]["ObjectionState"];
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
            /** With Files */
            with_files: boolean;
        };
        /**
         * Objector
         * @description As far as it is known: what is missing makes the objection inadmissible, not
         *     unrecordable.
         */
        Objector: {
            /**
             * Contact
             * @default
             */
            contact: string;
            kind: components["schemas"]["ObjectorKind"];
            /**
             * Name
             * @default
             */
            name: string;
        };
        /**
         * ObjectorKind
         * @enum {string}
         */
        ObjectorKind: "organisation" | "person";
        /** ObjectorView */
        ObjectorView: {
            /**
             * Contact
             * @default
             */
            contact: string;
            kind: components["schemas"]["ObjectorKind"];
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Objection Id
             * Format: uuid
             */
            objection_id: string;
        };
        /**
         * OpenHold
         * @description A hold that is not cleared. `by`: the room that opened it.
         */
        OpenHold: {
            blocks: components["schemas"]["Blocks"];
            /** By */
            by: string;
            /**
             * Hold Id
             * Format: uuid
             */
            hold_id: string;
            /** Holder */
            holder: string;
            kind: components["schemas"]["HoldKind"];
        };
        /**
         * OwnEntries
         * @description Newest first.
         */
        OwnEntries: {
            /** Items */
            items: components["schemas"]["OwnEntry"][];
            /** Next */
            next: string | null;
            /**
             * Total
             * @description 符合条件的总数 / How many match, over all pages
             */
            total: number;
        };
        /**
         * OwnEntry
         * @description An entry as its applicant, its unit and the city read it.
         */
        OwnEntry: {
            /**
             * Announced On
             * Format: date
             */
            announced_on: string;
            /**
             * Announcement Id
             * Format: uuid
             */
            announcement_id: string;
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /** Factory Name */
            factory_name: string;
            factory_type: components["schemas"]["FactoryType"];
            /** Factory Type Label */
            factory_type_label: string;
            /** Industries */
            industries: string[];
            /** Industry Labels */
            industry_labels: string[];
            /** Organisation Name */
            organisation_name: string;
            /** Registry Number */
            registry_number: string;
            /** Rehearsal */
            rehearsal: boolean;
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
            /** Unit */
            unit: string;
            /** Unit Name */
            unit_name: string;
            /** Year */
            year: number;
        };
        /**
         * PackageLink
         * @description link: where the zip itself is fetched, with the same sign-in.
         */
        PackageLink: {
            /** Filename */
            filename: string;
            /** Link */
            link: string;
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number;
        };
        /**
         * PaperLink
         * @description A short-lived link to exactly this version of the paper.
         */
        PaperLink: {
            /** Filename */
            filename: string;
            /** Link */
            link: string;
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number;
        };
        /**
         * ParkedCause
         * @description Why a hearer put a message aside.
         * @enum {string}
         */
        ParkedCause: "not_understood" | "not_believed" | "too_early" | "failed" | "unsettled";
        /**
         * ParkedChoice
         * @description reason: what was found out, and what was mended.
         */
        ParkedChoice: {
            /** Reason */
            reason: string;
        };
        /** ParkedDecisionView */
        ParkedDecisionView: {
            cause: components["schemas"]["ParkedCause"];
            /**
             * Decided At
             * Format: date-time
             */
            decided_at: string;
            /**
             * Decided By
             * Format: uuid
             */
            decided_by: string;
            /**
             * Decision Id
             * Format: uuid
             */
            decision_id: string;
            /**
             * Hearer
             * @enum {string}
             */
            hearer: "identity" | "intake" | "review" | "registry" | "notify" | "workflows";
            /** Message Id */
            message_id: string;
            outcome: components["schemas"]["ParkedOutcome"];
            /** Reason */
            reason: string;
            /** Topic */
            topic: string;
            /** What En */
            what_en: string;
            /** What Zh */
            what_zh: string;
        };
        /**
         * ParkedFacts
         * @description items: of each queue the oldest 200. total: of all queues. decided: the last 50 decisions.
         */
        ParkedFacts: {
            /** Decided */
            decided: components["schemas"]["ParkedDecisionView"][];
            /** Items */
            items: components["schemas"]["ParkedFactView"][];
            /** Total */
            total: number;
        };
        /**
         * ParkedFactView
         * @description A message in the queue of parked ones of a hearer.
         *
         *     sha256: of the message; it names it. message_id: the fact's id, where it is a fact. what_zh,
         *     what_en: the fact in words. why: in the hearer's own words. parked_at: the last time. text: the
         *     message itself; its beginning where it is long.
         */
        ParkedFactView: {
            cause: components["schemas"]["ParkedCause"];
            /**
             * Hearer
             * @enum {string}
             */
            hearer: "identity" | "intake" | "review" | "registry" | "notify" | "workflows";
            /** Message Id */
            message_id: string;
            /** Parked At */
            parked_at: string | null;
            /** Sha256 */
            sha256: string;
            /** Text */
            text: string;
            /**
             * Times
             * @description 搁置次数 / How often it was parked
             */
            times: number;
            /** Topic */
            topic: string;
            /** What En */
            what_en: string;
            /** What Zh */
            what_zh: string;
            /** Why */
            why: string;
        };
        /**
         * ParkedOutcome
         * @description What a person decided.
         * @enum {string}
         */
        ParkedOutcome: "sent_again" | "given_up";
        /**
         * PlatformAgreement
         * @description How an entry stands with the platform.
         * @enum {string}
         */
        PlatformAgreement: "agrees" | "drifts" | "not_asked";
        /** PlatformDifference */
        PlatformDifference: {
            /** Field */
            field: string;
            /** Ours */
            ours: string;
            /** Theirs */
            theirs: string;
        };
        /**
         * PlatformRecordRequest
         * @description entered_at: the day it was typed in; account: whose account.
         *
         *     screenshot_sha256: of the proof, kept elsewhere.
         */
        PlatformRecordRequest: {
            /** Account */
            account: string;
            /**
             * Entered At
             * Format: date
             */
            entered_at: string;
            /** External Number */
            external_number: string;
            /**
             * Kind
             * @default new
             * @enum {string}
             */
            kind: "new" | "update";
            /** Screenshot Sha256 */
            screenshot_sha256?: string | null;
        };
        /** PlatformRecordView */
        PlatformRecordView: {
            /** Account */
            account: string;
            /** Confirmed */
            confirmed: boolean;
            /**
             * Entered At
             * Format: date
             */
            entered_at: string;
            /** External Number */
            external_number: string;
            /** Kind */
            kind: string;
            /**
             * Record Id
             * Format: uuid
             */
            record_id: string;
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
            /** Screenshot Sha256 */
            screenshot_sha256: string | null;
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
        };
        /**
         * PlatformSide
         * @description Everything known of a submission's project on the platform, newest last.
         */
        PlatformSide: {
            /** Comparisons */
            comparisons: components["schemas"]["ComparisonView"][];
            /** Records */
            records: components["schemas"]["PlatformRecordView"][];
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
         * PublicationRequest
         * @description published_on: must be today in the campaign's time; empty means today.
         */
        PublicationRequest: {
            /** Published On */
            published_on?: string | null;
        };
        /**
         * PublicationResult
         * @description held: items that stay behind for an open hold, on a new draft of their own
         *     (held_notice_id).
         */
        PublicationResult: {
            /**
             * Closes At
             * Format: date-time
             */
            closes_at: string;
            /** Held */
            held: string[];
            /** Held Notice Id */
            held_notice_id: string | null;
            /** Items */
            items: string[];
            /**
             * Last Day
             * Format: date
             */
            last_day: string;
            /**
             * Notice Id
             * Format: uuid
             */
            notice_id: string;
            /**
             * Published On
             * Format: date
             */
            published_on: string;
        };
        /** PublicItem */
        PublicItem: {
            /** Factory Name */
            factory_name: string;
            factory_type: components["schemas"]["FactoryType"];
            /** Factory Type Label */
            factory_type_label: string;
            /** Organisation Name */
            organisation_name: string;
            /** Position */
            position: number;
            state: components["schemas"]["ItemState"];
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
            /** Unit */
            unit: string;
            /** Unit Name */
            unit_name: string;
        };
        /**
         * RecordKept
         * @description comparison: the platform's answer right after; empty when the record counts by itself.
         */
        RecordKept: {
            comparison: components["schemas"]["ComparisonView"] | null;
            record: components["schemas"]["PlatformRecordView"];
        };
        /** RegistryHolds */
        RegistryHolds: {
            /** Items */
            items: components["schemas"]["RegistryHoldView"][];
            /** Next */
            next: string | null;
            /**
             * Total
             * @description 符合条件的总数 / How many match, over all pages
             */
            total: number;
        };
        /**
         * RegistryHoldView
         * @description room: who opened it and may clear it. An open hold has no cleared_at.
         */
        RegistryHoldView: {
            blocks: components["schemas"]["Blocks"];
            /** Campaign Id */
            campaign_id: string | null;
            /** Cleared At */
            cleared_at: string | null;
            /** Due At */
            due_at: string | null;
            /**
             * Hold Id
             * Format: uuid
             */
            hold_id: string;
            /** Holder */
            holder: string | null;
            /** How */
            how: string | null;
            kind: components["schemas"]["HoldKind"];
            /** Opened At */
            opened_at: string | null;
            /**
             * Room
             * @enum {string}
             */
            room: "registry" | "review";
            /** Submission Id */
            submission_id: string | null;
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
         * SentFileState
         * @description waiting: for its bytes, for a check, or for the malware scanner. checking: somebody holds a
         *     lease on its check.
         * @enum {string}
         */
        SentFileState: "waiting" | "checking" | "taken" | "refused";
        /**
         * ServiceLeaves
         * @description How many facts were heard from one service, and the digest of their leaves.
         *
         *     Equal to the service's own GET /journal/summary when no fact is on its way.
         */
        ServiceLeaves: {
            /** Digest */
            digest: string;
            /** Facts */
            facts: number;
        };
        /**
         * StandingSort
         * @description What the list is sorted by; `opened`: by the submissions' ids.
         * @enum {string}
         */
        StandingSort: "opened" | "number" | "name" | "next_date" | "updated";
        /**
         * StepTold
         * @description A step of the process in words.
         */
        StepTold: {
            /** En */
            en: string;
            step: components["schemas"]["SubmissionStep"];
            /** Zh */
            zh: string;
        };
        /** SubmissionStatusPage */
        SubmissionStatusPage: {
            /** Items */
            items: components["schemas"]["SubmissionStatusView"][];
            /** Next */
            next: string | null;
            /**
             * Total
             * @description 符合条件的总数 / How many match, over all pages
             */
            total: number;
        };
        /**
         * SubmissionStatusView
         * @description Where a submission is, who holds it, until when and why.
         *
         *     `next_date`: plan time of the campaign, never in the past; a date that has passed is
         *     `overdue_since`. `platform_record`: the last verdict of the comparison
         *     with 5gii. `facts`: how many it was folded from.
         */
        SubmissionStatusView: {
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            /** Credit Code */
            credit_code: string | null;
            ending: components["schemas"]["Ending"] | null;
            /** Ending Label */
            ending_label: string | null;
            /** Ending Reason */
            ending_reason: string | null;
            /** Factory Name */
            factory_name: string | null;
            factory_type: components["schemas"]["FactoryType"] | null;
            /** Facts */
            facts: number;
            holder: components["schemas"]["BilingualText"];
            /** Holds */
            holds: components["schemas"]["OpenHold"][];
            /** Next Date */
            next_date: string | null;
            /** Number */
            number: string | null;
            /** Organisation Name */
            organisation_name: string | null;
            /** Overdue Since */
            overdue_since: string | null;
            /** Platform Record */
            platform_record: string | null;
            /** Registry Number */
            registry_number: string | null;
            stage: components["schemas"]["SubmissionStep"];
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
            /** Unit */
            unit: string | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            why: components["schemas"]["BilingualText"];
        };
        /**
         * SubmissionStep
         * @description What people are told of where a submission is: a stage, or a step within one.
         * @enum {string}
         */
        SubmissionStep: "handed_in" | "unit_review" | "unit_confirmation" | "correction_opening" | "correction" | "correction_lapsed" | "declined" | "delivery" | "acceptance" | "evaluation" | "selection" | "publication" | "notice" | "announcement" | "ended";
        /** Summary */
        Summary: {
            /** Campaign Id */
            campaign_id: string | null;
            /** Services */
            services: {
                [key: string]: components["schemas"]["ServiceLeaves"];
            };
        };
        /** Timeline */
        Timeline: {
            /** Items */
            items: components["schemas"]["TimelineItem"][];
            /** Next */
            next?: string | null;
            /**
             * Submission Id
             * Format: uuid
             */
            submission_id: string;
            /**
             * Total
             * @description 符合条件的总数 / How many match, over all pages
             */
            total: number;
        };
        /**
         * TimelineActor
         * @description zh, en: who acted and for whom, in words. person_id: told to auditors alone.
         */
        TimelineActor: {
            /** Acting For */
            acting_for?: string | null;
            /** En */
            en: string;
            /** Kind */
            kind: string;
            /** Person Id */
            person_id?: string | null;
            /**
             * Roles
             * @default []
             */
            roles: components["schemas"]["Role"][];
            /** System */
            system?: string | null;
            /** Unit */
            unit?: string | null;
            /** Zh */
            zh: string;
        };
        /**
         * TimelineDetail
         * @description One member of a fact in words. before, before_en: what was said of it until then.
         */
        TimelineDetail: {
            /** Before */
            before: string | null;
            /** Before En */
            before_en: string | null;
            /** Label */
            label: string;
            /** Label En */
            label_en: string;
            /** Name */
            name: string;
            /** Value */
            value: string;
            /** Value En */
            value_en: string;
        };
        /**
         * TimelineItem
         * @description One fact of a submission.
         *
         *     what_zh / what_en: in words. room_zh, room_en: who keeps it. detail: the members a timeline may
         *     show, details: the same in words. step_before, step_after: where the submission stood, where the
         *     fact moved it. leaf: its hash.
         */
        TimelineItem: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Caused By */
            caused_by: string | null;
            /** Detail */
            detail: {
                [key: string]: unknown;
            };
            /** Details */
            details: components["schemas"]["TimelineDetail"][];
            /**
             * Fact Id
             * Format: uuid
             */
            fact_id: string;
            /** Leaf */
            leaf: string;
            /** Room En */
            room_en: string;
            /** Room Zh */
            room_zh: string;
            /** Service */
            service: string;
            step_after: components["schemas"]["StepTold"] | null;
            step_before: components["schemas"]["StepTold"] | null;
            /** Topic */
            topic: string;
            /** What En */
            what_en: string;
            /** What Zh */
            what_zh: string;
            who: components["schemas"]["TimelineActor"];
        };
        /**
         * TurningAwayRequest
         * @description ground: why it is not admitted. reply: what its objector is told.
         */
        TurningAwayRequest: {
            ground: components["schemas"]["InadmissibleGround"];
            /** Reply */
            reply: string;
        };
        /**
         * UnitCount
         * @description Entries of one unit and type. unit_name: as its newest entry has it.
         */
        UnitCount: {
            /** Count */
            count: number;
            factory_type: components["schemas"]["FactoryType"];
            /** Factory Type Label */
            factory_type_label: string;
            /** Unit */
            unit: string;
            /** Unit Name */
            unit_name: string;
        };
        /** Verification */
        Verification: {
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
            first_bad: components["schemas"]["BadLeaf"] | null;
            /** Leaves */
            leaves: number;
            /** Ok */
            ok: boolean;
        };
        /** VerificationRequest */
        VerificationRequest: {
            /**
             * Campaign Id
             * Format: uuid
             */
            campaign_id: string;
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
         * Yearbook
         * @description A year's directory. as_of: the day on which it stands so; issuer: who runs the calls.
         */
        Yearbook: {
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            /** Issuer */
            issuer: string;
            /** Rehearsal */
            rehearsal: boolean;
            /** Total */
            total: number;
            /** Types */
            types: components["schemas"]["YearbookType"][];
            /** Year */
            year: number;
        };
        /** YearbookType */
        YearbookType: {
            factory_type: components["schemas"]["FactoryType"];
            /** Factory Type Label */
            factory_type_label: string;
            /** Total */
            total: number;
            /** Units */
            units: components["schemas"]["YearbookUnit"][];
        };
        /** YearbookUnit */
        YearbookUnit: {
            /** Entries */
            entries: components["schemas"]["EntryLine"][];
            /** Total */
            total: number;
            /** Unit */
            unit: string;
            /** Unit Name */
            unit_name: string;
        };
        /** YearCount */
        YearCount: {
            /** Count */
            count: number;
            /** Year */
            year: number;
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
    list_announcements: {
        parameters: {
            query?: {
                campaign_id?: string | null;
                /** @description 上一页的 next / `next` of the page before */
                cursor?: string | null;
                limit?: number;
                notice_id?: string | null;
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
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Announcements"];
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
    show_announcement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                announcement_id: string;
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
                    "application/json": components["schemas"]["AnnouncementView"];
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
    link_announcement_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                announcement_id: string;
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
                    "application/json": components["schemas"]["PaperLink"];
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
            /** @description paper-waits: 文本正在归档，请一分钟后再试 / The paper is being filed: try again in a minute; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly; overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost */
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
    list_archives: {
        parameters: {
            query?: {
                campaign_id?: string | null;
                cursor?: string | null;
                limit?: number;
                submission_id?: string | null;
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
                    "application/json": components["schemas"]["Archives"];
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
    show_archive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                run_id: string;
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
                    "application/json": components["schemas"]["ArchivedLink"];
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
    show_timeline: {
        parameters: {
            query?: {
                /** @description 上一页的 next / `next` of the page before */
                cursor?: string | null;
                descending?: boolean;
                limit?: number;
                moved?: boolean;
                service?: ("identity" | "intake" | "review" | "registry" | "notify")[];
                topic?: string[];
            };
            header?: never;
            path: {
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 办理时间线；表格为符合条件的全部行 / The list; a table has every row that the filters leave */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
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
    summarise_audit: {
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
                    "application/json": components["schemas"]["Summary"];
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
    verify_audit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerificationRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
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
    list_directory: {
        parameters: {
            query?: {
                announcement_id?: string | null;
                campaign_id?: string | null;
                /** @description 上一页的 next / `next` of the page before */
                cursor?: string | null;
                descending?: boolean;
                /** @description 所属行业代码 / Codes of industries */
                industry?: string[];
                /** @description 每页条数，表格不分页 / Items of a page; a table has no pages */
                limit?: number;
                /** @description 检索词，以空格分隔，须全部出现，不论全角半角、大小写 / Words, all of which are there, whatever their width and case */
                q?: string | null;
                rehearsal?: boolean | null;
                sort?: components["schemas"]["DirectorySort"];
                type?: components["schemas"]["FactoryType"][];
                unit?: string[];
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 5G全连接工厂名录；表格为符合条件的全部行 / The list; a table has every row that the filters leave */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Directory"];
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
    count_directory: {
        parameters: {
            query?: {
                announcement_id?: string | null;
                campaign_id?: string | null;
                /** @description 所属行业代码 / Codes of industries */
                industry?: string[];
                /** @description 检索词，以空格分隔，须全部出现，不论全角半角、大小写 / Words, all of which are there, whatever their width and case */
                q?: string | null;
                rehearsal?: boolean | null;
                type?: components["schemas"]["FactoryType"][];
                unit?: string[];
                year?: number | null;
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
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryCounts"];
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
    list_own_entries: {
        parameters: {
            query?: {
                campaign_id?: string | null;
                /** @description 上一页的 next / `next` of the page before */
                cursor?: string | null;
                /** @description 每页条数，表格不分页 / Items of a page; a table has no pages */
                limit?: number;
                /** @description 检索词，以空格分隔，须全部出现，不论全角半角、大小写 / Words, all of which are there, whatever their width and case */
                q?: string | null;
                rehearsal?: boolean | null;
                type?: components["schemas"]["FactoryType"][];
                unit?: string[];
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 入库工厂；表格为符合条件的全部行 / The list; a table has every row that the filters leave */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnEntries"];
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
    show_entry: {
        parameters: {
            query?: {
                campaign_id?: string | null;
            };
            header?: never;
            path: {
                registry_number: string;
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
                    "application/json": components["schemas"]["EntryLine"];
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
    list_registry_holds: {
        parameters: {
            query?: {
                campaign_id?: string | null;
                /** @description 上一页的 next / `next` of the page before */
                cursor?: string | null;
                kind?: components["schemas"]["HoldKind"][];
                /** @description 每页条数，表格不分页 / Items of a page; a table has no pages */
                limit?: number;
                open_only?: boolean;
                submission_id?: string | null;
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
                    "application/json": components["schemas"]["RegistryHolds"];
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
    summarise_registry_journal: {
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
    confirm_letter_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
                    "application/json": components["schemas"]["ObjectionFileView"];
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
    show_lodged_objection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LodgingQuestion"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LodgingView"];
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
            /** @description objector-unproved: 邮箱验证已失效，请重新获取验证码 / The proof of your e-mail address does not count any more: ask for a new code; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    list_notices: {
        parameters: {
            query?: {
                campaign_id?: string | null;
                /** @description 上一页的 next / `next` of the page before */
                cursor?: string | null;
                limit?: number;
                state?: components["schemas"]["NoticeState"][];
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
                    "application/json": components["schemas"]["Notices"];
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
    show_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice_id: string;
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
                    "application/json": components["schemas"]["NoticeView"];
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
    announce_entries: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                notice_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnouncementRequest"];
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
                    "application/json": components["schemas"]["AnnouncementResult"];
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
            /** @description notice-still-open: 公示期未满，不能公布 / The notice is not over yet: announce after it has closed; nothing-to-announce: 没有可公布的项目：均已公布、移出或有未解除的暂缓事项 / Nothing can be announced: every item was announced, removed or is on hold; document-number-used: 该文号已用于另一份公布文件，请另给文号 / Another announcement has this document number: give another; numbers-used-up: 本年度登记编号已用完 / The year's registry numbers are used up */
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
            /** @description bad-document-number: 文号格式不正确，应如“示例工信〔2031〕1号” / The document number has another form: write 示例工信〔2031〕1号; key-reused: 同一幂等键对应了不同的内容，请换一个键 / This Idempotency-Key was used with another body: use a new key; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
            /** @description docket-unknown: 申报信息尚未同步到登记库，请稍后再试 / The submission was not heard of yet: try again shortly; overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
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
    list_notice_items: {
        parameters: {
            query?: {
                /** @description 上一页的 next / `next` of the page before */
                cursor?: string | null;
                /** @description 每页条数，表格不分页 / Items of a page; a table has no pages */
                limit?: number;
                state?: components["schemas"]["ItemState"][];
                type?: components["schemas"]["FactoryType"][];
                unit?: string[];
            };
            header?: never;
            path: {
                notice_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 公示名单；表格为符合条件的全部行 / The list; a table has every row that the filters leave */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeItems"];
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
    end_ineligible: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice_id: string;
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IneligibilityRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedItem"];
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
            /** @description item-off-list: 该项目已不在名单上（已移出、已终结或已公布入库），不能再办理 / This item is off the list, removed, ended or announced: nothing is left to decide; listing-not-held: 该项目没有未解除的信用变化暂缓事项；来源显示列入后方可终结 / No open hold says that its credit turned bad: an item ends so only once a source lists it */
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
    start_letter_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterFileStart"];
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
                    "application/json": components["schemas"]["ObjectionFileStarted"];
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
            /** @description notice-not-open: 公示尚未发布，不能登记异议 / The notice was not published yet: nothing to object to; objection-files-too-many: 上传的文件过多，请合并后重新提交 / Too many files: put several into one */
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
    lodge_objection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LodgingRequest"];
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
                    "application/json": components["schemas"]["LodgingView"];
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
            /** @description notice-not-open: 公示尚未发布，不能登记异议 / The notice was not published yet: nothing to object to; objection-late: 公示期已结束，异议逾期不予受理，本次提出已留存记录 / The notice is over: a late objection is not taken, the attempt is recorded; objections-too-many: 同一邮箱对本公示提出异议的次数已满，请将补充材料寄送公示所列地址 / This address has lodged enough for this notice: send more to the notice's postal address */
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
            /** @description objector-unproved: 邮箱验证已失效，请重新获取验证码 / The proof of your e-mail address does not count any more: ask for a new code; objection-incomplete: 异议材料不完整，请补齐后提交 / The objection lacks something: add it, then send it; key-reused: 同一幂等键对应了不同的内容，请换一个键 / This Idempotency-Key was used with another body: use a new key; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    start_objection_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionFileStart"];
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
                    "application/json": components["schemas"]["ObjectionFileStarted"];
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
            /** @description notice-not-open: 公示尚未发布，不能登记异议 / The notice was not published yet: nothing to object to; objection-late: 公示期已结束，异议逾期不予受理，本次提出已留存记录 / The notice is over: a late objection is not taken, the attempt is recorded; objection-files-too-many: 上传的文件过多，请合并后重新提交 / Too many files: put several into one */
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
            /** @description objector-unproved: 邮箱验证已失效，请重新获取验证码 / The proof of your e-mail address does not count any more: ask for a new code; sent-file-unfit: 不接受该文件 / This file is not taken; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    record_objection: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                notice_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionRequest"];
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
                    "application/json": components["schemas"]["ObjectionView"];
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
            /** @description notice-not-open: 公示尚未发布，不能登记异议 / The notice was not published yet: nothing to object to; objection-late: 公示期已结束，异议逾期不予受理，本次提出已留存记录 / The notice is over: a late objection is not taken, the attempt is recorded */
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
            /** @description letter-missing: 已勾选签名或盖章的，须上传异议书扫描件或照片 / Where it is sealed or signed, upload a scan or photo of the letter; key-reused: 同一幂等键对应了不同的内容，请换一个键 / This Idempotency-Key was used with another body: use a new key; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    link_notice_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice_id: string;
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
                    "application/json": components["schemas"]["PaperLink"];
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
            /** @description no-paper-yet: 公示尚未发布，没有公示文本 / The notice was not published: it has no paper yet */
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
            /** @description paper-waits: 文本正在归档，请一分钟后再试 / The paper is being filed: try again in a minute; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly; overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost */
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
    preview_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notice as a Word file, marked as a preview */
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
            /** @description already-published: 该公示已发布，不能再次发布 / This notice was published: it is not published twice; calendar-year-missing: 缺少所涉年份的节假日安排，请先载入 / The official calendar of a year is not loaded: load it first; nothing-to-publish: 公示名单中没有可公示的项目 / No item is left on this notice; items-held: 名单中有未解除暂缓事项的项目，请先解除 / Items of the list have an open hold: clear the holds first */
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
    publish_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicationRequest"];
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
                    "application/json": components["schemas"]["PublicationResult"];
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
            /** @description already-published: 该公示已发布，不能再次发布 / This notice was published: it is not published twice; calendar-year-missing: 缺少所涉年份的节假日安排，请先载入 / The official calendar of a year is not loaded: load it first; items-held: 名单中有未解除暂缓事项的项目，请先解除 / Items of the list have an open hold: clear the holds first; nothing-to-publish: 公示名单中没有可公示的项目 / No item is left on this notice */
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
            /** @description not-today: 公示发布日必须是当日，不能倒签或预签 / A notice is published on the day itself: neither antedated nor postdated; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    confirm_objection_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionFileArrival"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionFileView"];
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
            /** @description objector-unproved: 邮箱验证已失效，请重新获取验证码 / The proof of your e-mail address does not count any more: ask for a new code; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    list_objections: {
        parameters: {
            query?: {
                campaign_id?: string | null;
                /** @description 上一页的 next / `next` of the page before */
                cursor?: string | null;
                /** @description 每页条数，表格不分页 / Items of a page; a table has no pages */
                limit?: number;
                notice_id?: string | null;
                state?: components["schemas"]["ObjectionState"][];
                submission_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 异议清单；表格为符合条件的全部行 / The list; a table has every row that the filters leave */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Objections"];
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
    show_objection_files: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                objection_id: string;
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
                    "application/json": components["schemas"]["LinkedObjectionFiles"];
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
    turn_objection_away: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                objection_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TurningAwayRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionView"];
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
            /** @description already-judged: 该异议已作出处理，不能重复处理 / This objection was judged: it is not judged twice; not-admitted: 该异议未被受理，无需处理 / This objection was not admitted: there is nothing to judge; ground-unfit: 该异议在公示期内提出，不能以逾期为由不予受理，请另选理由 / This objection came in time, so it cannot be refused as late: choose another ground */
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
    judge_objection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                objection_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgementRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionView"];
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
            /** @description already-judged: 该异议已作出处理，不能重复处理 / This objection was judged: it is not judged twice; not-admitted: 该异议未被受理，无需处理 / This objection was not admitted: there is nothing to judge; already-entered: 该项目已入库，不能再由异议移出 / The item is in the register: an objection no longer removes it */
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
    show_objector: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                objection_id: string;
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
                    "application/json": components["schemas"]["ObjectorView"];
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
    list_parked_facts: {
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
                    "application/json": components["schemas"]["ParkedFacts"];
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
            /** @description broker-down: 消息服务暂不可用，搁置的事实未动，请稍后再试 / The broker does not answer: what is parked stays parked, try again shortly; overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
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
    give_up_parked: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hearer: "identity" | "intake" | "review" | "registry" | "notify" | "workflows";
                sha256: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParkedChoice"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedDecisionView"];
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
            /** @description broker-down: 消息服务暂不可用，搁置的事实未动，请稍后再试 / The broker does not answer: what is parked stays parked, try again shortly; overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
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
    send_parked_again: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hearer: "identity" | "intake" | "review" | "registry" | "notify" | "workflows";
                sha256: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParkedChoice"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedDecisionView"];
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
            /** @description parked-not-believed: 该事实未经所属服务签署，或所述不可能成立，重新投入仍会被搁置；请查明来源，或放弃 / Its room did not sign this fact, or it says what cannot be: it would be parked again. Find out who put it there, or give it up */
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
            /** @description broker-down: 消息服务暂不可用，搁置的事实未动，请稍后再试 / The broker does not answer: what is parked stays parked, try again shortly; overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
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
    list_platform_drifts: {
        parameters: {
            query?: {
                campaign_id?: string | null;
                /** @description 上一页的 next / `next` of the page before */
                cursor?: string | null;
                kind?: components["schemas"]["DriftKind"][];
                /** @description 每页条数，表格不分页 / Items of a page; a table has no pages */
                limit?: number;
                open_only?: boolean;
                submission_id?: string | null;
                to_do?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 国家平台差异清单；表格为符合条件的全部行 / The list; a table has every row that the filters leave */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drifts"];
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
    acknowledge_drift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                drift_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgementRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DriftView"];
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
            /** @description drift-settled: 该差异已处理或已消失，请刷新列表 / This drift was acknowledged before or is gone: read the list again */
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
    list_entry_standings: {
        parameters: {
            query: {
                campaign_id: string;
                /** @description 上一页的 next / `next` of the page before */
                cursor?: string | null;
                /** @description 每页条数，表格不分页 / Items of a page; a table has no pages */
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
                    "application/json": components["schemas"]["EntryStandings"];
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
    list_standings: {
        parameters: {
            query?: {
                campaign_id?: string | null;
                /** @description 上一页的 next / `next` of the page before */
                cursor?: string | null;
                descending?: boolean;
                ended?: boolean | null;
                ending?: components["schemas"]["Ending"][];
                hold?: components["schemas"]["HoldKind"][];
                /** @description 每页条数，表格不分页 / Items of a page; a table has no pages */
                limit?: number;
                /** @description 已过办理期限，须指定征集活动 / Late; needs a campaign */
                overdue?: boolean;
                /** @description 检索词，以空格分隔，须全部出现，不论全角半角、大小写 / Words, all of which are there, whatever their width and case */
                q?: string | null;
                sort?: components["schemas"]["StandingSort"];
                stage?: components["schemas"]["SubmissionStep"][];
                /** @description 停在系统自动办理的环节超过十分钟 / For ten minutes at a step that the system passes by itself */
                stuck?: boolean;
                type?: components["schemas"]["FactoryType"][];
                unit?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 申报进度；表格为符合条件的全部行 / The list; a table has every row that the filters leave */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionStatusPage"];
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
    show_standing: {
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
                    "application/json": components["schemas"]["SubmissionStatusView"];
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
    read_certificate: {
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
            /** @description 证书 / The certificate */
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
    compare_with_platform: {
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
                    "application/json": components["schemas"]["ComparisonView"];
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
            /** @description docket-unknown: 申报信息尚未同步到登记库，请稍后再试 / The submission was not heard of yet: try again shortly; platform-unavailable: 国家平台暂不可用，系统会自动重试，也可稍后再次比对 / The national platform does not answer: it is asked again by itself, or compare again later; overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
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
    link_platform_package: {
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
                    "application/json": components["schemas"]["PackageLink"];
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
            /** @description docket-unknown: 申报信息尚未同步到登记库，请稍后再试 / The submission was not heard of yet: try again shortly; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly; overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost */
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
    read_platform_package: {
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
            /** @description The package */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
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
            /** @description docket-unknown: 申报信息尚未同步到登记库，请稍后再试 / The submission was not heard of yet: try again shortly; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly; overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost */
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
    list_platform_records: {
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
                    "application/json": components["schemas"]["PlatformSide"];
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
    record_platform_entry: {
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
                "application/json": components["schemas"]["PlatformRecordRequest"];
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
                    "application/json": components["schemas"]["RecordKept"];
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
            /** @description entered-in-future: 录入日期不能晚于当日 / An entry on the platform cannot lie in the future; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
            /** @description docket-unknown: 申报信息尚未同步到登记库，请稍后再试 / The submission was not heard of yet: try again shortly; overloaded: 系统繁忙，请稍后重试，已填内容不会丢失 / Busy: try again shortly, nothing you saved is lost; unavailable: 依赖的服务暂不可用，请稍后再试 / Something this needs is down: try again shortly */
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
    list_waiting_in_registry: {
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
    list_registry_words: {
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
    show_yearbook: {
        parameters: {
            query?: {
                campaign_id?: string | null;
                rehearsal?: boolean | null;
            };
            header?: never;
            path: {
                year: number;
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
                    "application/json": components["schemas"]["Yearbook"];
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
    read_yearbook_paper: {
        parameters: {
            query?: {
                campaign_id?: string | null;
                rehearsal?: boolean | null;
            };
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 年度名录 / The yearly directory */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
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
}
