package org.nectaropenapi.harness.expect;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.nectaropenapi.harness.expect.ExpectationSource.Kind;
import org.nectaropenapi.harness.lookup.DocumentLookup;
import org.nectaropenapi.harness.lookup.NotInDocumentException;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/** Looks up evidence and page of places in the document, and open questions. */
final class SourceLookup {
    private static final String EVIDENCE = "x-evidence";

    /** Tables of statuses give the meaning of a status, and not the cases in which one operation returns it. */
    private static final String OF_A_TABLE = "partial";

    /** The evidence of what a page describes as a whole or in part. */
    private static final Set<String> OF_A_PAGE = Set.of("documented", OF_A_TABLE);

    private final ApiDocument document;
    private final DocumentLookup lookup;
    private final Map<String, String> questions;
    private final Map<String, ExpectationSource> facts = new ConcurrentHashMap<>();

    SourceLookup(ApiDocument document, Map<String, String> questions) {
        this.document = document;
        this.lookup = new DocumentLookup(document);
        this.questions = questions;
    }

    ExpectationSource fact(String place) {
        return facts.computeIfAbsent(place, this::find);
    }

    ExpectationSource assumption(String questionId) {
        return Optional.ofNullable(questions.get(questionId))
                .map(text -> new ExpectationSource(Kind.ASSUMPTION, questionId, "", text))
                .orElseThrow(() -> new NotInDocumentException("There is no open question " + questionId + "."));
    }

    ExpectationSource shape(String place) {
        return new ExpectationSource(Kind.SHAPE, fact(place).name(), "", "");
    }

    private ExpectationSource find(String place) {
        Optional<DocumentNode> event = document.webhooks().stream()
                .filter(webhook -> webhook.path().equals(place))
                .map(Operation::node)
                .findFirst();
        if (event.isPresent()) {
            return source(place, evidence(event.get()), event.get());
        }
        String first = place.replaceFirst("\\..*", "");
        String rest = place.substring(Math.min(place.length(), first.length() + 1));
        return document.operations().stream()
                .filter(operation -> operation.id().equals(first))
                .findFirst()
                .map(operation -> ofOperation(place, operation, rest))
                .orElseGet(() -> ofComponent(place, first, rest));
    }

    private ExpectationSource ofOperation(String place, Operation operation, String rest) {
        DocumentNode node = operation.node();
        if (rest.isEmpty()) {
            return source(place, evidence(node), node);
        }
        if (rest.matches("\\d{3}")) {
            if (!operation.responses().containsKey(Integer.valueOf(rest))) {
                throw new NotInDocumentException("The document has no status " + rest + " of " + operation.id() + ".");
            }
            return source(
                    place, known(node, word(node.at("x-status-evidence", rest)).orElse(OF_A_TABLE)), node);
        }
        DocumentNode parameter = lookup.parameter(operation.id(), rest).node();
        return source(
                place,
                known(
                        node,
                        word(node.at("x-parameter-evidence", rest))
                                .or(() -> word(parameter.child(EVIDENCE)))
                                .orElseGet(() -> evidence(node))),
                node);
    }

    /** Returns the evidence of a part of an operation. No page says anything of an operation that none describes. */
    private static String known(DocumentNode operation, String evidence) {
        String whole = evidence(operation);
        return OF_A_PAGE.contains(whole) || !OF_A_PAGE.contains(evidence) ? evidence : whole;
    }

    private ExpectationSource ofComponent(String place, String name, String rest) {
        if (rest.isEmpty()) {
            DocumentNode component = Stream.of("schemas", "responses", "securitySchemes")
                    .flatMap(section ->
                            Optional.ofNullable(document.components(section).get(name)).stream())
                    .findFirst()
                    .orElseThrow(() -> new NotInDocumentException("The document has no " + name + "."));
            return source(place, evidence(component), component);
        }
        lookup.schema(name);
        DocumentNode schema = document.schema(name);
        if (Stream.of("enum", "x-known-values")
                .flatMap(list -> schema.child(list).children().stream())
                .anyMatch(value -> value.text().equals(rest))) {
            return source(place, word(schema.at("x-value-evidence", rest)).orElseGet(() -> evidence(schema)), schema);
        }
        lookup.property(name, rest);
        return source(place, word(schema.at("properties", rest, EVIDENCE)).orElseGet(() -> evidence(schema)), schema);
    }

    /** Returns the evidence of a whole; a document that does not say it has inferred it. */
    private static String evidence(DocumentNode bearer) {
        return word(bearer.child(EVIDENCE)).orElse("inferred");
    }

    private static Optional<String> word(DocumentNode evidence) {
        return Optional.of(evidence.text()).filter(text -> !text.isEmpty());
    }

    private ExpectationSource source(String place, String evidence, DocumentNode bearer) {
        String page = Stream.concat(
                        Stream.of(bearer.at("externalDocs", "url").text()), bearer.texts("x-sources").stream())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(() -> document.at("/externalDocs/url").text());
        return new ExpectationSource(Kind.FACT, place, evidence, page);
    }
}
