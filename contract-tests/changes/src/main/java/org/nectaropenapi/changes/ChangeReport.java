package org.nectaropenapi.changes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.YamlDocument;

/** Run by every build: writes the report of what changed since the last release and refuses a wrong version number. */
public final class ChangeReport {

    /** The number of the document that stands in for a release before there is one. */
    private static final Version BASELINE = new Version(0, 0, 0);

    private ChangeReport() {}

    /**
     * Writes {@code report.md}, {@code report.html}, {@code changelog.md} and {@code version.txt}.
     *
     * @param arguments folder of the document, folder for the report, version of the Maven project, the client's jar,
     *     and the jar of the last release or a sentence that says why there is none
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Path spec = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        ChangeSummary report = make(
                spec.resolve("released/nectar-openapi.yaml"),
                spec.resolve("nectar-openapi.yaml"),
                arguments[2],
                Path.of(arguments[3]),
                arguments[4]);
        write(report, folder);
        List<String> complaints = report.gate().complaints();
        if (!complaints.isEmpty()) {
            throw new IllegalStateException(String.join(". ", complaints) + ". See " + folder.resolve("report.md"));
        }
    }

    static ChangeSummary make(Path releasedDocument, Path document, String mavenVersion, Path jar, String releasedJar) {
        YamlDocument current = YamlDocument.read(document);
        String info = current.at("/info/version").asText();
        if (!Files.exists(releasedDocument)) {
            VersionGate gate = new VersionGate(null, info, mavenVersion, Impact.NONE, false);
            return new ChangeSummary(
                    null, false, new RatedChanges(List.of(), List.of()), List.of(), "there is no release yet", gate);
        }
        YamlDocument released = YamlDocument.read(releasedDocument);
        Version number = Version.parse(released.at("/info/version").asText());
        boolean baseline = number.equals(BASELINE);
        RatedChanges verdict = RatedChanges.of(released, current);
        List<Change> javaChanges = List.of();
        String skipped = whyNot(baseline, jar, releasedJar);
        if (skipped == null) {
            javaChanges = JavaComparison.compare(Path.of(releasedJar), jar, released, current);
        }
        Impact impact = verdict.impact().and(Changes.java(javaChanges));
        boolean unchanged = released.text().equals(current.text()) && Changes.java(javaChanges) == Impact.NONE;
        VersionGate gate = new VersionGate(number, info, mavenVersion, impact, unchanged);
        return new ChangeSummary(number, baseline, verdict, javaChanges, skipped, gate);
    }

    private static @Nullable String whyNot(boolean baseline, Path jar, String releasedJar) {
        if (baseline) {
            return "there is no release yet";
        }
        if (!releasedJar.endsWith(".jar")) {
            return releasedJar;
        }
        if (!Files.exists(Path.of(releasedJar))) {
            return releasedJar + " is not there";
        }
        return Files.exists(jar) ? null : "the client's jar has not been built";
    }

    private static void write(ChangeSummary report, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report.md"), MarkdownChangeReport.report(report));
        Files.writeString(folder.resolve("report.html"), HtmlChangeReport.report(report));
        Files.writeString(folder.resolve("changelog.md"), MarkdownChangeReport.changelog(report));
        Files.writeString(folder.resolve("version.txt"), report.next() + "\n");
    }
}
