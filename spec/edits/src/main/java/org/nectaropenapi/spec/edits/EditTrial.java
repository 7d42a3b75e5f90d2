package org.nectaropenapi.spec.edits;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.nectaropenapi.spec.rules.RuleViolation;

/** Builds a copy of the repository with all edits at once, and finds the edits at fault when the build fails. */
final class EditTrial {

    private static final Pattern WORTH_READING = Pattern.compile("\\[ERROR\\].*|.*(?:Remedy:|left to do).*");
    /** An error of javac in a file that is written by hand. */
    private static final Pattern COMPILE_ERROR = Pattern.compile("\\[ERROR\\] \\S+/src/\\S+\\.java:\\[\\d+,\\d+\\].*");

    private static final Pattern ABOUT_COMPILING = Pattern.compile(
            "\\[ERROR\\]\\s+(?:COMPILATION ERROR.*|symbol:.*|location:.*|Failed to execute goal .*maven-compiler-plugin.*)");
    private static final Pattern NOISE = Pattern.compile(
            "\\[ERROR\\]\\s*(?:\\[Help|To see the full|Re-run Maven|For more information|After correcting|->|Failures:|Errors:|mvn ).*|\\[ERROR\\]\\s*");

    /** A build: it runs with the edits and says what is wrong, or nothing. */
    @FunctionalInterface
    interface Build {
        List<String> problems(String document) throws IOException, InterruptedException;
    }

    private final String original;
    private final long seed;
    private final HandWrittenSources sources;
    private final Judge judge;
    private final Build build;
    private final Instant end;
    private final Clock clock;
    private final Consumer<String> output;

    EditTrial(
            String original,
            long seed,
            HandWrittenSources sources,
            Judge judge,
            Build build,
            Duration limit,
            Clock clock,
            Consumer<String> output) {
        this.original = original;
        this.seed = seed;
        this.sources = sources;
        this.judge = judge;
        this.build = build;
        this.clock = clock;
        this.end = clock.instant().plus(limit);
        this.output = output;
    }

    /** Returns whether the build is green with all edits. */
    boolean run(List<Edit> edits) throws IOException, InterruptedException {
        EditedDocument all = edited(edits);
        all.made().forEach(line -> output.accept("edit " + line));
        all.impossible().forEach(line -> output.accept("no place for " + line));
        List<Edit> breaking = edits.stream()
                .filter(edit -> all.breaking().contains(edit.name()))
                .toList();
        List<Edit> others =
                edits.stream().filter(edit -> !breaking.contains(edit)).toList();
        boolean green = others.isEmpty() || search(others);
        return (breaking.isEmpty() || leavesACompileError(breaking, all.survivable())) && green;
    }

    /**
     * Checks that the compiler, and nothing else, says what is left to do in hand-written code.
     *
     * @param survivable the names of the edits after which nothing need be left to do
     */
    private boolean leavesACompileError(List<Edit> edits, List<String> survivable)
            throws IOException, InterruptedException {
        List<String> problems = problems(edits);
        if (problems.isEmpty() && edits.stream().map(Edit::name).allMatch(survivable::contains)) {
            output.accept("green with " + edits + ", which hand-written code names");
            return true;
        }
        List<String> others = problems.stream()
                .filter(line -> !COMPILE_ERROR.matcher(line).matches())
                .filter(line -> !ABOUT_COMPILING.matcher(line).matches())
                .toList();
        boolean told = others.isEmpty() && problems.size() > others.size();
        output.accept(
                (told ? "left to do, as the compiler says, after " : "RED instead of a compile error after ") + edits);
        (told ? problems : others).stream().limit(12).forEach(line -> output.accept("    " + line));
        return told;
    }

    /** Returns whether the build is green; names the edits at fault when it is not. */
    private boolean search(List<Edit> edits) throws IOException, InterruptedException {
        List<String> problems = problems(edits);
        if (problems.isEmpty()) {
            output.accept("green with " + edits.size() + " edits");
            return true;
        }
        List<Edit> rest = new ArrayList<>(edits);
        while (!problems.isEmpty()) {
            if (rest.size() > 1 && clock.instant().isAfter(end)) {
                output.accept("RED with the rest, not searched for want of time: " + rest);
                problems.forEach(line -> output.accept("    " + line));
                return false;
            }
            List<Edit> fault = smallest(rest, problems);
            EditedDocument made = edited(fault);
            List<String> shown = problems(fault);
            output.accept("RED " + String.join("; ", made.made()));
            (shown.isEmpty() ? problems : shown).stream().limit(12).forEach(line -> output.accept("    " + line));
            rest.removeAll(fault);
            problems = rest.isEmpty() ? List.of() : problems(rest);
        }
        output.accept(rest.isEmpty() ? "no edit is left" : "green with the other " + rest.size() + " edits");
        return false;
    }

    /** Returns edits that fail together while halves of them do not; all that are left when the time is over. */
    private List<Edit> smallest(List<Edit> edits, List<String> problems) throws IOException, InterruptedException {
        List<Edit> failing = edits;
        while (failing.size() > 1 && clock.instant().isBefore(end)) {
            List<Edit> first = failing.subList(0, failing.size() / 2);
            List<Edit> second = failing.subList(failing.size() / 2, failing.size());
            if (!problems(first).isEmpty()) {
                failing = first;
            } else if (!problems(second).isEmpty()) {
                failing = second;
            } else {
                break;
            }
        }
        return List.copyOf(failing);
    }

    private EditedDocument edited(List<Edit> edits) {
        return EditedDocument.make(original, edits, seed, sources, judge);
    }

    private List<String> problems(List<Edit> edits) throws IOException, InterruptedException {
        String document = edited(edits).text();
        List<RuleViolation> violations = judge.violations(document);
        if (!violations.isEmpty()) {
            return violations.stream().map(RuleViolation::toString).toList();
        }
        return build.problems(document);
    }

    /** Picks the lines that name a failed test, a compile error or what is left to do. */
    static List<String> worthReading(List<String> printed) {
        List<String> lines = printed.stream()
                .filter(line -> WORTH_READING.matcher(line).matches()
                        && !NOISE.matcher(line).matches())
                .map(line -> line.length() > 300 ? line.substring(0, 300) + " …" : line)
                .distinct()
                .toList();
        return lines.isEmpty() ? printed.subList(Math.max(0, printed.size() - 15), printed.size()) : lines;
    }
}
