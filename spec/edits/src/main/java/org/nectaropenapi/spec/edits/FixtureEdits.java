package org.nectaropenapi.spec.edits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/**
 * Edits that carry the constructs of the generator's fixture documents into the document: whole operations, the fields
 * of a schema, and the optional parameters of an operation.
 */
final class FixtureEdits {

    private static final String FOLDER = "generated-client/src/test/resources/golden";

    private FixtureEdits() {}

    static List<Edit> below(Path root) {
        TreeMap<String, ApiDocument> fixtures = new TreeMap<>();
        try (Stream<Path> families = Files.list(root.resolve(FOLDER))) {
            families.filter(family -> Files.exists(family.resolve("document.yaml")))
                    .forEach(family -> fixtures.put(
                            family.getFileName().toString(), ApiDocument.read(family.resolve("document.yaml"))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FOLDER, e);
        }
        ApiDocument original = ApiDocument.read(root.resolve("spec/nectar-openapi.yaml"));
        Set<String> taken = new HashSet<>();
        List<Edit> edits = new ArrayList<>();
        fixtures.forEach((family, document) -> {
            FixtureDocument fixture = new FixtureDocument(family, document, original, taken);
            taken.addAll(FixtureDocument.names(document));
            edits.addAll(edits(family, fixture));
        });
        return edits;
    }

    private static List<Edit> edits(String family, FixtureDocument fixture) {
        List<Edit> edits = new ArrayList<>();
        for (Operation operation : fixture.document().operations()) {
            edits.add(new Edit(
                    "operation." + family + "." + operation.id(),
                    "an operation of the fixture: "
                            + operation.node().text("summary").toLowerCase(Locale.ROOT),
                    editor -> fixture.addOperation(editor, operation.id())));
            List<DocumentNode> optional = optionalParameters(operation);
            if (!optional.isEmpty()) {
                edits.add(new Edit(
                        "parameters." + family + "." + operation.id(),
                        "its optional parameters at an operation that exists",
                        editor -> fixture.addParameters(editor, optional)));
            }
        }
        Set<List<String>> done = new HashSet<>();
        for (DocumentNode schema : fixture.document().components("schemas").values()) {
            List<String> fields = FixtureDocument.lentFields(schema).stream()
                    .map(DocumentNode::key)
                    .toList();
            // Errors, events and pages have fields that others may not have.
            boolean special = schema.key().equals("ErrorResponse") || schema.has("x-event-types");
            if (!special && !fields.isEmpty() && !fields.contains("hasNext") && done.add(fields)) {
                edits.add(new Edit(
                        "fields." + family + "." + schema.key(),
                        "the fields of this schema in a schema of responses and one of requests",
                        editor -> fixture.addFields(editor, schema)));
            }
        }
        return edits;
    }

    private static List<DocumentNode> optionalParameters(Operation operation) {
        return operation.node().child("parameters").children().stream()
                .map(DocumentNode::resolve)
                .filter(parameter -> !parameter.flag("required") && !parameter.isComponent())
                .toList();
    }
}
