package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ProxiedResponse.problem;
import static org.nectaropenapi.suite.probes.ServiceVariations.described;
import static org.nectaropenapi.suite.probes.ServiceVariations.instead;
import static org.nectaropenapi.suite.probes.ServiceVariations.requests;
import static org.nectaropenapi.suite.probes.ServiceVariations.responses;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nectaropenapi.suite.probes.AllowedMethods;
import org.nectaropenapi.suite.probes.DescribedPaths;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.UndecidedException;

/** Questions about the list of connections, its filters and statuses. */
final class ConnectionListProbes implements ProbeArea {
    private static final String LIST = "/v2.2/connection/company/{company_id}";

    @Override
    public List<Probe> probes() {
        return List.of(filters(), statusList(), firstCheck(), country(), updateAndDelete(), providerSearch());
    }

    @Override
    public Map<String, String> undecidable() {
        return Map.of("connection-status-transitions", "Only a log of the statuses over weeks shows the transitions.");
    }

    private static Probe filters() {
        return reading("connection-list-filters", q -> {
                    int all = q.total(LIST, q.company());
                    int nobody = q.total(LIST + "?connectionOwnerEmail=nobody@example.com", q.company());
                    if (all == 0) {
                        return q.unclear("not enough data: the company has no connection");
                    }
                    if (nobody != 0) {
                        return q.finds(1, "Remove connectionOwnerEmail from the connection list.");
                    }
                    int connected = q.total(LIST + "?status=CONNECTED", q.company());
                    int pending = q.total(LIST + "?status=PENDING", q.company());
                    // A parameter with one value uses the first or the last of several, so one of the two orders
                    // reveals it.
                    List<Integer> both = new ArrayList<>();
                    for (String query :
                            List.of("?status=CONNECTED&status=PENDING", "?status=PENDING&status=CONNECTED")) {
                        ProbeResponse response = q.get(LIST + query, q.company());
                        both.add(response.isSuccess() ? response.total() : -1);
                    }
                    q.note("connected: " + connected + ", pending: " + pending + ", both in either order: " + both);
                    return connected + pending > 0 && both.stream().allMatch(total -> total == connected + pending)
                            ? q.finds("status can be repeated", "Make status of the connection list an array.")
                            : q.finds(0);
                })
                .assumed(0)
                .proof(0)
                .proof(
                        1,
                        requests(
                                request -> request.isAt("/v2.2/connection/company/{}"),
                                request -> request.without("connectionOwnerEmail")))
                .proofOfOther("repeated", (request, next) -> {
                    List<String> statuses = request.parameters("status");
                    int total = 0;
                    for (String status : statuses) {
                        total += next.respond(request.without("status").with("status", status))
                                .json()
                                .path("totalConnections")
                                .asInt();
                    }
                    int sum = total;
                    ProxiedResponse response = next.respond(request);
                    return statuses.size() > 1 ? response.edit(page -> page.put("totalConnections", sum)) : response;
                });
    }

    private static Probe statusList() {
        return reading("connection-status-list", q -> {
                    boolean checked =
                            q.get(LIST + "?status=NO_SUCH_STATUS", q.company()).status() == 400;
                    int url = q.get(LIST + "?status=URL_INACCESSIBLE", q.company())
                            .status();
                    int company = q.get(LIST + "?status=COMPANY_INACTIVE", q.company())
                            .status();
                    if (!checked) {
                        return q.unclear("the service does not check the values and accepts an invented one");
                    }
                    return url == 200 && company == 200
                            ? q.finds(0)
                            : q.finds(
                                    1,
                                    "Remove the values from ConnectionStatus that the filter rejects: URL_INACCESSIBLE "
                                            + url + ", COMPANY_INACTIVE " + company + ".");
                })
                .assumed(0)
                .proof(0)
                .proof(
                        1,
                        instead(
                                request -> request.query().matches(".*status=(URL_INACCESSIBLE|COMPANY_INACTIVE).*"),
                                problem(400, "status: is not a valid choice")))
                .proofOfUnclear(
                        "does not check",
                        requests(request -> request.has("status"), request -> request.without("status")));
    }

    private static Probe firstCheck() {
        return reading("connection-first-check-time", q -> {
                    Optional<Duration> oldest = q.items(LIST + "?status=PENDING", q.company()).stream()
                            .map(connection ->
                                    Instant.parse(connection.path("created").asText()))
                            .map(created -> Duration.between(created, Instant.now()))
                            .max(Duration::compareTo);
                    if (oldest.isEmpty()) {
                        return q.unclear("not enough data: no connection is PENDING");
                    }
                    q.note("the oldest PENDING connection is PENDING since "
                            + oldest.get().toHours() + " hours");
                    return oldest.get().toHours() > 48
                            ? q.asAssumed()
                            : q.unclear("none has been PENDING for more than 48 hours, which proves no limit");
                })
                .proofOfAssumption(pendingFor(Duration.ofHours(60)))
                .proofOfUnclear("more than 48 hours", pendingFor(Duration.ofHours(5)))
                .proofOfUnclear("no connection is PENDING")
                .indistinguishable(0, "\"A few days\" is no limit to rely on, as the document says.")
                .indistinguishable(1, "That no connection is older now does not prove that none can be.");
    }

    private static ServiceVariation pendingFor(Duration age) {
        return responses(
                request -> request.is("GET", "/v2.2/connection/company/{}")
                        && request.parameters("status").contains("PENDING"),
                response -> response.edit(page -> page.put("totalConnections", 1)
                        .putArray("connections")
                        .addObject()
                        .put("status", "PENDING")
                        .put("created", Instant.now().minus(age).toString())));
    }

    private static Probe country() {
        return reading("country-enum", q -> {
                    JsonNode country = q.options(LIST, q.company())
                            .property("country")
                            .orElseThrow(() -> new UndecidedException("OPTIONS does not describe country"));
                    List<String> choices = country.path("choices").findValuesAsText("value");
                    q.note("country: type " + country.path("type").asText() + ", " + choices.size() + " choices");
                    if (choices.isEmpty()) {
                        return q.finds(1);
                    }
                    return q.finds(
                            0,
                            edit("List the countries in Country"
                                            + (choices.contains("") ? ", and say that it may be blank." : "."))
                                    .replace(schema("Country", "x-known-values"), choices.toString()));
                })
                .assumed(1)
                .proof(1, new DescribedPaths())
                .proof(0, described("/v2.2/connection/company/{}", body -> {
                    for (String code : List.of("AF", "AL", "DZ", "US")) {
                        body.withObject("/actions/POST/country")
                                .withArray("choices")
                                .addObject()
                                .put("value", code);
                    }
                }))
                .proofOfUnclear("describes no properties");
    }

    private static Probe updateAndDelete() {
        return reading("connection-update-delete", q -> {
                    List<String> writing = new ArrayList<>();
                    for (String path :
                            List.of("/v2.2/connection/{connection_id}", "/v2.2/connection/{connection_id}/details")) {
                        AllowedMethods methods = q.options(path, q.connection());
                        for (String method : List.of("PUT", "PATCH", "DELETE")) {
                            if (methods.pathExists() && methods.allows(method)) {
                                writing.add(method + " " + path);
                            }
                        }
                    }
                    return writing.isEmpty()
                            ? q.finds(0)
                            : q.finds(writing.toString(), "Add the operations " + writing + ".");
                })
                .assumed(0)
                .proof(0)
                .proofOfOther(
                        "DELETE",
                        responses(
                                "OPTIONS", "/v2.2/connection/{}", response -> response.header("Allow", "GET, DELETE")))
                .proofOfOther(
                        "PATCH",
                        responses(
                                "OPTIONS",
                                "/v2.2/connection/{}/details",
                                response -> response.header("Allow", "GET, PATCH")))
                .indistinguishable(1, "No call shows what the hosted form changes.");
    }

    private static Probe providerSearch() {
        return reading("provider-search", q -> {
                    ProbeResponse response = q.get("/v2.2/datasource");
                    return response.isThere()
                            ? q.finds(
                                    "GET /datasource returns " + response.status(),
                                    "Add the search of providers at /datasource.")
                            : q.finds(0);
                })
                .assumed(0)
                .proof(0)
                .proofOfOther("400", instead("GET", "/v2.2/datasource", problem(400, "search: is required")));
    }
}
