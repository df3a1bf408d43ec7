/* Made by `npm run generate` from docs/openapi/notify.json. */
export interface paths {
    "/api/notify/v1/email-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send Email Code
         * @description Send a code to an address.
         *
         *     Public; the answer is the same whether or not the address is known.
         */
        post: operations["send_email_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notify/v1/email-codes/{address_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Email Code
         * @description Confirm a code. The answer proves the address to identity, or at /my/address.
         */
        post: operations["confirm_email_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notify/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Inbox
         * @description One's own letters, newest first.
         */
        get: operations["list_inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notify/v1/inbox/{message_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark Message Read
         * @description Mark one's own letter as read.
         */
        post: operations["mark_message_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notify/v1/journal/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Summarise Notify Journal
         * @description Compare this with the audit. Equal figures mean that no fact was lost or added.
         */
        get: operations["summarise_notify_journal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notify/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Letters
         * @description Which letters went to whom, and what became of the e-mails; as a table by `Accept`.
         *
         *     Without bodies, addresses masked. state=unsure: a person should look.
         */
        get: operations["list_letters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notify/v1/messages/{message_id}/send-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resend Message
         * @description Send a failed or unsure letter again.
         *
         *     The reader may get it twice, so a person decides.
         */
        post: operations["resend_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notify/v1/my/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show My Address
         * @description One's own address, masked.
         */
        get: operations["show_my_address"];
        /**
         * Change My Address
         * @description Get letters at another address from now on, proved by a code.
         */
        put: operations["change_my_address"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notify/v1/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Waiting In Notify
         * @description What waits for me as a system administrator: letters whose e-mail did not go out.
         *
         *     limit=0 answers the totals alone.
         */
        get: operations["list_waiting_in_notify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notify/v1/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Notify Words
         * @description What people read in place of each code of this room, Chinese and English.
         *
         *     Holds also say what clears them.
         */
        get: operations["list_notify_words"];
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
        /** AddressChange */
        AddressChange: {
            /** Address Proof */
            address_proof: string;
        };
        /**
         * AddressProof
         * @description address_proof: send it when registering, or to /my/address, within expires_in seconds.
         */
        AddressProof: {
            /** Address Proof */
            address_proof: string;
            /** Expires In */
            expires_in: number;
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
         * DeliveryState
         * @description Where one e-mail is. `unsure`: its sender died, or the mail server fell silent.
         * @enum {string}
         */
        DeliveryState: "queued" | "sending" | "sent" | "unsure" | "failed";
        /**
         * EmailCodeConfirmation
         * @description code: six digits, as typed: full-width ones and spaces do not matter.
         *
         *     request_id: of the answer that sent the code. With it, nobody else's tries count here.
         */
        EmailCodeConfirmation: {
            /** Code */
            code: string;
            /** Request Id */
            request_id?: string | null;
        };
        /** EmailCodeRequest */
        EmailCodeRequest: {
            /** Email */
            email: string;
        };
        /**
         * EmailCodeSent
         * @description request_id: of this one code; send it along when confirming.
         */
        EmailCodeSent: {
            /**
             * Address Id
             * Format: uuid
             */
            address_id: string;
            /**
             * Request Id
             * Format: uuid
             */
            request_id: string;
        };
        /**
         * EmailState
         * @description The state of a letter's e-mail.
         *
         *     `unsure`: its sender died while sending, nobody knows whether it arrived.
         */
        EmailState: {
            /** Address */
            address: string;
            /** Attempts */
            attempts: number;
            /** Last Answer */
            last_answer: string | null;
            /** Sent At */
            sent_at: string | null;
            state: components["schemas"]["DeliveryState"];
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
         * Inbox
         * @description Newest first; `next` is the `cursor` of the next page.
         */
        Inbox: {
            /** Items */
            items: components["schemas"]["InboxItem"][];
            /** Next */
            next?: string | null;
            /** Unread */
            unread: number;
        };
        /**
         * InboxItem
         * @description page: the portal's page that the letter speaks of, below the portal's own address.
         */
        InboxItem: {
            /** Body */
            body: string;
            /** Campaign Id */
            campaign_id: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Page */
            page: string | null;
            /** Read At */
            read_at: string | null;
            /** Subject */
            subject: string;
            /** Submission Id */
            submission_id: string | null;
            /**
             * Written At
             * Format: date-time
             */
            written_at: string;
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
         * LetterRecord
         * @description A letter without its body: its kind, its reader, and what became of its e-mail.
         *
         *     person_id: None where the letter went to an address that is nobody's, as an objector's. number:
         *     of the submission that it is about. email: None where the reader has no address.
         */
        LetterRecord: {
            /** Campaign Id */
            campaign_id: string | null;
            email: components["schemas"]["EmailState"] | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Number */
            number: string | null;
            /** Person Id */
            person_id: string | null;
            /** Read At */
            read_at: string | null;
            /** Subject */
            subject: string;
            /** Submission Id */
            submission_id: string | null;
            /**
             * Written At
             * Format: date-time
             */
            written_at: string;
        };
        /** LetterRecords */
        LetterRecords: {
            /** Items */
            items: components["schemas"]["LetterRecord"][];
            /** Next */
            next?: string | null;
            /**
             * Total
             * @description 符合条件的总数 / How many match, over all pages
             */
            total: number;
        };
        /**
         * LetterSort
         * @description What the record is sorted by.
         * @enum {string}
         */
        LetterSort: "written" | "subject";
        /** MyAddress */
        MyAddress: {
            /** Address Id */
            address_id?: string | null;
            /** Email */
            email?: string | null;
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
        /** @description 多少秒后重试 / After how many seconds to try again */
        "Retry-After": number;
        /** @description 登录方式 / How to sign in */
        "WWW-Authenticate": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    send_email_code: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailCodeRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailCodeSent"];
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
            /** @description email-not-fitting: 邮箱地址格式不正确 / This is not an e-mail address; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description codes-too-many: 验证码请求过于频繁，请稍后再试 / Too many codes asked for: try again later */
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
    confirm_email_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                address_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailCodeConfirmation"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressProof"];
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
            /** @description code-lapsed: 验证码已失效，请重新获取 / The code no longer counts: ask for a new one */
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
            /** @description code-malformed: 验证码格式不正确 / This cannot be a code; code-wrong: 验证码不正确 / The code is wrong; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    list_inbox: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                unread?: boolean;
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
                    "application/json": components["schemas"]["Inbox"];
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
    mark_message_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_id: string;
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
    summarise_notify_journal: {
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
    list_letters: {
        parameters: {
            query?: {
                campaign_id?: string | null;
                /** @description 上一页的 next / `next` of the page before */
                cursor?: string | null;
                descending?: boolean;
                kind?: string[];
                limit?: number;
                person_id?: string | null;
                /** @description 检索词，以空格分隔，须全部出现，不论全角半角、大小写 / Words, all of which are there, whatever their width and case */
                q?: string | null;
                sort?: components["schemas"]["LetterSort"];
                state?: components["schemas"]["DeliveryState"][];
                submission_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 通知记录；表格为符合条件的全部行 / The list; a table has every row that the filters leave */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterRecords"];
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
    resend_message: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_id: string;
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
                    "application/json": unknown;
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
            /** @description letter-not-stuck: 该邮件已发出或仍在发送，无需重发 / This letter went out or is still on its way: nothing to send again */
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
    show_my_address: {
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
                    "application/json": components["schemas"]["MyAddress"];
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
    change_my_address: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddressChange"];
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
            /** @description proof-invalid: 邮箱验证凭证无效或已过期，请重新获取验证码 / The proof of address is not valid or has expired: ask for a new code; invalid-input: 填写内容有误，请按提示修改 / Some fields are wrong: mend them as told */
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
    list_waiting_in_notify: {
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
    list_notify_words: {
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
