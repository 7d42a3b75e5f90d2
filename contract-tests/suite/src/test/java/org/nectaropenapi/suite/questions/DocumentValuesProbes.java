package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.EndpointVariation.on;
import static org.nectaropenapi.suite.probes.Fields.difference;
import static org.nectaropenapi.suite.probes.Fields.entries;
import static org.nectaropenapi.suite.probes.Fields.keys;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.ProxiedResponse.problem;
import static org.nectaropenapi.suite.probes.ServiceVariations.instead;
import static org.nectaropenapi.suite.probes.ServiceVariations.items;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.suite.probes.AllowedMethods;
import org.nectaropenapi.suite.probes.EnumValues;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;

/** Questions about the values of document fields. */
final class DocumentValuesProbes implements ProbeArea {
    /** Fields of open enums, each with the list of the document that has it; empty for the document itself. */
    private static final Map<String, String> ENUMS = Map.of(
            "chargesUnits", "",
            "sourceType", "",
            "chargeType", "lineItems",
            "electricityChargeType", "lineItems",
            "gasChargeType", "lineItems",
            "billingPeriod", "lineItems",
            "demandType", "demandMeters");

    private static final Set<String> ORIGINS = Set.of("CONNECTION", "UPLOAD", "MANUAL");

    @Override
    public List<Probe> probes() {
        return List.of(enumMembers(), billDate(), email(), sourceType());
    }

    private static Probe enumMembers() {
        return reading("document-enum-members", q -> {
                    List<JsonNode> documents = Bills.ofCompany(q);
                    AllowedMethods methods = q.options("listDocumentsByConnection", q.connection());
                    EnumValues values = new EnumValues();
                    ENUMS.forEach((field, list) -> values.add(
                                    field, words(list.isEmpty() ? documents : entries(documents, list), field))
                            .add(field, methods.choices(list.isEmpty() ? field : list + "/child." + field)));
                    q.note("values: " + values + ", status: " + words(documents, "status") + ", flaggedStatus: "
                            + words(documents, "flaggedStatus"));
                    EnumValues further = values.unknown();
                    return q.decide()
                            .when(
                                    !areTexts(documents, "status") || !areTexts(documents, "flaggedStatus"),
                                    "status or flaggedStatus is not a string",
                                    "Give status and flaggedStatus of Document the types that the service returns.")
                            .unclearWhen(values.isEmpty(), "not enough data: no document has a value of these enums")
                            .asAssumedWhen(further.isEmpty())
                            .otherwise("further values " + further, further.edit());
                })
                .proofOfAssumption()
                .proofOfOther(
                        "{chargeType=[FEE]}", Bills.whereEntries("lineItems", line -> line.put("chargeType", "FEE")))
                .proofOfOther("{demandType=[RATCHET]}", Bills.where(document -> document.putArray("demandMeters")
                        .addObject()
                        .put("demandType", "RATCHET")))
                .proofOfOther(
                        "{sourceType=[STATEMENT]}", Bills.where(document -> document.put("sourceType", "STATEMENT")))
                .proofOfOther(
                        "{billingPeriod=[PREVIOUS]}",
                        on("OPTIONS listDocumentsByConnection")
                                .returns(
                                        200,
                                        "{'actions': {'GET': {'lineItems': {'child': {'children': {"
                                                + "'billingPeriod': {'choices': [{'value': 'PREVIOUS'}]}}}}}}}"))
                .proofOfOther(
                        "{chargesUnits=[(another text)]}",
                        Bills.where(document -> document.put("chargesUnits", "US dollars")))
                .proofOfOther("is not a string", Bills.where(document -> document.put("flaggedStatus", false)))
                .proofOfUnclear("no document", Bills.none())
                .proofOfUnclear("value of these enums", Bills.where(document -> document.retain("id", "billDate")))
                .indistinguishable(0, "The values of one sample, which the document has, say nothing about others.")
                .indistinguishable(1, "The values are examples, which the document has.")
                .indistinguishable(2, "It is a part of the assumption.");
    }

    private static Set<String> words(List<JsonNode> objects, String field) {
        return objects.stream()
                .map(object -> object.path(field))
                .filter(JsonNode::isTextual)
                .map(JsonShape::word)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean areTexts(List<JsonNode> documents, String field) {
        return documents.stream()
                .map(document -> document.path(field))
                .allMatch(value -> value.isTextual() || value.isNull() || value.isMissingNode());
    }

    private static Probe billDate() {
        return reading("document-bill-date", q -> {
                    List<JsonNode> documents = Bills.collected(q);
                    boolean start = keys(documents).contains("startDate");
                    int same = 0;
                    int different = 0;
                    for (JsonNode document : documents) {
                        String billed = Bills.text(document, "billDate");
                        String end = lastDay(document);
                        if (!billed.isEmpty() && !end.isEmpty()) {
                            same += billed.equals(end) ? 1 : 0;
                            different += billed.equals(end) ? 0 : 1;
                        }
                    }
                    q.note("billDate is the last endDate in " + same + " documents, another day in " + different
                            + "; startDate on a document: " + start);
                    q.require(same + different > 0, "not enough data: no document has both a billDate and usage");
                    return q.decide()
                            .when(different == 0 && start, 1)
                            .when(
                                    different == 0,
                                    "end of the billing period, without a startDate",
                                    "Say in Document.billDate that it is the end of the period.")
                            .when(
                                    start,
                                    "invoice date, with a startDate beside it",
                                    edit("Add startDate to Document.").add(property("Document", "startDate"), START))
                            .otherwise(0);
                })
                .suggests(
                        1,
                        edit("Say that billDate is the end of the period. Add its startDate.")
                                .add(property("Document", "startDate"), START))
                .proofOfAssumed(0)
                .proof(1, Bills.where(document -> endOfPeriod(document).put("startDate", "2026-01-01")))
                .proofOfOther("without a startDate", Bills.where(DocumentValuesProbes::endOfPeriod))
                .proofOfOther("with a startDate", Bills.where(document -> document.put("startDate", "2026-01-01")))
                .proofOfUnclear("billDate and usage", Bills.where(document -> document.putArray("usageData")))
                .proofOfUnclear("no document", Bills.none());
    }

    private static final String START =
            "{type: string, format: date, nullable: true, description: First day of the billing period.}";

    /** Returns the last day of a document's usage; empty without any. */
    private static String lastDay(JsonNode document) {
        return entries(List.of(document), "usageData").stream()
                .map(row -> Bills.text(row, "endDate"))
                .max(String::compareTo)
                .orElse("");
    }

    private static ObjectNode endOfPeriod(ObjectNode document) {
        String end = lastDay(document);
        return document.put("billDate", end.isEmpty() ? "2026-01-31" : end);
    }

    private static Probe sourceType() {
        return writing("document-source-type", q -> {
                    UUID company = q.newCompany("source");
                    q.newSite(company, "source");
                    ProbeResponse job =
                            Uploads.submit(q, company, Uploads.bill()).ok("id");
                    Uploads.ended(q, job);
                    Set<String> collected = words(Bills.collected(q), "sourceType");
                    Set<String> uploaded = words(q.items("listDocumentsByCompany", company), "sourceType");
                    String found = "collected=" + collected + ", uploaded=" + uploaded;
                    q.note("sourceType: " + found);
                    Set<String> values = new TreeSet<>(collected);
                    values.addAll(uploaded);
                    EnumValues more = new EnumValues().add("sourceType", difference(values, Set.of("INVOICE")));
                    // A kind of document tells nothing before the other origin has one too; a way to enter does.
                    boolean ways = !more.isEmpty()
                            && values.stream().allMatch(value -> ORIGINS.contains(value.toUpperCase(Locale.ROOT)));
                    return q.decide()
                            .unclearWhen(values.isEmpty(), "not enough data: no document has a sourceType")
                            .when(ways, 1, more.edit())
                            .unclearWhen(uploaded.isEmpty(), "not enough data: no uploaded document has a sourceType")
                            .unclearWhen(collected.isEmpty(), "not enough data: no collected document has a sourceType")
                            .when(more.isEmpty(), 0)
                            .otherwise("sourceType " + found, more.edit());
                })
                .proofOfAssumed(0)
                .proof(1, sources("CONNECTION", "UPLOAD"))
                .proof(1, sources("connection", "upload"))
                .proofOfOther("uploaded=[SCAN]", sources("INVOICE", "SCAN"))
                .proof(1, sources("CONNECTION", null))
                .proofOfUnclear(
                        "no uploaded document",
                        items("listDocumentsByCompany", document -> document.putNull("sourceType")))
                .proofOfUnclear(
                        "no collected document",
                        items("listDocumentsByConnection", document -> document.putNull("sourceType")))
                .proofOfUnclear("no document", Bills.where(document -> document.putNull("sourceType")));
    }

    /** Gives collected documents one source, and those of an upload's job another. */
    private static ServiceVariation sources(String collected, @Nullable String uploaded) {
        return Bills.where(document -> document.put("sourceType", document.hasNonNull("jobId") ? uploaded : collected));
    }

    private static Probe email() {
        return reading("document-email-field", q -> {
                    Set<String> forms = new TreeSet<>();
                    Bills.collected(q).forEach(document -> forms.add(address(document.path("email"))));
                    q.note("email of collected bills: " + forms);
                    return q.decide()
                            .when(
                                    forms.contains("another text"),
                                    "texts that are no address",
                                    edit("Remove the format email from the email of documents.")
                                            .remove(property("Document", "email", "format"))
                                            .remove(property("EmbeddedDocument", "email", "format")))
                            .when(forms.equals(Set.of("address")), 0)
                            .otherwiseAsAssumed();
                })
                .suggests(0, "Say in Document.email that collected bills have an address too.")
                .proofOfAssumption()
                .proofOfAssumption(Bills.where(document -> document.remove("email")))
                .proof(0, Bills.where(document -> document.put("email", "bills@example.com")))
                .proofOfOther("no address", Bills.where(document -> document.put("email", "")))
                .proofOfUnclear("404", instead("listDocumentsByConnection", problem(404, "No.")));
    }

    private static String address(JsonNode email) {
        if (!email.isTextual()) {
            return JsonShape.type(email);
        }
        return email.asText().matches("\\S+@\\S+") ? "address" : "another text";
    }
}
