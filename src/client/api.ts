// Generated from the API’s own description: npm run generate-client

export interface paths {
    "/activate/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open an activation link
         * @description Changes nothing: mail scanners open links.
         */
        get: operations["open-activation"];
        put?: never;
        /** Accept and activate */
        post: operations["activate-by-link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activate/{token}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a new link */
        post: operations["renew-activation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activate/{token}/renewed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See that a new link is on its way */
        get: operations["activation-renewed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List API keys */
        get: operations["list-api-keys"];
        put?: never;
        /**
         * Make an API key
         * @description The answer alone shows the key. For admins.
         */
        post: operations["create-api-key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an API key at once */
        post: operations["revoke-api-key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the audit
         * @description What was changed beside the customers, who came in, and what was denied: the newest first.
         */
        get: operations["read-audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/callback/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Come back from single sign-on
         * @description Where the provider sends the browser to. Not for programs.
         */
        get: operations["end-single-sign-on"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See whose password a link sets
         * @description The link of an invitation, a reset or `create-admin-link`. Changes nothing.
         */
        post: operations["read-password-link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/request-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link to set a new password
         * @description Answered alike whether there is such an account or not. The link is valid for an hour.
         */
        post: operations["request-reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a login with a code
         * @description The six digits of the app, or a backup code. Within 10 minutes of the password.
         */
        post: operations["send-second-factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/set-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation, or set a new password
         * @description Uses the link up and ends all sessions; log in afterwards. Opens no session by itself.
         */
        post: operations["set-password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in with a password
         * @description Sets cookies. An unknown, a disabled and a suspended account are answered like a wrong password. 20 in a minute from an address, 10 in 5 minutes for an account.
         */
        post: operations["sign-in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: operations["sign-out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/single-sign-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in with an account elsewhere
         * @description Go to the `url`; the browser comes back to `/` logged in, or to `/sign-in?error=…`.
         */
        post: operations["begin-single-sign-on"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/ways-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See how people can log in */
        get: operations["show-ways-in"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what is sold
         * @description SKUs, add-ons and user types with list prices, the set currency rates, and who approves which discount.
         */
        get: operations["show-catalog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hear which customers change
         * @description Server-sent events, about the customers that the caller may see. `customers` has the ids of customers that have changed: `{"ids":["…"]}`. `ready` comes first, and `gap` after an interruption: what was read before may be out of date. `alive` comes where nothing else did for 15 seconds. Then the stream ends, and is to be opened again.
         */
        get: operations["changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List customers
         * @description A page of those that the filters admit, and how many there are per stage and per tab. A date is a day in the vendor’s time zone; both ends are included.
         */
        get: operations["list-customers"];
        put?: never;
        /**
         * Add customer
         * @description Add a customer: create the tenant, email the activation link.
         */
        post: operations["add-customer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export customers as CSV
         * @description All that the filters admit, by RFC 4180 in UTF-8. A cell that a spreadsheet would take for a formula has an apostrophe before it.
         */
        get: operations["export-customers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a customer */
        get: operations["show-customer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate
         * @description The customer accepts on the activation page; onboarding begins. By customer; in pending. A field that wants an instant takes a calendar date too, and means the end of that day where the customer is.
         */
        post: operations["activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/activation-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get the activation link to copy
         * @description A valid link is given as it is; an expired one is replaced, without an email.
         */
        post: operations["activation-link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/adopt-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adopt the newest rules
         * @description Move the customer to the newest version of the rules. By staff; in registered, drafting, contracts, pending, trial, trial-ended, production, expired. A field that wants an instant takes a calendar date too, and means the end of that day where the customer is.
         */
        post: operations["adopt-rules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what is coming
         * @description Every coming email, deadline and transition, in time order: exactly what the workflow will do.
         */
        get: operations["show-agenda"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/allow-upgrade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Allow upgrade
         * @description Let the trial upgrade to production at its end, after notice. By partner or staff; in pending, trial. A field that wants an instant takes a calendar date too, and means the end of that day where the customer is.
         */
        post: operations["allow-upgrade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/approve-contract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign off contract
         * @description The vendor signs off: the final copy goes out and activation begins; dates have to be exact. By staff; in contracts. A field that wants an instant takes a calendar date too, and means the end of that day where the customer is.
         */
        post: operations["approve-contract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/block-upgrade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Block upgrade
         * @description Let the trial end without upgrading to production. By partner or staff; in pending, trial. A field that wants an instant takes a calendar date too, and means the end of that day where the customer is.
         */
        post: operations["block-upgrade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close customer
         * @description End the road for this customer: access is removed and nothing more happens. By partner or staff; in registered, drafting, contracts, pending, trial, trial-ended, production, expired. A field that wants an instant takes a calendar date too, and means the end of that day where the customer is.
         */
        post: operations["close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/conflict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show both sides of a conflict
         * @description This customer and those that it is or was in conflict with, in time order. For the vendor’s people.
         */
        get: operations["show-conflict"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/convert-to-customer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Convert to customer
         * @description Take the deal over as a customer: the form opens, prefilled from the deal. By partner or staff; in registered. A field that wants an instant takes a calendar date too, and means the end of that day where the customer is.
         */
        post: operations["convert-to-customer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/convert-to-production": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Convert to production account
         * @description Make it a production account now, or as soon as onboarding completes. By partner or staff; in pending, trial, trial-ended. A field that wants an instant takes a calendar date too, and means the end of that day where the customer is.
         */
        post: operations["convert-to-production"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/decide-deal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide conflict
         * @description Settle a conflict: approve this deal, whose rivals close with it unless told otherwise, or reject it. By staff; in registered. A field that wants an instant takes a calendar date too, and means the end of that day where the customer is.
         */
        post: operations["decide-deal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/decide-discount": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide discount
         * @description Approve or decline the discount that was asked for, on exactly the terms of that request. By staff; in drafting. A field that wants an instant takes a calendar date too, and means the end of that day where the customer is.
         */
        post: operations["decide-discount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List emails that were sent */
        get: operations["list-deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the documents of a customer */
        get: operations["list-documents"];
        put?: never;
        /**
         * Upload the signed copy
         * @description A PDF of at most 10 MB as the body. `record-signature` then takes its id and SHA-256. The same file again is the same document; one that is recorded is taken in any open stage, for a record that was put back from a backup of before. With `dryRun=true` it is looked at and not kept, and the answer is what `record-signature` with it would do.
         */
        post: operations["upload-document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download a document */
        get: operations["download-document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/edit-contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Edit contacts
         * @description Change organization name, notification email, contact name, time zone or language; what could not be delivered is sent again. By partner or staff; in registered, drafting, contracts, pending, trial, trial-ended, production, expired. A field that wants an instant takes a calendar date too, and means the end of that day where the customer is.
         */
        post: operations["edit-contacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/edit-subscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Edit SKUs and expiration date
         * @description Change SKU, add-on or expiration date; a later date renews an expired customer. By partner or staff; in trial, production, expired. A field that wants an instant takes a calendar date too, and means the end of that day where the customer is.
         */
        post: operations["edit-subscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show an email as it was sent
         * @description Its HTML, as it last went to one address.
         */
        get: operations["show-email"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/export.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export a customer as JSON
         * @description The customer as it is now, everything that has happened, and its documents.
         */
        get: operations["export-customer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/export.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export a customer as PDF */
        get: operations["export-customer-pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/extend-trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extend trial
         * @description Move the end of the trial by the days that the policy sets for an extension; an ended trial begins again with access restored. By partner or staff; in trial, trial-ended. A field that wants an instant takes a calendar date too, and means the end of that day where the customer is.
         */
        post: operations["extend-trial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/record-signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record signature
         * @description The signed copy has come back; another one takes the place of the first. By partner or staff; in contracts. A field that wants an instant takes a calendar date too, and means the end of that day where the customer is.
         */
        post: operations["record-signature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/report-bounce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report bounce
         * @description A delivery failed after the mail server had accepted it; the acceptance is taken back. By mail or staff; in registered, drafting, contracts, pending, trial, trial-ended, production, expired. A field that wants an instant takes a calendar date too, and means the end of that day where the customer is.
         */
        post: operations["report-bounce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/report-import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report import
         * @description The product reports the import: progress, log lines, failure or completion. By product; in registered, drafting, contracts, pending, trial, trial-ended, production, expired. A field that wants an instant takes a calendar date too, and means the end of that day where the customer is.
         */
        post: operations["report-import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/republish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring the record up to what the workflow knows */
        post: operations["republish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/resend-activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resend activation
         * @description Issue a new activation link and email it; older links stop working and explain themselves. By partner or staff; in pending. A field that wants an instant takes a calendar date too, and means the end of that day where the customer is.
         */
        post: operations["resend-activation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a customer’s workflow anew from what is known of it
         * @description For a workflow that was terminated or deleted, or that is behind the record. Emails that were sent are not sent again.
         */
        post: operations["restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/retry-import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry import
         * @description Start the import again after it failed or stalled. By partner or staff; in pending. A field that wants an instant takes a calendar date too, and means the end of that day where the customer is.
         */
        post: operations["retry-import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/retry-mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry mail
         * @description Send again what was refused for good. By partner or staff; in registered, drafting, contracts, pending, trial, trial-ended, production, expired. A field that wants an instant takes a calendar date too, and means the end of that day where the customer is.
         */
        post: operations["retry-mail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/return-contract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return contract
         * @description Give the contract back with a reason, and with what is wrong at single fields. By staff; in contracts. A field that wants an instant takes a calendar date too, and means the end of that day where the customer is.
         */
        post: operations["return-contract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/save-details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Save details
         * @description Save any part of the form; discounts wait for the vendor’s approval. By partner or staff; in drafting. A field that wants an instant takes a calendar date too, and means the end of that day where the customer is.
         */
        post: operations["save-details"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/submit-to-contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit to Contracts
         * @description The form is complete: the License Agreement is drafted and sent to the point of contact. By partner or staff; in drafting. A field that wants an instant takes a calendar date too, and means the end of that day where the customer is.
         */
        post: operations["submit-to-contracts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what has happened
         * @description Every event with who did it, in order.
         */
        get: operations["show-timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Transfer
         * @description Hand the customer over to another partner. By staff; in registered, drafting, contracts, pending, trial, trial-ended, production, expired. A field that wants an instant takes a calendar date too, and means the end of that day where the customer is.
         */
        post: operations["transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/update-deal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Update deal
         * @description Change the opportunity’s stage, users, currency, expected close or notes; the revenue follows. By partner or staff; in registered. A field that wants an instant takes a calendar date too, and means the end of that day where the customer is.
         */
        post: operations["update-deal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register deal
         * @description Register an opportunity: it is protected against other partners’ registrations. Without `currency` it is the country’s, where the catalog has a rate for it.
         */
        post: operations["register-deal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/doctor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare the record with the workflows
         * @description A page at a time: go on with `next` as `cursor` until it is null, also where a page finds nothing. What is told was so twice, two seconds apart.
         */
        get: operations["doctor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/existing-customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add existing customer
         * @description Take over who is a customer already, in trial or in production; nobody is told. By staff. Either `trialEndsAt` or `expiresAt` says where the customer stands; a calendar date means the end of that day where the customer is.
         */
        post: operations["add-existing-customer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/{partner}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a partner for an offer
         * @description For a partner’s own site; needs no key. It becomes a registered deal of that partner. The answer is the same for every organization, known or not.
         */
        post: operations["intake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the emails that Fortnight sends */
        get: operations["list-mail-templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail-templates/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show an email with example data, as text */
        get: operations["show-mail-template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail-templates/{name}/html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show an email with example data, as HTML */
        get: operations["show-mail-template-html"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See as whom one is let in */
        get: operations["show-me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change one’s password
         * @description Ends one’s other sessions.
         */
        post: operations["change-password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to set up a second factor
         * @description It is asked for at logins once it is confirmed.
         */
        post: operations["begin-second-factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn the second factor on, with a first code */
        post: operations["confirm-second-factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/second-factor/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn the second factor off */
        post: operations["end-second-factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List one’s sessions */
        get: operations["list-sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End one of one’s sessions
         * @description Asks for the password once more. Who came by single sign-on has none here: then that login has to be of the last ten minutes.
         */
        post: operations["end-session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sign-out-everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all of one’s sessions, this one included
         * @description Asks for the password once more. Who came by single sign-on has none here: then that login has to be of the last ten minutes.
         */
        post: operations["sign-out-everywhere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List partners */
        get: operations["list-partners"];
        put?: never;
        /** Add a partner */
        post: operations["create-partner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a partner */
        get: operations["show-partner"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partners/{id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change a partner
         * @description What is left out stays; null takes a choice back.
         */
        post: operations["edit-partner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partners/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Transfer a partner’s open customers to another partner
         * @description A batch at a time: go on with `next` as `after` until it is null. Each is an ordinary `transfer` on the customer’s timeline; beginning again finds only what is left.
         */
        post: operations["hand-over-partner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partners/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a suspended partner in again */
        post: operations["resume-partner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partners/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a partner’s keys and users out
         * @description From the next request on. Its customers live on.
         */
        post: operations["suspend-partner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count what has to be cleared by hand
         * @description How many customers there are in each queue, of those that the caller may see; `queue` narrows the list to one.
         */
        get: operations["count-queues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document to read */
        get: operations["reference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Report trials, upgrades and expiries
         * @description Trials that end in the next 14 days by day; upgrades, conversions, expiries and the conversion rate over time and by partner. A partner gets that of its own customers.
         */
        get: operations["show-report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the settings
         * @description Catalog, policy, partners, and the zone in which dates without one are meant. The policy has a partner’s own choice of what a trial’s end does, where that partner asks.
         */
        get: operations["show-settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List users */
        get: operations["list-users"];
        put?: never;
        /**
         * Make a user, and mail a link to set a password
         * @description The link is valid for 7 days and works once. Nobody else can make an account.
         */
        post: operations["invite-user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a user out
         * @description Sessions end at once.
         */
        post: operations["disable-user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change a user’s name, role or partner
         * @description What is left out stays. A role holds from the next request on; nobody changes their own.
         */
        post: operations["edit-user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a disabled user in again */
        post: operations["enable-user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail another link; the one before is void */
        post: operations["reinvite-user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/remove-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a second factor away that a user has lost
         * @description Ends the user’s sessions. Make sure first who asks for it.
         */
        post: operations["remove-second-factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End all sessions of a user */
        post: operations["sign-out-user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/admin-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link by which an admin sets a password
         * @description For the key of the data folder alone. Works once, within a day.
         */
        post: operations["create-admin-link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List webhooks */
        get: operations["list-webhooks"];
        put?: never;
        /**
         * Add a webhook
         * @description The answer alone shows the secret that signs what is sent.
         */
        post: operations["add-webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a webhook */
        get: operations["show-webhook"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook
         * @description Its log goes with it.
         */
        delete: operations["delete-webhook"];
        options?: never;
        head?: never;
        /**
         * Change, disable or enable a webhook
         * @description What is left out stays. Disabling gives up what waits to be sent.
         */
        patch: operations["change-webhook"];
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was sent to a webhook
         * @description The newest first, for 30 days, with what still waits.
         */
        get: operations["list-webhook-deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries/{delivery}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery again
         * @description It is due now, with a schedule of retries of its own.
         */
        post: operations["retry-webhook-delivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a webhook a new secret
         * @description For 24 hours the one before signs as well.
         */
        post: operations["rotate-webhook-secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a webhook a test message
         * @description One attempt, at once, also to a disabled one. What the receiver does is told, and is no problem.
         */
        post: operations["test-webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether all parts serve */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/intake/{partner}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open a partner’s form */
        get: operations["open-intake"];
        put?: never;
        /**
         * Send a partner’s form
         * @description What the page posts. Where something is wrong, the page comes back with all that was typed.
         */
        post: operations["send-intake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/intake/{partner}/received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See that it was received */
        get: operations["intake-received"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether this process answers
         * @description Asks no other part, so a container is not started again because its database is away. For what serves, see `/healthz`.
         */
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/set-password/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open a link to set a password
         * @description Changes nothing: mail scanners open links.
         */
        get: operations["open-password-link"];
        put?: never;
        /** Set a password by a link */
        post: operations["submit-password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/product": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report an import
         * @description From the vendor’s product, signed by the Standard Webhooks specification (headers webhook-id, webhook-timestamp, webhook-signature). A body has 256 KB at most.
         */
        post: operations["report-from-product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "webhook-event": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Something happened to a customer
         * @description Signed by the Standard Webhooks specification. It may come more than once, and out of order.
         */
        post: operations["webhook-event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook-test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody tests a webhook
         * @description Of no customer; signed like any other.
         */
        post: operations["webhook-test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        ActivationLink: {
            expiresAt: components["schemas"]["Instant"];
            number: number;
            rotated: boolean;
            /** Format: uri */
            url: string;
        };
        /** @description Who did it */
        Actor: {
            /** @enum {string} */
            kind: "partner" | "staff" | "operator" | "customer" | "product" | "mail" | "system";
            name?: string;
            partner?: string;
        };
        AdminLink: {
            email: string;
            expiresAt: components["schemas"]["Instant"];
            /** Format: uri */
            url: string;
        };
        Agenda: {
            agenda: components["schemas"]["Upcoming"][];
            id: string;
            stage: components["schemas"]["Stage"];
            version: number;
        };
        /** @description What an applied command brought about; no events where it told nothing new */
        Answer: {
            events: string[];
            id: string;
            /** @enum {string} */
            stage: "registered" | "drafting" | "contracts" | "pending" | "trial" | "trial-ended" | "production" | "expired" | "closed";
            version: number;
        };
        /** @description The answer; with `dryRun=true` the preview */
        AnswerOrPreview: components["schemas"]["Answer"] | components["schemas"]["Preview"];
        /** @description An API key without itself */
        ApiKey: {
            createdAt: components["schemas"]["Instant"];
            createdBy: string;
            expiresAt: components["schemas"]["Instant"] | null;
            id: string;
            lastUsedAt: components["schemas"]["Instant"] | null;
            name: string;
            /** @description The partner, for the role partner; else null */
            partner: string | null;
            /** @description The first characters, to recognize it by */
            prefix: string;
            revokedAt: components["schemas"]["Instant"] | null;
            /** @enum {string} */
            role: "admin" | "staff" | "approver" | "partner";
        };
        ApiKeys: {
            keys: components["schemas"]["ApiKey"][];
        };
        /** @description An API key, to the request that made it */
        ApiKeyWithKey: {
            createdAt: components["schemas"]["Instant"];
            createdBy: string;
            expiresAt: components["schemas"]["Instant"] | null;
            id: string;
            /** @description The key itself: it is not shown again */
            key: string;
            lastUsedAt: components["schemas"]["Instant"] | null;
            name: string;
            /** @description The partner, for the role partner; else null */
            partner: string | null;
            /** @description The first characters, to recognize it by */
            prefix: string;
            revokedAt: components["schemas"]["Instant"] | null;
            /** @enum {string} */
            role: "admin" | "staff" | "approver" | "partner";
        };
        Audit: {
            /** @description Every action that there is, to filter by */
            actions: string[];
            facts: {
                action: string;
                actor: string;
                at: components["schemas"]["Instant"];
                details: {
                    [key: string]: unknown;
                };
                id: number;
                /** @enum {string} */
                outcome: "done" | "denied";
                subject: string | null;
            }[];
            /** @description `before` of the next page; null on the last one */
            next: number | null;
        };
        /** @description What was on offer when the customer was added */
        Catalog: {
            addOns: {
                [key: string]: {
                    name: string;
                    price: {
                        amount: number;
                        currency: string;
                    };
                };
            };
            /** @description Who approves a discount, one after the other, until one may approve so large a one */
            approvers: {
                /** @description Names of the staff who may approve here; empty: any of them */
                people: string[];
                /** @description How people call this approver, such as Head of sales */
                title: string;
                /** @description The largest discount, in percent, that needs nobody after this one */
                upTo: number;
            }[];
            /** @description Set currency rates: units for one USD */
            rates: {
                [key: string]: number;
            };
            skus: {
                [key: string]: {
                    name: string;
                    price: {
                        amount: number;
                        currency: string;
                    };
                };
            };
            /** @description Types of users that a license counts, each with its list price for one user a year */
            userTypes: {
                [key: string]: {
                    /** @description The largest discount that may be asked for, in percent */
                    maxDiscount: number;
                    name: string;
                    price: {
                        amount: number;
                        /** @constant */
                        currency: "USD";
                    };
                };
            };
        };
        CatalogOnOffer: {
            addOns: {
                [key: string]: {
                    name: string;
                    price: components["schemas"]["Money"];
                };
            };
            approvers: {
                title: string;
                upTo: number;
            }[];
            /** @description Units of a currency for one USD */
            rates: {
                [key: string]: number;
            };
            skus: {
                [key: string]: {
                    name: string;
                    price: components["schemas"]["Money"];
                };
            };
            userTypes: {
                [key: string]: {
                    maxDiscount: number;
                    name: string;
                    price: components["schemas"]["Money"];
                };
            };
        };
        ClosedStage: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "closed";
            /** @enum {string} */
            outcome: "closed" | "deal-expired" | "deal-rejected" | "deal-lost" | "draft-abandoned" | "not-activated" | "lapsed" | "not-renewed";
            reason: string;
            since: components["schemas"]["Instant"];
        };
        ConflictSides: {
            /** @description This customer and its rivals, whoever came first before */
            sides: {
                createdAt: components["schemas"]["Instant"];
                domain: string | null;
                /** @description The contact, whose domain counts as the typed one does */
                email: string;
                expectedClose: string | null;
                id: string;
                opportunity: string | null;
                organization: string;
                partner: string | null;
                revenueUsd: number | null;
                stage: string;
            }[];
        };
        ContractsStage: {
            dueAt: components["schemas"]["Instant"];
            escalatedAt: components["schemas"]["Instant"] | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "contracts";
            since: components["schemas"]["Instant"];
        };
        /** @description A customer, with all that somebody who acts on it wants to know */
        Customer: {
            agenda: components["schemas"]["Upcoming"][];
            catalog: components["schemas"]["Catalog"];
            conflicts: {
                cases: {
                    decideBy: components["schemas"]["Instant"];
                    ended: {
                        at: components["schemas"]["Instant"];
                        outcome: string;
                        reason: string;
                    } | null;
                    on?: ("domain" | "organization")[];
                    /** @description The other customer’s id; not for partners */
                    rival?: string;
                    since: components["schemas"]["Instant"];
                }[];
                /** @description Whether other registrations are being looked for */
                looking: boolean;
            } | null;
            contact: {
                email: string;
                /** @enum {string} */
                language: "en";
                name: string | null;
                zone: string;
            };
            contract: {
                agreement: {
                    id: string;
                    sha256: string;
                } | null;
                approved: {
                    at: components["schemas"]["Instant"];
                    by: components["schemas"]["Actor"];
                    end: string;
                    expiresAt: components["schemas"]["Instant"];
                    start: string;
                } | null;
                dueAt: components["schemas"]["Instant"];
                number: number;
                signature: {
                    at: components["schemas"]["Instant"];
                    by: components["schemas"]["Actor"];
                    document: {
                        id: string;
                        sha256: string;
                    };
                } | null;
                /** @description The SHA-256 of copies that were signed for earlier submissions */
                signedBefore?: string[];
                submittedAt: components["schemas"]["Instant"];
                submittedBy: components["schemas"]["Actor"];
            } | null;
            createdAt: components["schemas"]["Instant"];
            createdBy: components["schemas"]["Actor"];
            deal: {
                country: string;
                currency: string;
                domain: string;
                expectedClose: string;
                notes: string | null;
                opportunity: string;
                opportunityStage: string;
                users: {
                    [key: string]: number;
                };
            } | null;
            discount: {
                approvals: {
                    at: components["schemas"]["Instant"];
                    by: components["schemas"]["Actor"];
                    reason: string | null;
                    title: string;
                }[];
                askedAt: components["schemas"]["Instant"];
                askedBy: components["schemas"]["Actor"];
                chain: string[];
                declined: {
                    at: components["schemas"]["Instant"];
                    by: components["schemas"]["Actor"];
                    reason: string | null;
                    title: string;
                } | null;
                number: number;
                terms: {
                    reasons: {
                        reason: string;
                        userType: string;
                    }[];
                    revenue: components["schemas"]["Revenue"];
                };
            } | null;
            /** @description Who would have to approve the discounts as they are */
            discountChain: string[];
            /** @enum {string} */
            discountStanding: "none" | "waiting" | "approved" | "declined";
            draft: components["schemas"]["Draft"] | null;
            extensions: {
                partner: number;
                staff: number;
            };
            id: string;
            import: components["schemas"]["Import"] | null;
            mails: components["schemas"]["Mail"][];
            /** @description Fields that submit-to-contracts would refuse for, by section */
            missing: {
                message: string;
                path: string;
            }[];
            organization: string;
            partner: string | null;
            permissions: {
                command: string;
                permitted: boolean;
                refusal: components["schemas"]["Refusal"] | null;
                title: string;
            }[];
            plannedExpiresAt: components["schemas"]["Instant"] | null;
            policy: components["schemas"]["Policy"];
            revenue: components["schemas"]["Revenue"] | null;
            /** @enum {string} */
            source: "MSP" | "Direct";
            stage: components["schemas"]["Stage"];
            tenant: {
                applied: number;
                id: string | null;
                refused: {
                    at: components["schemas"]["Instant"];
                    reason: string;
                } | null;
                wanted: number;
            };
            terms: components["schemas"]["Terms"] | null;
            /** @enum {string} */
            upgrade: "allowed" | "blocked";
            version: number;
            waiting: {
                command: string | null;
                /** @enum {string} */
                on: "partner" | "staff" | "customer" | "product" | "nobody";
                since: components["schemas"]["Instant"];
                what: string;
            };
            /** @description In Temporal; null for partners */
            workflowId: string | null;
            /** @description Values that it would refuse for */
            wrong: {
                message: string;
                path: string;
            }[];
        };
        CustomerPage: {
            /** @description How many there are per stage; stage and tab do not narrow it */
            counts: {
                [key: string]: number;
            };
            customers: components["schemas"]["ListedCustomer"][];
            /** @description The cursor of the next page; null on the last one */
            next: string | null;
            /** @description The same per tab */
            tabs: {
                [key: string]: number;
            };
        };
        Deliveries: {
            deliveries: {
                acceptedAt: components["schemas"]["Instant"] | null;
                address: string;
                attempts: number;
                /** @enum {string} */
                audience: "customer" | "partner" | "staff" | "agreement-contact";
                customerId: string;
                firstAttemptAt: components["schemas"]["Instant"];
                key: string;
                kind: string;
                lastAttemptAt: components["schemas"]["Instant"];
                messageId: string;
                owner: string | null;
                reason: string | null;
                /** @enum {string} */
                status: "sending" | "accepted" | "refused" | "delayed" | "bounced" | "withdrawn";
                subject: string;
            }[];
        };
        DoctorPage: {
            /** @description So many of the record’s customers were looked at */
            examined: number;
            findings: components["schemas"]["Finding"][];
            /** @description The cursor of the next page; null after the last */
            next: string | null;
            /** @description So many customers the record has */
            total: number;
        };
        Document: {
            customerId: string;
            id: string;
            /** @enum {string} */
            kind: "license-agreement" | "signed-copy";
            name: string;
            sha256: string;
            /** @description In bytes */
            size: number;
            uploadedAt: components["schemas"]["Instant"];
            uploadedBy: string;
        };
        Documents: {
            documents: components["schemas"]["Document"][];
        };
        /** @description The form as far as it is filled in, in the shape that save-details takes */
        Draft: {
            agreementContact: {
                [key: string]: unknown;
            };
            customerContact: {
                [key: string]: unknown;
            };
            licensing: {
                [key: string]: unknown;
            };
            opportunity: {
                [key: string]: unknown;
            };
            project: {
                [key: string]: unknown;
            };
        };
        DraftingStage: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "drafting";
            reminded: boolean;
            returned: {
                at: components["schemas"]["Instant"];
                by: components["schemas"]["Actor"];
                fields: {
                    message: string;
                    path: string;
                }[];
                reason: string;
            } | null;
            since: components["schemas"]["Instant"];
            touchedAt: components["schemas"]["Instant"];
        };
        ExpiredStage: {
            closeReminded: boolean;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "expired";
            since: components["schemas"]["Instant"];
        };
        /** @description What is wrong with a customer */
        Finding: {
            customer: string;
            /** @description In words */
            detail: string;
            /** @description What mends it; null: somebody has to look */
            mend: ("republish" | "restore") | null;
            organization: string | null;
            /** @enum {string} */
            problem: "workflow-missing" | "workflow-ended" | "task-failing" | "not-answering" | "undecodable" | "record-missing" | "record-older" | "record-newer" | "timeline-incomplete" | "document-missing" | "agenda-overdue";
        };
        GoTo: {
            /**
             * Format: uri
             * @description Where the browser goes to
             */
            url: string;
        };
        /** @description A batch of a hand-over */
        HandOver: {
            from: string;
            /** @description Customers that are the other partner’s now; with `dryRun=true` would be */
            moved: string[];
            /** @description `after` of the next request; null once all were looked at */
            next: string | null;
            refused: {
                id: string;
                reason: string;
            }[];
            /** @description How many are still to come */
            remaining: number;
            to: string;
        };
        Health: {
            parts: {
                [key: string]: "up" | "degraded" | "down";
            };
            /** @enum {string} */
            status: "up" | "degraded" | "down";
        };
        Import: {
            attempt: number;
            error: string | null;
            errors: number;
            lastReportAt: components["schemas"]["Instant"];
            lastSequence: number;
            log: {
                at: components["schemas"]["Instant"];
                /** @enum {string} */
                level: "info" | "warning" | "error";
                message: string;
            }[];
            percent: number;
            startedAt: components["schemas"]["Instant"];
            /** @enum {string} */
            status: "running" | "failed" | "stalled";
        };
        /**
         * Format: date-time
         * @description An instant: ISO 8601 in UTC with milliseconds
         */
        Instant: string;
        /** @description A user who was sent a link to set a password */
        InvitedUser: {
            createdAt: components["schemas"]["Instant"];
            /** @description Since when the user is kept out */
            disabledAt: components["schemas"]["Instant"] | null;
            email: string;
            emailVerified: boolean;
            id: string;
            /** @description What became of the invitation */
            mail: {
                /** @description Until when the link is valid */
                expiresAt: components["schemas"]["Instant"];
                /** @enum {string} */
                outcome: "accepted" | "refused" | "delayed";
                /** @description What the mail server said */
                reason: string;
            };
            name: string;
            partner: string | null;
            /** @enum {string} */
            role: "admin" | "approver" | "staff" | "owner" | "member";
            twoFactorEnabled: boolean;
            updatedAt: components["schemas"]["Instant"];
            username: string | null;
        };
        /** @description A customer as lists show it */
        ListedCustomer: {
            addOn: string | null;
            conflict: boolean;
            createdAt: components["schemas"]["Instant"];
            /** @description When the protection ends, or the License Agreement is to be signed */
            dealDueAt: components["schemas"]["Instant"] | null;
            domain: string | null;
            email: string;
            expectedClose: string | null;
            expiresAt: components["schemas"]["Instant"] | null;
            held: boolean;
            id: string;
            importError: string | null;
            importMessage: string | null;
            importPercent: number | null;
            importStatus: string | null;
            /** @description Which email could not be delivered, to whom, and why */
            mailError: string | null;
            mailProblem: boolean;
            nextAt: components["schemas"]["Instant"] | null;
            nextWhat: string | null;
            opportunity: string | null;
            organization: string;
            organizationKey: string | null;
            partner: string | null;
            /** @description A year’s license revenue, in cents of USD */
            revenueUsd: number | null;
            revision: number;
            sku: string | null;
            /** @enum {string} */
            source: "MSP" | "Direct";
            /** @enum {string} */
            stage: "registered" | "drafting" | "contracts" | "pending" | "trial" | "trial-ended" | "production" | "expired" | "closed";
            stageSince: components["schemas"]["Instant"];
            trialEndsAt: components["schemas"]["Instant"] | null;
            updatedAt: components["schemas"]["Instant"];
            /** @enum {string} */
            upgrade: "allowed" | "blocked";
            upgradeAt: components["schemas"]["Instant"] | null;
            version: number;
            /** @description What takes the step that is owed */
            waitingCommand: string | null;
            waitingFor: string | null;
            /** @enum {string} */
            waitingOn: "partner" | "staff" | "customer" | "product" | "nobody";
            waitingSince: components["schemas"]["Instant"] | null;
        };
        ListedUser: {
            createdAt: components["schemas"]["Instant"];
            /** @description Since when the user is kept out */
            disabledAt: components["schemas"]["Instant"] | null;
            email: string;
            emailVerified: boolean;
            /** @description Whether the user has set a password: the invitation was taken */
            hasPassword: boolean;
            id: string;
            /** @description Until when the newest link to set a password is good; null for none */
            linkUntil: components["schemas"]["Instant"] | null;
            name: string;
            partner: string | null;
            /** @enum {string} */
            role: "admin" | "approver" | "staff" | "owner" | "member";
            twoFactorEnabled: boolean;
            updatedAt: components["schemas"]["Instant"];
            username: string | null;
        };
        Live: {
            /** @constant */
            status: "up";
        };
        /** @description An email of the outbox; `wanted` is false once what it says is no longer so */
        Mail: {
            accepted: {
                address: string;
                at: components["schemas"]["Instant"];
            }[];
            answeredAt: components["schemas"]["Instant"] | null;
            attempts: number;
            attemptsBefore: number;
            /** @enum {string} */
            audience: "customer" | "partner" | "staff" | "agreement-contact";
            content: components["schemas"]["MailContent"];
            failingSince: components["schemas"]["Instant"] | null;
            key: string;
            kind: string;
            name: string;
            nextAttemptAt: components["schemas"]["Instant"];
            number: number;
            queuedAt: components["schemas"]["Instant"];
            reason: string | null;
            refused: {
                address: string;
                reason: string;
            }[];
            /** @enum {string} */
            status: "queued" | "accepted" | "refused" | "dropped";
            wanted: boolean;
        };
        /** @description The facts that an email of this kind states */
        MailContent: {
            kind: string;
        } & {
            [key: string]: unknown;
        };
        /** @description An email from example data; its HTML is at `/html` */
        MailPreview: {
            /** @enum {string} */
            audience: "customer" | "partner" | "staff" | "agreement-contact";
            name: string;
            subject: string;
            text: string;
        };
        /** @description A kind of email with example data */
        MailTemplate: {
            /** @description What is so in this example; null for the usual one */
            case: string | null;
            kind: string;
            /** @description The kind, and where its words differ, the case */
            name: string;
            /** @description By audience; those whom it is for */
            subjects: {
                [key: string]: string;
            };
        };
        MailTemplates: {
            templates: components["schemas"]["MailTemplate"][];
        };
        /** @description Who asks */
        Me: {
            /** @description null for a key */
            email: string | null;
            /** @description As the audit knows it: `bootstrap`, `key/…` or `user/…` */
            id: string;
            /**
             * @description `partner` sees that partner’s customers only
             * @enum {string}
             */
            kind: "vendor" | "partner";
            /** @description null for the key of the data folder */
            name: string | null;
            /** @description The partner’s id; null for the vendor’s own */
            partner: string | null;
            partnerName: string | null;
            /**
             * @description admin, approver and staff are the vendor’s; owner, member and key a partner’s
             * @enum {string}
             */
            role: "admin" | "approver" | "staff" | "owner" | "member" | "key";
            /** @description Whether nothing but setting up a second factor is open to this login */
            secondFactorNeeded: boolean;
            /** @description null for a key */
            session: {
                bySingleSignOn: boolean;
                hasSecondFactor: boolean;
                id: string;
            } | null;
        };
        /** @description Integer minor units (cents) with an ISO 4217 currency */
        Money: {
            amount: number;
            currency: string;
        };
        /** @description `second-factor`: send the code; null: the login is complete, and the cookie is a session */
        NextStep: {
            next: "second-factor" | null;
        };
        /** @description A partner of the vendor’s */
        Partner: {
            createdAt: components["schemas"]["Instant"];
            id: string;
            name: string;
            /** @description Who gets its notices */
            recipients: string[];
            /** @description Since when its keys and users are kept out */
            suspendedAt: components["schemas"]["Instant"] | null;
            /** @description What a trial’s end does; null: as the policy */
            trialEnd: ("upgrade" | "hold") | null;
            /** @description IANA time zone of its dates */
            zone: string | null;
        };
        Partners: {
            partners: components["schemas"]["Partner"][];
        };
        PasswordChanged: {
            /** @constant */
            changed: true;
        };
        /** @description Whose password the link sets */
        PasswordLinkOwner: {
            email: string;
            name: string;
        };
        PasswordSet: {
            /** @description What the user logs in with */
            email: string;
            /** @constant */
            set: true;
        };
        PendingStage: {
            activated: {
                at: components["schemas"]["Instant"];
                name: string;
            } | null;
            closeReminded: boolean;
            import: components["schemas"]["Import"] | null;
            invitedAt: components["schemas"]["Instant"] | null;
            link: {
                expiresAt: components["schemas"]["Instant"];
                issuedAt: components["schemas"]["Instant"];
                number: number;
            } | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "pending";
            planned: {
                by: components["schemas"]["Actor"];
                expiresAt: components["schemas"]["Instant"] | null;
                /** @description Whether its time has passed while it waited, so that the trial begins instead, not to be upgraded */
                isOver?: boolean;
                terms: components["schemas"]["Terms"];
            } | null;
            remindedDays: number[];
            since: components["schemas"]["Instant"];
        };
        /** @description The rules’ numbers, as they were when the customer was added */
        Policy: {
            /** @description Not activated after this many days: closed */
            activationCloseDays: number;
            /** @description An activation link is valid this long */
            activationLinkDays: number;
            /** @description Days after the invitation on which a customer who has not activated is reminded */
            activationReminderDays: number[];
            /**
             * @description Whether a Signal or Update that was not encrypted is taken; it is, unless this says refuse
             * @enum {string}
             */
            clearMessages?: "accept" | "refuse";
            /** @description The reminder that a customer will be closed goes out this long before */
            closeReminderDays: number;
            /** @description Staff settle a conflict of deals within this many days */
            conflictDays: number;
            /** @description A License Agreement is to be signed within this many hours; then staff are told */
            contractHours: number;
            /** @description How long a day lasts, in milliseconds */
            dayMs: number;
            /** @description A draft that nobody touched for this many days is closed */
            draftCloseDays: number;
            /** @description A draft that nobody touched for this many days is reminded of */
            draftReminderDays: number;
            /** @description Days before the expiration date on which notices go out */
            expiryNoticeDays: number[];
            /** @description An extension adds this many days */
            extensionDays: number;
            /** @description A held customer keeps its trial for at most this many days more */
            holdDays: number;
            /** @description An import without a report for this long has stalled */
            importStallHours: number;
            /** @description An ended trial, and an expired customer, is closed after this many days */
            lapseDays: number;
            /** @description Waits between attempts to send an email; the last one repeats */
            mailRetryMinutes: number[];
            /** @description How often one trial may be extended by anybody */
            maxExtensions: number;
            /** @description An attempt to send a notice may take this long; a later acceptance does not count */
            noticeAttemptHours: number;
            /** @description No upgrade sooner than this many hours after its notice was accepted */
            noticeHours: number;
            /** @description The notice of the trial’s end goes out this many days before */
            noticeLeadDays: number;
            /** @description How often a partner may extend one trial */
            partnerExtensions: number;
            /** @description Production lasts this long where no expiration date was given */
            productionDays: number;
            /** @description A registered deal is protected for this many days, not counting the time of a conflict */
            protectionDays: number;
            /** @description The reminder goes out this many days before the protection ends */
            protectionReminderDays: number;
            /** @description The version of the rules that decide for this customer */
            rulesVersion: number;
            /** @description A notice that fails softly for this long holds the upgrade */
            softFailureHours: number;
            /** @description A license may begin at most this many days in the past */
            startInPastDays: number;
            /** @description A trial lasts this many days from the end of onboarding */
            trialDays: number;
            /**
             * @description What happens at a trial’s end where nobody decided otherwise
             * @enum {string}
             */
            trialEnd: "upgrade" | "hold";
        };
        /** @description What a command would do: the agenda before and after, emails sent at once and withdrawn */
        Preview: {
            after: {
                agenda: components["schemas"]["Upcoming"][];
                /** @description Who has to approve the discounts of the form, in order */
                discountChain: string[];
                /** @description Until when it is sold, as far as a date is set; null where it follows from when production begins */
                expiresAt: components["schemas"]["Instant"] | null;
                partner: string | null;
                /** @description A year’s license revenue, of the deal or the form */
                revenue: components["schemas"]["Revenue"] | null;
                stage: components["schemas"]["Stage"];
                /** @description What is sold, or will be by a conversion that waits for onboarding; null before the contract */
                terms: components["schemas"]["Terms"] | null;
            };
            before: {
                agenda: components["schemas"]["Upcoming"][];
                /** @description Who has to approve the discounts of the form, in order */
                discountChain: string[];
                /** @description Until when it is sold, as far as a date is set; null where it follows from when production begins */
                expiresAt: components["schemas"]["Instant"] | null;
                partner: string | null;
                /** @description A year’s license revenue, of the deal or the form */
                revenue: components["schemas"]["Revenue"] | null;
                stage: components["schemas"]["Stage"];
                /** @description What is sold, or will be by a conversion that waits for onboarding; null before the contract */
                terms: components["schemas"]["Terms"] | null;
            } | null;
            customer?: components["schemas"]["Customer"];
            /** @constant */
            dryRun: true;
            events: string[];
            send: {
                /** @enum {string} */
                audience: "customer" | "partner" | "staff" | "agreement-contact";
                content: components["schemas"]["MailContent"];
                kind: string;
                name: string;
                to: string | null;
            }[];
            version: number;
            withdraw: {
                /** @enum {string} */
                audience: "customer" | "partner" | "staff" | "agreement-contact";
                content: components["schemas"]["MailContent"];
                kind: string;
                name: string;
                to: string | null;
            }[];
        };
        /** @description An error, by RFC 9457 */
        Problem: {
            /** @description What would help */
            clears?: string;
            /** @description Stable, for programs */
            code: string;
            /** @description What is wrong, for people */
            detail: string;
            /** @description Which fields, parameters or headers are wrong */
            fields?: {
                message: string;
                path: string;
            }[];
            /** @description Under which the log has it; as Idempotency-Key it repeats the request */
            requestId: string;
            status: number;
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        ProductionStage: {
            expiresAt: components["schemas"]["Instant"];
            expirySetAt: components["schemas"]["Instant"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "production";
            noticedDays: number[];
            since: components["schemas"]["Instant"];
        };
        Queues: {
            /** @description How many customers stand in each */
            queues: {
                [key: string]: number;
            };
        };
        /** @description Why a command is not permitted, and what would clear it */
        Refusal: {
            clears: string;
            code: string;
            fields?: {
                message: string;
                path: string;
            }[];
            message: string;
        };
        RegisteredStage: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "registered";
            protectedUntil: components["schemas"]["Instant"];
            reminded: boolean;
            since: components["schemas"]["Instant"];
            /** @description Since when a conflict stops the protection: it lasts longer by the time that takes */
            stoppedAt?: components["schemas"]["Instant"];
        };
        /** @description What became of trials and subscriptions */
        Report: {
            /** @enum {string} */
            by: "day" | "week" | "month";
            /** @description Trials that end today and on the 14 days after: upgraded, ended or held */
            ending: {
                /** Format: date */
                day: string;
                ends: number;
                held: number;
                upgrades: number;
            }[];
            /** @description The same over all periods by partner; null for the vendor’s own customers */
            partners: {
                /** @description Of the trials that were decided, how many went to production; null where none was */
                conversionRate: number | null;
                /** @description By hand */
                converted: number;
                /** @description Trials that went to production, or ended without it and did not come back since */
                decided: number;
                expired: number;
                partner: string | null;
                /** @description Running now */
                trials: number;
                /** @description By themselves, at the trial’s end */
                upgraded: number;
            }[];
            /** @description The oldest first; the last one is not over */
            periods: {
                /** @description Of the trials that were decided, how many went to production; null where none was */
                conversionRate: number | null;
                /** @description By hand */
                converted: number;
                /** @description Trials that went to production, or ended without it and did not come back since */
                decided: number;
                expired: number;
                /** Format: date */
                from: string;
                /** @description By themselves, at the trial’s end */
                upgraded: number;
            }[];
            /** @description Where days, weeks and months begin */
            zone: string;
        };
        Republished: {
            /** @description Lines that were added to the timeline */
            added: number;
            /** @description The revision that the record had; null: it had none */
            from: number | null;
            id: string;
            /** @description Lines of the timeline that nobody has any more */
            lost: number;
            to: number;
        };
        ResetAsked: {
            sent: string;
        };
        Restoration: {
            agenda: {
                at: components["schemas"]["Instant"];
                what: string;
            }[];
            applied: boolean;
            /**
             * @description Whose knowledge it begins from: the newer one
             * @enum {string}
             */
            from: "record" | "workflow";
            id: string;
            organization: string;
            /** @description What was due meanwhile and happens at once */
            overdue: string[];
            revision: number;
            /** @enum {string} */
            stage: "registered" | "drafting" | "contracts" | "pending" | "trial" | "trial-ended" | "production" | "expired" | "closed";
            /** @description Why its workflow could not be asked: what it alone knew is not in this. Null where it was */
            unread: string | null;
            /** @description Emails that wait; an address in `sentTo` has got it and gets it no more */
            waiting: {
                key: string;
                sentTo: string[];
            }[];
            /** @enum {string} */
            workflow: "running" | "completed" | "terminated" | "failed" | "missing";
        };
        /** @description A year’s license revenue. The totals are the sums of the lines; each line is rounded half up */
        Revenue: {
            lines: {
                count: number;
                local: components["schemas"]["Money"];
                name: string;
                percent: number;
                price: components["schemas"]["Money"];
                usd: components["schemas"]["Money"];
                userType: string;
            }[];
            local: components["schemas"]["Money"];
            rate: number;
            usd: components["schemas"]["Money"];
        };
        SecondFactorBegun: {
            /** @description Each works once in place of a code; they are not shown again */
            backupCodes: string[];
            /** @description otpauth://…, as a QR code for an authenticator app */
            totpURI: string;
        };
        SecondFactorConfirmed: {
            /** @constant */
            confirmed: true;
        };
        SecondFactorEnded: {
            /** @constant */
            ended: true;
        };
        Sessions: {
            sessions: {
                createdAt: components["schemas"]["Instant"];
                current: boolean;
                expiresAt: components["schemas"]["Instant"];
                id: string;
                ipAddress: string | null;
                /** @enum {string} */
                method: "password" | "single-sign-on";
                updatedAt: components["schemas"]["Instant"];
                userAgent: string | null;
            }[];
        };
        SessionsEnded: {
            /** @description How many */
            ended: number;
        };
        /** @description What the vendor has set, as a new customer would get it */
        Settings: {
            catalog: {
                addOns: {
                    [key: string]: {
                        name: string;
                        price: {
                            amount: number;
                            currency: string;
                        };
                    };
                };
                /** @description Who approves a discount, one after the other, until one may approve so large a one */
                approvers: {
                    /** @description Names of the staff who may approve here; empty: any of them */
                    people: string[];
                    /** @description How people call this approver, such as Head of sales */
                    title: string;
                    /** @description The largest discount, in percent, that needs nobody after this one */
                    upTo: number;
                }[];
                /** @description Set currency rates: units for one USD */
                rates: {
                    [key: string]: number;
                };
                skus: {
                    [key: string]: {
                        name: string;
                        price: {
                            amount: number;
                            currency: string;
                        };
                    };
                };
                /** @description Types of users that a license counts, each with its list price for one user a year */
                userTypes: {
                    [key: string]: {
                        /** @description The largest discount that may be asked for, in percent */
                        maxDiscount: number;
                        name: string;
                        price: {
                            amount: number;
                            /** @constant */
                            currency: "USD";
                        };
                    };
                };
            };
            defaultZone: string;
            /** @description Where catalog and policy are kept, for staff; null for a partner */
            file: string | null;
            /** @description A suspended one keeps its customers, and can be given no other */
            partners: {
                id: string;
                name: string;
                suspended: boolean;
            }[];
            policy: {
                /** @description Not activated after this many days: closed */
                activationCloseDays: number;
                /** @description An activation link is valid this long */
                activationLinkDays: number;
                /** @description Days after the invitation on which a customer who has not activated is reminded */
                activationReminderDays: number[];
                /**
                 * @description Whether a Signal or Update that was not encrypted is taken; it is, unless this says refuse
                 * @enum {string}
                 */
                clearMessages?: "accept" | "refuse";
                /** @description The reminder that a customer will be closed goes out this long before */
                closeReminderDays: number;
                /** @description Staff settle a conflict of deals within this many days */
                conflictDays: number;
                /** @description A License Agreement is to be signed within this many hours; then staff are told */
                contractHours: number;
                /** @description How long a day lasts, in milliseconds */
                dayMs: number;
                /** @description A draft that nobody touched for this many days is closed */
                draftCloseDays: number;
                /** @description A draft that nobody touched for this many days is reminded of */
                draftReminderDays: number;
                /** @description Days before the expiration date on which notices go out */
                expiryNoticeDays: number[];
                /** @description An extension adds this many days */
                extensionDays: number;
                /** @description A held customer keeps its trial for at most this many days more */
                holdDays: number;
                /** @description An import without a report for this long has stalled */
                importStallHours: number;
                /** @description An ended trial, and an expired customer, is closed after this many days */
                lapseDays: number;
                /** @description Waits between attempts to send an email; the last one repeats */
                mailRetryMinutes: number[];
                /** @description How often one trial may be extended by anybody */
                maxExtensions: number;
                /** @description An attempt to send a notice may take this long; a later acceptance does not count */
                noticeAttemptHours: number;
                /** @description No upgrade sooner than this many hours after its notice was accepted */
                noticeHours: number;
                /** @description The notice of the trial’s end goes out this many days before */
                noticeLeadDays: number;
                /** @description How often a partner may extend one trial */
                partnerExtensions: number;
                /** @description Production lasts this long where no expiration date was given */
                productionDays: number;
                /** @description A registered deal is protected for this many days, not counting the time of a conflict */
                protectionDays: number;
                /** @description The reminder goes out this many days before the protection ends */
                protectionReminderDays: number;
                /** @description The version of the rules that decide for this customer */
                rulesVersion: number;
                /** @description A notice that fails softly for this long holds the upgrade */
                softFailureHours: number;
                /** @description A license may begin at most this many days in the past */
                startInPastDays: number;
                /** @description A trial lasts this many days from the end of onboarding */
                trialDays: number;
                /**
                 * @description What happens at a trial’s end where nobody decided otherwise
                 * @enum {string}
                 */
                trialEnd: "upgrade" | "hold";
            };
            /** @description Where the Temporal Web UI shows the namespace, for staff */
            temporalUi: string | null;
            vendor: {
                name: string;
            };
        };
        SignedOut: {
            /** @constant */
            signedOut: true;
        };
        /** @description Where a customer stands, with what that stage has */
        Stage: components["schemas"]["RegisteredStage"] | components["schemas"]["DraftingStage"] | components["schemas"]["ContractsStage"] | components["schemas"]["PendingStage"] | components["schemas"]["TrialStage"] | components["schemas"]["TrialEndedStage"] | components["schemas"]["ProductionStage"] | components["schemas"]["ExpiredStage"] | components["schemas"]["ClosedStage"];
        StaleProblem: {
            /** @description What would help */
            clears?: string;
            /** @description Stable, for programs */
            code: string;
            /** @description What is wrong, for people */
            detail: string;
            /** @description Which fields, parameters or headers are wrong */
            fields?: {
                message: string;
                path: string;
            }[];
            /** @description What the command would do now; null if refused */
            preview: components["schemas"]["Preview"] | null;
            /** @description Why the command would be refused now; else null */
            refusal: components["schemas"]["Refusal"] | null;
            /** @description Under which the log has it; as Idempotency-Key it repeats the request */
            requestId: string;
            status: number;
            title: string;
            type: string;
            /** @description The customer’s version now, as ETag has it */
            version: number;
        } & {
            [key: string]: unknown;
        };
        Taken: {
            reason?: string;
            taken: boolean;
        };
        /** @description SKU, add-on and their price a year, as the catalog had them when they were chosen */
        Terms: {
            addOn: string | null;
            addOnName: string | null;
            price: components["schemas"]["Money"];
            sku: string;
            skuName: string;
        };
        Timeline: {
            entries: {
                actor: components["schemas"]["Actor"];
                at: components["schemas"]["Instant"];
                by: string;
                event: {
                    at: components["schemas"]["Instant"];
                    type: string;
                } & {
                    [key: string]: unknown;
                };
                recordedAt: components["schemas"]["Instant"];
                sequence: number;
                what: string;
            }[];
            /** @description `after` of the next page */
            next: number | null;
        };
        TrialEndedStage: {
            closeReminded: boolean;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "trial-ended";
            since: components["schemas"]["Instant"];
        };
        TrialStage: {
            blockedAt: components["schemas"]["Instant"] | null;
            endsAt: components["schemas"]["Instant"];
            held: {
                cause: string;
                since: components["schemas"]["Instant"];
                until: components["schemas"]["Instant"];
            } | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            name: "trial";
            notice: {
                at: components["schemas"]["Instant"];
                failingSince: components["schemas"]["Instant"] | null;
                issuedAt: components["schemas"]["Instant"];
                /** @enum {string} */
                kind: "upgrade" | "end";
                mails: {
                    customer: string | null;
                    partner: string | null;
                };
                terms: components["schemas"]["Terms"];
            } | null;
            overruled: {
                at: components["schemas"]["Instant"];
                /** @enum {string} */
                kind: "upgrade" | "end";
            } | null;
            since: components["schemas"]["Instant"];
        };
        /** @description A coming email, deadline or transition. `awaits`: not before a notice was accepted */
        Upcoming: {
            at: components["schemas"]["Instant"];
            awaits: "notice" | null;
            deed: {
                do: string;
            } & {
                [key: string]: unknown;
            };
            what: string;
        };
        /** @description Somebody who comes in with a password */
        User: {
            createdAt: components["schemas"]["Instant"];
            /** @description Since when the user is kept out */
            disabledAt: components["schemas"]["Instant"] | null;
            email: string;
            emailVerified: boolean;
            id: string;
            name: string;
            partner: string | null;
            /** @enum {string} */
            role: "admin" | "approver" | "staff" | "owner" | "member";
            twoFactorEnabled: boolean;
            updatedAt: components["schemas"]["Instant"];
            username: string | null;
        };
        Users: {
            users: components["schemas"]["ListedUser"][];
        };
        WaysIn: {
            /** @constant */
            password: true;
            /** @description null where none is configured */
            singleSignOn: {
                /** @description For the button */
                name: string;
            } | null;
        };
        /** @description An address that events are sent to; never with its secret */
        Webhook: {
            createdAt: components["schemas"]["Instant"];
            description: string;
            disabledReason: string | null;
            enabled: boolean;
            /** @description Since when no attempt has succeeded */
            failingSince: components["schemas"]["Instant"] | null;
            id: string;
            /** @description Of which partner’s customers; null for all */
            partner: string | null;
            /** @description Until when the secret before the last rotation signs, too */
            previousSecretUntil: components["schemas"]["Instant"] | null;
            /** @description Which events; null for all, also those to come */
            types: string[] | null;
            url: string;
        };
        /** @description One event for one webhook */
        WebhookDelivery: {
            attempts: number;
            createdAt: components["schemas"]["Instant"];
            customer: string;
            deliveredAt: components["schemas"]["Instant"] | null;
            /** @description The message’s `webhook-id`, the same for each attempt */
            event: string;
            firstAttemptAt: components["schemas"]["Instant"] | null;
            id: string;
            lastAttemptAt: components["schemas"]["Instant"] | null;
            lastDurationMs: number | null;
            lastReason: string | null;
            lastStatus: number | null;
            nextAttemptAt: components["schemas"]["Instant"] | null;
            sequence: number;
            /** @enum {string} */
            status: "pending" | "sending" | "delivered" | "failed";
            type: string;
        };
        WebhookEvent: {
            data: {
                /** @description Who did it; system for what was due by itself */
                actor: {
                    kind: string;
                    name?: string;
                    partner?: string;
                } & {
                    [key: string]: unknown;
                };
                /** @description The customer’s id */
                customer: string;
                /** @description The facts, as on the timeline */
                event: {
                    /** Format: date-time */
                    at: string;
                    type: string;
                } & {
                    [key: string]: unknown;
                };
                /** @description The customer’s name when it was recorded */
                organization?: string;
                /** @description Whose customer it was; null for the vendor’s own */
                partner: string | null;
                /** @description The place on the customer’s timeline: sort by it */
                sequence: number;
            };
            /**
             * Format: date-time
             * @description When it took effect; an event that was held up keeps its own time
             */
            timestamp: string;
            /** @description What happened, such as customer.trial-extended */
            type: string;
        };
        WebhookLog: {
            deliveries: components["schemas"]["WebhookDelivery"][];
            /** @description `before` of the next page; null on the last one */
            next: string | null;
        };
        Webhooks: {
            webhooks: components["schemas"]["Webhook"][];
        };
        WebhookTest: {
            data: {
                webhook: string;
            };
            /** Format: date-time */
            timestamp: string;
            /** @constant */
            type: "webhook.test";
        };
        WebhookTested: {
            delivered: boolean;
            durationMs: number;
            /** @description The message’s `webhook-id` */
            event: string;
            /** @description Why it was not delivered */
            reason: string | null;
            /** @description What was answered; null where there was no answer */
            status: number | null;
        };
        /** @description A webhook, to the request that made its secret */
        WebhookWithSecret: {
            createdAt: components["schemas"]["Instant"];
            description: string;
            disabledReason: string | null;
            enabled: boolean;
            /** @description Since when no attempt has succeeded */
            failingSince: components["schemas"]["Instant"] | null;
            id: string;
            /** @description Of which partner’s customers; null for all */
            partner: string | null;
            /** @description Until when the secret before the last rotation signs, too */
            previousSecretUntil: components["schemas"]["Instant"] | null;
            /** @description Signs what is sent; keep it, it is not shown again */
            secret: string;
            /** @description Which events; null for all, also those to come */
            types: string[] | null;
            url: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type SchemaActivationLink = components['schemas']['ActivationLink'];
export type SchemaActor = components['schemas']['Actor'];
export type SchemaAdminLink = components['schemas']['AdminLink'];
export type SchemaAgenda = components['schemas']['Agenda'];
export type SchemaAnswer = components['schemas']['Answer'];
export type SchemaAnswerOrPreview = components['schemas']['AnswerOrPreview'];
export type SchemaApiKey = components['schemas']['ApiKey'];
export type SchemaApiKeys = components['schemas']['ApiKeys'];
export type SchemaApiKeyWithKey = components['schemas']['ApiKeyWithKey'];
export type SchemaAudit = components['schemas']['Audit'];
export type SchemaCatalog = components['schemas']['Catalog'];
export type SchemaCatalogOnOffer = components['schemas']['CatalogOnOffer'];
export type SchemaClosedStage = components['schemas']['ClosedStage'];
export type SchemaConflictSides = components['schemas']['ConflictSides'];
export type SchemaContractsStage = components['schemas']['ContractsStage'];
export type SchemaCustomer = components['schemas']['Customer'];
export type SchemaCustomerPage = components['schemas']['CustomerPage'];
export type SchemaDeliveries = components['schemas']['Deliveries'];
export type SchemaDoctorPage = components['schemas']['DoctorPage'];
export type SchemaDocument = components['schemas']['Document'];
export type SchemaDocuments = components['schemas']['Documents'];
export type SchemaDraft = components['schemas']['Draft'];
export type SchemaDraftingStage = components['schemas']['DraftingStage'];
export type SchemaExpiredStage = components['schemas']['ExpiredStage'];
export type SchemaFinding = components['schemas']['Finding'];
export type SchemaGoTo = components['schemas']['GoTo'];
export type SchemaHandOver = components['schemas']['HandOver'];
export type SchemaHealth = components['schemas']['Health'];
export type SchemaImport = components['schemas']['Import'];
export type SchemaInstant = components['schemas']['Instant'];
export type SchemaInvitedUser = components['schemas']['InvitedUser'];
export type SchemaListedCustomer = components['schemas']['ListedCustomer'];
export type SchemaListedUser = components['schemas']['ListedUser'];
export type SchemaLive = components['schemas']['Live'];
export type SchemaMail = components['schemas']['Mail'];
export type SchemaMailContent = components['schemas']['MailContent'];
export type SchemaMailPreview = components['schemas']['MailPreview'];
export type SchemaMailTemplate = components['schemas']['MailTemplate'];
export type SchemaMailTemplates = components['schemas']['MailTemplates'];
export type SchemaMe = components['schemas']['Me'];
export type SchemaMoney = components['schemas']['Money'];
export type SchemaNextStep = components['schemas']['NextStep'];
export type SchemaPartner = components['schemas']['Partner'];
export type SchemaPartners = components['schemas']['Partners'];
export type SchemaPasswordChanged = components['schemas']['PasswordChanged'];
export type SchemaPasswordLinkOwner = components['schemas']['PasswordLinkOwner'];
export type SchemaPasswordSet = components['schemas']['PasswordSet'];
export type SchemaPendingStage = components['schemas']['PendingStage'];
export type SchemaPolicy = components['schemas']['Policy'];
export type SchemaPreview = components['schemas']['Preview'];
export type SchemaProblem = components['schemas']['Problem'];
export type SchemaProductionStage = components['schemas']['ProductionStage'];
export type SchemaQueues = components['schemas']['Queues'];
export type SchemaRefusal = components['schemas']['Refusal'];
export type SchemaRegisteredStage = components['schemas']['RegisteredStage'];
export type SchemaReport = components['schemas']['Report'];
export type SchemaRepublished = components['schemas']['Republished'];
export type SchemaResetAsked = components['schemas']['ResetAsked'];
export type SchemaRestoration = components['schemas']['Restoration'];
export type SchemaRevenue = components['schemas']['Revenue'];
export type SchemaSecondFactorBegun = components['schemas']['SecondFactorBegun'];
export type SchemaSecondFactorConfirmed = components['schemas']['SecondFactorConfirmed'];
export type SchemaSecondFactorEnded = components['schemas']['SecondFactorEnded'];
export type SchemaSessions = components['schemas']['Sessions'];
export type SchemaSessionsEnded = components['schemas']['SessionsEnded'];
export type SchemaSettings = components['schemas']['Settings'];
export type SchemaSignedOut = components['schemas']['SignedOut'];
export type SchemaStage = components['schemas']['Stage'];
export type SchemaStaleProblem = components['schemas']['StaleProblem'];
export type SchemaTaken = components['schemas']['Taken'];
export type SchemaTerms = components['schemas']['Terms'];
export type SchemaTimeline = components['schemas']['Timeline'];
export type SchemaTrialEndedStage = components['schemas']['TrialEndedStage'];
export type SchemaTrialStage = components['schemas']['TrialStage'];
export type SchemaUpcoming = components['schemas']['Upcoming'];
export type SchemaUser = components['schemas']['User'];
export type SchemaUsers = components['schemas']['Users'];
export type SchemaWaysIn = components['schemas']['WaysIn'];
export type SchemaWebhook = components['schemas']['Webhook'];
export type SchemaWebhookDelivery = components['schemas']['WebhookDelivery'];
export type SchemaWebhookEvent = components['schemas']['WebhookEvent'];
export type SchemaWebhookLog = components['schemas']['WebhookLog'];
export type SchemaWebhooks = components['schemas']['Webhooks'];
export type SchemaWebhookTest = components['schemas']['WebhookTest'];
export type SchemaWebhookTested = components['schemas']['WebhookTested'];
export type SchemaWebhookWithSecret = components['schemas']['WebhookWithSecret'];
export type $defs = Record<string, never>;
export interface operations {
    "open-activation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The signed part of an activation link */
                token: string;
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
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (400) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed";
                    };
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (404) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (410) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (413) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (415) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (422) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (429) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (503) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    "activate-by-link": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The signed part of an activation link */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada Lovelace",
                 *       "accepted": "yes"
                 *     }
                 */
                "application/x-www-form-urlencoded": {
                    /**
                     * @description The terms are accepted
                     * @constant
                     */
                    accepted: "yes";
                    /** @description The full name of whoever accepts */
                    name: string;
                };
            };
        };
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Done, or nothing to do: the link’s own page says which */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A page that says what is the matter (400) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed";
                    };
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (404) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (410) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (413) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (415) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (422) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (429) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (503) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    "renew-activation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The signed part of an activation link */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or nothing to do: the link’s own page says which */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A page that says what is the matter (400) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed";
                    };
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (404) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (410) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (413) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (415) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (422) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (429) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (503) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    "activation-renewed": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The signed part of an activation link */
                token: string;
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
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (400) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed";
                    };
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (404) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (410) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (413) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (415) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (422) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (429) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (503) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    "list-api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "keys": [
                     *         {
                     *           "id": "0123456789abcdef",
                     *           "name": "billing",
                     *           "prefix": "fn_AAAAAA",
                     *           "role": "staff",
                     *           "partner": null,
                     *           "expiresAt": null,
                     *           "revokedAt": null,
                     *           "lastUsedAt": null,
                     *           "createdBy": "staff",
                     *           "createdAt": "2026-06-01T12:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeys"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "create-api-key": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request: a repeat makes no second key, and says how to end the first one, since it is shown once. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "billing",
                 *       "role": "staff",
                 *       "expiresAt": "2027-06-30"
                 *     }
                 */
                "application/json": {
                    /** @description When it ends, such as 2027-06-30, the end of that day in UTC (default: never) */
                    expiresAt?: string;
                    /** @description Whose key it is, or what for: it appears as the actor */
                    name: string;
                    /** @description The partner, for the role partner */
                    partner?: string;
                    /**
                     * @description What it may do
                     * @enum {string}
                     */
                    role: "admin" | "staff" | "approver" | "partner";
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "name": "billing",
                     *       "prefix": "fn_AAAAAA",
                     *       "role": "staff",
                     *       "partner": null,
                     *       "expiresAt": null,
                     *       "revokedAt": null,
                     *       "lastUsedAt": null,
                     *       "createdBy": "staff",
                     *       "createdAt": "2026-06-01T12:00:00.000Z",
                     *       "key": "fn_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeyWithKey"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `request-id-reused`: the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "request-id-reused";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "revoke-api-key": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "name": "billing",
                     *       "prefix": "fn_AAAAAA",
                     *       "role": "staff",
                     *       "partner": null,
                     *       "expiresAt": null,
                     *       "revokedAt": "2026-06-01T12:00:00.000Z",
                     *       "lastUsedAt": null,
                     *       "createdBy": "staff",
                     *       "createdAt": "2026-06-01T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-key`: there is no API key of this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-key";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "read-audit": {
        parameters: {
            query?: {
                /** @description What was done, such as suspend-partner */
                action?: string;
                /** @description Who, as the facts name it */
                actor?: string;
                /** @description `next` of the page before */
                before?: number;
                /** @description From this instant on */
                from?: string;
                /** @description At most so many */
                limit?: number;
                outcome?: "done" | "denied";
                /** @description Parts of what a fact says; each word must occur */
                q?: string;
                /** @description The id of what it was about */
                subject?: string;
                /** @description Before this instant */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "facts": [
                     *         {
                     *           "id": 7,
                     *           "at": "2026-06-01T12:00:00.000Z",
                     *           "actor": "staff Ada",
                     *           "action": "suspend-partner",
                     *           "subject": "northwind",
                     *           "outcome": "done",
                     *           "details": {}
                     *         }
                     *       ],
                     *       "next": null,
                     *       "actions": [
                     *         "suspend-partner"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Audit"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "end-single-sign-on": {
        parameters: {
            query?: {
                code?: string;
                error?: string;
                error_description?: string;
                iss?: string;
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To `/`, or to `/sign-in?error=…` */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-origin";
                    };
                };
            };
            /** @description `no-single-sign-on`: single sign-on is not configured */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "no-single-sign-on";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "read-password-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "the-last-part-of-the-link"
                 *     }
                 */
                "application/json": {
                    /** @description The last part of the link’s address */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Nina",
                     *       "email": "nina@northwind.example"
                     *     }
                     */
                    "application/json": components["schemas"]["PasswordLinkOwner"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-origin";
                    };
                };
            };
            /** @description `unknown-link`: the link was used, was replaced, or has expired */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-link";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "request-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "login": "nina@northwind.example"
                 *     }
                 */
                "application/json": {
                    /** @description An email, or a partner’s name: northwind/nina, corp/Northwind */
                    login: string;
                    /** @description With a partner’s name alone */
                    userName?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sent": "if there is such an account, an email is on its way to it"
                     *     }
                     */
                    "application/json": components["schemas"]["ResetAsked"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-origin";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "send-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "123456"
                 *     }
                 */
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["NextStep"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `not-accepted`: the password or the code is not accepted */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-accepted";
                    };
                };
            };
            /** @description `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-origin";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "set-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "the-last-part-of-the-link",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    /** @description Not with one’s own name in it */
                    password: string;
                    /** @description The last part of the link’s address */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "set": true,
                     *       "email": "nina@northwind.example"
                     *     }
                     */
                    "application/json": components["schemas"]["PasswordSet"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-origin";
                    };
                };
            };
            /** @description `unknown-link`: the link was used, was replaced, or has expired */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-link";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "login": "northwind/nina",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    /** @description An email, or a partner’s name: northwind/nina, corp/Northwind */
                    login: string;
                    password: string;
                    /** @description With a partner’s name alone */
                    userName?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["NextStep"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `not-accepted`: the password or the code is not accepted */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-accepted";
                    };
                };
            };
            /** @description `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-origin";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "signedOut": true
                     *     }
                     */
                    "application/json": components["schemas"]["SignedOut"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-origin";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "begin-single-sign-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "https://login.contoso.example/authorize?client_id=fortnight"
                     *     }
                     */
                    "application/json": components["schemas"]["GoTo"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-origin";
                    };
                };
            };
            /** @description `no-single-sign-on`: single sign-on is not configured */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "no-single-sign-on";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "show-ways-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is configured */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "password": true,
                     *       "singleSignOn": {
                     *         "name": "Contoso"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["WaysIn"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-origin";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "show-catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The catalog of today */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogOnOffer"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "second-factor-needed";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    changes: {
        parameters: {
            query?: {
                /** @description How long the stream goes on; 300 unless given */
                seconds?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream that goes on until it is closed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example event: ready
                     *     data: {}
                     *
                     *     event: customers
                     *     data: {"ids":["0123456789abcdef"]}
                     */
                    "text/event-stream": string;
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "second-factor-needed";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "list-customers": {
        parameters: {
            query?: {
                /** @description Whether a conflict with another registration is open */
                conflict?: "true" | "false";
                /** @description Added on this day or later, or at this instant or later */
                createdFrom?: string;
                /** @description Added on this day or earlier, or at this instant or earlier */
                createdTo?: string;
                /** @description `next` of the page before, with the same sort and direction */
                cursor?: string;
                /** @description `desc` by `created`, else `asc`, unless given */
                direction?: "asc" | "desc";
                /** @description The domain of the notification email: several with commas between, or the parameter several times */
                domain?: string[];
                /** @description The subscription expires on this day or later, or at this instant or later */
                expiresFrom?: string;
                /** @description The subscription expires on this day or earlier, or at this instant or earlier */
                expiresTo?: string;
                /** @description Customers on a page; 50 unless given */
                limit?: number;
                /** @description A partner’s id; `none` for the vendor’s own customers */
                partner?: string;
                /** @description Parts of organization, opportunity, email or id; each word must occur */
                q?: string;
                /** @description What somebody has to clear by hand, by the queue’s name */
                queue?: "held-upgrades" | "undeliverable-mail" | "imports" | "conflicts" | "discounts" | "contracts";
                /** @description The SKU: several with commas between, or the parameter several times */
                sku?: string[];
                /** @description By what; `created` unless given */
                sort?: "organization" | "stage" | "created" | "trial-end" | "expires" | "waiting-since" | "next" | "revenue" | "expected-close" | "due";
                /** @description Where the customer came from: several with commas between, or the parameter several times */
                source?: ("MSP" | "Direct")[];
                /** @description The stage: several with commas between, or the parameter several times */
                stage?: ("registered" | "drafting" | "contracts" | "pending" | "trial" | "trial-ended" | "production" | "expired" | "closed")[];
                /** @description A list of stages by name: several with commas between, or the parameter several times */
                tab?: ("deals" | "drafts" | "contracts" | "pending" | "customers" | "closed")[];
                /** @description The trial ends on this day or later, or at this instant or later */
                trialEndFrom?: string;
                /** @description The trial ends on this day or earlier, or at this instant or earlier */
                trialEndTo?: string;
                /** @description Who owes the next step: several with commas between, or the parameter several times */
                waitingOn?: ("partner" | "staff" | "customer" | "product" | "nobody")[];
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
                    "application/json": components["schemas"]["CustomerPage"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "second-factor-needed";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "add-customer": {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "organization": "Contoso Ltd",
                 *       "email": "ada@contoso.example",
                 *       "name": "Ada Lovelace",
                 *       "sku": "essentials",
                 *       "addOn": "audit",
                 *       "partner": "northwind",
                 *       "zone": "Europe/Berlin"
                 *     }
                 */
                "application/json": {
                    /** @description The add-on from the catalog, or none */
                    addOn?: string | null;
                    /**
                     * Format: email
                     * @description The notification email: receives the activation link and every notice
                     */
                    email: string;
                    /**
                     * @description The language of the customer’s emails
                     * @enum {string}
                     */
                    language?: "en";
                    /** @description A person’s name */
                    name?: string;
                    /** @description The customer’s organization, such as Contoso Ltd */
                    organization: string;
                    /** @description The partner’s id, such as northwind */
                    partner?: string;
                    /** @description The SKU from the catalog, such as essentials */
                    sku: string;
                    /** @description The IANA time zone in which dates are shown, such as Europe/Berlin */
                    zone?: string;
                };
            };
        };
        responses: {
            /** @description With `dryRun=true`: what it would do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dryRun": true,
                     *       "version": 0,
                     *       "events": [
                     *         "customer-added"
                     *       ],
                     *       "before": null,
                     *       "after": {
                     *         "stage": {
                     *           "name": "pending",
                     *           "since": "2026-06-01T12:00:00.000Z",
                     *           "link": {
                     *             "number": 1,
                     *             "issuedAt": "2026-06-01T12:00:00.000Z",
                     *             "expiresAt": "2026-06-08T12:00:00.000Z"
                     *           },
                     *           "invitedAt": "2026-06-01T12:00:00.000Z",
                     *           "remindedDays": [],
                     *           "closeReminded": false,
                     *           "activated": null,
                     *           "import": null,
                     *           "planned": null
                     *         },
                     *         "terms": {
                     *           "sku": "essentials",
                     *           "skuName": "Essentials",
                     *           "addOn": "audit",
                     *           "addOnName": "Audit",
                     *           "price": {
                     *             "amount": 600000,
                     *             "currency": "USD"
                     *           }
                     *         },
                     *         "expiresAt": null,
                     *         "partner": "northwind",
                     *         "agenda": [
                     *           {
                     *             "at": "2026-06-04T12:00:00.000Z",
                     *             "deed": {
                     *               "do": "send-activation-reminder",
                     *               "day": 3
                     *             },
                     *             "awaits": null,
                     *             "what": "Remind the customer to activate (day 3)"
                     *           },
                     *           {
                     *             "at": "2026-06-07T12:00:00.000Z",
                     *             "deed": {
                     *               "do": "send-activation-reminder",
                     *               "day": 6
                     *             },
                     *             "awaits": null,
                     *             "what": "Remind the customer to activate (day 6)"
                     *           },
                     *           {
                     *             "at": "2026-07-24T12:00:00.000Z",
                     *             "deed": {
                     *               "do": "send-close-reminder",
                     *               "closesAt": "2026-07-31T12:00:00.000Z"
                     *             },
                     *             "awaits": null,
                     *             "what": "Remind that the customer will be closed"
                     *           },
                     *           {
                     *             "at": "2026-07-31T12:00:00.000Z",
                     *             "deed": {
                     *               "do": "close",
                     *               "outcome": "not-activated"
                     *             },
                     *             "awaits": null,
                     *             "what": "Close: not activated in time"
                     *           }
                     *         ],
                     *         "revenue": null,
                     *         "discountChain": []
                     *       },
                     *       "send": [
                     *         {
                     *           "audience": "customer",
                     *           "to": "ada@contoso.example",
                     *           "kind": "activation",
                     *           "name": "activation email",
                     *           "content": {
                     *             "kind": "activation",
                     *             "link": 1,
                     *             "expiresAt": "2026-06-08T12:00:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "withdraw": [],
                     *       "customer": {
                     *         "id": "0123456789abcdef",
                     *         "organization": "Contoso Ltd",
                     *         "contact": {
                     *           "email": "ada@contoso.example",
                     *           "name": "Ada Lovelace",
                     *           "zone": "Europe/Berlin",
                     *           "language": "en"
                     *         },
                     *         "partner": "northwind",
                     *         "source": "MSP",
                     *         "stage": {
                     *           "name": "pending",
                     *           "since": "2026-06-01T12:00:00.000Z",
                     *           "link": null,
                     *           "invitedAt": null,
                     *           "remindedDays": [],
                     *           "closeReminded": false,
                     *           "activated": null,
                     *           "import": null,
                     *           "planned": null
                     *         },
                     *         "terms": {
                     *           "sku": "essentials",
                     *           "skuName": "Essentials",
                     *           "addOn": "audit",
                     *           "addOnName": "Audit",
                     *           "price": {
                     *             "amount": 600000,
                     *             "currency": "USD"
                     *           }
                     *         },
                     *         "catalog": {
                     *           "skus": {
                     *             "essentials": {
                     *               "name": "Essentials",
                     *               "price": {
                     *                 "amount": 480000,
                     *                 "currency": "USD"
                     *               }
                     *             },
                     *             "professional": {
                     *               "name": "Professional",
                     *               "price": {
                     *                 "amount": 960000,
                     *                 "currency": "USD"
                     *               }
                     *             },
                     *             "enterprise": {
                     *               "name": "Enterprise",
                     *               "price": {
                     *                 "amount": 2400000,
                     *                 "currency": "USD"
                     *               }
                     *             }
                     *           },
                     *           "addOns": {
                     *             "audit": {
                     *               "name": "Audit",
                     *               "price": {
                     *                 "amount": 120000,
                     *                 "currency": "USD"
                     *               }
                     *             },
                     *             "insights": {
                     *               "name": "Insights",
                     *               "price": {
                     *                 "amount": 180000,
                     *                 "currency": "USD"
                     *               }
                     *             }
                     *           },
                     *           "userTypes": {
                     *             "modeler": {
                     *               "name": "Modeler",
                     *               "price": {
                     *                 "amount": 240000,
                     *                 "currency": "USD"
                     *               },
                     *               "maxDiscount": 40
                     *             },
                     *             "contributor": {
                     *               "name": "Contributor",
                     *               "price": {
                     *                 "amount": 60000,
                     *                 "currency": "USD"
                     *               },
                     *               "maxDiscount": 40
                     *             },
                     *             "viewer": {
                     *               "name": "Viewer",
                     *               "price": {
                     *                 "amount": 15000,
                     *                 "currency": "USD"
                     *               },
                     *               "maxDiscount": 60
                     *             }
                     *           },
                     *           "rates": {
                     *             "EUR": 0.92,
                     *             "GBP": 0.79,
                     *             "CHF": 0.88,
                     *             "CAD": 1.36,
                     *             "AUD": 1.52,
                     *             "JPY": 151,
                     *             "CNY": 7.24,
                     *             "AED": 3.6725,
                     *             "KWD": 0.307
                     *           },
                     *           "approvers": [
                     *             {
                     *               "title": "Sales",
                     *               "upTo": 100,
                     *               "people": []
                     *             }
                     *           ]
                     *         },
                     *         "upgrade": "allowed",
                     *         "plannedExpiresAt": null,
                     *         "extensions": {
                     *           "partner": 0,
                     *           "staff": 0
                     *         },
                     *         "tenant": {
                     *           "id": null,
                     *           "wanted": 1,
                     *           "applied": 0,
                     *           "refused": null
                     *         },
                     *         "import": null,
                     *         "deal": null,
                     *         "draft": null,
                     *         "revenue": null,
                     *         "missing": [],
                     *         "wrong": [],
                     *         "discount": null,
                     *         "discountStanding": "none",
                     *         "discountChain": [],
                     *         "contract": null,
                     *         "conflicts": {
                     *           "looking": true,
                     *           "cases": []
                     *         },
                     *         "waiting": {
                     *           "on": "product",
                     *           "since": "2026-06-01T12:00:00.000Z",
                     *           "what": "the tenant is being created",
                     *           "command": null
                     *         },
                     *         "permissions": [
                     *           {
                     *             "command": "update-deal",
                     *             "title": "Update deal",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "update-deal is possible in registered; this customer is in pending",
                     *               "clears": "nothing: the deal is converted"
                     *             }
                     *           },
                     *           {
                     *             "command": "decide-deal",
                     *             "title": "Decide conflict",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "decide-deal is possible in registered; this customer is in pending",
                     *               "clears": "nothing: the deal is converted"
                     *             }
                     *           },
                     *           {
                     *             "command": "convert-to-customer",
                     *             "title": "Convert to customer",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "convert-to-customer is possible in registered; this customer is in pending",
                     *               "clears": "nothing: the deal is converted"
                     *             }
                     *           },
                     *           {
                     *             "command": "save-details",
                     *             "title": "Save details",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "save-details is possible in drafting; this customer is in pending",
                     *               "clears": "nothing: the contract is signed off"
                     *             }
                     *           },
                     *           {
                     *             "command": "decide-discount",
                     *             "title": "Decide discount",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "decide-discount is possible in drafting; this customer is in pending",
                     *               "clears": "nothing: the contract is signed off"
                     *             }
                     *           },
                     *           {
                     *             "command": "submit-to-contracts",
                     *             "title": "Submit to Contracts",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "submit-to-contracts is possible in drafting; this customer is in pending",
                     *               "clears": "nothing: the contract is signed off"
                     *             }
                     *           },
                     *           {
                     *             "command": "record-signature",
                     *             "title": "Record signature",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "record-signature is possible in contracts; this customer is in pending",
                     *               "clears": "nothing: the contract is signed off"
                     *             }
                     *           },
                     *           {
                     *             "command": "approve-contract",
                     *             "title": "Sign off contract",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "approve-contract is possible in contracts; this customer is in pending",
                     *               "clears": "nothing: the contract is signed off"
                     *             }
                     *           },
                     *           {
                     *             "command": "return-contract",
                     *             "title": "Return contract",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "return-contract is possible in contracts; this customer is in pending",
                     *               "clears": "nothing: the contract is signed off"
                     *             }
                     *           },
                     *           {
                     *             "command": "resend-activation",
                     *             "title": "Resend activation",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "nothing-to-retry",
                     *               "message": "the tenant is not created yet, so there is no link to send again",
                     *               "clears": "wait: the link is emailed as soon as the product has created the tenant"
                     *             }
                     *           },
                     *           {
                     *             "command": "activate",
                     *             "title": "Activate",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-role",
                     *               "message": "activate is for the customer, on the activation page, not for the vendor’s staff",
                     *               "clears": "have the customer, on the activation page do it"
                     *             }
                     *           },
                     *           {
                     *             "command": "report-import",
                     *             "title": "Report import",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-role",
                     *               "message": "report-import is for the product, not for the vendor’s staff",
                     *               "clears": "have the product do it"
                     *             }
                     *           },
                     *           {
                     *             "command": "retry-import",
                     *             "title": "Retry import",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "nothing-to-retry",
                     *               "message": "no import has begun",
                     *               "clears": "wait for the customer to activate"
                     *             }
                     *           },
                     *           {
                     *             "command": "extend-trial",
                     *             "title": "Extend trial",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "extend-trial is possible in trial, trial-ended; this customer is in pending",
                     *               "clears": "onboarding has to complete first"
                     *             }
                     *           },
                     *           {
                     *             "command": "block-upgrade",
                     *             "title": "Block upgrade",
                     *             "permitted": true,
                     *             "refusal": null
                     *           },
                     *           {
                     *             "command": "allow-upgrade",
                     *             "title": "Allow upgrade",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "already-so",
                     *               "message": "the upgrade at the trial’s end is allowed already",
                     *               "clears": "nothing: it is as you want it"
                     *             }
                     *           },
                     *           {
                     *             "command": "convert-to-production",
                     *             "title": "Convert to production account",
                     *             "permitted": true,
                     *             "refusal": null
                     *           },
                     *           {
                     *             "command": "edit-subscription",
                     *             "title": "Edit SKUs and expiration date",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "edit-subscription is possible in trial, production, expired; this customer is in pending",
                     *               "clears": "onboarding has to complete first"
                     *             }
                     *           },
                     *           {
                     *             "command": "edit-contacts",
                     *             "title": "Edit contacts",
                     *             "permitted": true,
                     *             "refusal": null
                     *           },
                     *           {
                     *             "command": "retry-mail",
                     *             "title": "Retry mail",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "nothing-to-retry",
                     *               "message": "no email of this customer was refused for good",
                     *               "clears": "nothing: delayed emails are retried by themselves"
                     *             }
                     *           },
                     *           {
                     *             "command": "report-bounce",
                     *             "title": "Report bounce",
                     *             "permitted": true,
                     *             "refusal": null
                     *           },
                     *           {
                     *             "command": "transfer",
                     *             "title": "Transfer",
                     *             "permitted": true,
                     *             "refusal": null
                     *           },
                     *           {
                     *             "command": "adopt-rules",
                     *             "title": "Adopt the newest rules",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "newest-rules",
                     *               "message": "the customer has the newest rules already (version 2)",
                     *               "clears": "nothing"
                     *             }
                     *           },
                     *           {
                     *             "command": "close",
                     *             "title": "Close customer",
                     *             "permitted": true,
                     *             "refusal": null
                     *           }
                     *         ],
                     *         "agenda": [],
                     *         "mails": [],
                     *         "policy": {
                     *           "rulesVersion": 2,
                     *           "dayMs": 86400000,
                     *           "protectionDays": 90,
                     *           "protectionReminderDays": 14,
                     *           "conflictDays": 5,
                     *           "draftReminderDays": 14,
                     *           "draftCloseDays": 60,
                     *           "contractHours": 48,
                     *           "startInPastDays": 30,
                     *           "trialDays": 14,
                     *           "extensionDays": 14,
                     *           "partnerExtensions": 1,
                     *           "maxExtensions": 4,
                     *           "trialEnd": "upgrade",
                     *           "noticeLeadDays": 3,
                     *           "noticeHours": 24,
                     *           "noticeAttemptHours": 1,
                     *           "softFailureHours": 72,
                     *           "holdDays": 14,
                     *           "activationLinkDays": 7,
                     *           "activationReminderDays": [
                     *             3,
                     *             6
                     *           ],
                     *           "activationCloseDays": 60,
                     *           "importStallHours": 24,
                     *           "lapseDays": 30,
                     *           "closeReminderDays": 7,
                     *           "productionDays": 365,
                     *           "expiryNoticeDays": [
                     *             60,
                     *             30,
                     *             7
                     *           ],
                     *           "mailRetryMinutes": [
                     *             1,
                     *             5,
                     *             15,
                     *             60
                     *           ]
                     *         },
                     *         "createdAt": "2026-06-01T12:00:00.000Z",
                     *         "createdBy": {
                     *           "kind": "staff"
                     *         },
                     *         "version": 1,
                     *         "workflowId": "customer/0123456789abcdef"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description Added */
            201: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    /** @description What was added */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "version": 1,
                     *       "stage": "pending",
                     *       "events": [
                     *         "customer-added"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `unknown-sku`: the catalog has no such SKU or add-on; `request-id-reused`: the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "unknown-sku" | "request-id-reused";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "export-customers": {
        parameters: {
            query?: {
                /** @description `true`: a byte order mark before it, by which spreadsheets know that it is UTF-8 */
                bom?: "true" | "false";
                /** @description Whether a conflict with another registration is open */
                conflict?: "true" | "false";
                /** @description Added on this day or later, or at this instant or later */
                createdFrom?: string;
                /** @description Added on this day or earlier, or at this instant or earlier */
                createdTo?: string;
                /** @description `desc` by `created`, else `asc`, unless given */
                direction?: "asc" | "desc";
                /** @description The domain of the notification email: several with commas between, or the parameter several times */
                domain?: string[];
                /** @description The subscription expires on this day or later, or at this instant or later */
                expiresFrom?: string;
                /** @description The subscription expires on this day or earlier, or at this instant or earlier */
                expiresTo?: string;
                /** @description A partner’s id; `none` for the vendor’s own customers */
                partner?: string;
                /** @description Parts of organization, opportunity, email or id; each word must occur */
                q?: string;
                /** @description What somebody has to clear by hand, by the queue’s name */
                queue?: "held-upgrades" | "undeliverable-mail" | "imports" | "conflicts" | "discounts" | "contracts";
                /** @description The SKU: several with commas between, or the parameter several times */
                sku?: string[];
                /** @description By what; `created` unless given */
                sort?: "organization" | "stage" | "created" | "trial-end" | "expires" | "waiting-since" | "next" | "revenue" | "expected-close" | "due";
                /** @description Where the customer came from: several with commas between, or the parameter several times */
                source?: ("MSP" | "Direct")[];
                /** @description The stage: several with commas between, or the parameter several times */
                stage?: ("registered" | "drafting" | "contracts" | "pending" | "trial" | "trial-ended" | "production" | "expired" | "closed")[];
                /** @description A list of stages by name: several with commas between, or the parameter several times */
                tab?: ("deals" | "drafts" | "contracts" | "pending" | "customers" | "closed")[];
                /** @description The trial ends on this day or later, or at this instant or later */
                trialEndFrom?: string;
                /** @description The trial ends on this day or earlier, or at this instant or earlier */
                trialEndTo?: string;
                /** @description Who owes the next step: several with commas between, or the parameter several times */
                waitingOn?: ("partner" | "staff" | "customer" | "product" | "nobody")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A header line, then a line for each customer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example id,organization,email
                     *     0123456789abcdef,Contoso Ltd,ada@contoso.example
                     */
                    "text/csv": string;
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "second-factor-needed";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "show-customer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "organization": "Contoso Ltd",
                     *       "contact": {
                     *         "email": "ada@contoso.example",
                     *         "name": "Ada Lovelace",
                     *         "zone": "Europe/Berlin",
                     *         "language": "en"
                     *       },
                     *       "partner": "northwind",
                     *       "source": "MSP",
                     *       "stage": {
                     *         "name": "pending",
                     *         "since": "2026-06-01T12:00:00.000Z",
                     *         "link": null,
                     *         "invitedAt": null,
                     *         "remindedDays": [],
                     *         "closeReminded": false,
                     *         "activated": null,
                     *         "import": null,
                     *         "planned": null
                     *       },
                     *       "terms": {
                     *         "sku": "essentials",
                     *         "skuName": "Essentials",
                     *         "addOn": "audit",
                     *         "addOnName": "Audit",
                     *         "price": {
                     *           "amount": 600000,
                     *           "currency": "USD"
                     *         }
                     *       },
                     *       "catalog": {
                     *         "skus": {
                     *           "essentials": {
                     *             "name": "Essentials",
                     *             "price": {
                     *               "amount": 480000,
                     *               "currency": "USD"
                     *             }
                     *           },
                     *           "professional": {
                     *             "name": "Professional",
                     *             "price": {
                     *               "amount": 960000,
                     *               "currency": "USD"
                     *             }
                     *           },
                     *           "enterprise": {
                     *             "name": "Enterprise",
                     *             "price": {
                     *               "amount": 2400000,
                     *               "currency": "USD"
                     *             }
                     *           }
                     *         },
                     *         "addOns": {
                     *           "audit": {
                     *             "name": "Audit",
                     *             "price": {
                     *               "amount": 120000,
                     *               "currency": "USD"
                     *             }
                     *           },
                     *           "insights": {
                     *             "name": "Insights",
                     *             "price": {
                     *               "amount": 180000,
                     *               "currency": "USD"
                     *             }
                     *           }
                     *         },
                     *         "userTypes": {
                     *           "modeler": {
                     *             "name": "Modeler",
                     *             "price": {
                     *               "amount": 240000,
                     *               "currency": "USD"
                     *             },
                     *             "maxDiscount": 40
                     *           },
                     *           "contributor": {
                     *             "name": "Contributor",
                     *             "price": {
                     *               "amount": 60000,
                     *               "currency": "USD"
                     *             },
                     *             "maxDiscount": 40
                     *           },
                     *           "viewer": {
                     *             "name": "Viewer",
                     *             "price": {
                     *               "amount": 15000,
                     *               "currency": "USD"
                     *             },
                     *             "maxDiscount": 60
                     *           }
                     *         },
                     *         "rates": {
                     *           "EUR": 0.92,
                     *           "GBP": 0.79,
                     *           "CHF": 0.88,
                     *           "CAD": 1.36,
                     *           "AUD": 1.52,
                     *           "JPY": 151,
                     *           "CNY": 7.24,
                     *           "AED": 3.6725,
                     *           "KWD": 0.307
                     *         },
                     *         "approvers": [
                     *           {
                     *             "title": "Sales",
                     *             "upTo": 100,
                     *             "people": []
                     *           }
                     *         ]
                     *       },
                     *       "upgrade": "allowed",
                     *       "plannedExpiresAt": null,
                     *       "extensions": {
                     *         "partner": 0,
                     *         "staff": 0
                     *       },
                     *       "tenant": {
                     *         "id": null,
                     *         "wanted": 1,
                     *         "applied": 0,
                     *         "refused": null
                     *       },
                     *       "import": null,
                     *       "deal": null,
                     *       "draft": null,
                     *       "revenue": null,
                     *       "missing": [],
                     *       "wrong": [],
                     *       "discount": null,
                     *       "discountStanding": "none",
                     *       "discountChain": [],
                     *       "contract": null,
                     *       "conflicts": {
                     *         "looking": true,
                     *         "cases": []
                     *       },
                     *       "waiting": {
                     *         "on": "product",
                     *         "since": "2026-06-01T12:00:00.000Z",
                     *         "what": "the tenant is being created",
                     *         "command": null
                     *       },
                     *       "permissions": [
                     *         {
                     *           "command": "update-deal",
                     *           "title": "Update deal",
                     *           "permitted": false,
                     *           "refusal": {
                     *             "code": "wrong-stage",
                     *             "message": "update-deal is possible in registered; this customer is in pending",
                     *             "clears": "nothing: the deal is converted"
                     *           }
                     *         },
                     *         {
                     *           "command": "decide-deal",
                     *           "title": "Decide conflict",
                     *           "permitted": false,
                     *           "refusal": {
                     *             "code": "wrong-stage",
                     *             "message": "decide-deal is possible in registered; this customer is in pending",
                     *             "clears": "nothing: the deal is converted"
                     *           }
                     *         },
                     *         {
                     *           "command": "convert-to-customer",
                     *           "title": "Convert to customer",
                     *           "permitted": false,
                     *           "refusal": {
                     *             "code": "wrong-stage",
                     *             "message": "convert-to-customer is possible in registered; this customer is in pending",
                     *             "clears": "nothing: the deal is converted"
                     *           }
                     *         },
                     *         {
                     *           "command": "save-details",
                     *           "title": "Save details",
                     *           "permitted": false,
                     *           "refusal": {
                     *             "code": "wrong-stage",
                     *             "message": "save-details is possible in drafting; this customer is in pending",
                     *             "clears": "nothing: the contract is signed off"
                     *           }
                     *         },
                     *         {
                     *           "command": "decide-discount",
                     *           "title": "Decide discount",
                     *           "permitted": false,
                     *           "refusal": {
                     *             "code": "wrong-stage",
                     *             "message": "decide-discount is possible in drafting; this customer is in pending",
                     *             "clears": "nothing: the contract is signed off"
                     *           }
                     *         },
                     *         {
                     *           "command": "submit-to-contracts",
                     *           "title": "Submit to Contracts",
                     *           "permitted": false,
                     *           "refusal": {
                     *             "code": "wrong-stage",
                     *             "message": "submit-to-contracts is possible in drafting; this customer is in pending",
                     *             "clears": "nothing: the contract is signed off"
                     *           }
                     *         },
                     *         {
                     *           "command": "record-signature",
                     *           "title": "Record signature",
                     *           "permitted": false,
                     *           "refusal": {
                     *             "code": "wrong-stage",
                     *             "message": "record-signature is possible in contracts; this customer is in pending",
                     *             "clears": "nothing: the contract is signed off"
                     *           }
                     *         },
                     *         {
                     *           "command": "approve-contract",
                     *           "title": "Sign off contract",
                     *           "permitted": false,
                     *           "refusal": {
                     *             "code": "wrong-stage",
                     *             "message": "approve-contract is possible in contracts; this customer is in pending",
                     *             "clears": "nothing: the contract is signed off"
                     *           }
                     *         },
                     *         {
                     *           "command": "return-contract",
                     *           "title": "Return contract",
                     *           "permitted": false,
                     *           "refusal": {
                     *             "code": "wrong-stage",
                     *             "message": "return-contract is possible in contracts; this customer is in pending",
                     *             "clears": "nothing: the contract is signed off"
                     *           }
                     *         },
                     *         {
                     *           "command": "resend-activation",
                     *           "title": "Resend activation",
                     *           "permitted": false,
                     *           "refusal": {
                     *             "code": "nothing-to-retry",
                     *             "message": "the tenant is not created yet, so there is no link to send again",
                     *             "clears": "wait: the link is emailed as soon as the product has created the tenant"
                     *           }
                     *         },
                     *         {
                     *           "command": "activate",
                     *           "title": "Activate",
                     *           "permitted": false,
                     *           "refusal": {
                     *             "code": "wrong-role",
                     *             "message": "activate is for the customer, on the activation page, not for the vendor’s staff",
                     *             "clears": "have the customer, on the activation page do it"
                     *           }
                     *         },
                     *         {
                     *           "command": "report-import",
                     *           "title": "Report import",
                     *           "permitted": false,
                     *           "refusal": {
                     *             "code": "wrong-role",
                     *             "message": "report-import is for the product, not for the vendor’s staff",
                     *             "clears": "have the product do it"
                     *           }
                     *         },
                     *         {
                     *           "command": "retry-import",
                     *           "title": "Retry import",
                     *           "permitted": false,
                     *           "refusal": {
                     *             "code": "nothing-to-retry",
                     *             "message": "no import has begun",
                     *             "clears": "wait for the customer to activate"
                     *           }
                     *         },
                     *         {
                     *           "command": "extend-trial",
                     *           "title": "Extend trial",
                     *           "permitted": false,
                     *           "refusal": {
                     *             "code": "wrong-stage",
                     *             "message": "extend-trial is possible in trial, trial-ended; this customer is in pending",
                     *             "clears": "onboarding has to complete first"
                     *           }
                     *         },
                     *         {
                     *           "command": "block-upgrade",
                     *           "title": "Block upgrade",
                     *           "permitted": true,
                     *           "refusal": null
                     *         },
                     *         {
                     *           "command": "allow-upgrade",
                     *           "title": "Allow upgrade",
                     *           "permitted": false,
                     *           "refusal": {
                     *             "code": "already-so",
                     *             "message": "the upgrade at the trial’s end is allowed already",
                     *             "clears": "nothing: it is as you want it"
                     *           }
                     *         },
                     *         {
                     *           "command": "convert-to-production",
                     *           "title": "Convert to production account",
                     *           "permitted": true,
                     *           "refusal": null
                     *         },
                     *         {
                     *           "command": "edit-subscription",
                     *           "title": "Edit SKUs and expiration date",
                     *           "permitted": false,
                     *           "refusal": {
                     *             "code": "wrong-stage",
                     *             "message": "edit-subscription is possible in trial, production, expired; this customer is in pending",
                     *             "clears": "onboarding has to complete first"
                     *           }
                     *         },
                     *         {
                     *           "command": "edit-contacts",
                     *           "title": "Edit contacts",
                     *           "permitted": true,
                     *           "refusal": null
                     *         },
                     *         {
                     *           "command": "retry-mail",
                     *           "title": "Retry mail",
                     *           "permitted": false,
                     *           "refusal": {
                     *             "code": "nothing-to-retry",
                     *             "message": "no email of this customer was refused for good",
                     *             "clears": "nothing: delayed emails are retried by themselves"
                     *           }
                     *         },
                     *         {
                     *           "command": "report-bounce",
                     *           "title": "Report bounce",
                     *           "permitted": true,
                     *           "refusal": null
                     *         },
                     *         {
                     *           "command": "transfer",
                     *           "title": "Transfer",
                     *           "permitted": true,
                     *           "refusal": null
                     *         },
                     *         {
                     *           "command": "adopt-rules",
                     *           "title": "Adopt the newest rules",
                     *           "permitted": false,
                     *           "refusal": {
                     *             "code": "newest-rules",
                     *             "message": "the customer has the newest rules already (version 2)",
                     *             "clears": "nothing"
                     *           }
                     *         },
                     *         {
                     *           "command": "close",
                     *           "title": "Close customer",
                     *           "permitted": true,
                     *           "refusal": null
                     *         }
                     *       ],
                     *       "agenda": [],
                     *       "mails": [],
                     *       "policy": {
                     *         "rulesVersion": 2,
                     *         "dayMs": 86400000,
                     *         "protectionDays": 90,
                     *         "protectionReminderDays": 14,
                     *         "conflictDays": 5,
                     *         "draftReminderDays": 14,
                     *         "draftCloseDays": 60,
                     *         "contractHours": 48,
                     *         "startInPastDays": 30,
                     *         "trialDays": 14,
                     *         "extensionDays": 14,
                     *         "partnerExtensions": 1,
                     *         "maxExtensions": 4,
                     *         "trialEnd": "upgrade",
                     *         "noticeLeadDays": 3,
                     *         "noticeHours": 24,
                     *         "noticeAttemptHours": 1,
                     *         "softFailureHours": 72,
                     *         "holdDays": 14,
                     *         "activationLinkDays": 7,
                     *         "activationReminderDays": [
                     *           3,
                     *           6
                     *         ],
                     *         "activationCloseDays": 60,
                     *         "importStallHours": 24,
                     *         "lapseDays": 30,
                     *         "closeReminderDays": 7,
                     *         "productionDays": 365,
                     *         "expiryNoticeDays": [
                     *           60,
                     *           30,
                     *           7
                     *         ],
                     *         "mailRetryMinutes": [
                     *           1,
                     *           5,
                     *           15,
                     *           60
                     *         ]
                     *       },
                     *       "createdAt": "2026-06-01T12:00:00.000Z",
                     *       "createdBy": {
                     *         "kind": "staff"
                     *       },
                     *       "version": 1,
                     *       "workflowId": "customer/0123456789abcdef"
                     *     }
                     */
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "second-factor-needed";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    activate: {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that was looked at, as ETag gave it: a customer that has changed since is left alone.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada Lovelace",
                 *       "accepted": true,
                 *       "link": 1
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Whether the terms were accepted
                     * @constant
                     */
                    accepted: true;
                    /** @description The number of the activation link that was used */
                    link: number;
                    /** @description A person’s name */
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done; with `dryRun=true` what it would do */
            200: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "version": 4,
                     *       "stage": "pending",
                     *       "events": []
                     *     }
                     */
                    "application/json": components["schemas"]["AnswerOrPreview"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `source-not-msp`: a partner acts on a subscription of source MSP only; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "source-not-msp" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `wrong-stage`: the command is not possible in the customer’s stage; `stale-version`: the customer has changed since the version of If-Match; `already-so`: it would change nothing; `link-not-valid`: the activation link is expired or was replaced */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-stage" | "already-so" | "link-not-valid";
                    }) | (components["schemas"]["StaleProblem"] & {
                        /** @enum {unknown} */
                        code?: "stale-version";
                    });
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `request-id-reused`: the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "request-id-reused";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "activation-link": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivationLink"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `wrong-stage`: the command is not possible in the customer’s stage; `already-so`: it would change nothing; `nothing-to-retry`: there is nothing to repeat now */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-stage" | "already-so" | "nothing-to-retry";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "adopt-rules": {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that was looked at, as ETag gave it: a customer that has changed since is left alone.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done; with `dryRun=true` what it would do */
            200: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "version": 4,
                     *       "stage": "registered",
                     *       "events": []
                     *     }
                     */
                    "application/json": components["schemas"]["AnswerOrPreview"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `source-not-msp`: a partner acts on a subscription of source MSP only; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "source-not-msp" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `wrong-stage`: the command is not possible in the customer’s stage; `stale-version`: the customer has changed since the version of If-Match; `newest-rules`: the customer has the newest rules already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-stage" | "newest-rules";
                    }) | (components["schemas"]["StaleProblem"] & {
                        /** @enum {unknown} */
                        code?: "stale-version";
                    });
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `request-id-reused`: the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "request-id-reused";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "show-agenda": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agenda */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agenda"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "second-factor-needed";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "allow-upgrade": {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that was looked at, as ETag gave it: a customer that has changed since is left alone.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "The budget is there"
                 *     }
                 */
                "application/json": {
                    /** @description Why, for the timeline */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done; with `dryRun=true` what it would do */
            200: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "version": 4,
                     *       "stage": "pending",
                     *       "events": []
                     *     }
                     */
                    "application/json": components["schemas"]["AnswerOrPreview"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `source-not-msp`: a partner acts on a subscription of source MSP only; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "source-not-msp" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `wrong-stage`: the command is not possible in the customer’s stage; `stale-version`: the customer has changed since the version of If-Match; `already-so`: it would change nothing; `trial-over`: the trial has ended; nothing upgrades retroactively */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-stage" | "already-so" | "trial-over";
                    }) | (components["schemas"]["StaleProblem"] & {
                        /** @enum {unknown} */
                        code?: "stale-version";
                    });
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `request-id-reused`: the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "request-id-reused";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "approve-contract": {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that was looked at, as ETag gave it: a customer that has changed since is left alone.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "end": {
                 *         "date": "2027-06-30"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description The exact last day, where the form has an estimate */
                    end?: {
                        /** Format: date-time */
                        at?: string;
                        /** Format: date */
                        date: string;
                        /**
                         * @description Whether the day is the closest estimate
                         * @default false
                         */
                        estimate?: boolean;
                    };
                    /** @description The exact first day, where the form has an estimate */
                    start?: {
                        /** Format: date-time */
                        at?: string;
                        /** Format: date */
                        date: string;
                        /**
                         * @description Whether the day is the closest estimate
                         * @default false
                         */
                        estimate?: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Done; with `dryRun=true` what it would do */
            200: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "version": 4,
                     *       "stage": "contracts",
                     *       "events": []
                     *     }
                     */
                    "application/json": components["schemas"]["AnswerOrPreview"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `source-not-msp`: a partner acts on a subscription of source MSP only; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "source-not-msp" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `wrong-stage`: the command is not possible in the customer’s stage; `stale-version`: the customer has changed since the version of If-Match; `not-signed`: the signed copy has not come back, nothing was sent to be signed, or the file is not what was signed for this submission; `details-missing`: the form is not complete; each missing field is named */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-stage" | "not-signed" | "details-missing";
                    }) | (components["schemas"]["StaleProblem"] & {
                        /** @enum {unknown} */
                        code?: "stale-version";
                    });
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `request-id-reused`: the Idempotency-Key was used for another request; `date-not-allowed`: the expiration date is too early; `details-wrong`: values are against the catalog or the rules; each field is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "request-id-reused" | "date-not-allowed" | "details-wrong";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "block-upgrade": {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that was looked at, as ETag gave it: a customer that has changed since is left alone.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "The budget is decided in July"
                 *     }
                 */
                "application/json": {
                    /** @description Why, for the timeline */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done; with `dryRun=true` what it would do */
            200: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "version": 4,
                     *       "stage": "pending",
                     *       "events": []
                     *     }
                     */
                    "application/json": components["schemas"]["AnswerOrPreview"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `source-not-msp`: a partner acts on a subscription of source MSP only; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "source-not-msp" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `wrong-stage`: the command is not possible in the customer’s stage; `stale-version`: the customer has changed since the version of If-Match; `already-so`: it would change nothing; `trial-over`: the trial has ended; nothing upgrades retroactively */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-stage" | "already-so" | "trial-over";
                    }) | (components["schemas"]["StaleProblem"] & {
                        /** @enum {unknown} */
                        code?: "stale-version";
                    });
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `request-id-reused`: the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "request-id-reused";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    close: {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that was looked at, as ETag gave it: a customer that has changed since is left alone.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "They chose another product"
                 *     }
                 */
                "application/json": {
                    /** @description Why, for the timeline */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done; with `dryRun=true` what it would do */
            200: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "version": 4,
                     *       "stage": "registered",
                     *       "events": []
                     *     }
                     */
                    "application/json": components["schemas"]["AnswerOrPreview"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `source-not-msp`: a partner acts on a subscription of source MSP only; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "source-not-msp" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `wrong-stage`: the command is not possible in the customer’s stage; `stale-version`: the customer has changed since the version of If-Match */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-stage";
                    }) | (components["schemas"]["StaleProblem"] & {
                        /** @enum {unknown} */
                        code?: "stale-version";
                    });
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `request-id-reused`: the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "request-id-reused";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "show-conflict": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sides */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictSides"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "convert-to-customer": {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that was looked at, as ETag gave it: a customer that has changed since is left alone.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done; with `dryRun=true` what it would do */
            200: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "version": 4,
                     *       "stage": "registered",
                     *       "events": []
                     *     }
                     */
                    "application/json": components["schemas"]["AnswerOrPreview"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `source-not-msp`: a partner acts on a subscription of source MSP only; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "source-not-msp" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `wrong-stage`: the command is not possible in the customer’s stage; `stale-version`: the customer has changed since the version of If-Match; `conflict-open`: a conflict is open, or other registrations are being looked for */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-stage" | "conflict-open";
                    }) | (components["schemas"]["StaleProblem"] & {
                        /** @enum {unknown} */
                        code?: "stale-version";
                    });
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `request-id-reused`: the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "request-id-reused";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "convert-to-production": {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that was looked at, as ETag gave it: a customer that has changed since is left alone.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "expiresAt": "2027-06-30",
                 *       "sku": "professional",
                 *       "addOn": "audit"
                 *     }
                 */
                "application/json": {
                    /** @description The add-on from the catalog, or none */
                    addOn?: string | null;
                    /** Format: date-or-date-time */
                    expiresAt?: string;
                    /** @description Why, for the timeline */
                    reason?: string;
                    /** @description The SKU from the catalog, such as essentials */
                    sku?: string;
                };
            };
        };
        responses: {
            /** @description Done; with `dryRun=true` what it would do */
            200: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "version": 4,
                     *       "stage": "pending",
                     *       "events": []
                     *     }
                     */
                    "application/json": components["schemas"]["AnswerOrPreview"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `source-not-msp`: a partner acts on a subscription of source MSP only; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "source-not-msp" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `wrong-stage`: the command is not possible in the customer’s stage; `stale-version`: the customer has changed since the version of If-Match */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-stage";
                    }) | (components["schemas"]["StaleProblem"] & {
                        /** @enum {unknown} */
                        code?: "stale-version";
                    });
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `request-id-reused`: the Idempotency-Key was used for another request; `unknown-sku`: the catalog has no such SKU or add-on; `date-not-allowed`: the expiration date is too early */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "request-id-reused" | "unknown-sku" | "date-not-allowed";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "decide-deal": {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that was looked at, as ETag gave it: a customer that has changed since is left alone.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "decision": "approve",
                 *       "reason": "Registered first, and further along",
                 *       "others": "close"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Whether this deal is the one that goes on
                     * @enum {string}
                     */
                    decision: "approve" | "reject";
                    /**
                     * @description What an approval does to the other deals: close them, or let both stand
                     * @default close
                     * @enum {string}
                     */
                    others?: "close" | "keep";
                    /** @description Why; every partner in the conflict is told */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done; with `dryRun=true` what it would do */
            200: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "version": 4,
                     *       "stage": "registered",
                     *       "events": []
                     *     }
                     */
                    "application/json": components["schemas"]["AnswerOrPreview"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `source-not-msp`: a partner acts on a subscription of source MSP only; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "source-not-msp" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `wrong-stage`: the command is not possible in the customer’s stage; `stale-version`: the customer has changed since the version of If-Match; `no-conflict`: the deal is in no conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-stage" | "no-conflict";
                    }) | (components["schemas"]["StaleProblem"] & {
                        /** @enum {unknown} */
                        code?: "stale-version";
                    });
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `request-id-reused`: the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "request-id-reused";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "decide-discount": {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that was looked at, as ETag gave it: a customer that has changed since is left alone.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "request": 1,
                 *       "decision": "approve",
                 *       "reason": "We want this reference"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Whether the discount is given
                     * @enum {string}
                     */
                    decision: "approve" | "decline";
                    /** @description Why; whoever asked is told */
                    reason: string;
                    /** @description The number of the request that you looked at */
                    request: number;
                };
            };
        };
        responses: {
            /** @description Done; with `dryRun=true` what it would do */
            200: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "version": 4,
                     *       "stage": "drafting",
                     *       "events": []
                     *     }
                     */
                    "application/json": components["schemas"]["AnswerOrPreview"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `source-not-msp`: a partner acts on a subscription of source MSP only; `own-request`: whoever asked for a discount cannot decide on it; `not-the-approver`: it is somebody else’s turn to decide; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "source-not-msp" | "own-request" | "not-the-approver" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `wrong-stage`: the command is not possible in the customer’s stage; `stale-version`: the customer has changed since the version of If-Match; `no-discount`: no discount waits for a decision, or the request was replaced */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-stage" | "no-discount";
                    }) | (components["schemas"]["StaleProblem"] & {
                        /** @enum {unknown} */
                        code?: "stale-version";
                    });
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `request-id-reused`: the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "request-id-reused";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "list-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each email to each address */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deliveries"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "second-factor-needed";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "list-documents": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "documents": [
                     *         {
                     *           "id": "0123456789abcdef0123456789abcdef",
                     *           "customerId": "0123456789abcdef",
                     *           "kind": "signed-copy",
                     *           "name": "signed.pdf",
                     *           "size": 48213,
                     *           "sha256": "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f",
                     *           "uploadedBy": "northwind/nina",
                     *           "uploadedAt": "2026-06-01T12:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Documents"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "second-factor-needed";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "upload-document": {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
                /** @description What the file is called */
                name?: string;
            };
            header?: {
                /**
                 * @description The version that was looked at, as ETag gave it: a customer that has changed since is left alone.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/pdf": string;
            };
        };
        responses: {
            /** @description With `dryRun=true`: what recording it would do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dryRun": true,
                     *       "version": 0,
                     *       "events": [
                     *         "customer-added"
                     *       ],
                     *       "before": null,
                     *       "after": {
                     *         "stage": {
                     *           "name": "pending",
                     *           "since": "2026-06-01T12:00:00.000Z",
                     *           "link": {
                     *             "number": 1,
                     *             "issuedAt": "2026-06-01T12:00:00.000Z",
                     *             "expiresAt": "2026-06-08T12:00:00.000Z"
                     *           },
                     *           "invitedAt": "2026-06-01T12:00:00.000Z",
                     *           "remindedDays": [],
                     *           "closeReminded": false,
                     *           "activated": null,
                     *           "import": null,
                     *           "planned": null
                     *         },
                     *         "terms": {
                     *           "sku": "essentials",
                     *           "skuName": "Essentials",
                     *           "addOn": "audit",
                     *           "addOnName": "Audit",
                     *           "price": {
                     *             "amount": 600000,
                     *             "currency": "USD"
                     *           }
                     *         },
                     *         "expiresAt": null,
                     *         "partner": "northwind",
                     *         "agenda": [
                     *           {
                     *             "at": "2026-06-04T12:00:00.000Z",
                     *             "deed": {
                     *               "do": "send-activation-reminder",
                     *               "day": 3
                     *             },
                     *             "awaits": null,
                     *             "what": "Remind the customer to activate (day 3)"
                     *           },
                     *           {
                     *             "at": "2026-06-07T12:00:00.000Z",
                     *             "deed": {
                     *               "do": "send-activation-reminder",
                     *               "day": 6
                     *             },
                     *             "awaits": null,
                     *             "what": "Remind the customer to activate (day 6)"
                     *           },
                     *           {
                     *             "at": "2026-07-24T12:00:00.000Z",
                     *             "deed": {
                     *               "do": "send-close-reminder",
                     *               "closesAt": "2026-07-31T12:00:00.000Z"
                     *             },
                     *             "awaits": null,
                     *             "what": "Remind that the customer will be closed"
                     *           },
                     *           {
                     *             "at": "2026-07-31T12:00:00.000Z",
                     *             "deed": {
                     *               "do": "close",
                     *               "outcome": "not-activated"
                     *             },
                     *             "awaits": null,
                     *             "what": "Close: not activated in time"
                     *           }
                     *         ],
                     *         "revenue": null,
                     *         "discountChain": []
                     *       },
                     *       "send": [
                     *         {
                     *           "audience": "customer",
                     *           "to": "ada@contoso.example",
                     *           "kind": "activation",
                     *           "name": "activation email",
                     *           "content": {
                     *             "kind": "activation",
                     *             "link": 1,
                     *             "expiresAt": "2026-06-08T12:00:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "withdraw": [],
                     *       "customer": {
                     *         "id": "0123456789abcdef",
                     *         "organization": "Contoso Ltd",
                     *         "contact": {
                     *           "email": "ada@contoso.example",
                     *           "name": "Ada Lovelace",
                     *           "zone": "Europe/Berlin",
                     *           "language": "en"
                     *         },
                     *         "partner": "northwind",
                     *         "source": "MSP",
                     *         "stage": {
                     *           "name": "pending",
                     *           "since": "2026-06-01T12:00:00.000Z",
                     *           "link": null,
                     *           "invitedAt": null,
                     *           "remindedDays": [],
                     *           "closeReminded": false,
                     *           "activated": null,
                     *           "import": null,
                     *           "planned": null
                     *         },
                     *         "terms": {
                     *           "sku": "essentials",
                     *           "skuName": "Essentials",
                     *           "addOn": "audit",
                     *           "addOnName": "Audit",
                     *           "price": {
                     *             "amount": 600000,
                     *             "currency": "USD"
                     *           }
                     *         },
                     *         "catalog": {
                     *           "skus": {
                     *             "essentials": {
                     *               "name": "Essentials",
                     *               "price": {
                     *                 "amount": 480000,
                     *                 "currency": "USD"
                     *               }
                     *             },
                     *             "professional": {
                     *               "name": "Professional",
                     *               "price": {
                     *                 "amount": 960000,
                     *                 "currency": "USD"
                     *               }
                     *             },
                     *             "enterprise": {
                     *               "name": "Enterprise",
                     *               "price": {
                     *                 "amount": 2400000,
                     *                 "currency": "USD"
                     *               }
                     *             }
                     *           },
                     *           "addOns": {
                     *             "audit": {
                     *               "name": "Audit",
                     *               "price": {
                     *                 "amount": 120000,
                     *                 "currency": "USD"
                     *               }
                     *             },
                     *             "insights": {
                     *               "name": "Insights",
                     *               "price": {
                     *                 "amount": 180000,
                     *                 "currency": "USD"
                     *               }
                     *             }
                     *           },
                     *           "userTypes": {
                     *             "modeler": {
                     *               "name": "Modeler",
                     *               "price": {
                     *                 "amount": 240000,
                     *                 "currency": "USD"
                     *               },
                     *               "maxDiscount": 40
                     *             },
                     *             "contributor": {
                     *               "name": "Contributor",
                     *               "price": {
                     *                 "amount": 60000,
                     *                 "currency": "USD"
                     *               },
                     *               "maxDiscount": 40
                     *             },
                     *             "viewer": {
                     *               "name": "Viewer",
                     *               "price": {
                     *                 "amount": 15000,
                     *                 "currency": "USD"
                     *               },
                     *               "maxDiscount": 60
                     *             }
                     *           },
                     *           "rates": {
                     *             "EUR": 0.92,
                     *             "GBP": 0.79,
                     *             "CHF": 0.88,
                     *             "CAD": 1.36,
                     *             "AUD": 1.52,
                     *             "JPY": 151,
                     *             "CNY": 7.24,
                     *             "AED": 3.6725,
                     *             "KWD": 0.307
                     *           },
                     *           "approvers": [
                     *             {
                     *               "title": "Sales",
                     *               "upTo": 100,
                     *               "people": []
                     *             }
                     *           ]
                     *         },
                     *         "upgrade": "allowed",
                     *         "plannedExpiresAt": null,
                     *         "extensions": {
                     *           "partner": 0,
                     *           "staff": 0
                     *         },
                     *         "tenant": {
                     *           "id": null,
                     *           "wanted": 1,
                     *           "applied": 0,
                     *           "refused": null
                     *         },
                     *         "import": null,
                     *         "deal": null,
                     *         "draft": null,
                     *         "revenue": null,
                     *         "missing": [],
                     *         "wrong": [],
                     *         "discount": null,
                     *         "discountStanding": "none",
                     *         "discountChain": [],
                     *         "contract": null,
                     *         "conflicts": {
                     *           "looking": true,
                     *           "cases": []
                     *         },
                     *         "waiting": {
                     *           "on": "product",
                     *           "since": "2026-06-01T12:00:00.000Z",
                     *           "what": "the tenant is being created",
                     *           "command": null
                     *         },
                     *         "permissions": [
                     *           {
                     *             "command": "update-deal",
                     *             "title": "Update deal",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "update-deal is possible in registered; this customer is in pending",
                     *               "clears": "nothing: the deal is converted"
                     *             }
                     *           },
                     *           {
                     *             "command": "decide-deal",
                     *             "title": "Decide conflict",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "decide-deal is possible in registered; this customer is in pending",
                     *               "clears": "nothing: the deal is converted"
                     *             }
                     *           },
                     *           {
                     *             "command": "convert-to-customer",
                     *             "title": "Convert to customer",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "convert-to-customer is possible in registered; this customer is in pending",
                     *               "clears": "nothing: the deal is converted"
                     *             }
                     *           },
                     *           {
                     *             "command": "save-details",
                     *             "title": "Save details",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "save-details is possible in drafting; this customer is in pending",
                     *               "clears": "nothing: the contract is signed off"
                     *             }
                     *           },
                     *           {
                     *             "command": "decide-discount",
                     *             "title": "Decide discount",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "decide-discount is possible in drafting; this customer is in pending",
                     *               "clears": "nothing: the contract is signed off"
                     *             }
                     *           },
                     *           {
                     *             "command": "submit-to-contracts",
                     *             "title": "Submit to Contracts",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "submit-to-contracts is possible in drafting; this customer is in pending",
                     *               "clears": "nothing: the contract is signed off"
                     *             }
                     *           },
                     *           {
                     *             "command": "record-signature",
                     *             "title": "Record signature",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "record-signature is possible in contracts; this customer is in pending",
                     *               "clears": "nothing: the contract is signed off"
                     *             }
                     *           },
                     *           {
                     *             "command": "approve-contract",
                     *             "title": "Sign off contract",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "approve-contract is possible in contracts; this customer is in pending",
                     *               "clears": "nothing: the contract is signed off"
                     *             }
                     *           },
                     *           {
                     *             "command": "return-contract",
                     *             "title": "Return contract",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "return-contract is possible in contracts; this customer is in pending",
                     *               "clears": "nothing: the contract is signed off"
                     *             }
                     *           },
                     *           {
                     *             "command": "resend-activation",
                     *             "title": "Resend activation",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "nothing-to-retry",
                     *               "message": "the tenant is not created yet, so there is no link to send again",
                     *               "clears": "wait: the link is emailed as soon as the product has created the tenant"
                     *             }
                     *           },
                     *           {
                     *             "command": "activate",
                     *             "title": "Activate",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-role",
                     *               "message": "activate is for the customer, on the activation page, not for the vendor’s staff",
                     *               "clears": "have the customer, on the activation page do it"
                     *             }
                     *           },
                     *           {
                     *             "command": "report-import",
                     *             "title": "Report import",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-role",
                     *               "message": "report-import is for the product, not for the vendor’s staff",
                     *               "clears": "have the product do it"
                     *             }
                     *           },
                     *           {
                     *             "command": "retry-import",
                     *             "title": "Retry import",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "nothing-to-retry",
                     *               "message": "no import has begun",
                     *               "clears": "wait for the customer to activate"
                     *             }
                     *           },
                     *           {
                     *             "command": "extend-trial",
                     *             "title": "Extend trial",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "extend-trial is possible in trial, trial-ended; this customer is in pending",
                     *               "clears": "onboarding has to complete first"
                     *             }
                     *           },
                     *           {
                     *             "command": "block-upgrade",
                     *             "title": "Block upgrade",
                     *             "permitted": true,
                     *             "refusal": null
                     *           },
                     *           {
                     *             "command": "allow-upgrade",
                     *             "title": "Allow upgrade",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "already-so",
                     *               "message": "the upgrade at the trial’s end is allowed already",
                     *               "clears": "nothing: it is as you want it"
                     *             }
                     *           },
                     *           {
                     *             "command": "convert-to-production",
                     *             "title": "Convert to production account",
                     *             "permitted": true,
                     *             "refusal": null
                     *           },
                     *           {
                     *             "command": "edit-subscription",
                     *             "title": "Edit SKUs and expiration date",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "edit-subscription is possible in trial, production, expired; this customer is in pending",
                     *               "clears": "onboarding has to complete first"
                     *             }
                     *           },
                     *           {
                     *             "command": "edit-contacts",
                     *             "title": "Edit contacts",
                     *             "permitted": true,
                     *             "refusal": null
                     *           },
                     *           {
                     *             "command": "retry-mail",
                     *             "title": "Retry mail",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "nothing-to-retry",
                     *               "message": "no email of this customer was refused for good",
                     *               "clears": "nothing: delayed emails are retried by themselves"
                     *             }
                     *           },
                     *           {
                     *             "command": "report-bounce",
                     *             "title": "Report bounce",
                     *             "permitted": true,
                     *             "refusal": null
                     *           },
                     *           {
                     *             "command": "transfer",
                     *             "title": "Transfer",
                     *             "permitted": true,
                     *             "refusal": null
                     *           },
                     *           {
                     *             "command": "adopt-rules",
                     *             "title": "Adopt the newest rules",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "newest-rules",
                     *               "message": "the customer has the newest rules already (version 2)",
                     *               "clears": "nothing"
                     *             }
                     *           },
                     *           {
                     *             "command": "close",
                     *             "title": "Close customer",
                     *             "permitted": true,
                     *             "refusal": null
                     *           }
                     *         ],
                     *         "agenda": [],
                     *         "mails": [],
                     *         "policy": {
                     *           "rulesVersion": 2,
                     *           "dayMs": 86400000,
                     *           "protectionDays": 90,
                     *           "protectionReminderDays": 14,
                     *           "conflictDays": 5,
                     *           "draftReminderDays": 14,
                     *           "draftCloseDays": 60,
                     *           "contractHours": 48,
                     *           "startInPastDays": 30,
                     *           "trialDays": 14,
                     *           "extensionDays": 14,
                     *           "partnerExtensions": 1,
                     *           "maxExtensions": 4,
                     *           "trialEnd": "upgrade",
                     *           "noticeLeadDays": 3,
                     *           "noticeHours": 24,
                     *           "noticeAttemptHours": 1,
                     *           "softFailureHours": 72,
                     *           "holdDays": 14,
                     *           "activationLinkDays": 7,
                     *           "activationReminderDays": [
                     *             3,
                     *             6
                     *           ],
                     *           "activationCloseDays": 60,
                     *           "importStallHours": 24,
                     *           "lapseDays": 30,
                     *           "closeReminderDays": 7,
                     *           "productionDays": 365,
                     *           "expiryNoticeDays": [
                     *             60,
                     *             30,
                     *             7
                     *           ],
                     *           "mailRetryMinutes": [
                     *             1,
                     *             5,
                     *             15,
                     *             60
                     *           ]
                     *         },
                     *         "createdAt": "2026-06-01T12:00:00.000Z",
                     *         "createdBy": {
                     *           "kind": "staff"
                     *         },
                     *         "version": 1,
                     *         "workflowId": "customer/0123456789abcdef"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description Kept */
            201: {
                headers: {
                    /** @description What was added */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef0123456789abcdef",
                     *       "customerId": "0123456789abcdef",
                     *       "kind": "signed-copy",
                     *       "name": "signed.pdf",
                     *       "size": 48213,
                     *       "sha256": "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f",
                     *       "uploadedBy": "northwind/nina",
                     *       "uploadedAt": "2026-06-01T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `source-not-msp`: a partner acts on a subscription of source MSP only; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "source-not-msp" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `stale-version`: the customer has changed since the version of If-Match; `already-so`: it would change nothing; `not-signed`: the signed copy has not come back, nothing was sent to be signed, or the file is not what was signed for this submission; `too-many-documents`: there are as many documents as there may be; `wrong-stage`: the command is not possible in the customer’s stage */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "already-so" | "not-signed" | "too-many-documents" | "wrong-stage";
                    }) | (components["schemas"]["StaleProblem"] & {
                        /** @enum {unknown} */
                        code?: "stale-version";
                    });
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-a-pdf`: the file does not begin and end as a PDF does; `virus-found`: something is in the file that should not be there; it is not kept; `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-a-pdf" | "virus-found" | "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated; `not-scanned`: the search for viruses gave no answer; the file is not kept */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable" | "not-scanned";
                    };
                };
            };
        };
    };
    "download-document": {
        parameters: {
            query?: {
                /** @description `true`: a browser shows it in place of saving it */
                inline?: "true" | "false";
            };
            header?: never;
            path: {
                /**
                 * @description The document’s id
                 * @example 0123456789abcdef0123456789abcdef
                 */
                document: string;
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
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
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "second-factor-needed";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours; `unknown-document`: this customer has no document of this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer" | "unknown-document";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "edit-contacts": {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that was looked at, as ETag gave it: a customer that has changed since is left alone.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "email": "grace@contoso.example",
                 *       "name": "Grace Hopper",
                 *       "zone": "America/New_York"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: email
                     * @description Where the License Agreement is sent
                     */
                    agreementEmail?: string;
                    /** @description Who directly receives the License Agreement */
                    agreementName?: string;
                    /**
                     * Format: email
                     * @description The notification email: receives the activation link and every notice
                     */
                    email?: string;
                    /**
                     * @description The language of the customer’s emails
                     * @enum {string}
                     */
                    language?: "en";
                    /** @description The name of the customer’s contact, or none */
                    name?: string | null;
                    /** @description The customer’s organization, such as Contoso Ltd */
                    organization?: string;
                    /** @description The IANA time zone in which dates are shown, such as Europe/Berlin */
                    zone?: string;
                };
            };
        };
        responses: {
            /** @description Done; with `dryRun=true` what it would do */
            200: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "version": 4,
                     *       "stage": "registered",
                     *       "events": []
                     *     }
                     */
                    "application/json": components["schemas"]["AnswerOrPreview"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `source-not-msp`: a partner acts on a subscription of source MSP only; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "source-not-msp" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `wrong-stage`: the command is not possible in the customer’s stage; `stale-version`: the customer has changed since the version of If-Match; `already-so`: it would change nothing */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-stage" | "already-so";
                    }) | (components["schemas"]["StaleProblem"] & {
                        /** @enum {unknown} */
                        code?: "stale-version";
                    });
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `request-id-reused`: the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "request-id-reused";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "edit-subscription": {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that was looked at, as ETag gave it: a customer that has changed since is left alone.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "expiresAt": "2028-06-30",
                 *       "addOn": null
                 *     }
                 */
                "application/json": {
                    /** @description The add-on from the catalog, or none */
                    addOn?: string | null;
                    /** Format: date-or-date-time */
                    expiresAt?: string;
                    /** @description The SKU from the catalog, such as essentials */
                    sku?: string;
                };
            };
        };
        responses: {
            /** @description Done; with `dryRun=true` what it would do */
            200: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "version": 4,
                     *       "stage": "trial",
                     *       "events": []
                     *     }
                     */
                    "application/json": components["schemas"]["AnswerOrPreview"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `source-not-msp`: a partner acts on a subscription of source MSP only; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "source-not-msp" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `wrong-stage`: the command is not possible in the customer’s stage; `stale-version`: the customer has changed since the version of If-Match; `already-so`: it would change nothing */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-stage" | "already-so";
                    }) | (components["schemas"]["StaleProblem"] & {
                        /** @enum {unknown} */
                        code?: "stale-version";
                    });
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `request-id-reused`: the Idempotency-Key was used for another request; `unknown-sku`: the catalog has no such SKU or add-on; `date-not-allowed`: the expiration date is too early */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "request-id-reused" | "unknown-sku" | "date-not-allowed";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "show-email": {
        parameters: {
            query: {
                /** @description To whom it went */
                address: string;
                /** @description Which email, such as upgrade-notice/4 */
                key: string;
            };
            header?: never;
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The email */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "second-factor-needed";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours; `unknown-email`: no such email was sent to this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer" | "unknown-email";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "export-customer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "second-factor-needed";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "export-customer-pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
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
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "second-factor-needed";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "extend-trial": {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that was looked at, as ETag gave it: a customer that has changed since is left alone.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "They asked for two more weeks"
                 *     }
                 */
                "application/json": {
                    /** @description Why, for the timeline */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done; with `dryRun=true` what it would do */
            200: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "version": 4,
                     *       "stage": "trial",
                     *       "events": []
                     *     }
                     */
                    "application/json": components["schemas"]["AnswerOrPreview"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `source-not-msp`: a partner acts on a subscription of source MSP only; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "source-not-msp" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `wrong-stage`: the command is not possible in the customer’s stage; `stale-version`: the customer has changed since the version of If-Match; `extensions-used-up`: the trial may not be extended again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-stage" | "extensions-used-up";
                    }) | (components["schemas"]["StaleProblem"] & {
                        /** @enum {unknown} */
                        code?: "stale-version";
                    });
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `request-id-reused`: the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "request-id-reused";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "record-signature": {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that was looked at, as ETag gave it: a customer that has changed since is left alone.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "document": {
                 *         "id": "0123456789abcdef0123456789abcdef",
                 *         "sha256": "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description The uploaded file: its id and its SHA-256 */
                    document: {
                        id: string;
                        sha256: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done; with `dryRun=true` what it would do */
            200: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "version": 4,
                     *       "stage": "contracts",
                     *       "events": []
                     *     }
                     */
                    "application/json": components["schemas"]["AnswerOrPreview"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `source-not-msp`: a partner acts on a subscription of source MSP only; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "source-not-msp" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `wrong-stage`: the command is not possible in the customer’s stage; `stale-version`: the customer has changed since the version of If-Match; `already-so`: it would change nothing; `not-signed`: the signed copy has not come back, nothing was sent to be signed, or the file is not what was signed for this submission */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-stage" | "already-so" | "not-signed";
                    }) | (components["schemas"]["StaleProblem"] & {
                        /** @enum {unknown} */
                        code?: "stale-version";
                    });
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `request-id-reused`: the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "request-id-reused";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "report-bounce": {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that was looked at, as ETag gave it: a customer that has changed since is left alone.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "key": "upgrade-notice/4",
                 *       "address": "ada@contoso.example",
                 *       "reason": "no such mailbox"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: email
                     * @description The recipient that bounced
                     */
                    address: string;
                    /** @description Which email, such as upgrade-notice/4 */
                    key: string;
                    /**
                     * @description What the mail system said
                     * @default it bounced
                     */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done; with `dryRun=true` what it would do */
            200: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "version": 4,
                     *       "stage": "registered",
                     *       "events": []
                     *     }
                     */
                    "application/json": components["schemas"]["AnswerOrPreview"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `source-not-msp`: a partner acts on a subscription of source MSP only; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "source-not-msp" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `wrong-stage`: the command is not possible in the customer’s stage; `stale-version`: the customer has changed since the version of If-Match */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-stage";
                    }) | (components["schemas"]["StaleProblem"] & {
                        /** @enum {unknown} */
                        code?: "stale-version";
                    });
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `request-id-reused`: the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "request-id-reused";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "report-import": {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that was looked at, as ETag gave it: a customer that has changed since is left alone.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "attempt": 1,
                 *       "sequence": 3,
                 *       "status": "running",
                 *       "percent": 40,
                 *       "log": [
                 *         {
                 *           "level": "info",
                 *           "message": "Reading users"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description Which attempt this report is of */
                    attempt: number;
                    /**
                     * @description Why the import failed
                     * @default null
                     */
                    error?: string | null;
                    /**
                     * @description New lines of the event log
                     * @default []
                     */
                    log?: {
                        /** @enum {string} */
                        level: "info" | "warning" | "error";
                        message: string;
                    }[];
                    /**
                     * @description Progress from 0 to 100
                     * @default 0
                     */
                    percent?: number;
                    /** @description Counts the reports of one attempt from 1 */
                    sequence: number;
                    /**
                     * @description Where the import stands
                     * @enum {string}
                     */
                    status: "running" | "failed" | "completed";
                };
            };
        };
        responses: {
            /** @description Done; with `dryRun=true` what it would do */
            200: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "version": 4,
                     *       "stage": "registered",
                     *       "events": []
                     *     }
                     */
                    "application/json": components["schemas"]["AnswerOrPreview"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `source-not-msp`: a partner acts on a subscription of source MSP only; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "source-not-msp" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `wrong-stage`: the command is not possible in the customer’s stage; `stale-version`: the customer has changed since the version of If-Match */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-stage";
                    }) | (components["schemas"]["StaleProblem"] & {
                        /** @enum {unknown} */
                        code?: "stale-version";
                    });
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `request-id-reused`: the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "request-id-reused";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    republish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The record is up to date */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "from": 12,
                     *       "to": 17,
                     *       "added": 4,
                     *       "lost": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Republished"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `not-mended`: the customer cannot be mended like this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-mended";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "resend-activation": {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that was looked at, as ETag gave it: a customer that has changed since is left alone.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "email": true
                 *     }
                 */
                "application/json": {
                    /** @description Whether to email the link (default: yes) */
                    email?: boolean;
                };
            };
        };
        responses: {
            /** @description Done; with `dryRun=true` what it would do */
            200: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "version": 4,
                     *       "stage": "pending",
                     *       "events": []
                     *     }
                     */
                    "application/json": components["schemas"]["AnswerOrPreview"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `source-not-msp`: a partner acts on a subscription of source MSP only; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "source-not-msp" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `wrong-stage`: the command is not possible in the customer’s stage; `stale-version`: the customer has changed since the version of If-Match; `already-so`: it would change nothing; `nothing-to-retry`: there is nothing to repeat now */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-stage" | "already-so" | "nothing-to-retry";
                    }) | (components["schemas"]["StaleProblem"] & {
                        /** @enum {unknown} */
                        code?: "stale-version";
                    });
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `request-id-reused`: the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "request-id-reused";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "apply": true
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Do it; without it, only what it would do is told
                     * @default false
                     */
                    apply?: boolean;
                };
            };
        };
        responses: {
            /** @description What it did, or would do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "applied": true,
                     *       "organization": "Contoso Ltd",
                     *       "stage": "trial",
                     *       "from": "record",
                     *       "revision": 17,
                     *       "workflow": "terminated",
                     *       "unread": null,
                     *       "overdue": [],
                     *       "waiting": [
                     *         {
                     *           "key": "trial-extended/5",
                     *           "sentTo": [
                     *             "ada@contoso.example"
                     *           ]
                     *         }
                     *       ],
                     *       "agenda": [
                     *         {
                     *           "at": "2026-06-12T12:00:00.000Z",
                     *           "what": "Send the upgrade notice"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Restoration"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `not-mended`: the customer cannot be mended like this */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-mended";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "retry-import": {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that was looked at, as ETag gave it: a customer that has changed since is left alone.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done; with `dryRun=true` what it would do */
            200: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "version": 4,
                     *       "stage": "pending",
                     *       "events": []
                     *     }
                     */
                    "application/json": components["schemas"]["AnswerOrPreview"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `source-not-msp`: a partner acts on a subscription of source MSP only; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "source-not-msp" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `wrong-stage`: the command is not possible in the customer’s stage; `stale-version`: the customer has changed since the version of If-Match; `nothing-to-retry`: there is nothing to repeat now */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-stage" | "nothing-to-retry";
                    }) | (components["schemas"]["StaleProblem"] & {
                        /** @enum {unknown} */
                        code?: "stale-version";
                    });
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `request-id-reused`: the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "request-id-reused";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "retry-mail": {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that was looked at, as ETag gave it: a customer that has changed since is left alone.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "key": "upgrade-notice/4"
                 *     }
                 */
                "application/json": {
                    /** @description Which email, such as upgrade-notice/4 (default: all) */
                    key?: string;
                };
            };
        };
        responses: {
            /** @description Done; with `dryRun=true` what it would do */
            200: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "version": 4,
                     *       "stage": "registered",
                     *       "events": []
                     *     }
                     */
                    "application/json": components["schemas"]["AnswerOrPreview"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `source-not-msp`: a partner acts on a subscription of source MSP only; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "source-not-msp" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `wrong-stage`: the command is not possible in the customer’s stage; `stale-version`: the customer has changed since the version of If-Match; `nothing-to-retry`: there is nothing to repeat now */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-stage" | "nothing-to-retry";
                    }) | (components["schemas"]["StaleProblem"] & {
                        /** @enum {unknown} */
                        code?: "stale-version";
                    });
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `request-id-reused`: the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "request-id-reused";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "return-contract": {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that was looked at, as ETag gave it: a customer that has changed since is left alone.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The term is too short",
                 *       "fields": [
                 *         {
                 *           "path": "licensing.end",
                 *           "message": "A year at least"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @description What is wrong at which field, such as [{"path": "licensing.end", "message": "too short"}]
                     * @default []
                     */
                    fields?: {
                        message: string;
                        path: string;
                    }[];
                    /** @description Why; the partner is told */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done; with `dryRun=true` what it would do */
            200: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "version": 4,
                     *       "stage": "contracts",
                     *       "events": []
                     *     }
                     */
                    "application/json": components["schemas"]["AnswerOrPreview"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `source-not-msp`: a partner acts on a subscription of source MSP only; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "source-not-msp" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `wrong-stage`: the command is not possible in the customer’s stage; `stale-version`: the customer has changed since the version of If-Match */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-stage";
                    }) | (components["schemas"]["StaleProblem"] & {
                        /** @enum {unknown} */
                        code?: "stale-version";
                    });
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `request-id-reused`: the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "request-id-reused";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "save-details": {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that was looked at, as ETag gave it: a customer that has changed since is left alone.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "licensing": {
                 *         "start": {
                 *           "date": "2026-07-01"
                 *         },
                 *         "end": {
                 *           "date": "2027-06-30",
                 *           "estimate": true
                 *         },
                 *         "users": {
                 *           "modeler": 6,
                 *           "viewer": 20
                 *         },
                 *         "discounts": [
                 *           {
                 *             "userType": "modeler",
                 *             "percent": 10,
                 *             "reason": "A reference customer"
                 *           }
                 *         ]
                 *       },
                 *       "clear": [
                 *         "project.schedule"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description Contact information: who directly receives the License Agreement */
                    agreementContact?: {
                        /**
                         * Format: email
                         * @description Where the License Agreement is sent
                         */
                        email?: string;
                        /** @description Who directly receives the License Agreement */
                        name?: string;
                        /**
                         * @description Whose contact it is: the customer’s, or the partner’s own as the intermediary
                         * @enum {string}
                         */
                        party?: "customer" | "partner";
                        /** @description This person’s telephone number */
                        phone?: string;
                        /** @description This person’s position, such as CFO */
                        title?: string;
                    };
                    /**
                     * @description Fields to empty, such as project.scope
                     * @default []
                     */
                    clear?: string[];
                    /** @description Customer contact */
                    customerContact?: {
                        /**
                         * @description The organization’s postal address
                         * @example 1 Main Street
                         *     Springfield
                         */
                        address?: string;
                        /**
                         * Format: email
                         * @description This person’s email address
                         */
                        email?: string;
                        /** @description The customer’s contact */
                        name?: string;
                        /** @description This person’s telephone number */
                        phone?: string;
                        /** @description This person’s position, such as Head of controlling */
                        title?: string;
                    };
                    /** @description Licensing details */
                    licensing?: {
                        /** @description The add-on from the catalog, or none */
                        addOn?: string | null;
                        /** @description The customer’s local currency, such as EUR */
                        currency?: string;
                        /** @description Discounts by user type; each waits for the vendor’s approval. An empty list means none */
                        discounts?: {
                            /** @description In percent of the list price */
                            percent: number;
                            /** @description Why the customer should get it */
                            reason: string;
                            /** @description Whose price it lowers, such as modeler */
                            userType: string;
                        }[];
                        /** @description The last day of the license; the closest estimate where it is not known */
                        end?: {
                            /** Format: date-time */
                            at?: string;
                            /** Format: date */
                            date: string;
                            /**
                             * @description Whether the day is the closest estimate
                             * @default false
                             */
                            estimate?: boolean;
                        };
                        /**
                         * Format: email
                         * @description The notification email: receives the activation link and every notice
                         */
                        notificationEmail?: string;
                        /** @description The SKU from the catalog, such as essentials */
                        sku?: string;
                        /** @description The first day of the license; the closest estimate where it is not known */
                        start?: {
                            /** Format: date-time */
                            at?: string;
                            /** Format: date */
                            date: string;
                            /**
                             * @description Whether the day is the closest estimate
                             * @default false
                             */
                            estimate?: boolean;
                        };
                        /**
                         * @description The price list that holds: New License
                         * @constant
                         */
                        type?: "new-license";
                        /** @description How many users of each type, such as {"modeler": 5, "viewer": 20} */
                        users?: {
                            [key: string]: number;
                        };
                    };
                    /** @description Opportunity details */
                    opportunity?: {
                        /**
                         * @description What the customer wants to reach, as detailed as possible
                         * @example Replace 40 spreadsheets of the yearly budget in 12 subsidiaries; first forecast in May.
                         */
                        description?: string;
                        /**
                         * Format: date
                         * @description The day on which the deal is expected to close
                         */
                        expectedClose?: string;
                        /** @description What the opportunity is called, such as Budgeting 2027 */
                        name?: string;
                        /**
                         * @description How far the opportunity is
                         * @enum {string}
                         */
                        stage?: "qualified" | "demonstrated" | "proposed" | "negotiating" | "committed";
                    };
                    /** @description Project description */
                    project?: {
                        /**
                         * @description What the project is for
                         * @example One budget for all subsidiaries, closed in four weeks in place of nine.
                         */
                        goal?: string;
                        /**
                         * @description What is planned when
                         * @example Kick-off in March, pilot with two subsidiaries in April, all of them in June.
                         */
                        schedule?: string;
                        /**
                         * @description What is modelled
                         * @example Sales, personnel and investment budgets; P&L, balance sheet and cash flow by month.
                         */
                        scope?: string;
                        /**
                         * @description Where the figures come from
                         * @example Actuals from Dynamics 365 every night; personnel from a CSV file each month.
                         */
                        sources?: string;
                        /**
                         * @description Who works on it
                         * @example Two modelers in controlling, one consultant of the partner, 40 contributors.
                         */
                        team?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done; with `dryRun=true` what it would do */
            200: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "version": 4,
                     *       "stage": "drafting",
                     *       "events": []
                     *     }
                     */
                    "application/json": components["schemas"]["AnswerOrPreview"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `source-not-msp`: a partner acts on a subscription of source MSP only; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "source-not-msp" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `wrong-stage`: the command is not possible in the customer’s stage; `stale-version`: the customer has changed since the version of If-Match */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-stage";
                    }) | (components["schemas"]["StaleProblem"] & {
                        /** @enum {unknown} */
                        code?: "stale-version";
                    });
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `request-id-reused`: the Idempotency-Key was used for another request; `details-wrong`: values are against the catalog or the rules; each field is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "request-id-reused" | "details-wrong";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "submit-to-contracts": {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that was looked at, as ETag gave it: a customer that has changed since is left alone.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done; with `dryRun=true` what it would do */
            200: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "version": 4,
                     *       "stage": "drafting",
                     *       "events": []
                     *     }
                     */
                    "application/json": components["schemas"]["AnswerOrPreview"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `source-not-msp`: a partner acts on a subscription of source MSP only; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "source-not-msp" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `wrong-stage`: the command is not possible in the customer’s stage; `stale-version`: the customer has changed since the version of If-Match; `conflict-open`: a conflict is open, or other registrations are being looked for; `details-missing`: the form is not complete; each missing field is named; `discount-waiting`: a discount waits for a decision, or was declined */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-stage" | "conflict-open" | "details-missing" | "discount-waiting";
                    }) | (components["schemas"]["StaleProblem"] & {
                        /** @enum {unknown} */
                        code?: "stale-version";
                    });
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `request-id-reused`: the Idempotency-Key was used for another request; `details-wrong`: values are against the catalog or the rules; each field is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "request-id-reused" | "details-wrong";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "show-timeline": {
        parameters: {
            query?: {
                /** @description Only what came after this number */
                after?: number;
                /** @description At most so many; 500 unless given */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the timeline */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "second-factor-needed";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    transfer: {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that was looked at, as ETag gave it: a customer that has changed since is left alone.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "partner": "fabrikam",
                 *       "reason": "Northwind hands over its customers"
                 *     }
                 */
                "application/json": {
                    /** @description The partner’s id, such as northwind */
                    partner: string;
                    /** @description Why, for the timeline */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done; with `dryRun=true` what it would do */
            200: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "version": 4,
                     *       "stage": "registered",
                     *       "events": []
                     *     }
                     */
                    "application/json": components["schemas"]["AnswerOrPreview"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `source-not-msp`: a partner acts on a subscription of source MSP only; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "source-not-msp" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `wrong-stage`: the command is not possible in the customer’s stage; `stale-version`: the customer has changed since the version of If-Match; `already-so`: it would change nothing */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-stage" | "already-so";
                    }) | (components["schemas"]["StaleProblem"] & {
                        /** @enum {unknown} */
                        code?: "stale-version";
                    });
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `request-id-reused`: the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "request-id-reused";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "update-deal": {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that was looked at, as ETag gave it: a customer that has changed since is left alone.
                 * @example "7"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The customer’s id
                 * @example 0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "opportunityStage": "committed",
                 *       "users": {
                 *         "modeler": 6,
                 *         "viewer": 20
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description The customer’s local currency, such as EUR */
                    currency?: string;
                    /**
                     * Format: date
                     * @description The day on which the deal is expected to close
                     */
                    expectedClose?: string;
                    notes?: string | null;
                    /** @description What the opportunity is called, such as Budgeting 2027 */
                    opportunity?: string;
                    /**
                     * @description How far the opportunity is
                     * @enum {string}
                     */
                    opportunityStage?: "qualified" | "demonstrated" | "proposed" | "negotiating" | "committed";
                    /** @description How many users of each type, such as {"modeler": 5, "viewer": 20} */
                    users?: {
                        [key: string]: number;
                    };
                };
            };
        };
        responses: {
            /** @description Done; with `dryRun=true` what it would do */
            200: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "version": 4,
                     *       "stage": "registered",
                     *       "events": []
                     *     }
                     */
                    "application/json": components["schemas"]["AnswerOrPreview"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `source-not-msp`: a partner acts on a subscription of source MSP only; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "source-not-msp" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `wrong-stage`: the command is not possible in the customer’s stage; `stale-version`: the customer has changed since the version of If-Match; `already-so`: it would change nothing */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": (components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-stage" | "already-so";
                    }) | (components["schemas"]["StaleProblem"] & {
                        /** @enum {unknown} */
                        code?: "stale-version";
                    });
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `request-id-reused`: the Idempotency-Key was used for another request; `details-wrong`: values are against the catalog or the rules; each field is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "request-id-reused" | "details-wrong";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "register-deal": {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "opportunity": "Budgeting 2027",
                 *       "organization": "Contoso Ltd",
                 *       "domain": "contoso.example",
                 *       "country": "DE",
                 *       "email": "ada@contoso.example",
                 *       "name": "Ada Lovelace",
                 *       "opportunityStage": "proposed",
                 *       "users": {
                 *         "modeler": 5,
                 *         "viewer": 20
                 *       },
                 *       "currency": "EUR",
                 *       "expectedClose": "2030-09-30",
                 *       "notes": "They leave a budget of 40 spreadsheets",
                 *       "partner": "northwind",
                 *       "zone": "Europe/Berlin"
                 *     }
                 */
                "application/json": {
                    /** @description The country, as a code of two letters such as DE */
                    country: string;
                    /** @description The customer’s local currency, such as EUR */
                    currency?: string;
                    /** @description The domain of the organization’s email addresses, such as contoso.example */
                    domain: string;
                    /**
                     * Format: email
                     * @description The email address of the customer’s contact
                     */
                    email: string;
                    /**
                     * Format: date
                     * @description The day on which the deal is expected to close, such as 2027-03-31
                     */
                    expectedClose: string;
                    /**
                     * @description The language of the customer’s emails
                     * @enum {string}
                     */
                    language?: "en";
                    /** @description The name of the customer’s contact */
                    name?: string;
                    /** @description Anything else that is worth knowing */
                    notes?: string;
                    /** @description What the opportunity is called, such as Budgeting 2027 */
                    opportunity: string;
                    /**
                     * @description How far the opportunity is
                     * @enum {string}
                     */
                    opportunityStage: "qualified" | "demonstrated" | "proposed" | "negotiating" | "committed";
                    /** @description The customer’s organization, such as Contoso Ltd */
                    organization: string;
                    /** @description The partner’s id, such as northwind */
                    partner?: string;
                    /** @description How many users of each type, such as {"modeler": 5, "viewer": 20} */
                    users: {
                        [key: string]: number;
                    };
                    /** @description The IANA time zone in which dates are shown, such as Europe/Berlin */
                    zone?: string;
                };
            };
        };
        responses: {
            /** @description With `dryRun=true`: what it would do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dryRun": true,
                     *       "version": 0,
                     *       "events": [
                     *         "deal-registered"
                     *       ],
                     *       "before": null,
                     *       "after": {
                     *         "stage": {
                     *           "name": "registered",
                     *           "since": "2026-06-01T12:00:00.000Z",
                     *           "protectedUntil": "2026-08-30T12:00:00.000Z",
                     *           "reminded": false
                     *         },
                     *         "terms": null,
                     *         "expiresAt": null,
                     *         "partner": "northwind",
                     *         "agenda": [
                     *           {
                     *             "at": "2026-08-16T12:00:00.000Z",
                     *             "deed": {
                     *               "do": "send-deal-reminder",
                     *               "protectedUntil": "2026-08-30T12:00:00.000Z"
                     *             },
                     *             "awaits": null,
                     *             "what": "Remind that the deal’s protection ends"
                     *           },
                     *           {
                     *             "at": "2026-08-30T12:00:00.000Z",
                     *             "deed": {
                     *               "do": "close",
                     *               "outcome": "deal-expired"
                     *             },
                     *             "awaits": null,
                     *             "what": "Close: the deal’s protection is over"
                     *           }
                     *         ],
                     *         "revenue": {
                     *           "lines": [
                     *             {
                     *               "userType": "modeler",
                     *               "name": "Modeler",
                     *               "count": 5,
                     *               "price": {
                     *                 "amount": 240000,
                     *                 "currency": "USD"
                     *               },
                     *               "percent": 0,
                     *               "usd": {
                     *                 "amount": 1200000,
                     *                 "currency": "USD"
                     *               },
                     *               "local": {
                     *                 "amount": 1104000,
                     *                 "currency": "EUR"
                     *               }
                     *             },
                     *             {
                     *               "userType": "viewer",
                     *               "name": "Viewer",
                     *               "count": 20,
                     *               "price": {
                     *                 "amount": 15000,
                     *                 "currency": "USD"
                     *               },
                     *               "percent": 0,
                     *               "usd": {
                     *                 "amount": 300000,
                     *                 "currency": "USD"
                     *               },
                     *               "local": {
                     *                 "amount": 276000,
                     *                 "currency": "EUR"
                     *               }
                     *             }
                     *           ],
                     *           "rate": 0.92,
                     *           "usd": {
                     *             "amount": 1500000,
                     *             "currency": "USD"
                     *           },
                     *           "local": {
                     *             "amount": 1380000,
                     *             "currency": "EUR"
                     *           }
                     *         },
                     *         "discountChain": []
                     *       },
                     *       "send": [
                     *         {
                     *           "audience": "partner",
                     *           "to": null,
                     *           "kind": "deal-registered",
                     *           "name": "email about the registered deal",
                     *           "content": {
                     *             "kind": "deal-registered",
                     *             "opportunity": "Budgeting 2027",
                     *             "protectedUntil": "2026-08-30T12:00:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "withdraw": [],
                     *       "customer": {
                     *         "id": "0123456789abcdef",
                     *         "organization": "Contoso Ltd",
                     *         "contact": {
                     *           "email": "ada@contoso.example",
                     *           "name": "Ada Lovelace",
                     *           "zone": "Europe/Berlin",
                     *           "language": "en"
                     *         },
                     *         "partner": "northwind",
                     *         "source": "MSP",
                     *         "stage": {
                     *           "name": "registered",
                     *           "since": "2026-06-01T12:00:00.000Z",
                     *           "protectedUntil": "2026-08-30T12:00:00.000Z",
                     *           "reminded": false
                     *         },
                     *         "terms": null,
                     *         "catalog": {
                     *           "skus": {
                     *             "essentials": {
                     *               "name": "Essentials",
                     *               "price": {
                     *                 "amount": 480000,
                     *                 "currency": "USD"
                     *               }
                     *             },
                     *             "professional": {
                     *               "name": "Professional",
                     *               "price": {
                     *                 "amount": 960000,
                     *                 "currency": "USD"
                     *               }
                     *             },
                     *             "enterprise": {
                     *               "name": "Enterprise",
                     *               "price": {
                     *                 "amount": 2400000,
                     *                 "currency": "USD"
                     *               }
                     *             }
                     *           },
                     *           "addOns": {
                     *             "audit": {
                     *               "name": "Audit",
                     *               "price": {
                     *                 "amount": 120000,
                     *                 "currency": "USD"
                     *               }
                     *             },
                     *             "insights": {
                     *               "name": "Insights",
                     *               "price": {
                     *                 "amount": 180000,
                     *                 "currency": "USD"
                     *               }
                     *             }
                     *           },
                     *           "userTypes": {
                     *             "modeler": {
                     *               "name": "Modeler",
                     *               "price": {
                     *                 "amount": 240000,
                     *                 "currency": "USD"
                     *               },
                     *               "maxDiscount": 40
                     *             },
                     *             "contributor": {
                     *               "name": "Contributor",
                     *               "price": {
                     *                 "amount": 60000,
                     *                 "currency": "USD"
                     *               },
                     *               "maxDiscount": 40
                     *             },
                     *             "viewer": {
                     *               "name": "Viewer",
                     *               "price": {
                     *                 "amount": 15000,
                     *                 "currency": "USD"
                     *               },
                     *               "maxDiscount": 60
                     *             }
                     *           },
                     *           "rates": {
                     *             "EUR": 0.92,
                     *             "GBP": 0.79,
                     *             "CHF": 0.88,
                     *             "CAD": 1.36,
                     *             "AUD": 1.52,
                     *             "JPY": 151,
                     *             "CNY": 7.24,
                     *             "AED": 3.6725,
                     *             "KWD": 0.307
                     *           },
                     *           "approvers": [
                     *             {
                     *               "title": "Sales",
                     *               "upTo": 100,
                     *               "people": []
                     *             }
                     *           ]
                     *         },
                     *         "upgrade": "allowed",
                     *         "plannedExpiresAt": null,
                     *         "extensions": {
                     *           "partner": 0,
                     *           "staff": 0
                     *         },
                     *         "tenant": {
                     *           "id": null,
                     *           "wanted": 0,
                     *           "applied": 0,
                     *           "refused": null
                     *         },
                     *         "import": null,
                     *         "deal": {
                     *           "opportunity": "Budgeting 2027",
                     *           "domain": "contoso.example",
                     *           "country": "DE",
                     *           "opportunityStage": "proposed",
                     *           "currency": "EUR",
                     *           "users": {
                     *             "modeler": 5,
                     *             "viewer": 20
                     *           },
                     *           "expectedClose": "2030-09-30",
                     *           "notes": "They leave a budget of 40 spreadsheets"
                     *         },
                     *         "draft": null,
                     *         "revenue": {
                     *           "lines": [
                     *             {
                     *               "userType": "modeler",
                     *               "name": "Modeler",
                     *               "count": 5,
                     *               "price": {
                     *                 "amount": 240000,
                     *                 "currency": "USD"
                     *               },
                     *               "percent": 0,
                     *               "usd": {
                     *                 "amount": 1200000,
                     *                 "currency": "USD"
                     *               },
                     *               "local": {
                     *                 "amount": 1104000,
                     *                 "currency": "EUR"
                     *               }
                     *             },
                     *             {
                     *               "userType": "viewer",
                     *               "name": "Viewer",
                     *               "count": 20,
                     *               "price": {
                     *                 "amount": 15000,
                     *                 "currency": "USD"
                     *               },
                     *               "percent": 0,
                     *               "usd": {
                     *                 "amount": 300000,
                     *                 "currency": "USD"
                     *               },
                     *               "local": {
                     *                 "amount": 276000,
                     *                 "currency": "EUR"
                     *               }
                     *             }
                     *           ],
                     *           "rate": 0.92,
                     *           "usd": {
                     *             "amount": 1500000,
                     *             "currency": "USD"
                     *           },
                     *           "local": {
                     *             "amount": 1380000,
                     *             "currency": "EUR"
                     *           }
                     *         },
                     *         "missing": [],
                     *         "wrong": [],
                     *         "discount": null,
                     *         "discountStanding": "none",
                     *         "discountChain": [],
                     *         "contract": null,
                     *         "conflicts": {
                     *           "looking": true,
                     *           "cases": []
                     *         },
                     *         "waiting": {
                     *           "on": "partner",
                     *           "since": "2026-06-01T12:00:00.000Z",
                     *           "what": "the deal is registered and protected",
                     *           "command": "convert-to-customer"
                     *         },
                     *         "permissions": [
                     *           {
                     *             "command": "update-deal",
                     *             "title": "Update deal",
                     *             "permitted": true,
                     *             "refusal": null
                     *           },
                     *           {
                     *             "command": "decide-deal",
                     *             "title": "Decide conflict",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "no-conflict",
                     *               "message": "this deal is in no conflict",
                     *               "clears": "nothing: it may be converted, or closed with close"
                     *             }
                     *           },
                     *           {
                     *             "command": "convert-to-customer",
                     *             "title": "Convert to customer",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "conflict-open",
                     *               "message": "other registrations of this organization are being looked for",
                     *               "clears": "try again in a moment"
                     *             }
                     *           },
                     *           {
                     *             "command": "save-details",
                     *             "title": "Save details",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "save-details is possible in drafting; this customer is in registered",
                     *               "clears": "convert-to-customer comes first"
                     *             }
                     *           },
                     *           {
                     *             "command": "decide-discount",
                     *             "title": "Decide discount",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "decide-discount is possible in drafting; this customer is in registered",
                     *               "clears": "convert-to-customer comes first"
                     *             }
                     *           },
                     *           {
                     *             "command": "submit-to-contracts",
                     *             "title": "Submit to Contracts",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "submit-to-contracts is possible in drafting; this customer is in registered",
                     *               "clears": "convert-to-customer comes first"
                     *             }
                     *           },
                     *           {
                     *             "command": "record-signature",
                     *             "title": "Record signature",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "record-signature is possible in contracts; this customer is in registered",
                     *               "clears": "convert-to-customer comes first"
                     *             }
                     *           },
                     *           {
                     *             "command": "approve-contract",
                     *             "title": "Sign off contract",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "approve-contract is possible in contracts; this customer is in registered",
                     *               "clears": "convert-to-customer comes first"
                     *             }
                     *           },
                     *           {
                     *             "command": "return-contract",
                     *             "title": "Return contract",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "return-contract is possible in contracts; this customer is in registered",
                     *               "clears": "convert-to-customer comes first"
                     *             }
                     *           },
                     *           {
                     *             "command": "resend-activation",
                     *             "title": "Resend activation",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "resend-activation is possible in pending; this customer is in registered",
                     *               "clears": "convert-to-customer comes first"
                     *             }
                     *           },
                     *           {
                     *             "command": "activate",
                     *             "title": "Activate",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-role",
                     *               "message": "activate is for the customer, on the activation page, not for the vendor’s staff",
                     *               "clears": "have the customer, on the activation page do it"
                     *             }
                     *           },
                     *           {
                     *             "command": "report-import",
                     *             "title": "Report import",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-role",
                     *               "message": "report-import is for the product, not for the vendor’s staff",
                     *               "clears": "have the product do it"
                     *             }
                     *           },
                     *           {
                     *             "command": "retry-import",
                     *             "title": "Retry import",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "retry-import is possible in pending; this customer is in registered",
                     *               "clears": "convert-to-customer comes first"
                     *             }
                     *           },
                     *           {
                     *             "command": "extend-trial",
                     *             "title": "Extend trial",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "extend-trial is possible in trial, trial-ended; this customer is in registered",
                     *               "clears": "convert-to-customer comes first"
                     *             }
                     *           },
                     *           {
                     *             "command": "block-upgrade",
                     *             "title": "Block upgrade",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "block-upgrade is possible in pending, trial; this customer is in registered",
                     *               "clears": "convert-to-customer comes first"
                     *             }
                     *           },
                     *           {
                     *             "command": "allow-upgrade",
                     *             "title": "Allow upgrade",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "allow-upgrade is possible in pending, trial; this customer is in registered",
                     *               "clears": "convert-to-customer comes first"
                     *             }
                     *           },
                     *           {
                     *             "command": "convert-to-production",
                     *             "title": "Convert to production account",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "convert-to-production is possible in pending, trial, trial-ended; this customer is in registered",
                     *               "clears": "convert-to-customer comes first"
                     *             }
                     *           },
                     *           {
                     *             "command": "edit-subscription",
                     *             "title": "Edit SKUs and expiration date",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "edit-subscription is possible in trial, production, expired; this customer is in registered",
                     *               "clears": "convert-to-customer comes first"
                     *             }
                     *           },
                     *           {
                     *             "command": "edit-contacts",
                     *             "title": "Edit contacts",
                     *             "permitted": true,
                     *             "refusal": null
                     *           },
                     *           {
                     *             "command": "retry-mail",
                     *             "title": "Retry mail",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "nothing-to-retry",
                     *               "message": "no email of this customer was refused for good",
                     *               "clears": "nothing: delayed emails are retried by themselves"
                     *             }
                     *           },
                     *           {
                     *             "command": "report-bounce",
                     *             "title": "Report bounce",
                     *             "permitted": true,
                     *             "refusal": null
                     *           },
                     *           {
                     *             "command": "transfer",
                     *             "title": "Transfer",
                     *             "permitted": true,
                     *             "refusal": null
                     *           },
                     *           {
                     *             "command": "adopt-rules",
                     *             "title": "Adopt the newest rules",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "newest-rules",
                     *               "message": "the customer has the newest rules already (version 2)",
                     *               "clears": "nothing"
                     *             }
                     *           },
                     *           {
                     *             "command": "close",
                     *             "title": "Close customer",
                     *             "permitted": true,
                     *             "refusal": null
                     *           }
                     *         ],
                     *         "agenda": [
                     *           {
                     *             "at": "2026-08-16T12:00:00.000Z",
                     *             "deed": {
                     *               "do": "send-deal-reminder",
                     *               "protectedUntil": "2026-08-30T12:00:00.000Z"
                     *             },
                     *             "awaits": null,
                     *             "what": "Remind that the deal’s protection ends"
                     *           },
                     *           {
                     *             "at": "2026-08-30T12:00:00.000Z",
                     *             "deed": {
                     *               "do": "close",
                     *               "outcome": "deal-expired"
                     *             },
                     *             "awaits": null,
                     *             "what": "Close: the deal’s protection is over"
                     *           }
                     *         ],
                     *         "mails": [
                     *           {
                     *             "key": "deal-registered/1",
                     *             "number": 1,
                     *             "audience": "partner",
                     *             "kind": "deal-registered",
                     *             "status": "queued",
                     *             "queuedAt": "2026-06-01T12:00:00.000Z",
                     *             "content": {
                     *               "kind": "deal-registered",
                     *               "opportunity": "Budgeting 2027",
                     *               "protectedUntil": "2026-08-30T12:00:00.000Z"
                     *             },
                     *             "attempts": 0,
                     *             "attemptsBefore": 0,
                     *             "answeredAt": null,
                     *             "nextAttemptAt": "2026-06-01T12:00:00.000Z",
                     *             "failingSince": null,
                     *             "accepted": [],
                     *             "refused": [],
                     *             "reason": null,
                     *             "name": "email about the registered deal",
                     *             "wanted": true
                     *           }
                     *         ],
                     *         "policy": {
                     *           "rulesVersion": 2,
                     *           "dayMs": 86400000,
                     *           "protectionDays": 90,
                     *           "protectionReminderDays": 14,
                     *           "conflictDays": 5,
                     *           "draftReminderDays": 14,
                     *           "draftCloseDays": 60,
                     *           "contractHours": 48,
                     *           "startInPastDays": 30,
                     *           "trialDays": 14,
                     *           "extensionDays": 14,
                     *           "partnerExtensions": 1,
                     *           "maxExtensions": 4,
                     *           "trialEnd": "upgrade",
                     *           "noticeLeadDays": 3,
                     *           "noticeHours": 24,
                     *           "noticeAttemptHours": 1,
                     *           "softFailureHours": 72,
                     *           "holdDays": 14,
                     *           "activationLinkDays": 7,
                     *           "activationReminderDays": [
                     *             3,
                     *             6
                     *           ],
                     *           "activationCloseDays": 60,
                     *           "importStallHours": 24,
                     *           "lapseDays": 30,
                     *           "closeReminderDays": 7,
                     *           "productionDays": 365,
                     *           "expiryNoticeDays": [
                     *             60,
                     *             30,
                     *             7
                     *           ],
                     *           "mailRetryMinutes": [
                     *             1,
                     *             5,
                     *             15,
                     *             60
                     *           ]
                     *         },
                     *         "createdAt": "2026-06-01T12:00:00.000Z",
                     *         "createdBy": {
                     *           "kind": "staff"
                     *         },
                     *         "version": 1,
                     *         "workflowId": "customer/0123456789abcdef"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description Registered */
            201: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    /** @description What was added */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "version": 1,
                     *       "stage": "registered",
                     *       "events": [
                     *         "deal-registered"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `details-wrong`: values are against the catalog or the rules; each field is named; `request-id-reused`: the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "details-wrong" | "request-id-reused";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    doctor: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                cursor?: string;
                /** @description So many customers a page */
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
                    /**
                     * @example {
                     *       "findings": [
                     *         {
                     *           "customer": "0123456789abcdef",
                     *           "organization": "Contoso Ltd",
                     *           "problem": "workflow-ended",
                     *           "detail": "it is in trial, and its workflow was terminated",
                     *           "mend": "restore"
                     *         }
                     *       ],
                     *       "examined": 10,
                     *       "total": 42,
                     *       "next": "r.0123456789abcdef"
                     *     }
                     */
                    "application/json": components["schemas"]["DoctorPage"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "add-existing-customer": {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "organization": "Contoso Ltd",
                 *       "email": "ada@contoso.example",
                 *       "name": "Ada Lovelace",
                 *       "sku": "essentials",
                 *       "addOn": "audit",
                 *       "partner": "northwind",
                 *       "zone": "Europe/Berlin",
                 *       "tenant": "tenant-4711",
                 *       "expiresAt": "2027-06-30T21:59:59.999Z"
                 *     }
                 */
                "application/json": {
                    /** @description The add-on from the catalog, or none */
                    addOn?: string | null;
                    /**
                     * Format: email
                     * @description The notification email: receives the activation link and every notice
                     */
                    email: string;
                    expiresAt?: string;
                    /**
                     * @description The language of the customer’s emails
                     * @enum {string}
                     */
                    language?: "en";
                    /** @description A person’s name */
                    name?: string;
                    /** @description The customer’s organization, such as Contoso Ltd */
                    organization: string;
                    /** @description The partner’s id, such as northwind */
                    partner?: string;
                    /** @description The SKU from the catalog, such as essentials */
                    sku: string;
                    /** @description The id that the product has for the customer’s tenant */
                    tenant: string;
                    /** Format: date-or-date-time */
                    trialEndsAt?: string;
                    /**
                     * @description What the trial’s end does; as for new customers unless given
                     * @enum {string}
                     */
                    upgrade?: "allowed" | "blocked";
                    /** @description The IANA time zone in which dates are shown, such as Europe/Berlin */
                    zone?: string;
                };
            };
        };
        responses: {
            /** @description With `dryRun=true`: what it would do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dryRun": true,
                     *       "version": 0,
                     *       "events": [
                     *         "existing-customer-added"
                     *       ],
                     *       "before": null,
                     *       "after": {
                     *         "stage": {
                     *           "name": "production",
                     *           "since": "2026-06-01T12:00:00.000Z",
                     *           "expiresAt": "2027-06-30T21:59:59.999Z",
                     *           "expirySetAt": "2026-06-01T12:00:00.000Z",
                     *           "noticedDays": []
                     *         },
                     *         "terms": {
                     *           "sku": "essentials",
                     *           "skuName": "Essentials",
                     *           "addOn": "audit",
                     *           "addOnName": "Audit",
                     *           "price": {
                     *             "amount": 600000,
                     *             "currency": "USD"
                     *           }
                     *         },
                     *         "expiresAt": "2027-06-30T21:59:59.999Z",
                     *         "partner": "northwind",
                     *         "agenda": [
                     *           {
                     *             "at": "2027-05-01T21:59:59.999Z",
                     *             "deed": {
                     *               "do": "send-expiry-notice",
                     *               "days": 60
                     *             },
                     *             "awaits": null,
                     *             "what": "Send the expiry notice (60 days before)"
                     *           },
                     *           {
                     *             "at": "2027-05-31T21:59:59.999Z",
                     *             "deed": {
                     *               "do": "send-expiry-notice",
                     *               "days": 30
                     *             },
                     *             "awaits": null,
                     *             "what": "Send the expiry notice (30 days before)"
                     *           },
                     *           {
                     *             "at": "2027-06-23T21:59:59.999Z",
                     *             "deed": {
                     *               "do": "send-expiry-notice",
                     *               "days": 7
                     *             },
                     *             "awaits": null,
                     *             "what": "Send the expiry notice (7 days before)"
                     *           },
                     *           {
                     *             "at": "2027-06-30T21:59:59.999Z",
                     *             "deed": {
                     *               "do": "expire"
                     *             },
                     *             "awaits": null,
                     *             "what": "Expire; access is suspended"
                     *           }
                     *         ],
                     *         "revenue": null,
                     *         "discountChain": []
                     *       },
                     *       "send": [],
                     *       "withdraw": [],
                     *       "customer": {
                     *         "id": "0123456789abcdef",
                     *         "organization": "Contoso Ltd",
                     *         "contact": {
                     *           "email": "ada@contoso.example",
                     *           "name": "Ada Lovelace",
                     *           "zone": "Europe/Berlin",
                     *           "language": "en"
                     *         },
                     *         "partner": "northwind",
                     *         "source": "MSP",
                     *         "stage": {
                     *           "name": "production",
                     *           "since": "2026-06-01T12:00:00.000Z",
                     *           "expiresAt": "2027-06-30T21:59:59.999Z",
                     *           "expirySetAt": "2026-06-01T12:00:00.000Z",
                     *           "noticedDays": []
                     *         },
                     *         "terms": {
                     *           "sku": "essentials",
                     *           "skuName": "Essentials",
                     *           "addOn": "audit",
                     *           "addOnName": "Audit",
                     *           "price": {
                     *             "amount": 600000,
                     *             "currency": "USD"
                     *           }
                     *         },
                     *         "catalog": {
                     *           "skus": {
                     *             "essentials": {
                     *               "name": "Essentials",
                     *               "price": {
                     *                 "amount": 480000,
                     *                 "currency": "USD"
                     *               }
                     *             },
                     *             "professional": {
                     *               "name": "Professional",
                     *               "price": {
                     *                 "amount": 960000,
                     *                 "currency": "USD"
                     *               }
                     *             },
                     *             "enterprise": {
                     *               "name": "Enterprise",
                     *               "price": {
                     *                 "amount": 2400000,
                     *                 "currency": "USD"
                     *               }
                     *             }
                     *           },
                     *           "addOns": {
                     *             "audit": {
                     *               "name": "Audit",
                     *               "price": {
                     *                 "amount": 120000,
                     *                 "currency": "USD"
                     *               }
                     *             },
                     *             "insights": {
                     *               "name": "Insights",
                     *               "price": {
                     *                 "amount": 180000,
                     *                 "currency": "USD"
                     *               }
                     *             }
                     *           },
                     *           "userTypes": {
                     *             "modeler": {
                     *               "name": "Modeler",
                     *               "price": {
                     *                 "amount": 240000,
                     *                 "currency": "USD"
                     *               },
                     *               "maxDiscount": 40
                     *             },
                     *             "contributor": {
                     *               "name": "Contributor",
                     *               "price": {
                     *                 "amount": 60000,
                     *                 "currency": "USD"
                     *               },
                     *               "maxDiscount": 40
                     *             },
                     *             "viewer": {
                     *               "name": "Viewer",
                     *               "price": {
                     *                 "amount": 15000,
                     *                 "currency": "USD"
                     *               },
                     *               "maxDiscount": 60
                     *             }
                     *           },
                     *           "rates": {
                     *             "EUR": 0.92,
                     *             "GBP": 0.79,
                     *             "CHF": 0.88,
                     *             "CAD": 1.36,
                     *             "AUD": 1.52,
                     *             "JPY": 151,
                     *             "CNY": 7.24,
                     *             "AED": 3.6725,
                     *             "KWD": 0.307
                     *           },
                     *           "approvers": [
                     *             {
                     *               "title": "Sales",
                     *               "upTo": 100,
                     *               "people": []
                     *             }
                     *           ]
                     *         },
                     *         "upgrade": "allowed",
                     *         "plannedExpiresAt": null,
                     *         "extensions": {
                     *           "partner": 0,
                     *           "staff": 0
                     *         },
                     *         "tenant": {
                     *           "id": "tenant-4711",
                     *           "wanted": 1,
                     *           "applied": 0,
                     *           "refused": null
                     *         },
                     *         "import": null,
                     *         "deal": null,
                     *         "draft": null,
                     *         "revenue": null,
                     *         "missing": [],
                     *         "wrong": [],
                     *         "discount": null,
                     *         "discountStanding": "none",
                     *         "discountChain": [],
                     *         "contract": null,
                     *         "conflicts": {
                     *           "looking": true,
                     *           "cases": []
                     *         },
                     *         "waiting": {
                     *           "on": "nobody",
                     *           "since": "2026-06-01T12:00:00.000Z",
                     *           "what": "in production",
                     *           "command": null
                     *         },
                     *         "permissions": [
                     *           {
                     *             "command": "update-deal",
                     *             "title": "Update deal",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "update-deal is possible in registered; this customer is in production",
                     *               "clears": "nothing: the deal is converted"
                     *             }
                     *           },
                     *           {
                     *             "command": "decide-deal",
                     *             "title": "Decide conflict",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "decide-deal is possible in registered; this customer is in production",
                     *               "clears": "nothing: the deal is converted"
                     *             }
                     *           },
                     *           {
                     *             "command": "convert-to-customer",
                     *             "title": "Convert to customer",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "convert-to-customer is possible in registered; this customer is in production",
                     *               "clears": "nothing: the deal is converted"
                     *             }
                     *           },
                     *           {
                     *             "command": "save-details",
                     *             "title": "Save details",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "save-details is possible in drafting; this customer is in production",
                     *               "clears": "nothing: the contract is signed off"
                     *             }
                     *           },
                     *           {
                     *             "command": "decide-discount",
                     *             "title": "Decide discount",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "decide-discount is possible in drafting; this customer is in production",
                     *               "clears": "nothing: the contract is signed off"
                     *             }
                     *           },
                     *           {
                     *             "command": "submit-to-contracts",
                     *             "title": "Submit to Contracts",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "submit-to-contracts is possible in drafting; this customer is in production",
                     *               "clears": "nothing: the contract is signed off"
                     *             }
                     *           },
                     *           {
                     *             "command": "record-signature",
                     *             "title": "Record signature",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "record-signature is possible in contracts; this customer is in production",
                     *               "clears": "nothing: the contract is signed off"
                     *             }
                     *           },
                     *           {
                     *             "command": "approve-contract",
                     *             "title": "Sign off contract",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "approve-contract is possible in contracts; this customer is in production",
                     *               "clears": "nothing: the contract is signed off"
                     *             }
                     *           },
                     *           {
                     *             "command": "return-contract",
                     *             "title": "Return contract",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "return-contract is possible in contracts; this customer is in production",
                     *               "clears": "nothing: the contract is signed off"
                     *             }
                     *           },
                     *           {
                     *             "command": "resend-activation",
                     *             "title": "Resend activation",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "resend-activation is possible in pending; this customer is in production",
                     *               "clears": "nothing: onboarding is over"
                     *             }
                     *           },
                     *           {
                     *             "command": "activate",
                     *             "title": "Activate",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-role",
                     *               "message": "activate is for the customer, on the activation page, not for the vendor’s staff",
                     *               "clears": "have the customer, on the activation page do it"
                     *             }
                     *           },
                     *           {
                     *             "command": "report-import",
                     *             "title": "Report import",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-role",
                     *               "message": "report-import is for the product, not for the vendor’s staff",
                     *               "clears": "have the product do it"
                     *             }
                     *           },
                     *           {
                     *             "command": "retry-import",
                     *             "title": "Retry import",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "retry-import is possible in pending; this customer is in production",
                     *               "clears": "nothing: onboarding is over"
                     *             }
                     *           },
                     *           {
                     *             "command": "extend-trial",
                     *             "title": "Extend trial",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "extend-trial is possible in trial, trial-ended; this customer is in production",
                     *               "clears": "edit-subscription changes SKU, add-on and expiration date"
                     *             }
                     *           },
                     *           {
                     *             "command": "block-upgrade",
                     *             "title": "Block upgrade",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "block-upgrade is possible in pending, trial; this customer is in production",
                     *               "clears": "edit-subscription changes SKU, add-on and expiration date"
                     *             }
                     *           },
                     *           {
                     *             "command": "allow-upgrade",
                     *             "title": "Allow upgrade",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "allow-upgrade is possible in pending, trial; this customer is in production",
                     *               "clears": "edit-subscription changes SKU, add-on and expiration date"
                     *             }
                     *           },
                     *           {
                     *             "command": "convert-to-production",
                     *             "title": "Convert to production account",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "wrong-stage",
                     *               "message": "convert-to-production is possible in pending, trial, trial-ended; this customer is in production",
                     *               "clears": "edit-subscription changes SKU, add-on and expiration date"
                     *             }
                     *           },
                     *           {
                     *             "command": "edit-subscription",
                     *             "title": "Edit SKUs and expiration date",
                     *             "permitted": true,
                     *             "refusal": null
                     *           },
                     *           {
                     *             "command": "edit-contacts",
                     *             "title": "Edit contacts",
                     *             "permitted": true,
                     *             "refusal": null
                     *           },
                     *           {
                     *             "command": "retry-mail",
                     *             "title": "Retry mail",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "nothing-to-retry",
                     *               "message": "no email of this customer was refused for good",
                     *               "clears": "nothing: delayed emails are retried by themselves"
                     *             }
                     *           },
                     *           {
                     *             "command": "report-bounce",
                     *             "title": "Report bounce",
                     *             "permitted": true,
                     *             "refusal": null
                     *           },
                     *           {
                     *             "command": "transfer",
                     *             "title": "Transfer",
                     *             "permitted": true,
                     *             "refusal": null
                     *           },
                     *           {
                     *             "command": "adopt-rules",
                     *             "title": "Adopt the newest rules",
                     *             "permitted": false,
                     *             "refusal": {
                     *               "code": "newest-rules",
                     *               "message": "the customer has the newest rules already (version 2)",
                     *               "clears": "nothing"
                     *             }
                     *           },
                     *           {
                     *             "command": "close",
                     *             "title": "Close customer",
                     *             "permitted": true,
                     *             "refusal": null
                     *           }
                     *         ],
                     *         "agenda": [
                     *           {
                     *             "at": "2027-05-01T21:59:59.999Z",
                     *             "deed": {
                     *               "do": "send-expiry-notice",
                     *               "days": 60
                     *             },
                     *             "awaits": null,
                     *             "what": "Send the expiry notice (60 days before)"
                     *           },
                     *           {
                     *             "at": "2027-05-31T21:59:59.999Z",
                     *             "deed": {
                     *               "do": "send-expiry-notice",
                     *               "days": 30
                     *             },
                     *             "awaits": null,
                     *             "what": "Send the expiry notice (30 days before)"
                     *           },
                     *           {
                     *             "at": "2027-06-23T21:59:59.999Z",
                     *             "deed": {
                     *               "do": "send-expiry-notice",
                     *               "days": 7
                     *             },
                     *             "awaits": null,
                     *             "what": "Send the expiry notice (7 days before)"
                     *           },
                     *           {
                     *             "at": "2027-06-30T21:59:59.999Z",
                     *             "deed": {
                     *               "do": "expire"
                     *             },
                     *             "awaits": null,
                     *             "what": "Expire; access is suspended"
                     *           }
                     *         ],
                     *         "mails": [],
                     *         "policy": {
                     *           "rulesVersion": 2,
                     *           "dayMs": 86400000,
                     *           "protectionDays": 90,
                     *           "protectionReminderDays": 14,
                     *           "conflictDays": 5,
                     *           "draftReminderDays": 14,
                     *           "draftCloseDays": 60,
                     *           "contractHours": 48,
                     *           "startInPastDays": 30,
                     *           "trialDays": 14,
                     *           "extensionDays": 14,
                     *           "partnerExtensions": 1,
                     *           "maxExtensions": 4,
                     *           "trialEnd": "upgrade",
                     *           "noticeLeadDays": 3,
                     *           "noticeHours": 24,
                     *           "noticeAttemptHours": 1,
                     *           "softFailureHours": 72,
                     *           "holdDays": 14,
                     *           "activationLinkDays": 7,
                     *           "activationReminderDays": [
                     *             3,
                     *             6
                     *           ],
                     *           "activationCloseDays": 60,
                     *           "importStallHours": 24,
                     *           "lapseDays": 30,
                     *           "closeReminderDays": 7,
                     *           "productionDays": 365,
                     *           "expiryNoticeDays": [
                     *             60,
                     *             30,
                     *             7
                     *           ],
                     *           "mailRetryMinutes": [
                     *             1,
                     *             5,
                     *             15,
                     *             60
                     *           ]
                     *         },
                     *         "createdAt": "2026-06-01T12:00:00.000Z",
                     *         "createdBy": {
                     *           "kind": "staff"
                     *         },
                     *         "version": 1,
                     *         "workflowId": "customer/0123456789abcdef"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description Taken over */
            201: {
                headers: {
                    /** @description The customer’s version */
                    ETag?: string;
                    /** @description What was added */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0123456789abcdef",
                     *       "version": 1,
                     *       "stage": "production",
                     *       "events": [
                     *         "existing-customer-added"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `unknown-sku`: the catalog has no such SKU or add-on; `details-wrong`: values are against the catalog or the rules; each field is named; `date-not-allowed`: the expiration date is too early; `request-id-reused`: the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "unknown-sku" | "details-wrong" | "date-not-allowed" | "request-id-reused";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    intake: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request: a repeat within 30 days gets the first answer and does nothing again. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The partner’s id
                 * @example northwind
                 */
                partner: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "organization": "Contoso Ltd",
                 *       "name": "Ada Lovelace",
                 *       "email": "ada@contoso.example",
                 *       "country": "DE"
                 *     }
                 */
                "application/json": {
                    /** @description The country, as a code of two letters such as DE */
                    country: string;
                    /**
                     * Format: email
                     * @description The email address of whoever asks
                     */
                    email: string;
                    /**
                     * Format: date
                     * @description Until when they want to decide
                     */
                    expectedClose?: string;
                    /** @description The name of whoever asks */
                    name: string;
                    /** @description What they are looking for */
                    notes?: string;
                    /** @description The customer’s organization, such as Contoso Ltd */
                    organization: string;
                    /** @description How many users of each type, such as {"modeler": 5, "viewer": 20} */
                    users?: {
                        [key: string]: number;
                    };
                    /** @description Nobody sees this field: to be left empty. What fills it in is a machine */
                    website?: string;
                };
            };
        };
        responses: {
            /** @description Received */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "received": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        received: true;
                    };
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed";
                    };
                };
            };
            /** @description `unknown-partner`: there is no partner of this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-partner";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `details-wrong`: values are against the catalog or the rules; each field is named; `request-id-reused`: the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "details-wrong" | "request-id-reused";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "list-mail-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every kind, with example data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "templates": [
                     *         {
                     *           "name": "upgrade-notice",
                     *           "kind": "upgrade-notice",
                     *           "case": null,
                     *           "subjects": {
                     *             "customer": "Your trial will be upgraded on 9 June 2026",
                     *             "partner": "Contoso Ltd: upgrade on 9 June 2026",
                     *             "staff": "Contoso Ltd: upgrade on 9 June 2026"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MailTemplates"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "show-mail-template": {
        parameters: {
            query?: {
                /** @description Whom it is for (default: the first of those) */
                audience?: "customer" | "partner" | "staff" | "agreement-contact";
            };
            header?: never;
            path: {
                /**
                 * @description The template’s name
                 * @example upgrade-notice
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Subject and text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "upgrade-notice",
                     *       "audience": "customer",
                     *       "subject": "Your trial will be upgraded on 9 June 2026",
                     *       "text": "Hello Ada Lovelace,\n…"
                     *     }
                     */
                    "application/json": components["schemas"]["MailPreview"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed";
                    };
                };
            };
            /** @description `unknown-template`: there is no email template of this name */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-template";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "show-mail-template-html": {
        parameters: {
            query?: {
                /** @description Whom it is for (default: the first of those) */
                audience?: "customer" | "partner" | "staff" | "agreement-contact";
            };
            header?: never;
            path: {
                /**
                 * @description The template’s name
                 * @example upgrade-notice
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The email */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed";
                    };
                };
            };
            /** @description `unknown-template`: there is no email template of this name */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-template";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "show-me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "partner",
                     *       "role": "owner",
                     *       "id": "user/5f0c1f5e-1f5b-4a55-9b1b-0d8f6a5f0c11",
                     *       "name": "Nina",
                     *       "email": "nina@northwind.example",
                     *       "partner": "northwind",
                     *       "partnerName": "Northwind Partners",
                     *       "session": {
                     *         "id": "K3vF0n9C2xYh1s8QbM5tTzR7LwDjE4pA",
                     *         "hasSecondFactor": true,
                     *         "bySingleSignOn": false
                     *       },
                     *       "secondFactorNeeded": false
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "second-factor-needed";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "current": "correct horse battery",
                 *       "next": "another horse battery"
                 *     }
                 */
                "application/json": {
                    current: string;
                    /** @description Not with one’s own name in it */
                    next: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "changed": true
                     *     }
                     */
                    "application/json": components["schemas"]["PasswordChanged"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended; `not-accepted`: the password or the code is not accepted */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "not-accepted";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "begin-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "totpURI": "otpauth://totp/Fortnight:nina?secret=JBSWY3DPEHPK3PXP",
                     *       "backupCodes": [
                     *         "AAAAA-BBBBB"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SecondFactorBegun"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended; `not-accepted`: the password or the code is not accepted */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "not-accepted";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `already-so`: it would change nothing */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "already-so";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "confirm-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "123456"
                 *     }
                 */
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "confirmed": true
                     *     }
                     */
                    "application/json": components["schemas"]["SecondFactorConfirmed"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended; `not-accepted`: the password or the code is not accepted */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "not-accepted";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `already-so`: it would change nothing */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "already-so";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "end-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ended": true
                     *     }
                     */
                    "application/json": components["schemas"]["SecondFactorEnded"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended; `not-accepted`: the password or the code is not accepted */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "not-accepted";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `already-so`: it would change nothing */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "already-so";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "list-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sessions": [
                     *         {
                     *           "id": "K3vF0n9C2xYh1s8QbM5tTzR7LwDjE4pA",
                     *           "current": true,
                     *           "ipAddress": "203.0.113.7",
                     *           "userAgent": "Mozilla/5.0",
                     *           "method": "password",
                     *           "createdAt": "2026-06-01T12:00:00.000Z",
                     *           "updatedAt": "2026-06-01T12:00:00.000Z",
                     *           "expiresAt": "2026-06-08T12:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Sessions"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "end-session": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The session’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    /** @description Once more; not after single sign-on, which has to be recent */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ended": 1
                     *     }
                     */
                    "application/json": components["schemas"]["SessionsEnded"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended; `not-accepted`: the password or the code is not accepted */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "not-accepted";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-session`: you have no session of this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-session";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "sign-out-everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    /** @description Once more; not after single sign-on, which has to be recent */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ended": 3
                     *     }
                     */
                    "application/json": components["schemas"]["SessionsEnded"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended; `not-accepted`: the password or the code is not accepted */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "not-accepted";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    openapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                        paths: {
                            [key: string]: unknown;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "list-partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "partners": [
                     *         {
                     *           "id": "northwind",
                     *           "name": "Northwind Partners",
                     *           "recipients": [
                     *             "partner@northwind.example"
                     *           ],
                     *           "trialEnd": null,
                     *           "zone": "Europe/Berlin",
                     *           "suspendedAt": null,
                     *           "createdAt": "2026-06-01T12:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Partners"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "create-partner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "northwind",
                 *       "name": "Northwind Partners",
                 *       "recipients": [
                 *         "partner@northwind.example"
                 *       ],
                 *       "zone": "Europe/Berlin"
                 *     }
                 */
                "application/json": {
                    /** @description Short and for ever: lower-case letters, digits and hyphens */
                    id: string;
                    /** @description As emails and pages name it */
                    name: string;
                    /** @description Who gets its notices */
                    recipients: string[];
                    /**
                     * @description What a trial’s end does (default: as the policy says)
                     * @enum {string}
                     */
                    trialEnd?: "upgrade" | "hold";
                    /** @description IANA time zone of its dates */
                    zone?: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "northwind",
                     *       "name": "Northwind Partners",
                     *       "recipients": [
                     *         "partner@northwind.example"
                     *       ],
                     *       "trialEnd": null,
                     *       "zone": "Europe/Berlin",
                     *       "suspendedAt": null,
                     *       "createdAt": "2026-06-01T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `already-so`: it would change nothing */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "already-so";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "show-partner": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The partner’s id
                 * @example northwind
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "northwind",
                     *       "name": "Northwind Partners",
                     *       "recipients": [
                     *         "partner@northwind.example"
                     *       ],
                     *       "trialEnd": null,
                     *       "zone": "Europe/Berlin",
                     *       "suspendedAt": null,
                     *       "createdAt": "2026-06-01T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed";
                    };
                };
            };
            /** @description `unknown-partner`: there is no partner of this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-partner";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "edit-partner": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The partner’s id
                 * @example northwind
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "trialEnd": "hold",
                 *       "zone": null
                 *     }
                 */
                "application/json": {
                    /** @description As emails and pages name it */
                    name?: string;
                    /** @description Who gets its notices, in place of those before */
                    recipients?: string[];
                    /** @description upgrade, hold, or none to follow the policy */
                    trialEnd?: ("upgrade" | "hold") | null;
                    /** @description IANA time zone, or none */
                    zone?: null | string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "northwind",
                     *       "name": "Northwind Partners",
                     *       "recipients": [
                     *         "partner@northwind.example"
                     *       ],
                     *       "trialEnd": null,
                     *       "zone": "Europe/Berlin",
                     *       "suspendedAt": null,
                     *       "createdAt": "2026-06-01T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-partner`: there is no partner of this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-partner";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "hand-over-partner": {
        parameters: {
            query?: {
                /** @description Show what it would do, and do nothing */
                dryRun?: "true" | "false";
            };
            header?: never;
            path: {
                /**
                 * @description The partner’s id
                 * @example northwind
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "to": "fabrikam",
                 *       "reason": "Northwind hands over its customers"
                 *     }
                 */
                "application/json": {
                    /** @description `next` of the answer before; the first batch unless given */
                    after?: string;
                    /** @description Why; it is on the timeline of each */
                    reason: string;
                    /** @description The partner who gets them */
                    to: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "northwind",
                     *       "to": "fabrikam",
                     *       "moved": [
                     *         "0123456789abcdef"
                     *       ],
                     *       "refused": [],
                     *       "remaining": 0,
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["HandOver"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-partner`: there is no partner of this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-partner";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "resume-partner": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The partner’s id
                 * @example northwind
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "northwind",
                     *       "name": "Northwind Partners",
                     *       "recipients": [
                     *         "partner@northwind.example"
                     *       ],
                     *       "trialEnd": null,
                     *       "zone": "Europe/Berlin",
                     *       "suspendedAt": null,
                     *       "createdAt": "2026-06-01T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-partner`: there is no partner of this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-partner";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "suspend-partner": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The partner’s id
                 * @example northwind
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "northwind",
                     *       "name": "Northwind Partners",
                     *       "recipients": [
                     *         "partner@northwind.example"
                     *       ],
                     *       "trialEnd": null,
                     *       "zone": "Europe/Berlin",
                     *       "suspendedAt": "2026-06-01T12:00:00.000Z",
                     *       "createdAt": "2026-06-01T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-partner`: there is no partner of this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-partner";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "count-queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each queue with its count */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Queues"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "second-factor-needed";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    reference: {
        parameters: {
            query?: never;
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
                    "text/html": string;
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "show-report": {
        parameters: {
            query?: {
                /** @description How long a period is: the last 30 days, 13 weeks or, unless given, 12 months */
                by?: "day" | "week" | "month";
                /** @description A partner’s id; `none` for the vendor’s own customers */
                partner?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As of now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "second-factor-needed";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "show-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As they are now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "second-factor-needed";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "list-users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "users": [
                     *         {
                     *           "id": "5f0c1f5e-1f5b-4a55-9b1b-0d8f6a5f0c11",
                     *           "name": "Nina",
                     *           "email": "nina@northwind.example",
                     *           "emailVerified": true,
                     *           "role": "owner",
                     *           "partner": "northwind",
                     *           "username": "nina",
                     *           "disabledAt": null,
                     *           "twoFactorEnabled": false,
                     *           "createdAt": "2026-06-01T12:00:00.000Z",
                     *           "updatedAt": "2026-06-01T12:00:00.000Z",
                     *           "hasPassword": true,
                     *           "linkUntil": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Users"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "invite-user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "nina@northwind.example",
                 *       "name": "Nina",
                 *       "role": "owner",
                 *       "partner": "northwind",
                 *       "username": "nina"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: email
                     * @description Where the invitation goes, and what the user comes in with
                     */
                    email: string;
                    /** @description As the timeline names the user */
                    name: string;
                    /** @description The partner, for owner and member */
                    partner?: string;
                    /**
                     * @description admin, approver and staff are the vendor’s, owner and member a partner’s
                     * @enum {string}
                     */
                    role: "admin" | "approver" | "staff" | "owner" | "member";
                    /** @description For a login by partner name and user name, such as northwind/nina */
                    username?: string;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5f0c1f5e-1f5b-4a55-9b1b-0d8f6a5f0c11",
                     *       "name": "Nina",
                     *       "email": "nina@northwind.example",
                     *       "emailVerified": true,
                     *       "role": "owner",
                     *       "partner": "northwind",
                     *       "username": "nina",
                     *       "disabledAt": null,
                     *       "twoFactorEnabled": false,
                     *       "createdAt": "2026-06-01T12:00:00.000Z",
                     *       "updatedAt": "2026-06-01T12:00:00.000Z",
                     *       "mail": {
                     *         "outcome": "accepted",
                     *         "reason": "250 OK",
                     *         "expiresAt": "2026-06-08T12:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["InvitedUser"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `already-so`: it would change nothing */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "already-so";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "disable-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5f0c1f5e-1f5b-4a55-9b1b-0d8f6a5f0c11",
                     *       "name": "Nina",
                     *       "email": "nina@northwind.example",
                     *       "emailVerified": true,
                     *       "role": "owner",
                     *       "partner": "northwind",
                     *       "username": "nina",
                     *       "disabledAt": "2026-06-01T12:00:00.000Z",
                     *       "twoFactorEnabled": false,
                     *       "createdAt": "2026-06-01T12:00:00.000Z",
                     *       "updatedAt": "2026-06-01T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-user`: there is no user of this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-user";
                    };
                };
            };
            /** @description `already-so`: it would change nothing */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "already-so";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "edit-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "member"
                 *     }
                 */
                "application/json": {
                    /** @description As the timeline names the user */
                    name?: string;
                    /** @description The partner, for owner and member; null for the vendor’s */
                    partner?: null | string;
                    /**
                     * @description From the next request on
                     * @enum {string}
                     */
                    role?: "admin" | "approver" | "staff" | "owner" | "member";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5f0c1f5e-1f5b-4a55-9b1b-0d8f6a5f0c11",
                     *       "name": "Nina",
                     *       "email": "nina@northwind.example",
                     *       "emailVerified": true,
                     *       "role": "owner",
                     *       "partner": "northwind",
                     *       "username": "nina",
                     *       "disabledAt": null,
                     *       "twoFactorEnabled": false,
                     *       "createdAt": "2026-06-01T12:00:00.000Z",
                     *       "updatedAt": "2026-06-01T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-user`: there is no user of this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-user";
                    };
                };
            };
            /** @description `already-so`: it would change nothing */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "already-so";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "enable-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5f0c1f5e-1f5b-4a55-9b1b-0d8f6a5f0c11",
                     *       "name": "Nina",
                     *       "email": "nina@northwind.example",
                     *       "emailVerified": true,
                     *       "role": "owner",
                     *       "partner": "northwind",
                     *       "username": "nina",
                     *       "disabledAt": null,
                     *       "twoFactorEnabled": false,
                     *       "createdAt": "2026-06-01T12:00:00.000Z",
                     *       "updatedAt": "2026-06-01T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-user`: there is no user of this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-user";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "reinvite-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5f0c1f5e-1f5b-4a55-9b1b-0d8f6a5f0c11",
                     *       "name": "Nina",
                     *       "email": "nina@northwind.example",
                     *       "emailVerified": true,
                     *       "role": "owner",
                     *       "partner": "northwind",
                     *       "username": "nina",
                     *       "disabledAt": null,
                     *       "twoFactorEnabled": false,
                     *       "createdAt": "2026-06-01T12:00:00.000Z",
                     *       "updatedAt": "2026-06-01T12:00:00.000Z",
                     *       "mail": {
                     *         "outcome": "accepted",
                     *         "reason": "250 OK",
                     *         "expiresAt": "2026-06-08T12:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["InvitedUser"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-user`: there is no user of this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-user";
                    };
                };
            };
            /** @description `already-so`: it would change nothing */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "already-so";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "remove-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5f0c1f5e-1f5b-4a55-9b1b-0d8f6a5f0c11",
                     *       "name": "Nina",
                     *       "email": "nina@northwind.example",
                     *       "emailVerified": true,
                     *       "role": "owner",
                     *       "partner": "northwind",
                     *       "username": "nina",
                     *       "disabledAt": null,
                     *       "twoFactorEnabled": false,
                     *       "createdAt": "2026-06-01T12:00:00.000Z",
                     *       "updatedAt": "2026-06-01T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-user`: there is no user of this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-user";
                    };
                };
            };
            /** @description `already-so`: it would change nothing */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "already-so";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "sign-out-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ended": 2
                     *     }
                     */
                    "application/json": components["schemas"]["SessionsEnded"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-user`: there is no user of this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-user";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "create-admin-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@vendor.example"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: email
                     * @description The admin’s, who is made where there is none; the first admin unless given
                     */
                    email?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "https://fortnight.example/set-password/…",
                     *       "email": "ada@vendor.example",
                     *       "expiresAt": "2026-06-01T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AdminLink"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `already-so`: it would change nothing */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "already-so";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "list-webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All, the oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "webhooks": [
                     *         {
                     *           "id": "wh_0123456789abcdef",
                     *           "url": "https://crm.contoso.example/fortnight",
                     *           "description": "CRM",
                     *           "types": [
                     *             "customer.trial-extended",
                     *             "customer.closed"
                     *           ],
                     *           "partner": null,
                     *           "enabled": true,
                     *           "disabledReason": null,
                     *           "failingSince": null,
                     *           "previousSecretUntil": null,
                     *           "createdAt": "2026-06-01T12:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Webhooks"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "add-webhook": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request: a repeat within a day gets the same webhook with its secret, unless it was changed since. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://crm.contoso.example/fortnight",
                 *       "description": "CRM",
                 *       "types": [
                 *         "customer.trial-extended",
                 *         "customer.closed"
                 *       ],
                 *       "partner": null
                 *     }
                 */
                "application/json": {
                    /**
                     * @description What it is for
                     * @default
                     */
                    description?: string;
                    /**
                     * @description Of which partner’s customers; null for all
                     * @default null
                     */
                    partner?: string | null;
                    /** @description Which events, such as customer.trial-extended; null for all */
                    types?: ("customer.deal-registered" | "customer.deal-updated" | "customer.deal-reminded" | "customer.conflict-opened" | "customer.conflict-overdue" | "customer.conflict-decided" | "customer.conflict-ended" | "customer.deal-converted" | "customer.details-saved" | "customer.draft-reminded" | "customer.discount-asked" | "customer.discount-decided" | "customer.contract-submitted" | "customer.agreement-drafted" | "customer.contract-overdue" | "customer.signature-recorded" | "customer.contract-returned" | "customer.contract-approved" | "customer.customer-added" | "customer.existing-customer-added" | "customer.tenant-updated" | "customer.tenant-refused" | "customer.activation-link-issued" | "customer.activation-reminded" | "customer.activated" | "customer.import-reported" | "customer.import-stalled" | "customer.import-retried" | "customer.trial-started" | "customer.trial-extended" | "customer.upgrade-blocked" | "customer.upgrade-allowed" | "customer.notice-issued" | "customer.notice-repeated" | "customer.upgrade-held" | "customer.upgraded" | "customer.conversion-planned" | "customer.converted" | "customer.trial-ended" | "customer.close-reminded" | "customer.expiry-noticed" | "customer.expired" | "customer.renewed" | "customer.subscription-edited" | "customer.contacts-edited" | "customer.transferred" | "customer.mail-answered" | "customer.mail-dropped" | "customer.mail-bounced" | "customer.mail-retried" | "customer.rules-adopted" | "customer.restored" | "customer.closed" | "customer.refused")[] | null;
                    /** @description Where events are sent to: https, at a public address */
                    url: string;
                };
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    /** @description What was added */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "wh_0123456789abcdef",
                     *       "url": "https://crm.contoso.example/fortnight",
                     *       "description": "CRM",
                     *       "types": [
                     *         "customer.trial-extended",
                     *         "customer.closed"
                     *       ],
                     *       "partner": null,
                     *       "enabled": true,
                     *       "disabledReason": null,
                     *       "failingSince": null,
                     *       "previousSecretUntil": null,
                     *       "createdAt": "2026-06-01T12:00:00.000Z",
                     *       "secret": "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `too-many-webhooks`: there are as many webhooks as there may be */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-webhooks";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `request-id-reused`: the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "request-id-reused";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "show-webhook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The webhook’s id
                 * @example wh_0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "wh_0123456789abcdef",
                     *       "url": "https://crm.contoso.example/fortnight",
                     *       "description": "CRM",
                     *       "types": [
                     *         "customer.trial-extended",
                     *         "customer.closed"
                     *       ],
                     *       "partner": null,
                     *       "enabled": true,
                     *       "disabledReason": null,
                     *       "failingSince": null,
                     *       "previousSecretUntil": null,
                     *       "createdAt": "2026-06-01T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed";
                    };
                };
            };
            /** @description `unknown-webhook`: there is no webhook of this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-webhook";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "delete-webhook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The webhook’s id
                 * @example wh_0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-webhook`: there is no webhook of this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-webhook";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "change-webhook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The webhook’s id
                 * @example wh_0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "enabled": false
                 *     }
                 */
                "application/json": {
                    /** @description What it is for */
                    description?: string;
                    /** @description Whether it takes events; true clears why it was disabled */
                    enabled?: boolean;
                    /** @description Of which partner’s customers; null for all */
                    partner?: string | null;
                    /** @description Which events, such as customer.trial-extended; null for all */
                    types?: ("customer.deal-registered" | "customer.deal-updated" | "customer.deal-reminded" | "customer.conflict-opened" | "customer.conflict-overdue" | "customer.conflict-decided" | "customer.conflict-ended" | "customer.deal-converted" | "customer.details-saved" | "customer.draft-reminded" | "customer.discount-asked" | "customer.discount-decided" | "customer.contract-submitted" | "customer.agreement-drafted" | "customer.contract-overdue" | "customer.signature-recorded" | "customer.contract-returned" | "customer.contract-approved" | "customer.customer-added" | "customer.existing-customer-added" | "customer.tenant-updated" | "customer.tenant-refused" | "customer.activation-link-issued" | "customer.activation-reminded" | "customer.activated" | "customer.import-reported" | "customer.import-stalled" | "customer.import-retried" | "customer.trial-started" | "customer.trial-extended" | "customer.upgrade-blocked" | "customer.upgrade-allowed" | "customer.notice-issued" | "customer.notice-repeated" | "customer.upgrade-held" | "customer.upgraded" | "customer.conversion-planned" | "customer.converted" | "customer.trial-ended" | "customer.close-reminded" | "customer.expiry-noticed" | "customer.expired" | "customer.renewed" | "customer.subscription-edited" | "customer.contacts-edited" | "customer.transferred" | "customer.mail-answered" | "customer.mail-dropped" | "customer.mail-bounced" | "customer.mail-retried" | "customer.rules-adopted" | "customer.restored" | "customer.closed" | "customer.refused")[] | null;
                    /** @description Where events are sent to: https, at a public address */
                    url?: string;
                };
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "wh_0123456789abcdef",
                     *       "url": "https://crm.contoso.example/fortnight",
                     *       "description": "CRM",
                     *       "types": [
                     *         "customer.trial-extended",
                     *         "customer.closed"
                     *       ],
                     *       "partner": null,
                     *       "enabled": false,
                     *       "disabledReason": "disabled by staff",
                     *       "failingSince": null,
                     *       "previousSecretUntil": null,
                     *       "createdAt": "2026-06-01T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-webhook`: there is no webhook of this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-webhook";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "list-webhook-deliveries": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                before?: number;
                /** @description Deliveries on a page; 50 unless given */
                limit?: number;
                /** @description Only those that are so */
                status?: "pending" | "sending" | "delivered" | "failed";
            };
            header?: never;
            path: {
                /**
                 * @description The webhook’s id
                 * @example wh_0123456789abcdef
                 */
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
                    /**
                     * @example {
                     *       "deliveries": [
                     *         {
                     *           "id": "42",
                     *           "event": "evt_0123456789abcdef_7",
                     *           "customer": "0123456789abcdef",
                     *           "sequence": 7,
                     *           "type": "customer.trial-extended",
                     *           "status": "delivered",
                     *           "attempts": 1,
                     *           "nextAttemptAt": null,
                     *           "lastStatus": 204,
                     *           "lastReason": null,
                     *           "lastDurationMs": 87,
                     *           "createdAt": "2026-06-01T12:00:00.000Z",
                     *           "firstAttemptAt": "2026-06-01T12:00:00.000Z",
                     *           "lastAttemptAt": "2026-06-01T12:00:00.000Z",
                     *           "deliveredAt": "2026-06-01T12:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookLog"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed";
                    };
                };
            };
            /** @description `unknown-webhook`: there is no webhook of this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-webhook";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "retry-webhook-delivery": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The delivery’s id, as the log has it
                 * @example 42
                 */
                delivery: string;
                /**
                 * @description The webhook’s id
                 * @example wh_0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Due */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "42",
                     *       "event": "evt_0123456789abcdef_7",
                     *       "customer": "0123456789abcdef",
                     *       "sequence": 7,
                     *       "type": "customer.trial-extended",
                     *       "status": "pending",
                     *       "attempts": 1,
                     *       "nextAttemptAt": "2026-06-01T12:00:00.000Z",
                     *       "lastStatus": 204,
                     *       "lastReason": null,
                     *       "lastDurationMs": 87,
                     *       "createdAt": "2026-06-01T12:00:00.000Z",
                     *       "firstAttemptAt": "2026-06-01T12:00:00.000Z",
                     *       "lastAttemptAt": "2026-06-01T12:00:00.000Z",
                     *       "deliveredAt": "2026-06-01T12:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-webhook`: there is no webhook of this id; `unknown-delivery`: the webhook’s log has no delivery of this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-webhook" | "unknown-delivery";
                    };
                };
            };
            /** @description `webhook-disabled`: nothing is sent to a disabled webhook; `already-so`: it would change nothing */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "webhook-disabled" | "already-so";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "rotate-webhook-secret": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request: a repeat is shown the same secret, as long as no other rotation came after it. 1 to 200 printable ASCII characters without spaces.
                 * @example 7b8f0c52-9d0e-4c39-8a35-2f1f0f6f8f11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The webhook’s id
                 * @example wh_0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description With the new secret */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "wh_0123456789abcdef",
                     *       "url": "https://crm.contoso.example/fortnight",
                     *       "description": "CRM",
                     *       "types": [
                     *         "customer.trial-extended",
                     *         "customer.closed"
                     *       ],
                     *       "partner": null,
                     *       "enabled": true,
                     *       "disabledReason": null,
                     *       "failingSince": null,
                     *       "previousSecretUntil": "2026-06-02T12:00:00.000Z",
                     *       "createdAt": "2026-06-01T12:00:00.000Z",
                     *       "secret": "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-webhook`: there is no webhook of this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-webhook";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "test-webhook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The webhook’s id
                 * @example wh_0123456789abcdef
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description What came back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "event": "test_0123456789abcdef01234567",
                     *       "delivered": true,
                     *       "status": 204,
                     *       "reason": null,
                     *       "durationMs": 87
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookTested"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `unauthorized`: no valid API key was sent, or the login has ended */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description `wrong-role`: this is for somebody else; `second-factor-needed`: whoever logs in needs a second factor, and this login has none; `wrong-origin`: a change by cookie came without the Origin of the public URL */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong-role" | "second-factor-needed" | "wrong-origin";
                    };
                };
            };
            /** @description `unknown-webhook`: there is no webhook of this id */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-webhook";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input";
                    };
                };
            };
            /** @description `too-many-requests`: too many requests came from this address, key or user */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All parts serve; a degraded one leaves something undone, which the log tells */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "up",
                     *       "parts": {
                     *         "temporal": "up"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description Some part does not */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    "open-intake": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The partner’s id
                 * @example northwind
                 */
                partner: string;
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
                    "text/html": string;
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed";
                    };
                };
            };
            /** @description A page that says what is the matter (404) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (413) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (415) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (422) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (429) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (500) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (503) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    "send-intake": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The partner’s id
                 * @example northwind
                 */
                partner: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "organization": "Contoso Ltd",
                 *       "name": "Ada Lovelace",
                 *       "email": "ada@contoso.example",
                 *       "country": "DE"
                 *     }
                 */
                "application/x-www-form-urlencoded": {
                    /** @description A code of two letters */
                    country: string;
                    email: string;
                    expectedClose?: string;
                    name: string;
                    notes?: string;
                    organization: string;
                    /** @description Names what is sent: what comes twice under one name counts once */
                    request?: string;
                    /** @description To be left empty */
                    website?: string;
                };
            };
        };
        responses: {
            /** @description Received */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed";
                    };
                };
            };
            /** @description A page that says what is the matter (404) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (413) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (415) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (422) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (429) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (500) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (503) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    "intake-received": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The partner’s id
                 * @example northwind
                 */
                partner: string;
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
                    "text/html": string;
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed";
                    };
                };
            };
            /** @description A page that says what is the matter (404) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (413) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (415) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (422) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (429) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (500) */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (503) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "up"
                     *     }
                     */
                    "application/json": components["schemas"]["Live"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
        };
    };
    "open-password-link": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The secret part of the link */
                token: string;
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
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (400) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed";
                    };
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (404) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (413) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (415) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (422) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (429) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (503) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    "submit-password": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The secret part of the link */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery",
                 *       "again": "correct horse battery"
                 *     }
                 */
                "application/x-www-form-urlencoded": {
                    /** @description The same once more */
                    again: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (400) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed";
                    };
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (404) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (413) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (415) */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (422) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (429) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A page that says what is the matter (503) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    "report-from-product": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "customer": "0123456789abcdef",
                 *       "attempt": 1,
                 *       "sequence": 3,
                 *       "status": "running",
                 *       "percent": 40,
                 *       "log": [],
                 *       "error": null
                 *     }
                 */
                "application/json": {
                    attempt: number;
                    customer: string;
                    error: string | null;
                    log: {
                        /** @enum {string} */
                        level: "info" | "warning" | "error";
                        message: string;
                    }[];
                    percent: number;
                    sequence: number;
                    /** @enum {string} */
                    status: "running" | "failed" | "completed";
                };
            };
        };
        responses: {
            /** @description Taken; or of no use any more, with the reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Taken"];
                };
            };
            /** @description Taken: progress is gathered before it is told */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Taken"];
                };
            };
            /** @description `malformed`: the request cannot be read: its JSON, or a header; `bad-request`: the request is not one that can be answered */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed" | "bad-request";
                    };
                };
            };
            /** @description `bad-signature`: the report is not signed with the shared secret */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "bad-signature";
                    };
                };
            };
            /** @description `unknown-customer`: there is no customer of this id, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unknown-customer";
                    };
                };
            };
            /** @description `too-large`: the body is over 64 KB; of a document, over 10 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "too-large";
                    };
                };
            };
            /** @description `not-json`: the body is not declared as JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not-json";
                    };
                };
            };
            /** @description `invalid-input`: fields or parameters are wrong; each is named; `request-id-reused`: the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid-input" | "request-id-reused";
                    };
                };
            };
            /** @description `internal`: something went wrong here; the log has the cause under the request id */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: no answer could be had in time; the same request may be repeated */
            503: {
                headers: {
                    /** @description In seconds */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    "webhook-event": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "customer.trial-extended",
                 *       "timestamp": "2026-06-01T12:00:00.000Z",
                 *       "data": {
                 *         "customer": "0123456789abcdef",
                 *         "organization": "Contoso Ltd",
                 *         "partner": "northwind",
                 *         "sequence": 7,
                 *         "actor": {
                 *           "kind": "staff"
                 *         },
                 *         "event": {
                 *           "type": "trial-extended",
                 *           "at": "2026-06-01T12:00:00.000Z",
                 *           "endsAt": "2026-06-15T12:00:00.000Z"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WebhookEvent"];
            };
        };
        responses: {
            /** @description Taken */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No more, please: it is disabled */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook-test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "webhook.test",
                 *       "timestamp": "2026-06-01T12:00:00.000Z",
                 *       "data": {
                 *         "webhook": "wh_0123456789abcdef"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WebhookTest"];
            };
        };
        responses: {
            /** @description Taken */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No more, please: it is disabled */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
