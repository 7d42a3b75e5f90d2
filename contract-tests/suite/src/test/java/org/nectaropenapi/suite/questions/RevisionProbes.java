package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.EndpointVariation.on;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nectaropenapi.suite.probes.FilteredPages;
import org.nectaropenapi.suite.probes.ListPages;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;

/** Questions about documents that a newer one supersedes. */
final class RevisionProbes implements ProbeArea {
    @Override
    public List<Probe> probes() {
        return List.of(revisionLink(), supersededInLists());
    }

    private static List<JsonNode> revised(Map<String, JsonNode> documents) {
        return documents.values().stream()
                .filter(document -> !Bills.text(document, "revisedDocumentId").isEmpty())
                .toList();
    }

    private static Probe revisionLink() {
        return reading("document-revision-link", q -> {
                    Map<String, JsonNode> documents = Bills.byId(Bills.ofCompany(q));
                    if (documents.values().stream().anyMatch(document -> document.has("revisedDocument"))) {
                        return q.finds(1);
                    }
                    List<JsonNode> revised = revised(documents);
                    q.note(revised.size() + " documents have revisedDocumentId set");
                    q.require(!revised.isEmpty(), "not enough data: no document is revised");
                    JsonNode from = revised.get(0);
                    JsonNode to = q.require(
                            Optional.ofNullable(documents.get(Bills.text(from, "revisedDocumentId"))),
                            "revisedDocumentId names no document of the lists");
                    int order = age(from).compareTo(age(to));
                    q.note("the named document is " + (order < 0 ? "newer" : order > 0 ? "older" : "as old"));
                    q.require(order != 0, "the two documents of a revision have the same date");
                    return order < 0
                            ? q.finds(0)
                            : q.finds(
                                    "revisedDocumentId on the newer document, holding the id of the older one",
                                    "Say that revisedDocumentId points to the document that is superseded.");
                })
                .proofOfAssumed(0)
                .suggests(
                        1,
                        edit("Rename the link to the newer document to revisedDocument, with the format uuid.")
                                .move(
                                        property("Document", "revisedDocumentId"),
                                        property("Document", "revisedDocument"))
                                .move(
                                        property("EmbeddedDocument", "revisedDocumentId"),
                                        property("EmbeddedDocument", "revisedDocument")))
                .proof(
                        1,
                        Bills.where(document -> document.set("revisedDocument", document.remove("revisedDocumentId"))))
                .proofOfOther(
                        "on the newer document", on("listDocumentsByCompany").object(RevisionProbes::turnLinks))
                .proofOfUnclear(
                        "no document is revised", Bills.where(document -> document.put("revisedDocumentId", "")))
                .proofOfUnclear(
                        "have the same date", Bills.where(document -> document.put("created", "2026-01-01T00:00:00Z")
                                .put("billDate", "2026-01-01")))
                .proofOfUnclear("names no document", Bills.where(document -> {
                    if (document.path("revisedDocumentId").isTextual()) {
                        document.put("revisedDocumentId", "elsewhere");
                    }
                }));
    }

    /** Returns the date of issue of a document or, where the two are equal, its creation time. */
    private static String age(JsonNode document) {
        return Bills.text(document, "billDate") + " " + Bills.text(document, "created");
    }

    private static void turnLinks(ObjectNode page) {
        Map<String, JsonNode> documents =
                Bills.byId(page.path("documents").valueStream().toList());
        revised(documents).forEach(older -> {
            String newer = Bills.text(older, "revisedDocumentId");
            ((ObjectNode) older).putNull("revisedDocumentId");
            if (documents.get(newer) instanceof ObjectNode target) {
                target.put("revisedDocumentId", older.path("id").asText());
            }
        });
    }

    private static Probe supersededInLists() {
        return reading("document-superseded-in-lists", q -> {
                    Map<String, JsonNode> documents = Bills.byId(Bills.ofCompany(q));
                    List<JsonNode> revised = revised(documents);
                    q.require(
                            !revised.isEmpty(),
                            "not enough data: no document is revised, or lists hide those that are");
                    JsonNode old = revised.get(0);
                    boolean newer = documents.containsKey(Bills.text(old, "revisedDocumentId"));
                    ListPages rows = ListPages.of(q, "listUsageDataByCompany", q.company());
                    boolean usage = rows.items().stream()
                            .anyMatch(row -> row.at("/document/id").equals(old.path("id")));
                    q.note("the superseding document listed: " + newer + ", usage of the superseded listed: " + usage);
                    q.require(usage || rows.complete(), "the usage list is too long to read all of it");
                    if (newer && usage) {
                        return q.finds(0);
                    }
                    return newer
                            ? q.finds(
                                    "lists of usage leave superseded documents out",
                                    "Say that lists of usage data leave superseded documents out.")
                            : q.finds(
                                    "the superseding document is not listed",
                                    "Say that lists of documents show the superseded document alone.");
                })
                .proofOfAssumed(0)
                .proofOfOther("leave superseded documents out", FilteredPages.of(UsageRecords.OF_COMPANY, row -> row.at(
                                "/document/revisedDocumentId")
                        .isNull()))
                .proofOfOther("is not listed", FilteredPages.of(Bills.OF_COMPANY, document -> !document.path("notes")
                        .asText()
                        .equals("Corrected reading")))
                .proofOfUnclear("no document is revised", FilteredPages.of(Bills.OF_COMPANY, document -> document.path(
                                "revisedDocumentId")
                        .isNull()));
    }
}
