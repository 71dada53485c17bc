// Written by `npm run types` from openapi.json. Change the command table, not this file.
export interface paths {
    "/api/button/alert_status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["alert_status"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/button/amend_alert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["amend_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/button/begin_exercise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["begin_exercise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/button/family_status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["family_status"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/button/network_key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["network_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/button/receive_alert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["receive_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/button/report_sms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["report_sms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/button/retract_alert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["retract_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/button/say_safe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["say_safe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/button/take_sms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["take_sms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/accept_forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["accept_forward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/acknowledge_alert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acknowledge_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/acknowledge_drill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acknowledge_drill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/acknowledge_incident": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acknowledge_incident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/add_absence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["add_absence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/add_contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["add_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/add_device": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["add_device"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/add_document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["add_document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/add_feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["add_feed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/add_hearing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["add_hearing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/add_note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["add_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
    "/api/call/add_shift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["add_shift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/add_task": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["add_task"];
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
    "/api/call/admit_user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["admit_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/alert_counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["alert_counts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/alert_family": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["alert_family"];
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
    "/api/call/answer_challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["answer_challenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/answer_extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["answer_extension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/answer_fact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["answer_fact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/answer_pending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["answer_pending"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/answer_venue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["answer_venue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/approve_rule_changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approve_rule_changes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/ask_extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ask_extension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/assign_incident": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assign_incident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/assign_owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assign_owner"];
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
    "/api/call/attach_alert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["attach_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/authority_calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["authority_calls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/begin_drill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["begin_drill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/book_in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["book_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/book_out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["book_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/call_back_alert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["call_back_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/cancel_hearing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancel_hearing"];
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
    "/api/call/case_family": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["case_family"];
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
    "/api/call/change_incident": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["change_incident"];
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
    "/api/call/check_rule_changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["check_rule_changes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/close_alert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["close_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/close_overlay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["close_overlay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/confirm_closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirm_closing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/confirm_contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirm_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/confirm_deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirm_deadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/confirm_placement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirm_placement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/confirm_rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirm_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/confirm_set_date": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirm_set_date"];
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
    "/api/call/decline_forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decline_forward"];
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
    "/api/call/drill_alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["drill_alerts"];
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
    "/api/call/end_deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["end_deadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/end_drill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["end_drill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/end_status_code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["end_status_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/end_task": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["end_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/enter_alert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["enter_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/export_calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["export_calendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/export_case_summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["export_case_summary"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/export_cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["export_cases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/export_deadline_journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["export_deadline_journal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/export_wall_sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["export_wall_sheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/facilities_near": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["facilities_near"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/fill_practice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["fill_practice"];
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
    "/api/call/forward_alert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["forward_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/found_office": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["found_office"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/gather_alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["gather_alerts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/get_alert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["get_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/get_case": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["get_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/get_district": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["get_district"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/get_document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["get_document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/get_incident": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["get_incident"];
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
    "/api/call/get_messengers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["get_messengers"];
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
    "/api/call/get_roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["get_roster"];
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
    "/api/call/give_status_code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["give_status_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/hold_hearing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["hold_hearing"];
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
    "/api/call/incident_candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["incident_candidates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/incident_roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["incident_roster"];
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
    "/api/call/let_alert_go": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["let_alert_go"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/lift_alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["lift_alerts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/lift_contact_rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["lift_contact_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/list_alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["list_alerts"];
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
    "/api/call/list_calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["list_calendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/list_cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["list_cases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/list_closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["list_closings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/list_colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["list_colleagues"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/list_custody": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["list_custody"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/list_deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["list_deadlines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/list_devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["list_devices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/list_drills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["list_drills"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/list_events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["list_events"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/list_feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["list_feeds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/list_hearings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["list_hearings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/list_history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["list_history"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/list_incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["list_incidents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/list_jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["list_jobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/list_notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["list_notes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/list_offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["list_offices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/list_questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["list_questions"];
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
    "/api/call/list_rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["list_rules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/list_tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["list_tasks"];
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
    "/api/call/log_authority_call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["log_authority_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/make_backup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["make_backup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/mark_duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mark_duplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/mark_false_alarm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mark_false_alarm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/mark_minor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mark_minor"];
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
    "/api/call/move_step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["move_step"];
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
    "/api/call/network_cover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["network_cover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/note_incident_person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["note_incident_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/open_calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["open_calls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/open_case": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["open_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/open_incident": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["open_incident"];
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
    "/api/call/owed_calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["owed_calls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/possible_folios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["possible_folios"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/preview_event": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["preview_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/preview_messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["preview_messages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/progress_alert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["progress_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/promise_contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["promise_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/read_digest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["read_digest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/record_closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["record_closing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/record_consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["record_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/record_disclosure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["record_disclosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/record_district": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["record_district"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/record_event": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["record_event"];
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
    "/api/call/release_alert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["release_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/remove_device": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["remove_device"];
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
    "/api/call/reopen_alert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reopen_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/reopen_deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reopen_deadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/reserve_alert_text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reserve_alert_text"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/reserve_note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reserve_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/reset_hearing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reset_hearing"];
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
    "/api/call/response_times": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["response_times"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/restore_backup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["restore_backup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/revoke_feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["revoke_feed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/rotate_network_key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rotate_network_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/route_place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["route_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/same_incident_person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["same_incident_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/save_call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["save_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/see_authority_call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["see_authority_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/send_message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["send_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/send_test_message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["send_test_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/set_call_aside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["set_call_aside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/set_case_status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["set_case_status"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/set_contact_rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["set_contact_rule"];
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
    "/api/call/set_messengers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["set_messengers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/set_policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["set_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/set_reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["set_reach"];
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
    "/api/call/supersede_event": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["supersede_event"];
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
    "/api/call/take_next_alert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["take_next_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["today"];
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
    "/api/call/try_device": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["try_device"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/try_rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["try_rules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/update_case": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["update_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/update_contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["update_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/update_hearing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["update_hearing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/update_person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["update_person"];
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
    "/api/call/update_shift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["update_shift"];
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
    "/api/call/verify_backup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["verify_backup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/verify_guardian": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["verify_guardian"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/void_absence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["void_absence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/void_closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["void_closing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/void_contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["void_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/void_document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["void_document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/void_placement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["void_placement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/void_shift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["void_shift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/withdraw_office_rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdraw_office_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call/write_office_rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["write_office_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Server-sent events: `version` at the beginning and four times a minute, then `topic` for each change: its name and the id of what changed, never personal data. */
        get: operations["events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/provider/sms/{office}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["provider_take_sms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/provider/sms/{office}/{message}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["provider_report_sms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Keeps a file until a command of the same session takes it by its handle. */
        post: operations["upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/{token}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read_calendar"];
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
        /** @description An absence, as it was seen. */
        AbsenceId: {
            /**
             * Format: uuid
             * @description Absence.
             */
            id: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
        };
        /** @description Leave, or a swap. */
        AbsenceView: {
            /**
             * Format: date-time
             * @description From, UTC.
             */
            from: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * Format: uuid
             * @description Who takes the turns.
             */
            instead: string | null;
            /**
             * Format: int64
             * @description Revision.
             */
            rev: number;
            /**
             * Format: date-time
             * @description Until, UTC, not included.
             */
            until: string;
            /**
             * Format: uuid
             * @description Who is away.
             */
            user_id: string;
        };
        /** @description Accepts an offer. */
        AcceptForward: {
            /**
             * Format: uuid
             * @description The alert.
             */
            id: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
        };
        /** @description Alerts of an incident to take. */
        AcknowledgeIncident: {
            /**
             * Format: uuid
             * @description The incident.
             */
            id: string;
            /**
             * Format: int64
             * @description Most alerts, those that have waited longest first; null: 200.
             */
            most?: number | null;
        };
        /** @description What may be done now. */
        ActView: {
            /**
             * @description `acknowledge`, `release`, `contact`, `locate`, `open`, `attach`, `mark_duplicate`, `mark_false_alarm`, `give_up`, `settle`, `forward`,
             *     `accept_forward`, `decline_forward`, `reopen`.
             */
            act: string;
            /** @description Why not (a problem code); null: it may be done. */
            refused: string | null;
        };
        /** @description Leave, or a swap. */
        AddAbsence: {
            /**
             * Format: date-time
             * @description From, UTC.
             */
            from: string;
            /**
             * Format: uuid
             * @description Client-made id: asking twice adds once.
             */
            id: string;
            /**
             * Format: uuid
             * @description Who takes the turns; null: nobody (leave).
             */
            instead?: string | null;
            /**
             * Format: date-time
             * @description Until, UTC, not included.
             */
            until: string;
            /**
             * Format: uuid
             * @description Who is away.
             */
            user_id: string;
        };
        /** @description A new contact. */
        AddContact: {
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /** @description The contact. */
            contact: components["schemas"]["Contact"];
            /**
             * Format: uuid
             * @description Client-made id: asking twice adds once.
             */
            id: string;
        };
        /** @description A device to let in. */
        AddDevice: {
            /** @description Secret of the browser, base64url. */
            auth: string;
            /** @description Address at its push service. */
            endpoint: string;
            /**
             * Format: uuid
             * @description Client-made id.
             */
            id: string;
            /** @description What the owner knows it by, at most 80 letters. */
            label: string;
            /** @description Public key of the browser, base64url. */
            p256dh: string;
        };
        /** @description A new document. */
        AddDocument: {
            /**
             * Format: uuid
             * @description The representative of this case who wrote it: needed for counsel's written word that a right is waived.
             */
            author?: string | null;
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /**
             * Format: uuid
             * @description Client-made id: asking twice adds once.
             */
            id: string;
            /** @description What it is. */
            kind: components["schemas"]["DocumentKind"];
            /** @description What a person calls it. */
            title: string;
            /**
             * Format: uuid
             * @description Handle of the uploaded file.
             */
            upload: string;
            /**
             * @description It speaks of fear, asylum, withholding or CAT: it goes behind the wall.
             * @default false
             */
            walled: boolean;
        };
        /** @description A subscription to make. */
        AddFeed: {
            /**
             * Format: uuid
             * @description Id, made by the client.
             */
            id: string;
            /** @description Language of the entries. */
            language: components["schemas"]["Language"];
            /** @description What the caller calls it: which telephone, which program. */
            name: string;
            /** @description Whose dates. */
            whose: components["schemas"]["Whose"];
        };
        /** @description A hearing to add to a case. */
        AddHearing: {
            /** @description Who attends for the person. */
            attends?: string | null;
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /** @description ...or one that it does not have. */
            court?: string | null;
            /** @description Court of the directory... */
            court_code?: string | null;
            /**
             * Format: uuid
             * @description Client-made id: asking twice records once.
             */
            id: string;
            /** @description Language of the interpreter asked for. */
            interpreter?: string | null;
            /** @description Judge. */
            judge?: string | null;
            /** @description What it is. */
            kind: components["schemas"]["Kind2"];
            /** @description How one attends. */
            medium: components["schemas"]["Medium"];
            /**
             * Format: date
             * @description The day by which the court wants papers, where its notice says one.
             */
            papers_by?: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            starts_at: string;
            /** @description IANA zone of the court, where the directory does not know it. */
            time_zone?: string | null;
        };
        /** @description A new note. */
        AddNote: {
            /** @description Text. */
            body: string;
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /**
             * Format: date-time
             * @description When what it tells of happened; now unless told.
             */
            happened_at?: string | null;
            /**
             * Format: uuid
             * @description Client-made id: asking twice writes once.
             */
            id: string;
            /** @description What it tells of. */
            kind: components["schemas"]["NoteKind"];
            /**
             * @description It speaks of fear, asylum, withholding or CAT: it goes behind the wall, where its own writer may not read it again.
             * @default false
             */
            walled: boolean;
        };
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
             * @description The representative's own account, if any: of a lawyer of this office, and not of whoever links it. An engagement opens the asylum wall to it.
             */
            user_id?: string | null;
        };
        /** @description A task to add. */
        AddTask: {
            /**
             * Format: uuid
             * @description Who does it; whoever answers for the case unless told.
             */
            assignee?: string | null;
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /**
             * Format: date-time
             * @description By when.
             */
            due_at: string;
            /**
             * Format: uuid
             * @description Client-made id: asking twice adds once.
             */
            id: string;
            /** @description A reply, a visit, or something else; a review and what asks for counsel open by themselves. */
            kind: components["schemas"]["TaskKind"];
            /** @description IANA zone in which that hour was promised; that of the case unless told. */
            time_zone?: string | null;
            /** @description What is to be done. */
            title: string;
            /**
             * @description It speaks of what is reserved: it goes behind the asylum wall.
             * @default false
             */
            walled: boolean;
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
        /** @description A member of another office of this server, who is to work here too. */
        AdmitUser: {
            /** @description At least one. */
            roles: components["schemas"]["Role"][];
            /** @description Sign-in name, whole: nobody is searched for in other offices. */
            username: string;
        };
        /** @description What a transfer may touch. */
        Affected: "custody_zone" | "consulate" | "bond_circuit" | "habeas_circuit" | "court" | "filing_zone" | "petition";
        /** @description What was erased. */
        AgedOut: {
            /**
             * Format: uint64
             * @description Of how many alerts.
             */
            erased: number;
        };
        /** @description The office whose alerts age out now. */
        AgeOut: {
            /** @description Its code. */
            office: string;
        };
        /** @description Somebody whom the person chose. */
        AlertContact: {
            /**
             * @description What the contact is to the person: `mother`, `spouse`..., or as typed.
             * @default
             */
            kinship: string;
            /**
             * @description Language to speak in.
             * @default es
             */
            language: components["schemas"]["Language"];
            /**
             * @description Mail address, as typed.
             * @default null
             */
            mail: string | null;
            /** @description How much may be said. */
            may_be_told: components["schemas"]["MayBeTold2"];
            /** @description Name. */
            name: string;
            /**
             * @description Telephone, as typed.
             * @default null
             */
            phone: string | null;
            /**
             * @description How it is worded.
             * @default plain
             */
            wording: components["schemas"]["Wording"];
        };
        /** @description Somebody whom the person chose. */
        AlertContactAsked: {
            /**
             * @description What the contact is to the person: `mother`, `spouse`..., or as typed.
             * @default
             */
            kinship: string;
            /**
             * @description Language to speak in.
             * @default es
             */
            language: components["schemas"]["Language"];
            /**
             * @description Mail address, as typed.
             * @default null
             */
            mail: string | null;
            /** @description How much may be said. */
            may_be_told: components["schemas"]["MayBeTold2"];
            /** @description Name. */
            name: string;
            /**
             * @description Telephone, as typed.
             * @default null
             */
            phone: string | null;
            /**
             * @description How it is worded.
             * @default plain
             */
            wording: components["schemas"]["Wording"];
        };
        /** @description The rail's figures. Exercises are counted apart. */
        AlertCounts: {
            /**
             * Format: int64
             * @description Exercises on which something is owed.
             */
            exercises: number;
            /**
             * Format: int64
             * @description Alerts that other offices ask this one to take over.
             */
            offered: number;
            /**
             * Format: date-time
             * @description When the oldest of them was received, UTC.
             */
            oldest_unserved: string | null;
            /**
             * Format: int64
             * @description Actual alerts on which something is owed.
             */
            open: number;
            /**
             * Format: int64
             * @description Actual alerts that nobody holds.
             */
            unserved: number;
        };
        /** @description Which alert. */
        AlertId: {
            /**
             * Format: uuid
             * @description The alert.
             */
            id: string;
        };
        /** @description A line of the queue: no free text, no name. */
        AlertLineView: {
            /** @description Somebody is to be called back with the safe question. */
            call_back_owed: boolean;
            /** @description The escalation called this office: it may take it over. */
            called: boolean;
            /**
             * Format: uuid
             * @description Its case.
             */
            case_id: string | null;
            /** @description By what way. */
            channel: components["schemas"]["Channel2"];
            /** @description A child or dependant was left alone. */
            child_alone: boolean | null;
            /** @description Somebody forces the person; only the office that answers for it is told. */
            duress: boolean;
            /** @description A practice press. */
            exercise: boolean;
            /** @description Folio. */
            folio: string;
            /** @description For whom. */
            for_whom: components["schemas"]["ForWhom"] | null;
            /** @description Office that is asked to take it over. */
            forward_to: string | null;
            /** @description Who has it. */
            holder: components["schemas"]["HolderView"] | null;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Office that a later position points to. */
            later_office: string | null;
            /** @description Accountable office. */
            office: string;
            /**
             * Format: int64
             * @description How many steps of its escalation have called somebody.
             */
            paged: number;
            /** @description Town or county. */
            place: string | null;
            /**
             * Format: date-time
             * @description When it was received, UTC.
             */
            received_at: string;
            /**
             * Format: int64
             * @description Revision.
             */
            rev: number;
            /** @description More came from its phone or network than their share: it is served after the others, and its contacts wait. */
            second: boolean;
            /** @description `accountable`, `offered` or `told`. */
            seen: components["schemas"]["SeenAs"];
            /** @description Where it stands. */
            state: components["schemas"]["AlertState"];
            /** @description IANA zone of the place. */
            time_zone: string;
            /** @description Nobody has it, or the lease has run out. */
            unserved: boolean;
        };
        /** @description Which alerts. */
        AlertQueue: "open" | "mine" | "offered" | "told" | "handled" | "all";
        /** @description Where an alert stands. */
        AlertState: "routed" | "acknowledged" | "contacted" | "located" | "opened" | "attached" | "duplicate" | "false_alarm" | "unreachable" | "settled";
        /** @description How an alert stands, as the person who pressed may be told. */
        AlertStatus: {
            /**
             * Format: date-time
             * @description When the office closed it, UTC; only while it is closed.
             */
            closed_at: string | null;
            /** @description Office that answers for it now. */
            office_name: string;
            /** @description Its telephone; null: none is known, call the call centre. */
            office_phone: string | null;
            /**
             * Format: date-time
             * @description When a person first read it, UTC.
             */
            read_at: string | null;
            /**
             * @description `delivered`: nobody has read it yet. `read`: a person has. `handled`: a person is dealing with it. `closed`: it was ended without a case; it may be
             *     opened again.
             */
            state: components["schemas"]["Told"];
            /** @description IANA zone in which to say the time. */
            time_zone: string;
        };
        /** @description A text of an alert. */
        AlertText: "note" | "child_where";
        /** @description An alert. */
        AlertView: {
            /** @description What may be done now, and why not. */
            acts: components["schemas"]["ActView"][];
            /** @description Who called. */
            caller: components["schemas"]["Caller"] | null;
            /** @description Folio of its case, where the caller may see it. */
            case_folio: string | null;
            /** @description Cases that may be of the same person. */
            cases: components["schemas"]["PossibleCase"][];
            /** @description Where a child was left alone. Only the office that may read the texts. */
            child_where: string | null;
            /** @description Town as typed. */
            city: string | null;
            /**
             * Format: int64
             * @description Ours minus the phone's, seconds.
             */
            clock_skew_s: number;
            /** @description The phone's clock was off by more than a day. */
            clock_wrong: boolean;
            /** @description Why it was closed. */
            close_reason: string | null;
            /** @description Whom the person chose. Only for the accountable office. */
            contacts: components["schemas"]["AlertContact"][];
            /** @description County, as people write it. */
            county: string | null;
            /** @description County, FIPS. */
            county_fips: string | null;
            /** @description Folio of that alert. */
            duplicate_folio: string | null;
            /**
             * Format: uuid
             * @description The alert that it is the same as.
             */
            duplicate_of: string | null;
            /**
             * Format: date-time
             * @description When position, contacts and texts aged out, UTC.
             */
            erased_at: string | null;
            /** @description Whom it called, and what is next. */
            escalation: components["schemas"]["EscalationView"];
            /** @description Facility that holds the person. */
            facility_id: string | null;
            /** @description An offer to another office. */
            forward: components["schemas"]["ForwardView"] | null;
            /**
             * Format: date-time
             * @description Since when nothing is owed on it, UTC.
             */
            handled_at: string | null;
            /** @description The office's incident in which it is gathered. */
            incident: components["schemas"]["OfIncident"] | null;
            /** @description Language to speak in. */
            language: components["schemas"]["Language"];
            /** @description Where that points to. */
            later_office: components["schemas"]["OfficeView2"] | null;
            /** @description Reasoning for a better position that came later, when it points elsewhere. */
            later_route: components["schemas"]["TraceStep"][] | null;
            /** @description What the queue shows of it. */
            line: components["schemas"]["AlertLineView"];
            /** @description The caller enters calls only, and nobody has answered them rightly about it: who it is, where exactly, and whom to tell are not shown. */
            locked: boolean;
            /** @description Name, as typed. */
            name: string | null;
            /** @description Other alerts that may be the same. */
            near: components["schemas"]["NearView"][];
            /** @description Places in `contacts`, from 0, of those whose number a record of the office says never to contact. */
            never_contact: number[];
            /** @description What staff wrote down. */
            note: string | null;
            /** @description Office on whose desk it lies. */
            office: components["schemas"]["OfficeView2"];
            /** @description What came of its phone; null: it came from none. */
            phone: components["schemas"]["PhoneView"] | null;
            /** @description Position. */
            position: components["schemas"]["PositionView"] | null;
            /** @description Numbers came that are no position. */
            position_wrong: boolean;
            /**
             * Format: date-time
             * @description When a person first read it, UTC.
             */
            read_at: string | null;
            /** @description Texts that were moved behind the asylum wall. Only for the accountable office. */
            reserved: components["schemas"]["AlertText"][];
            /** @description Office that answers for the place; null: the call centre. */
            responsible: components["schemas"]["OfficeView2"] | null;
            /** @description What the one who pressed said afterwards. Only for the accountable office. */
            retraction: components["schemas"]["RetractionView"] | null;
            /** @description Why: the reasoning at the receipt. */
            route: components["schemas"]["TraceStep"][];
            /**
             * Format: date-time
             * @description What the phone's clock said, UTC.
             */
            sent: string;
            /** @description What falls short in it. */
            shortfalls: string[];
            /** @description State as typed. */
            state: string | null;
            /** @description What was done. */
            steps: components["schemas"]["StepView2"][];
            /** @description There is a text that this office may not read. */
            text_withheld: boolean;
            /** @description Offices that are told as well. */
            told: components["schemas"]["OfficeView2"][];
            /** @description ZIP code as typed. */
            zip: string | null;
        };
        /** @description Field of law (ámbito). */
        Ambito: "migration" | "penal" | "administrative" | "human_rights" | "labour" | "civil";
        /** @description What is added after the press. What is left out stays as it was. */
        AmendAlert: {
            /**
             * Format: double
             * @description Error of the point, metres. A wider one than is known changes nothing.
             */
            accuracy_m?: number | null;
            /** @description A child or dependant left alone. */
            child_left_alone?: components["schemas"]["ChildLeftAlone"] | null;
            /** @description For whom. */
            for_whom?: components["schemas"]["ForWhom"] | null;
            /**
             * Format: uuid
             * @description The alert.
             */
            id: string;
            /**
             * Format: double
             * @description Degrees north of a better position.
             */
            lat?: number | null;
            /**
             * Format: double
             * @description Degrees east.
             */
            lon?: number | null;
            /** @description Town as typed. */
            place?: components["schemas"]["TypedPlace"] | null;
            /** @description The code of its receipt. */
            status_code: string;
            /** @description ZIP code. */
            zip?: string | null;
        };
        /** @description yes, no, not_sure, not_asked, or a value of the question's list */
        Answer: string;
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
        /** @description What a caller answered. */
        AnswerChallenge: {
            /** @description The folio that the caller asks about. */
            folio: string;
            /** @description Of whom the caller says that they ask: given name and surname. */
            name: string;
            /** @description The number from which the call comes. */
            number: string;
        };
        /** @description An alert whose caller answered rightly. */
        Answered: {
            /**
             * Format: uuid
             * @description The alert.
             */
            id: string;
        };
        /** @description The answer to a request for more time. */
        AnswerExtension: {
            /**
             * Format: uuid
             * @description The paper that shows it.
             */
            document_id?: string | null;
            /**
             * Format: date
             * @description The day granted; none: it was refused.
             */
            granted_until?: string | null;
            /**
             * Format: uuid
             * @description The request.
             */
            id: string;
            /** @description What the answer says. Stands in place of the paper only where a manager gives it. */
            reason?: string | null;
        };
        /** @description An answer to a question of the rules. */
        AnswerFact: {
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /**
             * Format: uuid
             * @description The event that it is about, where the question is one of an event.
             */
            event_id?: string | null;
            /** @description What shows it. */
            evidence?: string | null;
            /** @description The question. */
            name: string;
            /** @description yes, no, not_sure, not_asked, or a value of its list. */
            value: components["schemas"]["Answer"];
        };
        /** @description An answer to what a transfer asks. */
        AnswerPending: {
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /**
             * Format: uuid
             * @description Client-made id: asking twice answers once.
             */
            id: string;
            /** @description Whether a request is filed and not decided: yes, no or not_sure. */
            pending: components["schemas"]["Answer"];
            /**
             * Format: uuid
             * @description The placement that the transfer led to.
             */
            placement_id: string;
            /** @description What is asked: `bond_circuit` or `habeas_circuit`. */
            what: components["schemas"]["Affected"];
        };
        /** @description What is known of an order that changed venue. */
        AnswerVenue: {
            /**
             * Format: uuid
             * @description The hearing at another court.
             */
            hearing_id: string;
            /** @description yes: an order changed venue to its court; no: venue stays where it was. */
            ordered: components["schemas"]["Answer"];
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
        };
        /** @description An answer. */
        AnswerView: {
            /** @description yes, no, not_sure, not_asked, or a value of its list. */
            answer: components["schemas"]["Answer"];
            /**
             * Format: date-time
             * @description When.
             */
            answered_at: string | null;
            /** @description Who answered. */
            answered_by: string | null;
            /** @description Inside the wall: what else was answered and stands beside it, oldest first. */
            beside: components["schemas"]["Beside"][];
            /** @description True where the program read it from rows and nobody answered. */
            derived: boolean;
            /** @description What shows it. */
            evidence: string | null;
            /** @description The answer's words, English. */
            label_en: string | null;
            /** @description The answer's words, Spanish; none for yes, no, not sure, not asked. */
            label_es: string | null;
            /** @description The question. */
            name: string;
            /** @description The question, English. */
            question_en: string;
            /** @description The question, Spanish. */
            question_es: string;
            /** @description What the program reads from rows, where a person answered otherwise. */
            rows_say: components["schemas"]["Answer"] | null;
            /** @description The words of what rows say, English. */
            rows_say_en: string | null;
            /** @description The words of what rows say, Spanish; none for yes, no, not sure, not asked. */
            rows_say_es: string | null;
        };
        /** @description Whether a rule applies. */
        Applies: "certainly" | "possibly";
        /** @description Which case. */
        ApproveRuleChanges: {
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
        };
        /** @description Nothing is asked for the figures. */
        AskCounts: Record<string, never>;
        /** @description More time that was asked for. */
        AskExtension: {
            /**
             * Format: uuid
             * @description The deadline.
             */
            deadline_id: string;
            /**
             * Format: uuid
             * @description Client-made id: asking twice records once.
             */
            id: string;
            /** @description Why. */
            reason: string;
            /**
             * Format: date
             * @description The day asked for, where one was named.
             */
            until?: string | null;
        };
        /** @description Who asks, by the code that staff gave. */
        AskFamily: {
            /** @description The code; spaces, hyphens and case do not matter. */
            code: string;
        };
        /** @description Asks how an alert stands. */
        AskStatus: {
            /**
             * Format: uuid
             * @description The alert.
             */
            id: string;
            /** @description The code of its receipt. */
            status_code: string;
        };
        /** @description The stretch that is asked about. */
        AskTimes: {
            /**
             * Format: int64
             * @description Days back from now, 1 to 366; 30 unless told.
             */
            days?: number | null;
        };
        /** @description For whom. */
        AskToday: {
            /**
             * @description Only the cases that the caller answers for, and their own tasks and leases.
             * @default false
             */
            mine: boolean;
        };
        /** @description Alerts of an incident to give to somebody. */
        AssignIncident: {
            /**
             * Format: uuid
             * @description The incident.
             */
            id: string;
            /**
             * Format: int64
             * @description Most alerts, those that have waited longest first; null: 200.
             */
            most?: number | null;
            /**
             * Format: uuid
             * @description The member of the office who gets them.
             */
            to: string;
        };
        /** @description What the conflict check found. */
        AssignmentCheck: {
            /** @description Everything that speaks against it, the grave first; empty: nothing. */
            findings: components["schemas"]["Finding2"][];
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
            findings: components["schemas"]["Finding2"][];
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
        /** @description Who answers for a case. */
        AssignOwner: {
            /**
             * Format: uuid
             * @description The case.
             */
            id: string;
            /**
             * Format: uuid
             * @description A member of the office who keeps cases.
             */
            owner_user: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
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
        /** @description An alert and the case it belongs to. */
        AttachAlert: {
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /**
             * Format: uuid
             * @description The alert.
             */
            id: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
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
        /** @description An authority that asked. */
        AuthorityView: {
            /** @description Agency. */
            agency: string;
            /** @description What was asked. */
            asked_about: string | null;
            /**
             * Format: date-time
             * @description When, UTC.
             */
            at: string;
            /** @description Who took the call. */
            by: string;
            /** @description Name that the caller gave. */
            caller_name: string | null;
            /** @description Number of the caller. */
            caller_number: string | null;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Paper that was named. */
            paper: string | null;
        };
        /** @description A bar of the board. */
        Bar: {
            /** @description Stage, or id of the representative, user or facility. */
            key: string;
            /** @description Name of the representative, user or facility; empty for a stage, which the page translates. */
            name: string;
            /** @description On hold, apart. */
            on_hold: components["schemas"]["Figure"];
            /** @description Open cases. */
            open: components["schemas"]["Figure"];
            /** @description With a red date behind them. */
            overdue: components["schemas"]["Figure"];
        };
        /** @description Why an office answers for a county, strongest first. */
        Basis: "sourced_county" | "partial_county" | "dated_county" | "inferred_county" | "sourced_state" | "partial_state" | "dated_state" | "inferred_state" | "nearest";
        /** @description Why a step falls due. */
        Because: "waited" | "lease_ended";
        /** @description Why it happened. */
        Because2: "rule_changed" | "inputs_changed";
        /** @description A new drill. */
        BeginDrill: {
            /**
             * Format: int64
             * @description How many alerts will be sent, 1 to 10,000.
             */
            alerts: number;
            /**
             * Format: uuid
             * @description Client-made id.
             */
            id: string;
            /**
             * Format: int64
             * @description For how many minutes its tokens are good, 1 to 1,440.
             */
            minutes: number;
        };
        /** @description Nothing is asked to begin an exercise. */
        BeginExercise: Record<string, never>;
        /** @description The filter of `list_cases` that shows the cases of a figure. */
        Behind: {
            /** @description Facility of the open placement. */
            facility_id?: string | null;
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
            /** @description Stages; none: any. */
            stage?: string[];
            /** @description Statuses; none: any. */
            status?: string[];
            /** @description Without an engaged representative. */
            unassigned?: boolean;
        };
        /** @description An answer that stands beside the one that decides: given from outside the wall, or read there. */
        Beside: {
            /** @description yes, no, not_sure, not_asked, or a value of its list. */
            answer: components["schemas"]["Answer"];
            /**
             * Format: date-time
             * @description When.
             */
            answered_at: string;
            /** @description Who answered. */
            answered_by: string;
            /** @description The answer's words, English. */
            label_en: string | null;
            /** @description The answer's words, Spanish; none for yes, no, not sure, not asked. */
            label_es: string | null;
            /** @description It is what is read outside the wall. */
            read_outside: boolean;
        };
        /** @description A date of birth with what is known of it. */
        Birth: {
            /**
             * Format: date
             * @description The date; month and day are 1 where they are not known.
             */
            date: string;
            /**
             * @description Which parts are known.
             * @default day
             */
            precision: components["schemas"]["Precision"];
        };
        /** @description A date of birth with what is known of it. */
        BirthAsked: {
            /**
             * Format: date
             * @description The date; month and day are 1 where they are not known.
             */
            date: string;
            /**
             * @description Which parts are known.
             * @default day
             */
            precision: components["schemas"]["Precision"];
        };
        /** @description A booking. */
        BookIn: {
            /**
             * Format: date-time
             * @description When the person was booked in.
             */
            book_in: string;
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /** @description How sure. */
            confidence: components["schemas"]["Confidence"];
            /** @description Facility of the directory... */
            facility_id?: string | null;
            /** @description Whose custody; ICE unless told. */
            holder?: components["schemas"]["Holder"] | null;
            /**
             * Format: uuid
             * @description Client-made id: asking twice records once.
             */
            id: string;
            /**
             * Format: date-time
             * @description Since when the office has known; now unless told.
             */
            known_from?: string | null;
            /**
             * Format: date-time
             * @description When the person left the place before, where this is a transfer and that is known; else the book-in.
             */
            left_before_at?: string | null;
            /** @description ...or a place that was only told. */
            place?: components["schemas"]["ToldPlace"] | null;
            /** @description Who reported it. */
            source: components["schemas"]["SourceAsked"];
            /**
             * Format: uuid
             * @description The stay; a new id begins one.
             */
            stay_id: string;
            /** @description IANA zone of the place, where the directory does not know it. */
            time_zone?: string | null;
        };
        /** @description The end of a placement. */
        BookOut: {
            /**
             * Format: date-time
             * @description When the person left.
             */
            at: string;
            /**
             * Format: uuid
             * @description The placement.
             */
            placement_id: string;
            /** @description Why. */
            release_reason: components["schemas"]["ReleaseReason"];
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
            /** @description Who reported it. */
            source: components["schemas"]["SourceAsked"];
        };
        /** @description An entry of the calendar. */
        CalendarEntry: {
            /**
             * Format: date-time
             * @description When it begins or ends.
             */
            at: string;
            /** @description Of a hearing: who attends. */
            attends: string | null;
            /**
             * Format: uuid
             * @description Its case.
             */
            case_id: string;
            /** @description Of a deadline: its colour. */
            colour: string | null;
            /** @description Of a hearing: the court. */
            court: string | null;
            /** @description Of a deadline: missing it loses a right. */
            fatal: boolean;
            /** @description Folio. */
            folio: string;
            /** @description Of a hearing: what it is; `other` where the subject is behind the wall. */
            hearing: components["schemas"]["Kind2"] | null;
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Hearing or deadline. */
            kind: components["schemas"]["EntryKind"];
            /** @description Of a deadline: the rule. */
            rule_id: string | null;
            /** @description Name as lists show it. */
            shown_name: string;
            /** @description Status. */
            status: string;
            /** @description IANA zone of its place. */
            time_zone: string;
            /** @description Of a deadline: its title, English. */
            title_en: string | null;
            /** @description Of a deadline: its title, Spanish. */
            title_es: string | null;
        };
        /** @description What the call with the safe question came to. */
        CallBack: "owed" | "safe" | "not_safe";
        /** @description What a call with the safe question came to. */
        CallBackAlert: {
            /** @description `safe`: the question was answered freely. `not_safe`: it was not. `owed`: nobody answered, it is tried again. */
            came_to: components["schemas"]["CallBack"];
            /**
             * Format: uuid
             * @description The alert.
             */
            id: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
        };
        /** @description Who called, when staff entered the alert. */
        Caller: {
            /**
             * @description What the caller is to the person.
             * @default
             */
            kinship: string;
            /** @description Name. */
            name: string;
            /**
             * @description Telephone to call back.
             * @default
             */
            number: string;
        };
        /** @description Who called, when staff entered the alert. */
        CallerAsked: {
            /**
             * @description What the caller is to the person.
             * @default
             */
            kinship: string;
            /** @description Name. */
            name: string;
            /**
             * @description Telephone to call back.
             * @default
             */
            number: string;
        };
        /** @description The number of a caller. */
        CallerNumber: {
            /** @description As it is typed. */
            number: string;
        };
        /** @description Which call. */
        CallId: {
            /**
             * Format: uuid
             * @description The call.
             */
            id: string;
        };
        /** @description A call, or why there was none. */
        CallView: {
            /**
             * Format: date-time
             * @description When, UTC; null: it has not happened.
             */
            at: string | null;
            /** @description By what way; null: none. */
            channel: string | null;
            /** @description Who, where it is a person. */
            name: string | null;
            /** @description Office whose policy it follows. */
            office: string;
            /** @description What became of it. */
            outcome: components["schemas"]["Outcome"];
            /** @description Why it was passed over. */
            passed: components["schemas"]["Passed"] | null;
            /** @description The role, where the step calls a role. */
            role: components["schemas"]["Role"] | null;
            /**
             * Format: int64
             * @description How often the last step was called again before.
             */
            round: number;
            /**
             * Format: int64
             * @description Step, from 1.
             */
            step: number;
            /** @description The office, where it is one. */
            to_office: string | null;
            /** @description `on_duty`, `role`, `person`, `office` or `call_centre`. */
            whom: string;
        };
        /** @description A hearing that will not take place. */
        CancelHearing: {
            /**
             * Format: uuid
             * @description The hearing.
             */
            hearing_id: string;
            /** @description Why. */
            reason: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
        };
        /** @description An alert that may belong to an incident. */
        Candidate: {
            /** @description Folio. */
            folio: string;
            /**
             * Format: uuid
             * @description The alert.
             */
            id: string;
            /**
             * Format: double
             * @description Kilometres from the incident's first alert, when both have a position.
             */
            km: number | null;
            /** @description Town or county. */
            place: string | null;
            /**
             * Format: date-time
             * @description When it was received, UTC.
             */
            received_at: string;
            /** @description Where it stands. */
            state: components["schemas"]["AlertState"];
        };
        /** @description A case and what the rules of today change in it. */
        CaseChanges: {
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /** @description Old and new. */
            changes: components["schemas"]["Difference"][];
            /** @description Its folio. */
            folio: string;
        };
        /** @description What the head of a case shows. */
        CaseHeader: {
            /** @description A-number, nine digits. */
            a_number: string | null;
            /**
             * Format: uuid
             * @description The alert that it was opened from.
             */
            alert_id: string | null;
            /** @description Field of law. */
            ambito: components["schemas"]["Ambito"];
            /**
             * Format: date-time
             * @description Changed.
             */
            changed_at: string;
            /** @description Why. */
            close_reason: string | null;
            /**
             * Format: date-time
             * @description Closed.
             */
            closed_at: string | null;
            /** @description Custody state, derived from the placements. */
            custody: string;
            /** @description How sure that is. */
            custody_confidence: components["schemas"]["Confidence"] | null;
            /**
             * Format: date-time
             * @description Since when the person stands so: the book-in of the placement that holds them, or the end of the one that did last.
             */
            custody_since: string | null;
            /** @description Its name. */
            facility: string | null;
            /** @description Facility of the open placement. */
            facility_id: string | null;
            /** @description Folio. */
            folio: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * Format: date-time
             * @description Earliest open red date.
             */
            next_due_at: string | null;
            /** @description Accountable office. */
            office: string;
            /**
             * Format: uint
             * @description Of a closed case, inside its asylum wall: red dates there that are still open, over which somebody outside closed it. Outside always 0.
             */
            open_behind_the_wall: number;
            /**
             * Format: date-time
             * @description Opened.
             */
            opened_at: string;
            /** @description Name of the accountable user. */
            owner_name: string;
            /**
             * Format: uuid
             * @description Accountable user.
             */
            owner_user: string;
            /**
             * Format: uuid
             * @description Engaged representative.
             */
            representative_id: string | null;
            /** @description Name of the engaged representative. */
            representative_name: string | null;
            /**
             * Format: int64
             * @description Revision.
             */
            rev: number;
            /** @description Risk. */
            risk: components["schemas"]["Risk"];
            /** @description Name as lists show it. */
            shown_name: string;
            /** @description Stage derived from it. */
            stage: string;
            /** @description Status. */
            status: components["schemas"]["Status"];
            /** @description Step entered last, outside the asylum wall. */
            step: string;
            /** @description Zone of the matter. */
            time_zone: string;
        };
        /** @description Which case. */
        CaseId: {
            /**
             * Format: uuid
             * @description The case.
             */
            id: string;
        };
        /** @description A case in a list. */
        CaseLine: {
            /** @description A-number. */
            a_number: string | null;
            /** @description Field of law. */
            ambito: components["schemas"]["Ambito"];
            /**
             * Format: date-time
             * @description Changed.
             */
            changed_at: string;
            /** @description Custody state. */
            custody: string;
            /** @description Facility's name. */
            facility: string | null;
            /** @description Folio. */
            folio: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * Format: date-time
             * @description Next red date.
             */
            next_due_at: string | null;
            /**
             * Format: date-time
             * @description Opened.
             */
            opened_at: string;
            /** @description Name of the accountable user. */
            owner_name: string;
            /**
             * Format: uuid
             * @description Accountable user.
             */
            owner_user: string;
            /**
             * Format: uuid
             * @description Engaged representative.
             */
            representative_id: string | null;
            /** @description Name of the engaged representative. */
            representative_name: string | null;
            /** @description Risk. */
            risk: components["schemas"]["Risk"];
            /** @description Name, surnames first. */
            shown_name: string;
            /** @description Stage. */
            stage: string;
            /** @description Status. */
            status: components["schemas"]["Status"];
            /** @description Step. */
            step: string;
            /** @description Zone of the matter. */
            time_zone: string;
        };
        /** @description The board. */
        Caseload: {
            /**
             * Format: date-time
             * @description As of.
             */
            at: string;
            /** @description By facility of the open placement, most first. */
            by_facility: components["schemas"]["Bar"][];
            /** @description By accountable user, most first. */
            by_owner: components["schemas"]["Bar"][];
            /** @description By representative, most first. */
            by_representative: components["schemas"]["Bar"][];
            /** @description By stage, in the order of the proceedings. */
            by_stage: components["schemas"]["Bar"][];
            /**
             * Format: date-time
             * @description When the oldest of them was received, UTC.
             */
            oldest_unserved_alert: string | null;
            /** @description On hold. */
            on_hold: components["schemas"]["Figure"];
            /** @description Open and reopened. */
            open: components["schemas"]["Figure"];
            /** @description With a red date behind them. */
            overdue: components["schemas"]["Figure"];
            /** @description Without an engaged representative. */
            unassigned: components["schemas"]["Figure"];
            /**
             * Format: int64
             * @description Actual alerts that nobody holds.
             */
            unserved_alerts: number;
        };
        /** @description What the caller may do with a case. */
        CasePermissions: {
            /** @description Assign a representative. */
            assign: boolean;
            /** @description Authorise with a reason what the ordinary rules refuse. */
            authorise: boolean;
            /** @description Read and write counsel notes. */
            counsel: boolean;
            /** @description Record events and facts, keep deadlines and hearings. */
            due_process: boolean;
            /** @description Make papers. */
            export: boolean;
            /** @description Is inside the asylum wall of this case. */
            inside_wall: boolean;
            /** @description Keep people, contacts, consents, custody, notes, documents. */
            write: boolean;
        };
        /** @description A case with everything that its screen shows outside the rooms of custody, due process and representation. */
        CaseView: {
            /**
             * Format: uint32
             * @description Age today, in whole years.
             */
            age: number | null;
            /** @description The head. */
            case: components["schemas"]["CaseHeader"];
            /** @description Consents, newest first. */
            consents: components["schemas"]["ConsentView"][];
            /** @description Contacts, voided ones too. */
            contacts: components["schemas"]["ContactView"][];
            /** @description What was said to whom, newest first. */
            disclosures: components["schemas"]["DisclosureView"][];
            /** @description Documents, voided ones too. */
            documents: components["schemas"]["DocumentView"][];
            /** @description What the caller may do. */
            may: components["schemas"]["CasePermissions"];
            /** @description The first page of notes. */
            notes: components["schemas"]["Page3"];
            /** @description The person. */
            person: components["schemas"]["PersonView"];
            /** @description Steps and possible moves. */
            track: components["schemas"]["TrackView"];
        };
        /** @description What happened to an item. */
        Change: "created" | "moved" | "restated" | "gone";
        /** @description Which alert, as it was seen. */
        ChangeAlert: {
            /**
             * Format: uuid
             * @description The alert.
             */
            id: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
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
        /** @description A change of an incident. */
        ChangeIncident: {
            /** @description Closes it, or opens it again; null: as before. */
            closed?: boolean | null;
            /**
             * Format: uuid
             * @description The incident.
             */
            id: string;
            /** @description Why; needed to close it or to open it again. */
            reason?: string | null;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
            /** @description What it is called; null: as before. */
            title?: string | null;
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
        /** @description A number or an address. */
        Channel: {
            /** @description What it is. */
            kind: components["schemas"]["ChannelKind"];
            /** @description The number in E.164, or the address. */
            value: string;
        };
        /** @description By what way an alert came. */
        Channel2: "button" | "sms" | "operator" | "consular_notification";
        /** @description A way to reach somebody. */
        ChannelKind: "phone" | "sms" | "whatsapp" | "email";
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
        /** @description What a rule was checked against when written. */
        CheckedAgainst: "primary_text" | "secondary_source" | "not_checked";
        /** @description Where to go on. */
        CheckRuleChanges: {
            /** @description Cursor of the page before. */
            after?: string | null;
        };
        /** @description A child or dependant who was left alone. */
        ChildLeftAlone: {
            /**
             * @description Where.
             * @default null
             */
            where: string | null;
            /** @description Whether there is one. */
            yes: boolean;
        };
        /** @description Whose clock ends the day. */
        ClockPlace: "custody" | "court" | "bia" | "circuit_clerk" | "district_clerk" | "dhs_office" | "consulate";
        /** @description Ends an alert without a case. */
        CloseAlert: {
            /** @description How. */
            closing: components["schemas"]["Closing"];
            /**
             * Format: uuid
             * @description The alert.
             */
            id: string;
            /** @description Why; kept with the alert and in the audit chain. */
            reason: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
        };
        /** @description An office whose closing may extend a last day. */
        ClosedOffice: "circuit_clerk" | "district_clerk" | "ecas";
        /** @description A side matter to close. */
        CloseOverlay: {
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /** @description `X1` to `X7`. */
            overlay: string;
            /** @description How it ended. */
            reason: string;
        };
        /** @description How an alert ends without a case. */
        Closing: "unreachable" | "settled";
        /** @description The closings that the office entered. */
        Closings: {
            /** @description The circuits that a clerk may be of. */
            circuits: string[];
            /** @description The districts that a clerk may be of. */
            districts: components["schemas"]["District"][];
            /** @description What the act moved, case by case: old date and new. */
            moved: components["schemas"]["CaseChanges"][];
            /** @description The latest day first; voided ones too. */
            rows: components["schemas"]["ClosingView"][];
        };
        /** @description A closing. */
        ClosingView: {
            /** @description Which office. */
            closed_office: components["schemas"]["ClosedOffice"];
            /**
             * Format: date
             * @description The day.
             */
            closed_on: string;
            /**
             * Format: date-time
             * @description When.
             */
            confirmed_at: string | null;
            /** @description Who confirmed it; until then it moves nothing. */
            confirmed_by: string | null;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description The caller entered it, and somebody else must confirm it. */
            mine: boolean;
            /** @description The circuit, or the code of the district; none for the filing system. */
            place: string | null;
            /** @description Why it was closed. */
            reason: string;
            /**
             * Format: date-time
             * @description When.
             */
            recorded_at: string;
            /** @description Who entered it. */
            recorded_by: string;
            /**
             * Format: int64
             * @description Revision.
             */
            rev: number;
            /** @description Where that stands. */
            source: string;
            /**
             * Format: date-time
             * @description When.
             */
            voided_at: string | null;
            /** @description Who voided it. */
            voided_by: string | null;
            /** @description Why. */
            voided_reason: string | null;
        };
        /** @description A closing entered by a person; unconfirmed it moves nothing. */
        Closure: {
            /** @description True once somebody confirmed it. */
            confirmed: boolean;
            /**
             * Format: date
             * @description The day.
             */
            date: string;
            /** @description Which office. */
            office: components["schemas"]["ClosedOffice"];
        };
        /** @description Which closings of an office extend a last day. */
        ClosurePolicy: "none" | "frap26" | "frcrp45" | "ecas_unplanned_outage";
        /** @description What a family reads on the status page. */
        Coarse: "received" | "being_located" | "located" | "visited" | "lawyer_assigned" | "closed";
        /** @description Somebody of the office who can answer for a case. */
        Colleague: {
            /** @description Name shown to colleagues. */
            display_name: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Is a lawyer of this office. */
            lawyer: boolean;
        };
        /** @description How a date is coloured; every colour is shown with its word. */
        Colour: "red" | "amber" | "target" | "blue" | "green" | "grey";
        /** @description One condition of `applies_when`; a rule applies when all hold. */
        Condition: {
            /** @description The question read. */
            fact: string;
            /** @description How it compares. */
            op: components["schemas"]["Operator"];
            /** @description With what. */
            value: components["schemas"]["Expected"];
        };
        /** @description How sure a report of a placement is, weakest first. */
        Confidence: "reported" | "corroborated" | "confirmed";
        /** @description How sure its author was of a rule. */
        Confidence2: "high" | "medium" | "low";
        /** @description An attorney of the office confirmed a rule as it stood. */
        Confirmation: {
            /** @description The attorney. */
            attorney: string;
            /**
             * Format: date
             * @description The day.
             */
            on: string;
            /** @description The version confirmed; a changed rule is unconfirmed again. */
            rule_version: string;
        };
        /** @description A closing as it was seen. */
        ConfirmClosing: {
            /**
             * Format: uuid
             * @description The closing.
             */
            id: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
        };
        /** @description A contact who said that they know. */
        ConfirmContact: {
            /**
             * Format: uuid
             * @description The contact.
             */
            contact_id: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
        };
        /** @description Which deadline, as it was seen. */
        ConfirmDeadline: {
            /**
             * Format: uuid
             * @description The deadline.
             */
            id: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
        };
        /** @description A surer report of a placement. */
        ConfirmPlacement: {
            /** @description How sure it is now. */
            confidence: components["schemas"]["Confidence"];
            /**
             * Format: uuid
             * @description The placement.
             */
            placement_id: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
            /** @description Who says so. */
            source: components["schemas"]["SourceAsked"];
        };
        /** @description The rule that was read. */
        ConfirmRule: {
            /**
             * Format: uuid
             * @description Id of the confirmation, made by the client.
             */
            id: string;
            /** @description The rule. */
            rule_id: string;
            /** @description The version that was read. */
            version: string;
        };
        /** @description A date set past a statutory ceiling, to be confirmed. */
        ConfirmSetDate: {
            /**
             * Format: uuid
             * @description The event that carries it.
             */
            event_id: string;
        };
        /** @description The person's answer. */
        ConsentAnswer: "given" | "refused" | "withdrawn" | "overridden";
        /** @description What is agreed to. */
        ConsentKind: "protection" | "notify_family" | "share_with_lawyer" | "share_with_authority" | "other";
        /** @description Whose word a consent rests on. */
        ConsentSource: "press" | "staff";
        /** @description A consent. */
        ConsentView: {
            /** @description The answer. */
            answer: components["schemas"]["ConsentAnswer"];
            /**
             * Format: date-time
             * @description When it was said.
             */
            at: string;
            /**
             * Format: uuid
             * @description The contact that it is for; null: all.
             */
            contact_id: string | null;
            /** @description How it was said. */
            how: components["schemas"]["How"];
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description What is agreed to. */
            kind: components["schemas"]["ConsentKind"];
            /** @description What that contact may be told. */
            level: components["schemas"]["MayBeTold"] | null;
            /**
             * Format: date-time
             * @description When it was recorded.
             */
            recorded_at: string;
            /** @description What else is to be known. */
            remark: string | null;
            /** @description Whose word it rests on. */
            source: components["schemas"]["ConsentSource"];
            /** @description Who witnessed it. */
            witness: string | null;
        };
        /** @description A contact, as recorded. */
        Contact: {
            /**
             * @description Ways to reach them, in the order in which to try them.
             * @default []
             */
            channels: components["schemas"]["Channel"][];
            /** @description Relation to the person. */
            kinship?: components["schemas"]["Kinship"] | null;
            /** @description Language in which to speak with them (ISO 639). */
            language?: string | null;
            /**
             * @description What they may be told.
             * @default nothing
             */
            may_be_told: components["schemas"]["MayBeTold"];
            /** @description Name. */
            name: string;
            /**
             * @description The person or the contact said never to call.
             * @default false
             */
            never_contact: boolean;
            /**
             * @description What else helps to reach them.
             * @default
             */
            remarks: string;
            /** @description Whether it is safe to call; null: nobody asked. */
            safe_to_call?: boolean | null;
            /** @description Whether a message may be left; null: nobody asked. */
            safe_to_leave_message?: boolean | null;
            /**
             * @description How messages are worded.
             * @default plain
             */
            wording: components["schemas"]["Wording"];
        };
        /** @description What binds the numbers of a contact from now on, beside what binds them already. */
        ContactRuleAsked: {
            /**
             * Format: uuid
             * @description The contact.
             */
            contact_id: string;
            /** @description Hours at which it is safe; null: they stay as they are. */
            hours?: components["schemas"]["SafeHours"] | null;
            /**
             * @description Never to be contacted. `false` lifts nothing.
             * @default false
             */
            never: boolean;
            /** @description Why; kept in the audit chain. */
            reason: string;
            /**
             * Format: int64
             * @description Revision of what was said of the numbers, as it was seen.
             */
            rev: number;
        };
        /** @description A contact. */
        ContactView: {
            /**
             * @description Ways to reach them, in the order in which to try them.
             * @default []
             */
            channels: components["schemas"]["Channel"][];
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Relation to the person. */
            kinship: components["schemas"]["Kinship"] | null;
            /** @description Language in which to speak with them (ISO 639). */
            language: string | null;
            /**
             * @description What they may be told.
             * @default nothing
             */
            may_be_told: components["schemas"]["MayBeTold"];
            /** @description Name. */
            name: string;
            /**
             * @description The person or the contact said never to call.
             * @default false
             */
            never_contact: boolean;
            /**
             * @description What else helps to reach them.
             * @default
             */
            remarks: string;
            /**
             * Format: int64
             * @description Revision.
             */
            rev: number;
            /** @description Whether it is safe to call; null: nobody asked. */
            safe_to_call: boolean | null;
            /** @description Whether a message may be left; null: nobody asked. */
            safe_to_leave_message: boolean | null;
            /** @description Why. */
            void_reason: string | null;
            /**
             * Format: date-time
             * @description Since when it no longer counts.
             */
            voided_at: string | null;
            /**
             * @description How messages are worded.
             * @default plain
             */
            wording: components["schemas"]["Wording"];
        };
        /** @description A correction. */
        CorrectReference: {
            /** @description Columns with their new texts (null: unknown); columns left out stay. Neither `cells` nor `value` takes the correction back. */
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
            /** @description The row anew and whole: for the lists of the rules (`rule`, `fact`, `event`...), whose members are more than texts. */
            value?: {
                [key: string]: unknown;
            } | null;
        };
        /** @description How a rule counts. */
        Counting: {
            /** @description Closings. */
            closure_policy: components["schemas"]["ClosurePolicy"];
            /** @description End of the day. */
            day_ends: components["schemas"]["DayEnds"];
            /** @description True where the event's day is not counted. */
            exclude_trigger_day: boolean;
            /** @description Holidays. */
            holiday_calendar: components["schemas"]["HolidayCalendar"];
            /** @description The method. */
            method: components["schemas"]["Method"];
            /** @description Month end. */
            month_end: components["schemas"]["MonthEnd"];
            /** @description Roll. */
            roll: components["schemas"]["Roll"];
        };
        /** @description The week as the roster covers it. */
        Cover: {
            /** @description What is wrong, the worst first. */
            findings: components["schemas"]["Finding"][];
            /**
             * Format: date-time
             * @description First hour, UTC.
             */
            from: string;
            /** @description Of each hour: how many people are on duty at its thinnest minute. */
            hours: number[];
        };
        /** @description Where a person stands, derived from the placements. */
        Custody: "not_located" | "in_custody" | "in_transit" | "released" | "removed" | "deceased";
        /** @description What a change of custody brought. */
        CustodyChange: {
            /** @description Dates that changed. */
            changes: components["schemas"]["Difference"][];
            /** @description The custody since. */
            custody: components["schemas"]["CustodyView"];
            /** @description The office that answers for the place now, where it is another than the case's. */
            responsible_office: string | null;
            /** @description Events of the rules that this may be, to be recorded with their time: the program does not say by itself that they happened. */
            suggested_events: string[];
            /** @description What the transfer changed and what it left, where it was one. */
            transfer: components["schemas"]["TransferEffect"][];
        };
        /** @description Where a person stands, and the stays. */
        CustodyView: {
            /**
             * Format: uuid
             * @description The placement that holds the person now.
             */
            current: string | null;
            /** @description Derived from the placements, never typed. */
            custody: components["schemas"]["Custody"];
            /** @description Stretches in which nobody knows where the person was. */
            gaps: components["schemas"]["Gap"][];
            /** @description Placements by book-in, voided ones too. */
            placements: components["schemas"]["PlacementView"][];
            /** @description Zone in which the matter's dates are taken. */
            time_zone: string;
            /** @description The last transfer: what it changed, what it left, what it still asks. */
            transfer: components["schemas"]["TransferView"] | null;
        };
        /** @description When a legal day ends. */
        DayEnds: "end_of_day_local";
        /** @description The deadlines of a case. */
        Deadlines: {
            /** @description Whether a representative is engaged. While not, the page always shows the line on reserved matters, whatever the case holds. */
            counsel_engaged: boolean;
            /**
             * Format: date-time
             * @description Earliest open red date or protective twin.
             */
            next_due_at: string | null;
            /** @description In the order of due-process.md, section 4.10; ended and superseded ones too. */
            rows: components["schemas"]["DeadlineView"][];
        };
        /** @description A deadline with its reasoning, its life, and the dates it had. */
        DeadlineView: {
            /**
             * Format: date-time
             * @description When.
             */
            confirmed_at: string | null;
            /** @description Who confirmed it. */
            confirmed_by: string | null;
            /** @description What missing it means, English. */
            consequence_en: string;
            /** @description What missing it means, Spanish. */
            consequence_es: string;
            /** @description The dates that it had, oldest first. */
            earlier: components["schemas"]["EarlierDate"][];
            /**
             * Format: date-time
             * @description When.
             */
            ended_at: string | null;
            /** @description Who ended it. */
            ended_by: string | null;
            /** @description Why. */
            ended_reason: string | null;
            /**
             * Format: date-time
             * @description When the standing date ends.
             */
            ends_at: string | null;
            /**
             * Format: date
             * @description The day until which it was extended, in place of the counted date.
             */
            extended_on: string | null;
            /** @description More time that was asked for, oldest first. */
            extensions: components["schemas"]["ExtensionView"][];
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description What the engine counted. */
            item: components["schemas"]["Item"];
            /** @description The caller recorded it, and somebody else must confirm it. */
            needs_second_person: boolean;
            /**
             * Format: uuid
             * @description The document that proves it.
             */
            proof_document: string | null;
            /** @description Who recorded what it was last counted from. */
            recorded_by: string;
            /**
             * Format: int64
             * @description Revision.
             */
            rev: number;
            /** @description The date that stands: the set date where there is one. */
            stands: components["schemas"]["Due"] | null;
            /** @description Its life: proposed, confirmed, warned, met, extended, superseded, waived or missed. */
            status: string;
            /**
             * Format: date-time
             * @description The event that it counts from happened then.
             */
            trigger_at: string;
            /** @description Label of that event, English. */
            trigger_en: string;
            /** @description Label of that event, Spanish. */
            trigger_es: string;
            /** @description IANA zone of that event. */
            trigger_zone: string;
        };
        /** @description Says no to an offer, or takes one's own offer back. */
        DeclineForward: {
            /**
             * Format: uuid
             * @description The alert.
             */
            id: string;
            /** @description Why; the other office reads it. */
            reason: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
        };
        /** @description The office whose morning it is. */
        DeliverDigests: {
            /** @description Its code. */
            office: string;
        };
        /** @description How many digests were delivered. */
        Delivered: {
            /**
             * Format: uint64
             * @description One a person.
             */
            delivered: number;
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
        /** @description One device. */
        DeviceId: {
            /**
             * Format: uuid
             * @description The device.
             */
            id: string;
        };
        /** @description One's own devices. */
        DevicesView: {
            /** @description Oldest first. */
            devices: components["schemas"]["DeviceView"][];
            /** @description Public key that the browser binds a device to, base64url; null: the office does not call this way. */
            key: string | null;
            /** @description The practice office calls nobody. */
            practice: boolean;
        };
        /** @description A device, as its owner sees it. */
        DeviceView: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description What the owner knows it by. */
            label: string;
            /** @description What became of the latest message to it; null: none was written. */
            last: components["schemas"]["LastTold"] | null;
            /**
             * Format: date-time
             * @description When it was let in, UTC.
             */
            made_at: string;
            /** @description First 16 hexadecimal digits of the SHA-256 of its address: a browser knows itself by it. */
            print: string;
        };
        /** @description One difference, with the item before and after. */
        Difference: {
            /** @description Why. */
            because: components["schemas"]["Because2"];
            /** @description What happened. */
            change: components["schemas"]["Change"];
            /**
             * Format: uuid
             * @description The event counted from.
             */
            event_id: string;
            /** @description After. */
            new: components["schemas"]["Item"] | null;
            /** @description Before. */
            old: components["schemas"]["Item"] | null;
            /** @description The rule. */
            rule_id: string;
        };
        /** @description The digest of a morning: what a person is told of before it comes, each class of date on its own days. */
        DigestView: {
            /** @description Dates of the cases that the caller answers for. */
            dates: components["schemas"]["EndView"][];
            /**
             * Format: date
             * @description The day, in the office's zone.
             */
            day: string;
            /**
             * Format: date-time
             * @description When it was delivered.
             */
            delivered_at: string | null;
            /**
             * Format: uint
             * @description How many of their dates that can lose a right have passed and are open.
             */
            overdue: number;
            /**
             * Format: date-time
             * @description When the caller read it.
             */
            read_at: string | null;
        };
        /** @description Forward or backward from the event. */
        Direction: "after" | "before";
        /** @description What was said to whom. */
        DisclosureView: {
            /** @description Agency, of an authority. */
            agency: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /**
             * Format: uuid
             * @description The contact, if one.
             */
            contact_id: string | null;
            /** @description How it was said. */
            how: components["schemas"]["How"];
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Paper that they showed. */
            paper_shown: string | null;
            /**
             * Format: date-time
             * @description When it was recorded.
             */
            recorded_at: string;
            /** @description What was said. */
            said: string;
            /** @description To whom. */
            told_kind: components["schemas"]["ToldKind"];
            /** @description Name given. */
            told_name: string;
            /** @description How they showed who they are. */
            verified_how: string;
        };
        /** @description One district. */
        District: {
            /** @description IANA zone of the clerk's seat. */
            clerk_tz: string;
            /** @description For example `TXND`. */
            code: string;
            /** @description Name, English. */
            name_en: string;
            /** @description Name, Spanish. */
            name_es: string;
            /** @description Postal code of the state or territory. */
            state: string;
        };
        /** @description To which district the papers of habeas go. */
        DistrictView: {
            /** @description What may be chosen: the districts of the state, or all where that is not known. */
            choices: components["schemas"]["District"][];
            /** @description Code of the district; none: nobody can tell yet, and somebody must ask. */
            district: string | null;
            /** @description A person recorded it; else it follows from where the person is held. */
            recorded: boolean;
            /**
             * Format: int64
             * @description Revision of what was recorded for the place; 0: nothing.
             */
            rev: number;
        };
        /** @description Which document. */
        DocumentId: {
            /**
             * Format: uuid
             * @description The document.
             */
            id: string;
        };
        /** @description What a document is. */
        DocumentKind: "identity" | "charging" | "court" | "authorization" | "evidence" | "medical" | "letter" | "waiver" | "other";
        /** @description A document. */
        DocumentView: {
            /**
             * Format: date-time
             * @description When it was added.
             */
            added_at: string;
            /**
             * Format: uuid
             * @description The representative who wrote it.
             */
            author: string | null;
            /** @description Who added it. */
            by_name: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description What it is. */
            kind: components["schemas"]["DocumentKind"];
            /** @description Media type by its first bytes. */
            media_type: string;
            /**
             * Format: int64
             * @description Revision.
             */
            rev: number;
            /** @description SHA-256 of the content, hexadecimal. */
            sha256: string;
            /**
             * Format: int64
             * @description Bytes.
             */
            size: number;
            /** @description What a person calls it. */
            title: string;
            /** @description Why. */
            void_reason: string | null;
            /**
             * Format: date-time
             * @description Since when it no longer counts.
             */
            voided_at: string | null;
            /** @description Behind the asylum wall: the reader is inside. */
            walled: boolean;
        };
        /** @description Nothing to say but that it is done. */
        Done: Record<string, never>;
        /** @description An alert of a drill for the virtual desk. */
        DrillAcknowledge: {
            /**
             * Format: uuid
             * @description The alert.
             */
            alert_id: string;
        };
        /** @description An alert of a drill. */
        DrillAlert: {
            /**
             * Format: date-time
             * @description When the virtual desk acknowledged it, UTC.
             */
            acknowledged_at: string | null;
            /** @description Its folio. */
            folio: string;
            /**
             * Format: uuid
             * @description The alert.
             */
            id: string;
            /** @description Office that answers for it. */
            office: string;
            /**
             * Format: date-time
             * @description When its escalation first fired, UTC.
             */
            paged_at: string | null;
            /**
             * Format: date-time
             * @description When it was received, UTC.
             */
            received_at: string;
        };
        /** @description What a host needs to run a drill. */
        DrillBegun: {
            /**
             * Format: date-time
             * @description Until when they are good, UTC. An alert that comes later is actual.
             */
            ends_at: string;
            /** @description One for each alert, good once. */
            tokens: string[];
        };
        /** @description Which drill. */
        DrillId: {
            /**
             * Format: uuid
             * @description The drill.
             */
            id: string;
        };
        /** @description A drill and what came of it. */
        DrillView: {
            /** @description Who. */
            by: string;
            /**
             * Format: date-time
             * @description When it ended, UTC; null: it goes on, or its host has gone.
             */
            ended_at: string | null;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Office whose member began it. */
            office: string;
            /**
             * Format: int64
             * @description How many alerts were to be sent.
             */
            planned: number;
            /**
             * Format: int64
             * @description How many came in.
             */
            received: number;
            /** @description The host's figures. */
            report: unknown;
            /**
             * Format: date-time
             * @description When, UTC.
             */
            started_at: string;
        };
        /** @description When something is due. */
        Due: {
            /** Format: date-time */
            at: string;
        } | {
            /** Format: date */
            on: string;
        };
        /** @description Somebody on duty. */
        DutyView: {
            /**
             * Format: uuid
             * @description Whose turn it is, where it is another's.
             */
            instead_of: string | null;
            /**
             * Format: uuid
             * @description Who.
             */
            user_id: string;
        };
        /** @description A date that a deadline had before. */
        EarlierDate: {
            /**
             * Format: date-time
             * @description When it changed.
             */
            at: string;
            /** @description Who recorded what changed it. */
            by: string;
            /** @description What stood since. */
            new: components["schemas"]["Due"] | null;
            /** @description What the engine said since. */
            new_standing: string;
            /** @description What stood before. */
            old: components["schemas"]["Due"] | null;
            /** @description What the engine said of it: stands, superseded, possible, history or gone. */
            old_standing: string;
            /** @description Zone in which it was read. */
            old_zone: string;
            /** @description Why: the name of the act, or `rule_changed`. */
            why: string;
        };
        /** @description Which date decides whether a rule is in force. */
        EffectiveBasis: "trigger" | "as_of";
        /** @description One effect of a transfer. */
        EffectView: {
            /** @description What was answered when it was asked. */
            answered: components["schemas"]["PendingAnswer"] | null;
            /** @description How. */
            outcome: components["schemas"]["Outcome2"];
            /** @description What. */
            what: components["schemas"]["Affected"];
        };
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
        /** @description A status code that is to end. */
        EndCode: {
            /**
             * Format: uuid
             * @description The contact.
             */
            contact_id: string;
            /** @description Why; kept in the audit chain. */
            reason: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
        };
        /** @description The end of a deadline. */
        EndDeadline: {
            /** @description How it ended. */
            how: components["schemas"]["How2"];
            /**
             * Format: uuid
             * @description The deadline.
             */
            id: string;
            /**
             * Format: uuid
             * @description A document of the case that proves it.
             */
            proof_document?: string | null;
            /** @description Why, in the member's words. Stands in place of proof only where a manager gives it. */
            reason?: string | null;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
        };
        /** @description What came of a drill. */
        EndDrill: {
            /**
             * Format: uuid
             * @description The drill.
             */
            id: string;
            /** @description The host's figures: numbers and offices, an object. */
            report: unknown;
        };
        /** @description The end of a task. */
        EndTask: {
            /** @description True: done. False: dropped, with the reason. */
            done: boolean;
            /**
             * Format: uuid
             * @description The task.
             */
            id: string;
            /** @description What came of it. */
            reason?: string | null;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
        };
        /** @description The end of an open date. */
        EndView: {
            /**
             * Format: uuid
             * @description Its case.
             */
            case_id: string;
            /** @description The first authority that it rests on. */
            citation: string;
            /** @description Its colour. */
            colour: string;
            /** @description An attorney of the office confirmed this version of the rule. */
            confirmed: boolean;
            /**
             * Format: date-time
             * @description When it ends.
             */
            ends_at: string;
            /** @description Missing it loses a right. */
            fatal: boolean;
            /** @description Folio. */
            folio: string;
            /**
             * Format: uuid
             * @description The deadline.
             */
            id: string;
            /** @description A question is open: possible, to be confirmed. */
            possible: boolean;
            /** @description The rule. */
            rule_id: string;
            /** @description Name as lists show it. */
            shown_name: string;
            /** @description proposed, confirmed or warned. */
            status: string;
            /** @description IANA zone in which it is read. */
            time_zone: string;
            /** @description Its title, English. */
            title_en: string;
            /** @description Its title, Spanish. */
            title_es: string;
            /** @description How it warns: fatal, duty, target or info. A protective twin warns as fatal until an attorney confirms its partner. */
            warning_class: string;
        };
        /** @description An alert that staff enter while somebody calls. */
        EnterAlert: {
            /**
             * Format: double
             * @description Error of the point, metres.
             */
            accuracy_m?: number | null;
            /** @description Who calls. */
            caller?: components["schemas"]["CallerAsked"] | null;
            /** @description By what way it came. */
            channel: components["schemas"]["Channel2"];
            /** @description A child or dependant left alone. */
            child_left_alone?: components["schemas"]["ChildLeftAlone"] | null;
            /**
             * @description Whom the person chose, and what each may be told.
             * @default []
             */
            contacts: components["schemas"]["AlertContactAsked"][];
            /** @description Facility that holds the person, when in custody (`reference/facilities.csv`). */
            facility_id?: string | null;
            /** @description For whom. */
            for_whom?: components["schemas"]["ForWhom"] | null;
            /**
             * Format: uuid
             * @description Client-made id.
             */
            id: string;
            /**
             * @description Language to speak in.
             * @default es
             */
            language: components["schemas"]["Language"];
            /**
             * Format: double
             * @description Degrees north.
             */
            lat?: number | null;
            /**
             * Format: double
             * @description Degrees east.
             */
            lon?: number | null;
            /** @description Name of the person in danger. */
            name?: string | null;
            /** @description What happened, in the caller's words. */
            note?: string | null;
            /** @description Town. */
            place?: components["schemas"]["TypedPlace"] | null;
            /**
             * Format: date-time
             * @description When it happened or was sent; empty: now.
             */
            sent?: string | null;
            /** @description The code of a text message, read out or shown: it says which press it was, when and where. A mistyped one is refused. */
            text_code?: string | null;
            /** @description ZIP code. */
            zip?: string | null;
        };
        /** @description What an entry is. */
        EntryKind: "hearing" | "deadline";
        /** @description The escalation of an alert. */
        EscalationView: {
            /** @description The calls and what was passed over, oldest first. */
            calls: components["schemas"]["CallView"][];
            /** @description What is next; null: the alert is served, or nothing is owed on it. */
            next: components["schemas"]["NextView"] | null;
            /**
             * Format: int64
             * @description How many steps have called somebody.
             */
            paged: number;
        };
        /** @description One type of event. */
        EventType: {
            /** @description Papers that prove it. */
            evidence: string[];
            /** @description Questions asked on it. */
            facts_asked: string[];
            /** @description English. */
            label_en: string;
            /** @description Spanish. */
            label_es: string;
            /** @description True where a judge or a notice may fix a date on it. */
            may_carry_set_date: boolean;
            /** @description What to know when recording it, English. */
            note_en?: string | null;
            /** @description What to know when recording it, Spanish. */
            note_es?: string | null;
            /** @description Phase in which it usually happens. */
            phase: string;
            /** @description Who reports it. */
            reported_by: string[];
            /** @description The question whose yes means that a date was fixed. */
            set_date_fact: string | null;
            /** @description True where a rule counts from it; else it only moves a step. */
            starts_clocks: boolean;
            /** @description Name by which rules and transitions read it, for example `nta.served`. */
            type: string;
            /** @description Behind the asylum wall. */
            walled: boolean;
        };
        /** @description An event. */
        EventView: {
            /** @description What was answered on it. */
            answers: components["schemas"]["AnswerView"][];
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /**
             * Format: uuid
             * @description That paper.
             */
            document_id: string | null;
            /** @description The paper that proves it. */
            evidence: string | null;
            /**
             * Format: uuid
             * @description The hearing that it announces.
             */
            hearing_id: string | null;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Label, English. */
            label_en: string;
            /** @description Label, Spanish. */
            label_es: string;
            /** @description Phase in which it usually happens. */
            phase: string;
            /**
             * Format: date-time
             * @description When.
             */
            recorded_at: string;
            /** @description Who recorded it. */
            recorded_by: string;
            /** @description Who said so. */
            reported_by: string;
            /**
             * Format: date-time
             * @description When it was corrected or taken back.
             */
            retired_at: string | null;
            /** @description Why. */
            retired_reason: string | null;
            /**
             * Format: date
             * @description The date fixed on it.
             */
            set_date: string | null;
            /** @description Whether a second person confirmed that date. */
            set_date_confirmed: boolean;
            /** @description The default in whose place its date stands. */
            sets: components["schemas"]["Sets"] | null;
            /**
             * Format: uuid
             * @description What took its place.
             */
            superseded_by: string | null;
            /** @description IANA zone of the place. */
            time_zone: string;
            /** @description Type of events.json. */
            type: string;
            /** @description Behind the asylum wall. */
            walled: boolean;
        };
        /** @description A practice press that is allowed. */
        Exercise: {
            /**
             * Format: date-time
             * @description Until when, UTC. Later the same press is actual.
             */
            ends_at: string;
            /** @description Goes with the alert as `drill_token`; good once. */
            token: string;
        };
        /** @description What a condition compares with. */
        Expected: boolean | string | string[];
        /** @description A calendar file to make. */
        ExportCalendar: {
            /** @description Language of the entries. */
            language: components["schemas"]["Language"];
            /** @description Whose dates. */
            whose: components["schemas"]["Whose"];
        };
        /** @description A list of cases to take out. */
        ExportCases: {
            /** @description Format of the file. */
            format: components["schemas"]["TableFormat"];
            /** @description Language of the table. */
            language: components["schemas"]["Language"];
            /** @description The list as it is on the screen; its page is not looked at. */
            list: components["schemas"]["ListCases"];
            /** @description Why: `supervision`, `handoff`, or other words. */
            reason: string;
        };
        /** @description A case summary to make. */
        ExportCaseSummary: {
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /** @description Language of the paper. */
            language: components["schemas"]["Language"];
            /** @description Why: `court_filing`, `counsel_request`, `person_request`, `family_request`, `handoff`, `supervision`, or other words. */
            reason: string;
            /** @description For whom. */
            redaction: components["schemas"]["Reader"];
        };
        /** @description A day's journal to make. */
        ExportDeadlineJournal: {
            /**
             * Format: date
             * @description A local day of the office, today at the latest.
             */
            day: string;
            /** @description Language of the paper. */
            language: components["schemas"]["Language"];
            /**
             * Format: uint
             * @description Which part of a day that one paper does not take; the first is 1.
             */
            part?: number | null;
            /** @description Why. */
            reason: string;
        };
        /** @description A wall sheet to make. */
        ExportWallSheet: {
            /** @description Language of the paper. */
            language: components["schemas"]["Language"];
        };
        /** @description A request for more time. */
        ExtensionView: {
            /** @description What the answer says. */
            answer_reason: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            answered_at: string | null;
            /** @description Who recorded the answer. */
            answered_by: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            asked_at: string;
            /** @description Who recorded the request. */
            asked_by: string;
            /**
             * Format: date
             * @description The day asked for.
             */
            asked_for: string | null;
            /**
             * Format: uuid
             * @description The paper that shows it.
             */
            document_id: string | null;
            /**
             * Format: date
             * @description The day granted.
             */
            granted_until: string | null;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Why. */
            reason: string;
            /** @description asked, granted or refused. */
            status: string;
        };
        /** @description A circle on the map. */
        FacilitiesNear: {
            /**
             * Format: double
             * @description Radius, kilometres; at most 500.
             */
            km: number;
            /**
             * Format: double
             * @description Degrees north.
             */
            lat: number;
            /**
             * Format: double
             * @description Degrees east.
             */
            lon: number;
        };
        /** @description One question of `reference/facts.json`. */
        Fact: {
            /** @description The four answers of a yes/no question. */
            answers?: string[];
            /** @description Event types on which it is asked (scope event). */
            asked_on: string[];
            /** @description From what the program may propose the answer. */
            derived_from: string | null;
            /** @description Help, English. */
            help_en: string;
            /** @description Help, Spanish. */
            help_es: string;
            /** @description Name by which rules read it. */
            name: string;
            /** @description The question, English. */
            question_en: string;
            /** @description The question, Spanish. */
            question_es: string;
            /** @description Of the matter or of an event. */
            scope: components["schemas"]["FactScope"];
            /** @description Yes or no, or a list. */
            type: components["schemas"]["FactType"];
            /** @description The values of a list. */
            values?: components["schemas"]["FactValue"][];
            /** @description Behind the asylum wall. */
            walled: boolean;
        };
        /** @description Where an answer belongs. */
        FactScope: "matter" | "event";
        /** @description How a question is answered. */
        FactType: "yes_no" | "enum";
        /** @description One choice of a question, with its words. */
        FactValue: {
            /** @description English. */
            label_en: string;
            /** @description Spanish. */
            label_es: string;
            /** @description What is read in its place outside the wall, in English. */
            shown_outside_en?: string | null;
            /** @description What is read in its place outside the wall, in Spanish. */
            shown_outside_es?: string | null;
            /** @description The value as stored. */
            value: string;
            /** @description True where the value itself is behind the asylum wall. */
            walled?: boolean;
        };
        /** @description Which alert. */
        FamilyOf: {
            /**
             * Format: uuid
             * @description The alert.
             */
            id: string;
        };
        /** @description Which case. */
        FamilyOfCase: {
            /**
             * Format: uuid
             * @description The case.
             */
            id: string;
        };
        /** @description How it stands, as this contact may know. */
        FamilyStatus: {
            /** @description Folio to name; only for who may be told everything. */
            folio: string | null;
            /**
             * Format: date-time
             * @description When the office promised to call next, UTC.
             */
            next_contact_at: string | null;
            /** @description Telephone of the office. */
            phone: string;
            /**
             * Format: date-time
             * @description When it was received, UTC; only for who may be told everything.
             */
            received_at: string | null;
            /** @description How far it is. */
            state: components["schemas"]["Coarse"];
            /** @description IANA zone in which to say times. */
            time_zone: string;
        };
        /** @description The ledger of an alert. */
        FamilyView: {
            /**
             * Format: uuid
             * @description The alert.
             */
            alert_id: string;
            /** @description In the person's order. */
            contacts: components["schemas"]["RelativeView"][];
            /** @description Its folio. */
            folio: string;
            /** @description The caller enters calls only, and nobody has answered them rightly about it. */
            locked: boolean;
            /** @description Whether the caller may decide. */
            may_act: boolean;
            /** @description The person in danger was marked as a minor. */
            minor: boolean;
            /** @description What a family reads on the status page. */
            status: components["schemas"]["Coarse"];
            /** @description The contacts are not shown: another office answers for the alert, or it is locked. */
            withheld: boolean;
        };
        /** @description What an import does with a row. */
        Fate: "added" | "changed" | "same";
        /** @description The caller's subscriptions. */
        Feeds: {
            /** @description The addresses work only while this desk is served: no server of many desks answers them. */
            alone: boolean;
            /** @description Newest first; revoked ones too. */
            rows: components["schemas"]["FeedView"][];
        };
        /** @description A subscription, without its token. */
        FeedView: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Language. */
            language: string;
            /** @description What its owner calls it. */
            name: string;
            /**
             * Format: date-time
             * @description When a program last read it.
             */
            read_at: string | null;
            /**
             * Format: date-time
             * @description When it was revoked.
             */
            revoked_at: string | null;
            /** @description Whose dates. */
            whose: components["schemas"]["Whose"];
        };
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
        /** @description A finding. */
        Finding: {
            /**
             * Format: date-time
             * @description Begin of the stretch, UTC.
             */
            from?: string | null;
            /** @description Short name of the holiday. */
            holiday?: string | null;
            /**
             * Format: int64
             * @description Hours of the stretch.
             */
            hours: number;
            /** @description What. */
            kind: components["schemas"]["FindingKind"];
            /** @description The step, from 1, and its list. */
            step?: [
                string,
                number
            ] | null;
            /**
             * Format: date-time
             * @description End of the stretch, UTC, not included.
             */
            until?: string | null;
            /**
             * Format: uuid
             * @description The person.
             */
            user?: string | null;
        };
        /** @description Something that stands in the way of an assignment. */
        Finding2: {
            /** @description Values for the sentence; no personal data of another case. */
            args: {
                [key: string]: string;
            };
            /** @description Which: the sentence is `finding-<code>`. */
            code: string;
            /** @description The assignment needs a recorded reason in spite of it. */
            needs_reason: boolean;
        };
        /** @description What is wrong with a stretch of a week, a person or a policy. */
        FindingKind: "hole" | "holiday_uncovered" | "single_point" | "unverified" | "gone" | "empty_step";
        /** @description What a timer did. */
        Fired: {
            /**
             * Format: uuid
             * @description The alert.
             */
            alert_id: string;
            /**
             * Format: uint
             * @description How many people and desks were called.
             */
            called: number;
            /**
             * Format: uint
             * @description How many were passed over.
             */
            skipped: number;
        };
        /** @description Nothing is asked of a timer: the one that has been due longest is taken. */
        FireTimer: Record<string, never>;
        /** @description Nothing is asked: the contact who waits longest is taken. */
        FireUnconfirmed: Record<string, never>;
        /** @description Who administers a new office. */
        FirstAdministrator: components["schemas"]["NewMember"] | {
            /** @description Sign-in name. */
            username: string;
            /** @constant */
            who: "member";
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
        /** @description An offer to another office. */
        ForwardAlert: {
            /**
             * Format: uuid
             * @description The alert.
             */
            id: string;
            /** @description Why; the other office reads it. */
            reason: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
            /** @description Office that is asked. */
            to_office: string;
        };
        /** @description An offer to another office. */
        ForwardView: {
            /**
             * Format: date-time
             * @description Since when, UTC.
             */
            at: string;
            /** @description Why. */
            reason: string;
            /** @description To whom. */
            to: components["schemas"]["OfficeView2"];
        };
        /** @description Who is in danger, seen from the one who pressed. */
        ForWhom: "me" | "someone_else";
        /** @description The new desk: who is signed in, and the key for the printed sheet, which is told only now. */
        Founded: {
            /** @description Who is signed in. */
            me: components["schemas"]["Me"];
            /** @description `AGE-SECRET-KEY-1…`: to be printed; the program keeps only its public half. */
            recovery_key: string;
        };
        /** @description A further office of this server. */
        FoundOffice: {
            /** @description Who administers it first. */
            administrator: components["schemas"]["FirstAdministrator"];
            /** @description Code of a consulate, or of the call centre. */
            office: string;
        };
        /** @description A stretch of a stay in which nobody knows where the person was. */
        Gap: {
            /**
             * Format: date-time
             * @description From.
             */
            from: string;
            /**
             * Format: uuid
             * @description The stay.
             */
            stay_id: string;
            /**
             * Format: date-time
             * @description Until; none: it lasts.
             */
            until: string | null;
        };
        /** @description Alerts to gather. */
        Gather: {
            /** @description The alerts, at most 200. */
            alerts: string[];
            /**
             * Format: uuid
             * @description The incident.
             */
            id: string;
        };
        /** @description What was gathered. */
        Gathered: {
            /**
             * Format: int64
             * @description How many came in.
             */
            gathered: number;
            /** @description The incident as it stands now. */
            incident: components["schemas"]["IncidentView"];
            /**
             * Format: int64
             * @description How many were gathered already, here or in another incident.
             */
            known: number;
        };
        /** @description A status code for a contact who answered a challenge. */
        GiveCode: {
            /** @description What was asked and answered. */
            challenge: string;
            /**
             * Format: uuid
             * @description The contact.
             */
            contact_id: string;
            /** @description Why this contact may know although the person's own word does not cover it; kept with the code and in the audit chain. Without need it is left out. */
            reason?: string | null;
        };
        /** @description A code, told once. */
        GivenCode: {
            /** @description Twelve letters and digits in three groups. */
            code: string;
            /** @description Path of the page on this host. */
            path: string;
        };
        /** @description From what an answer is proposed. */
        Ground: {
            /** Format: uuid */
            event: string;
        } | {
            fact: string;
        };
        /** @description What was taken. */
        Handed: {
            /** @description To hand over; null: it was held back, waits for a safe hour, or had been interrupted. */
            message: components["schemas"]["Outgoing"] | null;
        };
        /** @description What a change of a hearing brought. */
        HearingChange: {
            /** @description Dates that were created, changed or superseded. */
            changes: components["schemas"]["Difference"][];
            /** @description The hearing as it stands. */
            hearing: components["schemas"]["HearingView"];
        };
        /** @description The hearings of a case. */
        Hearings: {
            /** @description By their time. */
            rows: components["schemas"]["HearingView"][];
        };
        /** @description A hearing. */
        HearingView: {
            /** @description Its court is not the one with venue: was there an order that changed it (8 CFR 1003.20)? */
            asks_venue_order: boolean;
            /** @description Who attends for the person; nobody yet: red from 72 hours before. */
            attends: string | null;
            /** @description Name of the court. */
            court: string;
            /** @description Court of the directory. */
            court_code: string | null;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Language of the interpreter asked for. */
            interpreter: string | null;
            /** @description Judge. */
            judge: string | null;
            /** @description What it is; `other` where its subject is behind the asylum wall. */
            kind: components["schemas"]["Kind2"] | null;
            /** @description How one attends. */
            medium: string;
            /** @description Why it was reset or cancelled. */
            reason: string | null;
            /** @description Who recorded it. */
            recorded_by: string;
            /**
             * Format: uuid
             * @description The hearing that took its place.
             */
            replaced_by: string | null;
            /**
             * Format: uuid
             * @description The hearing whose place it took.
             */
            replaces: string | null;
            /**
             * Format: int64
             * @description Revision.
             */
            rev: number;
            /**
             * Format: date-time
             * @description When.
             */
            starts_at: string;
            /** @description scheduled, reset, cancelled or held. */
            status: string;
            /** @description IANA zone of the court. */
            time_zone: string;
            /** @description What was answered to that. */
            venue_order: components["schemas"]["Answer"] | null;
        };
        /** @description Whose custody it is. */
        Holder: "ice" | "cbp" | "local_jail" | "orr" | "marshals";
        /** @description Who has an alert. */
        HolderView: {
            /** @description It is the caller. */
            mine: boolean;
            /** @description Name. */
            name: string;
            /**
             * Format: date-time
             * @description End of the lease, UTC; null: somebody was contacted or located, it does not run out.
             */
            until: string | null;
        };
        /** @description A hearing that took place. */
        HoldHearing: {
            /**
             * Format: uuid
             * @description The hearing.
             */
            hearing_id: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
        };
        /** @description Which holidays count. */
        HolidayCalendar: "none" | "us_federal" | "mx_federal";
        /** @description How something was said. */
        How: "in_person" | "telephone" | "video" | "written" | "button" | "other";
        /** @description How a deadline ended. */
        How2: "met" | "waived" | "extended" | "missed";
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
        /** @description Which incident. */
        IncidentId: {
            /**
             * Format: uuid
             * @description The incident.
             */
            id: string;
        };
        /** @description An incident, with how its alerts stand. */
        IncidentLine: {
            /**
             * Format: date-time
             * @description When it began, UTC.
             */
            began_at: string;
            /**
             * Format: date-time
             * @description Since when it is closed, UTC.
             */
            closed_at: string | null;
            /**
             * Format: int64
             * @description Alerts that another office answers for by now.
             */
            elsewhere: number;
            /**
             * Format: int64
             * @description Alerts on which nothing is owed any more.
             */
            handled: number;
            /**
             * Format: int64
             * @description Alerts that somebody holds or has made progress with.
             */
            held: number;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Town or county. */
            place: string | null;
            /**
             * Format: int64
             * @description Revision.
             */
            rev: number;
            /** @description IANA zone of the place. */
            time_zone: string;
            /** @description What it is called; no name of a person belongs in it. */
            title: string;
            /**
             * Format: int64
             * @description Alerts that nobody holds.
             */
            waiting: number;
        };
        /** @description One incident. */
        IncidentView: {
            /**
             * Format: int64
             * @description How many alerts of its county and hours are gathered nowhere, up to 200.
             */
            candidates: number;
            /** @description Why it was closed. */
            close_reason: string | null;
            /**
             * Format: date-time
             * @description When the names of its roster aged out, UTC.
             */
            erased_at: string | null;
            /** @description What lists show of it. */
            line: components["schemas"]["IncidentLine"];
            /**
             * Format: date-time
             * @description When, UTC.
             */
            made_at: string;
            /** @description Who opened it. */
            made_by: string;
            /** @description How many persons are where. */
            whereabouts: components["schemas"]["WhereaboutsCount"][];
        };
        /** @description One dated item of a matter. */
        Item: {
            /**
             * @description Whether the rule applies, as far as known: it may be possible under a set date too. A row stored before this was kept says so by its status.
             * @default certainly
             */
            applies: components["schemas"]["Applies"];
            /**
             * Format: date
             * @description The date before closings moved it, where they did.
             */
            before_closures: string | null;
            /** @description Authorities. */
            citations: string[];
            /** @description Whose clock ends the day. */
            clock_place: components["schemas"]["ClockPlace"];
            /** @description Its colour. */
            colour: components["schemas"]["Colour"];
            /** @description True where an attorney of the office confirmed this version of the rule. */
            confirmed: boolean;
            /** @description The default, after roll and closings; none for a flag or an item of a checklist. */
            due: components["schemas"]["Due"] | null;
            /**
             * Format: date-time
             * @description The instant at which the standing date ends.
             */
            ends_at: string | null;
            /**
             * Format: uuid
             * @description The event counted from.
             */
            event_id: string;
            /** @description Its type. */
            event_type: string;
            /** @description True where missing it loses a right. */
            fatal: boolean;
            /** @description SHA-256 of rule version and inputs, where the reasoning is kept: equal inputs give an equal digest. */
            inputs_digest: string | null;
            /**
             * Format: date
             * @description The last business day no later than the counted day, where the day counted was none or was moved.
             */
            internal_target: string | null;
            /** @description What the date is. */
            kind: components["schemas"]["Kind"];
            /**
             * Format: date-time
             * @description The instant by which lists order it: with an unconfirmed pair, the earlier of the two.
             */
            order_at: string | null;
            /** @description Who must act. */
            owner: string;
            /** @description The rule's protective twin, or the rule whose twin it is. */
            pair: string | null;
            /** @description Phase of the rule. */
            phase: string;
            /** @description Names of the questions that are open. */
            questions: string[];
            /** @description The rule. */
            rule_id: string;
            /** @description Its version. */
            rule_version: string;
            /**
             * Format: date
             * @description The date set by a judge or a notice.
             */
            set_date: string | null;
            /** @description True where that date lies after a statutory ceiling and waits for a second person. */
            set_date_waits: boolean;
            /** @description What stands. */
            status: components["schemas"]["Status2"];
            /** @description Title, English. */
            title_en: string;
            /** @description Title, Spanish. */
            title_es: string;
            /** @description The reasoning, where asked for. */
            trace: components["schemas"]["TraceStep"][];
            /** @description Behind the asylum wall. */
            walled: boolean;
            /** @description How it warns. A protective twin warns as fatal until an attorney confirms its partner. */
            warning_class: components["schemas"]["WarningClass"];
            /** @description IANA zone in which the date is read: for a local date that of the place whose clock ends it, else that of the matter. */
            zone: string;
            /** @description False where the zone of the place is not known and the matter's is shown in its stead. */
            zone_known: boolean;
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
        /** @description What became of a document. */
        KeptDocument: {
            /** @description The document; null: it was kept where the caller cannot see it. */
            document: components["schemas"]["DocumentView"] | null;
            /**
             * Format: uuid
             * @description The document's id.
             */
            id: string;
        };
        /** @description What became of a note. */
        KeptNote: {
            /**
             * Format: uuid
             * @description The note's id.
             */
            id: string;
            /** @description The note; null: it was kept where the caller cannot read it. */
            note: components["schemas"]["NoteView"] | null;
        };
        /** @description Whether the system's keychain guards the key. */
        KeychainState: "ok" | "none" | "locked";
        /** @description What a date is. */
        Kind: "deadline" | "court_set" | "protective" | "internal_target" | "mx_target" | "government_duty" | "government_limit" | "expiry" | "benchmark" | "protected_until" | "not_before" | "record" | "eligibility" | "window_open" | "right_no_date" | "not_outside" | "review_date";
        /** @description What a hearing is. */
        Kind2: "master" | "individual" | "bond" | "custody_redetermination" | "fear_review" | "other";
        /** @description Relation to the person. */
        Kinship: "mother" | "father" | "parent" | "spouse" | "partner" | "child" | "sibling" | "relative" | "friend" | "employer" | "lawyer" | "other";
        /**
         * @description A language of a page, a paper or a message.
         *
         *     It says in which words Amparo speaks; the languages that a person speaks are a list of ISO 639 codes on the person.
         */
        Language: "es" | "en";
        /** @description What became of a message. */
        LastTold: {
            /**
             * Format: date-time
             * @description When it was written, UTC.
             */
            at: string;
            /** @description Where it stands. */
            state: components["schemas"]["MessageState"];
            /** @description Why it did not go out. */
            why: components["schemas"]["Why"] | null;
        };
        /** @description An alert that somebody took. */
        LeaseView: {
            /** @description Its folio. */
            folio: string;
            /** @description Who took it. */
            holder: string | null;
            /**
             * Format: uuid
             * @description The alert.
             */
            id: string;
            /** @description Where it stands. */
            state: string;
            /**
             * Format: date-time
             * @description Until when.
             */
            until: string;
        };
        /** @description An alert that could not be taken. */
        LeftAlone: {
            /** @description Why, a problem code. */
            code: string;
            /** @description Its folio. */
            folio: string;
            /**
             * Format: uuid
             * @description The alert.
             */
            id: string;
        };
        /** @description How long it took until something was done. */
        Leg: {
            /**
             * Format: int64
             * @description For how many alerts it has been done.
             */
            done: number;
            /**
             * Format: int64
             * @description The longest of these, in seconds.
             */
            longest_s: number | null;
            /**
             * Format: int64
             * @description Half of these took at most so many seconds; null: none has been done.
             */
            median_s: number | null;
            /**
             * Format: int64
             * @description Nine in ten of these took at most so many seconds.
             */
            p90_s: number | null;
        };
        /** @description An alert to let go. */
        LetGo: {
            /**
             * Format: uuid
             * @description The alert.
             */
            alert_id: string;
            /**
             * Format: uuid
             * @description The incident.
             */
            id: string;
        };
        /** @description Alerts that staff looked at and that are to be served like any other. */
        LiftAlerts: {
            /** @description Which, at most 500. */
            ids: string[];
        };
        /** @description What binds the numbers of a contact no more. */
        LiftContactRule: {
            /**
             * Format: uuid
             * @description The contact.
             */
            contact_id: string;
            /**
             * @description Any hour is safe again.
             * @default false
             */
            hours: boolean;
            /**
             * @description They may be contacted again.
             * @default false
             */
            never: boolean;
            /** @description Why; kept in the audit chain. */
            reason: string;
            /**
             * Format: int64
             * @description Revision of what was said of the numbers, as it was seen.
             */
            rev: number;
        };
        /** @description What was lifted. */
        Lifted: {
            /**
             * Format: uint
             * @description How many were second and are not any more.
             */
            lifted: number;
        };
        /** @description Why two alerts may be one. */
        Likeness: "phone" | "name" | "place";
        /** @description A step of the line. */
        LineStep: {
            /**
             * Format: date-time
             * @description When it was entered, or refused.
             */
            at: string | null;
            /** @description English. */
            name_en: string;
            /** @description Spanish. */
            name_es: string;
            /** @description Its phase. */
            phase: string;
            /** @description How it stands. */
            state: components["schemas"]["StepState"];
            /** @description The step. */
            step: string;
            /** @description Of a refused one: what refused it or what is missing, English. */
            why_en: string | null;
            /** @description Of a refused one: what refused it or what is missing, Spanish. */
            why_es: string | null;
        };
        /** @description Which offices. */
        LintRosters: {
            /** @description One office; null: every consulate of the directory. */
            office?: string | null;
        };
        /** @description A page of a queue. */
        ListAlerts: {
            /** @description Cursor of the page before. */
            after?: string | null;
            /** @description A part of the folio: letters, digits and dashes, however they are written. */
            folio?: string | null;
            /**
             * Format: int64
             * @description Most rows.
             */
            limit?: number | null;
            /**
             * @description Which.
             * @default open
             */
            queue: components["schemas"]["AlertQueue"];
        };
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
        /** @description A stretch of the calendar. */
        ListCalendar: {
            /** @description Cursor of the page before. */
            after?: string | null;
            /**
             * Format: date-time
             * @description From, inclusive.
             */
            from: string;
            /**
             * Format: int64
             * @description Most rows.
             */
            limit?: number | null;
            /**
             * @description Only the cases that the caller answers for.
             * @default false
             */
            mine: boolean;
            /**
             * Format: date-time
             * @description Until, exclusive; at most a year later.
             */
            until: string;
        };
        /** @description Whose candidates. */
        ListCandidates: {
            /**
             * Format: uuid
             * @description The incident.
             */
            id: string;
        };
        /** @description A page of cases. */
        ListCases: {
            /** @description Cursor of the page before. */
            after?: string | null;
            /** @description Field of law. */
            ambito?: components["schemas"]["Ambito"] | null;
            /**
             * @description Any of these; empty: all.
             * @default []
             */
            custody: string[];
            /**
             * @description From the other end.
             * @default false
             */
            descending: boolean;
            /** @description Facility of the open placement. */
            facility_id?: string | null;
            /**
             * Format: int64
             * @description Most rows.
             */
            limit?: number | null;
            /**
             * @description Only with an open red date that is past.
             * @default false
             */
            overdue: boolean;
            /**
             * Format: uuid
             * @description Accountable user.
             */
            owner_user?: string | null;
            /** @description Words of folio, name or A-number. */
            q?: string | null;
            /**
             * Format: uuid
             * @description Engaged representative.
             */
            representative_id?: string | null;
            /** @description Risk. */
            risk?: components["schemas"]["Risk"] | null;
            /**
             * @description Order.
             * @default changed
             */
            sort: components["schemas"]["SortBy"];
            /**
             * @description Any of these; empty: all.
             * @default []
             */
            stage: string[];
            /**
             * @description Any of these; empty: all.
             * @default []
             */
            status: components["schemas"]["Status"][];
            /** @description Without (or with) an engaged representative. */
            unassigned?: boolean | null;
        };
        /** @description Everything is asked. */
        ListClosings: Record<string, never>;
        /** @description A page of a case's history. */
        ListHistory: {
            /** @description Cursor of the page before. */
            after?: string | null;
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /**
             * Format: int64
             * @description Most entries of the chain to look through.
             */
            limit?: number | null;
        };
        /** @description A page of incidents. */
        ListIncidents: {
            /** @description Cursor of the page before. */
            after?: string | null;
            /**
             * @description Closed ones instead of open ones.
             * @default false
             */
            closed: boolean;
            /**
             * Format: int64
             * @description Most rows.
             */
            limit?: number | null;
        };
        /** @description A page of notes. */
        ListNotes: {
            /** @description Cursor of the page before. */
            after?: string | null;
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /**
             * Format: int64
             * @description Most rows.
             */
            limit?: number | null;
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
            /** @description Words that begin words of the label, the key, the town, the county or the state; accents and case do not matter. */
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
        /** @description A page of a roster. */
        ListRoster: {
            /** @description Cursor of the page before. */
            after?: string | null;
            /**
             * Format: uuid
             * @description The incident.
             */
            id: string;
            /**
             * Format: int64
             * @description Most rows.
             */
            limit?: number | null;
        };
        /** @description Everything is asked. */
        ListRules: Record<string, never>;
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
        /** @description An authority that asks. */
        LogAuthority: {
            /** @description Agency. */
            agency: string;
            /** @description What was asked; no name of a protected person belongs in it. */
            asked_about?: string | null;
            /** @description Name that the caller gave. */
            caller_name?: string | null;
            /** @description Number of the caller. */
            caller_number?: string | null;
            /**
             * Format: uuid
             * @description Client-made id: asking twice notes once.
             */
            id: string;
            /** @description Paper that was named: a warrant, a subpoena. */
            paper?: string | null;
        };
        /** @description Where a backup goes. */
        MakeBackup: {
            /**
             * @description A file of this machine that is not there yet, or a folder; only at a desk of its own. Without it: the data folder's `backups`.
             * @default null
             */
            to: string | null;
        };
        /** @description Two alerts that are one. */
        MarkDuplicate: {
            /**
             * Format: uuid
             * @description The alert that is put away.
             */
            id: string;
            /**
             * Format: uuid
             * @description The alert that stays.
             */
            of: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
        };
        /** @description Where a message stands now. */
        Marked: {
            /** @description Its state. */
            state: components["schemas"]["MessageState"];
        };
        /** @description What came of handing a message over. */
        MarkMessage: {
            /**
             * Format: uuid
             * @description The message.
             */
            id: string;
            /** @description What came of it. */
            outcome: unknown;
            /**
             * Format: int64
             * @description Which time it was.
             */
            tries: number;
        };
        /** @description Whether the person in danger is a minor. */
        MarkMinor: {
            /**
             * Format: uuid
             * @description The alert.
             */
            alert_id: string;
            /** @description Whether. */
            minor: boolean;
        };
        /** @description Events, answers and open questions of a case. */
        Matter: {
            /** @description Answers of the matter. */
            answers: components["schemas"]["AnswerView"][];
            /** @description Events by their time, corrected ones too. */
            events: components["schemas"]["EventView"][];
            /** @description Moves that an event already recorded makes possible. */
            moves: components["schemas"]["Move"][];
            /** @description Answers that recorded events propose. */
            proposals: components["schemas"]["ProposedAnswer"][];
            /** @description Questions that dates wait for. */
            questions: components["schemas"]["Question"][];
            /** @description Zone in which dates are taken unless an event says otherwise. */
            time_zone: string;
        };
        /** @description What a contact may be told. */
        MayBeTold: "nothing" | "coarse" | "full";
        /** @description How much a contact may be told, as the person chose on the phone. */
        MayBeTold2: "nothing" | "coarse" | "everything";
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
            /** @description Its zone, IANA: where the days of its journal begin and end. */
            time_zone: string;
            /**
             * Format: uuid
             * @description User id.
             */
            user_id: string;
            /** @description Sign-in name. */
            username: string;
        };
        /** @description How one attends. */
        Medium: "in_person" | "video" | "telephone";
        /** @description A member of the office. */
        MemberView: {
            /** @description Is signed in at one of the desks now. */
            at_desk: boolean;
            /** @description A browser or phone of the person's own takes calls. */
            device: boolean;
            /** @description May sign in. */
            enabled: boolean;
            /** @description Mail address. Only for who keeps the roster. */
            mail: string | null;
            /**
             * Format: date-time
             * @description When it was tried and answered, UTC.
             */
            mail_at: string | null;
            /** @description Name shown to colleagues. */
            name: string;
            /** @description Telephone. Only for who keeps the roster. */
            phone: string | null;
            /**
             * Format: date-time
             * @description When it was tried and answered, UTC.
             */
            phone_at: string | null;
            /**
             * Format: int64
             * @description Revision; null: nothing is written down.
             */
            rev: number | null;
            /** @description Roles in the office. */
            roles: components["schemas"]["Role"][];
            /**
             * Format: uuid
             * @description Id.
             */
            user_id: string;
        };
        /** @description Where a message stands. */
        MessageState: "queued" | "sending" | "sent" | "delivered" | "confirmed" | "failed" | "unknown" | "suppressed";
        /** @description A message, as it stands. */
        MessageView: {
            /** @description The officer who decided it. */
            decided_by: string | null;
            /**
             * Format: date-time
             * @description When it leaves, while it is queued.
             */
            due_at: string;
            /**
             * Format: date-time
             * @description When it arrived, failed, was held back or confirmed.
             */
            ended_at: string | null;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * Format: date-time
             * @description When it was written, UTC.
             */
            made_at: string;
            /**
             * Format: date-time
             * @description When the provider took it.
             */
            sent_at: string | null;
            /** @description Where it stands. */
            state: components["schemas"]["MessageState"];
            /** @description What it says. */
            template: components["schemas"]["Template"];
            /**
             * Format: int64
             * @description Version of the words.
             */
            template_version: number;
            /**
             * Format: int64
             * @description How often it was handed over.
             */
            tries: number;
            /** @description By which way. */
            way: components["schemas"]["Way"];
            /** @description Why it failed or was held back. */
            why: components["schemas"]["Why"] | null;
        };
        /** @description Who carries messages. Secrets are not shown. */
        MessengersView: {
            /** @description Where the provider hands over what people answer. */
            inbound_path: string;
            /** @description The practice office: nobody can be set. */
            practice: boolean;
            /** @description Web push to the devices of staff. */
            push: components["schemas"]["PushForm"] | null;
            /** @description Text messages. */
            sms: components["schemas"]["SmsForm"] | null;
            /** @description A token of the text message provider is kept. */
            sms_token_kept: boolean;
            /** @description Mail. */
            smtp: components["schemas"]["SmtpForm"] | null;
            /** @description A password of the mail server is kept. */
            smtp_password_kept: boolean;
        };
        /** @description A method of counting (due-process.md, section 4.2). */
        Method: "elapsed_hours" | "elapsed_hours_backward" | "elapsed_hours_excluding_nonbusiness_days" | "calendar" | "calendar_backward" | "business" | "business_backward" | "months" | "years" | "as_stated" | "none";
        /** @description What happens to the 31st in a month that has none. */
        MonthEnd: "clamp";
        /** @description A move of the track that is listed. */
        Move: {
            /** @description The event that makes it. */
            event: string;
            /** @description The step left. */
            from: string;
            /** @description Name of the step entered, English. */
            name_en: string;
            /** @description Name of the step entered, Spanish. */
            name_es: string;
            /** @description What to know, English. */
            note_en: string;
            /** @description What to know, Spanish. */
            note_es: string;
            /** @description The step entered. */
            to: string;
        };
        /** @description Where a case goes. */
        MoveStep: {
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /** @description The open step to leave; the one entered last unless told. */
            from?: string | null;
            /** @description A manager's reason, where the move is not listed or its event is not recorded. */
            reason?: string | null;
            /** @description The step to enter. */
            to: string;
        };
        /** @description A move out of the open steps. */
        MoveView: {
            /** @description Possible from every step: a death. */
            always: boolean;
            /** @description The event that makes it. */
            event: string;
            /** @description From. */
            from: string;
            /** @description English name of the step. */
            name_en: string;
            /** @description Spanish name of the step. */
            name_es: string;
            /** @description To. */
            to: string;
        };
        /** @description A lawyer whom the person named in writing: behind the asylum wall of the case. */
        NamedLawyer: {
            /**
             * Format: uuid
             * @description The paper that the person signed.
             */
            document_id: string | null;
            /** @description Name shown to colleagues. */
            name: string;
            /** @description False while it opens nothing: the paper was voided, or they are no lawyer of this office any more. */
            opens: boolean;
            /**
             * Format: date-time
             * @description Since when.
             */
            since: string;
            /**
             * Format: uuid
             * @description The lawyer.
             */
            user_id: string;
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
             * @description The paper that the person signed, kept among the case's documents; needed unless the grant is taken back.
             */
            document_id?: string | null;
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
        /** @description How sure the office is that the person is Mexican. Nothing that confirms it goes to the detaining authority before the private interview. */
        Nationality: "unknown" | "claimed" | "confirmed" | "other";
        /** @description A place of custody and how far it is. */
        NearFacility: {
            /** @description Its key in the Directory. */
            id: string;
            /**
             * Format: double
             * @description Kilometres from the centre.
             */
            km: number;
            /** @description What people call it. */
            name: string;
            /** @description Where it stands. */
            point: components["schemas"]["Point"];
        };
        /** @description Another alert that may be the same. */
        NearView: {
            /** @description Folio. */
            folio: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * Format: double
             * @description Kilometres between the positions, when both have one.
             */
            km: number | null;
            /** @description Town or county. */
            place: string | null;
            /**
             * Format: date-time
             * @description When it was received, UTC.
             */
            received_at: string;
            /** @description Where it stands. */
            state: components["schemas"]["AlertState"];
            /** @description Why it may be the same. */
            why: components["schemas"]["Likeness"][];
        };
        /** @description The next seven days of every office of the store. */
        NetworkCover: {
            /** @description Those with most open hours first. */
            rows: components["schemas"]["OfficeCover"][];
        };
        /** @description The public half, for phones. */
        NetworkKey: {
            /**
             * Format: uuid
             * @description Names the pair; goes with what is sealed to it.
             */
            id: string;
            /**
             * Format: date-time
             * @description Since when, UTC.
             */
            made_at: string;
            /** @description Uncompressed point of P-256, base64url. */
            public_key: string;
            /** @description The number that takes a press by text message; null: none is set. */
            text_number: string | null;
        };
        /** @description What happened. */
        NewEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /**
             * Format: uuid
             * @description That paper, where the case holds it.
             */
            document_id?: string | null;
            /** @description The paper that proves it. */
            evidence?: string | null;
            /**
             * @description Answers, to questions of the event and of the matter.
             * @default {}
             */
            facts: {
                [key: string]: components["schemas"]["Answer"];
            };
            /**
             * Format: uuid
             * @description Client-made id: asking twice records once.
             */
            id: string;
            /** @description Who said so: a word of the type's list, or other words. */
            reported_by: string;
            /**
             * Format: date
             * @description The date that a judge or a notice fixed on it.
             */
            set_date?: string | null;
            /** @description The default in whose place this date stands, where a person links it. It stands there and nowhere else. */
            sets?: components["schemas"]["Sets"] | null;
            /** @description IANA zone of the place; that of the matter unless told. */
            time_zone?: string | null;
            /** @description Type of events.json. */
            type: string;
        };
        /** @description A new subscription with its address, which is told only now. */
        NewFeed: {
            /** @description The subscription. */
            feed: components["schemas"]["FeedView"];
            /** @description Path of the address on this host: `/calendar/<token>.ics`. */
            path: string;
        };
        /** @description A hearing to record. */
        NewHearing: {
            /** @description Who attends for the person. */
            attends?: string | null;
            /** @description ...or one that it does not have. */
            court?: string | null;
            /** @description Court of the directory... */
            court_code?: string | null;
            /**
             * Format: uuid
             * @description Client-made id: asking twice records once.
             */
            id: string;
            /** @description Language of the interpreter asked for. */
            interpreter?: string | null;
            /** @description Judge. */
            judge?: string | null;
            /** @description What it is. */
            kind: components["schemas"]["Kind2"];
            /** @description How one attends. */
            medium: components["schemas"]["Medium"];
            /**
             * Format: date
             * @description The day by which the court wants papers, where its notice says one.
             */
            papers_by?: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            starts_at: string;
            /** @description IANA zone of the court, where the directory does not know it. */
            time_zone?: string | null;
        };
        /** @description Somebody who has no account yet. */
        NewMember: {
            /** @description Name shown to colleagues. */
            display_name: string;
            /**
             * Format: uuid
             * @description Client-made id.
             */
            id: string;
            /** @description `es` or `en`. */
            language: components["schemas"]["Language"];
            /** @description First password; the person changes it at the first sign-in. */
            password: string;
            /** @description Sign-in name. */
            username: string;
        };
        /** @description What falls due next. */
        NextView: {
            /**
             * Format: date-time
             * @description When, UTC.
             */
            at: string;
            /** @description Why. */
            because: components["schemas"]["Because"];
            /** @description Whom it would call if nothing changed until then. */
            calls: components["schemas"]["CallView"][];
        };
        /** @description What a note tells of. */
        NoteKind: "note" | "call" | "visit" | "interview" | "counsel";
        /** @description What is known of a person. */
        NotePerson: {
            /**
             * Format: uuid
             * @description The incident.
             */
            id: string;
            /** @description Name; empty: not known. */
            name?: string | null;
            /**
             * Format: uuid
             * @description The person; a client-made id adds one.
             */
            person_id: string;
            /**
             * Format: int64
             * @description Revision that was seen; null: the person is new.
             */
            rev?: number | null;
            /** @description Where the person was last seen. */
            seen_where?: string | null;
            /** @description Why the line does not count any more; null: it counts. */
            void_reason?: string | null;
            /** @description What is known. */
            whereabouts: components["schemas"]["Whereabouts"];
        };
        /** @description A note. */
        NoteView: {
            /** @description Text. */
            body: string;
            /** @description Who wrote it. */
            by_name: string;
            /**
             * Format: date-time
             * @description When what it tells of happened.
             */
            happened_at: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description What it tells of. */
            kind: components["schemas"]["NoteKind"];
            /** @description Its words were moved behind the asylum wall. */
            reserved: boolean;
            /** @description Behind the asylum wall: the reader is inside. */
            walled: boolean;
            /**
             * Format: date-time
             * @description When it was written.
             */
            written_at: string;
        };
        /** @description Nothing is asked. */
        Nothing: Record<string, never>;
        /** @description What binds the numbers of a contact, wherever it was said. */
        NumberView: {
            /** @description Safe hours. */
            hours: components["schemas"]["SafeHours"] | null;
            /** @description Never to be contacted. */
            never: boolean;
            /** @description Not safe to leave a message. */
            not_safe: boolean;
            /**
             * Format: int64
             * @description Revision of what was said of them; 0: nothing yet.
             */
            rev: number;
            /** @description It answered STOP, BAJA or ALTO. */
            stopped: boolean;
        };
        /** @description Which case. */
        OfCase: {
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
        };
        /** @description Which case. */
        OfCase2: {
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
        };
        /** @description An office's next seven days in figures. Who is on duty there is that office's own. */
        OfficeCover: {
            /**
             * Format: uint
             * @description How many steps of its policy call nobody.
             */
            empty_steps: number;
            /**
             * Format: uint
             * @description How many people with shifts may not sign in any more.
             */
            gone: number;
            /** @description It has shifts. */
            has_roster: boolean;
            /** @description Office. */
            office: string;
            /** @description The hours that have nobody on duty, in order. */
            open: components["schemas"]["OpenHours"][];
            /**
             * Format: uint
             * @description Hours that have nobody on duty, of 168.
             */
            open_hours: number;
            /**
             * Format: uint
             * @description Hours that hang on one person.
             */
            single_hours: number;
            /** @description IANA zone. */
            time_zone: string;
            /**
             * Format: uint
             * @description How many people with shifts have no number or address that was tried.
             */
            unverified: number;
        };
        /** @description An office's week. */
        OfficeLint: {
            /** @description The week and what is wrong. */
            cover: components["schemas"]["Cover"];
            /** @description It has shifts. */
            has_roster: boolean;
            /** @description Office. */
            office: string;
            /** @description IANA zone. */
            time_zone: string;
        };
        /** @description The offices of this store. */
        OfficesView: {
            /** @description Whether the caller's office founds others. */
            may_found: boolean;
            /** @description A server, on which several offices can stand; a desk of its own has one. */
            network: boolean;
            /** @description By code: at most the 53 consulates and the call centre. */
            rows: components["schemas"]["OfficeView"][];
        };
        /** @description An office with a desk on this store. */
        OfficeView: {
            /**
             * Format: date-time
             * @description When it was founded, UTC.
             */
            founded_at: string;
            /** @description The first one, which founds the others. */
            host: boolean;
            /** @description Its name. */
            name: string;
            /** @description Its code. */
            office: string;
        };
        /** @description An office, with where it is for the map. */
        OfficeView2: {
            /** @description City of the seat. */
            city: string | null;
            /** @description Code. */
            code: string;
            /** @description Name. */
            name: string;
            /** @description Telephone. */
            phone: string | null;
            /** @description Seat. */
            point: components["schemas"]["Point"] | null;
        };
        /** @description How far from the event. */
        Offset: {
            /** @description Which way. */
            direction: components["schemas"]["Direction"];
            /** @description Of what. */
            unit: components["schemas"]["Unit"];
            /**
             * Format: uint32
             * @description How many units.
             */
            value: number | null;
        };
        /** @description How far from the event. */
        OffsetAsked: {
            /** @description Which way. */
            direction: components["schemas"]["Direction"];
            /** @description Of what. */
            unit: components["schemas"]["Unit"];
            /**
             * Format: uint32
             * @description How many units.
             */
            value?: number | null;
        };
        /** @description The incident in which an alert is gathered. */
        OfIncident: {
            /**
             * Format: uuid
             * @description The incident.
             */
            id: string;
            /** @description What it is called. */
            title: string;
        };
        /** @description A call that was begun and not sent. */
        OpenCall: {
            /**
             * Format: date-time
             * @description When it was begun, UTC.
             */
            begun_at: string;
            /** @description Who typed last. */
            by: string;
            /** @description The form. */
            form: unknown;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description It is the caller's own. */
            mine: boolean;
            /**
             * Format: int64
             * @description Revision.
             */
            rev: number;
            /**
             * Format: date-time
             * @description When it was last kept, UTC.
             */
            saved_at: string;
        };
        /** @description A new case. */
        OpenCase: {
            /**
             * Format: uuid
             * @description The alert that it is opened from: its folio, name and contacts go over, so that nothing is typed twice.
             */
            alert_id?: string | null;
            /**
             * @description Field of law.
             * @default migration
             */
            ambito: components["schemas"]["Ambito"];
            /**
             * Format: uuid
             * @description Client-made id: asking twice opens once.
             */
            id: string;
            /**
             * Format: uuid
             * @description Accountable user; the caller unless told.
             */
            owner_user?: string | null;
            /** @description The person; what the alert says of the name, unless told. */
            person?: components["schemas"]["Person"] | null;
            /**
             * @description Risk.
             * @default normal
             */
            risk: components["schemas"]["Risk"];
        };
        /** @description Hours in a row at which nobody is on duty. */
        OpenHours: {
            /**
             * Format: date-time
             * @description From, UTC.
             */
            from: string;
            /**
             * Format: date-time
             * @description Until, UTC, not included.
             */
            until: string;
        };
        /** @description An incident to open. */
        OpenIncident: {
            /**
             * Format: uuid
             * @description The alert that shows it: place, county and hour are this one's, and it is the first that is gathered.
             */
            alert_id: string;
            /**
             * Format: uuid
             * @description Client-made id: asking twice opens once.
             */
            id: string;
            /** @description What it is called; no name of a person belongs in it. */
            title: string;
        };
        /** @description How a condition compares. */
        Operator: "eq" | "neq" | "in" | "nin";
        /** @description What became of a call. */
        Outcome: "paged" | "sent" | "unattended" | "rehearsed" | "skipped" | "failed";
        /** @description What a transfer does to it. */
        Outcome2: "changes" | "stays" | "ask";
        /** @description A message as it leaves: the words of a template, and where to. Nothing else of an alert or a case is known outside. */
        Outgoing: {
            /** @description The words. */
            body: string;
            /** @description A stranger who reads it must learn nothing: not even from whom. */
            discreet: boolean;
            /**
             * Format: uuid
             * @description Id, which tells a provider that it has the same message before it.
             */
            id: string;
            /** @description Office in whose name. */
            office: string;
            /** @description Subject of a mail, headline of a push. */
            subject: string;
            /** @description Number in E.164, address, or id of a device of staff. */
            to: string;
            /**
             * Format: int64
             * @description How often it was handed over, this time too.
             */
            tries: number;
            /** @description By which way. */
            way: components["schemas"]["Way"];
        };
        /** @description A side matter beside the track. */
        OverlayView: {
            /**
             * Format: date-time
             * @description When it was closed; none: open.
             */
            closed_at: string | null;
            /** @description Why. */
            closed_reason: string | null;
            /** @description When a person closes it, English. */
            closes_when_en: string;
            /** @description When a person closes it, Spanish. */
            closes_when_es: string;
            /** @description `X1` to `X7`. */
            id: string;
            /** @description English. */
            name_en: string;
            /** @description Spanish. */
            name_es: string;
            /**
             * Format: date-time
             * @description When the event that opened it happened.
             */
            since: string;
        };
        /** @description A call that is owed to somebody who was chosen. */
        OwedCall: {
            /**
             * Format: uuid
             * @description The alert.
             */
            alert_id: string;
            /**
             * Format: uuid
             * @description The contact.
             */
            contact_id: string;
            /** @description Its folio. */
            folio: string;
            /** @description Name of the contact. */
            name: string;
            /**
             * Format: date-time
             * @description Since when, UTC.
             */
            since: string;
        };
        /** @description Calls that the office owes. */
        OwedCalls: {
            /** @description The one that waits longest first. */
            rows: components["schemas"]["OwedCall"][];
        };
        /** @description A task that is owed. */
        OwedView: {
            /**
             * Format: uuid
             * @description Its case.
             */
            case_id: string;
            /**
             * Format: date-time
             * @description By when.
             */
            due_at: string;
            /** @description Missing it may lose a right. */
            fatal: boolean;
            /** @description Folio. */
            folio: string;
            /**
             * Format: uuid
             * @description The task.
             */
            id: string;
            /** @description What it is. */
            kind: components["schemas"]["TaskKind"];
            /** @description Of a review: what was missed, English. */
            missed_en: string | null;
            /** @description Of a review: what was missed, Spanish. */
            missed_es: string | null;
            /**
             * Format: int64
             * @description Revision.
             */
            rev: number;
            /** @description Name as lists show it. */
            shown_name: string;
            /** @description Zone of that hour. */
            time_zone: string;
            /** @description What is to be done; of a review the rule that was missed. */
            title: string;
        };
        /** @description A rule that the office wrote, as it is kept. */
        OwnRule: {
            /** @description Who wrote it. */
            author: string;
            /**
             * Format: date
             * @description From when it counts.
             */
            effective_from: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description The caller wrote it: somebody else must confirm it. */
            mine: boolean;
            /** @description Why. */
            reason: string;
            /**
             * Format: int64
             * @description Revision.
             */
            rev: number;
            /** @description Id of the rule. */
            rule_id: string;
            /** @description Title, English. */
            title_en: string;
            /** @description Title, Spanish. */
            title_es: string;
            /**
             * Format: date-time
             * @description When it was withdrawn.
             */
            withdrawn_at: string | null;
            /** @description Who withdrew it. */
            withdrawn_by: string | null;
            /** @description Why. */
            withdrawn_reason: string | null;
            /**
             * Format: date-time
             * @description When it was written.
             */
            written_at: string;
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
            rows: components["schemas"]["Colleague"][];
        };
        /** @description A page of a list. */
        Page3: {
            /** @description Give this as `after` for the next page; null: this was the last. */
            next: string | null;
            /** @description The rows, in the list's order. */
            rows: components["schemas"]["NoteView"][];
        };
        /** @description A page of a list. */
        Page4: {
            /** @description Give this as `after` for the next page; null: this was the last. */
            next: string | null;
            /** @description The rows, in the list's order. */
            rows: components["schemas"]["CaseLine"][];
        };
        /** @description A page of a list. */
        Page5: {
            /** @description Give this as `after` for the next page; null: this was the last. */
            next: string | null;
            /** @description The rows, in the list's order. */
            rows: components["schemas"]["AuditView"][];
        };
        /** @description A page of a list. */
        Page6: {
            /** @description Give this as `after` for the next page; null: this was the last. */
            next: string | null;
            /** @description The rows, in the list's order. */
            rows: components["schemas"]["AlertLineView"][];
        };
        /** @description A page of a list. */
        Page7: {
            /** @description Give this as `after` for the next page; null: this was the last. */
            next: string | null;
            /** @description The rows, in the list's order. */
            rows: components["schemas"]["IncidentLine"][];
        };
        /** @description A page of a list. */
        Page8: {
            /** @description Give this as `after` for the next page; null: this was the last. */
            next: string | null;
            /** @description The rows, in the list's order. */
            rows: components["schemas"]["PersonView2"][];
        };
        /** @description A page of a list. */
        Page9: {
            /** @description Give this as `after` for the next page; null: this was the last. */
            next: string | null;
            /** @description The rows, in the list's order. */
            rows: components["schemas"]["ReferenceView"][];
        };
        /** @description A page of a list. */
        Page10: {
            /** @description Give this as `after` for the next page; null: this was the last. */
            next: string | null;
            /** @description The rows, in the list's order. */
            rows: components["schemas"]["CalendarEntry"][];
        };
        /** @description A page of a list. */
        Page11: {
            /** @description Give this as `after` for the next page; null: this was the last. */
            next: string | null;
            /** @description The rows, in the list's order. */
            rows: components["schemas"]["RepresentativeView"][];
        };
        /** @description Why somebody, or a whole step, is passed over. */
        Passed: "empty" | "away" | "gone" | "no_reach" | "unverified" | "no_way_out";
        /** @description What was answered to a question of a transfer. */
        PendingAnswer: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Who answered. */
            by: string;
            /** @description yes, no or not_sure. */
            pending: components["schemas"]["Answer"];
        };
        /** @description A person, as recorded. */
        Person: {
            /**
             * @description Alien registration number, nine digits.
             * @default null
             */
            a_number: string | null;
            /**
             * @description Date of birth as far as known.
             * @default null
             */
            birth: components["schemas"]["BirthAsked"] | null;
            /**
             * @description State of birth.
             * @default null
             */
            birth_state: string | null;
            /**
             * @description CURP.
             * @default null
             */
            curp: string | null;
            /**
             * @description Given names.
             * @default
             */
            given_names: string;
            /**
             * @description Languages that the person speaks, best first (ISO 639 codes, or names of languages that have none).
             * @default []
             */
            languages: string[];
            /**
             * @description Mother's surname.
             * @default
             */
            maternal_surname: string;
            /**
             * @description Consular card (matrícula) number.
             * @default null
             */
            matricula: string | null;
            /**
             * @description How sure the nationality is.
             * @default unknown
             */
            nationality: components["schemas"]["Nationality"];
            /**
             * @description What shows it.
             * @default null
             */
            nationality_evidence: string | null;
            /**
             * @description Other names used, aliases, spellings on US papers.
             * @default
             */
            other_names: string;
            /**
             * @description Passport number.
             * @default null
             */
            passport: string | null;
            /**
             * @description Father's surname.
             * @default
             */
            paternal_surname: string;
            /**
             * @description Sex.
             * @default null
             */
            sex: components["schemas"]["Sex"] | null;
            /**
             * @description What makes the person need more care.
             * @default []
             */
            vulnerabilities: components["schemas"]["Vulnerability"][];
        };
        /** @description An alert that speaks of a person. */
        PersonAlert: {
            /**
             * Format: uuid
             * @description Its case.
             */
            case_id: string | null;
            /** @description Folio. */
            folio: string;
            /** @description Who has it. */
            holder: string | null;
            /**
             * Format: uuid
             * @description The alert.
             */
            id: string;
            /**
             * Format: date-time
             * @description When it was received, UTC.
             */
            received_at: string;
            /** @description Where it stands; null: another office answers for it by now. */
            state: components["schemas"]["AlertState"] | null;
            /** @description Nobody has it, or the lease has run out. */
            unserved: boolean;
        };
        /** @description A person. */
        PersonView: {
            /**
             * @description Alien registration number, nine digits.
             * @default null
             */
            a_number: string | null;
            /**
             * @description Date of birth as far as known.
             * @default null
             */
            birth: components["schemas"]["Birth"] | null;
            /**
             * @description State of birth.
             * @default null
             */
            birth_state: string | null;
            /**
             * @description CURP.
             * @default null
             */
            curp: string | null;
            /**
             * @description Given names.
             * @default
             */
            given_names: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * @description Languages that the person speaks, best first (ISO 639 codes, or names of languages that have none).
             * @default []
             */
            languages: string[];
            /**
             * @description Mother's surname.
             * @default
             */
            maternal_surname: string;
            /**
             * @description Consular card (matrícula) number.
             * @default null
             */
            matricula: string | null;
            /**
             * @description How sure the nationality is.
             * @default unknown
             */
            nationality: components["schemas"]["Nationality"];
            /**
             * @description What shows it.
             * @default null
             */
            nationality_evidence: string | null;
            /**
             * @description Other names used, aliases, spellings on US papers.
             * @default
             */
            other_names: string;
            /**
             * @description Passport number.
             * @default null
             */
            passport: string | null;
            /**
             * @description Father's surname.
             * @default
             */
            paternal_surname: string;
            /**
             * Format: int64
             * @description Revision.
             */
            rev: number;
            /**
             * @description Sex.
             * @default null
             */
            sex: components["schemas"]["Sex"] | null;
            /**
             * @description What makes the person need more care.
             * @default []
             */
            vulnerabilities: components["schemas"]["Vulnerability"][];
        };
        /** @description A person of the roster. */
        PersonView2: {
            /**
             * Format: date-time
             * @description When, UTC.
             */
            added_at: string;
            /** @description Who added the line. */
            added_by: string;
            /** @description The alerts that speak of the person. */
            alerts: components["schemas"]["PersonAlert"][];
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Name; null: not known. */
            name: string | null;
            /**
             * Format: int64
             * @description Revision.
             */
            rev: number;
            /** @description Where the person was last seen. */
            seen_where: string | null;
            /** @description What is known. */
            whereabouts: components["schemas"]["Whereabouts"];
        };
        /** @description A phase. */
        Phase: {
            /** @description `P0` to `P9`. */
            id: string;
            /** @description English. */
            name_en: string;
            /** @description Spanish. */
            name_es: string;
            /** @description Behind the asylum wall. */
            walled: boolean;
        };
        /** @description A phase of the track. */
        PhaseView: {
            /** @description `P0` to `P9`. */
            id: string;
            /** @description English. */
            name_en: string;
            /** @description Spanish. */
            name_es: string;
        };
        /** @description What is known of the phone of an alert. */
        PhoneMark: "same_phone" | "new_phone" | "unsigned" | "bad_signature";
        /** @description A phone's signature of an alert. */
        PhoneSignature: {
            /** @description The public half of the pair that the phone made: an uncompressed point of P-256, base64url. */
            key: string;
            /** @description ECDSA over SHA-256 of the canonical text (`casework::phone::Signed`), 64 bytes, base64url. */
            signature: string;
        };
        /** @description What came of an alert's phone, as its office sees it. */
        PhoneView: {
            /** @description The text message and the full alert were put together. */
            joined: boolean;
            /** @description What the signature says; no more than which phone it was. */
            mark: components["schemas"]["PhoneMark"];
            /** @description What became of the sealed profile. PINs are never shown. */
            profile: components["schemas"]["ProfileState"];
            /**
             * Format: date-time
             * @description When its text message came, UTC.
             */
            text_at: string | null;
        };
        /** @description A placement of the timeline. */
        PlacementView: {
            /**
             * Format: date-time
             * @description Book-in.
             */
            book_in: string;
            /**
             * Format: date-time
             * @description Book-out.
             */
            book_out: string | null;
            /** @description How sure. */
            confidence: string;
            /** @description Who confirmed it. */
            confirmed_by: string | null;
            /** @description Facility of the directory. */
            facility_id: string | null;
            /** @description Whose custody. */
            holder: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * Format: date-time
             * @description Since when the office has known.
             */
            known_from: string;
            /** @description Name of the place. */
            place: string;
            /** @description Who recorded it. */
            recorded_by: string;
            /** @description Why it ended. */
            release_reason: string | null;
            /** @description Who reported its end. */
            release_source: string | null;
            /**
             * Format: int64
             * @description Revision.
             */
            rev: number;
            /** @description Who reported it. */
            source: string;
            /** @description Two-letter state. */
            state: string | null;
            /**
             * Format: uuid
             * @description The stay it belongs to.
             */
            stay_id: string;
            /** @description IANA zone of the place. */
            time_zone: string;
            /** @description Why. */
            void_reason: string | null;
            /**
             * Format: date-time
             * @description When it was voided.
             */
            voided_at: string | null;
        };
        /** @description Who answers for a place today, and why. */
        PlaceRoute: {
            /** @description County as people write it, `Lubbock County, TX`. */
            county_name: string | null;
            /** @description Office on whose desk an alert from there lies. */
            office: string;
            /** @description Its name. */
            office_name: string;
            /** @description The place as lists show it. */
            place: string | null;
            /** @description Who is told, and the reasoning. */
            route: components["schemas"]["Route"];
            /** @description IANA zone of the place. */
            time_zone: string;
        };
        /** @description A point on the earth, WGS 84. */
        Point: {
            /**
             * Format: double
             * @description Degrees north, -90 to 90.
             */
            lat: number;
            /**
             * Format: double
             * @description Degrees east, -180 to 180.
             */
            lon: number;
        };
        /** @description What an office has decided for alerts that nobody takes. */
        Policy: {
            /**
             * Format: uint32
             * @description Seconds after which the last step is called again, as long as nobody serves the alert.
             */
            again_s: number;
            /** @description For a press. */
            ordinary: components["schemas"]["Step"][];
            /** @description For an alert with a child or dependant left alone. */
            urgent: components["schemas"]["Step"][];
        };
        /** @description A policy with its revision. */
        PolicyView: {
            /** @description The policy. */
            policy: components["schemas"]["Policy"];
            /**
             * Format: int64
             * @description Revision; 0: the shipped one.
             */
            rev: number;
            /** @description The office has decided nothing: the shipped one counts. */
            shipped: boolean;
        };
        /** @description A position. */
        PositionView: {
            /**
             * Format: double
             * @description Error, metres; null: not said.
             */
            accuracy_m: number | null;
            /**
             * Format: date-time
             * @description When it came, UTC.
             */
            at: string | null;
            /**
             * Format: double
             * @description Degrees north.
             */
            lat: number;
            /**
             * Format: double
             * @description Degrees east.
             */
            lon: number;
        };
        /** @description A case that may be of the same person. */
        PossibleCase: {
            /** @description Folio. */
            folio: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Name as lists show it. */
            name: string;
            /**
             * Format: int64
             * @description Words of the name that both share.
             */
            shared_words: number;
        };
        /** @description How well a date is known. Parts that are not known hold 1 and are not shown. */
        Precision: "day" | "month" | "year" | "estimated";
        /** @description What recording an event would bring. */
        Preview: {
            /** @description Dates that it would create, change or supersede. */
            changes: components["schemas"]["Difference"][];
            /** @description It would go behind the asylum wall: what follows from it is not shown outside. */
            goes_behind_the_wall: boolean;
            /** @description The open defaults in whose place its date may stand, where somebody links it. */
            may_set: components["schemas"]["SetChoice"][];
            /** @description Moves of the track that it would list. */
            moves: components["schemas"]["Move"][];
            /** @description What to know when recording it, English. */
            note_en: string | null;
            /** @description What to know when recording it, Spanish. */
            note_es: string | null;
            /** @description Questions to ask with it: those of its type, and those of the matter that its rules read. */
            questions: components["schemas"]["Question"][];
            /** @description Zone in which its date would be taken. */
            time_zone: string;
        };
        /** @description What a message of the office says. */
        Preview2: {
            /** @description The words. */
            body: string;
            /** @description Language. */
            language: components["schemas"]["Language"];
            /** @description Subject, of a mail. */
            subject: string;
            /** @description Which template. */
            template: components["schemas"]["Template"];
            /**
             * Format: int64
             * @description Version of its words.
             */
            version: number;
            /** @description By which way. */
            way: components["schemas"]["Way"];
            /** @description Plain or discreet. */
            wording: components["schemas"]["Wording"];
        };
        /** @description An event that is not recorded yet. */
        PreviewEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /**
             * @description Ask what a new detention must be asked, beside the questions of the event.
             * @default false
             */
            day_one: boolean;
            /**
             * Format: uuid
             * @description That paper, where the case holds it.
             */
            document_id?: string | null;
            /** @description The paper that proves it. */
            evidence?: string | null;
            /**
             * @description Answers, to questions of the event and of the matter.
             * @default {}
             */
            facts: {
                [key: string]: components["schemas"]["Answer"];
            };
            /**
             * Format: uuid
             * @description Client-made id: asking twice records once.
             */
            id: string;
            /**
             * Format: uuid
             * @description The event that it would correct: its dates become history.
             */
            replaces?: string | null;
            /** @description Who said so: a word of the type's list, or other words. */
            reported_by: string;
            /**
             * Format: date
             * @description The date that a judge or a notice fixed on it.
             */
            set_date?: string | null;
            /** @description The default in whose place this date stands, where a person links it. It stands there and nowhere else. */
            sets?: components["schemas"]["Sets"] | null;
            /** @description IANA zone of the place; that of the matter unless told. */
            time_zone?: string | null;
            /** @description Type of events.json. */
            type: string;
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
        /** @description What became of a sealed profile. */
        ProfileState: "missing" | "opened" | "unreadable";
        /** @description How far one came. */
        Progress: "contacted" | "located";
        /** @description Progress with an alert. */
        ProgressAlert: {
            /**
             * Format: uuid
             * @description The alert.
             */
            id: string;
            /** @description How far. */
            progress: components["schemas"]["Progress"];
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
        };
        /** @description When the office will call. */
        PromiseContact: {
            /**
             * Format: date-time
             * @description When, UTC; null: nothing is promised.
             */
            at?: string | null;
            /**
             * Format: uuid
             * @description The contact.
             */
            contact_id: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
        };
        /** @description An answer that recorded events propose, in words. */
        ProposedAnswer: {
            /** @description The answer proposed. */
            answer: components["schemas"]["Answer"];
            /** @description The question. */
            fact: string;
            /** @description From what. */
            ground: components["schemas"]["Ground"];
            /** @description From what, English. */
            ground_en: string;
            /** @description From what: an event's label or another question, Spanish. */
            ground_es: string;
            /** @description The answer's words, English. */
            label_en: string | null;
            /** @description The answer's words, Spanish; none for yes and no. */
            label_es: string | null;
            /** @description The question, English. */
            question_en: string;
            /** @description The question, Spanish. */
            question_es: string;
        };
        /** @description Web push to the devices of staff, as it is set. Which push service a device has, its browser decides. */
        PushForm: {
            /** @description Mail address by which a push service reaches whoever runs this host. */
            contact: string;
            /**
             * @description A push service of the network's own beside those of the browsers' makers: an address without a slash at its end; empty: none.
             * @default
             */
            service: string;
        };
        /** @description Web push to the devices of staff, as it is set. Which push service a device has, its browser decides. */
        PushFormAsked: {
            /** @description Mail address by which a push service reaches whoever runs this host. */
            contact: string;
            /**
             * @description A push service of the network's own beside those of the browsers' makers: an address without a slash at its end; empty: none.
             * @default
             */
            service: string;
        };
        /** @description An open question. */
        Question: {
            /** @description The four answers of a yes/no question. */
            answers?: string[];
            /** @description Event types on which it is asked (scope event). */
            asked_on: string[];
            /** @description From what the program may propose the answer. */
            derived_from: string | null;
            /**
             * Format: uuid
             * @description The event that it is about; none: the matter.
             */
            event_id: string | null;
            /** @description Help, English. */
            help_en: string;
            /** @description Help, Spanish. */
            help_es: string;
            /** @description What is answered or read from rows so far. */
            known: components["schemas"]["Answer"] | null;
            /** @description Name by which rules read it. */
            name: string;
            /** @description The question, English. */
            question_en: string;
            /** @description The question, Spanish. */
            question_es: string;
            /** @description The rules that wait for it. */
            rules: string[];
            /** @description Of the matter or of an event. */
            scope: components["schemas"]["FactScope"];
            /** @description Yes or no, or a list. */
            type: components["schemas"]["FactType"];
            /** @description The values of a list. */
            values?: components["schemas"]["FactValue"][];
            /** @description Behind the asylum wall. */
            walled: boolean;
        };
        /** @description Every question that may be answered in a case. */
        Questions: {
            /** @description Those of the matter, then those of each event that stands, by its time. */
            rows: components["schemas"]["Question"][];
        };
        /** @description The day of a digest. */
        ReadDigest: {
            /**
             * Format: date
             * @description The day that was shown.
             */
            day: string;
        };
        /** @description For whom a paper is made, and so what it leaves out. */
        Reader: "office" | "family" | "lawyer";
        /** @description An act that needs a reason. */
        ReasonAlert: {
            /**
             * Format: uuid
             * @description The alert.
             */
            id: string;
            /** @description Why; kept with the alert and in the audit chain. */
            reason: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
        };
        /** @description The receipt: the alert is on disk and on an office's desk. It does not say that anybody has read it. */
        Receipt: {
            /** @description Whether it was a practice press. */
            exercise: boolean;
            /** @description Folio to read back. */
            folio: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Office whose desk it lies on. */
            office: string;
            /** @description Its name. */
            office_name: string;
            /** @description Its telephone; null: none is known, call the call centre. */
            office_phone: string | null;
            /**
             * Format: date-time
             * @description When it was received, UTC.
             */
            received_at: string;
            /** @description Shown to read the status and to add to the alert; empty where a press is sent again by who knows no more of it than its id. */
            status_code: string;
            /** @description IANA zone in which to say times. */
            time_zone: string;
        };
        /** @description An alert as the Alert Button sends it. Only `id` and `sent` are needed. */
        ReceiveAlert: {
            /**
             * Format: double
             * @description Error of the point, metres.
             */
            accuracy_m?: number | null;
            /** @description A child or dependant left alone, if already said. */
            child_left_alone?: components["schemas"]["ChildLeftAlone"] | null;
            /**
             * @description Whom the person chose, and what each may be told.
             * @default []
             */
            contacts: components["schemas"]["AlertContactAsked"][];
            /** @description County, FIPS, where the sender knows no more: five digits. */
            county_fips?: string | null;
            /** @description A token that `begin_exercise` gave: only it makes this an exercise. */
            drill_token?: string | null;
            /** @description For whom, if already said. */
            for_whom?: components["schemas"]["ForWhom"] | null;
            /**
             * Format: uuid
             * @description Client-made id: however often it is sent, it is one alert with one answer.
             */
            id: string;
            /**
             * @description Language of the page.
             * @default es
             */
            language: components["schemas"]["Language"];
            /**
             * Format: double
             * @description Degrees north. A position that cannot be is taken as none.
             */
            lat?: number | null;
            /**
             * Format: double
             * @description Degrees east.
             */
            lon?: number | null;
            /** @description Name, if the person gave one. */
            name?: string | null;
            /** @description The phone's signature. Without one, or with a wrong one, the alert is taken and marked. */
            phone?: components["schemas"]["PhoneSignature"] | null;
            /** @description Town as typed. */
            place?: components["schemas"]["TypedPlace"] | null;
            /** @description What the person prepared, sealed to the network's key. One that cannot be read is taken and marked. */
            profile?: components["schemas"]["SealedProfile"] | null;
            /**
             * Format: date-time
             * @description The phone's clock at the press. A wrong clock is taken and flagged.
             */
            sent: string;
            /** @description ZIP code. */
            zip?: string | null;
        };
        /** @description A text message as a provider hands it over. */
        ReceiveText: {
            /** @description The number that it came from, as the provider names it. */
            from: string;
            /** @description The message, whole. */
            text: string;
        };
        /** @description What was looked through. */
        Rechecked: {
            /**
             * Format: uuid
             * @description Where to go on; null: every case was looked at.
             */
            next: string | null;
            /**
             * Format: uint
             * @description In how many of these cases a change waits that stands outside the asylum wall.
             */
            waiting: number;
        };
        /** @description The office to look through. */
        RecheckRules: {
            /**
             * Format: uuid
             * @description Cursor of the page before.
             */
            after?: string | null;
            /** @description Its code. */
            office: string;
        };
        /** @description A closing to enter. */
        RecordClosing: {
            /** @description Which office. */
            closed_office: components["schemas"]["ClosedOffice"];
            /**
             * Format: date
             * @description The day.
             */
            closed_on: string;
            /**
             * Format: uuid
             * @description Client-made id: asking twice enters once.
             */
            id: string;
            /** @description The circuit, or the code of the district; none for the filing system. */
            place?: string | null;
            /** @description Why it was closed. */
            reason: string;
            /** @description Where that stands: the notice, the order, the outage log. */
            source: string;
        };
        /** @description An answer of the person. */
        RecordConsent: {
            /** @description The answer. */
            answer: components["schemas"]["ConsentAnswer"];
            /**
             * Format: date-time
             * @description When it was said; now unless told.
             */
            at?: string | null;
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /** @description How it was said. */
            how: components["schemas"]["How"];
            /**
             * Format: uuid
             * @description Client-made id: asking twice records once.
             */
            id: string;
            /** @description What is agreed to. */
            kind: components["schemas"]["ConsentKind"];
            /** @description What else is to be known; the reason, where an officer acts without consent. */
            remark?: string | null;
            /** @description Who witnessed it. */
            witness?: string | null;
        };
        /** @description What was said to whom. */
        RecordDisclosure: {
            /** @description Agency, of an authority. */
            agency?: string | null;
            /**
             * Format: date-time
             * @description When; now unless told.
             */
            at?: string | null;
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /**
             * Format: uuid
             * @description The contact, if one.
             */
            contact_id?: string | null;
            /** @description How it was said. */
            how: components["schemas"]["How"];
            /**
             * Format: uuid
             * @description Client-made id: asking twice records once.
             */
            id: string;
            /** @description Why an officer told without the person's consent, where there was none. */
            override_reason?: string | null;
            /** @description Paper that they showed. */
            paper_shown?: string | null;
            /**
             * @description What was said; empty for an authority: neither confirmed nor denied.
             * @default
             */
            said: string;
            /** @description To whom. */
            told_kind: components["schemas"]["ToldKind"];
            /**
             * @description Name given; may be empty for a contact.
             * @default
             */
            told_name: string;
            /**
             * @description How they showed who they are; an authority is told neither yes nor no and need not.
             * @default
             */
            verified_how: string;
        };
        /** @description The district of a case, as somebody knows it. */
        RecordDistrict: {
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /** @description Code of the district. */
            district: string;
            /**
             * Format: int64
             * @description Revision that was seen; 0: nothing was recorded.
             */
            rev: number;
        };
        /** @description What a recorded change brought. */
        Recorded: {
            /** @description Dates that were created, changed or superseded. */
            changes: components["schemas"]["Difference"][];
            /** @description The event as the caller may see it; none where it went behind the asylum wall, or where no event was recorded. */
            event: components["schemas"]["EventView"] | null;
            /** @description Moves of the track that are now listed. */
            moves: components["schemas"]["Move"][];
        };
        /** @description An event to record. */
        RecordEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /** @description Dates of the preview that the caller ticked: they are confirmed with it. Not one that can lose a right. */
            confirm?: components["schemas"]["Tick"][];
            /**
             * Format: uuid
             * @description That paper, where the case holds it.
             */
            document_id?: string | null;
            /** @description The paper that proves it. */
            evidence?: string | null;
            /**
             * @description Answers, to questions of the event and of the matter.
             * @default {}
             */
            facts: {
                [key: string]: components["schemas"]["Answer"];
            };
            /**
             * Format: uuid
             * @description Client-made id: asking twice records once.
             */
            id: string;
            /** @description Who said so: a word of the type's list, or other words. */
            reported_by: string;
            /**
             * Format: date
             * @description The date that a judge or a notice fixed on it.
             */
            set_date?: string | null;
            /** @description The default in whose place this date stands, where a person links it. It stands there and nowhere else. */
            sets?: components["schemas"]["Sets"] | null;
            /** @description IANA zone of the place; that of the matter unless told. */
            time_zone?: string | null;
            /** @description Type of events.json. */
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
        /** @description Somebody whom the person chose. */
        RelativeView: {
            /** @description Why nothing may be sent even by a decision; null: an officer may decide. */
            barred: components["schemas"]["Why"] | null;
            /**
             * Format: date-time
             * @description When a status code was given.
             */
            code_at: string | null;
            /** @description Who gave it. */
            code_by: string | null;
            /** @description Why a code needs an officer's reason, or why none can be given; null: it needs none. */
            code_held: components["schemas"]["Why"] | null;
            /**
             * Format: date-time
             * @description By when they should confirm.
             */
            confirm_by: string | null;
            /**
             * Format: date-time
             * @description When a person said that they know.
             */
            confirmed_at: string | null;
            /** @description Who noted it; null: they answered the message. */
            confirmed_by: string | null;
            /**
             * Format: date-time
             * @description When they were verified as a guardian.
             */
            guardian_at: string | null;
            /** @description Why nothing may be sent without a decision; null: it may. */
            held: components["schemas"]["Why"] | null;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description What they are to the person. */
            kinship: string;
            /** @description `es` or `en`. */
            language: string;
            /** @description How much may be said. */
            may_be_told: components["schemas"]["MayBeTold2"];
            /** @description What was written to them, oldest first. */
            messages: components["schemas"]["MessageView"][];
            /** @description Name. */
            name: string;
            /**
             * Format: date-time
             * @description When the office promised to call.
             */
            next_contact_at: string | null;
            /** @description What binds the numbers. */
            number: components["schemas"]["NumberView"];
            /**
             * Format: int64
             * @description Revision.
             */
            rev: number;
            /**
             * Format: date-time
             * @description Since when somebody should telephone.
             */
            task_at: string | null;
            /** @description Ways in order. */
            ways: components["schemas"]["WayView"][];
            /** @description Plain or discreet. */
            wording: components["schemas"]["Wording"];
        };
        /** @description Why a placement ended (the words of ICE's detention tables). */
        ReleaseReason: "transferred" | "bonded_out" | "paroled" | "recognizance" | "removed" | "voluntary_departure" | "released" | "died" | "other";
        /** @description A deadline to open again. */
        ReopenDeadline: {
            /**
             * Format: uuid
             * @description The deadline.
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
        /** @description What the provider posted about a message. */
        ReportSms: {
            /** @description The form's fields. */
            fields: {
                [key: string]: string;
            };
            /**
             * Format: uuid
             * @description The message, from the address.
             */
            id: string;
            /** @description Office, from the address. */
            office: string;
            /** @description Path of the address. */
            path: string;
            /** @description `X-Twilio-Signature`. */
            signature: string;
        };
        /** @description Everything about a case's representation. */
        Representation: {
            /** @description Assignments, newest first. */
            assignments: components["schemas"]["AssignmentView"][];
            /** @description Lawyers whom the person named in writing, oldest first: for who records it and for who stands behind the wall. */
            named: components["schemas"]["NamedLawyer"][];
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
             * @description The representative's own account, if any: of a lawyer of this office, and not of whoever links it. An engagement opens the asylum wall to it.
             */
            user_id: string | null;
        };
        /** @description A text that speaks of fear. */
        ReserveAlertText: {
            /**
             * Format: uuid
             * @description The alert.
             */
            id: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
            /** @description Which text. */
            text: components["schemas"]["AlertText"];
        };
        /** @description A note that speaks of fear. */
        ReserveNote: {
            /**
             * Format: uuid
             * @description Its case.
             */
            case_id: string;
            /**
             * Format: uuid
             * @description The note.
             */
            id: string;
        };
        /** @description A hearing moved by the court. */
        ResetHearing: {
            /**
             * Format: uuid
             * @description The hearing that was.
             */
            hearing_id: string;
            /** @description Why, as the court says. */
            reason?: string | null;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
            /** @description The hearing that takes its place. */
            with: components["schemas"]["NewHearing"];
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
        /** @description Response times of the office, counted from the press (from the receipt where the phone's clock was wrong). */
        ResponseTimes: {
            /**
             * Format: int64
             * @description Actual alerts since then, each press once.
             */
            alerts: number;
            /**
             * Format: date-time
             * @description Since when, UTC.
             */
            from: string;
            /** @description Whether there were more than are looked at: these are the newest. */
            more: boolean;
            /** @description Until somebody was spoken with, or it was known where the person is. */
            reached: components["schemas"]["Leg"];
            /** @description Until a person read it. */
            read: components["schemas"]["Leg"];
            /** @description Until a representative was engaged in the case. */
            represented: components["schemas"]["Leg"];
        };
        /** @description A backup for an empty machine. */
        RestoreBackup: {
            /** @description The backup, a file of this machine. */
            file: string;
            /** @description `AGE-SECRET-KEY-1…` of the sheet that was in force when it was made. */
            recovery_key: string;
        };
        /** @description A backup that was found whole. */
        Restored: {
            /**
             * Format: uint
             * @description Audit chains that hold.
             */
            chains: number;
            /**
             * Format: uint
             * @description Documents in it.
             */
            documents: number;
            /** @description `sqlite` or `postgres`. */
            engine: string;
            /**
             * Format: int64
             * @description Entries in them.
             */
            entries: number;
            /**
             * Format: date-time
             * @description When it was made, UTC.
             */
            made_at: string;
            /** @description From a practice office. */
            practice: boolean;
        };
        /** @description Takes an alert back. */
        RetractAlert: {
            /**
             * Format: uuid
             * @description The alert.
             */
            id: string;
            /** @description The PIN as it was typed. */
            pin: string;
            /** @description The code of its receipt. */
            status_code: string;
        };
        /** @description What the one who pressed said afterwards, for the office's screen alone. */
        RetractionView: {
            /**
             * Format: date-time
             * @description When a retraction was first asked for, UTC.
             */
            asked_at: string | null;
            /** @description What the call with the safe question came to. */
            call_back: components["schemas"]["CallBack"] | null;
            /**
             * Format: date-time
             * @description When the phone said "I am safe", UTC. Nobody has checked it.
             */
            safe_at: string | null;
            /** @description What the PIN said; duress stays, whatever comes after it. */
            verdict: components["schemas"]["Verdict"] | null;
        };
        /** @description Which subscription. */
        RevokeFeed: {
            /**
             * Format: uuid
             * @description The subscription.
             */
            id: string;
        };
        /** @description How soon somebody can be harmed. */
        Risk: "normal" | "high" | "urgent";
        /** @description What a person is in an office. */
        Role: "operator" | "intake" | "lawyer" | "manager" | "administrator" | "auditor";
        /** @description What happens to a last day that is no business day. */
        Roll: "none" | "next_business_day";
        /** @description A row of the roster, as it was seen. */
        RosterId: {
            /**
             * Format: uuid
             * @description Shift.
             */
            id: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
        };
        /** @description The office's roster, its policy, and what is wrong with them. */
        RosterView: {
            /** @description Leave and swaps that have not ended. */
            absences: components["schemas"]["AbsenceView"][];
            /**
             * Format: date-time
             * @description As of, UTC.
             */
            at: string;
            /** @description The seven days from today on, hour by hour, and what is wrong. */
            cover: components["schemas"]["Cover"];
            /** @description Short name of today's holiday, if it is one in either country. */
            holiday: string | null;
            /** @description Whether the caller may change it. */
            may_change: boolean;
            /** @description Members. */
            members: components["schemas"]["MemberView"][];
            /** @description Office. */
            office: string;
            /** @description Who is on duty now. */
            on_duty: components["schemas"]["DutyView"][];
            /** @description Policy. */
            policy: components["schemas"]["PolicyView"];
            /** @description Weekly shifts. */
            shifts: components["schemas"]["ShiftView"][];
            /** @description IANA zone of the shifts. */
            time_zone: string;
        };
        /**
         * @description Who is told of a report, and why. Distances in the trace are whole kilometres, so that three of them do not give the position away
         *     after it has been erased.
         */
        Route: {
            /** @description Offices that are told without being accountable. */
            also_told: string[];
            /** @description Why the responsible office is. */
            basis: components["schemas"]["Basis"] | null;
            /** @description FIPS code of the county; none for the call centre. */
            county: string | null;
            /** @description The one office that is accountable; none: the call centre. */
            responsible: string | null;
            /** @description Which part of the report gave the place. */
            rule: components["schemas"]["Rule"];
            /** @description Codes of what falls short of a sure answer, each with its step in the trace. */
            shortfalls: string[];
            /** @description The reasoning, in order. */
            trace: components["schemas"]["TraceStep"][];
        };
        /** @description A place, to see which office answers for it while it is being typed. */
        RoutePlace: {
            /**
             * Format: double
             * @description Error of the point, metres.
             */
            accuracy_m?: number | null;
            /** @description Facility that holds the person. */
            facility_id?: string | null;
            /**
             * Format: double
             * @description Degrees north.
             */
            lat?: number | null;
            /**
             * Format: double
             * @description Degrees east.
             */
            lon?: number | null;
            /** @description Town. */
            place?: components["schemas"]["TypedPlace"] | null;
            /** @description ZIP code. */
            zip?: string | null;
        };
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
        /** @description Which part of the report gave the place. */
        Rule: "facility" | "point" | "point_near" | "zip" | "typed" | "call_centre";
        /** @description One rule. */
        Rule2: {
            /** @description When it applies. */
            applies_when: components["schemas"]["Condition"][];
            /**
             * Format: date
             * @description The day on which it was written.
             */
            as_of: string;
            /** @description Statute, regulation, court decision... */
            authority_type: string;
            /** @description Checked against. */
            checked_against: components["schemas"]["CheckedAgainst"];
            /** @description Authorities. */
            citations: string[];
            /** @description Whose clock ends the day. */
            clock_place: components["schemas"]["ClockPlace"];
            /** @description Confidence. */
            confidence: components["schemas"]["Confidence2"];
            /** @description What missing it means, English. */
            consequence_if_missed_en: string;
            /** @description What missing it means, Spanish. */
            consequence_if_missed_es: string;
            /** @description How. */
            counting: components["schemas"]["Counting"];
            /** @description Which date decides. */
            effective_basis: components["schemas"]["EffectiveBasis"];
            /**
             * Format: date
             * @description First day in force, inclusive.
             */
            effective_from: string;
            /**
             * Format: date
             * @description Last day in force, inclusive; none: still in force.
             */
            effective_to: string | null;
            /** @description True where missing it loses a right of the person. */
            fatal: boolean;
            /** @description Id. */
            id: string;
            /** @description `US`, or a circuit. */
            jurisdiction: string;
            /** @description What its date is. */
            kind: components["schemas"]["Kind"];
            /** @description True while an attorney must look. */
            needs_attorney_review: boolean;
            /** @description Notes. */
            notes: string;
            /** @description How far. */
            offset: components["schemas"]["Offset"];
            /** @description Who must act. */
            owner: string;
            /** @description Its protective twin, or the rule whose twin it is. */
            pair: string | null;
            /** @description Phase. */
            phase: string;
            /** @description Why. */
            review_reason: string;
            /** @description Title, English. */
            title_en: string;
            /** @description Title, Spanish. */
            title_es: string;
            /** @description The event type it counts from. */
            trigger_event: string;
            /** @description Behind the asylum wall. */
            walled: boolean;
            /** @description How it warns. */
            warning_class: components["schemas"]["WarningClass"];
            /** @description The question whose yes means that a set date stands in place of the default. */
            yields_to: string | null;
        };
        /** @description One rule. */
        RuleAsked: {
            /** @description When it applies. */
            applies_when: components["schemas"]["Condition"][];
            /**
             * Format: date
             * @description The day on which it was written.
             */
            as_of: string;
            /** @description Statute, regulation, court decision... */
            authority_type: string;
            /** @description Checked against. */
            checked_against: components["schemas"]["CheckedAgainst"];
            /** @description Authorities. */
            citations: string[];
            /** @description Whose clock ends the day. */
            clock_place: components["schemas"]["ClockPlace"];
            /** @description Confidence. */
            confidence: components["schemas"]["Confidence2"];
            /** @description What missing it means, English. */
            consequence_if_missed_en: string;
            /** @description What missing it means, Spanish. */
            consequence_if_missed_es: string;
            /** @description How. */
            counting: components["schemas"]["Counting"];
            /** @description Which date decides. */
            effective_basis: components["schemas"]["EffectiveBasis"];
            /**
             * Format: date
             * @description First day in force, inclusive.
             */
            effective_from: string;
            /**
             * Format: date
             * @description Last day in force, inclusive; none: still in force.
             */
            effective_to?: string | null;
            /** @description True where missing it loses a right of the person. */
            fatal: boolean;
            /** @description Id. */
            id: string;
            /** @description `US`, or a circuit. */
            jurisdiction: string;
            /** @description What its date is. */
            kind: components["schemas"]["Kind"];
            /** @description True while an attorney must look. */
            needs_attorney_review: boolean;
            /** @description Notes. */
            notes: string;
            /** @description How far. */
            offset: components["schemas"]["OffsetAsked"];
            /** @description Who must act. */
            owner: string;
            /** @description Its protective twin, or the rule whose twin it is. */
            pair?: string | null;
            /** @description Phase. */
            phase: string;
            /** @description Why. */
            review_reason: string;
            /** @description Title, English. */
            title_en: string;
            /** @description Title, Spanish. */
            title_es: string;
            /** @description The event type it counts from. */
            trigger_event: string;
            /** @description Behind the asylum wall. */
            walled: boolean;
            /** @description How it warns. */
            warning_class: components["schemas"]["WarningClass"];
            /** @description The question whose yes means that a set date stands in place of the default. */
            yields_to?: string | null;
        };
        /** @description Cases that wait for approval. */
        RuleChanges: {
            /** @description The cases. */
            cases: components["schemas"]["CaseChanges"][];
            /** @description Give this as `after` to go on; null: every case was looked at. */
            next: string | null;
        };
        /** @description The rules of an office with what they refer to. */
        Rules: {
            /** @description SHA-256 of what counts and orders. */
            checksum: string;
            /** @description Types of events. */
            events: components["schemas"]["EventType"][];
            /** @description Questions. */
            facts: components["schemas"]["Fact"][];
            /** @description Phases in their order. */
            phases: components["schemas"]["Phase"][];
            /** @description The rules, shipped and own. */
            rules: components["schemas"]["RuleView"][];
            /** @description Version of the reference data. */
            version: string;
            /** @description Rules that the office withdrew. */
            withdrawn: components["schemas"]["OwnRule"][];
        };
        /** @description A rule as the office has it. A shipped rule stays visible beside the one that takes its place. */
        RuleView: {
            /** @description Colour of its dates. */
            colour: components["schemas"]["Colour"];
            /** @description Which attorney of the office confirmed this version, and when. */
            confirmation: components["schemas"]["Confirmation"] | null;
            /** @description In force, and not replaced, today. */
            in_force: boolean;
            /** @description The office's row, where the office wrote it. */
            own: components["schemas"]["OwnRule"] | null;
            /**
             * Format: date
             * @description Last day before the office's own rule takes its place.
             */
            replaced_after: string | null;
            /** @description A condition is behind the asylum wall and is not shown. */
            reserved: boolean;
            /** @description The rule. */
            rule: components["schemas"]["Rule2"];
            /** @description Shipped, or written by the office. */
            source: components["schemas"]["Source"];
            /** @description Its version: a changed rule is another, and unconfirmed again. */
            version: string;
        };
        /** @description Jobs that are under way. */
        RunningJobs: {
            /** @description The caller's, in no order. */
            jobs: components["schemas"]["JobView"][];
        };
        /** @description Hours of the day at which a contact may be written to, by the clock of where they are. */
        SafeHours: {
            /**
             * Format: uint16
             * @description From, minutes after local midnight.
             */
            from_min: number;
            /** @description IANA zone of the contact. */
            time_zone: string;
            /**
             * Format: uint16
             * @description Until, not included; not after `from_min`: on the next day.
             */
            until_min: number;
        };
        /** @description An alert and the person of the roster of whom it speaks. */
        SamePerson: {
            /**
             * Format: uuid
             * @description The alert.
             */
            alert_id: string;
            /**
             * Format: uuid
             * @description The incident.
             */
            id: string;
            /**
             * Format: uuid
             * @description The person.
             */
            person_id: string;
        };
        /** @description The form of a call, as it stands. */
        SaveCall: {
            /** @description The form; only the page reads it. */
            form: unknown;
            /**
             * Format: uuid
             * @description Client-made id: the one under which the alert will be entered.
             */
            id: string;
            /**
             * Format: int64
             * @description Revision that was seen; null: nothing was kept yet.
             */
            rev?: number | null;
        };
        /** @description When the form was kept. */
        SavedCall: {
            /**
             * Format: int64
             * @description Revision.
             */
            rev: number;
            /**
             * Format: date-time
             * @description When, UTC.
             */
            saved_at: string;
        };
        /** @description A weekly shift. */
        SaveShift: {
            /** @description Week days on which it begins, 1 Monday to 7 Sunday. */
            days: number[];
            /**
             * Format: uint16
             * @description Begin, minutes after midnight in the office's zone.
             */
            from_min: number;
            /**
             * Format: uuid
             * @description Client-made id: asking twice adds once.
             */
            id: string;
            /**
             * @description It counts on holidays of either country too.
             * @default false
             */
            on_holidays: boolean;
            /**
             * Format: int64
             * @description Revision that was seen; ignored when it is added.
             * @default 0
             */
            rev: number;
            /**
             * Format: uint16
             * @description End, minutes after midnight; not after the begin: on the next day.
             */
            until_min: number;
            /**
             * Format: uuid
             * @description Who.
             */
            user_id: string;
        };
        /** @description Says that one is safe. */
        SaySafe: {
            /**
             * Format: uuid
             * @description The alert.
             */
            id: string;
            /** @description The code of its receipt. */
            status_code: string;
        };
        /** @description What a phone prepared, sealed. */
        SealedProfile: {
            /** @description Id of the network's key pair that it is sealed to. */
            key: string;
            /** @description Encapsulated key and ciphertext, one after the other, base64url. */
            text: string;
        };
        /** @description What is looked for. */
        Search: {
            /** @description Words of folio, name or A-number, in any order; the last may be a beginning. */
            q: string;
        };
        /** @description How the office sees an alert. */
        SeenAs: "accountable" | "offered" | "told";
        /** @description An officer's decision to write to a contact. */
        SendMessage: {
            /**
             * Format: uuid
             * @description The contact.
             */
            contact_id: string;
            /**
             * Format: uuid
             * @description Client-made id: asking twice writes once.
             */
            id: string;
            /** @description Why; kept with the message and in the audit chain. */
            reason: string;
            /** @description What to say. */
            template: components["schemas"]["Template"];
        };
        /** @description A test of the settings. */
        SendTest: {
            /**
             * Format: uuid
             * @description Client-made id: asking twice sends once.
             */
            id: string;
            /** @description The administrator's own number or address. */
            to: string;
            /** @description By which way. */
            way: components["schemas"]["Way"];
        };
        /** @description What becomes of a case. */
        SetCaseStatus: {
            /** @description hold, resume, close or reopen. */
            change: components["schemas"]["StatusChange"];
            /**
             * Format: uuid
             * @description The case.
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
        /** @description A default that a date may be linked to. */
        SetChoice: {
            /** @description The default. */
            due: components["schemas"]["Due"];
            /**
             * Format: uuid
             * @description The event that carries it.
             */
            event_id: string;
            /** @description The rule that counts it. */
            rule_id: string;
            /** @description Its title, English. */
            title_en: string;
            /** @description Its title, Spanish. */
            title_es: string;
            /** @description IANA zone in which it is read. */
            zone: string;
        };
        /** @description The language of one's screens and papers. */
        SetLanguage: {
            /** @description `es` or `en`. */
            language: components["schemas"]["Language"];
        };
        /** @description Sets who carries messages. */
        SetMessengers: {
            /** @description Web push to the devices of staff; null: none. */
            push?: components["schemas"]["PushFormAsked"] | null;
            /** @description Text messages; null: none. */
            sms?: components["schemas"]["SmsForm"] | null;
            /** @description Token of the text message provider; null: as before. */
            sms_token?: string | null;
            /** @description Mail; null: none. */
            smtp?: components["schemas"]["SmtpFormAsked"] | null;
            /** @description Password of the mail server; null: as before. */
            smtp_password?: string | null;
        };
        /** @description A new policy. */
        SetPolicy: {
            /** @description All of it. */
            policy: components["schemas"]["Policy"];
            /**
             * Format: int64
             * @description Revision that was seen; 0: none was set.
             */
            rev: number;
        };
        /** @description How to reach a member. */
        SetReach: {
            /** @description Mail address; empty: none. */
            mail?: string | null;
            /** @description The person answered from it. */
            mail_verified: boolean;
            /** @description Telephone; empty: none. */
            phone?: string | null;
            /** @description A colleague called it now, or did before, and the person answered. A number that changes is unverified again unless this says so. */
            phone_verified: boolean;
            /**
             * Format: int64
             * @description Revision that was seen; null: nothing was written down.
             */
            rev?: number | null;
            /**
             * Format: uuid
             * @description Member of the office.
             */
            user_id: string;
        };
        /** @description A member's roles, anew. */
        SetRoles: {
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
            /** @description All roles from now on; none takes a person who works for another office too out of this one. */
            roles: components["schemas"]["Role"][];
        };
        /** @description The default in whose place a date stands. */
        Sets: {
            /**
             * Format: uuid
             * @description The event that carries the default.
             */
            event_id: string;
            /** @description The rule that counts it. */
            rule_id: string;
        };
        /** @description New settings. */
        SetSettings: {
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
            /** @description All of them. */
            settings: components["schemas"]["Settings"];
        };
        /** @description Settings of an office; every one has a default, and is set with all the others. */
        Settings: {
            /**
             * Format: int64
             * @description Minutes without a touch after which the desk locks, 1 to 240.
             */
            auto_lock_minutes: number;
            /** @description Certificate chain (PEM file) for phones; without it only this machine can practise. */
            certificate_file: string | null;
            /** @description The office's own telephone, shown to the person after an alert. */
            office_phone: string | null;
            /** @description Private key (PEM file). */
            private_key_file: string | null;
            /** @description This machine takes Alert Button alerts itself. */
            receive_alerts: boolean;
            /**
             * Format: uint16
             * @description Port that it listens on.
             */
            receive_port: number;
            /**
             * Format: int64
             * @description Days after closing when position, contacts and text of an alert are erased.
             */
            retention_days: number;
            /** @description Number that takes the Alert Button's text messages; the call centre's counts for the whole network. */
            text_number: string | null;
        };
        /** @description Settings with what a page may do with them. */
        SettingsView: {
            /** @description Whether the caller may change them. */
            may_change: boolean;
            /**
             * Format: int64
             * @description Revision; 0 until they are set for the first time.
             */
            rev: number;
            /** @description The settings. */
            settings: components["schemas"]["Settings"];
        };
        /** @description Sex as the person states it. */
        Sex: "female" | "male" | "other" | "not_said";
        /** @description A weekly shift. */
        ShiftView: {
            /** @description Week days, 1 Monday to 7 Sunday. */
            days: number[];
            /**
             * Format: uint16
             * @description Begin, minutes after local midnight.
             */
            from_min: number;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description It counts on holidays too. */
            on_holidays: boolean;
            /**
             * Format: int64
             * @description Revision.
             */
            rev: number;
            /**
             * Format: uint16
             * @description End; not after the begin: on the next day.
             */
            until_min: number;
            /**
             * Format: uuid
             * @description Who.
             */
            user_id: string;
        };
        /** @description Who signs in. */
        SignIn: {
            /** @description Password. */
            password: string;
            /** @description Sign-in name. */
            username: string;
        };
        /** @description What the host does with a text that came in. */
        SmsBack: {
            /** @description Whose. */
            from: string | null;
            /** @description A text that is no answer to a message: it may carry an alert. */
            text: string | null;
        };
        /** @description A provider of text messages, as it is set. */
        SmsForm: {
            /** @description Account. */
            account: string;
            /** @description Address of the API, before `/2010-04-01`. */
            base_url: string;
            /** @description Number that messages come from. */
            from: string;
            /** @description Address under which the provider reaches this host. */
            public_url: string;
        };
        /** @description A mail server, as it is set. */
        SmtpForm: {
            /**
             * @description Address that a discreet mail comes from, which must not say that it is a consulate's; empty: no discreet mail is sent.
             * @default
             */
            discreet_from: string;
            /** @description Address that a plain mail comes from. */
            from: string;
            /** @description Name. */
            host: string;
            /**
             * Format: uint16
             * @description Port.
             */
            port: number;
            /**
             * @description How the line is guarded.
             * @default starttls
             */
            tls: components["schemas"]["Tls"];
            /**
             * @description Who signs in; empty: nobody.
             * @default
             */
            username: string;
        };
        /** @description A mail server, as it is set. */
        SmtpFormAsked: {
            /**
             * @description Address that a discreet mail comes from, which must not say that it is a consulate's; empty: no discreet mail is sent.
             * @default
             */
            discreet_from: string;
            /** @description Address that a plain mail comes from. */
            from: string;
            /** @description Name. */
            host: string;
            /**
             * Format: uint16
             * @description Port.
             */
            port: number;
            /**
             * @description How the line is guarded.
             * @default starttls
             */
            tls: components["schemas"]["Tls"];
            /**
             * @description Who signs in; empty: nobody.
             * @default
             */
            username: string;
        };
        /** @description By what the list is sorted. */
        SortBy: "due" | "changed" | "opened" | "name";
        /** @description Where a rule comes from. */
        Source: {
            /** @constant */
            from: "shipped";
        } | {
            /** @description Who wrote it. */
            author: string;
            /** @constant */
            from: "office";
            /** @description Why. */
            reason: string;
        };
        /** @description Who or what reported a placement. */
        SourceAsked: "locator" | "facility" | "family" | "consular_notification" | "person" | "lawyer" | "court" | "officer" | "import" | "other";
        /** @description How the desk stands. */
        Standing: "absent" | "locked" | "open";
        /** @description Where a case stands as work. */
        Status: "open" | "on_hold" | "closed" | "reopened";
        /** @description What stands of a computed date. */
        Status2: "stands" | "superseded" | "possible" | "history";
        /** @description What is done with a case's status. */
        StatusChange: "hold" | "resume" | "close" | "reopen";
        /** @description A step of a policy. */
        Step: {
            /** @description Whom it calls. */
            page: components["schemas"]["Whom"];
            /**
             * Format: uint32
             * @description Seconds that whoever was called before has to answer; of the first step: seconds that the desk has.
             */
            wait_s: number;
        };
        /** @description A step by its name. */
        StepName: {
            /** @description English. */
            name_en: string;
            /** @description Spanish. */
            name_es: string;
            /** @description The step. */
            step: string;
        };
        /** @description How a step of the line stands. */
        StepState: "done" | "now" | "possible" | "refused";
        /** @description A step that the case entered. */
        StepView: {
            /**
             * Format: date-time
             * @description When it was entered.
             */
            entered_at: string;
            /**
             * Format: date-time
             * @description When it was left; null: open.
             */
            left_at: string | null;
            /** @description English. */
            name_en: string;
            /** @description Spanish. */
            name_es: string;
            /** @description Its phase. */
            phase: string;
            /** @description The manager's reason, where the move is not a listed one. */
            reason: string | null;
            /** @description The step. */
            step: string;
        };
        /** @description Something that was done. */
        StepView2: {
            /** @description What: `receive`, `acknowledge`, `forward`... */
            act: string;
            /**
             * Format: date-time
             * @description When, UTC.
             */
            at: string;
            /** @description Who. */
            by: string | null;
            /** @description Office that did it. */
            office: string;
            /** @description The reason that was given. */
            reason: string | null;
            /** @description State after it. */
            state: components["schemas"]["AlertState"];
            /** @description Office that it was about. */
            to_office: string | null;
        };
        /** @description A correction. */
        SupersedeEvent: {
            /**
             * Format: uuid
             * @description The event that was wrong.
             */
            event_id: string;
            /** @description Why. */
            reason: string;
            /** @description What happened in truth; none: it did not happen. */
            with?: components["schemas"]["NewEvent"] | null;
        };
        /** @description Another of one's offices. */
        SwitchOffice: {
            /** @description Code of the office. */
            office: string;
        };
        /** @description In what the table is written. */
        TableFormat: "xlsx" | "csv";
        /** @description The message of this way that is due longest is taken, staff before families. */
        TakeMessage: {
            /** @description By which way. */
            way: components["schemas"]["Way"];
        };
        /** @description The alert that was taken. */
        Taken: {
            /** @description Null: nothing waits. */
            alert: components["schemas"]["AlertView"] | null;
        };
        /** @description Nothing is asked to take the next one. */
        TakeNext: Record<string, never>;
        /** @description What was taken. */
        TakenTogether: {
            /** @description Those that could not be taken, and why. */
            left_alone: components["schemas"]["LeftAlone"][];
            /**
             * Format: int64
             * @description How many.
             */
            taken: number;
            /**
             * Format: int64
             * @description How many still wait.
             */
            waiting: number;
        };
        /** @description What the provider posted. */
        TakeSms: {
            /** @description The form's fields. */
            fields: {
                [key: string]: string;
            };
            /** @description Office, from the address. */
            office: string;
            /** @description Path of the address. */
            path: string;
            /** @description `X-Twilio-Signature`. */
            signature: string;
        };
        /** @description What a task is. */
        TaskKind: "reply" | "visit" | "review" | "counsel" | "moved" | "other";
        /** @description The tasks of a case. */
        Tasks: {
            /** @description By their hour. */
            rows: components["schemas"]["TaskView"][];
        };
        /** @description A task. */
        TaskView: {
            /** @description Who does it; none: whoever answers for the case. */
            assignee: string | null;
            /** @description Who made it. */
            created_by: string;
            /**
             * Format: uuid
             * @description The deadline that it reviews.
             */
            deadline_id: string | null;
            /**
             * Format: date-time
             * @description By when.
             */
            due_at: string;
            /**
             * Format: date-time
             * @description When.
             */
            ended_at: string | null;
            /** @description Who ended it. */
            ended_by: string | null;
            /** @description What came of it. */
            ended_reason: string | null;
            /** @description Missing it may lose a right. */
            fatal: boolean;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description What it is. */
            kind: components["schemas"]["TaskKind"];
            /** @description Of a review: what was missed, English. */
            missed_en: string | null;
            /** @description Of a review: what was missed, Spanish. */
            missed_es: string | null;
            /**
             * Format: int64
             * @description Revision.
             */
            rev: number;
            /** @description open, done or dropped. */
            status: string;
            /** @description IANA zone in which that hour was promised. */
            time_zone: string;
            /** @description What is to be done; of a review the rule that was missed, of one that asks for counsel the kind's name. */
            title: string;
            /** @description Behind the asylum wall: the reader is inside. */
            walled: boolean;
        };
        /** @description What is said. Each has a version, which its row keeps. */
        Template: "first" | "news" | "test" | "page" | "given";
        /** @description A date of a preview: its rule and the event that it counts from. */
        Tick: {
            /**
             * Format: uuid
             * @description The event.
             */
            event_id: string;
            /** @description The rule. */
            rule_id: string;
        };
        /** @description How the line to a mail server is guarded. */
        Tls: "starttls" | "wrapped" | "loopback";
        /** @description What must be seen today. */
        Today: {
            /** @description Cases that wait for a representative, the longest first: the same line in each, whatever it holds. */
            counsel: components["schemas"]["OwedView"][];
            /** @description The caller's digest of this morning. */
            digest: components["schemas"]["DigestView"];
            /** @description Dates that can lose a right, and their protective twins, that end within 72 hours. */
            fatal: components["schemas"]["EndView"][];
            /** @description Hearings within 72 hours. */
            hearings: components["schemas"]["CalendarEntry"][];
            /** @description Alerts that are taken. */
            leases: components["schemas"]["LeaseView"][];
            /** @description Those that passed and are open, the latest first. */
            overdue: components["schemas"]["EndView"][];
            /**
             * Format: int64
             * @description Open cases in which a change of the rules waits for approval.
             */
            rules_waiting: number;
            /** @description Tasks of the next seven days and late ones. */
            tasks: components["schemas"]["OwedView"][];
            /**
             * Format: int64
             * @description Open cases without a representative: in each, what is reserved waits for a lawyer.
             */
            without_counsel: number;
        };
        /** @description What the page of the one who pressed may say. */
        Told: "delivered" | "read" | "handled" | "closed";
        /** @description To whom something was said. */
        ToldKind: "contact" | "lawyer" | "authority" | "other";
        /** @description A place that is not in the directory. */
        ToldPlace: {
            /** @description FIPS code of its county. */
            county_fips?: string | null;
            /** @description What it was called. */
            name: string;
            /** @description Two-letter state. */
            state?: string | null;
        };
        /**
         * @description One step in the reasoning behind a routing or a deadline.
         *
         *     `code` names the sentence (`trace-<code>` in `words/*\/`), `args` fill it. A stored trace never holds prose: the sentence
         *     is made when it is read, in the reader's language. It holds no personal data beyond what the record it belongs to holds.
         */
        TraceStep: {
            /** @description Values for the sentence: dates as ISO 8601, kilometres with one decimal, codes as shipped in `reference/`. */
            args: {
                [key: string]: string;
            };
            /** @description Kebab-case name of the sentence, for example `county-of-point`. */
            code: string;
        };
        /** @description The track of a case. */
        TrackView: {
            /** @description The line of steps: done, now, possible, refused. */
            line: components["schemas"]["LineStep"][];
            /** @description Listed moves out of the open steps. */
            moves: components["schemas"]["MoveView"][];
            /** @description For who may authorise what is not listed: every other step. */
            others: components["schemas"]["StepName"][];
            /** @description Side matters that run above it. */
            overlays: components["schemas"]["OverlayView"][];
            /** @description The phases that the caller may see. */
            phases: components["schemas"]["PhaseView"][];
            /** @description Steps entered, in order. */
            steps: components["schemas"]["StepView"][];
        };
        /** @description One effect of a transfer. */
        TransferEffect: {
            /** @description How. */
            outcome: components["schemas"]["Outcome2"];
            /** @description What. */
            what: components["schemas"]["Affected"];
        };
        /** @description The last transfer of a case. */
        TransferView: {
            /** @description What it changed, what it left, and what is still to be asked. */
            effects: components["schemas"]["EffectView"][];
            /** @description From where. */
            from: string;
            /**
             * Format: uuid
             * @description The placement that it led to.
             */
            placement_id: string;
            /** @description To where. */
            to: string;
        };
        /** @description What the rules say. */
        Trial: {
            /** @description The dated items with their reasoning. */
            items: components["schemas"]["Item"][];
            /** @description Questions that the rules of this event ask. */
            questions: components["schemas"]["Fact"][];
            /** @description Ids of the rules that count from this event and do not apply, or are not in force. */
            silent: string[];
        };
        /** @description A device to try. */
        TryDevice: {
            /**
             * Format: uuid
             * @description The device.
             */
            id: string;
            /**
             * Format: uuid
             * @description Client-made id of the message: asking twice sends once.
             */
            message: string;
        };
        /** @description Typed facts. */
        TryRules: {
            /**
             * Format: date
             * @description The day on which one looks; today where it is left out.
             * @default null
             */
            as_of: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /**
             * @description Closings.
             * @default []
             */
            closures: components["schemas"]["Closure"][];
            /** @description Type of the event. */
            event_type: string;
            /**
             * @description Answers of the matter and of the event, by question. What is not there was not asked.
             * @default {}
             */
            facts: {
                [key: string]: components["schemas"]["Answer"];
            };
            /**
             * Format: date
             * @description A date that a judge or a notice fixed on the event.
             * @default null
             */
            set_date: string | null;
            /** @description IANA zone of the matter. */
            time_zone: string;
        };
        /** @description A town as typed. */
        TypedPlace: {
            /** @description Town or city. */
            city: string;
            /**
             * @description Two-letter state or territory.
             * @default
             */
            state: string;
        };
        /** @description Unit of an offset. */
        Unit: "minutes" | "hours" | "days" | "business_days" | "months" | "years" | "as_stated" | "none";
        /** @description Field of law and risk. */
        UpdateCase: {
            /** @description Field of law. */
            ambito: components["schemas"]["Ambito"];
            /**
             * Format: uuid
             * @description The case.
             */
            id: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
            /** @description Risk. */
            risk: components["schemas"]["Risk"];
        };
        /** @description A contact, anew. */
        UpdateContact: {
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /** @description Everything that is recorded. */
            contact: components["schemas"]["Contact"];
            /**
             * Format: uuid
             * @description The contact.
             */
            id: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
        };
        /** @description Who attends a hearing, and with whose voice. */
        UpdateHearing: {
            /** @description Who attends for the person; none: nobody yet. */
            attends?: string | null;
            /**
             * Format: uuid
             * @description The hearing.
             */
            hearing_id: string;
            /** @description Language of the interpreter asked for. */
            interpreter?: string | null;
            /** @description Judge. */
            judge?: string | null;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
        };
        /** @description What is known of a person, anew. */
        UpdatePerson: {
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /** @description Everything that is known. */
            person: components["schemas"]["Person"];
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
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
             * @description The representative's own account, if any: of a lawyer of this office, and not of whoever links it. An engagement opens the asylum wall to it.
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
        /** @description What a PIN said. */
        Verdict: "retracted" | "duress" | "wrong";
        /** @description Which backup, and the printed key. */
        VerifyBackup: {
            /** @description A file of this machine at a desk of its own; elsewhere the name of a file in the data folder's `backups`. */
            file: string;
            /** @description `AGE-SECRET-KEY-1…`, as printed. */
            recovery_key: string;
        };
        /** @description A guardian whom somebody verified. */
        VerifyGuardian: {
            /**
             * Format: uuid
             * @description The contact.
             */
            contact_id: string;
            /** @description How it was verified. */
            how: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
        };
        /** @description A closing to take back. */
        VoidClosing: {
            /**
             * Format: uuid
             * @description The closing.
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
        /** @description What no longer counts, or counts again. */
        VoidContact: {
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /**
             * Format: uuid
             * @description The contact.
             */
            id: string;
            /** @description Why. */
            reason: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
            /** @description True: it no longer counts; false: it counts again. */
            voided: boolean;
        };
        /** @description What no longer counts, or counts again. */
        VoidDocument: {
            /**
             * Format: uuid
             * @description The case.
             */
            case_id: string;
            /**
             * Format: uuid
             * @description The document.
             */
            id: string;
            /** @description Why. */
            reason: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
            /** @description True: it no longer counts; false: it counts again. */
            voided: boolean;
        };
        /** @description A placement that was recorded wrongly. */
        VoidPlacement: {
            /**
             * Format: uuid
             * @description The placement.
             */
            placement_id: string;
            /** @description Why. */
            reason: string;
            /**
             * Format: int64
             * @description Revision that was seen.
             */
            rev: number;
        };
        /** @description What makes a person need more care. Nothing about fear belongs here: that is behind the asylum wall. */
        Vulnerability: "minor" | "pregnant" | "ill" | "elderly" | "disability" | "victim" | "unaccompanied" | "sole_caregiver" | "indigenous_language" | "lgbt";
        /** @description How strongly a date warns. */
        WarningClass: "fatal" | "duty" | "target" | "info";
        /** @description A way by which a message leaves. */
        Way: "sms" | "mail" | "push";
        /** @description A way to a contact. */
        WayView: {
            /** @description Number or address. */
            value: string;
            /** @description Which. */
            way: components["schemas"]["Way"];
        };
        /** @description What is known of a person of the roster, as somebody told it. Custody itself is derived from a case's placements, never from this. */
        Whereabouts: "unknown" | "detained" | "released" | "safe";
        /** @description How many persons are where, as it was told. */
        WhereaboutsCount: {
            /**
             * Format: int64
             * @description Of how many persons.
             */
            persons: number;
            /** @description What is known. */
            whereabouts: string;
        };
        /** @description Whom a step calls. */
        Whom: {
            /** @constant */
            kind: "on_duty";
        } | {
            /** @constant */
            kind: "role";
            /** @description The role. */
            role: components["schemas"]["Role"];
        } | {
            /** @constant */
            kind: "person";
            /**
             * Format: uuid
             * @description Staff member.
             */
            user: string;
        } | {
            /** @description Its code. */
            code: string;
            /** @constant */
            kind: "office";
        } | {
            /** @constant */
            kind: "call_centre";
        };
        /** @description Whose dates a calendar carries. */
        Whose: "mine" | "office";
        /** @description Why a message was held back, or failed. */
        Why: "exercise" | "second" | "retracted" | "officer_decides" | "minor_waits" | "may_be_told_nothing" | "never_contact" | "stopped" | "not_safe" | "no_channel" | "no_provider" | "refused" | "not_delivered" | "tries_used_up" | "ended" | "interrupted" | "gone";
        /** @description Which of the office's rules. */
        WithdrawOfficeRule: {
            /**
             * Format: uuid
             * @description The row.
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
        /** @description How a message to a contact is worded. */
        Wording: "plain" | "discreet";
        /** @description A rule of the office's own. */
        WriteOfficeRule: {
            /**
             * Format: date
             * @description From when it counts.
             */
            effective_from: string;
            /**
             * Format: uuid
             * @description Id of the row, made by the client.
             */
            id: string;
            /** @description Why. */
            reason: string;
            /** @description The rule. The id of a shipped rule takes its place from `effective_from` on; the shipped one stays visible beside it. */
            rule: components["schemas"]["RuleAsked"];
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
    alert_status: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskStatus"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertStatus"];
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
    amend_alert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendAlert"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertStatus"];
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
    begin_exercise: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginExercise"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exercise"];
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
    family_status: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskFamily"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FamilyStatus"];
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
    network_key: {
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
                    "application/json": components["schemas"]["NetworkKey"];
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
    receive_alert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveAlert"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
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
    report_sms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportSms"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsBack"];
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
    retract_alert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetractAlert"];
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
    say_safe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaySafe"];
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
    take_sms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeSms"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsBack"];
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
    accept_forward: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptForward"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
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
    acknowledge_alert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAlert"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
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
    acknowledge_drill: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrillAcknowledge"];
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
    acknowledge_incident: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeIncident"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenTogether"];
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
    add_absence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddAbsence"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
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
    add_contact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddContact"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
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
    add_device: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddDevice"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DevicesView"];
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
    add_document: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddDocument"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptDocument"];
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
    add_feed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddFeed"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewFeed"];
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
    add_hearing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddHearing"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HearingChange"];
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
    add_note: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddNote"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptNote"];
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
    add_shift: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveShift"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
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
    add_task: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddTask"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tasks"];
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
    admit_user: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdmitUser"];
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
    alert_counts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskCounts"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertCounts"];
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
    alert_family: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FamilyOf"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FamilyView"];
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
    answer_challenge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerChallenge"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answered"];
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
    answer_extension: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerExtension"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineView"];
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
    answer_fact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerFact"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
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
    answer_pending: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerPending"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyChange"];
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
    answer_venue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerVenue"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HearingChange"];
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
    approve_rule_changes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveRuleChanges"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseChanges"];
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
    ask_extension: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskExtension"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineView"];
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
    assign_incident: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignIncident"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenTogether"];
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
    assign_owner: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignOwner"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseHeader"];
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
    attach_alert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachAlert"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
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
    authority_calls: {
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
                    "application/json": components["schemas"]["AuthorityView"][];
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
    begin_drill: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginDrill"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrillBegun"];
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
    book_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookIn"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyChange"];
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
    book_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookOut"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyChange"];
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
    call_back_alert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallBackAlert"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
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
    cancel_hearing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelHearing"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HearingChange"];
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
    case_family: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FamilyOfCase"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FamilyView"][];
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
    change_incident: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeIncident"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentView"];
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
    check_rule_changes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckRuleChanges"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleChanges"];
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
    close_alert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseAlert"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
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
    close_overlay: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseOverlay"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackView"];
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
    confirm_closing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmClosing"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closings"];
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
    confirm_contact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmContact"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FamilyView"];
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
    confirm_deadline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmDeadline"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineView"];
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
    confirm_placement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmPlacement"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyChange"];
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
    confirm_rule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRule"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rules"];
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
    confirm_set_date: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmSetDate"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
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
    decline_forward: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineForward"];
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
    drill_alerts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrillId"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrillAlert"][];
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
    end_deadline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndDeadline"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineView"];
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
    end_drill: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndDrill"];
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
    end_status_code: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndCode"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FamilyView"];
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
    end_task: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndTask"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tasks"];
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
    enter_alert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterAlert"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
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
    export_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportCalendar"];
            };
        };
        responses: {
            /** @description a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
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
    export_case_summary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportCaseSummary"];
            };
        };
        responses: {
            /** @description a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
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
    export_cases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportCases"];
            };
        };
        responses: {
            /** @description a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
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
    export_deadline_journal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportDeadlineJournal"];
            };
        };
        responses: {
            /** @description a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
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
    export_wall_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportWallSheet"];
            };
        };
        responses: {
            /** @description a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
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
    facilities_near: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FacilitiesNear"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NearFacility"][];
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
    fill_practice: {
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
            /** @description a job goes on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        job: string;
                    };
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
    forward_alert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForwardAlert"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
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
    found_office: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FoundOffice"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficesView"];
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
    gather_alerts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Gather"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gathered"];
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
    get_alert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertId"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
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
    get_case: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseId"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
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
    get_district: {
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
                    "application/json": components["schemas"]["DistrictView"];
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
    get_document: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentId"];
            };
        };
        responses: {
            /** @description a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
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
    get_incident: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentId"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentView"];
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
    get_messengers: {
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
                    "application/json": components["schemas"]["MessengersView"];
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
                "application/json": components["schemas"]["OfCase2"];
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
    get_roster: {
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
                    "application/json": components["schemas"]["RosterView"];
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
    give_status_code: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveCode"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenCode"];
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
    hold_hearing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldHearing"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HearingChange"];
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
    incident_candidates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListCandidates"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Candidate"][];
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
    incident_roster: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListRoster"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page8"];
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
    let_alert_go: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetGo"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentView"];
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
    lift_alerts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftAlerts"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lifted"];
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
    lift_contact_rule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftContactRule"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FamilyView"];
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
    list_alerts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListAlerts"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page6"];
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
                    "application/json": components["schemas"]["Page5"];
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
    list_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListCalendar"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page10"];
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
    list_cases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListCases"];
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
    list_closings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListClosings"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closings"];
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
    list_colleagues: {
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
    list_custody: {
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
                    "application/json": components["schemas"]["CustodyView"];
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
    list_deadlines: {
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
                    "application/json": components["schemas"]["Deadlines"];
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
    list_devices: {
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
                    "application/json": components["schemas"]["DevicesView"];
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
    list_drills: {
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
                    "application/json": components["schemas"]["DrillView"][];
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
    list_events: {
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
                    "application/json": components["schemas"]["Matter"];
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
    list_feeds: {
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
                    "application/json": components["schemas"]["Feeds"];
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
    list_hearings: {
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
                    "application/json": components["schemas"]["Hearings"];
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
    list_history: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListHistory"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page5"];
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
    list_incidents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListIncidents"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page7"];
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
    list_jobs: {
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
                    "application/json": components["schemas"]["RunningJobs"];
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
    list_notes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListNotes"];
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
    list_offices: {
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
                    "application/json": components["schemas"]["OfficesView"];
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
    list_questions: {
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
                    "application/json": components["schemas"]["Questions"];
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
                    "application/json": components["schemas"]["Page9"];
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
                    "application/json": components["schemas"]["Page11"];
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
    list_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListRules"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rules"];
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
    list_tasks: {
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
                    "application/json": components["schemas"]["Tasks"];
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
    log_authority_call: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogAuthority"];
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
    make_backup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeBackup"];
            };
        };
        responses: {
            /** @description a job goes on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        job: string;
                    };
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
    mark_duplicate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkDuplicate"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
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
    mark_false_alarm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonAlert"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
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
    mark_minor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkMinor"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FamilyView"];
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
    move_step: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveStep"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackView"];
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
    network_cover: {
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
                    "application/json": components["schemas"]["NetworkCover"];
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
    note_incident_person: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotePerson"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentView"];
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
    open_calls: {
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
                    "application/json": components["schemas"]["OpenCall"][];
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
    open_case: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenCase"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
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
    open_incident: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenIncident"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentView"];
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
    owed_calls: {
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
                    "application/json": components["schemas"]["OwedCalls"];
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
    possible_folios: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallerNumber"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
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
    preview_event: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewEvent"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
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
    preview_messages: {
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
                    "application/json": components["schemas"]["Preview2"][];
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
    progress_alert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgressAlert"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
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
    promise_contact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromiseContact"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FamilyView"];
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
    read_digest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadDigest"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DigestView"];
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
    record_closing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordClosing"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closings"];
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
    record_consent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordConsent"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentView"][];
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
    record_disclosure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordDisclosure"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosureView"][];
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
    record_district: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordDistrict"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DistrictView"];
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
    record_event: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordEvent"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
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
                    "*/*": string;
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
    release_alert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAlert"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
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
    remove_device: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceId"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DevicesView"];
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
    reopen_alert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonAlert"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
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
    reopen_deadline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenDeadline"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineView"];
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
    reserve_alert_text: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReserveAlertText"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
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
    reserve_note: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReserveNote"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteView"];
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
    reset_hearing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetHearing"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HearingChange"];
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
    response_times: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskTimes"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponseTimes"];
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
    restore_backup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreBackup"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Restored"];
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
    revoke_feed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeFeed"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedView"];
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
    rotate_network_key: {
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
                    "application/json": components["schemas"]["NetworkKey"];
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
    route_place: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoutePlace"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceRoute"];
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
    same_incident_person: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SamePerson"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentView"];
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
    save_call: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveCall"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedCall"];
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
    search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Search"];
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
    see_authority_call: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallId"];
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
    send_message: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendMessage"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FamilyView"];
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
    send_test_message: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendTest"];
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
    set_call_aside: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallId"];
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
    set_case_status: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCaseStatus"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseHeader"];
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
    set_contact_rule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactRuleAsked"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FamilyView"];
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
    set_messengers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetMessengers"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessengersView"];
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
    set_policy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPolicy"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
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
    set_reach: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetReach"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
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
    supersede_event: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupersedeEvent"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
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
    take_next_alert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeNext"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Taken"];
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
    today: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskToday"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Today"];
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
    try_device: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryDevice"];
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
    try_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryRules"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trial"];
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
    update_case: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCase"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseHeader"];
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
    update_contact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateContact"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
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
    update_hearing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateHearing"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HearingChange"];
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
    update_person: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePerson"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
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
    update_shift: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveShift"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
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
    verify_backup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyBackup"];
            };
        };
        responses: {
            /** @description a job goes on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        job: string;
                    };
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
    verify_guardian: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyGuardian"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FamilyView"];
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
    void_absence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceId"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
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
    void_closing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidClosing"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closings"];
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
    void_contact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidContact"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
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
    void_document: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidDocument"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
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
    void_placement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidPlacement"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyChange"];
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
    void_shift: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RosterId"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
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
    withdraw_office_rule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawOfficeRule"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rules"];
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
    write_office_rule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteOfficeRule"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rules"];
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
    events: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the stream, until the session ends */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
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
    provider_take_sms: {
        parameters: {
            query?: never;
            header: {
                "x-twilio-signature": string;
            };
            path: {
                office: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    [key: string]: string;
                };
            };
        };
        responses: {
            /** @description taken */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /** @description noted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    provider_report_sms: {
        parameters: {
            query?: never;
            header: {
                "x-twilio-signature": string;
            };
            path: {
                message: string;
                office: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    [key: string]: string;
                };
            };
        };
        responses: {
            /** @description taken */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /** @description noted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description the handle */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        handle: string;
                    };
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
    read_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description folios and dates */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
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
