// Written by `npm run types` from openapi.json. Change the command table, not this file.
export interface paths {
    "/api/call/add_representative": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["add_representative"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/add_user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["add_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/answer_assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["answer_assignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/assign_representative": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assign_representative"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/cancel_job": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancel_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/caseload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["caseload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/change_password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/check_assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["check_assignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/correct_reference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["correct_reference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/desk_state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["desk_state"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/disable_user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["disable_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/enable_user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["enable_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/end_assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["end_assignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/first_run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["first_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/get_job": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["get_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/get_reference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["get_reference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/get_representation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["get_representation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/get_representative": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["get_representative"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/get_settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["get_settings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/import_reference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["import_reference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/import_representatives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["import_representatives"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/leave_practice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["leave_practice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/list_audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["list_audit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/list_reference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["list_reference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/list_representatives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["list_representatives"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/list_users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["list_users"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["me"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/name_lawyer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["name_lawyer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/open_practice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["open_practice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/recover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/recovery_sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recovery_sheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/remove_practice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["remove_practice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/reset_user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reset_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/set_language": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["set_language"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/set_roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["set_roles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/set_settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["set_settings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/sign_in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/sign_out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sign_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/switch_office": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["switch_office"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/touch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["touch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/update_representative": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["update_representative"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/verify_audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["verify_audit"];
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
        /** @description A new representative. */
        AddRepresentative: {
            /** @description Takes cases. */
            active: boolean;
            /** @description Number in that bar. */
            bar_number: string;
            /** @description State of the bar admission, two letters. */
            bar_state: string;
            /**
             * Format: int64
             * @description Cases at one time.
             */
            capacity: number;
            /**
             * Format: date
             * @description Contract ends on this day.
             */
            contract_until?: string | null;
            /**
             * @description Immigration courts, EOIR codes.
             * @default []
             */
            courts: string[];
            /**
             * @description Mail.
             * @default
             */
            email: string;
            /**
             * @description Firm or organisation.
             * @default
             */
            firm: string;
            /**
             * Format: uuid
             * @description Client-made id: asking twice adds once.
             */
            id: string;
            /** @description Languages, ISO 639 codes. */
            languages: string[];
            /**
             * Format: date
             * @description On leave through this day.
             */
            leave_until?: string | null;
            /** @description Full name. */
            name: string;
            /**
             * @description Telephone.
             * @default
             */
            phone: string;
            /**
             * Format: uuid
             * @description The representative's own account in this office, if any.
             */
            user_id?: string | null;
        };
        /** @description A new member. */
        AddUser: {
            /** @description Name shown to colleagues. */
            display_name: string;
            /**
             * Format: uuid
             * @description Client-made id: asking twice adds once.
             */
            id: string;
            /** @description `es` or `en`. */
            language: components["schemas"]["Language"];
            /** @description First password; the person changes it at the first sign-in. */
            password: string;
            /** @description At least one. */
            roles: components["schemas"]["Role"][];
            /** @description Sign-in name. */
            username: string;
        };
        /** @description What became of an offer. */
        AnswerAssignment: {
            /** @description `accepted`, `declined`, `expired` or `engaged`. */
            answer: components["schemas"]["AssignmentState"];
            /**
             * Format: uuid
             * @description The assignment.
             */
            id: string;
            /** @description Why it was declined. */
            reason?: string | null;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
        };
        /** @description What the conflict check found. */
        AssignmentCheck: {
            /** @description Everything that speaks against it, the grave first; empty: nothing. */
            findings: components["schemas"]["Finding"][];
            /** @description A reason must be given with the offer. */
            needs_reason: boolean;
        };
        /** @description How an assignment stands. */
        AssignmentState: "offered" | "accepted" | "declined" | "expired" | "engaged" | "ended";
        /** @description An assignment, as the case shows it. */
        AssignmentView: {
            /**
             * Format: date-time
             * @description When it was answered.
             */
            answered_at: string | null;
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /**
             * Format: date-time
             * @description When it was over.
             */
            ended_at: string | null;
            /**
             * Format: date-time
             * @description When the engagement began.
             */
            engaged_at: string | null;
            /** @description What the conflict check found at the offer. */
            findings: components["schemas"]["Finding"][];
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * Format: date-time
             * @description When it was offered.
             */
            offered_at: string;
            /** @description Reason given in spite of findings, for a refusal or for the end. */
            reason: string | null;
            /**
             * Format: uuid
             * @description The representative.
             */
            representative_id: string;
            /** @description Name of the representative. */
            representative_name: string;
            /**
             * Format: int64
             * @description Revision.
             */
            rev: number;
            /** @description State. */
            state: components["schemas"]["AssignmentState"];
        };
        /** @description An offer. */
        AssignRepresentative: {
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /**
             * Format: uuid
             * @description Client-made id: asking twice offers once.
             */
            id: string;
            /** @description Why, in spite of what the conflict check found. */
            reason?: string | null;
            /**
             * Format: uuid
             * @description To whom.
             */
            representative_id: string;
        };
        /** @description Whether the chains hold. */
        AuditVerdict: {
            /**
             * Format: int64
             * @description Entries that were walked.
             */
            entries: number;
            /** @description Chain of the first bad row. */
            office: string | null;
            /**
             * Format: int64
             * @description Its place.
             */
            seq: number | null;
            /** @description Every chain holds. */
            sound: boolean;
            /** @description `missing`, `changed` or `head`. */
            why: string | null;
        };
        /** @description An entry of the chain. */
        AuditView: {
            /** @description Who. */
            actor_name: string;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /**
             * Format: uuid
             * @description The case that it was about.
             */
            case_id: string | null;
            /** @description What was called. */
            command: string;
            /** @description What changed. */
            detail: unknown;
            /** @description `done`, `refused` or `failed`. */
            outcome: string;
            /** @description The reason that was given. */
            reason: string | null;
            /** @description In which role. */
            role: string;
            /**
             * Format: int64
             * @description Place in the chain.
             */
            seq: number;
            /**
             * Format: uuid
             * @description The row that it was about.
             */
            subject: string | null;
            /**
             * Format: int64
             * @description How many calls the entry stands for.
             */
            times: number;
        };
        /** @description A bar of the board. */
        Bar: {
            /** @description Stage, or id of the representative or user. */
            key: string;
            /** @description Name of the representative or user; empty for a stage, which the page translates. */
            name: string;
            /** @description On hold, apart. */
            on_hold: components["schemas"]["Figure"];
            /** @description Open cases. */
            open: components["schemas"]["Figure"];
            /** @description With a red date behind them. */
            overdue: components["schemas"]["Figure"];
        };
        /** @description The filter of `list_cases` that shows the cases of a figure. */
        Behind: {
            /** @description A red date is behind them. */
            overdue?: boolean;
            /**
             * Format: uuid
             * @description Accountable user.
             */
            owner_user?: string | null;
            /**
             * Format: uuid
             * @description Representative.
             */
            representative_id?: string | null;
            /** @description Stage. */
            stage?: string | null;
            /** @description `active` (open and reopened), `on_hold`, or both when absent. */
            status?: string | null;
            /** @description Without an engaged representative. */
            unassigned?: boolean;
        };
        /** @description The board. */
        Caseload: {
            /**
             * Format: date-time
             * @description As of.
             */
            at: string;
            /** @description By accountable user, most first. */
            by_owner: components["schemas"]["Bar"][];
            /** @description By representative, most first. */
            by_representative: components["schemas"]["Bar"][];
            /** @description By stage, in the order of the proceedings. */
            by_stage: components["schemas"]["Bar"][];
            /** @description On hold. */
            on_hold: components["schemas"]["Figure"];
            /** @description Open and reopened. */
            open: components["schemas"]["Figure"];
            /** @description With a red date behind them. */
            overdue: components["schemas"]["Figure"];
            /** @description Without an engaged representative. */
            unassigned: components["schemas"]["Figure"];
        };
        /** @description A row that differs from what counts now. */
        ChangedRow: {
            /** @description Column: text that counts now, text of the file. */
            cells: {
                [key: string]: [
                    string | null,
                    string | null
                ];
            };
            /** @description Key in the list. */
            key: string;
            /** @description What it is called now; empty for a new row. */
            label: string;
            /** @description Not in the list yet. */
            new: boolean;
            /**
             * Format: uint64
             * @description Row as a spreadsheet counts it.
             */
            row: number;
        };
        /** @description A new password of one's own. */
        ChangePassword: {
            /** @description The new one. */
            new: string;
            /** @description The password until now. */
            old: string;
        };
        /** @description Which member, as it was seen. */
        ChangeUser: {
            /**
             * Format: uuid
             * @description The member.
             */
            id: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
        };
        /** @description A case and a representative. */
        CheckAssignment: {
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /**
             * Format: uuid
             * @description The representative.
             */
            representative_id: string;
        };
        /** @description A correction. */
        CorrectReference: {
            /** @description Columns with their new texts (null: unknown); columns left out stay. `null` takes the correction back. */
            cells?: {
                [key: string]: string | null;
            } | null;
            /** @description Key in the list. */
            key: string;
            /** @description List. */
            kind: string;
            /** @description Why, and from which source. */
            reason: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
        };
        /** @description The machine, as a page needs it before anybody has signed in. */
        DeskState: {
            /** @description The system's keychain. */
            keychain: components["schemas"]["KeychainState"];
            /** @description `es` or `en`: the language that was chosen here last. */
            language: string;
            /** @description A server of many desks (no first run, no locking from a page). */
            network: boolean;
            /** @description Code of the office that this machine was set up for. */
            office: string | null;
            /** @description The caller is in the practice office. */
            practice: boolean;
            /** @description There is a practice office on this machine. */
            practice_there: boolean;
            /** @description What keeps the store from being opened, if that can be told already. */
            problem: components["schemas"]["Problem"] | null;
            /** @description The caller's session is live. */
            signed_in: boolean;
            /** @description How it stands. */
            state: components["schemas"]["Standing"];
            /** @description Version of the program. */
            version: string;
        };
        /** @description Nothing to say but that it is done. */
        Done: Record<string, never>;
        /** @description The end of an engagement. */
        EndAssignment: {
            /**
             * Format: uuid
             * @description The assignment.
             */
            id: string;
            /** @description Why. */
            reason: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
        };
        /** @description What an import does with a row. */
        Fate: "added" | "changed" | "same";
        /** @description What is wrong with one field. */
        FieldProblem: {
            /** @description Values for the sentence. */
            args?: {
                [key: string]: string;
            };
            /** @description Stable code. */
            code: string;
            /** @description The field's name in the request. */
            field: string;
        };
        /** @description A figure. */
        Figure: {
            /** @description The list behind it. */
            behind: components["schemas"]["Behind"];
            /**
             * Format: int64
             * @description How many cases.
             */
            cases: number;
        };
        /** @description Something that stands in the way of an assignment. */
        Finding: {
            /** @description Values for the sentence; no personal data of another case. */
            args: {
                [key: string]: string;
            };
            /** @description Which: the sentence is `finding-<code>`. */
            code: string;
            /** @description The assignment needs a recorded reason in spite of it. */
            needs_reason: boolean;
        };
        /** @description What the wizard of the first run asks. */
        FirstRun: {
            /** @description Name shown to colleagues. */
            display_name: string;
            /** @description `es` or `en`. */
            language: components["schemas"]["Language"];
            /** @description Code of the consulate. */
            office: string;
            /** @description Password. */
            password: string;
            /** @description Sign-in name. */
            username: string;
        };
        /** @description The new desk: who is signed in, and the key for the printed sheet, which is told only now. */
        Founded: {
            /** @description Who is signed in. */
            me: components["schemas"]["Me"];
            /** @description `AGE-SECRET-KEY-1…`: to be printed; the program keeps only its public half. */
            recovery_key: string;
        };
        /** @description A file to import into a list. */
        ImportReference: {
            /** @description Only say what would happen. */
            dry_run: boolean;
            /** @description List. */
            kind: string;
            /** @description Why, and from which source. */
            reason: string;
            /**
             * @description Import the good rows although others are wrong.
             * @default false
             */
            skip_wrong: boolean;
            /**
             * Format: uuid
             * @description Handle of the uploaded CSV file.
             */
            upload: string;
        };
        /** @description The report of an import or of its dry run. */
        ImportReport: {
            /**
             * Format: uint
             * @description Rows that join.
             */
            added: number;
            /**
             * Format: uint
             * @description Rows that change.
             */
            changed: number;
            /** @description Nothing was written. */
            dry_run: boolean;
            /** @description What is wrong, by row and column. */
            problems: components["schemas"]["RowProblem"][];
            /** @description Every good row that joins or changes. */
            rows: components["schemas"]["ImportRow"][];
            /**
             * Format: uint
             * @description Rows that stay as they are.
             */
            same: number;
        };
        /** @description A roster to import. */
        ImportRepresentatives: {
            /** @description Only say what would happen. */
            dry_run: boolean;
            /**
             * @description Import the good rows although others are wrong.
             * @default false
             */
            skip_wrong: boolean;
            /**
             * Format: uuid
             * @description Handle of the uploaded CSV file.
             */
            upload: string;
        };
        /** @description A good row. */
        ImportRow: {
            /** @description What happens to it. */
            fate: components["schemas"]["Fate"];
            /** @description Fields that change. */
            fields: string[];
            /** @description Bar state and number. */
            key: string;
            /** @description Name. */
            label: string;
        };
        /** @description Which job. */
        JobId: {
            /**
             * Format: uuid
             * @description The job's id, as the command that started it answered.
             */
            id: string;
        };
        /** @description How a job stands. */
        JobState: "running" | "done" | "failed" | "cancelled";
        /** @description A job, as its owner sees it. */
        JobView: {
            /** @description The command that started it. */
            command: string;
            /**
             * Format: int64
             * @description Steps done.
             */
            done: number;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Why it failed. */
            problem: components["schemas"]["Problem"] | null;
            /** @description What it answered. */
            result: unknown;
            /** @description State. */
            state: components["schemas"]["JobState"];
            /**
             * Format: int64
             * @description Steps in all; 0: not known yet.
             */
            total: number;
        };
        /** @description Whether the system's keychain guards the key. */
        KeychainState: "ok" | "none" | "locked";
        /**
         * @description A language of a page, a paper or a message.
         *
         *     It says in which words Amparo speaks; the languages that a person speaks are a list of ISO 639 codes on the person.
         */
        Language: "es" | "en";
        /** @description A page of the chain. */
        ListAudit: {
            /** @description Cursor of the page before. */
            after?: string | null;
            /**
             * Format: int64
             * @description Most rows.
             */
            limit?: number | null;
            /**
             * @description The system's chain instead of the office's.
             * @default false
             */
            system: boolean;
        };
        /** @description A page of a list. */
        ListReference: {
            /** @description Cursor of the page before. */
            after?: string | null;
            /**
             * @description Only rows with a correction.
             * @default false
             */
            corrected_only: boolean;
            /** @description `consulate`, `jurisdiction`, `facility`, `court`, `field_office`, `county`, `zip`, `place`, `holiday`, `rule`, `fact`, `event`, `transition`, `right`... */
            kind: string;
            /**
             * Format: int64
             * @description Most rows.
             */
            limit?: number | null;
            /** @description Labels that begin so. */
            q?: string | null;
        };
        /** @description A page of the roster. */
        ListRepresentatives: {
            /** @description Cursor of the page before. */
            after?: string | null;
            /** @description Appears at this court. */
            court?: string | null;
            /**
             * @description Also those who take no cases any more.
             * @default false
             */
            inactive_too: boolean;
            /** @description Speaks this language. */
            language?: string | null;
            /**
             * Format: int64
             * @description Most rows.
             */
            limit?: number | null;
            /** @description Name begins so. */
            q?: string | null;
            /**
             * @description Only those who can take another case.
             * @default false
             */
            with_room: boolean;
        };
        /** @description A page of members. */
        ListUsers: {
            /** @description Cursor of the page before. */
            after?: string | null;
            /**
             * Format: int64
             * @description Most rows.
             */
            limit?: number | null;
        };
        /** @description The signed-in person, as the page needs it. */
        Me: {
            /**
             * Format: int64
             * @description Minutes without a touch after which the desk locks.
             */
            auto_lock_minutes: number;
            /** @description Name shown. */
            display_name: string;
            /** @description `es` or `en`. */
            language: string;
            /** @description The password must be changed first. */
            must_change: boolean;
            /** @description Office at work for. */
            office: string;
            /** @description Its name. */
            office_name: string;
            /** @description Offices that the person may switch to. */
            offices: string[];
            /** @description A practice office. */
            practice: boolean;
            /** @description Roles in this office. */
            roles: components["schemas"]["Role"][];
            /**
             * Format: uuid
             * @description User id.
             */
            user_id: string;
            /** @description Sign-in name. */
            username: string;
        };
        /** @description A lawyer whom the person named in writing. */
        NameLawyer: {
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /**
             * Format: uuid
             * @description The paper that the person signed, kept among the case's documents.
             */
            document_id: string;
            /** @description Why. */
            reason: string;
            /**
             * Format: uuid
             * @description A lawyer of this office.
             */
            user_id: string;
            /**
             * @description Takes the grant back instead.
             * @default false
             */
            withdraw: boolean;
        };
        /** @description Nothing is asked. */
        Nothing: Record<string, never>;
        /** @description Which case. */
        OfCase: {
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
        };
        /** @description A page of a list. */
        Page: {
            /** @description Give this as `after` for the next page; null: this was the last. */
            next: string | null;
            /** @description The rows, in the list's order. */
            rows: components["schemas"]["UserView"][];
        };
        /** @description A page of a list. */
        Page2: {
            /** @description Give this as `after` for the next page; null: this was the last. */
            next: string | null;
            /** @description The rows, in the list's order. */
            rows: components["schemas"]["ReferenceView"][];
        };
        /** @description A page of a list. */
        Page3: {
            /** @description Give this as `after` for the next page; null: this was the last. */
            next: string | null;
            /** @description The rows, in the list's order. */
            rows: components["schemas"]["RepresentativeView"][];
        };
        /** @description A page of a list. */
        Page4: {
            /** @description Give this as `after` for the next page; null: this was the last. */
            next: string | null;
            /** @description The rows, in the list's order. */
            rows: components["schemas"]["AuditView"][];
        };
        /** @description A problem. `code` is what the page translates (`problem-<code>`); `detail` is English for logs and carries no personal data. */
        Problem: {
            /** @description Values for the sentence. */
            args?: {
                [key: string]: string;
            };
            /** @description Stable code. */
            code: string;
            /** @description On a conflict: the row as it stands now. */
            current?: unknown;
            /** @description What happened, in English, without personal data. */
            detail: string;
            /** @description Fields of the request that must be mended. */
            fields?: components["schemas"]["FieldProblem"][];
            /**
             * Format: uint16
             * @description HTTP status.
             */
            status: number;
            /** @description `about:amparo:<code>`. */
            type: string;
        };
        /** @description The way back with the printed sheet. */
        Recover: {
            /** @description The password that the member has from now on. */
            new_password: string;
            /** @description `AGE-SECRET-KEY-1…`, as printed; spaces and case do not matter. */
            recovery_key: string;
            /** @description Sign-in name of a member of the office. */
            username: string;
        };
        /** @description Which fact. */
        ReferenceKey: {
            /** @description Key in the list. */
            key: string;
            /** @description List. */
            kind: string;
        };
        /** @description The report of an import or of its dry run. */
        ReferenceReport: {
            /**
             * Format: uint
             * @description Rows that join the list.
             */
            added: number;
            /**
             * Format: uint
             * @description Rows that change.
             */
            changed: number;
            /** @description Nothing was written. */
            dry_run: boolean;
            /** @description The first 500 faults, by row and column. */
            problems: components["schemas"]["RowProblem"][];
            /** @description The first 500 rows that join or change. */
            rows: components["schemas"]["ChangedRow"][];
            /**
             * Format: uint
             * @description Rows that say what counts already.
             */
            same: number;
            /**
             * Format: uint
             * @description How many faults there are.
             */
            wrong: number;
        };
        /** @description A fact, with its correction beside the shipped value. */
        ReferenceView: {
            /**
             * Format: date-time
             * @description When.
             */
            corrected_at: string | null;
            /** @description Who corrected it. */
            corrected_by: string | null;
            /** @description The corrected value, whole; null: as shipped. */
            correction: unknown;
            /** @description Key in the list. */
            key: string;
            /** @description List. */
            kind: string;
            /** @description What a person calls it. */
            label: string;
            /** @description Why. */
            reason: string | null;
            /**
             * Format: int64
             * @description Revision.
             */
            rev: number;
            /** @description The shipped value: column and text, or the object as shipped. */
            shipped: unknown;
            /**
             * Format: date
             * @description When the source was last checked.
             */
            verified_on: string | null;
        };
        /** @description Everything about a case's representation. */
        Representation: {
            /** @description Assignments, newest first. */
            assignments: components["schemas"]["AssignmentView"][];
        };
        /** @description Which representative. */
        RepresentativeId: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
        };
        /** @description A representative, with the load carried now. */
        RepresentativeView: {
            /** @description Takes cases. */
            active: boolean;
            /** @description Number in that bar. */
            bar_number: string;
            /** @description State of the bar admission, two letters. */
            bar_state: string;
            /**
             * Format: int64
             * @description Cases at one time.
             */
            capacity: number;
            /**
             * Format: date
             * @description Contract ends on this day.
             */
            contract_until: string | null;
            /**
             * @description Immigration courts, EOIR codes.
             * @default []
             */
            courts: string[];
            /**
             * @description Mail.
             * @default
             */
            email: string;
            /**
             * @description Firm or organisation.
             * @default
             */
            firm: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Languages, ISO 639 codes. */
            languages: string[];
            /**
             * Format: date
             * @description On leave through this day.
             */
            leave_until: string | null;
            /**
             * Format: int64
             * @description Offered, accepted and engaged cases.
             */
            live_cases: number;
            /** @description Full name. */
            name: string;
            /**
             * @description Telephone.
             * @default
             */
            phone: string;
            /**
             * Format: int64
             * @description Revision.
             */
            rev: number;
            /**
             * Format: uuid
             * @description The representative's own account in this office, if any.
             */
            user_id: string | null;
        };
        /** @description A new first password for a member who lost theirs. */
        ResetUser: {
            /**
             * Format: uuid
             * @description The member.
             */
            id: string;
            /** @description Password to change at the next sign-in. */
            password: string;
        };
        /** @description What a person is in an office. */
        Role: "operator" | "intake" | "lawyer" | "manager" | "administrator" | "auditor";
        /** @description One fault of a CSV file, told by row and column. The sentence is `row-<code>` in `words/*\/reference.ftl`. */
        RowProblem: {
            /** @description Values for the sentence, for example the offending `value`. */
            args: {
                [key: string]: string;
            };
            /** @description Which fault, for example `not_a_number`. */
            code: string;
            /** @description Column name, when one cell is at fault. */
            field: string | null;
            /**
             * Format: uint64
             * @description Row as a spreadsheet counts it: the header is row 1.
             */
            row: number;
        };
        /** @description The language of one's screens and papers. */
        SetLanguage: {
            /** @description `es` or `en`. */
            language: components["schemas"]["Language"];
        };
        /** @description A member's roles, anew. */
        SetRoles: {
            /**
             * Format: uuid
             * @description The member.
             */
            id: string;
            /** @description All roles from now on; none takes the person out of the office. */
            roles: components["schemas"]["Role"][];
        };
        /** @description New settings. */
        SetSettings: {
            /** @description All of them. */
            settings: components["schemas"]["Settings"];
        };
        /** @description Settings of an office; every one has a default. */
        Settings: {
            /**
             * Format: int64
             * @description Minutes without a touch after which the desk locks, 1 to 240.
             * @default 15
             */
            auto_lock_minutes: number;
            /**
             * @description Certificate chain (PEM file) for phones; without it only this machine can practise.
             * @default null
             */
            certificate_file: string | null;
            /**
             * @description The office's own telephone, shown to the person after an alert.
             * @default null
             */
            office_phone: string | null;
            /**
             * @description Private key (PEM file).
             * @default null
             */
            private_key_file: string | null;
            /**
             * @description This machine takes Alert Button alerts itself.
             * @default false
             */
            receive_alerts: boolean;
            /**
             * Format: uint16
             * @description Port that it listens on.
             * @default 8470
             */
            receive_port: number;
            /**
             * Format: int64
             * @description Days after closing when position, contacts and text of an alert are erased.
             * @default 365
             */
            retention_days: number;
        };
        /** @description Settings with what a page may do with them. */
        SettingsView: {
            /** @description Whether the caller may change them. */
            may_change: boolean;
            /** @description The settings. */
            settings: components["schemas"]["Settings"];
        };
        /** @description Who signs in. */
        SignIn: {
            /** @description Password. */
            password: string;
            /** @description Sign-in name. */
            username: string;
        };
        /** @description How the desk stands. */
        Standing: "absent" | "locked" | "open";
        /** @description Another of one's offices. */
        SwitchOffice: {
            /** @description Code of the office. */
            office: string;
        };
        /** @description A representative as it is to be. */
        UpdateRepresentative: {
            /** @description Takes cases. */
            active: boolean;
            /** @description Number in that bar. */
            bar_number: string;
            /** @description State of the bar admission, two letters. */
            bar_state: string;
            /**
             * Format: int64
             * @description Cases at one time.
             */
            capacity: number;
            /**
             * Format: date
             * @description Contract ends on this day.
             */
            contract_until?: string | null;
            /**
             * @description Immigration courts, EOIR codes.
             * @default []
             */
            courts: string[];
            /**
             * @description Mail.
             * @default
             */
            email: string;
            /**
             * @description Firm or organisation.
             * @default
             */
            firm: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Languages, ISO 639 codes. */
            languages: string[];
            /**
             * Format: date
             * @description On leave through this day.
             */
            leave_until?: string | null;
            /** @description Full name. */
            name: string;
            /**
             * @description Telephone.
             * @default
             */
            phone: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
            /**
             * Format: uuid
             * @description The representative's own account in this office, if any.
             */
            user_id?: string | null;
        };
        /** @description A member of the office. */
        UserView: {
            /**
             * Format: date-time
             * @description Since when the person may not sign in.
             */
            disabled_at: string | null;
            /** @description Name shown to colleagues. */
            display_name: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description The password was set by an administrator and is to be changed. */
            must_change: boolean;
            /**
             * Format: int64
             * @description Revision.
             */
            rev: number;
            /** @description Roles in this office. */
            roles: components["schemas"]["Role"][];
            /** @description Sign-in name. */
            username: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    add_representative: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddRepresentative"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepresentativeView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_user: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddUser"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answer_assignment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerAssignment"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assign_representative: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignRepresentative"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_job: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobId"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Caseload"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
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
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    check_assignment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckAssignment"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentCheck"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correct_reference: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectReference"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    desk_state: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskState"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disable_user: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUser"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enable_user: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUser"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_assignment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndAssignment"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    first_run: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstRun"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Founded"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_job: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobId"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_reference: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReferenceKey"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_representation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfCase"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Representation"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_representative: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepresentativeId"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepresentativeView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    import_reference: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportReference"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceReport"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    import_representatives: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportRepresentatives"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leave_practice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"] | null;
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_audit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListAudit"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page4"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_reference: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListReference"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page2"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_representatives: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListRepresentatives"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page3"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_users: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListUsers"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    name_lawyer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameLawyer"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    open_practice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recover: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Recover"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recovery_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_practice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reset_user: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetUser"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_language: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetLanguage"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
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
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRoles"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetSettings"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
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
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    switch_office: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchOffice"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    touch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_representative: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateRepresentative"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepresentativeView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
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
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerdict"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
