package org.nectaropenapi.suite.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * The objects that a run creates at the service, through the API alone, with names that carry the run's prefix. All of
 * it is deleted at the end of the run, after failures too. Shared objects are created when first needed and must not be
 * changed.
 */
public interface TestData {

    /** Returns the prefix of every name that this run gives. */
    String prefix();

    /** Creates a company for one test, which may change it. */
    UUID newCompany(String purpose);

    /** Creates a site of a company. */
    UUID newSite(UUID companyId, String purpose);

    /** Creates a connection with the documented sandbox credentials and waits for its bills. */
    UUID newConnection(UUID companyId, UUID... siteIds);

    /** Returns the shared company, which has the shared sites and the shared connection. */
    UUID company();

    /** Returns the first of the shared company's three sites. */
    UUID site();

    /** Returns the shared connection, CONNECTED, with bills and usage data. */
    UUID connection();

    /** Returns the first document in the shared connection's list. */
    JsonNode document();

    /** Returns the first usage record in the shared company's list. */
    JsonNode usageData();

    /** Returns the first meter in the shared company's list. */
    JsonNode meter();
}
