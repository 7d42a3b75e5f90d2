package org.nectaropenapi.spec.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;

/** Rules about single fields: types, formats, required, nullable, limits. */
final class FieldRules {

    static final List<Rule> RULES = List.of(
            Rule.ofForm("Types and formats are those the client knows", FieldRules::typesAndFormats),
            new Rule("Other forms of a field are forms that a client reads", FieldRules::otherForms),
            Rule.ofForm("Required fields exist, and stand once", FieldRules::requiredFields),
            Rule.ofForm("Limits leave room for a value", FieldRules::limits),
            Rule.ofForm("Integers fit into their format", FieldRules::integers),
            Rule.ofForm("Null is a matter of nullable, not of the list of values", FieldRules::nullability),
            Rule.ofForm("Limits of uploads are numbers and media types", FieldRules::uploadLimits),
            Rule.ofForm("A field is read-only or write-only, not both", FieldRules::directions),
            new Rule("Only a deprecated field has a replacement", FieldRules::replacements));

    private static final Set<String> TYPES =
            new TreeSet<>(Set.of("array", "boolean", "integer", "number", "object", "string"));

    /** Formats that are more than a remark. A client reads any other one as its type. */
    private static final Map<String, Set<String>> FORMATS = Map.of(
            "string",
                    new TreeSet<>(Set.of(
                            "binary",
                            "byte",
                            "date",
                            "date-time",
                            "date-time-local",
                            "decimal",
                            "email",
                            "password",
                            "uri",
                            "uuid")),
            "integer", new TreeSet<>(Set.of("int32", "int64")),
            "number", new TreeSet<>(Set.of("double", "float")));

    /** Keywords that say nothing about a value of unknown type. */
    private static final Set<String> TYPED =
            Set.of("format", "enum", "x-known-values", "properties", "items", "pattern");

    private static final Set<String> FORMS = new TreeSet<>(Set.of("boolean", "date-time", "integer", "number"));

    private FieldRules() {}

    private static void typesAndFormats(ApiDocument document, Violations violations) {
        for (DocumentNode schema : document.allSchemas()) {
            String type = schema.text("type");
            String format = schema.text("format");
            boolean anyValue = !schema.has("type") && TYPED.stream().noneMatch(schema::has);
            if (!TYPES.contains(type) && !anyValue) {
                violations.add(schema.child("type"), "is '" + type + "'", "write one of " + TYPES);
            } else if (schema.has("format")) {
                Set<String> formats = FORMATS.getOrDefault(type, Set.of());
                boolean ofAnotherType = FORMATS.values().stream().anyMatch(other -> other.contains(format));
                Optional<String> meant = Spelling.nearest(format, formats);
                if (!formats.contains(format) && (ofAnotherType || meant.isPresent())) {
                    violations.add(
                            schema.child("format"),
                            "is no format of a " + type + ": " + format,
                            "write one of " + formats + ", or remove it");
                }
            }
        }
    }

    private static void otherForms(ApiDocument document, Violations violations) {
        for (DocumentNode schema : document.allSchemas()) {
            DocumentNode forms = schema.child("x-also-accepts");
            for (DocumentNode form : forms.children()) {
                if (!FORMS.contains(form.text()) || !schema.text("type").equals("string")) {
                    violations.add(form, "is no other form of a text: " + form.node(), "write one of " + FORMS);
                }
            }
        }
    }

    private static void requiredFields(ApiDocument document, Violations violations) {
        for (DocumentNode schema : document.allSchemas()) {
            Set<String> named = new TreeSet<>();
            for (DocumentNode required : schema.child("required").children()) {
                if (!named.add(required.text())) {
                    violations.add(required, "names " + required.text() + " twice", "remove it");
                }
                if (!schema.child("properties").has(required.text())) {
                    violations.add(
                            required, "names no property: " + required.text(), "remove it or write the property");
                }
            }
        }
    }

    private static void limits(ApiDocument document, Violations violations) {
        for (DocumentNode schema : document.allSchemas()) {
            for (String noun : List.of("imum", "Length", "Items", "Properties")) {
                JsonNode least = schema.child("min" + noun).node();
                JsonNode most = schema.child("max" + noun).node();
                if (least.isNumber() && most.isNumber() && least.decimalValue().compareTo(most.decimalValue()) > 0) {
                    violations.add(schema.child("min" + noun), "exceeds max" + noun, "correct one of the two");
                }
            }
            JsonNode multiple = schema.child("multipleOf").node();
            if (multiple.isNumber() && multiple.decimalValue().signum() <= 0) {
                violations.add(schema.child("multipleOf"), "is not above zero", "correct or remove it");
            }
            try {
                Pattern.compile(schema.text("pattern"));
            } catch (PatternSyntaxException e) {
                violations.add(
                        schema.child("pattern"), "is no regular expression: " + e.getDescription(), "correct it");
            }
        }
    }

    private static void integers(ApiDocument document, Violations violations) {
        for (DocumentNode schema : document.allSchemas()) {
            for (String keyword : List.of("minimum", "maximum", "default", "example")) {
                checkInteger(schema, schema.child(keyword), violations);
            }
            for (String keyword : List.of("enum", "x-known-values")) {
                schema.child(keyword).children().forEach(value -> checkInteger(schema, value, violations));
            }
        }
    }

    /** Reports a value that the type of an integer schema, of 32 bits unless it says otherwise, does not hold. */
    static void checkInteger(DocumentNode schema, DocumentNode value, Violations violations) {
        boolean isLong = schema.text("format").equals("int64") || schema.has("enum") || schema.has("x-known-values");
        boolean fits = isLong ? value.node().canConvertToLong() : value.node().canConvertToInt();
        if (schema.text("type").equals("integer") && value.node().isNumber() && !fits) {
            violations.add(
                    value,
                    "exceeds " + (isLong ? 64 : 32) + " bits",
                    value.node().canConvertToLong() ? "write format: int64 in its schema" : "write type: number");
        }
    }

    /** Validators and the generator take null from {@code nullable}. */
    private static void nullability(ApiDocument document, Violations violations) {
        for (DocumentNode schema : document.allSchemas()) {
            for (DocumentNode value : schema.child("enum").children()) {
                if (value.node().isNull()) {
                    violations.add(value, "is null", "write nullable: true instead");
                }
            }
        }
    }

    private static void uploadLimits(ApiDocument document, Violations violations) {
        for (DocumentNode schema : document.allSchemas()) {
            for (String limit : List.of("x-max-bytes", "x-max-pdf-pages")) {
                JsonNode number = schema.child(limit).node();
                if (schema.has(limit) && !(number.isIntegralNumber() && number.asLong() > 0)) {
                    violations.add(schema.child(limit), "is no positive number", "write a number, or remove the limit");
                }
            }
            List<String> types = schema.texts("x-upload-types");
            if (schema.has("x-upload-types")
                    && (types.isEmpty() || !types.stream().allMatch(type -> type.matches("[a-z]+/[a-z0-9.+-]+")))) {
                violations.add(
                        schema.child("x-upload-types"),
                        "is no list of media types: " + types,
                        "write types such as application/pdf, or remove the limit");
            }
        }
    }

    private static void directions(ApiDocument document, Violations violations) {
        for (DocumentNode property : document.properties()) {
            if (property.flag("readOnly") && property.flag("writeOnly")) {
                violations.add(property, "is read-only and write-only", "remove one of the two");
            }
        }
    }

    private static void replacements(ApiDocument document, Violations violations) {
        for (DocumentNode property : document.properties()) {
            if (property.has("x-replaced-by") && !property.flag("deprecated")) {
                violations.add(
                        property.child("x-replaced-by"),
                        "stands at a field that is not deprecated",
                        "remove it, or write deprecated: true");
            }
        }
    }
}
