package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.ProxiedResponse.json;
import static org.nectaropenapi.suite.probes.ProxiedResponse.problem;
import static org.nectaropenapi.suite.probes.ServiceVariations.instead;
import static org.nectaropenapi.suite.probes.ServiceVariations.items;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.ServiceVariations.responses;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.nectaropenapi.suite.probes.AllowedMethods;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.SuggestedEdit;
import org.nectaropenapi.suite.probes.UndecidedException;

/** Questions about accounts and their tracking. */
final class AccountsProbes implements ProbeArea {
    private static final String DETAILS = "/v2.2/connection/{connection_id}/details";
    private static final Set<String> STATUS_FIELDS =
            Set.of("status", "statusLastUpdateTime", "statusFirstSeenTime", "statusErrorDetail");
    private static final Set<String> DOCUMENTED =
            Set.of("DETECTED", "ONBOARDED", "PULL_COMPLETED", "CUSTOMER_NOT_TRACKED");

    @Override
    public List<Probe> probes() {
        return List.of(bulkUpdate(), reads(), statusFields(), statusNames(), isDuplicated(), tracking());
    }

    /** Returns the accounts of the connection; ends the probe when it has none. */
    static List<JsonNode> accounts(ProbeContext q) {
        List<JsonNode> accounts = new ArrayList<>();
        q.get(DETAILS, q.connection()).ok().at("/accounts").forEach(accounts::add);
        if (accounts.isEmpty()) {
            throw new UndecidedException("not enough data: the connection has no account");
        }
        return accounts;
    }

    /** Changes every account that the details of a connection show. */
    static ServiceVariation accounts(Consumer<ObjectNode> change) {
        return object("GET", "/v2.2/connection/{}/details", connection -> connection
                .path("accounts")
                .forEach(account -> change.accept((ObjectNode) account)));
    }

    private static Probe bulkUpdate() {
        return writing("account-bulk-update", q -> {
                    UUID company = q.newCompany("bulk update");
                    List<String> paths = List.of(
                            "/v2.2/account/company/{company_id}",
                            "/v2.2/account/company/{company_id}/bulk",
                            "/v2.2/company/{company_id}/account");
                    for (String path : paths) {
                        AllowedMethods methods = q.options(path, company);
                        if (methods.pathExists() && (methods.allows("PATCH") || methods.allows("POST"))) {
                            // An empty body changes nothing, and the error names the required properties.
                            ProbeResponse empty = methods.allows("PATCH")
                                    ? q.patch("{}", path, company)
                                    : q.post("{}", path, company);
                            SuggestedEdit edit = edit("Add the bulk update of accounts at " + path
                                    + "; an empty body returned " + empty.status() + ".");
                            return switch (paths.indexOf(path)) {
                                case 0 -> q.finds(0, edit);
                                case 2 -> q.finds(1, edit);
                                default -> q.finds(path, edit);
                            };
                        }
                    }
                    return q.asAssumed();
                })
                .proofOfAssumption()
                .proof(0, bulkAt("/v2.2/account/company/{}"))
                .proof(1, bulkAt("/v2.2/company/{}/account"))
                .proofOfOther("/bulk", bulkAt("/v2.2/account/company/{}/bulk"));
    }

    private static ServiceVariation bulkAt(String template) {
        return instead(request -> request.isAt(template), request -> switch (request.method()) {
            case "OPTIONS" -> ProxiedResponse.of(200).header("Allow", "PATCH, OPTIONS");
            case "PATCH" -> problem(400, "accountIds: is required");
            default -> problem(405, "Method not allowed.");
        });
    }

    private static Probe reads() {
        return reading("account-read", q -> {
                    String account = accounts(q).get(0).path("id").asText();
                    boolean one = q.get("/v2.2/account/{account_id}", account).isSuccess();
                    boolean list = q.get("/v2.2/account/company/{company_id}", q.company())
                            .isSuccess();
                    boolean nested = q.get("/v2.2/company/{company_id}/account", q.company())
                            .isSuccess();
                    if (nested) {
                        return q.finds(1, "Add GET /company/{company_id}/account, which lists accounts.");
                    }
                    return one || list
                            ? q.finds(
                                    one ? "GET /account/{account_id}" : "GET /account/company/{company_id}",
                                    "Add the operation that reads accounts, as the service has it.")
                            : q.finds(0);
                })
                .assumed(0)
                .proof(0)
                .proof(1, instead("GET", "/v2.2/company/{}/account", json(200, "{'totalAccounts': 0, 'accounts': []}")))
                .proofOfOther(
                        "GET /account/{account_id}",
                        instead("GET", "/v2.2/account/{}", json(200, "{'isTracked': true}")))
                .proofOfOther("GET /account/company", instead("GET", "/v2.2/account/company/{}", json(200, "[]")));
    }

    private static Probe statusFields() {
        return reading("account-status-fields", q -> {
                    Set<String> found = new TreeSet<>();
                    Set<String> others = new TreeSet<>();
                    for (JsonNode account : accounts(q)) {
                        found.addAll(JsonShape.keys(account));
                        if (account.path("status").isTextual()) {
                            others.add(account.path("status").asText());
                        }
                    }
                    found.retainAll(STATUS_FIELDS);
                    others.removeAll(DOCUMENTED);
                    q.note("fields of the status: " + found + ", values besides the documented: " + others);
                    if (found.isEmpty()) {
                        return q.finds(1, statusFieldsRemoved());
                    }
                    return others.isEmpty()
                            ? q.asAssumed()
                            : q.finds(
                                    "further values " + others, "Add " + others + " to AccountStatus.x-known-values.");
                })
                .proofOfAssumption()
                .proof(1, accounts(account -> account.remove(STATUS_FIELDS)))
                .proofOfOther("[NEEDS_PULL]", accounts(account -> account.put("status", "NEEDS_PULL")))
                .proofOfUnclear("no account", noAccounts())
                .indistinguishable(0, "Optional fields may be present, so their presence decides nothing.");
    }

    private static SuggestedEdit statusFieldsRemoved() {
        SuggestedEdit edit = edit("Remove the status fields from Account, since no account has any of them.");
        for (String field : new TreeSet<>(STATUS_FIELDS)) {
            edit = edit.remove(property("Account", field));
        }
        return edit;
    }

    private static ServiceVariation noAccounts() {
        return object("GET", "/v2.2/connection/{}/details", connection -> connection.putArray("accounts"));
    }

    private static Probe statusNames() {
        return reading("account-status-names", q -> {
                    Set<String> names = new TreeSet<>();
                    q.items("/v2.2/connection/company/{company_id}", q.company())
                            .forEach(connection -> connection.path("accounts").forEach(account -> {
                                if (account.path("status").isTextual()) {
                                    names.add(account.path("status").asText());
                                }
                            }));
                    q.note("states of accounts: " + names);
                    if (names.isEmpty()) {
                        return q.unclear("not enough data: no account shows a state");
                    }
                    if (DOCUMENTED.containsAll(names)) {
                        return q.finds(0);
                    }
                    Set<String> plain = new TreeSet<>();
                    names.forEach(
                            name -> plain.add(name.toUpperCase(Locale.ROOT).replace(' ', '_')));
                    SuggestedEdit edit = edit("Add the states " + names + " to AccountStatus.x-known-values.");
                    if (plain.contains("WAITING_CONFIRMATION")) {
                        return q.finds(1, edit);
                    }
                    return plain.contains("NEEDS_PULL") || plain.contains("ONBOARDING")
                            ? q.finds(2, edit)
                            : q.finds("states " + names, edit);
                })
                .assumed(0)
                .proof(0)
                .proof(1, states("Waiting Confirmation"))
                .proof(2, states("Onboarding"))
                .proofOfOther("[STALE]", states("STALE"))
                .proofOfUnclear(
                        "no account",
                        items("/v2.2/connection/company/{}", connection -> connection.putArray("accounts")));
    }

    private static ServiceVariation states(String name) {
        return items("/v2.2/connection/company/{}", connection -> connection
                .path("accounts")
                .forEach(account -> ((ObjectNode) account).put("status", name)));
    }

    private static Probe isDuplicated() {
        return reading("account-is-duplicated", q -> {
                    Set<String> types = new TreeSet<>();
                    accounts(q).forEach(account -> types.add(JsonShape.type(account.path("isDuplicated"))));
                    q.note("types of isDuplicated: " + types);
                    String type = property("Account", "isDuplicated", "type");
                    if (types.equals(Set.of("string"))) {
                        return q.finds(0);
                    }
                    return types.equals(Set.of("boolean"))
                            ? q.finds(
                                    1,
                                    edit("Make Account.isDuplicated a boolean.").replace(type, "boolean"))
                            : q.finds("types " + types, "Let Account.isDuplicated be of the types " + types + ".");
                })
                .assumed(0)
                .proof(0)
                .proof(1, accounts(account -> account.put("isDuplicated", false)))
                .proofOfOther("[null]", accounts(account -> account.putNull("isDuplicated")));
    }

    private static Probe tracking() {
        String path = "/v2.2/account/{account_id}";
        return writing("account-tracking-write", q -> {
                    UUID company = q.newCompany("tracking");
                    UUID connection = q.newConnection(company, q.newSite(company, "tracking"));
                    String account = q.get(DETAILS, connection).ok().text("/accounts/0/id");
                    if (account.isEmpty()) {
                        return q.unclear("not enough data: the connection has no account");
                    }
                    String off = tracked(q.patch(Map.of("isTracked", false, "updateMeters", false), path, account));
                    String on = tracked(q.patch(Map.of("isTracked", true, "updateMeters", false), path, account));
                    q.note("trackingStatus after false: " + off + ", after true: " + on);
                    return off.equals("DISABLED") && on.equals("ENABLED")
                            ? q.finds(0)
                            : q.finds(
                                    off + " after false, " + on + " after true",
                                    "Say in AccountUpdateRequest.isTracked that false leads to " + off + " and true to "
                                            + on + ".");
                })
                .assumed(0)
                .proof(0)
                .proofOfOther(
                        "UNSET after true",
                        responses(
                                "PATCH",
                                "/v2.2/account/{}",
                                response -> response.edit(account -> account.put(
                                        "trackingStatus",
                                        account.path("isTracked").asBoolean() ? "UNSET" : "DISABLED"))));
    }

    private static String tracked(ProbeResponse response) {
        return response.ok().at("/trackingStatus").asText("nothing");
    }
}
