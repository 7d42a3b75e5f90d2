package org.nectaropenapi.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.YamlDocument;

/** Reports edits of a document as a reader receives them. */
class ChangeSummaryTest {

    private static final String NO_JAR = "it has not been built";

    @TempDir
    Path folder;

    private Path spec;
    private Path report;
    private String text;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @BeforeEach
    void release() throws IOException {
        spec = folder.resolve("spec");
        report = folder.resolve("report");
        text = ApiDocument.resource(SmallDocument.RESOURCE)
                .source()
                .orElseThrow()
                .text();
        text = text.replaceFirst("version: \\S+", "version: 1.2.3");
        Files.createDirectories(spec.resolve("released"));
        Files.writeString(spec.resolve("released/nectar-openapi.yaml"), text);
    }

    /** Returns the line of the address of a site, from 1. */
    private int lineOfAddress() {
        return ApiDocument.of(YamlDocument.parse(text)).line("/components/schemas/Site/properties/address");
    }

    private String replaceAddress(String lines) {
        List<String> all = new ArrayList<>(text.lines().toList());
        int at = lineOfAddress() - 1;
        all.set(at, lines.replace("ADDRESS", all.get(at)));
        return String.join("\n", all) + "\n";
    }

    @Test
    void everyRowNamesItsLineInTheDocument() throws IOException {
        edit(
                replaceAddress(
                        "        floors: {type: integer, nullable: true, description: Number of floors.}\nADDRESS"),
                "1.3.0");
        run("1.3.0-SNAPSHOT");
        assertThat(Files.readString(report.resolve("report.md")))
                .contains("| users of the API | addition |", "| next version | 1.3.0 |")
                .contains("| addition | Site.floors | new field | nectar-openapi.yaml:" + lineOfAddress() + " | ")
                .contains("getSite");
        assertThat(Files.readString(report.resolve("changelog.md"))).contains("- `Site.floors`: new field.");
        assertThat(Files.readString(report.resolve("version.txt"))).isEqualTo("1.3.0\n");
    }

    @Test
    void removalsAreLocatedInTheReleasedDocument() throws IOException {
        edit(
                replaceAddress("ADDRESS")
                        .replaceFirst("(?s)(\n    Site:\n.*?)        address:", "$1        postalAddress:"),
                "2.0.0");
        run("2.0.0-SNAPSHOT");
        int line = lineOfAddress();
        assertThat(Files.readString(report.resolve("report.md")))
                .contains(
                        "| breaking | Site.address | field was removed | released/nectar-openapi.yaml:" + line + " | ")
                .contains("| addition | Site.postalAddress | new field | nectar-openapi.yaml:" + line + " | ")
                .contains("openapi-diff misses breaking changes in: ");
        assertThat(Files.readString(report.resolve("changelog.md")))
                .contains("- **Breaking.** `Site.address`: field was removed.");
    }

    @Test
    void aVersionThatIsDueIsReportedAndFailsTheBuildOnlyOnRequest() throws IOException {
        edit(text.replace("  /v2.2/site/{site_id}:\n", "  /v2.3/site/{site_id}:\n"), "1.2.4");
        run("1.2.4-SNAPSHOT");
        assertThat(Files.readString(report.resolve("version.txt"))).isEqualTo("2.0.0\n");
        assertThat(console.toString(StandardCharsets.UTF_8)).startsWith("version due 2.0.0: ");
        assertThat(Files.readString(folder.resolve(BuildSummary.FILE))).contains("2.0.0 is due");
        assertThat(Files.readString(report.resolve("report.html")))
                .contains("use 2.0.0", "moved from GET /v2.2/site/{site_id}", "default-src &#39;none&#39;")
                .satisfies(
                        page -> assertThat(page.replace("<wbr>", "")).contains("<code>GET /v2.3/site/{site_id}</code>"))
                .doesNotContain("<link", "src=");
        assertThatThrownBy(() -> run("1.2.4-SNAPSHOT", "true"))
                .hasMessageContaining("info.version of the document is 1.2.4: use 2.0.0")
                .hasMessageContaining("the version of the Maven project is 1.2.4-SNAPSHOT: use 2.0.0-SNAPSHOT");
    }

    @Test
    void documentationChangesNeedAPatchVersion() throws IOException {
        edit(text.replace("description: Returns one site.", "description: Reads one site."), "1.2.4");
        run("1.2.4-SNAPSHOT");
        assertThat(Files.readString(report.resolve("report.md")))
                .contains("| users of the API | documentation |", "## Documentation only", "getSite");
    }

    @Test
    void beforeTheFirstReleaseThereIsNothingToCompareWith() throws IOException {
        edit(text, "0.1.0");
        Files.delete(spec.resolve("released/nectar-openapi.yaml"));
        run("0.1.0-SNAPSHOT");
        assertThat(Files.readString(report.resolve("report.md"))).contains("there is no release yet");
    }

    @Test
    void theReportGivesTheReasonWhyJarsWereNotCompared() throws IOException {
        edit(text, "1.2.4");
        run("1.2.4-SNAPSHOT");
        assertThat(Files.readString(report.resolve("report.md"))).contains("the jars were not compared: " + NO_JAR);
    }

    @Test
    void aChangeThatOnlyTheLibraryReportsIsBreaking() {
        LibraryOpinion library = new LibraryOpinion(Set.of("getSite"), Set.of());
        assertThat(RatedChanges.of(List.of(), library).changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.api()).isEqualTo(Impact.BREAKING);
                    assertThat(change.operations()).containsExactly("getSite");
                });
    }

    @Test
    void theLibraryReadsTheWholeDocument() {
        ApiDocument before = ApiDocument.bundled();
        Operation first = before.operations().get(0);
        ApiDocument after = before.edited(root -> {
            ObjectNode paths = (ObjectNode) root.path("paths");
            paths.set("/elsewhere", paths.remove(first.path()));
        });
        assertThat(LibraryOpinion.of(before, after).breaking()).contains(first.id());
    }

    private void edit(String edited, String version) throws IOException {
        Files.writeString(
                spec.resolve("nectar-openapi.yaml"), edited.replaceFirst("version: \\S+", "version: " + version));
    }

    private void run(String mavenVersion) throws IOException {
        run(mavenVersion, "false");
    }

    private void run(String mavenVersion, String enforce) throws IOException {
        String[] arguments = {
            spec.toString(),
            report.toString(),
            mavenVersion,
            folder.resolve("client.jar").toString(),
            NO_JAR,
            enforce
        };
        try (PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8)) {
            ChangeReport.run(arguments, out);
        }
    }
}
