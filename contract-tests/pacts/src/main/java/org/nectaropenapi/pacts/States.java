package org.nectaropenapi.pacts;

/**
 * The names of the provider states. Each state provides the ids of what it creates, under the names of the document's
 * path parameters.
 */
public final class States {

    /** Parameter: emails. */
    public static final String ACCOUNTS = "people with Nectar accounts";

    /** Provides company_id, site_id and other_site_id. */
    public static final String COMPANY = "a company with two sites";

    /** Like {@link #COMPANY}, with its connections on hold. */
    public static final String INACTIVE_COMPANY = "an inactive company with a site";

    /** Like {@link #COMPANY}, plus connection_id. Parameters: status and detail. */
    public static final String CONNECTION = "a company with a connection in a status";

    /** Also provides connection_id, account_id, meter_id, document_id and usage_data_id, all of electricity. */
    public static final String BILLS = "a company whose bills have arrived";

    /** Like {@link #BILLS}, for interactions that change data. */
    public static final String CHANGEABLE_BILLS = "a company whose bills have arrived, to be changed";

    /** Provides invitation_id, company_id and site_id. */
    public static final String INVITATION = "a company with an open invitation";

    /** Provides job_id and company_id. */
    public static final String JOB = "a company with a processed upload";

    /** Provides every id, of data that the key cannot access. */
    public static final String OTHER_TEAM = "everything belongs to another team";

    /** The service rejects the next request with 429. */
    public static final String RATE_LIMITED = "too many requests";

    /** A connection was created, validated and updated; one of its documents was created, updated and deleted. */
    public static final String EVENT = "everything that there is an event for";

    private States() {}
}
