package org.nectaropenapi.spec.rules;

import static org.nectaropenapi.spec.rules.ExtensionRules.Holder.DOCUMENT;
import static org.nectaropenapi.spec.rules.ExtensionRules.Holder.EVENT;
import static org.nectaropenapi.spec.rules.ExtensionRules.Holder.FIELD;
import static org.nectaropenapi.spec.rules.ExtensionRules.Holder.INFO;
import static org.nectaropenapi.spec.rules.ExtensionRules.Holder.OPERATION;
import static org.nectaropenapi.spec.rules.ExtensionRules.Holder.PARAMETER;
import static org.nectaropenapi.spec.rules.ExtensionRules.Holder.REQUEST_BODY;
import static org.nectaropenapi.spec.rules.ExtensionRules.Holder.RESPONSE;
import static org.nectaropenapi.spec.rules.ExtensionRules.Holder.SCHEMA;
import static org.nectaropenapi.spec.rules.ExtensionRules.Holder.SECURITY_SCHEME;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;

/** Rules about vendor extensions: each is known, and stands where it means something. */
final class ExtensionRules {

    /** An object of the document that can carry extensions. */
    enum Holder {
        DOCUMENT,
        INFO,
        OPERATION,
        EVENT,
        REQUEST_BODY,
        PARAMETER,
        /** A response of the components. */
        RESPONSE,
        SECURITY_SCHEME,
        /** A schema of the components. */
        SCHEMA,
        /** A schema inside another one or at a parameter: a property, an item, a value. */
        FIELD;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    static final List<Rule> RULES =
            List.of(Rule.ofForm("Every extension is known at its place", ExtensionRules::known));

    /** The extensions by name, which docs/extensions.md describes. */
    static final Map<String, Set<Holder>> KNOWN = new TreeMap<>();

    static {
        allow(DOCUMENT, "x-webhooks");
        allow(INFO, "x-api-version", "x-open-questions");
        allow(OPERATION, "x-method-name", "x-pagination", "x-await", "x-download", "x-idempotent", "x-may-be-empty");
        allow(OPERATION, "x-beta", "x-replaced-by", "x-evidence", "x-status-evidence", "x-parameter-evidence");
        allow(OPERATION, "x-observed", "x-sources", "x-versions", "x-open-questions", "x-vendor-operation-id");
        allow(EVENT, "x-evidence", "x-sources", "x-open-questions");
        allow(REQUEST_BODY, "x-also-consumes");
        allow(PARAMETER, "x-enum", "x-evidence", "x-format-evidence", "x-style-evidence");
        allow(SECURITY_SCHEME, "x-evidence");
        allow(RESPONSE, "x-evidence", "x-sources");
        allow(SCHEMA, "x-known-values", "x-enum-varnames", "x-enum-descriptions", "x-enum-aliases", "x-event-types");
        allow(SCHEMA, "x-bare-array", "x-evidence", "x-value-evidence", "x-observed", "x-sources", "x-versions");
        allow(SCHEMA, "x-open-questions", "x-conditions", "x-units");
        allow(FIELD, "x-enum", "x-known-values", "x-also-accepts", "x-secret", "x-beta", "x-replaced-by");
        allow(FIELD, "x-max-bytes", "x-max-pdf-pages", "x-upload-types", "x-evidence", "x-format-evidence");
        allow(PARAMETER, "x-java-name");
        allow(SCHEMA, "x-java-name", "x-also-accepts");
        allow(FIELD, "x-java-name");
        allow(FIELD, "x-form-evidence", "x-observed", "x-versions");
    }

    /** Objects whose keys are names that the API chose. */
    private static final Set<String> NAMED_ENTRIES = Set.of("properties", "paths", "x-webhooks", "headers");

    /** Values of the API, in which a key with x- is nothing of ours. */
    private static final Set<String> VALUES = Set.of("example", "examples", "default", "enum");

    private ExtensionRules() {}

    private static void allow(Holder holder, String... extensions) {
        for (String extension : extensions) {
            KNOWN.computeIfAbsent(extension, name -> EnumSet.noneOf(Holder.class))
                    .add(holder);
        }
    }

    private static void known(ApiDocument document, Violations violations) {
        check(document.root(), holders(document), violations);
    }

    private static Map<String, Holder> holders(ApiDocument document) {
        Map<String, Holder> holders = new HashMap<>();
        holders.put("", DOCUMENT);
        holders.put("/info", INFO);
        document.operationsAndWebhooks().forEach(operation -> {
            holders.put(operation.node().pointer(), operation.isWebhook() ? EVENT : OPERATION);
            holders.put(operation.node().child("requestBody").pointer(), REQUEST_BODY);
        });
        document.components("requestBodies").values().forEach(body -> holders.put(body.pointer(), REQUEST_BODY));
        document.components("responses").values().forEach(it -> holders.put(it.pointer(), RESPONSE));
        document.components("securitySchemes").values().forEach(it -> holders.put(it.pointer(), SECURITY_SCHEME));
        document.parameters().forEach(parameter -> holders.put(parameter.pointer(), PARAMETER));
        document.allSchemas().forEach(schema -> holders.put(schema.pointer(), schema.isComponent() ? SCHEMA : FIELD));
        return holders;
    }

    private static void check(DocumentNode place, Map<String, Holder> holders, Violations violations) {
        @Nullable Holder holder = holders.get(place.pointer());
        boolean namedEntries = holder == null && NAMED_ENTRIES.contains(place.key());
        for (DocumentNode child : place.children()) {
            boolean extension = child.key().startsWith("x-") && place.node().isObject() && !namedEntries;
            if (extension) {
                check(child, holder, violations);
            }
            if (!extension && (namedEntries || !VALUES.contains(child.key()))
                    || child.key().equals("x-webhooks")) {
                check(child, holders, violations);
            }
        }
    }

    private static void check(DocumentNode extension, @Nullable Holder holder, Violations violations) {
        @Nullable Set<Holder> allowed = KNOWN.get(extension.key());
        if (allowed == null) {
            violations.add(
                    extension, "is no known extension", "correct the name; docs/extensions.md lists what there is");
        } else if (holder == null || !allowed.contains(holder)) {
            violations.add(extension, "has no meaning here", "move it to one of these: " + allowed);
        }
    }
}
