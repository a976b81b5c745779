// Generated from openapi/openapi.json by `npm run api:generate`. Not edited by hand.
export interface paths {
    "/api/v1/ambassadors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List ambassadors
         * @description All of the county. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file. Needs `network:read`.
         */
        get: operations["ambassador_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ambassadors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One ambassador
         * @description Needs `network:read`.
         */
        get: operations["ambassador_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the audit log
         * @description Who did what to what, when and from where, the youngest first. Needs `audit:read`.
         */
        get: operations["audit_entry_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/activation-lookups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whose account a one-time code opens
         * @description For the page on which the first password is set. Needs no permission but the code.
         */
        post: operations["activation_lookup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/activations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a password with a one-time code
         * @description The code is used up, every older session ends, a new one begins. Needs no permission but the code.
         */
        post: operations["activation_use"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description Five failures within 15 minutes lock the name for 15 minutes, whether it exists or not. Also sets the refresh cookie. Needs no
         *     permission.
         */
        post: operations["session_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out
         * @description Ends the session of the cookie, of the access token, or of both. Needs no permission; answers alike when nobody was signed in.
         */
        post: operations["session_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change one's own password
         * @description Every session of the account ends and a new one begins. A wrong current password counts as a failed sign-in. For everybody signed in.
         */
        post: operations["password_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew the session by its cookie
         * @description The cookie's token is used up and a new one set; a token that was used before ends the whole session (401) and is audited.
         *     Needs no permission.
         */
        post: operations["session_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List companies
         * @description All of the county. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file. Needs `companies:read`.
         */
        get: operations["company_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One company
         * @description With its contacts (phones masked) and its ties as far as the asker sees them. Needs `companies:read`.
         */
        get: operations["company_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List events
         * @description All of the county. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file. Needs `events:read`.
         */
        get: operations["event_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One event
         * @description Needs `events:read`.
         */
        get: operations["event_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All figures of the county or an organization at a date
         * @description With `Accept: text/csv` or the media type of xlsx, the same as a file. Needs `figures:read`.
         */
        get: operations["figure_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/{key}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The records that make up a figure
         * @description The records' weights, those hidden from the asker included, sum to the figure's value; rates answer with their `parts` instead.
         *     With `Accept: text/csv` or the media type of xlsx, all of them as a file. Needs `figures:read`.
         */
        get: operations["figure_record_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fund-arrivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List fund arrivals
         * @description Of the projects that the asker sees. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file. Needs `projects:read`.
         */
        get: operations["fund_arrival_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fund-arrivals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One fund arrival
         * @description Needs `projects:read`.
         */
        get: operations["fund_arrival_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List funds
         * @description All of the county. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file. Needs `network:read`.
         */
        get: operations["fund_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One fund
         * @description Needs `network:read`.
         */
        get: operations["fund_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a job is
         * @description A job of the ledger's imports. Needs `ledger:import`.
         */
        get: operations["job_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List leads
         * @description Those that the asker's organization touches, or all of the county. With `Accept: text/csv` or the media type of xlsx, all that the
         *     filters find as a file. Needs `leads:read`.
         */
        get: operations["lead_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One lead
         * @description Needs `leads:read`.
         */
        get: operations["lead_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole ledger as a workbook
         * @description An import of it changes nothing. Phones are masked; an import leaves masked cells untouched.
         *
         *     Needs `ledger:export`.
         */
        get: operations["ledger_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The ledger's own form
         * @description Its sheets with their columns and what each may hold: what can be picked in a mapping.
         *
         *     Needs `ledger:import`.
         */
        get: operations["ledger_form_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The imports made so far, the latest first
         * @description Needs `ledger:import`.
         */
        get: operations["ledger_import_list"];
        put?: never;
        /**
         * Preview a workbook
         * @description The whole file is checked and nothing is written: per sheet how many rows are new, changed, unchanged or refused, and every refused
         *     cell. A workbook or csv in a form of its own is read as is proposed for it (`is_mapped`; see its mapping). With more than 20,000 rows
         *     the answer is 202 with a job to follow.
         *
         *     Needs `ledger:import`.
         */
        post: operations["ledger_import_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One import with what was found
         * @description Needs `ledger:import`.
         */
        get: operations["ledger_import_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/imports/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write all good rows of a preview
         * @description In one transaction, or none: 409 `preview_stale` when the county has changed since in a way that matters, `preview_expired` after
         *     24 hours, `already_confirmed` the second time.
         *
         *     Needs `ledger:import`.
         */
        post: operations["ledger_import_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a workbook is read
         * @description For each sheet of the file which ledger sheet it is, where its header stands, which column is which, in which unit, which words mean
         *     which entries, and what is no record; with the preview that comes of it.
         *
         *     Needs `ledger:import`.
         */
        get: operations["ledger_mapping_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct how a workbook is read
         * @description One pick at a time or several: what is absent stays. The file is read and previewed anew at once, and the mapping is kept for files of
         *     that shape. With more than 20,000 rows the answer is 202, and the preview a job.
         *
         *     Needs `ledger:import`.
         */
        patch: operations["ledger_mapping_update"];
        trace?: never;
    };
    "/api/v1/ledger/imports/{id}/refused.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The refused rows with the reasons beside them
         * @description Needs `ledger:import`.
         */
        get: operations["ledger_import_refused_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/imports/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back what an import wrote
         * @description In one transaction: records that it made are archived, records that it changed are again as they were, where nobody has touched them
         *     since and nothing that stays refers to them; `reversal` says which stay and why. 409 `not_confirmed` before it is written,
         *     `already_reversed` the second time, `not_reversible` for imports written before the product kept what they changed.
         *
         *     Needs `ledger:import`.
         */
        post: operations["ledger_import_reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows of an import before it is written
         * @description Each with its cells as the ledger reads them and what is wrong with them; with `state=refused`, the rows that wait to be mended. 409
         *     for an import that is written or older than 24 hours, and `too_many_rows` for more than 20,000 rows.
         *
         *     Needs `ledger:import`.
         */
        get: operations["ledger_row_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/imports/{id}/rows/{key}": {
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
         * Mend a row of an import
         * @description Cells are typed as the ledger has them; the row and the whole preview are checked again at once.
         *
         *     Needs `ledger:import`.
         */
        patch: operations["ledger_row_update"];
        trace?: never;
    };
    "/api/v1/ledger/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An empty form of the ledger
         * @description Needs `ledger:import`.
         */
        get: operations["ledger_template_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who am I
         * @description For everybody signed in, even before the first password is set.
         */
        get: operations["me_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List organizations
         * @description The county's tree, flat: build it from `parent_id`. Everybody signed in sees all of it. Needs `organizations:read`.
         */
        get: operations["organization_list"];
        put?: never;
        /**
         * Create an organization
         * @description Without `parent_id` it hangs under the county. Of kind `county_leadership` and without `parent_id`, in a county without name, it
         *     names the county. Needs `organizations:write`.
         */
        post: operations["organization_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One organization
         * @description Needs `organizations:read`.
         */
        get: operations["organization_get"];
        put?: never;
        post?: never;
        /**
         * Archive an organization
         * @description Refused with 409 while units hang under it (`has_children`) or accounts belong to it (`has_people`). Needs `organizations:write`.
         */
        delete: operations["organization_archive"];
        options?: never;
        head?: never;
        /**
         * Change an organization
         * @description JSON merge patch: absent leaves, null clears. A unit never hangs under itself. Needs `organizations:write`.
         */
        patch: operations["organization_update"];
        trace?: never;
    };
    "/api/v1/organizations/{id}/activation-slips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make one-time slips for a unit's accounts without password
         * @description One for each account of the unit, and of the units below it, that the asker may reset; older codes of theirs end. Good for 14 days,
         *     told once. Needs `users:reset`.
         */
        post: operations["organization_activation_slips"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring an archived organization back
         * @description Needs `organizations:write`.
         */
        post: operations["organization_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List partners
         * @description All of the county. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file. Needs `network:read`.
         */
        get: operations["partner_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One partner
         * @description Needs `network:read`.
         */
        get: operations["partner_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List projects
         * @description Those that the asker's organization introduces, hosts or answers for, or all of the county. With `Accept: text/csv` or the media
         *     type of xlsx, all that the filters find as a file. Needs `projects:read`.
         */
        get: operations["project_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One project
         * @description With its twelve milestones and the money of each month. Needs `projects:read`.
         */
        get: operations["project_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List stays
         * @description Those of the asker's organization's people, or all of the county. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file. Needs `outposts:read`.
         */
        get: operations["stay_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stays/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One stay
         * @description Needs `outposts:read`.
         */
        get: operations["stay_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List targets
         * @description All of the county. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file. Needs `targets:read`.
         */
        get: operations["target_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/targets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One target
         * @description Needs `targets:read`.
         */
        get: operations["target_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/townspeople": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List townspeople
         * @description All of the county. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file. Needs `network:read`.
         */
        get: operations["townsperson_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/townspeople/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One townsperson
         * @description Needs `network:read`.
         */
        get: operations["townsperson_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List trainings
         * @description All of the county. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file. Needs `events:read`.
         */
        get: operations["training_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One training
         * @description Needs `events:read`.
         */
        get: operations["training_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List trips
         * @description Those that a person of the asker's organization leads or that hold a visit the asker sees, or all of the county. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file. Needs `visits:read`.
         */
        get: operations["trip_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trips/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One trip
         * @description Needs `visits:read`.
         */
        get: operations["trip_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List accounts
         * @description Needs `users:read`.
         */
        get: operations["user_list"];
        put?: never;
        /**
         * Create an account
         * @description It has no roles (the security administrator grants them) and no password (a one-time link or a slip sets it). Needs `users:write`.
         */
        post: operations["user_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One account
         * @description Needs `users:read`.
         */
        get: operations["user_get"];
        put?: never;
        post?: never;
        /**
         * Archive an account
         * @description Its sessions end. Refused for oneself (403 `not_to_oneself`) and for the last administrator of a kind (409 `last_of_role`).
         *     Needs `users:write`.
         */
        delete: operations["user_archive"];
        options?: never;
        head?: never;
        /**
         * Change an account
         * @description JSON merge patch of name, title, phone, unit. Another title or unit stands from today. Needs `users:write`.
         */
        patch: operations["user_update"];
        trace?: never;
    };
    "/api/v1/users/{id}/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a one-time link that sets a new password
         * @description Older links and all sessions of the account end. The system administrator resets business accounts, the auditor and the security
         *     administrator; the security administrator resets business accounts and the system administrator. The code is told once and never
         *     stored for an `Idempotency-Key`. Needs `users:reset`.
         */
        post: operations["user_activation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lock an account
         * @description Its sessions end and nobody signs in with it until it is unlocked. Needs `users:lock`.
         */
        post: operations["user_lock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring an archived account back
         * @description Needs `users:write`.
         */
        post: operations["user_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set an account's roles
         * @description They replace those held, and the account's sessions end. An administrative role stands alone (422 `roles_exclude_each_other`);
         *     nobody grants to himself; the last usable administrator of a kind keeps the role (409 `last_of_role`). Needs `roles:grant`.
         */
        put: operations["user_grant_roles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unlock an account
         * @description Also forgets its failed sign-ins. Needs `users:unlock`.
         */
        post: operations["user_unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List visits
         * @description Those that the asker's organization arranged or took part in, or all of the county. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file. Needs `visits:read`.
         */
        get: operations["visit_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/visits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One visit
         * @description Needs `visits:read`.
         */
        get: operations["visit_get"];
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
        /** @description A one-time code with the password to set. */
        ActivationIn: {
            /** @example 7KQ2M-9XW4T-CDE5H-3ZPNR */
            code: string;
            /**
             * Format: password
             * @description At least 10 characters of three classes, not among the commonest, not a name with little else, none of the last 5.
             */
            new_password: string;
        };
        /** @description A one-time link that sets a new password. */
        ActivationLink: {
            code: string;
            /** Format: date-time */
            expires_at: string;
            /** @example https://zs.example.gov.cn/activate?code=7KQ2M-9XW4T-CDE5H-3ZPNR */
            link: string;
            name: string;
            username: string;
        };
        /** @description Whose account a one-time code opens. */
        ActivationLookup: {
            /** Format: date-time */
            expires_at: string;
            name: string;
            organization_name: string | null;
            username: string;
        };
        /** @description A one-time code. */
        ActivationLookupIn: {
            /** @example 7KQ2M-9XW4T-CDE5H-3ZPNR */
            code: string;
        };
        /** @description One person's slip. */
        ActivationSlip: {
            code: string;
            link: string;
            name: string;
            username: string;
        };
        /** @description One-time codes of a unit, to be printed and cut apart. */
        ActivationSlips: {
            /** Format: date-time */
            expires_at: string;
            organization: components["schemas"]["OrganizationRef"];
            slips: components["schemas"]["ActivationSlip"][];
        };
        /** @description An ambassador (招商大使). */
        Ambassador: {
            /**
             * Format: date
             * @description 聘任日期
             */
            appointed_on: string;
            /** Format: date-time */
            archived_at: string | null;
            /** @description 批次 */
            batch: string | null;
            can: components["schemas"]["Can"];
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            name: string;
            province: string | null;
            /**
             * Format: int64
             * @description 聘期, in years
             */
            term_years: number | null;
            /** @description 现任职务 */
            title: string | null;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        /** @description One thing that was done. */
        AuditEntry: {
            /** @description Such as `created`, `updated`, `signed_in`, `sign_in_failed`. */
            action: string;
            actor: components["schemas"]["Reference"] | null;
            /** @description The network address. */
            address: string | null;
            /** @description The fields that changed, as they became; personal data masked. */
            after: Record<string, never> | null;
            /** Format: date-time */
            at: string;
            /** @description The fields that changed, as they were; personal data masked. */
            before: Record<string, never> | null;
            /** Format: uuid */
            id: string;
            request_id: string | null;
            /** Format: uuid */
            subject_id: string | null;
            /** @description Such as `user`, `organization`, `lead`. */
            subject_type: string;
            summary: string | null;
        };
        /** @description What the asker may do with a row, so that a screen never offers what the server will refuse. */
        Can: {
            update: boolean;
        };
        /** @description One refused cell. */
        CellError: {
            /** @example invalid_number */
            code: string;
            /** @example 金额(万元) */
            column: string;
            /** @description What is wrong and what to do, in the language asked for. */
            message?: string;
            /**
             * Format: int32
             * @description As Excel counts it, the header being row 1 in the ledger's own form.
             * @example 66
             */
            row: number;
            /**
             * @description The row in the list of rows, to be mended there.
             * @example 5-66
             */
            row_key?: string;
            /** @example 到位资金 */
            sheet: string;
            /** @description The sheet of the file, where it is not the ledger's own form. */
            source?: string | null;
            /** @description What stands in the cell. */
            value?: string | null;
        };
        /** @description Something odd that refuses nothing. */
        CellWarning: {
            code: string;
            column?: string | null;
            /** @description What is odd, in the language asked for. */
            message?: string;
            /** Format: int32 */
            row?: number | null;
            sheet: string;
            /** @description The sheet of the file, where it is not the ledger's own form. */
            source?: string | null;
        };
        /** @description A company (企业). */
        Company: {
            /** Format: date-time */
            archived_at: string | null;
            can: components["schemas"]["Can"];
            /** @description 产业链 */
            chain: string | null;
            /** @description 环节 */
            chain_link: string | null;
            city: string | null;
            /** Format: date-time */
            created_at: string;
            /** @description 统一社会信用代码 (GB 32100-2015). */
            credit_code: string | null;
            /** Format: uuid */
            id: string;
            /** @description 行业门类 */
            industry: string | null;
            name: string;
            /** @description 待完善: made from a name alone. */
            needs_completion: boolean;
            parent: components["schemas"]["Reference"] | null;
            province: string | null;
            stock_code: string | null;
            /** @description 标签, in their order. */
            tags: string[];
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        /** @description A company with its contacts and ties. */
        CompanyDetail: components["schemas"]["Company"] & {
            contacts: components["schemas"]["Contact"][];
            ties: components["schemas"]["CompanyTies"];
        };
        /** @description What is known of a company as far as the asker sees it. */
        CompanyTies: {
            /** Format: date */
            last_visited_on: string | null;
            /** Format: int64 */
            leads: number;
            /**
             * Format: int64
             * @description Leads that are neither signed nor lost.
             */
            open_leads: number;
            /** Format: int64 */
            projects: number;
            /** Format: int64 */
            visits: number;
        };
        /** @description Somebody at a company (联系人). The phone is personal data: masked. */
        Contact: {
            /** Format: uuid */
            id: string;
            name: string;
            note: string | null;
            /** @example 138****5678 */
            phone_masked: string | null;
            title: string | null;
        };
        /** @description One's county. */
        County: {
            /** Format: uuid */
            id: string;
            /** @description Null until the first import or the first top organization names it. */
            name: string | null;
        };
        /**
         * @description Who goes to whom.
         * @enum {string}
         */
        Direction: "out" | "in";
        /** @description An event (活动). */
        Event: {
            /** Format: date-time */
            archived_at: string | null;
            can: components["schemas"]["Can"];
            /**
             * Format: int64
             * @description 县内企业数
             */
            county_companies: number | null;
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date
             * @description 日期
             */
            held_on: string;
            /** Format: uuid */
            id: string;
            /** @description 类型 */
            kind: string;
            name: string;
            /**
             * Format: int64
             * @description 参加人数
             */
            participants: number | null;
            /** @description 合作单位 */
            partner: string | null;
            place: string | null;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        /** @description One field that is wrong, by its path in the request. */
        FieldProblem: {
            /** @description Stable, in snake_case. */
            code: string;
            /** @description The field's path, such as `phone` or `roles[1]`. */
            field: string;
            /** @description For people, in the language asked for. */
            message: string;
        };
        /** @description One figure. */
        Figure: {
            /** @description How the figure is defined. */
            definition: string;
            /** @example signed_ge_1yi */
            key: string;
            /** @example 新签约亿元以上项目 */
            label: string;
            /**
             * Format: int64
             * @description How many records make it up.
             */
            records_count: number;
            /** @description Where they are paged through. */
            records_url: string;
            /**
             * @description Under which heading of the summary it stands.
             * @example main
             */
            section: string;
            target?: components["schemas"]["FigureTarget"] | null;
            /** @example 个 */
            unit: string;
            /** @description A number, null (cannot be said), or a table `{group: number}`. */
            value: unknown;
        };
        /** @description The organization that figures are told of. */
        FigureOrganization: {
            /** Format: uuid */
            id: string;
            kind: string;
            name?: string | null;
        };
        /** @description One number that a rate is made of. */
        FigurePart: {
            label: string;
            /** @description The records of that number; null where it is a target or a schedule. */
            records_url?: string | null;
            /** Format: double */
            value?: number | null;
        };
        /** @description One record behind a figure. */
        FigureRecord: {
            code?: string | null;
            /** Format: date */
            date?: string | null;
            /** @description Its group, where the figure is a table. */
            group?: string | null;
            /** Format: uuid */
            id: string;
            label?: string | null;
            /**
             * @description What it is, such as `project`.
             * @example project
             */
            type: string;
            /**
             * Format: double
             * @description What it adds to the value.
             * @example 1
             */
            weight: number;
        };
        /** @description The records of a figure: the weights, those hidden included, sum to the value. */
        FigureRecords: {
            /** Format: date */
            as_of: string;
            /**
             * Format: int64
             * @description How many records the asker may not see.
             */
            hidden_count: number;
            /**
             * Format: double
             * @description What those add to the value.
             */
            hidden_weight: number;
            items: components["schemas"]["FigureRecord"][];
            key: string;
            next_cursor?: string | null;
            /** @description For rates: what they are made of, instead of records. */
            parts?: components["schemas"]["FigurePart"][] | null;
        };
        /** @description The own target of a figure's indicator. */
        FigureTarget: {
            /**
             * Format: double
             * @description Completion less schedule, in percentage points.
             */
            ahead_pp?: number | null;
            /**
             * Format: double
             * @description Actual ÷ target × 100; null where the target is 0.
             */
            completion_pct?: number | null;
            /**
             * Format: double
             * @description The planned share at the end of the last closed month, in percent.
             */
            schedule_pct: number;
            /**
             * Format: double
             * @description In the figure's unit.
             */
            value: number;
        };
        /** @description All figures of an organization at a date. */
        Figures: {
            /** Format: date */
            as_of: string;
            figures: components["schemas"]["Figure"][];
            organization: components["schemas"]["FigureOrganization"];
            /**
             * Format: date
             * @description The last closed month's end, at which schedules stand; null before January closes.
             */
            schedule_as_of?: string | null;
        };
        /** @description A fund (基金). Amounts in yuan. */
        Fund: {
            /** Format: date-time */
            archived_at: string | null;
            can: components["schemas"]["Can"];
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date
             * @description 设立日期
             */
            founded_on: string | null;
            /** Format: uuid */
            id: string;
            /** @description 类型 */
            kind: string;
            name: string;
            /**
             * Format: int64
             * @description 规模
             */
            size_yuan: number;
            /**
             * Format: int64
             * @description 社会资本, part of the size
             */
            social_capital_yuan: number | null;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        /** @description Money of one month and one source (到位资金), in yuan. */
        FundArrival: {
            /**
             * Format: int64
             * @description What was reported.
             */
            amount_yuan: number;
            /** Format: date-time */
            archived_at: string | null;
            can: components["schemas"]["Can"];
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date
             * @description The first day of the month.
             */
            month: string;
            /** @description The project, by its name. */
            project: components["schemas"]["Reference"];
            /** @description 资金来源省份 */
            source_province: string;
            /** @description `submitted` (待审核), `verified` (已审核) or `returned` (退回) */
            status: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        /** @description An import: a preview until it is confirmed. */
        Import: {
            can: components["schemas"]["ImportCan"];
            /** Format: date-time */
            confirmed_at?: string | null;
            /** Format: date-time */
            created_at: string;
            created_by?: components["schemas"]["ImportAuthor"] | null;
            /** @description The first 1,000 refused cells; the workbook of refusals has all. */
            errors: components["schemas"]["CellError"][];
            errors_total: number;
            /**
             * Format: date-time
             * @description Until when it can be confirmed.
             */
            expires_at: string;
            /** @description Why it failed, in a sentence. */
            failure?: string | null;
            /** @example 台账.xlsx */
            file_name: string;
            /**
             * Format: int64
             * @description In bytes.
             */
            file_size: number;
            /** Format: uuid */
            id: string;
            /** @description Whether it is read by a mapping, because it is not in the ledger's own form. */
            is_mapped?: boolean;
            job?: components["schemas"]["Job"] | null;
            reversal?: components["schemas"]["ImportReversal"] | null;
            /** Format: date-time */
            reversed_at?: string | null;
            sheets: components["schemas"]["SheetCounts"][];
            status: components["schemas"]["ImportStatus"];
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
            /** @description The first 1,000 warnings. */
            warnings: components["schemas"]["CellWarning"][];
            warnings_total: number;
        };
        /** @description Who made it. */
        ImportAuthor: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @description What may be done with it. */
        ImportCan: {
            confirm: boolean;
            download_refused: boolean;
            /** @description Take back what it wrote. */
            reverse?: boolean;
            /** @description Correct how it is read, and mend its rows. */
            update?: boolean;
        };
        /** @description What taking an import back did. */
        ImportReversal: {
            sheets: components["schemas"]["ImportReversedSheet"][];
            /** @description The first 1,000 records that stay as they are. */
            stays: components["schemas"]["ImportStay"][];
            stays_total: number;
        };
        /** @description One sheet's records, counted. */
        ImportReversedSheet: {
            /** @description Records that the import made and that are archived now. */
            archived: number;
            /** @example 项目 */
            name: string;
            /** @description Records that are again as they were before. */
            restored: number;
            /** @description Records that stay. */
            stayed: number;
        };
        /**
         * @description Where an import stands.
         * @enum {string}
         */
        ImportStatus: "previewing" | "previewed" | "confirming" | "confirmed" | "reversed" | "failed" | "expired";
        /** @description A record that stays as the import left it, or as somebody made it since. */
        ImportStay: {
            /** Format: uuid */
            id: string;
            /** @description What it is called. */
            label: string;
            /** @description The same in the language asked for. */
            message?: string;
            /**
             * @description `touched`: somebody changed it since. `referenced`: something that stays refers to it. `name_taken`: its earlier name or code is
             *     another's now.
             * @example touched
             */
            reason: string;
            /** @example 项目 */
            sheet: string;
        };
        /** @description A job as the API tells it. */
        Job: {
            /**
             * Format: int64
             * @description How much is done, and of how much; 0 of 0 until it is known.
             */
            done: number;
            /** @description Why it failed, in a sentence. */
            error?: string | null;
            /** Format: uuid */
            id: string;
            /** @example ledger_import_preview */
            kind: string;
            /** @description What it is at. */
            phase?: string | null;
            /** @description `queued`, `running`, `done` or `failed`. */
            status: string;
            /** Format: int64 */
            total: number;
        };
        /** @description A lead (线索). */
        Lead: {
            /** Format: date-time */
            archived_at: string | null;
            /** @description Cause (卡点类型) of the oldest open blocker; null where there is none, or where it has no cause. */
            blocker_cause: string | null;
            can: components["schemas"]["Can"];
            /** @example XS202400001 */
            code: string;
            company: components["schemas"]["Reference"];
            /** Format: date-time */
            created_at: string;
            /** Format: date */
            effective_on: string | null;
            /**
             * Format: int64
             * @description In yuan.
             */
            expected_investment_yuan: number;
            /** Format: date */
            expected_signing_on: string | null;
            /** Format: uuid */
            id: string;
            /** @description 商业秘密: only those named on it see it. */
            is_restricted: boolean;
            /** Format: date */
            last_progress_on: string | null;
            lead_leader: components["schemas"]["Reference"] | null;
            lost_reason: string | null;
            /** @description 招商方式, an entry of the dictionary `method`. */
            method: string;
            name: string | null;
            /**
             * Format: int64
             * @description How many blockers are open.
             */
            open_blockers: number;
            owner: components["schemas"]["Reference"] | null;
            /**
             * Format: date
             * @description When a parked lead is looked at again.
             */
            parked_until: string | null;
            /** Format: date */
            reported_on: string;
            /** @description 报送单位; never changes. */
            reporting_organization: components["schemas"]["Reference"];
            responsible_organization: components["schemas"]["Reference"] | null;
            /** @description 来源类型, an entry of the dictionary `source_type`. */
            source_type: string;
            stage: components["schemas"]["LeadStage"];
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        /**
         * @description How far a lead is; `parked` and `lost` say that it does not go on.
         * @enum {string}
         */
        LeadStage: "reported" | "effective" | "negotiating" | "key_negotiating" | "signing" | "signed" | "parked" | "lost";
        /** @description A cell of a row. */
        LedgerCell: {
            /**
             * @description What is wrong with it.
             * @example invalid_number
             */
            code: string | null;
            /**
             * @description The ledger column.
             * @example 总投资(万元)
             */
            column: string;
            /** @description Whether somebody typed it anew. */
            edited: boolean;
            /** @description The same in words that say what to do. */
            message: string | null;
            /**
             * @description As the ledger reads it; where it is wrong, as it stands in the file. Phones are masked.
             * @example 约6.2
             */
            text: string | null;
        };
        /** @description How one column of the file is read. */
        LedgerColumnMapping: {
            /** @example 投资额（亿元） 总投资 */
            heading: string;
            /**
             * @description As the spreadsheet names it.
             * @example D
             */
            letter: string;
            /** @description Counted from 0. */
            position: number;
            /** @description The first different cells, phones masked. */
            samples: string[];
            /**
             * @description The ledger column that it becomes; null where it is left out.
             * @example 总投资(万元)
             */
            target: string | null;
            unit: components["schemas"]["LedgerUnit"] | null;
            unit_from: components["schemas"]["LedgerUnitFrom"] | null;
            /** @description The different words of a column of entries or names, at most 200. */
            words: components["schemas"]["LedgerWord"][];
        };
        /** @description A correction of one column. */
        LedgerColumnPatch: {
            /** @description Counted from 0. */
            position: number;
            /** @description The ledger column that it becomes; null leaves it out. Where another column became it, that one is left out. */
            target?: string | null;
            unit?: components["schemas"]["LedgerUnit"] | null;
            /** @description Words and what they mean; an empty text means nothing, null takes the placing back. */
            values?: {
                [key: string]: string | null;
            } | null;
        };
        /** @description What a ledger column holds that the sheet does not have: a fixed value, or the cells of another ledger column. */
        LedgerConstant: {
            /** @description Taken for want of better; worth a look. */
            assumed: boolean;
            /** @example 招商方式 */
            column: string;
            same_as: string | null;
            /** @example 走访招商 */
            value: string | null;
        };
        /** @description What a ledger column holds: a fixed value, or the cells of another ledger column; neither takes it away. */
        LedgerConstantPatch: {
            /**
             * @description The ledger column.
             * @example 招商方式
             */
            column: string;
            /** @description The ledger column whose cells stand for it. */
            same_as?: string | null;
            /** @description As the ledger writes it. */
            value?: string | null;
        };
        /** @description The ledger's own form: what can be picked. */
        LedgerForm: {
            sheets: components["schemas"]["LedgerFormSheet"][];
        };
        /** @description A column of the form. */
        LedgerFormColumn: {
            /** @description What it may hold, for a choice. */
            choices: string[];
            /** @description Whether the system gives it where a sheet does not have it. */
            given: boolean;
            /**
             * @description `text`, `choice`, `date`, `month`, `money`, `number`, `yes_no`, `words`, `phone`, `organization`, `person`, `people`, `company`,
             *     `lead`, `project` or `trip`.
             * @example money
             */
            kind: string;
            /** @description Whether a new record must have it. */
            required: boolean;
            /** @example 总投资(万元) */
            title: string;
        };
        /** @description A sheet of the form. */
        LedgerFormSheet: {
            columns: components["schemas"]["LedgerFormColumn"][];
            /** @example 项目 */
            title: string;
        };
        /** @description The rows of a header, as Excel counts them. */
        LedgerHeader: {
            /**
             * Format: int32
             * @description Its first row.
             * @example 3
             */
            first: number;
            /**
             * Format: int32
             * @description Its last row; the records stand below.
             * @example 4
             */
            last: number;
        };
        /** @description How a workbook is read, and what comes of it. */
        LedgerMapping: {
            /**
             * @description Whether the rows are read by this mapping. False where the workbook is in the ledger's own form, or where nothing of it is known:
             *     then this is only what would be proposed, and the first correction applies it.
             */
            applied: boolean;
            /** @description The import with its preview under this mapping. */
            import: components["schemas"]["Import"];
            /** @description Whether companies that nobody knows are made, to be completed (待完善). */
            make_companies: boolean;
            /** @description One for each sheet of the file, in its order. */
            sheets: components["schemas"]["LedgerSheetMapping"][];
        };
        /**
         * @description Where a proposal comes from.
         * @enum {string}
         */
        LedgerMappingOrigin: "detected" | "kept" | "picked";
        /** @description A correction: what is absent stays. */
        LedgerMappingPatch: {
            /** @description Whether companies that nobody knows are made. */
            make_companies?: boolean | null;
            /** @description The sheets to correct, by their names. */
            sheets?: components["schemas"]["LedgerSheetPatch"][] | null;
        };
        /** @description A row of an import. */
        LedgerRow: {
            can: components["schemas"]["LedgerRowCan"];
            /** @description The cells that hold something or are wrong, in the ledger's order. */
            cells: components["schemas"]["LedgerCell"][];
            /** @description Whether somebody mended it. */
            edited: boolean;
            /**
             * @description What it is called in addresses.
             * @example 4-11
             */
            key: string;
            /** @description Whether it was made for a company that nobody knows. */
            made: boolean;
            /**
             * Format: int32
             * @description As Excel counts it.
             */
            row: number;
            /**
             * @description The ledger sheet.
             * @example 项目
             */
            sheet: string;
            /**
             * @description The sheet of the file, where it is not the ledger's own form.
             * @example 新签约项目
             */
            source: string | null;
            state: components["schemas"]["LedgerRowState"];
        };
        /** @description What may be done with a row. */
        LedgerRowCan: {
            update: boolean;
        };
        /** @description A mended row with what came of it. */
        LedgerRowMended: {
            /** @description The import with its preview. */
            import: components["schemas"]["Import"];
            row: components["schemas"]["LedgerRow"];
        };
        /** @description Cells typed anew. */
        LedgerRowPatch: {
            /** @description By the ledger column; amounts in 万元 unless they say their unit, an empty text empties the cell, null takes the mending back. */
            cells?: {
                [key: string]: string | null;
            } | null;
            /** @description Leave the row out, or take it in again. */
            skip?: boolean | null;
        };
        /**
         * @description What would become of a row.
         * @enum {string}
         */
        LedgerRowState: "new" | "changed" | "unchanged" | "refused" | "left_out";
        /** @description How one sheet of the file is read. */
        LedgerSheetMapping: {
            columns: components["schemas"]["LedgerColumnMapping"][];
            /** @description What ledger columns hold that the sheet does not have. */
            constants: components["schemas"]["LedgerConstant"][];
            /** @description Ledger columns that must be there for new records and that nothing gives yet. */
            gaps: string[];
            header: components["schemas"]["LedgerHeader"] | null;
            /** @description Whether amounts are in dollars and the rate is not said. */
            needs_rate: boolean;
            origin: components["schemas"]["LedgerMappingOrigin"];
            /** @description How many rows are records. */
            records: number;
            /** @description The first 50 rows below the header that are no records. */
            skipped: components["schemas"]["LedgerSkippedRow"][];
            skipped_total: number;
            /**
             * @description The sheet's name in the file.
             * @example 新签约项目
             */
            source: string;
            /**
             * @description The ledger sheet that it becomes; null where it is left out.
             * @example 项目
             */
            target: string | null;
            unusable: components["schemas"]["LedgerSheetUnusable"] | null;
            /**
             * @description Yuan for one US dollar; null where nobody said it.
             * @example 7.12
             */
            usd_rate: string | null;
            /**
             * Format: int32
             * @description The year that dates without one belong to; null where nothing says it: such dates are left to be mended.
             * @example 2024
             */
            year: number | null;
        };
        /** @description A correction of one sheet. */
        LedgerSheetPatch: {
            /** @description The columns to correct, by their position. */
            columns?: components["schemas"]["LedgerColumnPatch"][] | null;
            /** @description What ledger columns hold that the sheet does not have. */
            constants?: components["schemas"]["LedgerConstantPatch"][] | null;
            header?: components["schemas"]["LedgerHeader"] | null;
            /** @description The sheet's name in the file. */
            source: string;
            /** @description The ledger sheet that it becomes; null leaves it out. Another one than before proposes the columns anew. */
            target?: string | null;
            /** @description Yuan for one US dollar. */
            usd_rate?: string | null;
            /**
             * Format: int32
             * @description The year that dates without one belong to.
             */
            year?: number | null;
        };
        /** @description Why a sheet cannot be imported as it is. */
        LedgerSheetUnusable: {
            /**
             * @description `nothing_known`, `columns_missing` or `months_only`.
             * @example months_only
             */
            code: string;
            /** @description In the language asked for. */
            message: string;
            /** @description What it needs and the sheet does not have. */
            missing: string[];
            /** @description The likeliest ledger sheet. */
            target: string | null;
        };
        /**
         * @description What a row is that is no record.
         * @enum {string}
         */
        LedgerSkipped: "total" | "section" | "note" | "header" | "numbering" | "blank";
        /** @description A row below the header that is no record. */
        LedgerSkippedRow: {
            /** Format: int32 */
            row: number;
            /** @description How it begins. */
            text: string;
            why: components["schemas"]["LedgerSkipped"];
        };
        /**
         * @description The unit of a column of amounts.
         * @enum {string}
         */
        LedgerUnit: "yuan" | "wan_yuan" | "yi_yuan" | "usd" | "wan_usd" | "yi_usd";
        /**
         * @description What tells a unit.
         * @enum {string}
         */
        LedgerUnitFrom: "heading" | "note" | "assumed" | "picked";
        /** @description A word of a column, and what it means. */
        LedgerWord: {
            /** @description How often it stands there. */
            count: number;
            /**
             * @description What it is read as; null where a person has to place it.
             * @example 在谈
             */
            meaning: string | null;
            /** @description Whether a person placed it. */
            placed: boolean;
            /** @description What it may mean, the likeliest first. */
            suggestions: string[];
            /** @example 正在洽谈 */
            word: string;
        };
        /** @description Name and password. */
        LoginIn: {
            /** Format: password */
            password: string;
            /** @example wangxm */
            username: string;
        };
        /** @description Oneself: roles, permissions, unit. */
        Me: {
            county: components["schemas"]["County"];
            /** Format: uuid */
            id: string;
            name: string;
            organization: components["schemas"]["MeOrganization"] | null;
            /** @description A new password must be set before anything else (403 `password_expired` until then). */
            password_change_required: boolean;
            /** @description What one may do, such as `figures:read`. */
            permissions: components["schemas"]["Permission"][];
            roles: components["schemas"]["Role"][];
            title: string | null;
            /**
             * Format: date
             * @description The business date of now.
             */
            today: string;
            username: string;
        };
        /** @description One's unit. */
        MeOrganization: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["OrganizationKind"];
            /** @description Null for a county that has no name yet. */
            name: string | null;
        };
        /** @description One milestone of a project. */
        Milestone: {
            /**
             * @description One of `signed`, `city_recognized`, `province_registered`, `company_registered`, `filed`, `land`, `environment`, `permit`,
             *     `started`, `in_statistics`, `production`, `full_capacity`.
             */
            code: string;
            /** Format: date */
            done_on: string | null;
            entered_by: components["schemas"]["Reference"] | null;
            /** @description Planned for a day that has passed, and not done. */
            is_overdue: boolean;
            /** Format: date */
            planned_on: string | null;
            /** Format: date-time */
            verified_at: string | null;
            verified_by: components["schemas"]["Reference"] | null;
        };
        /** @description Money of one month. */
        MonthOfMoney: {
            /**
             * Format: date
             * @description The month's first day.
             */
            month: string;
            /**
             * Format: int64
             * @description Waiting to be verified (待审核).
             */
            submitted_yuan: number;
            /**
             * Format: int64
             * @description Verified by the county (已审核).
             */
            verified_yuan: number;
        };
        /** @description An organization. */
        Organization: {
            /** Format: date-time */
            archived_at: string | null;
            can: components["schemas"]["OrganizationCan"];
            /** Format: date-time */
            created_at: string;
            /** @description 行政区划代码 (GB/T 2260). */
            division_code: string | null;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["OrganizationKind"];
            /** @description Null for a county that has no name yet. */
            name: string | null;
            /**
             * Format: uuid
             * @description Null for the county itself.
             */
            parent_id: string | null;
            /**
             * Format: int64
             * @description Accounts that belong to this very unit and are not archived.
             */
            people_count: number;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
            /** @description 片区, for outposts. */
            zone: string | null;
        };
        /** @description What the asker may do with an organization. */
        OrganizationCan: {
            archive: boolean;
            restore: boolean;
            update: boolean;
        };
        /** @description A new organization. Without `parent_id` it hangs under the county; of kind `county_leadership` it names a county without name. */
        OrganizationIn: {
            /** @example 341700 */
            division_code?: string | null;
            kind: components["schemas"]["OrganizationKind"];
            /** @example 城关镇 */
            name: string;
            /** Format: uuid */
            parent_id?: string | null;
            zone?: string | null;
        };
        /**
         * @description What sort of unit an organization is.
         * @enum {string}
         */
        OrganizationKind: "county_leadership" | "promotion_center" | "department" | "township" | "park" | "outpost";
        /** @description A change of an organization (merge patch: absent leaves, null clears). */
        OrganizationPatch: {
            division_code?: string | null;
            kind?: components["schemas"]["OrganizationKind"] | null;
            name?: string | null;
            /** Format: uuid */
            parent_id?: string | null;
            zone?: string | null;
        };
        /** @description An organization in a word. */
        OrganizationRef: {
            /** Format: uuid */
            id: string;
            name: string | null;
        };
        /** @description One page of a list. */
        Page_Ambassador: {
            items: {
                /**
                 * Format: date
                 * @description 聘任日期
                 */
                appointed_on: string;
                /** Format: date-time */
                archived_at: string | null;
                /** @description 批次 */
                batch: string | null;
                can: components["schemas"]["Can"];
                /** Format: date-time */
                created_at: string;
                /** Format: uuid */
                id: string;
                name: string;
                province: string | null;
                /**
                 * Format: int64
                 * @description 聘期, in years
                 */
                term_years: number | null;
                /** @description 现任职务 */
                title: string | null;
                /** Format: date-time */
                updated_at: string;
                /** Format: int64 */
                version: number;
            }[];
            /** @description Ask with this for the next page; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many there are in all, where `total=true` was asked.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_AuditEntry: {
            items: {
                /** @description Such as `created`, `updated`, `signed_in`, `sign_in_failed`. */
                action: string;
                actor: components["schemas"]["Reference"] | null;
                /** @description The network address. */
                address: string | null;
                /** @description The fields that changed, as they became; personal data masked. */
                after: Record<string, never> | null;
                /** Format: date-time */
                at: string;
                /** @description The fields that changed, as they were; personal data masked. */
                before: Record<string, never> | null;
                /** Format: uuid */
                id: string;
                request_id: string | null;
                /** Format: uuid */
                subject_id: string | null;
                /** @description Such as `user`, `organization`, `lead`. */
                subject_type: string;
                summary: string | null;
            }[];
            /** @description Ask with this for the next page; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many there are in all, where `total=true` was asked.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Company: {
            items: {
                /** Format: date-time */
                archived_at: string | null;
                can: components["schemas"]["Can"];
                /** @description 产业链 */
                chain: string | null;
                /** @description 环节 */
                chain_link: string | null;
                city: string | null;
                /** Format: date-time */
                created_at: string;
                /** @description 统一社会信用代码 (GB 32100-2015). */
                credit_code: string | null;
                /** Format: uuid */
                id: string;
                /** @description 行业门类 */
                industry: string | null;
                name: string;
                /** @description 待完善: made from a name alone. */
                needs_completion: boolean;
                parent: components["schemas"]["Reference"] | null;
                province: string | null;
                stock_code: string | null;
                /** @description 标签, in their order. */
                tags: string[];
                /** Format: date-time */
                updated_at: string;
                /** Format: int64 */
                version: number;
            }[];
            /** @description Ask with this for the next page; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many there are in all, where `total=true` was asked.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Event: {
            items: {
                /** Format: date-time */
                archived_at: string | null;
                can: components["schemas"]["Can"];
                /**
                 * Format: int64
                 * @description 县内企业数
                 */
                county_companies: number | null;
                /** Format: date-time */
                created_at: string;
                /**
                 * Format: date
                 * @description 日期
                 */
                held_on: string;
                /** Format: uuid */
                id: string;
                /** @description 类型 */
                kind: string;
                name: string;
                /**
                 * Format: int64
                 * @description 参加人数
                 */
                participants: number | null;
                /** @description 合作单位 */
                partner: string | null;
                place: string | null;
                /** Format: date-time */
                updated_at: string;
                /** Format: int64 */
                version: number;
            }[];
            /** @description Ask with this for the next page; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many there are in all, where `total=true` was asked.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Fund: {
            items: {
                /** Format: date-time */
                archived_at: string | null;
                can: components["schemas"]["Can"];
                /** Format: date-time */
                created_at: string;
                /**
                 * Format: date
                 * @description 设立日期
                 */
                founded_on: string | null;
                /** Format: uuid */
                id: string;
                /** @description 类型 */
                kind: string;
                name: string;
                /**
                 * Format: int64
                 * @description 规模
                 */
                size_yuan: number;
                /**
                 * Format: int64
                 * @description 社会资本, part of the size
                 */
                social_capital_yuan: number | null;
                /** Format: date-time */
                updated_at: string;
                /** Format: int64 */
                version: number;
            }[];
            /** @description Ask with this for the next page; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many there are in all, where `total=true` was asked.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_FundArrival: {
            items: {
                /**
                 * Format: int64
                 * @description What was reported.
                 */
                amount_yuan: number;
                /** Format: date-time */
                archived_at: string | null;
                can: components["schemas"]["Can"];
                /** Format: date-time */
                created_at: string;
                /** Format: uuid */
                id: string;
                /**
                 * Format: date
                 * @description The first day of the month.
                 */
                month: string;
                /** @description The project, by its name. */
                project: components["schemas"]["Reference"];
                /** @description 资金来源省份 */
                source_province: string;
                /** @description `submitted` (待审核), `verified` (已审核) or `returned` (退回) */
                status: string;
                /** Format: date-time */
                updated_at: string;
                /** Format: int64 */
                version: number;
            }[];
            /** @description Ask with this for the next page; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many there are in all, where `total=true` was asked.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Import: {
            items: {
                can: components["schemas"]["ImportCan"];
                /** Format: date-time */
                confirmed_at?: string | null;
                /** Format: date-time */
                created_at: string;
                created_by?: components["schemas"]["ImportAuthor"] | null;
                /** @description The first 1,000 refused cells; the workbook of refusals has all. */
                errors: components["schemas"]["CellError"][];
                errors_total: number;
                /**
                 * Format: date-time
                 * @description Until when it can be confirmed.
                 */
                expires_at: string;
                /** @description Why it failed, in a sentence. */
                failure?: string | null;
                /** @example 台账.xlsx */
                file_name: string;
                /**
                 * Format: int64
                 * @description In bytes.
                 */
                file_size: number;
                /** Format: uuid */
                id: string;
                /** @description Whether it is read by a mapping, because it is not in the ledger's own form. */
                is_mapped?: boolean;
                job?: components["schemas"]["Job"] | null;
                reversal?: components["schemas"]["ImportReversal"] | null;
                /** Format: date-time */
                reversed_at?: string | null;
                sheets: components["schemas"]["SheetCounts"][];
                status: components["schemas"]["ImportStatus"];
                /** Format: date-time */
                updated_at: string;
                /** Format: int64 */
                version: number;
                /** @description The first 1,000 warnings. */
                warnings: components["schemas"]["CellWarning"][];
                warnings_total: number;
            }[];
            /** @description Ask with this for the next page; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many there are in all, where `total=true` was asked.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Lead: {
            items: {
                /** Format: date-time */
                archived_at: string | null;
                /** @description Cause (卡点类型) of the oldest open blocker; null where there is none, or where it has no cause. */
                blocker_cause: string | null;
                can: components["schemas"]["Can"];
                /** @example XS202400001 */
                code: string;
                company: components["schemas"]["Reference"];
                /** Format: date-time */
                created_at: string;
                /** Format: date */
                effective_on: string | null;
                /**
                 * Format: int64
                 * @description In yuan.
                 */
                expected_investment_yuan: number;
                /** Format: date */
                expected_signing_on: string | null;
                /** Format: uuid */
                id: string;
                /** @description 商业秘密: only those named on it see it. */
                is_restricted: boolean;
                /** Format: date */
                last_progress_on: string | null;
                lead_leader: components["schemas"]["Reference"] | null;
                lost_reason: string | null;
                /** @description 招商方式, an entry of the dictionary `method`. */
                method: string;
                name: string | null;
                /**
                 * Format: int64
                 * @description How many blockers are open.
                 */
                open_blockers: number;
                owner: components["schemas"]["Reference"] | null;
                /**
                 * Format: date
                 * @description When a parked lead is looked at again.
                 */
                parked_until: string | null;
                /** Format: date */
                reported_on: string;
                /** @description 报送单位; never changes. */
                reporting_organization: components["schemas"]["Reference"];
                responsible_organization: components["schemas"]["Reference"] | null;
                /** @description 来源类型, an entry of the dictionary `source_type`. */
                source_type: string;
                stage: components["schemas"]["LeadStage"];
                /** Format: date-time */
                updated_at: string;
                /** Format: int64 */
                version: number;
            }[];
            /** @description Ask with this for the next page; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many there are in all, where `total=true` was asked.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_LedgerRow: {
            items: {
                can: components["schemas"]["LedgerRowCan"];
                /** @description The cells that hold something or are wrong, in the ledger's order. */
                cells: components["schemas"]["LedgerCell"][];
                /** @description Whether somebody mended it. */
                edited: boolean;
                /**
                 * @description What it is called in addresses.
                 * @example 4-11
                 */
                key: string;
                /** @description Whether it was made for a company that nobody knows. */
                made: boolean;
                /**
                 * Format: int32
                 * @description As Excel counts it.
                 */
                row: number;
                /**
                 * @description The ledger sheet.
                 * @example 项目
                 */
                sheet: string;
                /**
                 * @description The sheet of the file, where it is not the ledger's own form.
                 * @example 新签约项目
                 */
                source: string | null;
                state: components["schemas"]["LedgerRowState"];
            }[];
            /** @description Ask with this for the next page; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many there are in all, where `total=true` was asked.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Organization: {
            items: {
                /** Format: date-time */
                archived_at: string | null;
                can: components["schemas"]["OrganizationCan"];
                /** Format: date-time */
                created_at: string;
                /** @description 行政区划代码 (GB/T 2260). */
                division_code: string | null;
                /** Format: uuid */
                id: string;
                kind: components["schemas"]["OrganizationKind"];
                /** @description Null for a county that has no name yet. */
                name: string | null;
                /**
                 * Format: uuid
                 * @description Null for the county itself.
                 */
                parent_id: string | null;
                /**
                 * Format: int64
                 * @description Accounts that belong to this very unit and are not archived.
                 */
                people_count: number;
                /** Format: date-time */
                updated_at: string;
                /** Format: int64 */
                version: number;
                /** @description 片区, for outposts. */
                zone: string | null;
            }[];
            /** @description Ask with this for the next page; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many there are in all, where `total=true` was asked.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Partner: {
            items: {
                /** Format: date-time */
                archived_at: string | null;
                can: components["schemas"]["Can"];
                city: string | null;
                /** Format: date-time */
                created_at: string;
                /** Format: uuid */
                id: string;
                /** @description 类型 */
                kind: string;
                name: string;
                note: string | null;
                province: string | null;
                /** Format: date-time */
                updated_at: string;
                /** Format: int64 */
                version: number;
            }[];
            /** @description Ask with this for the next page; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many there are in all, where `total=true` was asked.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Project: {
            items: {
                /** Format: date-time */
                archived_at: string | null;
                /**
                 * Format: int64
                 * @description Money that arrived and was verified (已审核), all months together.
                 */
                arrived_yuan: number;
                can: components["schemas"]["Can"];
                /** Format: date */
                city_recognized_on: string | null;
                /** @example XM202400001 */
                code: string;
                company: components["schemas"]["Reference"];
                /** Format: date-time */
                created_at: string;
                /** Format: int64 */
                fixed_asset_investment_yuan: number | null;
                hosting_organization: components["schemas"]["Reference"] | null;
                /** Format: uuid */
                id: string;
                /** Format: date */
                in_statistics_on: string | null;
                /** @description 引荐单位 */
                introducing_organization: components["schemas"]["Reference"];
                lead: components["schemas"]["Reference"] | null;
                /** @description 招商方式, an entry of the dictionary `method`. */
                method: string | null;
                name: string;
                national_project_code: string | null;
                /** Format: date */
                production_on: string | null;
                /** Format: date */
                production_planned_on: string | null;
                /** Format: date */
                province_registered_on: string | null;
                responsible_organization: components["schemas"]["Reference"] | null;
                /** Format: date */
                signed_on: string;
                sponsor: components["schemas"]["Reference"] | null;
                /** Format: date */
                started_on: string | null;
                /** Format: date */
                started_planned_on: string | null;
                status: components["schemas"]["ProjectStatus"];
                /** Format: date */
                terminated_on: string | null;
                /** Format: int64 */
                total_investment_yuan: number;
                /** Format: date-time */
                updated_at: string;
                /** Format: int64 */
                version: number;
            }[];
            /** @description Ask with this for the next page; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many there are in all, where `total=true` was asked.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Stay: {
            items: {
                /** Format: date-time */
                archived_at: string | null;
                can: components["schemas"]["Can"];
                /** @description `claimed`, `confirmed` or `disputed` */
                claim: string;
                /** Format: date-time */
                created_at: string;
                /** Format: date */
                end_on: string;
                /** Format: uuid */
                id: string;
                /** @description `full_day`, `morning` or `afternoon` of each day */
                period: string;
                /** Format: date */
                start_on: string;
                /** @description `stationed` (驻外), `leave` (休假) or `in_county` (返县) */
                status: string;
                /** Format: date-time */
                updated_at: string;
                /** @description Whose days. */
                user: components["schemas"]["Reference"];
                /** Format: int64 */
                version: number;
            }[];
            /** @description Ask with this for the next page; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many there are in all, where `total=true` was asked.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Target: {
            items: {
                /** Format: date-time */
                archived_at: string | null;
                can: components["schemas"]["Can"];
                /** Format: date-time */
                created_at: string;
                /** Format: uuid */
                id: string;
                /** @description 指标, an entry of the dictionary `indicator` */
                indicator: string;
                organization: components["schemas"]["Reference"];
                /** @description The planned cumulative share at each month's end, in parts per million; empty where there is no plan. */
                plan_ppm: number[];
                /** Format: date-time */
                updated_at: string;
                /** @description A decimal number in the unit that the indicator names, such as `120` or `3500.5`. */
                value: string;
                /** Format: int64 */
                version: number;
                /** Format: int64 */
                year: number;
            }[];
            /** @description Ask with this for the next page; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many there are in all, where `total=true` was asked.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Townsperson: {
            items: {
                /** Format: date-time */
                archived_at: string | null;
                can: components["schemas"]["Can"];
                city: string | null;
                contact_leader: components["schemas"]["Reference"] | null;
                /** Format: date-time */
                created_at: string;
                /** @description 籍贯乡镇 */
                hometown: string | null;
                /** Format: uuid */
                id: string;
                /** @description 行业 */
                industry: string | null;
                /** @description 重点 */
                is_key: boolean | null;
                name: string;
                province: string | null;
                /** Format: date-time */
                updated_at: string;
                /** Format: int64 */
                version: number;
            }[];
            /** @description Ask with this for the next page; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many there are in all, where `total=true` was asked.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Training: {
            items: {
                /** Format: date-time */
                archived_at: string | null;
                can: components["schemas"]["Can"];
                company: components["schemas"]["Reference"] | null;
                /** Format: date-time */
                created_at: string;
                /**
                 * Format: date
                 * @description 结束日期
                 */
                end_on: string | null;
                /** Format: uuid */
                id: string;
                /** @description 类型 */
                kind: string;
                name: string;
                /**
                 * Format: int64
                 * @description 参加人数
                 */
                participants: number | null;
                /**
                 * Format: date
                 * @description 开始日期
                 */
                start_on: string;
                /** Format: date-time */
                updated_at: string;
                /** Format: int64 */
                version: number;
            }[];
            /** @description Ask with this for the next page; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many there are in all, where `total=true` was asked.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Trip: {
            items: {
                /** Format: date-time */
                archived_at: string | null;
                can: components["schemas"]["Can"];
                /** @description 活动编号 */
                code: string;
                /** Format: date-time */
                created_at: string;
                destination: string | null;
                /** Format: date */
                end_on: string;
                /** Format: uuid */
                id: string;
                /** @description 带队领导 */
                leader: components["schemas"]["Reference"];
                /** Format: date */
                start_on: string;
                /** Format: date-time */
                updated_at: string;
                /** Format: int64 */
                version: number;
                /**
                 * Format: int64
                 * @description Visits on it.
                 */
                visits_count: number;
            }[];
            /** @description Ask with this for the next page; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many there are in all, where `total=true` was asked.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_User: {
            items: {
                can: components["schemas"]["UserCan"];
                /** Format: date-time */
                created_at: string;
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                last_sign_in_at: string | null;
                locked_reason: string | null;
                must_change_password: boolean;
                name: string;
                organization: components["schemas"]["OrganizationRef"] | null;
                /** @example 138****5678 */
                phone_masked: string | null;
                roles: components["schemas"]["Role"][];
                status: components["schemas"]["UserStatus"];
                /** @description The post held today. */
                title: string | null;
                /** Format: date-time */
                updated_at: string;
                username: string;
                /** Format: int64 */
                version: number;
            }[];
            /** @description Ask with this for the next page; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many there are in all, where `total=true` was asked.
             */
            total?: number | null;
        };
        /** @description One page of a list. */
        Page_Visit: {
            items: {
                /** Format: date-time */
                archived_at: string | null;
                arranging_organization: components["schemas"]["Reference"] | null;
                can: components["schemas"]["Can"];
                company: components["schemas"]["Reference"];
                /** Format: date-time */
                created_at: string;
                direction: components["schemas"]["Direction"];
                follow_up: string | null;
                /** Format: date */
                follow_up_on: string | null;
                /** Format: uuid */
                id: string;
                lead: components["schemas"]["Reference"] | null;
                outcome: string | null;
                /** @description Own people, in the order given. */
                participants: components["schemas"]["Reference"][];
                place: string | null;
                project: components["schemas"]["Reference"] | null;
                /** @description What was said. */
                summary: string | null;
                trip: components["schemas"]["Reference"] | null;
                /** Format: date-time */
                updated_at: string;
                /** Format: int64 */
                version: number;
                /** Format: date */
                visited_on: string;
            }[];
            /** @description Ask with this for the next page; null on the last one. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many there are in all, where `total=true` was asked.
             */
            total?: number | null;
        };
        /** @description A partner (合作机构). */
        Partner: {
            /** Format: date-time */
            archived_at: string | null;
            can: components["schemas"]["Can"];
            city: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** @description 类型 */
            kind: string;
            name: string;
            note: string | null;
            province: string | null;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        /** @description One's own password, old and new. */
        PasswordIn: {
            /** Format: password */
            current_password: string;
            /**
             * Format: password
             * @description At least 10 characters of three classes, not among the commonest, not a name with little else, none of the last 5.
             */
            new_password: string;
        };
        /**
         * @description What somebody may do
         * @enum {string}
         */
        Permission: "organizations:read" | "organizations:write" | "users:read" | "users:write" | "users:reset" | "users:lock" | "users:unlock" | "roles:grant" | "audit:read" | "ledger:import" | "ledger:export" | "figures:read" | "companies:read" | "leads:read" | "projects:read" | "visits:read" | "outposts:read" | "targets:read" | "network:read" | "events:read";
        /** @description An RFC 9457 problem document. */
        Problem: {
            /** @description Stable, in snake_case. */
            code: string;
            /** @description For 412: the row as it is now. */
            current?: Record<string, never> | null;
            /** @description What happened and what to do, in the language asked for. */
            detail: string;
            /** @description The fields that are wrong, if any. */
            errors: components["schemas"]["FieldProblem"][];
            /** @description The request's id, as in the log. */
            request_id: string;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description The status in words. */
            title: string;
            /** @description `about:blank`, or a URN of the problem's kind. */
            type: string;
        };
        /** @description A project (项目): a signed lead. Amounts are in yuan and never mixed: agreed, fixed assets, arrived. */
        Project: {
            /** Format: date-time */
            archived_at: string | null;
            /**
             * Format: int64
             * @description Money that arrived and was verified (已审核), all months together.
             */
            arrived_yuan: number;
            can: components["schemas"]["Can"];
            /** Format: date */
            city_recognized_on: string | null;
            /** @example XM202400001 */
            code: string;
            company: components["schemas"]["Reference"];
            /** Format: date-time */
            created_at: string;
            /** Format: int64 */
            fixed_asset_investment_yuan: number | null;
            hosting_organization: components["schemas"]["Reference"] | null;
            /** Format: uuid */
            id: string;
            /** Format: date */
            in_statistics_on: string | null;
            /** @description 引荐单位 */
            introducing_organization: components["schemas"]["Reference"];
            lead: components["schemas"]["Reference"] | null;
            /** @description 招商方式, an entry of the dictionary `method`. */
            method: string | null;
            name: string;
            national_project_code: string | null;
            /** Format: date */
            production_on: string | null;
            /** Format: date */
            production_planned_on: string | null;
            /** Format: date */
            province_registered_on: string | null;
            responsible_organization: components["schemas"]["Reference"] | null;
            /** Format: date */
            signed_on: string;
            sponsor: components["schemas"]["Reference"] | null;
            /** Format: date */
            started_on: string | null;
            /** Format: date */
            started_planned_on: string | null;
            status: components["schemas"]["ProjectStatus"];
            /** Format: date */
            terminated_on: string | null;
            /** Format: int64 */
            total_investment_yuan: number;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        /** @description A project with its milestones and its money. */
        ProjectDetail: components["schemas"]["Project"] & {
            /** @description Months with money, the earliest first. */
            arrivals: components["schemas"]["MonthOfMoney"][];
            /** @description All twelve, in their order. */
            milestones: components["schemas"]["Milestone"][];
        };
        /**
         * @description Whether a project goes on.
         * @enum {string}
         */
        ProjectStatus: "active" | "terminated";
        /** @description What a row refers to: enough to show it and to go there. */
        Reference: {
            /** Format: uuid */
            id: string;
            /** @description Its name, or its code where it has none. */
            name: string;
        };
        /**
         * @description A role; somebody may hold several. The first three exclude each other and every other role (三员分立).
         * @enum {string}
         */
        Role: "system_admin" | "security_admin" | "auditor" | "center" | "leader" | "unit_officer" | "outpost_lead" | "envoy" | "assessor" | "inspector";
        /** @description An open session. The refresh token comes as a cookie that scripts cannot read. */
        Session: {
            access_token: string;
            /**
             * Format: int64
             * @description Seconds until the access token ends; renew it before.
             * @example 900
             */
            expires_in: number;
            /** @example Bearer */
            token_type: string;
            user: components["schemas"]["Me"];
        };
        /** @description One sheet's rows, counted. */
        SheetCounts: {
            changed: number;
            /**
             * @description The sheet's title.
             * @example 线索
             */
            name: string;
            new: number;
            refused: number;
            unchanged: number;
        };
        /** @description Days of one person in one place (驻外考勤). */
        Stay: {
            /** Format: date-time */
            archived_at: string | null;
            can: components["schemas"]["Can"];
            /** @description `claimed`, `confirmed` or `disputed` */
            claim: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date */
            end_on: string;
            /** Format: uuid */
            id: string;
            /** @description `full_day`, `morning` or `afternoon` of each day */
            period: string;
            /** Format: date */
            start_on: string;
            /** @description `stationed` (驻外), `leave` (休假) or `in_county` (返县) */
            status: string;
            /** Format: date-time */
            updated_at: string;
            /** @description Whose days. */
            user: components["schemas"]["Reference"];
            /** Format: int64 */
            version: number;
        };
        /** @description A target (目标任务). */
        Target: {
            /** Format: date-time */
            archived_at: string | null;
            can: components["schemas"]["Can"];
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** @description 指标, an entry of the dictionary `indicator` */
            indicator: string;
            organization: components["schemas"]["Reference"];
            /** @description The planned cumulative share at each month's end, in parts per million; empty where there is no plan. */
            plan_ppm: number[];
            /** Format: date-time */
            updated_at: string;
            /** @description A decimal number in the unit that the indicator names, such as `120` or `3500.5`. */
            value: string;
            /** Format: int64 */
            version: number;
            /** Format: int64 */
            year: number;
        };
        /** @description Somebody from here who lives elsewhere (在外乡贤). */
        Townsperson: {
            /** Format: date-time */
            archived_at: string | null;
            can: components["schemas"]["Can"];
            city: string | null;
            contact_leader: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            created_at: string;
            /** @description 籍贯乡镇 */
            hometown: string | null;
            /** Format: uuid */
            id: string;
            /** @description 行业 */
            industry: string | null;
            /** @description 重点 */
            is_key: boolean | null;
            name: string;
            province: string | null;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        /** @description A training (培训). */
        Training: {
            /** Format: date-time */
            archived_at: string | null;
            can: components["schemas"]["Can"];
            company: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date
             * @description 结束日期
             */
            end_on: string | null;
            /** Format: uuid */
            id: string;
            /** @description 类型 */
            kind: string;
            name: string;
            /**
             * Format: int64
             * @description 参加人数
             */
            participants: number | null;
            /**
             * Format: date
             * @description 开始日期
             */
            start_on: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        /** @description A trip (外出招商). */
        Trip: {
            /** Format: date-time */
            archived_at: string | null;
            can: components["schemas"]["Can"];
            /** @description 活动编号 */
            code: string;
            /** Format: date-time */
            created_at: string;
            destination: string | null;
            /** Format: date */
            end_on: string;
            /** Format: uuid */
            id: string;
            /** @description 带队领导 */
            leader: components["schemas"]["Reference"];
            /** Format: date */
            start_on: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
            /**
             * Format: int64
             * @description Visits on it.
             */
            visits_count: number;
        };
        /** @description A person with an account. */
        User: {
            can: components["schemas"]["UserCan"];
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            last_sign_in_at: string | null;
            locked_reason: string | null;
            must_change_password: boolean;
            name: string;
            organization: components["schemas"]["OrganizationRef"] | null;
            /** @example 138****5678 */
            phone_masked: string | null;
            roles: components["schemas"]["Role"][];
            status: components["schemas"]["UserStatus"];
            /** @description The post held today. */
            title: string | null;
            /** Format: date-time */
            updated_at: string;
            username: string;
            /** Format: int64 */
            version: number;
        };
        /** @description What the asker may do with an account. */
        UserCan: {
            archive: boolean;
            grant_roles: boolean;
            lock: boolean;
            reset: boolean;
            restore: boolean;
            unlock: boolean;
            update: boolean;
        };
        /** @description A new account: without roles (the security administrator grants them) and without password (a one-time link sets it). */
        UserIn: {
            /** @example 王小明 */
            name: string;
            /** Format: uuid */
            organization_id: string;
            /**
             * @description Kept sealed, shown masked.
             * @example 13812345678
             */
            phone?: string | null;
            /** @example 副主任 */
            title?: string | null;
            /**
             * @description 2 to 32 letters, digits, dots, underlines or dashes; unique in the county.
             * @example wangxm
             */
            username: string;
        };
        /** @description Why an account is locked. */
        UserLockIn: {
            /** @example 离岗 */
            reason: string;
        };
        /** @description A change of an account (merge patch: absent leaves, null clears). */
        UserPatch: {
            name?: string | null;
            /**
             * Format: uuid
             * @description Another unit, from today; the person's sessions end.
             */
            organization_id?: string | null;
            phone?: string | null;
            /** @description Another post, from today. */
            title?: string | null;
        };
        /** @description The roles that somebody shall hold, instead of those held. */
        UserRolesIn: {
            roles: components["schemas"]["Role"][];
        };
        /**
         * @description Whether an account can be used.
         * @enum {string}
         */
        UserStatus: "active" | "locked" | "no_password" | "archived";
        /** @description A visit or a reception (拜访·接待). */
        Visit: {
            /** Format: date-time */
            archived_at: string | null;
            arranging_organization: components["schemas"]["Reference"] | null;
            can: components["schemas"]["Can"];
            company: components["schemas"]["Reference"];
            /** Format: date-time */
            created_at: string;
            direction: components["schemas"]["Direction"];
            follow_up: string | null;
            /** Format: date */
            follow_up_on: string | null;
            /** Format: uuid */
            id: string;
            lead: components["schemas"]["Reference"] | null;
            outcome: string | null;
            /** @description Own people, in the order given. */
            participants: components["schemas"]["Reference"][];
            place: string | null;
            project: components["schemas"]["Reference"] | null;
            /** @description What was said. */
            summary: string | null;
            trip: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
            /** Format: date */
            visited_on: string;
        };
        /** @description A workbook, as sent. */
        WorkbookUpload: {
            /**
             * Format: binary
             * @description A workbook (.xlsx) or a table (.csv in UTF-8 or GB 18030), in the ledger's form or one's own, at most 50 MiB.
             */
            file: string;
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
    ambassador_list: {
        parameters: {
            query?: {
                /** @description Provinces, split by commas. */
                province?: string;
                /** @description 批次, split by commas. */
                batch?: string;
                /** @description 聘任日期: on this day or later. */
                "appointed_on.gte"?: string;
                /** @description 聘任日期: on this day or earlier. */
                "appointed_on.lte"?: string;
                /** @description Part of name or post. */
                q?: string;
                /** @description `appointed_on`, `name`, `updated_at`; with `-` before it descending. Default `-appointed_on`. */
                sort?: string;
                /** @description Rows a page, 20 by default; without meaning for a file. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Whether to count all. */
                total?: boolean;
                /** @description Archived ones too. */
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Ambassador"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ambassador_get: {
        parameters: {
            query?: {
                /** @description Give the row even where it is archived. */
                archived?: boolean;
            };
            header?: never;
            path: {
                /** @description The ambassador's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ambassador */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ambassador"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    audit_entry_list: {
        parameters: {
            query?: {
                /** @description Part of the summary or of the name of the one who did it. */
                q?: string;
                /** @description What it was done to, such as `user`. */
                subject_type?: string;
                /** @description What was done, such as `signed_in`. */
                action?: string;
                /** @description From this instant on. */
                "at.gte"?: string;
                /** @description Up to this instant. */
                "at.lte"?: string;
                /** @description `at` or `-at`. Default `-at`. */
                sort?: string;
                /** @description Rows a page, 20 by default. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Whether to count all. */
                total?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AuditEntry"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activation_lookup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivationLookupIn"];
            };
        };
        responses: {
            /** @description The account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivationLookup"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record's state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a media type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well-formed but wrong; `errors` names the fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activation_use: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivationIn"];
            };
        };
        responses: {
            /** @description The session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record's state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a media type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well-formed but wrong; `errors` names the fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    session_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginIn"];
            };
        };
        responses: {
            /** @description The session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record's state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a media type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well-formed but wrong; `errors` names the fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    session_end: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session has ended, on every replica within seconds */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record's state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a media type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well-formed but wrong; `errors` names the fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    password_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordIn"];
            };
        };
        responses: {
            /** @description The new session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record's state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a media type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well-formed but wrong; `errors` names the fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    session_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record's state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a media type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well-formed but wrong; `errors` names the fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    company_list: {
        parameters: {
            query?: {
                /** @description Provinces, split by commas. */
                province?: string;
                /** @description 行业门类, split by commas. */
                industry?: string;
                /** @description 产业链, split by commas. */
                chain?: string;
                /** @description 环节, split by commas. */
                chain_link?: string;
                /** @description With this tag (标签). */
                tag?: string;
                /** @description 待完善, or not. */
                needs_completion?: boolean;
                /** @description Words of the name: Chinese, pinyin, pinyin initials; the credit code. */
                q?: string;
                /** @description `updated_at` or `name`; with `-` before it descending. Default `name`. */
                sort?: string;
                /** @description Rows a page, 20 by default; without meaning for a file. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Whether to count all. */
                total?: boolean;
                /** @description Archived ones too. */
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Company"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    company_get: {
        parameters: {
            query?: {
                /** @description Give the row even where it is archived. */
                archived?: boolean;
            };
            header?: never;
            path: {
                /** @description The company's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The company */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyDetail"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    event_list: {
        parameters: {
            query?: {
                /** @description 类型, split by commas. */
                kind?: string;
                /** @description 日期: on this day or later. */
                "held_on.gte"?: string;
                /** @description 日期: on this day or earlier. */
                "held_on.lte"?: string;
                /** @description Part of name or place. */
                q?: string;
                /** @description `held_on`, `name`, `updated_at`; with `-` before it descending. Default `-held_on`. */
                sort?: string;
                /** @description Rows a page, 20 by default; without meaning for a file. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Whether to count all. */
                total?: boolean;
                /** @description Archived ones too. */
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Event"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    event_get: {
        parameters: {
            query?: {
                /** @description Give the row even where it is archived. */
                archived?: boolean;
            };
            header?: never;
            path: {
                /** @description The event's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    figure_list: {
        parameters: {
            query?: {
                /**
                 * @description The date all figures stand at; today where absent; may lie ahead.
                 * @example 2024-10-31
                 */
                as_of?: string;
                /** @description An organization, with everything below it; the whole county where absent. */
                organization_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Figures"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    figure_record_list: {
        parameters: {
            query?: {
                /**
                 * @description The date all figures stand at; today where absent; may lie ahead.
                 * @example 2024-10-31
                 */
                as_of?: string;
                /** @description An organization, with everything below it; the whole county where absent. */
                organization_id?: string;
                /** @description Only one group of a figure that is a table. */
                group?: string;
                /** @description From the page before. */
                cursor?: string;
                /** @description Rows a page, 1 to 200; 20 where absent. */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The figure's key
                 * @example signed_ge_1yi
                 */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of records */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureRecords"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fund_arrival_list: {
        parameters: {
            query?: {
                /** @description Of this project. */
                project_id?: string;
                /** @description `submitted`, `verified`, `returned`, split by commas. */
                status?: string;
                /** @description 资金来源省份, split by commas. */
                source_province?: string;
                /** @description 月份: on this day or later. */
                "month.gte"?: string;
                /** @description 月份: on this day or earlier. */
                "month.lte"?: string;
                /** @description Words of the project: Chinese, pinyin, pinyin initials. */
                q?: string;
                /** @description `month`, `amount_yuan`, `updated_at`; with `-` before it descending. Default `-month`. */
                sort?: string;
                /** @description Rows a page, 20 by default; without meaning for a file. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Whether to count all. */
                total?: boolean;
                /** @description Archived ones too. */
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_FundArrival"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fund_arrival_get: {
        parameters: {
            query?: {
                /** @description Give the row even where it is archived. */
                archived?: boolean;
            };
            header?: never;
            path: {
                /** @description The fund arrival's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The fund arrival */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundArrival"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fund_list: {
        parameters: {
            query?: {
                /** @description 类型, split by commas. */
                kind?: string;
                /** @description 设立日期: on this day or later. */
                "founded_on.gte"?: string;
                /** @description 设立日期: on this day or earlier. */
                "founded_on.lte"?: string;
                /** @description Part of the name. */
                q?: string;
                /** @description `name`, `size_yuan`, `updated_at`; with `-` before it descending. Default `-size_yuan`. */
                sort?: string;
                /** @description Rows a page, 20 by default; without meaning for a file. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Whether to count all. */
                total?: boolean;
                /** @description Archived ones too. */
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Fund"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fund_get: {
        parameters: {
            query?: {
                /** @description Give the row even where it is archived. */
                archived?: boolean;
            };
            header?: never;
            path: {
                /** @description The fund's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The fund */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fund"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    job_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The job */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lead_list: {
        parameters: {
            query?: {
                /**
                 * @description Stages, split by commas.
                 * @example negotiating,signing
                 */
                stage?: string;
                /** @description 来源类型, words of the dictionary `source_type`, split by commas. */
                source_type?: string;
                /** @description 招商方式, words of the dictionary `method`, split by commas. */
                method?: string;
                /** @description Of this company. */
                company_id?: string;
                /** @description Reported by this organization (报送单位). */
                reporting_organization_id?: string;
                /** @description Answered for by this organization (责任单位). */
                responsible_organization_id?: string;
                /** @description Led by this county leader (领衔领导). */
                lead_leader_id?: string;
                /** @description Reported on this day or later. */
                "reported_on.gte"?: string;
                /** @description Reported on this day or earlier. */
                "reported_on.lte"?: string;
                /** @description Expected investment of at least so many yuan. */
                "expected_investment_yuan.gte"?: number;
                /** @description Expected investment of at most so many yuan. */
                "expected_investment_yuan.lte"?: number;
                /** @description With an open blocker (卡点), or without one. */
                blocked?: boolean;
                /** @description Words of code and name: Chinese, pinyin, pinyin initials. */
                q?: string;
                /** @description `updated_at`, `reported_on`, `expected_investment_yuan` or `code`; with `-` before it descending. Default `-updated_at`. */
                sort?: string;
                /** @description Rows a page, 20 by default; without meaning for a file. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Whether to count all. */
                total?: boolean;
                /** @description Archived ones too. */
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Lead"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lead_get: {
        parameters: {
            query?: {
                /** @description Give the row even where it is archived. */
                archived?: boolean;
            };
            header?: never;
            path: {
                /** @description The lead's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lead */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ledger_export: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": number[];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ledger_form_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The form */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerForm"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ledger_import_list: {
        parameters: {
            query?: {
                /** @description From the page before. */
                cursor?: string;
                /** @description Rows a page, 1 to 200; 20 where absent. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of imports, without their errors */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Import"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ledger_import_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and file give the stored answer again */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The workbook in the part `file` */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["WorkbookUpload"];
            };
        };
        responses: {
            /** @description The preview */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description A large workbook: follow its job */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record's state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The version in If-Match is stale; `current` is the record as it stands */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a media type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well-formed but wrong; `errors` names the fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ledger_import_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ledger_import_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gives the stored answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The import */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description A large workbook: follow its job */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record's state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The version in If-Match is stale; `current` is the record as it stands */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a media type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well-formed but wrong; `errors` names the fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ledger_mapping_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mapping */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerMapping"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record's state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The version in If-Match is stale; `current` is the record as it stands */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a media type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well-formed but wrong; `errors` names the fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ledger_mapping_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description The import's version that the change is meant for */
                "If-Match"?: string;
            };
            path: {
                /** @description The import */
                id: string;
            };
            cookie?: never;
        };
        /** @description What to read otherwise */
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerMappingPatch"];
            };
        };
        responses: {
            /** @description The mapping, and the preview under it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerMapping"];
                };
            };
            /** @description A large workbook: follow the import's job */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerMapping"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record's state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The version in If-Match is stale; `current` is the record as it stands */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a media type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well-formed but wrong; `errors` names the fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ledger_import_refused_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A workbook to mend and import again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": number[];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ledger_import_reverse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gives the stored answer again */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The import */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record's state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The version in If-Match is stale; `current` is the record as it stands */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a media type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well-formed but wrong; `errors` names the fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ledger_row_list: {
        parameters: {
            query?: {
                /** @description Of this ledger sheet. */
                sheet?: string;
                /** @description In this state. */
                state?: components["schemas"]["LedgerRowState"];
                /** @description From the page before. */
                cursor?: string;
                /** @description Rows a page, 1 to 200; 20 where absent. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The import */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of rows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LedgerRow"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record's state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The version in If-Match is stale; `current` is the record as it stands */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a media type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well-formed but wrong; `errors` names the fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ledger_row_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description The import's version that the change is meant for */
                "If-Match"?: string;
            };
            path: {
                /** @description The import */
                id: string;
                /** @description The row's `key` */
                key: string;
            };
            cookie?: never;
        };
        /** @description Cells typed anew */
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerRowPatch"];
            };
        };
        responses: {
            /** @description The row and the preview */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerRowMended"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record's state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The version in If-Match is stale; `current` is the record as it stands */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a media type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well-formed but wrong; `errors` names the fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ledger_template_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": number[];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Oneself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    organization_list: {
        parameters: {
            query?: {
                /** @description Part of the name. */
                q?: string;
                /** @description Only of this kind. */
                kind?: components["schemas"]["OrganizationKind"];
                /** @description Archived ones too. */
                archived?: boolean;
                /** @description `name`, `created_at` or `updated_at`; with `-` before it descending. Default `name`. */
                sort?: string;
                /** @description Rows a page, 20 by default. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Whether to count all. */
                total?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Organization"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    organization_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizationIn"];
            };
        };
        responses: {
            /** @description The organization */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record's state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The version in If-Match is stale; `current` is the record as it stands */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a media type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well-formed but wrong; `errors` names the fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    organization_get: {
        parameters: {
            query?: {
                /** @description Give the row even where it is archived. */
                archived?: boolean;
            };
            header?: never;
            path: {
                /** @description The organization's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    organization_archive: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version believed current; a stale one is 412 */
                "If-Match"?: string;
            };
            path: {
                /** @description The organization's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is archived */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record's state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The version in If-Match is stale; `current` is the record as it stands */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a media type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well-formed but wrong; `errors` names the fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    organization_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version believed current; a stale one is 412 */
                "If-Match"?: string;
            };
            path: {
                /** @description The organization's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizationPatch"];
            };
        };
        responses: {
            /** @description The organization */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record's state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The version in If-Match is stale; `current` is the record as it stands */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a media type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well-formed but wrong; `errors` names the fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    organization_activation_slips: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The organization's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The slips */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivationSlips"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record's state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The version in If-Match is stale; `current` is the record as it stands */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a media type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well-formed but wrong; `errors` names the fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    organization_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gives the first answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The organization's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record's state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The version in If-Match is stale; `current` is the record as it stands */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a media type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well-formed but wrong; `errors` names the fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    partner_list: {
        parameters: {
            query?: {
                /** @description 类型, split by commas. */
                kind?: string;
                /** @description Provinces, split by commas. */
                province?: string;
                /** @description Part of the name. */
                q?: string;
                /** @description `name`, `updated_at`; with `-` before it descending. Default `name`. */
                sort?: string;
                /** @description Rows a page, 20 by default; without meaning for a file. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Whether to count all. */
                total?: boolean;
                /** @description Archived ones too. */
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Partner"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    partner_get: {
        parameters: {
            query?: {
                /** @description Give the row even where it is archived. */
                archived?: boolean;
            };
            header?: never;
            path: {
                /** @description The partner's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The partner */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    project_list: {
        parameters: {
            query?: {
                /** @description `active`, `terminated`, split by commas. */
                status?: string;
                /** @description 招商方式, words of the dictionary `method`, split by commas. */
                method?: string;
                /** @description Of this company. */
                company_id?: string;
                /** @description From this lead. */
                lead_id?: string;
                /** @description Introduced by this organization (引荐单位). */
                introducing_organization_id?: string;
                /** @description Hosted by this organization (落地单位). */
                hosting_organization_id?: string;
                /** @description Answered for by this organization (责任单位). */
                responsible_organization_id?: string;
                /** @description Looked after by this county leader (包保领导). */
                sponsor_id?: string;
                /** @description Signed on this day or later. */
                "signed_on.gte"?: string;
                /** @description Signed on this day or earlier. */
                "signed_on.lte"?: string;
                /** @description Total investment of at least so many yuan. */
                "total_investment_yuan.gte"?: number;
                /** @description Total investment of at most so many yuan. */
                "total_investment_yuan.lte"?: number;
                /** @description Milestones that are all reached, split by commas, such as `started`. */
                reached?: string;
                /** @description Milestones none of which is reached, split by commas, such as `in_statistics`. */
                missing?: string;
                /** @description Some milestone planned for a day before this one is not done. */
                overdue_at?: string;
                /** @description Words of code and name: Chinese, pinyin, pinyin initials. */
                q?: string;
                /** @description `updated_at`, `signed_on`, `total_investment_yuan` or `code`; with `-` before it descending. Default `-signed_on`. */
                sort?: string;
                /** @description Rows a page, 20 by default; without meaning for a file. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Whether to count all. */
                total?: boolean;
                /** @description Archived ones too. */
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Project"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    project_get: {
        parameters: {
            query?: {
                /** @description Give the row even where it is archived. */
                archived?: boolean;
            };
            header?: never;
            path: {
                /** @description The project's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The project */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDetail"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stay_list: {
        parameters: {
            query?: {
                /** @description Of this person. */
                user_id?: string;
                /** @description `stationed`, `leave`, `in_county`, split by commas. */
                status?: string;
                /** @description `claimed`, `confirmed`, `disputed`, split by commas. */
                claim?: string;
                /** @description Ending on this day or later. */
                from?: string;
                /** @description Beginning on this day or earlier. */
                to?: string;
                /** @description Part of the person’s name. */
                q?: string;
                /** @description `start_on`, `updated_at`; with `-` before it descending. Default `-start_on`. */
                sort?: string;
                /** @description Rows a page, 20 by default; without meaning for a file. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Whether to count all. */
                total?: boolean;
                /** @description Archived ones too. */
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Stay"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stay_get: {
        parameters: {
            query?: {
                /** @description Give the row even where it is archived. */
                archived?: boolean;
            };
            header?: never;
            path: {
                /** @description The stay's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stay */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stay"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    target_list: {
        parameters: {
            query?: {
                /** @description Of this year. */
                year?: number;
                /** @description 指标, split by commas. */
                indicator?: string;
                /** @description Of this organization. */
                organization_id?: string;
                /** @description Part of the indicator. */
                q?: string;
                /** @description `year`, `indicator`, `updated_at`; with `-` before it descending. Default `-year`. */
                sort?: string;
                /** @description Rows a page, 20 by default; without meaning for a file. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Whether to count all. */
                total?: boolean;
                /** @description Archived ones too. */
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Target"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    target_get: {
        parameters: {
            query?: {
                /** @description Give the row even where it is archived. */
                archived?: boolean;
            };
            header?: never;
            path: {
                /** @description The target's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The target */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Target"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    townsperson_list: {
        parameters: {
            query?: {
                /** @description Provinces, split by commas. */
                province?: string;
                /** @description 行业, split by commas. */
                industry?: string;
                /** @description 籍贯乡镇, split by commas. */
                hometown?: string;
                /** @description Kept in touch with by this leader (联系领导). */
                contact_leader_id?: string;
                /** @description 重点, or not. */
                is_key?: boolean;
                /** @description Part of the name. */
                q?: string;
                /** @description `name`, `updated_at`; with `-` before it descending. Default `name`. */
                sort?: string;
                /** @description Rows a page, 20 by default; without meaning for a file. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Whether to count all. */
                total?: boolean;
                /** @description Archived ones too. */
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Townsperson"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    townsperson_get: {
        parameters: {
            query?: {
                /** @description Give the row even where it is archived. */
                archived?: boolean;
            };
            header?: never;
            path: {
                /** @description The townsperson's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The townsperson */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Townsperson"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    training_list: {
        parameters: {
            query?: {
                /** @description 类型, split by commas. */
                kind?: string;
                /** @description Hosted by this company. */
                company_id?: string;
                /** @description 开始日期: on this day or later. */
                "start_on.gte"?: string;
                /** @description 开始日期: on this day or earlier. */
                "start_on.lte"?: string;
                /** @description Part of the name. */
                q?: string;
                /** @description `start_on`, `name`, `updated_at`; with `-` before it descending. Default `-start_on`. */
                sort?: string;
                /** @description Rows a page, 20 by default; without meaning for a file. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Whether to count all. */
                total?: boolean;
                /** @description Archived ones too. */
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Training"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    training_get: {
        parameters: {
            query?: {
                /** @description Give the row even where it is archived. */
                archived?: boolean;
            };
            header?: never;
            path: {
                /** @description The training's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The training */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Training"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    trip_list: {
        parameters: {
            query?: {
                /** @description Led by this person (带队领导). */
                leader_id?: string;
                /** @description 开始日期: on this day or later. */
                "start_on.gte"?: string;
                /** @description 开始日期: on this day or earlier. */
                "start_on.lte"?: string;
                /** @description Part of code or destination. */
                q?: string;
                /** @description `start_on`, `code`, `updated_at`; with `-` before it descending. Default `-start_on`. */
                sort?: string;
                /** @description Rows a page, 20 by default; without meaning for a file. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Whether to count all. */
                total?: boolean;
                /** @description Archived ones too. */
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Trip"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    trip_get: {
        parameters: {
            query?: {
                /** @description Give the row even where it is archived. */
                archived?: boolean;
            };
            header?: never;
            path: {
                /** @description The trip's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The trip */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trip"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    user_list: {
        parameters: {
            query?: {
                /** @description Part of the name or of the username. */
                q?: string;
                /** @description Of this unit or of one below it. */
                organization_id?: string;
                /** @description With this role. */
                role?: components["schemas"]["Role"];
                /** @description In this state; `archived` finds archived ones alone. */
                status?: components["schemas"]["UserStatus"];
                /** @description Archived ones too. */
                archived?: boolean;
                /** @description `name`, `username`, `created_at` or `updated_at`; with `-` before it descending. Default `name`. */
                sort?: string;
                /** @description Rows a page, 20 by default. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Whether to count all. */
                total?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_User"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    user_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserIn"];
            };
        };
        responses: {
            /** @description The account */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record's state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The version in If-Match is stale; `current` is the record as it stands */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a media type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well-formed but wrong; `errors` names the fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    user_get: {
        parameters: {
            query?: {
                /** @description Give the row even where it is archived. */
                archived?: boolean;
            };
            header?: never;
            path: {
                /** @description The account's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    user_archive: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version believed current; a stale one is 412 */
                "If-Match"?: string;
            };
            path: {
                /** @description The account's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is archived */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record's state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The version in If-Match is stale; `current` is the record as it stands */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a media type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well-formed but wrong; `errors` names the fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    user_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version believed current; a stale one is 412 */
                "If-Match"?: string;
            };
            path: {
                /** @description The account's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserPatch"];
            };
        };
        responses: {
            /** @description The account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record's state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The version in If-Match is stale; `current` is the record as it stands */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a media type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well-formed but wrong; `errors` names the fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    user_activation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link, good for 72 hours */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivationLink"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record's state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The version in If-Match is stale; `current` is the record as it stands */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a media type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well-formed but wrong; `errors` names the fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    user_lock: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The account's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserLockIn"];
            };
        };
        responses: {
            /** @description The account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record's state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The version in If-Match is stale; `current` is the record as it stands */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a media type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well-formed but wrong; `errors` names the fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    user_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gives the first answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The account's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record's state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The version in If-Match is stale; `current` is the record as it stands */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a media type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well-formed but wrong; `errors` names the fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    user_grant_roles: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version believed current; a stale one is 412 */
                "If-Match"?: string;
            };
            path: {
                /** @description The account's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserRolesIn"];
            };
        };
        responses: {
            /** @description The account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record's state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The version in If-Match is stale; `current` is the record as it stands */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a media type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well-formed but wrong; `errors` names the fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    user_unlock: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gives the first answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The account's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The record's state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The version in If-Match is stale; `current` is the record as it stands */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a media type that is taken here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Well-formed but wrong; `errors` names the fields */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    visit_list: {
        parameters: {
            query?: {
                /** @description `out` (外出拜访), `in` (来访接待), split by commas. */
                direction?: string;
                /** @description At this company. */
                company_id?: string;
                /** @description Arranged by this organization (安排单位). */
                arranging_organization_id?: string;
                /** @description With this person among the participants. */
                participant_id?: string;
                /** @description On this trip. */
                trip_id?: string;
                /** @description For this lead. */
                lead_id?: string;
                /** @description For this project. */
                project_id?: string;
                /** @description On this day or later. */
                "visited_on.gte"?: string;
                /** @description On this day or earlier. */
                "visited_on.lte"?: string;
                /** @description With a follow-up due on this day or earlier. */
                "follow_up_on.lte"?: string;
                /** @description Words of the company's name: Chinese, pinyin, pinyin initials. */
                q?: string;
                /** @description `visited_on` or `updated_at`; with `-` before it descending. Default `-visited_on`. */
                sort?: string;
                /** @description Rows a page, 20 by default; without meaning for a file. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Whether to count all. */
                total?: boolean;
                /** @description Archived ones too. */
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Visit"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    visit_get: {
        parameters: {
            query?: {
                /** @description Give the row even where it is archived. */
                archived?: boolean;
            };
            header?: never;
            path: {
                /** @description The visit's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The visit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Visit"];
                };
            };
            /** @description Malformed JSON, or an unknown or malformed parameter (named) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who are you: no session, or it has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may know that it exists but not do it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not there, or not yours to know */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too often; `Retry-After` says when to try again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away; `Retry-After` says when to try again */
            503: {
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
