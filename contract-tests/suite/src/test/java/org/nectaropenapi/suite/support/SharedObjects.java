package org.nectaropenapi.suite.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** The objects that all tests of a run may read. */
record SharedObjects(UUID company, UUID site, UUID connection) {

    static SharedObjects of(JsonNode company, JsonNode connection) {
        return new SharedObjects(id(company), id(company.path("sites").path(0)), id(connection));
    }

    static UUID id(JsonNode object) {
        return UUID.fromString(object.path("id").asText());
    }
}
