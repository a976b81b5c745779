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
    "/api/v1/auth/acting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act for somebody, or for oneself again
         * @description By a grant that holds today (404 otherwise): a new access token with that person's roles and unit; who acts stays oneself and is
         *     told with every act. The refresh cookie stays. For everybody signed in.
         */
        post: operations["acting_set"];
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
    "/api/v1/calendar-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List days off and worked weekends
         * @description Needs `dictionaries:read`.
         */
        get: operations["calendar_day_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-days/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say what a day is
         * @description A day off, or a weekend that is worked. What a person says no package changes. Needs `dictionaries:write`.
         */
        put: operations["calendar_day_set"];
        post?: never;
        /**
         * Let a day be what its weekday says
         * @description Needs `dictionaries:write`.
         */
        delete: operations["calendar_day_clear"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A deadline in working days
         * @description By the county's calendar. Needs `dictionaries:read`.
         */
        get: operations["calendar_deadline_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chain-map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The chain map
         * @description Chain → links → companies here and elsewhere, open leads, gaps. Needs `companies:read`.
         */
        get: operations["chain_map_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List chains
         * @description Each with its links in order. Needs `dictionaries:read`.
         */
        get: operations["chain_list"];
        put?: never;
        /**
         * Create a chain
         * @description Needs `dictionaries:write`.
         */
        post: operations["chain_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chains/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One chain
         * @description Needs `dictionaries:read`.
         */
        get: operations["chain_get"];
        put?: never;
        post?: never;
        /**
         * Archive a chain
         * @description Needs `dictionaries:write`.
         */
        delete: operations["chain_archive"];
        options?: never;
        head?: never;
        /**
         * Change a chain's name and links
         * @description Companies that name it, or a link of it, follow the new name. Needs `dictionaries:write`.
         */
        patch: operations["chain_update"];
        trace?: never;
    };
    "/api/v1/chains/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring an archived chain back
         * @description Needs `dictionaries:write`.
         */
        post: operations["chain_restore"];
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
        /**
         * Create a company
         * @description With a name alone it is 待完善. A name or a credit code that another company bears is 409 (`name_taken`, `credit_code_taken`).
         *     Needs `companies:write`.
         */
        post: operations["company_create"];
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
        /**
         * Archive a company
         * @description Refused while it has open leads or live projects (409 `has_open_work`). Needs `companies:merge`.
         */
        delete: operations["company_archive"];
        options?: never;
        head?: never;
        /**
         * Change a company
         * @description JSON merge patch. Needs `companies:write`.
         */
        patch: operations["company_update"];
        trace?: never;
    };
    "/api/v1/companies/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a contact of a company
         * @description The phone is sealed in the database and masked in every answer. Needs `companies:write`.
         */
        post: operations["contact_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}/merge-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at a merge before it is done
         * @description Both companies, how many rows would move, and what stands in the way. Needs `companies:merge`.
         */
        get: operations["company_merge_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge another company into this one
         * @description All that hangs on the other one moves here, and it is archived with a pointer to this one. It can be undone. Needs `companies:merge`.
         */
        post: operations["company_merge_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring an archived company back
         * @description One that was merged comes back by undoing the merge (409 `merged`). Needs `companies:merge`.
         */
        post: operations["company_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The timeline of a company
         * @description With that of its leads and projects as far as the asker sees them, the newest first. Needs `timelines:read`.
         */
        get: operations["company_timeline_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/company-distinctions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell two companies apart
         * @description They are offered no more as a pair. Needs `companies:merge`.
         */
        post: operations["company_distinction_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/company-hints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hint at companies that may be the one being typed
         * @description By credit code, by name without its legal form, by sound, by the words typed; the likeliest first. Needs `companies:read`.
         */
        get: operations["company_hint_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/company-merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List merges
         * @description The latest first. Needs `companies:merge`.
         */
        get: operations["company_merge_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/company-merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a merge
         * @description What was moved and still hangs on the kept company returns; what anybody changed since stays. Needs `companies:merge`.
         */
        post: operations["company_merge_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/company-pairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List pairs of companies that may be one
         * @description Of the same name but for its legal form, or of the same sound; without those told apart. Needs `companies:merge`.
         */
        get: operations["company_pair_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List contacts
         * @description Phones are masked. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file, masked alike. Needs
         *     `companies:read`.
         */
        get: operations["contact_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One contact
         * @description The phone is masked. Needs `companies:read`.
         */
        get: operations["contact_get"];
        put?: never;
        post?: never;
        /**
         * Archive a contact
         * @description Needs `companies:write`.
         */
        delete: operations["contact_archive"];
        options?: never;
        head?: never;
        /**
         * Change a contact
         * @description JSON merge patch. Needs `companies:write`.
         */
        patch: operations["contact_update"];
        trace?: never;
    };
    "/api/v1/contacts/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring an archived contact back
         * @description Needs `companies:write`.
         */
        post: operations["contact_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See a contact's phone
         * @description For a reason that stands in the audit log; 20 an hour for one person, then 429 `too_many_reveals`. The number is told once and never
         *     stored for an `Idempotency-Key`. Needs `contacts:reveal`.
         */
        post: operations["contact_reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deputies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List deputies
         * @description Own grants, given and held; all of the county for the security administrator. Needs `deputies:write`.
         */
        get: operations["deputy_list"];
        put?: never;
        /**
         * Let somebody act for oneself
         * @description For a term. The security administrator may do so for another. Needs `deputies:write`.
         */
        post: operations["deputy_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deputies/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a grant
         * @description Sessions that act by it end at once. Needs `deputies:write`.
         */
        post: operations["deputy_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dictionaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All dictionaries
         * @description Words that the county may add to, and standard classifications. Needs `dictionaries:read`.
         */
        get: operations["dictionary_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dictionaries/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Packages kept in the product
         * @description Standard classifications and holidays, each with its release and what the county took over last. Needs `dictionaries:read`.
         */
        get: operations["dictionary_package_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dictionaries/packages/{name}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a package over
         * @description New entries are added, changed ones changed, those no longer in it archived; days that a person entered stay. Doing it twice changes
         *     nothing. Needs `dictionaries:write`.
         */
        post: operations["dictionary_package_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dictionaries/{name}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a dictionary's entries
         * @description Needs `dictionaries:read`.
         */
        get: operations["dictionary_entry_list"];
        put?: never;
        /**
         * Add a word to a dictionary
         * @description At its end. A word that reads the same is 409 `entry_exists`, or `entry_archived`. Needs `dictionaries:write`.
         */
        post: operations["dictionary_entry_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dictionaries/{name}/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Order a dictionary's entries
         * @description Every live entry once. Needs `dictionaries:write`.
         */
        put: operations["dictionary_entry_order"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dictionary-entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One entry of a dictionary
         * @description Needs `dictionaries:read`.
         */
        get: operations["dictionary_entry_get"];
        put?: never;
        post?: never;
        /**
         * Archive a word
         * @description It is offered no more; records keep it. Needs `dictionaries:write`.
         */
        delete: operations["dictionary_entry_archive"];
        options?: never;
        head?: never;
        /**
         * Rename a word
         * @description Every record that holds it holds the new one from now on. A word by which figures count is 409 `word_is_counted`. Needs
         *     `dictionaries:write`.
         */
        patch: operations["dictionary_entry_rename"];
        trace?: never;
    };
    "/api/v1/dictionary-entries/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring an archived word back
         * @description Needs `dictionaries:write`.
         */
        post: operations["dictionary_entry_restore"];
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
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List files
         * @description Those of the records that the asker may read; with `subject_type` and `subject_id` those of one record. Needs `files:read`.
         */
        get: operations["file_list"];
        put?: never;
        /**
         * Upload a file to a record
         * @description The type is told by the content and must fit the name's ending (415 `file_type_not_allowed`, `file_type_mismatch`,
         *     `file_with_macros`). A file of the same content elsewhere is flagged in `same_as`, not refused. Needs `files:write`.
         */
        post: operations["file_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One file, without its bytes
         * @description Needs `files:read`.
         */
        get: operations["file_get"];
        put?: never;
        post?: never;
        /**
         * Archive a file
         * @description By who uploaded it, or the centre; its bytes stay. Needs `files:write`.
         */
        delete: operations["file_archive"];
        options?: never;
        head?: never;
        /**
         * Change a file's name or tags
         * @description JSON merge patch. By who uploaded it, or the centre. The name's ending stays. Needs `files:write`.
         */
        patch: operations["file_update"];
        trace?: never;
    };
    "/api/v1/files/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file's bytes
         * @description Always as an attachment, under the media type that its content has. Each download is noted in the audit. Needs `files:read`.
         */
        get: operations["file_content_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring an archived file back
         * @description Needs `files:write`.
         */
        post: operations["file_restore"];
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
    "/api/v1/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List hand-overs
         * @description The latest first. Needs `handovers:write`.
         */
        get: operations["handover_list"];
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
    "/api/v1/lead-claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List claims
         * @description Reports on companies that another open lead has: the centre sees the county's, others those of their own unit. Needs `leads:read`.
         */
        get: operations["lead_claim_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One claim
         * @description Beside the lead that it meets, where the asker sees that. Needs `leads:read`.
         */
        get: operations["lead_claim_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-claims/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide a claim
         * @description A lead of its own, joined with shares, transferred (only once the finder's protection is over: 409 `still_protected`) or rejected.
         *     Whoever reported it does not decide it (403 `same_person`); a second decision is 409 `already_decided`. Needs `leads:decide`.
         */
        post: operations["lead_claim_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-hints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Companies that may be the one being typed
         * @description With whether an open lead on one exists, as far as the county tells it (setting `duplicate_hint`); never the lead itself. Asking is
         *     counted: 60 a minute. Needs `leads:write`.
         */
        get: operations["lead_hint_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-receipts/{check_code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare a receipt
         * @description For anybody of the county who is shown its check code. Needs `leads:read`.
         */
        get: operations["lead_receipt_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List transfers
         * @description Of the leads that the asker sees. Needs `leads:read`.
         */
        get: operations["lead_transfer_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-transfers/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide a transfer
         * @description Approved, the other unit answers for the lead from today on, with the shares that were asked for; its owner is named anew. Whoever asked
         *     does not decide (403 `same_person`). Needs `leads:decide`.
         */
        post: operations["lead_transfer_decide"];
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
        /**
         * Report a lead
         * @description Gives a receipt with the server's time. An open lead on the same company (credit code, normalized name) turns the report into a claim,
         *     answered with 201 all the same: the centre decides. A `client_ref` that was sent before answers 200 with what exists.
         *     Needs `leads:write`.
         */
        post: operations["lead_create"];
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
        /**
         * Archive a lead
         * @description One that was never a lead; it is out of every count and can be brought back. A signed one is not archived (409 `signed`). Needs
         *     `leads:decide`.
         */
        delete: operations["lead_archive"];
        options?: never;
        head?: never;
        /**
         * Change a lead
         * @description JSON merge patch; only what is sent is checked. Another responsible unit is a transfer (422 `needs_transfer`). Needs `leads:write` and a
         *     part in the lead.
         */
        patch: operations["lead_update"];
        trace?: never;
    };
    "/api/v1/leads/{id}/first-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was first
         * @description Reports, claims, decisions, protection, transfers and shares of a lead, the earliest first; nothing of it is ever changed. Needs
         *     `leads:read`.
         */
        get: operations["lead_first_report_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring an archived lead back
         * @description Needs `leads:decide`.
         */
        post: operations["lead_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The timeline of a lead
         * @description The newest first. Needs `timelines:read`.
         */
        get: operations["lead_timeline_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a lead's transfer
         * @description `transfer` by those who work on it; `takeover` by another unit once the finder's protection is over (409 `still_protected` before).
         *     One at a time (409 `transfer_pending`). Needs `leads:write`.
         */
        post: operations["lead_transfer_create"];
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
    "/api/v1/notification-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How one wants to hear of things
         * @description Every kind with its ways, and where the daily mail goes. Needs `notifications:own`.
         */
        get: operations["notification_preference_list"];
        /**
         * Say how one wants to hear of things
         * @description Kinds left out stay as they are; the address stays where it is absent, and null forgets it. Needs `notifications:own`.
         */
        put: operations["notification_preference_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's notifications
         * @description The latest first; nobody sees another's. Needs `notifications:own`.
         */
        get: operations["notification_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark all of one's notifications as read
         * @description Needs `notifications:own`.
         */
        post: operations["notification_read_all"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a notification as read
         * @description A second time changes nothing. Needs `notifications:own`.
         */
        post: operations["notification_read"];
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
    "/api/v1/organizations/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List where an organization hung
         * @description The latest first, at most 200; empty for one that never moved. Needs `organizations:read`.
         */
        get: operations["organization_move_list"];
        put?: never;
        /**
         * Move an organization from a day on
         * @description Figures of an earlier date keep the tree of that date. Needs `organizations:write`.
         */
        post: operations["organization_move_create"];
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
    "/api/v1/projects/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The timeline of a project
         * @description The newest first. Needs `timelines:read`.
         */
        get: operations["project_timeline_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was typed for units
         * @description For the units that the asker sees. Needs `recordings:read`.
         */
        get: operations["recording_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recordings/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm what was typed for one's unit
         * @description Not by whoever typed it. Needs `recordings:answer`.
         */
        post: operations["recording_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recordings/{id}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dispute what was typed for one's unit
         * @description With what is wrong. Needs `recordings:answer`.
         */
        post: operations["recording_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search everything
         * @description The closest hits of each type, as far as the asker may see them. Needs `search:read`.
         */
        get: operations["search_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All settings
         * @description Each with its meaning, its value of today, and every value set with the day from which it stands. Needs `settings:read`.
         */
        get: operations["setting_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set a value from a day on
         * @description It stands until the next one of its key; another one of the same day gives way. The county's rules are set by the centre, technical
         *     ones by the system administrator (403 `not_yours_to_set`). Needs `settings:write`.
         */
        put: operations["setting_set"];
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
    "/api/v1/users/{id}/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand over everything that is open
         * @description In one act: every open lead and live project that names the person names the other from now on. Needs `handovers:write`.
         */
        post: operations["handover_create"];
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
    "/api/v1/users/{id}/open-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What somebody answers for now
         * @description Open leads and live projects, counted by how they name the person. Needs `handovers:write`.
         */
        get: operations["open_item_list"];
        put?: never;
        post?: never;
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
         *     nobody grants to himself; the last usable administrator of a kind keeps the role (409 `last_of_role`). An inspector has a term.
         *     Needs `roles:grant`.
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
    "/api/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the views of a list
         * @description Own ones, those shared with one's unit, the defaults of one's roles; at most 200. Needs `views:write`.
         */
        get: operations["view_list"];
        put?: never;
        /**
         * Save a view
         * @description A role's default replaces the one before it. Needs `views:write`.
         */
        post: operations["view_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}": {
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
         * Archive a view
         * @description Needs `views:write`.
         */
        delete: operations["view_archive"];
        options?: never;
        head?: never;
        /**
         * Change a view
         * @description JSON merge patch; another's is 403 `not_yours`. Needs `views:write`.
         */
        patch: operations["view_update"];
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
        /** @description By which grant to act; null for oneself again. */
        ActingIn: {
            /** Format: uuid */
            grant_id: string | null;
        };
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
        /** @description Words in both languages. */
        BothLanguages: {
            en: string;
            zh: string;
        };
        /** @description A day that is other than its weekday says. */
        CalendarDay: {
            /** Format: date-time */
            archived_at: string | null;
            can: components["schemas"]["Can"];
            /** Format: date-time */
            created_at: string;
            /** Format: date */
            day: string;
            /** Format: uuid */
            id: string;
            /** @description From a package; false where a person entered it, which no package changes. */
            is_from_package: boolean;
            kind: components["schemas"]["CalendarDayKind"];
            /** @example 国庆节 */
            name: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        /** @description What a day is. */
        CalendarDayIn: {
            kind: components["schemas"]["CalendarDayKind"];
            /** @example 县庆日 */
            name: string;
        };
        /**
         * @description A day off, or a weekend that is worked.
         * @enum {string}
         */
        CalendarDayKind: "holiday" | "workday";
        /** @description A deadline. */
        CalendarDeadline: {
            /**
             * Format: date
             * @description The day at whose end it is over.
             */
            due_on: string;
            /** Format: date */
            from: string;
            /** @description Years in between of which the calendar knows no holiday: take the package over, or enter them. */
            unknown_years: number[];
            /** Format: int32 */
            working_days: number;
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
        /** @description An industrial chain (产业链). */
        Chain: {
            /** Format: date-time */
            archived_at: string | null;
            can: components["schemas"]["ChainCan"];
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** @description Upstream to downstream. */
            links: components["schemas"]["ChainLink"][];
            /** @example 新能源汽车 */
            name: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        /** @description What the asker may do with a chain. */
        ChainCan: {
            archive: boolean;
            restore: boolean;
            update: boolean;
        };
        /** @description A new chain. */
        ChainIn: {
            /** @description Upstream to downstream; without ids. */
            links?: components["schemas"]["ChainLinkIn"][];
            /** @description 1 to 40 characters without commas. */
            name: string;
        };
        /** @description A link (环节) of a chain. */
        ChainLink: {
            /** Format: uuid */
            id: string;
            /** @example 动力电池 */
            name: string;
        };
        /** @description A link as it is wanted: with its id one that exists (renamed, where the name is another), without a new one. */
        ChainLinkIn: {
            /** Format: uuid */
            id?: string | null;
            name: string;
        };
        /** @description The chains of the county. */
        ChainMap: {
            items: components["schemas"]["ChainOfMap"][];
        };
        /** @description One chain. */
        ChainOfMap: {
            /** @description Whether the county keeps it among its chains; else only companies name it. */
            is_kept: boolean;
            links: components["schemas"]["LinkOfMap"][];
            name: string;
        };
        /** @description A change of a chain (merge patch: absent leaves). `links` are all of them in order: those left out are archived. */
        ChainPatch: {
            links?: components["schemas"]["ChainLinkIn"][] | null;
            name?: string | null;
        };
        /** @description What the asker may do with a claim. */
        ClaimCan: {
            /** @description Decide it: the centre, never whoever reported it. */
            decide: boolean;
        };
        /** @description The centre's decision. */
        ClaimDecisionIn: {
            /** @description `own_lead`, `joined`, `transferred` (only once the finder's protection is over) or `rejected`. */
            outcome: components["schemas"]["ClaimStatus"];
            /** @description Why; the claimant reads it. 2 to 500 characters. */
            reason: string;
            /** @description For `joined` and `transferred`: the shares that stand from today on; they sum to 10000. */
            shares?: components["schemas"]["ShareIn"][] | null;
        };
        /** @description What a report told, as it was typed. Money in yuan. */
        ClaimReport: {
            energy_need: string | null;
            environment_need: string | null;
            /** Format: int64 */
            expected_investment_yuan: number;
            /** Format: date */
            expected_signing_on: string | null;
            first_opinion: string | null;
            /** Format: int64 */
            fixed_asset_investment_yuan: number | null;
            investor_introduction: string | null;
            is_manufacturing: boolean | null;
            is_restricted: boolean;
            /** Format: int64 */
            land_need_mu: number | null;
            method: string;
            name: string | null;
            project_overview: string | null;
            source_type: string;
        };
        /**
         * @description How a claim stands.
         * @enum {string}
         */
        ClaimStatus: "pending" | "own_lead" | "joined" | "transferred" | "rejected";
        /** @description A company (企业). */
        Company: {
            /** Format: date-time */
            archived_at: string | null;
            can: components["schemas"]["CompanyCan"];
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
            merged_into: components["schemas"]["Reference"] | null;
            name: string;
            /** @description 待完善: made from a name alone, its province is missing. */
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
        /** @description A company in a line. */
        CompanyBrief: {
            city: string | null;
            credit_code: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            needs_completion: boolean;
            province: string | null;
        };
        /** @description What the asker may do with a company. */
        CompanyCan: {
            archive: boolean;
            /** @description Merge it with another one. */
            merge: boolean;
            restore: boolean;
            update: boolean;
        };
        /** @description A company with its contacts and ties. */
        CompanyDetail: components["schemas"]["Company"] & {
            contacts: components["schemas"]["Contact"][];
            /** @description 集团: the companies above it, from its own parent to the top. */
            parents: components["schemas"]["Reference"][];
            /** @description Its daughters, by name; at most 200. */
            subsidiaries: components["schemas"]["Reference"][];
            ties: components["schemas"]["CompanyTies"];
        };
        /** @description A company that may be the one being typed. */
        CompanyHint: components["schemas"]["CompanyBrief"] & {
            likeness: components["schemas"]["CompanyLikeness"];
        };
        /** @description Companies that may be the one being typed, the likeliest first, at most 8. */
        CompanyHints: {
            items: components["schemas"]["CompanyHint"][];
        };
        /** @description A new company. With nothing but a name it is 待完善. */
        CompanyIn: {
            /** @description 产业链 */
            chain?: string | null;
            /** @description 环节 */
            chain_link?: string | null;
            city?: string | null;
            /** @description 统一社会信用代码 (GB 32100-2015), unique in the county. */
            credit_code?: string | null;
            /** @description 行业门类 */
            industry?: string | null;
            /**
             * @description Its full name, 2 to 200 characters; unique in the county.
             * @example 示例精密制造有限公司
             */
            name: string;
            /**
             * Format: uuid
             * @description 母公司
             */
            parent_company_id?: string | null;
            province?: string | null;
            /**
             * Format: uuid
             * @description 代录: the unit for which the promotion centre types this; the unit confirms it.
             */
            recorded_for?: string | null;
            stock_code?: string | null;
            /** @description 标签, at most 30. */
            tags?: string[];
        };
        /**
         * @description Why a company may be the one meant.
         * @enum {string}
         */
        CompanyLikeness: "same_code" | "same_name" | "same_sound" | "similar";
        /** @description A merge that was done. */
        CompanyMerge: {
            can: components["schemas"]["MergeCan"];
            /** Format: uuid */
            id: string;
            kept: components["schemas"]["Reference"];
            merged: components["schemas"]["Reference"];
            /** Format: date-time */
            merged_at: string;
            merged_by: components["schemas"]["Reference"] | null;
            moved: components["schemas"]["MovedRows"][];
            reason: string;
            /** Format: date-time */
            undone_at: string | null;
            undone_by: components["schemas"]["Reference"] | null;
            undone_reason: string | null;
        };
        /** @description Two rows that may be one company. */
        CompanyPair: {
            first: components["schemas"]["CompanyBrief"];
            likeness: components["schemas"]["CompanyLikeness"];
            second: components["schemas"]["CompanyBrief"];
        };
        /** @description A change of a company (merge patch: absent leaves, null clears). */
        CompanyPatch: {
            chain?: string | null;
            chain_link?: string | null;
            city?: string | null;
            credit_code?: string | null;
            industry?: string | null;
            name?: string | null;
            /** Format: uuid */
            parent_company_id?: string | null;
            province?: string | null;
            stock_code?: string | null;
            /** @description All of them in their order; null takes them away. */
            tags?: string[] | null;
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
            /** Format: date-time */
            archived_at: string | null;
            can: components["schemas"]["ContactCan"];
            company: components["schemas"]["Reference"];
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            name: string;
            note: string | null;
            /** @example 138****5678 */
            phone_masked: string | null;
            title: string | null;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        /** @description What the asker may do with a contact. */
        ContactCan: {
            archive: boolean;
            restore: boolean;
            /** @description See the phone, for a reason. */
            reveal: boolean;
            update: boolean;
        };
        /** @description A new contact. */
        ContactIn: {
            /** @example 某某 */
            name: string;
            note?: string | null;
            /** @example 13800000000 */
            phone?: string | null;
            title?: string | null;
        };
        /** @description A change of a contact (merge patch: absent leaves, null clears). */
        ContactPatch: {
            name?: string | null;
            note?: string | null;
            phone?: string | null;
            title?: string | null;
        };
        /** @description One's county. */
        County: {
            /** Format: uuid */
            id: string;
            /** @description Null until the first import or the first top organization names it. */
            name: string | null;
        };
        /** @description A grant: `deputy` acts for `principal`. */
        Deputy: {
            can: components["schemas"]["DeputyCan"];
            /** Format: date-time */
            created_at: string;
            created_by: components["schemas"]["Reference"] | null;
            deputy: components["schemas"]["Reference"];
            /** Format: date-time */
            ended_at: string | null;
            /** Format: date */
            from_on: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["DeputyKind"];
            principal: components["schemas"]["Reference"];
            reason: string;
            state: components["schemas"]["DeputyState"];
            /**
             * Format: date
             * @description The last day.
             */
            to_on: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        /** @description What the asker may do with a grant. */
        DeputyCan: {
            end: boolean;
        };
        /** @description A new grant. */
        DeputyIn: {
            /**
             * Format: uuid
             * @description Who acts.
             */
            deputy_id: string;
            /**
             * Format: date
             * @description Today or later.
             */
            from_on: string;
            kind: components["schemas"]["DeputyKind"];
            /**
             * Format: uuid
             * @description Who is represented; oneself without it. Another only by the security administrator.
             */
            principal_id?: string | null;
            /** @example 外出学习 */
            reason: string;
            /**
             * Format: date
             * @description The last day; a year at most.
             */
            to_on: string;
        };
        /**
         * @description How somebody stands in for another.
         * @enum {string}
         */
        DeputyKind: "deputy" | "assistant";
        /**
         * @description Where a grant stands today.
         * @enum {string}
         */
        DeputyState: "upcoming" | "active" | "over" | "ended";
        /** @description All dictionaries. */
        Dictionaries: {
            items: components["schemas"]["Dictionary"][];
        };
        /** @description A dictionary. */
        Dictionary: {
            /** @description Whether the asker may add entries and order them. */
            can: components["schemas"]["Can"];
            /**
             * Format: int64
             * @description How many live entries it has.
             */
            entries: number;
            /** @description A standard classification whose entries have codes and come with a package; no person edits it. */
            is_coded: boolean;
            label: components["schemas"]["BothLanguages"];
            /** @example source_type */
            name: string;
        };
        /** @description The live entries in their order. */
        DictionaryEntries: {
            items: components["schemas"]["DictionaryEntry"][];
        };
        /** @description An entry of a dictionary. */
        DictionaryEntry: {
            /** Format: date-time */
            archived_at: string | null;
            can: components["schemas"]["EntryCan"];
            /**
             * @description Of a standard classification.
             * @example C38
             */
            code: string | null;
            /** Format: date-time */
            created_at: string;
            dictionary: string;
            /** Format: uuid */
            id: string;
            /** @description The county's figures count by this very word: it stays as it is. */
            is_counted: boolean;
            /**
             * Format: int64
             * @description How deep it stands, from 1.
             */
            level: number | null;
            parent_code: string | null;
            /** Format: int64 */
            position: number;
            /** Format: date-time */
            updated_at: string;
            /**
             * @description The word, as records hold it.
             * @example 领导走访
             */
            value: string;
            /** Format: int64 */
            version: number;
        };
        /** @description A word of a dictionary. */
        DictionaryEntryIn: {
            /**
             * @description 1 to 40 characters without commas.
             * @example 领导走访
             */
            value: string;
        };
        /** @description The order of a dictionary's live entries. */
        DictionaryOrderIn: {
            /** @description Every live entry once. */
            ids: string[];
        };
        /** @description A package kept in the product, and what the county has of it. */
        DictionaryPackage: {
            can: components["schemas"]["Can"];
            /** Format: date */
            dated_on: string;
            /**
             * Format: int64
             * @description How many entries it has.
             */
            entries: number;
            imported: components["schemas"]["ImportedPackage"] | null;
            /** @description Whether the county has this very release. */
            is_current: boolean;
            label: components["schemas"]["BothLanguages"];
            /**
             * @description `industries`, `divisions` or `holidays`.
             * @example industries
             */
            name: string;
            /**
             * @description The release that this server keeps.
             * @example GB/T 4754-2017
             */
            release: string;
        };
        /** @description All packages. */
        DictionaryPackages: {
            items: components["schemas"]["DictionaryPackage"][];
        };
        /**
         * @description Who goes to whom.
         * @enum {string}
         */
        Direction: "out" | "in";
        /** @description What is wrong with it. */
        DisputeIn: {
            /** @example 投资额不对 */
            answer: string;
        };
        /** @description That two companies are not one. */
        Distinction: {
            /** Format: uuid */
            first_company_id: string;
            /** Format: uuid */
            id: string;
            reason: string | null;
            /** Format: uuid */
            second_company_id: string;
        };
        /** @description Two companies that are not one. */
        DistinctionIn: {
            /** Format: uuid */
            first_company_id: string;
            reason?: string | null;
            /** Format: uuid */
            second_company_id: string;
        };
        /** @description What the asker may do with an entry. */
        EntryCan: {
            archive: boolean;
            restore: boolean;
            update: boolean;
        };
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
        /** @description A file (附件), without its bytes. */
        File: {
            /** Format: date-time */
            archived_at: string | null;
            can: components["schemas"]["FileCan"];
            /** Format: date-time */
            created_at: string;
            created_by: components["schemas"]["Reference"] | null;
            /** Format: uuid */
            id: string;
            /**
             * @description Told by the content, never by what was sent.
             * @example application/pdf
             */
            media_type: string;
            /** @example 投资协议.pdf */
            name: string;
            /** @description Other live files of the same content, as far as the asker may see them; at most ten. */
            same_as: components["schemas"]["SameFile"][];
            /** @description Of the content, in hex. */
            sha256: string;
            /** Format: int64 */
            size_bytes: number;
            /** Format: uuid */
            subject_id: string;
            subject_type: components["schemas"]["FileSubject"];
            tags: string[];
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        /** @description What the asker may do with a file. */
        FileCan: {
            archive: boolean;
            restore: boolean;
            update: boolean;
        };
        /** @description A change of a file's name or tags (merge patch: absent leaves, null clears the tags). The name keeps its ending. */
        FilePatch: {
            name?: string | null;
            tags?: string[] | null;
        };
        /**
         * @description The kind of record that a file belongs to.
         * @enum {string}
         */
        FileSubject: "lead" | "project" | "visit" | "company" | "fund_arrival";
        /** @description A file, as sent. */
        FileUpload: {
            /**
             * Format: binary
             * @description At most 50 MiB; pdf, png, jpg, gif, webp, bmp, tiff, docx, xlsx, pptx, doc, xls, ppt, wps, et, dps, ofd, txt, csv.
             */
            file: string;
            /** Format: uuid */
            subject_id: string;
            subject_type: components["schemas"]["FileSubject"];
            /** @description Tags; the part may stand several times, or hold several split by 、 or commas. */
            tags?: string | null;
        };
        /** @description One entry of the history of who was first. */
        FirstReportEvent: {
            /** Format: date-time */
            at: string;
            by: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["FirstReportKind"];
            note: string | null;
            /** Format: date */
            on: string;
            organization: components["schemas"]["Reference"] | null;
            /**
             * Format: date
             * @description The last day of a protection.
             */
            until: string | null;
        };
        /**
         * @description What happened to the question who was first.
         * @enum {string}
         */
        FirstReportKind: "reported" | "claim_received" | "claim_own_lead" | "claim_joined" | "claim_transferred" | "claim_rejected" | "protection_renewed" | "protection_began" | "transfer_asked" | "transfer_approved" | "transfer_rejected" | "shares_set";
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
        /** @description A hand-over that was done. */
        Handover: {
            /** Format: date-time */
            created_at: string;
            created_by: components["schemas"]["Reference"] | null;
            from_user: components["schemas"]["Reference"];
            /** Format: uuid */
            id: string;
            items: components["schemas"]["OpenItems"][];
            reason: string;
            to_user: components["schemas"]["Reference"];
        };
        /** @description To whom, and why. */
        HandoverIn: {
            /** @example 调离 */
            reason: string;
            /** Format: uuid */
            to_user_id: string;
        };
        /** @description A stretch of the label that met the words, in characters (Unicode scalar values) from 0. */
        Highlight: {
            length: number;
            start: number;
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
        /** @description A release that the county has taken over. */
        ImportedPackage: {
            /** Format: date */
            dated_on: string;
            /** Format: int64 */
            entries: number;
            /** Format: date-time */
            imported_at: string;
            imported_by: components["schemas"]["Reference"] | null;
            release: string;
        };
        /** @description That an open lead on a company exists; never the lead itself, unless the asker sees it anyway. */
        InHand: {
            lead: components["schemas"]["Reference"] | null;
            organization: components["schemas"]["Reference"] | null;
            /** @description Whether the finder's protection is over, so that another unit may ask to take over; null as above. */
            protection_over: boolean | null;
            /** Format: date */
            since: string | null;
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
        /**
         * @description Who sets it.
         * @enum {string}
         */
        Keeper: "county" | "technical" | "operator";
        /** @description A lead (线索). */
        Lead: {
            /** Format: date-time */
            archived_at: string | null;
            /** @description Cause (卡点类型) of the oldest open blocker; null where there is none, or where it has no cause. */
            blocker_cause: string | null;
            can: components["schemas"]["LeadCan"];
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
            /** Format: int64 */
            fixed_asset_investment_yuan: number | null;
            /** Format: uuid */
            id: string;
            /** @description 商业秘密: only those named on it see it. */
            is_restricted: boolean;
            /** Format: date */
            last_progress_on: string | null;
            lead_leader: components["schemas"]["Reference"] | null;
            left_stage: components["schemas"]["LeadStage"] | null;
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
            /**
             * Format: date
             * @description The last day of the finder's protection (首报保护期).
             */
            protected_until: string | null;
            /** Format: date */
            reported_on: string;
            /** @description 报送单位; never changes. */
            reporting_organization: components["schemas"]["Reference"];
            responsible_organization: components["schemas"]["Reference"] | null;
            /** @description 来源类型, an entry of the dictionary `source_type`. */
            source_type: string;
            stage: components["schemas"]["LeadStage"];
            /** @description 标签, in their order. */
            tags: string[];
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        /** @description What the asker may do with a lead as it stands, so that a screen never offers what the server will refuse. */
        LeadCan: {
            archive: boolean;
            /** @description Ask for its transfer to another unit. */
            ask_transfer: boolean;
            comment: boolean;
            /** @description Decide claims and transfers, and let others see it (商业秘密). */
            decide: boolean;
            /** @description Leave an instruction (批示). */
            instruct: boolean;
            /** @description Move it to another open stage, park, lose or reopen it. */
            move_stage: boolean;
            restore: boolean;
            /** @description Sign it, which makes the project. */
            sign: boolean;
            /** @description Take the signing back. */
            undo_signing: boolean;
            /** @description Change its fields; record progress, blockers, plan, promises. */
            update: boolean;
            /** @description Give the verdict (有效认定): never whoever reported it. */
            verdict: boolean;
        };
        /** @description A claim: a report on a company that another open lead has. */
        LeadClaim: {
            can: components["schemas"]["ClaimCan"];
            company: components["schemas"]["Reference"];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            decided_at: string | null;
            decided_by: components["schemas"]["Reference"] | null;
            /** Format: int64 */
            expected_investment_yuan: number;
            /** Format: uuid */
            id: string;
            /** @example XS202400002 */
            number: string;
            /** @description 报送单位 */
            organization: components["schemas"]["Reference"];
            /** @description Why it was decided so. */
            reason: string | null;
            /** Format: date-time */
            reported_at: string;
            reported_by: components["schemas"]["Reference"] | null;
            /** Format: date */
            reported_on: string;
            result_lead: components["schemas"]["Reference"] | null;
            status: components["schemas"]["ClaimStatus"];
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        /** @description A claim beside the lead that it meets. */
        LeadClaimDetail: components["schemas"]["LeadClaim"] & {
            lead: components["schemas"]["Lead"] | null;
            lead_receipt: components["schemas"]["LeadReceipt"] | null;
            /** @description Whether the protection of that lead's finder is over, so that the claim may be decided as a transfer. */
            protection_over: boolean;
            receipt: components["schemas"]["LeadReceipt"] | null;
            report: components["schemas"]["ClaimReport"];
        };
        /** @description Somebody at the company. */
        LeadContactIn: {
            name: string;
            /** @example 13800000000 */
            phone?: string | null;
            title?: string | null;
        };
        /** @description A lead with all that was reported and decided. Money in yuan, land in mu. */
        LeadDetail: components["schemas"]["Lead"] & {
            /** @description `ledger` or `product`. */
            basis: string;
            contact: components["schemas"]["Reference"] | null;
            /** @description 用能需求 */
            energy_need: string | null;
            /** @description 环境容量需求 */
            environment_need: string | null;
            /** Format: int64 */
            expected_output_yuan: number | null;
            /** Format: int64 */
            expected_tax_yuan: number | null;
            /**
             * Format: date
             * @description 反馈: what the finder heard, and when.
             */
            fed_back_on: string | null;
            feedback: string | null;
            /** @description 初评意见 */
            first_opinion: string | null;
            /** @description 符合产业方向 */
            industry_fit: boolean | null;
            /** @description 投资方介绍 */
            investor_introduction: string | null;
            /** @description Whether the asker follows it. */
            is_following: boolean;
            /** @description 制造业项目 */
            is_manufacturing: boolean | null;
            /**
             * Format: int64
             * @description 用地需求
             */
            land_need_mu: number | null;
            /** Format: date */
            parked_on: string | null;
            parked_reason: string | null;
            /** @description 工艺流程 */
            process_description: string | null;
            project: components["schemas"]["Reference"] | null;
            /** @description 项目概况 */
            project_overview: string | null;
            protection: components["schemas"]["LeadProtection"];
            receipt: components["schemas"]["LeadReceipt"] | null;
            reported_by: components["schemas"]["Reference"] | null;
            /** @description Those that stand first. */
            shares: components["schemas"]["LeadShare"][];
            verdict: components["schemas"]["LeadVerdict"] | null;
        };
        /** @description A company that may be the one meant, and whether somebody has it in hand. */
        LeadHint: components["schemas"]["CompanyBrief"] & {
            in_hand: components["schemas"]["InHand"] | null;
            likeness: components["schemas"]["CompanyLikeness"];
        };
        /** @description Companies that may be the one meant, the likeliest first, at most 8. */
        LeadHints: {
            items: components["schemas"]["LeadHint"][];
        };
        /**
         * @description A report of a lead (首报). The company is one that is known (`company_id`) or is named; a name that nobody knows makes a company that is
         *     待完善. With a company and four facts a report is whole; the rest may follow until the lead is to become effective.
         */
        LeadIn: {
            /**
             * Format: uuid
             * @description Made on the device, unique for ever: a repeat answers 200 with what exists.
             */
            client_ref?: string | null;
            /** Format: uuid */
            company_id?: string | null;
            /**
             * @description The company's full name, where it is not known by id.
             * @example 示例精密制造有限公司
             */
            company_name?: string | null;
            contact?: components["schemas"]["LeadContactIn"] | null;
            /**
             * Format: uuid
             * @description A contact (联系人) that the company has.
             */
            contact_id?: string | null;
            /** @description 统一社会信用代码 of the company that is named. */
            credit_code?: string | null;
            /**
             * Format: date-time
             * @description When the device says it was typed; a claim only, the server's time counts.
             */
            device_time?: string | null;
            /** @description 用能需求 */
            energy_need?: string | null;
            /** @description 环境容量需求 */
            environment_need?: string | null;
            /**
             * Format: int64
             * @description 预计投资, in yuan.
             */
            expected_investment_yuan: number;
            /**
             * Format: int64
             * @description 预计年产值, in yuan.
             */
            expected_output_yuan?: number | null;
            /** Format: date */
            expected_signing_on?: string | null;
            /**
             * Format: int64
             * @description 预计年税收, in yuan.
             */
            expected_tax_yuan?: number | null;
            /** @description 初评意见 */
            first_opinion?: string | null;
            /**
             * Format: int64
             * @description 固定资产投资, in yuan.
             */
            fixed_asset_investment_yuan?: number | null;
            /** @description 符合产业方向 */
            industry_fit?: boolean | null;
            /** @description 投资方介绍 */
            investor_introduction?: string | null;
            /** @description 制造业项目 */
            is_manufacturing?: boolean | null;
            /** @description 商业秘密: only those named on it see it. */
            is_restricted?: boolean;
            /**
             * Format: int64
             * @description 用地需求, in mu.
             */
            land_need_mu?: number | null;
            /** @description 招商方式, a word of the dictionary `method`. */
            method: string;
            name?: string | null;
            /**
             * Format: uuid
             * @description 责任人
             */
            owner_id?: string | null;
            /** @description 工艺流程 */
            process_description?: string | null;
            /** @description 项目概况 */
            project_overview?: string | null;
            /** @description 所在省份 of the company that is named. */
            province?: string | null;
            /**
             * Format: uuid
             * @description 代录: the unit for which the promotion centre types this; it is the reporting unit.
             */
            recorded_for?: string | null;
            /**
             * Format: uuid
             * @description 责任单位; the reporting unit where none is named.
             */
            responsible_organization_id?: string | null;
            /** @description 来源类型, a word of the dictionary `source_type`. */
            source_type: string;
        };
        /** @description A change of a lead (merge patch: absent leaves, null clears). Money in yuan, land in mu. */
        LeadPatch: {
            /**
             * Format: uuid
             * @description A contact of the lead's company.
             */
            contact_id?: string | null;
            energy_need?: string | null;
            environment_need?: string | null;
            /** Format: int64 */
            expected_investment_yuan?: number | null;
            /** Format: int64 */
            expected_output_yuan?: number | null;
            /** Format: date */
            expected_signing_on?: string | null;
            /** Format: int64 */
            expected_tax_yuan?: number | null;
            first_opinion?: string | null;
            /** Format: int64 */
            fixed_asset_investment_yuan?: number | null;
            industry_fit?: boolean | null;
            investor_introduction?: string | null;
            is_manufacturing?: boolean | null;
            /** Format: int64 */
            land_need_mu?: number | null;
            /**
             * Format: uuid
             * @description 领衔领导: somebody with the role of a county leader.
             */
            lead_leader_id?: string | null;
            /** @description A word of the dictionary `method`. */
            method?: string | null;
            name?: string | null;
            /**
             * Format: uuid
             * @description 责任人
             */
            owner_id?: string | null;
            process_description?: string | null;
            project_overview?: string | null;
            /**
             * Format: uuid
             * @description 责任单位, where none is named yet; another one is a transfer.
             */
            responsible_organization_id?: string | null;
            /** @description A word of the dictionary `source_type`. */
            source_type?: string | null;
        };
        /** @description 首报保护 */
        LeadProtection: {
            /**
             * Format: int64
             * @description Days that are left, today counted; 0 where it is over.
             */
            days_left: number;
            is_over: boolean;
            organization: components["schemas"]["Reference"];
            /** Format: date */
            renewed_on: string | null;
            /**
             * Format: date
             * @description Its last day.
             */
            until: string;
        };
        /** @description 回执: proves when the server took a report. Whoever has the check code may compare it. */
        LeadReceipt: {
            /** @example 7K3QM-XW9FT */
            check_code: string;
            /** @description The company as it was reported; none where the lead is restricted (商业秘密) and the asker not named on it. */
            company_name: string | null;
            /**
             * Format: date-time
             * @description The device's time, as it said.
             */
            device_time: string | null;
            /**
             * @description The number of the lead or claim.
             * @example XS202400001
             */
            number: string;
            /** @description 报送单位 */
            organization: components["schemas"]["Reference"];
            /**
             * Format: date-time
             * @description The server's time: this one counts.
             */
            received_at: string;
            reporter_name: string;
        };
        /** @description What a report is answered with: the receipt, and the lead or the claim. */
        LeadReport: {
            claim: components["schemas"]["LeadClaim"] | null;
            /**
             * Format: uuid
             * @description Of the lead or of the claim.
             */
            id: string;
            lead: components["schemas"]["Lead"] | null;
            outcome: components["schemas"]["ReportOutcome"];
            receipt: components["schemas"]["LeadReceipt"];
        };
        /** @description A unit's share of a lead. */
        LeadShare: {
            /** Format: date */
            from_on: string | null;
            organization: components["schemas"]["Reference"];
            /**
             * Format: int64
             * @description In hundredths of a percent.
             */
            share_bp: number;
            /**
             * Format: date
             * @description Null while it stands.
             */
            to_on: string | null;
        };
        /**
         * @description How far a lead is; `parked` and `lost` say that it does not go on.
         * @enum {string}
         */
        LeadStage: "reported" | "effective" | "negotiating" | "key_negotiating" | "signing" | "signed" | "parked" | "lost";
        /** @description A transfer (移交·接手). */
        LeadTransfer: {
            asked_by: components["schemas"]["Reference"] | null;
            can: components["schemas"]["TransferCan"];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            decided_at: string | null;
            decided_by: components["schemas"]["Reference"] | null;
            decision_reason: string | null;
            from_organization: components["schemas"]["Reference"] | null;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["TransferKind"];
            /** @description The lead, by its code. */
            lead: components["schemas"]["Reference"];
            reason: string;
            shares: components["schemas"]["ShareIn"][];
            status: components["schemas"]["TransferStatus"];
            to_organization: components["schemas"]["Reference"];
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        /** @description 研判: the verdict on a lead. */
        LeadVerdict: {
            by: components["schemas"]["Reference"] | null;
            is_effective: boolean;
            /** Format: date */
            on: string | null;
            opinion: string | null;
            /** @description Why not: a code. */
            reason: string | null;
        };
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
        /** @description One link of a chain, or what its companies are that name no link. */
        LinkOfMap: {
            /**
             * Format: int64
             * @description Known companies without one: `here=false`.
             */
            companies_elsewhere: number;
            /**
             * Format: int64
             * @description Companies with a live project in the county: `/companies?chain=…&chain_link=…&here=true`.
             */
            companies_here: number;
            /** @description 断点: no company of the link is here. */
            is_gap: boolean;
            is_kept: boolean;
            /** @description Null for the companies of the chain that name no link. */
            name: string | null;
            /**
             * Format: int64
             * @description Open leads of its companies, as far as the asker sees them: `/leads?chain=…&chain_link=…&open=true`.
             */
            open_leads: number;
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
            acting_for: components["schemas"]["MeActing"] | null;
            county: components["schemas"]["County"];
            /** Format: uuid */
            id: string;
            /** @description Whom one may act for today. */
            may_act_for: components["schemas"]["MeActing"][];
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
        /** @description Whom one acts for, or may act for. */
        MeActing: {
            /**
             * Format: uuid
             * @description The grant, for `POST /auth/acting`.
             */
            grant_id: string;
            /** @description 助理: prepares and records, approves nothing. */
            is_assistant: boolean;
            /** @description Who is represented. */
            name: string;
            /**
             * Format: date
             * @description The last day.
             */
            to_on: string;
        };
        /** @description One's unit. */
        MeOrganization: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["OrganizationKind"];
            /** @description Null for a county that has no name yet. */
            name: string | null;
        };
        /** @description What the asker may do with a merge. */
        MergeCan: {
            undo: boolean;
        };
        /** @description A merge: the other company goes into the one of the address. */
        MergeIn: {
            /** Format: uuid */
            other_id: string;
            /**
             * Format: int64
             * @description The same for the other one.
             */
            other_version?: number | null;
            /** @description 2 to 200 characters. */
            reason: string;
            /**
             * @description Fields whose value is taken from the other company though the kept one has one: `name`, `credit_code`, `province`, `city`,
             *     `industry`, `chain`, `chain_link`, `stock_code`, `parent_company_id`. Empty ones are filled in any case.
             */
            take?: string[];
            /**
             * Format: int64
             * @description The version of the kept company that was looked at; another one is 409 `stale_version`.
             */
            version?: number | null;
        };
        /** @description What a merge would do. */
        MergePreview: {
            /** @description The company that stays. */
            kept: components["schemas"]["CompanyDetail"];
            /** @description The company that goes into it. */
            merged: components["schemas"]["CompanyDetail"];
            moved: components["schemas"]["MovedRows"][];
            /** @description Nothing is merged while there is one. */
            obstacles: components["schemas"]["Obstacle"][];
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
        /** @description A unit's move under another one. */
        MoveIn: {
            /**
             * Format: date
             * @description The first day under the new one; today or earlier, not before the unit's last move.
             */
            from_on: string;
            /** Format: uuid */
            parent_id: string;
            /** @example 机构改革 */
            reason?: string | null;
        };
        /** @description So many rows of a relation would move. */
        MovedRows: {
            /** @description `table.column`, such as `leads.company_id`. */
            relation: string;
            /** Format: int64 */
            rows: number;
        };
        /** @description Something that a person is told. */
        Notification: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** @example import_confirmed */
            kind: string;
            /** @description What the sentence is made of. */
            parameters: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @description Null while it is unread.
             */
            read_at: string | null;
            /** Format: uuid */
            subject_id: string;
            /** @description What it is about, such as `import` or `user`. */
            subject_type: string;
            /** @description The sentence, in the reader's language. */
            text: string;
        };
        /** @description How a person wants to hear of one kind. */
        NotificationPreference: {
            /** @description In the daily mail. */
            digest: boolean;
            /** @description In the inbox. */
            in_app: boolean;
            /** @example import_failed */
            kind: string;
            /** @description In the reader's language. */
            label: string;
        };
        /** @description How one kind is wanted. */
        NotificationPreferenceIn: {
            digest: boolean;
            in_app: boolean;
            kind: string;
        };
        /** @description How a person wants to hear of things. */
        NotificationPreferences: {
            /**
             * @description Where the daily mail goes, masked; null where no address was given.
             * @example w***@example.com
             */
            email_masked: string | null;
            /** @description Whether this county sends mail at all. */
            has_mail: boolean;
            /** @description Every kind. */
            items: components["schemas"]["NotificationPreference"][];
        };
        /** @description A change of preferences: kinds left out stay as they are. */
        NotificationPreferencesIn: {
            /**
             * @description Absent leaves, null forgets the address.
             * @example wang@example.gov.cn
             */
            email?: string | null;
            items?: components["schemas"]["NotificationPreferenceIn"][];
        };
        /** @description How many were read. */
        NotificationsRead: {
            /** Format: int64 */
            read: number;
        };
        /** @description What stands in the way of a merge. */
        Obstacle: {
            /** @description Stable, in snake_case. */
            code: string;
            /** @description For people, in the language asked for. */
            message: string;
        };
        /** @description So many open records name a person in one way. */
        OpenItems: {
            /** @description `leads.owner_id`, `leads.lead_leader_id`, `projects.sponsor_id` or `townspeople.contact_leader_id`. */
            relation: string;
            /** Format: int64 */
            rows: number;
        };
        /** @description What somebody answers for now. */
        OpenItemsOf: {
            items: components["schemas"]["OpenItems"][];
            user: components["schemas"]["Reference"];
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
        /** @description Where a unit hung from a day on. */
        OrganizationMove: {
            /** Format: date-time */
            created_at: string;
            created_by: components["schemas"]["Reference"] | null;
            /**
             * Format: date
             * @description Null for where it hung before its first move.
             */
            from_on: string | null;
            /** Format: uuid */
            id: string;
            parent: components["schemas"]["Reference"];
            reason: string | null;
        };
        /** @description The moves of a unit, the latest first. */
        OrganizationMoves: {
            items: components["schemas"]["OrganizationMove"][];
        };
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
        /** @description What taking a package over did. */
        PackageImport: {
            /** Format: int64 */
            added: number;
            /**
             * Format: int64
             * @description No longer in the package: archived.
             */
            archived: number;
            /** Format: int64 */
            changed: number;
            /**
             * Format: int64
             * @description Days that a person entered and that stay as they are.
             */
            kept: number;
            name: string;
            release: string;
            /** Format: int64 */
            unchanged: number;
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
        Page_CalendarDay: {
            items: {
                /** Format: date-time */
                archived_at: string | null;
                can: components["schemas"]["Can"];
                /** Format: date-time */
                created_at: string;
                /** Format: date */
                day: string;
                /** Format: uuid */
                id: string;
                /** @description From a package; false where a person entered it, which no package changes. */
                is_from_package: boolean;
                kind: components["schemas"]["CalendarDayKind"];
                /** @example 国庆节 */
                name: string;
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
        Page_Chain: {
            items: {
                /** Format: date-time */
                archived_at: string | null;
                can: components["schemas"]["ChainCan"];
                /** Format: date-time */
                created_at: string;
                /** Format: uuid */
                id: string;
                /** @description Upstream to downstream. */
                links: components["schemas"]["ChainLink"][];
                /** @example 新能源汽车 */
                name: string;
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
        Page_Company: {
            items: {
                /** Format: date-time */
                archived_at: string | null;
                can: components["schemas"]["CompanyCan"];
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
                merged_into: components["schemas"]["Reference"] | null;
                name: string;
                /** @description 待完善: made from a name alone, its province is missing. */
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
        Page_CompanyMerge: {
            items: {
                can: components["schemas"]["MergeCan"];
                /** Format: uuid */
                id: string;
                kept: components["schemas"]["Reference"];
                merged: components["schemas"]["Reference"];
                /** Format: date-time */
                merged_at: string;
                merged_by: components["schemas"]["Reference"] | null;
                moved: components["schemas"]["MovedRows"][];
                reason: string;
                /** Format: date-time */
                undone_at: string | null;
                undone_by: components["schemas"]["Reference"] | null;
                undone_reason: string | null;
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
        Page_CompanyPair: {
            items: {
                first: components["schemas"]["CompanyBrief"];
                likeness: components["schemas"]["CompanyLikeness"];
                second: components["schemas"]["CompanyBrief"];
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
        Page_Contact: {
            items: {
                /** Format: date-time */
                archived_at: string | null;
                can: components["schemas"]["ContactCan"];
                company: components["schemas"]["Reference"];
                /** Format: date-time */
                created_at: string;
                /** Format: uuid */
                id: string;
                name: string;
                note: string | null;
                /** @example 138****5678 */
                phone_masked: string | null;
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
        Page_Deputy: {
            items: {
                can: components["schemas"]["DeputyCan"];
                /** Format: date-time */
                created_at: string;
                created_by: components["schemas"]["Reference"] | null;
                deputy: components["schemas"]["Reference"];
                /** Format: date-time */
                ended_at: string | null;
                /** Format: date */
                from_on: string;
                /** Format: uuid */
                id: string;
                kind: components["schemas"]["DeputyKind"];
                principal: components["schemas"]["Reference"];
                reason: string;
                state: components["schemas"]["DeputyState"];
                /**
                 * Format: date
                 * @description The last day.
                 */
                to_on: string;
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
        Page_DictionaryEntry: {
            items: {
                /** Format: date-time */
                archived_at: string | null;
                can: components["schemas"]["EntryCan"];
                /**
                 * @description Of a standard classification.
                 * @example C38
                 */
                code: string | null;
                /** Format: date-time */
                created_at: string;
                dictionary: string;
                /** Format: uuid */
                id: string;
                /** @description The county's figures count by this very word: it stays as it is. */
                is_counted: boolean;
                /**
                 * Format: int64
                 * @description How deep it stands, from 1.
                 */
                level: number | null;
                parent_code: string | null;
                /** Format: int64 */
                position: number;
                /** Format: date-time */
                updated_at: string;
                /**
                 * @description The word, as records hold it.
                 * @example 领导走访
                 */
                value: string;
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
        Page_File: {
            items: {
                /** Format: date-time */
                archived_at: string | null;
                can: components["schemas"]["FileCan"];
                /** Format: date-time */
                created_at: string;
                created_by: components["schemas"]["Reference"] | null;
                /** Format: uuid */
                id: string;
                /**
                 * @description Told by the content, never by what was sent.
                 * @example application/pdf
                 */
                media_type: string;
                /** @example 投资协议.pdf */
                name: string;
                /** @description Other live files of the same content, as far as the asker may see them; at most ten. */
                same_as: components["schemas"]["SameFile"][];
                /** @description Of the content, in hex. */
                sha256: string;
                /** Format: int64 */
                size_bytes: number;
                /** Format: uuid */
                subject_id: string;
                subject_type: components["schemas"]["FileSubject"];
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
        Page_FirstReportEvent: {
            items: {
                /** Format: date-time */
                at: string;
                by: string;
                /** Format: uuid */
                id: string;
                kind: components["schemas"]["FirstReportKind"];
                note: string | null;
                /** Format: date */
                on: string;
                organization: components["schemas"]["Reference"] | null;
                /**
                 * Format: date
                 * @description The last day of a protection.
                 */
                until: string | null;
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
        Page_Handover: {
            items: {
                /** Format: date-time */
                created_at: string;
                created_by: components["schemas"]["Reference"] | null;
                from_user: components["schemas"]["Reference"];
                /** Format: uuid */
                id: string;
                items: components["schemas"]["OpenItems"][];
                reason: string;
                to_user: components["schemas"]["Reference"];
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
                can: components["schemas"]["LeadCan"];
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
                /** Format: int64 */
                fixed_asset_investment_yuan: number | null;
                /** Format: uuid */
                id: string;
                /** @description 商业秘密: only those named on it see it. */
                is_restricted: boolean;
                /** Format: date */
                last_progress_on: string | null;
                lead_leader: components["schemas"]["Reference"] | null;
                left_stage: components["schemas"]["LeadStage"] | null;
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
                /**
                 * Format: date
                 * @description The last day of the finder's protection (首报保护期).
                 */
                protected_until: string | null;
                /** Format: date */
                reported_on: string;
                /** @description 报送单位; never changes. */
                reporting_organization: components["schemas"]["Reference"];
                responsible_organization: components["schemas"]["Reference"] | null;
                /** @description 来源类型, an entry of the dictionary `source_type`. */
                source_type: string;
                stage: components["schemas"]["LeadStage"];
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
        Page_LeadClaim: {
            items: {
                can: components["schemas"]["ClaimCan"];
                company: components["schemas"]["Reference"];
                /** Format: date-time */
                created_at: string;
                /** Format: date-time */
                decided_at: string | null;
                decided_by: components["schemas"]["Reference"] | null;
                /** Format: int64 */
                expected_investment_yuan: number;
                /** Format: uuid */
                id: string;
                /** @example XS202400002 */
                number: string;
                /** @description 报送单位 */
                organization: components["schemas"]["Reference"];
                /** @description Why it was decided so. */
                reason: string | null;
                /** Format: date-time */
                reported_at: string;
                reported_by: components["schemas"]["Reference"] | null;
                /** Format: date */
                reported_on: string;
                result_lead: components["schemas"]["Reference"] | null;
                status: components["schemas"]["ClaimStatus"];
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
        Page_LeadTransfer: {
            items: {
                asked_by: components["schemas"]["Reference"] | null;
                can: components["schemas"]["TransferCan"];
                /** Format: date-time */
                created_at: string;
                /** Format: date-time */
                decided_at: string | null;
                decided_by: components["schemas"]["Reference"] | null;
                decision_reason: string | null;
                from_organization: components["schemas"]["Reference"] | null;
                /** Format: uuid */
                id: string;
                kind: components["schemas"]["TransferKind"];
                /** @description The lead, by its code. */
                lead: components["schemas"]["Reference"];
                reason: string;
                shares: components["schemas"]["ShareIn"][];
                status: components["schemas"]["TransferStatus"];
                to_organization: components["schemas"]["Reference"];
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
        Page_Notification: {
            items: {
                /** Format: date-time */
                created_at: string;
                /** Format: uuid */
                id: string;
                /** @example import_confirmed */
                kind: string;
                /** @description What the sentence is made of. */
                parameters: {
                    [key: string]: string;
                };
                /**
                 * Format: date-time
                 * @description Null while it is unread.
                 */
                read_at: string | null;
                /** Format: uuid */
                subject_id: string;
                /** @description What it is about, such as `import` or `user`. */
                subject_type: string;
                /** @description The sentence, in the reader's language. */
                text: string;
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
        Page_Recording: {
            items: {
                /** @description What is wrong, where it is disputed. */
                answer: string | null;
                /** Format: date-time */
                answered_at: string | null;
                answered_by: components["schemas"]["Reference"] | null;
                can: components["schemas"]["RecordingCan"];
                /** Format: uuid */
                id: string;
                /** @description What the record is called. */
                label: string;
                /** @description The unit for which it was typed. */
                organization: components["schemas"]["Reference"];
                /** Format: date-time */
                recorded_at: string;
                recorded_by: components["schemas"]["Reference"] | null;
                status: components["schemas"]["RecordingStatus"];
                /** Format: uuid */
                subject_id: string;
                /** @description Such as `company` or `lead`. */
                subject_type: string;
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
        Page_TimelineEntry: {
            items: (components["schemas"]["TimelineFact"] & {
                /**
                 * Format: date-time
                 * @description The instant, where one is known.
                 */
                at: string | null;
                /** @description Who did it, where one person did. */
                by: string | null;
                /** Format: uuid */
                id: string;
                /**
                 * Format: date
                 * @description The business date; for files and changes the day on which they came.
                 */
                on: string;
                record: components["schemas"]["TimelineRecord"];
            })[];
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
                /**
                 * Format: date
                 * @description The last day of an inspector's term.
                 */
                inspector_to_on: string | null;
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
        Permission: "organizations:read" | "organizations:write" | "users:read" | "users:write" | "users:reset" | "users:lock" | "users:unlock" | "roles:grant" | "audit:read" | "ledger:import" | "ledger:export" | "figures:read" | "companies:read" | "leads:read" | "projects:read" | "visits:read" | "outposts:read" | "targets:read" | "network:read" | "events:read" | "search:read" | "timelines:read" | "companies:write" | "companies:merge" | "contacts:reveal" | "views:write" | "deputies:write" | "handovers:write" | "recordings:read" | "recordings:make" | "recordings:answer" | "files:read" | "files:write" | "settings:read" | "settings:write" | "dictionaries:read" | "dictionaries:write" | "notifications:own" | "leads:write" | "leads:decide" | "leads:instruct" | "leads:comment";
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
        /** @description Something that was typed for a unit. */
        Recording: {
            /** @description What is wrong, where it is disputed. */
            answer: string | null;
            /** Format: date-time */
            answered_at: string | null;
            answered_by: components["schemas"]["Reference"] | null;
            can: components["schemas"]["RecordingCan"];
            /** Format: uuid */
            id: string;
            /** @description What the record is called. */
            label: string;
            /** @description The unit for which it was typed. */
            organization: components["schemas"]["Reference"];
            /** Format: date-time */
            recorded_at: string;
            recorded_by: components["schemas"]["Reference"] | null;
            status: components["schemas"]["RecordingStatus"];
            /** Format: uuid */
            subject_id: string;
            /** @description Such as `company` or `lead`. */
            subject_type: string;
            /** Format: int64 */
            version: number;
        };
        /** @description What the asker may do with a recording. */
        RecordingCan: {
            confirm: boolean;
            dispute: boolean;
        };
        /**
         * @description Where a recording stands.
         * @enum {string}
         */
        RecordingStatus: "pending" | "confirmed" | "disputed";
        /** @description What a row refers to: enough to show it and to go there. */
        Reference: {
            /** Format: uuid */
            id: string;
            /** @description Its name, or its code where it has none. */
            name: string;
        };
        /**
         * @description Whether a report became a lead, or waits as a claim on a company that is in hand already.
         * @enum {string}
         */
        ReportOutcome: "lead" | "claim";
        /** @description Why somebody needs a phone number. */
        RevealIn: {
            /**
             * @description 2 to 200 characters; it stands in the audit log.
             * @example 约下周拜访时间
             */
            reason: string;
        };
        /** @description A phone number, told once. */
        Revealed: {
            /** @example 13800000000 */
            phone: string;
        };
        /**
         * @description A role; somebody may hold several. The first three exclude each other and every other role (三员分立).
         * @enum {string}
         */
        Role: "system_admin" | "security_admin" | "auditor" | "center" | "leader" | "unit_officer" | "outpost_lead" | "envoy" | "assessor" | "inspector";
        /** @description Another file of the same content. */
        SameFile: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            subject_id: string;
            subject_type: components["schemas"]["FileSubject"];
        };
        /** @description Something found. */
        SearchHit: {
            /** @description What tells it from others of the same name: the company of a lead or project, a company's province, a person's unit, a zone. */
            about: string | null;
            /** @description Its number, where it has one: a lead's, a project's, a company's credit code. */
            code: string | null;
            /** @description Where the label meets the words; empty where a code or another name did. */
            highlights: components["schemas"]["Highlight"][];
            /** Format: uuid */
            id: string;
            /** @description What it is called. */
            label: string;
            /** @description The stage of a lead, the status of a project. */
            state: string | null;
            subject_type: components["schemas"]["SearchType"];
        };
        /** @description What was found: by type in the order lead, project, company, user, organization, within a type the closest first. */
        SearchResults: {
            items: components["schemas"]["SearchHit"][];
        };
        /**
         * @description What a hit is.
         * @enum {string}
         */
        SearchType: "lead" | "project" | "company" | "user" | "organization";
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
        /** @description A setting with its value of today. */
        Setting: {
            can: components["schemas"]["Can"];
            /** @description For choices; else empty. */
            choices: components["schemas"]["SettingChoice"][];
            default: components["schemas"]["SettingValue"];
            /**
             * Format: date
             * @description The day from which the value stands; null where it is the default.
             */
            from_on: string | null;
            /** @description `leads`, `reports`, `meetings`, `evaluation` or `technical`. */
            group: string;
            /** @description Every value set, the latest day first; days to come included. */
            history: components["schemas"]["SettingPast"][];
            keeper: components["schemas"]["Keeper"];
            /** @example first_report_protection_days */
            key: string;
            kind: components["schemas"]["SettingKind"];
            /** Format: int64 */
            least: number | null;
            meaning: components["schemas"]["BothLanguages"];
            /** Format: int64 */
            most: number | null;
            name: components["schemas"]["BothLanguages"];
            unit: components["schemas"]["Unit"] | null;
            value: components["schemas"]["SettingValue"];
            /**
             * Format: int64
             * @description Grows with every change.
             */
            version: number;
        };
        /** @description A value that may be chosen. */
        SettingChoice: {
            name: components["schemas"]["BothLanguages"];
            value: string;
        };
        /** @description A new value of a setting. */
        SettingIn: {
            /**
             * Format: date
             * @description The day from which it stands; today where absent. A day gone by needs a reason.
             */
            from_on?: string | null;
            /** @description Why, such as the number of the paper. */
            reason?: string | null;
            value: components["schemas"]["SettingValue"];
        };
        /**
         * @description What a value may be.
         * @enum {string}
         */
        SettingKind: "number" | "choice" | "timezone";
        /** @description A value with the day from which it stands. */
        SettingPast: {
            /** Format: date-time */
            changed_at: string;
            changed_by: components["schemas"]["Reference"] | null;
            /** Format: date */
            from_on: string;
            reason: string | null;
            value: components["schemas"]["SettingValue"];
        };
        /** @description A value: a whole number, or a word. */
        SettingValue: number | string;
        /** @description All settings. */
        Settings: {
            items: components["schemas"]["Setting"][];
        };
        /** @description A unit's share of a lead, as it is asked for. */
        ShareIn: {
            /** Format: uuid */
            organization_id: string;
            /**
             * Format: int64
             * @description In hundredths of a percent; all of a lead's sum to 10000.
             * @example 5000
             */
            share_bp: number;
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
        /** @description Something that happened. `kind` tells which fields it has. */
        TimelineEntry: components["schemas"]["TimelineFact"] & {
            /**
             * Format: date-time
             * @description The instant, where one is known.
             */
            at: string | null;
            /** @description Who did it, where one person did. */
            by: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: date
             * @description The business date; for files and changes the day on which they came.
             */
            on: string;
            record: components["schemas"]["TimelineRecord"];
        };
        /** @description What happened. */
        TimelineFact: {
            /** Format: int64 */
            expected_investment_yuan: number;
            /** @enum {string} */
            kind: "reported";
            organization: components["schemas"]["Reference"];
        } | {
            /** @enum {string} */
            kind: "effective";
        } | {
            direction: components["schemas"]["Direction"];
            follow_up?: string | null;
            /** Format: date */
            follow_up_on?: string | null;
            /** @enum {string} */
            kind: "visit";
            outcome?: string | null;
            participants: components["schemas"]["Reference"][];
            place?: string | null;
            summary?: string | null;
        } | {
            from_stage?: string | null;
            /** @enum {string} */
            kind: "stage";
            reason?: string | null;
            to_stage: string;
        } | {
            cause?: string | null;
            description?: string | null;
            is_ended: boolean;
            /** @enum {string} */
            kind: "blocker";
            outcome?: string | null;
        } | {
            code: string;
            is_verified: boolean;
            /** @enum {string} */
            kind: "milestone";
        } | {
            /** Format: int64 */
            amount_yuan: number;
            /** @enum {string} */
            kind: "money";
            source_province: string;
            status: string;
        } | {
            /** @enum {string} */
            kind: "file";
            media_type: string;
            name: string;
            /** Format: int64 */
            size_bytes: number;
        } | {
            action: string;
            fields: string[];
            /** @enum {string} */
            kind: "change";
            note?: string | null;
        };
        /** @description The record that an entry belongs to. */
        TimelineRecord: {
            /** Format: uuid */
            id: string;
            /** @description Its name, or its code where it has none. */
            name: string;
            /** @description `company`, `lead`, `project` or `visit`. */
            subject_type: string;
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
        /** @description What the asker may do with a transfer. */
        TransferCan: {
            /** @description The centre; never whoever asked for it. */
            decide: boolean;
        };
        /** @description The centre's decision. */
        TransferDecisionIn: {
            approved: boolean;
            /** @description 2 to 500 characters. */
            reason: string;
        };
        /** @description A transfer that is asked for. */
        TransferIn: {
            kind: components["schemas"]["TransferKind"];
            /** @description 2 to 500 characters. */
            reason: string;
            /** @description The shares that shall stand then; they sum to 10000. */
            shares: components["schemas"]["ShareIn"][];
            /** Format: uuid */
            to_organization_id: string;
        };
        /**
         * @description Why a lead passes on.
         * @enum {string}
         */
        TransferKind: "transfer" | "takeover";
        /**
         * @description How a transfer stands.
         * @enum {string}
         */
        TransferStatus: "pending" | "approved" | "rejected";
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
        /** @description Why a merge is taken back. */
        UndoIn: {
            /** @description 2 to 200 characters. */
            reason: string;
        };
        /**
         * @description What a number counts.
         * @enum {string}
         */
        Unit: "working_days" | "days" | "yuan" | "day_of_month" | "mebibytes";
        /** @description A person with an account. */
        User: {
            can: components["schemas"]["UserCan"];
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date
             * @description The last day of an inspector's term.
             */
            inspector_to_on: string | null;
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
            /**
             * Format: date
             * @description The last day of an inspector's term, today or later; needed with the role `inspector`, which ends with it.
             */
            inspector_to_on?: string | null;
            roles: components["schemas"]["Role"][];
        };
        /**
         * @description Whether an account can be used.
         * @enum {string}
         */
        UserStatus: "active" | "locked" | "no_password" | "archived";
        /** @description A view of a list. */
        View: {
            can: components["schemas"]["ViewCan"];
            /** @description The columns shown, in their order; empty for the list's own. */
            columns: string[];
            /** Format: date-time */
            created_at: string;
            default_role: components["schemas"]["Role"] | null;
            /** Format: uuid */
            id: string;
            /**
             * @description The list, by the last part of its address, such as `leads`.
             * @example leads
             */
            list: string;
            name: string;
            organization: components["schemas"]["Reference"] | null;
            owner: components["schemas"]["Reference"];
            /**
             * @description The list's filters and sort, as they stand in its address.
             * @example stage=negotiating&sort=-reported_on
             */
            query: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        /** @description What the asker may do with a view. */
        ViewCan: {
            archive: boolean;
            update: boolean;
        };
        /** @description A new view. */
        ViewIn: {
            columns?: string[];
            default_role?: components["schemas"]["Role"] | null;
            /** @description Whether to share it with one's own unit and those below it. */
            is_shared?: boolean;
            /** @example leads */
            list: string;
            /** @example 长三角在谈 */
            name: string;
            query?: string;
        };
        /** @description A change of a view (merge patch: absent leaves, null clears). */
        ViewPatch: {
            columns?: string[] | null;
            default_role?: components["schemas"]["Role"] | null;
            is_shared?: boolean | null;
            name?: string | null;
            query?: string | null;
        };
        /** @description The views of one list that the asker may use: own ones, those shared with the asker's unit, the defaults of the asker's roles. */
        Views: {
            items: components["schemas"]["View"][];
        };
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
    acting_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActingIn"];
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
    calendar_day_list: {
        parameters: {
            query?: {
                /** @description Of this year. */
                year?: number;
                /** @description `holiday` or `workday`. */
                kind?: string;
                /** @description Words that occur in the name. */
                q?: string;
                /** @description `day`; with `-` before it descending. Default `day`. */
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
                    "application/json": components["schemas"]["Page_CalendarDay"];
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
    calendar_day_set: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version believed current; a stale one is 412 */
                "If-Match"?: string;
            };
            path: {
                /** @description The day */
                day: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarDayIn"];
            };
        };
        responses: {
            /** @description The day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDay"];
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
    calendar_day_clear: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version believed current; a stale one is 412 */
                "If-Match"?: string;
            };
            path: {
                /** @description The day */
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is cleared */
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
    calendar_deadline_get: {
        parameters: {
            query: {
                /**
                 * @description The day from which is counted; it does not count itself.
                 * @example 2024-09-27
                 */
                from: string;
                /** @description How many working days, up to 1000. */
                working_days: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deadline */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDeadline"];
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
    chain_map_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The chains */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainMap"];
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
    chain_list: {
        parameters: {
            query?: {
                /** @description Words that occur in the name. */
                q?: string;
                /** @description `name` or `updated_at`; with `-` before it descending. Default `name`. */
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
                    "application/json": components["schemas"]["Page_Chain"];
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
    chain_create: {
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
                "application/json": components["schemas"]["ChainIn"];
            };
        };
        responses: {
            /** @description The chain */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chain"];
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
    chain_get: {
        parameters: {
            query?: {
                /** @description Give the row even where it is archived. */
                archived?: boolean;
            };
            header?: never;
            path: {
                /** @description The chain's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The chain */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chain"];
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
    chain_archive: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version believed current; a stale one is 412 */
                "If-Match"?: string;
            };
            path: {
                /** @description The chain's id */
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
    chain_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version believed current; a stale one is 412 */
                "If-Match"?: string;
            };
            path: {
                /** @description The chain's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChainPatch"];
            };
        };
        responses: {
            /** @description The chain */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chain"];
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
    chain_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gives the first answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The chain's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The chain */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chain"];
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
                /** @description With a live project in the county, or without one. */
                here?: boolean;
                /** @description Daughters of this company. */
                parent_company_id?: string;
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
    company_create: {
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
                "application/json": components["schemas"]["CompanyIn"];
            };
        };
        responses: {
            /** @description The company */
            201: {
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
    company_archive: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version believed current; a stale one is 412 */
                "If-Match"?: string;
            };
            path: {
                /** @description The company's id */
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
    company_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version believed current; a stale one is 412 */
                "If-Match"?: string;
            };
            path: {
                /** @description The company's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyPatch"];
            };
        };
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
    contact_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The company's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactIn"];
            };
        };
        responses: {
            /** @description The contact */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
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
    company_merge_preview: {
        parameters: {
            query: {
                /** @description The company that would be merged into this one. */
                other_id: string;
            };
            header?: never;
            path: {
                /** @description The id of the company that is kept */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the merge would do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePreview"];
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
    company_merge_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the company that is kept */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeIn"];
            };
        };
        responses: {
            /** @description The merge */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyMerge"];
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
    company_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gives the first answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
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
    company_timeline_list: {
        parameters: {
            query?: {
                /** @description Kinds, split by commas: `reported`, `effective`, `visit`, `stage`, `blocker`, `milestone`, `money`, `file`, `change`. All without it. */
                kinds?: string;
                /** @description Entries a page, 20 by default. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
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
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TimelineEntry"];
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
    company_distinction_create: {
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
                "application/json": components["schemas"]["DistinctionIn"];
            };
        };
        responses: {
            /** @description The distinction */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Distinction"];
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
    company_hint_list: {
        parameters: {
            query?: {
                /** @description The name or a part of it, up to 200 characters. */
                name?: string;
                /** @description The credit code, whole. */
                credit_code?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The companies */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyHints"];
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
    company_merge_list: {
        parameters: {
            query?: {
                /** @description The company that was kept or merged. */
                company_id?: string;
                /** @description Words of the reason. */
                q?: string;
                /** @description `merged_at`; with `-` before it descending. Default `-merged_at`. */
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
                    "application/json": components["schemas"]["Page_CompanyMerge"];
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
    company_merge_undo: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The merge's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoIn"];
            };
        };
        responses: {
            /** @description The merge, undone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyMerge"];
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
    company_pair_list: {
        parameters: {
            query?: {
                /** @description Rows a page, 20 by default. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
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
                    "application/json": components["schemas"]["Page_CompanyPair"];
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
    contact_list: {
        parameters: {
            query?: {
                /** @description The company's id. */
                company_id?: string;
                /** @description Words of the contact's name or title. */
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
                    "application/json": components["schemas"]["Page_Contact"];
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
    contact_get: {
        parameters: {
            query?: {
                /** @description Give the row even where it is archived. */
                archived?: boolean;
            };
            header?: never;
            path: {
                /** @description The contact's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
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
    contact_archive: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version believed current; a stale one is 412 */
                "If-Match"?: string;
            };
            path: {
                /** @description The contact's id */
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
    contact_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version believed current; a stale one is 412 */
                "If-Match"?: string;
            };
            path: {
                /** @description The contact's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactPatch"];
            };
        };
        responses: {
            /** @description The contact */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
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
    contact_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gives the first answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The contact's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
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
    contact_reveal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The contact's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealIn"];
            };
        };
        responses: {
            /** @description The number */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revealed"];
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
    deputy_list: {
        parameters: {
            query?: {
                /** @description `deputy` or `assistant`. */
                kind?: string;
                /** @description Who is represented or acts. */
                user_id?: string;
                /** @description That hold today, or not. */
                active?: boolean;
                /** @description Words of the reason. */
                q?: string;
                /** @description `from_on` or `updated_at`; with `-` before it descending. Default `-from_on`. */
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
                    "application/json": components["schemas"]["Page_Deputy"];
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
    deputy_create: {
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
                "application/json": components["schemas"]["DeputyIn"];
            };
        };
        responses: {
            /** @description The grant */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deputy"];
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
    deputy_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gives the first answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The grant's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The grant */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deputy"];
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
    dictionary_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dictionaries"];
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
    dictionary_package_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionaryPackages"];
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
    dictionary_package_import: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gives the first answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The package: `industries`, `divisions` or `holidays` */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What it did */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackageImport"];
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
    dictionary_entry_list: {
        parameters: {
            query?: {
                /**
                 * @description Below this code of a standard classification.
                 * @example C
                 */
                parent_code?: string;
                /** @description So deep in a standard classification, from 1. */
                level?: number;
                /** @description Words that occur in value or code. */
                q?: string;
                /** @description `position`, `value` or `code`; with `-` before it descending. Default `position`. */
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
            path: {
                /** @description The dictionary's name */
                name: string;
            };
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
                    "application/json": components["schemas"]["Page_DictionaryEntry"];
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
    dictionary_entry_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The dictionary's name */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DictionaryEntryIn"];
            };
        };
        responses: {
            /** @description The entry */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionaryEntry"];
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
    dictionary_entry_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The dictionary's name */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DictionaryOrderIn"];
            };
        };
        responses: {
            /** @description The entries in their order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionaryEntries"];
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
    dictionary_entry_get: {
        parameters: {
            query?: {
                /** @description Give the row even where it is archived. */
                archived?: boolean;
            };
            header?: never;
            path: {
                /** @description The entry's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionaryEntry"];
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
    dictionary_entry_archive: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version believed current; a stale one is 412 */
                "If-Match"?: string;
            };
            path: {
                /** @description The entry's id */
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
    dictionary_entry_rename: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version believed current; a stale one is 412 */
                "If-Match"?: string;
            };
            path: {
                /** @description The entry's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DictionaryEntryIn"];
            };
        };
        responses: {
            /** @description The entry */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionaryEntry"];
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
    dictionary_entry_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gives the first answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The entry's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionaryEntry"];
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
    file_list: {
        parameters: {
            query?: {
                /**
                 * @description Of this kind of record: `lead`, `project`, `visit`, `company` or `fund_arrival`.
                 * @example project
                 */
                subject_type?: string;
                /** @description Of this record; needs `subject_type`. A record that the asker may not read is a 404. */
                subject_id?: string;
                /** @description With this tag. */
                tag?: string;
                /** @description Words that occur in name or tags. */
                q?: string;
                /** @description `created_at`, `name` or `size_bytes`; with `-` before it descending. Default `-created_at`. */
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
                    "application/json": components["schemas"]["Page_File"];
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
    file_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and form give the stored answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The file in the part `file`, and to what it belongs */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["FileUpload"];
            };
        };
        responses: {
            /** @description The file */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
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
    file_get: {
        parameters: {
            query?: {
                /** @description Give the row even where it is archived. */
                archived?: boolean;
            };
            header?: never;
            path: {
                /** @description The file's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
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
    file_archive: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version believed current; a stale one is 412 */
                "If-Match"?: string;
            };
            path: {
                /** @description The file's id */
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
    file_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version believed current; a stale one is 412 */
                "If-Match"?: string;
            };
            path: {
                /** @description The file's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FilePatch"];
            };
        };
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
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
    file_content_get: {
        parameters: {
            query?: {
                /** @description Give the row even where it is archived. */
                archived?: boolean;
            };
            header?: never;
            path: {
                /** @description The file's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": number[];
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
    file_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gives the first answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The file's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
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
    handover_list: {
        parameters: {
            query?: {
                /** @description Who gave or took. */
                user_id?: string;
                /** @description Words of the reason. */
                q?: string;
                /** @description `created_at`; with `-` before it descending. Default `-created_at`. */
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
                    "application/json": components["schemas"]["Page_Handover"];
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
    lead_claim_list: {
        parameters: {
            query?: {
                /** @description `pending`, `own_lead`, `joined`, `transferred`, `rejected`, split by commas. */
                status?: string;
                /** @description Of this company. */
                company_id?: string;
                /** @description Reported by this organization. */
                organization_id?: string;
                /** @description A part of the number. */
                q?: string;
                /** @description `created_at`; with `-` before it descending. Default `-created_at`. */
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
                    "application/json": components["schemas"]["Page_LeadClaim"];
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
    lead_claim_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The claim's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The claim */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadClaimDetail"];
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
    lead_claim_decide: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The claim's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimDecisionIn"];
            };
        };
        responses: {
            /** @description The claim as it was decided */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadClaimDetail"];
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
    lead_hint_list: {
        parameters: {
            query?: {
                /** @description The company's name or a part of it, up to 200 characters. */
                name?: string;
                /** @description The credit code, whole. */
                credit_code?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 8 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadHints"];
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
    lead_receipt_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The check code; case and dash do not matter */
                check_code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt as it was given */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadReceipt"];
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
    lead_transfer_list: {
        parameters: {
            query?: {
                /** @description `pending`, `approved`, `rejected`, split by commas. */
                status?: string;
                /** @description Of this lead. */
                lead_id?: string;
                /** @description Words of the reason. */
                q?: string;
                /** @description `created_at`; with `-` before it descending. Default `-created_at`. */
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
                    "application/json": components["schemas"]["Page_LeadTransfer"];
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
    lead_transfer_decide: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The transfer's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferDecisionIn"];
            };
        };
        responses: {
            /** @description The transfer as it was decided */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadTransfer"];
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
                /** @description Neither signed nor lost, or one of the two. */
                open?: boolean;
                /** @description Of companies of this chain (产业链). */
                chain?: string;
                /** @description Of companies of this link (环节). */
                chain_link?: string;
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
    lead_create: {
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
                "application/json": components["schemas"]["LeadIn"];
            };
        };
        responses: {
            /** @description What the same `client_ref` made before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadReport"];
                };
            };
            /** @description The receipt, with the lead or the claim */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadReport"];
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
                    "application/json": components["schemas"]["LeadDetail"];
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
    lead_archive: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version believed current; a stale one is 412 */
                "If-Match"?: string;
            };
            path: {
                /** @description The lead's id */
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
    lead_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version believed current; a stale one is 412 */
                "If-Match"?: string;
            };
            path: {
                /** @description The lead's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeadPatch"];
            };
        };
        responses: {
            /** @description The lead */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadDetail"];
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
    lead_first_report_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The lead's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 500 entries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_FirstReportEvent"];
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
    lead_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gives the first answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
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
                    "application/json": components["schemas"]["LeadDetail"];
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
    lead_timeline_list: {
        parameters: {
            query?: {
                /** @description Kinds, split by commas: `reported`, `effective`, `visit`, `stage`, `blocker`, `milestone`, `money`, `file`, `change`. All without it. */
                kinds?: string;
                /** @description Entries a page, 20 by default. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
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
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TimelineEntry"];
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
    lead_transfer_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The lead's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferIn"];
            };
        };
        responses: {
            /** @description The transfer, waiting for the centre */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadTransfer"];
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
    notification_preference_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The preferences */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
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
    notification_preference_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationPreferencesIn"];
            };
        };
        responses: {
            /** @description The preferences */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
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
    notification_list: {
        parameters: {
            query?: {
                /** @description Only unread ones (`true`), or only read ones (`false`). */
                unread?: boolean;
                /** @description Kinds, split by commas. */
                kind?: string;
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
                    "application/json": components["schemas"]["Page_Notification"];
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
    notification_read_all: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gives the first answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many were read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsRead"];
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
    notification_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gives the first answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The notification's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notification */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notification"];
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
    organization_move_list: {
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
            /** @description The moves */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationMoves"];
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
    organization_move_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The organization's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveIn"];
            };
        };
        responses: {
            /** @description The moves */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationMoves"];
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
    project_timeline_list: {
        parameters: {
            query?: {
                /** @description Kinds, split by commas: `reported`, `effective`, `visit`, `stage`, `blocker`, `milestone`, `money`, `file`, `change`. All without it. */
                kinds?: string;
                /** @description Entries a page, 20 by default. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
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
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TimelineEntry"];
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
    recording_list: {
        parameters: {
            query?: {
                /** @description `pending`, `confirmed`, `disputed`, split by commas. */
                status?: string;
                /** @description For this unit. */
                organization_id?: string;
                /** @description Words of what the record is called. */
                q?: string;
                /** @description `recorded_at`; with `-` before it descending. Default `-recorded_at`. */
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
                    "application/json": components["schemas"]["Page_Recording"];
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
    recording_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gives the first answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The recording's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recording */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recording"];
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
    recording_dispute: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The recording's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeIn"];
            };
        };
        responses: {
            /** @description The recording */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recording"];
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
    search_list: {
        parameters: {
            query: {
                /** @description Words: Chinese, pinyin, pinyin initials, codes. 1 to 100 characters. */
                q: string;
                /** @description Types, split by commas: `lead`, `project`, `company`, `user`, `organization`. All without it. */
                types?: string;
                /** @description The most hits of a type; 5 by default. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResults"];
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
    setting_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
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
    setting_set: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version believed current; a stale one is 412 */
                "If-Match"?: string;
            };
            path: {
                /** @description The setting's key */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingIn"];
            };
        };
        responses: {
            /** @description The setting */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setting"];
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
    handover_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again, for 24 hours */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the person who gives */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandoverIn"];
            };
        };
        responses: {
            /** @description The hand-over */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Handover"];
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
    open_item_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The open items */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenItemsOf"];
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
    view_list: {
        parameters: {
            query: {
                /** @description The list, by the last part of its address, such as `leads`. */
                list: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The views */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Views"];
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
    view_create: {
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
                "application/json": components["schemas"]["ViewIn"];
            };
        };
        responses: {
            /** @description The view */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
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
    view_archive: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version believed current; a stale one is 412 */
                "If-Match"?: string;
            };
            path: {
                /** @description The view's id */
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
    view_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version believed current; a stale one is 412 */
                "If-Match"?: string;
            };
            path: {
                /** @description The view's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewPatch"];
            };
        };
        responses: {
            /** @description The view */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
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
