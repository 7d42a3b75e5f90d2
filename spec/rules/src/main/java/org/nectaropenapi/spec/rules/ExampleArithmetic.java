package org.nectaropenapi.spec.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Pagination;

/** Rules about numbers and ids in examples: they add up, and together they tell one story. */
final class ExampleArithmetic {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}");

    static final List<Rule> RULES = List.of(
            new Rule("The bills of the examples add up", ExampleArithmetic::bills),
            new Rule("The usage of the examples adds up", ExampleArithmetic::usage),
            new Rule("The counters of a page agree with its records", ExampleArithmetic::pages),
            new Rule("Ids in examples belong to objects that examples show", ExampleArithmetic::ids));

    private ExampleArithmetic() {}

    private static void bills(ApiDocument document, Violations violations) {
        forEachObject(document, place -> {
            if (place.has("lineItems") && place.has("currentCharges")) {
                BigDecimal lines = sum(place.child("lineItems"), "totalCharge");
                compare(place, "currentCharges", lines, "the sum of its line items is", violations);
            }
            if (place.has("totalCharges") && place.has("currentOpenBalance")) {
                BigDecimal due = number(place, "currentOpenBalance")
                        .add(number(place, "currentCharges"))
                        .add(number(place, "interestCharges"))
                        .subtract(number(place, "credits"));
                compare(place, "totalCharges", due, "open balance, charges and interest less credits are", violations);
            }
        });
    }

    private static void usage(ApiDocument document, Violations violations) {
        forEachObject(document, place -> {
            if (!place.child("usage").node().isTextual()) {
                return;
            }
            if (!place.child("timeOfUseBreakdown").children().isEmpty()) {
                BigDecimal parts = sum(place.child("timeOfUseBreakdown"), "usage");
                compare(place, "usage", parts, "the sum of its time-of-use parts is", violations);
            }
            if (place.child("currentReading").exists()) {
                BigDecimal metered = number(place, "currentReading").subtract(number(place, "previousReading"));
                if (place.child("multiplier").exists()) {
                    metered = metered.multiply(number(place, "multiplier"));
                }
                compare(place, "usage", metered, "the meter readings give", violations);
            }
        });
    }

    private static void pages(ApiDocument document, Violations violations) {
        for (Operation operation : document.operations()) {
            Pagination pagination = operation.pagination().orElse(null);
            if (pagination != null) {
                operation.responses().keySet().stream()
                        .filter(status -> status / 100 == 2)
                        .flatMap(status -> operation.responseExamples(status).stream())
                        .forEach(example -> checkPage(pagination, example.node(), violations));
            }
        }
    }

    private static void checkPage(Pagination pagination, DocumentNode page, Violations violations) {
        int total = page.node().path(pagination.total()).asInt();
        int items = page.node().path(pagination.items()).size();
        int perPage = page.node().path("perPage").asInt();
        int pages = page.node().path("totalPages").asInt();
        int current = page.node().path("currentPage").asInt();
        // A service that pages says 1 even of an empty list.
        boolean pagesFit = perPage > 0 && pages == Math.max(1, (total + perPage - 1) / perPage);
        boolean positionFits = current >= 1
                && current <= pages
                && page.flag("hasNext") == (current < pages)
                && page.flag("hasPrevious") == (current > 1);
        if (!pagesFit || !positionFits || items > perPage || (pages == 1 && items != total)) {
            violations.add(
                    page,
                    "has counters that disagree: %d records, total %d, %d a page, page %d of %d"
                            .formatted(items, total, perPage, current, pages),
                    "make the envelope agree with its records");
        }
    }

    private static void ids(ApiDocument document, Violations violations) {
        Set<String> shown = new HashSet<>();
        List<DocumentNode> references = new ArrayList<>();
        document.examples().forEach(example -> collectIds(example.node(), "", shown, references));
        for (DocumentNode reference : references) {
            if (!shown.contains(reference.text())) {
                violations.add(
                        reference,
                        "refers to an object that no example shows",
                        "take the id of one that an example shows");
            }
        }
    }

    private static void collectIds(DocumentNode place, String key, Set<String> shown, List<DocumentNode> references) {
        if (UUID.matcher(place.text()).matches()) {
            if (key.equals("id")) {
                shown.add(place.text());
            } else {
                references.add(place);
            }
        }
        for (DocumentNode child : place.children()) {
            collectIds(child, place.node().isArray() ? key : child.key(), shown, references);
        }
    }

    private static void forEachObject(ApiDocument document, Consumer<DocumentNode> check) {
        document.examples().forEach(example -> visit(example.node(), check));
    }

    private static void visit(DocumentNode place, Consumer<DocumentNode> check) {
        check.accept(place);
        place.children().forEach(child -> visit(child, check));
    }

    private static void compare(
            DocumentNode place, String key, BigDecimal expected, String reason, Violations violations) {
        if (number(place, key).compareTo(expected) != 0) {
            violations.add(
                    place.child(key),
                    "is " + number(place, key) + ", but " + reason + " " + expected,
                    "make them agree");
        }
    }

    private static BigDecimal sum(DocumentNode array, String key) {
        return array.children().stream().map(element -> number(element, key)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Returns the number below a key; zero when there is none. */
    private static BigDecimal number(DocumentNode place, String key) {
        String text = place.child(key).text();
        try {
            return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }
}
