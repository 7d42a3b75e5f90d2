package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.EndpointVariation.everywhere;
import static org.nectaropenapi.suite.probes.EndpointVariation.on;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ProxiedResponse.problem;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.function.UnaryOperator;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeContext;
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
        String path = "listCompanyConnections?limit=1&page=";
        return reading("page-past-end", q -> {
                    ProbeResponse past = q.call(path + "9999", q.company());
                    for (String odd : List.of("0", "-1", "x")) {
                        q.call(path + odd, q.company());
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
                .proofOfAssumed(0)
                .proofOfOther("status 404", pastTheEndIs(response -> problem(404, "Invalid page.")))
                .proofOfOther(
                        "an empty page",
                        pastTheEndIs(response -> response.edit(
                                page -> page.put("currentPage", 9999).putArray("connections"))))
                .proofOfOther(
                        "another page",
                        pastTheEndIs(response ->
                                response.edit(page -> page.put("totalPages", 2).put("currentPage", 1))));
    }

    private static ServiceVariation pastTheEndIs(UnaryOperator<ProxiedResponse> change) {
        return (request, next) -> {
            ProxiedResponse response = next.respond(request);
            int last = response.json().path("totalPages").asInt(Integer.MAX_VALUE);
            boolean past = request.parameters("page").stream()
                    .anyMatch(page -> page.matches("\\d{1,9}") && Integer.parseInt(page) > last);
            return past ? change.apply(response) : response;
        };
    }

    private static Probe pageSize() {
        return reading("page-size", q -> {
                    int connections = perPage(q, "listCompanyConnections");
                    int documents = perPage(q, "listDocumentsByCompany");
                    q.note("perPage of connections: " + connections + ", of documents: " + documents);
                    if (documents == 100 && (connections == 2 || connections == 100)) {
                        return q.finds(connections == 2 ? 1 : 0);
                    }
                    return q.finds(
                            "connections " + connections + ", documents " + documents,
                            documents == 2
                                    ? "Give every paginated list the parameter limit."
                                    : "Say that a page has " + documents + " items.");
                })
                .proofOfAssumed(1)
                .suggests(0, "Remove the parameter limit from the connection list.")
                .proof(0, everywhere().ignores("limit"))
                .proofOfOther("documents 2", on("listDocumentsByCompany").object(page -> page.put("perPage", 2)));
    }

    private static int perPage(ProbeContext q, String list) {
        return q.call(list + "?limit=2", q.company())
                .ok("perPage")
                .at("/perPage")
                .asInt();
    }

    private static Probe bareArrays() {
        return reading("all-lists-paginated", q -> {
                    ProbeResponse companies = q.call("listCompanies").ok();
                    q.require(companies.isList(), "the response is not a list");
                    return q.finds(companies.body().isArray() ? 1 : 0);
                })
                .proofOfAssumed(1)
                .suggests(0, "Describe the list of companies as an envelope with pages, and give it x-pagination.")
                .proof(0, on("listCompanies").body(companies -> JsonNodeFactory.instance
                        .objectNode()
                        .put("totalCompanies", companies.size())
                        .put("hasNext", false)
                        .set("companies", companies)));
    }
}
