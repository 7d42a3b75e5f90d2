package org.nectaropenapi.spec.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rules that keep the words of the Getting started page findable: its key fields, and what each became in v2.2. */
final class GettingStartedRules {

    private static final Map<String, List<String>> KEY_FIELDS = keyFields();
    private static final Map<String, List<String>> MENTIONS = mentions();

    private GettingStartedRules() {}

    private static Map<String, List<String>> keyFields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("Company", List.of("externalId", "relevantDataTypes"));
        fields.put("CompanyV1", List.of("externalId", "relevantDataTypes"));
        fields.put("Site", List.of("externalId", "address"));
        fields.put("SiteV1", List.of("externalId", "address"));
        fields.put("Connection", List.of("datasource", "status", "publicCompanyId", "connectionMagicLinkSecret"));
        fields.put("ConnectionV1", List.of("datasource", "status", "publicCompanyId", "connectionMagicLinkSecret"));
        fields.put("Document", List.of("meterSiteUsageData", "auditTrailUrl", "url", "processedDate"));
        fields.put("DocumentV1", List.of("meterSiteUsageData", "auditTrailUrl", "url", "processedDate"));
        fields.put("UsageData", List.of("siteId", "accountId", "usage", "usageUnits"));
        fields.put("MeterSiteUsageData", List.of("siteId", "accountId", "usage", "usageUnits", "documentId"));
        return fields;
    }

    /** Words of v1 and of v2.2 that a description has to hold, so that it works as a map between the two. */
    private static Map<String, List<String>> mentions() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("Company", List.of("relevantDataTypes", "initialDatasourceTypes"));
        words.put("CompanyV1", List.of("relevantDataTypes", "initialDatasourceTypes", "publicCompanyId", "Company"));
        words.put("Document", List.of("meterSiteUsageData", "usageData", "processedDate", "created"));
        words.put("DocumentV1", List.of("meterSiteUsageData", "usageData", "processedDate", "created"));
        words.put("UsageData", List.of("MeterSiteUsageData", "siteId", "site", "accountId", "identifiers"));
        words.put(
                "MeterSiteUsageData",
                List.of("UsageData", "siteId", "accountId", "identifiers", "documentId", "document"));
        return words;
    }

    static List<RuleViolation> keyFieldsHaveAHome(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        KEY_FIELDS.forEach((schema, fields) -> fields.forEach(field -> {
            Located property = document.schema(schema).child("properties").child(field);
            if (!property.exists()) {
                findings.add(property.finding(
                        "is missing, but the Getting started page names it",
                        "write it, with x-evidence where it is v1 only"));
            }
        }));
        return findings;
    }

    static List<RuleViolation> v1FieldsSaySo(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        Map<String, List<String>> onlyV1 = Map.of(
                "Company", List.of("relevantDataTypes"),
                "Document", List.of("meterSiteUsageData", "processedDate"),
                "UsageData", List.of("siteId", "accountId"));
        onlyV1.forEach((schema, fields) -> fields.forEach(field -> {
            Located property = document.schema(schema).child("properties").child(field);
            if (!property.text("x-evidence").equals("seed")) {
                findings.add(property.child("x-evidence")
                        .finding("is not seed", "only the Getting started page has this field; say x-evidence: seed"));
            }
            if (document.schema(schema).texts("required").contains(field)) {
                findings.add(property.finding("is required, but no v2.2 page has it", "make it optional"));
            }
        }));
        return findings;
    }

    static List<RuleViolation> descriptionsMapTheWords(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        MENTIONS.forEach((schema, words) -> {
            Located description = document.schema(schema).child("description");
            for (String word : words) {
                if (!description.node().asText("").matches("(?s).*\\b" + word + "\\b.*")) {
                    findings.add(description.finding(
                            "does not mention " + word,
                            "say what each word of v1 is called in v2.2, or the other way"));
                }
            }
        });
        return findings;
    }
}
