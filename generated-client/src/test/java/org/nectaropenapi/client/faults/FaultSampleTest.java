package org.nectaropenapi.client.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every fault has the outcome of the table with one kind of call, and every kind of call meets some of the faults.
 * Those of TLS are left to {@link FaultMatrixTest}, since making certificates takes longer than all the rest.
 */
@Timeout(600)
class FaultSampleTest {

    @TempDir
    static Path folder;

    private static FaultMatrix matrix;

    @BeforeAll
    static void start() {
        matrix = new FaultMatrix(
                folder,
                FaultMatrix.allCells().stream()
                        .filter(cell -> cell.fault().location() != Fault.Location.TLS)
                        .filter(cell -> cell.fault().ordinal() % CallKind.values().length
                                == cell.kind().ordinal())
                        .toList());
    }

    @AfterAll
    static void stop() {
        matrix.close();
    }

    @TestFactory
    Stream<DynamicContainer> everyFaultHasTheOutcomeOfTheTableWithOneKindOfCall() {
        return matrix.tests();
    }

    @Test
    void noRedirectIsFollowedAndNoStorageReceivesTheKey() throws Exception {
        matrix.checkThatNoRedirectIsFollowedAndNoStorageReceivesTheKey();
    }

    @Test
    void theDocumentedTableIsUpToDate() throws IOException {
        FaultTable.checkOrUpdate();
    }
}
