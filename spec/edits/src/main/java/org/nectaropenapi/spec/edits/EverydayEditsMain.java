package org.nectaropenapi.spec.edits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nectaropenapi.spec.model.YamlDocument;
import org.nectaropenapi.spec.rules.OpenQuestions;
import org.nectaropenapi.spec.rules.RuleViolation;

/** The command {@code .ci/everyday-edits}. */
public final class EverydayEditsMain {

    private static final String RELEASED = "0.1.0";

    private final Path root;
    private final List<Edit> all;
    private List<Edit> edits = new ArrayList<>();
    private int sample = Integer.MAX_VALUE;
    private long seed = LocalDate.now(Clock.systemUTC()).toEpochDay();
    private List<String> goals = List.of("mvn", "-B", "-ntp", "-q", "verify");
    private List<String> mavenOptions = List.of();
    private Duration limit = Duration.ofMinutes(15);
    private String mode = "build";

    private EverydayEditsMain(Path root) {
        this.root = root;
        this.all = EverydayEdits.of(root);
    }

    /**
     * Makes edits and does with them what the arguments say.
     *
     * @param arguments folder of the repository, then options
     * @throws IOException if the repository cannot be read or copied
     * @throws InterruptedException if the thread is interrupted while a build runs
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        EverydayEditsMain command = new EverydayEditsMain(Path.of(arguments[0]).toRealPath());
        boolean green;
        try {
            command.read(Arrays.asList(arguments).subList(1, arguments.length));
            green = command.run();
        } catch (IllegalArgumentException e) {
            System.err.println("everyday-edits: " + e.getMessage());
            System.exit(2);
            return;
        }
        if (!green) {
            System.exit(1);
        }
    }

    private void read(List<String> options) {
        for (int i = 0; i < options.size(); i++) {
            switch (options.get(i)) {
                case "--list", "--print", "--check" -> mode = options.get(i).substring(2);
                case "--only" -> {
                    for (String name : value(options, ++i).split(",")) {
                        edits.addAll(EverydayEdits.named(name, all));
                    }
                }
                case "--sample" -> sample = Integer.parseInt(value(options, ++i));
                case "--seed" -> seed = Long.parseLong(value(options, ++i));
                case "--minutes" -> limit = Duration.ofMinutes(Long.parseLong(value(options, ++i)));
                case "--maven" -> mavenOptions = words(value(options, ++i));
                case "--goals" -> {
                    goals = new ArrayList<>(List.of("mvn", "-B", "-ntp", "-q"));
                    goals.addAll(words(value(options, ++i)));
                }
                default -> throw new IllegalArgumentException("unknown argument '" + options.get(i) + "'");
            }
        }
        if (edits.isEmpty()) {
            edits.addAll(all);
        }
        edits = EverydayEdits.sample(edits, sample, seed);
    }

    private static List<String> words(String text) {
        return List.of(text.trim().split("\\s+"));
    }

    private static String value(List<String> options, int index) {
        if (index >= options.size()) {
            throw new IllegalArgumentException(options.get(index - 1) + " needs a value");
        }
        return options.get(index);
    }

    private boolean run() throws IOException, InterruptedException {
        HandWrittenSources sources = HandWrittenSources.below(root);
        Judge judge = Judge.byTheRules(OpenQuestions.of(YamlDocument.read(root.resolve("spec/open-questions.yaml"))));
        switch (mode) {
            case "list" -> {
                edits.forEach(edit -> System.out.printf("%-45s %s%n", edit.name(), edit.purpose()));
                return true;
            }
            case "print" -> {
                EditedDocument edited = edited(document(), sources, judge);
                edited.made().forEach(System.err::println);
                edited.impossible().forEach(line -> System.err.println("no place for " + line));
                System.out.print(edited.text());
                return true;
            }
            case "check" -> {
                return check(sources, judge);
            }
            default -> {
                return build(sources, judge);
            }
        }
    }

    private String document() throws IOException {
        return Files.readString(root.resolve("spec/nectar-openapi.yaml"));
    }

    private EditedDocument edited(String document, HandWrittenSources sources, Judge judge) {
        return EditedDocument.make(document, edits, seed, sources, judge);
    }

    /** Holds each edit alone against the rules, without a build. */
    private boolean check(HandWrittenSources sources, Judge judge) throws IOException {
        System.out.println("seed " + seed);
        boolean good = true;
        for (Edit edit : edits) {
            EditedDocument edited = EditedDocument.make(document(), List.of(edit), seed, sources, judge);
            List<RuleViolation> violations = judge.violations(edited.text());
            good &= violations.isEmpty() && edited.impossible().isEmpty();
            System.out.println((violations.isEmpty() ? "ok  " : "RED ") + edited.made() + edited.impossible());
            violations.forEach(violation -> System.out.println("    " + violation));
        }
        return good;
    }

    private boolean build(HandWrittenSources sources, Judge judge) throws IOException, InterruptedException {
        System.out.println("seed " + seed + ", " + String.join(" ", goals));
        List<String> command = new ArrayList<>(goals);
        command.addAll(mavenOptions);
        try (RepositoryCopy copy = RepositoryCopy.of(root)) {
            copy.release(RELEASED);
            command.add("-Dreleased.client.jar=" + copy.clientJar(mavenOptions));
            EditTrial trial = new EditTrial(
                    copy.document(),
                    seed,
                    sources,
                    judge,
                    document -> {
                        copy.write(document);
                        return copy.succeeds(command) ? List.of() : EditTrial.worthReading(copy.printed());
                    },
                    limit,
                    Clock.systemUTC(),
                    System.out::println);
            return trial.run(edits);
        }
    }
}
