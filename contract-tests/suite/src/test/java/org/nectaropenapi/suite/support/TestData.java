package org.nectaropenapi.suite.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * What a run makes for itself at the service, through the API alone, with names that carry the run's prefix. All of it
 * is deleted at the end of the run, after failures too. SharedObjects objects are made when first asked for and must
 * not be changed.
 */
public interface TestData {

    /** Prefix of every name that this run gives. */
    String prefix();

    /** A new company for one test, free to change. */
    UUID newCompany(String purpose);

    /** A new site of a company. */
    UUID newSite(UUID companyId, String purpose);

    /** A new connection with the documented sandbox credentials, CONNECTED, its bills collected. */
    UUID newConnection(UUID companyId, UUID... siteIds);

    /** The shared company, which has the shared sites and the shared connection. */
    UUID company();

    /** The first of the shared company's three sites. */
    UUID site();

    /** The shared connection, CONNECTED, with bills and usage data. */
    UUID connection();

    /** The shared connection's first document, as its list shows it. */
    JsonNode document();

    /** The first usage record of the shared company, as its list shows it. */
    JsonNode usageData();

    /** The first meter of the shared company, as its list shows it. */
    JsonNode meter();
}
