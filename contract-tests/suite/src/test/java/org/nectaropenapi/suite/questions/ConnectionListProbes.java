package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.questions.Probe.reading;
import static org.nectaropenapi.suite.questions.ServiceVariations.answers;
import static org.nectaropenapi.suite.questions.ServiceVariations.instead;
import static org.nectaropenapi.suite.questions.ServiceVariations.requests;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions about the list of connections, its filters and statuses. */
final class ConnectionListProbes implements ProbeArea {
    private static final String LIST = "/v2.2/connection/company/{company_id}";

    @Override
    public List<Probe> probes() {
        return List.of(filters(), statusList(), firstCheck(), country(), updateAndDelete(), providerSearch());
    }

    @Override
    public Map<String, String> notAskable() {
        return Map.of("connection-status-transitions", "Transitions show only to who logs the statuses over weeks.");
    }

    private static Probe filters() {
        return reading("connection-list-filters", q -> {
                    int all = q.get(LIST, q.company()).ok().total();
                    int nobody = q.get(LIST + "?connectionOwnerEmail=nobody@example.com", q.company())
                            .ok()
                            .total();
                    if (all == 0) {
                        return q.unclear("not enough data: the company has no connection");
                    }
                    if (nobody != 0) {
                        return q.says(1, SuggestedEdit.of("Take connectionOwnerEmail off the connection list."));
                    }
                    int connected =
                            q.get(LIST + "?status=CONNECTED", q.company()).ok().total();
                    int pending =
                            q.get(LIST + "?status=PENDING", q.company()).ok().total();
                    // A parameter of one value takes the first or the last of several, so one of the orders shows it.
                    List<Integer> both = new ArrayList<>();
                    for (String query :
                            List.of("?status=CONNECTED&status=PENDING", "?status=PENDING&status=CONNECTED")) {
                        ProbeResponse seen = q.get(LIST + query, q.company());
                        both.add(seen.isSuccess() ? seen.total() : -1);
                    }
                    q.note("connected: " + connected + ", pending: " + pending + ", both in either order: " + both);
                    return connected + pending > 0 && both.stream().allMatch(total -> total == connected + pending)
                            ? q.finds(
                                    "status can be repeated",
                                    SuggestedEdit.of("Make status of the connection list an array."))
                            : q.says(0);
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proof(
                        1,
                        SimulatedService.where(requests(
                                request -> request.isAt("/v2.2/connection/company/{}"),
                                request -> request.without("connectionOwnerEmail"))))
                .proofOfOther("repeated", SimulatedService.where((request, next) -> {
                    List<String> statuses = request.parameters("status");
                    int total = 0;
                    for (String status : statuses) {
                        total += next.answer(request.without("status").with("status", status))
                                .json()
                                .path("totalConnections")
                                .asInt();
                    }
                    int sum = total;
                    ProxiedResponse reply = next.answer(request);
                    return statuses.size() > 1 ? reply.edit(page -> page.put("totalConnections", sum)) : reply;
                }));
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
                        return q.unclear("the service does not check the values, an invented one is accepted");
                    }
                    return url == 200 && company == 200
                            ? q.says(0)
                            : q.says(
                                    1,
                                    SuggestedEdit.of(
                                            "Take out of ConnectionStatus what the filter refuses: URL_INACCESSIBLE "
                                                    + url + ", COMPANY_INACTIVE " + company + "."));
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proof(
                        1,
                        SimulatedService.where(instead(
                                request -> request.query().matches(".*status=(URL_INACCESSIBLE|COMPANY_INACTIVE).*"),
                                request -> ProxiedResponse.problem(400, "status: is not a valid choice"))))
                .proofOfDoubt(
                        "does not check",
                        SimulatedService.where(
                                requests(request -> request.has("status"), request -> request.without("status"))));
    }

    private static Probe firstCheck() {
        return reading("connection-first-check-time", q -> {
                    Optional<Duration> oldest = q.get(LIST + "?status=PENDING", q.company()).ok().items().stream()
                            .map(connection ->
                                    Instant.parse(connection.path("created").asText()))
                            .map(created -> Duration.between(created, Instant.now()))
                            .max(Duration::compareTo);
                    if (oldest.isEmpty()) {
                        return q.unclear("not enough data: no connection is PENDING");
                    }
                    q.note("the oldest connection that is PENDING has been for "
                            + oldest.get().toHours() + " hours");
                    return oldest.get().toHours() > 48
                            ? q.asAssumed()
                            : q.unclear("none has been PENDING for more than 48 hours, which proves no limit");
                })
                .proofOfAssumption(SimulatedService.where(pendingFor(Duration.ofHours(60))))
                .proofOfDoubt("more than 48 hours", SimulatedService.where(pendingFor(Duration.ofHours(5))))
                .proofOfDoubt("no connection is PENDING", SimulatedService.asIs())
                .notTold(0, "A few days are no limit that clients could rely on, as the document says.")
                .notTold(1, "That none is older now does not say that none can be.");
    }

    private static ServiceVariation pendingFor(Duration age) {
        return answers(
                request -> request.is("GET", "/v2.2/connection/company/{}")
                        && request.parameters("status").contains("PENDING"),
                reply -> reply.edit(page -> page.put("totalConnections", 1)
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
                        return q.says(1);
                    }
                    return q.says(
                            0,
                            SuggestedEdit.of("List the countries in Country"
                                            + (choices.contains("") ? ", and say that it may be blank." : "."))
                                    .replace(SuggestedEdit.schema("Country", "x-known-values"), choices.toString()));
                })
                .assumed(1)
                .proof(1, SimulatedService.where(new DescribedPaths()))
                .proof(
                        0,
                        SimulatedService.where(
                                answers(
                                        "OPTIONS",
                                        "/v2.2/connection/company/{}",
                                        reply -> reply.edit(body -> {
                                            for (String code : List.of("AF", "AL", "DZ", "US")) {
                                                body.withObject("/actions/POST/country")
                                                        .withArray("choices")
                                                        .addObject()
                                                        .put("value", code);
                                            }
                                        })),
                                new DescribedPaths()))
                .proofOfDoubt("describes no properties", SimulatedService.asIs());
    }

    private static Probe updateAndDelete() {
        return reading("connection-update-delete", q -> {
                    List<String> writing = new ArrayList<>();
                    for (String path :
                            List.of("/v2.2/connection/{connection_id}", "/v2.2/connection/{connection_id}/details")) {
                        AllowedMethods methods = q.options(path, q.connection());
                        for (String method : List.of("PUT", "PATCH", "DELETE")) {
                            if (methods.exist() && methods.allow(method)) {
                                writing.add(method + " " + path);
                            }
                        }
                    }
                    return writing.isEmpty()
                            ? q.says(0)
                            : q.finds(writing.toString(), SuggestedEdit.of("Add the operations " + writing + "."));
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proofOfOther(
                        "DELETE",
                        SimulatedService.where(answers(
                                "OPTIONS", "/v2.2/connection/{}", reply -> reply.header("Allow", "GET, DELETE"))))
                .proofOfOther(
                        "PATCH",
                        SimulatedService.where(answers(
                                "OPTIONS",
                                "/v2.2/connection/{}/details",
                                reply -> reply.header("Allow", "GET, PATCH"))))
                .notTold(1, "What the hosted form changes shows in no call.");
    }

    private static Probe providerSearch() {
        return reading("provider-search", q -> {
                    ProbeResponse seen = q.get("/v2.2/datasource");
                    return seen.isThere()
                            ? q.finds(
                                    "GET /datasource answers " + seen.status(),
                                    SuggestedEdit.of("Add the search of providers at /datasource."))
                            : q.says(0);
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proofOfOther(
                        "400",
                        SimulatedService.where(instead(
                                "GET",
                                "/v2.2/datasource",
                                request -> ProxiedResponse.problem(400, "search: is required"))));
    }
}
