package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ProxiedResponse.json;
import static org.nectaropenapi.suite.probes.ProxiedResponse.problem;
import static org.nectaropenapi.suite.probes.ServiceVariations.alias;
import static org.nectaropenapi.suite.probes.ServiceVariations.instead;
import static org.nectaropenapi.suite.probes.ServiceVariations.items;
import static org.nectaropenapi.suite.probes.ServiceVariations.missing;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.ServiceVariations.requests;
import static org.nectaropenapi.suite.probes.ServiceVariations.responses;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.ListPages;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedRequest;
import org.nectaropenapi.suite.probes.ProxiedService;
import org.nectaropenapi.suite.probes.ServiceVariation;

/** Questions about the operations and lists of documents. */
final class DocumentsProbes implements ProbeArea {
    private static final String ONE = "/v2.2/document/{document_id}";

    @Override
    public List<Probe> probes() {
        return List.of(detailsPath(), writes(), isDeleted());
    }

    @Override
    public Map<String, String> undecidable() {
        return Map.of(
                "document-delete-soft", "Bills are deleted in the dashboard only; the API has no operation for it.");
    }

    private static Probe detailsPath() {
        return reading("document-details-path", q -> {
                    JsonNode entry = Bills.collected(q).get(0);
                    String id = entry.path("id").asText();
                    ProbeResponse one = q.get(ONE, id);
                    if (one.isSuccess()) {
                        Set<String> more = one.keys();
                        more.removeAll(JsonShape.keys(entry));
                        Set<String> less = JsonShape.keys(entry);
                        less.removeAll(one.keys());
                        q.note("keys that the list entry lacks: " + more + ", that only it has: " + less);
                        return more.isEmpty() && less.isEmpty()
                                ? q.finds(1)
                                : q.finds(
                                        "other keys than the list entry, additional " + more + ", less " + less,
                                        "Describe the keys in which a document differs from a list entry: additional "
                                                + more + ", less " + less + ".");
                    }
                    String details = ONE + "/details";
                    return q.get(details, id).isSuccess()
                            ? q.finds(
                                    2,
                                    edit("Read a document at " + details + ".")
                                            .move(
                                                    "/paths/" + ONE.replace("/", "~1"),
                                                    "/paths/" + details.replace("/", "~1")))
                            : q.unclear(
                                    "a document can be read at neither path, " + one.status() + " at the assumed one");
                })
                .assumed(1)
                .proof(1)
                .proof(2, missing("/v2.2/document/{}"), alias("(/v2\\.2/document/[^/]+)/details", "$1"))
                .proofOfOther("additional [pages]", object("GET", "/v2.2/document/{}", one -> one.put("pages", 2)))
                .proofOfUnclear("neither path", missing("/v2.2/document/{}"))
                .proofOfUnclear("no document", Bills.none())
                .indistinguishable(0, "A page's title names no path.");
    }

    private static Probe writes() {
        String byMeter = "/v2.2/document/meter/{meter_id}";
        String byAccount = "/v2.2/document/account/{account_id}";
        return reading("document-writes", q -> {
                    String id = Bills.collected(q).get(0).path("id").asText();
                    Set<String> methods = new TreeSet<>(q.options(ONE, id).allowed());
                    methods.retainAll(Set.of("POST", "PUT", "PATCH", "DELETE"));
                    String account = q.get("/v2.2/connection/{connection_id}/details", q.connection())
                            .ok()
                            .text("/accounts/0/id");
                    boolean meter = q.get(
                                    byMeter, q.testData().meter().path("id").asText())
                            .isSuccess();
                    boolean ofAccount =
                            !account.isEmpty() && q.get(byAccount, account).isSuccess();
                    if (!methods.isEmpty()) {
                        return q.finds(1, "Add the operations " + methods + " of a document.");
                    }
                    return meter || ofAccount
                            ? q.finds(
                                    "a list by " + (meter ? "meter" : "account"),
                                    "Add GET " + (meter ? byMeter : byAccount) + ", as the service has it.")
                            : q.finds(0);
                })
                .assumed(0)
                .proof(0)
                .proof(
                        1,
                        responses(
                                "OPTIONS",
                                "/v2.2/document/{}",
                                response -> response.header("Allow", "GET, PATCH, DELETE")))
                .proofOfOther("by meter", instead("GET", "/v2.2/document/meter/{}", json(200, "{'documents': []}")))
                .proofOfOther("by account", instead("GET", "/v2.2/document/account/{}", json(200, "{'documents': []}")))
                .proofOfUnclear("names no methods", instead("OPTIONS", "/v2.2/document/{}", problem(405, "No.")));
    }

    private static Probe isDeleted() {
        return reading("document-is-deleted", q -> {
                    Map<String, JsonNode> plain = Bills.byId(Bills.ofCompany(q));
                    Map<String, JsonNode> without =
                            Bills.byId(ListPages.of(q, Bills.OF_COMPANY + "?isDeleted=false", q.company())
                                    .items());
                    Map<String, JsonNode> with =
                            Bills.byId(ListPages.of(q, Bills.OF_COMPANY + "?isDeleted=true", q.company())
                                    .items());
                    q.note("documents without isDeleted: " + plain.size() + ", with false: " + without.size()
                            + ", with true: " + with.size());
                    Map<String, JsonNode> deleted = new TreeMap<>(with);
                    deleted.keySet().removeAll(without.keySet());
                    if (deleted.isEmpty() || without.isEmpty()) {
                        return q.unclear("not enough data: no document is deleted, or every one");
                    }
                    if (!plain.keySet().equals(without.keySet())) {
                        return q.finds(
                                "without isDeleted the list has the deleted ones too",
                                edit("Remove the default of isDeleted; without it deleted documents are listed.")
                                        .remove("/components/parameters/IsDeleted/schema/default"));
                    }
                    if (!with.keySet().containsAll(without.keySet())) {
                        return q.finds(
                                "true returns the deleted ones only",
                                "Say in isDeleted that true lists deleted documents only.");
                    }
                    Set<String> marks = marks(deleted, without);
                    return marks.isEmpty()
                            ? q.finds(0)
                            : q.finds(
                                    "true returns both, and " + marks + " marks the deleted ones",
                                    "Say that " + marks + " marks a document as deleted.");
                })
                .assumed(0)
                .proof(0)
                .proofOfOther("deleted ones only", onlyDeleted())
                .proofOfOther(
                        "has the deleted ones too",
                        requests(
                                request -> request.is("GET", "/v2.2/document/company/{}") && !request.has("isDeleted"),
                                request -> request.with("isDeleted", "true")))
                .proofOfOther("[isDeleted] marks", marking("isDeleted"))
                .proofOfOther("[status] marks", marking("status"))
                .proofOfUnclear(
                        "no document is deleted",
                        requests(
                                request -> request.is("GET", "/v2.2/document/company/{}"),
                                request -> request.without("isDeleted")))
                .indistinguishable(1, "It repeats the first candidate.");
    }

    /** Returns the keys that only deleted documents have, with status when its values are theirs alone. */
    private static Set<String> marks(Map<String, JsonNode> deleted, Map<String, JsonNode> live) {
        Set<String> marks = new TreeSet<>();
        Set<String> statuses = new TreeSet<>();
        deleted.values().forEach(document -> {
            marks.addAll(JsonShape.keys(document));
            statuses.add(document.path("status").asText());
        });
        live.values().forEach(document -> {
            marks.removeAll(JsonShape.keys(document));
            statuses.remove(document.path("status").asText());
        });
        if (!statuses.isEmpty() && !live.isEmpty()) {
            marks.add("status");
        }
        return marks;
    }

    private static boolean asksForDeleted(ProxiedRequest request) {
        return request.is("GET", "/v2.2/document/company/{}")
                && request.parameters("isDeleted").contains("true");
    }

    private static ServiceVariation onlyDeleted() {
        return (request, next) -> asksForDeleted(request)
                ? Bills.keeping("/v2.2/document/company/{}", "documents", deletedAt(request, next))
                        .respond(request, next)
                : next.respond(request);
    }

    private static ServiceVariation marking(String key) {
        return (request, next) -> {
            if (!asksForDeleted(request)) {
                return next.respond(request);
            }
            Predicate<JsonNode> deleted = deletedAt(request, next);
            return items("/v2.2/document/company/{}", document -> {
                        if (deleted.test(document)) {
                            document.put(key, "DELETED");
                        }
                    })
                    .respond(request, next);
        };
    }

    /** Selects the documents that are hidden without isDeleted; for lists of one page. */
    private static Predicate<JsonNode> deletedAt(ProxiedRequest request, ProxiedService next) {
        Set<String> live = new TreeSet<>();
        next.respond(request.without("isDeleted"))
                .json()
                .path("documents")
                .forEach(document -> live.add(document.path("id").asText()));
        return document -> !live.contains(document.path("id").asText());
    }
}
