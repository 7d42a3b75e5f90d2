package org.nectaropenapi.spec.rules;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/** Edits copies of a document and of its open questions, at places that counter-examples.yaml explains. */
final class DocumentEdit {

    private final ApiDocument original;
    private final OpenQuestions originalQuestions;
    private final JsonNode tree;
    private final JsonNode questionTree;

    DocumentEdit(ApiDocument original, OpenQuestions questions) {
        this.original = original;
        this.originalQuestions = questions;
        this.tree = original.tree();
        this.questionTree = questions.root().node().deepCopy();
    }

    ApiDocument document() {
        return ApiDocument.of(tree);
    }

    OpenQuestions questions() {
        return OpenQuestions.of(questionTree);
    }

    void set(String place, JsonNode value) {
        JsonPointer target = JsonPointer.compile(pointer(place));
        JsonNode parent = existing(place, target.head());
        if (parent instanceof ObjectNode object) {
            object.set(target.last().getMatchingProperty(), value);
        } else if (target.last().getMatchingIndex() == parent.size()) {
            ((ArrayNode) parent).add(value);
        } else {
            ((ArrayNode) parent).set(target.last().getMatchingIndex(), value);
        }
    }

    /** Fills a list with values or an object with fields of the same kind. */
    void fill(String place, int count) {
        JsonNode container = existing(place, JsonPointer.compile(pointer(place)));
        for (int i = container.size(); i < count; i++) {
            if (container instanceof ArrayNode array) {
                array.add("VALUE_" + i);
            } else {
                ((ObjectNode) container).putObject("field" + i).put("type", "string");
            }
        }
    }

    void copy(String from, String to) {
        set(to, existing(from, JsonPointer.compile(pointer(from))).deepCopy());
    }

    void remove(String place) {
        JsonPointer target = JsonPointer.compile(pointer(place));
        existing(place, target);
        JsonNode parent = existing(place, target.head());
        if (parent instanceof ObjectNode object) {
            object.remove(target.last().getMatchingProperty());
        } else {
            ((ArrayNode) parent).remove(target.last().getMatchingIndex());
        }
    }

    /** Returns the JSON pointer of a place. */
    String pointer(String place) {
        if (place.startsWith("/")) {
            return place;
        }
        String name = place.replaceAll("/.*", "");
        return named(name).pointer() + place.substring(name.length());
    }

    private DocumentNode named(String name) {
        Stream<DocumentNode> questions =
                originalQuestions.entries().stream().filter(question -> name.equals("#" + question.text("id")));
        Stream<DocumentNode> operations = original.operationsAndWebhooks().stream()
                .filter(operation -> operation.id().equals(name))
                .map(Operation::node);
        Stream<DocumentNode> components = original.at("/components").children().stream()
                .map(section -> section.child(name))
                .filter(DocumentNode::exists);
        return Stream.of(questions, operations, components)
                .flatMap(found -> found)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing has the name " + name + "."));
    }

    private JsonNode existing(String place, JsonPointer pointer) {
        JsonNode node = (place.startsWith("#") ? questionTree : tree).at(pointer);
        if (node.isMissingNode()) {
            throw new IllegalArgumentException("There is nothing to edit at " + pointer + ".");
        }
        return node;
    }
}
