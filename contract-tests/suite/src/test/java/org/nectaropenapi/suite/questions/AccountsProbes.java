package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.EndpointVariation.on;
import static org.nectaropenapi.suite.probes.Fields.common;
import static org.nectaropenapi.suite.probes.Fields.difference;
import static org.nectaropenapi.suite.probes.Fields.entries;
import static org.nectaropenapi.suite.probes.Fields.keys;
import static org.nectaropenapi.suite.probes.Fields.texts;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.ProxiedResponse.problem;
import static org.nectaropenapi.suite.probes.ServiceVariations.empty;
import static org.nectaropenapi.suite.probes.ServiceVariations.instead;
import static org.nectaropenapi.suite.probes.ServiceVariations.items;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
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
import java.util.stream.Collectors;
import org.nectaropenapi.suite.probes.AllowedMethods;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.SuggestedEdit;

/** Questions about accounts and their tracking. */
final class AccountsProbes implements ProbeArea {
    private static final Set<String> STATUS_FIELDS =
            Set.of("status", "statusLastUpdateTime", "statusFirstSeenTime", "statusErrorDetail");
    private static final Set<String> DOCUMENTED =
            Set.of("DETECTED", "ONBOARDED", "PULL_COMPLETED", "CUSTOMER_NOT_TRACKED");

    @Override
    public List<Probe> probes() {
        return List.of(
                bulkUpdate(), reads(), statusFields(), statusNames(), isDuplicated(), tracking(), firstTracking());
    }

    /** Returns the accounts of the connection; ends the probe when it has none. */
    private static List<JsonNode> accounts(ProbeContext q) {
        JsonNode connection = q.call("getConnection", q.connection()).ok().body();
        return q.some(entries(List.of(connection), "accounts"), "the connection has no account");
    }

    /** Changes every account that the details of a connection show. */
    private static ServiceVariation accounts(Consumer<ObjectNode> change) {
        return object("getConnection", connection -> connection.path("accounts").forEach(account -> {
            if (account instanceof ObjectNode fields) {
                change.accept(fields);
            }
        }));
    }

    private static Probe bulkUpdate() {
        return writing("account-bulk-update", q -> {
                    UUID company = q.newCompany("bulk update");
                    q.call("getCompany", company).ok();
                    List<String> paths = List.of(
                            "/account/company/{company_id}",
                            "/account/company/{company_id}/bulk",
                            "getCompany/account");
                    for (String path : paths) {
                        AllowedMethods methods = q.options(path, company);
                        if (methods.offers("PATCH") || methods.offers("POST")) {
                            // An empty body changes nothing, and the error names the required properties.
                            ProbeResponse empty = methods.allows("PATCH")
                                    ? q.callWith("{}", "PATCH " + path, company)
                                    : q.callWith("{}", "POST " + path, company);
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
                .proof(0, bulkAt("/account/company/{}"))
                .proof(1, bulkAt("getCompany/account"))
                .proofOfOther("/bulk", bulkAt("/account/company/{}/bulk"));
    }

    private static ServiceVariation bulkAt(String path) {
        return instead(request -> request.isAt(path), request -> switch (request.method()) {
            case "OPTIONS" -> ProxiedResponse.of(200).header("Allow", "PATCH, OPTIONS");
            case "PATCH" -> problem(400, "accountIds: is required");
            default -> problem(405, "Method not allowed.");
        });
    }

    private static Probe reads() {
        return reading("account-read", q -> {
                    String account = accounts(q).get(0).path("id").asText();
                    boolean one = q.call("GET updateAccount", account).isSuccessOrAbsent();
                    boolean list =
                            q.call("/account/company/{company_id}", q.company()).isSuccessOrAbsent();
                    boolean nested = q.call("getCompany/account", q.company()).isSuccessOrAbsent();
                    return q.decide()
                            .when(nested, 1)
                            .when(!one && !list, 0)
                            .otherwise(
                                    one ? "GET /account/{account_id}" : "GET /account/company/{company_id}",
                                    "Add the operation that reads accounts, as the service has it.");
                })
                .suggests(1, "Add GET /company/{company_id}/account, which lists accounts.")
                .proofOfAssumed(0)
                .proof(1, on("getCompany/account").returns(200, "{'totalAccounts': 0, 'accounts': []}"))
                .proofOfOther(
                        "GET /account/{account_id}", on("GET updateAccount").returns(200, "{'isTracked': true}"))
                .proofOfOther("GET /account/company", on("/account/company/{}").returns(200, "[]"))
                .proofOfUnclear("403", on("/account/company/{}").fails(403));
    }

    private static Probe statusFields() {
        return reading("account-status-fields", q -> {
                    List<JsonNode> accounts = accounts(q);
                    Set<String> found = common(keys(accounts), STATUS_FIELDS);
                    Set<String> others = difference(texts(accounts, "status"), DOCUMENTED);
                    q.note("fields of the status: " + found + ", values besides the documented: " + others);
                    return q.decide()
                            .when(found.isEmpty(), 1)
                            .unclearWhen(
                                    texts(accounts, "status").isEmpty(), "not enough data: no account shows a status")
                            .asAssumedWhen(others.isEmpty())
                            .otherwise(
                                    "further values " + others, "Add " + others + " to AccountStatus.x-known-values.");
                })
                .suggests(
                        1,
                        edit("Remove the status fields from Account, since no account has any of them.")
                                .removeProperties("Account", STATUS_FIELDS))
                .proofOfAssumption()
                .proof(1, accounts(account -> account.remove(STATUS_FIELDS)))
                .proofOfOther("[NEEDS_PULL]", accounts(account -> account.put("status", "NEEDS_PULL")))
                .proofOfUnclear("no account", empty("getConnection", "accounts"))
                .proofOfUnclear("shows a status", accounts(account -> account.putNull("status")))
                .indistinguishable(0, "Optional fields may be present, so their presence decides nothing.");
    }

    private static Probe statusNames() {
        return reading("account-status-names", q -> {
                    List<JsonNode> connections = new ArrayList<>(q.items("listCompanyConnections", q.company()));
                    connections.add(q.call("getConnection", q.connection()).ok().body());
                    Set<String> names = texts(entries(connections, "accounts"), "status");
                    q.note("states of accounts: " + names);
                    Set<String> plain = names.stream()
                            .map(name -> name.toUpperCase(Locale.ROOT).replace(' ', '_'))
                            .collect(Collectors.toSet());
                    SuggestedEdit edit = edit("Add the states " + names + " to AccountStatus.x-known-values.");
                    return q.decide()
                            .unclearWhen(names.isEmpty(), "not enough data: no account shows a state")
                            .when(DOCUMENTED.containsAll(names), 0)
                            .when(plain.contains("WAITING_CONFIRMATION"), 1, edit)
                            .when(plain.contains("NEEDS_PULL") || plain.contains("ONBOARDING"), 2, edit)
                            .otherwise("states " + names, edit);
                })
                .proofOfAssumed(0)
                .proof(1, states("Waiting Confirmation"))
                .proof(2, states("Onboarding"))
                .proofOfOther("STALE", states("STALE"))
                .proofOfAssumed(0, items("listCompanyConnections", connection -> connection.putArray("accounts")))
                .proofOfUnclear(
                        "no account",
                        items("listCompanyConnections", connection -> connection.putArray("accounts")),
                        object("getConnection", connection -> connection.putArray("accounts")));
    }

    private static ServiceVariation states(String name) {
        return items(
                "listCompanyConnections",
                connection -> connection.path("accounts").forEach(account -> {
                    if (account instanceof ObjectNode fields) {
                        fields.put("status", name);
                    }
                }));
    }

    private static Probe isDuplicated() {
        return reading("account-is-duplicated", q -> {
                    Set<String> types = new TreeSet<>();
                    accounts(q).forEach(account -> types.add(JsonShape.type(account.path("isDuplicated"))));
                    q.note("types of isDuplicated: " + types);
                    return q.decide()
                            .when(types.equals(Set.of("string")), 0)
                            .when(types.equals(Set.of("boolean")), 1)
                            .otherwise("types " + types, "Let Account.isDuplicated be of the types " + types + ".");
                })
                .suggests(
                        1,
                        edit("Make Account.isDuplicated a boolean.")
                                .replace(property("Account", "isDuplicated", "type"), "boolean"))
                .proofOfAssumed(0)
                .proof(1, accounts(account -> account.put("isDuplicated", false)))
                .proofOfOther("[null]", accounts(account -> account.putNull("isDuplicated")));
    }

    private static Probe tracking() {
        return writing("account-tracking-write", q -> {
                    UUID company = q.newCompany("tracking");
                    UUID connection = q.newConnection(company, q.newSite(company, "tracking"));
                    String account = q.call("getConnection", connection).ok().text("/accounts/0/id");
                    q.require(!account.isEmpty(), "not enough data: the connection has no account");
                    String off = tracked(q, account, false);
                    String on = tracked(q, account, true);
                    q.note("trackingStatus after false: " + off + ", after true: " + on);
                    return off.equals("DISABLED") && on.equals("ENABLED")
                            ? q.finds(0)
                            : q.finds(
                                    off + " after false, " + on + " after true",
                                    "Say in AccountUpdateRequest.isTracked that false leads to " + off + " and true to "
                                            + on + ".");
                })
                .proofOfAssumed(0)
                .proofOfOther(
                        "UNSET after true",
                        object(
                                "updateAccount",
                                account -> account.put(
                                        "trackingStatus",
                                        account.path("isTracked").asBoolean() ? "UNSET" : "DISABLED")));
    }

    private static String tracked(ProbeContext q, String account, boolean isTracked) {
        return q.callWith(Map.of("isTracked", isTracked, "updateMeters", false), "updateAccount", account)
                .ok()
                .at("/trackingStatus")
                .asText("nothing");
    }

    private static Probe firstTracking() {
        return writing("account-first-tracking", q -> {
                    UUID company = q.newCompany("first tracking");
                    UUID connection = q.newConnection(company, q.newSite(company, "first tracking"));
                    List<JsonNode> accounts = q.until(
                            "the accounts of a connection",
                            () -> entries(
                                    List.of(q.call("getConnection", connection)
                                            .ok()
                                            .body()),
                                    "accounts"),
                            found -> !found.isEmpty());
                    q.some(accounts, "the connection has no account");
                    Set<String> statuses = texts(accounts, "trackingStatus");
                    boolean tracked = accounts.stream()
                            .allMatch(account -> account.path("isTracked").asBoolean());
                    q.note("trackingStatus of new accounts: " + statuses + ", all tracked: " + tracked);
                    SuggestedEdit edit = edit("Say in Account.trackingStatus that a new account has " + statuses
                            + (tracked ? "." : " and may not be tracked."));
                    return q.decide()
                            .unclearWhen(statuses.isEmpty(), "not enough data: no account shows a trackingStatus")
                            .when(tracked && statuses.equals(Set.of("UNSET")), 0)
                            .when(tracked && statuses.equals(Set.of("ENABLED")), 1, edit)
                            .otherwise(statuses + (tracked ? ", tracked" : ", not always tracked"), edit);
                })
                .proofOfAssumed(0)
                .proof(1, accounts(account -> account.put("trackingStatus", "ENABLED")))
                .proofOfOther("not always tracked", accounts(account -> account.put("isTracked", false)))
                .proofOfUnclear("shows a trackingStatus", accounts(account -> account.remove("trackingStatus")))
                .proofOfUnclear("no account", empty("getConnection", "accounts"));
    }
}
