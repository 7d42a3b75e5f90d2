package org.nectaropenapi.spec.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules about single fields: formats and what readers accept besides, required, nullable, limits. */
final class FieldRules {

    private static final Set<String> STRING_FORMATS =
            Set.of("date", "date-time", "date-time-local", "uuid", "email", "uri", "decimal", "binary");
    /** Values of which no page gives the type, so that readers take any. */
    private static final Set<String> ANY_VALUE = Set.of(
            "/components/schemas/PingResponse",
            "/components/schemas/InvitationPrefill/properties/datasourceId",
            "/components/schemas/ConnectionEventV1/properties/protectedChanges/items",
            "/components/schemas/DocumentCreatedEventV1/properties/electricityDeliveryCharges");

    private static final Set<String> NUMBER_FORMATS = Set.of("int32", "int64");

    private FieldRules() {}

    static List<RuleViolation> knownTypesAndFormats(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        Set<String> types = Set.of("string", "integer", "boolean", "array", "object");
        for (Located schema : document.allSchemas()) {
            String type = schema.text("type");
            if (!types.contains(type) && !(type.isEmpty() && ANY_VALUE.contains(schema.pointer()))) {
                findings.add(schema.child("type")
                        .finding("is '" + type + "'", "decimals are strings; take one of " + types));
            }
            String format = schema.text("format");
            if (!format.isEmpty()
                    && !(type.equals("string") && STRING_FORMATS.contains(format))
                    && !(type.equals("integer") && NUMBER_FORMATS.contains(format))) {
                findings.add(schema.child("format")
                        .finding("is unknown for a " + type + ": " + format, "take one the client knows"));
            }
        }
        return findings;
    }

    /** The pages print both forms of these, so readers take both. */
    static List<RuleViolation> alsoAccepts(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        Map<String, List<String>> besides =
                Map.of("decimal", List.of("number"), "date-time-local", List.of("date-time"));
        for (Located schema : document.allSchemas()) {
            List<String> wanted = besides.getOrDefault(schema.text("format"), List.of());
            if (schema.key().equals("isDuplicated")) {
                wanted = List.of("boolean");
            } else if (schema.key().equals("processedDate") && schema.node().has("format")) {
                // The one page that names it does not say whether it is a day or a point in time.
                wanted = List.of("date-time");
            }
            List<String> printed = new ArrayList<>(schema.texts("x-also-accepts"));
            printed.removeIf(form -> schema.child("x-form-evidence").text(form).equals(EvidenceRules.OBSERVED));
            if (!printed.equals(wanted)) {
                findings.add(schema.child("x-also-accepts")
                        .finding("is " + schema.texts("x-also-accepts"), "readers of this field take also " + wanted));
            }
        }
        return findings;
    }

    static List<RuleViolation> requiredFieldsExist(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Located schema : document.allSchemas()) {
            for (Located required : schema.child("required").children()) {
                if (!schema.child("properties").child(required.node().asText()).exists()) {
                    findings.add(required.finding(
                            "names no property: " + required.node().asText(), "take it out or write the property"));
                }
            }
        }
        return findings;
    }

    static List<RuleViolation> idsAreNeverNull(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Located property : document.properties()) {
            if (property.key().equals("id") && property.flag("nullable")) {
                findings.add(property.child("nullable").finding("an id is never null", "leave it out"));
            }
        }
        return findings;
    }

    /** {@code null} is not listed among the values: validators and the generator take it from {@code nullable}. */
    static List<RuleViolation> nullableIsNoValue(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Located schema : document.allSchemas()) {
            for (Located value : schema.child("enum").children()) {
                if (value.node().isNull()) {
                    findings.add(value.finding("null is among the values", "write nullable: true instead"));
                }
            }
            if (schema.node().has("nullable") && !schema.flag("nullable")) {
                findings.add(schema.child("nullable").finding("says the default", "leave it out"));
            }
        }
        return findings;
    }

    static List<RuleViolation> uploadLimits(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        boolean found = false;
        for (Located property : document.properties()) {
            if (!property.text("format").equals("binary")) {
                continue;
            }
            found = true;
            if (property.node().path("x-max-bytes").asLong() != 26_214_400) {
                findings.add(property.child("x-max-bytes").finding("is not 25 MB", "write 26214400"));
            }
            if (property.node().path("x-max-pdf-pages").asInt() != 150) {
                findings.add(property.child("x-max-pdf-pages").finding("is not 150", "write 150"));
            }
            if (!property.texts("x-upload-types").equals(List.of("application/pdf", "image/png", "image/jpeg"))) {
                findings.add(property.child("x-upload-types")
                        .finding("is " + property.texts("x-upload-types"), "list pdf, png and jpeg"));
            }
        }
        if (!found) {
            findings.add(new RuleViolation(
                    "/components/schemas", "no field is a file", "describe the upload's document part"));
        }
        return findings;
    }

    static List<RuleViolation> readAndWriteOnly(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Located property : document.properties()) {
            if (property.flag("readOnly") && property.flag("writeOnly")) {
                findings.add(property.finding("is read-only and write-only", "decide for one"));
            }
        }
        Located stopDate = document.schema("Site").child("properties").child("dataCollectionStopDate");
        if (!stopDate.flag("readOnly")) {
            findings.add(stopDate.child("readOnly").finding("is not true", "the page says it cannot be written"));
        }
        return findings;
    }
}
