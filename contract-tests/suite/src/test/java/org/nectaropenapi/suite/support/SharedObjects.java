package org.nectaropenapi.suite.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.opentest4j.TestAbortedException;

/** The objects that all tests of a run may read. */
record SharedObjects(UUID company, UUID site, UUID connection) {

    static SharedObjects of(JsonNode company, JsonNode connection) {
        return new SharedObjects(id(company), id(company.path("sites").path(0)), id(connection));
    }

    /** Returns the id of an object; without a UUID, which the client needs, the test is skipped. */
    static UUID id(JsonNode object) {
        try {
            return UUID.fromString(object.path("id").asText());
        } catch (IllegalArgumentException e) {
            throw new TestAbortedException("an object of the service has no UUID as its id", e);
        }
    }
}
