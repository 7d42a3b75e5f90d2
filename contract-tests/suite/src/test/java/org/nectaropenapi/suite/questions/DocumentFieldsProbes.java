package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Fields.common;
import static org.nectaropenapi.suite.probes.Fields.difference;
import static org.nectaropenapi.suite.probes.Fields.documented;
import static org.nectaropenapi.suite.probes.Fields.entries;
import static org.nectaropenapi.suite.probes.Fields.keys;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ServiceVariations.items;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.ServiceVariations.olderVersions;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.nectaropenapi.suite.probes.Fields;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.SuggestedEdit;

/** Questions about the fields of documents. */
final class DocumentFieldsProbes implements ProbeArea {
    private static final Set<String> PRINTED = Set.of(
            "id",
            "created",
            "auditTrailUrl",
            "url",
            "billDate",
            "chargesUnits",
            "utilityCompany",
            "status",
            "flaggedStatus",
            "revisedDocumentId",
            "company",
            "usageData");

    /** The fields that only the payload of document.updated.v2 and usage records have. */
    private static final Set<String> LAST_GROUP = difference(
            difference(documented("Document"), PRINTED), Set.of("demandMeters", "processedDate", "meterSiteUsageData"));

    @Override
    public List<Probe> probes() {
        return List.of(fields(), inUsage(), nullability(), lineItems(), lineItemSum());
    }

    private static Probe fields() {
        return reading("document-v22-fields", q -> {
                    Set<String> keys = keys(Bills.collected(q));
                    Optional<Boolean> first = demandIn(q, "v2");
                    Optional<Boolean> second = demandIn(q, "v2.1");
                    boolean older = first.orElse(false) || second.orElse(false);
                    Set<String> further = difference(keys, documented("Document"));
                    Set<String> last = common(keys, LAST_GROUP);
                    boolean demand = keys.contains("demandMeters");
                    q.note("demandMeters in 2.2: " + demand + ", in 2.1: " + known(second) + ", in 2.0: " + known(first)
                            + "; fields after usageData: " + last
                            + ", not in the document: " + further);
                    String correction = "Correct x-versions of Document.demandMeters and its description.";
                    return q.decide()
                            .when(!further.isEmpty(), "further fields " + further, further(further))
                            .when(last.isEmpty(), demand ? 1 : 0)
                            .when(older, "demandMeters before 2.2 too", correction)
                            .when(!demand, "no demandMeters in 2.2", correction)
                            .otherwiseAsAssumed();
                })
                .suggests(
                        0,
                        edit("Leave Document with the documented fields of 2.0.")
                                .removeProperties("Document", LAST_GROUP)
                                .remove(property("Document", "demandMeters")))
                .suggests(
                        1,
                        edit("Remove the fields from Document that 2.2 does not have.")
                                .removeProperties("Document", LAST_GROUP))
                .proofOfAssumption()
                .proofOfAssumption(
                        items("listDocumentsByConnection@v2", document -> document.remove("demandMeters")),
                        items("listDocumentsByConnection@v2.1", document -> document.remove("demandMeters")),
                        olderVersions())
                .proof(0, Bills.where(document -> document.retain(PRINTED)))
                .proof(1, Bills.where(document -> document.remove(LAST_GROUP)))
                .proofOfOther("before 2.2", olderVersions())
                .proofOfOther("no demandMeters", Bills.where(document -> document.remove("demandMeters")))
                .proofOfOther(
                        "[interestChargesTotal]",
                        Bills.where(
                                document -> document.set("interestChargesTotal", document.remove("interestCharges"))))
                .proofOfOther("[pageCount]", Bills.where(document -> document.put("pageCount", 2)))
                .proofOfUnclear("no document", Bills.none())
                .indistinguishable(2, "It is a part of the assumption, which covers all three.");
    }

    /** Tells whether documents of a version have demandMeters, where the version can be read. */
    private static Optional<Boolean> demandIn(ProbeContext q, String version) {
        return Optional.of(q.call("listDocumentsByConnection@" + version, q.connection()))
                .filter(ProbeResponse::isSuccess)
                .map(response -> keys(response.items()).contains("demandMeters"));
    }

    private static String known(Optional<Boolean> found) {
        return found.map(String::valueOf).orElse("not known");
    }

    private static SuggestedEdit further(Set<String> fields) {
        String first = fields.stream().findFirst().orElse("");
        return fields.stream().allMatch(field -> field.startsWith("interestCha"))
                ? edit("Give the interest of Document its name " + fields + ".")
                        .move(property("Document", "interestCharges"), property("Document", first))
                : edit("Add the fields " + fields + " to Document.");
    }

    private static Probe inUsage() {
        return reading("document-in-usage", q -> {
                    String id = q.testData().usageData().path("id").asText();
                    JsonNode embedded =
                            q.call("getUsageData", id).ok("id", "startDate").at("/document");
                    q.require(embedded.isObject(), "not enough data: the usage record has no document");
                    ProbeResponse older = q.call("getUsageData@v2.1", id);
                    if (older.isSuccess()) {
                        q.note("document of a usage record in 2.1: " + JsonShape.keys(older.at("/document")));
                    }
                    Set<String> further = difference(JsonShape.keys(embedded), documented("EmbeddedDocument"));
                    boolean repeated =
                            keys(entries(Bills.collected(q), "usageData")).contains("document");
                    q.note("document of a usage record in 2.2: " + JsonShape.keys(embedded)
                            + "; on records inside a document: " + repeated);
                    return q.decide()
                            .when(
                                    repeated,
                                    "the records inside a document have the key document too",
                                    "Say in Document.usageData that the records repeat the key document.")
                            .when(
                                    !further.isEmpty(),
                                    "further keys " + further,
                                    "Add the keys " + further + " to EmbeddedDocument.")
                            .when(embedded.has("sourceType"), 0)
                            .otherwise(
                                    "no key sourceType",
                                    edit("Remove sourceType from EmbeddedDocument.")
                                            .remove(property("EmbeddedDocument", "sourceType")));
                })
                .proofOfAssumed(0)
                .proof(0, olderVersions())
                .proofOfOther("[supplier]", embedded(document -> document.put("supplier", "")))
                .proofOfOther("no key sourceType", embedded(document -> document.remove("sourceType")))
                .proofOfOther(
                        "have the key document too", Bills.whereEntries("usageData", row -> row.putObject("document")))
                .proofOfUnclear("no document", object("getUsageData", record -> record.putNull("document")));
    }

    private static ServiceVariation embedded(Consumer<ObjectNode> change) {
        return object("getUsageData", record -> {
            if (record.path("document") instanceof ObjectNode document) {
                change.accept(document);
            }
        });
    }

    private static Probe nullability() {
        return reading("document-nullability", q -> {
                    List<JsonNode> documents = Bills.ofCompany(q);
                    Set<String> gaps = gaps(q, "documents", documents);
                    gaps.addAll(gaps(q, "line items", entries(documents, "lineItems")));
                    gaps.addAll(gaps(q, "demand meters", entries(documents, "demandMeters")));
                    boolean ids = documents.stream()
                            .allMatch(document -> document.path("id").isTextual());
                    return q.decide()
                            .when(!ids, "documents without an id", "Make Document.id nullable.")
                            .unclearWhen(gaps.isEmpty(), "none of the fields is null or absent anywhere")
                            .otherwiseAsAssumed();
                })
                .proofOfAssumption()
                .proofOfAssumption(Bills.where(document -> document.remove("notes")))
                .proofOfOther("without an id", Bills.where(document -> document.putNull("id")))
                .proofOfUnclear("is null or absent", Bills.where(document -> document.retain("id", "billDate")))
                .proofOfUnclear("no document", Bills.none())
                .indistinguishable(0, "It only says that the pages are silent.");
    }

    /** Returns the keys that are null in some of the objects, or that only some of them have. */
    private static Set<String> gaps(ProbeContext q, String name, List<JsonNode> objects) {
        Fields.Gaps gaps = Fields.Gaps.of(objects, keys(objects));
        q.note(objects.size() + " " + name + ": " + gaps);
        return gaps.missing();
    }

    private static Probe lineItems() {
        return reading("line-item-shape", q -> {
                    List<JsonNode> lines =
                            q.some(entries(Bills.collected(q), "lineItems"), "no document has a line item");
                    boolean ids = keys(lines).contains("id");
                    Set<String> forms = new TreeSet<>();
                    entries(lines, "accountIds").forEach(account -> forms.add(form(account)));
                    q.note("id on line items: " + ids + ", entries of accountIds: " + forms);
                    return q.decide()
                            .when(
                                    ids,
                                    "line items have an id",
                                    edit("Add id to LineItem.")
                                            .add(
                                                    property("LineItem", "id"),
                                                    "{type: string, nullable: true, description: Id of the line.}"))
                            .unclearWhen(forms.isEmpty(), "not enough data: no line item names an account")
                            .when(forms.equals(Set.of("string")), 0)
                            .otherwise(
                                    "accountIds of the form " + forms,
                                    "Say in LineItem.accountIds that the entries are of the form " + forms + ".");
                })
                .proofOfAssumed(0)
                .proofOfOther("have an id", Bills.whereEntries("lineItems", line -> line.put("id", "1")))
                .proofOfOther("[uuid]", Bills.whereEntries("lineItems", line -> line.putArray("accountIds")
                        .add("00000000-0000-4000-8000-000000000000")))
                .proofOfOther("[object]", Bills.whereEntries("lineItems", line -> line.putArray("accountIds")
                        .addObject()))
                .proofOfUnclear("has a line item", Bills.where(document -> document.putArray("lineItems")));
    }

    private static String form(JsonNode value) {
        return JsonShape.isUuid(value) ? "uuid" : JsonShape.type(value);
    }

    private static Probe lineItemSum() {
        return reading("line-item-sum", q -> {
                    List<JsonNode> documents = Bills.collected(q).stream()
                            .filter(document -> !document.path("lineItems").isEmpty()
                                    && document.hasNonNull("currentCharges")
                                    && document.hasNonNull("totalCharges"))
                            .toList();
                    q.some(documents, "no document has line items and both amounts");
                    boolean charges = documents.stream().allMatch(document -> addsUpTo(document, "currentCharges"));
                    boolean total = documents.stream().allMatch(document -> addsUpTo(document, "totalCharges"));
                    q.note("lines add up to currentCharges on all " + documents.size() + " documents: " + charges
                            + ", to totalCharges: " + total);
                    return q.decide()
                            .when(charges, 0)
                            .when(total, 1)
                            .otherwise(2, "Say in Document.lineItems that they need not add up to an amount.");
                })
                .proofOfAssumed(0)
                .suggests(1, "Say in Document.lineItems that they add up to totalCharges.")
                .proof(1, Bills.where(document -> document.put(
                                "totalCharges", document.path("currentCharges").asText())
                        .put("currentCharges", "0.01")))
                .proof(2, Bills.whereEntries("lineItems", line -> line.put("totalCharge", "0.01")))
                .proofOfUnclear("both amounts", Bills.where(document -> document.remove("lineItems")));
    }

    private static boolean addsUpTo(JsonNode document, String amount) {
        BigDecimal sum = entries(List.of(document), "lineItems").stream()
                .map(line -> new BigDecimal(line.path("totalCharge").asText("0")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(new BigDecimal(document.path(amount).asText())) == 0;
    }
}
