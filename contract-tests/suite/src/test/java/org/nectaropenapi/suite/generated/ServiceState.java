package org.nectaropenapi.suite.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Everything that a refused request could have changed.
 *
 * @param objects the company with what belongs to it, its connection, a usage record and the team
 * @param companies ids of the companies that the run has made so far
 */
record ServiceState(List<JsonNode> objects, List<String> companies) {

    static ServiceState of(Fixtures ground) {
        return new ServiceState(
                Stream.of(
                                "/v2.2/company/" + ground.company(),
                                "/v2.2/site/" + ground.id("site_id"),
                                "/v2.2/connection/company/" + ground.company(),
                                "/v2.2/connection/" + ground.id("connection_id") + "/details",
                                "/v2.2/invitation/company/" + ground.company(),
                                "/v2.2/invitation/" + ground.id("invitation_id"),
                                "/v2.2/job/company/" + ground.company(),
                                "/v2.2/meter/company/" + ground.company(),
                                "/v2.2/usage/" + ground.id("usage_data_id"),
                                "/v2.2/team")
                        .map(ground::read)
                        .map(ServiceState::settled)
                        .toList(),
                StreamSupport.stream(ground.read("/v2.2/company").spliterator(), false)
                        .filter(company -> ground.isMarked(company.path("name").asText()))
                        .map(company -> company.path("id").asText())
                        .toList());
    }

    /** Without the document of a usage record, whose link is a new one each time. */
    private static JsonNode settled(JsonNode object) {
        if (object instanceof ObjectNode fields) {
            fields.remove("document");
        }
        return object;
    }
}
