package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.ProxiedResponse.problem;
import static org.nectaropenapi.suite.probes.ProxiedResponse.tree;
import static org.nectaropenapi.suite.probes.ServiceVariations.instead;
import static org.nectaropenapi.suite.probes.ServiceVariations.items;
import static org.nectaropenapi.suite.probes.ServiceVariations.responses;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;
import static org.nectaropenapi.suite.probes.SuggestedEdit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.suite.probes.AllowedMethods;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.SuggestedEdit;

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
                    AllowedMethods methods = q.options(Bills.OF_CONNECTION, q.connection());
                    Map<String, Set<String>> further = new TreeMap<>();
                    for (String field : new TreeSet<>(ENUMS.keySet())) {
                        String list = ENUMS.getOrDefault(field, "");
                        Set<String> values = words(list.isEmpty() ? documents : Bills.entries(documents, list), field);
                        values.addAll(choices(methods, list, field));
                        q.note(field + ": " + values);
                        values.removeAll(known(field));
                        if (!values.isEmpty()) {
                            further.put(field, values);
                        }
                    }
                    q.note("status: " + words(documents, "status") + ", flaggedStatus: "
                            + words(documents, "flaggedStatus"));
                    if (documents.stream()
                            .anyMatch(document -> !isText(document, "status") || !isText(document, "flaggedStatus"))) {
                        return q.finds(
                                "status or flaggedStatus is not a string",
                                "Give status and flaggedStatus of Document the types that the service returns.");
                    }
                    return further.isEmpty() ? q.asAssumed() : q.finds("further values " + further, more(further));
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
                        responses("OPTIONS", "/v2.2/document/connection/{}", response -> response.status(200)
                                .with(tree("{'actions': {'GET': {'lineItems': {'child': {'children': {"
                                        + "'billingPeriod': {'choices': [{'value': 'PREVIOUS'}]}}}}}}}"))))
                .proofOfOther(
                        "{chargesUnits=[(another text)]}",
                        Bills.where(document -> document.put("chargesUnits", "US dollars")))
                .proofOfOther("is not a string", Bills.where(document -> document.put("flaggedStatus", false)))
                .proofOfUnclear("no document", Bills.none())
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

    private static Set<String> choices(AllowedMethods methods, String list, String field) {
        Set<String> values = new TreeSet<>();
        if (methods.describesProperties()) {
            methods.property(list.isEmpty() ? field : list).ifPresent(described -> described
                    .at(list.isEmpty() ? "/choices" : "/child/children/" + field + "/choices")
                    .forEach(choice -> values.add(JsonShape.word(choice.path("value")))));
        }
        return values;
    }

    private static String schemaName(String field) {
        return field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    }

    private static Set<String> known(String field) {
        JsonNode values =
                ApiDocument.bundled().schemas().component(schemaName(field)).path("x-known-values");
        return values.valueStream().map(JsonNode::asText).collect(Collectors.toSet());
    }

    private static boolean isText(JsonNode document, String field) {
        JsonNode value = document.path(field);
        return value.isTextual() || value.isNull() || value.isMissingNode();
    }

    private static SuggestedEdit more(Map<String, Set<String>> further) {
        SuggestedEdit edit = edit("Add " + further + " to the x-known-values of their schemas.");
        for (Map.Entry<String, Set<String>> field : further.entrySet()) {
            for (String value : field.getValue()) {
                if (!value.equals(JsonShape.OTHER_TEXT)) {
                    edit = edit.add(schema(schemaName(field.getKey()), "x-known-values", "-"), '"' + value + '"');
                }
            }
        }
        return edit;
    }

    private static Probe billDate() {
        return reading("document-bill-date", q -> {
                    List<JsonNode> documents = Bills.collected(q);
                    boolean start = documents.stream().anyMatch(document -> document.has("startDate"));
                    int same = 0;
                    int different = 0;
                    for (JsonNode document : documents) {
                        String billed = Bills.text(document, "billDate");
                        String end = Bills.entries(List.of(document), "usageData").stream()
                                .map(row -> Bills.text(row, "endDate"))
                                .max(String::compareTo)
                                .orElse("");
                        if (!billed.isEmpty() && !end.isEmpty()) {
                            same += billed.equals(end) ? 1 : 0;
                            different += billed.equals(end) ? 0 : 1;
                        }
                    }
                    q.note("billDate is the last endDate in " + same + " documents, another day in " + different
                            + "; startDate on a document: " + start);
                    if (same + different == 0) {
                        return q.unclear("not enough data: no document has both a billDate and usage");
                    }
                    if (different == 0) {
                        return start
                                ? q.finds(
                                        1,
                                        edit("Say that billDate is the end of the period. Add its startDate.")
                                                .add(property("Document", "startDate"), START))
                                : q.finds(
                                        "end of the billing period, without a startDate",
                                        "Say in Document.billDate that it is the end of the period.");
                    }
                    return start
                            ? q.finds(
                                    "invoice date, with a startDate beside it",
                                    edit("Add startDate to Document.").add(property("Document", "startDate"), START))
                            : q.finds(0);
                })
                .assumed(0)
                .proof(0)
                .proof(1, Bills.where(document -> endOfPeriod(document).put("startDate", "2026-01-01")))
                .proofOfOther("without a startDate", Bills.where(DocumentValuesProbes::endOfPeriod))
                .proofOfOther("with a startDate", Bills.where(document -> document.put("startDate", "2026-01-01")))
                .proofOfUnclear("billDate and usage", Bills.where(document -> document.putArray("usageData")))
                .proofOfUnclear("no document", Bills.none());
    }

    private static final String START =
            "{type: string, format: date, nullable: true, description: First day of the billing period.}";

    private static ObjectNode endOfPeriod(ObjectNode document) {
        String end = Bills.entries(List.of(document), "usageData").stream()
                .map(row -> row.path("endDate").asText())
                .max(String::compareTo)
                .orElse("2026-01-31");
        return document.put("billDate", end);
    }

    private static Probe sourceType() {
        return writing("document-source-type", q -> {
                    UUID company = q.newCompany("source");
                    q.newSite(company, "source");
                    ProbeResponse job =
                            Uploads.submit(q, company, Uploads.bill()).ok("id");
                    Uploads.ended(q, job);
                    Map<String, Set<String>> found = new LinkedHashMap<>();
                    found.put("collected", words(Bills.collected(q), "sourceType"));
                    found.put("uploaded", words(q.items(Bills.OF_COMPANY, company), "sourceType"));
                    q.note("sourceType: " + found);
                    if (found.values().stream().anyMatch(Set::isEmpty)) {
                        return q.unclear("not enough data: no sourceType of a collected or of an uploaded document");
                    }
                    if (found.values().stream().allMatch(Set.of("INVOICE")::equals)) {
                        return q.finds(0);
                    }
                    Set<String> values = new TreeSet<>();
                    found.values().forEach(values::addAll);
                    boolean origins =
                            values.stream().allMatch(value -> ORIGINS.contains(value.toUpperCase(Locale.ROOT)));
                    values.remove("INVOICE");
                    SuggestedEdit edit = values.isEmpty()
                            ? edit("Describe SourceType as the service uses it.")
                            : more(Map.of("sourceType", values));
                    return origins ? q.finds(1, edit) : q.finds("sourceType " + found, edit);
                })
                .assumed(0)
                .proof(0)
                .proof(
                        1,
                        sources("/v2.2/document/connection/{}", "CONNECTION"),
                        sources("/v2.2/document/company/{}", "UPLOAD"))
                .proof(
                        1,
                        sources("/v2.2/document/connection/{}", "connection"),
                        sources("/v2.2/document/company/{}", "upload"))
                .proofOfOther("uploaded=[SCAN]", sources("/v2.2/document/company/{}", "SCAN"))
                .proofOfUnclear(
                        "uploaded document",
                        items("/v2.2/document/company/{}", document -> document.putNull("sourceType")));
    }

    private static ServiceVariation sources(String path, String value) {
        return items(path, document -> document.put("sourceType", value));
    }

    private static Probe email() {
        return reading("document-email-field", q -> {
                    Set<String> forms = new TreeSet<>();
                    Bills.collected(q).forEach(document -> forms.add(address(document.path("email"))));
                    q.note("email of collected bills: " + forms);
                    if (forms.contains("another text")) {
                        return q.finds(
                                "texts that are no address",
                                edit("Remove the format email from the email of documents.")
                                        .remove(property("Document", "email", "format"))
                                        .remove(property("EmbeddedDocument", "email", "format")));
                    }
                    return forms.equals(Set.of("address"))
                            ? q.finds(0, "Say in Document.email that collected bills have an address too.")
                            : q.asAssumed();
                })
                .proofOfAssumption()
                .proofOfAssumption(Bills.where(document -> document.remove("email")))
                .proof(0, Bills.where(document -> document.put("email", "bills@example.com")))
                .proofOfOther("no address", Bills.where(document -> document.put("email", "")))
                .proofOfUnclear("404", instead("GET", "/v2.2/document/connection/{}", problem(404, "No.")));
    }

    private static String address(JsonNode email) {
        if (!email.isTextual()) {
            return JsonShape.type(email);
        }
        return email.asText().matches("\\S+@\\S+") ? "address" : "another text";
    }
}
