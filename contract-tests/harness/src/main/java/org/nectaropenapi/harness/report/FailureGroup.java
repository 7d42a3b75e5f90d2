package org.nectaropenapi.harness.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nectaropenapi.harness.exchange.Deviation;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.Side;
import org.nectaropenapi.harness.failure.FailureCause;

/**
 * The failed tests of one cause.
 *
 * @param cause what of the service caused them
 * @param others what else of the same operation made some of these tests fail, such as other fields of its responses,
 *     or may follow from the cause
 * @param tests the tests, in their order
 * @param shownBy an exchange that shows it, if there is one
 */
record FailureGroup(FailureCause cause, List<FailureCause> others, List<FailedTest> tests, Optional<Exchange> shownBy) {
    private static final Pattern STATUS = Pattern.compile("Expected status code (?:is )?(.+?) but was <?(\\d{3})>?");
    private static final Pattern DESCRIPTION = Pattern.compile("\\[([^\\]]{3,120})]");
    /** A message up to its first value, without the type of the failure. */
    private static final Pattern WORDS = Pattern.compile("(?:[\\w.$]+(?:Error|Exception|Failure): )?([^\"<\\[{\\d]*)");

    private static final Pattern ERROR = Pattern.compile("status [345]\\d{2}");
    private static final Pattern STATUS_OF_AN_OPERATION = Pattern.compile("\\.\\d{3}$");

    private static final int LONGEST_RULE = 160;
    private static final int RULES = 3;

    /** The tests that failed for a cause, with the rules and places that differ between them. */
    private static final class Evidence {
        private boolean mayFollow = true;
        private final Set<FailedTest> tests = new LinkedHashSet<>();
        private final Set<String> rules = new LinkedHashSet<>();
        private final Set<String> places = new LinkedHashSet<>();

        void add(FailedTest test, FailureCause cause, FailureCause common) {
            mayFollow &= cause.mayFollow();
            tests.add(test);
            rules.add(cause.rule());
            places.add(common.place().equals(withoutStatus(cause)) ? cause.place() : common.place());
        }

        /** Returns the cause with the rules of its tests, and with the statuses of responses that deviate alike. */
        FailureCause told(FailureCause common) {
            String rule = rules.stream().limit(RULES).collect(Collectors.joining("; "))
                    + (rules.size() > RULES ? "; and " + (rules.size() - RULES) + " more" : "");
            String place = places.stream().findFirst().orElse(common.place())
                    + places.stream()
                            .skip(1)
                            .map(other -> ", " + other.substring(other.lastIndexOf('.') + 1))
                            .collect(Collectors.joining());
            return new FailureCause(common.operation(), place, rule, common.seen());
        }
    }

    /**
     * Returns the causes of a run, those of the most tests first. An error of an operation is one cause, and so is what
     * tests expect in vain of one place, whatever each of them expects. A cause of an operation that may follow from
     * another one, or that only tests of another one show, is told with that one.
     */
    static List<FailureGroup> of(List<FailedTest> failed, List<Exchange> exchanges) {
        Map<String, List<Exchange>> byTest = new LinkedHashMap<>();
        exchanges.forEach(exchange -> byTest.computeIfAbsent(exchange.test(), test -> new ArrayList<>())
                .add(exchange));
        Set<String> operations = exchanges.stream().map(FailureCause::operation).collect(Collectors.toSet());
        Map<FailureCause, Evidence> all = new LinkedHashMap<>();
        for (FailedTest test : failed) {
            for (FailureCause cause : causes(test, byTest.getOrDefault(test.test(), List.of()), operations)) {
                FailureCause common = common(cause);
                all.computeIfAbsent(common, key -> new Evidence()).add(test, cause, common);
            }
        }
        return together(all).stream()
                .map(causes -> group(causes, all, byTest, exchanges))
                .sorted(Comparator.comparing(group -> group.tests().size(), Comparator.reverseOrder()))
                .toList();
    }

    /** Puts a cause to one of its operation that all its tests show too, or from which it may follow. */
    private static List<List<FailureCause>> together(Map<FailureCause, Evidence> all) {
        List<List<FailureCause>> groups = new ArrayList<>();
        all.keySet().stream()
                .sorted(Comparator.<FailureCause, Boolean>comparing(cause -> all.get(cause).mayFollow)
                        .thenComparing(cause -> all.get(cause).tests.size(), Comparator.reverseOrder()))
                .forEach(cause -> groupOf(cause, groups, all)
                        .orElseGet(() -> {
                            groups.add(new ArrayList<>());
                            return groups.get(groups.size() - 1);
                        })
                        .add(cause));
        return groups;
    }

    /** Finds the group of whose tests a cause has no further one, or else the first from which it may follow. */
    private static Optional<List<FailureCause>> groupOf(
            FailureCause cause, List<List<FailureCause>> groups, Map<FailureCause, Evidence> all) {
        Evidence evidence = all.get(cause);
        List<List<FailureCause>> ofTheOperation = groups.stream()
                .filter(group -> group.get(0).operation().equals(cause.operation()))
                .toList();
        return ofTheOperation.stream()
                .filter(group -> all.get(group.get(0)).tests.containsAll(evidence.tests))
                .findFirst()
                .or(() -> ofTheOperation.stream()
                        .filter(group ->
                                evidence.mayFollow && !cause.operation().isEmpty() && !all.get(group.get(0)).mayFollow)
                        .findFirst());
    }

    private static FailureGroup group(
            List<FailureCause> causes,
            Map<FailureCause, Evidence> all,
            Map<String, List<Exchange>> byTest,
            List<Exchange> exchanges) {
        Evidence first = all.get(causes.get(0));
        List<FailureCause> told =
                causes.stream().map(cause -> all.get(cause).told(cause)).toList();
        return new FailureGroup(
                told.get(0),
                List.copyOf(told.subList(1, told.size())),
                causes.stream()
                        .flatMap(cause -> all.get(cause).tests.stream())
                        .distinct()
                        .toList(),
                shownBy(told.get(0), first, byTest, exchanges));
    }

    /**
     * Returns the cause without what differs between tests that trip over the same error, or expect much of one place.
     */
    private static FailureCause common(FailureCause cause) {
        String seen =
                cause.place().equals(cause.operation() + "." + cause.seen()) ? "status " + cause.seen() : cause.seen();
        if (cause.operation().isEmpty()) {
            return new FailureCause("", cause.place(), "", seen);
        }
        if (!seen.startsWith("status ")) {
            return new FailureCause(cause.operation(), withoutStatus(cause), cause.rule(), seen);
        }
        return !ERROR.matcher(seen).matches()
                ? new FailureCause(cause.operation(), cause.place(), "", seen)
                : new FailureCause(cause.operation(), cause.operation() + seen.replace("status ", "."), "", seen);
    }

    /** Returns the place without the status of a response of the operation. */
    private static String withoutStatus(FailureCause cause) {
        return cause.place().startsWith(cause.operation() + ".")
                ? STATUS_OF_AN_OPERATION.matcher(cause.place()).replaceFirst("")
                : cause.place();
    }

    private static List<FailureCause> causes(FailedTest test, List<Exchange> own, Set<String> operations) {
        return test.causes().isEmpty()
                ? List.of(guessed(test, own))
                : test.causes().stream()
                        .flatMap(cause -> known(cause, test, own, operations).stream())
                        .toList();
    }

    /** Returns for an unmet shape of an operation what its responses deviate in, as other tests name it. */
    private static List<FailureCause> known(
            FailureCause cause, FailedTest test, List<Exchange> own, Set<String> operations) {
        if (!cause.operation().isEmpty()) {
            return List.of(cause);
        }
        List<FailureCause> deviations = !operations.contains(cause.place())
                ? List.of()
                : ofResponses(own.stream().filter(exchange -> cause.place().equals(exchange.operationId())))
                        .distinct()
                        .toList();
        return deviations.isEmpty() ? List.of(completed(cause, test, own, operations)) : deviations;
    }

    /** Returns the deviations of exchanges whose requests have none: a wrong request is sent to be rejected. */
    private static Stream<FailureCause> ofResponses(Stream<Exchange> exchanges) {
        return exchanges
                .filter(exchange ->
                        exchange.deviations().stream().noneMatch(deviation -> deviation.side() == Side.REQUEST))
                .flatMap(exchange -> FailureCause.of(exchange).stream());
    }

    /** Adds the operation that the place names or, where it names none, that of the last call. */
    private static FailureCause completed(
            FailureCause unmet, FailedTest test, List<Exchange> own, Set<String> operations) {
        String named = unmet.place().replaceFirst("\\..*", "");
        String operation = operations.contains(named)
                ? named
                : last(own).map(FailureCause::operation).orElse("");
        Optional<Exchange> last = last(own.stream()
                .filter(exchange -> FailureCause.operation(exchange).equals(operation))
                .toList());
        return new FailureCause(
                operation,
                unmet.place(),
                rule(test.message().replaceFirst(".*\n", ""))
                        + (unmet.rule().isEmpty() ? "" : " (" + unmet.rule() + ")"),
                last.map(exchange -> "status " + exchange.status()).orElse(""),
                unmet.mayFollow());
    }

    private static Optional<Exchange> last(List<Exchange> own) {
        return own.isEmpty() ? Optional.empty() : Optional.of(own.get(own.size() - 1));
    }

    /**
     * Finds the cause of a failure that does not know it: a deviation of the test's own exchanges, the status that was
     * not expected, or else the words of the message without the values in it.
     */
    private static FailureCause guessed(FailedTest test, List<Exchange> own) {
        Optional<FailureCause> deviation = ofResponses(own.stream()).findFirst();
        if (deviation.isPresent()) {
            return deviation.get();
        }
        Optional<Exchange> last = last(own);
        Matcher status = STATUS.matcher(test.message());
        if (status.find() && last.isPresent()) {
            String seen = status.group(2);
            Exchange shown = own.stream()
                    .filter(exchange -> seen.equals(String.valueOf(exchange.status())))
                    .reduce((one, other) -> other)
                    .orElse(last.get());
            return FailureCause.ofStatus(shown, "status " + status.group(1));
        }
        String seen = last.map(exchange -> "status " + exchange.status()).orElse("");
        return new FailureCause(
                last.map(FailureCause::operation).orElse(""),
                test.test().replaceFirst(" .*", ""),
                rule(test.message()),
                seen,
                !ERROR.matcher(seen).matches());
    }

    /** Returns the description of an assertion, or else the words of the message up to its first value. */
    private static String rule(String message) {
        Matcher description = DESCRIPTION.matcher(message);
        Matcher start = WORDS.matcher(description.find() ? description.group(1) : message);
        String words =
                start.lookingAt() ? start.group(1).replaceAll("\\s+", " ").strip() : "";
        if (words.isEmpty()) {
            return "what the test expects, see its message";
        }
        return words.length() <= LONGEST_RULE ? words : words.substring(0, LONGEST_RULE) + "…";
    }

    private static Optional<Exchange> shownBy(
            FailureCause cause, Evidence evidence, Map<String, List<Exchange>> byTest, List<Exchange> exchanges) {
        List<Exchange> own = evidence.tests.stream()
                .flatMap(test -> byTest.getOrDefault(test.test(), List.of()).stream())
                .toList();
        return own.stream()
                .filter(exchange -> shows(exchange, cause, evidence))
                .findFirst()
                .or(() -> exchanges.stream()
                        .filter(exchange -> shows(exchange, cause, evidence))
                        .findFirst())
                .or(() -> Stream.concat(exchanges.stream(), own.stream())
                        .filter(exchange -> FailureCause.operation(exchange).equals(cause.operation()))
                        .reduce((one, other) -> other));
    }

    private static boolean shows(Exchange exchange, FailureCause cause, Evidence evidence) {
        return FailureCause.operation(exchange).equals(cause.operation())
                && (cause.seen().equals("status " + exchange.status())
                        || exchange.deviations().stream()
                                .map(Deviation::location)
                                .anyMatch(evidence.places::contains));
    }
}
