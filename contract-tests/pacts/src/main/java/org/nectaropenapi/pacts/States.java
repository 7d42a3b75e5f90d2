package org.nectaropenapi.pacts;

/**
 * The names of the provider states. Each hands out the real ids of what it makes, under the names of the path
 * parameters of the document.
 */
public final class States {

    /** Parameter: emails. */
    public static final String ACCOUNTS = "people with Nectar accounts";

    /** Hands out company_id, site_id and other_site_id. */
    public static final String COMPANY = "a company with two sites";

    /** Like {@link #COMPANY}, and its connections are on hold. */
    public static final String INACTIVE_COMPANY = "an inactive company with a site";

    /** Hands out also connection_id. Parameters: status and detail. */
    public static final String CONNECTION = "a company with a connection in a status";

    /** Hands out also account_id, meter_id, document_id and usage_data_id, all of electricity. */
    public static final String BILLS = "a company whose bills have arrived";

    /** Like {@link #BILLS}, and the interaction changes something of it. */
    public static final String CHANGEABLE_BILLS = "a company whose bills have arrived, to be changed";

    /** Hands out invitation_id, company_id and site_id. */
    public static final String INVITATION = "a company with an open invitation";

    /** Hands out job_id and company_id. */
    public static final String JOB = "a company with a processed upload";

    /** Hands out every id, of things to which the key has no access. */
    public static final String OTHER_TEAM = "everything belongs to another team";

    /** The next request is answered with 429. */
    public static final String BUSY = "too many requests";

    /** A connection was made, validated and changed; one of its documents came, changed and was deleted. */
    public static final String EVENT = "everything that there is an event for";

    private States() {}
}
