package org.nectaropenapi.changes;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.ApiDocument;

/** Writes the report of the changes since the last release and the summary of the build; every build runs it. */
public final class ChangeReport {

    /** The version of the released document before the first release. */
    private static final Version BASELINE = new Version(0, 0, 0);

    private ChangeReport() {}

    /**
     * Writes {@code report.md}, {@code report.html}, {@code changelog.md} and {@code version.txt}, and then what the
     * build leaves to do.
     *
     * @param arguments folder of the document, folder for the report, version of the Maven project, the client's jar,
     *     the jar of the last release or the reason why there is none, and {@code true} to reject a wrong version
     * @throws IOException if a file cannot be read or written
     * @throws IllegalStateException if a wrong version is to be rejected
     */
    public static void main(String[] arguments) throws IOException {
        run(arguments, System.out);
    }

    static void run(String[] arguments, PrintStream console) throws IOException {
        Path spec = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        ChangeSummary summary = summarize(
                spec.resolve("released/nectar-openapi.yaml"),
                spec.resolve("nectar-openapi.yaml"),
                arguments[2],
                Path.of(arguments[3]),
                arguments[4]);
        write(summary, folder);
        List<String> complaints = summary.gate().complaints();
        Path root = spec.toAbsolutePath().normalize().resolveSibling("");
        BuildSummary.of(root, complaints.isEmpty() ? null : summary.next())
                .write(root)
                .ifPresent(console::println);
        if (!complaints.isEmpty() && Boolean.parseBoolean(arguments[5])) {
            throw new IllegalStateException(String.join(". ", complaints) + ". See " + folder.resolve("report.md"));
        }
    }

    private static ChangeSummary summarize(
            Path releasedDocument, Path document, String mavenVersion, Path jar, String releasedJar)
            throws IOException {
        ApiDocument current = ApiDocument.read(document);
        String info = version(current);
        if (!Files.exists(releasedDocument)) {
            VersionGate gate = new VersionGate(null, info, mavenVersion, Impact.NONE, false);
            return new ChangeSummary(
                    null, false, new RatedChanges(List.of(), List.of()), List.of(), "there is no release yet", gate);
        }
        ApiDocument released = ApiDocument.read(releasedDocument);
        Version number = Version.parse(version(released));
        boolean baseline = number.equals(BASELINE);
        RatedChanges changes = RatedChanges.of(released, current);
        List<Change> javaChanges = List.of();
        String skipped = reasonToSkip(baseline, jar, releasedJar);
        if (skipped == null) {
            javaChanges = JavaComparison.compare(Path.of(releasedJar), jar, released, current);
        }
        Impact impact = changes.impact().and(Changes.java(javaChanges));
        boolean unchanged = Files.mismatch(releasedDocument, document) < 0 && Changes.java(javaChanges) == Impact.NONE;
        VersionGate gate = new VersionGate(number, info, mavenVersion, impact, unchanged);
        return new ChangeSummary(number, baseline, changes, javaChanges, skipped, gate);
    }

    private static @Nullable String reasonToSkip(boolean baseline, Path jar, String releasedJar) {
        if (baseline) {
            return "there is no release yet";
        }
        if (!releasedJar.endsWith(".jar")) {
            return releasedJar;
        }
        if (!Files.exists(Path.of(releasedJar))) {
            return releasedJar + " does not exist";
        }
        return Files.exists(jar) ? null : "the client's jar has not been built";
    }

    private static String version(ApiDocument document) {
        return document.root().child("info").text("version");
    }

    private static void write(ChangeSummary summary, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report.md"), MarkdownChangeReport.report(summary));
        Files.writeString(folder.resolve("report.html"), HtmlChangeReport.report(summary));
        Files.writeString(folder.resolve("changelog.md"), MarkdownChangeReport.changelog(summary));
        Files.writeString(folder.resolve("version.txt"), summary.next() + "\n");
    }
}
