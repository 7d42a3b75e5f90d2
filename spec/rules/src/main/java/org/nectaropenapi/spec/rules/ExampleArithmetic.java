package org.nectaropenapi.spec.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Pagination;

/** Rules about numbers and ids in examples: they add up, and together they tell one story. */
final class ExampleArithmetic {

    static final List<Rule> RULES = List.of(
            new Rule("The bills of the examples add up", ExampleArithmetic::bills),
            new Rule("The usage of the examples adds up", ExampleArithmetic::usage),
            new Rule("The counters of a page agree with its records", ExampleArithmetic::pages));

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private ExampleArithmetic() {}

    private static void bills(ApiDocument document, Violations violations) {
        forEachObject(document, place -> {
            if (hasAll(place, "currentCharges") && allHave(place.child("lineItems"), "totalCharge")) {
                BigDecimal lines = sum(place.child("lineItems"), "totalCharge");
                compare(place, "currentCharges", lines, "the sum of its line items is", violations);
            }
            if (hasAll(place, "totalCharges", "currentOpenBalance", "currentCharges", "interestCharges", "credits")) {
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
            if (allHave(place.child("timeOfUseBreakdown"), "usage")) {
                BigDecimal parts = sum(place.child("timeOfUseBreakdown"), "usage");
                compare(place, "usage", parts, "the sum of its time-of-use parts is", violations);
            }
            if (hasAll(place, "currentReading", "previousReading")) {
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
            if (pagination != null && !pagination.total().isEmpty()) {
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

    /** Tells whether an object has numbers under all of some keys, so that there is something to compare. */
    private static boolean hasAll(DocumentNode place, String... keys) {
        return List.of(keys).stream()
                .allMatch(key -> NUMBER.matcher(place.text(key)).matches());
    }

    private static boolean allHave(DocumentNode array, String key) {
        return !array.children().isEmpty() && array.children().stream().allMatch(element -> hasAll(element, key));
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
