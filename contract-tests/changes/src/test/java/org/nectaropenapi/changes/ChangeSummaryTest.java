package org.nectaropenapi.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.YamlDocument;

/** Reports edits of the whole document as a reader receives them. */
class ChangeSummaryTest {

    private static final Path DOCUMENT = Path.of("..", "..", "spec", "nectar-openapi.yaml");
    private static final String ADDRESS =
            "        address:\n          type: string\n          nullable: true\n          maxLength: 255\n";
    private static final String NO_JAR = "it has not been built";

    @TempDir
    Path folder;

    private Path spec;
    private Path report;
    private String text;

    @BeforeEach
    void release() throws IOException {
        spec = folder.resolve("spec");
        report = folder.resolve("report");
        text = Files.readString(DOCUMENT).replaceFirst("version: \\S+", "version: 1.2.3");
        Files.createDirectories(spec.resolve("released"));
        Files.writeString(spec.resolve("released/nectar-openapi.yaml"), text);
    }

    @Test
    void everyRowNamesItsLineInTheDocument() throws IOException {
        int at = text.indexOf(ADDRESS, text.indexOf("\n    Site:\n"));
        String field = "        floors: {type: integer, nullable: true, description: Number of floors.}\n";
        edit(text.substring(0, at) + field + text.substring(at), "1.3.0");
        run("1.3.0-SNAPSHOT");
        long line = text.substring(0, at).lines().count() + 1;
        assertThat(Files.readString(report.resolve("report.md")))
                .contains("| users of the API | addition |", "| next version | 1.3.0 |")
                .contains("| addition | Site.floors | new field | nectar-openapi.yaml:" + line + " | ")
                .contains("getSite");
        assertThat(Files.readString(report.resolve("changelog.md"))).contains("- `Site.floors`: new field.");
        assertThat(Files.readString(report.resolve("version.txt"))).isEqualTo("1.3.0\n");
    }

    @Test
    void removalsAreLocatedInTheReleasedDocument() throws IOException {
        int site = text.indexOf(ADDRESS, text.indexOf("\n    Site:\n"));
        edit(
                text.substring(0, site)
                        + text.substring(site).replaceFirst("        address:", "        postalAddress:"),
                "2.0.0");
        run("2.0.0-SNAPSHOT");
        long line = text.substring(0, site).lines().count() + 1;
        assertThat(Files.readString(report.resolve("report.md")))
                .contains(
                        "| breaking | Site.address | field was removed | released/nectar-openapi.yaml:" + line + " | ")
                .contains("| addition | Site.postalAddress | new field | nectar-openapi.yaml:" + line + " | ")
                .contains("openapi-diff misses breaking changes in: ");
        assertThat(Files.readString(report.resolve("changelog.md")))
                .contains("- **Breaking.** `Site.address`: field was removed.");
    }

    @Test
    void aWrongVersionFailsTheBuildAfterTheReportIsWritten() throws IOException {
        edit(text.replace("  /v2.2/ping:\n", "  /v2.3/ping:\n"), "1.2.4");
        assertThatThrownBy(() -> run("1.2.4-SNAPSHOT"))
                .hasMessageContaining("info.version of the document is 1.2.4: use 2.0.0")
                .hasMessageContaining("the version of the Maven project is 1.2.4-SNAPSHOT: use 2.0.0-SNAPSHOT");
        assertThat(Files.readString(report.resolve("report.html")))
                .contains("use 2.0.0", "GET /v2.3/ping", "moved from GET /v2.2/ping")
                .doesNotContain("http-equiv", "<script", "<link", "src=");
    }

    @Test
    void documentationChangesNeedAPatchVersion() throws IOException {
        edit(text.replace("Checks that the key is accepted.", "Tells whether the key is accepted."), "1.2.4");
        run("1.2.4-SNAPSHOT");
        assertThat(Files.readString(report.resolve("report.md")))
                .contains("| users of the API | documentation |", "## Documentation only", "GET /v2.2/ping");
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
        ApiDocument before = ApiDocument.of(YamlDocument.parse(text));
        ApiDocument after = ApiDocument.of(YamlDocument.parse(text.replace("  /v2.2/team:\n", "  /v2.2/group:\n")));
        assertThat(LibraryOpinion.of(before, after).breaking()).contains("getTeam", "updateTeam");
    }

    private void edit(String edited, String version) throws IOException {
        Files.writeString(
                spec.resolve("nectar-openapi.yaml"), edited.replaceFirst("version: \\S+", "version: " + version));
    }

    private void run(String mavenVersion) throws IOException {
        ChangeReport.main(new String[] {
            spec.toString(),
            report.toString(),
            mavenVersion,
            folder.resolve("client.jar").toString(),
            NO_JAR
        });
    }
}
