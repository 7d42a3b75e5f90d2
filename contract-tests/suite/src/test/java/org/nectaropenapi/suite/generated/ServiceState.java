package org.nectaropenapi.suite.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that a rejected request could have changed.
 *
 * @param objects the company with what belongs to it, its connection, a usage record and the team
 * @param companies ids of the companies that the run has created so far
 */
record ServiceState(List<JsonNode> objects, List<String> companies) {

    static ServiceState of(Fixtures fixtures) {
        return new ServiceState(
                Stream.of(
                                // First, since it may create the invitation that the lists show.
                                "getInvitation",
                                "getCompany",
                                "getSite",
                                "listCompanyConnections",
                                "getConnection",
                                "listCompanyInvitations",
                                "listJobsByCompany",
                                "listMetersByCompany",
                                "getUsageData",
                                "getTeam")
                        .filter(fixtures::has)
                        .map(fixtures::read)
                        .map(ServiceState::comparable)
                        .toList(),
                fixtures.read("listCompanies")
                        .valueStream()
                        .filter(company ->
                                fixtures.isMarked(company.path("name").asText()))
                        .map(company -> company.path("id").asText())
                        .toList());
    }

    /** Removes the document of a usage record, whose link is new in each response. */
    private static JsonNode comparable(JsonNode object) {
        if (object instanceof ObjectNode fields) {
            fields.remove("document");
        }
        return object;
    }
}
