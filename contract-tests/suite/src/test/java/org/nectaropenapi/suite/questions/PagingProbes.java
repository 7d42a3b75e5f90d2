package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.EndpointVariation.everywhere;
import static org.nectaropenapi.suite.probes.EndpointVariation.on;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ProxiedResponse.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.RequestOutcomes;
import org.nectaropenapi.suite.probes.ServiceVariation;

/** Questions about the pages of lists. */
final class PagingProbes implements ProbeArea {

    private static final List<String> OTHER_LISTS = List.of(
            "listCompanyConnections",
            "listCompanyInvitations",
            "listDocumentsByCompany",
            "listUsageDataByCompany",
            "listMetersByCompany",
            "listJobsByCompany");

    @Override
    public List<Probe> probes() {
        return List.of(pastTheEnd(), emptyList(), pageNumbers(), pageSize(), bareArrays());
    }

    private static Probe pastTheEnd() {
        String path = "listCompanyConnections?limit=1&page=";
        return reading("page-past-end", q -> {
                    int pages = q.call(path + "1", q.company())
                            .ok("totalPages")
                            .at("/totalPages")
                            .asInt();
                    q.require(pages > 1, "not enough data: the company has one connection at most");
                    ProbeResponse last = q.call(path + pages, q.company()).ok();
                    ProbeResponse past = q.call(path + "9999", q.company());
                    if (past.status() / 100 != 2) {
                        return q.finds(
                                "status " + past.status(),
                                "Say that a page past the end returns " + past.status() + ".");
                    }
                    int current = past.ok("currentPage").at("/currentPage").asInt();
                    return q.decide()
                            .when(current == pages && past.items().equals(last.items()), 0)
                            .when(past.items().isEmpty(), "an empty page", "Say that a page past the end is empty.")
                            .otherwise("another page", "Say which page is returned past the end.");
                })
                .assumed(0)
                .proof(0, severalConnections())
                .proofOfOther(
                        "status 404", pastTheEndIs(response -> problem(404, "Invalid page.")), severalConnections())
                .proofOfOther(
                        "an empty page",
                        pastTheEndIs(response -> response.edit(
                                page -> page.put("currentPage", 9999).putArray("connections"))),
                        severalConnections())
                .proofOfOther(
                        "another page",
                        pastTheEndIs(response -> response.edit(page -> page.put("currentPage", 1))),
                        severalConnections())
                .proofOfUnclear("one connection");
    }

    /** Shows the only connection on three pages when pages of one are asked for, as the probe does. */
    private static ServiceVariation severalConnections() {
        return (request, next) -> {
            ProxiedResponse response = next.respond(request);
            boolean isOfOne = response.json().path("totalConnections").asInt() == 1;
            if (!request.is("listCompanyConnections")
                    || !request.query().matches("limit=1&page=\\d{1,9}")
                    || !isOfOne) {
                return response;
            }
            int page = Math.min(3, Integer.parseInt(request.parameters("page").get(0)));
            return response.edit(envelope -> envelope.put("totalConnections", 3)
                    .put("totalPages", 3)
                    .put("currentPage", page)
                    .put("hasNext", page < 3)
                    .put("hasPrevious", page > 1));
        };
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
                .proofOfAssumed(
                        1,
                        on(request -> request.is("listDocumentsByCompany") && request.has("limit"))
                                .fails(422))
                .proofOfOther("documents 2", on("listDocumentsByCompany").object(page -> page.put("perPage", 2)));
    }

    private static int perPage(ProbeContext q, String list) {
        ProbeResponse limited = q.call(list + "?limit=2", q.company());
        ProbeResponse page = limited.isRefused() ? q.call(list, q.company()) : limited;
        return page.ok("perPage").at("/perPage").asInt();
    }

    private static Probe emptyList() {
        return reading("empty-list-pages", q -> {
                    ProbeResponse nothing = q.call(
                                    Bills.OF_COMPANY + "?startDate=1990-01-01&endDate=1990-01-31", q.company())
                            .ok("totalPages");
                    q.require(nothing.items().isEmpty(), "the list has documents of 1990");
                    int pages = nothing.at("/totalPages").asInt();
                    return q.decide()
                            .when(pages == 1, 0)
                            .when(pages == 0, 1)
                            .otherwise(pages + " pages", "Say how many pages an empty list has.");
                })
                .proofOfAssumed(0)
                .suggests(1, "Say that an empty list has no page.")
                .proof(1, pagesOfNothing(0))
                .proofOfOther("7 pages", pagesOfNothing(7))
                .proofOfUnclear(
                        "documents of 1990",
                        on(Bills.OF_COMPANY).ignores("startDate"),
                        on(Bills.OF_COMPANY).ignores("endDate"));
    }

    private static Probe pageNumbers() {
        String path = Bills.OF_COMPANY + "?page=";
        return reading("page-numbers", q -> {
                    JsonNode first =
                            q.call(path + "1", q.company()).ok("currentPage").body();
                    RequestOutcomes outcomes = q.outcomes();
                    for (String odd : List.of("0", "-1", "x")) {
                        ProbeResponse response = q.call(path + odd, q.company());
                        outcomes.add("page " + odd, response);
                        q.require(
                                !response.isSuccess()
                                        || response.at("/currentPage").equals(first.path("currentPage")),
                                "page " + odd + " returns another page than the first");
                    }
                    return outcomes.verdict(
                            Map.of(400, 0, RequestOutcomes.ACCEPTED, 1, 404, 2),
                            "Say in the parameter page which status these pages return");
                })
                .proofOfAssumed(0)
                .suggests(1, "Say in the parameter page that the first page is returned for a number below 1.")
                .suggests(2, "Say in the parameter page that a number below 1 returns 404.")
                .proof(
                        1,
                        on(request -> request.query().matches(".*page=(0|-1|x).*"))
                                .ignores("page"))
                .proof(2, on(Bills.OF_COMPANY).status(400, 404))
                .proofOfOther(
                        "page 0=200",
                        on(request -> request.query().matches(".*page=0.*")).ignores("page"))
                .proofOfUnclear(
                        "another page",
                        on(request -> request.query().matches(".*page=(0|-1|x).*"))
                                .returns(200, "{'currentPage': 7, 'documents': []}"));
    }

    private static ServiceVariation pagesOfNothing(int pages) {
        return on(Bills.OF_COMPANY).object(page -> {
            if (page.path("totalDocuments").asInt() == 0) {
                page.put("totalPages", pages);
            }
        });
    }

    private static Probe bareArrays() {
        return reading("all-lists-paginated", q -> {
                    ProbeResponse companies = q.call("listCompanies").ok();
                    q.require(companies.isList(), "the response is not a list");
                    Set<String> bare = new TreeSet<>();
                    for (String list : OTHER_LISTS) {
                        ProbeResponse response = q.call(list, q.company());
                        if (response.isSuccessOrAbsent()
                                && !response.at("/totalPages").isInt()) {
                            bare.add(list);
                        }
                    }
                    q.note("without pages besides the companies: " + bare);
                    return q.decide()
                            .when(
                                    !bare.isEmpty(),
                                    "no pages in " + bare,
                                    "Remove x-pagination from " + bare + ", which have no pages.")
                            .when(companies.body().isArray(), 1)
                            .otherwise(0);
                })
                .proofOfAssumed(1)
                .suggests(0, "Describe the list of companies as an envelope with pages, and give it x-pagination.")
                .proof(0, on("listCompanies").body(companies -> JsonNodeFactory.instance
                        .objectNode()
                        .put("totalCompanies", companies.size())
                        .put("hasNext", false)
                        .set("companies", companies)))
                .proofOfOther("[listJobsByCompany]", on("listJobsByCompany").body(page -> page.path("jobs")));
    }
}
