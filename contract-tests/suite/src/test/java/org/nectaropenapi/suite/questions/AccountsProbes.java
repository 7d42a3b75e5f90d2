package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.questions.Probe.reading;
import static org.nectaropenapi.suite.questions.Probe.writing;
import static org.nectaropenapi.suite.questions.ServiceVariations.answers;
import static org.nectaropenapi.suite.questions.ServiceVariations.instead;
import static org.nectaropenapi.suite.questions.ServiceVariations.object;

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

/** Questions about accounts. */
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

    /** The accounts of the connection; ends the probe when it has none. */
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
                    UUID company = q.scratch().newCompany("bulk update");
                    List<String> paths = List.of(
                            "/v2.2/account/company/{company_id}",
                            "/v2.2/account/company/{company_id}/bulk",
                            "/v2.2/company/{company_id}/account");
                    for (String path : paths) {
                        AllowedMethods methods = q.options(path, company);
                        if (methods.exist() && (methods.allow("PATCH") || methods.allow("POST"))) {
                            // An empty body changes nothing, and its refusal names what is required.
                            ProbeResponse empty =
                                    methods.allow("PATCH") ? q.patch("{}", path, company) : q.post("{}", path, company);
                            SuggestedEdit patch = SuggestedEdit.of("Add the bulk update of accounts at " + path
                                    + "; an empty body was answered " + empty.status() + ".");
                            return switch (paths.indexOf(path)) {
                                case 0 -> q.says(0, patch);
                                case 2 -> q.says(1, patch);
                                default -> q.finds(path, patch);
                            };
                        }
                    }
                    return q.asAssumed();
                })
                .proofOfAssumption(SimulatedService.asIs())
                .proof(0, SimulatedService.where(bulkAt("/v2.2/account/company/{}")))
                .proof(1, SimulatedService.where(bulkAt("/v2.2/company/{}/account")))
                .proofOfOther("/bulk", SimulatedService.where(bulkAt("/v2.2/account/company/{}/bulk")));
    }

    private static ServiceVariation bulkAt(String template) {
        return instead(request -> request.isAt(template), request -> switch (request.method()) {
            case "OPTIONS" -> ProxiedResponse.of(200).header("Allow", "PATCH, OPTIONS");
            case "PATCH" -> ProxiedResponse.problem(400, "accountIds: is required");
            default -> ProxiedResponse.problem(405, "Method not allowed.");
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
                        return q.says(
                                1, SuggestedEdit.of("Add GET /company/{company_id}/account, which lists accounts."));
                    }
                    return one || list
                            ? q.finds(
                                    one ? "GET /account/{account_id}" : "GET /account/company/{company_id}",
                                    SuggestedEdit.of("Add the operation that reads accounts, as it was seen."))
                            : q.says(0);
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proof(
                        1,
                        SimulatedService.where(instead(
                                "GET",
                                "/v2.2/company/{}/account",
                                request -> ProxiedResponse.json(200, "{'totalAccounts': 0, 'accounts': []}"))))
                .proofOfOther(
                        "GET /account/{account_id}",
                        SimulatedService.where(instead(
                                "GET",
                                "/v2.2/account/{}",
                                request -> ProxiedResponse.json(200, "{'isTracked': true}"))))
                .proofOfOther(
                        "GET /account/company",
                        SimulatedService.where(instead(
                                "GET", "/v2.2/account/company/{}", request -> ProxiedResponse.json(200, "[]"))));
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
                        return q.says(1, statusFieldsRemoved());
                    }
                    return others.isEmpty()
                            ? q.asAssumed()
                            : q.finds(
                                    "further values " + others,
                                    SuggestedEdit.of("Add " + others + " to AccountStatus.x-known-values."));
                })
                .proofOfAssumption(SimulatedService.asIs())
                .proof(1, SimulatedService.where(accounts(account -> account.remove(STATUS_FIELDS))))
                .proofOfOther(
                        "[NEEDS_PULL]",
                        SimulatedService.where(accounts(account -> account.put("status", "NEEDS_PULL"))))
                .proofOfDoubt("no account", SimulatedService.where(noAccounts()))
                .notTold(0, "That the fields are there is what optional extras allow.");
    }

    private static SuggestedEdit statusFieldsRemoved() {
        SuggestedEdit patch =
                SuggestedEdit.of("Take the fields of the status off Account, where none of them was seen.");
        for (String field : new TreeSet<>(STATUS_FIELDS)) {
            patch = patch.remove(SuggestedEdit.schema("Account", "properties", field));
        }
        return patch;
    }

    private static ServiceVariation noAccounts() {
        return object("GET", "/v2.2/connection/{}/details", connection -> connection.putArray("accounts"));
    }

    private static Probe statusNames() {
        return reading("account-status-names", q -> {
                    Set<String> names = new TreeSet<>();
                    q.get("/v2.2/connection/company/{company_id}", q.company())
                            .ok()
                            .items()
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
                        return q.says(0);
                    }
                    Set<String> plain = new TreeSet<>();
                    names.forEach(
                            name -> plain.add(name.toUpperCase(Locale.ROOT).replace(' ', '_')));
                    SuggestedEdit patch =
                            SuggestedEdit.of("Add the states " + names + " to AccountStatus.x-known-values.");
                    if (plain.contains("WAITING_CONFIRMATION")) {
                        return q.says(1, patch);
                    }
                    return plain.contains("NEEDS_PULL") || plain.contains("ONBOARDING")
                            ? q.says(2, patch)
                            : q.finds("states " + names, patch);
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proof(1, SimulatedService.where(states("Waiting Confirmation")))
                .proof(2, SimulatedService.where(states("Onboarding")))
                .proofOfOther("[STALE]", SimulatedService.where(states("STALE")))
                .proofOfDoubt(
                        "no account",
                        SimulatedService.where(ServiceVariations.items(
                                "/v2.2/connection/company/{}", connection -> connection.putArray("accounts"))));
    }

    private static ServiceVariation states(String name) {
        return ServiceVariations.items("/v2.2/connection/company/{}", connection -> connection
                .path("accounts")
                .forEach(account -> ((ObjectNode) account).put("status", name)));
    }

    private static Probe isDuplicated() {
        return reading("account-is-duplicated", q -> {
                    Set<String> types = new TreeSet<>();
                    accounts(q).forEach(account -> types.add(JsonShape.type(account.path("isDuplicated"))));
                    q.note("types of isDuplicated: " + types);
                    String type = SuggestedEdit.schema("Account", "properties", "isDuplicated", "type");
                    if (types.equals(Set.of("string"))) {
                        return q.says(0);
                    }
                    return types.equals(Set.of("boolean"))
                            ? q.says(
                                    1,
                                    SuggestedEdit.of("Make Account.isDuplicated a boolean.")
                                            .replace(type, "boolean"))
                            : q.finds(
                                    "types " + types,
                                    SuggestedEdit.of("Let Account.isDuplicated be of the types " + types + "."));
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proof(1, SimulatedService.where(accounts(account -> account.put("isDuplicated", false))))
                .proofOfOther("[null]", SimulatedService.where(accounts(account -> account.putNull("isDuplicated"))));
    }

    private static Probe tracking() {
        String path = "/v2.2/account/{account_id}";
        return writing("account-tracking-write", q -> {
                    UUID company = q.scratch().newCompany("tracking");
                    UUID connection =
                            q.scratch().newConnection(company, q.scratch().newSite(company, "tracking"));
                    String account =
                            q.get(DETAILS, connection).ok().at("/accounts/0/id").asText();
                    if (account.isEmpty()) {
                        return q.unclear("not enough data: the connection has no account");
                    }
                    String off = tracked(q.patch(Map.of("isTracked", false, "updateMeters", false), path, account));
                    String on = tracked(q.patch(Map.of("isTracked", true, "updateMeters", false), path, account));
                    q.note("trackingStatus after false: " + off + ", after true: " + on);
                    return off.equals("DISABLED") && on.equals("ENABLED")
                            ? q.says(0)
                            : q.finds(
                                    off + " after false, " + on + " after true",
                                    SuggestedEdit.of("Say in AccountUpdateRequest.isTracked that false leads to " + off
                                            + " and true to " + on + "."));
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proofOfOther(
                        "UNSET after true",
                        SimulatedService.where(answers(
                                "PATCH",
                                "/v2.2/account/{}",
                                reply -> reply.edit(account -> account.put(
                                        "trackingStatus",
                                        account.path("isTracked").asBoolean() ? "UNSET" : "DISABLED")))));
    }

    private static String tracked(ProbeResponse seen) {
        return seen.ok().at("/trackingStatus").asText("nothing");
    }
}
