package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.questions.Probe.reading;
import static org.nectaropenapi.suite.questions.Probe.writing;
import static org.nectaropenapi.suite.questions.Rules.answers;
import static org.nectaropenapi.suite.questions.Rules.instead;
import static org.nectaropenapi.suite.questions.Rules.object;

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
final class AccountsProbes implements Area {
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
    static List<JsonNode> accounts(Asking q) {
        List<JsonNode> accounts = new ArrayList<>();
        q.get(DETAILS, q.connection()).ok().at("/accounts").forEach(accounts::add);
        if (accounts.isEmpty()) {
            throw new NoAnswer("not enough data: the connection has no account");
        }
        return accounts;
    }

    /** Changes every account that the details of a connection show. */
    static Rule accounts(Consumer<ObjectNode> change) {
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
                        Methods methods = q.options(path, company);
                        if (methods.exist() && (methods.allow("PATCH") || methods.allow("POST"))) {
                            // An empty body changes nothing, and its refusal names what is required.
                            Seen empty =
                                    methods.allow("PATCH") ? q.patch("{}", path, company) : q.post("{}", path, company);
                            Patch patch = Patch.of("Add the bulk update of accounts at " + path
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
                .proofOfAssumption(World.asIs())
                .proof(0, World.where(bulkAt("/v2.2/account/company/{}")))
                .proof(1, World.where(bulkAt("/v2.2/company/{}/account")))
                .proofOfOther("/bulk", World.where(bulkAt("/v2.2/account/company/{}/bulk")));
    }

    private static Rule bulkAt(String template) {
        return instead(request -> request.isAt(template), request -> switch (request.method()) {
            case "OPTIONS" -> Reply.of(200).header("Allow", "PATCH, OPTIONS");
            case "PATCH" -> Reply.problem(400, "accountIds: is required");
            default -> Reply.problem(405, "Method not allowed.");
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
                        return q.says(1, Patch.of("Add GET /company/{company_id}/account, which lists accounts."));
                    }
                    return one || list
                            ? q.finds(
                                    one ? "GET /account/{account_id}" : "GET /account/company/{company_id}",
                                    Patch.of("Add the operation that reads accounts, as it was seen."))
                            : q.says(0);
                })
                .assumed(0)
                .proof(0, World.asIs())
                .proof(
                        1,
                        World.where(instead(
                                "GET",
                                "/v2.2/company/{}/account",
                                request -> Reply.json(200, "{'totalAccounts': 0, 'accounts': []}"))))
                .proofOfOther(
                        "GET /account/{account_id}",
                        World.where(
                                instead("GET", "/v2.2/account/{}", request -> Reply.json(200, "{'isTracked': true}"))))
                .proofOfOther(
                        "GET /account/company",
                        World.where(instead("GET", "/v2.2/account/company/{}", request -> Reply.json(200, "[]"))));
    }

    private static Probe statusFields() {
        return reading("account-status-fields", q -> {
                    Set<String> found = new TreeSet<>();
                    Set<String> others = new TreeSet<>();
                    for (JsonNode account : accounts(q)) {
                        found.addAll(Shape.keys(account));
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
                                    Patch.of("Add " + others + " to AccountStatus.x-known-values."));
                })
                .proofOfAssumption(World.asIs())
                .proof(1, World.where(accounts(account -> account.remove(STATUS_FIELDS))))
                .proofOfOther("[NEEDS_PULL]", World.where(accounts(account -> account.put("status", "NEEDS_PULL"))))
                .proofOfDoubt("no account", World.where(noAccounts()))
                .notTold(0, "That the fields are there is what optional extras allow.");
    }

    private static Patch statusFieldsRemoved() {
        Patch patch = Patch.of("Take the fields of the status off Account, where none of them was seen.");
        for (String field : new TreeSet<>(STATUS_FIELDS)) {
            patch = patch.remove(Patch.schema("Account", "properties", field));
        }
        return patch;
    }

    private static Rule noAccounts() {
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
                    Patch patch = Patch.of("Add the states " + names + " to AccountStatus.x-known-values.");
                    if (plain.contains("WAITING_CONFIRMATION")) {
                        return q.says(1, patch);
                    }
                    return plain.contains("NEEDS_PULL") || plain.contains("ONBOARDING")
                            ? q.says(2, patch)
                            : q.finds("states " + names, patch);
                })
                .assumed(0)
                .proof(0, World.asIs())
                .proof(1, World.where(states("Waiting Confirmation")))
                .proof(2, World.where(states("Onboarding")))
                .proofOfOther("[STALE]", World.where(states("STALE")))
                .proofOfDoubt(
                        "no account",
                        World.where(Rules.items(
                                "/v2.2/connection/company/{}", connection -> connection.putArray("accounts"))));
    }

    private static Rule states(String name) {
        return Rules.items("/v2.2/connection/company/{}", connection -> connection
                .path("accounts")
                .forEach(account -> ((ObjectNode) account).put("status", name)));
    }

    private static Probe isDuplicated() {
        return reading("account-is-duplicated", q -> {
                    Set<String> types = new TreeSet<>();
                    accounts(q).forEach(account -> types.add(Shape.type(account.path("isDuplicated"))));
                    q.note("types of isDuplicated: " + types);
                    String type = Patch.schema("Account", "properties", "isDuplicated", "type");
                    if (types.equals(Set.of("string"))) {
                        return q.says(0);
                    }
                    return types.equals(Set.of("boolean"))
                            ? q.says(
                                    1,
                                    Patch.of("Make Account.isDuplicated a boolean.")
                                            .replace(type, "boolean"))
                            : q.finds(
                                    "types " + types,
                                    Patch.of("Let Account.isDuplicated be of the types " + types + "."));
                })
                .assumed(0)
                .proof(0, World.asIs())
                .proof(1, World.where(accounts(account -> account.put("isDuplicated", false))))
                .proofOfOther("[null]", World.where(accounts(account -> account.putNull("isDuplicated"))));
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
                                    Patch.of("Say in AccountUpdateRequest.isTracked that false leads to " + off
                                            + " and true to " + on + "."));
                })
                .assumed(0)
                .proof(0, World.asIs())
                .proofOfOther(
                        "UNSET after true",
                        World.where(answers(
                                "PATCH",
                                "/v2.2/account/{}",
                                reply -> reply.edit(account -> account.put(
                                        "trackingStatus",
                                        account.path("isTracked").asBoolean() ? "UNSET" : "DISABLED")))));
    }

    private static String tracked(Seen seen) {
        return seen.ok().at("/trackingStatus").asText("nothing");
    }
}
