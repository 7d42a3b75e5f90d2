package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.EndpointVariation.everywhere;
import static org.nectaropenapi.suite.probes.EndpointVariation.on;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ProxiedResponse.tree;
import static org.nectaropenapi.suite.probes.ServiceVariations.described;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.nectaropenapi.suite.probes.AllowedMethods;
import org.nectaropenapi.suite.probes.DescribedPaths;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.UndecidedException;

/** Questions about the list of connections, its filters and statuses. */
final class ConnectionListProbes implements ProbeArea {

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
                    int all = q.total("listCompanyConnections", q.company());
                    q.require(all != 0, "not enough data: the company has no connection");
                    int connected = q.total("listCompanyConnections?status=CONNECTED", q.company());
                    int pending = q.total("listCompanyConnections?status=PENDING", q.company());
                    Set<String> ignored = new TreeSet<>();
                    if (connected == all && pending == all) {
                        ignored.add("status");
                    }
                    if (q.total("listCompanyConnections?connectionOwnerEmail=nobody@example.com", q.company()) != 0) {
                        ignored.add("connectionOwnerEmail");
                    }
                    if (q.total("listCompanyConnections?sites={site}", q.company(), UUID.randomUUID()) != 0) {
                        ignored.add("sites");
                    }
                    if (q.call("listCompanyConnections?limit=1", q.company())
                                    .ok("perPage")
                                    .at("/perPage")
                                    .asInt()
                            != 1) {
                        ignored.add("limit");
                    }
                    q.note("parameters without effect: " + ignored);
                    if (!ignored.isEmpty()) {
                        return ignored.equals(Set.of("connectionOwnerEmail", "sites", "limit"))
                                ? q.finds(1)
                                : q.finds(
                                        "not " + ignored,
                                        "Remove " + ignored + " from the parameters of the connection list.");
                    }
                    // A parameter with one value uses the first or the last of several, so one of the two orders
                    // reveals it.
                    List<Integer> both = Stream.of("CONNECTED&status=PENDING", "PENDING&status=CONNECTED")
                            .map(statuses -> q.call("listCompanyConnections?status=" + statuses, q.company()))
                            .map(response -> response.isSuccess() ? response.total() : -1)
                            .toList();
                    q.note("connected: " + connected + ", pending: " + pending + ", both in either order: " + both);
                    int sum = connected + pending;
                    return sum > 0 && both.equals(List.of(sum, sum))
                            ? q.finds("status can be repeated", "Make status of the connection list an array.")
                            : q.finds(0);
                })
                .proofOfAssumed(0)
                .suggests(1, "Remove connectionOwnerEmail, sites and limit from the connection list.")
                .proof(
                        1,
                        on("listCompanyConnections").ignores("connectionOwnerEmail"),
                        on("listCompanyConnections").ignores("sites"),
                        on("listCompanyConnections").ignores("limit"))
                .proofOfOther(
                        "not [connectionOwnerEmail]",
                        on("listCompanyConnections").ignores("connectionOwnerEmail"))
                .proofOfOther("not [status]", on("listCompanyConnections").ignores("status"))
                .proofOfOther("repeated", (request, next) -> {
                    List<String> statuses = request.parameters("status");
                    int total = statuses.stream()
                            .mapToInt(status -> next.respond(
                                            request.without("status").with("status", status))
                                    .json()
                                    .path("totalConnections")
                                    .asInt())
                            .sum();
                    ProxiedResponse response = next.respond(request);
                    return statuses.size() > 1 ? response.edit(page -> page.put("totalConnections", total)) : response;
                });
    }

    private static Probe statusList() {
        return reading("connection-status-list", q -> {
                    q.total("listCompanyConnections", q.company());
                    ProbeResponse invented = q.call("listCompanyConnections?status=NO_SUCH_STATUS", q.company());
                    int url = status(q, "URL_INACCESSIBLE");
                    int company = status(q, "COMPANY_INACTIVE");
                    q.require(
                            invented.isRefused(), "the service does not check the values and accepts an invented one");
                    String edit = "Remove the values from ConnectionStatus that the filter rejects: URL_INACCESSIBLE "
                            + url + ", COMPANY_INACTIVE " + company + ".";
                    return q.decide()
                            .when(url == 200 && company == 200, 0)
                            .when(url == invented.status() && company == invented.status(), 1, edit)
                            .otherwise("URL_INACCESSIBLE " + url + ", COMPANY_INACTIVE " + company, edit);
                })
                .proofOfAssumed(0)
                .proof(
                        1,
                        on(request -> request.query().matches(".*status=(URL_INACCESSIBLE|COMPANY_INACTIVE).*"))
                                .fails(400))
                .proofOfOther(
                        "URL_INACCESSIBLE 200, COMPANY_INACTIVE 400",
                        on(request -> request.query().contains("COMPANY_INACTIVE"))
                                .fails(400))
                .proofOfAssumed(0, on("listCompanyConnections").status(400, 422))
                .proofOfUnclear("does not check", everywhere().ignores("status"));
    }

    private static int status(ProbeContext q, String filter) {
        return q.call("listCompanyConnections?status=" + filter, q.company()).status();
    }

    private static Probe firstCheck() {
        return reading("connection-first-check-time", q -> {
                    Instant now = Instant.now();
                    long hours = q.items("listCompanyConnections?status=PENDING", q.company()).stream()
                            .map(connection ->
                                    Instant.parse(connection.path("created").asText()))
                            .mapToLong(created -> Duration.between(created, now).toHours())
                            .max()
                            .orElseThrow(() -> new UndecidedException("not enough data: no connection is PENDING"));
                    q.note("the oldest PENDING connection is PENDING since " + hours + " hours");
                    q.require(hours > 48, "none has been PENDING for more than 48 hours, which proves no limit");
                    return q.asAssumed();
                })
                .proofOfAssumption(pendingFor(Duration.ofHours(60)))
                .proofOfUnclear("more than 48 hours", pendingFor(Duration.ofHours(5)))
                .proofOfUnclear("no connection is PENDING")
                .indistinguishable(0, "\"A few days\" is no limit to rely on, as the document says.")
                .indistinguishable(1, "That no connection is older now does not prove that none can be.");
    }

    private static ServiceVariation pendingFor(Duration age) {
        return on(request -> request.is("listCompanyConnections")
                        && request.parameters("status").contains("PENDING"))
                .object(page -> page.put("totalConnections", 1)
                        .putArray("connections")
                        .addObject()
                        .put("status", "PENDING")
                        .put("created", Instant.now().minus(age).toString()));
    }

    private static Probe country() {
        return reading("country-enum", q -> {
                    JsonNode country =
                            q.options("listCompanyConnections", q.company()).described("country");
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
                .proofOfAssumed(1, new DescribedPaths())
                .proof(0, described("listCompanyConnections", body -> body.withObject("/actions/POST/country")
                        .set("choices", tree("[{'value': 'AF'}, {'value': 'AL'}, {'value': 'DZ'}, {'value': 'US'}]"))))
                .proofOfUnclear("describes no properties");
    }

    private static Probe updateAndDelete() {
        return reading("connection-update-delete", q -> {
                    List<String> writing = new ArrayList<>();
                    for (String operation : List.of("createConnectionMagicLink", "getConnection")) {
                        AllowedMethods methods = q.options(operation, q.connection());
                        Stream.of("PUT", "PATCH", "DELETE")
                                .filter(methods::offers)
                                .forEach(method -> writing.add(method + " at the path of " + operation));
                    }
                    return writing.isEmpty()
                            ? q.finds(0)
                            : q.finds(writing.toString(), "Add the operations " + writing + ".");
                })
                .proofOfAssumed(0)
                .proofOfOther("DELETE", on("OPTIONS createConnectionMagicLink").allows("GET, DELETE"))
                .proofOfOther("PATCH", on("OPTIONS getConnection").allows("GET, PATCH"))
                .indistinguishable(1, "No call shows what the hosted form changes.");
    }

    private static Probe providerSearch() {
        return reading("provider-search", q -> {
                    q.call("listCompanies").ok();
                    ProbeResponse response = q.call("/datasource");
                    return response.isThere()
                            ? q.finds(
                                    "GET /datasource returns " + response.status(),
                                    "Add the search of providers at /datasource.")
                            : q.finds(0);
                })
                .proofOfAssumed(0)
                .proofOfOther("400", on("/datasource").fails(400))
                .proofOfUnclear("403", on("/datasource").fails(403));
    }
}
