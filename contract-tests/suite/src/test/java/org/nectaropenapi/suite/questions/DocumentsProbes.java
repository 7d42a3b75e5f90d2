package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.questions.Probe.reading;
import static org.nectaropenapi.suite.questions.ServiceVariations.alias;
import static org.nectaropenapi.suite.questions.ServiceVariations.answers;
import static org.nectaropenapi.suite.questions.ServiceVariations.instead;
import static org.nectaropenapi.suite.questions.ServiceVariations.items;
import static org.nectaropenapi.suite.questions.ServiceVariations.missing;
import static org.nectaropenapi.suite.questions.ServiceVariations.object;
import static org.nectaropenapi.suite.questions.ServiceVariations.requests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Questions about the operations and lists of documents. */
final class DocumentsProbes implements ProbeArea {
    private static final String ONE = "/v2.2/document/{document_id}";

    @Override
    public List<Probe> probes() {
        return List.of(detailsPath(), writes(), isDeleted());
    }

    @Override
    public Map<String, String> notAskable() {
        return Map.of(
                "document-delete-soft",
                "A bill is deleted in the dashboard alone; the API has no operation that deletes one.");
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
                        q.note("keys that the list entry has not: " + more + ", that it alone has: " + less);
                        return more.isEmpty() && less.isEmpty()
                                ? q.says(1)
                                : q.finds(
                                        "other keys than the list entry, more " + more + ", less " + less,
                                        SuggestedEdit.of(
                                                "Describe the keys that tell a document from a list entry: more " + more
                                                        + ", less " + less + "."));
                    }
                    String details = ONE + "/details";
                    return q.get(details, id).isSuccess()
                            ? q.says(
                                    2,
                                    SuggestedEdit.of("Read a document at " + details + ".")
                                            .move(
                                                    "/paths/" + ONE.replace("/", "~1"),
                                                    "/paths/" + details.replace("/", "~1")))
                            : q.unclear("a document answers at neither path, " + one.status() + " at the assumed one");
                })
                .assumed(1)
                .proof(1, SimulatedService.asIs())
                .proof(
                        2,
                        SimulatedService.where(
                                missing("/v2.2/document/{}"), alias("(/v2\\.2/document/[^/]+)/details", "$1")))
                .proofOfOther(
                        "more [pages]",
                        SimulatedService.where(object("GET", "/v2.2/document/{}", one -> one.put("pages", 2))))
                .proofOfDoubt("neither path", SimulatedService.where(missing("/v2.2/document/{}")))
                .proofOfDoubt("no document", Bills.none())
                .notTold(0, "A title names no path.");
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
                            .at("/accounts/0/id")
                            .asText();
                    boolean meter = q.get(
                                    byMeter, q.scratch().meter().path("id").asText())
                            .isSuccess();
                    boolean ofAccount =
                            !account.isEmpty() && q.get(byAccount, account).isSuccess();
                    if (!methods.isEmpty()) {
                        return q.says(1, SuggestedEdit.of("Add the operations " + methods + " of a document."));
                    }
                    return meter || ofAccount
                            ? q.finds(
                                    "a list by " + (meter ? "meter" : "account"),
                                    SuggestedEdit.of("Add GET " + (meter ? byMeter : byAccount) + ", as it was seen."))
                            : q.says(0);
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proof(
                        1,
                        SimulatedService.where(answers(
                                "OPTIONS", "/v2.2/document/{}", reply -> reply.header("Allow", "GET, PATCH, DELETE"))))
                .proofOfOther(
                        "by meter",
                        SimulatedService.where(instead(
                                "GET",
                                "/v2.2/document/meter/{}",
                                request -> ProxiedResponse.json(200, "{'documents': []}"))))
                .proofOfOther(
                        "by account",
                        SimulatedService.where(instead(
                                "GET",
                                "/v2.2/document/account/{}",
                                request -> ProxiedResponse.json(200, "{'documents': []}"))))
                .proofOfDoubt(
                        "names no methods",
                        SimulatedService.where(instead(
                                "OPTIONS", "/v2.2/document/{}", request -> ProxiedResponse.problem(405, "No."))));
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
                        return q.unclear("not enough data: no document is deleted, or all are");
                    }
                    if (!plain.keySet().equals(without.keySet())) {
                        return q.finds(
                                "without isDeleted the deleted ones are there too",
                                SuggestedEdit.of(
                                                "Take the default off isDeleted; without it deleted documents are listed.")
                                        .remove("/components/parameters/IsDeleted/schema/default"));
                    }
                    if (!with.keySet().containsAll(without.keySet())) {
                        return q.finds(
                                "true returns the deleted ones only",
                                SuggestedEdit.of("Say in isDeleted that true lists deleted documents only."));
                    }
                    Set<String> marks = marks(deleted, without);
                    return marks.isEmpty()
                            ? q.says(0)
                            : q.finds(
                                    "true returns both, and " + marks + " marks the deleted ones",
                                    SuggestedEdit.of("Say that " + marks + " marks a document as deleted."));
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proofOfOther("deleted ones only", SimulatedService.where(onlyDeleted()))
                .proofOfOther(
                        "are there too",
                        SimulatedService.where(requests(
                                request -> request.is("GET", "/v2.2/document/company/{}") && !request.has("isDeleted"),
                                request -> request.with("isDeleted", "true"))))
                .proofOfOther("[isDeleted] marks", SimulatedService.where(marking("isDeleted")))
                .proofOfOther("[status] marks", SimulatedService.where(marking("status")))
                .proofOfDoubt(
                        "no document is deleted",
                        SimulatedService.where(requests(
                                request -> request.is("GET", "/v2.2/document/company/{}"),
                                request -> request.without("isDeleted"))))
                .notTold(1, "It says the same as the first of what true returns.");
    }

    /** Keys that deleted documents alone have; status when its values are theirs alone. */
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
                        .answer(request, next)
                : next.answer(request);
    }

    private static ServiceVariation marking(String key) {
        return (request, next) -> {
            if (!asksForDeleted(request)) {
                return next.answer(request);
            }
            Predicate<JsonNode> deleted = deletedAt(request, next);
            return items("/v2.2/document/company/{}", document -> {
                        if (deleted.test(document)) {
                            document.put(key, "DELETED");
                        }
                    })
                    .answer(request, next);
        };
    }

    /** Whether a document is one of those that are hidden without isDeleted; good for lists of one page. */
    private static Predicate<JsonNode> deletedAt(ProxiedRequest request, ProxiedService next) {
        Set<String> live = new TreeSet<>();
        next.answer(request.without("isDeleted"))
                .json()
                .path("documents")
                .forEach(document -> live.add(document.path("id").asText()));
        return document -> !live.contains(document.path("id").asText());
    }
}
