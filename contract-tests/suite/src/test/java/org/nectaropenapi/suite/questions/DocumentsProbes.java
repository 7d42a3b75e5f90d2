package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.EndpointVariation.on;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ServiceVariations.alias;
import static org.nectaropenapi.suite.probes.ServiceVariations.items;
import static org.nectaropenapi.suite.probes.ServiceVariations.missing;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.nectaropenapi.suite.probes.FilteredPages;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.ListPages;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;

/** Questions about the operations and lists of documents. */
final class DocumentsProbes implements ProbeArea {

    @Override
    public List<Probe> probes() {
        return List.of(detailsPath(), writes(), isDeleted(), ofSite());
    }

    @Override
    public Map<String, String> undecidable() {
        return Map.of(
                "document-delete-soft", "Bills are deleted in the dashboard only; the API has no operation for it.");
    }

    private static Probe detailsPath() {
        String details = "getDocument/details";
        return reading("document-details-path", q -> {
                    JsonNode entry = Bills.collected(q).get(0);
                    String id = entry.path("id").asText();
                    ProbeResponse one = q.call("getDocument", id);
                    if (!one.isSuccess()) {
                        q.require(
                                q.call(details, id).isSuccess(),
                                "a document can be read at neither path, " + one.status() + " at the assumed one");
                        return q.finds(2);
                    }
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
                })
                .proofOfAssumed(1)
                .suggests(
                        2,
                        edit("Read a document at the path of getDocument followed by /details.")
                                .move(path("getDocument"), path(details)))
                .proof(2, missing("getDocument"), alias(details, "getDocument"))
                .proofOfOther("additional [pages]", on("getDocument").object(one -> one.put("pages", 2)))
                .proofOfUnclear("neither path", missing("getDocument"))
                .proofOfUnclear("no document", Bills.none())
                .indistinguishable(0, "A page's title names no path.");
    }

    private static Probe writes() {
        String byMeter = "/document/meter/{meter_id}";
        String byAccount = "/document/account/{account_id}";
        return reading("document-writes", q -> {
                    String id = Bills.collected(q).get(0).path("id").asText();
                    Set<String> methods =
                            new TreeSet<>(q.options("getDocument", id).allowed());
                    methods.retainAll(Set.of("POST", "PUT", "PATCH", "DELETE"));
                    String account =
                            q.call("getConnection", q.connection()).ok().text("/accounts/0/id");
                    String meter = q.testData().meter().path("id").asText();
                    boolean ofMeter = q.call(byMeter, meter).isSuccessOrAbsent();
                    boolean ofAccount =
                            !account.isEmpty() && q.call(byAccount, account).isSuccessOrAbsent();
                    if (!methods.isEmpty()) {
                        return q.finds(1, "Add the operations " + methods + " of a document.");
                    }
                    return ofMeter || ofAccount
                            ? q.finds(
                                    "a list by " + (ofMeter ? "meter" : "account"),
                                    "Add GET " + (ofMeter ? byMeter : byAccount) + ", as the service has it.")
                            : q.finds(0);
                })
                .proofOfAssumed(0)
                .proof(1, on("OPTIONS getDocument").allows("GET, PATCH, DELETE"))
                .proofOfOther("by meter", on(byMeter).returns(200, "{'documents': []}"))
                .proofOfOther("by account", on(byAccount).returns(200, "{'documents': []}"))
                .proofOfUnclear("names no methods", on("OPTIONS getDocument").fails(405))
                .proofOfUnclear("403", on(byMeter).fails(403));
    }

    private static Probe isDeleted() {
        return reading("document-is-deleted", q -> {
                    Map<String, JsonNode> plain = Bills.byId(Bills.ofCompany(q));
                    Map<String, JsonNode> without = filtered(q, false);
                    Map<String, JsonNode> with = filtered(q, true);
                    q.note("documents without isDeleted: " + plain.size() + ", with false: " + without.size()
                            + ", with true: " + with.size());
                    Map<String, JsonNode> deleted = new TreeMap<>(with);
                    deleted.keySet().removeAll(without.keySet());
                    q.require(
                            !deleted.isEmpty() && !without.isEmpty(),
                            "not enough data: no document is deleted, or every one");
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
                .proofOfAssumed(0)
                .proofOfOther(
                        "deleted ones only", varyingDeleted(deleted -> FilteredPages.of(Bills.OF_COMPANY, deleted)))
                .proofOfOther(
                        "has the deleted ones too",
                        on(request -> request.is("listDocumentsByCompany") && !request.has("isDeleted"))
                                .reads(request -> request.with("isDeleted", "true")))
                .proofOfOther("[isDeleted] marks", marking("isDeleted"))
                .proofOfOther("[status] marks", marking("status"))
                .proofOfUnclear(
                        "no document is deleted", on("listDocumentsByCompany").ignores("isDeleted"))
                .indistinguishable(1, "It repeats the first candidate.");
    }

    private static Map<String, JsonNode> filtered(ProbeContext q, boolean isDeleted) {
        return Bills.byId(ListPages.of(q, Bills.OF_COMPANY + "?isDeleted=" + isDeleted, q.company())
                .items());
    }

    /** Returns the keys that only deleted documents have, with status when its values are theirs alone. */
    private static Set<String> marks(Map<String, JsonNode> deleted, Map<String, JsonNode> live) {
        Set<String> marks = new TreeSet<>();
        Set<String> statuses = new TreeSet<>();
        deleted.values().forEach(document -> {
            marks.addAll(JsonShape.keys(document));
            statuses.add(Bills.text(document, "status"));
        });
        live.values().forEach(document -> {
            marks.removeAll(JsonShape.keys(document));
            statuses.remove(Bills.text(document, "status"));
        });
        if (!statuses.isEmpty()) {
            marks.add("status");
        }
        return marks;
    }

    /** Varies the list with isDeleted by the documents that are hidden without it; for lists of one page. */
    private static ServiceVariation varyingDeleted(Function<Predicate<JsonNode>, ServiceVariation> variation) {
        return (request, next) -> {
            if (!request.is("listDocumentsByCompany")
                    || !request.parameters("isDeleted").contains("true")) {
                return next.respond(request);
            }
            JsonNode live = next.respond(request.without("isDeleted")).json().path("documents");
            Set<String> ids = Set.copyOf(live.findValuesAsText("id"));
            return variation
                    .apply(document -> !ids.contains(Bills.text(document, "id")))
                    .respond(request, next);
        };
    }

    private static ServiceVariation marking(String key) {
        return varyingDeleted(deleted -> items("listDocumentsByCompany", document -> {
            if (deleted.test(document)) {
                document.put(key, "DELETED");
            }
        }));
    }

    private static Probe ofSite() {
        return reading("document-sites", q -> {
                    ListPages company = ListPages.of(q, Bills.OF_COMPANY, q.company());
                    ListPages site = ListPages.of(q, "listDocumentsBySite", q.site());
                    q.require(company.complete() && site.complete(), "the lists are too long to read all of them");
                    Set<String> expected = new TreeSet<>();
                    company.items().stream()
                            .filter(document -> document.path("usageData").findValuesAsText("id").stream()
                                    .anyMatch(q.site().toString()::equals))
                            .forEach(document -> expected.add(Bills.text(document, "id")));
                    Set<String> listed = new TreeSet<>(Bills.byId(site.items()).keySet());
                    q.note("documents of the site: " + listed.size() + ", with usage there: " + expected.size());
                    q.require(!expected.isEmpty(), "not enough data: no document has usage at the site");
                    return q.decide()
                            .when(listed.equals(expected), 0)
                            .when(listed.containsAll(expected), 1)
                            .otherwise(
                                    "not all with usage at the site",
                                    "Say in listDocumentsBySite which documents it leaves out.");
                })
                .proofOfAssumed(0)
                .suggests(1, "Say in listDocumentsBySite that it has documents without usage at the site too.")
                .proof(1, object("listDocumentsBySite", page -> page.withArray("/documents")
                        .addObject()
                        .put("id", "another")))
                .proofOfOther("not all", FilteredPages.of("listDocumentsBySite", document -> false))
                .proofOfUnclear("usage at the site", Bills.where(document -> document.putArray("usageData")));
    }
}
