package org.nectaropenapi.spec.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.BodyContent;
import org.nectaropenapi.spec.model.BodyKind;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/**
 * Rules about fields that a request writes and its success returns, matched by name.
 *
 * <p>Null is left out: it clears a field, and services show that in different ways.
 */
final class ReturnedFieldRules {

    static final List<Rule> RULES =
            List.of(new Rule("A request allows no value that its response cannot return", ReturnedFieldRules::limits));

    private static final Set<String> AT_LEAST = Set.of("minLength", "minItems", "minimum");

    private static final Set<String> AT_MOST = Set.of("maxLength", "maxItems", "maximum");

    private final ApiDocument document;
    private final Violations violations;
    private final Set<List<String>> compared = new HashSet<>();

    private ReturnedFieldRules(ApiDocument document, Violations violations) {
        this.document = document;
        this.violations = violations;
    }

    private static void limits(ApiDocument document, Violations violations) {
        ReturnedFieldRules rules = new ReturnedFieldRules(document, violations);
        document.operations().forEach(rules::operation);
    }

    private void operation(Operation operation) {
        for (BodyContent request : operation.requestContent()) {
            for (int status : operation.successStatuses()) {
                operation.responseContent(status).stream()
                        .filter(response -> response.kind() == BodyKind.JSON)
                        .forEach(response -> objects(request.schema(), response.schema()));
            }
        }
    }

    private void objects(DocumentNode request, DocumentNode response) {
        if (!compared.add(List.of(request.pointer(), response.pointer()))) {
            return;
        }
        for (DocumentNode property : request.child("properties").children()) {
            DocumentNode sent = property.resolve();
            DocumentNode returned =
                    response.child("properties").child(property.key()).resolve();
            if (returned.exists() && !sent.flag("readOnly") && !returned.flag("writeOnly")) {
                values(sent, returned);
            }
        }
    }

    /** Compares two schemas of one value. Where a field has another type in the response, it is converted. */
    private void values(DocumentNode sent, DocumentNode returned) {
        if (!sent.text("type").equals(returned.text("type"))) {
            return;
        }
        if (sent.has("enum")) {
            listed(sent, returned);
        } else {
            bounds(sent, returned);
            if (returned.has("enum")) {
                report(sent.child("enum"), returned, "is missing although the response has one");
            }
            if (returned.has("pattern") && !returned.text("pattern").equals(sent.text("pattern"))) {
                report(sent.child("pattern"), returned, "is not that of the response");
            }
        }
        if (returned.flag("uniqueItems") && !sent.flag("uniqueItems")) {
            report(sent.child("uniqueItems"), returned, "allows items twice, which the response cannot return");
        }
        if (sent.has("items") && returned.has("items")) {
            values(sent.child("items").resolve(), returned.child("items").resolve());
        }
        objects(sent, returned);
    }

    private void listed(DocumentNode sent, DocumentNode returned) {
        for (DocumentNode value : sent.child("enum").children()) {
            if (!document.schemas()
                    .check(Direction.RESPONSE, returned.node(), value.node())
                    .isEmpty()) {
                report(value, returned, "is no value that the response can return");
            }
        }
    }

    private void bounds(DocumentNode sent, DocumentNode returned) {
        for (String keyword : AT_MOST) {
            JsonNode most = returned.node().path(keyword);
            JsonNode own = sent.node().path(keyword);
            if (most.isNumber() && (!own.isNumber() || own.decimalValue().compareTo(most.decimalValue()) > 0)) {
                report(sent.child(keyword), returned, "exceeds " + most + ", the limit of the response");
            }
        }
        for (String keyword : AT_LEAST) {
            JsonNode least = returned.node().path(keyword);
            JsonNode own = sent.node().path(keyword);
            // Every length is at least 0.
            boolean allowsAll = !own.isNumber()
                    && (keyword.equals("minimum") || least.decimalValue().signum() > 0);
            boolean allowsMore = own.isNumber() && own.decimalValue().compareTo(least.decimalValue()) < 0;
            if (least.isNumber() && (allowsAll || allowsMore)) {
                report(sent.child(keyword), returned, "is below " + least + ", the limit of the response");
            }
        }
        for (String bound : List.of("Minimum", "Maximum")) {
            String keyword = bound.toLowerCase(Locale.ROOT);
            if (returned.flag("exclusive" + bound)
                    && !sent.flag("exclusive" + bound)
                    && sent.node().path(keyword).equals(returned.node().path(keyword))) {
                report(sent.child(keyword), returned, "is a value that the response cannot return");
            }
        }
        JsonNode step = returned.node().path("multipleOf");
        JsonNode ownStep = sent.node().path("multipleOf");
        if (step.isNumber() && step.decimalValue().signum() > 0) {
            boolean fits = ownStep.isNumber()
                    && ownStep.decimalValue().remainder(step.decimalValue()).signum() == 0;
            if (!fits) {
                report(sent.child("multipleOf"), returned, "is no multiple of " + step + ", as in the response");
            }
        }
    }

    private void report(DocumentNode place, DocumentNode returned, String problem) {
        violations.add(
                place, problem, "write it as at " + returned.pointer() + ", or let the response return more there");
    }
}
