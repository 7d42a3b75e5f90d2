package org.nectaropenapi.spec.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Rules about the figures and ids of examples: they add up, and together they tell one story. */
final class ExampleArithmetic {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}");

    private ExampleArithmetic() {}

    static List<RuleViolation> billsAddUp(ApiDocument document) {
        return inEveryObject(document, (at, findings) -> {
            if (at.node().path("lineItems").isArray() && at.node().has("currentCharges")) {
                BigDecimal lines = sum(at.child("lineItems"), "totalCharge");
                compare(at, "currentCharges", lines, "its line items add up to", findings);
            }
            if (at.node().has("totalCharges") && at.node().has("currentOpenBalance")) {
                BigDecimal due = number(at, "currentOpenBalance")
                        .add(number(at, "currentCharges"))
                        .add(number(at, "interestCharges"))
                        .subtract(number(at, "credits"));
                compare(at, "totalCharges", due, "open balance, charges and interest less credits come to", findings);
            }
        });
    }

    static List<RuleViolation> usageAddsUp(ApiDocument document) {
        return inEveryObject(document, (at, findings) -> {
            if (!at.node().path("usage").isTextual()) {
                return;
            }
            if (!at.child("timeOfUseBreakdown").node().isEmpty()) {
                BigDecimal parts = sum(at.child("timeOfUseBreakdown"), "usage");
                compare(at, "usage", parts, "its time-of-use parts add up to", findings);
            }
            if (at.node().path("currentReading").isTextual()) {
                BigDecimal metered = number(at, "currentReading").subtract(number(at, "previousReading"));
                if (at.node().path("multiplier").isTextual()) {
                    metered = metered.multiply(number(at, "multiplier"));
                }
                compare(at, "usage", metered, "the meter readings give", findings);
            }
        });
    }

    static List<RuleViolation> pagesAddUp(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Operation operation : document.operations()) {
            Located pagination = operation.at().child("x-pagination");
            if (!pagination.exists()) {
                continue;
            }
            for (Located success : operation.successes()) {
                for (Located mediaType : success.child("content").children()) {
                    Examples.below(document, mediaType)
                            .forEach(example -> checkPage(pagination, example.value(), findings));
                }
            }
        }
        return findings;
    }

    private static void checkPage(Located pagination, Located page, List<RuleViolation> findings) {
        int total = page.node().path(pagination.text("total")).asInt();
        int items = page.node().path(pagination.text("items")).size();
        int perPage = page.node().path("perPage").asInt();
        int pages = page.node().path("totalPages").asInt();
        int current = page.node().path("currentPage").asInt();
        // A service that pages says 1 even of an empty list.
        boolean pagesFit = perPage > 0 && pages == Math.max(1, (total + perPage - 1) / perPage);
        boolean placeFits = current >= 1
                && current <= pages
                && page.flag("hasNext") == (current < pages)
                && page.flag("hasPrevious") == (current > 1);
        if (!pagesFit || !placeFits || items > perPage || (pages == 1 && items != total)) {
            findings.add(page.finding(
                    "counters and records disagree: %d records, total %d, %d a page, page %d of %d"
                            .formatted(items, total, perPage, current, pages),
                    "make the envelope agree with its records"));
        }
    }

    /** Whatever an example refers to by id is shown by another example. */
    static List<RuleViolation> idsBelongToOneStory(ApiDocument document) {
        Set<String> shown = new HashSet<>();
        List<Located> references = new ArrayList<>();
        Examples.of(document).forEach(example -> collectIds(example.value(), "", shown, references));
        List<RuleViolation> findings = new ArrayList<>();
        for (Located reference : references) {
            if (!shown.contains(reference.node().asText())) {
                findings.add(reference.finding(
                        "no example shows what " + reference.node().asText() + " is",
                        "take the id of a thing that one shows"));
            }
        }
        return findings;
    }

    private static void collectIds(Located at, String key, Set<String> shown, List<Located> references) {
        if (at.node().isTextual() && UUID.matcher(at.node().asText()).matches()) {
            if (key.equals("id")) {
                shown.add(at.node().asText());
            } else {
                references.add(at);
            }
        }
        for (Located child : at.children()) {
            collectIds(child, at.node().isArray() ? key : child.key(), shown, references);
        }
    }

    private static List<RuleViolation> inEveryObject(
            ApiDocument document, BiConsumer<Located, List<RuleViolation>> check) {
        List<RuleViolation> findings = new ArrayList<>();
        Examples.of(document).forEach(example -> visit(example.value(), check, findings));
        return findings;
    }

    private static void visit(
            Located at, BiConsumer<Located, List<RuleViolation>> check, List<RuleViolation> findings) {
        if (at.node().isObject()) {
            check.accept(at, findings);
        }
        at.children().forEach(child -> visit(child, check, findings));
    }

    private static void compare(Located at, String key, BigDecimal wanted, String why, List<RuleViolation> findings) {
        if (number(at, key).compareTo(wanted) != 0) {
            findings.add(
                    at.child(key).finding("is " + number(at, key) + ", but " + why + " " + wanted, "make them agree"));
        }
    }

    private static BigDecimal sum(Located array, String key) {
        return array.children().stream().map(element -> number(element, key)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The figure under a key; nothing, null and what is no figure count as zero. */
    private static BigDecimal number(Located at, String key) {
        JsonNode value = at.node().path(key);
        try {
            return value.isValueNode() && !value.isNull() ? new BigDecimal(value.asText()) : BigDecimal.ZERO;
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }
}
