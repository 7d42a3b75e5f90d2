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
            "Document", List.of("meterSiteUsageData", "auditTrailUrl", "url", "processedDate"),
            "UsageData", List.of("siteId", "accountId", "usage", "usageUnits"),
            "MeterSiteUsageData", List.of("siteId", "accountId", "usage", "usageUnits", "documentId"));

    static final List<Rule> RULES = List.of(
            new Rule("Every key field of the Getting started page is in the document", GettingStartedRules::keyFields));

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
}
