package org.nectaropenapi.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildSummaryTest {

    @TempDir
    Path root;

    @Test
    void aBuildThatLeavesNothingToDoSaysNothing() throws IOException {
        write("target/build-summary.md", "of the last build");
        assertThat(BuildSummary.of(root, null).write(root)).isEmpty();
        assertThat(root.resolve(BuildSummary.FILE)).doesNotExist();
    }

    @Test
    void theLineCountsWhatTheFileLists() throws IOException {
        write("contract-tests/suite/target/contract/sandbox/not-simulated.txt", "operations: listTariffs\n");
        write("contract-tests/suite/target/left-to-do/x.FlowTest.txt", "FlowTest.reads: The document has no field.\n");
        write("contract-tests/pacts/target/left-to-do/x.PactTest.txt", "PactTest.one: gone.\nPactTest.two: gone.\n");
        assertThat(BuildSummary.of(root, "0.2.0").write(root))
                .contains("not simulated 1, left to do 3, version due 0.2.0: see " + BuildSummary.FILE);
        assertThat(Files.readString(root.resolve(BuildSummary.FILE)))
                .contains("- operations: listTariffs", "- FlowTest.reads: The document has no field.", "0.2.0 is due");
    }

    @Test
    void whatIsZeroIsLeftOut() throws IOException {
        assertThat(BuildSummary.of(root, "1.0.0").write(root)).contains("version due 1.0.0: see " + BuildSummary.FILE);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}
