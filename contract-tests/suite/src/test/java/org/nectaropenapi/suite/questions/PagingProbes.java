package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ProxiedResponse.problem;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.ServiceVariations.requests;
import static org.nectaropenapi.suite.probes.ServiceVariations.responses;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.function.UnaryOperator;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;

/** Questions about the pages of lists. */
final class PagingProbes implements ProbeArea {

    @Override
    public List<Probe> probes() {
        return List.of(pastTheEnd(), pageSize(), bareArrays());
    }

    private static Probe pastTheEnd() {
        String path = "/v2.2/connection/company/{company_id}?limit=1&page=";
        return reading("page-past-end", q -> {
                    ProbeResponse past = q.get(path + "9999", q.company());
                    for (String odd : List.of("0", "-1", "x")) {
                        q.get(path + odd, q.company());
                    }
                    if (past.status() / 100 != 2) {
                        return q.finds(
                                "status " + past.status(),
                                "Say that a page past the end returns " + past.status() + ".");
                    }
                    int current = past.ok("currentPage", "totalPages")
                            .at("/currentPage")
                            .asInt();
                    if (current >= 1 && current == past.at("/totalPages").asInt()) {
                        return q.finds(0);
                    }
                    return past.items().isEmpty()
                            ? q.finds("an empty page", "Say that a page past the end is empty.")
                            : q.finds("another page", "Say which page is returned past the end.");
                })
                .assumed(0)
                .proof(0)
                .proofOfOther("status 404", pastTheEndIs(response -> problem(404, "Invalid page.")))
                .proofOfOther(
                        "an empty page",
                        pastTheEndIs(response -> response.edit(page -> {
                            page.put("currentPage", 9999);
                            page.withArray("/connections").removeAll();
                        })))
                .proofOfOther(
                        "another page",
                        pastTheEndIs(response ->
                                response.edit(page -> page.put("totalPages", 2).put("currentPage", 1))));
    }

    private static ServiceVariation pastTheEndIs(UnaryOperator<ProxiedResponse> change) {
        return (request, next) -> {
            ProxiedResponse response = next.respond(request);
            boolean past = request.parameters("page").stream()
                    .anyMatch(page -> page.matches("\\d{1,9}")
                            && Integer.parseInt(page)
                                    > response.json().path("totalPages").asInt(Integer.MAX_VALUE));
            return past ? change.apply(response) : response;
        };
    }

    private static Probe pageSize() {
        return reading("page-size", q -> {
                    int connections = q.get("/v2.2/connection/company/{company_id}?limit=2", q.company())
                            .ok("perPage")
                            .at("/perPage")
                            .asInt();
                    int documents = q.get("/v2.2/document/company/{company_id}?limit=2", q.company())
                            .ok("perPage")
                            .at("/perPage")
                            .asInt();
                    q.note("perPage of connections: " + connections + ", of documents: " + documents);
                    if (connections == 2 && documents == 100) {
                        return q.finds(1);
                    }
                    if (connections == 100 && documents == 100) {
                        return q.finds(0, "Remove the parameter limit from the connection list.");
                    }
                    return q.finds(
                            "connections " + connections + ", documents " + documents,
                            documents == 2
                                    ? edit("Give every paginated list the parameter limit.")
                                    : edit("Say that a page has " + documents + " items."));
                })
                .assumed(1)
                .proof(1)
                .proof(0, requests(request -> request.has("limit"), request -> request.without("limit")))
                .proofOfOther(
                        "documents 2", object("GET", "/v2.2/document/company/{}", page -> page.put("perPage", 2)));
    }

    private static Probe bareArrays() {
        return reading("all-lists-paginated", q -> {
                    ProbeResponse companies = q.get("/v2.2/company").ok();
                    if (companies.body().isArray()) {
                        return q.finds(1);
                    }
                    return companies.isList()
                            ? q.finds(
                                    0,
                                    "Describe the list of companies as an envelope with pages, and give it x-pagination.")
                            : q.unclear("the response is not a list");
                })
                .assumed(1)
                .proof(1)
                .proof(0, responses("GET", "/v2.2/company", response -> {
                    var page = JsonNodeFactory.instance
                            .objectNode()
                            .put("totalCompanies", response.json().size())
                            .put("hasNext", false);
                    page.set("companies", response.json());
                    return response.with(page);
                }));
    }
}
