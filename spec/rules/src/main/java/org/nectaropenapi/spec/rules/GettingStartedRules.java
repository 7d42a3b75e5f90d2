package org.nectaropenapi.spec.rules;

import java.util.List;
import java.util.Map;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;

/**
 * Rules about the words of the Getting started page, on which the document is founded: its key fields, and their names
 * in v2.2.
 */
final class GettingStartedRules {

    private static final Map<String, List<String>> KEY_FIELDS = Map.of(
            "Company", List.of("externalId", "relevantDataTypes"),
            "CompanyV1", List.of("externalId", "relevantDataTypes"),
            "Site", List.of("externalId", "address"),
            "SiteV1", List.of("externalId", "address"),
            "Connection", List.of("datasource", "status", "publicCompanyId", "connectionMagicLinkSecret"),
            "ConnectionV1", List.of("datasource", "status", "publicCompanyId", "connectionMagicLinkSecret"),
            "Document", List.of("meterSiteUsageData", "auditTrailUrl", "url", "processedDate"),
            "DocumentV1", List.of("meterSiteUsageData", "auditTrailUrl", "url", "processedDate"),
            "UsageData", List.of("siteId", "accountId", "usage", "usageUnits"),
            "MeterSiteUsageData", List.of("siteId", "accountId", "usage", "usageUnits", "documentId"));

    private static final Map<String, List<String>> ONLY_V1 = Map.of(
            "Company", List.of("relevantDataTypes"),
            "Document", List.of("meterSiteUsageData", "processedDate"),
            "UsageData", List.of("siteId", "accountId"));

    /** Words of v1 and of v2.2 that a description mentions, so that it works as a map between the two. */
    private static final Map<String, List<String>> MENTIONS = Map.of(
            "Company", List.of("relevantDataTypes", "initialDatasourceTypes"),
            "CompanyV1", List.of("relevantDataTypes", "initialDatasourceTypes", "publicCompanyId", "Company"),
            "Document", List.of("meterSiteUsageData", "usageData", "processedDate", "created"),
            "DocumentV1", List.of("meterSiteUsageData", "usageData", "processedDate", "created"),
            "UsageData", List.of("MeterSiteUsageData", "siteId", "site", "accountId", "identifiers"),
            "MeterSiteUsageData", List.of("UsageData", "siteId", "accountId", "identifiers", "documentId", "document"));

    static final List<Rule> RULES = List.of(
            new Rule("Every key field of the Getting started page is in the document", GettingStartedRules::keyFields),
            new Rule("Fields that only v1 has are optional and have the evidence seed", GettingStartedRules::v1Fields),
            new Rule("Descriptions map the words of v1 to those of v2.2", GettingStartedRules::descriptions));

    private GettingStartedRules() {}

    private static void keyFields(ApiDocument document, Violations violations) {
        KEY_FIELDS.forEach((schema, fields) -> fields.forEach(field -> {
            DocumentNode property = document.schema(schema).at("properties", field);
            if (!property.exists()) {
                violations.add(
                        property,
                        "is missing, but the Getting started page names it",
                        "write it, with x-evidence where only v1 has it");
            }
        }));
    }

    private static void v1Fields(ApiDocument document, Violations violations) {
        ONLY_V1.forEach((schema, fields) -> fields.forEach(field -> {
            DocumentNode property = document.schema(schema).at("properties", field);
            if (!property.text("x-evidence").equals("seed")) {
                violations.add(
                        property.child("x-evidence"),
                        "is not seed, but only the Getting started page has this field",
                        "write x-evidence: seed");
            }
            if (document.schema(schema).texts("required").contains(field)) {
                violations.add(property, "is required, but no v2.2 page has it", "take it out of required");
            }
        }));
    }

    private static void descriptions(ApiDocument document, Violations violations) {
        MENTIONS.forEach((schema, words) -> {
            DocumentNode description = document.schema(schema).child("description");
            for (String word : words) {
                if (!description.text().matches("(?s).*\\b" + word + "\\b.*")) {
                    violations.add(
                            description,
                            "does not mention " + word,
                            "write how each word of v1 is called in v2.2, or the other way");
                }
            }
        });
    }
}
