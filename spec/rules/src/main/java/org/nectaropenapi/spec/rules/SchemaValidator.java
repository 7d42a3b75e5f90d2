package org.nectaropenapi.spec.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.OpenApi30;
import com.networknt.schema.format.Format;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Predicate;

/**
 * Validates values against schemas of the document with the semantics of OpenAPI 3.0: {@code nullable} counts, siblings
 * of a reference do not, and formats are asserted, the project's own among them.
 */
final class SchemaValidator {

    private static final String ID = "https://nectaropenapi.invalid/document";
    private static final Dialect DIALECT = Dialect.builder(OpenApi30.getInstance())
            .format(format("decimal", SchemaValidator::isDecimal))
            .format(format("date-time-local", SchemaValidator::isLocalDateTime))
            .build();

    private final Schema document;

    /** Schemas may stand anywhere in the document; each is reached through an array beside the document's own keys. */
    SchemaValidator(ApiDocument document, List<Located> schemas) {
        ObjectNode root = document.root().node().deepCopy();
        ArrayNode checked = root.putArray("x-checked");
        schemas.forEach(schema -> checked.add(schema.node().deepCopy()));
        this.document = SchemaRegistry.withDialect(
                        DIALECT,
                        builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(SchemaLocation.of(ID), root);
    }

    /** What is wrong with a value, by the schema at that place of the list given to the constructor. */
    List<Error> validate(int schema, JsonNode value) {
        return document.getSubSchema(
                        SchemaLocation.of(ID + "#/x-checked/" + schema).getFragment())
                .validate(value);
    }

    private static boolean isDecimal(String text) {
        try {
            new BigDecimal(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isLocalDateTime(String text) {
        try {
            LocalDateTime.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Format format(String name, Predicate<String> test) {
        return new Format() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public String getMessageKey() {
                return "format";
            }

            @Override
            public boolean matches(ExecutionContext context, String value) {
                return test.test(value);
            }
        };
    }
}
